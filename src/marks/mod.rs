//! What the user noted about postings: applied for, not for them, a note in their own words.
//!
//! A TOML file that people can read and edit, one `[[job]]` a posting. [`parse`] reads it, [`changed`] changes one entry
//! and leaves every other line as it is. Nothing here reads or writes a file. A posting is known by what it holds, so that
//! a mark follows a file that is renamed, and does not stay with a file in which another posting stands by now.

mod edit;
mod parse;

use std::collections::BTreeMap;

pub use edit::{TEMPLATE, changed};
pub use parse::parse;

/// What a posting is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The user applied.
    Applied,
    /// It is not for them.
    Waived,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Applied, Self::Waived];

    /// The word for it, in the file and on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Waived => "waived",
        }
    }

    /// The mark that a word gives.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.word() == word)
    }
}

/// Which posting is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// Its file.
    pub file: String,
    /// The id that its line in JSON Lines gives.
    pub id: Option<String>,
    /// What it holds, as [`crate::store::Stamp`] is printed.
    pub hash: String,
}

/// What is noted about a posting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The posting.
    pub key: Key,
    /// Its title, for people who read the file.
    pub title: Option<String>,
    /// What it is marked as.
    pub mark: Option<Mark>,
    /// The user's words.
    pub note: Option<String>,
}

/// What is to be different about a posting; what is [`None`] stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Its mark, or that it has none.
    pub mark: Option<Option<Mark>>,
    /// Its note, or that it has none.
    pub note: Option<Option<String>>,
    /// Its title, for an entry that is new.
    pub title: Option<String>,
}

/// All that is noted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    entries: Vec<Entry>,
    by_hash: BTreeMap<String, usize>,
    by_place: BTreeMap<(String, Option<String>), usize>,
}

/// What is noted about one posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// This.
    Now(&'a Entry),
    /// This, when something else stood in its place.
    Earlier(&'a Entry),
}

impl Marks {
    /// What is noted about a posting.
    pub fn of(&self, key: &Key) -> Option<Found<'_>> {
        let entry = |at: &usize| self.entries.get(*at);
        if let Some(entry) = self.by_hash.get(&key.hash).and_then(entry) {
            return Some(Found::Now(entry));
        }
        self.by_place.get(&(key.file.clone(), key.id.clone())).and_then(entry).map(Found::Earlier)
    }

    /// All entries, in the order of the file.
    pub fn all(&self) -> &[Entry] {
        &self.entries
    }
}

impl FromIterator<Entry> for Marks {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let entries: Vec<Entry> = entries.into_iter().collect();
        let (mut by_hash, mut by_place) = (BTreeMap::new(), BTreeMap::new());
        for (at, Entry { key, .. }) in entries.iter().enumerate() {
            by_hash.entry(key.hash.clone()).or_insert(at);
            // Of several that stood in one place, the last one noted says most.
            by_place.insert((key.file.clone(), key.id.clone()), at);
        }
        Self { entries, by_hash, by_place }
    }
}
