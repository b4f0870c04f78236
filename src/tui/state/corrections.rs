//! What was said of the open posting since it was opened, to be undone.

use std::collections::VecDeque;

use crate::corrections::Edit;
use crate::tui::world::corrections::Turn;

/// What can be undone, and what can be said again.
#[derive(Debug, Default)]
pub(crate) struct Corrections {
    /// What leads back, the last at the end.
    pub(crate) undo: Vec<Vec<Edit>>,
    /// What leads forward again, likewise.
    pub(crate) redo: Vec<Vec<Edit>>,
    /// How much was asked of the world and is not answered yet. What can be undone is known only then.
    pub(crate) waiting: usize,
    /// Steps back and forth to be taken then.
    pub(crate) steps: VecDeque<Turn>,
}
