//! What the tailor screen asks of the world, what it is told, and what it asks of the user.

mod asks;

use std::path::PathBuf;
use std::sync::Arc;

pub use asks::Ask;
pub(crate) use asks::{Decision, HAVE_IT, Pick};

use crate::suggest::Suggestion;
use crate::tailor::{Numbers, Source, State};
use crate::text::Text;
use crate::waivers::{Waiver, Waivers};

/// The documents a copy is to be made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Documents {
    /// The CV.
    pub cv: Text,
    /// The bytes that it was read from.
    pub cv_bytes: Vec<u8>,
    /// The posting.
    pub posting: Text,
    /// Where the posting and the CV are kept, if they are files.
    pub paths: [Option<PathBuf>; 2],
    /// Whether the pair is newly opened, so that decisions of an earlier run are to be looked for.
    pub fresh: bool,
}

/// All that is suggested for a pair. It never changes, so the screen and the world share it.
#[derive(Debug)]
pub struct Job {
    /// The CV with its bytes, or why it cannot be changed.
    pub source: Result<Source, String>,
    /// The CV.
    pub cv: Text,
    /// The posting.
    pub posting: Text,
    /// The suggestions, the most useful first.
    pub suggestions: Vec<Suggestion>,
    /// The numbers of the CV as it is.
    pub before: Numbers,
    /// What the user answered about missing skills.
    pub waivers: Waivers,
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.cv == other.cv && self.posting == other.posting && self.suggestions == other.suggestions
    }
}

/// What the world found for a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// What is suggested.
    pub job: Arc<Job>,
    /// Where decisions about this pair are kept; nothing where there is no place for that.
    pub kept_at: Option<PathBuf>,
    /// Decisions of an earlier run that were not written into a copy.
    pub kept: Option<State>,
    /// What is to be said of the place, as that it could not be read.
    pub said: Option<String>,
}

/// A copy to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// Where to.
    pub to: PathBuf,
    /// Whether the user typed that, so that `~` stands for their home folder.
    pub typed: bool,
    /// All of it.
    pub bytes: Vec<u8>,
    /// The CV, which is never written to and whose rights the copy gets.
    pub cv: Option<PathBuf>,
    /// Whether a file that is there may be written over.
    pub over: bool,
    /// Where the decisions are kept that are in the copy now.
    pub kept_at: Option<PathBuf>,
}

/// Something to be done beyond the terminal.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Find what could be changed.
    Begin(Box<Documents>),
    /// Measure what some suggestions would bring, from this one on.
    Effects {
        /// What is suggested.
        job: Arc<Job>,
        /// The first of them.
        from: usize,
    },
    /// Measure a version of the CV.
    Measure {
        /// What it is a version for.
        job: Arc<Job>,
        /// Which version it is.
        turn: u64,
        /// The version.
        cv: Box<Text>,
    },
    /// Keep decisions for a later run, or remove those that are kept where there are none.
    Keep {
        /// Where.
        at: PathBuf,
        /// The decisions.
        decisions: State,
    },
    /// Remember answers about skills; nothing takes an answer back.
    Answer {
        /// The suggestion that asked.
        key: String,
        /// The skills with their answers.
        answers: Vec<(String, Option<Waiver>)>,
    },
    /// Write a copy.
    Write(Box<Copy>),
}

impl Request {
    /// Whether `later` makes this one needless.
    pub(crate) fn gives_way_to(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Measure { .. }, Self::Measure { .. } | Self::Begin(_))
            | (Self::Effects { .. } | Self::Begin(_), Self::Begin(_)) => true,
            (Self::Keep { at, .. }, Self::Keep { at: later, .. }) => at == later,
            _ => false,
        }
    }

    /// Whether it saves something of the user's, so that it has to be done even when the program ends.
    pub(crate) fn saves(&self) -> bool {
        matches!(self, Self::Keep { .. } | Self::Answer { .. } | Self::Write(_))
    }

    /// What is answered where there are no files.
    pub(crate) fn refused(self) -> Answer {
        let why = "this cannot be done here: the documents are no files".to_owned();
        match self {
            Self::Keep { .. } => Answer::Kept(Err(why)),
            Self::Answer { key, .. } => Answer::NotAnswered { key, why },
            Self::Write(copy) => Answer::NotWritten { path: copy.to, why },
            Self::Begin(_) | Self::Effects { .. } | Self::Measure { .. } => Answer::Failed(why),
        }
    }
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// What could be changed.
    Begun(Box<Begun>),
    /// Why nothing can be suggested or measured.
    Failed(String),
    /// What some suggestions would bring.
    Effects {
        /// What is suggested.
        job: Arc<Job>,
        /// The first of them.
        from: usize,
        /// For each what it adds to the numbers; nothing where there is no ready edit, or it cannot be made.
        effects: Vec<Option<Numbers>>,
    },
    /// The numbers of a version of the CV.
    Measured {
        /// What it is a version for.
        job: Arc<Job>,
        /// Which version it was.
        turn: u64,
        /// Its numbers.
        numbers: Numbers,
    },
    /// Whether decisions are kept, or why not.
    Kept(Result<(), String>),
    /// Answers about skills are remembered.
    Answered,
    /// An answer about a skill could not be remembered.
    NotAnswered {
        /// The suggestion that asked.
        key: String,
        /// Why.
        why: String,
    },
    /// A copy is written.
    Written {
        /// Where.
        path: PathBuf,
    },
    /// A file of that name is there already; nothing was written.
    There {
        /// The file.
        path: PathBuf,
    },
    /// A copy could not be written.
    NotWritten {
        /// Where it was to go.
        path: PathBuf,
        /// Why.
        why: String,
    },
}
