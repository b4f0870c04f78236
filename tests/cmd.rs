//! The command line as its users see it: one case a file in `tests/cmd`.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes what is expected anew; read the difference.
#![cfg(unix)]

use std::path::Path;

use cvfit::taxonomy::Taxonomy;
use trycmd::TestCases;

/// Beneath a file no folder can be made, not even by root.
const NO_FOLDER: &str = "/dev/null";

/// Cases that see nothing of the machine they run on.
fn cases() -> TestCases {
    let cases = TestCases::new();
    // The hash changes with every skill; no case is about that.
    let built_in = Taxonomy::builtin().layers().swap_remove(0);
    cases.insert_var("[HASH]", built_in.hash).expect("a name in brackets");
    cases.env("HOME", "/nowhere").env("XDG_CONFIG_HOME", "/nowhere");
    cases.env("XDG_DATA_HOME", "/nowhere").env("XDG_CACHE_HOME", NO_FOLDER);
    cases.env("XDG_STATE_HOME", "/nowhere");
    cases.env("LC_ALL", "C.UTF-8").env("TERM", "xterm").env("COLUMNS", "100").env("RUST_BACKTRACE", "0");
    cases
}

#[test]
fn the_command_line_answers_as_expected() {
    cases().env("CVFIT_CONFIG", "").case("tests/cmd/*.toml");
}

#[test]
fn the_skills_are_shown_as_expected() {
    cases().env("CVFIT_CONFIG", "").case("tests/cmd/taxonomy/*.toml");
}

#[test]
fn foreign_lists_are_imported_as_expected() {
    cases().env("CVFIT_CONFIG", "").case("tests/cmd/import/*.toml");
}

#[test]
fn the_variable_names_the_settings() {
    cases().env("CVFIT_CONFIG", "nope.toml").case("tests/cmd/variable/*.toml");
}

/// What these expect is the reading of the examples, so they change with what the program learns to read.
#[test]
fn the_examples_are_read_as_expected() {
    cases().env("CVFIT_CONFIG", "").case("tests/cmd/answers/*.toml");
}

/// The user's own skills lie in a folder of `tests/cmd/homes`; the cases stand in the folder of the same name.
#[test]
fn own_skills_that_are_broken_lock_nobody_out() {
    for home in ["broken", "unreadable"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/homes").join(home);
        let cases = cases();
        cases.insert_var("[HOME]", path.to_string_lossy().into_owned()).expect("a name in brackets");
        cases.env("XDG_CONFIG_HOME", path.to_string_lossy());
        cases.env("CVFIT_CONFIG", "").case(format!("tests/cmd/own/{home}/*.toml"));
    }
}

/// What was said where a posting was read wrongly lies in a folder of `tests/cmd/homes`; the cases stand in
/// the folder of the same name.
#[test]
fn postings_are_read_as_the_user_said() {
    for home in ["corrected", "corrected-wrongly"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/homes").join(home);
        let cases = cases();
        cases.insert_var("[HOME]", path.to_string_lossy().into_owned()).expect("a name in brackets");
        cases.env("XDG_STATE_HOME", path.to_string_lossy());
        cases.env("CVFIT_CONFIG", "").case(format!("tests/cmd/{home}/*.toml"));
    }
}
