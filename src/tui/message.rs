//! What can happen to the screens.

use super::keys::Key;
use super::state::{Ask, PaneId, ScreenId};
use super::world::Answer;

/// Something that happened, as [`super::update`] takes it.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse was clicked on something.
    Click(Spot),
    /// The wheel was turned over a pane: so many rows down, or up where negative.
    Wheel(PaneId, i32),
    /// The terminal has that many columns and rows.
    Resize(u16, u16),
    /// The world answers.
    Answer(Answer),
    /// The user wrote words in their editor.
    Composed(Ask, String),
    /// Something is to be said that the user did not ask for: what was copied, what failed.
    Notice(String),
}

/// What can be clicked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The name of a screen.
    Tab(ScreenId),
    /// An entry of a pane, counted from 0.
    Item(PaneId, usize),
    /// A pane beside its entries.
    Pane(PaneId),
}
