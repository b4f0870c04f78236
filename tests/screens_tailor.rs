//! The tailor screen: deciding, words of one's own, undo, the copy, and decisions of an earlier run.

#![cfg(feature = "tui")]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/screen.rs"]
mod screen;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use cvfit::tailor::{Draft, Numbers, State as Decisions};
use cvfit::text::Text;
use cvfit::tui::tailor::{Answer as Told, Ask as Asked, Begun, Copy, Request as Asks};
use cvfit::tui::{Answer, Ask, Effect, Message, Request, Session};
use cvfit::waivers::Waiver;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use screen::Screen;

/// A session with files beside which a copy can be written.
fn session() -> Session {
    let mut session = fixture::session();
    let pair = session.pair.as_mut().expect("a pair");
    pair.cv_path = Some("docs/cv.md".into());
    pair.posting_path = Some("jobs/staff-backend.txt".into());
    session
}

fn told(screen: &mut Screen, answer: Told) -> Vec<Effect> {
    screen.send(Message::Answer(Answer::Tailor(answer)))
}

/// The tailor screen with what the world found.
fn opened(columns: u16, rows: u16) -> Screen {
    with(columns, rows, |_| {})
}

fn with(columns: u16, rows: u16, change: impl FnOnce(&mut Begun)) -> Screen {
    let mut begun = fixture::begun(&session());
    change(&mut begun);
    let job = Arc::clone(&begun.job);
    let mut screen = Screen::of(session(), columns, rows);
    let effects = told(&mut screen, Told::Begun(Box::new(begun)));
    assert_eq!(requests(&effects), [Asks::Effects { job: Arc::clone(&job), from: 0 }]);
    let gain = Numbers { now: 0.02, wording: 0.0, experience: 0.0 };
    let effects = job.suggestions.iter().map(|one| (!one.edits.is_empty()).then_some(gain)).collect();
    assert_eq!(told(&mut screen, Told::Effects { job, from: 0, effects }), []);
    screen.press("4");
    screen
}

fn requests(effects: &[Effect]) -> Vec<Asks> {
    let request = |effect: &Effect| match effect {
        Effect::Request(Request::Tailor(request)) => Some(request.clone()),
        _ => None,
    };
    effects.iter().filter_map(request).collect()
}

/// The one request among these effects.
#[track_caller]
fn one(effects: &[Effect]) -> Asks {
    match requests(effects).as_slice() {
        [request] => request.clone(),
        other => panic!("{other:?}"),
    }
}

/// The decisions that are to be kept after these effects.
#[track_caller]
fn kept(effects: &[Effect]) -> Decisions {
    let kept = requests(effects).into_iter().rev().find_map(|request| match request {
        Asks::Keep { at, decisions } => {
            assert_eq!(at, Path::new("kept.json"));
            Some(decisions)
        }
        _ => None,
    });
    kept.expect("decisions are kept")
}

/// What is written with `w`.
#[track_caller]
fn written(screen: &mut Screen) -> Copy {
    match requests(&screen.press("w")).as_slice() {
        [Asks::Write(copy)] => (**copy).clone(),
        other => panic!("{other:?}\n{}", screen.text()),
    }
}

