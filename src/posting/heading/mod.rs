//! Headings in any dress: typographic, bare, glued to their first item, sentences that introduce a list.

mod dress;

use super::classify::Reason;
use super::learned::features::heading_features;
use super::learned::{CLASSES, Model};
use super::lexicon::HEADINGS;
use super::line::LineClass;
use super::spoken::{self, Spoken};
use super::weight;
use crate::extract::{Extraction, Gap, Tokens};
use crate::markup::{Block, BlockKind, opens_with_bullet};
use crate::phrase_tables::TABLES;
use dress::{
    asks_in_a_run, has_dressed_sibling, is_dressed, is_one_of_short_lines, is_set_off, is_set_right_over,
};

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

/// A heading by its words: a known heading phrase that makes up most of it.
pub(super) fn known(tokens: &Tokens) -> Option<HeadingSays> {
    if tokens.len() > 12 {
        return None;
    }
    let (_, _, number) = best_heading(tokens, 0, tokens.len())?;
    // "Other duties as assigned" is one of them.
    let last = tokens.form(tokens.len() - 1);
    if tokens.len() > 2
        && matches!(last, "assigned" | "required" | "needed" | "requested")
        && tokens.form(tokens.len() - 2) == "as"
    {
        return None;
    }
    let (known, beside) = phrase_words(tokens);
    // One known word makes no heading of the little words around it: "Pay & the other stuff".
    let rest = if known > 1 { beside } else { tokens.len() - known };
    // "Objectives and Responsibilities", "Your key responsibilities at Acme".
    (rest <= 3 && rest <= known * 2 + 1).then(|| says(number))
}

/// How many words of a line belong to heading phrases, the longest at each place, and how many are beside them and the words
/// that go with any: "Duties and responsibilities of the school caretaker job".
fn phrase_words(tokens: &Tokens) -> (usize, usize) {
    let (mut at, mut known, mut rest) = (0, 0, 0);
    while at < tokens.len() {
        let mut end = at;
        TABLES.headings.walk(tokens, at, |to, _| end = end.max(to));
        known += end - at;
        // An article opens another noun, which is none of the heading's.
        let goes = tokens.form(at) != "a" && GOES_WITH_ANY.contains(&tokens.form(at));
        rest += usize::from(end == at && !goes);
        at = end.max(at + 1);
    }
    (known, rest)
}

fn says(number: u32) -> HeadingSays {
    class_of(number).map_or(HeadingSays::Mixed, HeadingSays::Class)
}

/// The longest heading phrase between two tokens; of equally long ones the last, for the head of an English
/// phrase stands at its end ("preferred qualifications").
fn best_heading(tokens: &Tokens, from: usize, to: usize) -> Option<(usize, usize, u32)> {
    let mut best: Option<(usize, usize, u32)> = None;
    let mut extra: Option<(usize, usize, u32)> = None;
    for start in from..to {
        TABLES.headings.walk(tokens, start, |end, number| {
            let longer =
                |than: Option<(usize, usize, u32)>| than.is_none_or(|(s, e, _)| end - start >= e - s);
            if end <= to && longer(best) {
                best = Some((start, end, number));
            }
            if end <= to && class_of(number) == Some(LineClass::Preferred) && longer(extra) {
                extra = Some((start, end, number));
            }
        });
    }
    // "Bonus points if you have": a word of extras turns what asks into an extra, wherever it stands.
    let asks = |(_, _, number)| matches!(class_of(number), Some(LineClass::Required | LineClass::Duty));
    if best.is_some_and(asks) { extra.or(best) } else { best }
}

fn class_of(number: u32) -> Option<LineClass> {
    HEADINGS.get(number as usize).and_then(|h| h.class)
}

/// What the words of a sentence that introduces a list say of it.
fn cue_says(tokens: &Tokens) -> Option<HeadingSays> {
    let mut reasons = Vec::new();
    super::words::reasons_in(tokens, &mut reasons);
    let best = reasons
        .into_iter()
        .filter(|reason| reason.weight >= weight::LEAST_CUE)
        .fold(None::<Reason>, |a, b| if a.is_none_or(|a| b.weight > a.weight) { Some(b) } else { a });
    best.map(|reason| HeadingSays::Class(reason.class))
}

