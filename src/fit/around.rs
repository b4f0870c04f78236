//! The words around a place of a document.

use crate::extract::{Gap, Tokens};
use crate::markup::Block;
use crate::text::Span;

/// A block's words, and which of them stand at some places in it.
pub(super) struct Around<'a> {
    pub(super) tokens: &'a Tokens,
    /// For each token, where it stands in the clean text.
    spans: Vec<Span>,
    text: &'a str,
}

impl<'a> Around<'a> {
    /// Of a block, with its tokens.
    pub(super) fn of(block: &'a Block, tokens: &'a Tokens) -> Self {
        let spans = tokens.iter().map(|token| block.flow.span(token.start, token.end)).collect();
        Self { tokens, spans, text: block.flow.text() }
    }

    /// The tokens that a span of the clean text covers, the end exclusive.
    pub(super) fn at(&self, span: Span) -> Option<(usize, usize)> {
        let from = self.spans.iter().position(|token| token.overlaps(span))?;
        let count = self.spans.iter().skip(from).take_while(|token| token.overlaps(span)).count();
        Some((from, from + count))
    }

    /// Whether a token begins with a capital.
    pub(super) fn starts_with_capital(&self, at: usize) -> bool {
        self.tokens.starts_with_capital(at, self.text)
    }

    /// Whether any token is one of these words.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        has(self.tokens, 0, self.tokens.len(), words)
    }

    /// The clause that holds a token: up to the ends of its sentence.
    pub(super) fn sentence(&self, at: usize) -> (usize, usize) {
        let ends = |i: &usize| matches!(self.tokens.gap(*i), Gap::Sentence | Gap::Break | Gap::Start);
        let from = (0..=at).rev().find(ends).unwrap_or(0);
        let to = (at + 1..self.tokens.len()).find(ends).unwrap_or(self.tokens.len());
        (from, to)
    }
}

/// Whether any of the tokens `from..to` is one of these words.
pub(super) fn has(tokens: &Tokens, from: usize, to: usize, words: &[&str]) -> bool {
    (from..to).any(|i| words.contains(&tokens.form(i)))
}

/// The block that holds a line, by its place; where several do, the first whose words reach the span.
pub(super) fn block_of(blocks: &[Block], line: usize, span: Span) -> Option<usize> {
    let first = blocks.partition_point(|block| block.last_line < line);
    let here = |at: &usize| blocks.get(*at).is_some_and(|block| block.first_line <= line);
    (first..blocks.len()).take_while(here).find(|at| blocks[*at].flow.whole().overlaps(span))
}
