//! Skills that no taxonomy names, found by the grammar of the sentence.
//!
//! Ways of working and fields of knowledge are an open class: "experience in tunnel ventilation", "knowledge of seed
//! certification", "Plan turbine inspections". A block is cut into phrases of nouns; each is weighed by
//! what governs it ("experience in", a verb of doing), what follows it ("… skills"), what its last word is, and what
//! it stands beside. What is taken this way is marked as unknown to the taxonomy.

mod lists;
mod phrases;
mod rules;
mod weight;
mod words;

pub use weight::Sign;

use std::borrow::Cow;

use phrases::{Phrase, Stand, Worth};
use rules::Rule;
use rustc_hash::FxHashMap;

use super::mention::{How, Mention, Place, Subject, Term};
use super::{Extraction, Gap, Tokens, Unknown, is_named, kind_of};
use crate::markup::Block;
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Text;

/// What the text around a phrase is for, which tells how much it takes to be a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// It asks for skills.
    Asks,
    /// It says what is done.
    Does,
    /// It tells of something else.
    Tells,
    /// It lists skills and nothing else.
    Lists,
}

/// A phrase that was weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The block, by its place among the document's blocks.
    pub block: usize,
    /// The first token of the block that belongs to it.
    pub from: usize,
    /// The token after its last one.
    pub to: usize,
    /// What speaks for and against it.
    pub signs: Vec<Sign>,
    /// Whether that was enough.
    pub taken: bool,
}

/// Adds to an extraction the terms that the grammar of the blocks makes skills. `ground` says what each block is for;
/// a block without one is left alone. Gives every phrase that was weighed.
pub fn add(
    taxonomy: &Taxonomy,
    extraction: &mut Extraction,
    text: &Text,
    blocks: &[Block],
    ground: impl Fn(usize) -> Option<Ground>,
) -> Vec<Weighed> {
    let mut all = Vec::new();
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut added = Vec::new();
    let mut terms = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let Some(ground) = ground(number) else { continue };
        let tokens = &extraction.tokens[number];
        let mentions = extraction.of_block(number);
        let flow = block.flow.text();
        let phrases = phrases::of(tokens, mentions, flow);
        let alike = alike(tokens, &phrases);
        let alone =
            ground == Ground::Asks && block.is_item() && mentions.is_empty() && are_all(tokens, &phrases);
        let mut weights: Vec<Vec<Sign>> = phrases
            .iter()
            .zip(alike)
            .map(|(phrase, alike)| {
                let beside = stands_beside(taxonomy, tokens, mentions, phrase.place);
                let mut signs = signs(tokens, flow, phrase, ground, beside);
                if alike {
                    signs.push(weight::LISTED_ALIKE);
                }
                if alone {
                    signs.push(weight::ALL_OF_ITEM);
                }
                signs
            })
            .collect();
        share(tokens, &phrases, &mut weights);
        spread(tokens, &phrases, &mut weights, ground);
        for (phrase, signs) in phrases.into_iter().zip(weights) {
            let Place { from, to } = phrase.place;
            let key = is_taken(&phrase, &signs, ground).then(|| key(tokens, phrase.place));
            let key = key.filter(|key| !extraction.silent.contains(key));
            let taken = key.is_some();
            if let Some(key) = key {
                let next = numbers.len() as u32;
                let term = *numbers.entry(key.clone()).or_insert_with(|| {
                    let kind = match phrase.sector {
                        true => Kind::Domain,
                        false if signs.contains(&weight::MIXED_CASE) => Kind::Tech,
                        false => Kind::Method,
                    };
                    terms.push(Term { key, kind });
                    next
                });
                let (start, end) = tokens.range(from, to);
                let span = block.flow.span(start, end);
                let line = text.lines().number_at(span.start);
                let subject = Subject::Term(term);
                added.push(Mention {
                    subject,
                    block: number,
                    from,
                    to,
                    span,
                    line,
                    how: How::Grammar,
                    score: 1.0,
                });
            }
            all.push(Weighed { block: number, from, to, signs, taken });
        }
    }
    extraction.terms = terms;
    for mention in &added {
        let Mention { block, from, to, span, line, .. } = *mention;
        let known = extraction.unknown.iter().any(|u| u.block == block && u.from < to && from < u.to);
        if !known {
            let why = "the grammar of the sentence makes it a skill";
            extraction.unknown.push(Unknown { block, from, to, span, line, why });
        }
    }
    extraction.unknown.sort_by_key(|u| (u.block, u.from));
    extraction.mentions.append(&mut added);
    extraction.mentions.sort_by_key(|m| (m.block, m.from));
    all
}

