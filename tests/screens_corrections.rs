//! How a posting that was read wrongly is put right on the screens: keys, what is asked of the world, what is shown then.

#![cfg(feature = "tui")]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/screen.rs"]
mod screen;

use cvfit::corrections::{Edit, hash};
use cvfit::posting::{About, LineName, Said};
use cvfit::report::model::{CorrectionAnswer, Level, LineClass};
use cvfit::tui::corrections::{Answer as Corrected, Done, Request as Asked, Turn};
use cvfit::tui::{Answer, Effect, Message, Pair, Request};
use screen::Screen;

/// The only correction that was asked for.
#[track_caller]
fn asked(effects: &[Effect]) -> Asked {
    let corrects = |effect: &Effect| match effect {
        Effect::Request(Request::Correct(asked)) => Some(asked.clone()),
        _ => None,
    };
    match effects.iter().filter_map(corrects).collect::<Vec<_>>().as_slice() {
        [asked] => asked.clone(),
        other => panic!("{other:?}"),
    }
}

fn pair() -> Pair {
    fixture::session().pair.expect("a pair that is open")
}

/// What the posting holds.
fn posting() -> String {
    hash(&pair().posting)
}

fn line(number: usize) -> LineName {
    LineName::of(&pair().posting, number)
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

fn groups(all: &[&[&str]]) -> Said {
    Said::Alternatives { any_of: all.iter().map(|group| words(group)).collect() }
}

fn corrected(done: Done) -> Message {
    Message::Answer(Answer::Corrected(Corrected::Done(done)))
}

/// What the world would answer where that holds of a line.
fn answer(number: usize, said: Said, was: Option<LineClass>, back: Vec<Edit>, turn: Turn) -> Message {
    let mut pair = pair();
    let read = pair.answer.posting.lines.iter_mut().find(|line| line.line == number);
    if let (Some(read), Said::Class { class }) = (read, &said) {
        read.class = *class;
    }
    pair.answer.posting.corrections.push(CorrectionAnswer { line: number, said: said.clone(), was });
    let edits = vec![Edit::say(line(number), said)];
    corrected(Done { pair: Box::new(pair), hash: posting(), edits, back, turn })
}

#[test]
fn the_class_of_a_line_is_chosen_from_a_list() {
    let mut screen = Screen::new(100, 30);
    screen.press("2 g g j j j j");
    screen.shows("line 5 of");
    assert_eq!(screen.press("c"), []);
    screen.shows("What is line 5 for?");
    screen.shows("says what is done in the job");
    screen.shows("as it is");
    let request = asked(&screen.press("d u t y enter"));
    let said = Said::Class { class: LineClass::Duty };
    assert_eq!(request.edits, [Edit::say(line(5), said.clone())]);
    assert_eq!((request.hash, request.turn), (hash(&pair().posting), Turn::Said));
    let back = vec![Edit::take_back(line(5), About::Line)];
    screen.send(answer(5, said, Some(LineClass::Company), back, Turn::Said));
    screen.shows("Line 5: you said that it is duty");
    screen.press("k j");
    screen.shows("corrected by you: you said that it is duty (read as company)");
    screen.shows("duty          *");
    // What it was read as is said by taking back.
    screen.press("c");
    let request = asked(&screen.press("c o m p a n y enter"));
    assert_eq!(request.edits, [Edit::take_back(line(5), About::Line)]);
}

#[test]
fn what_is_so_already_is_not_said() {
    let mut screen = Screen::new(100, 30);
    screen.press("2 g g j j j j c");
    assert_eq!(screen.press("c o m p a n y enter"), []);
    screen.shows("Line 5 is read as company already");
    for (keys, said) in [
        ("x", "You said nothing of line 5"),
        ("u", "Nothing was said of this posting yet"),
        ("ctrl-r", "Nothing was undone"),
        ("r", "Line 5 asks for nothing: c says what it is for"),
        ("a", "Line 5 asks for nothing else"),
        ("A", "Nothing is an alternative here"),
        ("k k c", "This line is blank"),
        ("3 c", "Only how the posting is read can be corrected"),
    ] {
        assert_eq!(screen.press(keys), [], "{keys}");
        screen.shows(said);
    }
}

#[test]
fn a_level_is_that_of_a_need_or_of_a_line() {
    let mut screen = Screen::new(100, 30);
    screen.press("j");
    let need = asked(&screen.press("r"));
    let skills = words(&["distributed systems"]);
    assert_eq!(need.edits, [Edit::say(line(9), Said::Level { level: Level::Preferred, skills })]);
    screen.press("2 g g 1 p");
    let whole = asked(&screen.press("r"));
    let said = Said::Level { level: Level::Preferred, skills: Vec::new() };
    assert_eq!(whole.edits, [Edit::say(line(9), said)]);
    screen.press(": 1 5 enter");
    let fashion = asked(&screen.press("r"));
    let said = Said::Level { level: Level::Required, skills: Vec::new() };
    assert_eq!(fashion.edits, [Edit::say(line(15), said)], "the other way round");
}

#[test]
fn alternatives_are_parted_and_joined() {
    let mut screen = Screen::new(100, 30);
    let parted = asked(&screen.press("A"));
    let apart = groups(&[&["Scala"], &["Java"], &["TypeScript"]]);
    assert_eq!(parted.edits, [Edit::say(line(8), apart)]);
    assert_eq!(screen.press("a"), []);
    screen.shows("asks for nothing else that could be joined");

    // Three needs in one line.
    let mut session = fixture::session();
    let mut pair = pair();
    let scala = pair.answer.needs[0].clone();
    let one = |at: usize| {
        let mut need = scala.clone();
        need.id = format!("n{}", at + 1);
        need.any_of = vec![scala.any_of[at].clone()];
        need.texts = vec![scala.texts[at].clone()];
        need.spans = vec![scala.spans[at]];
        need
    };
    pair.answer.needs.splice(0..1, [one(0), one(1), one(2)]);
    session.pair = Some(pair);
    let mut screen = Screen::of(session, 100, 30);
    screen.press("j");
    let joined = asked(&screen.press("a"));
    assert_eq!(joined.edits, [Edit::say(line(8), groups(&[&["Scala"], &["Java", "TypeScript"]]))]);
    // The last one has only one neighbour.
    screen.press("j");
    assert_eq!(asked(&screen.press("a")).edits, joined.edits);
    // On the posting it is asked which.
    screen.press("p");
    assert_eq!(screen.press("a"), []);
    screen.shows("What is enough in line 8?");
    screen.shows("Scala, Java or TypeScript");
    screen.shows("Java or TypeScript");
    let chosen = asked(&screen.press("down enter"));
    assert_eq!(chosen.edits, [Edit::say(line(8), groups(&[&["Scala", "Java"], &["TypeScript"]]))]);
}

#[test]
fn what_was_said_is_undone_said_again_and_taken_back() {
    let mut screen = Screen::new(100, 30);
    let said = Said::Level { level: Level::Preferred, skills: words(&["Kubernetes"]) };
    let say = Edit::say(line(11), said.clone());
    let back = Edit::take_back(line(11), About::Skills(words(&["Kubernetes"])));
    screen.press("j j j");
    assert_eq!(asked(&screen.press("r")).edits, std::slice::from_ref(&say));
    screen.send(answer(11, said.clone(), None, vec![back.clone()], Turn::Said));
    screen.shows("Line 11: you said that Kubernetes is preferred");
    screen.press("enter esc");
    screen.shows("corrected by you: you said that Kubernetes is preferred");
    let undo = asked(&screen.press("u"));
    assert_eq!((undo.edits.clone(), undo.turn), (vec![back.clone()], Turn::Undone));
    let undone = Done {
        pair: Box::new(pair()),
        hash: posting(),
        edits: undo.edits,
        back: vec![say.clone()],
        turn: undo.turn,
    };
    screen.send(corrected(undone));
    screen.shows("Line 11, undone: you take back that Kubernetes is preferred");
    screen.lacks("corrected by you");
    assert_eq!(screen.press("u"), []);
    let redo = asked(&screen.press("ctrl-r"));
    assert_eq!((redo.edits, redo.turn), (vec![say], Turn::Redone));
    screen.send(answer(11, said, None, vec![back.clone()], Turn::Redone));
    screen.shows("Line 11, again: you said that Kubernetes is preferred");
    assert_eq!(asked(&screen.press("x")).edits, [back]);
    // What could not be saved changes nothing, and can be tried again.
    screen.send(Message::Answer(Answer::Corrected(Corrected::Failed("no room".to_owned()))));
    screen.shows("no room");
    assert_eq!(asked(&screen.press("u")).turn, Turn::Undone);
}

#[test]
fn steps_that_are_pressed_too_early_are_taken_when_they_can_be() {
    let mut screen = Screen::new(100, 30);
    let said = Said::Level { level: Level::Preferred, skills: words(&["Kubernetes"]) };
    let say = Edit::say(line(11), said.clone());
    let back = Edit::take_back(line(11), About::Skills(words(&["Kubernetes"])));
    assert_eq!(asked(&screen.press("j j j r")).edits, std::slice::from_ref(&say));
    // The answer to `r` is not there yet.
    assert_eq!(screen.press("u ctrl-r"), []);
    let undo = screen.send(answer(11, said, None, vec![back.clone()], Turn::Said));
    assert_eq!(asked(&undo).edits, std::slice::from_ref(&back));
    let undone = Done {
        pair: Box::new(pair()),
        hash: posting(),
        edits: vec![back],
        back: vec![say.clone()],
        turn: Turn::Undone,
    };
    let redo = asked(&screen.send(corrected(undone)));
    assert_eq!((redo.edits, redo.turn), (vec![say], Turn::Redone));
    // Where that fails nothing is tried any more.
    screen.press("u u");
    let failed = Corrected::Failed("no room".to_owned());
    assert_eq!(screen.send(Message::Answer(Answer::Corrected(failed))), []);
}

#[test]
fn the_need_stays_selected_and_what_flipped_is_told() {
    let mut screen = Screen::new(100, 30);
    screen.press("j j j");
    let mut pair = pair();
    let said = Said::Level { level: Level::Preferred, skills: words(&["Kubernetes"]) };
    pair.answer.needs[3].level = Level::Preferred;
    pair.answer.needs[2].verdict = cvfit::report::model::Verdict::Missing;
    pair.answer.coverage.score = 0.25;
    let edits = vec![Edit::say(line(11), said)];
    let answer = Done { pair: Box::new(pair), hash: posting(), edits, back: Vec::new(), turn: Turn::Said };
    screen.send(corrected(answer));
    assert!(screen.reversed(0)[0].contains("Kubernetes"), "{:?}", screen.reversed(0));
    screen.shows("1 need now missing");
}
