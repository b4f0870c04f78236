//! From two files to a copy, in a real terminal: accepting, words of one's own, undo, the copy, and what is left after
//! the program was killed.

#![cfg(all(unix, feature = "tui"))]

#[path = "support/pty.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use support::{LIMIT, Pty};

/// The two example files in a folder of their own, which is the user's home too.
fn home() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for name in ["cv.md", "job-platform.txt"] {
        fs::copy(examples.join(name), folder.path().join(name)).expect("an example");
    }
    folder
}

/// Opens the two and goes to the tailor screen.
fn open(home: &Path) -> Pty {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
    command.args(["cv.md", "job-platform.txt", "--today", "2026-06"]);
    command.cwd(home);
    let of = |name: &str| home.join(name).to_string_lossy().into_owned();
    let (config, state, data, cache) = (of("config"), of("state"), of("data"), of("cache"));
    let env = [
        ("HOME", home.to_str().expect("a path")),
        ("XDG_CONFIG_HOME", config.as_str()),
        ("XDG_STATE_HOME", state.as_str()),
        ("XDG_DATA_HOME", data.as_str()),
        ("XDG_CACHE_HOME", cache.as_str()),
        ("VISUAL", "false"),
    ];
    let mut pty = Pty::spawn(command, &env);
    pty.wait("the first screen", |screen| screen.contents().contains("1 Review"));
    pty
}

fn to_tailor(pty: &mut Pty) {
    pty.press("4");
    shows(pty, "Kubernetes (k8s)");
}

#[track_caller]
fn shows(pty: &mut Pty, what: &str) {
    pty.wait(what, |screen| screen.contents().contains(what));
}

#[track_caller]
fn quit(pty: &mut Pty) {
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

/// The files in which decisions are kept.
fn kept(home: &Path) -> Vec<PathBuf> {
    let folder = home.join("state/cvfit/tailor");
    fs::read_dir(folder)
        .map_or_else(|_| Vec::new(), |all| all.map(|one| one.expect("a file").path()).collect())
}

#[test]
fn from_two_files_to_a_copy() {
    let home = home();
    let before = fs::read(home.path().join("cv.md")).expect("the CV");
    let mut pty = open(home.path());
    to_tailor(&mut pty);
    // Only the suggestion with these words is listed.
    pty.press("/Kubernetes (k8s)\r");
    shows(&mut pty, "(1 of ");
    pty.press("a");
    shows(&mut pty, "1 accepted");
    pty.press("u");
    shows(&mut pty, "0 accepted");
    pty.press("\x12");
    shows(&mut pty, "1 accepted");
    pty.press("c\x15Kubernetes clusters by hand\r");
    shows(&mut pty, "own words");
    pty.press("w");
    shows(&mut pty, "The copy is written: cv.for-job-platform.md");
    let copy = fs::read_to_string(home.path().join("cv.for-job-platform.md")).expect("the copy");
    let original = String::from_utf8(before.clone()).expect("text");
    assert_eq!(copy, original.replacen("k8s", "Kubernetes clusters by hand", 1));
    assert_eq!(kept(home.path()), Vec::<PathBuf>::new(), "what is in the copy is not kept any longer");
    // A file that is there is asked about, and the CV is never written to.
    pty.press("w");
    shows(&mut pty, "is there already");
    pty.press("n\x15cv.md\r");
    shows(&mut pty, "is the CV itself");
    pty.press("\x1b");
    // What comes right behind an escape would be taken for a key with alt.
    shows(&mut pty, "what you decided is still there");
    quit(&mut pty);
    assert_eq!(fs::read(home.path().join("cv.md")).expect("the CV"), before);
}

#[test]
fn what_was_decided_outlasts_a_kill() {
    let home = home();
    let mut pty = open(home.path());
    to_tailor(&mut pty);
    pty.press("A");
    shows(&mut pty, "safe ones");
    // The numbers are measured behind what is kept, or before it: what counts is the file.
    let until = std::time::Instant::now() + LIMIT;
    while kept(home.path()).iter().all(|path| path.extension().is_none_or(|ending| ending != "json")) {
        assert!(std::time::Instant::now() < until, "nothing is kept");
        std::thread::yield_now();
    }
    pty.signal("KILL");
    pty.end(LIMIT);
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
        let file = kept(home.path()).pop().expect("a file");
        assert_eq!((mode(&file), mode(file.parent().expect("a folder"))), (0o600, 0o700));
    }

    let mut pty = open(home.path());
    shows(&mut pty, "Decisions of an earlier run");
    pty.press("y");
    shows(&mut pty, "Taken up");
    to_tailor(&mut pty);
    pty.wait("what was accepted", |screen| !screen.contents().contains("0 accepted"));
    // The last decision is kept even if the program ends right behind it.
    pty.press("Xq");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    assert_eq!(kept(home.path()), Vec::<PathBuf>::new(), "nothing is decided, so nothing is kept");
}
