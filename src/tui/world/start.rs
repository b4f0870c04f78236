//! What the start screen asks of the world: which files there are, and which pair to open.

use std::path::PathBuf;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Which pairs were open lately.
    Recent,
    /// Which files there are in a folder and below it; an empty path is the current folder.
    List {
        /// What a file is looked for as.
        purpose: Purpose,
        /// The folder.
        folder: PathBuf,
    },
    /// Take a path that was typed: choose the file, or list the folder.
    Take {
        /// What it is for.
        purpose: Purpose,
        /// The folder that a relative path begins at.
        folder: PathBuf,
        /// As it was typed, perhaps with `~`.
        typed: String,
    },
    /// Read and compare.
    Open {
        /// The CV's file; nothing for the CV that is open already.
        cv: Option<PathBuf>,
        /// The posting.
        posting: Posting,
    },
    /// Open the documents that come with the program.
    Demo,
    /// Save the text of a posting as a file.
    Save {
        /// As it was typed, perhaps with `~`.
        path: String,
        /// The text.
        text: String,
        /// Whether a file of that name may be written over.
        over: bool,
    },
}

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// As the CV.
    Cv,
    /// As the posting.
    Posting,
    /// Files and folders of postings that are to be ranked.
    Postings,
}

/// A posting that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Posting {
    /// A file.
    File(PathBuf),
    /// A text that was pasted.
    Text(String),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Pairs that were open lately, the last one first.
    Recent(Vec<Recent>),
    /// The files that can be chosen.
    Files(Box<Listing>),
    /// A file is chosen.
    Chosen {
        /// What for.
        purpose: Purpose,
        /// The file; a folder or pattern too, where it is for several postings.
        path: PathBuf,
    },
    /// The text of a posting is a file now.
    Saved(PathBuf),
}

/// A pair that was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// The CV.
    pub cv: PathBuf,
    /// The posting.
    pub posting: PathBuf,
    /// Whether the CV, and the posting, are no longer there.
    pub missing: [bool; 2],
}

/// The files in and below a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What a file is looked for as.
    pub purpose: Purpose,
    /// The folder.
    pub folder: PathBuf,
    /// What it holds, that which is likely meant first. Paths begin at the folder.
    pub entries: Vec<Entry>,
    /// How many files and folders were not looked at or are not listed.
    pub left_out: usize,
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the folder on.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
}
