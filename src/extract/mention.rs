//! A place in a document where a skill is named.

use schemars::JsonSchema;
use serde::Serialize;

use crate::taxonomy::SkillIx;
use crate::text::Span;

/// How the text was recognised as the skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Match")]
pub enum How {
    /// A name or alias as it stands.
    Exact,
    /// A name or alias up to letter case, hyphens, plural or spelling variant.
    Folded,
    /// A misspelling, close enough to a name.
    Fuzzy,
}

/// Tokens `from..to` of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A place in a document where a skill is named.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// The skill.
    pub skill: SkillIx,
    /// The block, by its place among the document's blocks.
    pub block: usize,
    /// The first token of the block that belongs to it.
    pub from: usize,
    /// The token after its last one.
    pub to: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// The line in which it starts, counted from 1.
    pub line: usize,
    /// How it was recognised.
    pub how: How,
    /// Similarity: 1 unless fuzzy.
    pub score: f64,
}

/// A term that looks like a skill and that the taxonomy lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The block, by its place among the document's blocks.
    pub block: usize,
    /// The first token of the block that belongs to it.
    pub from: usize,
    /// The token after its last one.
    pub to: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// The line in which it starts, counted from 1.
    pub line: usize,
    /// Why it looks like a skill.
    pub why: &'static str,
}
