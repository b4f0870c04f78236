//! The one result that every report, every screen and the JSON show.
//!
//! Field names and enumerations are public: scripts, editors and scorers read them. They may grow; a renaming
//! or removal raises [`SCHEMA`]. Lines are counted from 1 in the file as it was given. Fields marked
//! `serde(skip)` are places in the clean text for the screens, which show the same text.

mod check;
mod correction;
mod cv;
mod posting;
mod tailor;
mod text;

use schemars::JsonSchema;
use serde::Serialize;

pub use crate::cv::SectionKind;
pub use crate::extract::How as MatchHow;
pub use crate::fit::{How, Verdict};
pub use crate::posting::{Level, LineClass, Money, Salary};
use crate::taxonomy::LayerInfo;
pub use crate::taxonomy::{Kind, Rank};
use crate::text::Span;

pub use check::*;
pub use correction::*;
pub use cv::*;
pub use posting::*;
pub use tailor::*;
pub use text::*;

/// The version of the JSON answers; it rises with a change that would break a reader.
pub const SCHEMA: u32 = 1;

// `Kind` for the schema, which the taxonomy does not know of.
/// What kind of thing a skill is.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Kind")]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) enum KindWord {
    /// A named technology: language, framework, tool, platform, product, database, protocol, vendor.
    Tech,
    /// A way of working, a field of engineering or knowledge.
    Method,
    /// An industry or business field.
    Domain,
    /// How a person works with others or thinks.
    Soft,
    /// A human language.
    Language,
    /// A degree, licence, certificate or clearance.
    Credential,
}

/// A layer of the taxonomy that documents were read with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LayerAnswer {
    /// What it is to the others.
    pub layer: Rank,
    /// What it calls itself, else its file's name.
    pub name: String,
    /// Its version, where it says one.
    pub version: Option<String>,
    /// Twelve hexadecimal digits that differ where its text differs.
    pub hash: String,
}

impl From<&LayerInfo> for LayerAnswer {
    fn from(info: &LayerInfo) -> Self {
        let LayerInfo { rank, name, version, hash, .. } = info.clone();
        Self { layer: rank, name, version, hash }
    }
}

/// A term that looks like a skill and that the taxonomy lacks.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct UnknownAnswer {
    /// Counted from 1.
    pub line: usize,
    /// As it stands in the line.
    pub text: String,
    /// Why it looks like a skill.
    pub why: String,
    /// Where it stands in the clean text.
    #[serde(skip)]
    pub span: Span,
}
