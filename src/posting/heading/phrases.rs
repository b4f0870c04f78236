//! What the words of a line say of it as a heading: known phrases, spoken ones, and those that only speak for a class.

use super::HeadingSays;
use crate::extract::{Gap, Tokens, respelt};
use crate::markup::Block;
use crate::phrase_tables::TABLES;
use crate::posting::classify::Reason;
use crate::posting::learned::features::heading_features;
use crate::posting::learned::{CLASSES, Model};
use crate::posting::lexicon::HEADINGS;
use crate::posting::line::LineClass;
use crate::posting::spoken::{self, Spoken};
use crate::posting::weight;

/// A heading by its words, also where one of them is misspelt: a known heading phrase that makes up most of it.
pub(in crate::posting) fn known(tokens: &Tokens) -> Option<HeadingSays> {
    if tokens.len() > 12 {
        return None;
    }
    let Some((_, _, number)) = best_heading(tokens, 0, tokens.len()) else {
        return known(&respelt(tokens, HEADS)?);
    };
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

/// Words by which headings are told where they are misspelt: "Requirments", "Benifits".
const HEADS: &[&str] = &[
    "responsibilities",
    "requirements",
    "qualifications",
    "benefits",
    "desirable",
    "essential",
    "preferred",
    "required",
    "experience",
    "education",
    "knowledge",
    "competencies",
    "accountabilities",
    "description",
    "mandatory",
];

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

pub(super) fn says(number: u32) -> HeadingSays {
    class_of(number).map_or(HeadingSays::Mixed, HeadingSays::Class)
}

/// The longest heading phrase between two tokens; of equally long ones the last, for the head of an English
/// phrase stands at its end ("preferred qualifications").
pub(super) fn best_heading(tokens: &Tokens, from: usize, to: usize) -> Option<(usize, usize, u32)> {
    let mut best: Option<(usize, usize, u32)> = None;
    let mut extra: Option<(usize, usize, u32)> = None;
    let mut asked: Option<(usize, usize, u32)> = None;
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
            if end <= to && class_of(number) == Some(LineClass::Required) && longer(asked) {
                asked = Some((start, end, number));
            }
        });
    }
    // "Required and preferred qualifications" stands over both; each line says which it is.
    let both = (from..to).any(|i| matches!(tokens.form(i), "required" | "minimum" | "basic"))
        && (from..to).any(|i| tokens.form(i) == "and");
    if both && asked.is_some() {
        return asked;
    }
    // "Bonus points if you have": a word of extras turns what asks into an extra, wherever it stands.
    let asks = |(_, _, number)| matches!(class_of(number), Some(LineClass::Required | LineClass::Duty));
    if best.is_some_and(asks) { extra.or(best) } else { best }
}

fn class_of(number: u32) -> Option<LineClass> {
    HEADINGS.get(number as usize).and_then(|h| h.class)
}

/// Whether a line is a heading phrase and nothing else but words that go with any ("Your key responsibilities").
pub(super) fn is_whole(tokens: &Tokens) -> bool {
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
pub(super) fn is_of_a_job(tokens: &Tokens) -> bool {
    const LONGEST: usize = 10;
    tokens.len() <= LONGEST
        && best_heading(tokens, 0, tokens.len())
            .is_some_and(|(from, to, _)| from <= 1 && matches!(tokens.form(to), "of" | "for"))
}

/// A heading glued to the words it stands over: "Responsibilities- Partner with …", "Qualifications: Proven …".
/// Gives what it says and the token at which the words start.
pub(in crate::posting) fn glued(tokens: &Tokens, flow: &str) -> Option<(HeadingSays, usize)> {
    for at in 1..=tokens.len().min(7) {
        let gap = tokens.gap(at);
        // "Preferred Qualifications • A degree": a bullet on the heading's own line.
        let bullet = gap == Gap::Break && opens_with_bullet(tokens, flow, at);
        if at == tokens.len() || !bullet && !matches!(gap, Gap::Colon | Gap::Dash) {
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
        // "ABOUT: Founded in 1987, …"
        if at == 1 && tokens.form(0) == "about" {
            return Some((HeadingSays::Class(LineClass::Company), at));
        }
        let (from, to, number) = best_heading(tokens, 0, at)?;
        return (from == 0 && to == at || at - (to - from) <= 1).then(|| (says(number), at));
    }
    None
}

/// Whether a bullet, and no line end, stands right before a token.
pub(in crate::posting) fn opens_with_bullet(tokens: &Tokens, flow: &str, at: usize) -> bool {
    let between = at.checked_sub(1).and_then(|before| tokens.get(before)).zip(tokens.get(at));
    let between = between.and_then(|(a, b)| flow.get(a.end as usize..b.start as usize));
    between.is_some_and(|between| between.contains(['•', '▪']) && !between.contains('\n'))
}

/// Whether the label before a token is written in capitals, as headings are where nothing else marks them.
pub(in crate::posting) fn is_loud_label(tokens: &Tokens, at: usize, block: &Block) -> bool {
    let end = tokens.get(at).map_or(0, |token| token.start as usize);
    let label = block.flow.text().get(..end).unwrap_or_default();
    at > 1 && label.contains(char::is_uppercase) && !label.contains(char::is_lowercase)
}

/// What the words of a heading promise: by a known phrase, by what stands beneath headings like it, by the words that speak
/// for a class in any line.
pub(super) fn promise(tokens: &Tokens) -> Option<HeadingSays> {
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
pub(super) fn said(tokens: &Tokens) -> Option<HeadingSays> {
    spoken::says(tokens).map(|says| match says {
        Spoken::Class(class) => HeadingSays::Class(class),
        Spoken::Hope => HeadingSays::Hope,
    })
}

/// What the words of a sentence that introduces a list say of it.
pub(super) fn cue_says(tokens: &Tokens) -> Option<HeadingSays> {
    let mut reasons = Vec::new();
    crate::posting::words::reasons_in(tokens, &mut reasons);
    let best = reasons
        .into_iter()
        .filter(|reason| reason.weight >= weight::LEAST_CUE)
        .fold(None::<Reason>, |a, b| if a.is_none_or(|a| b.weight > a.weight) { Some(b) } else { a });
    best.map(|reason| HeadingSays::Class(reason.class))
}

/// What stands beneath headings like this one, if the model is sure enough.
pub(super) fn likely_beneath(tokens: &Tokens) -> Option<HeadingSays> {
    let likely = Model::of_headings()?.log_probabilities(&heading_features(tokens));
    let best = (0..CLASSES.len()).fold(0, |best, c| if likely[c] > likely[best] { c } else { best });
    let class = CLASSES[best];
    (class != LineClass::Heading && likely[best].exp() >= weight::LEAST_PROMISE)
        .then_some(HeadingSays::Class(class))
}

/// The section that the last sentence of a longer line opens: "We want a curious mind. We're especially fond of people who:"
/// asks itself and stands over a list of extras.
pub(in crate::posting) fn opened_by_last_sentence(
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
    if spoken::is_used_by_employer(tokens, from) {
        return Some(LineClass::Company);
    }
    best_heading(tokens, from, tokens.len()).and_then(|(_, _, number)| class_of(number))
}