fn cv() -> Vec<u8> {
    fixture::session().pair.expect("a pair").cv_bytes
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn it_shows_what_could_be_changed() {
    let mut screen = opened(80, 24);
    insta::assert_snapshot!("tailor_80x24", screen.text());
    screen.press("a j j a d");
    insta::assert_snapshot!("tailor_whole_80x24", screen.text());
    insta::assert_snapshot!("tailor_120x40", opened(120, 40).text());
    insta::assert_snapshot!("tailor_40x12", opened(40, 12).text());
    insta::assert_snapshot!("tailor_30x8", opened(30, 8).text());
}

#[test]
fn before_anything_is_known_it_says_so() {
    let mut screen = Screen::of(session(), 80, 24);
    screen.press("4");
    screen.shows("Looking for what could be changed");
    for keys in ["a", "x", "c", "E", "A", "X", "u", "ctrl-r", "w", "o", "n", "y", "v", "d"] {
        assert_eq!(screen.press(keys), [], "{keys}");
    }
    told(&mut screen, Told::Failed("there is a mistake in the settings".into()));
    screen.shows("Nothing can be suggested: there is a mistake");
    let mut empty = Screen::of(fixture::session_without_needs(), 80, 24);
    told(&mut empty, Told::Begun(Box::new(fixture::begun(&fixture::session_without_needs()))));
    empty.press("4");
    empty.shows("Nothing is suggested for this posting.");
}

#[test]
fn what_is_accepted_is_measured_kept_and_written() {
    let mut screen = opened(80, 24);
    let effects = screen.press("enter");
    screen.shows("✓ k8s → Kubernetes (k8s)");
    screen.shows("1 accepted");
    let asked = requests(&effects);
    let Some(Asks::Measure { job, turn, cv: copy }) = asked.first().cloned() else { panic!("{asked:?}") };
    assert!(copy.clean().contains("on Kubernetes (k8s)"));
    assert_eq!(kept(&effects).counts(), (1, 0));
    screen.shows("71 % → …");
    let numbers = Numbers { now: 0.78, wording: 0.85, experience: 0.09 };
    told(&mut screen, Told::Measured { job: Arc::clone(&job), turn: turn - 1, numbers });
    screen.shows("71 % → …");
    told(&mut screen, Told::Measured { job, turn, numbers });
    screen.shows("coverage 71 % → 78 % · wording 83 % → 85 %");

    let copy = written(&mut screen);
    assert_eq!(copy.to, Path::new("docs/cv.for-staff-backend.md"));
    assert_eq!((copy.cv.as_deref(), copy.over), (Some(Path::new("docs/cv.md")), false));
    assert_eq!(text(&copy.bytes), text(&cv()).replace("on k8s", "on Kubernetes (k8s)"));
    told(&mut screen, Told::Written { path: copy.to });
    screen.shows("The copy is written: docs/cv.for-staff-backend.md");

    let effects = screen.press("a");
    assert!(kept(&effects).is_empty(), "taken back");
    assert_eq!(screen.press("w"), []);
    screen.shows("Nothing is accepted yet");
}

#[test]
fn undo_and_redo_go_through_all_decisions() {
    let mut screen = opened(80, 24);
    screen.press("A");
    screen.shows("Accepted 2 safe ones");
    screen.press("j j x j j j");
    screen.shows("✓ 2 · ✗ 1");
    screen.press("u");
    screen.shows("2 accepted");
    screen.lacks("✗ 1");
    let effects = screen.press("u");
    assert!(kept(&effects).is_empty(), "what was accepted together is taken back together");
    screen.press("u");
    screen.shows("nothing to undo");
    screen.press("ctrl-r ctrl-r");
    screen.shows("✓ 2 · ✗ 1");
    screen.press("ctrl-r");
    screen.shows("nothing to redo");
    screen.press("X");
    screen.shows("0 accepted");
    screen.press("u");
    screen.shows("✓ 2 · ✗ 1");
}

#[test]
fn the_words_can_be_ones_own() {
    let mut screen = opened(80, 24);
    screen.press("c");
    screen.shows("words: Kubernetes (k8s)");
    assert_eq!(kept(&screen.press("enter")).counts(), (1, 0));
    screen.shows("1 accepted");
    screen.press("c ctrl-u");
    screen.send(Message::Paste("Kubernetes\nclusters".into()));
    screen.press("enter");
    screen.shows("own words");
    assert!(text(&written(&mut screen).bytes).contains("systems on Kubernetes clusters"));
    screen.press("c ctrl-u enter");
    screen.shows("no words");
    // A headline is written in the place of the old one.
    screen.press("G k c");
    screen.shows("words: Backend engineer who likes");
    screen.press("ctrl-u S t a f f enter");
    assert!(text(&written(&mut screen).bytes).starts_with("# Ada Example\n\nStaff\n\n"));
}

#[test]
fn words_can_come_from_an_editor() {
    let mut screen = opened(80, 24);
    let effects = screen.press("E");
    let [Effect::Compose { ask, text: begun }] = effects.as_slice() else { panic!("{effects:?}") };
    let (ask, begun) = (ask.clone(), begun.clone());
    assert_eq!(begun, "Kubernetes (k8s)");
    screen.send(Message::Composed(ask.clone(), begun));
    screen.shows("nothing was changed");
    screen.press("E");
    screen.send(Message::Composed(ask, "Kubernetes and Helm".into()));
    assert!(text(&written(&mut screen).bytes).contains("on Kubernetes and Helm"));
    screen.send(Message::Composed(Ask::Tailor(Asked::Words("gone/1".into())), "lost?".into()));
    screen.shows("your words went nowhere: lost?");
}

#[test]
fn a_missing_skill_is_asked_about_and_gets_a_place() {
    let mut screen = opened(80, 24);
    screen.press("j enter");
    screen.shows("I have it: say where, in my own words");
    screen.press("enter");
    screen.shows("your words:");
    screen.send(Message::Paste("Two years of fashion retail".into()));
    screen.press("enter");
    screen.shows("Where do your words go?");
    // A sentence is an item among those of a role.
    screen.shows("an item of its own behind line 8: - Own the order");
    screen.lacks("skills list, end of line 15");
    let effects = screen.press("enter");
    assert_eq!(kept(&effects).counts(), (1, 0));
    let copy = text(&written(&mut screen).bytes);
    assert!(copy.contains("three regions\n- Two years of fashion retail\n- Cut"), "{copy}");
    // Where no place is chosen the words are still there.
    screen.press("a a enter");
    screen.send(Message::Paste("Again".into()));
    screen.press("enter");
    // A term is a member of a list.
    screen.shows("skills list, end of line 15");
    screen.press("esc a enter");
    screen.shows("your words: Again");
}

#[test]
fn an_answer_is_remembered_and_undo_takes_it_back() {
    let mut screen = opened(80, 24);
    screen.press("j enter l e a r n");
    let effects = screen.press("enter");
    let skills = |answers: &Vec<(String, Option<Waiver>)>| {
        answers.iter().find(|(skill, _)| skill.contains("fashion")).cloned().expect("the skill")
    };
    let Asks::Answer { key, answers } = one(&effects) else { panic!("{effects:?}") };
    assert_eq!(skills(&answers).1, Some(Waiver::Learning));
    screen.lacks("fashion?");
    let effects = screen.press("u");
    let Asks::Answer { answers, .. } = one(&effects) else { panic!("{effects:?}") };
    assert_eq!(skills(&answers).1, None);
    screen.shows("fashion?");
    screen.press("ctrl-r");
    screen.lacks("fashion?");
    told(&mut screen, Told::NotAnswered { key, why: "the folder may not be written to".into() });
    screen.shows("the folder may not be written to");
    screen.press("enter");
    screen.shows("fashion?");
    screen.press("u");
    screen.shows("nothing to undo");
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_said_so() {
    let mut screen = opened(80, 24);
    screen.press("a");
    let copy = written(&mut screen);
    told(&mut screen, Told::There { path: copy.to.clone() });
    screen.shows("docs/cv.for-staff-backend.md is there already");
    screen.shows("enter or y");
    assert_eq!(screen.press("esc"), []);
    told(&mut screen, Told::There { path: copy.to.clone() });
    let Asks::Write(again) = one(&screen.press("y")) else { panic!("not written") };
    assert_eq!((&again.to, again.over), (&copy.to, true));
    told(&mut screen, Told::There { path: copy.to.clone() });
    screen.press("n");
    screen.shows("copy to: docs/cv.for-staff-backend.md");
    screen.press("ctrl-u x . m d");
    let Asks::Write(other) = one(&screen.press("enter")) else { panic!("not written") };
    assert_eq!((other.to, other.over, other.typed), (PathBuf::from("x.md"), false, true));
    told(&mut screen, Told::NotWritten { path: "x.md".into(), why: "the disk is full".into() });
    screen.shows("the disk is full");
    screen.shows("still there");
    screen.press("enter");
    screen.shows("copy to: x.md");
    screen.press("esc");
    screen.shows("1 accepted");
}

#[test]
fn a_cv_without_a_place_asks_for_one() {
    let mut screen = Screen::of(fixture::session(), 80, 24);
    told(&mut screen, Told::Begun(Box::new(fixture::begun(&fixture::session()))));
    screen.press("4 a w");
    screen.shows("copy to: cv.for-staff-backend.md");
    let Asks::Write(copy) = one(&screen.press("enter")) else { panic!("not written") };
    assert_eq!((copy.to, copy.cv), (PathBuf::from("cv.for-staff-backend.md"), None));
}

/// Decisions as an earlier run kept them.
fn earlier() -> Decisions {
    let job = fixture::begun(&session()).job;
    let mut draft = Draft::new(job.source.clone().expect("a source"));
    draft.accept(&job.suggestions[0]).expect("accepted");
    draft.reject(&job.suggestions[3].key);
    draft.state()
}

#[test]
fn decisions_of_an_earlier_run_are_offered() {
    let offer = |begun: &mut Begun| begun.kept = Some(earlier());
    let mut screen = with(80, 24, offer);
    screen.shows("you accepted 1 change and rejected 1");
    assert!(matches!(one(&screen.press("enter")), Asks::Measure { .. }));
    screen.press("4");
    screen.shows("✓ 1 · ✗ 1");

    let mut screen = with(80, 24, offer);
    screen.press("esc 4");
    screen.shows("0 accepted");
    screen.press("a");
    screen.shows("you accepted 1 change");
    let effects = screen.press("n");
    assert!(kept(&effects).is_empty(), "dropped");
    screen.press("a");
    screen.shows("1 accepted");
}

#[test]
fn after_a_change_from_outside_what_still_applies_stays() {
    let mut screen = opened(80, 24);
    screen.press("a j j a");
    // The first accepted place is gone, the second is not.
    let mut changed = session();
    let pair = changed.pair.as_mut().expect("a pair");
    let before = fixture::begun(&session());
    let new = text(&pair.cv_bytes).replace("k8s", "bare metal");
    pair.cv = Text::from_source("cv.md", &new);
    pair.cv_bytes = new.into_bytes();
    let effects = screen.send(Message::Answer(Answer::Refreshed(Box::new(pair.clone()))));
    let Asks::Begin(documents) = one(&effects) else { panic!("not asked again") };
    assert!(!documents.fresh);
    let mut begun = begun_over(pair, &before);
    begun.kept_at.clone_from(&before.kept_at);
    let effects = told(&mut screen, Told::Begun(Box::new(begun)));
    screen.shows("use-their-term/kubernetes");
    screen.shows("+ Kubernetes (k8s)");
    assert_eq!(kept(&effects).counts(), (1, 0));
    screen.press("enter");
    screen.shows("1 accepted");
}

/// What would be found for a pair that lacks the first suggestion of another.
fn begun_over(pair: &cvfit::tui::Pair, before: &Begun) -> Begun {
    use cvfit::tailor::Source;
    use cvfit::tui::tailor::Job;
    let source = Source::new(pair.cv_bytes.clone(), pair.cv.clone()).map_err(|reason| reason.to_string());
    let job = Job {
        source,
        cv: pair.cv.clone(),
        posting: pair.posting.clone(),
        suggestions: before.job.suggestions[2..3].to_vec(),
        before: before.job.before,
        waivers: before.job.waivers.clone(),
    };
    Begun { job: Arc::new(job), ..before.clone() }
}

#[test]
fn the_list_can_be_narrowed() {
    let mut screen = opened(80, 24);
    screen.press("v");
    screen.shows("use their term (1 of 7)");
    screen.press("v v");
    screen.shows("skills first (1 of 7)");
    screen.press("esc / h a s k");
    screen.shows("show listed: haskell");
    screen.lacks("fashion?");
    screen.press("enter esc");
    screen.shows("fashion?");
    screen.press("/ q q");
    screen.shows("No suggestion is listed.");
}

#[test]
fn from_a_need_to_its_suggestions_and_back() {
    let mut screen = opened(80, 24);
    screen.press("1 j j j s");
    screen.shows("for Kubernetes (1 of 7)");
    screen.press("n");
    screen.shows("Needs");
    assert!(screen.reversed(0)[0].contains("Kubernetes"), "{}", screen.text());
    screen.press("backspace o");
    assert!(screen.reversed(10)[0].contains("Split a monolith"), "{}", screen.text());
    screen.press("esc");
    screen.shows("for Kubernetes (1 of 7)");
    screen.press("1 g g j s");
    screen.shows("Nothing is suggested for this need");
    screen.press("4 y");
    assert_eq!(
        screen.press("y"),
        [Effect::Copy { what: "its words".into(), text: "Kubernetes (k8s)".into() }]
    );
}

#[test]
fn nothing_in_a_suggestion_acts_on_the_terminal() {
    let mut screen = with(120, 40, |begun| {
        let job = Arc::get_mut(&mut begun.job).expect("not shared yet");
        job.suggestions[0].why = "a\u{1b}[31mred\u{202e}\r\u{9b}2J".into();
        job.suggestions[1].key = "ask-missing/\u{1b}]0;x\u{7}".into();
        begun.said = Some("\u{1b}[2J kept".into());
    });
    let visible = |c: char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}');
    told(&mut screen, Told::There { path: "a\u{1b}[2Jb".into() });
    assert!(screen.rows().iter().all(|row| row.chars().all(visible)), "{}", screen.text());
    for keys in ["esc", "4", "j", "a", "enter", "esc", "d", "/ \u{e9}"] {
        screen.press(keys);
        assert!(screen.rows().iter().all(|row| row.chars().all(visible)), "{}", screen.text());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, rng_seed: RngSeed::Fixed(41), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is decided, the CV stays as it is, nothing is written but a copy when that is asked for, and undo leads
    /// back to where it began.
    #[test]
    fn random_decisions_change_nothing_but_the_copy(
        keys in prop::collection::vec(
            prop::sample::select(&["a", "x", "A", "X", "u", "ctrl-r", "j", "k", "G", "c x enter", "c enter",
                "enter down enter", "c y enter enter", "enter enter z enter enter", "v", "d", "esc 4"][..]),
            1..40,
        )
    ) {
        let mut screen = opened(80, 24);
        let mut last = Decisions::default();
        for keys in keys {
            let effects = screen.press(keys);
            for request in requests(&effects) {
                match request {
                    Asks::Keep { decisions, .. } => last = decisions,
                    Asks::Measure { .. } | Asks::Answer { .. } => {}
                    other => prop_assert!(false, "{other:?}"),
                }
            }
        }
        for _ in 0..20 {
            screen.press("esc");
        }
        screen.press("4");
        for _ in 0..200 {
            for request in requests(&screen.press("u")) {
                if let Asks::Keep { decisions, .. } = request {
                    last = decisions;
                }
            }
        }
        prop_assert!(last.is_empty());
        screen.shows("0 accepted");
    }
}
