//! `k8s` → `Kubernetes (k8s)`: the posting's term beside one's own, where only another name stands.

use super::view::View;
use super::{Kind, Suggestion, other_name};
use crate::taxonomy::Kind as SkillKind;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    // Names can stand side by side; a phrase of prose would read badly.
    let named = |place: usize| {
        matches!(view.shown_kind(place), SkillKind::Tech | SkillKind::Credential | SkillKind::Language)
    };
    let terms = other_name::all(view).filter(|name| !name.is_acronym() && named(name.place));
    let suggestion = |name: other_name::Otherwise<'_>| {
        let (theirs, mine) = (name.theirs, name.mine);
        let why = format!("they write “{theirs}”, you write “{mine}”: a search for theirs misses yours");
        name.suggestion(view, Kind::UseTheirTerm, why)
    };
    terms.map(suggestion).collect()
}
