//! Skills of a CV that no taxonomy names: which lines may name them, and on what ground.

use super::role::Role;
use super::section::SectionKind;
use crate::extract::terms::{self, Ground, Weighed};
use crate::extract::{Extraction, Gap, How, Tokens};
use crate::markup::{Block, BlockKind};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

/// Adds the terms that the lines of a CV make skills. Gives every phrase that was weighed.
pub(super) fn add(
    taxonomy: &Taxonomy,
    extraction: &mut Extraction,
    text: &Text,
    blocks: &[Block],
    places: &[SectionKind],
    headings: &[bool],
    roles: &[Role],
) -> Vec<Weighed> {
    let mut courses = false;
    let grounds: Vec<Option<Ground>> = (0..blocks.len())
        .map(|at| {
            if headings[at] {
                courses = names_courses(&extraction.tokens[at]);
            }
            // The header of a role names a job and an employer.
            let header = roles.iter().any(|role| (role.block..role.body).contains(&at));
            let block = &blocks[at];
            if headings[at] || header || block.is_heading() || block.kind == BlockKind::FrontMatter {
                return None;
            }
            ground(places[at], block, &extraction.tokens[at], courses)
        })
        .collect();
    let labels = labels(blocks, &extraction.tokens, places);
    let weighed =
        terms::add(taxonomy, extraction, text, blocks, |at| grounds[at].filter(|_| !labels[at].whole));
    extraction.mentions.retain(|mention| {
        let cell = labels[mention.block].first_cell;
        !(cell
            && mention.how == How::Grammar
            && in_first_cell(&extraction.tokens[mention.block], mention.from))
    });
    weighed
}

/// What of a block only names what others list.
#[derive(Debug, Clone, Copy, Default)]
struct Label {
    /// All of it: a line over the items of a list or before the definition of a term.
    whole: bool,
    /// The first cell of a row.
    first_cell: bool,
}

/// What names groups of skills and is none: "Tools" over a list, "Databases" in the first column of a table.
fn labels(blocks: &[Block], tokens: &[Tokens], places: &[SectionKind]) -> Vec<Label> {
    let mut labels = vec![Label::default(); blocks.len()];
    let mut at = 0;
    while at < blocks.len() {
        if places[at] != SectionKind::Skills {
            at += 1;
            continue;
        }
        let next = blocks.get(at + 1);
        labels[at].whole = blocks[at].kind == BlockKind::Paragraph
            && next.is_some_and(|next| next.is_item() && next.gap == 0);
        let rows = blocks[at..].iter().take_while(|block| block.kind == BlockKind::Row).count();
        let table = at..at + rows;
        if table.clone().any(|row| lists(&tokens[row], false))
            && !table.clone().any(|row| lists(&tokens[row], true))
        {
            for label in &mut labels[table] {
                label.first_cell = true;
            }
        }
        at += rows.max(1);
    }
    labels
}

/// Whether the first cell of a row, or a later one, holds a list.
fn lists(row: &Tokens, first: bool) -> bool {
    (1..row.len()).any(|at| {
        matches!(row.gap(at), Gap::Comma | Gap::Slash | Gap::Sentence) && in_first_cell(row, at) == first
    })
}

/// Whether token `at` stands in the first cell of a row.
fn in_first_cell(row: &Tokens, at: usize) -> bool {
    (1..=at).all(|i| row.gap(i) != Gap::Break)
}

/// What a line in a section is for, as far as its words may name skills by their grammar.
fn ground(place: SectionKind, block: &Block, tokens: &Tokens, courses: bool) -> Option<Ground> {
    if is_leisure(tokens) {
        return None;
    }
    match place {
        SectionKind::Education if (courses || names_courses(tokens)) && is_list(block, tokens) => {
            Some(Ground::Lists)
        }
        SectionKind::Skills if is_list(block, tokens) => Some(Ground::Lists),
        SectionKind::Skills | SectionKind::Summary => Some(Ground::Asks),
        SectionKind::Experience | SectionKind::Projects => Some(Ground::Does),
        _ => None,
    }
}

