//! What a CV shows: sections, roles with dates, evidence.
//!
//! Nothing here knows what a posting asks.

mod claim;
mod date;
mod evidence;
mod metadata;
mod role;
mod section;
mod terms;

pub(crate) use claim::is_own;
pub use date::{End, Moment};
pub use evidence::{Evidence, Shown, Standing, years};
pub use role::Role;
pub use section::SectionKind;

use crate::config::Matching;
use crate::extract::{Extraction, Finder, Index, Term, Tokens, Unknown, tokens_of};
use crate::markup::{Block, Format, read};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

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
    /// The tokens of each block.
    pub tokens: Vec<Tokens>,
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
    /// Terms that the taxonomy lacks and that lines name as skills.
    pub terms: Vec<Term>,
}

impl Cv {
    /// Reads a CV. `today` is what a role that is still held lasts until.
    pub fn read(taxonomy: &Taxonomy, index: &Index, settings: &Matching, text: &Text, today: Moment) -> Self {
        Self::read_with(&Finder { taxonomy, index, settings, trace: None }, text, today)
    }

    /// Reads a CV; a finder with a trace writes down why it was read as it was.
    pub fn read_with(finder: &Finder<'_>, text: &Text, today: Moment) -> Self {
        let mut blocks = metadata::unfold(text, read(text, Format::detect(text)));
        section::head_with_signs(&mut blocks);
        let tokens = tokens_of(&blocks);
        let (kinds, headings) = section::sections(&blocks, &tokens);
        let mut places: Vec<SectionKind> = kinds.iter().map(|k| k.0).collect();
        let mut extraction = finder.find(text, &blocks, tokens, |i| places[i].topic());
        let roles = role::find(text.lines(), &blocks, &extraction.tokens, &places, &headings);
        // What stands in a role without any heading above is experience all the same.
        for at in roles.iter().flat_map(|role| role.block..role.end_block) {
            if places[at] == SectionKind::Contact {
                places[at] = SectionKind::Experience;
            }
        }
        let weighed = terms::add(finder.taxonomy, &mut extraction, text, &blocks, &places, &headings, &roles);
        if let Some(trace) = finder.trace {
            trace.keep(&extraction);
            trace.weighed(weighed);
        }
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
        let shown =
            evidence::collect(finder.taxonomy, &extraction, &blocks, &places, &headings, &roles, today);
        let unknown = extraction
            .unknown
            .iter()
            .filter(|u| !headings[u.block] && places[u.block] != SectionKind::Contact)
            .cloned()
            .collect();
        let Extraction { tokens, terms, .. } = extraction;
        Self { blocks, tokens, places, sections, roles, shown, unknown, terms }
    }
}
