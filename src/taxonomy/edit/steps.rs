//! What an operation changes, field by field.

use super::error::EditError;
use super::operation::Operation;
use super::skills::All;
use crate::taxonomy::Taxonomy;
use crate::taxonomy::skill::Entry;

/// One change of a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// In an entry, counted from 0 as the file is before all steps.
    Change { entry: usize, change: Change },
    /// An entry goes.
    Remove { entry: usize },
    /// An entry comes, after all others.
    New(Vec<Field>),
}

/// One change of an entry.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// A key gets a value.
    Set(Field),
    /// A list gets further texts.
    Add { key: &'static str, items: Vec<String> },
    /// A list loses a text.
    Take { key: &'static str, item: String },
    /// A table of shares gets one.
    Share { key: &'static str, to: String, share: f32 },
    /// A key goes.
    Forget { key: &'static str },
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) value: Value,
}

/// A value that an edit writes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Flag(bool),
    List(Vec<String>),
    Shares(Vec<(String, f32)>),
}

/// The steps of an operation, and what they do in words; `mine` are the entries of the file, `below` the skills
/// beneath it.
pub(super) fn of(
    operation: &Operation,
    mine: &[Entry],
    below: &Taxonomy,
) -> Result<(Vec<Step>, String), EditError> {
    let all = All { mine, below };
    match operation {
        Operation::Add(new) => all.add(new),
        Operation::Alias { skill, names } => all.alias(&all.known(skill)?, names),
        Operation::Imply { skill, implied } => all.imply(&all.known(skill)?, implied),
        Operation::Relate { skill, to, share } => all.relate(&all.known(skill)?, &all.known(to)?, *share),
        Operation::Silence { name } => all.silence(name),
        Operation::Mute { skill } => all.mute(&all.known(skill)?),
        Operation::Unmute { skill } => all.unmute(&all.known(skill)?),
        Operation::Remove { skill } => all.remove(&all.known(skill)?),
        Operation::RemoveLabel { skill, label } => all.remove_label(&all.known(skill)?, label.trim()),
        Operation::Rename { skill, name } => all.rename(&all.known(skill)?, name),
    }
}

/// Steps, and what they do in words.
pub(super) type Steps = Result<(Vec<Step>, String), EditError>;
