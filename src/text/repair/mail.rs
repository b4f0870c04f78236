//! Text that came as quoted-printable (RFC 2045, section 6.7): `=20` for a space, `=E2=80=99` for an apostrophe, a `=` at the
//! end of a line that goes on.

use super::Found;

/// How many signs of it a text must show: "a=20" is a rare thing to write.
const LEAST: usize = 3;

/// Whether a text is written so. What ends a line, or stands for a letter beyond ASCII, is hardly anything else.
pub(super) fn is_quoted(source: &str) -> bool {
    if !source.contains('=') {
        return false;
    }
    let signs = source
        .lines()
        .filter(|line| {
            let line = line.trim_end();
            line.ends_with("=20") || line.ends_with("=09") || line.contains("=E2=80=")
        })
        .count();
    signs >= LEAST || signs > 0 && source.contains("quoted-printable")
}

/// What stands at `at`, where a `=` is.
pub(super) fn read(line: &str, at: usize) -> Option<Found> {
    let rest = line.get(at..)?;
    let mut bytes = Vec::new();
    let mut end = at;
    for code in rest.as_bytes().chunks(3) {
        let [b'=', high, low] = code else { break };
        let (Some(high), Some(low)) = (digit(*high), digit(*low)) else { break };
        bytes.push(high << 4 | low);
        end += 3;
    }
    if bytes.is_empty() {
        // The line goes on.
        return (rest.trim_end() == "=").then(|| Found::sure(at, at + 1, String::new()));
    }
    let text = String::from_utf8(bytes).ok()?;
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    Some(Found::sure(at, end, text))
}

/// The value of a digit as RFC 2045 writes it, in capitals.
fn digit(byte: u8) -> Option<u8> {
    let value = (byte as char).to_digit(16).filter(|_| !byte.is_ascii_lowercase())?;
    u8::try_from(value).ok()
}
