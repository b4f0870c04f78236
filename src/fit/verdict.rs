//! Whether a CV meets a need, and by what.

use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, coverage::Ledger, terms};
use crate::config::FitSettings;
use crate::cv::{Cv, Moment, Shown, years};
use crate::extract::{Subject, kind_of};
use crate::posting::{Level, Posting};
use crate::taxonomy::{Asked, Kind, Relation, Taxonomy};

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

/// One proof in the CV.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// Its place among what the CV shows.
    pub shown: usize,
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
}

/// A containing skill is a little weaker a proof than the skill itself.
const CONTAINS_STRENGTH: f64 = 0.9;

pub(super) struct Judge<'a> {
    pub(super) cv: &'a Cv,
    pub(super) today: Moment,
    /// The clean texts, to compare words.
    pub(super) cv_words: &'a str,
    pub(super) posting_words: &'a str,
    /// What the skills of the CV have to do with those that are asked.
    pub(super) relations: Relations,
}

/// How each skill of a CV relates to each that is asked.
pub(super) struct Relations {
    /// For each place in what the CV shows, the row of its skill.
    rows: Vec<usize>,
    /// For each skill of the CV, how it speaks for each that is asked and how much it transfers; row after row.
    table: Vec<Option<(How, f32)>>,
    /// For each place in what was found in the posting, the column of its skill.
    columns: Vec<usize>,
    width: usize,
}

impl Relations {
    pub(super) fn of(taxonomy: &Taxonomy, settings: &FitSettings, cv: &Cv, posting: &Posting) -> Self {
        let mut asked = Asked::new(taxonomy, posting.found.iter().filter_map(|found| found.subject.skill()));
        // Behind the skills that are asked stand the terms that the taxonomy lacks.
        let skills = asked.len();
        let column = |subject: Subject| match subject {
            Subject::Skill(skill) => asked.number(skill).unwrap_or_default(),
            Subject::Term(term) => skills + term as usize,
        };
        let columns = posting.found.iter().map(|found| column(found.subject)).collect();
        let width = skills + posting.terms.len();
        // Having one human language does not transfer to another.
        let mut transfers = vec![true; skills];
        for found in &posting.found {
            if let Some(number) = found.subject.skill().and_then(|skill| asked.number(skill)) {
                transfers[number] = kind_of(taxonomy, &posting.terms, found.subject) != Kind::Language;
            }
        }
        let speaks = |(relation, transfers): (Option<Relation>, &bool)| match relation? {
            Relation::Same => Some((How::Same, 1.0)),
            Relation::Contains => Some((How::Contains, 1.0)),
            Relation::Transfers(share) => {
                let enough = f64::from(share) >= settings.adjacent_min - 1e-6;
                (*transfers && enough).then_some((How::Adjacent, share))
            }
        };
        let mut table = Vec::new();
        let mut row_of: FxHashMap<Subject, usize> = FxHashMap::default();
        let row = |shown: &Shown| {
            let next = row_of.len();
            *row_of.entry(shown.subject).or_insert_with(|| {
                match shown.subject {
                    Subject::Skill(skill) => {
                        table.extend(asked.relations(skill).into_iter().zip(&transfers).map(speaks));
                        table.extend(posting.terms.iter().map(|_| None));
                    }
                    Subject::Term(term) => {
                        let here = &cv.terms[term as usize];
                        table.extend((0..skills).map(|_| None));
                        table.extend(
                            posting.terms.iter().map(|asked| terms::speaks_for(&here.key, &asked.key)),
                        );
                    }
                }
                next
            })
        };
        let rows = cv.shown.iter().map(row).collect();
        Self { rows, table, columns, width }
    }

    /// For each skill of the CV, the alternative that it speaks for most plainly: how, how much it transfers, and
    /// which, as its place in what was found in the posting.
    fn plainest(&self, any_of: &[usize]) -> Vec<Option<(How, f32, usize)>> {
        let plainest = |row: &[Option<(How, f32)>]| {
            let relations = any_of.iter().filter_map(|asked| {
                let (how, transfer) = row[self.columns[*asked]]?;
                Some((how, transfer, *asked))
            });
            relations.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)))
        };
        self.table.chunks_exact(self.width.max(1)).map(plainest).collect()
    }
}

impl Judge<'_> {
    pub(super) fn answer(
        &self,
        posting: &Posting,
        line: usize,
        level: Level,
        any_of: Vec<usize>,
        years_asked: Option<u32>,
    ) -> Answer {
        let mut proofs: Vec<Proof> = Vec::new();
        let plainest = self.relations.plainest(&any_of);
        for ((at, shown), row) in self.cv.shown.iter().enumerate().zip(&self.relations.rows) {
            let Some((how, transfer, asked)) = plainest[*row] else { continue };
            let standing = shown.standing.strength();
            let strength = match how {
                How::Same => standing,
                How::Contains => standing * CONTAINS_STRENGTH,
                // Of a relative, how close it is tells more than where it stands.
                How::Adjacent => f64::from(transfer) * (0.8 + 0.2 * standing),
            };
            let here = shown.span.of(self.cv_words);
            let same =
                |asked: &usize| posting.found[*asked].span.of(self.posting_words).eq_ignore_ascii_case(here);
            let same_word = how == How::Same && any_of.iter().any(same);
            if shown.again {
                // A line is one proof, whichever of a skill's names it holds.
                let first = proofs.iter_mut().rfind(|p| {
                    let other = &self.cv.shown[p.shown];
                    other.line == shown.line && other.subject == shown.subject
                });
                if let Some(first) = first {
                    first.same_word |= same_word;
                    continue;
                }
            }
            proofs.push(Proof { shown: at, asked, how, transfer, strength, same_word });
        }
        let plain = proofs.iter().any(|p| p.how != How::Adjacent);
        proofs.sort_by(|a, b| {
            let (near_a, near_b) = (a.how == How::Adjacent, b.how == How::Adjacent);
            near_a
                .cmp(&near_b)
                .then(b.strength.total_cmp(&a.strength))
                .then(a.how.cmp(&b.how))
                .then(a.shown.cmp(&b.shown))
        });
        let verdict = if plain {
            Verdict::Covered
        } else if proofs.is_empty() {
            Verdict::Missing
        } else {
            Verdict::Adjacent
        };
        let years = years_asked.map(|asked| (asked, self.years_shown(&proofs)));
        Answer { line, level, any_of, years, verdict, proofs, ledger: Ledger::default() }
    }

    /// Years of the roles that show the skill or what contains it, overlaps merged.
    fn years_shown(&self, proofs: &[Proof]) -> f64 {
        let mut roles: Vec<usize> = proofs
            .iter()
            .filter(|p| p.how != How::Adjacent)
            .filter_map(|p| self.cv.shown[p.shown].role)
            .collect();
        roles.sort_unstable();
        roles.dedup();
        years(roles.into_iter().filter_map(|role| self.cv.roles[role].stretch(self.today)))
    }
}
