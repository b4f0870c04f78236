//! Facts of a job that are listed, a label above each value: "Position type:" and below it "Contract".

use super::heading::{self, HeadingSays};
use super::line::LineClass;
use crate::extract::Extraction;
use crate::markup::Block;
use crate::word_list::WordList;

/// How many blocks may lie between two labels above their values that vouch for each other.
const BETWEEN_PAIRS: usize = 6;

/// What recruiting software calls the facts of a job that it lists, a name above each value.
static FACTS: WordList = WordList::of(&[
    "auto req id",
    "req id",
    "requisition id",
    "requisition number",
    "job id",
    "job number",
    "job requisition id",
    "organization",
    "state / province",
    "city/town",
    "city",
    "employment/assignment type",
    "employment type",
    "travel required (maximum)",
    "travel required",
    "travel",
    "functional area",
    "flexible locations",
    "last application date",
    "application deadline",
    "seniority level",
    "job function",
    "industries",
    "industry",
    "job category",
    "job family",
    "job type",
    "job level",
    "job schedule",
    "time type",
    "work location",
    "primary location",
    "other locations",
    "posting date",
    "date posted",
    "posted on",
    "unposting date",
    "closing date",
    "contract type",
    "shift",
    "schedule",
    "working pattern",
    "number of openings",
    "remote type",
    "worker type",
    "pay grade",
    "salary grade",
]);

/// Which blocks are labels that stand above their values, or such values: "Position type:" and below it "Contract". One pair alone
/// may be a heading with a line beneath it; two near each other are facts.
pub(super) fn labels_and_values(blocks: &[Block], extraction: &Extraction) -> Vec<bool> {
    let words = |at: usize| extraction.tokens[at].len();
    let plain = |at: usize| !blocks[at].is_item() && !blocks[at].is_heading();
    let is_pair = |at: usize| {
        let (label, value) = (&blocks[at], &blocks[at + 1]);
        // What recruiting software calls a fact needs no colon.
        let of_software = words(at) <= 5 && FACTS.contains(label.words().to_lowercase().as_str());
        if of_software && plain(at + 1) && (1..=12).contains(&words(at + 1)) {
            return !value.words().ends_with([':', '.', '!', '?']);
        }
        plain(at)
            && plain(at + 1)
            && label.words().ends_with(':')
            && (1..=4).contains(&words(at))
            && (1..=6).contains(&words(at + 1))
            && !value.words().ends_with([':', '.', '!', '?'])
            && value.gap == 0
            && !heading::known(&extraction.tokens[at]).is_some_and(|says| {
                !matches!(says, HeadingSays::Class(LineClass::Meta | LineClass::Noise | LineClass::Benefit))
            })
    };
    let pairs: Vec<usize> = (0..blocks.len().saturating_sub(1)).filter(|at| is_pair(*at)).collect();
    if pairs.len() < 2 {
        return Vec::new();
    }
    let mut marked = vec![false; blocks.len()];
    for (place, at) in pairs.iter().enumerate() {
        let near = |other: Option<&usize>| other.is_some_and(|other| other.abs_diff(*at) <= BETWEEN_PAIRS);
        if near(place.checked_sub(1).and_then(|before| pairs.get(before))) || near(pairs.get(place + 1)) {
            marked[*at..=*at + 1].fill(true);
        }
    }
    marked
}
