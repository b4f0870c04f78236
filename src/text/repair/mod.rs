//! Broken encoding, repaired where the text leaves no doubt about what stood there, and put on record.
//!
//! Two kinds. Where all bytes are left (`Ã©`, `â€™`) the way back is sure. Where some were lost on the way
//! (`eventâdriven`, `Donât`), the words around tell what can have stood there; that is believed only in a text
//! that shows the damage in more than one way, so that château and câini stay what they are.

mod lossy;
mod mail;
mod pages;
mod words;

use super::chars::is_c1;
use super::lines::source_lines;
use super::printable;
use rustc_hash::FxHashSet;
use schemars::JsonSchema;
use serde::Serialize;

/// How much of a word is shown on either side of what was repaired in it, in characters.
const SHOWN: usize = 40;

/// A word that was broken by a wrong encoding, and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Repair {
    /// The line, counted from 1.
    pub line: usize,
    /// The word as it came; control characters in it are written out, like `\u{80}`.
    pub before: String,
    /// The word as it is read; nothing where only the remains of a sign were taken away.
    pub after: String,
}

/// What takes the place of a piece of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    /// Start and end in the source, on one line.
    pub(super) span: (usize, usize),
    pub(super) text: String,
    line: usize,
}

/// How far one place convinces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// All bytes are there, and nobody writes them like this.
    Certain,
    /// All bytes are there, but it could be what its writer meant.
    Doubtful,
    /// Bytes were lost; the neighbours leave one reading.
    Sure,
    /// Bytes were lost; the neighbours suggest a reading.
    Likely,
}

/// A place that looks broken, within a line.
#[derive(Debug)]
struct Found {
    start: usize,
    end: usize,
    text: String,
    weight: Weight,
}

impl Found {
    fn sure(start: usize, end: usize, text: String) -> Self {
        Self { start, end, text, weight: Weight::Certain }
    }

    fn doubtful(self) -> Self {
        Self { weight: Weight::Doubtful, ..self }
    }
}

/// The patches that repair `source`, in order.
pub(super) fn patches(source: &str) -> Vec<Patch> {
    let mut found: Vec<(Patch, Weight)> = Vec::new();
    let quoted = mail::is_quoted(source);
    if source.is_ascii() && !quoted {
        return Vec::new();
    }
    let odd = |b: u8| b >= 0x80 || quoted && b == b'=';
    for (index, (start, end, _)) in source_lines(source).enumerate() {
        let line = source.get(start..end).unwrap_or_default();
        if line.is_ascii() && !quoted {
            continue;
        }
        let mut at = 0;
        while let Some(ahead) = line.get(at..).and_then(|rest| rest.bytes().position(odd)) {
            let here = at + ahead;
            at = here + line.get(here..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            let read = || pages::read(line, here).or_else(|| lossy::read(line, here));
            let place =
                if line.as_bytes().get(here) == Some(&b'=') { mail::read(line, here) } else { read() };
            let Some(place) = place else { continue };
            let span = (start + place.start, start + place.end);
            at = place.end.max(at);
            if found.last().is_none_or(|(last, _)| last.span.1 <= span.0) {
                found.push((Patch { span, text: place.text, line: index + 1 }, place.weight));
            }
        }
    }
    believed(source, found)
}

/// Those of the found places that the whole text bears out.
fn believed(source: &str, found: Vec<(Patch, Weight)>) -> Vec<Patch> {
    let count = |weight| found.iter().filter(|(_, w)| *w == weight).count();
    let (certain, sure, likely) = (count(Weight::Certain), count(Weight::Sure), count(Weight::Likely));
    let english = sure + likely > 0 && words::is_english(source);
    let believe = |weight| match weight {
        Weight::Certain => true,
        Weight::Doubtful => certain > 0,
        Weight::Sure => english || sure > 1 || certain > 0,
        Weight::Likely => english && (certain + sure > 0 || likely > 2),
    };
    found.into_iter().filter(|(_, weight)| believe(*weight)).map(|(patch, _)| patch).collect()
}

/// The record of `patches`: the words they stand in, each once for a line.
pub(super) fn records(source: &str, patches: &[Patch]) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let mut seen = FxHashSet::default();
    let mut line = 0;
    let mut rest = patches.iter().peekable();
    while let Some(first) = rest.next() {
        let start = word_start(source, first.span.0);
        let (mut after, mut at, mut word_end) = (String::new(), start, 0);
        let mut patch = first;
        loop {
            after.push_str(source.get(at..patch.span.0).unwrap_or_default());
            after.push_str(&patch.text);
            at = patch.span.1;
            // A word that is mended all over is shown in parts.
            if at - start < SHOWN * 8 {
                word_end = word_end.max(self::word_end(source, at));
            }
            match rest.next_if(|next| next.span.0 < word_end) {
                Some(next) => patch = next,
                None => break,
            }
        }
        let word_end = word_end.max(at);
        after.push_str(source.get(at..word_end).unwrap_or_default());
        let before = source.get(start..word_end).unwrap_or_default();
        let repair = record(first.line, before, &after);
        if std::mem::replace(&mut line, first.line) != first.line {
            seen.clear();
        }
        if seen.insert((repair.before.clone(), repair.after.clone())) {
            repairs.push(repair);
        }
    }
    repairs
}

/// A record without the punctuation that both words start or end with.
fn record(line: usize, before: &str, after: &str) -> Repair {
    let (mut before, mut after) = (before.trim_matches(' '), after.trim_matches(' '));
    let is_edge = |c: &char| c.is_ascii_punctuation();
    while let Some(c) = before.chars().next().filter(is_edge).filter(|c| after.starts_with(*c)) {
        before = before.strip_prefix(c).unwrap_or_default();
        after = after.strip_prefix(c).unwrap_or_default();
    }
    while let Some(c) = before.chars().next_back().filter(is_edge).filter(|c| after.ends_with(*c)) {
        before = before.strip_suffix(c).unwrap_or_default();
        after = after.strip_suffix(c).unwrap_or_default();
    }
    Repair { line, before: printable(before).into_owned(), after: printable(after).into_owned() }
}

/// Whether words end at `c`. Control characters in a broken word belong to it.
fn ends_word(c: char) -> bool {
    c.is_whitespace() && !is_c1(c) && c != '\u{a0}'
}

fn word_start(source: &str, at: usize) -> usize {
    if source.get(at..).is_some_and(|rest| rest.starts_with(ends_word)) {
        return at;
    }
    let before = source.get(..at).unwrap_or_default();
    at - before.chars().rev().take(SHOWN).take_while(|c| !ends_word(*c)).map(char::len_utf8).sum::<usize>()
}

fn word_end(source: &str, at: usize) -> usize {
    if source.get(..at).is_some_and(|rest| rest.ends_with(ends_word)) {
        return at;
    }
    let after = source.get(at..).unwrap_or_default();
    at + after.chars().take(SHOWN).take_while(|c| !ends_word(*c)).map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests;
