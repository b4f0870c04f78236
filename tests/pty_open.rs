//! The start screen and the jobs screen of the real program, with real files in a terminal of its own.

#![cfg(all(unix, feature = "tui"))]

#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use portable_pty::CommandBuilder;

use pty::{LIMIT, Pty};

const CV: &str =
    "# Kim Roe\n\n## Experience\n\n### Engineer, Acme\n2020 – present\n\n- Wrote services in Rust on k8s\n";
const BAKER: &str = "# Night Baker\n\nRequirements:\n- Experience with Excel\n- Knowledge of Kafka\n";
const RUST: &str = "# Rust Engineer\n\nRequirements:\n- Experience with Rust\n";

/// A folder with a CV and postings, and a home of its own.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [("cv.md", CV), ("jobs/baker.md", BAKER), ("jobs/rust.md", RUST)] {
            let path = folder.path().join("work").join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        Self { folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("work").join(name)
    }

    fn state(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join("state/cvfit").join(name)).unwrap_or_default()
    }

    fn start(&self, args: &[&str]) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
        command.args(args);
        command.cwd(self.folder.path().join("work"));
        let at = |name: &str| self.folder.path().join(name).to_string_lossy().into_owned();
        let (state, home) = (at("state"), at("home"));
        Pty::spawn(command, &[("XDG_STATE_HOME", &state), ("XDG_DATA_HOME", &home), ("HOME", &home)])
    }
}

fn holds(what: &str) -> impl Fn(&vt100::Screen) -> bool {
    move |screen| screen.alternate_screen() && screen.contents().contains(what)
}

#[test]
fn a_pair_is_chosen_opened_and_remembered() {
    let place = Place::new();
    let mut pty = place.start(&[]);
    pty.wait("the start", holds("none yet"));
    pty.press("c");
    pty.wait("the files", holds("jobs/baker.md"));
    pty.press("cv.md\r");
    pty.wait("the CV that is chosen", holds("CV       cv.md"));
    pty.press("p");
    pty.wait("the files", holds("jobs/rust.md"));
    // What is typed as a path is taken as one.
    pty.press("./jobs/rust.md\r");
    pty.wait("both", holds("compare them"));
    pty.press("\r");
    pty.wait("the review", holds("Needs"));
    pty.wait("the names", holds("rust.md"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
    let kept = place.state("recent.toml");
    assert!(kept.contains("jobs/rust.md") && !kept.contains("Kim"), "paths only: {kept}");

    let mut pty = place.start(&[]);
    pty.wait("what was open lately", holds("rust.md"));
    pty.press("\r");
    pty.wait("the review", holds("Needs"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn a_posting_is_pasted_and_nothing_in_it_presses_keys() {
    let place = Place::new();
    let mut pty = place.start(&["cv.md"]);
    pty.wait("the CV that is chosen", holds("CV       cv.md"));
    // What ends a paste, stands in it: the rest would quit, and save, if it were keys.
    let hostile = format!("\x1b[200~{BAKER}\x1b[201~qqq0qs\rq\x1b[200~q\rq\x1b[201~");
    pty.press(&hostile.replace('\n', "\r"));
    pty.wait("the posting", holds("pasted, 5 lines: Night Baker"));
    pty.press("s");
    pty.wait("the name", holds("save as night-baker.txt"));
    pty.press("\r");
    pty.wait("where it is", holds("Saved as night-baker.txt"));
    assert_eq!(fs::read_to_string(place.file("night-baker.txt")).expect("the posting"), BAKER);
    pty.press("\r");
    pty.wait("the review", holds("Needs"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

#[test]
fn a_posting_is_never_saved_over_a_file_unasked() {
    let place = Place::new();
    fs::write(place.file("night-baker.txt"), "mine").expect("a file");
    let mut pty = place.start(&["cv.md"]);
    pty.wait("the CV that is chosen", holds("CV       cv.md"));
    pty.press(&format!("\x1b[200~{BAKER}\x1b[201~"));
    pty.wait("the posting", holds("pasted, 5 lines"));
    pty.press("s");
    pty.wait("the name", holds("save as night-baker.txt"));
    pty.press("\r");
    pty.wait("the question", holds("Write over this file?"));
    pty.press("n");
    pty.wait("that nothing was done", holds("Nothing was changed"));
    assert_eq!(fs::read_to_string(place.file("night-baker.txt")).expect("a file"), "mine");
    pty.press("q");
    pty.wait("that it would be gone", holds("End without the posting?"));
    pty.press("y");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn a_huge_paste_is_refused_and_keys_work_again() {
    let place = Place::new();
    let mut pty = place.start(&["cv.md"]);
    pty.wait("the CV that is chosen", holds("CV       cv.md"));
    pty.press("\x1b[200~");
    for _ in 0..50 {
        pty.press(&"Bake bread at night, with care.\r".repeat(3_125));
    }
    pty.press("\x1b[201~");
    pty.wait("the reason", holds("MiB"));
    std::thread::sleep(Duration::from_millis(100));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn postings_are_ranked_marked_and_opened() {
    let place = Place::new();
    let mut pty = place.start(&["jobs", "cv.md", "jobs"]);
    pty.wait("the ranking", holds("Rust Engineer"));
    pty.wait("that it is done", holds("2 postings ranked"));
    pty.press("a");
    pty.wait("the mark", holds("applied"));
    pty.press("jn");
    pty.wait("the line for a note", holds("note "));
    pty.press("too early\r");
    pty.wait("the note", holds("note  too early"));
    let kept = place.state("jobs.toml");
    assert!(kept.contains("mark = \"applied\"") && kept.contains("note = \"too early\""), "{kept}");
    assert!(!kept.contains("Kim"), "nothing of the CV: {kept}");
    pty.press("\r");
    pty.wait("the review", holds("baker.md"));
    pty.wait("the needs", holds("Needs"));
    pty.press("\x7f");
    pty.wait("the jobs, with the selection kept", holds("2 of 2"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();

    // What is broken is told, and stays.
    let broken = format!("{kept}mark = \n");
    fs::write(place.folder.path().join("state/cvfit/jobs.toml"), &broken).expect("a file");
    let mut pty = place.start(&["jobs", "cv.md", "jobs"]);
    pty.wait("the mistake", holds("jobs.toml:"));
    pty.press("\r");
    pty.wait("the ranking", holds("Rust Engineer"));
    pty.press("w");
    pty.wait("the mistake again", holds("jobs.toml:"));
    assert_eq!(place.state("jobs.toml"), broken);
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}

#[test]
fn without_a_person_the_ranking_is_printed() {
    let place = Place::new();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_cvfit"))
        .args(["jobs", "cv.md", "jobs"])
        .current_dir(place.folder.path().join("work"))
        .env("XDG_CONFIG_HOME", place.folder.path())
        .env("XDG_DATA_HOME", place.folder.path())
        .env("XDG_STATE_HOME", place.folder.path())
        .output()
        .expect("it runs");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("2 ranked, 2 listed"));
}
