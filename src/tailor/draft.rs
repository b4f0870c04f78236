//! The copy in the making: what was taken and left, with undo.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::apply;
use super::change::Change;
use super::dress::Dress;
use super::refusal::Refusal;
use super::source::Source;
use crate::suggest::{Edit, Suggestion};
use crate::text::{Span, Text, is_hidden};

/// Whose words a change puts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writer {
    /// The suggestion's, as it was made.
    Suggestion,
    /// The user's.
    User,
}

/// Something that was taken into the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Whose words it puts in.
    pub writer: Writer,
    /// The edits by span of the original's clean text.
    pub edits: Vec<Edit>,
    changes: Vec<Change>,
}

/// Where the user's own words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In a line of its own behind this line (counted from 1), in its dress: the next item of a list.
    Behind(usize),
    /// At the end of this line: as the last member of a list, or after a space.
    EndOf(usize),
    /// In the place of this line's words; its mark and indentation stay.
    InPlaceOf(usize),
    /// In the place of a span of the clean text.
    At(Span),
}

/// What was decided. Small, so that undo can keep all earlier ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Decisions {
    taken: BTreeMap<String, Taken>,
    rejected: BTreeSet<String>,
}

/// A copy of a CV in the making. Everything is named by a key: a suggestion by its own, the user's own changes by
/// whatever the caller calls them.
#[derive(Debug, Clone)]
pub struct Draft {
    source: Source,
    now: Decisions,
    past: Vec<Decisions>,
    future: Vec<Decisions>,
}

impl Draft {
    /// A copy that is the same as the CV.
    pub fn new(source: Source) -> Self {
        Self { source, now: Decisions::default(), past: Vec::new(), future: Vec::new() }
    }

    /// What it is a copy of.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What was taken, by key.
    pub fn taken(&self) -> impl Iterator<Item = (&str, &Taken)> {
        self.now.taken.iter().map(|(key, taken)| (key.as_str(), taken))
    }

    /// What was taken under a key.
    pub fn get(&self, key: &str) -> Option<&Taken> {
        self.now.taken.get(key)
    }

    /// Whether a suggestion was rejected.
    pub fn is_rejected(&self, key: &str) -> bool {
        self.now.rejected.contains(key)
    }

    /// The keys that were rejected.
    pub fn rejected(&self) -> impl Iterator<Item = &str> {
        self.now.rejected.iter().map(String::as_str)
    }

    /// Takes a suggestion as it is.
    pub fn accept(&mut self, suggestion: &Suggestion) -> Result<(), Refusal> {
        if suggestion.edits.is_empty() {
            return Err(Refusal::NeedsWords);
        }
        self.take(&suggestion.key, Writer::Suggestion, suggestion.edits.clone())
    }

    /// Takes a suggestion in the user's words: in the place of what it would have put in, or of the line that it is
    /// about.
    pub fn reword(&mut self, suggestion: &Suggestion, words: &str) -> Result<(), Refusal> {
        let place = match suggestion.edits.as_slice() {
            // What is put in behind a word keeps its distance from it.
            [Edit::Replace { span, after }] if span.is_empty() && !words.starts_with(char::is_whitespace) => {
                let distance = &after[..after.len() - after.trim_start().len()];
                return self.write(&suggestion.key, Where::At(*span), &format!("{distance}{words}"));
            }
            [Edit::Replace { span, .. }] => Where::At(*span),
            [] => suggestion.line.map(Where::InPlaceOf).ok_or(Refusal::NeedsWords)?,
            _ => return Err(Refusal::NoWords),
        };
        self.write(&suggestion.key, place, words)
    }

    /// Puts the user's own words in a place that they chose: the answer to a question, or a change of their own.
    pub fn write(&mut self, key: &str, place: Where, words: &str) -> Result<(), Refusal> {
        let words = words.replace("\r\n", "\n").replace('\r', "\n");
        if words.chars().any(|c| c != '\n' && c != '\t' && is_hidden(c)) {
            return Err(Refusal::Hidden);
        }
        let empty = words.trim().is_empty();
        if empty && !matches!(place, Where::At(span) if !span.is_empty()) {
            return Err(Refusal::Empty);
        }
        let edit = self.edit(place, &words)?;
        self.take(key, Writer::User, vec![edit])
    }

    /// Leaves a suggestion out for good; what was taken of it is taken back.
    pub fn reject(&mut self, key: &str) {
        let mut next = self.now.clone();
        next.taken.remove(key);
        next.rejected.insert(key.to_owned());
        self.become_next(next);
    }

    /// Takes back what was taken or rejected under a key.
    pub fn withdraw(&mut self, key: &str) {
        let mut next = self.now.clone();
        next.taken.remove(key);
        next.rejected.remove(key);
        self.become_next(next);
    }

    /// Goes back by one decision; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Goes forward again; whether there was where to.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// How many decisions can be taken back.
    pub fn steps(&self) -> usize {
        self.past.len()
    }

    /// A copy in which only this one change is made, if it is made here.
    #[must_use]
    pub fn alone(&self, key: &str) -> Option<Self> {
        let taken = self.get(key)?.clone();
        let mut alone = Self::new(self.source.clone());
        alone.now.taken.insert(key.to_owned(), taken);
        Some(alone)
    }

