//! Suggestions made in copies: what is safe never lowers the coverage, and nothing is ever claimed that the CV does not
//! show. Tried on the examples, the labelled documents and documents by chance.

#[allow(dead_code, reason = "not every test that shares it needs all of it")]
mod invariants;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cvfit::report::model::Numbers;
use cvfit::suggest::{Consent, Kind, Suggestion};
use cvfit::tailor::{Draft, Measure, Source, diff};
use cvfit::text::Text;
use invariants::{CLOSE, analyser, documents};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The ids of what a CV shows.
fn shown(cv: &Text) -> BTreeSet<String> {
    analyser().cv(cv).skills.into_iter().map(|skill| skill.id).collect()
}

/// Whether somebody who shows these skills shows that one.
fn supports(shows: &BTreeSet<String>, id: &str) -> bool {
    let taxonomy = analyser().taxonomy();
    let asked = taxonomy.find(id);
    shows.contains(id)
        || asked.is_some_and(|asked| {
            shows
                .iter()
                .filter_map(|has| taxonomy.find(has))
                .any(|has| taxonomy.contains(has, asked).is_some())
        })
}

fn source(cv: &Text) -> Source {
    Source::new(cv.source().as_bytes().to_vec(), cv.clone()).expect("written in UTF-8")
}

/// Follows each suggestion with a ready edit alone, and all that are safe together.
fn assert_honest(cv: &Text, posting: &Text) {
    let suggestions = analyser().suggestions(cv, posting);
    let measure = Measure::new(analyser(), posting);
    let before = measure.numbers(cv);
    let shows = shown(cv);
    let source = source(cv);
    let mut together = Draft::new(source.clone());
    for suggestion in &suggestions {
        assert_eq!(suggestion.edits.is_empty(), suggestion.consent == Consent::Words, "{suggestion:?}");
        if suggestion.edits.is_empty() {
            continue;
        }
        let mut draft = Draft::new(source.clone());
        draft.accept(suggestion).unwrap_or_else(|refusal| panic!("{refusal}: {suggestion:?}"));
        let made = draft.text();
        assert_ne!(made.clean(), cv.clean(), "{suggestion:?}");
        assert_honest_change(suggestion, &shows, &made);
        assert_not_lower(before, measure.numbers(&made), suggestion);
        assert!(!diff(cv, &made, 2).is_empty());
        if suggestion.consent == Consent::Safe {
            // One that cannot be made beside the others is left out.
            _ = together.accept(suggestion);
        }
    }
    let made = together.text();
    assert_eq!(&shown(&made) - &shows, BTreeSet::new(), "all that is safe, together");
    let after = measure.numbers(&made);
    assert!(after.now >= before.now - CLOSE, "{before:?} became {after:?}");
    let keys: BTreeSet<&str> = suggestions.iter().map(|suggestion| suggestion.key.as_str()).collect();
    assert_eq!(keys.len(), suggestions.len(), "keys are all different");
}

#[track_caller]
fn assert_not_lower(before: Numbers, after: Numbers, what: &Suggestion) {
    assert!(after.now >= before.now - CLOSE, "{before:?} became {after:?} by {what:?}");
}

/// What a change makes a CV show is what it showed before; what it only implied, where that was asked first.
#[track_caller]
fn assert_honest_change(suggestion: &Suggestion, shows: &BTreeSet<String>, made: &Text) {
    for new in &shown(made) - shows {
        let implied = suggestion.kind == Kind::NameImplied && supports(shows, &new);
        assert!(implied, "{new} is claimed by {suggestion:?}");
        assert_eq!(suggestion.consent, Consent::Asked);
    }
}

fn read(path: &Path) -> Text {
    let bytes = fs::read(path).expect("a file of the tests");
    cvfit::intake::read(path.to_string_lossy(), &bytes).expect("a document")
}

/// A labelled document, by its name without the ending; some are examples.
fn labelled(folder: &str, name: &str) -> Text {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("tests/corpus").join(folder), root.join("examples")];
    let paths =
        folders.iter().flat_map(|folder| ["md", "txt"].map(|end| folder.join(format!("{name}.{end}"))));
    read(
        &paths
            .into_iter()
            .find(|path| path.exists())
            .unwrap_or_else(|| panic!("no document is called {name}")),
    )
}

#[test]
fn suggestions_for_the_examples_are_honest() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for cv in ["cv.md", "cv-analyst.md"] {
        for posting in ["job-platform.txt", "job-analyst.md", "job-page.html"] {
            assert_honest(&read(&folder.join(cv)), &read(&folder.join(posting)));
        }
    }
}

#[test]
fn suggestions_for_labelled_pairs_are_honest() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/pairs");
    let found = fs::read_dir(folder).expect("a folder").map(|found| found.expect("a file").path());
    let mut names: Vec<String> =
        found.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    assert!(!names.is_empty());
    for name in &names {
        let (cv, posting) = name.split_once("--").expect("named after both");
        assert_honest(&labelled("cvs", cv), &labelled("postings", posting));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 240,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_601),
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    })]

    #[test]
    fn suggestions_for_documents_by_chance_are_honest(
        (cv, posting) in (documents::cv(), documents::posting())
    ) {
        let (cv, posting) = invariants::texts(&cv.text(), &posting.text());
        assert_honest(&cv, &posting);
    }
}
