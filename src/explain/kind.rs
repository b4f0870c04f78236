//! Whether a document is a CV or a posting, by what it holds and never by its name.

use crate::cv::{Cv, SectionKind};
use crate::markup::Block;
use crate::posting::{LineClass, Posting};
use crate::report::Document;

/// What a document most likely is, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// What it most likely is.
    pub kind: Document,
    /// Why, in words.
    pub because: String,
}

/// Points for each role with a date: a posting holds none.
const ROLE: usize = 3;
/// Points for each section that a CV has and a posting hardly.
const SECTION: usize = 2;
/// The most points for lines of one class that speak for a posting.
const MOST_LINES: usize = 6;

/// Tells a CV from a posting: roles with dates, education and projects make a CV; an employer that speaks, benefits, the way to
/// apply make a posting.
pub fn guess(cv: &Cv, posting: &Posting) -> Guess {
    let roles = cv.roles.iter().filter(|role| role.start.is_some()).count();
    let own = |kind: SectionKind| {
        matches!(
            kind,
            SectionKind::Experience
                | SectionKind::Projects
                | SectionKind::Education
                | SectionKind::Summary
                | SectionKind::Publications
                | SectionKind::Awards
        )
    };
    let sections = cv.sections.iter().filter(|section| own(section.kind)).count();
    let lines = |class: LineClass| {
        let sure = posting.lines.iter().filter(|line| line.class == class && line.sure > 0.3).count();
        sure.min(MOST_LINES)
    };
    let asks = lines(LineClass::Required) + lines(LineClass::Preferred);
    let addressed = posting.blocks.iter().filter(|block| speaks_to_reader(block)).count().min(MOST_LINES);
    let offers =
        asks + addressed + lines(LineClass::Benefit) + lines(LineClass::Process) + lines(LineClass::Company);
    let for_cv = roles * ROLE + sections * SECTION;
    if for_cv > offers {
        let because = format!("it holds {roles} roles with dates and {sections} sections of a CV");
        Guess { kind: Document::Cv, because }
    } else {
        let because = format!(
            "{offers} signs of a posting (asks, addresses the reader, tells of an employer, of benefits or of how to apply), and {roles} roles with dates"
        );
        Guess { kind: Document::Posting, because }
    }
}

/// Whether a block addresses whoever reads it, or speaks for an employer: a CV hardly does.
fn speaks_to_reader(block: &Block) -> bool {
    let word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        matches!(word.split(['\'', '’']).next(), Some("you" | "your" | "we" | "our"))
    };
    block.flow.text().split_whitespace().any(word)
}
