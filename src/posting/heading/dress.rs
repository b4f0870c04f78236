//! How a bare line looks: dressed and placed as a heading, or as one of a list.

use super::phrases::is_whole;
use super::{Candidate, IN_THE_HEAD};
use crate::extract::{Tokens, kind_of};
use crate::markup::{Block, BlockKind};
use crate::taxonomy::Kind;

/// Whether a bare line stands in a list whose items have lost their bullets and is one of them: "Experience with Docker"
/// between two others, with no blank line to set it off.
pub(super) fn asks_in_a_run(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, tokens, extraction, .. } = *candidate;
    let block = &blocks[number];
    let bare = |at: usize| blocks.get(at).is_some_and(|block| block.kind == BlockKind::Paragraph);
    let in_a_run = bare(number)
        && block.gap == 0
        && number.checked_sub(1).is_some_and(bare)
        && !block.emphasised
        && !block.words().ends_with([':', '?'])
        && !is_whole(tokens);
    in_a_run
        && (extraction.of_block(number).len() > 1 && is_only_names(candidate, |kind| kind == Kind::Tech)
            || crate::posting::words::opens_like_an_item(tokens)
            || !extraction.of_block(number).is_empty() && !is_in_title_case(block.words()))
}

/// Whether a line is the names of skills and nothing else, each of a kind that will do: "HTML and CSS", "GitHub / CI".
pub(super) fn is_only_names(candidate: &Candidate<'_>, will_do: impl Fn(Kind) -> bool) -> bool {
    let Candidate { number, tokens, extraction, taxonomy, .. } = *candidate;
    let mentions = extraction.of_block(number);
    let named = |at: usize| mentions.iter().any(|mention| (mention.from..mention.to).contains(&at));
    let joins = |at: usize| matches!(tokens.form(at), "and" | "or" | "&");
    !mentions.is_empty()
        && mentions.iter().all(|m| will_do(kind_of(taxonomy, &extraction.terms, m.subject)))
        && (0..tokens.len()).all(|at| named(at) || joins(at))
}

/// Whether every longer word opens with a capital: "Financial Systems".
fn is_in_title_case(text: &str) -> bool {
    let mut words = text.split_whitespace().filter(|word| word.len() > 3).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase))
}

/// The most words of a line among other short ones.
const SHORT: usize = 5;

/// So many lines behind the first make a list of such as have lost their bullets, however long they are.
const LEAST_RUN: usize = 3;

/// So many words make a line that is no heading.
const LONG_LINE: usize = 9;

/// Whether a bare line is one of a list of short ones that have lost their bullets ("Health insurance", "Store discount"), or has
/// nothing of its own beneath it, as another heading follows.
pub(super) fn is_one_of_short_lines(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, tokens, .. } = *candidate;
    let block = &blocks[number];
    let bare = |block: &Block| {
        block.kind == BlockKind::Paragraph
            && !block.emphasised
            && !block.words().ends_with([':', '?', '!'])
            && block.words().split_whitespace().count() <= SHORT
    };
    if !bare(block) || is_whole(tokens) {
        return false;
    }
    let beside = |at: Option<usize>| at.and_then(|at| blocks.get(at));
    let (before, behind) = (beside(number.checked_sub(1)), beside(Some(number + 1)));
    let heads = |block: &Block, tokens: &Tokens| {
        block.is_heading()
            || block.kind == BlockKind::Paragraph
                && (block.words().ends_with(':') || block.gap > 0 && super::known(tokens).is_some())
    };
    let all = &candidate.extraction.tokens;
    let ended = behind.is_none_or(|next| heads(next, &all[number + 1]));
    let goes_on = behind.is_some_and(|next| next.gap == 0 && bare(next));
    let after_one = before.is_some_and(bare);
    // The first beneath a heading with a colon, or the last before the next.
    let first = before
        .is_some_and(|block| block.kind == BlockKind::Paragraph && block.words().ends_with(':'))
        || before.is_some_and(Block::is_heading);
    // Of several longer ones too, right beneath a heading and its blank line.
    let run = blocks.get(number + 1..number + 1 + LEAST_RUN).unwrap_or_default();
    let loose = |block: &Block| {
        block.kind == BlockKind::Paragraph && block.gap == 0 && !block.words().ends_with(['.', ':', '?', '!'])
    };
    let heads_run = before.is_some_and(Block::is_heading) && run.len() == LEAST_RUN && run.iter().all(loose);
    heads_run
        || first && goes_on
        || after_one && block.gap == 0 && (goes_on || ended)
        || ended && (after_one || block.gap == 0 || super::known(tokens).is_none())
}

