//! How a CV meets a posting.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CvAnswer, How, LayerAnswer, Level, PostingAnswer, SectionKind, Verdict};
use crate::text::Span;

/// Years asked against years shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct YearsShown {
    /// At least so many are asked.
    pub asked: u32,
    /// So many the dates of the roles that show the skill add up to, overlaps merged.
    pub shown: f64,
}

/// One proof in the CV.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EvidenceAnswer {
    /// The line of the CV, counted from 1.
    pub line: usize,
    /// The skill found there.
    pub id: String,
    /// As it stands there.
    pub text: String,
    /// The kind of section.
    #[serde(rename = "where")]
    pub place: SectionKind,
    /// How it shows what is asked.
    pub how: How,
    /// Its place in `cv.roles`, where it stands in a role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<usize>,
    /// How strong it is, from 0 to 1: a current role most, a bare list least.
    pub strength: f64,
    /// Where it stands in the clean text of the CV.
    #[serde(skip)]
    pub span: Span,
}

/// One row of the ledger: what a need weighs and what was granted.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LedgerRow {
    /// What the need weighs.
    pub weight: f64,
    /// The part of the weight that was granted, 0 to 1.
    pub share: f64,
    /// weight × share ÷ the sum of all weights: these add up to the score.
    pub points: f64,
    /// What the share would be with wording alone.
    pub wording: f64,
    /// Why, in one sentence.
    pub why: String,
}

/// A need and what the CV shows for it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NeedAnswer {
    /// As in `posting.needs`; skills of duty lines have `d1`, `d2` ….
    pub id: String,
    /// The line of the posting, counted from 1.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// Ids of the skills any one of which is enough.
    pub any_of: Vec<String>,
    /// The same as they stand in the line.
    pub texts: Vec<String>,
    /// Years asked and shown, where years are asked.
    pub years: Option<YearsShown>,
    /// Whether the CV meets it.
    pub verdict: Verdict,
    /// The strength of the best evidence, 0 to 1.
    pub strength: f64,
    /// The proofs, the strongest first.
    pub evidence: Vec<EvidenceAnswer>,
    /// What it weighs and what was granted.
    pub ledger: LedgerRow,
    /// Where its skills stand in the clean text of the posting.
    #[serde(skip)]
    pub spans: Vec<Span>,
}

/// How much of what is asked the CV shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct CoverageAnswer {
    /// Now: the sum of the ledger's points, 0 to 1.
    pub score: f64,
    /// The same of the required needs alone; 1 where nothing is required.
    pub required: f64,
    /// The same of the preferred needs alone; 1 where nothing is preferred.
    pub preferred: f64,
    /// With wording alone: what the CV already shows, said so that a search finds it.
    pub wording: f64,
    /// What only new experience would bring: the rest, up to 1.
    pub experience: f64,
    /// Required and preferred needs that are covered.
    pub covered: usize,
    /// Those that are adjacent.
    pub adjacent: usize,
    /// Those that are missing.
    pub missing: usize,
}

/// A change to one place of the CV.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EditAnswer {
    /// The line of the CV, counted from 1.
    pub line: usize,
    /// What stands there now; empty where text is put in.
    pub before: String,
    /// What would stand there.
    pub after: String,
    /// The place in the clean text of the CV.
    #[serde(skip)]
    pub span: Span,
}

/// Something the user may want to change before applying.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SuggestionAnswer {
    /// `s1`, `s2` … the most useful first.
    pub id: String,
    /// What it is called as long as it is about the same, wherever that stands and whatever else is suggested.
    pub key: String,
    /// Its kind, in kebab-case.
    pub kind: String,
    /// What has to come from the user first: `safe` (nothing), `asked` (a yes to this one), `words` (their own).
    pub consent: String,
    /// The needs it serves.
    pub needs: Vec<String>,
    /// The line of the CV it is about; nothing where it is about none.
    pub line: Option<usize>,
    /// The reason, in one sentence.
    pub why: String,
    /// What it would add to `coverage.score`.
    pub effect: f64,
    /// The change; empty where the user has to answer or write first.
    pub edits: Vec<EditAnswer>,
}

/// How a CV meets a posting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit check")]
pub struct CheckAnswer {
    /// The version of the JSON answers.
    pub schema: u32,
    /// The layers of the taxonomy that both were read with, the lowest first.
    pub taxonomy: Vec<LayerAnswer>,
    /// What was read in the CV.
    pub cv: CvAnswer,
    /// What was read in the posting.
    pub posting: PostingAnswer,
    /// Required and preferred needs, in the order of the posting.
    pub needs: Vec<NeedAnswer>,
    /// Skills that only duty lines name; they count little.
    pub duties: Vec<NeedAnswer>,
    /// The numbers.
    pub coverage: CoverageAnswer,
    /// What to change, the most useful first.
    pub suggestions: Vec<SuggestionAnswer>,
    /// How many suggestions there are beside these: `cvfit tailor` lists all.
    pub more_suggestions: usize,
}
