//! Terms that look like skills and that the taxonomy lacks: what a user would teach it.
//!
//! Only signs that names of technologies have and ordinary words lack: letters in mixed case, digits or signs
//! within a word, capitals in the middle of a sentence for a word that is not English, each beside a known skill
//! or after a word that announces one. Rather a term too few than a page of company names.

use super::announce::announces_a_name;
use super::mention::{Mention, Place, Unknown};
use super::words::is_english_at;
use super::{Context, Gap, Tokens, is_english};

/// Words after which a skill is named.
const ANNOUNCERS: &[&str] = &[
    "with",
    "in",
    "using",
    "of",
    "like",
    "as",
    "e.g",
    "including",
    "know",
    "via",
    "on",
    "through",
    "and",
    "or",
];

/// Finds such terms among the words that no mention covers.
pub(super) fn find(context: &Context<'_>, mentions: &[Mention]) -> Vec<Unknown> {
    let tokens = context.tokens;
    let covered = |at: usize| mentions.iter().any(|m| m.from <= at && at < m.to);
    let mut found: Vec<Unknown> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(shape) = shape(context, at).filter(|_| !covered(at)) else {
            at += 1;
            continue;
        };
        // A name of several capitalised words is one term.
        let mut to = at + 1;
        while to < tokens.len()
            && to - at < 3
            && tokens.gap(to) == Gap::Space
            && !covered(to)
            && capitalised(context, to)
        {
            to += 1;
        }
        let place = Place { from: at, to };
        let single = to == at + 1;
        let known = single && context.is_in_a_label(at) && shape == Shape::Capital;
        if !known && let Some(why) = reason(context, shape, place, mentions) {
            let (start, end) = tokens.range(at, to);
            let span = context.flow.span(start, end);
            let line = context.text.lines().number_at(span.start);
            found.push(Unknown { block: context.block, from: at, to, span, line, why });
        }
        at = to;
    }
    found
}

/// Whether the words before a token announce a skill: "experience with", "good knowledge of".
pub(super) fn announced(tokens: &Tokens, at: usize, end: usize) -> bool {
    if tokens.gap(end) == Gap::Space
        && matches!(
            tokens.form(end),
            "experience"
                | "skills"
                | "knowledge"
                | "expertise"
                | "ability"
                | "abilities"
                | "proficiency"
                | "aptitude"
        )
    {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|_| tokens.gap(at) == Gap::Space) else { return false };
    matches!(tokens.form(before), "with" | "in" | "using" | "of")
        && (before.saturating_sub(2)..before).any(|i| {
            (announces_a_name(tokens.form(i)) || matches!(tokens.form(i), "years" | "year" | "yrs"))
                && (i + 1..=before).all(|j| tokens.gap(j).joins())
        })
}

/// What makes a word look like a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Mixed case, or a digit or sign within: `MapStruct`, `log4j`, `q#`.
    Technical,
    /// A capital where the sentence needs none, and no English word.
    Capital,
}

fn shape(context: &Context<'_>, at: usize) -> Option<Shape> {
    let tokens = context.tokens;
    let word = context.words(at, at + 1);
    // Most words: nothing but small letters.
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || word.contains(['\'', '’', '@']) || word.chars().count() > 24 {
        return None;
    }
    let before = context.flow.text().get(..tokens.range(at, at).0 as usize).unwrap_or_default();
    // Parts of addresses and links are not names.
    if before.ends_with(['@', '.', '/', '#']) && !before.ends_with("/ ") && tokens.gap(at) != Gap::Slash {
        return None;
    }
    let inner_capital = word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let digits =
        word.chars().any(|c| c.is_ascii_digit()) && word.starts_with(char::is_alphabetic) && letters >= 3;
    if inner_capital || digits || word.ends_with('#') {
        return Some(Shape::Technical);
    }
    (capitalised(context, at) && !sentence_start(context, at)).then_some(Shape::Capital)
}

fn capitalised(context: &Context<'_>, at: usize) -> bool {
    let (word, form) = (context.words(at, at + 1), context.tokens.form(at));
    word.starts_with(char::is_uppercase)
        && word.chars().nth(1).is_some()
        && !is_english_at(context.tokens, at)
        && (word.eq_ignore_ascii_case(form) || !is_english(&word.to_lowercase()))
}

fn sentence_start(context: &Context<'_>, at: usize) -> bool {
    matches!(context.tokens.gap(at), Gap::Start | Gap::Sentence | Gap::Break)
}

fn reason(context: &Context<'_>, shape: Shape, place: Place, mentions: &[Mention]) -> Option<&'static str> {
    let tokens = context.tokens;
    let beside = mentions.iter().any(|m| {
        let right = m.from >= place.to
            && m.from - place.to <= 1
            && listed(tokens.gap(place.to), tokens.form(place.to));
        let left =
            place.from >= m.to && place.from - m.to <= 1 && listed(tokens.gap(m.to), tokens.form(m.to));
        right || left
    });
    if beside {
        return Some(match shape {
            Shape::Technical => "written like a name, in a list with known skills",
            Shape::Capital => "capitalised, in a list with known skills",
        });
    }
    if place.from >= 2 {
        let (word, before) = (tokens.form(place.from - 1), tokens.form(place.from - 2));
        if ANNOUNCERS.contains(&word) && announces_a_name(before) {
            return Some("named as something to have experience with");
        }
    }
    if context.lists_skills() && (context.item || shape == Shape::Technical) {
        return Some("in a section that lists skills");
    }
    None
}

fn listed(gap: Gap, form: &str) -> bool {
    gap.lists() || matches!(form, "and" | "or")
}
