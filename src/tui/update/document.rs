//! What keys do on the posting and on the CV.

use super::jump;
use crate::tui::action::Action;
use crate::tui::state::{Only, Side, State};

/// Does an action of these screens.
pub(super) fn perform(state: &mut State, action: Action) {
    let Some(side) = state.side() else { return };
    match action {
        Action::Follow => follow(state, side),
        Action::Counterpart => counterpart(state, side),
        Action::NextMatch => next(state, side, true),
        Action::PreviousMatch => next(state, side, false),
        Action::TeachLine => super::taxonomy::teach_here(state),
        _ => {}
    }
}

fn follow(state: &mut State, side: Side) {
    let line = state.documents[side as usize].line();
    let needs = state.data.needs_on(side, line).to_vec();
    match needs.as_slice() {
        [] => {
            state.notice = Some(match side {
                Side::Posting => "Nothing was read in this line that a CV is checked against".to_owned(),
                Side::Cv => "This line serves no need of the posting".to_owned(),
            });
        }
        [need] => {
            jump::remember(state);
            jump::to_need(state, *need);
        }
        [first, ..] => {
            let first = *first;
            jump::remember(state);
            let label = match side {
                Side::Posting => format!("asked for by line {line} of the posting"),
                Side::Cv => format!("served by line {line} of the CV"),
            };
            state.review.verdict = None;
            state.review.filter.clear();
            state.review.only = Some(Only { label, needs });
            state.review.relist(&state.data);
            jump::to_need(state, first);
        }
    }
}

fn counterpart(state: &mut State, side: Side) {
    let line = state.documents[side as usize].line();
    let needs = state.data.needs_on(side, line).iter().filter_map(|at| state.data.need(*at));
    let to = match side {
        Side::Posting => needs.flat_map(|need| &need.evidence).map(|evidence| evidence.line).next(),
        Side::Cv => needs.map(|need| need.line).next(),
    };
    match (to, side) {
        (Some(to), Side::Posting) => jump::to_line(state, Side::Cv, to),
        (Some(to), Side::Cv) => jump::to_line(state, Side::Posting, to),
        (None, Side::Posting) => state.notice = Some("The CV shows nothing for this line".to_owned()),
        (None, Side::Cv) => {
            state.notice = Some("The posting asks for nothing that this line shows".to_owned());
        }
    }
}

fn next(state: &mut State, side: Side, forward: bool) {
    let document = &mut state.documents[side as usize];
    if document.search.is_empty() {
        state.notice = Some("Nothing is searched for; / begins a search".to_owned());
    } else if let Some(line) = document.next_match(document.line(), forward) {
        document.go_to(line);
    } else {
        state.notice = Some(format!("`{}` stands nowhere here", document.search));
    }
}
