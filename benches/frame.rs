//! How long the screens take at 250 columns and 80 rows on the bundled documents: a frame of each screen, and a
//! key press with the frame after it.

use criterion::{Criterion, criterion_group, criterion_main};
use cvfit::analysis::{Analyser, Month};
use cvfit::config::{Background, Config, Theme as ThemeSetting};
use cvfit::marks;
use cvfit::rank::Details;
use cvfit::report::RankedPosting;
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;
use cvfit::tui::jobs::{Answer as JobsAnswer, Job, Ranking, Request as JobsRequest};
use cvfit::tui::{
    Answer, Effect, Key, Message, Pair, Request, Session, State, Theme, sequence, update, view,
};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

// As the program has it.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: (u16, u16) = (250, 80);

fn session() -> Session {
    let config = Config::default();
    let mut screen = config.screen.clone();
    screen.theme = ThemeSetting::For(Background::Dark);
    let analyser = Analyser::new(Taxonomy::builtin(), config, Month { year: 2026, month: 7 });
    let cv = Text::from_source("cv.md", include_str!("../examples/cv.md"));
    let posting = Text::from_source("job-platform.txt", include_str!("../examples/job-platform.txt"));
    let answer = analyser.check(&cv, &posting);
    Session::of(Pair::of_texts(cv, posting, answer), screen)
}

/// A state after some keys, with a terminal of the size it was told.
fn open(keys: &str) -> (State, Terminal<TestBackend>) {
    let mut state = State::new(session());
    update(&mut state, Message::Resize(SIZE.0, SIZE.1));
    for key in parse(keys) {
        update(&mut state, Message::Key(key));
    }
    (state, Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).expect("memory for a screen"))
}

fn parse(keys: &str) -> Vec<Key> {
    sequence(keys).expect("keys as in a keymap")
}

fn draw(state: &State, theme: &Theme, terminal: &mut Terminal<TestBackend>) {
    terminal
        .draw(|frame| {
            view(state, theme, frame);
        })
        .expect("a screen in memory takes every frame");
}

const SCREENS: [(&str, &str); 4] = [("review", "1"), ("posting", "2"), ("cv", "3"), ("help", "?")];

fn frames(criterion: &mut Criterion) {
    let theme = Theme::new(&ThemeSetting::For(Background::Dark), true);
    let mut group = criterion.benchmark_group("frame");
    for (name, keys) in SCREENS {
        let (state, mut terminal) = open(keys);
        group.bench_function(name, |b| b.iter(|| draw(&state, &theme, &mut terminal)));
    }
    group.finish();
}

fn keys(criterion: &mut Criterion) {
    let theme = Theme::new(&ThemeSetting::For(Background::Dark), true);
    let (down, up) = (parse("down")[0], parse("up")[0]);

    // Down and up again, so that each turn ends where it began: two key presses a turn.
    let mut group = criterion.benchmark_group("two-keys");
    for (name, keys) in SCREENS {
        let (mut state, _) = open(keys);
        group.bench_function(name, |b| {
            b.iter(|| {
                update(&mut state, Message::Key(down));
                update(&mut state, Message::Key(up));
            });
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("two-keys-and-frames");
    for (name, keys) in SCREENS {
        let (mut state, mut terminal) = open(keys);
        group.bench_function(name, |b| {
            b.iter(|| {
                for key in [down, up] {
                    update(&mut state, Message::Key(key));
                    draw(&state, &theme, &mut terminal);
                }
            });
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("open");
    group.bench_function("state", |b| {
        b.iter_batched(
            session,
            |session| {
                let mut state = State::new(session);
                update(&mut state, Message::Resize(SIZE.0, SIZE.1));
                state
            },
            criterion::BatchSize::LargeInput,
        );
    });
    group.finish();
}

/// The jobs screen with so many postings.
fn jobs(count: usize) -> State {
    let mut state = State::new(session());
    update(&mut state, Message::Resize(SIZE.0, SIZE.1));
    let begin = JobsAnswer::Begin { cv: "cv.md".into(), places: vec!["jobs".into()] };
    let asked = update(&mut state, Message::Answer(Answer::Jobs(begin)));
    let job = |at: usize| Job {
        posting: RankedPosting {
            rank: 0,
            coverage: Some((at * 7919 % 1000) as f64 / 1000.0),
            wording: None,
            required: None,
            preferred: None,
            covered: 3,
            adjacent: 1,
            missing: 4,
            title: Some(format!("Senior Platform Engineer, Payments {at}")),
            company: Some(format!("Harbour Lane {at}")),
            file: format!("postings/{at}.md"),
            line: None,
            id: None,
        },
        details: Details::default(),
        key: marks::Key { file: format!("/postings/{at}.md"), id: None, hash: format!("{at:012x}") },
    };
    let ranking = Ranking {
        cv: "cv.md".to_owned(),
        jobs: (0..count).map(job).collect(),
        lacking: Vec::new(),
        skipped: Vec::new(),
        all: count,
    };
    for effect in asked {
        if let Effect::Request(Request::Jobs(JobsRequest::Rank { stop, .. })) = effect {
            let ranking = Box::new(ranking.clone());
            update(&mut state, Message::Answer(Answer::Jobs(JobsAnswer::Ranked { stop, ranking })));
        }
    }
    state
}

fn many_jobs(criterion: &mut Criterion) {
    let theme = Theme::new(&ThemeSetting::For(Background::Dark), true);
    let mut state = jobs(10_000);
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).expect("memory for a screen");
    let (down, up) = (parse("down")[0], parse("up")[0]);
    let mut group = criterion.benchmark_group("jobs-10000");
    group.bench_function("frame", |b| b.iter(|| draw(&state, &theme, &mut terminal)));
    group.bench_function("two-keys-and-frames", |b| {
        b.iter(|| {
            for key in [down, up] {
                update(&mut state, Message::Key(key));
                draw(&state, &theme, &mut terminal);
            }
        });
    });
    group.bench_function("order", |b| {
        let order = parse("s")[0];
        b.iter(|| update(&mut state, Message::Key(order)));
    });
    group.finish();
}

criterion_group!(benches, frames, keys, many_jobs);
criterion_main!(benches);
