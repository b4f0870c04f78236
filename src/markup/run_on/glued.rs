//! Items whose line ends were lost, so that the last word of one runs into the first of the next: "design patternsAbility to".

use super::headings::words_of;
use super::words::{OPENERS, heads};
use super::{Cut, Start};

/// Fewer such places are names that are written that way: "webMethods".
const FEWEST: usize = 2;

/// The fewest letters of a word that another one runs into.
const LEAST_LETTERS: usize = 3;

/// The most bytes of a word that another one runs into: what is longer is none.
const MOST_BYTES: usize = 40;

/// The places where a capital follows a small letter in the middle of a word, or a number of years. A word that begins with a
/// capital itself may be a name ("`PowerPoint`"), so that what follows it has to be one of those that open items.
pub(super) fn items(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut word = 0;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        if last.is_whitespace() || matches!(last, '/' | '(' | ',' | '-') {
            word = at;
        }
        if c.is_uppercase() && runs_into(text, word, at) || c.is_ascii_digit() && counts_years(text, word, at)
        {
            cuts.push(Cut { at, words: at, kind: Start::Item });
            cuts.extend(behind_shout(text, at));
            word = at;
        }
        last = c;
    }
    if cuts.len() < FEWEST {
        cuts.clear();
    }
    cuts
}

/// The word that starts a text: no more than its letters.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

/// What stands behind a noun in capitals that heads a part: "REQUIREMENTS Two years".
fn behind_shout(text: &str, at: usize) -> Option<Cut> {
    let head = first_word(text.get(at..)?);
    let behind = text.get(at + head.len()..)?.strip_prefix(' ')?;
    let shouts = heads(head) && !head.chars().any(char::is_lowercase);
    let words = at + head.len() + 1;
    let opens = behind.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (shouts && opens).then_some(Cut { at: words, words, kind: Start::Item })
}

/// Whether the word from `word` ends at `at`, where another begins with a capital.
fn runs_into(text: &str, word: usize, at: usize) -> bool {
    let (Some(left), Some(rest)) = (text.get(word..at), text.get(at..)) else { return false };
    // What is looked at is short, however long the text goes on without a blank.
    if left.is_empty() || left.len() > MOST_BYTES {
        return false;
    }
    let right = first_word(rest);
    let small = |text: &str| !text.is_empty() && text.chars().all(char::is_lowercase);
    let mut letters = right.chars();
    letters.next();
    let behind = rest.get(right.len()..).unwrap_or_default();
    // A whole word with one capital: in "`openSUSE`" and "`localStorage.clear`" nothing new begins. "A" is one.
    let whole =
        (small(letters.as_str()) || right == "A") && behind.starts_with([' ', ',', '/', '’', '\'', ':', '-']);
    // "On-call rotationREQUIREMENTS"
    let shouted = heads(right) && right.chars().all(char::is_uppercase);
    if !(whole || shouted) {
        return false;
    }
    if let Some(before) = left.strip_suffix([')', ':', '!']) {
        return before.ends_with(char::is_alphanumeric);
    }
    if let Some(before) = left.strip_suffix('.') {
        return before.len() >= LEAST_LETTERS && before.chars().all(char::is_alphanumeric);
    }
    is_word(left) && (small(left) || shouted || heads(left) || OPENERS.contains(&right))
}

/// Whether a text is the letters of a word that another may run into.
fn is_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic) && text.chars().count() >= LEAST_LETTERS
}

/// Fewer such capitals stand there for another reason: "our young Design team".
const FEWEST_SPACED: usize = 3;

/// Items of which only the capital of the first word is left: "… for the schedule Strong knowledge of circuits Experience in …".
pub(super) fn spaced(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut before = "";
    for (at, word) in words_of(text) {
        let ends = before.ends_with(|c: char| c.is_lowercase() || c == ')');
        let plain = before.starts_with(char::is_lowercase) && !JOINS.contains(&before);
        if ends && plain && OPENERS.contains(&word) {
            cuts.push(Cut { at, words: at, kind: Start::Item });
        }
        before = word;
    }
    if cuts.len() < FEWEST_SPACED {
        cuts.clear();
    }
    cuts
}

/// Words behind which a capital opens nothing: "in the Support team", "and Design".
const JOINS: &[&str] = &[
    "a", "an", "the", "our", "your", "and", "or", "of", "in", "with", "for", "to", "on", "by", "at", "as",
    "from", "using", "their", "its", "this", "is", "are", "be", "have", "include", "includes",
];

/// Whether a number of years starts where a word ends: "design practices6 – 10 years".
fn counts_years(text: &str, word: usize, at: usize) -> bool {
    let (Some(left), Some(rest)) = (text.get(word..at), text.get(at..)) else { return false };
    if left.len() > MOST_BYTES || !is_word(left) {
        return false;
    }
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '–' | ' '));
    let lower = behind.get(..4).map(str::to_ascii_lowercase);
    rest.len() - behind.len() <= 10 && lower.is_some_and(|word| word == "year" || word.starts_with("yrs"))
}
