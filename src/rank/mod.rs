//! Many postings for one CV: which of them it meets best, and what they ask most that it lacks.
//!
//! The CV is read once. A [`Ranker`] makes a small [`Rated`] of each posting, and the posting's text can go; a
//! [`Tally`] takes them in, in whatever order and from however many threads, and its answer is the same. Nothing
//! here reads files, starts threads or knows how the answer is shown.

mod details;
mod order;
mod tally;

pub use details::{Details, Need};
pub use order::Sort;
pub use tally::{Listing, Tally};

use rustc_hash::FxHashMap;

use crate::analysis::{Analyser, Named};
use crate::cv::Cv;
use crate::fit::{CvSide, Fit, Verdict};
use crate::posting::Level;
use crate::report::RankedPosting;
use crate::taxonomy::Kind;
use crate::text::Text;

/// The longest title, company or id that is kept of a posting, in characters; longer ones are no names.
const LONGEST_NAME: usize = 200;

/// Where a posting comes from, and what is said of it beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Its place among all that were given; of postings that fare the same, the earlier goes first.
    pub order: u64,
    /// The file as named by the user.
    pub file: String,
    /// The line of that file, where each line holds a posting; counted from 1.
    pub line: Option<usize>,
    /// Its id, where one is given.
    pub id: Option<String>,
    /// Its title, where one is given; else it is read in the text.
    pub title: Option<String>,
    /// Who employs, where that is given; else it is read in the text.
    pub company: Option<String>,
}

/// What is kept of a posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    order: u64,
    posting: RankedPosting,
    /// Each skill once.
    lacking: Vec<Lack>,
}

impl Rated {
    /// How the CV meets it. Its rank is not known yet and is 0.
    pub fn posting(&self) -> &RankedPosting {
        &self.posting
    }
}

/// A skill that a posting asks for and the CV does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lack {
    id: String,
    name: String,
    kind: Kind,
    required: bool,
}

/// A CV that postings are compared with. It is shared between threads.
#[derive(Debug)]
pub struct Ranker<'a> {
    analyser: &'a Analyser,
    side: CvSide<'a>,
}

impl<'a> Ranker<'a> {
    /// For a CV as it was read (see [`Analyser::read_cv`]) in `text`.
    pub fn new(analyser: &'a Analyser, cv: &'a Cv, text: &'a Text) -> Self {
        Self { analyser, side: CvSide::of(analyser.taxonomy(), cv, text) }
    }

    /// Reads a posting and compares the CV with it. The figures are those of [`Analyser::check`].
    pub fn rate(&self, source: Source, text: &Text) -> Rated {
        let posting = self.analyser.read_to_compare(text);
        let fit = self.analyser.fit(&self.side, &posting, text);
        self.rated(source, text, &posting, &fit)
    }

    /// As [`Self::rate`], with what the posting says and asks, for someone who looks into it.
    pub fn rate_in_detail(&self, source: Source, text: &Text) -> (Rated, Details) {
        let posting = self.analyser.read_posting(text);
        let fit = self.analyser.fit(&self.side, &posting, text);
        let details = Details::of(&posting, &fit, text);
        (self.rated(source, text, &posting, &fit), details)
    }

    fn rated(&self, source: Source, text: &Text, posting: &crate::posting::Posting, fit: &Fit) -> Rated {
        let numbers = &fit.coverage;
        let has = |level| fit.needs.iter().any(|need| need.level == level);
        let where_asked = |asked: bool, share: f64| asked.then(|| round(share));
        let asks = !fit.needs.is_empty();
        let ranked = RankedPosting {
            rank: 0,
            coverage: where_asked(asks, numbers.score),
            wording: where_asked(asks, numbers.wording),
            required: where_asked(has(Level::Required), numbers.required),
            preferred: where_asked(has(Level::Preferred), numbers.preferred),
            covered: numbers.covered,
            adjacent: numbers.adjacent,
            missing: numbers.missing,
            title: source.title.as_deref().and_then(name).or_else(|| posting.facts.title.clone()),
            company: source.company.as_deref().and_then(name).or_else(|| posting.facts.company.clone()),
            file: source.file,
            line: source.line,
            id: source.id.as_deref().and_then(name),
        };
        Rated { order: source.order, posting: ranked, lacking: self.lacking(fit, posting, text) }
    }

    /// The skills of the needs that are missing; each of several that would be enough is one.
    fn lacking(&self, fit: &Fit, posting: &crate::posting::Posting, text: &Text) -> Vec<Lack> {
        let mut lacking: Vec<Lack> = Vec::new();
        let mut places: FxHashMap<_, usize> = FxHashMap::default();
        for need in fit.needs.iter().filter(|need| need.verdict == Verdict::Missing) {
            for found in need.any_of.iter().map(|at| &posting.found[*at]) {
                let place = *places.entry(found.subject).or_insert(lacking.len());
                if place == lacking.len() {
                    let here = found.span.of(text.clean());
                    let Named { id, name, kind } = self.analyser.named(&posting.terms, found.subject, here);
                    lacking.push(Lack { id, name, kind, required: false });
                }
                lacking[place].required |= need.level == Level::Required;
            }
        }
        // A CV can hardly prove a soft skill by naming it, so that nearly every posting would lead with some.
        lacking.retain(|lack| lack.kind != Kind::Soft);
        lacking
    }
}

/// A name that stands beside a posting, cleaned as its text is; nothing where no word is left.
fn name(given: &str) -> Option<String> {
    // So much of it is looked at that a hostile one costs nothing.
    let start: String = given.chars().take(4 * LONGEST_NAME).collect();
    let clean = Text::from_source("", &start);
    let words = clean.clean().split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = words.char_indices().nth(LONGEST_NAME).map(|(at, _)| format!("{}…", &words[..at]));
    Some(cut.unwrap_or(words)).filter(|name| !name.is_empty())
}

/// Sums of shares differ in their last bits, by which nothing should be put before anything.
fn round(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests;
