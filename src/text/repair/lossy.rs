//! Places where bytes were lost after a wrong reading, so that only a part of the character is left.
//!
//! The first byte of most punctuation and of many signs shows as `â`, that of an emoji as `đ` or `ð`, and the
//! others were dropped as control characters. What stood there is told by what can stand there.

use super::words::{Sureness, contraction, joins, starts_clause};
use super::{Found, Weight};
use crate::text::chars::is_c1;

/// How far a matching quotation mark may be, in characters.
const QUOTED: usize = 120;
/// How much of a neighbouring word is looked at, in characters.
const WORD: usize = 24;

/// What stands around a place in a line.
struct Around<'a> {
    line: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Around<'a> {
    fn before(&self) -> &'a str {
        self.line.get(..self.start).unwrap_or_default()
    }

    fn after(&self) -> &'a str {
        self.line.get(self.end..).unwrap_or_default()
    }

    fn previous(&self) -> Option<char> {
        self.before().chars().next_back()
    }

    fn next(&self) -> Option<char> {
        self.after().chars().next()
    }

    fn starts_line(&self) -> bool {
        // No more than an indentation is looked at, whatever the length of the line.
        self.before().bytes().rev().take(WORD).all(|b| b == b' ' || b == b'\t')
    }

    fn found(&self, text: &str, weight: Weight) -> Found {
        Found { start: self.start, end: self.end, text: text.to_owned(), weight }
    }

    /// Takes the place away, with the one space that would be left over.
    fn removed(mut self) -> Found {
        if self.starts_line() {
            self.end += usize::from(self.next() == Some(' '));
        } else if self.next().is_none() && self.previous() == Some(' ') {
            self.start -= 1;
        }
        self.found("", Weight::Sure)
    }

    /// Makes the place a bullet, apart from the text it stands before.
    fn bullet(&self) -> Found {
        let glued = self.next().is_some_and(|c| !c.is_whitespace());
        self.found(if glued { "• " } else { "•" }, Weight::Sure)
    }
}

/// The character that starts at `at`, if it may be the rest of another.
pub(super) fn read(line: &str, at: usize) -> Option<Found> {
    let first = line.get(at..)?.chars().next()?;
    let place = Around { line, start: at, end: at + first.len_utf8() };
    match first {
        'â' => punctuation(place),
        '\u{fffd}' => replaced(place),
        'Â' => no_break_space(place),
        'đ' | 'ð' => emoji(place),
        'ï' | 'ď' if place.next() == Some('¸') => {
            Some(Around { end: place.end + '¸'.len_utf8(), ..place }.removed())
        }
        _ => None,
    }
}

/// Moves the end of `place` over up to `most` characters of a kind, and says over how many.
fn extend(place: &mut Around<'_>, most: usize, of: impl Fn(char) -> bool) -> usize {
    let mut count = 0;
    while count < most
        && let Some(c) = place.next().filter(|c| of(*c))
    {
        place.end += c.len_utf8();
        count += 1;
    }
    count
}

/// `â`, with what is left of the two bytes after it.
fn punctuation(mut place: Around<'_>) -> Option<Found> {
    let marked = extend(&mut place, 2, |c| is_c1(c) || c == '€') > 0;
    let next = place.next();
    if let Some(found) = survivor(&place) {
        return Some(found);
    }
    if place.starts_line() {
        let dashed = extend(&mut place, 1, |c| matches!(c, '-' | '–' | '—' | 'œ')) > 0;
        extend(&mut place, 1, |c| is_c1(c) || c == '\u{ad}');
        let spaced = place.next() == Some(' ');
        if dashed || spaced || place.next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
            return Some(place.bullet());
        }
    }
    let found = between(&place).or_else(|| quote(&place));
    match found {
        Some(found) if marked => Some(Found { weight: Weight::Sure, ..found }),
        None if marked && !place.starts_line() => {
            let opens = next.is_some_and(char::is_alphanumeric);
            Some(place.found(if opens { "“" } else { "”" }, Weight::Sure))
        }
        found => found,
    }
}

