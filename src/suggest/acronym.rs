//! `TDD` → `test-driven development (TDD)`: an acronym and its long form, where the posting has the one and the CV the
//! other.

use super::view::View;
use super::{Kind, Suggestion, other_name};

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let acronyms = other_name::all(view).filter(other_name::Otherwise::is_acronym);
    let suggestion = |name: other_name::Otherwise<'_>| {
        let (theirs, mine) = (name.theirs, name.mine);
        let why = format!("they write “{theirs}”, you write “{mine}”: with both, either search finds it");
        name.suggestion(view, Kind::AcronymAndLongForm, why)
    };
    acronyms.map(suggestion).collect()
}
