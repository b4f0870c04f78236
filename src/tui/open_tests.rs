//! The start screen and the jobs screen: what they show after keys and answers.

use std::path::PathBuf;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::jobs::{Answer as JobsAnswer, Job, Ranking, Request as JobsRequest, Stop};
use super::start::{
    Answer as StartAnswer, Entry, Listing, Posting, Purpose, Recent, Request as StartRequest,
};
use super::*;
use crate::marks::{self, Key as Posted, Marks};
use crate::rank::{Details, Need};
use crate::report::model::{Level, Verdict};
use crate::report::{LackingAnswer, RankedPosting, SkippedPosting};

/// A title that would act on a terminal.
const HOSTILE: &str = "\u{1b}]0;x\u{7} Chief \u{202e}Officer";

struct Screen {
    state: State,
    terminal: Terminal<TestBackend>,
}

impl Screen {
    fn closed(columns: u16, rows: u16) -> Self {
        let mut session = fixture::session();
        session.pair = None;
        Self::of(session, columns, rows)
    }

    fn of(session: Session, columns: u16, rows: u16) -> Self {
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut screen = Self { state: State::new(session), terminal };
        screen.send(Message::Resize(columns, rows));
        screen
    }

    fn send(&mut self, message: Message) -> Vec<Effect> {
        update(&mut self.state, message)
    }

    fn press(&mut self, keys: &str) -> Vec<Effect> {
        let keys = sequence(keys).unwrap();
        keys.into_iter().flat_map(|key| self.send(Message::Key(key))).collect()
    }

    fn start(&mut self, answer: StartAnswer) -> Vec<Effect> {
        self.send(Message::Answer(Answer::Start(answer)))
    }

    fn jobs(&mut self, answer: JobsAnswer) -> Vec<Effect> {
        self.send(Message::Answer(Answer::Jobs(answer)))
    }

