//! What a taxonomy as large as ESCO costs: 14,000 skills with 98,000 labels, made here, laid over the built-in one.
//!
//! `load` reads, checks and lays the layer, `index` enters its labels, `compile` writes both as one file, and `cached`
//! opens that file, from the hash of the layer to the index. `posting` reads a document with and without the layer:
//! the two are to be compared with each other.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use cvfit::analysis::{Analyser, Month};
use cvfit::compiled::{self, Key};
use cvfit::config::Config;
use cvfit::extract::Index;
use cvfit::taxonomy::{Rank, Source, Taxonomy};
use cvfit::text::Text;

// As the program has it.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TODAY: Month = Month { year: 2026, month: 7 };
const SKILLS: usize = 14_000;
const LABELS_OF_EACH: usize = 7;
/// Different words in the labels.
const WORDS: usize = 20_000;

const POSTING: &str = include_str!("../examples/job-platform.txt");
const POSTING_ANALYST: &str = include_str!("../examples/job-analyst.md");

/// Numbers without a pattern, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A word that no skill of ours has, by its number.
fn word(number: usize) -> String {
    const HEADS: [&str; 25] = [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta",
        "ve", "wi", "xo", "zu", "bra", "cle", "dri", "flo", "gru",
    ];
    const TAILS: [&str; 16] =
        ["nd", "rk", "st", "ll", "mp", "sk", "rt", "ng", "x", "b", "v", "z", "lm", "rd", "ct", "pt"];
    let mut text = String::from("z");
    let mut rest = number;
    for _ in 0..3 {
        text.push_str(HEADS[rest % HEADS.len()]);
        rest /= HEADS.len();
    }
    text.push_str(TAILS[rest % TAILS.len()]);
    text
}

/// Phrases of two to six words, no two alike. Half of them open with a word of the posting, so that looking for them
/// there is not over at once.
fn layer() -> Source {
    let mut numbers = Numbers(7);
    let of_posting: Vec<String> = POSTING
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| word.len() > 3)
        .map(str::to_owned)
        .collect();
    let mut phrase = |first: usize| {
        let mut text = String::new();
        if numbers.below(2) == 0 {
            text = format!("{} ", of_posting[numbers.below(of_posting.len())]);
        }
        _ = write!(text, "{} {}", word(first % WORDS), word(first / WORDS + WORDS));
        for _ in 0..numbers.below(4) {
            _ = write!(text, " {}", word(numbers.below(WORDS)));
        }
        text
    };
    let mut text = String::from("format = 1\n");
    for skill in 0..SKILLS {
        let mut labels = (0..LABELS_OF_EACH).map(|label| phrase(skill * LABELS_OF_EACH + label));
        let name = labels.next().unwrap_or_default();
        let aliases: Vec<String> = labels.map(|label| format!("\"{label}\"")).collect();
        _ = write!(
            text,
            "\n[[skill]]\nid = \"zz-{skill}\"\nname = \"{name}\"\naliases = [{}]\nkind = \"method\"\ncategory = \"large\"\n",
            aliases.join(", ")
        );
        if skill > 0 {
            _ = writeln!(text, "broader = [\"zz-{}\"]\nrelated = {{ zz-{} = 0.4 }}", skill / 2, skill / 3);
        }
        text.push_str("fuzzy = false\nsource = { esco = \"http://data.example/skill/");
        _ = writeln!(text, "{skill:036}\" }}");
    }
    Source::new(Rank::Given, "large.toml", text)
}

fn large(criterion: &mut Criterion) {
    let layers = [layer()];
    let taxonomy = Taxonomy::with_layers(&layers).unwrap_or_default();
    let key = Key::of(&layers);
    let file = compiled::pack(taxonomy.clone(), key).unwrap_or_default();

    let mut group = criterion.benchmark_group("large");
    group.sample_size(10);
    group.bench_function("load", |b| b.iter(|| Taxonomy::with_layers(black_box(&layers))));
    group.bench_function("index", |b| b.iter(|| Index::new(black_box(&taxonomy))));
    group.bench_function("compile", |b| b.iter(|| compiled::pack(black_box(&taxonomy).clone(), key)));
    group.bench_function("cached", |b| {
        b.iter(|| {
            let opened = compiled::open(file.clone(), &layers, Key::of(black_box(&layers)));
            opened.map(|taxonomy| Index::new(&taxonomy))
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("posting");
    let text = Text::from_source("job.txt", &(POSTING.repeat(2) + POSTING_ANALYST));
    let cached = compiled::open(file.clone(), &layers, key).unwrap_or_default();
    for (name, taxonomy) in
        [("built-in", Taxonomy::builtin()), ("large", taxonomy), ("large, cached", cached)]
    {
        let analyser = Analyser::new(taxonomy, Config::default(), TODAY);
        group.bench_function(name, |b| b.iter(|| analyser.posting(black_box(&text))));
    }
    group.finish();
}

criterion_group!(benches, large);
criterion_main!(benches);
