//! What holds of every answer, whatever the documents are: asserted in one go by [`assert_sound`].

pub(crate) mod documents;
mod places;
pub(crate) mod saved;
mod shape;
mod sums;

use std::sync::LazyLock;

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::report::json;
use cvfit::report::model::CheckAnswer;
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;

/// What two sums of the same numbers may differ by.
pub(crate) const CLOSE: f64 = 1e-9;

static ANALYSER: LazyLock<Analyser> =
    LazyLock::new(|| Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 }));

/// The one analyser of all tests, with the settings a user starts with.
pub(crate) fn analyser() -> &'static Analyser {
    &ANALYSER
}

/// A CV and a posting under the names that all tests give them.
pub(crate) fn texts(cv: &str, posting: &str) -> (Text, Text) {
    (Text::from_source("cv.md", cv), Text::from_source("job.txt", posting))
}

/// The answer for two documents at hand, found sound.
pub(crate) fn check(cv: &str, posting: &str) -> CheckAnswer {
    let (cv, posting) = texts(cv, posting);
    assert_sound(&cv, &posting)
}

/// The answer as the program prints it.
pub(crate) fn printed(answer: &CheckAnswer) -> String {
    json(answer).expect("every answer can be written as JSON")
}

/// Compares, and asserts all that holds of any answer.
pub(crate) fn assert_sound(cv: &Text, posting: &Text) -> CheckAnswer {
    let answer = analyser().check(cv, posting);
    places::of_posting(&answer.posting, posting);
    places::of_cv(&answer.cv, cv);
    places::of_needs(&answer, cv, posting);
    places::of_suggestions(&answer, cv);
    sums::of_ledger(&answer);
    sums::of_needs(&answer);
    sums::of_evidence(&answer);
    shape::of_check(&printed(&answer), &answer);
    answer
}
