//! Edits of files as people write them.

mod examples;
mod generate;
mod property;
mod refusals;

use super::{Edit, EditError, Operation, plan};
use crate::taxonomy::Taxonomy;

fn edit(text: &str, operation: &Operation) -> Result<Edit, EditError> {
    plan("my.toml", text, operation, &Taxonomy::builtin())
}

fn text(value: &str) -> String {
    value.to_owned()
}

fn alias(skill: &str, name: &str) -> Operation {
    Operation::Alias { skill: text(skill), names: vec![text(name)] }
}

fn unlabel(skill: &str, label: &str) -> Operation {
    Operation::RemoveLabel { skill: text(skill), label: text(label) }
}
