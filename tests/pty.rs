//! The program in a terminal of its own: it comes up, it obeys, and it leaves the terminal as it was, however it
//! ends. Nothing here waits for a time; all wait for what is shown, up to a limit.

#![cfg(all(unix, feature = "tui"))]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/pty.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize};
use support::{LIMIT, Pty, count, termios};

/// Set where this program is to be the screens and not their tests.
const CHILD: &str = "CVFIT_TEST_CHILD";
const CHILD_ARGS: [&str; 3] = ["--exact", "the_screens_themselves", "--nocapture"];

/// Not a test but what the tests start: the screens with the documents of the fixture.
#[test]
fn the_screens_themselves() {
    let Ok(kind) = std::env::var(CHILD) else { return };
    let mut session = fixture::session();
    session.color = std::env::var_os("NO_COLOR").is_none();
    session.screen.theme = cvfit::config::Theme::Auto;
    if kind == "panic" {
        // What was the hook before must still be called, once the screen is given back.
        std::panic::set_hook(Box::new(|_| std::process::exit(7)));
        std::thread::spawn(|| {
            while !crossterm::terminal::is_raw_mode_enabled().unwrap_or(false) {
                std::thread::yield_now();
            }
            std::thread::sleep(Duration::from_millis(100));
            panic!("on purpose");
        });
    }
    std::process::exit(match cvfit::tui::run(session, Box::new(cvfit::tui::NoWorld)) {
        Ok(()) => 0,
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => 3,
        Err(_) => 2,
    });
}

/// Starts the screens with the documents of the fixture and waits for the first.
fn start(env: &[(&str, &str)]) -> Pty {
    let this = std::env::current_exe().expect("the program of these tests");
    let mut command = CommandBuilder::new(this);
    command.args(CHILD_ARGS);
    command.env(CHILD, "1");
    let mut pty = Pty::spawn(command, env);
    pty.wait("the first screen", |screen| {
        screen.alternate_screen() && screen.contents().contains("1 Review")
    });
    pty
}

#[test]
fn the_harness_notices_a_terminal_that_is_not_restored() {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", r"stty raw -echo; printf '\033[?1049h\033[?25l1 Review'; read -r _"]);
    let mut pty = Pty::spawn(command, &[]);
    pty.wait("its text", |screen| screen.contents().contains("1 Review"));
    assert!(!pty.comes(Duration::from_millis(50), |screen| !screen.alternate_screen()));
    assert_ne!(termios(&*pty.master), pty.before);
}

