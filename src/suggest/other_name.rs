//! Where the CV holds a skill under another name than the posting's.

use super::view::View;
use super::{Edit, Kind, Suggestion};
use crate::extract::How as Matched;
use crate::fit::{Answer, How, Proof, Verdict};

/// A need that the CV covers under another name only, and the place to mend it.
pub(super) struct Otherwise<'a> {
    /// The need, by its place in the fit.
    need: usize,
    answer: &'a Answer,
    /// The asked skill, by its place in what was found in the posting.
    asked: usize,
    /// The place of the CV.
    pub(super) place: usize,
    /// The posting's name.
    pub(super) theirs: &'a str,
    /// The CV's.
    pub(super) mine: &'a str,
}

impl Otherwise<'_> {
    /// Whether one of the names is made of the first letters of the other.
    pub(super) fn is_acronym(&self) -> bool {
        is_acronym_of(self.mine, self.theirs) || is_acronym_of(self.theirs, self.mine)
    }

    /// The suggestion to write both names.
    pub(super) fn suggestion(&self, view: &View<'_>, kind: Kind, why: String) -> Suggestion {
        let shown = &view.cv.shown[self.place];
        let edit = Edit::Replace { span: shown.span, after: self.both(view.in_brackets(self.place)) };
        let suggestion =
            Suggestion::new(kind, &view.asked_id(self.asked), vec![self.need], Some(shown.line), why)
                .with_effect(view.gain(self.answer))
                .with_edits(vec![edit]);
        // What was read through a slip of the pen, and a version that the CV does not name, are for its writer to
        // confirm.
        let version = |c: char| c.is_ascii_digit() && !self.mine.contains(c);
        if shown.how == Matched::Fuzzy || self.theirs.contains(version) {
            suggestion.asked()
        } else {
            suggestion
        }
    }

    /// Both names, or theirs alone where it holds the other.
    fn both(&self, bracketed: bool) -> String {
        let (theirs, mine) = (self.theirs, self.mine);
        // One name inside the other needs no brackets: "Postgres" becomes "PostgreSQL".
        if theirs.to_lowercase().starts_with(&mine.to_lowercase()) && !theirs.contains(' ') {
            theirs.to_owned()
        } else if bracketed {
            format!("{theirs}/{mine}")
        } else {
            format!("{theirs} ({mine})")
        }
    }
}

/// All needs that the CV covers under another name only.
pub(super) fn all<'v>(view: &'v View<'_>) -> impl Iterator<Item = Otherwise<'v>> {
    view.needs().filter_map(move |(need, answer)| {
        let same = |proof: &&Proof| proof.how == How::Same;
        if answer.verdict != Verdict::Covered || answer.proofs.iter().filter(same).any(|p| p.same_word) {
            return None;
        }
        let known = |proof: &&Proof| {
            // The very same skill, so that no name is put in that says more.
            let here = proof.shown.and_then(|at| view.cv.shown[at].subject.skill());
            here.is_some() && here == view.posting.found[proof.asked].subject.skill() && proof.note.is_none()
        };
        let (proof, place) = view.mendable(answer.proofs.iter().filter(same).filter(known))?;
        let (theirs, mine) = (view.term(proof.asked)?, view.shown(place));
        let (low_theirs, low_mine) = (theirs.to_lowercase(), mine.to_lowercase());
        // "Fluent English (English)" says nothing more.
        let contains = theirs.contains(' ') && low_theirs.contains(&low_mine);
        (!low_mine.contains(&low_theirs) && !contains).then_some(Otherwise {
            need,
            answer,
            asked: proof.asked,
            place,
            theirs,
            mine,
        })
    })
}

/// Whether `short` is made of the first letters of the words of `long`.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|c| c.is_alphanumeric()).collect();
    let initials: String = long
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !matches!(w.to_lowercase().as_str(), "of" | "and" | "the" | "for"))
        .filter_map(|w| w.chars().next())
        .collect();
    letters.chars().count() >= 2 && letters.eq_ignore_ascii_case(&initials)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_by_their_letters() {
        assert!(is_acronym_of("TDD", "test-driven development"));
        assert!(is_acronym_of("AWS", "Amazon Web Services"));
        assert!(!is_acronym_of("k8s", "Kubernetes"));
        assert!(!is_acronym_of("T", "testing"));
    }
}