/// A heading glued to the words it stands over: "Responsibilities- Partner with …", "Qualifications: Proven …".
/// Gives what it says and the token at which the words start.
pub(super) fn glued(tokens: &Tokens, flow: &str) -> Option<(HeadingSays, usize)> {
    for at in 1..=tokens.len().min(7) {
        let gap = tokens.gap(at);
        if at == tokens.len() || !matches!(gap, Gap::Colon | Gap::Dash) {
            if gap.joins() || matches!(gap, Gap::Other) {
                continue;
            }
            return None;
        }
        let after = tokens.get(at).and_then(|t| flow.get(t.start as usize..)).unwrap_or_default();
        let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '£' | '$' | '€' | '₹');
        // "What we offer- £60,000": the sign stands before the token.
        let signed = || {
            let before = tokens.get(at - 1).zip(tokens.get(at));
            let between = before.and_then(|(a, b)| flow.get(a.end as usize..b.start as usize));
            between.is_some_and(|between| between.ends_with(opens))
        };
        if gap == Gap::Dash && !after.starts_with(opens) && !signed() {
            return None;
        }
        let (from, to, number) = best_heading(tokens, 0, at)?;
        return (from == 0 && to == at || at - (to - from) <= 1).then(|| (says(number), at));
    }
    None
}

