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
        ("Required and preferred qualifications", LineClass::Required),
        ("What makes you a standout", LineClass::Preferred),
        ("Objectives and Responsibilities", LineClass::Duty),
        ("About us", LineClass::Company),
        ("Perks & benefits", LineClass::Benefit),
        ("How to apply", LineClass::Process),
        ("Requirments", LineClass::Required),
        ("Desireable:", LineClass::Preferred),
        ("Key Responsibilites", LineClass::Duty),
    ] {
        assert_eq!(class(text), Some(wanted), "{text}");
    }
    assert_eq!(class("Senior Backend Engineer"), None);
}

/// The class of each line that is not blank.
fn classes(name: &str, source: &str) -> Vec<LineClass> {
    let (taxonomy, config) = (Taxonomy::builtin(), Config::default());
    let text = Text::from_source(name, source);
    let posting = Posting::read(&taxonomy, &Index::new(&taxonomy), &config.matching, &text);
    posting.lines.iter().map(|line| line.class).collect()
}

#[test]
fn one_of_several_short_lines_is_no_heading() {
    use LineClass::{Benefit, Heading};
    let source = "Baker\nAcme Bakery\nLeith\n\nWe look for a baker who knows rye and gets up early.\n\nBenefits\nHealth insurance\nDisability \
                  insurance\nStaff discount\nRelocation assistance\n\nRequirements\nYou can bake rye bread at four in the morning.\n";
    let read = classes("posting.txt", source);
    assert_eq!(read[4..10], [Heading, Benefit, Benefit, Benefit, Benefit, Heading], "{read:?}");
}

#[test]
fn headings_of_a_page_that_lost_its_blank_lines() {
    use LineClass::{Duty, Heading};
    let source = "Dairy Hand\nAcme Creamery\nLeith\nThe dairy hand keeps the milk moving from the yard to the cellar each morning of the \
                  year, whatever the weather.\nMilk Intake\nWeigh and sample the milk of each farm before it is pumped.\nKeep the book of each delivery, \
                  and call the farms when something about the milk, the time or the count is wrong.\nCellar & Store\nMaintain and test the presses that stand in \
                  the cellar every day.\n";
    let read = classes("posting.txt", source);
    assert_eq!(read[4..9], [Heading, Duty, Duty, Heading, Duty], "{read:?}");
}

#[test]
fn a_long_line_that_says_what_follows_heads_the_list() {
    let source = "Dairy Hand\n\nThe person we take on will have the following knowledge, skills and habits, acquired through work, training \
                  or on a farm of their own:\n- Two years with milk\n- Sound knees\n";
    let read = classes("posting.txt", source);
    assert_eq!(read[1..], [LineClass::Heading, LineClass::Required, LineClass::Required], "{read:?}");
}

#[test]
fn the_first_of_bare_lines_beneath_a_heading_is_one_of_them() {
    let source = "# Dairy Hand\n\n## Benefits of working at Acme\n\nMilk for free\nMarket leader in pay and in pensions for hands\nPaid leave on each of \
                  the holidays of the parish\nA cottage by the creamery for those who want one\n";
    let read = classes("posting.md", source);
    assert_eq!(read[2..], [LineClass::Benefit; 4], "{read:?}");
}

#[test]
fn a_few_words_right_over_a_sentence_are_a_heading() {
    let source = "# Miller\n\n## Requirements\n\nTwo years in a mill and a head for heights.\n\nGrain Intake\nWeigh and sample each load \
                  before it is tipped.\n\nStone Dressing\nDress the stones twice a year with the senior miller.\n";
    let read = classes("posting.md", source);
    assert_eq!((read[3], read[5]), (LineClass::Heading, LineClass::Heading), "{read:?}");
}

#[test]
fn names_beneath_a_heading_of_the_employer_are_what_it_uses() {
    let source = "# Back-end Engineer\n\nWe route parcels.\n\n## Our stack\n\n- **Back end:** Java, Micronaut\n- **Data:** Kafka, \
                  PostgreSQL\n\n## Requirements\n\n- Three years of Java\n";
    let read = classes("posting.md", source);
    assert_eq!(read[3..5], [LineClass::Company, LineClass::Company], "{read:?}");
    assert_eq!(read[6], LineClass::Required);
}

#[test]
fn a_sentence_may_say_what_the_list_beneath_it_is() {
    let source = "# Clerk\n\n## Skills we seek\n\nNobody has to bring all of the preferred skills below.\n\n* Experience of accounts\n* A \
                  head for figures\n";
    let read = classes("posting.md", source);
    assert_eq!(read[3..5], [LineClass::Preferred, LineClass::Preferred], "{read:?}");
}

#[test]
fn an_item_in_bold_is_a_heading_only_among_others_like_it() {
    let classes = |source: &str| classes("posting.md", source);
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

#[test]
fn what_is_preferred_is_told_from_what_is_expected() {
    use LineClass::{Heading, Preferred, Required};
    let source = "# Baker\n\n## Your profile: skills and experience\n\nWe expect, at a minimum, that you:\n\n- Have baked bread\n\nAnd we \
                  prefer, but don't require, that you:\n\n- Have kept a starter\n- Know rye\n";
    let read = classes("posting.md", source);
    assert_eq!(read[1..], [Heading, Heading, Required, Heading, Preferred, Preferred], "{read:?}");
}

#[test]
fn a_lead_in_among_extras_leads_into_more_of_them() {
    let source = "# Tester\n\n## Recommended\n\nA good eye.\n\nExperience with:\n\n- Tills\n- Fuel pumps\n";
    let read = classes("posting.md", source);
    assert_eq!(read[4..6], [LineClass::Preferred, LineClass::Preferred], "{read:?}");
}
