//! Why a run could not be finished.

use std::io;

use crate::intake::IntakeError;
use crate::store::SaveError;
use crate::text::ReadError;

/// Why a run could not be finished; each is told on standard error and ends with [`Exit::Unusable`](super::Exit).
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// One line: what was tried, with what, and what to do. Text of others in it has been made printable.
    #[error("{0}")]
    Said(String),
    /// A file that could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A file that could not be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// A document that could not be made into a text.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Mistakes in a file of the user's, rendered with their places.
    #[error("{0}")]
    Mistakes(String),
    /// The output could not be written.
    #[error("cannot write the output: {0}")]
    Output(#[source] io::Error),
    /// The screens could not be shown.
    #[cfg(feature = "tui")]
    #[error("cannot show the screens: {0}; `cvfit check CV POSTING` gives the same as text")]
    Screens(#[source] io::Error),
    /// An answer could not be made into JSON.
    #[error("cannot write the answer as JSON: {0}")]
    Json(#[from] serde_json::Error),
}
