//! Whether a document is a CV or a posting, by what it holds and never by its name.

use crate::cv::{Cv, SectionKind};
use crate::markup::Block;
use crate::posting::{LineClass, Posting};
use crate::report::Document;
use crate::report::words::count;

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
        let because = format!(
            "it holds {} and {} of a CV",
            count(roles, "role with dates", "roles with dates"),
            count(sections, "section", "sections")
        );
        Guess { kind: Document::Cv, because }
    } else {
        let because = format!(
            "it holds {} of a posting (asking, addressing the reader, telling of an employer, of benefits or of how to apply) \
             and {}",
            count(offers, "sign", "signs"),
            count(roles, "role with dates", "roles with dates")
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

#[cfg(test)]
mod tests {
    use crate::analysis::{Analyser, Month};
    use crate::config::Config;
    use crate::report::Document;
    use crate::taxonomy::Taxonomy;
    use crate::text::Text;

    #[test]
    fn a_document_is_told_by_what_it_holds() {
        let today = Month { year: 2026, month: 6 };
        let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), today);
        let kind = |text: &str| analyser.explain(&Text::from_source("-", text), None, Some(1)).kind;
        let cv = "Ada Example\n\n## Experience\n\n### Welder, Ironbridge Ltd\n2019 - 2023\n- Welded hulls\n\n## Education\n\nNVQ, 2018\n";
        let posting = "Welder\nIronbridge Ltd, Leeds\n\nYou will weld hulls.\n\nRequirements\n- 2 years of MIG welding\n- You can read drawings\n\nEducation\n- NVQ level 2\n\nBenefits\n- 25 days of leave\n";
        assert_eq!(kind(cv), Document::Cv);
        assert_eq!(kind(posting), Document::Posting);
    }
}
