//! The program itself, killed while it edits the user's skills: the file is the old or the new one, and the next run
//! works and tidies up. At which call a kill hits is left to the machine; each stop of a save, one by one, is tested
//! in `src/store/tests/faults.rs`.
#![cfg(all(unix, feature = "cli"))]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const MINE: &str = "# mine\nformat = 1\n\n[[skill]]\nid = \"kubernetes\" # k8s\nadd_aliases = [\"kubi\"]\n";

fn alias(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cvfit"));
    command.args(["taxonomy", "alias", "kubernetes", name, "--file", "mine.toml"]).current_dir(folder);
    command.env("XDG_CONFIG_HOME", folder).env("HOME", folder).env_remove("CVFIT_CONFIG");
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn killed_at_any_moment_it_leaves_the_old_or_the_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml");
    fs::write(&path, MINE).unwrap();
    assert!(alias(folder.path(), "kubu").status().unwrap().success());
    let new = fs::read_to_string(&path).unwrap();
    assert_eq!(new, MINE.replace("[\"kubi\"]", "[\"kubi\", \"kubu\"]"));

    for moment in 0..12 {
        fs::write(&path, MINE).unwrap();
        let mut run = alias(folder.path(), "kubu").spawn().unwrap();
        // The save has begun when a second file is there, and lasts no longer than some of these pauses.
        while files(folder.path()) == 1 && run.try_wait().unwrap().is_none() {}
        sleep(Duration::from_micros(moment * 150));
        run.kill().unwrap();
        run.wait().unwrap();
        let there = fs::read_to_string(&path).unwrap();
        assert!(there == MINE || there == new, "{moment}: {there}");
        assert!(alias(folder.path(), "kubo").status().unwrap().success());
        assert!(fs::read_to_string(&path).unwrap().contains("\"kubo\"]"));
        assert_eq!(files(folder.path()), 1, "nothing is left beside it");
    }
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}
