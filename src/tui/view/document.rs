//! A whole document, and below it what is to be said of the selected line.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::tui::state::{Areas, Document, PaneId, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, document: &Document, areas: &Areas) {
    let active = state.active() == PaneId::Document;
    painter.pane(areas.document, &document.pane, &document.window, PaneId::Document, active);
    if !areas.info_rule.is_empty() {
        let rule = state.data.signs.line.repeat(areas.info_rule.width as usize);
        painter.pieces(areas.info_rule, &[piece(rule, Role::Rule)]);
    }
    for (y, row) in (areas.info.y..areas.info.bottom()).zip(&document.info) {
        painter.row(Rect { y, height: 1, ..areas.info }, row);
    }
}
