//! What the screens show after some keys. Snapshots hold no styles: those are asserted on cells.

#![cfg(feature = "tui")]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/screen.rs"]
mod screen;

use std::collections::BTreeMap;

use cvfit::config;
use cvfit::report::model::Verdict;
use cvfit::tui::{Answer, Effect, Keymap, Message, Request, Session, Settings, Spot};
use ratatui::style::Color;
use screen::Screen;

#[test]
fn review() {
    let mut screen = Screen::new(80, 24);
    insta::assert_snapshot!("review_80x24", screen.text());
    screen.press("j j j enter");
    insta::assert_snapshot!("review_kubernetes_80x24", screen.text());
    insta::assert_snapshot!("review_160x50", Screen::new(160, 50).text());
    insta::assert_snapshot!("review_40x12", Screen::new(40, 12).text());
    insta::assert_snapshot!("review_30x8", Screen::new(30, 8).text());
}

#[test]
fn documents() {
    let mut screen = Screen::new(80, 24);
    screen.press("2 G k k k");
    insta::assert_snapshot!("posting_80x24", screen.text());
    screen.press("3");
    insta::assert_snapshot!("cv_80x24", screen.text());
    let mut screen = Screen::new(40, 12);
    screen.press("2 j j j j j j j");
    insta::assert_snapshot!("posting_40x12", screen.text());
}

#[test]
fn help_is_made_from_the_live_keymap() {
    let mut screen = Screen::new(80, 24);
    screen.press("?");
    insta::assert_snapshot!("help_80x24", screen.text());
    screen.press("/ m o u s e enter");
    screen.shows("Give the mouse to the terminal");
    screen.lacks("End the program");
    assert_eq!(screen.press("enter"), [Effect::CaptureMouse(false)], "what is selected is done");
    screen.lacks("Keys");
    screen.press("2 ? esc");
    screen.lacks("Keys");
}

#[test]
fn digits_can_say_how_often_and_which_line() {
    let mut session = fixture::session();
    session.screen.digits = config::Digits::Counts;
    let session = Session { keymap: Keymap::with(&BTreeMap::new(), config::Digits::Counts).0, ..session };
    let mut screen = Screen::of(session, 120, 24);
    screen.shows("g r Review   g p Posting");
    let selected = |screen: &Screen| screen.reversed(0).concat();
    screen.press("g p 1 2 G");
    assert!(selected(&screen).contains("12"), "{}", selected(&screen));
    screen.press("3 k");
    assert!(selected(&screen).trim_start().starts_with('9'), "{}", selected(&screen));
    screen.press("1 0");
    screen.shows("10 then  down");
    screen.press("esc");
    screen.lacks("10 then");
    screen.press("j");
    assert!(selected(&screen).contains("10"), "what was left does not count: {}", selected(&screen));
    screen.press("9 9 9 9 9 9 9 9 9 k");
    assert!(selected(&screen).trim_start().starts_with('1'), "{}", selected(&screen));
    screen.press("g r 4 g g");
    let fourth = selected(&screen);
    screen.press("g g 3 j");
    assert_eq!(selected(&screen), fourth);
    screen.press("5 ?");
    screen.shows("Keys");
    screen.press("esc 0");
    screen.shows("To compare");
}

#[test]
fn tabs_name_the_keys_as_they_are() {
    let mut session = fixture::session();
    let own = toml::from_str("screen-posting = ['P']\nscreen-cv = []").unwrap();
    session.keymap = Keymap::with(&own, config::Digits::Screens).0;
    let screen = Screen::of(session, 100, 24);
    screen.shows("1 Review   P Posting   CV   4 Tailor");
}

