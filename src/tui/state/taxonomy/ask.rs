//! What is asked of the user on the way to a change of their skills.

use crate::tui::skills::{Draft, Subject};

/// What typed words are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkillAsk {
    /// The name of a new skill.
    Name(Draft),
    /// A category that no skill has yet, for a new skill.
    Category(Draft),
    /// Another name of the skill with this id.
    Alias(String),
    /// A name for the skill with this id to be shown by.
    Rename(String),
}

impl SkillAsk {
    /// What stands before the words while they are typed.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Name(_) => "name ",
            Self::Category(_) => "category ",
            Self::Alias(_) => "also called ",
            Self::Rename(_) => "new name ",
        }
    }
}

/// What a choice from a list is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SkillPick {
    /// The kind of a new skill.
    Kind(Draft, Vec<crate::taxonomy::Kind>),
    /// Its category: one of these, or behind them another to be typed.
    Category(Draft, Vec<String>),
    /// The skill that a term is another name of: one of these ids.
    SameAs(String, Vec<String>),
    /// What plainly shows one of these ids.
    Implies(Of, Vec<String>),
    /// What transfers to one of these ids.
    Adjacent(Of, Vec<String>),
    /// How much it does, in percent.
    Share(Of, String, Vec<u8>),
    /// What to go to.
    Teach(Vec<Subject>),
}

/// What a relation begins at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Of {
    /// A term, of which a skill is made first.
    Term(String),
    /// The skill with this id.
    Skill(String),
}
