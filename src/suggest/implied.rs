//! `Spring Boot` → `Spring Boot (Java)`: the asked skill named where only what contains it stands. Asked first: whoever
//! used the one has nearly always used the other, and only its writer knows.

use super::view::View;
use super::{Edit, Kind, Suggestion};
use crate::fit::{How, Verdict};
use crate::taxonomy::Kind as SkillKind;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for (at, need) in view.needs() {
        let only_contained =
            need.verdict == Verdict::Covered && !need.proofs.iter().any(|p| p.how == How::Same);
        let Some(first) = need.proofs.first().filter(|_| only_contained) else { continue };
        let contained = || need.proofs.iter().filter(|proof| proof.how == How::Contains);
        let mendable = view.mendable(contained().filter(|proof| proof.note.is_none()));
        let Some((proof, place)) = mendable.or_else(|| Some((first, first.shown?))) else { continue };
        let theirs = view.asked(proof.asked);
        let shown = &view.cv.shown[place];
        // A degree or a trait is not put in brackets behind a tool.
        let nameable = matches!(view.asked_kind(proof.asked), SkillKind::Tech | SkillKind::Method);
        let term = view.term(proof.asked).filter(|_| nameable && mendable.is_some());
        let edit = term.map(|term| Edit::insert(shown.span.end, format!(" ({term})")));
        let why = format!(
            "“{}” shows {theirs}, but the word stands nowhere: name it if it is true",
            view.shown(place)
        );
        let about = view.asked_id(proof.asked);
        all.push(
            Suggestion::new(Kind::NameImplied, &about, vec![at], Some(shown.line), why)
                .with_effect(view.gain(need))
                .with_edits(edit.into_iter().collect()),
        );
    }
    all
}
