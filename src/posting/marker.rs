//! What stands in front of a block's words in their line: a number, a picture, a bullet.

use crate::markup::Block;
use crate::text::{Span, Text};

/// The most bytes of a number or picture in front of a block's words, with the space around it.
const LONGEST_MARKER: usize = 24;

/// What stands in front of a block's words in their line: a marker is short, what is longer are words of another block.
fn marker<'a>(text: &'a Text, block: &Block) -> Option<&'a str> {
    let line = text.lines().span(block.first_line);
    let before = Span { start: line.start, end: block.flow.whole().start.max(line.start) };
    (before.len() <= LONGEST_MARKER).then(|| before.of(text.clean()))
}

/// Whether a number or a picture stands in front of a block's words.
pub(super) fn is_numbered(text: &Text, block: &Block) -> bool {
    // What is below is a bullet as often: a tick, a star, an arrow.
    let counts = |c: char| c.is_ascii_digit() || is_picture(c) && c >= '\u{1f000}';
    marker(text, block).is_some_and(|marker| marker.chars().any(counts))
}

/// Whether a picture stands in front of a block's words.
pub(super) fn is_pictured(text: &Text, block: &Block) -> bool {
    marker(text, block).is_some_and(|marker| marker.trim().starts_with(is_picture))
}

/// Whether a picture stands in front of a block's words and another sign, or none, in front of the next item's: it adorns a
/// heading and is no bullet.
pub(super) fn is_crowned(text: &Text, block: &Block, next: Option<&Block>) -> bool {
    let Some(next) = next.filter(|next| next.is_item() && block.gap > 0) else { return false };
    let sign = |block: &Block| marker(text, block).map(str::trim).unwrap_or_default();
    sign(block).starts_with(is_picture) && sign(block) != sign(next)
}

/// Whether a sign is a picture of the kind that adorns a line: emoji, dingbats, stars.
/// Source: the Unicode blocks Miscellaneous Symbols, Dingbats and the emoji blocks of the supplementary plane.
pub(super) fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2600..=0x27bf | 0x2b50 | 0x1f000..=0x1faff | 0xfe0f)
}
