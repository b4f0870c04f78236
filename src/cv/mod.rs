//! What a CV shows: sections, roles with dates, evidence.
//!
//! Nothing here knows what a posting asks.

mod date;
mod evidence;
mod role;
mod section;

pub use date::{End, Moment};
pub(crate) use evidence::is_taken_back;
pub use evidence::{Evidence, Shown, Standing, years};
pub use role::Role;
pub use section::SectionKind;

use crate::config::Matching;
use crate::extract::{Index, Tokens, Unknown, extract, tokens_of};
use crate::markup::{Block, BlockKind, Format, read};
use crate::taxonomy::Taxonomy;
use crate::text::Text;
use crate::title;

/// A section's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading's line, counted from 1.
    pub line: usize,
    /// What the section holds.
    pub kind: SectionKind,
    /// The heading as it stands.
    pub heading: String,
}

/// What was read in a CV.
#[derive(Debug, Clone)]
pub struct Cv {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The kind of section each block stands in.
    pub places: Vec<SectionKind>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The jobs held, in the order of the file.
    pub roles: Vec<Role>,
    /// Where which skill is shown, in the order of the file.
    pub shown: Vec<Shown>,
    /// What the taxonomy lacks.
    pub unknown: Vec<Unknown>,
}

impl Cv {
    /// Reads a CV. `today` is what a role that is still held lasts until.
    pub fn read(taxonomy: &Taxonomy, index: &Index, settings: &Matching, text: &Text, today: Moment) -> Self {
        let blocks = read(text, Format::detect(text));
        let tokens = tokens_of(&blocks);
        let (kinds, headings) = sections(&blocks, &tokens);
        let places: Vec<SectionKind> = kinds.iter().map(|k| k.0).collect();
        let extraction =
            extract(taxonomy, index, settings, text, &blocks, tokens, |i| places[i] == SectionKind::Skills);
        let roles = role::find(&blocks, &extraction.tokens, &places, &headings);
        let sections = blocks
            .iter()
            .zip(&kinds)
            .zip(&headings)
            .filter(|(_, heading)| **heading)
            .map(|((block, (kind, _)), _)| Section {
                line: block.first_line,
                kind: *kind,
                heading: block.words().trim_end_matches(':').to_owned(),
            })
            .collect();
        let shown = evidence::collect(&extraction, &blocks, &places, &headings, &roles, today);
        let unknown = extraction
            .unknown
            .iter()
            .filter(|u| !headings[u.block] && places[u.block] != SectionKind::Contact)
            .cloned()
            .collect();
        Self { blocks, places, sections, roles, shown, unknown }
    }
}

/// For each block the kind of section it stands in and that section's number, and whether it is its heading.
///
/// What stands before the first heading is the contact part: name, address, links.
pub(crate) fn sections(blocks: &[Block], tokens: &[Tokens]) -> (Vec<(SectionKind, usize)>, Vec<bool>) {
    let typographic = |i: usize| blocks[i].is_heading();
    // The level of the sections: the highest one at which a heading names one.
    let level = (0..blocks.len())
        .filter(|i| section::kind_of(&tokens[*i]).is_some())
        .filter_map(|i| blocks[i].heading_level())
        .min();
    let mut kinds = Vec::with_capacity(blocks.len());
    let mut headings = Vec::with_capacity(blocks.len());
    let (mut current, mut number) = (SectionKind::Contact, 0);
    for (i, block) in blocks.iter().enumerate() {
        let named = section::kind_of(&tokens[i]);
        let heading = match block.heading_level() {
            Some(here) if level.is_some_and(|level| here > level) => {
                // Deeper headings belong to roles and projects, unless they name a section among such.
                let inside = matches!(
                    current,
                    SectionKind::Experience | SectionKind::Projects | SectionKind::Education
                );
                named.filter(|_| !inside)
            }
            Some(here) => named.or_else(|| {
                let name = i == 0 || number == 0 && here == 1 || level.is_none();
                let job = title::names_role(&tokens[i]) || has_dates(block);
                (!name && !job && level == Some(here)).then_some(SectionKind::Other)
            }),
            // Bold for want of a heading, or a bare line in a text that has no headings.
            None => named.filter(|_| {
                let alone = !block.is_item() && block.kind != BlockKind::Row && tokens[i].len() <= 5;
                alone
                    && !block.words().contains(": ")
                    && (block.emphasised || level.is_none())
                    && (block.emphasised || exactly_named(block))
            }),
        };
        let is_heading = heading.is_some() || typographic(i) && named.is_some() && level.is_none();
        if let Some(kind) = heading {
            current = kind;
            number += 1;
        }
        kinds.push((current, number));
        headings.push(is_heading);
    }
    (kinds, headings)
}

fn has_dates(block: &Block) -> bool {
    date::find(block.flow.text()).is_some()
}

/// The heading's words are the section's name and nothing else.
fn exactly_named(block: &Block) -> bool {
    let words = block.words().trim_end_matches(':');
    words.split_whitespace().count() <= 4 && !words.contains([',', '|', '–', '—'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(usize, SectionKind)> {
        let text = Text::from_source("cv.md", text);
        let blocks = read(&text, Format::Markdown);
        let (kinds, headings) = sections(&blocks, &tokens_of(&blocks));
        blocks
            .iter()
            .zip(kinds)
            .zip(headings)
            .filter(|(_, h)| *h)
            .map(|((b, (k, _)), _)| (b.first_line, k))
            .collect()
    }

    #[test]
    fn sections_and_not_roles_or_names() {
        let text = "# Robin Example\n\nSenior Engineer\n\n## Profile\n\nx\n\n## Experience\n\n### Engineer — Acme\n2019 – 2021\n\n### Skills used\n\n## Beekeeping\n\nx\n";
        assert_eq!(
            named(text),
            [(5, SectionKind::Summary), (9, SectionKind::Experience), (16, SectionKind::Other)]
        );
    }

    #[test]
    fn bold_lines_and_setext_headings() {
        assert_eq!(
            named("**Skills**\n\nRust\n\n**Work Experience**\n\nx\n"),
            [(1, SectionKind::Skills), (5, SectionKind::Experience)]
        );
        assert_eq!(named("Robin\n=====\n\nEducation\n---------\n\nx\n"), [(4, SectionKind::Education)]);
    }
}
