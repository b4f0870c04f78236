//! Changes to the CV by span of its clean text.

use crate::text::Span;

/// A change to one place of the CV.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Edit {
    /// Other words in the place of a span.
    Replace {
        /// The place; empty where text is put in.
        span: Span,
        /// What stands there afterwards.
        after: String,
    },
    /// The same pieces in another order. What stands between them (separators, line ends) stays where it is.
    Reorder {
        /// The pieces in the order of the text, none reaching into the next.
        pieces: Vec<Span>,
        /// For each place in the text the piece that comes to stand there: every piece once.
        order: Vec<usize>,
    },
}

impl Edit {
    /// Text put in at a place.
    pub fn insert(at: u32, text: impl Into<String>) -> Self {
        Self::Replace { span: Span { start: at, end: at }, after: text.into() }
    }

    /// All that it may change.
    pub fn span(&self) -> Span {
        match self {
            Self::Replace { span, .. } => *span,
            Self::Reorder { pieces, .. } => Span {
                start: pieces.first().map_or(0, |piece| piece.start),
                end: pieces.last().map_or(0, |piece| piece.end),
            },
        }
    }

    /// What stands in its span afterwards; `clean` is the text that it is about.
    pub fn after(&self, clean: &str) -> String {
        match self {
            Self::Replace { after, .. } => after.clone(),
            Self::Reorder { pieces, order } => {
                let mut text = String::new();
                let mut end = None;
                for (place, piece) in pieces.iter().zip(order) {
                    if let Some(end) = end {
                        text.push_str(Span { start: end, end: place.start }.of(clean));
                    }
                    text.push_str(pieces.get(*piece).map_or("", |piece| piece.of(clean)));
                    end = Some(place.end);
                }
                text
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_order_keeps_what_stands_between() {
        let text = "Skills: Go, Bash and Rust.";
        let pieces = vec![Span::new(8, 10), Span::new(12, 16), Span::new(21, 25)];
        let edit = Edit::Reorder { pieces, order: vec![2, 0, 1] };
        assert_eq!((edit.span(), edit.after(text).as_str()), (Span::new(8, 25), "Rust, Go and Bash"));
    }
}
