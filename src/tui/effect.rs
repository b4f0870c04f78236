//! What the screens ask of the program around them.

use std::path::PathBuf;

use crate::config;

use super::state::Ask;
use super::theme_file::ThemeFile;
use super::world::Request;

/// Something to be done outside of the state, after [`super::update`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Stop the process until it is continued.
    Suspend,
    /// Draw everything again, whatever the terminal is thought to show.
    Redraw,
    /// Take the mouse, or give it back to the terminal.
    CaptureMouse(bool),
    /// Use other colours.
    Restyle(config::Theme, Option<Box<ThemeFile>>),
    /// Ask the world for something; [`super::Message::Answer`] brings what came of it.
    Request(Request),
    /// Open a file in the user's editor, and read it anew afterwards.
    Edit {
        /// The file.
        path: PathBuf,
        /// The line to open it at, counted from 1.
        line: usize,
    },
    /// Let the user write some words in their editor; [`super::Message::Composed`] brings them.
    Compose {
        /// What they are for.
        ask: Ask,
        /// What to begin with.
        text: String,
    },
    /// Put text into the clipboard.
    Copy {
        /// What it is, for the notice: `the suggestion`.
        what: String,
        /// The text.
        text: String,
    },
}
