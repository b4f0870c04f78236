//! An outline as text for a terminal: wrapped, one fact a line, no meaning by colour alone.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::model::Verdict;
use super::outline::{Block, Column, Outline, Piece, Role};
use super::words;
use crate::text::{is_plain, printable};

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Cells in a line; below 20 it counts as 20.
    pub width: usize,
    /// Whether escape sequences for a terminal's colours are put in.
    pub styled: bool,
    /// Whether the report's own signs are ASCII (the documents' text stays as it is).
    pub ascii: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { width: 80, styled: false, ascii: false }
    }
}

/// Cells a level of depth is moved in by.
const INDENT: usize = 4;

impl Outline {
    /// The report as text. Nothing in it but the report's own styles is obeyed by a terminal.
    pub fn text(&self, look: &Look) -> String {
        let mut page = Page { out: String::new(), look: Look { width: look.width.max(20), ..*look } };
        for block in &self.blocks {
            page.block(block);
        }
        page.out
    }
}

/// The text so far.
struct Page {
    out: String,
    look: Look,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.wrapped(0, 0, &[Piece::strong(text.as_str())]),
            Block::Heading(text) => {
                self.out.push('\n');
                self.wrapped(0, 0, &[Piece::strong(text.as_str())]);
            }
            Block::Paragraph(pieces) => {
                self.out.push('\n');
                self.wrapped(0, 0, pieces);
            }
            Block::Item { depth, pieces } => self.wrapped(depth * INDENT, (depth + 1) * INDENT, pieces),
            Block::Quote { depth, line, around } => {
                let room = self.look.width.saturating_sub(depth * INDENT + 2).max(10);
                let cut = excerpt(&printable(line), &printable(around), room, self.look.ascii);
                self.wrapped(depth * INDENT, depth * INDENT, &[Piece::quiet(format!("\"{cut}\""))]);
            }
            Block::Change { depth, before, after } => {
                for (sign, text) in [("before", before), ("after ", after)] {
                    for line in text.lines() {
                        let pieces = [Piece::quiet(format!("{sign}  ")), Piece::plain(line)];
                        self.wrapped(depth * INDENT, (depth + 2) * INDENT, &pieces);
                    }
                }
            }
            Block::Table { columns, rows, .. } => self.table(columns, rows),
        }
    }

    /// Columns by their widest cell, the remark of a row on lines of its own below.
    fn table(&mut self, columns: &[Column], rows: &[(Vec<String>, String)]) {
        let width = |at: usize| {
            let cells = rows.iter().filter_map(|(cells, _)| cells.get(at)).map(|cell| cell.width());
            cells.chain([columns[at].name.width()]).max().unwrap_or_default()
        };
        let widths: Vec<_> = (0..columns.len()).map(width).collect();
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            let padded: Vec<_> = cells
                .zip(columns)
                .zip(&widths)
                .map(|((cell, column), width)| {
                    let pad = " ".repeat(width.saturating_sub(cell.width()));
                    if column.number { format!("{pad}{cell}") } else { format!("{cell}{pad}") }
                })
                .collect();
            padded.join("  ").trim_end().to_owned()
        };
        self.out.push('\n');
        self.emit(0, &line(&mut columns.iter().map(|column| column.name)), &[], Role::Strong);
        for (cells, remark) in rows {
            let cells: Vec<_> = cells.iter().map(|cell| printable(cell)).collect();
            self.emit(0, &line(&mut cells.iter().map(AsRef::as_ref)), &[], Role::Plain);
            if !remark.is_empty() {
                self.wrapped(INDENT, INDENT, &[Piece::quiet(remark.as_str())]);
            }
        }
    }

    /// Pieces as one or more lines, the first moved in by `first`, the others by `rest`.
    fn wrapped(&mut self, first: usize, rest: usize, pieces: &[Piece]) {
        let mut text = String::new();
        let mut roles = Vec::new();
        for piece in pieces {
            let start = text.len();
            match piece.role {
                Role::Verdict(verdict) => {
                    let word = verdict.word();
                    _ = write!(text, "{} {word:<8}", words::sign(verdict, self.look.ascii));
                }
                Role::Code => _ = write!(text, "`{}`", printable(&piece.text)),
                _ => text.push_str(&printable(&piece.text)),
            }
            roles.push((start..text.len(), piece.role));
        }
        // No narrower than half the page, however deep.
        let room = |indent: usize| self.look.width - indent.min(self.look.width / 2);
        let lines = wrap(&text, room(first), room(rest));
        for (at, line) in lines.iter().enumerate() {
            let indent = if at == 0 { first } else { rest }.min(self.look.width / 2);
            let inside: Vec<_> = roles
                .iter()
                .map(|(range, role)| (range.start.max(line.start)..range.end.min(line.end), *role))
                .filter(|(range, _)| range.start < range.end)
                .map(|(range, role)| (range.start - line.start..range.end - line.start, role))
                .collect();
            self.emit(indent, &text[line.clone()], &inside, Role::Plain);
        }
    }

    /// One line; what no range names has the role `other`.
    fn emit(&mut self, indent: usize, text: &str, roles: &[(Range<usize>, Role)], other: Role) {
        self.out.push_str(&" ".repeat(indent));
        if roles.is_empty() {
            self.styled(text, other);
        }
        for (range, role) in roles {
            self.styled(&text[range.clone()], *role);
        }
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }

    fn styled(&mut self, text: &str, role: Role) {
        let style = style(role);
        if self.look.styled && style != Style::new() {
            _ = write!(self.out, "{style}{text}{style:#}");
        } else {
            self.out.push_str(text);
        }
    }
}

