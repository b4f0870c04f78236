//! Where skills stand in their lines, so that a reading can be told from a label beside it.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

/// A skill, labelled or read, and the item it was made from.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) line: usize,
    pub(super) text: String,
    /// Its place in the line; nothing where its text stands nowhere in it.
    pub(super) at: Option<Range<usize>>,
    pub(super) of: T,
}

impl<T> Placed<T> {
    pub(super) fn new(line: usize, text: &str, of: T) -> Self {
        Self { line, text: text.to_owned(), at: None, of }
    }

    /// How many letters the two share; where either stands nowhere, equal texts share all.
    fn shared<U>(&self, other: &Placed<U>) -> usize {
        match (&self.at, &other.at) {
            _ if self.line != other.line => 0,
            (Some(a), Some(b)) => a.end.min(b.end).saturating_sub(a.start.max(b.start)),
            _ if self.text.to_lowercase() == other.text.to_lowercase() => self.text.len(),
            _ => 0,
        }
    }

    fn len(&self) -> usize {
        self.at.as_ref().map_or(0, ExactSizeIterator::len)
    }
}

/// Finds the places of both sides. A line in which some text does not stand letter for letter (it was repaired
/// before it was read) is searched by its ASCII letters alone.
pub(super) fn place<T, U>(gold: &mut [Placed<T>], said: &mut [Placed<U>], source: &str) {
    let lines: Vec<&str> = source.split('\n').collect();
    let numbers: BTreeSet<usize> =
        gold.iter().map(|skill| skill.line).chain(said.iter().map(|skill| skill.line)).collect();
    for number in numbers {
        let line = lines.get(number.wrapping_sub(1)).copied().unwrap_or_default();
        for form in [str::to_lowercase, letters] {
            let found = find_all(gold, number, line, form) && find_all(said, number, line, form);
            if found {
                break;
            }
        }
    }
}

/// Gives each skill of the line a place of its own; all or nothing.
fn find_all<T>(skills: &mut [Placed<T>], number: usize, line: &str, form: fn(&str) -> String) -> bool {
    let line = form(line);
    let mut taken = HashSet::new();
    for skill in skills.iter_mut().filter(|skill| skill.line == number) {
        let wanted = form(&skill.text);
        let free = line
            .match_indices(&wanted)
            .map(|(at, found)| at..at + found.len())
            .find(|place| !place.is_empty() && !taken.contains(place));
        taken.extend(free.clone());
        skill.at = free;
    }
    let all = skills.iter().all(|skill| skill.line != number || skill.at.is_some());
    if !all {
        skills.iter_mut().filter(|skill| skill.line == number).for_each(|skill| skill.at = None);
    }
    all
}

/// What a repaired line and the broken one have in common.
pub(super) fn letters(text: &str) -> String {
    let bare = text.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What became of labels and readings, by their places in the lists.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// A label and its reading.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Labels that were not read.
    pub(super) missed: Vec<usize>,
    /// Readings that share no letter with any label. A second reading of a labelled skill ("React" beside
    /// "React Native") is not among them.
    pub(super) extra: Vec<usize>,
}

/// Pairs labels with readings that share letters with them, the closest first.
pub(super) fn pair_up<T, U>(gold: &[Placed<T>], said: &[Placed<U>]) -> Matched {
    let mut close: Vec<(f64, usize, usize)> = Vec::new();
    for (g, label) in gold.iter().enumerate() {
        for (s, reading) in said.iter().enumerate() {
            let shared = label.shared(reading);
            if shared > 0 {
                close.push((shared as f64 / label.len().max(reading.len()).max(1) as f64, g, s));
            }
        }
    }
    close.sort_by(|left, right| right.0.total_cmp(&left.0));
    let (mut gold_used, mut said_used) = (HashSet::new(), HashSet::new());
    let mut matched = Matched::default();
    for (_, g, s) in &close {
        if !gold_used.contains(g) && !said_used.contains(s) {
            gold_used.insert(*g);
            said_used.insert(*s);
            matched.pairs.push((*g, *s));
        }
    }
    let touched: HashSet<usize> = close.iter().map(|(_, _, s)| *s).collect();
    matched.missed = (0..gold.len()).filter(|g| !gold_used.contains(g)).collect();
    matched.extra = (0..said.len()).filter(|s| !touched.contains(s)).collect();
    matched
}
