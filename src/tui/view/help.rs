//! The help, over the screen.

use ratatui::layout::Rect;
use ratatui::widgets::Clear;

use super::paint::Painter;
use super::piece;
use crate::text::printable;
use crate::tui::state::{Areas, Help, PaneId, Row};
use crate::tui::theme::{Role, Theme};

pub(super) fn draw(painter: &mut Painter<'_, '_>, help: &Help, areas: &Areas) {
    let area = areas.body.intersection(painter.frame.area());
    if area.is_empty() {
        return;
    }
    painter.frame.render_widget(Clear, area);
    let title = Rect { height: 1, ..area };
    let filter =
        if help.filter.is_empty() { String::new() } else { format!("`{}`", printable(&help.filter)) };
    let row = Row {
        pieces: vec![piece(" Keys", Role::Title), piece("  Shift selects text with the mouse", Role::Dim)],
        right: Some(piece(filter, Role::Notice)),
        item: None,
    };
    painter.row(title, &row);
    painter.style(title, Theme::selected(false));
    let inner =
        Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    let window = if help.action().is_none() { 0..help.rows.len() } else { help.pane.window() };
    painter.pane(inner, &help.pane, help.rows.get(window).unwrap_or_default(), PaneId::Help, true);
}
