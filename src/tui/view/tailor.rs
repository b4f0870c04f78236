//! The tailor screen: suggestions on the left or above, what one brings and changes beside or below.

use super::paint::Painter;
use super::piece;
use super::review::panes;
use crate::tui::state::{Areas, PaneId, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let tailor = &state.tailor;
    let (taken, rejected) = tailor.counts();
    let mut counts = vec![format!("{taken} accepted")];
    if rejected > 0 {
        counts.push(format!("{rejected} rejected"));
    }
    if tailor.unkept.is_some() {
        counts.push("not kept".to_owned());
    }
    let right = Some(piece(counts.join(state.data.signs.dot), Role::Dim));
    let detail = if tailor.whole { "Whole copy " } else { "Details " };
    panes(painter, state, areas, ("Suggestions", detail), right);
    let active = state.active();
    let rows = tailor.list_rows.get(tailor.list.window()).unwrap_or_default();
    painter.pane(areas.list, &tailor.list, rows, PaneId::List, active == PaneId::List);
    let rows = tailor.detail_rows.get(tailor.detail.window()).unwrap_or_default();
    if active == PaneId::Detail {
        painter.pane(areas.detail, &tailor.detail, rows, PaneId::Detail, true);
    } else {
        painter.text(areas.detail, rows, PaneId::Detail);
    }
}
