//! New bytes from old ones and changes that can be made together.

use super::change::{Change, Slot, slot};
use crate::text::Span;

/// The bytes with all changes made. The order in which the changes are given does not matter.
pub(super) fn apply(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut changes: Vec<&Change> = changes.iter().collect();
    changes.sort_by_key(|change| (change.span(), *change));
    changes.dedup();
    let mut out = Vec::with_capacity(bytes.len() + changes.len() * 16);
    render(bytes, Span::new(0, bytes.len()), changes, &mut out);
    out
}

/// Writes the bytes of a span, changed by what lies in it.
fn render(bytes: &[u8], within: Span, changes: Vec<&Change>, out: &mut Vec<u8>) {
    let mut at = within.start;
    for (top, mut inside) in nest(changes) {
        let span = top.span();
        out.extend_from_slice(piece(bytes, Span { start: at, end: span.start }));
        match top {
            Change::Replace { with, .. } => out.extend_from_slice(with),
            Change::Reorder { pieces, order } => {
                for (place, moved) in order.iter().enumerate() {
                    if let Some(gap) = place.checked_sub(1) {
                        let span = Span { start: pieces[gap].end, end: pieces[place].start };
                        render(bytes, span, take(&mut inside, pieces, Slot::Gap(gap)), out);
                    }
                    render(bytes, pieces[*moved], take(&mut inside, pieces, Slot::Piece(*moved)), out);
                }
            }
        }
        at = span.end;
    }
    out.extend_from_slice(piece(bytes, Span { start: at, end: within.end }));
}

/// The outermost changes, in the order of the text, each with those that lie in the pieces that it moves.
fn nest(changes: Vec<&Change>) -> Vec<(&Change, Vec<&Change>)> {
    let mut orders: Vec<(&Change, &[Span])> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Reorder { pieces, .. } => Some((*change, pieces.as_slice())),
            Change::Replace { .. } => None,
        })
        .collect();
    // A wider one comes before those within it.
    orders.sort_by_key(|(change, _)| std::cmp::Reverse(change.span().len()));
    let mut tops: Vec<(&Change, Vec<&Change>)> = Vec::new();
    let mut held: Vec<Vec<&Change>> = vec![Vec::new(); orders.len()];
    let mut free: Vec<&Change> = Vec::new();
    for change in changes {
        let holder = orders.iter().position(|(order, pieces)| {
            !std::ptr::eq(*order, change) && slot(pieces, change.span()).is_some()
        });
        match holder {
            Some(at) => held[at].push(change),
            None => free.push(change),
        }
    }
    for change in free {
        let at = orders.iter().position(|(order, _)| std::ptr::eq(*order, change));
        tops.push((change, at.map(|at| std::mem::take(&mut held[at])).unwrap_or_default()));
    }
    tops
}

/// Takes those out that lie in one part of some pieces.
fn take<'c>(changes: &mut Vec<&'c Change>, pieces: &[Span], part: Slot) -> Vec<&'c Change> {
    changes.extract_if(.., |change| slot(pieces, change.span()) == Some(part)).collect()
}

fn piece(bytes: &[u8], span: Span) -> &[u8] {
    bytes.get(span.range()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str, changes: &[Change]) -> String {
        let mut backwards = changes.to_vec();
        backwards.reverse();
        let bytes = apply(text.as_bytes(), changes);
        assert_eq!(bytes, apply(text.as_bytes(), &backwards), "whatever the order");
        String::from_utf8(bytes).unwrap()
    }

    fn replace(start: usize, end: usize, with: &str) -> Change {
        Change::Replace { span: Span::new(start, end), with: with.into() }
    }

    fn reorder(pieces: &[(usize, usize)], order: &[usize]) -> Change {
        let pieces = pieces.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        Change::Reorder { pieces, order: order.to_vec() }
    }

    #[test]
    fn words_move_with_their_piece() {
        let text = "Go, Bash, k8s.";
        let order = reorder(&[(0, 2), (4, 8), (10, 13)], &[2, 0, 1]);
        let words =
            [replace(10, 13, "Kubernetes (k8s)"), replace(2, 2, " (1.22)"), replace(0, 0, "Lots of ")];
        let all: Vec<Change> = words.into_iter().chain([order]).collect();
        assert_eq!(made(text, &all), "Kubernetes (k8s), Lots of Go (1.22), Bash.");
    }

    #[test]
    fn what_stands_between_stays() {
        let text = "- a\r\n- b\n\n- c";
        assert_eq!(made(text, &[reorder(&[(2, 3), (7, 8), (12, 13)], &[2, 0, 1])]), "- c\r\n- a\n\n- b");
        assert_eq!(
            made(text, &[reorder(&[(2, 3), (7, 8)], &[1, 0]), replace(3, 5, "!\n")]),
            "- b!\n- a\n\n- c"
        );
    }

    #[test]
    fn orders_nest() {
        let text = "[a b] [c d]";
        let all =
            [reorder(&[(0, 5), (6, 11)], &[1, 0]), reorder(&[(1, 2), (3, 4)], &[1, 0]), replace(7, 8, "x")];
        assert_eq!(made(text, &all), "[x d] [b a]");
    }

    #[test]
    fn the_same_change_is_made_once() {
        assert_eq!(made("ab", &[replace(1, 1, "-"), replace(1, 1, "-")]), "a-b");
        assert_eq!(made("ab", &[]), "ab");
    }
}
