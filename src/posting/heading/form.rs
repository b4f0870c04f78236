//! Headings that their form shows: how they are set, how they end, what stands beneath.

use super::dress::{asks_in_a_run, has_dressed_sibling, is_dressed, is_one_of_short_lines, parts_a_run};
use super::phrases::{
    self, best_heading, cue_says, glued, is_of_a_job, is_whole, known, likely_beneath, promise, said,
};
use super::{Candidate, HeadingSays};
use crate::extract::Gap;
use crate::markup::{Block, BlockKind, opens_with_bullet};
use crate::posting::line::LineClass;
use crate::posting::{marker, spoken, words as line_words};

/// A heading by its dress and its words: typography, a colon or dots over a list, a number or a picture before it, a bare line
/// that stands off.
pub(super) fn by_form(candidate: &Candidate<'_>) -> Option<HeadingSays> {
    let Candidate { blocks, number, place, tokens, extraction, numbered, pictured, crowned, .. } = *candidate;
    let block = &blocks[number];
    let words = tokens.len();
    // "### • Fluent Welsh": who made the page took the items of a list for headings.
    let item = || block.is_heading() && opens_with_bullet(block.words()) && !is_whole(tokens);
    if words == 0 || block.kind == BlockKind::Row || item() {
        return None;
    }
    // "You should have all of the following:" stands over a list.
    let next = blocks.get(number + 1);
    // Longer where it says that a list follows: "… will have the following knowledge, acquired through work or training:"
    let follows = || (0..words).any(|at| tokens.form(at) == "following");
    let introduces = block.words().ends_with(':')
        && (words <= 24 || words <= 45 && follows())
        && next.is_some_and(Block::is_item)
        && !block.is_item();
    if introduces {
        // A line of several sentences asks or tells itself, whatever its last one opens; a greeting is none.
        let told = if words > 12 { 1 } else { 5 };
        if (told..words).any(|at| tokens.gap(at) == Gap::Sentence) {
            return None;
        }
        let known = said(tokens).filter(|_| !is_whole(tokens));
        let known =
            known.or_else(|| best_heading(tokens, 0, words).map(|(_, _, number)| phrases::says(number)));
        let known = known.or_else(|| cue_says(tokens)).or_else(|| likely_beneath(tokens));
        return Some(known.unwrap_or(HeadingSays::Nothing));
    }
    // "1. Teaching and assessment" with a list beneath it, deeper than itself.
    if let (BlockKind::Item(depth), Some(BlockKind::Item(below))) = (block.kind, next.map(|n| n.kind))
        && below > depth
        && words <= 9
        && !block.words().ends_with(['.', '!', '?', ':'])
        && extraction.of_block(number).len() <= 2
        && block.words().starts_with(char::is_uppercase)
        && !line_words::opens_like_an_item(tokens)
    {
        // It parts its section, and rather opens none of its own.
        return Some(known(tokens).unwrap_or(HeadingSays::Nothing));
    }
    // "2. Requirements", "🔎 What we look for": a number or picture in front of a heading's own words.
    if numbered && words <= 8 && is_whole(tokens) && next.is_some() {
        return known(tokens);
    }
    // "🧩 Key responsibilities and your contribution": over a list whatever it says, over a paragraph by its words.
    if pictured
        && block.gap > 0
        && (2..=8).contains(&words)
        && !block.words().ends_with(['.', ',', ';'])
        && next.is_some()
    {
        let says =
            if crowned { Some(promise(tokens).unwrap_or(HeadingSays::Nothing)) } else { known(tokens) };
        if says.is_some() {
            return says;
        }
    }
    // "Experience in at least one of the below": the list beneath it is named.
    if !block.is_item()
        && (3..=12).contains(&words)
        && matches!(tokens.form(words - 1), "below" | "following")
        && tokens.form(words - 2) == "the"
        && !block.words().ends_with('.')
        && next.is_some()
    {
        return Some(promise(tokens).unwrap_or(HeadingSays::Nothing));
    }
    // "It's great (but not required) if you also bring:" over lines that have lost their bullets.
    if block.words().ends_with(':') && words <= 14 && !block.is_item() && next.is_some() && words > 3 {
        let says = promise(tokens);
        if says.is_some() {
            return says;
        }
    }
    // "To do well in this job, you'll need": left open for the lines beneath.
    let dots = block.words().ends_with("...") || block.words().ends_with('…');
    if !block.is_item()
        && (3..=24).contains(&words)
        && (dots || !block.words().ends_with(['.', ',', ';', ':', '!', '?', ')']))
        && spoken::is_open(tokens)
        && next.is_some_and(|next| next.is_item() || next.words().starts_with(char::is_uppercase))
    {
        return Some(promise(tokens).unwrap_or(HeadingSays::Nothing));
    }
    // "What's in it for you (besides the best bread in town)": an aside in brackets changes nothing.
    if (block.is_heading() || block.emphasised) && !block.is_item() && next.is_some_and(Block::is_item) {
        let aside = (1..words).find(|at| tokens.gap(*at) == Gap::Open);
        let whole =
            aside.and_then(|at| best_heading(tokens, 0, at).filter(|(from, to, _)| (*from, *to) == (0, at)));
        if let Some((_, _, number)) = whole {
            return Some(phrases::says(number));
        }
    }
    // "**Any experience of the following would be an added extra**"
    if block.emphasised && !block.is_item() && words <= 14 && next.is_some_and(Block::is_item) {
        let extra = cue_says(tokens).filter(|says| matches!(says, HeadingSays::Class(LineClass::Preferred)));
        if extra.is_some() {
            return extra;
        }
    }
    if words > 12 {
        return None;
    }
    // "- **Provide good bread**" over smaller items is a duty with its parts.
    if block.is_item()
        && !block.words().ends_with(':')
        && line_words::opens_with_verb(tokens)
        && !is_whole(tokens)
    {
        return None;
    }
    let typographic = block.is_heading() || block.emphasised && words <= 8;
    // "What you'll do: 🚀"
    let text = block.words().trim_end_matches(|c: char| marker::is_picture(c) || c.is_whitespace());
    let spoken = if is_whole(tokens) { None } else { said(tokens) };
    let says = spoken.or_else(|| known(tokens).filter(|_| words <= 9));
    // "Who we are..." is left open, and ends nothing.
    let trails = text.ends_with("..") || text.ends_with('…');
    // "## Skills – desirable" is dressed as a heading and holds nothing else, whatever stands before its dash.
    let glued = !block.is_heading() && glued(tokens, block.flow.text()).is_some();
    let ends = text.ends_with(['.', ',', ';']) && !trails || glued;
    if typographic && trails && !block.is_item() && next.is_some_and(Block::is_item) {
        return Some(says.or_else(|| promise(tokens)).unwrap_or(HeadingSays::Nothing));
    }
    // "- **Native-level German**" over items of its own rank is one of them, where no other among them is so dressed.
    let one_of_a_list = block.is_item()
        && says.is_none()
        && !text.ends_with(':')
        && !extraction.of_block(number).is_empty()
        && blocks.get(number + 1).is_some_and(|next| next.kind == block.kind)
        && !has_dressed_sibling(blocks, number);
    if typographic && !ends && !one_of_a_list {
        // Title, company and place at the very top are facts, not names of sections.
        if place <= 2 && (says.is_none() || crate::title::names_role(tokens) && !is_whole(tokens)) {
            return None;
        }
        // A bold sentence is a sentence.
        let sentence =
            (0..words).any(|i| matches!(tokens.form(i), "is" | "are" | "will" | "we" | "we're" | "have"));
        if says.is_none() && !block.is_heading() && (words > 6 || sentence) {
            return None;
        }
        // "**Qualification must be full and relevant**" asks itself.
        let must =
            (1..words).any(|i| tokens.form(i) == "must" && matches!(tokens.form(i + 1), "be" | "have"));
        if must && !block.is_heading() && !text.ends_with(':') {
            return None;
        }
        // "## Your profile: qualifications and experience" is dressed as a heading.
        let label = !text.ends_with(':') && text.contains(": ") && !(block.is_heading() && says.is_some());
        return (!label).then(|| says.or_else(|| promise(tokens)).unwrap_or(HeadingSays::Nothing));
    }
    if block.is_item() && !text.ends_with(':') || ends {
        return None;
    }
    if parts_a_run(candidate) {
        return Some(says.unwrap_or(HeadingSays::Nothing));
    }
    // A bare line whose words are a known heading, with something beneath it.
    let followed =
        blocks.get(number + 1).is_some_and(|next| next.is_item() || next.words().len() > text.len());
    let few_names = (words <= 6 || is_of_a_job(tokens)) && extraction.of_block(number).len() <= 1;
    let whole = is_whole(tokens) && blocks.get(number + 1).is_some();
    // A blank line sets a heading off; so does its length against the line beneath.
    let set_off = number == 0 || block.gap > 0;
    let stands = followed && is_dressed(tokens, text) || whole && (set_off || words > 1);
    let asks = line_words::opens_like_an_item(tokens) && asks_in_a_run(candidate);
    if few_names && stands && !asks && !is_one_of_short_lines(candidate) { says } else { None }
}
