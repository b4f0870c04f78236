//! What to change in a CV before applying, and what it would bring.
//!
//! Each kind is a small pure function over the fit. A suggestion gives its reason in one sentence and its edits
//! by span of the CV's clean text; nothing is ever claimed that the CV does not show: what is missing is asked
//! about, never put in.

mod ask;
mod order;
mod proof;
mod wording;

use crate::config::FitSettings;
use crate::cv::Cv;
use crate::extract::kind_of;
use crate::fit::{Answer, Fit};
use crate::posting::{Level, Posting};
use crate::taxonomy::{Kind as SkillKind, Taxonomy};
use crate::text::{Span, Text};

/// A kind of suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Put the posting's term beside one's own.
    UseTheirTerm,
    /// Write an acronym and its long form.
    AcronymAndLongForm,
    /// Name what is only implied.
    NameImplied,
    /// Say what a relative is a relative of.
    SayAdjacent,
    /// Move the asked skills to the front of a list.
    SkillsFirst,
    /// Move the relevant bullet up in its role.
    BulletUp,
    /// Show where a skill that is only listed was used.
    ShowListed,
    /// Bring out a proof of long ago.
    BringOutOld,
    /// Answer the posting's title in the headline.
    AnswerHeadline,
    /// Ask whether a missing skill is there after all.
    AskMissing,
    /// Shorten what serves no need.
    Shorten,
}

impl Kind {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::UseTheirTerm => "use-their-term",
            Self::AcronymAndLongForm => "acronym-and-long-form",
            Self::NameImplied => "name-implied",
            Self::SayAdjacent => "say-adjacent",
            Self::SkillsFirst => "skills-first",
            Self::BulletUp => "bullet-up",
            Self::ShowListed => "show-listed",
            Self::BringOutOld => "bring-out-old",
            Self::AnswerHeadline => "answer-headline",
            Self::AskMissing => "ask-missing",
            Self::Shorten => "shorten",
        }
    }
}

/// A change to one place of the CV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The place in the CV's clean text; empty where text is put in.
    pub span: Span,
    /// What stands there afterwards.
    pub after: String,
}

/// Something the user may want to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Its kind.
    pub kind: Kind,
    /// The needs it serves, by their places in the fit.
    pub needs: Vec<usize>,
    /// The line of the CV it is about, counted from 1.
    pub line: Option<usize>,
    /// The reason, in one sentence.
    pub why: String,
    /// What it would add to the score.
    pub effect: f64,
    /// The change; empty where the user has to answer or write first.
    pub edits: Vec<Edit>,
}

/// What a kind of suggestion looks at.
struct View<'a> {
    taxonomy: &'a Taxonomy,
    cv: &'a Cv,
    cv_text: &'a Text,
    posting: &'a Posting,
    posting_text: &'a Text,
    fit: &'a Fit,
    /// The sum of all weights.
    total: f64,
}

impl View<'_> {
    /// The needs with their places, those that weigh nothing (asked before) left out.
    fn needs(&self) -> impl Iterator<Item = (usize, &Answer)> {
        self.fit.needs.iter().enumerate().filter(|(_, need)| need.ledger.weight > 0.0)
    }

    /// What stands in the posting for one of its skills.
    fn asked(&self, found: usize) -> &str {
        self.posting.found[found].span.of(self.posting_text.clean())
    }

    /// The kind of one of the posting's skills.
    fn asked_kind(&self, found: usize) -> SkillKind {
        kind_of(self.taxonomy, &self.posting.terms, self.posting.found[found].subject)
    }

    /// The kind of what a place in the CV shows.
    fn shown_kind(&self, shown: usize) -> SkillKind {
        kind_of(self.taxonomy, &self.cv.terms, self.cv.shown[shown].subject)
    }

    /// All alternatives of a need: "Scala, Java or TypeScript".
    fn asked_any(&self, need: &Answer) -> String {
        let texts: Vec<&str> = need.any_of.iter().map(|at| self.asked(*at)).collect();
        match texts.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
            None => String::new(),
        }
    }

    /// What stands in the CV at a place where a skill is shown.
    fn shown(&self, at: usize) -> &str {
        self.cv.shown[at].span.of(self.cv_text.clean())
    }

    /// What the score gains when a need's wording is mended.
    fn gain(&self, need: &Answer) -> f64 {
        if self.total > 0.0 {
            need.ledger.weight * (need.ledger.wording - need.ledger.share) / self.total
        } else {
            0.0
        }
    }
}

/// All suggestions, the most useful first, at most so many as the settings say.
pub fn suggest(
    taxonomy: &Taxonomy,
    settings: &FitSettings,
    (cv, cv_text): (&Cv, &Text),
    (posting, posting_text): (&Posting, &Text),
    fit: &Fit,
) -> Vec<Suggestion> {
    let total = fit.needs.iter().chain(&fit.duties).map(|need| need.ledger.weight).sum();
    let view = View { taxonomy, cv, cv_text, posting, posting_text, fit, total };
    let kinds: [fn(&View<'_>) -> Vec<Suggestion>; 8] = [
        wording::terms,
        wording::implied,
        wording::adjacent,
        order::skills_first,
        order::bullet_up,
        proof::weak,
        ask::headline_and_length,
        ask::missing,
    ];
    let mut all: Vec<Suggestion> = kinds.iter().flat_map(|kind| kind(&view)).collect();
    let level =
        |s: &Suggestion| s.needs.iter().map(|at| fit.needs[*at].level).min().unwrap_or(Level::Mentioned);
    all.sort_by(|a, b| {
        b.effect
            .total_cmp(&a.effect)
            .then(level(a).cmp(&level(b)))
            .then(a.kind.cmp(&b.kind))
            .then(a.needs.cmp(&b.needs))
            .then(a.line.cmp(&b.line))
    });
    balance(&mut all, settings.max_suggestions);
    all
}

/// Keeps so many, yet of every kind at least the best one, as far as they go.
fn balance(all: &mut Vec<Suggestion>, most: usize) {
    if all.len() <= most {
        return;
    }
    let mut keep = vec![false; all.len()];
    let mut kinds = Vec::new();
    let mut left = most;
    for (at, suggestion) in all.iter().enumerate() {
        if left > 0 && !kinds.contains(&suggestion.kind) {
            kinds.push(suggestion.kind);
            keep[at] = true;
            left -= 1;
        }
    }
    for kept in &mut keep {
        if left > 0 && !*kept {
            *kept = true;
            left -= 1;
        }
    }
    let mut at = 0;
    all.retain(|_| {
        at += 1;
        keep[at - 1]
    });
}
