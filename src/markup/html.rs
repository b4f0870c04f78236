//! HTML within Markdown: the tags go, what they hold stays, each element that reads as a line a block.

use super::block::{BlockKind, Flow};
use crate::text::Span;

/// A line of a piece of HTML.
pub(super) struct Piece {
    /// What it looks like.
    pub kind: BlockKind,
    /// Its words.
    pub flow: Flow,
    /// All its words are emphasised.
    pub emphasised: bool,
}

/// The lines of a piece of HTML that starts at `start` of the clean text.
pub(super) fn pieces(html: &str, start: usize) -> Vec<Piece> {
    let mut reader =
        Reader { start, kind: BlockKind::Paragraph, open: None, row: false, emphasis: 0, pieces: Vec::new() };
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(comment) = rest.strip_prefix("<!--") {
            at += 4 + comment.find("-->").map_or(comment.len(), |end| end + 3);
        } else if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let tag = rest.get(..end).unwrap_or_default();
            at += end;
            let name = tag_name(tag).to_ascii_lowercase();
            let closing = tag.starts_with("</");
            // A component's slot is shown: "<template #title>Baker</template>".
            let slot = name == "template" && (tag.contains('#') || tag.contains("slot"));
            if matches!(name.as_str(), "style" | "script" | "template" | "noscript") && !closing && !slot {
                let close = html.get(at..).and_then(|s| s.find(&format!("</{}", tag_name(tag))));
                at = close.map_or(html.len(), |close| at + close);
            } else {
                reader.tag(&name, closing, at);
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len()).max(1);
            let words = rest.get(..end).unwrap_or_default();
            reader.words(words, at);
            at += words.len();
        }
    }
    reader.close();
    reader.pieces
}

/// A line that is still being read.
struct Line {
    flow: Flow,
    /// Words outside any emphasis were seen.
    plain_words: bool,
}

struct Reader {
    start: usize,
    /// What words look like that come now.
    kind: BlockKind,
    open: Option<Line>,
    /// Within a row of a table.
    row: bool,
    emphasis: u32,
    pieces: Vec<Piece>,
}

impl Reader {
    fn tag(&mut self, name: &str, closing: bool, at: usize) {
        match name {
            "b" | "strong" | "em" | "i" if closing => self.emphasis = self.emphasis.saturating_sub(1),
            "b" | "strong" | "em" | "i" => self.emphasis += 1,
            "tr" | "table" | "tbody" | "thead" => {
                self.close();
                self.row = name == "tr" && !closing;
                self.kind = if self.row { BlockKind::Row } else { BlockKind::Paragraph };
            }
            // Lists and lines within a cell belong to its row.
            _ if self.row => {
                if is_block_tag(name)
                    && let Some(line) = &mut self.open
                    && !line.flow.text().ends_with('\n')
                {
                    let here = self.start + at;
                    line.flow.push("\n", Span::new(here, here));
                }
            }
            _ if is_block_tag(name) => {
                self.close();
                self.kind = kind_of(name, closing);
                // What is shown of a folded part heads it.
                if name == "summary" {
                    self.emphasis = u32::from(!closing);
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        let mut at = at;
        for line in words.split_inclusive('\n') {
            let trimmed = line.trim();
            if !trimmed.is_empty() {
                let from = self.start + at + (line.len() - line.trim_start().len());
                let emphasised = self.emphasis > 0;
                let open =
                    self.open.get_or_insert_with(|| Line { flow: Flow::default(), plain_words: false });
                let joins = line.starts_with(' ') || self.row && from > self.start + at;
                if joins && !open.flow.is_blank() && !open.flow.text().ends_with([' ', '\n']) {
                    open.flow.push(" ", Span::new(from - 1, from));
                }
                open.plain_words |= !emphasised && trimmed.chars().any(char::is_alphanumeric);
                open.flow.push(trimmed, Span::new(from, from + trimmed.len()));
                if line.trim_end_matches('\n').ends_with(' ') || self.row && line.ends_with('\n') {
                    let end = from + trimmed.len();
                    open.flow.push(" ", Span::new(end, end + 1));
                }
            }
            if line.ends_with('\n') && !matches!(self.kind, BlockKind::Item(_) | BlockKind::Row) {
                self.close();
            }
            at += line.len();
        }
    }

    fn close(&mut self) {
        let Some(line) = self.open.take() else { return };
        self.pieces.push(Piece { kind: self.kind, flow: line.flow, emphasised: !line.plain_words });
    }
}

/// The name in `<name …>` or `</name>`.
pub(super) fn tag_name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<').trim_start_matches('/');
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    inner.get(..end).unwrap_or_default()
}

/// Tags that begin or end a line.
const BLOCK_TAGS: &[&str] = &[
    "article",
    "blockquote",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether a tag of that name begins or ends a line.
pub(super) fn is_block_tag(name: &str) -> bool {
    BLOCK_TAGS.contains(&name.to_ascii_lowercase().as_str())
}

fn kind_of(name: &str, closing: bool) -> BlockKind {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] if !closing => BlockKind::Heading(level - b'0'),
        b"li" | b"dd" if !closing => BlockKind::Item(0),
        _ => BlockKind::Paragraph,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(html: &str) -> Vec<(BlockKind, bool, String)> {
        let said = |piece: Piece| (piece.kind, piece.emphasised, piece.flow.text().trim().to_owned());
        pieces(html, 0).into_iter().map(said).collect()
    }

    #[test]
    fn rows_of_a_table_are_rows() {
        let html = "<table>\n  <tr><th>When</th><th>What</th></tr>\n  <tr>\n    <td>2019 –\n      2021</td>\n    <td><b>Postman</b><br>Royal Post</td>\n  </tr>\n</table>\n<p>after</p>";
        let row = |words: &str| (BlockKind::Row, false, words.to_owned());
        assert_eq!(
            lines(html),
            [
                row("When\nWhat"),
                row("2019 – 2021\nPostman\nRoyal Post"),
                (BlockKind::Paragraph, false, "after".to_owned())
            ]
        );
    }

    #[test]
    fn what_is_bold_or_folds_a_part_stands_out() {
        let got =
            lines("<details>\n<summary>Postman, Royal Post</summary>\n<p><b>one</b> two</p>\n<h3>three</h3>");
        assert_eq!(got.iter().map(|line| line.1).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(got[2].0, BlockKind::Heading(3));
    }

    #[test]
    fn every_word_knows_its_place() {
        let html = "<ul>\n<li>Sorted  <i>all</i> letters</li>\n</ul>";
        let flow = &pieces(html, 0)[0].flow;
        assert_eq!(flow.text(), "Sorted all letters");
        assert_eq!(flow.span(7, 10).of(html), "all");
    }
}
