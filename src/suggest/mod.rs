//! What to change in a CV before applying, and what it would bring.
//!
//! Each kind is a small pure function over the fit, in a file of its own. A suggestion gives its reason in one
//! sentence and its edits by span of the CV's clean text. Nothing is ever claimed that the CV does not show: what is
//! missing is asked about, never put in, and what only follows from what is shown waits for a yes ([`Consent`]).
//! How edits are made in the CV's own bytes is the business of [`crate::tailor`].

mod acronym;
mod adjacent;
mod bullet;
mod bullet_up;
mod edit;
mod headline;
mod implied;
mod key;
mod kind;
mod listed;
mod missing;
mod old_proof;
mod other_name;
mod rank;
mod shorten;
mod skills_first;
#[cfg(test)]
mod tests;
mod their_term;
mod view;

pub use edit::Edit;
pub use kind::{Consent, Kind};

use view::View;

use crate::config::FitSettings;
use crate::cv::Cv;
use crate::fit::Fit;
use crate::posting::Posting;
use crate::taxonomy::Taxonomy;
use crate::text::Text;
use crate::waivers::Waivers;

/// Something the user may want to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What it is called: the same as long as what it is about stays the same, wherever that stands.
    pub key: String,
    /// Its kind.
    pub kind: Kind,
    /// What has to come from the user first.
    pub consent: Consent,
    /// The needs it serves, by their places in the fit.
    pub needs: Vec<usize>,
    /// The line of the CV it is about, counted from 1.
    pub line: Option<usize>,
    /// The reason, in one sentence.
    pub why: String,
    /// What it would add to the score, as the ledger tells without comparing again.
    pub effect: f64,
    /// The change; empty where the user has to answer or write first.
    pub edits: Vec<Edit>,
}

impl Suggestion {
    /// One without an effect on the score and without edits; `about` is what tells it from others of its kind.
    fn new(kind: Kind, about: &str, needs: Vec<usize>, line: Option<usize>, why: String) -> Self {
        let key = format!("{}/{}", kind.word(), key::slug(about));
        Self { key, kind, consent: Consent::Words, needs, line, why, effect: 0.0, edits: Vec::new() }
    }

    fn with_effect(self, effect: f64) -> Self {
        Self { effect, ..self }
    }

    /// Gives it edits; it then needs what its kind needs.
    fn with_edits(self, edits: Vec<Edit>) -> Self {
        let consent = if edits.is_empty() { Consent::Words } else { self.kind.consent() };
        Self { consent, edits, ..self }
    }

    /// Lets it wait for a yes even where its kind is safe.
    fn asked(self) -> Self {
        Self { consent: self.consent.max(Consent::Asked), ..self }
    }
}

/// All suggestions, the most useful first; the first `max_suggestions` of the settings are those to show to someone who
/// wants to see few, with something of every kind among them.
pub fn suggest(
    taxonomy: &Taxonomy,
    settings: &FitSettings,
    (cv, cv_text): (&Cv, &Text),
    (posting, posting_text): (&Posting, &Text),
    fit: &Fit,
    waivers: &Waivers,
) -> Vec<Suggestion> {
    let total = fit.needs.iter().chain(&fit.duties).map(|need| need.ledger.weight).sum();
    let view = View { taxonomy, cv, cv_text, posting, posting_text, fit, waivers, total };
    let kinds: [fn(&View<'_>) -> Vec<Suggestion>; Kind::ALL.len()] = [
        their_term::suggest,
        acronym::suggest,
        implied::suggest,
        adjacent::suggest,
        skills_first::suggest,
        bullet_up::suggest,
        listed::suggest,
        old_proof::suggest,
        headline::suggest,
        missing::suggest,
        shorten::suggest,
    ];
    let mut all = rank::merge(kinds.iter().flat_map(|kind| kind(&view)).collect());
    rank::order(&mut all, fit, settings.max_suggestions);
    key::number(all.iter_mut().map(|suggestion| &mut suggestion.key));
    all
}
