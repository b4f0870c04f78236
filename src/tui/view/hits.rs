//! What stands where on the screen, for the mouse.

use ratatui::layout::{Position, Rect};

use crate::tui::message::Spot;

/// The places of a frame that can be clicked on; later ones lie over earlier ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    spots: Vec<(Rect, Spot)>,
}

impl Hits {
    pub(crate) fn add(&mut self, area: Rect, spot: Spot) {
        self.spots.push((area, spot));
    }

    /// What stands at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<Spot> {
        let at = Position::new(column, row);
        self.spots.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, spot)| *spot)
    }
}