#[test]
fn what_is_said_to_press_is_what_can_be_pressed() {
    let mut session = fixture::session();
    session.pair = None;
    let own = "add-jobs = ['O']\njobs-cv = ['V']\nscreen-start = ['alt-s']\nfilter = []\nhelp = ['H']";
    let own: BTreeMap<_, _> = toml::from_str(own).unwrap();
    session.keymap = Keymap::with(&own, config::Digits::Screens).0;
    let mut screen = Screen::of(session, 100, 24);
    screen.press("6");
    screen.shows("V chooses one");
    screen.press("tab");
    screen.shows("Nothing is listed yet: O adds postings");
    screen.press("1");
    screen.shows("alt-s shows what can be opened");
    screen.press("Q");
    screen.shows("H lists the keys");
    screen.send(Message::Paste("text".to_owned()));
    screen.shows("press :filter first");
    let screens = fixture::session().screen;
    let settings = Settings { screen: screens, theme: None, keymap: Keymap::builtin().0 };
    screen.send(Message::Answer(Answer::Settings(Box::new(settings))));
    screen.shows("0 shows what can be opened");
    screen.press("6");
    screen.shows("c chooses one");
}

#[test]
fn a_remark_that_fits_no_row_is_read_over_the_screen() {
    let mut screen = Screen::new(80, 24);
    let long = format!("could not start the editor `{}`: set $EDITOR to one that is there", "x".repeat(60));
    screen.send(Message::Notice(long));
    screen.shows("To be known");
    screen.shows("that is there");
    screen.press("enter");
    screen.lacks("To be known");
}

#[test]
fn signs_can_be_ascii() {
    let mut session = fixture::session();
    session.screen.signs = config::Signs::Ascii;
    let mut screen = Screen::of(session, 80, 24);
    insta::assert_snapshot!("review_ascii_80x24", screen.text());
    screen.press("2");
    screen.shows("Scala(+)");
}

#[test]
fn a_screen_that_is_too_small_says_so() {
    let mut screen = Screen::new(29, 20);
    screen.shows("needs 30x8, have 29x20");
    assert_eq!(screen.press("q"), [Effect::Quit]);
    let mut screen = Screen::new(10, 3);
    assert_eq!(screen.text(), "needs\n30x8, have\n10x3");
    assert_eq!(screen.press("j / 2"), []);
    for (columns, rows) in [(0, 0), (1, 1), (0, 9), (300, 1)] {
        assert_eq!(Screen::new(columns, rows).press("q"), [Effect::Quit]);
    }
}

#[test]
fn the_selected_need_is_reversed_and_nothing_is_coloured() {
    let mut screen = Screen::new(80, 24);
    assert_eq!(screen.reversed(0).len(), 1);
    assert!(screen.reversed(0)[0].contains("Scala, Java or TypeScript"), "{:?}", screen.reversed(0));
    screen.press("j");
    assert!(screen.reversed(0)[0].contains("distributed systems"));
    for keys in ["1", "enter", "2", "3", "?"] {
        screen.press(keys);
        let uncoloured = |cell: &ratatui::buffer::Cell| cell.fg == Color::Reset && cell.bg == Color::Reset;
        assert!(screen.buffer().content.iter().all(uncoloured), "{keys}");
    }
}

#[test]
fn with_colours_the_verdict_has_one() {
    for theme in [
        config::Theme::For(config::Background::Dark),
        config::Theme::For(config::Background::Light),
        config::Theme::Auto,
    ] {
        let mut session = fixture::session();
        (session.screen.theme, session.color) = (theme.clone(), true);
        let mut screen = Screen::of(session, 80, 24);
        screen.press("G");
        let y = screen.rows().iter().position(|row| row.starts_with("✗ fashion")).unwrap();
        assert_ne!(screen.buffer()[(0, y as u16)].fg, Color::Reset, "{theme:?}");
    }
}

#[test]
fn from_a_need_to_its_evidence_and_back() {
    let mut screen = Screen::new(80, 24);
    screen.press("enter j j");
    screen.shows("shown by");
    screen.press("enter");
    assert!(screen.reversed(10)[0].contains("Own the order"), "{}", screen.text());
    screen.shows("serves ✓ Scala, Java or TypeScript (covered)");
    screen.press("backspace");
    screen.shows("Needs");
    assert!(screen.reversed(40)[0].contains("Own the order"), "back where it was: {:?}", screen.reversed(40));
    screen.press("p");
    assert!(screen.reversed(10)[0].contains("Exceptional programming"));
    screen.press("o");
    assert!(screen.reversed(10)[0].contains("Own the order"));
    screen.press("backspace backspace");
    screen.shows("Needs");
}

