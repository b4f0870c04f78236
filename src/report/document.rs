//! The text of a document as everything reads it, with the numbers of its lines.

use std::fmt::Write as _;

use anstyle::Style;

use super::model::{SCHEMA, SourceKind, TextAnswer, TextLine};
use crate::markup::Format;
use crate::text::{Origin, Text};

/// The answer of `cvfit text`.
pub fn text(text: &Text) -> TextAnswer {
    let source = match text.origin() {
        Origin::Page => SourceKind::Html,
        Origin::PageData => SourceKind::HtmlData,
        Origin::Posting => SourceKind::JsonPosting,
        Origin::Resume => SourceKind::JsonResume,
        Origin::Written if Format::detect(text) == Format::Markdown => SourceKind::Markdown,
        Origin::Written => SourceKind::Text,
    };
    // An empty document has one line, which is none to a reader.
    let count = if text.clean().is_empty() { 0 } else { text.line_count() };
    let line = |line| TextLine { line, text: text.line(line).to_owned() };
    TextAnswer {
        schema: SCHEMA,
        file: text.name().to_owned(),
        source,
        encoding: text.encoding().name().to_owned(),
        lines: (1..=count).map(line).collect(),
    }
}

/// The lines behind their numbers; `styled` sets those back by a style of the terminal.
pub fn numbered(answer: &TextAnswer, styled: bool) -> String {
    let width = answer.lines.len().to_string().len().max(4);
    let dim = if styled { Style::new().dimmed() } else { Style::new() };
    let mut out = String::new();
    for TextLine { line, text } in &answer.lines {
        let text = text.trim_end();
        let gap = if text.is_empty() { "" } else { "  " };
        _ = writeln!(out, "{dim}{line:>width$}{dim:#}{gap}{text}");
    }
    out
}

/// The lines alone, as they stand: two spaces at an end are a line break of Markdown.
pub fn plain(answer: &TextAnswer) -> String {
    let mut out = String::new();
    for TextLine { text, .. } in &answer.lines {
        out.push_str(text);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> TextAnswer {
        text(&crate::intake::read("x", source.as_bytes()).unwrap())
    }

    #[test]
    fn lines_are_numbered_at_the_right() {
        let answer = of("# A\n\n- **b**  \n  c");
        assert_eq!(numbered(&answer, false), "   1  # A\n   2\n   3  - **b**\n   4    c\n");
        assert!(numbered(&answer, true).starts_with("\u{1b}[2m   1\u{1b}[0m  # A\n"));
        assert_eq!(plain(&answer), "# A\n\n- **b**  \n  c\n");
        assert_eq!((numbered(&of(""), false), plain(&of(""))), (String::new(), String::new()));
        assert_eq!(numbered(&of(&"a\n".repeat(10_000)), false).lines().next(), Some("    1  a"));
    }

    #[test]
    fn what_it_was_saved_as_is_told() {
        for (source, kind) in [
            ("Rust, Go", SourceKind::Text),
            ("# A\n\n# B", SourceKind::Markdown),
            ("<html><p>a", SourceKind::Html),
            ("{\"basics\":{\"name\":\"Kim\"}}", SourceKind::JsonResume),
            ("{\"title\":\"Nurse\",\"content\":\"Care\"}", SourceKind::JsonPosting),
        ] {
            assert_eq!(of(source).source, kind, "{source}");
        }
    }
}