#[test]
fn q_ends_it_and_the_terminal_is_as_it_was() {
    let mut pty = start(&[]);
    assert_ne!(termios(&*pty.master), pty.before, "raw while it runs");
    pty.press("?");
    pty.wait("the help", |screen| screen.contents().contains("Go into the details"));
    pty.press("\x1b");
    pty.wait("no help", |screen| !screen.contents().contains("Go into the details"));
    pty.press("3");
    pty.wait("the CV", |screen| screen.contents().contains("line 1 of"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
    assert_eq!(count(&pty.bytes(), b"\x1b[?1049l"), 1, "left once");
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_reported() {
    let mut pty = start(&[(CHILD, "panic")]);
    assert_eq!(pty.end(LIMIT).exit_code(), 7);
    pty.is_restored();
    assert_eq!(count(&pty.bytes(), b"\x1b[?1049l"), 1, "left once");
}

#[test]
fn the_demo_opens_the_screens() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
    command.arg("demo");
    let mut pty = Pty::spawn(command, &[]);
    pty.wait("the first screen", |screen| {
        screen.alternate_screen() && screen.contents().contains("1 Review")
    });
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

#[test]
fn keys_that_come_at_once_are_all_taken() {
    let mut pty = start(&[]);
    pty.press("2jjjj");
    pty.wait("the fifth line", |screen| screen.contents().contains("line 5 of"));
    pty.press("kkq");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_as_it_was() {
    for signal in ["TERM", "INT", "HUP", "QUIT"] {
        let mut pty = start(&[]);
        pty.signal(signal);
        let status = pty.end(Duration::from_secs(2));
        assert!(status.signal().is_some(), "{signal}: the parent sees the true cause, not {status:?}");
        pty.is_restored();
        assert_eq!(count(&pty.bytes(), b"\x1b[?1049l"), 1, "{signal}: left once");
    }
}

#[test]
fn it_stops_and_goes_on() {
    let mut pty = start(&[]);
    pty.press("2");
    pty.wait("the posting", |screen| screen.contents().contains("line 1 of"));
    pty.press("\x1a");
    pty.is_restored();
    // It may not have stopped yet when the screen is left, and would then miss the signal.
    let back = |screen: &vt100::Screen| screen.alternate_screen() && screen.contents().contains("line 1 of");
    let until = Instant::now() + LIMIT;
    while Instant::now() < until {
        pty.signal("CONT");
        if pty.comes(Duration::from_millis(100), back) {
            break;
        }
    }
    pty.wait("the screen again", back);
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    for ignored in [false, true] {
        let trap = if ignored { "trap '' HUP; " } else { "" };
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &format!(r#"{trap}exec "$0" "$@""#)]);
        command.arg(std::env::current_exe().expect("the program of these tests"));
        command.args(CHILD_ARGS);
        let mut pty = Pty::spawn(command, &[(CHILD, "1")]);
        pty.wait("the first screen", |screen| screen.contents().contains("1 Review"));
        // The reader holds the terminal open until it has read once more.
        pty.stop_reading.store(true, Ordering::SeqCst);
        pty.press("2");
        while Arc::strong_count(&pty.stop_reading) > 1 {
            std::thread::yield_now();
        }
        let Pty { child, .. } = &mut pty;
        let mut child =
            std::mem::replace(child, Box::new(std::process::Command::new("true").spawn().unwrap()));
        drop(pty);
        let until = Instant::now() + Duration::from_secs(2);
        while child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "still running without a terminal; hangup ignored: {ignored}");
            std::thread::yield_now();
        }
    }
}

#[test]
fn without_colours_the_selection_can_be_seen() {
    let mut pty = start(&[("NO_COLOR", "1")]);
    let reversed =
        |screen: &vt100::Screen| (2..23).any(|row| screen.cell(row, 0).is_some_and(vt100::Cell::inverse));
    pty.wait("a reversed row", reversed);
    let bytes = pty.bytes();
    assert_eq!(count(&bytes, b"\x1b[;m"), 0, "nothing takes the reversal away");
    for color in b"1234567" {
        assert_eq!(count(&bytes, &[b"\x1b[38;5;", &[*color][..]].concat()), 0);
    }
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn it_draws_anew_when_the_size_changes() {
    let mut pty = start(&[]);
    let size = PtySize { rows: 5, cols: 20, pixel_width: 0, pixel_height: 0 };
    pty.master.resize(size).unwrap();
    pty.wait("the size it has", |screen| screen.contents().contains("20x5"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

/// A CV, a posting, and the screens on them.
struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    const CV: &'static str = "# Kim\n\n## Work\n\n### Nurse, Clinic (2020-01 – present)\n\n- Wound care\n";

    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("cv.md"), Self::CV).expect("a CV");
        let posting = "Nurse\n\nRequirements:\n- Wound care\n- Rust\n";
        std::fs::write(folder.path().join("job.txt"), posting).expect("a posting");
        Self { folder }
    }

    fn cv(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("cv.md")).expect("the CV")
    }

    /// A program that stands for an editor.
    fn editor(&self, script: &str) -> String {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.folder.path().join("an editor");
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("an editor");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("an editor");
        format!("'{}' -x", path.display())
    }

    fn open(&self, env: &[(&str, &str)]) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
        command.args(["cv.md", "job.txt"]);
        command.cwd(self.folder.path());
        let mut pty = Pty::spawn(command, env);
        pty.wait("the first screen", |screen| {
            screen.alternate_screen() && screen.contents().contains("1 Review")
        });
        pty
    }
}

#[test]
fn an_editor_has_the_terminal_to_itself_and_what_it_saves_is_read() {
    let files = Files::new();
    // It sees the terminal as a shell does, takes a line of keys, and saves by putting another file in the place.
    let editor = files.editor(
        r#"stty -a | grep -q ' icanon' && stty -a | grep -q ' echo ' || exit 9
        printf 'your words: '; read -r words
        { cat "$2"; echo "- $words"; } > "$2.new" && mv "$2.new" "$2""#,
    );
    let mut pty = files.open(&[("VISUAL", &editor)]);
    let raw = termios(&*pty.master);
    pty.press("3e");
    pty.wait("the editor", |screen| !screen.alternate_screen() && screen.contents().contains("your words:"));
    pty.press("Rust q 1 2\r");
    pty.wait("what flipped", |screen| {
        screen.alternate_screen() && screen.contents().contains("1 need now covered")
    });
    assert_eq!(files.cv(), format!("{}- Rust q 1 2\n", Files::CV), "every key went to the editor");
    assert_eq!(termios(&*pty.master), raw);
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

#[test]
fn an_editor_that_fails_takes_nothing_with_it() {
    for (script, said) in [("exit 1", "ended with a failure"), ("kill -9 $$", "ended with a failure")] {
        let files = Files::new();
        let editor = files.editor(script);
        let mut pty = files.open(&[("EDITOR", &editor)]);
        pty.press("e");
        pty.wait("what failed", |screen| screen.alternate_screen() && screen.contents().contains(said));
        assert_eq!(files.cv(), Files::CV);
        pty.press("q");
        assert_eq!(pty.end(LIMIT).exit_code(), 0);
        pty.is_restored();
    }
    let mut pty = Files::new().open(&[("EDITOR", "/no/such/editor")]);
    pty.press("e");
    pty.wait("what failed", |screen| screen.contents().contains("could not start the editor"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn what_is_changed_outside_is_shown() {
    let files = Files::new();
    let mut pty = files.open(&[]);
    pty.wait("the coverage", |screen| screen.contents().contains("coverage 50 %"));
    std::fs::write(files.folder.path().join("cv.md"), format!("{}- Rust\n", Files::CV)).unwrap();
    pty.wait("what flipped", |screen| {
        let shown = screen.contents();
        shown.contains("coverage 100 %") && shown.contains("Changed from outside: 1 need now covered")
    });
    std::fs::remove_file(files.folder.path().join("cv.md")).unwrap();
    pty.wait("what is missing", |screen| screen.contents().contains("cv.md"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}
