//! The jobs: postings on the left or above, one of them or all together on the right or below.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::tui::state::{Areas, PaneId, Row, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let (jobs, signs) = (&state.jobs, state.data.signs);
    let active = state.active();
    let title = |painter: &mut Painter<'_, '_>, area: Rect, text: &str, is_active: bool, right: String| {
        let role = if is_active { Role::Title } else { Role::Dim };
        let right = (!right.is_empty()).then(|| piece(right, Role::Dim));
        painter.row(area, &Row { pieces: vec![piece(text, role)], right, item: None });
    };
    let count = match jobs.shown.len() {
        0 => String::new(),
        shown => format!("{} of {shown}", jobs.list.selected() + 1),
    };
    let list = active == PaneId::List;
    title(painter, areas.list_title, &format!("Postings by {}", jobs.order.word()), list, count.clone());
    painter.pane(areas.list, &jobs.list, &jobs.window, PaneId::List, list);
    for y in areas.rule.y..areas.rule.bottom() {
        painter.pieces(Rect { y, height: 1, ..areas.rule }, &[piece(signs.bar, Role::Rule)]);
    }
    // Stacked, this row also parts the two.
    let stacked = areas.rule.is_empty();
    if stacked {
        let rule = signs.line.repeat(areas.detail_title.width as usize);
        painter.pieces(areas.detail_title, &[piece(rule, Role::Rule)]);
    }
    let name = if jobs.overview { "All together " } else { "Details " };
    let right = if stacked { count } else { String::new() };
    title(painter, areas.detail_title, name, active == PaneId::Detail, right);
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
