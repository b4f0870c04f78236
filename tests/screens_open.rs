//! What the start screen, the jobs screen and the taxonomy screen look like at the sizes people have.

#![cfg(feature = "tui")]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/screen.rs"]
mod screen;
#[path = "support/skills.rs"]
mod skills;

use cvfit::marks;
use cvfit::rank::{Details, Need};
use cvfit::report::model::{Kind, Level, Verdict};
use cvfit::report::{LackingAnswer, RankedPosting, SkippedPosting};
use cvfit::tui::jobs::{Answer as JobsAnswer, Job, Ranking, Request as JobsRequest};
use cvfit::tui::start::{Answer as StartAnswer, Recent};
use cvfit::tui::{Answer, Effect, Message, Request, SkillRequest};
use screen::Screen;

/// A screen on which nothing is open yet.
fn start(columns: u16, rows: u16) -> Screen {
    let mut session = fixture::session();
    session.pair = None;
    let mut screen = Screen::of(session, columns, rows);
    let pair = |cv: &str, posting: &str, missing| Recent { cv: cv.into(), posting: posting.into(), missing };
    let recent = vec![
        pair("/home/ada/cv.md", "/home/ada/jobs/acme.txt", [false, false]),
        pair("/home/ada/cv.md", "/home/ada/jobs/harbour-lane.md", [false, true]),
    ];
    screen.send(Message::Answer(Answer::Start(StartAnswer::Recent(recent))));
    screen
}

fn job(rank: usize, title: &str, company: &str, coverage: f64) -> Job {
    let file = format!("jobs/{rank}.md");
    let needs = vec![
        Need { text: "Kafka".to_owned(), level: Level::Required, verdict: Verdict::Covered },
        Need { text: "Terraform".to_owned(), level: Level::Required, verdict: Verdict::Adjacent },
        Need { text: "Elixir or Erlang".to_owned(), level: Level::Preferred, verdict: Verdict::Missing },
    ];
    Job {
        posting: RankedPosting {
            rank,
            coverage: Some(coverage),
            wording: Some(coverage - 0.1),
            required: Some(coverage),
            preferred: None,
            covered: 1,
            adjacent: 1,
            missing: 1,
            title: Some(title.to_owned()),
            company: Some(company.to_owned()),
            file: file.clone(),
            line: None,
            id: None,
        },
        details: Details { needs, ..Details::default() },
        key: marks::Key { file, id: None, hash: format!("{rank:012x}") },
    }
}

/// Three ranked postings and one that could not be read.
fn jobs(columns: u16, rows: u16) -> Screen {
    let mut screen = Screen::new(columns, rows);
    let begin = JobsAnswer::Begin { cv: "cv.md".into(), places: vec!["jobs".into()] };
    let asked = screen.send(Message::Answer(Answer::Jobs(begin)));
    let [Effect::Request(Request::Jobs(JobsRequest::Rank { stop, .. }))] = &asked[..] else {
        panic!("{asked:?}")
    };
    let ranking = Ranking {
        cv: "cv.md".to_owned(),
        jobs: vec![
            job(1, "Platform Engineer", "Harbour Lane", 0.82),
            job(2, "Staff Backend Engineer", "Acme Retail", 0.61),
            job(3, "Data Engineer", "Orchard & Sons", 0.24),
        ],
        lacking: vec![LackingAnswer {
            id: "elixir".to_owned(),
            name: "Elixir".to_owned(),
            kind: Kind::Tech,
            postings: 3,
            required: 1,
        }],
        skipped: vec![SkippedPosting {
            file: "jobs/4.md".to_owned(),
            line: None,
            why: "`jobs/4.md` is empty".to_owned(),
        }],
        all: 4,
    };
    let ranked = JobsAnswer::Ranked { stop: stop.clone(), ranking: Box::new(ranking) };
    screen.send(Message::Answer(Answer::Jobs(ranked)));
    screen
}

/// The taxonomy screen with all answered that it asks for at first.
fn taxonomy(columns: u16, rows: u16) -> Screen {
    let mut screen = Screen::new(columns, rows);
    let mut effects = screen.press("5");
    while let Some(effect) = effects.pop() {
        if let Effect::Request(Request::Skills(request @ (SkillRequest::List | SkillRequest::About(_)))) =
            effect
        {
            effects.extend(screen.send(Message::Answer(Answer::Skills(skills::answer(&request)))));
        }
    }
    screen
}

#[test]
fn screens_at_the_sizes_of_terminals() {
    type Open = fn(u16, u16) -> Screen;
    let screens: [(&str, Open); 3] = [("start", start), ("jobs", jobs), ("taxonomy", taxonomy)];
    for (name, open) in screens {
        for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
            insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), open(columns, rows).text());
        }
    }
}
