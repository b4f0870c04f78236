//! Skills for the taxonomy screen, written out by hand, and a world that answers what the screen asks.
#![allow(dead_code, reason = "not every test that shares this file needs all of it")]

use std::path::PathBuf;
use std::sync::Arc;

use cvfit::report::model::{CoverageAnswer, Kind, Level, Rank, SCHEMA, Verdict};
use cvfit::report::taxonomy::{Hit, HitHow, TermAnswer};
use cvfit::report::{CoverageChange, Document, MentionChange, PreviewAnswer, VerdictChange};
use cvfit::taxonomy::Taxonomy;
use cvfit::tui::{About, Catalogue, Plan, Saved, SkillAnswer, SkillEntry, SkillRequest, Subject, TermAbout};

/// The file that plans are about.
pub(crate) const FILE: &str = "/home/ada/.config/cvfit/taxonomy.toml";

fn entry(id: &str, names: &[&str], kind: Kind, category: &str) -> SkillEntry {
    SkillEntry {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        kind,
        category: category.to_owned(),
        layer: Rank::BuiltIn,
        muted: false,
    }
}

/// Some skills.
pub(crate) fn catalogue() -> Arc<Catalogue> {
    let skills = vec![
        entry("kafka", &["Apache Kafka", "Kafka"], Kind::Tech, "messaging"),
        SkillEntry { layer: Rank::Own, ..entry("evil", &["Evil \u{1b}[31m\u{202e}live"], Kind::Tech, "x") },
        SkillEntry { muted: true, ..entry("go", &["Go", "Golang"], Kind::Tech, "programming-language") },
        entry("java", &["Java"], Kind::Tech, "programming-language"),
        entry("kubernetes", &["Kubernetes", "k8s"], Kind::Tech, "container"),
        entry("mentoring", &["Mentoring"], Kind::Soft, "people"),
        entry("spring-boot", &["Spring Boot"], Kind::Tech, "framework"),
    ];
    Arc::new(Catalogue { skills, file: Some(PathBuf::from(FILE)) })
}

fn hit(id: &str, name: &str) -> Hit {
    Hit {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: Kind::Tech,
        category: "framework".to_owned(),
        by: name.to_owned(),
        how: HitHow::Fuzzy,
        score: 0.8,
    }
}

fn coverage(score: f64) -> CoverageAnswer {
    CoverageAnswer { score, ..CoverageAnswer::default() }
}

fn plan() -> Plan {
    let effect = PreviewAnswer {
        schema: SCHEMA,
        cv: "cv.md".to_owned(),
        posting: "jobs/staff-backend.txt".to_owned(),
        gained: vec![MentionChange {
            document: Document::Posting,
            line: 15,
            text: "Quarkus".to_owned(),
            id: "quarkus".to_owned(),
            name: "Quarkus".to_owned(),
        }],
        lost: Vec::new(),
        verdicts: vec![VerdictChange {
            line: 15,
            level: Level::Preferred,
            texts: vec!["Quarkus".to_owned()],
            before: None,
            after: Some(Verdict::Missing),
        }],
        coverage: CoverageChange { before: coverage(0.71), after: coverage(0.68) },
    };
    let quiet = PreviewAnswer {
        posting: "jobs/other.txt".to_owned(),
        gained: Vec::new(),
        verdicts: Vec::new(),
        coverage: CoverageChange { before: coverage(0.5), after: coverage(0.5) },
        ..effect.clone()
    };
    Plan {
        number: 7,
        said: "`Quarkus` is a new skill".to_owned(),
        file: FILE.to_owned(),
        lines: vec!["@@ -1 +1,3 @@".to_owned(), " format = 1".to_owned(), "+[[skill]]".to_owned()],
        slips: vec!["`Quarkus` is a common word".to_owned()],
        effects: vec![effect, quiet],
        unread: vec!["`jobs/gone.txt` cannot be read".to_owned()],
    }
}

/// What this world answers.
pub(crate) fn answer(request: &SkillRequest) -> SkillAnswer {
    match request {
        SkillRequest::List => SkillAnswer::Listed(catalogue()),
        SkillRequest::About(subject) => SkillAnswer::About(subject.clone(), about(subject)),
        SkillRequest::Plan(_) => SkillAnswer::Planned(Box::new(plan())),
        SkillRequest::Save(_) => SkillAnswer::Saved(Box::new(Saved {
            what: "Saved",
            said: plan().said,
            catalogue: catalogue(),
            pair: None,
        })),
        SkillRequest::Undo => SkillAnswer::Already("Nothing was saved that could be taken back".to_owned()),
        SkillRequest::Redo => SkillAnswer::Refused("line one\nline two".to_owned()),
    }
}

fn about(subject: &Subject) -> About {
    match subject {
        Subject::Skill(id) => cvfit::browse::show(&Taxonomy::builtin(), id)
            .map_or(About::Nothing, |shown| About::Skill(Box::new(shown))),
        Subject::Term { text, .. } => About::Term(TermAbout {
            reading: TermAnswer {
                schema: SCHEMA,
                text: text.clone(),
                claims: Vec::new(),
                near: vec![hit("spring-boot", "Spring Boot")],
                file: None,
                kind: None,
                occurrences: None,
            },
            words: vec![("boot".to_owned(), vec![hit("java", "Java")])],
        }),
    }
}
