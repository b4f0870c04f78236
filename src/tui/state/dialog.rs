//! Something to be read or decided before anything else, over the screen.

use super::pane::Pane;
use super::pick::Decision;
use super::rich::{Rich, Row};
use crate::tui::theme::Role;

/// A text with a title, and what follows when it is answered with yes.
#[derive(Debug)]
pub(crate) struct Dialog {
    /// What it is about, or the question.
    pub(crate) title: String,
    text: Vec<Rich>,
    /// What follows.
    pub(crate) decision: Decision,
    pub(crate) pane: Pane,
    pub(crate) rows: Vec<Row>,
    cells: Option<usize>,
}

impl Dialog {
    /// Something to be read; each text is a paragraph.
    pub(crate) fn read(title: &str, text: Vec<Rich>) -> Self {
        Self::decide(title, text, Decision::Read)
    }

    /// Something to be read, in one role.
    pub(crate) fn plain(title: &str, text: &str) -> Self {
        Self::read(title, text.lines().map(|line| Rich::of(line, Role::Text)).collect())
    }

    /// A question. The title names the thing, the text says what follows.
    pub(crate) fn decide(title: &str, text: Vec<Rich>, decision: Decision) -> Self {
        Self { title: title.to_owned(), text, decision, pane: Pane::default(), rows: Vec::new(), cells: None }
    }

    /// Whether there is something to decide.
    pub(crate) fn asks(&self) -> bool {
        self.decision != Decision::Read
    }

    /// Builds what is shown in a pane of that size, as far as it changed.
    pub(crate) fn refresh(&mut self, (cells, height): (usize, usize)) {
        if self.cells != Some(cells) {
            self.cells = Some(cells);
            let rows = |text: &Rich| text.rows(&Rich::default(), cells, None);
            self.rows = self.text.iter().flat_map(rows).collect();
            // Each row can be come to, so that a long text can be read to its end.
            self.pane.set_items((0..self.rows.len() as u32).collect(), self.rows.len());
        }
        self.pane.set_height(height);
    }
}
