//! The tailor screen: suggestions on the left or above, what one brings and changes beside or below.

use super::paint::Painter;
use super::piece;
use super::review::panes;
use crate::report::model::Verdict;
use crate::tui::state::{Areas, PaneId, State, width};
use crate::tui::theme::Role;

/// What stands over the list.
const TITLE: &str = "Suggestions";

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let tailor = &state.tailor;
    let (taken, rejected) = tailor.counts();
    let signs = state.data.signs;
    let mut counts = vec![format!("{taken} accepted")];
    let mut short = vec![format!("{} {taken}", signs.verdict(Verdict::Covered))];
    if rejected > 0 {
        counts.push(format!("{rejected} rejected"));
        short.push(format!("{} {rejected}", signs.verdict(Verdict::Missing)));
    }
    if tailor.unkept.is_some() {
        counts.push("not kept".to_owned());
        short.push("not kept".to_owned());
    }
    // Beside a narrow list the signs say it, as they do in its rows.
    let room = areas.list_title.width.max(areas.detail_title.width.min(areas.list.width)) as usize;
    let counts = counts.join(signs.dot);
    let fits = width(TITLE) + 1 + width(&counts) < room;
    let right = Some(piece(if fits { counts } else { short.join(signs.dot) }, Role::Dim));
    let detail = if tailor.whole { "Whole copy " } else { "Details " };
    panes(painter, state, areas, (TITLE, detail), right);
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