/// The most words of an item that is a name and nothing else.
const BARE_ITEM: usize = 6;

/// Whether a few phrases, with no more than conjunctions between them, are all that a short item says: "Black-out
/// administration", "Flash recovery and flashback queries".
fn are_all(tokens: &Tokens, phrases: &[Phrase]) -> bool {
    let within = |at: usize| phrases.iter().any(|phrase| (phrase.place.from..phrase.place.to).contains(&at));
    tokens.len() <= BARE_ITEM
        && !phrases.is_empty()
        && (0..tokens.len()).all(|at| within(at) || matches!(tokens.form(at), "and" | "or" | "of"))
}

/// Whether a phrase is taken for a skill.
fn is_taken(phrase: &Phrase, signs: &[Sign], ground: Ground) -> bool {
    let lists = ground == Ground::Lists;
    let may = match phrase.worth {
        Worth::Names => !(lists && phrase.stand == Stand::Label),
        Worth::Modified if lists => phrase.stand == Stand::Member,
        Worth::Modified => ground == Ground::Asks,
        Worth::Listed => lists && phrase.stand == Stand::Member,
        Worth::Empty => false,
    };
    may && signs.iter().map(|sign| sign.weight).sum::<f32>() >= weight::least(ground)
}

/// Marks single words that share the last word of the phrase behind them: "static and dynamic analysis".
fn share(tokens: &Tokens, phrases: &[Phrase], weights: &mut [Vec<Sign>]) {
    for (at, pair) in phrases.windows(2).enumerate() {
        let whole = pair[1].place;
        let next = whole.from == pair[0].place.to + 1 && whole.to - whole.from > 1;
        if pair[0].shares && next && names_field(tokens, &pair[1]) {
            weights[at].push(weight::SHARES_HEAD);
        }
    }
}

/// Where skills are asked for, marks what stands in a list beside a phrase that is taken, and so on along the list.
fn spread(tokens: &Tokens, phrases: &[Phrase], weights: &mut [Vec<Sign>], ground: Ground) {
    if ground != Ground::Asks {
        return;
    }
    let forth = (1..phrases.len()).map(|at| (at - 1, at));
    let back = (1..phrases.len()).rev().map(|at| (at, at - 1));
    for (known, at) in forth.chain(back) {
        if !weights[at].contains(&weight::LISTED)
            && is_joined(tokens, &phrases[known.min(at)], &phrases[known.max(at)])
            && is_taken(&phrases[known], &weights[known], ground)
        {
            weights[at].push(weight::LISTED);
        }
    }
}

/// Whether only a comma, a slash, "and" or "or" stands between two phrases.
fn is_joined(tokens: &Tokens, left: &Phrase, right: &Phrase) -> bool {
    let (from, to) = (left.place.to, right.place.from);
    let listed = (from..=to).any(|i| matches!(tokens.gap(i), Gap::Comma | Gap::Slash))
        || (from..to).any(|i| matches!(tokens.form(i), "and" | "or"));
    to.saturating_sub(from) <= 2 && listed
}

/// Whether the last word of a phrase names an activity or a field.
fn names_field(tokens: &Tokens, phrase: &Phrase) -> bool {
    let to = phrase.place.to;
    let head = tokens.form(to - 1);
    phrase.worth == Worth::Names
        && (words::class(tokens, to - 1) == Some(words::Class::Head) || words::names_activity(head))
}

/// As many signs as a phrase has at most.
const MOST_SIGNS: usize = 10;

/// What speaks for and against a phrase.
fn signs(tokens: &Tokens, flow: &str, phrase: &Phrase, ground: Ground, beside: Beside) -> Vec<Sign> {
    let Place { from, to } = phrase.place;
    let head = tokens.form(to - 1);
    let several = to - from > 1;
    let mut signs = Vec::with_capacity(MOST_SIGNS);
    if words::class(tokens, to - 1) == Some(words::Class::Head) {
        signs.push(weight::HEAD);
    } else if words::names_activity(head) {
        signs.push(weight::ACTIVITY);
    }
    signs.push(if several { weight::SEVERAL_WORDS } else { weight::ONE_WORD });
    if !several && ground != Ground::Lists && words::is_bare_doing(head) {
        signs.push(weight::BARE_DOING);
    }
    if phrase.rule == Rule::Announced {
        signs.push(weight::ANNOUNCED);
    }
    if phrase.tail {
        signs.push(weight::TAIL);
    }
    if phrase.sector {
        signs.push(weight::SECTOR);
    }
    if phrase.rule == Rule::Done {
        signs.push(weight::DONE);
    }
    if beside != Beside::Nothing {
        signs.push(weight::LISTED);
    }
    let (start, end) = tokens.range(from, to);
    let word = flow.get(start as usize..end as usize).unwrap_or_default();
    if !several
        && (2..=6).contains(&word.len())
        && word.bytes().filter(u8::is_ascii_uppercase).count() * 3 >= word.len() * 2
    {
        signs.push(weight::ACRONYM);
        if beside == Beside::Name {
            signs.push(weight::AMONG_NAMES);
        }
        if names_example(tokens, from) {
            signs.push(weight::EXAMPLE);
        }
    } else if !several && is_mixed_case(word) {
        signs.push(weight::MIXED_CASE);
    }
    if ground == Ground::Lists && phrase.stand == Stand::Member {
        signs.push(weight::LISTED_ALONE);
    }
    signs
}

