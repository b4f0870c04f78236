//! How each skill of a CV speaks for each that is asked, by the taxonomy alone.
//!
//! What the words around a skill say (a level, a degree not finished) is weighed in [`super::judge`].

use rustc_hash::FxHashMap;

use super::verdict::How;
use crate::config::FitSettings;
use crate::cv::{Cv, Shown};
use crate::extract::{Subject, kind_of};
use crate::posting::Posting;
use crate::taxonomy::{Asked, Kind, Relation, Taxonomy};

/// How each skill of a CV relates to each that is asked.
pub(super) struct Relations {
    /// For each place in what the CV shows, the row of its skill.
    rows: Vec<usize>,
    /// For each skill of the CV, how it speaks for each that is asked and how much it transfers; row after row.
    table: Vec<Option<(How, f32)>>,
    /// For each place in what was found in the posting, the column of its skill; none for a term that the taxonomy
    /// lacks.
    columns: Vec<Option<usize>>,
    width: usize,
}

impl Relations {
    pub(super) fn of(taxonomy: &Taxonomy, settings: &FitSettings, cv: &Cv, posting: &Posting) -> Self {
        let mut asked = Asked::new(taxonomy, posting.found.iter().filter_map(|found| found.subject.skill()));
        let number = |subject: Subject| subject.skill().and_then(|skill| asked.number(skill));
        let columns = posting.found.iter().map(|found| number(found.subject)).collect();
        let mut kinds = vec![Kind::Tech; asked.len()];
        for found in &posting.found {
            if let Some(number) = number(found.subject) {
                kinds[number] = kind_of(taxonomy, &posting.terms, found.subject);
            }
        }
        let speaks = |has: Kind, (relation, asked): (Option<Relation>, &Kind)| {
            // A certificate shows a skill; no skill shows a certificate.
            if *asked == Kind::Credential && has != Kind::Credential {
                return None;
            }
            match relation? {
                Relation::Same => Some((How::Same, 1.0)),
                Relation::Contains => Some((How::Contains, 1.0)),
                Relation::Transfers(share) => {
                    let enough = f64::from(share) >= settings.adjacent_min - 1e-6;
                    // Having one human language does not transfer to another.
                    (*asked != Kind::Language && enough).then_some((How::Adjacent, share))
                }
            }
        };
        let mut table = Vec::new();
        let mut row_of: FxHashMap<Subject, usize> = FxHashMap::default();
        let row = |shown: &Shown| {
            let next = row_of.len();
            *row_of.entry(shown.subject).or_insert_with(|| {
                match shown.subject {
                    Subject::Skill(skill) => {
                        let has = taxonomy.skill(skill).kind;
                        let relations = asked.relations(skill).into_iter().zip(&kinds);
                        table.extend(relations.map(|pair| speaks(has, pair)));
                    }
                    Subject::Term(_) => table.extend(kinds.iter().map(|_| None)),
                }
                next
            })
        };
        let rows = cv.shown.iter().map(row).collect();
        Self { rows, table, columns, width: kinds.len() }
    }

    /// The row of what stands at a place of what the CV shows.
    pub(super) fn row(&self, shown: usize) -> usize {
        self.rows[shown]
    }

    /// How what stands at a place of the CV speaks for one that is asked.
    pub(super) fn between(&self, shown: usize, asked: usize) -> Option<(How, f32)> {
        self.table[self.rows[shown] * self.width + self.columns[asked]?]
    }

    /// For each skill of the CV, the alternative that it speaks for most plainly: how, how much it transfers, and
    /// which, as its place in what was found in the posting. Empty where only terms are asked.
    pub(super) fn plainest(&self, any_of: &[usize]) -> Vec<Option<(How, f32, usize)>> {
        let plainest = |row: &[Option<(How, f32)>]| {
            let relations = any_of.iter().filter_map(|asked| {
                let (how, transfer) = row[self.columns[*asked]?]?;
                Some((how, transfer, *asked))
            });
            relations.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)))
        };
        self.table.chunks_exact(self.width.max(1)).map(plainest).collect()
    }
}
