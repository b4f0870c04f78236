//! What is kept of all postings: a row of each, and how often each skill was asked in vain.

use rustc_hash::FxHashMap;

use super::{Lack, Rated, Sort};
use crate::report::model::SCHEMA;
use crate::report::{LackingAnswer, RankAnswer, RankTotals, RankedPosting, SkippedPosting};

/// How many skills that the CV lacks are named.
const MOST_LACKING: usize = 10;

/// Which postings are listed, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Listing {
    /// By what.
    pub sort: Sort,
    /// At most so many.
    pub limit: Option<usize>,
    /// Only those with a coverage of at least this, 0 to 1. Those that ask for nothing have none.
    pub min_coverage: Option<f64>,
}

/// Postings as they come in. Two tallies of halves make the tally of the whole, in whatever order.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    min_coverage: Option<f64>,
    rows: Vec<(u64, RankedPosting)>,
    skipped: Vec<(u64, SkippedPosting)>,
    below_minimum: usize,
    /// By the skill's id.
    lacking: FxHashMap<String, Count>,
}

/// How often a skill was asked in vain.
#[derive(Debug, Clone)]
struct Count {
    lack: Lack,
    postings: usize,
    required: usize,
}

impl Tally {
    /// Of postings with at least this coverage; others are counted and forgotten.
    pub fn new(min_coverage: Option<f64>) -> Self {
        Self { min_coverage, ..Self::default() }
    }

    /// Takes in a posting.
    pub fn add(&mut self, rated: Rated) {
        let Rated { order, posting, lacking } = rated;
        let too_low = |minimum: f64| posting.coverage.is_none_or(|coverage| coverage + 1e-9 < minimum);
        if self.min_coverage.is_some_and(too_low) {
            self.below_minimum += 1;
            return;
        }
        self.rows.push((order, posting));
        for lack in lacking {
            let required = usize::from(lack.required);
            self.count(Count { lack, postings: 1, required });
        }
    }

    /// Takes in what could not be read, at its place among all that were given.
    pub fn skip(&mut self, order: u64, posting: SkippedPosting) {
        self.skipped.push((order, posting));
    }

    /// Puts another tally to this one.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        if self.rows.len() + self.skipped.len() < other.rows.len() + other.skipped.len() {
            std::mem::swap(&mut self, &mut other);
        }
        self.rows.append(&mut other.rows);
        self.skipped.append(&mut other.skipped);
        self.below_minimum += other.below_minimum;
        for count in other.lacking.into_values() {
            self.count(count);
        }
        self
    }

    fn count(&mut self, new: Count) {
        if let Some(count) = self.lacking.get_mut(&new.lack.id) {
            count.postings += new.postings;
            count.required += new.required;
            // What the taxonomy lacks is named as it stands in a posting: the same one whichever came first.
            if new.lack.name < count.lack.name {
                count.lack.name = new.lack.name;
            }
        } else {
            self.lacking.insert(new.lack.id.clone(), new);
        }
    }

    /// The answer for all that was taken in.
    pub fn answer(self, cv: &str, listing: &Listing) -> RankAnswer {
        let Self { mut rows, mut skipped, below_minimum, lacking, .. } = self;
        rows.sort_unstable_by(|(a_order, a), (b_order, b)| {
            listing.sort.compare(a, b).then_with(|| a_order.cmp(b_order))
        });
        skipped.sort_by_key(|(order, _)| *order);
        let mut lacking: Vec<Count> = lacking.into_values().collect();
        lacking.sort_unstable_by(|a, b| {
            let most = (b.postings, b.required).cmp(&(a.postings, a.required));
            most.then_with(|| a.lack.name.cmp(&b.lack.name)).then_with(|| a.lack.id.cmp(&b.lack.id))
        });
        lacking.truncate(MOST_LACKING);
        let reached = rows.len();
        rows.truncate(listing.limit.unwrap_or(usize::MAX));
        RankAnswer {
            schema: SCHEMA,
            cv: cv.to_owned(),
            sort: listing.sort,
            totals: RankTotals {
                ranked: reached + below_minimum,
                below_minimum,
                listed: rows.len(),
                skipped: skipped.len(),
            },
            postings: rows
                .into_iter()
                .zip(1..)
                .map(|((_, posting), rank)| RankedPosting { rank, ..posting })
                .collect(),
            lacking: lacking
                .into_iter()
                .map(|Count { lack, postings, required }| LackingAnswer {
                    id: lack.id,
                    name: lack.name,
                    kind: lack.kind,
                    postings,
                    required,
                })
                .collect(),
            skipped: skipped.into_iter().map(|(_, skipped)| skipped).collect(),
        }
    }
}
