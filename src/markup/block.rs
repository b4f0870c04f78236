//! A piece of a document that is read as one.

use std::borrow::Cow;

use crate::text::Span;

/// What a block looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the highest level. In pasted text the level is a guess.
    Heading(u8),
    /// An item of a list; 0 is the outermost depth.
    Item(u8),
    /// Anything else that runs on.
    Paragraph,
    /// A row of a table, its cells parted by `\n` in the flow.
    Row,
    /// Code.
    Code,
    /// The metadata at the top of a Markdown file.
    FrontMatter,
}

/// A piece of a document that is read as one: its lines share their meaning.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it looks like.
    pub kind: BlockKind,
    /// Its first line, counted from 1.
    pub first_line: usize,
    /// Its last line.
    pub last_line: usize,
    /// Its words.
    pub flow: Flow,
    /// Whether all its words are emphasised (bold or italic), as people do for want of a heading.
    pub emphasised: bool,
    /// How many blank lines stand before it, at most 2: a gap parts what belongs apart.
    pub gap: u8,
}

impl Block {
    /// The words, without space around them.
    pub fn words(&self) -> &str {
        self.flow.text().trim()
    }

    /// Whether it is an item of a list.
    pub fn is_item(&self) -> bool {
        matches!(self.kind, BlockKind::Item(_))
    }

    /// Whether it is typographically a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// The heading's level, where it is one.
    pub fn heading_level(&self) -> Option<u8> {
        match self.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        }
    }
}

/// A part of a flow that came from one place.
#[derive(Debug, Clone, Copy)]
struct Segment {
    flow: u32,
    flow_len: u32,
    clean: u32,
    clean_len: u32,
}

/// Text without markup that knows where each part stood in the clean text.
///
/// A `\n` in a flow is a break that no name runs across (a line break on purpose, the edge of a table cell).
#[derive(Debug, Clone, Default)]
pub struct Flow {
    text: String,
    segments: Vec<Segment>,
    cells: Vec<u32>,
}

impl Flow {
    /// A flow that is one piece of the clean text.
    pub(crate) fn piece(text: &str, start: usize) -> Self {
        let mut flow = Self::default();
        flow.push(text, Span::new(start, start + text.len()));
        flow
    }

    /// Appends words that stand at `span` of the clean text. The two may differ (an entity, an escape).
    pub(crate) fn push(&mut self, words: &str, span: Span) {
        if words.is_empty() {
            return;
        }
        // An entity may have made what the clean text does not hold.
        let visible = visible(words);
        let words = visible.as_ref();
        let (flow, flow_len) = (self.text.len() as u32, words.len() as u32);
        self.text.push_str(words);
        if let Some(last) = self.segments.last_mut() {
            let straight = last.flow_len == last.clean_len && words.len() == span.len();
            if straight && last.clean + last.clean_len == span.start {
                last.flow_len += flow_len;
                last.clean_len += flow_len;
                return;
            }
        }
        self.segments.push(Segment { flow, flow_len, clean: span.start, clean_len: span.len() as u32 });
    }

    /// Takes words off the end, down to so many bytes.
    pub(crate) fn cut(&mut self, len: usize) {
        self.text.truncate(len);
        self.segments.retain(|segment| (segment.flow as usize) < len);
        if let Some(last) = self.segments.last_mut() {
            let kept = len as u32 - last.flow;
            // What differs from the clean text has no places within.
            if last.flow_len == last.clean_len && kept < last.flow_len {
                (last.flow_len, last.clean_len) = (kept, kept);
            }
        }
    }

    /// Starts a cell of a table.
    pub(crate) fn start_cell(&mut self) {
        self.cells.push(self.text.len() as u32);
    }

    /// Where each cell starts, if it is a row of a table: a cell may hold breaks of its own, and may be empty.
    pub fn cells(&self) -> &[u32] {
        &self.cells
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a piece of the flow stands in the clean text.
    pub fn span(&self, start: u32, end: u32) -> Span {
        let place = |at: u32, is_end: bool| {
            let after = |s: &Segment| if is_end { s.flow < at } else { s.flow <= at };
            let index = self.segments.partition_point(after).saturating_sub(1);
            let Some(s) = self.segments.get(index) else { return 0 };
            let into = at.saturating_sub(s.flow).min(s.flow_len);
            if s.flow_len == s.clean_len {
                s.clean + into
            } else if is_end {
                s.clean + s.clean_len
            } else {
                s.clean
            }
        };
        let from = place(start, false);
        Span { start: from, end: place(end, true).max(from) }
    }

    /// A part of it, by bytes of its words.
    pub(crate) fn part(&self, start: usize, end: usize) -> Self {
        let mut part = Self::default();
        let Some(text) = self.text.get(start..end) else { return part };
        text.clone_into(&mut part.text);
        let (start, end) = (start as u32, end as u32);
        for s in &self.segments {
            let (from, to) = (s.flow.max(start), (s.flow + s.flow_len).min(end));
            if from >= to {
                continue;
            }
            let straight = s.flow_len == s.clean_len;
            let clean = if straight { s.clean + (from - s.flow) } else { s.clean };
            let clean_len = if straight { to - from } else { s.clean_len };
            part.segments.push(Segment { flow: from - start, flow_len: to - from, clean, clean_len });
        }
        part
    }

    /// The whole of it in the clean text.
    pub fn whole(&self) -> Span {
        self.span(0, self.text.len() as u32)
    }

    /// Drops `bytes` of words from the front, for a marker that was only recognised later.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The words with what must not reach a reader, a control or invisible character, written as a replacement character.
fn visible(words: &str) -> Cow<'_, str> {
    // Most are nothing but plain letters and signs.
    if words.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return Cow::Borrowed(words);
    }
    let hidden = |c: char| c != '\n' && crate::text::is_hidden(c);
    if words.chars().any(hidden) {
        Cow::Owned(words.chars().map(|c| if hidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect())
    } else {
        Cow::Borrowed(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lead_back_to_the_clean_text() {
        // clean: "**C\#** &amp; Go"
        let mut flow = Flow::default();
        flow.push("C", Span::new(2, 3));
        flow.push("#", Span::new(4, 5));
        flow.push(" ", Span::new(7, 8));
        flow.push("&", Span::new(8, 13));
        flow.push(" Go", Span::new(13, 16));
        assert_eq!(flow.text(), "C# & Go");
        assert_eq!(flow.span(0, 2), Span::new(2, 5), "the escape lies between");
        assert_eq!(flow.span(3, 4), Span::new(8, 13), "an entity is one sign");
        assert_eq!(flow.span(5, 7), Span::new(14, 16));
        assert_eq!(flow.whole(), Span::new(2, 16));
    }
}
