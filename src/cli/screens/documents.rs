//! The two documents that are open.

use std::path::{Path, PathBuf};

use crate::analysis::Analyser;
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
    /// What came through standard input, or with the program.
    Text(Box<Text>),
}

impl Kept {
    /// A document that was read from where `path` says.
    pub(in crate::cli) fn of(path: &Path, text: &Text) -> Self {
        if load::is_piped(path) { Self::Text(Box::new(text.clone())) } else { Self::File(path.to_owned()) }
    }

    pub(super) fn text(&self, what: &str) -> Result<Text, Failure> {
        match self {
            Self::File(path) => load::document(path, what),
            Self::Text(text) => Ok((**text).clone()),
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
        let (cv, posting) = (self.cv.text("CV")?, self.posting.text("posting")?);
        let answer = analyser.check(&cv, &posting);
        Ok(self.pair(cv, posting, answer))
    }

    /// The pair for the screens.
    pub(in crate::cli) fn pair(&self, cv: Text, posting: Text, answer: CheckAnswer) -> Pair {
        let (cv_path, posting_path) = (self.cv.path(), self.posting.path());
        Pair {
            cv,
            posting,
            answer,
            files: cv_path.iter().chain(&posting_path).cloned().collect(),
            cv_path,
            posting_path,
        }
    }
}
