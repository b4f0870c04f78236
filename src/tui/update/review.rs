//! What keys do on the review.

use super::jump;
use crate::report::model::Verdict;
use crate::tui::action::Action;
use crate::tui::state::{DetailItem, Side, State};

/// Does an action of this screen.
pub(super) fn perform(state: &mut State, action: Action) {
    match action {
        Action::Open if state.review.in_detail => open_item(state),
        Action::Open | Action::Right => enter(state),
        Action::NextPane | Action::PreviousPane if !state.review.in_detail => enter(state),
        Action::NextPane | Action::PreviousPane | Action::Left => state.review.in_detail = false,
        Action::ShowEvidence => show_evidence(state),
        Action::ShowPosting => match state.review.need().and_then(|at| state.data.need(at)) {
            Some(need) => jump::to_line(state, Side::Posting, need.line),
            None => state.notice = Some("No need is selected".to_owned()),
        },
        Action::CycleVerdict => {
            state.review.verdict = match state.review.verdict {
                None => Some(Verdict::Missing),
                Some(Verdict::Missing) => Some(Verdict::Adjacent),
                Some(Verdict::Adjacent) => Some(Verdict::Covered),
                Some(Verdict::Covered) => None,
            };
            state.review.relist(&state.data);
        }
        Action::ShowSuggestions => super::tailor::show_for_need(state),
        Action::Teach => super::taxonomy::teach_here(state),
        _ => {}
    }
}

/// Takes one narrowing of the list away: of a jump, of the filter, of the verdict. Says whether there was one.
pub(super) fn widen(state: &mut State) -> bool {
    let review = &mut state.review;
    let narrowed = review.narrowed();
    if review.only.take().is_none() {
        if review.filter.is_empty() {
            review.verdict = None;
        } else {
            review.filter.clear();
        }
    }
    review.relist(&state.data);
    narrowed
}

fn enter(state: &mut State) {
    if state.review.detail_items.is_empty() {
        state.notice = Some("No need is selected".to_owned());
    } else {
        state.review.in_detail = true;
    }
}

fn open_item(state: &mut State) {
    match state.review.detail_item() {
        Some(DetailItem::Asked(line)) => jump::to_line(state, Side::Posting, line),
        Some(DetailItem::Evidence(line) | DetailItem::Suggestion(Some(line))) => {
            jump::to_line(state, Side::Cv, line);
        }
        Some(DetailItem::Suggestion(None)) => {
            state.notice = Some("This suggestion is about no line of the CV".to_owned());
        }
        Some(DetailItem::Note) | None => {
            state.notice = Some("Nothing to open here: go to a line of the posting or of the CV".to_owned());
        }
    }
}

fn show_evidence(state: &mut State) {
    let chosen = match state.review.detail_item() {
        Some(DetailItem::Evidence(line) | DetailItem::Suggestion(Some(line))) if state.review.in_detail => {
            Some(line)
        }
        _ => None,
    };
    let best = || {
        let need = state.data.need(state.review.need()?)?;
        need.evidence.first().map(|evidence| evidence.line)
    };
    match chosen.or_else(best) {
        Some(line) => jump::to_line(state, Side::Cv, line),
        None => state.notice = Some("The CV shows nothing for this".to_owned()),
    }
}
