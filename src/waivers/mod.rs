//! What the user answered to questions about missing skills, remembered for later postings.
//!
//! A small TOML file that people can read and edit: `[answers]` with a skill's id on the left and the answer on the
//! right. [`parse`] reads it, [`with`] and [`without`] change it and leave every other line as it is. Nothing here
//! reads or writes a file; the command line finds it.

mod edit;
mod parse;

use std::collections::BTreeMap;

pub use edit::{TEMPLATE, with, without};
pub use parse::parse;

/// What the user answered about a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Waiver {
    /// It is not theirs: it is not asked about again.
    NotMine,
    /// They are learning it: it is not asked about again until they say that they have it.
    Learning,
    /// They have it: it is not asked about, and a CV that does not say so is reminded of it.
    HaveIt,
}

impl Waiver {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::NotMine, Self::Learning, Self::HaveIt];

    /// The word for it, in the file and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotMine => "not-mine",
            Self::Learning => "learning",
            Self::HaveIt => "have-it",
        }
    }

    /// The answer that a word gives.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// All that the user answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waivers {
    answers: BTreeMap<String, Waiver>,
}

impl Waivers {
    /// The answer about a skill, by its id; a term that the taxonomy lacks has an id that begins with `term:`.
    pub fn get(&self, id: &str) -> Option<Waiver> {
        self.answers.get(id).copied()
    }

    /// All answers by id.
    pub fn all(&self) -> impl Iterator<Item = (&str, Waiver)> {
        self.answers.iter().map(|(id, answer)| (id.as_str(), *answer))
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}

impl FromIterator<(String, Waiver)> for Waivers {
    fn from_iter<I: IntoIterator<Item = (String, Waiver)>>(answers: I) -> Self {
        Self { answers: answers.into_iter().collect() }
    }
}
