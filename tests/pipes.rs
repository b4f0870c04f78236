//! What is printed into a pipe that closes, a full disk or nowhere at all.
#![cfg(target_os = "linux")]

use std::fs::OpenOptions;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// One command of each kind that prints something.
const COMMANDS: &[&[&str]] = &[
    &["--help"],
    &["--version"],
    &["check", "--help"],
    &["cv.md", "job.txt"],
    &["check", "cv.md", "job.txt"],
    &["check", "cv.md", "job.txt", "--explain", "--format", "markdown"],
    &["check", "cv.md", "job.txt", "--format", "json"],
    &["extract", "cv.md", "--as", "cv"],
    &["extract", "job.txt", "--as", "posting", "--format", "json"],
    &["tailor", "cv.md", "job.txt"],
    &["tailor", "cv.md", "job.txt", "--accept", "all-safe", "--dry-run"],
    &["text", "cv.md"],
    &["demo"],
    &["check", "cv.md", "job.txt", "--format", "html"],
    &["rank", "cv.md", "job.txt"],
    &["rank", "cv.md", "job.txt", "--format", "csv"],
    &["completions", "bash"],
    &["man"],
    &["schema"],
    &["config", "show"],
    &["config", "path"],
];

fn cvfit(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cvfit"));
    command
        .args(args)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/files"))
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_DATA_HOME", "/nowhere")
        .env("XDG_STATE_HOME", "/nowhere")
        .env_remove("CVFIT_CONFIG")
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    command
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for args in COMMANDS {
        let mut child = cvfit(args).stdout(Stdio::piped()).spawn().unwrap();
        // Gone before anything is written, or after the first byte: both happen with `head`.
        let mut stdout = child.stdout.take().unwrap();
        let _ = stdout.read(&mut [0; 1]).unwrap();
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
        assert!(!stderr(&output).contains("panic"), "{args:?}");

        let mut child = cvfit(args).stdout(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args:?}");
    }
}

#[test]
fn a_full_disk_is_told_in_one_line() {
    for args in COMMANDS {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = cvfit(args).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = stderr(&output);
        let told: Vec<_> = said.lines().filter(|line| line.contains("cannot write the output")).collect();
        assert_eq!(told.len(), 1, "{args:?}: {said}");
        assert!(!said.contains("mistake in cvfit"), "{args:?}: {said}");
    }
}

#[test]
fn closed_outputs_do_no_harm() {
    for args in COMMANDS {
        for closed in [">&-", "2>&-", ">&- 2>&-", "2>/dev/full", ">/dev/full 2>/dev/full", "<&-"] {
            let line = format!("exec \"$0\" \"$@\" {closed}");
            let program = env!("CARGO_BIN_EXE_cvfit");
            let status = Command::new("sh")
                .args(["-c", &line, program])
                .args(*args)
                .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/files"))
                .env("XDG_CONFIG_HOME", "/nowhere")
                .env("XDG_DATA_HOME", "/nowhere")
                .env("XDG_STATE_HOME", "/nowhere")
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .unwrap();
            let expected = if closed.starts_with(">/dev/full") { 2 } else { 0 };
            assert_eq!(status.code(), Some(expected), "{args:?} {closed}");
        }
    }
}

#[test]
fn usage_errors_survive_a_closed_standard_error() {
    for args in [&["--nope"][..], &[], &["only-one"], &["check", "nope", "nope"]] {
        let status = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 2>&-", env!("CARGO_BIN_EXE_cvfit")])
            .args(args)
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(2), "{args:?}");
    }
}

/// What bash makes of `cvfit cv.md <(cat job.txt)`: a pipe that is open already, under the name that the system gives it.
#[test]
fn a_posting_that_another_command_gives_is_read_as_a_file_is() {
    let job = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/files/job.txt");
    let json = |posting: &str, from: Stdio| {
        let output = cvfit(&["check", "cv.md", posting, "--format", "json"]).stdin(from).output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
        String::from_utf8(output.stdout).unwrap().replace(posting, "NAME")
    };
    let mut other = Command::new("cat").arg(job).stdout(Stdio::piped()).spawn().unwrap();
    let given = json("/dev/fd/0", other.stdout.take().unwrap().into());
    assert!(other.wait().unwrap().success());
    assert_eq!(given, json("job.txt", Stdio::null()));
}
