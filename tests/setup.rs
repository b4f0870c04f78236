//! What sets the program up in a shell, and what tells how it is set up.
#![cfg(unix)]

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// The program in a home of its own.
fn cvfit(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cvfit"));
    command.args(args).env_clear().env("HOME", home).env("PATH", home.join("bin")).env("LC_ALL", "C.UTF-8");
    command.env("TERM", "xterm-256color");
    command
}

fn home() -> io::Result<tempfile::TempDir> {
    let home = tempfile::tempdir()?;
    fs::create_dir(home.path().join("bin"))?;
    fs::write(home.path().join("bin/vi"), "")?;
    Ok(home)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The commands in the help.
fn commands() -> Vec<String> {
    let home = home().expect("a folder for the time being");
    let help = stdout(&cvfit(home.path(), &["--help"]).output().expect("the program runs"));
    let listed = help.split("\nArguments:").next().unwrap_or_default();
    let name = |line: &str| {
        let rest =
            line.strip_prefix("  ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))?;
        Some(rest.split(' ').next().unwrap_or_default().to_owned())
    };
    listed.lines().filter_map(name).collect()
}

#[test]
fn every_command_is_in_the_completions_of_every_shell() {
    let (home, commands) = (home().unwrap(), commands());
    assert!(commands.len() >= 12 && commands.contains(&"rank".to_owned()), "{commands:?}");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = cvfit(home.path(), &["completions", shell]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = stdout(&output);
        for command in &commands {
            assert!(script.contains(command.as_str()), "{shell}: {command}");
        }
        assert!(script.contains("min-coverage"), "{shell}");
    }
}

#[test]
fn the_shells_that_are_here_take_their_completions() {
    let home = home().unwrap();
    for (shell, check) in [("bash", "bash"), ("zsh", "zsh"), ("fish", "fish")] {
        let script = home.path().join(shell);
        fs::write(&script, cvfit(home.path(), &["completions", shell]).output().unwrap().stdout).unwrap();
        // A shell that is not installed cannot say anything.
        if let Ok(status) = Command::new(check).arg("-n").arg(&script).status() {
            assert!(status.success(), "{shell}");
        }
    }
}

#[test]
fn the_manual_has_every_command_and_can_be_formatted() {
    let (home, commands) = (home().unwrap(), commands());
    let page = cvfit(home.path(), &["man"]).output().unwrap();
    let text = stdout(&page);
    for command in commands.iter().filter(|command| *command != "help") {
        assert!(text.contains(&format!(".SH \"cvfit {command}\"")), "{command}");
    }
    let file = home.path().join("cvfit.1");
    fs::write(&file, &page.stdout).unwrap();
    if let Ok(output) = Command::new("groff").args(["-man", "-Tutf8", "-ww"]).arg(&file).output() {
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// What the doctor says of each thing, and the exit code.
fn doctor(home: &Path, more: &[&str]) -> (Value, Option<i32>) {
    let output =
        cvfit(home, &[&["doctor", "--format", "json"], more].concat()).output().expect("the program runs");
    (serde_json::from_slice(&output.stdout).expect("JSON"), output.status.code())
}

fn finding<'a>(answer: &'a Value, what: &str) -> Vec<&'a Value> {
    answer["findings"].as_array().expect("a list").iter().filter(|finding| finding["what"] == what).collect()
}

#[test]
fn the_doctor_looks_at_everything_and_leaves_nothing_behind() {
    let home = home().unwrap();
    let (answer, code) = doctor(home.path(), &[]);
    assert_eq!((code, answer["version"].as_str()), (Some(0), Some(env!("CARGO_PKG_VERSION"))));
    for what in [
        "terminal",
        "colours",
        "signs",
        "settings",
        "skills",
        "editor",
        "clipboard",
        "settings folder",
        "data folder",
        "state folder",
        "cache folder",
    ] {
        assert_eq!(finding(&answer, what).len(), 1, "{what}");
    }
    let found = answer["findings"].as_array().unwrap();
    for finding in found.iter().filter(|finding| finding["health"] != "good") {
        assert!(finding["advice"].is_string(), "{finding}");
    }
    assert_eq!(finding(&answer, "editor")[0]["health"], "good");
    let left: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["bin"], "nothing is written");
}

#[test]
fn mistakes_in_settings_and_skills_are_found() {
    let home = home().unwrap();
    let (settings, skills) = (home.path().join("c.toml"), home.path().join("s.toml"));
    fs::write(&settings, "[fit]\nweight = 1\n").unwrap();
    let (answer, code) = doctor(home.path(), &["--config", settings.to_str().unwrap()]);
    assert_eq!((code, &finding(&answer, "settings")[0]["health"]), (Some(2), &Value::from("bad")));

    let skill = "format = 1\n\n[[skill]]\nid = \"zorbing\"\nname = \"Zorbing\"\nkind = \"method\"\ncategory = \"testing\"\n";
    fs::write(&skills, skill).unwrap();
    let (answer, code) = doctor(home.path(), &["--taxonomy", skills.to_str().unwrap()]);
    let layers = finding(&answer, "skills");
    assert_eq!((code, layers.len()), (Some(0), 3), "{layers:?}");
    assert!(layers[1]["found"].as_str().unwrap().ends_with("s.toml` adds or changes 1 skill"));

    fs::write(&skills, "format = 1\n[[skill]]\nid = 1\n").unwrap();
    let (answer, code) = doctor(home.path(), &["--taxonomy", skills.to_str().unwrap()]);
    assert_eq!((code, &answer["health"]), (Some(2), &Value::from("bad")));
}

#[test]
fn the_doctor_says_the_same_in_words() {
    let home = home().unwrap();
    let said = stdout(&cvfit(home.path(), &["doctor"]).output().unwrap());
    assert!(said.starts_with(&format!("cvfit {}\n", env!("CARGO_PKG_VERSION"))), "{said}");
    assert!(said.contains("good  editor: `vi`, as VISUAL and EDITOR are not set"), "{said}");
    assert!(said.contains("fair  terminal: the output is no terminal"), "{said}");
}
