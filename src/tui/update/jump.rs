//! Going from one screen to what belongs to it on another, and back.

use crate::tui::state::{Place, ScreenId, Side, State};

/// So many jumps are remembered.
const REMEMBERED: usize = 64;

/// Remembers where one is.
pub(super) fn remember(state: &mut State) {
    let place = state.place();
    if state.jumps.last() != Some(&place) {
        state.jumps.push(place);
    }
    if state.jumps.len() > REMEMBERED {
        state.jumps.remove(0);
    }
}

/// Goes to a line of a document.
pub(super) fn to_line(state: &mut State, side: Side, line: usize) {
    remember(state);
    show_line(state, side, line);
}

/// Goes to a need.
pub(super) fn to_need(state: &mut State, need: usize) {
    state.screen = ScreenId::Review;
    state.review.in_detail = false;
    state.review.go_to(&state.data, need);
}

fn show_line(state: &mut State, side: Side, line: usize) {
    state.screen = match side {
        Side::Posting => ScreenId::Posting,
        Side::Cv => ScreenId::Cv,
    };
    // A document is wrapped when it is first shown; before that it has no lines to select.
    state.refresh();
    state.documents[side as usize].go_to(line);
}

/// Goes back to the list of postings, if the open one was chosen there.
pub(super) fn to_jobs(state: &mut State) -> bool {
    let Some(at) = state.jumps.iter().rposition(|place| place.screen == ScreenId::Jobs) else { return false };
    state.jumps.truncate(at + 1);
    back(state)
}

/// Goes back to where the last jump came from, if there was one.
pub(super) fn back(state: &mut State) -> bool {
    let Some(Place { screen, need, only, in_detail, detail_item, lines }) = state.jumps.pop() else {
        return false;
    };
    match screen {
        ScreenId::Posting => show_line(state, Side::Posting, lines[0]),
        ScreenId::Cv => show_line(state, Side::Cv, lines[1]),
        ScreenId::Tailor | ScreenId::Taxonomy | ScreenId::Jobs | ScreenId::Start => state.screen = screen,
        ScreenId::Review => {
            state.screen = screen;
            if state.review.only != only {
                state.review.only = only;
                state.review.relist(&state.data);
            }
            if let Some(need) = need {
                state.review.go_to(&state.data, need);
            }
            state.refresh();
            state.review.in_detail = in_detail;
            state.review.detail.select(detail_item);
        }
    }
    true
}
