//! What the words of a block say of its class: the phrases of the [`super::lexicon`] and the verb it opens with.

use super::classify::Reason;
use super::lexicon::{self, EMPLOYER_VERBS, SIGNALS, Stands};
use super::line::LineClass;
use super::weight;
use crate::extract::{Gap, Tokens, UNKNOWN};
use crate::phrase_tables::TABLES;

/// The name of a verb of doing, or of an order, that opens a block.
pub(super) const OPENS_WITH_VERB: &str = "opens with a verb of doing";
/// The name of a verb in -ing that opens a block.
pub(super) const OPENS_WITH_GERUND: &str = "opens with a doing word";

/// The number of the third person among the forms of verbs.
const THIRD_PERSON: u32 = 2;

/// The number of the past among the forms of verbs.
const PAST: u32 = 3;

/// A bit for each signal is all that is remembered of a place.
const _: () = assert!(SIGNALS.len() <= u128::BITS as usize);

/// Reasons in the words of a block.
pub(super) fn reasons_in(tokens: &Tokens, reasons: &mut Vec<Reason>) {
    let signals = &TABLES.signals;
    let opening = opening(tokens);
    let mut within = [0.0f32; SIGNALS.len()];
    let mut first: Option<(usize, usize)> = None;
    for start in 0..tokens.len() {
        // The longest phrase of each signal counts once at each place.
        let mut here = 0u128;
        signals.walk(tokens, start, |end, number| {
            let number = number as usize;
            let (signal, bit) = (&SIGNALS[number], 1 << number);
            match signal.stands {
                Stands::Within
                    if !(here & bit != 0
                        || signal.name == lexicon::WILL_DO && in_relative_clause(tokens, start)
                        || signal.class == LineClass::Required && is_called_to_do(tokens, end)) =>
                {
                    here |= bit;
                    within[number] += if within[number] == 0.0 { signal.weight } else { signal.weight * 0.5 };
                }
                Stands::First if start == 0 || start == opening => {
                    if first.is_none_or(|(length, _)| end - start > length) {
                        first = Some((end - start, number));
                    }
                    let reason = Reason { name: signal.name, class: signal.class, weight: signal.weight };
                    if !reasons.iter().any(|r| r.name == reason.name) {
                        reasons.push(reason);
                    }
                }
                _ => {}
            }
        });
    }
    // A single word in a long paragraph says little about the whole of it.
    let long = tokens.len() > weight::LONG_BLOCK;
    for (signal, sum) in SIGNALS.iter().zip(within) {
        if sum > 0.0 {
            let alone = long && sum <= signal.weight && !signal.class.holds_skills();
            let weight = sum.min(weight::MOST_WITHIN) * if alone { weight::ALONE_IN_LONG } else { 1.0 };
            reasons.push(Reason { name: signal.name, class: signal.class, weight });
        }
    }
    reasons.extend(verb_at(tokens, opening));
}

/// Whether words end in "required" before what is to be done: "The nurse is required to keep records" asks for no skill.
fn is_called_to_do(tokens: &Tokens, end: usize) -> bool {
    let behind = tokens.form(end + 1);
    tokens.form(end - 1) == "required"
        && tokens.form(end) == "to"
        && !matches!(behind, "" | "have" | "be" | "hold")
}

/// What a verb of doing says that opens the sentence proper.
fn verb_at(tokens: &Tokens, opening: usize) -> Option<Reason> {
    let verbs = &TABLES.verbs;
    if verbs.form_at(tokens, opening) == UNKNOWN {
        return None;
    }
    let mut kind = None;
    verbs.exactly(std::iter::once(tokens.form(opening)), |k| kind = kind.or(Some(k)));
    // "Design experience", "Lead time": a noun follows at once, or nothing.
    if matches!(tokens.form(opening + 1), "experience" | "skills" | "background" | "knowledge" | "") {
        return None;
    }
    let (name, weight) = match kind? {
        0 | 2 => (OPENS_WITH_VERB, weight::VERB),
        1 => (OPENS_WITH_GERUND, weight::GERUND),
        _ => return None,
    };
    Some(Reason { name, class: LineClass::Duty, weight })
}

