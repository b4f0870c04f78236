//! What lies over a screen: a list to choose from, a text or a question; and the screen on which nothing is open.

use ratatui::layout::Rect;
use ratatui::widgets::Clear;

use super::paint::Painter;
use super::piece;
use crate::text::printable;
use crate::tui::action::Action;
use crate::tui::keys::Keymap;
use crate::tui::state::{Areas, Dialog, PaneId, Picker, Row};
use crate::tui::theme::{Role, Theme};

/// Draws a list to choose from, with what was typed above it.
pub(super) fn picker(painter: &mut Painter<'_, '_>, picker: &Picker, areas: &Areas, caret: &str) {
    let counts = format!("{} of {}", picker.found(), picker.choices());
    frame(painter, areas.picker, &picker.title, Some(&counts));
    let (before, behind) = picker.line.parts();
    let typed = [
        piece("> ", Role::Key),
        piece(printable(before), Role::Text),
        piece(caret, Role::Key),
        piece(printable(behind), Role::Text),
    ];
    let above = Rect { y: areas.picker.y.saturating_sub(1), height: 1, ..areas.picker };
    painter.pieces(above, &typed);
    if picker.rows.is_empty() {
        painter.pieces(areas.picker, &[piece(printable(&picker.nothing), Role::Text)]);
    }
    painter.pane(areas.picker, &picker.pane, &picker.rows, PaneId::Picker, true);
}

/// Draws a text or a question.
pub(super) fn dialog(painter: &mut Painter<'_, '_>, dialog: &Dialog, areas: &Areas) {
    frame(painter, areas.dialog, &dialog.title, None);
    let window = dialog.pane.window();
    let rows = dialog.rows.get(window.clone()).unwrap_or_default();
    painter.pane(areas.dialog, &dialog.pane, rows, PaneId::Dialog, true);
    if window.end < dialog.rows.len() {
        let last = Rect { y: areas.dialog.bottom(), height: 1, ..areas.dialog };
        let more = format!("{} more below", dialog.rows.len() - window.end);
        let row = Row { right: Some(piece(more, Role::Dim)), ..Row::default() };
        painter.row(last, &row);
    }
}

/// Clears what lies below, with a title in the first row.
fn frame(painter: &mut Painter<'_, '_>, inner: Rect, title: &str, right: Option<&str>) {
    let screen = painter.frame.area();
    let outer = Rect {
        x: inner.x.saturating_sub(1),
        y: inner.y.saturating_sub(2),
        width: inner.width + 2,
        height: inner.height + 3,
    }
    .intersection(screen);
    if outer.is_empty() {
        return;
    }
    painter.frame.render_widget(Clear, outer);
    let head = Rect { height: 1, ..outer };
    let row = Row {
        pieces: vec![piece(" ", Role::Text), piece(printable(title), Role::Title)],
        right: right.map(|text| piece(format!("{text} "), Role::Dim)),
        item: None,
    };
    painter.row(head, &row);
    painter.style(head, Theme::selected(false));
}

/// Says what to do where a screen is about documents and none are open.
pub(super) fn nothing_open(painter: &mut Painter<'_, '_>, keymap: &Keymap, areas: &Areas) {
    let start = keymap.key(Action::ScreenStart);
    let lines = [
        "No CV and posting are open yet.",
        &format!("{start} shows what can be opened; `cvfit CV POSTING` opens two files at once."),
    ];
    for (y, line) in (areas.body.y + 1..areas.body.bottom()).zip(lines) {
        painter.pieces(
            Rect { x: 1, y, height: 1, width: areas.body.width.saturating_sub(2) },
            &[piece(line, Role::Text)],
        );
    }
}
