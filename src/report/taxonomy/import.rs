//! `cvfit taxonomy import`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::SCHEMA;
use crate::taxonomy::import::{Left, Summary};

/// What became of the skills of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImportedSkills {
    /// Those in the files.
    pub read: usize,
    /// Those that are new.
    pub new: usize,
    /// Those that were there under some name.
    pub mapped: usize,
}

/// What an import took and what it left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImportAnswer {
    /// [`SCHEMA`].
    pub schema: u32,
    /// What the list is called.
    pub list: String,
    /// The file that was written.
    pub layer: String,
    /// What became of the skills.
    pub skills: ImportedSkills,
    /// Names of the new skills, and further ones of those that were there.
    pub names: usize,
    /// Relations of the new skills.
    pub relations: usize,
    /// What was left out, by reason: rows, skills, names, relations.
    pub left_out: Vec<Left>,
}

impl ImportAnswer {
    /// The answer for an import whose layer was written to a file.
    pub fn of(summary: &Summary, layer: &str) -> Self {
        Self {
            schema: SCHEMA,
            list: summary.source.name().to_owned(),
            layer: layer.to_owned(),
            skills: ImportedSkills { read: summary.read, new: summary.taken, mapped: summary.mapped },
            names: summary.labels,
            relations: summary.relations,
            left_out: summary.left_out(),
        }
    }
}
