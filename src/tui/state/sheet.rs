//! Rows of text with the things in them that can be selected.

use super::rich::{Rich, Row};
use crate::tui::theme::Role;

/// Rows, the items among them, and where each item starts.
#[derive(Debug)]
pub(crate) struct Sheet<I> {
    pub(crate) rows: Vec<Row>,
    pub(crate) items: Vec<I>,
    pub(crate) starts: Vec<u32>,
    cells: usize,
    /// The row at which the next item starts, if headings stand before it.
    start: Option<usize>,
}

impl<I> Sheet<I> {
    /// An empty one, that wide.
    pub(crate) fn new(cells: usize) -> Self {
        Self { rows: Vec::new(), items: Vec::new(), starts: Vec::new(), cells, start: None }
    }

    /// Adds a heading, with a blank row above it.
    pub(crate) fn heading(&mut self, text: &str) {
        self.start.get_or_insert(self.rows.len());
        if !self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        self.rows.extend(Rich::of(text, Role::Heading).rows(&Rich::default(), self.cells, None));
    }

    /// Adds something that can be selected, begun by `lead`.
    pub(crate) fn item(&mut self, item: I, lead: &str, text: &Rich) {
        self.starts.push(self.start.take().unwrap_or(self.rows.len()) as u32);
        self.items.push(item);
        let at = Some(self.items.len() - 1);
        self.rows.extend(text.rows(&Rich::of(lead, Role::Dim), self.cells, at));
    }

    /// Adds text that cannot be selected.
    pub(crate) fn text(&mut self, text: &Rich) {
        self.rows.extend(text.rows(&Rich::default(), self.cells, None));
    }

    /// Adds a blank row.
    pub(crate) fn blank(&mut self) {
        self.rows.push(Row::default());
    }
}
