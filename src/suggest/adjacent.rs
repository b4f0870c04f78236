//! `Adyen` → `Adyen (comparable to Stripe)`: the relative said honestly, with the asked name beside it. Whether the two
//! compare is for the user to say.

use super::view::View;
use super::{Edit, Kind, Suggestion};
use crate::fit::Verdict;
use crate::taxonomy::Kind as SkillKind;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    for (at, need) in view.needs().filter(|(_, need)| need.verdict == Verdict::Adjacent) {
        // What holds a relative back (a level, a degree not finished) is not mended by a comparison.
        let first = need.proofs.first();
        let doubt = first.and_then(|proof| proof.note.as_deref());
        let mendable = view
            .mendable(need.proofs.iter().filter(|proof| proof.note.is_none()))
            .filter(|_| doubt.is_none());
        let Some((proof, place)) = mendable.or_else(|| first.and_then(|p| Some((p, p.shown?)))) else {
            continue;
        };
        let shown = &view.cv.shown[place];
        let tech = view.asked_kind(proof.asked) == SkillKind::Tech;
        let term = view.term(proof.asked).filter(|_| tech && mendable.is_some());
        let edit = term.map(|term| Edit::insert(shown.span.end, format!(" (comparable to {term})")));
        let asked = view.asked_any(need);
        let why = match doubt {
            Some(doubt) => format!("for {asked}, {doubt}: say here what you have of it"),
            None => {
                format!(
                    "{} carries over to {asked}: say so rather than leave it to be guessed",
                    view.shown(place)
                )
            }
        };
        let about = view.asked_id(proof.asked);
        all.push(
            Suggestion::new(Kind::SayAdjacent, &about, vec![at], Some(shown.line), why)
                .with_edits(edit.into_iter().collect()),
        );
    }
    all
}