    /// Where the user's own words for a suggestion stand, if they stand in a place of their own.
    #[must_use]
    pub fn place_of(&self, suggestion: &Suggestion) -> Option<Where> {
        let taken = self.get(&suggestion.key).filter(|taken| taken.writer == Writer::User)?;
        let [Edit::Replace { span, after }] = taken.edits.as_slice() else { return None };
        let line = self.source.text().lines().number_at(span.start);
        let place = if after.starts_with('\n') { Where::Behind(line) } else { Where::EndOf(line) };
        span.is_empty().then_some(place)
    }

    /// The words that a suggestion puts in, or the user's own in its place, without the mark of a line; those of the
    /// line that it is about where there are none yet. Nothing where it only moves what is there.
    pub fn words(&self, suggestion: &Suggestion) -> Option<String> {
        let edits = self.get(&suggestion.key).map_or(&suggestion.edits, |taken| &taken.edits);
        match edits.as_slice() {
            [Edit::Replace { span, after }] if span.is_empty() && after.starts_with('\n') => {
                let line = after.trim_start_matches('\n');
                Some(Dress::of(line).words.of(line).to_owned())
            }
            [Edit::Replace { span, after }] if span.is_empty() => {
                Some(after.trim_start_matches([',', ' ']).to_owned())
            }
            [Edit::Replace { after, .. }] => Some(after.clone()),
            [] => Some(suggestion.line.map_or_else(String::new, |line| {
                let line = self.source.text().line(line);
                Dress::of(line).words.of(line).to_owned()
            })),
            _ => None,
        }
    }

    /// The copy. Every byte outside of what was taken is as it was.
    pub fn bytes(&self) -> Vec<u8> {
        let changes: Vec<Change> =
            self.now.taken.values().flat_map(|taken| &taken.changes).cloned().collect();
        apply(self.source.bytes(), &changes)
    }

    /// The text of the copy, under the name of the original, so that it is read like it.
    pub fn text(&self) -> Text {
        let name = self.source.text().name();
        // Text stays text: what was put in holds no byte that makes it anything else.
        Text::from_bytes(name, &self.bytes()).unwrap_or_else(|_| self.source.text().clone())
    }

    /// Takes edits under a key, in the place of what was taken or rejected under it; nothing changes where they cannot
    /// be made beside what was taken under other keys.
    pub(super) fn take(&mut self, key: &str, writer: Writer, edits: Vec<Edit>) -> Result<(), Refusal> {
        let changes: Vec<Change> =
            edits.iter().map(|edit| self.source.change(edit)).collect::<Result<_, _>>()?;
        for (edit, change) in edits.iter().zip(&changes) {
            let clash = self.now.taken.iter().find(|(other, taken)| {
                other.as_str() != key && taken.changes.iter().any(|earlier| earlier.clashes(change))
            });
            if let Some((with, _)) = clash {
                let line = self.source.text().lines().number_at(edit.span().start);
                return Err(Refusal::Conflict { with: with.clone(), line });
            }
        }
        let mut next = self.now.clone();
        next.rejected.remove(key);
        next.taken.insert(key.to_owned(), Taken { writer, edits, changes });
        self.become_next(next);
        Ok(())
    }

    /// Marks keys as rejected without a step of undo, for decisions that are restored.
    pub(super) fn restore_rejected(&mut self, keys: impl IntoIterator<Item = String>) {
        self.now.rejected.extend(keys);
    }

    /// Forgets the steps, so that what was restored is where undo ends.
    pub(super) fn forget_steps(&mut self) {
        self.past.clear();
        self.future.clear();
    }

    fn become_next(&mut self, next: Decisions) {
        if next != self.now {
            self.past.push(std::mem::replace(&mut self.now, next));
            self.future.clear();
        }
    }

    /// The edit that puts words in a place.
    fn edit(&self, place: Where, words: &str) -> Result<Edit, Refusal> {
        let text = self.source.text();
        let line = |number: usize| {
            if number == 0 || number > text.line_count() {
                return Err(Refusal::NoPlace { lines: text.line_count() });
            }
            Ok((text.line(number), text.lines().span(number)))
        };
        Ok(match place {
            Where::At(span) => Edit::Replace { span, after: words.to_owned() },
            Where::InPlaceOf(number) => {
                let (line, span) = line(number)?;
                let within = Dress::of(line).words;
                let span = Span { start: span.start + within.start, end: span.start + within.end };
                Edit::Replace { span, after: words.trim().to_owned() }
            }
            Where::Behind(number) => {
                let (line, span) = line(number)?;
                Edit::insert(span.end, format!("\n{}", Dress::of(line).next(words.trim())))
            }
            Where::EndOf(number) => {
                let (line, span) = line(number)?;
                let kept = line.trim_end();
                let list = kept.contains(", ") && !kept.ends_with(['.', '!', '?', ':', ';', ',']);
                let joint = if kept.is_empty() {
                    ""
                } else if list {
                    ", "
                } else {
                    " "
                };
                Edit::insert(span.start + kept.len() as u32, format!("{joint}{}", words.trim()))
            }
        })
    }
}
