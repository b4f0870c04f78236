//! An outline as Markdown, with the documents' text as text whatever stands in it.

use std::fmt::Write as _;

use super::outline::{Block, Column, Outline, Piece, Role};
use super::{text, words};
use crate::text::printable;

/// Cells of a quoted line that are kept.
const QUOTE: usize = 160;

impl Outline {
    /// The report as Markdown (`CommonMark` with tables).
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        let mut in_list = false;
        for block in &self.blocks {
            let is_item = matches!(block, Block::Item { .. } | Block::Quote { .. } | Block::Change { .. });
            if !(out.is_empty() || is_item && in_list) {
                out.push('\n');
            }
            in_list = is_item;
            push(&mut out, block);
        }
        out
    }
}

/// One block with its line end.
fn push(out: &mut String, block: &Block) {
    match block {
        Block::Title(text) => _ = writeln!(out, "# {}", escape(text)),
        Block::Heading(text) => _ = writeln!(out, "## {}", escape(text)),
        Block::Paragraph(pieces) => _ = writeln!(out, "{}", inline(pieces)),
        Block::Item { depth, pieces } => _ = writeln!(out, "{}- {}", indent(*depth), inline(pieces)),
        Block::Quote { depth, line, around } => {
            let cut = text::excerpt(line, around, QUOTE, false);
            _ = writeln!(out, "{}- \"{}\"", indent(*depth), escape(&cut));
        }
        Block::Change { depth, before, after } => change(out, *depth, before, after),
        Block::Table { columns, remark, rows } => table(out, columns, remark, rows),
    }
}

/// The place of a list item: two cells a level.
fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

fn inline(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece.role {
            Role::Verdict(verdict) => {
                _ = write!(out, "{} {} ", words::sign(verdict, false), verdict.word());
            }
            Role::Strong => out.push_str(&strong(&piece.text)),
            Role::Code => _ = write!(out, "`{}`", printable(&piece.text).replace('`', "'")),
            Role::Plain | Role::Quiet => out.push_str(&escape(&piece.text)),
        }
    }
    // What lines facts up on a screen is only in the way here.
    out.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Bold, with the spaces outside: `** a**` would not be.
fn strong(text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start().len();
    let (before, after) = (&text[..start], &text[start + inner.len()..]);
    format!("{before}**{}**{after}", escape(inner))
}

/// A fenced diff; the fence is longer than any in the text.
fn change(out: &mut String, depth: usize, before: &str, after: &str) {
    let longest = [before, after].iter().flat_map(|text| text.split(|c| c != '`')).map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
    let indent = indent(depth);
    _ = writeln!(out, "\n{indent}{fence}diff");
    for (sign, text) in [('-', before), ('+', after)] {
        for line in text.lines() {
            _ = writeln!(out, "{indent}{sign} {}", printable(line));
        }
    }
    _ = writeln!(out, "{indent}{fence}\n");
}

fn table(out: &mut String, columns: &[Column], remark: &str, rows: &[(Vec<String>, String)]) {
    let head: Vec<_> = columns.iter().map(|column| column.name).chain([remark]).collect();
    _ = writeln!(out, "| {} |", head.join(" | "));
    let lines = columns.iter().map(|column| if column.number { "---:" } else { "---" }).chain(["---"]);
    _ = writeln!(out, "| {} |", lines.collect::<Vec<_>>().join(" | "));
    for (cells, remark) in rows {
        let cells: Vec<_> = cells.iter().chain([remark]).map(|cell| escape(cell)).collect();
        _ = writeln!(out, "| {} |", cells.join(" | "));
    }
}

/// Text as Markdown that shows just that text: no emphasis, link, image, HTML, table cell or bare address
/// can arise from it.
pub(super) fn escape(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len() + 8);
    for (at, ch) in text.char_indices() {
        let special = match ch {
            // The last one because some readers make a link of an address without any brackets.
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '^' | '{' | '@' => true,
            ':' => at == 0 || text[at + 1..].starts_with("//"),
            '.' => at >= 3 && text.is_char_boundary(at - 3) && text[at - 3..at].eq_ignore_ascii_case("www"),
            // These mean something at the start of a line only; so does a number before `.` or `)`.
            '#' | '+' | '-' | '=' | '!' => at == 0 || ch == '!',
            _ => false,
        } || (matches!(ch, '.' | ')')
            && at > 0
            && text[..at].bytes().all(|b| b.is_ascii_digit())
            && matches!(text[at + 1..].chars().next(), None | Some(' ')));
        if special {
            out.push('\\');
        }
        out.push(if matches!(ch, '\n' | '\r') { ' ' } else { ch });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// The text of the one paragraph that the Markdown is, if it is nothing else.
    fn read(markdown: &str) -> Option<String> {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)) {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn what_has_a_meaning_in_markdown_loses_it() {
        for text in [
            "# not a heading",
            "- not an item",
            "1. not one either",
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "![x](http://a/b.png)",
            "a | b",
            "*a* _b_ `c` ~~d~~",
            "C# and C++ and .NET",
            "&amp; &#27;",
            "a\\",
            "--- ===",
            "$x$ [^1] ||x||",
        ] {
            assert_eq!(read(&escape(text)).as_deref(), Some(text), "{}", escape(text));
        }
    }

    #[test]
    fn addresses_are_no_links() {
        assert_eq!(escape("https://a.b www.a.b me@a.b"), r"https\://a.b www\.a.b me\@a.b");
    }

    proptest! {
        #[test]
        fn any_line_reads_as_itself(text in "[ -~äß✓]{1,30}") {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assume!(!text.is_empty());
            let markdown = escape(&text);
            prop_assert_eq!(read(&markdown), Some(text));
        }
    }

    #[test]
    fn a_change_cannot_leave_its_fence() {
        let mut out = String::new();
        change(&mut out, 1, "a ```` b\n```", "# c");
        assert!(out.contains("  `````diff\n  - a ```` b\n  - ```\n  + # c\n  `````\n"), "{out}");
    }
}
