//! From bytes to clean text with a way back to the source.
//!
//! Everything later works on the *clean* text: UTF-8 in NFC, `\n` as line end, no control, bidirectional or
//! invisible character, broken encoding repaired. A line of the clean text is the same line of the source, so
//! a line number means the same in both; [`Text::source_span`] leads from a piece of the clean text to the
//! bytes it came from. Nothing here knows what a document is about.

mod clean;
mod decode;
mod lines;
mod read;
mod repair;
mod span;

pub use decode::SourceEncoding;
pub use lines::Lines;
pub use read::{MAX_BYTES, ReadError, read_bytes, read_path};
pub use repair::Repair;
pub use span::Span;

/// A document's text, cleaned, with what is needed to find every piece of it in the source again.
#[derive(Debug, Clone)]
pub struct Text {
    name: String,
    source: String,
    clean: String,
    offsets: clean::OffsetMap,
    lines: Lines,
    repairs: Vec<Repair>,
    encoding: SourceEncoding,
}
