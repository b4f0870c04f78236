//! What a change of the skills does to two documents.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::name;
use super::model::{CoverageAnswer, Level, Verdict};
use super::outline::{Outline, Piece};
use super::reading::Document;
use super::words;
use crate::extract::is_term_id;

/// What a change of the skills does to a CV and a posting.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PreviewAnswer {
    /// The version of this format.
    pub schema: u32,
    /// The CV as the user named it.
    pub cv: String,
    /// The posting as the user named it.
    pub posting: String,
    /// Places that name a skill and did not before.
    pub gained: Vec<MentionChange>,
    /// Places that do not name the skill any more that they did.
    pub lost: Vec<MentionChange>,
    /// Needs that are judged otherwise, came or went, in the order of the posting.
    pub verdicts: Vec<VerdictChange>,
    /// The coverage.
    pub coverage: CoverageChange,
}

/// A place that names a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MentionChange {
    /// In which document.
    pub document: Document,
    /// Counted from 1.
    pub line: usize,
    /// What stands in the line.
    pub text: String,
    /// The skill's id.
    pub id: String,
    /// The skill's name.
    pub name: String,
}

/// A need that is judged otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerdictChange {
    /// The line of the posting, counted from 1.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// What is asked, as it stands in the line.
    pub texts: Vec<String>,
    /// The verdict before; null where the need was not seen.
    pub before: Option<Verdict>,
    /// The verdict after; null where the need is not seen any more.
    pub after: Option<Verdict>,
}

/// The coverage before and after.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct CoverageChange {
    /// As things are.
    pub before: CoverageAnswer,
    /// With the change.
    pub after: CoverageAnswer,
}

/// The report of a preview.
pub fn preview(answer: &PreviewAnswer) -> Outline {
    let mut out = Outline::default();
    out.title("What the change does");
    out.fact(0, format!("CV {}, posting {}", name(&answer.cv), name(&answer.posting)));
    let (before, after) = (&answer.coverage.before, &answer.coverage.after);
    out.item(
        0,
        vec![
            Piece::plain("coverage "),
            Piece::strong(words::percent(before.score)),
            Piece::plain(" before, "),
            Piece::strong(words::percent(after.score)),
            Piece::plain(" after"),
        ],
    );
    for (what, places) in [("found anew", &answer.gained), ("not found any more", &answer.lost)] {
        out.heading(format!("{} {what}", words::count(places.len(), "place", "places")));
        for place in places {
            let document = match place.document {
                Document::Cv => "CV     ",
                Document::Posting => "posting",
            };
            let is_term = is_term_id(&place.id);
            let id = if is_term { " (not in the taxonomy)".to_owned() } else { format!(" = {}", place.id) };
            out.item(
                0,
                vec![
                    Piece::quiet(format!("{document} line {:>3}  ", place.line)),
                    Piece::strong(place.text.as_str()),
                    Piece::plain(id),
                ],
            );
        }
    }
    out.heading(format!("{} judged otherwise", words::count(answer.verdicts.len(), "need", "needs")));
    for need in &answer.verdicts {
        let mut pieces = vec![
            Piece::quiet(format!("posting line {:>3}  ", need.line)),
            Piece::strong(words::any_of(&need.texts)),
            Piece::plain(format!(" ({}): ", need.level.word())),
        ];
        pieces.push(verdict(need.before));
        pieces.push(Piece::plain("before, "));
        pieces.push(verdict(need.after));
        pieces.push(Piece::plain("after"));
        out.item(0, pieces);
    }
    out
}

/// A verdict, with a space behind it as a form puts behind its word.
fn verdict(verdict: Option<Verdict>) -> Piece {
    verdict.map_or_else(|| Piece::plain("not asked "), Piece::verdict)
}