/// The sixteen colours of the terminal's own palette, so that light and dark backgrounds both work.
fn style(role: Role) -> Style {
    match role {
        Role::Plain | Role::Code => Style::new(),
        Role::Strong => Style::new().bold(),
        Role::Quiet => Style::new().dimmed(),
        Role::Verdict(Verdict::Covered) => AnsiColor::Green.on_default(),
        Role::Verdict(Verdict::Adjacent) => AnsiColor::Yellow.on_default(),
        Role::Verdict(Verdict::Missing) => AnsiColor::Red.on_default(),
    }
}

/// Breaks `text` into lines of at most `first` cells for the first and `rest` for the others; a word that is
/// wider than a line is broken. The spaces at a break belong to no line.
fn wrap(text: &str, first: usize, rest: usize) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut start, mut end, mut cells) = (0, 0, 0);
    let mut room = first;
    for (at, word) in text.split_word_spaces() {
        // Between two words stand spaces only.
        let gap = if at > start { at - end } else { 0 };
        let width = cells_of(word);
        if cells > 0 && cells + gap + width > room {
            lines.push(start..end);
            (start, cells, room) = (at, 0, rest);
        } else {
            cells += gap;
        }
        end = at + word.len();
        if is_plain(word) && cells + width <= room {
            cells += width;
            continue;
        }
        for (offset, grapheme) in word.grapheme_indices(true) {
            if cells > 0 && cells + grapheme.width() > room {
                lines.push(start..at + offset);
                (start, cells, room) = (at + offset, 0, rest);
            }
            cells += grapheme.width();
        }
    }
    lines.push(start..end);
    lines
}

/// How many cells a text takes.
fn cells_of(text: &str) -> usize {
    if is_plain(text) { text.len() } else { text.width() }
}

/// The characters of a text as a reader counts them, with their places.
fn characters(text: &str) -> Vec<(usize, &str)> {
    if is_plain(text) {
        (0..text.len()).map(|at| (at, &text[at..=at])).collect()
    } else {
        text.grapheme_indices(true).collect()
    }
}

/// Splitting at spaces, with places.
trait WordSpaces {
    /// The runs without a space and where each starts.
    fn split_word_spaces(&self) -> impl Iterator<Item = (usize, &str)>;
}

impl WordSpaces for str {
    fn split_word_spaces(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut at = 0;
        self.split(' ').filter_map(move |word| {
            let start = at;
            at += word.len() + 1;
            (!word.is_empty()).then_some((start, word))
        })
    }
}

