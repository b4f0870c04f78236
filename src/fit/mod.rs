//! How a CV meets a posting: needs × evidence → verdicts, the ledger, coverage.
//!
//! Every number can be followed to lines and added up by hand: each need has a weight, a share of it is granted
//! with a reason, and the shares times the weights, divided by the sum of the weights, are the score.
//! Nothing here knows of screens.

mod around;
mod coverage;
mod degree;
mod demand;
mod employer;
mod judge;
mod language;
mod offer;
mod prose;
mod relations;
mod side;
mod sort;
mod stem;
mod term;
mod trade;
mod verdict;
mod wording;

pub use coverage::{Coverage, Ledger};
pub use side::CvSide;
pub use verdict::{How, Place, Proof, Verdict};

use crate::config::FitSettings;
use crate::cv::Moment;
use crate::extract::Subject;
use crate::posting::{Level, Posting};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

/// A need and what the CV shows for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Counted from 1, in the posting.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// The skills any one of which is enough, as places in what was found in the posting.
    pub any_of: Vec<usize>,
    /// Years asked and shown.
    pub years: Option<(u32, f64)>,
    /// Whether the CV meets it.
    pub verdict: Verdict,
    /// The proofs, the strongest first.
    pub proofs: Vec<Proof>,
    /// What makes it less than it looks, or why it counts at all, as part of a sentence.
    pub note: Option<String>,
    /// What it weighs and what was granted.
    pub ledger: Ledger,
}

/// How a CV meets a posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// One for each need of the posting, in its order.
    pub needs: Vec<Answer>,
    /// One for each skill that only duty lines name.
    pub duties: Vec<Answer>,
    /// The numbers.
    pub coverage: Coverage,
}

impl Fit {
    /// Compares. The text is the one that the posting was read from.
    pub fn of(
        taxonomy: &Taxonomy,
        settings: &FitSettings,
        side: &CvSide<'_>,
        (posting, posting_text): (&Posting, &Text),
        today: Moment,
    ) -> Self {
        let judge = judge::Judge {
            taxonomy,
            cv: side.cv,
            posting,
            today,
            cv_words: side.text.clean(),
            posting_words: posting_text.clean(),
            relations: relations::Relations::of(taxonomy, settings, side.cv, posting),
            demands: demand::demands(taxonomy, posting),
            offers: &side.offers,
            words: (!posting.found.is_empty()).then(|| side.words()),
        };
        let mut needs: Vec<Answer> = posting
            .needs
            .iter()
            .map(|need| judge.answer(need.line, need.level, need.any_of.clone(), need.years))
            .collect();
        let mut duties: Vec<Answer> = duty_skills(posting)
            .into_iter()
            .map(|at| judge.answer(posting.found[at].line, Level::Duty, vec![at], None))
            .collect();
        let coverage = coverage::settle(taxonomy, settings, posting, &mut needs, &mut duties);
        Self { needs, duties, coverage }
    }
}

/// The first mention of each skill that duty lines name and no need asks for.
fn duty_skills(posting: &Posting) -> Vec<usize> {
    let asked: Vec<Subject> =
        posting.needs.iter().flat_map(|need| &need.any_of).map(|at| posting.found[*at].subject).collect();
    let mut seen: Vec<Subject> = Vec::new();
    let mut duties = Vec::new();
    for (at, found) in posting.found.iter().enumerate() {
        if found.level == Level::Duty && !asked.contains(&found.subject) && !seen.contains(&found.subject) {
            seen.push(found.subject);
            duties.push(at);
        }
    }
    duties
}

#[cfg(test)]
mod tests;
