//! The side of the CV: what can be told of it whatever it is compared with, so that one reading serves many postings.

use std::sync::OnceLock;

use super::offer::{Offer, offers};
use super::wording::WordIndex;
use crate::cv::Cv;
use crate::taxonomy::Taxonomy;
use crate::text::Text;

/// A CV made ready to be compared. May be used from several threads at once.
#[derive(Debug)]
pub struct CvSide<'a> {
    pub(super) cv: &'a Cv,
    pub(super) text: &'a Text,
    /// What is said of each thing that the CV shows.
    pub(super) offers: Vec<Offer>,
    /// The words of the CV, indexed when the first posting has terms that the taxonomy lacks.
    words: OnceLock<WordIndex<'a>>,
}

impl<'a> CvSide<'a> {
    /// The text is the one that the CV was read from.
    pub fn of(taxonomy: &Taxonomy, cv: &'a Cv, text: &'a Text) -> Self {
        Self { cv, text, offers: offers(taxonomy, cv, text.clean()), words: OnceLock::new() }
    }

    pub(super) fn words(&self) -> &WordIndex<'a> {
        self.words.get_or_init(|| WordIndex::of(self.cv, self.text))
    }
}
