//! The taxonomy: terms or skills on the left or above, what is known of one beside or below.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::tui::state::{Areas, Mode, PaneId, Row, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let (skills, signs) = (&state.skills, state.data.signs);
    let (list, detail) = (state.active() == PaneId::List, state.active() == PaneId::Detail);
    let (shown, all) = skills.counts();
    let name = match skills.mode {
        Mode::Terms => "Not known",
        Mode::All => "All skills",
    };
    let count = if shown == all { all.to_string() } else { format!("{shown} of {all}") };
    // Where the two stand one above the other there is one title for both.
    let stacked = areas.rule.is_empty();
    title(painter, areas.list_title, name, list, &count);
    painter.pane(areas.list, skills.list(), &skills.list_rows, PaneId::List, list);
    for y in areas.rule.y..areas.rule.bottom() {
        painter.pieces(Rect { y, height: 1, ..areas.rule }, &[piece(signs.bar, Role::Rule)]);
    }
    if stacked {
        let rule = signs.line.repeat(areas.detail_title.width as usize);
        painter.pieces(areas.detail_title, &[piece(rule, Role::Rule)]);
        title(painter, areas.detail_title, &format!("{name} "), detail, &format!(" {count}"));
    } else {
        let name = if skills.mode == Mode::Terms { "Term" } else { "Skill" };
        title(painter, areas.detail_title, name, detail, "");
    }
    let window =
        if skills.detail_items.is_empty() { 0..skills.detail_rows.len() } else { skills.detail.window() };
    let rows = skills.detail_rows.get(window).unwrap_or_default();
    painter.pane(areas.detail, &skills.detail, rows, PaneId::Detail, detail);
}

fn title(painter: &mut Painter<'_, '_>, area: Rect, text: &str, active: bool, right: &str) {
    let role = if active { Role::Title } else { Role::Dim };
    let right = (!right.is_empty()).then(|| piece(right, Role::Dim));
    painter.row(area, &Row { pieces: vec![piece(text, role)], right, item: None });
}
