//! Headings by their words and their dress.

use super::*;
use crate::config::Config;
use crate::extract::Index;
use crate::posting::Posting;
use crate::taxonomy::Taxonomy;
use crate::text::Text;

fn class(text: &str) -> Option<LineClass> {
    match known(&Tokens::of(text))? {
        HeadingSays::Class(class) => Some(class),
        _ => None,
    }
}

#[test]
fn headings_by_their_words() {
    for (text, wanted) in [
        ("WHAT YOU'LL BRING", LineClass::Required),
        ("Preferred qualifications", LineClass::Preferred),
        ("Objectives and Responsibilities", LineClass::Duty),
        ("About us", LineClass::Company),
        ("Perks & benefits", LineClass::Benefit),
        ("How to apply", LineClass::Process),
    ] {
        assert_eq!(class(text), Some(wanted), "{text}");
    }
    assert_eq!(class("Senior Backend Engineer"), None);
}

#[test]
fn an_item_in_bold_is_a_heading_only_among_others_like_it() {
    let classes = |source: &str| {
        let (taxonomy, config) = (Taxonomy::builtin(), Config::default());
        let text = Text::from_source("posting.md", source);
        let posting = Posting::read(&taxonomy, &Index::new(&taxonomy), &config.matching, &text);
        posting.lines.iter().map(|line| line.class).collect::<Vec<_>>()
    };
    let one = "# Baker\n\n## Requirements\n\n- **Fluent German and some Polish**\n- A driving licence\n- Early hours\n";
    assert_eq!(classes(one)[2], LineClass::Required);
    let several = "# Developer\n\nWe keep records.\n\n## The work\n\n- **Database Administration**\n- Keep Oracle running\n- Watch the \
                   backups\n- **Database Development**\n- Write PL/SQL packages\n- Review schemas\n";
    let read = classes(several);
    assert_eq!((read[3], read[6]), (LineClass::Heading, LineClass::Heading), "{read:?}");
}

#[test]
fn a_heading_may_be_glued_to_its_first_item() {
    let at = |text: &str| glued(&Tokens::of(text), text).map(|(_, at)| at);
    assert_eq!(at("Responsibilities- Partner with stakeholders"), Some(1));
    assert_eq!(at("What you'll do: build things"), Some(3));
    assert_eq!(at("Skills-based hiring is what we do"), None);
    assert_eq!(at("We build: things"), None);
}
