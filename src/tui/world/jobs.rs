//! What the jobs screen asks of the world: postings to be ranked, one to be opened, marks to be kept.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::marks::{Changes, Key, Marks};
use crate::rank::Details;
use crate::report::{LackingAnswer, RankedPosting, SkippedPosting};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Read postings and rank them for a CV. It goes on while other things are asked.
    Rank {
        /// The CV's file; nothing for the CV that is open.
        cv: Option<PathBuf>,
        /// Files, folders and patterns.
        places: Vec<PathBuf>,
        /// Ends it early.
        stop: Stop,
        /// Whether the settings and skills are to be read anew.
        anew: bool,
    },
    /// Open one of the postings together with the CV.
    Open {
        /// The CV's file; nothing for the CV that is open.
        cv: Option<PathBuf>,
        /// The posting's file.
        file: String,
        /// Its line there, where it is JSON Lines.
        line: Option<usize>,
        /// What it held when it was ranked.
        hash: String,
    },
    /// Mark a posting, or change its note.
    Mark {
        /// The posting.
        key: Key,
        /// What is to be different.
        changes: Changes,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The program was started to rank these.
    Begin {
        /// The CV's file.
        cv: PathBuf,
        /// Files, folders and patterns.
        places: Vec<PathBuf>,
    },
    /// So far it is.
    Progress {
        /// Which ranking.
        stop: Stop,
        /// How many postings were read.
        done: usize,
        /// How many there are.
        all: usize,
    },
    /// The ranking is done, or was stopped.
    Ranked {
        /// Which ranking.
        stop: Stop,
        /// What came of it.
        ranking: Box<Ranking>,
    },
    /// The ranking could not be made.
    Failed {
        /// Which ranking.
        stop: Stop,
        /// Why.
        why: String,
    },
    /// What is marked.
    Marks(Marks),
}

/// Ends a ranking early. Clones end the same one, and only they are equal.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for the end.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the end was asked for.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl PartialEq for Stop {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Postings and how the CV meets them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// The CV's name.
    pub cv: String,
    /// Each posting, in the order in which they were found.
    pub jobs: Vec<Job>,
    /// What they ask most that the CV lacks.
    pub lacking: Vec<LackingAnswer>,
    /// What could not be read.
    pub skipped: Vec<SkippedPosting>,
    /// How many there are, read or not.
    pub all: usize,
}

/// A posting and how the CV meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The figures, the title and the place.
    pub posting: RankedPosting,
    /// What is said of it beside.
    pub details: Details,
    /// By what it is marked.
    pub key: Key,
}
