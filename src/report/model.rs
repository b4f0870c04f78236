//! The one result that every report, every screen and the JSON show.
//!
//! Field names and enumerations are public: scripts, editors and scorers read them. They may grow; a renaming
//! or removal raises [`SCHEMA`]. Lines are counted from 1 in the file as it was given. Fields marked
//! `serde(skip)` are places in the clean text for the screens, which show the same text.

use schemars::JsonSchema;
use serde::Serialize;

pub use crate::cv::SectionKind;
pub use crate::extract::How as MatchHow;
pub use crate::fit::{How, Verdict};
pub use crate::posting::{Level, LineClass, Salary};
use crate::taxonomy::LayerInfo;
pub use crate::taxonomy::{Kind, Rank};
use crate::text::{Repair, Span};

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

/// The class of one line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LineAnswer {
    /// Counted from 1.
    pub line: usize,
    /// What the line is for.
    pub class: LineClass,
    /// How sure that is: the lead over the next best class, from 0 (a guess) to 1.
    pub sure: f64,
}

/// A skill found in a posting.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PostingSkill {
    /// Counted from 1.
    pub line: usize,
    /// What stands in the line (after repair, where it was repaired).
    pub text: String,
    /// The skill's id in the taxonomy.
    pub id: String,
    /// The skill's name in the taxonomy.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// How much it is wanted here.
    pub level: Level,
    /// Skills of one line with the same group are alternatives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How it was recognised.
    #[serde(rename = "match")]
    pub matched: MatchHow,
    /// Similarity: 1 unless the match is fuzzy.
    pub score: f64,
    /// Where it stands in the clean text.
    #[serde(skip)]
    pub span: Span,
}

/// A number of years that a line asks for.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearsAnswer {
    /// Counted from 1.
    pub line: usize,
    /// At least so many.
    pub min: Option<u32>,
    /// At most so many.
    pub max: Option<u32>,
    /// What they are years of, as it stands in the line; nothing for experience in general.
    pub of: Option<String>,
}

/// What a CV is checked against.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PostingNeed {
    /// `n1`, `n2` … in the order of the posting.
    pub id: String,
    /// Counted from 1.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// Ids of the skills any one of which is enough.
    pub any_of: Vec<String>,
    /// The same as they stand in the line.
    pub texts: Vec<String>,
    /// Years asked, where the line asks for years of one of these.
    pub years: Option<u32>,
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

/// What was read in a posting.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit extract --as posting")]
pub struct PostingAnswer {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The file as named by the user.
    pub file: String,
    /// The layers of the taxonomy that it was read with, the lowest first; in `cvfit check` the whole answer has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taxonomy: Vec<LayerAnswer>,
    /// The job's title.
    pub title: Option<String>,
    /// Who employs.
    pub company: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// intern, junior, mid, senior, lead, staff, principal, manager or director.
    pub seniority: Option<String>,
    /// onsite, hybrid or remote.
    pub work_mode: Option<String>,
    /// Pay.
    pub salary: Option<Salary>,
    /// Broken encoding that was repaired.
    pub repairs: Vec<Repair>,
    /// Each line that is not blank.
    pub lines: Vec<LineAnswer>,
    /// Skills in lines of class required, preferred, duty, company and meta.
    pub skills: Vec<PostingSkill>,
    /// Numbers of years asked.
    pub years: Vec<YearsAnswer>,
    /// What a CV is checked against.
    pub needs: Vec<PostingNeed>,
    /// What a user may want to teach the taxonomy.
    pub unknown: Vec<UnknownAnswer>,
}

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
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit extract --as cv")]
pub struct CvAnswer {
    /// [`SCHEMA`].
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
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
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
    /// Its kind, in kebab-case.
    pub kind: String,
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
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit check")]
pub struct CheckAnswer {
    /// [`SCHEMA`].
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
}

/// The answer of `cvfit text`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TextAnswer {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The file as named by the user.
    pub file: String,
    /// What it was saved as.
    pub source: SourceKind,
    /// The encoding it was in.
    pub encoding: String,
    /// Every line of the text, blank ones too.
    pub lines: Vec<TextLine>,
}

/// What a document was saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A page, of which the text is what it shows.
    Html,
    /// A page, of which the text is the data about a posting in it (schema.org).
    HtmlData,
    /// The JSON of a posting.
    JsonPosting,
    /// A CV as JSON Resume.
    JsonResume,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TextLine {
    /// Counted from 1; other answers name lines by it.
    pub line: usize,
    /// What stands in it; two spaces at its end are a line break of Markdown.
    pub text: String,
}