/// Whether a line is labelled as what one does for pleasure.
fn is_leisure(tokens: &Tokens) -> bool {
    matches!(tokens.form(0), "hobbies" | "hobby" | "interests" | "pastimes")
}

/// Whether a heading or the label of a line says that courses follow: "Relevant coursework: …".
fn names_courses(tokens: &Tokens) -> bool {
    (0..tokens.len().min(4))
        .take_while(|at| *at == 0 || tokens.gap(*at).joins())
        .any(|at| matches!(tokens.form(at), "coursework" | "courses" | "modules" | "subjects" | "electives"))
}

/// The most words of a member of a list.
const LONGEST_MEMBER: usize = 5;

/// Whether a line lists skills and is no sentence.
fn is_list(block: &Block, tokens: &Tokens) -> bool {
    let members = 1 + (1..tokens.len()).filter(|at| !tokens.gap(*at).joins()).count();
    !block.flow.text().trim_end().ends_with('.') && tokens.len() <= members * LONGEST_MEMBER
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::cv::{Cv, Moment};
    use crate::extract::Index;

    /// What the taxonomy lacks and a CV still shows.
    fn shown(text: &str) -> Vec<String> {
        let taxonomy = Taxonomy::builtin();
        let index = Index::new(&taxonomy);
        let text = Text::from_source("cv.md", text);
        let today = Moment { year: 2026, month: Some(7) };
        let cv = Cv::read(&taxonomy, &index, &Config::default().matching, &text, today);
        cv.shown
            .iter()
            .filter(|shown| shown.how == How::Grammar)
            .map(|shown| shown.span.of(text.clean()).to_owned())
            .collect()
    }

    #[test]
    fn members_of_a_list_of_skills() {
        assert_eq!(
            shown("## Skills\n\n- Lantern inspection, queen rearing\n- Tools: Honeyometer, smokers\n"),
            ["Lantern inspection", "queen rearing", "Honeyometer", "smokers"]
        );
        assert_eq!(
            shown("## Skills\n\n- Queen rearing (beginner)\n- Interests: kite making\n"),
            ["Queen rearing"]
        );
        assert_eq!(
            shown("## Skills\n\nI am a person who enjoys the company of others and long walks.\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn labels_of_lists_are_no_members() {
        assert_eq!(
            shown(
                "## Skills\n\n| Area | What |\n| --- | --- |\n| Hive care | queen rearing, swarm prevention |\n"
            ),
            ["queen rearing", "swarm prevention"]
        );
        assert_eq!(
            shown("## Skills\n\n| Queen rearing | Swarm prevention |\n| --- | --- |\n"),
            ["Queen rearing", "Swarm prevention"]
        );
        assert_eq!(shown("## Skills\n\nHive care\n: queen rearing\n"), ["queen rearing"]);
    }

    #[test]
    fn objects_of_what_was_done() {
        assert_eq!(
            shown(
                "## Experience\n\n### Beekeeper, Heather Farm\n2018 – 2020\n\n- Carried out lantern inspections and swarm prevention\n"
            ),
            ["lantern inspections", "swarm prevention"]
        );
        assert_eq!(
            shown("## Experience\n\n### Chief Keeper, Hive Inspection Ltd\n2018 – 2020\n\n- Met the team\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn what_belongs_to_a_verb_is_no_end_of_its_object() {
        let text = "## Experience\n\n### Beekeeper, Heather Farm\n2018 – 2020\n\n- Set up swarm prevention\n";
        assert_eq!(shown(text), ["swarm prevention"]);
    }

    #[test]
    fn courses_are_a_list() {
        assert_eq!(
            shown("## Education\n\nBSc, Hull, 2014\n\nCoursework: pollen imaging, meadow restoration\n"),
            ["pollen imaging", "meadow restoration"]
        );
        assert_eq!(shown("## Education\n\nHeather School, Moor Town\n"), Vec::<String>::new());
    }

    #[test]
    fn what_is_denied_is_not_shown() {
        assert_eq!(shown("## Profile\n\nNo experience in hive inspection yet.\n"), Vec::<String>::new());
    }
}
