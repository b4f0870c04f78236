//! What one term that the taxonomy lacks says of another: only their words can tell.

use super::verdict::How;

/// How much of an asked term a relative by its words transfers.
const BY_WORDS: f32 = 0.5;

/// How a term of a CV speaks for one that is asked; both by their keys ([`crate::extract::Term`]).
///
/// The same words are the same term, in whatever order ("analysis of datasets", "dataset analysis"). A term that says
/// more about the same thing contains it ("flight control software" shows "control software"). One with the same head
/// and half of the words is a relative ("flight software" for "flight control software").
pub(super) fn speaks_for(shown: &str, asked: &str) -> Option<(How, f32)> {
    if shown == asked {
        return Some((How::Same, 1.0));
    }
    let words = |key: &str| key.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (shown, asked) = (words(shown), words(asked));
    let shared = asked.iter().filter(|word| shown.contains(word)).count();
    if shared == asked.len() {
        let how = if shown.len() == asked.len() { How::Same } else { How::Contains };
        // A single word says too little of what a longer name is about ("network" in "network security").
        return (asked.len() > 1 || how == How::Same).then_some((how, 1.0));
    }
    let same_head = shown.last() == asked.last();
    (same_head && shared >= 2 && shared * 2 >= asked.len()).then_some((How::Adjacent, BY_WORDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_a_term_shows() {
        let how = |shown, asked| speaks_for(shown, asked).map(|(how, _)| how);
        assert_eq!(how("flight control software", "flight control software"), Some(How::Same));
        assert_eq!(how("control flight software", "flight control software"), Some(How::Same));
        assert_eq!(how("flight control software", "control software"), Some(How::Contains));
        assert_eq!(how("flight software", "flight control software"), Some(How::Adjacent));
        assert_eq!(how("network security", "network"), None);
        assert_eq!(how("payroll", "flight software"), None);
    }
}
