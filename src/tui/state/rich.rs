//! Text with roles, and its wrapping into rows.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::printable;
use crate::tui::theme::Role;

/// The longest cluster of a letter and its marks that is shown whole; more would be sent to the terminal for
/// a single cell.
const MAX_CLUSTER_BYTES: usize = 32;

/// A piece of a row in one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) role: Role,
}

/// One row of a pane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row {
    pub(crate) pieces: Vec<Piece>,
    /// What stands at the right end, where there is room for it.
    pub(crate) right: Option<Piece>,
    /// The item of the pane that it belongs to; none for headings.
    pub(crate) item: Option<usize>,
}

/// Running text whose parts have roles. All of it is visible text: what is not is written out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rich {
    text: String,
    /// Where each part ends, and its role.
    runs: Vec<(usize, Role)>,
}

/// The cells a text takes.
pub(crate) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Cuts a text to a width, with `ellipsis` where something was cut off.
pub(crate) fn cut(text: &str, cells: usize, ellipsis: &str) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let room = cells.saturating_sub(width(ellipsis));
    let mut taken = 0;
    let mut out = String::new();
    for cluster in text.graphemes(true) {
        taken += width(cluster);
        if taken > room {
            break;
        }
        out.push_str(cluster);
    }
    if cells >= width(ellipsis) {
        out.push_str(ellipsis);
    }
    out
}

impl Rich {
    /// Begins with a text.
    pub(crate) fn of(text: &str, role: Role) -> Self {
        Self::default().with(text, role)
    }

    /// Adds a text.
    pub(crate) fn with(mut self, text: &str, role: Role) -> Self {
        self.push(text, role);
        self
    }

    /// Adds a text from anywhere.
    pub(crate) fn push(&mut self, text: &str, role: Role) {
        let text = printable(text);
        if text.is_ascii() {
            self.push_clean(&text, role);
        } else {
            let clean: String = text.graphemes(true).map(head).collect();
            self.push_clean(&clean, role);
        }
    }

    /// Adds a piece of a document's clean text, in which all can be seen already.
    pub(crate) fn push_clean(&mut self, text: &str, role: Role) {
        self.text.push_str(text);
        match self.runs.last_mut() {
            Some((end, last)) if *last == role => *end = self.text.len(),
            _ => self.runs.push((self.text.len(), role)),
        }
    }

    /// Adds another such text.
    pub(crate) fn append(&mut self, other: Self) {
        let at = self.text.len();
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.into_iter().map(|(end, role)| (at + end, role)));
    }

    /// The text alone.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The rows it takes in that many cells, as ranges of bytes; at least one.
    pub(crate) fn wrap(&self, cells: usize) -> Vec<Range<usize>> {
        wrap(&self.text, cells)
    }

    /// A range of it, in pieces.
    pub(crate) fn pieces(&self, range: Range<usize>) -> Vec<Piece> {
        let first = self.runs.partition_point(|(end, _)| *end <= range.start);
        let mut at = range.start;
        let mut pieces = Vec::new();
        for (end, role) in &self.runs[first..] {
            if at >= range.end {
                break;
            }
            let end = (*end).min(range.end);
            if let Some(text) = self.text.get(at..end) {
                pieces.push(Piece { text: text.to_owned(), role: *role });
            }
            at = end;
        }
        pieces
    }

    /// Its rows of `cells` cells, the first begun by `lead` and the others indented as far.
    pub(crate) fn rows(&self, lead: &Self, cells: usize, item: Option<usize>) -> Vec<Row> {
        let indent = width(&lead.text).min(cells / 2);
        let mut rows = Vec::new();
        for range in self.wrap(cells.saturating_sub(indent)) {
            let mut pieces = if rows.is_empty() {
                lead.pieces(0..lead.text.len())
            } else {
                vec![Piece { text: " ".repeat(indent), role: Role::Text }]
            };
            pieces.extend(self.pieces(range));
            rows.push(Row { pieces, right: None, item });
        }
        rows
    }
}

fn head(cluster: &str) -> &str {
    if cluster.len() <= MAX_CLUSTER_BYTES {
        return cluster;
    }
    let mut end = MAX_CLUSTER_BYTES;
    while !cluster.is_char_boundary(end) {
        end -= 1;
    }
    &cluster[..end]
}

/// Breaks a text into rows of at most `cells` cells: behind the last space that fits, else within a word.
/// The space at a break is not shown.
fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let cells = cells.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    let mut used = 0;
    // Behind the last space of the row: where the row before it ends, and where the next begins.
    let mut space: Option<(usize, usize, usize)> = None;
    let mut step = |at: usize, cluster: &str, cluster_width: usize| {
        if cluster == " " {
            if used >= cells {
                // It would stand alone at the start of the next row.
                rows.push(start..at);
                start = at + 1;
                used = 0;
                space = None;
                return;
            }
            used += 1;
            space = Some((at, at + 1, used));
            return;
        }
        if used + cluster_width > cells && at > start {
            match space.take() {
                Some((end, next, cells_before)) if end > start => {
                    rows.push(start..end);
                    start = next;
                    used -= cells_before;
                }
                _ => {
                    rows.push(start..at);
                    start = at;
                    used = 0;
                }
            }
        }
        used += cluster_width;
    };
    if text.is_ascii() {
        for at in 0..text.len() {
            step(at, &text[at..=at], 1);
        }
    } else {
        for (at, cluster) in text.grapheme_indices(true) {
            step(at, cluster, width(cluster));
        }
    }
    rows.push(start.min(text.len())..text.len());
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn breaks_at_spaces_and_else_within_words() {
        assert_eq!(lines("", 5), [""]);
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("one two three", 5), ["one", "two", "three"]);
        assert_eq!(lines("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(lines("日本語 の", 4), ["日本", "語", "の"]);
        assert_eq!(lines("ab", 0), ["a", "b"]);
    }

    #[test]
    fn pieces_follow_the_roles() {
        let rich = Rich::of("use ", Role::Text).with("Scala", Role::Covered).with(" daily", Role::Text);
        let pieces = rich.pieces(2..11);
        let shown: Vec<_> = pieces.iter().map(|p| (p.text.as_str(), p.role)).collect();
        assert_eq!(shown, [("e ", Role::Text), ("Scala", Role::Covered), (" d", Role::Text)]);
    }

    #[test]
    fn one_letter_with_a_million_marks_stays_small() {
        let text = format!("e{}", "\u{301}".repeat(100_000));
        assert!(Rich::of(&text, Role::Text).text().len() <= MAX_CLUSTER_BYTES);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("distributed", 6, "…"), "distr…");
        assert_eq!(cut("short", 5, "…"), "short");
        assert_eq!(cut("日本語", 4, "…"), "日…");
        assert_eq!(cut("short", 0, "…"), "");
    }

    proptest! {
        #[test]
        fn no_row_is_too_wide_and_no_word_is_lost(text in "[a-zé日 ]{0,60}", cells in 2_usize..20) {
            let rows = lines(&text, cells);
            for row in &rows {
                prop_assert!(width(row.trim_end()) <= cells, "{row:?}");
            }
            let kept: String = rows.concat().split_whitespace().collect();
            let all: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, all);
        }
    }
}
