//! What changes bring, measured: the change is made and the CV is compared again.

use super::draft::Draft;
use super::source::Source;
use crate::analysis::Analyser;
use crate::fit::CvSide;
use crate::posting::Posting;
use crate::report::model::Numbers;
use crate::suggest::Suggestion;
use crate::text::Text;

/// A posting that is read once, for many versions of a CV. Each version is read and compared as a whole, which takes
/// about as long as a check: this is done where somebody asks for it.
pub struct Measure<'a> {
    analyser: &'a Analyser,
    posting: Posting,
    posting_text: &'a Text,
}

impl<'a> Measure<'a> {
    /// Reads the posting.
    pub fn new(analyser: &'a Analyser, posting: &'a Text) -> Self {
        Self { analyser, posting: analyser.read_posting(posting), posting_text: posting }
    }

    /// The numbers of a version of the CV.
    pub fn numbers(&self, cv: &Text) -> Numbers {
        let read = self.analyser.read_cv(cv);
        let side = CvSide::of(self.analyser.taxonomy(), &read, cv);
        let coverage = self.analyser.fit(&side, &self.posting, self.posting_text).coverage;
        Numbers { now: coverage.score, wording: coverage.wording, experience: coverage.experience }
    }

    /// What a suggestion alone would add to `before`; nothing where it has no ready edit or cannot be made.
    pub fn effect(&self, source: &Source, before: Numbers, suggestion: &Suggestion) -> Option<Numbers> {
        let mut draft = Draft::new(source.clone());
        draft.accept(suggestion).ok()?;
        Some(self.numbers(&draft.text()).since(before))
    }
}
