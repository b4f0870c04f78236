//! What was read in a posting.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    CorrectionAnswer, CorrectionLeft, Kind, KindWord, LayerAnswer, Level, LineClass, MatchHow, Salary,
    UnknownAnswer,
};
use crate::text::{Repair, Span};

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

/// What was read in a posting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit extract --as posting")]
pub struct PostingAnswer {
    /// The version of the JSON answers.
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
    /// What the user said where it was read wrongly; all of the above goes by it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectionAnswer>,
    /// What the user said of it, or of an earlier text in its file, that does not fit any more and changes nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections_left: Vec<CorrectionLeft>,
}

impl PostingAnswer {
    /// What the user said of a line.
    pub fn corrected(&self, line: usize) -> impl Iterator<Item = &CorrectionAnswer> {
        self.corrections.iter().filter(move |correction| correction.line == line)
    }
}
