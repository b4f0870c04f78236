//! What was read in a CV.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Kind, KindWord, LayerAnswer, MatchHow, SectionKind, UnknownAnswer};
use crate::text::{Repair, Span};

/// A section of a CV.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SectionAnswer {
    /// The line of its heading, counted from 1.
    pub line: usize,
    /// What it holds.
    pub kind: SectionKind,
    /// The heading as it stands.
    pub heading: String,
}

/// A job held.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoleAnswer {
    /// The line that names it, counted from 1.
    pub line: usize,
    /// The job's title.
    pub title: Option<String>,
    /// The employer.
    pub org: Option<String>,
    /// `YYYY-MM` or `YYYY`, as precise as stated.
    pub start: Option<String>,
    /// `YYYY-MM`, `YYYY` or `present`.
    pub end: Option<String>,
    /// Its length in months, from the first month to the last; nothing where the dates do not tell.
    pub months: Option<u32>,
}

/// A skill found in a CV.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CvSkill {
    /// Counted from 1.
    pub line: usize,
    /// What stands in the line.
    pub text: String,
    /// The skill's id in the taxonomy.
    pub id: String,
    /// The skill's name in the taxonomy.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// The kind of section it stands in.
    #[serde(rename = "where")]
    pub place: SectionKind,
    /// How it was recognised.
    #[serde(rename = "match")]
    pub matched: MatchHow,
    /// Similarity: 1 unless the match is fuzzy.
    pub score: f64,
    /// Where it stands in the clean text.
    #[serde(skip)]
    pub span: Span,
}

/// What was read in a CV.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit extract --as cv")]
pub struct CvAnswer {
    /// The version of the JSON answers.
    pub schema: u32,
    /// The file as named by the user.
    pub file: String,
    /// The layers of the taxonomy that it was read with, the lowest first; in `cvfit check` the whole answer has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taxonomy: Vec<LayerAnswer>,
    /// Broken encoding that was repaired.
    pub repairs: Vec<Repair>,
    /// Each heading.
    pub sections: Vec<SectionAnswer>,
    /// Each job held, in the order of the file.
    pub roles: Vec<RoleAnswer>,
    /// Skills found, each once a line.
    pub skills: Vec<CvSkill>,
    /// What a user may want to teach the taxonomy.
    pub unknown: Vec<UnknownAnswer>,
}
