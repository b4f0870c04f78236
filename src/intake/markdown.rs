//! Writing Markdown that the reader of Markdown reads as it was meant.
//!
//! Only what would be read as something else is escaped, so that the text stays pleasant to read.

/// What was written last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Heading,
    Paragraph,
    Fact,
    Item,
    Row,
}

/// The deepest that items are set in; what lies deeper stands there.
const DEEPEST_ITEM: usize = 4;

/// Markdown, written piece by piece. What it is given is text, not Markdown, where it does not say otherwise.
#[derive(Debug)]
pub(super) struct Markdown {
    out: String,
    last: Last,
}

impl Markdown {
    /// Nothing written.
    pub(super) fn new() -> Self {
        Self { out: String::new(), last: Last::Nothing }
    }

    /// What was written.
    pub(super) fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    /// A heading; 1 is the highest level.
    pub(super) fn heading(&mut self, level: u8, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.begin(Last::Heading);
            self.out.push_str("######".get(..usize::from(level.clamp(1, 6))).unwrap_or("#"));
            self.out.push(' ');
            self.out.push_str(escape(&text).trim_end_matches('#').trim_end());
        }
    }

    /// A paragraph of one line; `depth` items stand around it.
    pub(super) fn paragraph(&mut self, depth: usize, text: &str, bold: bool) {
        self.begin(Last::Paragraph);
        self.indent(depth);
        self.words(text, bold);
    }

    /// A further line of what was written last, if that can have one.
    pub(super) fn further_line(&mut self, depth: usize, text: &str, bold: bool) {
        if matches!(self.last, Last::Paragraph | Last::Fact) || (self.last == Last::Item && depth > 0) {
            self.out.push_str("  \n");
            self.indent(depth);
            self.words(text, bold);
        } else {
            self.paragraph(depth, text, bold);
        }
    }

    /// An item; `depth` is 0 for an outermost one.
    pub(super) fn item(&mut self, depth: usize, text: &str, bold: bool) {
        self.begin(Last::Item);
        self.indent(depth);
        self.out.push_str("- ");
        self.words(text, bold);
    }

    /// What something is, as in "Location: Leeds". Several are kept together.
    pub(super) fn fact(&mut self, label: &str, value: &str) {
        let (label, value) = (one_line(label), one_line(value));
        if !value.is_empty() {
            self.begin(Last::Fact);
            self.words(&format!("{}: {value}", label.trim_end_matches(':').trim_end()), false);
        }
    }

    /// A table, its first row being its head. Lines within a cell are parted by `\n`.
    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let width = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
        if width == 0 {
            return;
        }
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| cell_of(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        // A short head is filled up; rows may be shorter than the head is wide.
        let head: Vec<String> =
            head.iter().cloned().chain(std::iter::repeat(String::new())).take(width).collect();
        let rule = format!("|{}", " --- |".repeat(width));
        for line in [row(&head), rule].into_iter().chain(rows.iter().map(|cells| row(cells))) {
            self.begin(Last::Row);
            self.out.push_str(&line);
        }
    }

    /// Markdown that is ready, as a block of its own.
    pub(super) fn ready(&mut self, markdown: &str) {
        let markdown = markdown.trim_matches('\n');
        if !markdown.trim().is_empty() {
            self.begin(Last::Paragraph);
            self.out.push_str(markdown);
            self.last = Last::Nothing;
        }
    }

    /// What is written next stands apart from what was written last.
    pub(super) fn gap(&mut self) {
        self.last = Last::Nothing;
    }

    fn begin(&mut self, what: Last) {
        if !self.out.is_empty() {
            self.out.push_str(match (self.last, what) {
                (Last::Item, Last::Item) | (Last::Row, Last::Row) => "\n",
                (Last::Fact, Last::Fact) => "  \n",
                _ => "\n\n",
            });
        }
        self.last = what;
    }

    fn indent(&mut self, depth: usize) {
        for _ in 0..depth.min(DEEPEST_ITEM) {
            self.out.push_str("  ");
        }
    }

    fn words(&mut self, text: &str, bold: bool) {
        let text = escape(text.trim());
        if bold && text.chars().any(char::is_alphanumeric) {
            self.out.push_str("**");
            self.out.push_str(&text);
            self.out.push_str("**");
        } else {
            self.out.push_str(&line_start(&text));
        }
    }
}

/// Text on one line, with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A bullet that somebody typed at the start of a line, without which the line is an item.
pub(super) fn typed_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let sign =
        matches!(first, '•' | '·' | '▪' | '◦' | '●' | '○' | '■' | '‣' | '⁃' | '∙' | '►' | '➢' | '\u{f0b7}');
    let dash = matches!(first, '-' | '–' | '—' | '*') && rest.starts_with([' ', '\u{a0}']);
    let words = rest.trim_start();
    ((sign || dash) && words.starts_with(|c: char| !matches!(c, '-' | '*' | '•'))).then_some(words)
}

fn cell_of(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(one_line).filter(|line| !line.is_empty()).collect();
    let lines: Vec<String> = lines.iter().map(|line| escape(line).replace('|', "\\|")).collect();
    lines.join("<br>")
}