#[test]
fn from_a_line_of_the_cv_to_the_needs_it_serves() {
    let mut screen = Screen::new(80, 24);
    screen.press("enter j j enter enter");
    screen.shows("served by line 8 of the CV");
    screen.shows("(4 of 7)");
    screen.lacks("✗ fashion");
    screen.press("esc");
    screen.lacks("served by line 8");
    screen.shows("✗ fashion");
}

#[test]
fn a_filter_is_live_and_esc_clears_it() {
    let mut screen = Screen::new(80, 24);
    screen.press("/ q k u b");
    screen.shows("filter /qkub");
    screen.shows("No need is listed");
    screen.press("ctrl-u k u b");
    screen.shows("✓ Kubernetes");
    screen.lacks("✗ fashion");
    screen.press("enter");
    screen.shows("`kub` (1 of 7)");
    screen.press("esc");
    screen.shows("✗ fashion");
    assert!(screen.reversed(0)[0].contains("Kubernetes"), "what was selected stays so");
}

#[test]
fn needs_can_be_narrowed_to_a_verdict() {
    let mut screen = Screen::new(80, 24);
    for (word, count) in [("missing", 1), ("adjacent", 1), ("covered", 5)] {
        screen.press("v");
        screen.shows(&format!("only {word} ({count} of 7)"));
    }
    screen.press("v");
    screen.lacks("only ");
}

#[test]
fn a_document_can_be_searched() {
    let mut screen = Screen::new(80, 24);
    screen.press("3 / s c a l a");
    assert!(screen.reversed(10)[0].contains("Own the order"), "{}", screen.text());
    screen.press("enter");
    screen.shows("`scala` 1 of 2 lines");
    screen.press("n");
    assert!(screen.reversed(10)[0].contains("Haskell"));
    screen.press("n");
    assert!(screen.reversed(10)[0].contains("Own the order"), "around the end");
    screen.press("N esc");
    screen.lacks("`scala`");
}

#[test]
fn esc_backs_out_and_never_quits() {
    let mut screen = Screen::new(80, 24);
    screen.press("enter v 3 ? /");
    for _ in 0..10 {
        assert_eq!(screen.press("esc"), []);
    }
    screen.shows("q ends the program");
    screen.press("/ q");
    assert_eq!(screen.press("ctrl-c"), [Effect::Quit]);
}

#[test]
fn a_sequence_that_was_begun_shows_how_it_goes_on() {
    let mut screen = Screen::new(80, 24);
    screen.press("G g");
    screen.shows("g then");
    screen.shows("g first");
    screen.press("g");
    assert!(screen.reversed(0)[0].contains("Scala"));
    screen.press("g w");
    screen.shows("`g w` does nothing here");
}

#[test]
fn the_mouse_selects_and_scrolls() {
    let mut screen = Screen::new(80, 24);
    let y = screen.rows().iter().position(|row| row.starts_with("✗ fashion")).unwrap() as u16;
    screen.click(3, y);
    assert!(screen.reversed(0)[0].contains("fashion"));
    let x = screen.rows()[1].find("2 Posting").unwrap() as u16;
    screen.click(x, 1);
    screen.shows("read as meta");
    let before = screen.text();
    let Some(Spot::Item(pane, _)) = screen.hits.at(20, 5) else { panic!("no pane") };
    screen.send(Message::Wheel(pane, 3));
    assert_ne!(screen.text(), before);
    screen.send(Message::Wheel(pane, -3));
    assert_eq!(screen.text(), before);
}

