//! Items whose line ends were lost, so that the last word of one runs into the first of the next: "design patternsAbility to".

use super::{Cut, Start};

/// Fewer such places are names that are written that way: "webMethods".
const FEWEST: usize = 2;

/// The fewest letters of a word that another one runs into.
const LEAST_LETTERS: usize = 3;

/// The most bytes of a word that another one runs into: what is longer is none.
const MOST_BYTES: usize = 40;

/// The places where a capital follows a small letter in the middle of a word. A word that begins with a capital itself may be a
/// name ("`PowerPoint`"), so that what follows it has to be one of those that open items.
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
            word = at;
        }
        last = c;
    }
    if cuts.len() < FEWEST {
        cuts.clear();
    }
    cuts
}

/// Whether the word from `word` ends at `at`, where another begins with a capital.
fn runs_into(text: &str, word: usize, at: usize) -> bool {
    let (Some(left), Some(rest)) = (text.get(word..at), text.get(at..)) else { return false };
    let right = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let small = |text: &str| !text.is_empty() && text.chars().all(char::is_lowercase);
    let mut letters = right.chars();
    letters.next();
    // A whole word with one capital: in "`openSUSE`" and "`localStorage.clear`" nothing new begins.
    let opens = small(letters.as_str())
        && rest.get(right.len()..).is_some_and(|rest| rest.starts_with([' ', ',', '/', '’', '\'']));
    if !opens || left.is_empty() || left.len() > MOST_BYTES {
        return false;
    }
    if let Some(before) = left.strip_suffix(')') {
        return before.ends_with(char::is_alphanumeric);
    }
    if let Some(before) = left.strip_suffix('.') {
        return before.len() >= LEAST_LETTERS && small(before);
    }
    let plain = left.chars().all(char::is_alphabetic) && left.chars().count() >= LEAST_LETTERS;
    plain && (small(left) || OPENERS.contains(&right))
}

/// Whether a number of years starts where a word ends: "design practices6 – 10 years".
fn counts_years(text: &str, word: usize, at: usize) -> bool {
    let (Some(left), Some(rest)) = (text.get(word..at), text.get(at..)) else { return false };
    if left.len() > MOST_BYTES {
        return false;
    }
    let plain = left.chars().all(char::is_alphabetic) && left.chars().count() >= LEAST_LETTERS;
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '–' | ' '));
    let lower = behind.get(..4).map(str::to_ascii_lowercase);
    plain
        && rest.len() - behind.len() <= 10
        && lower.is_some_and(|word| word == "year" || word.starts_with("yrs"))
}

/// Words that open what is asked or done.
#[rustfmt::skip] // A word a line would make pages of it.
const OPENERS: &[&str] = &[
    "Strong", "Experience", "Experienced", "Excellent", "Ability", "Able", "Knowledge", "Understanding", "Proficient",
    "Proficiency", "Proven", "Demonstrated", "Familiar", "Familiarity", "Working", "Solid", "Good", "Great", "Must",
    "Minimum", "Bachelor", "Master", "Degree", "Willing", "Willingness", "Responsible", "Develop", "Design", "Manage",
    "Provide", "Create", "Build", "Work", "Assist", "Support", "Ensure", "Maintain", "Perform", "Lead", "Participate",
    "Prepare", "Coordinate", "Review", "Analyze", "Collaborate", "Communicate", "Conduct", "Implement", "Monitor",
    "Required", "Preferred", "Desired", "Advanced", "Previous", "Prior", "Hands", "Deep", "Extensive", "You", "We",
    "Your", "Our", "The", "This", "All", "Full", "Clear", "Basic", "Fluent", "Valid", "Current", "Effective",
    "Exceptional", "Outstanding", "Comfortable", "Passion", "Passionate", "Attention", "Certification", "Certified",
    "Licensed", "Highly", "Thorough", "Superior", "Intermediate", "Expert", "Expertise", "Competent", "Capable",
    "Comfort", "Exposure", "Background", "Bachelors", "Masters", "Associate", "Certificate", "Diploma", "Assists",
    "Provides", "Manages", "Develops", "Maintains", "Performs", "Ensures", "Supports", "Works", "Creates", "Prepares",
    "Reviews", "Leads", "Conducts", "Coordinates", "Serves", "Developing", "Managing", "Providing", "Ensuring",
    "Supporting", "Leading", "Interested", "Apply", "Please", "To",
];
