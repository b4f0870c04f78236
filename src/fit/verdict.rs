//! Whether a CV meets a need, and by what: the words of the answer.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cv::SectionKind;
use crate::text::Span;

/// Whether the CV meets a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The skill itself, by any of its names, or something that plainly contains it.
    Covered,
    /// A close relative that transfers.
    Adjacent,
    /// Neither.
    Missing,
}

impl Verdict {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Adjacent => "adjacent",
            Self::Missing => "missing",
        }
    }
}

/// How a piece of evidence shows what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// The skill itself, by any of its names.
    Same,
    /// A skill that plainly shows it.
    Contains,
    /// A relative that transfers.
    Adjacent,
}

impl How {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Contains => "contains",
            Self::Adjacent => "adjacent",
        }
    }
}

/// A place in the CV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Counted from 1.
    pub line: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// The kind of section.
    pub section: SectionKind,
    /// The role it stands in, by its place among the roles.
    pub role: Option<usize>,
}

/// One proof in the CV.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// Its place among what the CV shows; nothing where no skill stands there: where the words of a role or of the
    /// whole CV are the proof.
    pub shown: Option<usize>,
    /// Where it stands.
    pub place: Place,
    /// The asked skill it speaks for, as its place in what was found in the posting.
    pub asked: usize,
    /// How it shows it.
    pub how: How,
    /// How much it transfers; 1 unless adjacent.
    pub transfer: f32,
    /// How strong it is, 0 to 1.
    pub strength: f64,
    /// Whether the posting's own word stands there, letter case aside.
    pub same_word: bool,
    /// What makes it less than it looks, or why it counts at all, as part of a sentence.
    pub note: Option<String>,
}

impl Proof {
    /// Whether it shows what is asked, and not only a relative of it.
    pub fn is_plain(&self) -> bool {
        self.how != How::Adjacent
    }
}