/// As much of `line` as fits into `room` cells, with `around` in it; what is left out is marked.
pub(super) fn excerpt(line: &str, around: &str, room: usize, ascii: bool) -> String {
    let line = line.trim();
    let width = cells_of(line);
    if width <= room {
        return line.to_owned();
    }
    let mark = if ascii { "..." } else { "…" };
    let at = line.find(around).filter(|_| !around.is_empty()).unwrap_or_default();
    // Start far enough before what matters for it to stand in the middle, unless it is near the start anyway.
    let before = cells_of(&line[..at]) + cells_of(around);
    let skip = if before + mark.width() <= room {
        0
    } else {
        before.saturating_sub(room / 2 + cells_of(around) / 2)
    };
    // No further than the end of the line needs, and from there to the start of a word.
    let skip = skip.min((width + mark.width()).saturating_sub(room));
    let (mut out, mut kept, mut passed, mut in_word) = (String::new(), 0, 0, skip > 0);
    if skip > 0 {
        out.push_str(mark);
        kept += mark.width();
    }
    for (start, grapheme) in characters(line) {
        let width = cells_of(grapheme);
        if passed < skip || (in_word && start < at) {
            passed += width;
            in_word = skip > 0 && grapheme != " ";
            continue;
        }
        in_word = false;
        let last = start + grapheme.len() == line.len();
        let reserve = if last { 0 } else { mark.width() };
        if kept + width + reserve > room {
            // What was kept leaves room for the mark, because each step reserved it.
            return format!("{}{mark}", out.trim_end());
        }
        out.push_str(grapheme);
        kept += width;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, first: usize, rest: usize) -> Vec<&str> {
        wrap(text, first, rest).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_lose_them() {
        assert_eq!(lines("one two three", 7, 7), ["one two", "three"]);
        assert_eq!(lines("one two three", 5, 9), ["one", "two three"]);
        assert_eq!(lines("", 7, 7), [""]);
        assert_eq!(lines("a  b", 9, 9), ["a  b"], "spaces inside a line stay");
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_between_characters() {
        assert_eq!(lines("abcdefgh", 3, 3), ["abc", "def", "gh"]);
        assert_eq!(lines("ab 日本語です", 5, 5), ["ab", "日本", "語で", "す"]);
        assert_eq!(lines("e\u{301}e\u{301}e\u{301}", 2, 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn an_excerpt_keeps_what_matters_and_the_width() {
        let line = "Own the order and payment services of the shop, written in Scala and run on Kubernetes";
        for room in [12, 20, 40, 60, 80] {
            let cut = excerpt(line, "Scala", room, false);
            assert!(cut.contains("Scala") && cut.width() <= room, "{room}: {cut}");
            let cut = excerpt(line, "", room, true);
            assert!(
                cut.starts_with("Own the") && cut.ends_with("...") && cut.width() <= room,
                "{room}: {cut}"
            );
        }
        assert_eq!(excerpt("  short ", "x", 40, false), "short");
    }

    #[test]
    fn styles_are_put_in_only_when_asked_and_closed_on_every_line() {
        let mut outline = Outline::default();
        outline.item(
            0,
            vec![Piece::verdict(Verdict::Covered), Piece::strong("a b c d e f g h i j k l m n o p")],
        );
        let look = Look { width: 20, styled: true, ascii: false };
        for line in outline.text(&look).lines() {
            assert!(line.ends_with("\u{1b}[0m"), "{line:?}");
        }
        assert!(!outline.text(&Look { styled: false, ..look }).contains('\u{1b}'));
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        let mut outline = Outline::default();
        outline.title("\u{1b}]0;owned\u{7}");
        outline.fact(0, "\u{9b}31m\u{202e}");
        let evil = "\u{1b}[2J".to_owned();
        outline.blocks.push(Block::Quote { depth: 1, line: evil.clone(), around: String::new() });
        outline.blocks.push(Block::Change { depth: 1, before: evil.clone(), after: evil.clone() });
        let columns = vec![Column { name: "x", number: false }];
        outline.blocks.push(Block::Table { columns, remark: "y", rows: vec![(vec![evil.clone()], evil)] });
        let text = outline.text(&Look::default());
        assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text:?}");
    }
}
