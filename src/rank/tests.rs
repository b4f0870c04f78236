use super::*;
use crate::analysis::Month;
use crate::config::Config;
use crate::report::RankAnswer;
use crate::report::SkippedPosting;
use crate::taxonomy::Taxonomy;

const CV: &str = "# Kim Roe\n\n## Experience\n\n### Engineer, Acme\n2020 – present\n\n- Wrote services in Rust on k8s\n- Kept PostgreSQL and Linux running\n";

const POSTINGS: [&str; 4] = [
    "# Payroll Clerk\n\nRequirements:\n- Experience with Excel and Kafka\n- Good communication\n",
    "# Rust Engineer\n\nRequirements:\n- Experience with Rust\n- Knowledge of Linux\n\nNice to have:\n- Kafka\n",
    "# Poem\n\nRoses are red.\n",
    "# Platform Engineer\n\nRequirements:\n- Experience with Kubernetes\n- Knowledge of Kafka or Pulsar\n",
];

fn analyser() -> Analyser {
    Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 })
}

fn source(order: usize) -> Source {
    Source { order: order as u64, file: format!("job-{order}.md"), ..Source::default() }
}

/// The answer for [`POSTINGS`], taken in in this order and by so many tallies.
fn answer(taken: &[usize], tallies: usize, listing: &Listing) -> RankAnswer {
    let analyser = analyser();
    let text = Text::from_source("cv.md", CV);
    let cv = analyser.read_cv(&text);
    let ranker = Ranker::new(&analyser, &cv, &text);
    let mut all = vec![Tally::new(listing.min_coverage); tallies];
    for (turn, at) in taken.iter().enumerate() {
        let posting = Text::from_source("job.md", POSTINGS[*at]);
        all[turn % tallies].add(ranker.rate(source(*at), &posting));
    }
    let skipped = SkippedPosting { file: "bad".to_owned(), line: None, why: "`bad` is bad".to_owned() };
    all[0].skip(9, skipped.clone());
    all[tallies - 1].skip(8, SkippedPosting { file: "worse".to_owned(), ..skipped });
    all.into_iter().fold(Tally::new(listing.min_coverage), Tally::and).answer("cv.md", listing)
}

fn titles(answer: &RankAnswer) -> Vec<&str> {
    answer.postings.iter().filter_map(|posting| posting.title.as_deref()).collect()
}

