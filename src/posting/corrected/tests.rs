use super::*;
use crate::config::Config;
use crate::extract::{Finder, Index};
use crate::posting::Posting;
use crate::taxonomy::Taxonomy;

const JOB: &str = "\
# Data Engineer

## Requirements

- 5 years of Python or Go, and Docker
- Kafka is a plus
- Kafka is a plus

## Benefits

- A piano, and Java
";

fn read(text: &Text, corrections: &[Correction]) -> Posting {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    let settings = &Config::default().matching;
    let finder = Finder { taxonomy: &taxonomy, index: &index, settings, trace: None };
    Posting::read_corrected(&finder, text, corrections)
}

fn job() -> Text {
    Text::from_source("job.md", JOB)
}

/// The needs as `required: Python|Go (5)`.
fn needs(posting: &Posting, text: &Text) -> Vec<String> {
    let need = |need: &crate::posting::Need| {
        let texts = need.any_of.iter().map(|at| posting.found[*at].span.of(text.clean()));
        let years = need.years.map(|years| format!(" ({years})")).unwrap_or_default();
        format!("{}: {}{years}", need.level.word(), texts.collect::<Vec<_>>().join("|"))
    };
    posting.needs.iter().map(need).collect()
}

fn said(text: &Text, line: usize, said: Said) -> Correction {
    Correction { line: LineName::of(text, line), said }
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_line_is_found_by_its_words_wherever_it_stands() {
    let text = job();
    let name = LineName::of(&text, 7);
    assert_eq!(name, LineName { words: "- Kafka is a plus".to_owned(), nth: 2 });
    assert_eq!(name.number(&text), Some(7));
    let moved = Text::from_source("job.md", &format!("New\n\n{}", JOB.replace("is a plus", "is  a plus ")));
    assert_eq!(name.number(&moved), Some(9), "spaces do not count");
    assert_eq!(LineName { nth: 3, ..name.clone() }.number(&text), None);
    assert_eq!(LineName { nth: 0, ..name }.number(&text), None);
    let long = Text::from_source("job.md", &format!("{} one\n{0} two\n", "word ".repeat(200)));
    let name = LineName::of(&long, 2);
    assert_eq!((name.nth, name.words.chars().count(), name.number(&long)), (2, KNOWN_BY + 1, Some(2)));
}

#[test]
fn nothing_said_is_the_reading_as_it_is() {
    let text = job();
    let posting = read(&text, &[]);
    assert_eq!(
        needs(&posting, &text),
        ["required: Python|Go (5)", "required: Docker", "preferred: Kafka", "preferred: Kafka"]
    );
    assert_eq!(posting.corrections, Outcome::default());
}

#[test]
fn a_class_that_was_said_is_followed_by_the_usual_rules() {
    let text = job();
    let benefit = said(&text, 11, Said::Class { class: LineClass::Required });
    let duty = said(&text, 5, Said::Class { class: LineClass::Duty });
    let posting = read(&text, &[benefit, duty.clone()]);
    assert_eq!(
        needs(&posting, &text).last().map(String::as_str),
        Some("required: Java"),
        "{:?}",
        needs(&posting, &text)
    );
    assert!(!needs(&posting, &text).iter().any(|need| need.contains("Docker")), "a duty is no need");
    let line = posting.lines.iter().find(|line| line.number == 5).unwrap();
    assert_eq!((line.class, line.sure), (LineClass::Duty, 1.0));
    let docker = posting.found.iter().find(|found| found.span.of(text.clean()) == "Docker").unwrap();
    assert_eq!((docker.level, docker.need), (Level::Duty, None));
    assert_eq!(
        posting.corrections.holding[0],
        Corrected { line: 5, said: duty.said, was: Some(LineClass::Required) }
    );
    // Words in a line go on to count.
    let posting = read(&text, &[said(&text, 6, Said::Class { class: LineClass::Required })]);
    assert!(needs(&posting, &text).contains(&"preferred: Kafka".to_owned()));
}

#[test]
fn a_level_is_that_of_a_line_or_of_what_is_named() {
    let text = job();
    let required = || Level::Required;
    let whole = said(&text, 6, Said::Level { level: required(), skills: Vec::new() });
    let posting = read(&text, &[whole]);
    assert_eq!(needs(&posting, &text)[2..], ["required: Kafka", "preferred: Kafka"]);
    let line = posting.lines.iter().find(|line| line.number == 6).unwrap();
    assert_eq!(line.class, LineClass::Required);
    let docker = Said::Level { level: Level::Preferred, skills: words(&["Docker"]) };
    let posting = read(&text, &[said(&text, 5, docker)]);
    assert_eq!(needs(&posting, &text)[..2], ["required: Python|Go (5)", "preferred: Docker"]);
}

#[test]
fn alternatives_are_parted_and_joined_and_years_go_with_them() {
    let text = job();
    let groups =
        |groups: &[&[&str]]| Said::Alternatives { any_of: groups.iter().map(|g| words(g)).collect() };
    let apart = said(&text, 5, groups(&[&["Python"], &["Go"], &["Docker"]]));
    let posting = read(&text, &[apart]);
    assert_eq!(needs(&posting, &text)[1..3], ["required: Go", "required: Docker"]);
    assert!(needs(&posting, &text)[0].starts_with("required: Python"));
    let joined = said(&text, 5, groups(&[&["Python", "Go", "Docker"]]));
    let posting = read(&text, std::slice::from_ref(&joined));
    assert_eq!(needs(&posting, &text)[0], "required: Python|Go|Docker (5)");
    // A level that was said of one of them is one of the need's.
    let level = Said::Level { level: Level::Preferred, skills: words(&["Python", "Go", "Docker"]) };
    let posting = read(&text, &[said(&text, 5, level), joined]);
    assert_eq!(needs(&posting, &text)[0], "preferred: Python|Go|Docker (5)");
    for (at, need) in posting.needs.iter().enumerate() {
        assert!(need.any_of.iter().all(|found| posting.found[*found].need == Some(at)));
    }
    // Some of them only: the rest stays as it was.
    let posting = read(&text, &[said(&text, 5, groups(&[&["Go", "Docker"]]))]);
    assert!(
        needs(&posting, &text).contains(&"required: Go|Docker".to_owned()),
        "{:?}",
        needs(&posting, &text)
    );
}

#[test]
fn what_does_not_fit_any_more_is_left_and_changes_nothing() {
    let text = job();
    let gone = Correction {
        line: LineName { words: "- Rust".to_owned(), nth: 1 },
        said: Said::Class { class: LineClass::Duty },
    };
    let other = said(&text, 5, Said::Level { level: Level::Preferred, skills: words(&["Perl"]) });
    let half =
        said(&text, 5, Said::Alternatives { any_of: vec![words(&["Python", "Docker"]), words(&["C"])] });
    let posting = read(&text, &[gone, other, half]);
    assert_eq!(needs(&posting, &text), needs(&read(&text, &[]), &text));
    let why: Vec<&str> = posting.corrections.left.iter().map(|left| left.why.as_str()).collect();
    assert_eq!(
        why,
        [
            "its line is no longer there",
            "its line no longer asks for `C`",
            "its line no longer asks for `Perl`"
        ]
    );
}
