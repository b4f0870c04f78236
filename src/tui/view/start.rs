//! The start screen: one list over the whole width.

use super::paint::Painter;
use crate::tui::state::{Areas, PaneId, State};

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let start = &state.start;
    let rows = start.rows.get(start.list.window()).unwrap_or_default();
    painter.pane(areas.body, &start.list, rows, PaneId::List, state.active() == PaneId::List);
}