/// Whether a few words with capitals stand alone over a longer line or a list: "Leadership & Administration".
pub(super) fn is_set_off(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, place, tokens, .. } = *candidate;
    let block = &blocks[number];
    block.kind == BlockKind::Paragraph
        && block.gap > 0
        && place > IN_THE_HEAD
        && tokens.len() <= 8
        && is_in_title_case(block.words())
        && blocks
            .get(number + 1)
            .is_some_and(|next| next.is_item() || next.words().split_whitespace().count() >= 8 + tokens.len())
}

/// Whether such words stand right over one or more sentences, closer to them than to what is before: "Data Quality" over "Check
/// the data of all sources."
pub(super) fn is_set_right_over(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, place, tokens, .. } = *candidate;
    let block = &blocks[number];
    let sentence = |block: &Block| block.gap == 0 && is_sentence(block);
    block.kind == BlockKind::Paragraph
        && block.gap > 0
        && place > IN_THE_HEAD
        && (2..=6).contains(&tokens.len())
        && !block.words().ends_with(|c: char| c.is_ascii_punctuation())
        && is_in_title_case(block.words())
        && !crate::title::names_role(tokens)
        && (blocks.get(number + 1).is_some_and(sentence) || is_over_a_list(blocks, number + 1))
}

/// How far around a heading without blank lines another one is looked for, in blocks.
const NEAR: usize = 24;

/// Whether such words stand between longer lines of a text that has lost its blank lines and bullets, as others near them do:
/// "Data Management & Maintenance" between "Consult with users of …" and "Develop and maintain …".
pub(super) fn parts_a_run(candidate: &Candidate<'_>) -> bool {
    let Candidate { blocks, number, place, tokens, .. } = *candidate;
    let long = |at: usize| {
        blocks.get(at).is_some_and(|block| {
            block.kind == BlockKind::Paragraph && block.words().split_whitespace().count() >= LONG_LINE
        })
    };
    let parts = |at: usize| {
        let words = blocks[at].words();
        let short = (2..=SHORT).contains(&words.split_whitespace().count());
        let bare = blocks[at].kind == BlockKind::Paragraph && !blocks[at].emphasised && blocks[at].gap == 0;
        let dressed = || !words.ends_with(|c: char| c.is_ascii_punctuation()) && is_in_title_case(words);
        let next = || blocks.get(at + 1).is_some_and(|next| next.gap == 0) && long(at + 1);
        bare && short
            && dressed()
            && next()
            && at.checked_sub(1).is_some_and(|before| long(before) || blocks[before].is_heading())
    };
    let around = number.saturating_sub(NEAR)..blocks.len().min(number + NEAR);
    place > IN_THE_HEAD
        && parts(number)
        && !crate::title::names_role(tokens)
        && !is_only_names(candidate, |kind| kind == Kind::Tech)
        && around.into_iter().any(|other| other != number && parts(other))
}

/// Whether sentences in a row start at a block, with blank lines only before the first: items that have lost their bullets.
fn is_over_a_list(blocks: &[Block], at: usize) -> bool {
    let row = blocks.get(at..at + 2).is_some_and(|row| row.iter().all(is_sentence));
    row && blocks[at + 1].gap == 0
}

/// Whether a block is a paragraph of a whole sentence, longer than a heading is.
fn is_sentence(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph
        && block.words().ends_with('.')
        && block.words().split_whitespace().count() > SHORT
}

/// Whether another item of the list that an item stands in is emphasised as a whole too.
pub(super) fn has_dressed_sibling(blocks: &[Block], number: usize) -> bool {
    let in_list = |block: &&Block| block.is_item();
    let before = blocks[..number].iter().rev().take_while(in_list);
    let behind = blocks[number + 1..].iter().take_while(in_list);
    before.chain(behind).any(|item| item.emphasised)
}

/// Whether a bare line is dressed as a heading: a colon or question mark at its end, capitals throughout, or no word beside
/// the phrase that is written small.
pub(super) fn is_dressed(tokens: &Tokens, text: &str) -> bool {
    let capitals = || {
        text.split_whitespace().all(|word| {
            let small = word.starts_with(char::is_lowercase);
            !small || word.len() <= 4
        })
    };
    text.ends_with([':', '?']) || is_whole(tokens) || capitals()
}
