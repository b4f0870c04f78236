//! What is being asked of the user: by a list, by a line to type, or by a question.

use super::taxonomy::{SkillAsk, SkillPick};
use crate::tui::action::Action;
use crate::tui::world::Request;

/// What a choice from a list is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Do one of these.
    Command(Vec<Action>),
    /// Change skills, or go to one.
    Skill(SkillPick),
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
}

impl Ask {
    /// What stands before the words while they are typed.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Filter => "filter /",
            Self::Skill(ask) => ask.label(),
            Self::Report => "write the report to: ",
        }
    }
}

/// What follows when a question is answered with yes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Decision {
    /// Nothing: there was something to be read, not to be decided.
    Read,
    /// To ask the world for this.
    Request(Box<Request>),
}
