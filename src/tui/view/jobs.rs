//! The jobs: postings on the left or above, one of them or all together on the right or below.

use super::paint::Painter;
use super::piece;
use super::review::panes;
use crate::tui::state::{Areas, PaneId, Row, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let jobs = &state.jobs;
    let active = state.active();
    let count = match jobs.shown.len() {
        0 => String::new(),
        shown => format!("{} of {shown}", jobs.list.selected() + 1),
    };
    let name = if jobs.overview { "All together " } else { "Details " };
    let right = (!count.is_empty()).then(|| piece(count, Role::Dim));
    panes(painter, state, areas, (&format!("Postings by {}", jobs.order.word()), name), right);
    painter.pane(areas.list, &jobs.list, &jobs.window, PaneId::List, active == PaneId::List);
    let rows = jobs.detail_rows.get(jobs.detail.window()).unwrap_or_default();
    let selected = active == PaneId::Detail;
    if selected {
        painter.pane(areas.detail, &jobs.detail, rows, PaneId::Detail, true);
    } else {
        // A row that is only read is not marked as if something could be done with it.
        let plain: Vec<Row> = rows.iter().map(|row| Row { item: None, ..row.clone() }).collect();
        painter.pane(areas.detail, &jobs.detail, &plain, PaneId::Detail, false);
    }
}
