//! A pane of items, each some rows high: what is selected, and what is in view.

use std::ops::Range;

/// Where a pane stands. The selected item exists unless there are none, and the rows in view exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pane {
    /// The first row of each item, and behind them the number of rows.
    starts: Vec<u32>,
    selected: usize,
    top: usize,
    height: usize,
}

impl Default for Pane {
    fn default() -> Self {
        Self { starts: vec![0], selected: 0, top: 0, height: 0 }
    }
}

impl Pane {
    /// How many items there are.
    pub(crate) fn items(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many rows they have.
    pub(crate) fn rows(&self) -> usize {
        self.starts.last().map_or(0, |rows| *rows as usize)
    }

    /// The selected item; 0 where there is none.
    pub(crate) fn selected(&self) -> usize {
        self.selected
    }

    /// The rows in view.
    pub(crate) fn window(&self) -> Range<usize> {
        self.top..(self.top + self.height).min(self.rows())
    }

    /// The rows of an item.
    pub(crate) fn span(&self, item: usize) -> Range<usize> {
        let row = |at: usize| self.starts.get(at).map_or_else(|| self.rows(), |row| *row as usize);
        row(item)..row(item + 1)
    }

    /// The item at a row.
    pub(crate) fn item_at(&self, row: usize) -> usize {
        let items = self.items();
        self.starts[..items].partition_point(|start| *start as usize <= row).saturating_sub(1)
    }

    /// Puts other items in, given the first row of each and the number of rows.
    pub(crate) fn set_items(&mut self, mut starts: Vec<u32>, rows: usize) {
        starts.push(rows as u32);
        self.starts = starts;
        self.select(self.selected);
    }

    /// Sets how many rows can be seen.
    pub(crate) fn set_height(&mut self, height: usize) {
        if self.height != height {
            self.height = height;
            self.reveal();
        }
        self.clamp();
    }

    /// Selects an item, or the last where there is no such, and brings it into view.
    pub(crate) fn select(&mut self, item: usize) {
        self.selected = item.min(self.items().saturating_sub(1));
        self.reveal();
    }

    /// Goes up or down by one item, or by one row within an item that is higher than the pane.
    pub(crate) fn step(&mut self, down: bool) {
        let span = self.span(self.selected);
        let tall = span.len() > self.height;
        if down && tall && (span.start..span.end).contains(&self.top) && self.top + self.height < span.end {
            self.top += 1;
        } else if !down && tall && span.start < self.top && self.top < span.end {
            self.top -= 1;
        } else if down {
            self.select(self.selected + 1);
        } else if let Some(item) = self.selected.checked_sub(1) {
            self.select(item);
            self.top = self.top.max(self.span(item).end.saturating_sub(self.height));
        }
        self.clamp();
    }

    /// Goes up or down by so many rows and selects what is there.
    pub(crate) fn page(&mut self, rows: usize, down: bool) {
        let rows = rows.max(1);
        let span = self.span(self.selected);
        let from = if span.len() > self.height { self.top.clamp(span.start, span.end) } else { span.start };
        let to =
            if down { (from + rows).min(self.rows().saturating_sub(1)) } else { from.saturating_sub(rows) };
        let mut item = self.item_at(to);
        if item == self.selected && span.len() <= self.height {
            item = if down { item + 1 } else { item.saturating_sub(1) };
        }
        let tall = self.span(item).len() > self.height;
        self.select(item);
        if tall {
            self.top = to;
        }
        self.clamp();
    }

    /// Moves what is in view and leaves the selection.
    pub(crate) fn scroll(&mut self, rows: i32) {
        self.top = self.top.saturating_add_signed(rows as isize);
        self.clamp();
    }

    /// How high it is.
    pub(crate) fn height(&self) -> usize {
        self.height
    }

    fn reveal(&mut self) {
        let span = self.span(self.selected);
        if span.start < self.top || span.len() > self.height {
            self.top = span.start;
        } else if span.end > self.top + self.height {
            self.top = span.end - self.height;
        }
        self.clamp();
    }

    fn clamp(&mut self) {
        self.top = self.top.min(self.rows().saturating_sub(self.height));
    }

    /// What the type promises, for tests.
    #[cfg(test)]
    pub(crate) fn check(&self) {
        assert!(self.selected < self.items().max(1));
        assert!(self.window().end <= self.rows());
        assert!(self.top == 0 || self.top + self.height <= self.rows(), "{self:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pane(heights: &[u32], height: usize) -> Pane {
        let mut pane = Pane::default();
        let mut at = 0;
        let mut starts = Vec::new();
        for rows in heights {
            starts.push(at);
            at += rows;
        }
        pane.set_items(starts, at as usize);
        pane.set_height(height);
        pane
    }

    #[test]
    fn the_selected_item_stays_in_view() {
        let mut pane = pane(&[1; 10], 4);
        for _ in 0..20 {
            pane.step(true);
            pane.check();
        }
        assert_eq!((pane.selected(), pane.window()), (9, 6..10));
        for _ in 0..5 {
            pane.step(false);
        }
        assert_eq!((pane.selected(), pane.window()), (4, 4..8));
        pane.scroll(-3);
        assert_eq!((pane.selected(), pane.window()), (4, 1..5), "the wheel leaves the selection");
        pane.set_height(2);
        assert!(pane.window().contains(&4));
    }

    #[test]
    fn an_item_higher_than_the_pane_can_be_read_to_its_end() {
        let mut pane = pane(&[1, 9, 1], 3);
        let mut seen = vec![false; 11];
        for _ in 0..30 {
            pane.window().for_each(|row| seen[row] = true);
            pane.step(true);
        }
        assert_eq!(pane.selected(), 2);
        assert!(seen.iter().all(|row| *row), "{seen:?}");
        seen.fill(false);
        for _ in 0..30 {
            pane.window().for_each(|row| seen[row] = true);
            pane.step(false);
        }
        assert_eq!((pane.selected(), pane.window()), (0, 0..3));
        assert!(seen.iter().all(|row| *row), "{seen:?}");
    }

    #[test]
    fn pages_reach_both_ends() {
        for heights in [&[1; 50][..], &[1, 30, 2, 2, 15], &[]] {
            let mut pane = pane(heights, 7);
            for _ in 0..60 {
                pane.page(7, true);
                pane.check();
            }
            assert_eq!(pane.selected(), heights.len().saturating_sub(1));
            for _ in 0..60 {
                pane.page(3, false);
                pane.check();
            }
            assert_eq!(pane.selected(), 0);
        }
    }

    #[test]
    fn no_items_are_no_trouble() {
        let mut pane = pane(&[], 5);
        pane.step(true);
        pane.step(false);
        pane.page(5, true);
        pane.scroll(9);
        pane.check();
        assert_eq!(pane.window(), 0..0);
    }
}
