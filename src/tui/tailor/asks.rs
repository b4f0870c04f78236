//! What the tailor screen asks of its user.

use std::path::PathBuf;
use std::sync::Arc;

use crate::tailor::Where;
use crate::waivers::Waiver;

use super::Job;

/// What typed words are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// They go in for the suggestion with this key, where it is about.
    Words(String),
    /// They answer the suggestion with this key; where they go is asked next.
    Answer(String),
    /// The name of the file that the copy goes to.
    Path,
}

impl Ask {
    /// What stands before the words while they are typed.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Words(_) => "words: ",
            Self::Answer(_) => "your words: ",
            Self::Path => "copy to: ",
        }
    }
}

/// What a choice from a list is for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pick {
    /// An answer to the suggestion with this key, which asks about a missing skill.
    Answer(String),
    /// The place for words that answer a suggestion.
    Place {
        /// The suggestion's key.
        key: String,
        words: String,
        /// The places, in the order of the list.
        places: Vec<Where>,
        /// What was suggested when they were told: the lines may be others later.
        job: Arc<Job>,
    },
}

/// The answers about a missing skill, in the order of their list.
pub(crate) const HAVE_IT: [(Option<Waiver>, &str); 3] = [
    (None, "I have it: say where, in my own words"),
    (Some(Waiver::Learning), "I am learning it: do not ask again"),
    (Some(Waiver::NotMine), "It is not mine: do not ask again"),
];

/// What follows when a question is answered with yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Decisions of an earlier run are taken up.
    TakeUp,
    /// A file is written over.
    WriteOver(PathBuf),
    /// Another name than this is asked for.
    OtherName(PathBuf),
}
