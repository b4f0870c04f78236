//! Strings that did not go through [`Text`](super::Text), made safe to show.

use super::chars::is_invisible;
use std::borrow::Cow;

/// `text` with everything that a terminal would act on, or not show, written out: `\n`, `\u{1b}`, `\u{202e}`.
///
/// For file names, values of a configuration and messages of other programs. Borrowed where nothing needs it.
///
/// ```
/// assert_eq!(cvfit::text::printable("cv.md"), "cv.md");
/// assert_eq!(cvfit::text::printable("a\u{1b}[2Jb\n"), r"a\u{1b}[2Jb\n");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    if is_plain(text) || !text.chars().any(needs_escape) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => shown.extend(c.escape_default()),
            c if needs_escape(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Whether a text is nothing but ASCII that is seen, of which each character takes one cell: most texts are.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

fn needs_escape(c: char) -> bool {
    // The selector for a colourful emoji is common in honest names and does no harm.
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || (is_invisible(c) && c != '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_written_out() {
        for (text, shown) in [
            ("Zoë's cv ✔️.md", "Zoë's cv ✔️.md"),
            ("\u{1b}]0;x\u{7}.md", r"\u{1b}]0;x\u{7}.md"),
            ("a\nb\tc\rd", r"a\nb\tc\rd"),
            ("\u{9b}31m\u{7f}", r"\u{9b}31m\u{7f}"),
            ("fdp.\u{202e}md", r"fdp.\u{202e}md"),
            ("a\u{200b}b\u{feff}\u{e0041}", r"a\u{200b}b\u{feff}\u{e0041}"),
        ] {
            assert_eq!(printable(text), shown);
        }
        assert!(matches!(printable("plain — ž"), Cow::Borrowed(_)));
    }
}
