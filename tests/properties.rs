//! What holds for any two documents, tried on documents by chance. The chance is the same in every run.
//!
//! Whatever is compared is found sound on the way: places, sums, order and shape of the answer (`invariants`).

mod invariants;

use cvfit::report::model::{CheckAnswer, CvAnswer, PostingAnswer, Verdict};
use cvfit::text::Text;
use invariants::{CLOSE, analyser, assert_sound, check, printed, texts};
use invariants::{documents, saved};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// So many cases of one seed, and no files of failures: a failure is the same in the next run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_601),
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(240))]

    #[test]
    fn bytes_are_refused_or_read((cv, posting) in (documents::bytes(), documents::bytes())) {
        let read = |name: &str, bytes: &[u8]| {
            // What is refused leaves the other document to be read.
            Text::from_bytes(name, bytes).unwrap_or_else(|error| Text::from_source(name, &error.to_string()))
        };
        assert_sound(&read("cv.md", &cv), &read("job.txt", &posting));
    }

    #[test]
    fn saved_documents_are_refused_or_read(
        (page, data, torn) in (saved::page(), saved::data(), any::<Index>())
    ) {
        let read = |name: &str, source: &str| {
            let text = cvfit::intake::read(name, source.as_bytes());
            text.unwrap_or_else(|error| Text::from_source(name, &error.to_string()))
        };
        assert_sound(&read("cv.html", &page), &read("job.html", &page));
        assert_sound(&read("cv.json", &data), &read("job.json", &data));
        let torn: String = data.chars().take(torn.index(data.len() + 1)).collect();
        let with_data = format!("<!doctype html><script type=application/ld+json>{torn}</script>{page}");
        assert_sound(&read("cv.json", &torn), &read("job.html", &with_data));
    }

    #[test]
    fn wild_documents_are_read((cv, posting) in (documents::wild(), documents::wild())) {
        check(&cv, &posting);
    }

    #[test]
    fn sensible_documents_are_read((cv, posting) in (documents::cv(), documents::posting())) {
        check(&cv.text(), &posting.text());
    }

    #[test]
    fn any_line_ends_give_the_same_answer((cv, posting) in (documents::lined(), documents::lined())) {
        let feeds = printed(&check(&cv, &posting));
        for ends in ["\r\n", "\r"] {
            let other = |text: &str| text.replace('\n', ends);
            prop_assert_eq!(&printed(&check(&other(&cv), &other(&posting))), &feeds);
        }
    }
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn listing_an_asked_skill_never_lowers_the_score(
        (cv, posting, which) in (documents::cv(), documents::posting(), any::<Index>())
    ) {
        let before = check(&cv.text(), &posting.text());
        let asked: Vec<&str> = before.needs.iter().flat_map(|need| &need.texts).map(String::as_str).collect();
        prop_assume!(!asked.is_empty());
        let listed = *which.get(&asked);
        let after = check(&cv.with_listed(Some(listed)), &posting.text());
        not_lower(&before, &after, listed);
    }

    #[test]
    fn asking_twice_never_raises_the_score(
        (cv, posting, which) in (documents::cv(), documents::posting(), any::<Index>())
    ) {
        let once = check(&cv.text(), &posting.text());
        let twice = check(&cv.text(), &posting.with_repeated(Some(which.index(posting.asking()))));
        let (once, twice) = (once.coverage.score, twice.coverage.score);
        prop_assert!(twice <= once + CLOSE, "{once} became {twice}");
    }

    #[test]
    fn following_a_suggestion_never_lowers_the_score((cv, posting) in (documents::cv(), documents::posting())) {
        follow_each(&cv.text(), &posting.text());
    }
}

#[track_caller]
fn not_lower(before: &CheckAnswer, after: &CheckAnswer, what: &str) {
    let (before, after) = (before.coverage.score, after.coverage.score);
    assert!(after >= before - CLOSE, "{before} became {after} by {what}");
}

/// Makes the edits of each suggestion, one suggestion at a time, and compares again.
fn follow_each(cv: &str, posting: &str) {
    let (cv, posting) = texts(cv, posting);
    let before = assert_sound(&cv, &posting);
    for suggestion in &before.suggestions {
        let mut edits = suggestion.edits.clone();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
        let mut changed = cv.clean().to_owned();
        for edit in &edits {
            changed.replace_range(edit.span.range(), &edit.after);
        }
        let after = analyser().check(&Text::from_source("cv.md", &changed), &posting);
        not_lower(&before, &after, &format!("{suggestion:?} in {:?}", cv.clean()));
    }
}

#[test]
fn following_the_suggestions_of_the_examples_never_lowers_the_score() {
    for cv in [include_str!("../examples/cv.md"), include_str!("../examples/cv-analyst.md")] {
        for posting in
            [include_str!("../examples/job-platform.txt"), include_str!("../examples/job-analyst.md")]
        {
            follow_each(cv, posting);
        }
    }
}

const KUBERNETES_TWICE: &str = "## Requirements\n\n- Tools such as Rust/k8s\n\n## Nice to have\n\n- You know Rust, ideally with Kubernetes\n";

#[test]
fn another_name_beside_ones_own_takes_nothing_away() {
    follow_each("# Kim\n\n## Skills\n\n- k8s\n", KUBERNETES_TWICE);
}

#[test]
fn a_comparison_shows_nothing_but_the_relative() {
    let posting = "## Requirements\n\n- Knowledge of PostgreSQL\n";
    let plain = check("# Kim\n\n## Skills\n\n- MySQL\n", posting);
    let compared = check("# Kim\n\n## Skills\n\n- MySQL (comparable to PostgreSQL)\n", posting);
    assert_eq!(plain.needs[0].verdict, Verdict::Adjacent);
    assert_eq!(compared.needs[0].verdict, Verdict::Adjacent, "{:?}", compared.needs[0].evidence);
}

#[test]
fn the_same_documents_give_the_same_answer() {
    let (cv, posting) =
        texts(include_str!("../examples/cv.md"), include_str!("../examples/job-platform.txt"));
    let answer = assert_sound(&cv, &posting);
    assert_eq!(printed(&analyser().clone().check(&cv, &posting)), printed(&answer));
    // In an answer about both, the layers of the taxonomy stand once, above.
    let (read_posting, read_cv) = (analyser().posting(&posting), analyser().cv(&cv));
    assert_eq!(read_posting.taxonomy, answer.taxonomy);
    assert_eq!(read_cv.taxonomy, answer.taxonomy);
    assert_eq!(PostingAnswer { taxonomy: Vec::new(), ..read_posting }, answer.posting);
    assert_eq!(CvAnswer { taxonomy: Vec::new(), ..read_cv }, answer.cv);
}

#[test]
fn one_line_of_200_kilobytes_is_read() {
    const LENGTH: usize = 200 * 1024;
    let skills = "Rust, or Scala with Kafka (AWS/GCP) in warehouses that hold what nobody asked for; ";
    for piece in ["a", "- ", "*", "[", "<", "&", "| ", "\u{301}", "â", skills] {
        let line = piece.repeat(LENGTH / piece.len());
        let answer = check(&format!("## Skills\n\n- {line}\n"), &format!("Requirements:\n- {line}"));
        assert!(answer.posting.lines.len() <= 2, "{piece:?}");
    }
}