#[test]
fn the_best_goes_first_and_what_asks_nothing_last() {
    let answer = answer(&[0, 1, 2, 3], 1, &Listing::default());
    assert_eq!(titles(&answer), ["Rust Engineer", "Platform Engineer", "Payroll Clerk", "Poem"]);
    assert_eq!(answer.postings.iter().map(|posting| posting.rank).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!((answer.postings[3].coverage, answer.postings[3].required), (None, None));
    assert_eq!(answer.postings[1].preferred, None, "nothing is preferred there");
    assert_eq!(
        answer.skipped.iter().map(|skipped| skipped.file.as_str()).collect::<Vec<_>>(),
        ["worse", "bad"]
    );
}

#[test]
fn what_is_read_to_compare_alone_fares_as_what_is_read_whole() {
    let analyser = analyser();
    let text = Text::from_source("cv.md", CV);
    let cv = analyser.read_cv(&text);
    let ranker = Ranker::new(&analyser, &cv, &text);
    let examples =
        [include_str!("../../examples/job-platform.txt"), include_str!("../../examples/job-analyst.md")];
    for posting in POSTINGS.into_iter().chain(examples) {
        let posting = Text::from_source("job.md", posting);
        let (whole, _) = ranker.rate_in_detail(source(0), &posting);
        assert_eq!(ranker.rate(source(0), &posting), whole);
    }
}

#[test]
fn the_answer_does_not_hang_on_who_took_in_what() {
    let whole = answer(&[0, 1, 2, 3], 1, &Listing::default());
    for (taken, tallies) in [([3, 2, 1, 0], 1), ([1, 3, 0, 2], 2), ([2, 0, 3, 1], 4)] {
        assert_eq!(answer(&taken, tallies, &Listing::default()), whole, "{taken:?}");
    }
}

#[test]
fn the_figures_are_those_of_a_check() {
    let analyser = analyser();
    let cv = Text::from_source("cv.md", CV);
    let ranked = answer(&[0, 1, 3], 1, &Listing::default());
    for posting in &ranked.postings {
        let at: usize = posting.file.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
        let numbers = analyser.check(&cv, &Text::from_source("job.md", POSTINGS[at])).coverage;
        assert_eq!(
            (posting.coverage, posting.wording),
            (Some(round(numbers.score)), Some(round(numbers.wording)))
        );
        assert_eq!(posting.required, Some(round(numbers.required)));
        assert_eq!(
            (posting.covered, posting.adjacent, posting.missing),
            (numbers.covered, numbers.adjacent, numbers.missing)
        );
    }
}

#[test]
fn it_can_be_ordered_by_title_and_cut() {
    let listing = Listing { sort: Sort::Title, limit: Some(2), ..Listing::default() };
    let answer = answer(&[3, 2, 1, 0], 2, &listing);
    assert_eq!(titles(&answer), ["Payroll Clerk", "Platform Engineer"]);
    assert_eq!((answer.totals.ranked, answer.totals.listed, answer.totals.skipped), (4, 2, 2));
}

#[test]
fn postings_below_the_minimum_are_counted_and_forgotten() {
    let listing = Listing { min_coverage: Some(0.4), ..Listing::default() };
    let answer = answer(&[0, 1, 2, 3], 2, &listing);
    assert_eq!(titles(&answer), ["Rust Engineer", "Platform Engineer"]);
    assert_eq!((answer.totals.ranked, answer.totals.below_minimum), (4, 2));
    assert!(
        answer.lacking.iter().all(|lack| lack.name != "Microsoft Excel"),
        "only the forgotten one asks it"
    );
}

#[test]
fn what_is_asked_most_in_vain_is_named_without_soft_skills() {
    let answer = answer(&[0, 1, 2, 3], 2, &Listing::default());
    let first = &answer.lacking[0];
    assert_eq!((first.id.as_str(), first.postings, first.required), ("kafka", 3, 2));
    assert!(answer.lacking.iter().all(|lack| lack.kind != Kind::Soft));
    assert!(answer.lacking.iter().any(|lack| lack.id == "pulsar" || lack.name.contains("Pulsar")));
}

#[test]
fn of_two_that_fare_the_same_the_earlier_goes_first() {
    let analyser = analyser();
    let text = Text::from_source("cv.md", CV);
    let cv = analyser.read_cv(&text);
    let ranker = Ranker::new(&analyser, &cv, &text);
    let posting = Text::from_source("job.md", POSTINGS[1]);
    let mut tally = Tally::default();
    for order in [7, 2, 5] {
        tally.add(ranker.rate(source(order), &posting));
    }
    let answer = tally.answer("cv.md", &Listing::default());
    let files: Vec<_> = answer.postings.iter().map(|posting| posting.file.as_str()).collect();
    assert_eq!(files, ["job-2.md", "job-5.md", "job-7.md"]);
}

#[test]
fn given_names_go_before_read_ones_and_are_cleaned() {
    let analyser = analyser();
    let text = Text::from_source("cv.md", CV);
    let cv = analyser.read_cv(&text);
    let ranker = Ranker::new(&analyser, &cv, &text);
    let given = Source {
        title: Some("  Chief \u{202e}\n Rustacean\u{200b} ".to_owned()),
        company: Some("\u{200b} ".to_owned()),
        id: Some("x".repeat(5_000)),
        ..source(0)
    };
    let rated = ranker.rate(given, &Text::from_source("job.md", POSTINGS[1]));
    assert_eq!(rated.posting().title.as_deref(), Some("Chief Rustacean"));
    assert_eq!(rated.posting().company, None);
    assert_eq!(rated.posting().id.as_ref().map(|id| id.chars().count()), Some(LONGEST_NAME + 1));
}