/// A sign of which the last byte is left and shows as a sign of its own: `â¢` for •, `â¨` for ✨.
fn survivor(place: &Around<'_>) -> Option<Found> {
    let c = place.next()?;
    let all = Around { end: place.end + c.len_utf8(), ..*place };
    let after = all.next();
    let word_goes_on = after.is_some_and(char::is_lowercase);
    match c {
        '¢' | '˘' if place.previous().is_some_and(char::is_alphanumeric) => {
            Some(all.found("™", Weight::Sure))
        }
        '¢' | '˘' => Some(all.bullet()),
        '¦' => Some(all.found("…", Weight::Sure)),
        'Ś' if !word_goes_on => Some(all.found("…", Weight::Sure)),
        '¬' => Some(all.found("€", Weight::Sure)),
        'Ź' if !word_goes_on => Some(all.found("€", Weight::Sure)),
        'ª' | '\u{a0}' if place.starts_line() => Some(all.bullet()),
        'Ş' if place.starts_line() && !word_goes_on => Some(all.bullet()),
        '¨' | '¡' | '¤' | '¥' | '§' | '\u{ad}' | '¯' | '´' | '¶' | '·' | '¸' | 'º' | '¿' | 'ˇ' | '˛'
        | '˝' => Some(all.removed()),
        _ => None,
    }
}

/// A sign between two words or numbers.
fn between(place: &Around<'_>) -> Option<Found> {
    let (previous, next) = (place.previous()?, place.next()?);
    // A pound sign may be broken itself.
    let is_money = |c: char| matches!(c, '£' | '$' | '€' | 'Â');
    match (previous, next) {
        (' ', ' ') => Some(place.found("–", Weight::Sure)),
        (a, b) if a.is_ascii_digit() && (b.is_ascii_digit() || is_money(b)) => {
            Some(place.found("–", Weight::Sure))
        }
        (a, b) if a.is_ascii_digit() && b.is_ascii_alphabetic() => Some(place.found("-", Weight::Sure)),
        (a, b) if a.is_ascii_alphabetic() && b.is_ascii_digit() => Some(place.found("-", Weight::Sure)),
        (a, b) if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => between_words(place),
        ('s', b) if !b.is_alphanumeric() && quote(place).is_none() => Some(place.found("'", Weight::Likely)),
        _ => None,
    }
}

fn between_words(place: &Around<'_>) -> Option<Found> {
    let (left, right) = (word_before(place.before())?, word_after(place.after())?);
    if let Some(sureness) = contraction(left, right) {
        let weight = if sureness == Sureness::Sure { Weight::Sure } else { Weight::Likely };
        return Some(place.found("'", weight));
    }
    let rest = place.after().get(right.len()..).unwrap_or_default();
    // `state-of-the-art`: the small word is one of a chain, unless it is contracted itself.
    let chained = rest.strip_prefix(['â', '\u{fffd}']).is_some_and(|rest| {
        word_after(rest).is_some_and(|further| contraction(right, further) != Some(Sureness::Sure))
    });
    if starts_clause(right) && !chained {
        return Some(place.found(" – ", Weight::Sure));
    }
    if (joins(left) && left.len() + right.len() > 4) || joins(right) {
        return Some(place.found("-", Weight::Sure));
    }
    let e_commerce = left.eq_ignore_ascii_case("e") && right.len() > 3;
    let parts = left.len() > 2 && right.len() > 2 && right.bytes().all(|b| b.is_ascii_lowercase());
    (parts || e_commerce).then(|| place.found("-", Weight::Likely))
}

