//! From the source to the clean text: line ends, spaces, what cannot be seen, one form for every letter.

use super::chars::{is_emoji, is_invisible, is_odd_space, plain_spelling};
use super::lines::source_lines;
use super::offsets::{OffsetMap, Writer};
use super::repair::Patch;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// How many marks a letter may carry; the languages of the world need four.
const MARKS: usize = 8;
/// How wide a tab is where it indents, as Markdown has it.
const TAB: usize = 4;

/// A clean text, its way back, and how much was taken out of it.
#[derive(Debug)]
pub(super) struct Cleaned {
    pub(super) text: String,
    pub(super) offsets: OffsetMap,
    /// Characters taken out because they cannot be seen, or are marks piled up on one letter.
    pub(super) hidden: usize,
}

/// Whether `source` is its own clean text for sure: printable ASCII and line feeds.
pub(super) fn is_plain(source: &str) -> bool {
    let odd = |odd: bool, b: &u8| odd | !matches!(b, b' '..=b'~' | b'\n');
    source.as_bytes().chunks(64).all(|chunk| !chunk.iter().fold(false, odd))
}

/// Cleans `source`; each of `patches`, which are in order and within one line, takes the place of its piece.
pub(super) fn clean(source: &str, patches: &[Patch]) -> Cleaned {
    if patches.is_empty() && is_plain(source) {
        return Cleaned { text: source.to_owned(), offsets: OffsetMap::same(source.len()), hidden: 0 };
    }
    let mut cleaner = Cleaner::new(source);
    let mut patches = patches.iter().peekable();
    for (start, content_end, end) in source_lines(source) {
        let mut at = cleaner.indentation(start, content_end);
        while let Some(patch) = patches.next_if(|patch| patch.span.1 <= content_end) {
            let (from, to) = patch.span;
            // A patch at the start of the line may take some of the indentation with it.
            if from >= at {
                cleaner.plain_text(at, from);
                cleaner.in_place_of(from, to, &patch.text);
                at = to;
            }
        }
        cleaner.plain_text(at, content_end);
        cleaner.flush();
        if end > content_end {
            cleaner.line_end(content_end, end);
        } else if start > 0 && start < end && cleaner.out.ends_line() {
            // A last line of which nothing can be seen is still a line.
            cleaner.out.replace(start, end, " ");
        }
    }
    let (text, offsets) = cleaner.out.finish(source.len());
    Cleaned { text, offsets, hidden: cleaner.hidden }
}

struct Cleaner<'a> {
    source: &'a str,
    out: Writer,
    /// The last character with its marks: not written yet, for more marks may follow.
    cluster: String,
    /// Where in the source it stands.
    place: (usize, usize),
    /// Whether the source has it like this, byte for byte.
    exact: bool,
    marks: usize,
    hidden: usize,
}

impl<'a> Cleaner<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            out: Writer::with_capacity(source.len()),
            cluster: String::new(),
            place: (0, 0),
            exact: true,
            marks: 0,
            hidden: 0,
        }
    }

    fn piece(&self, start: usize, end: usize) -> &'a str {
        self.source.get(start..end).unwrap_or_default()
    }

    fn line_end(&mut self, start: usize, end: usize) {
        match self.piece(start, end) {
            "\n" => self.out.copy(start, "\n"),
            _ => self.out.replace(start, end, "\n"),
        }
    }

    /// Writes the white space that a line starts with, tabs as spaces, and gives where its text starts.
    fn indentation(&mut self, start: usize, end: usize) -> usize {
        let line = self.piece(start, end);
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        let mut width = 0;
        for (i, b) in line.bytes().take(blank).enumerate() {
            let at = start + i;
            if b == b'\t' {
                let spaces = TAB - width % TAB;
                self.out.replace(at, at + 1, "    ".get(..spaces).unwrap_or(" "));
                width += spaces;
            } else {
                self.out.copy(at, " ");
                width += 1;
            }
        }
        start + blank
    }

    /// Cleans a piece of one line.
    fn plain_text(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            let rest = self.piece(at, end);
            let run = rest.bytes().position(|b| !matches!(b, b' '..=b'~')).unwrap_or(rest.len());
            if run > 0 {
                self.flush();
                // The last one may be the letter that a mark stands on.
                let (sure, last) =
                    rest.get(..run).unwrap_or_default().split_at_checked(run - 1).unwrap_or_default();
                self.out.copy(at, sure);
                self.keep(last, (at + run - 1, at + run), true);
            }
            let Some(c) = rest.get(run..).and_then(|s| s.chars().next()) else { break };
            let from = at + run;
            at = from + c.len_utf8();
            let next = self.piece(at, end).chars().next();
            self.one(c, (from, at), next, true);
        }
    }

    /// Cleans `text`, which takes the place of a piece of the source.
    fn in_place_of(&mut self, start: usize, end: usize, text: &str) {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            self.one(c, (start, end), chars.peek().copied(), false);
        }
    }

    /// Cleans the character `c`, which stands at `place` and before `next`.
    fn one(&mut self, c: char, place: (usize, usize), next: Option<char>, exact: bool) {
        if c == '\t' || c == '\r' || is_odd_space(c) {
            self.keep(" ", place, false);
        } else if c.is_control() || c == '\u{ffff}' || c == '\u{fffe}' {
            self.keep("\u{fffd}", place, false);
        } else if is_invisible(c) && !self.joins_emoji(c, next) {
            self.hidden += 1;
        } else if let Some(plain) = plain_spelling(c) {
            self.keep(plain, place, false);
        } else if is_combining_mark(c) || is_jamo_tail(c) {
            self.mark(c, place, exact);
        } else {
            self.keep(c.encode_utf8(&mut [0; 4]), place, exact);
        }
    }

    fn joins_emoji(&self, c: char, next: Option<char>) -> bool {
        let after_emoji = self.cluster.chars().next_back().is_some_and(is_emoji);
        match c {
            '\u{fe0f}' => after_emoji && !self.cluster.ends_with('\u{fe0f}'),
            '\u{200d}' => after_emoji && next.is_some_and(is_emoji) && next != Some('\u{fe0f}'),
            _ => false,
        }
    }

    fn mark(&mut self, c: char, place: (usize, usize), exact: bool) {
        if self.marks >= MARKS {
            self.hidden += 1;
            return;
        }
        if self.cluster.is_empty() {
            self.keep(c.encode_utf8(&mut [0; 4]), place, exact);
        } else {
            self.exact &= exact && self.place.1 == place.0;
            self.cluster.push(c);
            self.place.1 = place.1;
        }
        self.marks += 1;
    }

    /// Starts a new cluster with `text`.
    fn keep(&mut self, text: &str, place: (usize, usize), exact: bool) {
        // The characters that replace one piece of the source stay together.
        if !exact && !self.exact && self.place == place && !self.cluster.is_empty() {
            self.cluster.push_str(text);
        } else {
            self.flush();
            self.cluster.push_str(text);
            self.place = place;
            self.exact = exact;
        }
        self.marks = 0;
    }

    /// Writes the cluster, in the one form that equal texts share (NFC).
    fn flush(&mut self) {
        let (start, end) = self.place;
        let composed = is_nfc_quick(self.cluster.chars()) == IsNormalized::Yes;
        let nfc = if composed { None } else { Some(self.cluster.nfc().collect::<String>()) };
        match nfc {
            _ if self.cluster.is_empty() => {}
            Some(nfc) if nfc != self.cluster => self.out.replace(start, end, &nfc),
            _ if self.exact => self.out.copy(start, &self.cluster),
            _ => self.out.replace(start, end, &self.cluster),
        }
        self.cluster.clear();
        self.marks = 0;
    }
}

