//! What became of each place that could name a skill, for whoever asks why.
//!
//! Nothing is kept unless a reading is asked to; then each decision is written down where it is made.

use std::borrow::Cow;
use std::cell::RefCell;

use super::Extraction;
use super::terms::Weighed;
use crate::taxonomy::SkillIx;

/// What became of a place that could name a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The block, by its place among the document's blocks.
    pub block: usize,
    /// The first token of the block that belongs to it.
    pub from: usize,
    /// The token after its last one.
    pub to: usize,
    /// The skill whose label stands there.
    pub skill: SkillIx,
    /// Whether it was taken for the skill.
    pub taken: bool,
    /// Why.
    pub why: Cow<'static, str>,
}

/// The decisions of one reading.
#[derive(Debug, Default)]
pub struct Trace {
    decisions: RefCell<Vec<Decision>>,
    weighed: RefCell<Vec<Weighed>>,
    extraction: RefCell<Extraction>,
}

impl Trace {
    /// Writes a decision down.
    pub(super) fn note(&self, decision: Decision) {
        self.decisions.borrow_mut().push(decision);
    }

    /// Keeps what was found in the end.
    pub(crate) fn keep(&self, extraction: &Extraction) {
        self.extraction.replace(extraction.clone());
    }

    /// Writes down how phrases without a label were weighed.
    pub(crate) fn weighed(&self, phrases: Vec<Weighed>) {
        self.weighed.borrow_mut().extend(phrases);
    }

    /// What was found, the decisions and the weighed phrases, each in the order of the text.
    pub fn into_parts(self) -> (Extraction, Vec<Decision>, Vec<Weighed>) {
        let (mut decisions, mut weighed) = (self.decisions.into_inner(), self.weighed.into_inner());
        decisions.sort_by_key(|d| (d.block, d.from, d.to));
        decisions.dedup();
        weighed.sort_by_key(|w| (w.block, w.from, w.to));
        (self.extraction.into_inner(), decisions, weighed)
    }
}
