//! Ranking as a whole: what is found, what is skipped, and that it does not hang on the number of threads.
#![cfg(unix)]

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const CV: &str = "# Kim Roe\n\n## Experience\n\n### Engineer, Acme\n2020 – present\n\n- Wrote services in Rust on Kubernetes\n";

fn cvfit(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cvfit"));
    command.args(args).args(["--today", "2026-06"]).current_dir(folder);
    command.env("XDG_CONFIG_HOME", "/nowhere").env_remove("CVFIT_CONFIG").output().expect("the program runs")
}

fn posting(number: usize) -> String {
    let skills = ["Rust", "Kubernetes", "Kafka", "Terraform", "Haskell", "Linux"];
    let mut text = format!("# Job {}\n\nRequirements:\n", number % 10);
    for (at, skill) in skills.iter().enumerate() {
        if number >> at & 1 == 1 {
            _ = writeln!(text, "- Experience with {skill}");
        }
    }
    text
}

/// A folder with a CV and many postings, some of which cannot be read.
fn folder() -> io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    fs::write(path("cv.md"), CV)?;
    fs::create_dir_all(path("jobs/deep"))?;
    for number in 0..60 {
        fs::write(path(&format!("jobs/{number}.md")), posting(number))?;
    }
    let mut lines = String::new();
    for number in 0..60 {
        let text = serde_json::json!({ "id": number, "text": posting(number) });
        // Every tenth line is cut short.
        let text = text.to_string();
        _ = writeln!(lines, "{}", if number % 10 == 9 { &text[..20] } else { &text });
    }
    fs::write(path("jobs/deep/lines.jsonl"), lines)?;
    fs::write(path("jobs/binary.md"), b"a\0\0\0\x01\x02\xff\xfe")?;
    fs::write(path("jobs/picture.png"), b"\x89PNG\r\n\x1a\n")?;
    fs::write(path("jobs/empty.txt"), " \n")?;
    fs::write(path("jobs/other.json"), "{\"colour\": \"red\"}")?;
    fs::File::create(path("jobs/huge.txt"))?.set_len(1 << 30)?;
    fs::write(path("jobs/evil\u{1b}[2J\n.png"), b"GIF8")?;
    std::os::unix::fs::symlink("nowhere", path("jobs/lost"))?;
    std::os::unix::fs::symlink(".", path("jobs/round"))?;
    assert!(Command::new("mkfifo").arg(path("jobs/pipe")).status()?.success());
    Ok(folder)
}

#[test]
fn one_bad_file_never_spoils_the_rest() {
    let folder = folder().unwrap();
    let output = cvfit(folder.path(), &["rank", "cv.md", "jobs", "--format", "json"]);
    assert_eq!(output.status.code(), Some(3));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let skipped: Vec<_> =
        answer["skipped"].as_array().unwrap().iter().map(|s| s["why"].as_str().unwrap()).collect();
    assert_eq!(answer["totals"]["ranked"], 60 + 54);
    assert_eq!(answer["totals"]["skipped"], skipped.len());
    for (named, why) in [
        ("jobs/binary.md", "binary data"),
        ("jobs/picture.png", "PNG image"),
        ("jobs/empty.txt", "holds no text"),
        ("jobs/other.json", "is JSON, but neither"),
        ("jobs/huge.txt", "more than 4 MiB"),
        ("jobs/lost", "there is no file"),
        ("jobs/pipe", "is a named pipe"),
        (r"jobs/evil\u{1b}[2J\n.png", "GIF image"),
        ("jobs/deep/lines.jsonl`, line 10", "is broken JSON"),
    ] {
        assert!(
            skipped.iter().any(|said| said.contains(named) && said.contains(why)),
            "{named}: {skipped:#?}"
        );
    }
    assert_eq!(skipped.len(), 8 + 6, "{skipped:#?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.matches("cvfit: skipped: ").count(), skipped.len());
    assert!(said.ends_with("cvfit: 114 of 128 postings were ranked, 14 skipped\n"), "{said}");
    assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{said:?}");
}

#[test]
fn the_answer_is_the_same_for_one_thread_and_for_many() {
    let folder = folder().unwrap();
    for format in ["table", "csv", "jsonl", "json"] {
        let of = |jobs: &str| {
            let output = cvfit(folder.path(), &["rank", "cv.md", "jobs", "--format", format, "--jobs", jobs]);
            (output.status.code(), output.stdout, output.stderr)
        };
        let one = of("1");
        for jobs in ["2", "7"] {
            assert!(of(jobs) == one, "{format} with {jobs} threads");
        }
    }
}

#[test]
fn what_cannot_be_opened_is_named_and_the_exit_code_says_nothing_was_ranked() {
    let folder = folder().unwrap();
    let output = cvfit(folder.path(), &["rank", "cv.md", "jobs/*.png", "nope.md"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("there is no file `nope.md`"), "{said}");
    assert!(said.ends_with("cvfit: no posting was ranked: none could be read\n"), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn postings_with_the_same_figures_stay_in_the_order_in_which_they_were_given() {
    let folder = folder().unwrap();
    let output =
        cvfit(folder.path(), &["rank", "cv.md", "jobs/9.md", "jobs/1.md", "jobs/3.md", "--format", "jsonl"]);
    let lines = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let files: Vec<_> = rows.iter().map(|row| row["file"].as_str().unwrap()).collect();
    // Rust alone; Rust and Kubernetes; Rust and Terraform.
    assert_eq!(files, ["jobs/1.md", "jobs/3.md", "jobs/9.md"]);
    assert_eq!(rows[0]["coverage"], rows[1]["coverage"]);
    let output = cvfit(folder.path(), &["rank", "cv.md", "jobs/3.md", "jobs/1.md", "--format", "jsonl"]);
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("{\"rank\":1,"));
}