/// Whether it is the vowel or the end of a Korean syllable written in parts.
fn is_jamo_tail(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(source: &str) -> String {
        clean(source, &[]).text
    }

    #[test]
    fn every_odd_character_has_its_rule() {
        for (source, text) in [
            (
                "C\tC++\u{b}Go\u{c}Java\u{85}Scala\u{2028}Rust\u{a0}SQL\u{3000}R",
                "C C++ Go Java Scala Rust SQL R",
            ),
            ("Ku\u{200b}ber\u{ad}netes R\u{2060}ust C\u{34f}++ \u{e0043}\u{e004f}", "Kubernetes Rust C++ "),
            ("Rust \u{202e}avaJ\u{202c} \u{2066}Go\u{2069} \u{61c}\u{200f}", "Rust avaJ Go "),
            ("Go\u{1b}[31m \u{9b}0m\u{7f}\u{0}", "Go\u{fffd}[31m \u{fffd}0m\u{fffd}\u{fffd}"),
            ("Zoe\u{308} A\u{30a}", "Zoë Å"),
            ("Zoe\u{200b}\u{308}", "Zoë"),
            ("m² № ½ Ⅳ", "m² № ½ Ⅳ"),
            ("Ｃ＋＋ ＃ Ｊａｖａ ＜b＞ o\u{fb03}ce \u{fb01}t", "C++ # Java ＜b＞ office fit"),
            ("👩\u{200d}💻 ✔\u{fe0f} a\u{fe0f}b\u{200d}c", "👩\u{200d}💻 ✔\u{fe0f} abc"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("\u{f0b7} Lead", "• Lead"),
            ("\u{212b} \u{212a}8s", "Å K8s"),
        ] {
            assert_eq!(cleaned(source), text, "{source:?}");
        }
    }

    #[test]
    fn indentation_is_made_of_spaces() {
        for (source, text) in [
            ("\t- a\n  \t- b\n\t\t\tc", "    - a\n    - b\n            c"),
            ("-\ta\t\tb", "- a  b"),
            ("\t", "    "),
        ] {
            assert_eq!(cleaned(source), text, "{source:?}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        for (source, text) in [
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\r", "a\nb\n"),
            ("Java\rRust\nGo", "Java Rust\nGo"),
            ("a\r\r\nb", "a \nb"),
            ("\r\n", "\n"),
            ("a\n\u{200b}", "a\n "),
        ] {
            assert_eq!(cleaned(source), text, "{source:?}");
        }
    }

    #[test]
    fn a_pile_of_marks_is_capped() {
        let cleaned = clean(&format!("x{}y", "\u{301}".repeat(100_000)), &[]);
        assert_eq!(cleaned.text.chars().count(), 1 + MARKS + 1);
        assert_eq!(cleaned.hidden, 100_000 - MARKS);
    }

    #[test]
    fn plain_text_costs_no_map() {
        assert!(is_plain("# CV\n- Rust (5 years) ~ C#"));
        for odd in ["\t", "\r", "é", "\u{7f}", "\u{0}"] {
            assert!(!is_plain(odd), "{odd:?}");
        }
    }

    #[test]
    fn what_is_hidden_is_counted() {
        assert_eq!(clean("R\u{200b}u\u{ad}st\u{feff}", &[]).hidden, 3);
        assert_eq!(clean("Zoë", &[]).hidden, 0);
    }
}