/// Whether the label before a token is written in capitals, as headings are where nothing else marks them.
pub(super) fn is_loud_label(tokens: &Tokens, at: usize, block: &Block) -> bool {
    let end = tokens.get(at).map_or(0, |token| token.start as usize);
    let label = block.flow.text().get(..end).unwrap_or_default();
    at > 1 && label.contains(char::is_uppercase) && !label.contains(char::is_lowercase)
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

/// What the words of a heading promise: by a known phrase, by what stands beneath headings like it, by the words that speak
/// for a class in any line.
fn promise(tokens: &Tokens) -> Option<HeadingSays> {
    let by_phrase = || known(tokens).filter(|_| tokens.len() <= 9);
    let spoken = || if is_whole(tokens) { None } else { said(tokens) };
    spoken()
        .or_else(by_phrase)
        .or_else(|| tells_why(tokens))
        .or_else(|| cue_says(tokens))
        .or_else(|| likely_beneath(tokens))
}

/// "Why Acme?" stands over what the employer gives.
fn tells_why(tokens: &Tokens) -> Option<HeadingSays> {
    let why = tokens.form(0) == "why" && (2..=4).contains(&tokens.len());
    why.then_some(HeadingSays::Class(LineClass::Benefit))
}

/// What a spoken heading says.
fn said(tokens: &Tokens) -> Option<HeadingSays> {
    spoken::says(tokens).map(|says| match says {
        Spoken::Class(class) => HeadingSays::Class(class),
        Spoken::Hope => HeadingSays::Hope,
    })
}

/// The section that the last sentence of a longer line opens: "We want a curious mind. We're especially fond of people who:"
/// asks itself and stands over a list of extras.
pub(super) fn opened_by_last_sentence(
    block: &Block,
    next: Option<&Block>,
    tokens: &Tokens,
) -> Option<LineClass> {
    if block.is_item() || !next.is_some_and(Block::is_item) {
        return None;
    }
    // "Candidates may not meet all of the preferred skills below."
    let below = |at: usize| matches!(tokens.form(at), "below" | "following");
    if let Some(at) = (2..tokens.len()).find(|at| below(*at)) {
        let extra = |at: usize| matches!(tokens.form(at), "preferred" | "desired" | "desirable" | "optional");
        return (at.saturating_sub(4)..at).any(extra).then_some(LineClass::Preferred);
    }
    if !block.words().ends_with(':') {
        return None;
    }
    let from = (1..tokens.len()).rev().find(|at| matches!(tokens.gap(*at), Gap::Sentence))?;
    if spoken::is_fond(tokens, from) {
        return Some(LineClass::Preferred);
    }
    best_heading(tokens, from, tokens.len()).and_then(|(_, _, number)| class_of(number))
}

/// What stands beneath headings like this one, if the model is sure enough.
fn likely_beneath(tokens: &Tokens) -> Option<HeadingSays> {
    let likely = Model::of_headings()?.log_probabilities(&heading_features(tokens));
    let best = (0..CLASSES.len()).fold(0, |best, c| if likely[c] > likely[best] { c } else { best });
    let class = CLASSES[best];
    (class != LineClass::Heading && likely[best].exp() >= weight::LEAST_PROMISE)
        .then_some(HeadingSays::Class(class))
}

fn by_form(candidate: &Candidate<'_>) -> Option<HeadingSays> {
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
    let introduces =
        block.words().ends_with(':') && words <= 24 && next.is_some_and(Block::is_item) && !block.is_item();
    if introduces {
        // A line of several sentences asks or tells itself, whatever its last one opens; a greeting is none.
        let told = if words > 12 { 1 } else { 5 };
        if (told..words).any(|at| tokens.gap(at) == Gap::Sentence) {
            return None;
        }
        let known = said(tokens).filter(|_| !is_whole(tokens));
        let known = known.or_else(|| best_heading(tokens, 0, words).map(|(_, _, number)| says(number)));
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
        && !super::words::opens_like_an_item(tokens)
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
            return Some(self::says(number));
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
        && super::words::opens_with_verb(tokens)
        && !is_whole(tokens)
    {
        return None;
    }
    let typographic = block.is_heading() || block.emphasised && words <= 8;
    // "What you'll do: 🚀"
    let text = block.words().trim_end_matches(|c: char| super::marker::is_picture(c) || c.is_whitespace());
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
    // A bare line whose words are a known heading, with something beneath it.
    let followed =
        blocks.get(number + 1).is_some_and(|next| next.is_item() || next.words().len() > text.len());
    let few_names = (words <= 6 || is_of_a_job(tokens)) && extraction.of_block(number).len() <= 1;
    let whole = is_whole(tokens) && blocks.get(number + 1).is_some();
    // A blank line sets a heading off; so does its length against the line beneath.
    let set_off = number == 0 || block.gap > 0;
    let stands = followed && is_dressed(tokens, text) || whole && (set_off || words > 1);
    let asks = super::words::opens_like_an_item(tokens) && asks_in_a_run(candidate);
    if few_names && stands && !asks && !is_one_of_short_lines(candidate) { says } else { None }
}

/// Whether a line is a heading phrase and nothing else but words that go with any ("Your key responsibilities").
fn is_whole(tokens: &Tokens) -> bool {
    let mut at = 0;
    let mut phrases = 0;
    while at < tokens.len() {
        let mut end = at;
        TABLES.headings.walk(tokens, at, |to, _| end = end.max(to));
        if end > at {
            phrases += 1;
            at = end;
        } else if GOES_WITH_ANY.contains(&tokens.form(at)) || at == 0 && is_number(tokens.form(at)) {
            at += 1;
        } else {
            return false;
        }
    }
    phrases > 0
}

/// "2.1" in front of a heading's words.
fn is_number(form: &str) -> bool {
    !form.is_empty() && form.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Words that a heading's phrase may have around it.
const GOES_WITH_ANY: &[&str] = &[
    "our", "your", "the", "key", "main", "job", "role", "position", "and", "of", "for", "this", "a", "&",
    "other", "core", "full",
];

/// "Duties and responsibilities of the school caretaker": a heading's phrase and whose they are.
fn is_of_a_job(tokens: &Tokens) -> bool {
    const LONGEST: usize = 10;
    tokens.len() <= LONGEST
        && best_heading(tokens, 0, tokens.len())
            .is_some_and(|(from, to, _)| from <= 1 && matches!(tokens.form(to), "of" | "for"))
}

#[cfg(test)]
mod tests;