#[test]
fn pasted_text_presses_no_keys() {
    let mut screen = Screen::new(80, 24);
    assert_eq!(screen.send(Message::Paste("q\nq".into())), []);
    screen.press("/");
    screen.send(Message::Paste("kube\n\u{1b}[31m".into()));
    screen.shows("filter /kube [31m");
}

#[test]
fn where_nothing_was_found_it_says_why_and_what_helps() {
    let screen = Screen::of(fixture::session_without_needs(), 100, 24);
    screen.shows("No need was found in the posting.");
    screen.shows("none was read as asking");
    screen.shows("cvfit extract FILE --as posting");
}

#[test]
fn nothing_in_a_document_acts_on_the_terminal() {
    let mut session = fixture::session();
    let pair = session.pair.as_mut().expect("the pair of the fixture");
    pair.answer.needs[0].texts[0] = "a\u{1b}[31mred\u{202e}".into();
    pair.answer.needs[0].ledger.why = "x\u{1b}]0;title\u{7}".into();
    pair.answer.suggestions[0].needs.push("n1".into());
    pair.answer.suggestions[0].edits[0].after = "\u{9b}2J\r".into();
    pair.cv = cvfit::text::Text::from_source("a\u{1b}[2Jb\n.md", pair.cv.clean());
    let mut screen = Screen::of(session, 160, 50);
    for keys in ["1", "/ \u{e9} ctrl-u enter", "2", "3", "?"] {
        screen.press(keys);
        let visible =
            |c: char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(screen.rows().iter().all(|row| row.chars().all(visible)), "{}", screen.text());
        screen.press("esc");
    }
}

#[test]
fn anything_can_be_found_by_its_name() {
    let mut screen = Screen::new(80, 24);
    screen.press(":");
    screen.shows("Commands");
    screen.press("r e d r a w");
    screen.shows("Draw the whole screen again");
    assert_eq!(screen.press("enter"), [Effect::Redraw]);
    screen.lacks("Commands");
    screen.press(": q q q");
    screen.shows("No command is named like this");
    screen.press("enter");
    screen.shows("Nothing was chosen");
    screen.press("esc");
    screen.lacks("Commands");
    screen.press("2 : 1 1 enter");
    assert!(screen.reversed(0)[0].contains("Kubernetes✓ in production"), "{}", screen.text());
    // What is pasted is typed, whatever keys it would be.
    screen.press(":");
    assert_eq!(screen.send(Message::Paste("q\nq".into())), []);
    screen.shows("q q");
}

#[test]
fn what_is_selected_can_be_copied() {
    let mut screen = Screen::new(80, 24);
    let copied = |effects: Vec<Effect>| match effects.as_slice() {
        [Effect::Copy { what, text }] => (what.clone(), text.clone()),
        other => panic!("{other:?}"),
    };
    let (what, text) = copied(screen.press("y"));
    assert!(what == "the line of the posting" && text.starts_with("- Exceptional"), "{what}: {text}");
    screen.press("/ K u b e r enter enter G");
    let (what, text) = copied(screen.press("y"));
    assert_eq!((what.as_str(), text.as_str()), ("the suggestion", "Kubernetes (k8s)"));
    screen.press("3 g g");
    assert_eq!(copied(screen.press("y")).1, "# Ada Example");
    screen.press("j");
    assert_eq!(screen.press("y"), []);
    screen.shows("Nothing is selected that could be copied");
    let (what, text) = copied(screen.press("Y"));
    assert!(what == "the report" && text.contains("Kubernetes"), "{text}");
}

