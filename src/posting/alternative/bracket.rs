//! What a bracket behind a noun holds: examples of a kind, any of which will do ("databases (Oracle, Sybase)"), or the parts
//! of one thing, all of which are wanted ("MERN stack (Express, React, Node)").

use super::line::Line;
use crate::extract::{Gap, Tokens};

/// Nouns that name one thing made of parts.
const WHOLES: [&str; 14] = [
    "suite",
    "suites",
    "stack",
    "stacks",
    "ecosystem",
    "ecosystems",
    "mindset",
    "lifecycle",
    "toolchain",
    "basics",
    "fundamentals",
    "internals",
    "culture",
    "office",
];

/// Endings of nouns that name a doing.
const DOINGS: [&str; 5] = ["tion", "ment", "ing", "ity", "sis"];

/// The noun before the bracket that a token stands in, if it stands in one right behind a word.
pub(super) fn noun_before<'a>(line: &Line<'a>, at: usize) -> Option<&'a str> {
    let open = (line.bracket(at) as usize).checked_sub(1)?;
    let noun = open.checked_sub(1).filter(|_| line.tokens.gap(open) == Gap::Open)?;
    Some(line.tokens.form(noun))
}

/// Whether a noun names one thing that is made of parts.
pub(super) fn is_whole(noun: &str) -> bool {
    WHOLES.contains(&noun)
}

/// Whether a noun names a practice or a field rather than the products of a kind: unlike products in a bracket behind it are
/// what the practice takes, each of them: "front-end development (HTML, Figma)".
pub(super) fn is_practice(noun: &str) -> bool {
    noun == "technologies" || !noun.ends_with("thing") && DOINGS.iter().any(|end| noun.ends_with(end))
}

/// Whether a noun stands in the plural: "tools", not "analytics" nor "DevOps".
pub(super) fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !["ss", "ics", "ops"].iter().any(|end| noun.ends_with(end))
}

/// Whether a list goes on without end behind a token: "(Java, Python, etc.)".
pub(super) fn goes_on(tokens: &Tokens, end: usize) -> bool {
    matches!(tokens.form(end), "etc" | "etcetera" | "others" | "more") && tokens.gap(end) != Gap::Close
}
