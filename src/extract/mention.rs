//! A place in a document where a skill is named.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Gap, Tokens};
use crate::taxonomy::{Kind, SkillIx, Taxonomy};
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
    /// No name that is known: the grammar of the sentence makes it what is asked for or done.
    Grammar,
}

/// Tokens `from..to` of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A skill of the taxonomy.
    Skill(SkillIx),
    /// A term that the taxonomy lacks, by its place among those of its document.
    Term(u32),
}

impl Subject {
    /// The skill, where the taxonomy has one.
    pub fn skill(self) -> Option<SkillIx> {
        match self {
            Self::Skill(skill) => Some(skill),
            Self::Term(_) => None,
        }
    }
}

/// A term that the taxonomy lacks and that the grammar of a document makes a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its words up to letter case, spelling and plural: what two places that name it share.
    pub key: String,
    /// What kind of thing it most likely is.
    pub kind: Kind,
}

impl Term {
    /// What stands for an id in an answer. No id of a skill holds a colon.
    pub fn id(&self) -> String {
        format!("{TERM_ID}{}", self.key.replace(' ', "-"))
    }
}

/// What the ids of terms begin with.
const TERM_ID: &str = "term:";

/// Whether an id is that of a term that the taxonomy lacks.
pub fn is_term_id(id: &str) -> bool {
    id.starts_with(TERM_ID)
}

/// The kind of what a mention names.
pub fn kind_of(taxonomy: &Taxonomy, terms: &[Term], subject: Subject) -> Kind {
    match subject {
        Subject::Skill(skill) => taxonomy.skill(skill).kind,
        Subject::Term(term) => terms.get(term as usize).map_or(Kind::Method, |term| term.kind),
    }
}

/// A place in a document where a skill is named.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// What it names.
    pub subject: Subject,
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

impl Mention {
    /// Its words, up to the number of the last one: what two mentions share that say the same.
    pub(crate) fn words(&self, tokens: &Tokens) -> String {
        let mut words: Vec<&str> = (self.from..self.to).map(|at| tokens.form(at)).collect();
        if let Some(last) = words.last_mut() {
            *last = last.strip_suffix('s').unwrap_or(last);
        }
        words.join(" ")
    }

    /// Whether the next mention stands alone in a bracket right behind this one and is a name of the same: "board support
    /// package (BSP)". In "forecasting (ARIMA, Prophet)" the bracket lists what is of the kind.
    pub(crate) fn is_spelt_out_by(&self, next: &Self, tokens: &Tokens) -> bool {
        self.subject == next.subject
            && self.to == next.from
            && tokens.gap(next.from) == Gap::Open
            && matches!(tokens.gap(next.to), Gap::Close | Gap::Break)
    }
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
