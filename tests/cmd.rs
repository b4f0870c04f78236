//! The command line as its users see it: one case a file in `tests/cmd`.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes what is expected anew; read the difference.
#![cfg(unix)]

use trycmd::TestCases;

/// Cases that see nothing of the machine they run on.
fn cases() -> TestCases {
    let cases = TestCases::new();
    cases.env("HOME", "/nowhere").env("XDG_CONFIG_HOME", "/nowhere").env("XDG_DATA_HOME", "/nowhere");
    cases.env("LC_ALL", "C.UTF-8").env("TERM", "xterm").env("COLUMNS", "100").env("RUST_BACKTRACE", "0");
    cases
}

#[test]
fn the_command_line_answers_as_expected() {
    cases().env("CVFIT_CONFIG", "").case("tests/cmd/*.toml");
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
