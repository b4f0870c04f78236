//! The way from a place in the clean text back to its source.

use super::Span;

/// From here on, up to the next piece, clean and source bytes belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    clean: u32,
    source: u32,
    /// Whether the bytes are the same one by one; otherwise the piece stands for its source as a whole.
    copied: bool,
}

/// Leads from clean offsets to source offsets. A text that needed no cleaning costs nothing here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OffsetMap {
    /// In order, without a gap. None at all means that both texts are the same.
    pieces: Vec<Piece>,
    clean_len: u32,
    source_len: u32,
}

impl OffsetMap {
    /// The map between two equal texts of `len` bytes.
    pub(super) fn same(len: usize) -> Self {
        Self { pieces: Vec::new(), clean_len: len as u32, source_len: len as u32 }
    }

    /// The smallest piece of the source that gave the clean piece `span`; a place for a place.
    pub(super) fn source_span(&self, span: Span) -> Span {
        let start = span.start.min(self.clean_len);
        let end = span.end.clamp(start, self.clean_len);
        let from = self.start_of(start);
        let to = if start == end { from } else { self.end_of(end) };
        Span { start: from, end: to.max(from) }
    }

    /// As [`Self::source_span`], where both ends fall between what was copied or replaced as a whole: the clean piece
    /// then stands for that piece of the source and for nothing else.
    pub(super) fn exact_span(&self, span: Span) -> Option<Span> {
        (self.is_edge(span.start) && self.is_edge(span.end)).then(|| self.source_span(span))
    }

    /// Whether the place in the clean text is a place in the source.
    fn is_edge(&self, at: u32) -> bool {
        if at > self.clean_len {
            return false;
        }
        let next = self.pieces.partition_point(|piece| piece.clean <= at);
        let inside = next.checked_sub(1).and_then(|i| self.pieces.get(i));
        at == self.clean_len || inside.is_none_or(|piece| piece.copied || piece.clean == at)
    }

    /// Where the source of the clean byte `at` starts.
    fn start_of(&self, at: u32) -> u32 {
        if at >= self.clean_len {
            return self.end_of(at);
        }
        let next = self.pieces.partition_point(|piece| piece.clean <= at);
        match next.checked_sub(1).and_then(|i| self.pieces.get(i)) {
            Some(piece) if piece.copied => piece.source + (at - piece.clean),
            Some(piece) => piece.source,
            None => at,
        }
    }

    /// Where the source of the clean byte before `at` ends.
    fn end_of(&self, at: u32) -> u32 {
        if self.pieces.is_empty() {
            return at.min(self.source_len);
        }
        let next = self.pieces.partition_point(|piece| piece.clean < at);
        match next.checked_sub(1).and_then(|i| self.pieces.get(i)) {
            Some(piece) if piece.copied => piece.source + (at - piece.clean),
            Some(_) => self.pieces.get(next).map_or(self.source_len, |piece| piece.source),
            None => 0,
        }
    }
}

/// Writes the clean text and its map together, so that they cannot disagree.
#[derive(Debug, Default)]
pub(super) struct Writer {
    clean: String,
    pieces: Vec<Piece>,
    /// The source is accounted for up to here.
    source: usize,
}

impl Writer {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { clean: String::with_capacity(bytes), ..Self::default() }
    }

    /// The source bytes from `start` on, taken over as they are.
    pub(super) fn copy(&mut self, start: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        self.skip_to(start);
        if !self.pieces.last().is_some_and(|piece| piece.copied) {
            self.open(true);
        }
        self.clean.push_str(text);
        self.source = start + text.len();
    }

    /// `text`, which is not empty, in the place of the source bytes `start..end`.
    pub(super) fn replace(&mut self, start: usize, end: usize, text: &str) {
        self.skip_to(start);
        self.open(false);
        self.clean.push_str(text);
        self.source = end;
    }

    /// Drops what stands before `start` and was not written: an empty piece stands for it.
    fn skip_to(&mut self, start: usize) {
        if start > self.source {
            let clean = self.clean.len() as u32;
            if self.pieces.last().is_none_or(|piece| piece.clean != clean) {
                self.open(false);
            }
            self.source = start;
        }
    }

    fn open(&mut self, copied: bool) {
        self.pieces.push(Piece { clean: self.clean.len() as u32, source: self.source as u32, copied });
    }

    /// Whether the last thing written was a line end.
    pub(super) fn ends_line(&self) -> bool {
        self.clean.ends_with('\n')
    }

    /// The clean text and its map to a source of `source_len` bytes.
    pub(super) fn finish(mut self, source_len: usize) -> (String, OffsetMap) {
        self.skip_to(source_len);
        let (clean_len, source_len) = (self.clean.len() as u32, source_len as u32);
        (self.clean, OffsetMap { pieces: self.pieces, clean_len, source_len })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lead_back_to_what_they_came_from() {
        // Source "abXXcdYe": XX became "-", Y was dropped.
        let mut writer = Writer::default();
        writer.copy(0, "ab");
        writer.replace(2, 4, "-");
        writer.copy(4, "cd");
        writer.copy(7, "e");
        let (clean, map) = writer.finish(8);
        assert_eq!(clean, "ab-cde");
        for ((start, end), source) in [
            ((0, 2), (0, 2)),
            ((1, 3), (1, 4)),
            ((2, 3), (2, 4)),
            ((3, 5), (4, 6)),
            ((4, 6), (5, 8)),
            ((5, 6), (7, 8)),
            ((5, 5), (7, 7)),
            ((6, 6), (8, 8)),
            ((9, 12), (8, 8)),
        ] {
            assert_eq!(
                map.source_span(Span::new(start, end)),
                Span::new(source.0, source.1),
                "{start}..{end}"
            );
        }
    }

    #[test]
    fn the_inside_of_what_was_replaced_is_no_place() {
        // Source "aXXb": XX became "123".
        let mut writer = Writer::default();
        writer.copy(0, "a");
        writer.replace(1, 3, "123");
        writer.copy(3, "b");
        let (_, map) = writer.finish(4);
        assert_eq!(map.exact_span(Span::new(1, 4)), Some(Span::new(1, 3)));
        assert_eq!(map.exact_span(Span::new(4, 5)), Some(Span::new(3, 4)));
        assert_eq!(map.exact_span(Span::new(0, 2)), None);
        assert_eq!(map.exact_span(Span::new(3, 5)), None);
        assert_eq!(map.exact_span(Span::new(0, 9)), None);
    }

    #[test]
    fn a_map_between_equal_texts_changes_nothing() {
        let map = OffsetMap::same(5);
        assert_eq!(map.source_span(Span::new(1, 4)), Span::new(1, 4));
        assert_eq!(map.source_span(Span::new(5, 9)), Span::new(5, 5));
    }
}
