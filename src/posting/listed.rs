//! Facts of a job that are listed, a label above each value: "Position type:" and below it "Contract".

use std::ops::Range;

use super::heading::{self, HeadingSays};
use super::line::LineClass;
use crate::extract::{Extraction, Tokens};
use crate::markup::{Block, BlockKind};
use crate::text::Text;
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

/// Labels of a job's facts, as far as a heading may hold one with its value.
static LABELS: WordList = WordList::of(&[
    "band",
    "closing date",
    "company",
    "contract",
    "contract type",
    "deadline",
    "department",
    "duration",
    "employer",
    "employment type",
    "grade",
    "hours",
    "job title",
    "job type",
    "location",
    "pay band",
    "place of work",
    "reference",
    "reports to",
    "salary",
    "start date",
    "team",
    "title",
    "work location",
    "working pattern",
]);

/// Whether a line is a label of a job's facts with its value: "Location: Leith".
pub(super) fn is_fact(tokens: &Tokens, words: &str) -> bool {
    const LONGEST: usize = 12;
    let Some((label, value)) = words.split_once(':') else { return false };
    let label = label.trim_matches(['*', '_', ' ']).to_lowercase();
    tokens.len() <= LONGEST && LABELS.contains(&label) && value.contains(char::is_alphanumeric)
}

/// Which blocks are labels that stand above their values, or such values: "Position type:" and below it "Contract". One pair alone
/// may be a heading with a line beneath it; two near each other are facts.
pub(super) fn labels_and_values(text: &Text, blocks: &[Block], extraction: &Extraction) -> Vec<bool> {
    let words = |at: usize| extraction.tokens[at].len();
    let plain = |at: usize| !blocks[at].is_item() && !blocks[at].is_heading();
    let is_pair = |at: usize| {
        let (label, value) = (&blocks[at], &blocks[at + 1]);
        // What recruiting software calls a fact needs no colon.
        let name = label.words().to_lowercase();
        let of_software =
            words(at) <= 5 && (FACTS.contains(name.trim_end_matches(':')) || name == "function:");
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
    let mut marked = Vec::new();
    let above = (0..blocks.len().saturating_sub(1)).filter(|at| is_pair(*at)).map(|at| at..at + 2);
    mark_those_near_others(&above.collect::<Vec<_>>(), blocks.len(), &mut marked);
    if text.source().contains('\t') {
        let beside =
            (0..blocks.len()).filter(|at| is_in_columns(text, &blocks[*at], &extraction.tokens[*at]));
        mark_those_near_others(&beside.map(|at| at..at + 1).collect::<Vec<_>>(), blocks.len(), &mut marked);
    }
    marked
}

/// Marks the facts that others stand near.
fn mark_those_near_others(facts: &[Range<usize>], count: usize, marked: &mut Vec<bool>) {
    for (place, fact) in facts.iter().enumerate() {
        let near = |other: Option<&Range<usize>>| {
            other.is_some_and(|other| other.start.abs_diff(fact.start) <= BETWEEN_PAIRS)
        };
        if near(place.checked_sub(1).and_then(|before| facts.get(before))) || near(facts.get(place + 1)) {
            marked.resize(count, false);
            marked[fact.clone()].fill(true);
        }
    }
}

/// Whether a tab parts a label from its value: "Location:\tToronto".
fn is_in_columns(text: &Text, block: &Block, tokens: &Tokens) -> bool {
    if block.kind != BlockKind::Paragraph || block.first_line != block.last_line || tokens.len() > 16 {
        return false;
    }
    let line = text.source_span(text.lines().span(block.first_line)).of(text.source()).trim();
    let Some((label, value)) = line.split_once('\t') else { return false };
    let words = |cell: &str| cell.split_whitespace().count();
    let says = heading::known(&Tokens::of(label));
    (1..=4).contains(&words(label))
        && (1..=12).contains(&words(value))
        && !value.ends_with([':', ';', '!', '?'])
        && says.is_none_or(|says| {
            matches!(says, HeadingSays::Class(LineClass::Meta | LineClass::Noise | LineClass::Benefit))
        })
}
