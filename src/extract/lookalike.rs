//! Words that look like a skill's name and are none: parts of addresses, words of the language, plurals of other words.

use super::mention::Place;
use super::words::is_english_at;
use super::{Candidate, Context, Gap, Tokens};
use crate::taxonomy::Kind;

/// Whether the place only looks like the plural of an acronym, or the acronym like its plural: "Leeds" is not several LEEDs,
/// and an RTO is not one of an RTOS.
pub(super) fn is_other_word(context: &Context<'_>, place: Place, label: &str) -> bool {
    if !label.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let word = context.words(place.from, place.to);
    word.len() == label.len() + 1 && !word.starts_with(label)
        || word.len() + 1 == label.len() && label.ends_with('S')
}

/// Whether the name of a product only comes about by parting or joining words of the language that are written as such: "the
/// moments that matter most", "at light speed", "the promise of" for Promis-e.
pub(super) fn is_plain_words(context: &Context<'_>, candidate: Candidate, label: &str, kind: Kind) -> bool {
    let Candidate { place, glued, .. } = candidate;
    let joined = place.to == place.from + 1 && label.contains('-');
    let tokens = context.tokens;
    (glued || joined)
        && kind == Kind::Tech
        && (place.from..place.to).all(|at| is_english_at(tokens, at) && tokens.form_len(at) > 2)
        && !context.words(place.from, place.to).contains(|c: char| c.is_uppercase() || c == '-')
        && !context.lists_skills()
}

/// Whether a place is the first half of a British postcode: "CB1 9AX".
fn is_of_postcode(tokens: &Tokens, place: Place) -> bool {
    let (first, second) = (tokens.form(place.from).as_bytes(), tokens.form(place.to).as_bytes());
    place.to == place.from + 1
        && matches!(second, [d, a, b] if d.is_ascii_digit() && a.is_ascii_alphabetic() && b.is_ascii_alphabetic())
        && (2..=4).contains(&first.len())
        && first[0].is_ascii_alphabetic()
        && first.iter().any(u8::is_ascii_digit)
        && tokens.gap(place.to) == Gap::Space
}

/// Whether the place is a part of an address ("github.com/robin", "kim@sql.example"): that names no skill.
pub(super) fn in_address(context: &Context<'_>, place: Place) -> bool {
    let text = context.flow.text();
    let (start, end) = context.tokens.range(place.from, place.to);
    let (start, end) = (start as usize, end as usize);
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    if is_of_postcode(context.tokens, place) {
        return true;
    }
    // Most names stand between spaces.
    let touches = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | '/' | '@' | ':' | '-' | '_'));
    if !touches(before.chars().next_back()) && !touches(after.chars().next()) {
        return false;
    }
    let head =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '<' | ',')).next().unwrap_or_default();
    let tail =
        after.split(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | ',')).next().unwrap_or_default();
    if head.contains("://")
        || head.contains("www.")
        || head.contains('@')
        || tail.starts_with('@')
        || tail.starts_with("://")
    {
        return true;
    }
    if !head.contains('.') && !tail.contains('.') {
        return false;
    }
    let hosts = [".com", ".org", ".io", ".dev", ".co.uk", ".edu", ".gov", ".de", ".fr", ".me", ".example"];
    let ends =
        |rest: &str| rest.is_empty() || rest.starts_with(['/', '?', ':']) || matches!(rest, "." | ";" | ":");
    let host_behind = hosts.iter().any(|host| {
        tail.find(host).is_some_and(|at| !tail[..at].contains('/') && ends(&tail[at + host.len()..]))
    });
    let ends_before = |rest: &str| rest.starts_with('/');
    let host_before =
        head.contains('/') && hosts.iter().any(|host| head.split(host).skip(1).any(ends_before));
    host_behind || host_before
}