/// A quotation mark, if another one on the line fits it.
fn quote(place: &Around<'_>) -> Option<Found> {
    let glued = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | 'â'));
    let opens = !place.previous().is_some_and(char::is_alphanumeric)
        && place.next().is_some_and(char::is_alphanumeric);
    let closes = glued(place.previous()) && !place.next().is_some_and(char::is_alphanumeric);
    if opens {
        let partner = pairs(place.after())
            .any(|(a, c, b)| c == 'â' && glued(a) && !b.is_some_and(char::is_alphanumeric));
        return partner.then(|| place.found("“", Weight::Likely));
    }
    if closes {
        let mut back = place.before().chars().rev().take(QUOTED).peekable();
        let mut after = None;
        while let Some(c) = back.next() {
            let opened = !back.peek().copied().is_some_and(char::is_alphanumeric);
            if c == 'â' && opened && after.is_some_and(char::is_alphanumeric) {
                return Some(place.found("”", Weight::Likely));
            }
            after = Some(c);
        }
    }
    None
}

/// The characters of `text`, each with the one before and the one after.
fn pairs(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let mut before = None;
    let mut rest = text.chars().take(QUOTED).peekable();
    std::iter::from_fn(move || {
        let c = rest.next()?;
        Some((before.replace(c), c, rest.peek().copied()))
    })
}

/// A replacement character: what was there is told only where its neighbours leave no doubt.
fn replaced(mut place: Around<'_>) -> Option<Found> {
    extend(&mut place, 2, |c| c == '\u{fffd}');
    if place.starts_line() && place.next() == Some(' ') {
        return Some(place.bullet());
    }
    between(&place).filter(|found| found.weight == Weight::Sure && place.previous() != Some(' '))
}

/// `Â`, left of a no-break space that a plain one has replaced since.
fn no_break_space(place: Around<'_>) -> Option<Found> {
    let apart = place.next().is_none_or(|c| c == ' ') && !place.previous().is_some_and(char::is_uppercase);
    apart.then(|| place.removed())
}

/// `đ` or `ð` with what is left of an emoji: it is taken away, for text can do without it.
fn emoji(mut place: Around<'_>) -> Option<Found> {
    if place.previous().is_some_and(char::is_alphabetic) {
        return None;
    }
    let icelandic = place.line.get(place.start..)?.starts_with('ð');
    let left = extend(&mut place, 3, |c| {
        is_c1(c)
            || matches!(
                c,
                '\u{a1}'
                    ..='\u{bf}'
                        | '˘'
                        | '˛'
                        | 'ˇ'
                        | '˝'
                        | 'Ą'
                        | 'Ł'
                        | 'Ľ'
                        | 'Ś'
                        | 'Š'
                        | 'Ş'
                        | 'Ť'
                        | 'Ź'
                        | 'Ž'
                        | 'Ż'
                        | 'ą'
                        | 'ł'
                        | 'ľ'
                        | 'ś'
                        | 'š'
                        | 'ş'
                        | 'ť'
                        | 'ź'
                        | 'ž'
                        | 'ż'
                        | 'Ÿ'
                        | 'œ'
                        | 'ƒ'
            )
            || matches!(c, '\u{2010}'..='\u{203a}' | '€' | '™' | 'ˆ' | '˜')
    });
    let alone = icelandic && place.next().is_none_or(|c| c == ' ');
    let whole = left > 0 && !place.next().is_some_and(char::is_lowercase);
    (alone || whole).then(|| place.removed())
}

/// The ASCII word that `text` ends with, if no other letter touches it.
fn word_before(text: &str) -> Option<&str> {
    let length = text.bytes().rev().take(WORD).take_while(u8::is_ascii_alphabetic).count();
    let (rest, word) = text.split_at_checked(text.len() - length)?;
    let touched = rest.chars().next_back().is_some_and(|c| c.is_alphabetic() && c != 'â');
    (length > 0 && !touched).then_some(word)
}

/// The ASCII word that `text` starts with, if no other letter touches it.
fn word_after(text: &str) -> Option<&str> {
    let length = text.bytes().take(WORD).take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = text.split_at_checked(length)?;
    let touched = rest.chars().next().is_some_and(|c| c.is_alphabetic() && c != 'â');
    (length > 0 && !touched).then_some(word)
}
