//! Putting rows into the buffer, never outside of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::hits::Hits;
use crate::tui::message::Spot;
use crate::tui::state::{Pane, PaneId, Piece, Row, width};
use crate::tui::theme::Theme;

/// A frame with the theme to paint it in and the places that were painted.
pub(crate) struct Painter<'a, 'b> {
    pub(crate) frame: &'a mut Frame<'b>,
    pub(crate) theme: Theme,
    pub(crate) hits: Hits,
}

impl Painter<'_, '_> {
    /// Paints pieces from the left of the first row of an area; gives the cells they took.
    pub(crate) fn pieces(&mut self, area: Rect, pieces: &[Piece]) -> u16 {
        let area = area.intersection(self.frame.area());
        if area.is_empty() {
            return 0;
        }
        let mut x = area.x;
        for piece in pieces {
            let room = (area.right() - x) as usize;
            if room == 0 {
                break;
            }
            let style = self.theme.style(piece.role);
            (x, _) = self.frame.buffer_mut().set_stringn(x, area.y, &piece.text, room, style);
        }
        x - area.x
    }

    /// Paints a row, and at its right end what belongs there if it does not cover the rest.
    pub(crate) fn row(&mut self, area: Rect, row: &Row) {
        let taken = self.pieces(area, &row.pieces);
        if let Some(right) = &row.right {
            let cells = width(&right.text) as u16;
            if taken + cells < area.width {
                let at = Rect { x: area.right() - cells, width: cells, ..area };
                self.pieces(at, std::slice::from_ref(right));
            }
        }
    }

    /// Paints the rows of a pane that are in view; `rows` begins with the first of them. The selected item is
    /// marked as such, and all can be clicked on.
    pub(crate) fn pane(&mut self, area: Rect, pane: &Pane, rows: &[Row], id: PaneId, active: bool) {
        let area = area.intersection(self.frame.area());
        self.hits.add(area, Spot::Pane(id));
        for (y, row) in (area.y..area.bottom()).zip(rows) {
            let line = Rect { y, height: 1, ..area };
            self.row(line, row);
            if let Some(item) = row.item {
                self.hits.add(line, Spot::Item(id, item));
                if item == pane.selected() {
                    self.style(line, Theme::selected(active));
                }
            }
        }
    }

    /// Paints the rows of a pane that are to be read and not chosen from.
    pub(crate) fn text(&mut self, area: Rect, rows: &[Row], id: PaneId) {
        let area = area.intersection(self.frame.area());
        self.hits.add(area, Spot::Pane(id));
        for (y, row) in (area.y..area.bottom()).zip(rows) {
            self.row(Rect { y, height: 1, ..area }, row);
        }
    }

    /// Lays a style over an area.
    pub(crate) fn style(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.frame.area());
        self.frame.buffer_mut().set_style(area, style);
    }
}