/// Whether a line opens with a name and what its bearer does: "Brannock Valves supplies valves to shipyards".
pub(super) fn tells_of_a_name(tokens: &Tokens, text: &str) -> bool {
    const LONGEST_NAME: usize = 4;
    let capital = |at: usize| {
        let word = tokens.get(at).and_then(|token| text.get(token.start as usize..));
        word.is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    let Some(verb) = (1..=LONGEST_NAME.min(tokens.len())).find(|at| !capital(*at)) else { return false };
    let does = is_third_person(tokens, verb);
    // "Applicants have" tells of anybody.
    let plain = matches!(tokens.form(verb), "is" | "are" | "was" | "were" | "has" | "have");
    let does = does || !plain && EMPLOYER_VERBS.contains(tokens.form(verb));
    does && capital(0)
        && (1..=verb).all(|at| tokens.gap(at).joins())
        && !matches!(
            tokens.form(0),
            "the" | "this" | "each" | "our" | "you" | "who" | "what" | "it" | "he" | "she"
        )
        && !crate::title::names_role(tokens)
}

/// Whether a word tells what somebody does: "manages".
pub(super) fn is_third_person(tokens: &Tokens, at: usize) -> bool {
    let mut does = false;
    if TABLES.verbs.form_at(tokens, at) != UNKNOWN {
        TABLES.verbs.exactly(std::iter::once(tokens.form(at)), |kind| does |= kind == THIRD_PERSON);
    }
    does
}

/// Whether a line opens with what somebody did: "Led the move to …", "Successfully negotiated with …". "Founded in",
/// "Supported by" and "Built on" tell of something else.
pub(super) fn opens_with_past(tokens: &Tokens) -> bool {
    let (verbs, at) = (&TABLES.verbs, opening(tokens));
    let mut past = false;
    if verbs.form_at(tokens, at) != UNKNOWN {
        verbs.exactly(std::iter::once(tokens.form(at)), |kind| past |= kind == PAST);
    }
    past && !matches!(tokens.form(at + 1), "by" | "on" | "for" | "in" | "to" | "at" | "")
        && !matches!(tokens.gap(at + 1), Gap::Comma | Gap::Hyphen | Gap::Slash)
}

/// Whether "you will" at a token only says more of the noun before it: "for users you will never meet". Behind "as a", "in
/// this" and the like it tells what one will do all the same.
fn in_relative_clause(tokens: &Tokens, at: usize) -> bool {
    if !matches!(tokens.form(at), "you" | "you'll") || at < 4 || !tokens.gap(at).joins() {
        return false;
    }
    let start = (0..=at)
        .rev()
        .find(|i| matches!(tokens.gap(*i), Gap::Start | Gap::Sentence | Gap::Break))
        .unwrap_or(0);
    let opens = matches!(
        tokens.form(start),
        "as" | "in" | "here" | "during" | "within" | "with" | "on" | "working" | "reporting" | "at"
    );
    let before = tokens.form(at - 1);
    let links = matches!(
        before,
        "and"
            | "but"
            | "then"
            | "where"
            | "which"
            | "that"
            | "so"
            | "because"
            | "what"
            | "how"
            | "if"
            | "when"
            | "role"
            | "position"
    );
    !opens && !links
}

/// Whether a line says outright that what it names is a must: "Forklift licence required.", "MUST have used a crane".
pub(super) fn says_must(tokens: &Tokens) -> bool {
    let must = |at: usize| {
        tokens.form(at) == "must"
            && matches!(tokens.form(at + 1), "have" | "possess" | "hold" | "know" | "understand")
    };
    let Some(last) = tokens.len().checked_sub(1) else { return false };
    (0..last).any(must)
        || matches!(tokens.form(last), "required" | "essential" | "mandatory" | "compulsory")
            && !(0..last)
                .any(|at| matches!(tokens.form(at), "not" | "no" | "if" | "when" | "where" | "as" | "isn't"))
}

/// Whether a line opens with a verb of doing, in whatever form.
pub(super) fn opens_with_verb(tokens: &Tokens) -> bool {
    verb_at(tokens, opening(tokens)).is_some()
}

/// Whether a line opens as a duty or a demand does.
pub(super) fn opens_like_an_item(tokens: &Tokens) -> bool {
    let mut must = false;
    for start in [0, opening(tokens)] {
        TABLES.signals.walk(tokens, start, |_, number| {
            must |= SIGNALS[number as usize].name == lexicon::OPENS_WITH_MUST;
        });
    }
    must || opens_with_verb(tokens)
}

/// The token at which the sentence proper opens: behind an adverb, "to", "help" or "you will".
fn opening(tokens: &Tokens) -> usize {
    let mut at = 0;
    while at + 1 < tokens.len() && at < 2 {
        let word = tokens.form(at);
        let skips = word.len() > 4 && word.ends_with("ly")
            || matches!(word, "to" | "also" | "a" | "an" | "the" | "have" | "you" | "some" | "very" | "and");
        if !skips {
            break;
        }
        at += 1;
    }
    at
}
