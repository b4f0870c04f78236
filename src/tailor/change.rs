//! Changes to places of the CV's bytes, and which of them can be made together.

use crate::text::Span;

/// A change to one place of some bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Change {
    /// Other bytes in the place of a span, which is empty where something is put in.
    Replace { span: Span, with: Vec<u8> },
    /// The same pieces in another order; what stands between them stays.
    Reorder { pieces: Vec<Span>, order: Vec<usize> },
}

impl Change {
    /// All that it may change.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Replace { span, .. } => *span,
            Self::Reorder { pieces, .. } => Span {
                start: pieces.first().map_or(0, |piece| piece.start),
                end: pieces.last().map_or(0, |piece| piece.end),
            },
        }
    }

    /// Whether the two cannot both be made. The same change twice can: it is made once.
    pub(super) fn clashes(&self, other: &Self) -> bool {
        if self == other {
            return false;
        }
        let (one, two) = (self.span(), other.span());
        match (self, other) {
            (Self::Replace { .. }, Self::Replace { .. }) => meet(one, two),
            (Self::Reorder { pieces, .. }, Self::Replace { .. }) => {
                !apart(one, two) && slot(pieces, two).is_none()
            }
            (Self::Replace { .. }, Self::Reorder { pieces, .. }) => {
                !apart(one, two) && slot(pieces, one).is_none()
            }
            (Self::Reorder { pieces, .. }, Self::Reorder { pieces: others, .. }) => {
                !apart(one, two) && slot(pieces, two).is_none() && slot(others, one).is_none()
            }
        }
    }
}

/// A part of a new order that holds a change wholly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// It moves with this piece.
    Piece(usize),
    /// It stands behind this piece's place and stays there.
    Gap(usize),
}

/// The one part of some pieces, or of what stands between them, that holds a span wholly. What is put in at the edge of
/// a piece belongs to the piece.
pub(super) fn slot(pieces: &[Span], span: Span) -> Option<Slot> {
    let mut held = pieces.iter().enumerate().filter(|(_, piece)| piece.contains(span));
    match (held.next(), held.next()) {
        (Some((at, _)), None) => return Some(Slot::Piece(at)),
        // Between two pieces that touch: to move with the one or the other would be a guess.
        (Some(_), Some(_)) => return None,
        (None, _) => {}
    }
    let gap = |pair: &[Span]| Span { start: pair[0].end, end: pair[1].start }.contains(span);
    pieces.windows(2).position(gap).map(Slot::Gap)
}

/// Whether two spans change a byte, or put something in at one place, or one into the inside of the other.
fn meet(one: Span, two: Span) -> bool {
    match (one.is_empty(), two.is_empty()) {
        (true, true) => one.start == two.start,
        (true, false) => two.start < one.start && one.start < two.end,
        (false, true) => one.start < two.start && two.start < one.end,
        (false, false) => one.overlaps(two),
    }
}

/// Whether two spans have nothing to do with each other: they share no byte, and neither is a place within the other or
/// at its edge.
fn apart(region: Span, span: Span) -> bool {
    if region.is_empty() || span.is_empty() {
        span.end < region.start || region.end < span.start
    } else {
        !region.overlaps(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replace(start: usize, end: usize, with: &str) -> Change {
        Change::Replace { span: Span::new(start, end), with: with.into() }
    }

    fn swap(one: (usize, usize), two: (usize, usize)) -> Change {
        let pieces = vec![Span::new(one.0, one.1), Span::new(two.0, two.1)];
        Change::Reorder { pieces, order: vec![1, 0] }
    }

    #[track_caller]
    fn clash(one: &Change, two: &Change, expected: bool) {
        assert_eq!((one.clashes(two), two.clashes(one)), (expected, expected), "{one:?} {two:?}");
    }

    #[test]
    fn words_clash_where_they_meet() {
        clash(&replace(2, 5, "x"), &replace(4, 6, "y"), true);
        clash(&replace(2, 5, "x"), &replace(5, 6, "y"), false);
        clash(&replace(2, 5, "x"), &replace(2, 5, "x"), false);
        clash(&replace(2, 5, "x"), &replace(5, 5, "y"), false);
        clash(&replace(2, 5, "x"), &replace(3, 3, "y"), true);
        clash(&replace(4, 4, "x"), &replace(4, 4, "y"), true);
        clash(&replace(4, 4, "x"), &replace(4, 4, "x"), false);
    }

    #[test]
    fn words_may_move_with_a_piece_or_stay_between_two() {
        let swap = swap((2, 5), (7, 9));
        clash(&swap, &replace(3, 5, "x"), false);
        clash(&swap, &replace(9, 9, "x"), false);
        clash(&swap, &replace(5, 7, ";"), false);
        clash(&swap, &replace(4, 6, "x"), true);
        clash(&swap, &replace(0, 12, "x"), true);
        clash(&swap, &replace(0, 2, "x"), false);
        clash(&swap, &replace(9, 12, "x"), false);
    }

    #[test]
    fn orders_may_lie_in_each_other() {
        let outer = swap((0, 10), (12, 20));
        clash(&outer, &swap((1, 3), (5, 8)), false);
        clash(&outer, &swap((1, 3), (13, 15)), true);
        clash(&outer, &swap((20, 22), (23, 25)), false);
        clash(&outer, &swap((0, 10), (12, 21)), true);
    }

    #[test]
    fn a_place_between_pieces_that_touch_is_nobodys() {
        clash(&swap((2, 5), (5, 9)), &replace(5, 5, "x"), true);
    }
}
