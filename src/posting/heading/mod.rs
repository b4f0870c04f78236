//! Headings in any dress: typographic, bare, glued to their first item, sentences that introduce a list.

mod dress;
mod form;
mod phrases;

pub(super) use phrases::{glued, is_loud_label, known, opened_by_last_sentence, opens_with_bullet};

use super::line::LineClass;
use super::weight;
use crate::extract::{Extraction, Tokens};
use crate::markup::{Block, BlockKind};
use crate::taxonomy::{Kind, Taxonomy};
use dress::{asks_in_a_run, is_one_of_short_lines, is_set_off, is_set_right_over};
use form::by_form;
use phrases::promise;

/// What the words of a heading say about the section beneath.
pub(super) enum HeadingSays {
    /// Its class.
    Class(LineClass),
    /// Extras, if what is required stands above it, else what is required.
    Hope,
    /// It is a heading, and the section beneath holds all sorts.
    Mixed,
    /// Its words are not known.
    Nothing,
}

/// How many blocks the head of a posting has behind its title.
const IN_THE_HEAD: usize = 3;

/// A line that may be a heading.
pub(super) struct Candidate<'a> {
    pub(super) blocks: &'a [Block],
    /// Its place among the blocks.
    pub(super) number: usize,
    /// Its place among those behind the menu of the page.
    pub(super) place: usize,
    pub(super) tokens: &'a Tokens,
    pub(super) extraction: &'a Extraction,
    pub(super) taxonomy: &'a Taxonomy,
    /// A number or a picture stands in front of its words.
    pub(super) numbered: bool,
    /// A picture stands in front of its words.
    pub(super) pictured: bool,
    /// A picture stands in front of its words, and other items beneath it.
    pub(super) crowned: bool,
    /// How much likelier a heading is than any other class, by the model of lines: the difference of logarithms.
    pub(super) lead: f32,
}

/// Whether the line is a heading, and what it says then.
pub(super) fn of_block(candidate: &Candidate<'_>) -> Option<HeadingSays> {
    if is_torn(candidate) || is_title(candidate) {
        return None;
    }
    by_form(candidate).or_else(|| by_likeness(candidate))
}

/// Whether a line is the names of skills that are more than traits, and nothing else: "Server management".
pub(super) fn is_only_skills(candidate: &Candidate<'_>) -> bool {
    dress::is_only_names(candidate, |kind| kind != Kind::Soft)
}

/// Whether a bare first line is the name of a job and nothing else, whatever its words head elsewhere: "Process Engineer".
fn is_title(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, place, tokens, .. } = *candidate;
    place == 0
        && !blocks[number].is_heading()
        && crate::title::find(tokens).is_some_and(|(from, to)| to - from == tokens.len() && tokens.len() > 1)
}

/// Whether a block is a sentence of a longer paragraph: another one starts or ends on its lines.
fn is_torn(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, .. } = *candidate;
    is_torn_from_above(blocks, number) || is_torn_from_above(blocks, number + 1)
}

/// Whether a block is a sentence of the same paragraph as the block above it: both stand on one of several lines.
fn is_torn_from_above(blocks: &[Block], number: usize) -> bool {
    let (Some(block), Some(before)) =
        (blocks.get(number), number.checked_sub(1).and_then(|at| blocks.get(at)))
    else {
        return false;
    };
    let paragraphs = before.kind == BlockKind::Paragraph && block.kind == BlockKind::Paragraph;
    paragraphs && before.last_line == block.first_line && before.first_line < block.last_line
}

/// A short line that reads like a heading to the model, with something beneath it.
fn by_likeness(candidate: &Candidate<'_>) -> Option<HeadingSays> {
    let Candidate { blocks, number, place, tokens, extraction, numbered, lead, .. } = *candidate;
    let block = &blocks[number];
    let text = block.words();
    let least = if block.is_item() && !numbered {
        weight::LEAST_LEAD_OF_ITEM
    } else if is_set_right_over(candidate) {
        weight::LEAST_LEAD_SET_OVER
    } else if is_set_off(candidate) {
        weight::LEAST_LEAD_SET_OFF
    } else {
        weight::LEAST_LEAD
    };
    let shaped = (1..=10).contains(&tokens.len())
        && !text.ends_with(['.', ',', ';'])
        && !matches!(block.kind, BlockKind::Row | BlockKind::FrontMatter | BlockKind::Code)
        && glued(tokens, block.flow.text()).is_none()
        && place > 0
        && blocks.get(number + 1).is_some()
        // The rest of a line that was wrapped stands right beneath it and opens with a small letter.
        && !(block.gap == 0 && text.starts_with(char::is_lowercase) && !text.ends_with(':'));
    if !shaped || lead < least {
        return None;
    }
    // Title, employer and place stand close together at the top.
    let in_the_head =
        place <= IN_THE_HEAD && block.gap == 0 && !block.is_heading() && !text.ends_with([':', '?']);
    if in_the_head {
        return None;
    }
    // "· Experience with some of:" asks by itself, and an item that names skills is one of a list of them.
    let asks = block.is_item()
        && (text.ends_with(':')
            || !extraction.of_block(number).is_empty()
            || block.emphasised && super::words::opens_with_verb(tokens));
    let says = || if block.is_item() { known(tokens) } else { promise(tokens) };
    // "A driving licence is essential" states what is asked; "Who we are" and "Is this you?" head something.
    let states = (1..tokens.len()).any(|at| matches!(tokens.form(at), "is" | "are"))
        && !text.ends_with(['?', ':'])
        && !(0..tokens.len()).any(|at| matches!(tokens.form(at), "who" | "what" | "how" | "where" | "why"));
    let listed = asks_in_a_run(candidate) || is_one_of_short_lines(candidate);
    (!asks && !states && !listed).then(|| says().unwrap_or(HeadingSays::Nothing))
}

#[cfg(test)]
mod tests;
