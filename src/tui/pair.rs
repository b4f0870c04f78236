//! A CV and a posting with how one meets the other: what most screens are about.

use std::path::PathBuf;

use crate::report::model::CheckAnswer;
use crate::text::Text;

/// A CV, a posting, and the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The CV.
    pub cv: Text,
    /// The bytes that it was read from, of which a copy is made.
    pub cv_bytes: Vec<u8>,
    /// The posting.
    pub posting: Text,
    /// How one meets the other.
    pub answer: CheckAnswer,
    /// Where the CV is kept; nothing for one that came through standard input or with the program.
    pub cv_path: Option<PathBuf>,
    /// Where the posting is kept, likewise.
    pub posting_path: Option<PathBuf>,
    /// All files by which the answer came about: documents, settings, skills. They are watched.
    pub files: Vec<PathBuf>,
}

impl Pair {
    /// A pair of documents that are no files.
    pub fn of_texts(cv: Text, posting: Text, answer: CheckAnswer) -> Self {
        let cv_bytes = cv.source().as_bytes().to_owned();
        Self { cv, cv_bytes, posting, answer, cv_path: None, posting_path: None, files: Vec::new() }
    }

    /// Two empty documents, for screens on which nothing is open.
    pub(crate) fn blank() -> Self {
        let empty = || Text::from_source("", "");
        Self::of_texts(empty(), empty(), CheckAnswer::default())
    }
}
