//! Pieces of a text put in the place of others.

use std::ops::Range;

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// What goes, in bytes of the text before; empty where something is only put in.
    pub span: Range<usize>,
    /// What comes.
    pub text: String,
}

/// Puts splices in the order of the text; of those at one place the first made stays first. `None` where they overlap.
pub(super) fn in_order(mut splices: Vec<Splice>) -> Option<Vec<Splice>> {
    splices.sort_by_key(|splice| splice.span.start);
    let is_apart = splices.windows(2).all(|pair| match pair {
        [first, second] => first.span.end <= second.span.start,
        _ => true,
    });
    is_apart.then_some(splices)
}

/// The text with all splices made, which are in order and apart.
pub(super) fn applied(text: &str, splices: &[Splice]) -> String {
    let mut out = String::with_capacity(text.len() + 200);
    let mut done = 0;
    for splice in splices {
        out.push_str(text.get(done..splice.span.start).unwrap_or_default());
        out.push_str(&splice.text);
        done = splice.span.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The splices that lead back to `text`.
pub(super) fn inverse(text: &str, splices: &[Splice]) -> Vec<Splice> {
    let mut shift = 0isize;
    let mut back = Vec::with_capacity(splices.len());
    for splice in splices {
        let start = splice.span.start.saturating_add_signed(shift);
        let old = text.get(splice.span.clone()).unwrap_or_default();
        back.push(Splice { span: start..start + splice.text.len(), text: old.to_owned() });
        shift += splice.text.len() as isize - old.len() as isize;
    }
    back
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spliced_can_be_taken_back() {
        let text = "one two three";
        let splice = |span: Range<usize>, text: &str| Splice { span, text: text.to_owned() };
        let splices =
            in_order(vec![splice(8..13, "3"), splice(0..3, ""), splice(4..4, "and "), splice(4..4, "then ")])
                .unwrap();
        let after = applied(text, &splices);
        assert_eq!(after, " and then two 3");
        assert_eq!(applied(&after, &inverse(text, &splices)), text);
        assert_eq!(in_order(vec![splice(0..3, ""), splice(2..5, "")]), None);
    }
}
