//! From bytes to a string, whatever encoding they are in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a text the guess at its encoding looks at, from its first byte beyond ASCII on.
const GUESS_BYTES: usize = 256 * 1024;

/// The encoding a document was in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SourceEncoding {
    /// UTF-8, plain ASCII included.
    #[default]
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first, with or without a byte order mark.
    Utf16Le,
    /// UTF-16, high byte first, with or without a byte order mark.
    Utf16Be,
    /// Any other, by its usual name.
    Other(&'static str),
}

impl SourceEncoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Bom => "UTF-8 with byte order mark",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Other(name) => name,
        }
    }
}

/// The text in `bytes`, without a byte order mark, and the encoding it was in; nothing where it is not text.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, SourceEncoding)> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (lossy_utf8(rest), SourceEncoding::Utf8Bom),
        [0xff, 0xfe, 0, 0, rest @ ..] => (utf32(rest, u32::from_le_bytes), SourceEncoding::Other("UTF-32LE")),
        [0, 0, 0xfe, 0xff, rest @ ..] => (utf32(rest, u32::from_be_bytes), SourceEncoding::Other("UTF-32BE")),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, UTF_16LE), SourceEncoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, UTF_16BE), SourceEncoding::Utf16Be),
        _ => unmarked(bytes)?,
    };
    is_text(&text).then_some((text, encoding))
}

fn unmarked(bytes: &[u8]) -> Option<(String, SourceEncoding)> {
    if bytes.contains(&0) {
        return match zeros(bytes) {
            Zeros::High => Some((utf16(bytes, UTF_16BE), SourceEncoding::Utf16Be)),
            Zeros::Low => Some((utf16(bytes, UTF_16LE), SourceEncoding::Utf16Le)),
            Zeros::Anywhere => None,
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.to_owned(), SourceEncoding::Utf8));
    }
    if let Some(encoding) = declared(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Some((text.into_owned(), SourceEncoding::Other(encoding.name())));
    }
    if is_damaged_utf8(bytes) {
        return Some((lossy_utf8(bytes), SourceEncoding::Utf8));
    }
    let from = bytes.iter().position(|b| *b >= 0x80).unwrap_or_default().saturating_sub(2);
    let sample = bytes.get(from..bytes.len().min(from + GUESS_BYTES)).unwrap_or(bytes);
    let encoding = guess(sample);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Some((text.into_owned(), SourceEncoding::Other(encoding.name())))
}

/// The likeliest encoding of bytes that are no UTF-8.
///
/// In a text that is mostly ASCII a few signs of currency or typography would weigh as much as letters: a `£`
/// before a number is a Polish `Ł` to a counter of letters. What stands in no word tells nothing of the language, so
/// it is left out; where nothing else is left, the text is Western.
fn guess(sample: &[u8]) -> &'static Encoding {
    let high = sample.iter().filter(|b| !b.is_ascii()).count();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    if high * 5 > sample.len() {
        detector.feed(sample, true);
        return detector.guess(None, Utf8Detection::Deny);
    }
    let mut words = sample.to_vec();
    let mut letters = false;
    for (at, byte) in sample.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        if is_sign(sample, at, *byte) {
            words[at] = b' ';
        } else {
            letters = true;
        }
    }
    if !letters {
        return WINDOWS_1252;
    }
    detector.feed(&words, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether a byte beyond ASCII is a sign rather than a letter: quotes, dashes and dots stand at the same bytes in all
/// Windows code pages; others stand alone, with neither a letter nor another such byte beside them, or open a number.
fn is_sign(sample: &[u8], at: usize, byte: u8) -> bool {
    let typographic = matches!(byte, 0x82 | 0x84..=0x87 | 0x89 | 0x8b | 0x91..=0x97 | 0x99 | 0x9b | 0xa0);
    let letter = |b: Option<&u8>| {
        b.is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii() && !matches!(b, 0x91..=0x97 | 0xa0))
    };
    let before = at.checked_sub(1).and_then(|i| sample.get(i));
    let after = sample.get(at + 1);
    let ascii = |b: Option<&u8>| b.is_none_or(u8::is_ascii);
    typographic && ascii(before) && ascii(after)
        || !letter(before) && (!letter(after) || after.is_some_and(u8::is_ascii_digit))
}

/// The encoding that a page declares at its top, other than UTF-8, which it then is not.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024))?.to_ascii_lowercase();
    let find = |what: &[u8]| head.windows(what.len()).position(|window| window == what);
    find(b"<meta")?;
    let at = find(b"charset=")? + b"charset=".len();
    let label = head.get(at..)?;
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')))?;
    Encoding::for_label(label.get(..end)?)
        .filter(|encoding| encoding.is_ascii_compatible() && *encoding != UTF_8)
}

/// Where the zero bytes stand.
enum Zeros {
    /// Before the other byte, as in UTF-16BE.
    High,
    /// After it, as in UTF-16LE.
    Low,
    /// In no such order.
    Anywhere,
}

fn zeros(bytes: &[u8]) -> Zeros {
    let (mut pairs, mut first, mut second) = (0, 0, 0);
    for pair in bytes.chunks_exact(2) {
        pairs += 1;
        first += usize::from(pair.first() == Some(&0));
        second += usize::from(pair.last() == Some(&0));
    }
    let most = |n: usize| n > 0 && n * 5 >= pairs * 2;
    let few = |n: usize| n * 20 <= pairs;
    match (most(first) && few(second), most(second) && few(first)) {
        (true, _) => Zeros::High,
        (_, true) => Zeros::Low,
        _ => Zeros::Anywhere,
    }
}

