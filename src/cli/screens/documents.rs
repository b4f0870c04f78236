//! The two documents that are open.

use std::path::{Path, PathBuf};

use crate::analysis::Analyser;
use crate::cli::corrections;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::report::model::CheckAnswer;
use crate::text::Text;
use crate::tui::Pair;

/// A document that is open.
#[derive(Debug, Clone)]
pub(in crate::cli) enum Kept {
    /// A file, read again whenever the pair is.
    File(PathBuf),
    /// What came through standard input, or with the program: the text and its bytes.
    Text(Box<(Text, Vec<u8>)>),
}

impl Kept {
    /// A document that was read from where `path` says.
    pub(in crate::cli) fn of(path: &Path, text: &Text, bytes: &[u8]) -> Self {
        if load::is_stream(path) {
            Self::Text(Box::new((text.clone(), bytes.to_owned())))
        } else {
            Self::File(path.to_owned())
        }
    }

    /// The text, and the bytes that it is made of.
    pub(super) fn read(&self, what: &str) -> Result<(Text, Vec<u8>), Failure> {
        match self {
            Self::File(path) if load::is_piped(path) => {
                let said =
                    format!("the {what} cannot be read from standard input while the screens are shown");
                Err(Failure::Said(said))
            }
            Self::File(path) => load::document_with_bytes(path, what),
            Self::Text(read) => Ok((**read).clone()),
        }
    }

    pub(super) fn path(&self) -> Option<PathBuf> {
        match self {
            Self::File(path) => Some(path.clone()),
            Self::Text(_) => None,
        }
    }
}

/// A CV and a posting that are open.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Opened {
    pub(in crate::cli) cv: Kept,
    pub(in crate::cli) posting: Kept,
}

impl Opened {
    /// Reads and compares them.
    pub(super) fn compare(&self, analyser: &Analyser) -> Result<Pair, Failure> {
        let ((cv, cv_bytes), (posting, _)) = (self.cv.read("CV")?, self.posting.read("posting")?);
        let answer = analyser.check(&cv, &posting);
        corrections::warn_of_left(analyser, &posting);
        Ok(self.pair((cv, cv_bytes), posting, answer))
    }

    /// The pair for the screens.
    pub(in crate::cli) fn pair(
        &self,
        (cv, cv_bytes): (Text, Vec<u8>),
        posting: Text,
        answer: CheckAnswer,
    ) -> Pair {
        let (cv_path, posting_path) = (self.cv.path(), self.posting.path());
        Pair {
            cv,
            cv_bytes,
            posting,
            answer,
            files: cv_path.iter().chain(&posting_path).cloned().collect(),
            cv_path,
            posting_path,
        }
    }
}
