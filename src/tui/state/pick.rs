//! What is being asked of the user: by a list, by a line to type, or by a question.

use super::taxonomy::{SkillAsk, SkillPick};
use crate::marks::Key;
use crate::tui::action::Action;
use crate::tui::start::Listing;
use crate::tui::tailor;
use crate::tui::update::CorrectionPick;
use crate::tui::world::Request;

/// What a choice from a list is for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pick {
    /// Do one of these.
    Command(Vec<Action>),
    /// Something of the tailor screen.
    Tailor(tailor::Pick),
    /// Take one of these files.
    File(Box<Listing>),
    /// Change skills, or go to one.
    Skill(SkillPick),
    /// Say what was read wrongly.
    Correction(CorrectionPick),
}

/// What typed words are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// To narrow what is shown, or to search it; it takes effect with each letter.
    Filter,
    /// To change skills.
    Skill(SkillAsk),
    /// The file that the report is to be written to.
    Report,
    /// For the tailor screen.
    Tailor(tailor::Ask),
    /// For the start screen.
    Start(StartAsk),
    /// For the jobs screen.
    Jobs(JobsAsk),
}

/// What words on the start screen are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartAsk {
    /// They are the posting.
    Posting,
    /// They are the name of a file for it.
    Save,
}

/// What words on the jobs screen are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobsAsk {
    /// A note about this posting.
    Note {
        /// By what it is known.
        key: Key,
        /// Its title, which is noted with it.
        title: Option<String>,
    },
}

impl Ask {
    /// What stands before the words while they are typed.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Filter => "filter /",
            Self::Skill(ask) => ask.label(),
            Self::Report => "write the report to: ",
            Self::Tailor(ask) => ask.label(),
            Self::Start(StartAsk::Posting) => "posting ",
            Self::Start(StartAsk::Save) => "save as ",
            Self::Jobs(JobsAsk::Note { .. }) => "note ",
        }
    }
}

/// What follows when a question is answered with yes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Decision {
    /// Nothing: there was something to be read, not to be decided.
    Read,
    /// To end the program.
    Quit,
    /// To ask the world for this.
    Request(Box<Request>),
    /// Something of the tailor screen.
    Tailor(tailor::Decision),
}