/// The text with a `\` before each sign that Markdown would act on within a line.
///
/// What opens emphasis may stay, as long as nothing closes it.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let after = rest.as_str();
        let next = after.chars().next().unwrap_or(' ');
        let acts = match c {
            '*' | '~' => !before.is_whitespace(),
            '_' => !before.is_whitespace() && !next.is_alphanumeric(),
            '`' => true,
            '\\' => next.is_ascii_punctuation(),
            '<' => next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'),
            '&' => is_entity(after),
            ']' => matches!(next, '(' | '[' | ':'),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// Whether what follows a `&` makes a name or a number of a character.
fn is_entity(after: &str) -> bool {
    let end = after.bytes().take(40).position(|b| !(b.is_ascii_alphanumeric() || b == b'#'));
    end.is_some_and(|end| end > 0 && after.as_bytes().get(end) == Some(&b';'))
}

/// The line with a `\` before what would make it a heading, a quote, code or the like.
fn line_start(line: &str) -> String {
    let first = line.chars().next().unwrap_or(' ');
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after_digits = line.get(digits..).unwrap_or_default();
    let rule = line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | ' ' | '|' | ':'));
    let acts = match first {
        '#' | '>' | ':' | '|' | '=' => true,
        '~' => line.starts_with("~~~"),
        '-' | '+' | '*' => rule || line.get(1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(' ')),
        _ => rule,
    };
    if acts {
        return format!("\\{line}");
    }
    if (1..=9).contains(&digits) && after_digits.starts_with(['.', ')']) {
        // "2019. A year" is no item; "1. First" is.
        if digits > 2 {
            return format!("{}\\{after_digits}", line.get(..digits).unwrap_or_default());
        }
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{BlockKind, Format, read};
    use crate::text::Text;

    fn blocks(markdown: &str) -> Vec<(BlockKind, String)> {
        let text = Text::from_source("x.md", markdown);
        read(&text, Format::Markdown).into_iter().map(|b| (b.kind, b.words().to_owned())).collect()
    }

    #[test]
    fn text_comes_back_as_it_was() {
        for line in [
            "C# and *nix, 5* or **more** or ~~none~~ ~5",
            "snake_case _x_ __init__",
            "# of users",
            "> 5 years",
            "2019. A year",
            "a < b, <b>, </x>, <!-- y -->, <3",
            "R&D; &amp; and &lt;b&gt; &#27; AT&T",
            "[x](y) [a]: b [c][d]",
            "`code` and \\*this\\* and C:\\dir",
            "---",
            "===",
            "| a | b |",
            ": term",
            "~~~",
            "-",
            "*",
            "***",
        ] {
            let mut markdown = Markdown::new();
            markdown.paragraph(0, line, false);
            let markdown = markdown.finish();
            assert_eq!(blocks(&markdown), [(BlockKind::Paragraph, line.to_owned())], "{markdown}");
            let mut markdown = Markdown::new();
            markdown.item(0, line, false);
            assert_eq!(blocks(&markdown.finish()), [(BlockKind::Item(0), line.to_owned())], "{line}");
        }
    }

    #[test]
    fn a_bullet_that_was_typed_makes_an_item() {
        for (line, words) in [("- dash", "dash"), ("+ plus", "plus"), ("* star", "star")] {
            let mut markdown = Markdown::new();
            markdown.paragraph(0, line, false);
            assert_eq!(blocks(&markdown.finish()), [(BlockKind::Item(0), words.to_owned())], "{line}");
        }
    }

    #[test]
    fn pieces_stand_as_they_belong_together() {
        let mut markdown = Markdown::new();
        markdown.heading(2, "What  you\nbring");
        markdown.fact("Place:", "Leeds");
        markdown.fact("Pay", "much");
        markdown.fact("Nothing", " ");
        markdown.paragraph(0, "Title", true);
        markdown.further_line(0, "beneath", false);
        markdown.item(0, "one", false);
        markdown.item(1, "two", false);
        markdown.further_line(2, "more", false);
        markdown.paragraph(0, "end", false);
        assert_eq!(
            markdown.finish(),
            "## What you bring\n\nPlace: Leeds  \nPay: much\n\n**Title**  \nbeneath\n\n- one\n  - two  \n    more\n\nend\n"
        );
    }

    #[test]
    fn tables_keep_their_cells() {
        let mut markdown = Markdown::new();
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        markdown.table(&[], &[row(&["2019", "a|b\nc"]), row(&["2020", "d", "e"])]);
        let got = blocks(&markdown.finish());
        assert_eq!(got[0], (BlockKind::Row, "2019\na|b\nc".to_owned()));
        assert_eq!(got[1], (BlockKind::Row, "2020\nd\ne".to_owned()));
    }

    #[test]
    fn bullets_that_were_typed() {
        for (line, words) in [
            ("• Rust", Some("Rust")),
            ("·Rust", Some("Rust")),
            ("- Rust", Some("Rust")),
            ("-Rust", None),
            ("--", None),
            ("• ", None),
            ("5 years", None),
        ] {
            assert_eq!(typed_bullet(line), words.filter(|w| !w.is_empty()), "{line}");
        }
    }
}
