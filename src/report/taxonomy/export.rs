//! `cvfit taxonomy export --format json`: the skills as they stand after all layers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::{Kind, KindWord, LayerAnswer};

/// When the ambiguous names of a skill count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RulesAnswer {
    /// Whether they count in any letter case.
    pub any_case: bool,
    /// One of these has to stand near: a word, a phrase, or `@list`, `@tech`, `@skills`.
    pub needs: Vec<String>,
    /// Phrases that hold the name and mean another thing.
    pub never: Vec<String>,
    /// Words that may not stand right before it.
    pub before_never: Vec<String>,
    /// Words that may not stand right after it.
    pub after_never: Vec<String>,
}

/// A skill as it stands after all layers; the names are those of the keys of taxonomy files.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SkillAnswer {
    /// Stable.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// Names in any letter case.
    pub aliases: Vec<String>,
    /// Names in this letter case only.
    pub exact: Vec<String>,
    /// Names that count only where the rules allow.
    pub ambiguous: Vec<String>,
    /// Names that are found and never shown.
    pub hidden: Vec<String>,
    /// When the ambiguous names count.
    #[serde(rename = "match")]
    pub rules: Option<RulesAnswer>,
    /// Whether misspellings are looked for.
    pub fuzzy: bool,
    /// Ids of what it is a kind of.
    pub broader: Vec<String>,
    /// Ids of what it plainly shows.
    pub implies: Vec<String>,
    /// Ids of what it transfers to, and how much; stated here or there.
    pub related: BTreeMap<String, f64>,
    /// What it is called elsewhere.
    pub source: BTreeMap<String, String>,
    /// The id that stands for a deprecated one.
    pub replaced_by: Option<String>,
    /// Whether it is not looked for at all.
    pub mute: bool,
}

/// Skills that do the same job.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FamilyAnswer {
    /// What they have in common.
    pub name: String,
    /// How much any of them transfers to any other, 0 to 1.
    pub transfer: f64,
    /// Their ids.
    pub members: Vec<String>,
}

/// All skills after all layers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy export")]
pub struct ExportAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The layers, the lowest first.
    pub taxonomy: Vec<LayerAnswer>,
    /// In the order of their ids.
    pub skills: Vec<SkillAnswer>,
    /// In the order of the files.
    pub families: Vec<FamilyAnswer>,
}