#[test]
fn the_report_is_written_where_the_user_says_and_over_nothing_unasked() {
    let mut screen = Screen::new(80, 24);
    screen.press("w");
    screen.shows("write the report to: report.for-staff-backend.md");
    screen.press("ctrl-u a . m d");
    let asked = Request::Report { path: "a.md".into(), over: false };
    assert_eq!(screen.press("enter"), [Effect::Request(asked)]);
    let again = Request::Report { path: "a.md".into(), over: true };
    let there = Answer::IsThere { path: "a.md".into(), again: Box::new(again.clone()) };
    screen.send(Message::Answer(there.clone()));
    screen.shows("Write over this file?");
    screen.press("1 q");
    screen.press("n");
    screen.shows("Nothing was changed");
    screen.send(Message::Answer(there));
    assert_eq!(screen.press("y"), [Effect::Request(again)]);
    screen.send(Message::Answer(Answer::Written { what: "the report".into(), path: "a.md".into() }));
    screen.shows("Wrote the report to a.md");
    screen.press("w esc");
    screen.press("w ctrl-u");
    assert_eq!(screen.press("enter"), []);
    screen.shows("Nothing was written");
}

#[test]
fn what_a_reload_flips_is_said_and_the_selection_stays() {
    let mut screen = Screen::new(80, 24);
    screen.press("/ f a s h enter");
    screen.press("2 G");
    assert_eq!(screen.press("R"), [Effect::Request(Request::Reload)]);
    let mut pair = fixture::session().pair.expect("the pair of the fixture");
    pair.answer.needs[4].verdict = Verdict::Covered;
    pair.answer.needs.remove(0);
    screen.send(Message::Answer(Answer::Reloaded(Box::new(pair.clone()))));
    screen.shows("Read anew: 1 need now covered, 1 need gone");
    assert!(screen.reversed(0)[0].contains("piano"), "{}", screen.text());
    screen.press("1");
    assert!(screen.reversed(0)[0].contains("fashion"), "{}", screen.text());
    screen.send(Message::Answer(Answer::Refreshed(Box::new(pair))));
    screen.lacks("Changed from outside");
    screen.send(Message::Answer(Answer::Failed("no such file".into())));
    screen.shows("no such file");
}

#[test]
fn other_settings_take_effect_at_once() {
    let mut screen = Screen::new(80, 24);
    let mut settings =
        Settings { screen: fixture::session().screen, theme: None, keymap: cvfit::tui::Keymap::builtin().0 };
    assert_eq!(screen.send(Message::Answer(Answer::Settings(Box::new(settings.clone())))), []);
    settings.screen.mouse = false;
    let light = config::Theme::For(config::Background::Light);
    settings.screen.theme = light.clone();
    let own = [("help".to_owned(), vec!["H".to_owned()].into())].into();
    settings.keymap = Keymap::with(&own, config::Digits::Screens).0;
    let effects = screen.send(Message::Answer(Answer::Settings(Box::new(settings))));
    assert_eq!(effects, [Effect::CaptureMouse(false), Effect::Restyle(light, None)]);
    screen.press("H");
    screen.shows(" Keys");
}

#[test]
fn a_document_is_edited_at_the_line_that_is_shown() {
    let mut session = fixture::session();
    let pair = session.pair.as_mut().expect("the pair of the fixture");
    pair.cv_path = Some("cv.md".into());
    let mut screen = Screen::of(session, 80, 24);
    let edit = |line| Effect::Edit { path: "cv.md".into(), line };
    assert_eq!(screen.press("e"), [edit(8)], "the proof of the need");
    assert_eq!(screen.press("3 G e"), [edit(18)]);
    assert_eq!(screen.press("2 e"), []);
    screen.shows("This document is no file that could be edited");
}

#[test]
fn where_nothing_is_open_it_is_said_what_to_do() {
    let mut session = fixture::session();
    session.pair = None;
    session.said = vec!["a warning".into(), "that is \u{1b}[31mlong".into()];
    let mut screen = Screen::of(session, 80, 24);
    screen.shows("a warning");
    screen.lacks("\u{1b}");
    screen.press("enter");
    screen.lacks("a warning");
    for key in ["1", "2", "3"] {
        screen.press(key);
        screen.shows("No CV and posting are open yet.");
        for key in ["w", "y", "Y", "e", "enter", "o", "esc"] {
            assert_eq!(screen.press(key), [], "{key}");
        }
    }
}
