//! From bytes to clean text with a way back to the source.
//!
//! Everything later works on the *clean* text: UTF-8 in NFC, `\n` as line end, no control, bidirectional or
//! invisible character, broken encoding repaired. A line of the clean text is the same line of the source, so
//! a line number means the same in both; [`Text::source_span`] leads from a piece of the clean text to the
//! bytes it came from. Nothing here knows what a document is about.

mod bytes;
mod characters;
mod chars;
mod clean;
mod decode;
mod lines;
mod offsets;
mod printable;
mod read;
mod repair;
mod span;

pub(crate) use bytes::ByteMap;
pub(crate) use characters::Characters;
pub(crate) use chars::is_hidden;
pub use decode::SourceEncoding;
pub use lines::Lines;
pub(crate) use printable::is_plain;
pub use printable::printable;
pub(crate) use read::kind_of;
pub use read::{
    MAX_BYTES, ReadError, is_handed_over, read_bytes, read_bytes_up_to, read_path, read_path_up_to,
};
pub use repair::Repair;
pub use span::Span;

/// A document's text, cleaned, with what is needed to find every piece of it in the source again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    name: String,
    source: String,
    clean: String,
    offsets: offsets::OffsetMap,
    lines: Lines,
    repairs: Vec<Repair>,
    encoding: SourceEncoding,
    hidden: usize,
    origin: Origin,
}

/// What a text was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Origin {
    /// Nothing: it is what stands in the file.
    #[default]
    Written,
    /// What a saved page shows.
    Page,
    /// The data about a posting in a saved page.
    PageData,
    /// A posting as data.
    Posting,
    /// A CV as data.
    Resume,
}

impl Text {
    /// Reads `bytes` in whatever encoding they are; messages call the document `name`.
    ///
    /// An empty document is an empty text. What is not text at all is refused.
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Result<Self, ReadError> {
        let name = name.into();
        let (source, encoding) = decoded(&name, bytes)?;
        Ok(Self::as_written(name, source, encoding))
    }

    /// The text of a document that was decoded and stays as it is.
    pub(crate) fn as_written(name: String, source: String, encoding: SourceEncoding) -> Self {
        Self::build(name, source, encoding, Origin::Written)
    }

    /// The Markdown that was made from a document of another kind.
    pub(crate) fn made(name: String, source: String, encoding: SourceEncoding, origin: Origin) -> Self {
        Self::build(name, source, encoding, origin)
    }

    /// The text of a string that is at hand already.
    ///
    /// ```
    /// let text = cvfit::text::Text::from_source("cv.md", "Caf\u{e9}\tMu\u{308}nchen\r\n");
    /// assert_eq!(text.clean(), "Café München\n");
    /// ```
    pub fn from_source(name: impl Into<String>, source: &str) -> Self {
        Self::as_written(name.into(), source.to_owned(), SourceEncoding::Utf8)
    }

    fn build(name: String, source: String, encoding: SourceEncoding, origin: Origin) -> Self {
        let patches = repair::patches(&source);
        let repairs = repair::records(&source, &patches);
        let clean::Cleaned { text: clean, offsets, hidden } = clean::clean(&source, &patches);
        let lines = Lines::of(&clean);
        Self { name, source, clean, offsets, lines, repairs, encoding, hidden, origin }
    }

    /// What the document is called; not safe to show before [`printable`] has seen it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it was made from. All but what was written is Markdown, whatever the document is called.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The document as it came, decoded, without a byte order mark, or what was made of it; not safe to show.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text that everything is read from, and that is safe to show.
    pub fn clean(&self) -> &str {
        &self.clean
    }

    /// Where the lines of the clean text are.
    pub fn lines(&self) -> &Lines {
        &self.lines
    }

    /// Line `number` (counted from 1) of the clean text without its end; empty where there is none.
    pub fn line(&self, number: usize) -> &str {
        self.lines.span(number).of(&self.clean)
    }

    /// How many lines there are, in the clean text as in the source.
    pub fn line_count(&self) -> usize {
        self.lines.count()
    }

    /// What was broken by a wrong encoding and how it is read, in the order of the lines.
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// The encoding of the bytes it was read from.
    pub fn encoding(&self) -> SourceEncoding {
        self.encoding
    }

    /// How many characters were left out because a reader cannot see them, or because they pile up on a letter.
    ///
    /// A few come with any copied page; many in a CV or a posting are worth a remark.
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// The smallest piece of the source that holds all that the clean piece `span` was made from.
    ///
    /// A piece that is not within the clean text is cut to it; a piece without length gives a place.
    pub fn source_span(&self, span: Span) -> Span {
        let start = boundary(&self.clean, span.start as usize, Side::Before);
        let end = boundary(&self.clean, span.end as usize, Side::After);
        let found = self.offsets.source_span(Span::new(start, end));
        let start = boundary(&self.source, found.start as usize, Side::Before);
        Span::new(start, boundary(&self.source, found.end as usize, Side::After))
    }

    /// The piece of the source that the clean piece `span` was made from, and that was made into nothing else; nothing
    /// where an end falls inside of what was cleaned as a whole, or is no place of the text.
    pub fn exact_source_span(&self, span: Span) -> Option<Span> {
        let is_place = |at: u32| self.clean.is_char_boundary(at as usize);
        if !is_place(span.start) || !is_place(span.end) {
            return None;
        }
        let found = self.offsets.exact_span(span)?;
        self.source.get(found.range()).map(|_| found)
    }

    /// The line and the column, in characters and both counted from 1, where the source of the clean byte
    /// `clean_offset` starts.
    pub fn source_position(&self, clean_offset: usize) -> (usize, usize) {
        let at = boundary(&self.clean, clean_offset, Side::Before);
        let line = self.lines.number_at(at as u32);
        let line_start = match self.lines.span(line).start as usize {
            0 => 0,
            start => self.source_span(Span::new(start - 1, start)).end as usize,
        };
        let here = self.source_span(Span::new(at, at)).start as usize;
        let column = self.source.get(line_start..here).map_or(0, |before| before.chars().count());
        (line, column + 1)
    }
}

/// The document in `bytes` as text, and the encoding it was in. What is not text at all is refused.
pub(crate) fn decoded(name: &str, bytes: &[u8]) -> Result<(String, SourceEncoding), ReadError> {
    if let Some(format) = read::known_format(bytes) {
        return Err(ReadError::Format { name: name.to_owned(), format });
    }
    decode::decode(bytes).ok_or_else(|| ReadError::Binary { name: name.to_owned() })
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// The character boundary of `text` at `at`, or the nearest one on that side of it.
fn boundary(text: &str, at: usize, side: Side) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        match side {
            Side::Before => at -= 1,
            Side::After => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests;
