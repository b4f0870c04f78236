//! What was said of the open posting since it was opened, to be undone.

use crate::corrections::Edit;

/// What can be undone, and what can be said again.
#[derive(Debug, Default)]
pub(crate) struct Corrections {
    /// What leads back, the last at the end.
    pub(crate) undo: Vec<Vec<Edit>>,
    /// What leads forward again, likewise.
    pub(crate) redo: Vec<Vec<Edit>>,
}
