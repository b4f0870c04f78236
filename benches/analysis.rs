//! How long each step takes on the bundled documents.
//!
//! `start/…` is paid once a run, `posting/…` and `cv/…` once a document, `check/…` for a pair (it reads both), so
//! the times of a whole run add up from these names.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::extract::Index;
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;

// As the program has it.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TODAY: Month = Month { year: 2026, month: 7 };

const CV: &str = include_str!("../examples/cv.md");
const CV_ANALYST: &str = include_str!("../examples/cv-analyst.md");
const POSTING: &str = include_str!("../examples/job-platform.txt");
const POSTING_ANALYST: &str = include_str!("../examples/job-analyst.md");

fn start(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("start");
    group.bench_function("taxonomy", |b| b.iter(Taxonomy::builtin));
    let taxonomy = Taxonomy::builtin();
    group.bench_function("index", |b| b.iter(|| Index::new(black_box(&taxonomy))));
    group.bench_function("config", |b| b.iter(Config::default));
    group.bench_function("all", |b| {
        b.iter(|| Analyser::new(Taxonomy::builtin(), Config::default(), TODAY));
    });
    group.finish();
}

fn documents(criterion: &mut Criterion) {
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), TODAY);
    let postings =
        [("platform", "job-platform.txt", POSTING), ("analyst", "job-analyst.md", POSTING_ANALYST)];
    let cvs = [("platform", "cv.md", CV), ("analyst", "cv-analyst.md", CV_ANALYST)];

    let mut group = criterion.benchmark_group("text");
    for (name, file, source) in postings {
        group.bench_function(name, |b| b.iter(|| Text::from_source(file, black_box(source))));
    }
    group.finish();

    let mut group = criterion.benchmark_group("posting");
    for (name, file, source) in postings {
        let text = Text::from_source(file, source);
        group.bench_function(name, |b| b.iter(|| analyser.posting(black_box(&text))));
    }
    group.finish();

    let mut group = criterion.benchmark_group("cv");
    for (name, file, source) in cvs {
        let text = Text::from_source(file, source);
        group.bench_function(name, |b| b.iter(|| analyser.cv(black_box(&text))));
    }
    group.finish();

    let mut group = criterion.benchmark_group("check");
    for ((name, cv_file, cv), (_, posting_file, posting)) in cvs.into_iter().zip(postings) {
        let (cv, posting) = (Text::from_source(cv_file, cv), Text::from_source(posting_file, posting));
        group.bench_function(name, |b| b.iter(|| analyser.check(black_box(&cv), black_box(&posting))));
    }
    group.finish();
}

criterion_group!(benches, start, documents);
criterion_main!(benches);
