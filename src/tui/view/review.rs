//! The review: needs on the left or above, the details of one beside or below.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::report::model::Verdict;
use crate::tui::state::{Areas, PaneId, Piece, Row, State};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    let (review, signs) = (&state.review, state.data.signs);
    let active = state.active();
    let list = active == PaneId::List;
    let detail = active == PaneId::Detail;

    let coverage = state.data.answer.coverage;
    let counts = [
        (Verdict::Covered, coverage.covered),
        (Verdict::Adjacent, coverage.adjacent),
        (Verdict::Missing, coverage.missing),
    ];
    let counts: Vec<_> =
        counts.iter().map(|(verdict, count)| format!("{} {count}", signs.verdict(*verdict))).collect();
    let right = Some(piece(counts.join("  "), Role::Dim));
    panes(painter, state, areas, ("Needs", "Details "), right);
    let rows = review.list_rows.get(review.list.window()).unwrap_or_default();
    painter.pane(areas.list, &review.list, rows, PaneId::List, list);
    let window =
        if review.detail_items.is_empty() { 0..review.detail_rows.len() } else { review.detail.window() };
    let rows = review.detail_rows.get(window).unwrap_or_default();
    painter.pane(areas.detail, &review.detail, rows, PaneId::Detail, detail);
}

/// Draws what parts a list from its details, with their titles and what stands beside them.
pub(super) fn panes(
    painter: &mut Painter<'_, '_>,
    state: &State,
    areas: &Areas,
    (list, detail): (&str, &str),
    right: Option<Piece>,
) {
    let signs = state.data.signs;
    let active = state.active();
    title(painter, areas.list_title, list, active == PaneId::List, right.clone());
    for y in areas.rule.y..areas.rule.bottom() {
        painter.pieces(Rect { y, height: 1, ..areas.rule }, &[piece(signs.bar, Role::Rule)]);
    }
    // Stacked, this row also parts the two.
    let stacked = areas.rule.is_empty();
    if stacked {
        let rule = signs.line.repeat(areas.detail_title.width as usize);
        painter.pieces(areas.detail_title, &[piece(rule, Role::Rule)]);
    }
    title(painter, areas.detail_title, detail, active == PaneId::Detail, right.filter(|_| stacked));
}

fn title(painter: &mut Painter<'_, '_>, area: Rect, text: &str, active: bool, right: Option<Piece>) {
    let role = if active { Role::Title } else { Role::Dim };
    painter.row(area, &Row { pieces: vec![piece(text, role)], right, item: None });
}