/// Whether most of what lies beyond ASCII is good UTF-8, or only the last character was cut.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad, mut cut) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
        cut = chunk.invalid().len();
    }
    good >= bad * 3 || (bad == 1 && (cut > 1 || (cut == 1 && good > 0)))
}

fn lossy_utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn utf32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let (units, _) = bytes.as_chunks::<4>();
    units.iter().map(|unit| char::from_u32(number(*unit)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Whether it is free of NUL and not made of control characters.
///
/// A log full of colours passes; what a program reads as its own format does not.
fn is_text(text: &str) -> bool {
    let odd = text.bytes().filter(|b| matches!(b, 1..=8 | 14..=31 | 127)).count();
    odd * 4 <= text.len() && !text.contains('\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> Option<String> {
        decode(bytes).map(|(text, _)| text)
    }

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn marks_decide_and_are_taken_off() {
        let le = utf16_bytes("\u{feff}Rust, Zoë ✓", u16::to_le_bytes);
        let be = utf16_bytes("\u{feff}Rust, Zoë ✓", u16::to_be_bytes);
        for (bytes, name) in [
            ("\u{feff}Rust, Zoë ✓".as_bytes(), "UTF-8 with byte order mark"),
            (&le, "UTF-16LE"),
            (&be, "UTF-16BE"),
        ] {
            let (text, encoding) = decode(bytes).unwrap();
            assert_eq!((text.as_str(), encoding.name()), ("Rust, Zoë ✓", name));
        }
        assert_eq!(text_of(b"\xff\xfe\0\0R\0\0\0\xeb\0\0\0").unwrap(), "Rë");
        assert_eq!(text_of(b"\0\0\xfe\xff\0\0\0R\0\0\0\xeb").unwrap(), "Rë");
    }

    #[test]
    fn utf16_without_a_mark_is_seen_by_its_zeros() {
        let text = "Staff engineer – Zürich\r\nRust";
        assert_eq!(text_of(&utf16_bytes(text, u16::to_le_bytes)).unwrap(), text);
        assert_eq!(text_of(&utf16_bytes(text, u16::to_be_bytes)).unwrap(), text);
    }

    #[test]
    fn what_is_not_text_is_refused() {
        for bytes in [&b"Rust\0Go"[..], b"\0\0\0\0\0\0", b"\x7fELF\x02\x01\x01\0\0", b"\x01\x02\x03\x04ab"] {
            assert_eq!(text_of(bytes), None, "{bytes:?}");
        }
        assert_eq!(text_of(b"").unwrap(), "");
        let colours = "Rust\u{1b}]52;c;eA==\u{7} \u{1b}]0;x\u{7}\u{1b}[6n\u{1b}[?1049l dev\n";
        assert_eq!(text_of(colours.as_bytes()).unwrap(), colours);
    }

    #[test]
    fn old_encodings_are_guessed() {
        for (name, text) in [
            (
                "windows-1252",
                "Wir suchen eine “Senior” Entwicklerin für Köln – über 5 Jahre Erfahrung, 60 000 €",
            ),
            (
                "windows-1250",
                "Zkušenosti s vývojem v jazyce Java, příjemné prostředí a týmová spolupráce v Praze",
            ),
            ("windows-1251", "Мы ищем опытного разработчика на Rust и Go для работы в Москве"),
            ("Shift_JIS", "東京でのソフトウェアエンジニアの募集です。Rustの経験が必要です。"),
        ] {
            let (bytes, _, lost) = Encoding::for_label(name.as_bytes()).unwrap().encode(text);
            assert!(!lost);
            let (read, encoding) = decode(&bytes).unwrap();
            assert_eq!(read, text);
            assert_eq!(encoding.name(), name);
        }
    }

    #[test]
    fn signs_in_an_english_text_are_western() {
        for text in [
            "Payroll clerk – Truro – £24,500 to £27,250, plus £600 a year for first aiders",
            "Bar staff. £12.60 an hour • weekly pay • “no split shifts”. It’s a 3½ day week at 4° in the cellar",
            "Café manager, £31,000 – experience of crème pâtissière and façade lighting a plus",
            "Earn up to £40k. Turnover £9m. ©2026 Marlpit®",
        ] {
            let (bytes, ..) = WINDOWS_1252.encode(text);
            let (read, encoding) = decode(&bytes).unwrap();
            assert_eq!((read.as_str(), encoding.name()), (text, "windows-1252"));
        }
        // Letters in words still tell of another language.
        let text = "Curriculum vitae of Grzegorz Wąsik, born in Łódź. Wages: 9 000 zł. Studied in Kołobrzeg, \
                    worked for Żółty Ślimak in Świętochłowice";
        let (bytes, ..) = Encoding::for_label(b"windows-1250").unwrap().encode(text);
        assert_eq!(text_of(&bytes).unwrap(), text);
    }

    #[test]
    fn a_few_bad_bytes_do_not_unmake_utf8() {
        let mut bytes = "Zoë, Köln, Praha 7 – více".as_bytes().to_vec();
        bytes.push(0xff);
        assert!(text_of(&bytes).unwrap().ends_with("více\u{fffd}"));
        assert_eq!(text_of(b"Rust \xe2\x80").unwrap(), "Rust \u{fffd}");
        for cut in 0..8 {
            let text = "🦀🦀";
            let read = text_of(&text.as_bytes()[..cut]).unwrap();
            assert!(cut < 4 || read.starts_with('🦀'), "cut at {cut}: {read}");
        }
    }
}