    fn text(&mut self) -> String {
        let theme = Theme::new(&config::Theme::None, false);
        self.terminal.draw(|frame| drop(view(&self.state, &theme, frame))).unwrap();
        let buffer = self.terminal.backend().buffer();
        let rows = buffer.content.chunks(buffer.area.width as usize).map(|row| {
            row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn shows(&mut self, what: &str) {
        let text = self.text();
        assert!(text.contains(what), "no `{what}` in\n{text}");
    }

    #[track_caller]
    fn lacks(&mut self, what: &str) {
        let text = self.text();
        assert!(!text.contains(what), "`{what}` in\n{text}");
    }
}

fn start_request(effects: &[Effect]) -> Option<&StartRequest> {
    match effects {
        [Effect::Request(Request::Start(request))] => Some(request),
        _ => None,
    }
}

fn jobs_request(effects: &[Effect]) -> Option<&JobsRequest> {
    match effects {
        [Effect::Request(Request::Jobs(request))] => Some(request),
        _ => None,
    }
}

fn recent(cv: &str, posting: &str, missing: [bool; 2]) -> Recent {
    Recent { cv: PathBuf::from(cv), posting: PathBuf::from(posting), missing }
}

fn listing(purpose: Purpose, names: &[&str]) -> StartAnswer {
    let entries = names.iter().map(|name| Entry { path: PathBuf::from(name), is_folder: false }).collect();
    StartAnswer::Files(Box::new(Listing { purpose, folder: PathBuf::new(), entries, left_out: 7 }))
}

/// A posting of a ranking.
pub(crate) fn job(number: usize, title: &str, coverage: Option<f64>) -> Job {
    let need = |text: &str, verdict, level| Need { text: text.to_owned(), verdict, level };
    Job {
        posting: RankedPosting {
            rank: 0,
            coverage,
            wording: coverage,
            required: coverage,
            preferred: None,
            covered: 1,
            adjacent: 0,
            missing: 1,
            title: Some(title.to_owned()),
            company: Some(format!("Company {number}")),
            file: "jobs.jsonl".to_owned(),
            line: Some(number + 1),
            id: None,
        },
        details: Details {
            location: Some("London".to_owned()),
            needs: vec![
                need("Kafka", Verdict::Missing, Level::Required),
                need("Rust", Verdict::Covered, Level::Preferred),
            ],
            ..Details::default()
        },
        key: Posted { file: "/jobs.jsonl".to_owned(), id: None, hash: format!("hash{number}") },
    }
}

pub(crate) fn ranking(jobs: Vec<Job>) -> Ranking {
    let all = jobs.len() + 1;
    Ranking {
        cv: "cv.md".to_owned(),
        jobs,
        lacking: vec![LackingAnswer {
            id: "kafka".to_owned(),
            name: "Apache Kafka".to_owned(),
            kind: crate::taxonomy::Kind::Tech,
            postings: 2,
            required: 1,
        }],
        skipped: vec![SkippedPosting { file: "x".to_owned(), line: None, why: "`x` is broken".to_owned() }],
        all,
    }
}

/// The jobs screen with three postings ranked.
fn ranked(columns: u16, rows: u16) -> (Screen, Stop) {
    let mut screen = Screen::closed(columns, rows);
    let effects =
        screen.jobs(JobsAnswer::Begin { cv: PathBuf::from("cv.md"), places: vec![PathBuf::from("jobs")] });
    let Some(JobsRequest::Rank { stop, .. }) = jobs_request(&effects) else { panic!("{effects:?}") };
    let stop = stop.clone();
    let jobs = vec![job(0, "Baker", Some(0.2)), job(1, HOSTILE, Some(0.9)), job(2, "Clerk", None)];
    screen.jobs(JobsAnswer::Ranked { stop: stop.clone(), ranking: Box::new(ranking(jobs)) });
    (screen, stop)
}

#[test]
fn the_start_says_what_to_do_at_every_size() {
    for (columns, rows) in [(120, 40), (80, 24), (40, 12), (30, 8)] {
        let mut screen = Screen::closed(columns, rows);
        screen.shows("CV");
        screen.shows("none yet");
        screen.press("G");
        screen.shows("rank many");
        let effects = screen.press("enter");
        assert_eq!((effects, screen.state.screen), (Vec::new(), ScreenId::Jobs));
        screen.shows("Postings are ranked");
        screen.press("esc");
        assert_eq!(screen.state.screen, ScreenId::Start);
    }
}

#[test]
fn a_recent_pair_is_one_key_away_and_a_missing_one_says_so() {
    let mut screen = Screen::closed(80, 24);
    screen.start(StartAnswer::Recent(vec![
        recent("/a/cv.md", "/a/gone.md", [false, true]),
        recent("/a/cv.md", "/b/job\u{1b}[2J.md", [false, false]),
    ]));
    screen.shows("the posting is gone");
    screen.shows("job\\u{1b}[2J.md");
    let effects = screen.press("enter");
    let posting = Posting::File(PathBuf::from("/b/job\u{1b}[2J.md"));
    let open = StartRequest::Open { cv: Some(PathBuf::from("/a/cv.md")), posting };
    assert_eq!(start_request(&effects), Some(&open));
    assert!(screen.press("k enter").is_empty());
    screen.shows("is gone: c and p choose others");
}

#[test]
fn files_are_found_by_letters_and_what_is_typed_early_is_kept() {
    let mut screen = Screen::closed(80, 24);
    let effects = screen.press("c");
    assert!(matches!(start_request(&effects), Some(StartRequest::List { purpose: Purpose::Cv, .. })));
    assert!(screen.press("m y c v").is_empty(), "letters are no keys while the files are looked for");
    screen.start(listing(Purpose::Posting, &["other"]));
    screen.start(listing(Purpose::Cv, &["job.md", "my-cv.md"]));
    screen.shows("7 entries not listed");
    assert!(screen.press("enter").is_empty());
    screen.shows("CV       my-cv.md");
    screen.press("p");
    screen.start(listing(Purpose::Posting, &["job.md"]));
    let effects = screen.press("~ / x enter");
    let take =
        StartRequest::Take { purpose: Purpose::Posting, folder: PathBuf::new(), typed: "~/x".to_owned() };
    assert_eq!(start_request(&effects), Some(&take));
    screen.start(StartAnswer::Chosen { purpose: Purpose::Posting, path: PathBuf::from("/home/x") });
    screen.shows("compare them");
    let effects = screen.press("enter");
    assert!(matches!(start_request(&effects), Some(StartRequest::Open { .. })), "it is selected at once");
    screen.press("p esc");
    screen.start(listing(Purpose::Posting, &["late.md"]));
    screen.lacks("late.md");
}

#[test]
fn a_paste_becomes_the_posting_and_presses_nothing() {
    let mut screen = Screen::closed(80, 24);
    let text = "# Baker\rq\u{1b}[201~q0d\r\u{1b}[200~- Bread\r";
    assert!(screen.send(Message::Paste(text.to_owned())).is_empty());
    screen.shows("pasted, 3 lines: Baker");
    screen.shows("chooses a CV for it");
    screen.start(StartAnswer::Chosen { purpose: Purpose::Cv, path: PathBuf::from("cv.md") });
    let effects = screen.press("enter");
    let Some(StartRequest::Open { posting: Posting::Text(kept), .. }) = start_request(&effects) else {
        panic!("{effects:?}")
    };
    assert_eq!(kept, &text.replace('\r', "\n"));
    screen.send(Message::Paste(" \n".to_owned()));
    screen.shows("the posting is what it was");
    screen.press("s");
    screen.shows("save as baker.txt");
    let effects = screen.press("enter");
    assert!(matches!(start_request(&effects), Some(StartRequest::Save { over: false, .. })));
    screen.start(StartAnswer::Saved(PathBuf::from("baker.txt")));
    screen.shows("posting  baker.txt");
    assert!(matches!(screen.press("e").as_slice(), [Effect::Compose { text, .. }] if text.is_empty()));
    screen.send(Message::Composed(Ask::Start(StartAsk::Posting), "Cook\n- Soup".to_owned()));
    screen.shows("pasted, 2 lines: Cook");
    // It is in no file, so it does not go without a word.
    assert_eq!(screen.press("q"), []);
    screen.shows("End without the posting?");
    assert_eq!(screen.press("n q"), []);
    assert_eq!(screen.press("enter"), [Effect::Quit]);
}

#[test]
fn the_example_takes_no_choice_back() {
    let mut screen = Screen::closed(80, 24);
    screen.start(StartAnswer::Chosen { purpose: Purpose::Cv, path: PathBuf::from("mine.md") });
    let example = Pair { cv_path: None, posting_path: None, ..fixture::session().pair.expect("a pair") };
    screen.send(Message::Answer(Answer::Opened(Box::new(example))));
    screen.press("0");
    screen.shows("CV       mine.md");
}

#[test]
fn jobs_are_listed_by_coverage_and_hostile_titles_do_nothing() {
    for (columns, rows) in [(120, 40), (80, 24), (40, 12), (30, 8)] {
        let (mut screen, _) = ranked(columns, rows);
        let text = screen.text();
        let best = text.lines().position(|line| line.contains("90 %")).expect("the best");
        let next = text.lines().position(|line| line.contains("20 %")).expect("the next");
        assert!(best < next, "{text}");
        assert!(text.contains("Chief") == (columns > 30) || text.contains("\\u{1b}"), "{text}");
        assert!(!text.contains('\u{202e}') && !text.contains('\u{1b}'));
        screen.press("j s");
        screen.press("tab j tab");
        screen.shows("Baker");
    }
}

#[test]
fn details_overview_filters_and_the_way_back() {
    let (mut screen, _) = ranked(100, 30);
    screen.press("j");
    screen.shows("Baker");
    screen.shows("not shown by the CV");
    screen.shows("Kafka");
    screen.press("L");
    screen.shows("Apache Kafka  in 2 of 3, required in 1");
    screen.shows("`x` is broken");
    screen.press("esc / c l e r k enter");
    screen.shows("1 of 3");
    screen.lacks("Company 0");
    screen.press("esc");
    screen.shows("Company 0");
    let effects = screen.press("enter");
    let Some(JobsRequest::Open { line, hash, .. }) = jobs_request(&effects) else { panic!("{effects:?}") };
    assert_eq!((*line, hash.as_str()), (Some(3), "hash2"), "the one that was found stays selected");
    let pair = fixture::session().pair.unwrap();
    screen.send(Message::Answer(Answer::Opened(Box::new(pair))));
    assert_eq!(screen.state.screen, ScreenId::Review);
    screen.press("backspace");
    assert_eq!(screen.state.screen, ScreenId::Jobs);
    screen.shows("3 of 3");
}

#[test]
fn marks_are_asked_for_shown_and_filtered_by() {
    let (mut screen, _) = ranked(100, 30);
    let effects = screen.press("j a");
    let Some(JobsRequest::Mark { key, changes }) = jobs_request(&effects) else { panic!("{effects:?}") };
    let text = marks::changed("", key, changes).unwrap();
    let marks: Marks = marks::parse("", &text).unwrap();
    screen.jobs(JobsAnswer::Marks(marks));
    screen.shows("applied");
    let effects = screen.press("a");
    let Some(JobsRequest::Mark { changes, .. }) = jobs_request(&effects) else { panic!("{effects:?}") };
    assert_eq!(changes.mark, Some(None), "the same key takes it away");
    screen.press("v");
    screen.shows("only unmarked (2 of 3)");
    screen.lacks("Company 0");
    screen.press("v v v");
    screen.shows("No posting is like this");
    screen.press("esc n");
    let effects = screen.press("h i enter");
    let Some(JobsRequest::Mark { changes, .. }) = jobs_request(&effects) else { panic!("{effects:?}") };
    assert_eq!(changes.note, Some(Some("hi".to_owned())));
}

#[test]
fn the_newest_ranking_wins_and_esc_stops_it() {
    let (mut screen, _) = ranked(80, 24);
    let stop_of = |effects: &[Effect]| match jobs_request(effects) {
        Some(JobsRequest::Rank { stop, .. }) => stop.clone(),
        _ => panic!("{effects:?}"),
    };
    let first = stop_of(&screen.press("R"));
    let second = stop_of(&screen.press("R"));
    assert!(first.is_asked() && !second.is_asked());
    let late = ranking(vec![job(9, "Late", Some(1.0))]);
    screen.jobs(JobsAnswer::Ranked { stop: first, ranking: Box::new(late) });
    screen.lacks("Late");
    screen.jobs(JobsAnswer::Progress { stop: second.clone(), done: 3, all: 9 });
    screen.shows("3 of 9 read");
    screen.press("esc");
    assert!(second.is_asked());
    screen.shows("Stopping");
    let some = ranking(vec![job(0, "Baker", Some(0.2))]);
    screen.jobs(JobsAnswer::Ranked { stop: second, ranking: Box::new(some) });
    screen.shows("1 posting ranked, 1 could not be read: L says why");
}

#[test]
fn only_visible_rows_are_built() {
    let (mut screen, _) = ranked(100, 30);
    let Some(JobsRequest::Rank { stop, .. }) = jobs_request(&screen.press("R")).cloned() else { panic!() };
    let jobs = (0..10_000).map(|at| job(at, &format!("Job {at}"), Some(at as f64 / 10_000.0))).collect();
    screen.jobs(JobsAnswer::Ranked { stop, ranking: Box::new(ranking(jobs)) });
    screen.press("g g");
    screen.shows("Job 9999");
    screen.press("G");
    screen.shows("10000 of 10000");
    assert!(screen.state.jobs.window.len() <= 30);
}