/// Whether what stands at a token is named as an example: "systems such as ALMA".
fn names_example(tokens: &Tokens, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.form(at));
    before(1) == "as" && before(2) == "such"
        || matches!(before(1), "like" | "e.g" | "eg" | "e.g." | "including")
}

/// Whether a word has a capital behind a small letter, as names of products have: "`HarborMaster`".
fn is_mixed_case(word: &str) -> bool {
    let mut small = false;
    word.chars().any(|c| {
        let capital = small && c.is_uppercase();
        small |= c.is_lowercase();
        capital
    })
}

/// Of each phrase, whether another that names an activity or a field is joined to it: "design, development and testing".
fn alike(tokens: &Tokens, phrases: &[Phrase]) -> Vec<bool> {
    let mut alike = vec![false; phrases.len()];
    for (at, pair) in phrases.windows(2).enumerate() {
        if is_joined(tokens, &pair[0], &pair[1]) && pair.iter().all(|phrase| names_field(tokens, phrase)) {
            alike[at] = true;
            alike[at + 1] = true;
        }
    }
    alike
}

/// Beside what a phrase stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    /// A known skill that is no trait.
    Skill,
    /// A product, certificate or language, known by its name.
    Name,
}

/// What known skill stands right beside a phrase in a list.
fn stands_beside(taxonomy: &Taxonomy, tokens: &Tokens, mentions: &[Mention], place: Place) -> Beside {
    let joins = |at: usize| {
        matches!(tokens.gap(at), Gap::Comma | Gap::Slash) || matches!(tokens.form(at), "and" | "or")
    };
    let beside = |m: &&Mention| {
        let right = m.from >= place.to && m.from - place.to <= 1 && joins(place.to);
        let left = place.from >= m.to && place.from - m.to <= 1 && joins(m.to);
        right || left
    };
    let kinds = mentions.iter().filter(beside).map(|m| kind_of(taxonomy, &[], m.subject));
    kinds.fold(Beside::Nothing, |found, kind| match kind {
        kind if is_named(kind) => Beside::Name,
        Kind::Method | Kind::Domain if found == Beside::Nothing => Beside::Skill,
        _ => found,
    })
}

/// Whether a word only holds a sentence together.
pub(super) fn is_function(tokens: &Tokens, at: usize) -> bool {
    words::class(tokens, at) == Some(words::Class::Function)
}

/// The id that some words have where a document names them as a term that the taxonomy lacks.
pub fn term_id(words: &str) -> String {
    Term { key: key_of(words), kind: Kind::Method }.id()
}

/// As [`key`], of some words.
pub(super) fn key_of(words: &str) -> String {
    let tokens = Tokens::of(words);
    key(&tokens, Place { from: 0, to: tokens.len() })
}

/// What two places that name the same term share: the words without their plural.
pub(super) fn key(tokens: &Tokens, place: Place) -> String {
    let mut key = String::new();
    for at in place.from..place.to {
        if at > place.from {
            key.push(' ');
        }
        key.push_str(&singular(tokens.form(at)));
    }
    key
}

/// A word without the ending of its plural: "library" for "libraries", "valve" for "valves".
fn singular(form: &str) -> Cow<'_, str> {
    let plural = form.len() > 3
        && form.ends_with('s')
        && !form.ends_with("ss")
        && !form.ends_with("is")
        && !form.ends_with("us");
    let turned = form.strip_suffix("ies").filter(|stem| stem.len() > 2 && !stem.ends_with(['e', 'o', 'v']));
    match (plural, turned) {
        (true, Some(stem)) => Cow::Owned(format!("{stem}y")),
        (true, None) => Cow::Borrowed(&form[..form.len() - 1]),
        (false, _) => Cow::Borrowed(form),
    }
}

#[cfg(test)]
mod tests;
