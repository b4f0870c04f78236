//! What the user said about postings that were read wrongly, remembered for those postings.
//!
//! A TOML file that people can read and edit, one `[[correction]]` for each thing that was said. [`parse`] reads it,
//! [`changed`] changes what is said of some lines and leaves every other line of the file as it is. Nothing here reads or
//! writes a file. What a correction is and how it is taken is [`crate::posting`]'s: here is only which posting it is for.
//! A posting is known by what it holds, so that corrections follow a file that is renamed; where its text changed
//! meanwhile, those made for its file are looked at, and hold for the lines that still stand in it.

mod edit;
mod parse;

use std::path::{Path, PathBuf};

pub use edit::{Changed, TEMPLATE, changed};
pub use parse::parse;

use crate::posting::{About, Correction, LineName, Said};
use crate::store::Stamp;
use crate::text::Text;

/// Which posting is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// Its file, by its absolute path; nothing for what is no file of its own.
    pub file: Option<String>,
    /// What it holds.
    pub hash: String,
}

impl Key {
    /// Whether what was said about `other` may be about this one: it holds the same, or stands in the same file.
    fn meets(&self, other: &Self) -> bool {
        self.hash == other.hash || self.file.is_some() && self.file == other.file
    }
}

/// What a posting holds, as files of what is noted about postings know it.
pub fn hash(text: &Text) -> String {
    Stamp::of(text.source().as_bytes()).to_string()
}

/// A correction, and the posting that it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The posting.
    pub key: Key,
    /// What was said of which of its lines.
    pub correction: Correction,
}

impl Entry {
    fn is_about(&self, key: &Key, line: &LineName, about: &About) -> bool {
        self.key.meets(key) && self.correction.line == *line && self.correction.said.about() == *about
    }
}

/// All that was said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections {
    entries: Vec<Entry>,
    /// The folder in which documents are named.
    folder: Option<PathBuf>,
}

impl Corrections {
    /// The same, for documents whose names are paths seen from `folder`.
    #[must_use]
    pub fn seen_from(self, folder: impl Into<PathBuf>) -> Self {
        Self { folder: Some(folder.into()), ..self }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All of them, in the order of the file.
    pub fn all(&self) -> &[Entry] {
        &self.entries
    }

    /// What was said about a posting: of what is about the same the last, and what was said of the very same text before
    /// what was said of an earlier one in its file.
    pub fn of(&self, text: &Text) -> Vec<Correction> {
        if self.entries.is_empty() {
            return Vec::new();
        }
        let key = Key { file: self.file_of(text), hash: hash(text) };
        self.of_key(&key).into_iter().map(|entry| entry.correction.clone()).collect()
    }

    fn file_of(&self, text: &Text) -> Option<String> {
        let path = self.folder.as_ref()?.join(text.name());
        Some(file_name(&path))
    }

    fn of_key(&self, key: &Key) -> Vec<&Entry> {
        let mut kept: Vec<&Entry> = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.key.meets(key)) {
            let Correction { line, said } = &entry.correction;
            let about = said.about();
            match kept.iter_mut().find(|one| one.is_about(key, line, &about)) {
                Some(one) if one.key.hash == key.hash && entry.key.hash != key.hash => {}
                Some(one) => *one = entry,
                None => kept.push(entry),
            }
        }
        kept
    }
}

impl FromIterator<Entry> for Corrections {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self { entries: entries.into_iter().collect(), folder: None }
    }
}

/// How a file is named in a key: its path without steps that lead nowhere.
pub fn file_name(path: &Path) -> String {
    path.components().collect::<PathBuf>().to_string_lossy().into_owned()
}

/// What is to be said from now on about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The line.
    pub line: LineName,
    /// What it is about.
    pub about: About,
    /// What is said; nothing where what was said is taken back.
    pub said: Option<Said>,
}

impl Edit {
    /// Says something of a line.
    pub fn say(line: LineName, said: Said) -> Self {
        Self { line, about: said.about(), said: Some(said) }
    }

    /// Takes something back.
    pub fn take_back(line: LineName, about: About) -> Self {
        Self { line, about, said: None }
    }
}

#[cfg(test)]
mod tests;
