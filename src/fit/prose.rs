//! Proofs that are no skill's name: a role as a whole, and the language a CV is written in.

use super::verdict::Place;
use crate::cv::{Cv, SectionKind};
use crate::extract::Tokens;
use crate::markup::BlockKind;
use crate::text::Span;

/// Words that stand in every English text and mean nothing else in its neighbours' languages.
const ENGLISH: &[&str] =
    &["the", "and", "of", "to", "for", "with", "by", "from", "that", "which", "our", "their"];

/// A sentence shorter than this is a heading or a list.
const SENTENCE: usize = 6;

/// How many sentences make a text rather than a borrowed phrase.
const SENTENCES: usize = 3;

/// The first sentence of a CV that is written in English.
pub(super) fn english(cv: &Cv, clean: &str) -> Option<Place> {
    let told = |at: &usize| {
        let told = matches!(
            cv.places[*at],
            SectionKind::Summary | SectionKind::Experience | SectionKind::Projects | SectionKind::Contact
        );
        told && matches!(cv.blocks[*at].kind, BlockKind::Item(_) | BlockKind::Paragraph)
    };
    let (mut english, mut other, mut first) = (0, 0, None);
    for at in (0..cv.blocks.len()).filter(told) {
        let tokens = Tokens::of(cv.blocks[at].flow.text());
        if tokens.len() < SENTENCE {
            continue;
        }
        let words = (0..tokens.len()).filter(|i| ENGLISH.contains(&tokens.form(*i))).count();
        if words == 0 {
            other += 1;
        } else {
            english += 1;
            first = first.or(Some(at));
        }
    }
    let role = |at: usize| cv.roles.iter().position(|role| (role.block..role.end_block).contains(&at));
    let at = first.filter(|_| english >= SENTENCES && english > other)?;
    block(cv, clean, at, role(at))
}

/// A block's words in its first line, as a place.
pub(super) fn block(cv: &Cv, clean: &str, at: usize, role: Option<usize>) -> Option<Place> {
    let block = cv.blocks.get(at)?;
    let text = block.flow.text();
    let start = text.len() - text.trim_start().len();
    let whole = block.flow.span(start as u32, text.trim_end().len() as u32);
    let first = whole.of(clean).split('\n').next().unwrap_or_default().trim_end();
    let span = Span::new(whole.start as usize, whole.start as usize + first.len());
    Some(Place { line: block.first_line, span, section: cv.places[at], role })
}
