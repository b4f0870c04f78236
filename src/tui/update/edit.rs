//! Opening a document in the user's editor.

use super::super::effect::Effect;
use super::super::state::{ScreenId, Side, State};

/// Opens the document that this screen is about, at the line that is selected.
pub(super) fn file(state: &mut State) -> Vec<Effect> {
    let side = if state.screen == ScreenId::Posting { Side::Posting } else { Side::Cv };
    let line = match state.side() {
        Some(side) => state.documents[side as usize].line(),
        None if state.screen == ScreenId::Tailor => {
            let one = state.tailor.suggestion();
            one.and_then(|one| super::tailor::line_of(state, one)).unwrap_or(1)
        }
        None => evidence_line(state).unwrap_or(1),
    };
    match &state.paths[side as usize] {
        Some(path) => return vec![Effect::Edit { path: path.clone(), line }],
        None if state.opened => {
            state.notice = Some("This document is no file that could be edited".to_owned());
        }
        None => state.notice = Some(super::nothing_open(state)),
    }
    Vec::new()
}

/// The line of the CV that shows the selected need best.
fn evidence_line(state: &State) -> Option<usize> {
    if state.screen != ScreenId::Review {
        return None;
    }
    state.data.need(state.review.need()?)?.evidence.first().map(|evidence| evidence.line)
}
