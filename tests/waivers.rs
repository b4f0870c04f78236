//! Answers about missing skills, kept in a file between runs; and copies with the permissions of the CV.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

fn cvfit(folder: &Path, args: &[&str]) -> Output {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/files");
    for name in ["cv.md", "job.txt"] {
        if !folder.join(name).exists() {
            fs::copy(files.join(name), folder.join(name)).expect("a file of the tests");
        }
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cvfit"));
    command.args(args).current_dir(folder).env_clear();
    command.env("HOME", folder).env("XDG_CONFIG_HOME", folder.join("config"));
    command.env("XDG_DATA_HOME", folder.join("data")).env("LC_ALL", "C.UTF-8");
    command.output().expect("the program starts")
}

#[track_caller]
fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("text")
}

#[test]
fn what_was_answered_once_is_not_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| stdout(&cvfit(folder.path(), args));
    let asks = || run(&["check", "cv.md", "job.txt"]).contains("they ask for Quarkus");
    assert!(asks());
    assert_eq!(run(&["waivers", "add", "Quarkus", "fashion", "--as", "learning"]).lines().count(), 2);
    assert!(!asks());
    let path = folder.path().join("data/cvfit/waivers.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("[answers]\n") && text.contains("= \"learning\"\n"), "{text}");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(run(&["waivers", "list"]).contains("learning"));

    // What its user writes into it stays.
    fs::write(&path, format!("# until May\n{text}")).unwrap();
    run(&["waivers", "remove", "quarkus"]);
    assert!(fs::read_to_string(&path).unwrap().starts_with("# until May\n"));
    assert!(asks());

    fs::write(&path, "[answers]\nquarkus = \"maybe\"\n").unwrap();
    for args in [&["waivers", "add", "php"][..], &["check", "cv.md", "job.txt"]] {
        let output = cvfit(folder.path(), args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("waivers.toml:2:11") && said.contains("have-it"), "{said}");
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "[answers]\nquarkus = \"maybe\"\n", "left alone");
}

#[test]
fn a_copy_is_for_those_who_may_read_the_cv() {
    let folder = tempfile::tempdir().unwrap();
    stdout(&cvfit(folder.path(), &["waivers", "list"]));
    let (cv, copy) = (folder.path().join("cv.md"), folder.path().join("cv.for-job.md"));
    let before = fs::read(&cv).unwrap();
    for mode in [0o600, 0o640] {
        fs::set_permissions(&cv, fs::Permissions::from_mode(mode)).unwrap();
        stdout(&cvfit(folder.path(), &["tailor", "cv.md", "job.txt", "--accept", "all-safe"]));
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, mode);
        assert_ne!(fs::read(&copy).unwrap(), before);
        fs::remove_file(&copy).unwrap();
    }
    assert_eq!(fs::read(&cv).unwrap(), before, "the CV stays as it is");
}

#[test]
fn a_link_that_was_planted_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    stdout(&cvfit(folder.path(), &["waivers", "list"]));
    let target = folder.path().join("victim");
    std::os::unix::fs::symlink(&target, folder.path().join("cv.for-job.md")).unwrap();
    let output = cvfit(folder.path(), &["tailor", "cv.md", "job.txt", "--accept", "all-safe"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!target.exists());
    assert!(String::from_utf8_lossy(&output.stderr).contains("is there already"));
}
