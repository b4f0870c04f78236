//! What is asked of the world where a posting was read wrongly: to remember what the user says of it, and to compare again.

use std::path::PathBuf;

use crate::corrections::Edit;
use crate::tui::pair::Pair;

/// Something else to be said of lines of a posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Where the posting is kept; nothing for what is no file.
    pub path: Option<PathBuf>,
    /// What it holds, as [`crate::corrections::hash`] tells.
    pub hash: String,
    /// What is said.
    pub edits: Vec<Edit>,
    /// Whether that is new.
    pub turn: Turn,
}

/// Whether something is said anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is new.
    Said,
    /// It undoes what was said last.
    Undone,
    /// It says again what was undone last.
    Redone,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It is remembered, and the pair was compared again.
    Done(Done),
    /// It could not be done, and why.
    Failed(String),
}

/// Something that is remembered by now.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The open pair.
    pub pair: Box<Pair>,
    /// What the posting held of which it was said.
    pub hash: String,
    /// What was said.
    pub edits: Vec<Edit>,
    /// What leads back.
    pub back: Vec<Edit>,
    /// Whether that was new.
    pub turn: Turn,
}
