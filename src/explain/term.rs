//! Where a term stands in a document, and what became of it there.

use crate::extract::{Tokens, other_number};
use crate::report::taxonomy::Occurrence;
use crate::report::{PlaceAnswer, ReadingAnswer};
use crate::text::{Span, Text};

/// Each place of the document in which the term stands, in any letter case and number, with what was read there.
pub(crate) fn occurrences(text: &Text, reading: &ReadingAnswer, term: &str) -> Vec<Occurrence> {
    let wanted = Wanted::of(term);
    let mut found = Vec::new();
    for number in 1..=text.line_count() {
        let line = text.line(number);
        let tokens = Tokens::of(line);
        let start = text.lines().span(number).start as usize;
        let read = reading.lines.iter().find(|read| read.line == number);
        for at in (0..tokens.len()).filter(|at| wanted.stands_at(&tokens, *at)) {
            let (from, to) = tokens.range(at, at + wanted.len());
            let (from, to) = (from as usize, to as usize);
            let span = Span::new(start + from, start + to);
            let places = read.iter().flat_map(|read| &read.places);
            found.push(Occurrence {
                line: number,
                column: line.get(..from).unwrap_or_default().chars().count() + 1,
                text: line.get(from..to).unwrap_or_default().to_owned(),
                line_text: line.to_owned(),
                readings: readings(places, span),
                span,
            });
        }
    }
    found
}

/// What was read at a place. Where a skill was taken there, what else might have been is left out.
fn readings<'a>(places: impl Iterator<Item = &'a PlaceAnswer>, span: Span) -> Vec<PlaceAnswer> {
    let there: Vec<_> = places.filter(|place| place.span.overlaps(span)).cloned().collect();
    let taken: Vec<_> = there.iter().filter(|place| place.taken).cloned().collect();
    if taken.is_empty() { there } else { taken }
}

/// The words that are looked for.
struct Wanted {
    tokens: Tokens,
    /// The last word in the other number.
    other: Option<String>,
}

impl Wanted {
    fn of(term: &str) -> Self {
        let tokens = Tokens::of(term);
        let other = tokens.len().checked_sub(1).and_then(|last| other_number(tokens.form(last)));
        Self { tokens, other }
    }

    fn len(&self) -> usize {
        self.tokens.len()
    }

    fn stands_at(&self, line: &Tokens, at: usize) -> bool {
        let Some(last) = self.len().checked_sub(1).filter(|_| at + self.len() <= line.len()) else {
            return false;
        };
        let joined = (1..self.len()).all(|i| line.gap(at + i).joins());
        let head = (0..last).all(|i| line.form(at + i) == self.tokens.form(i));
        let end = line.form(at + last);
        joined && head && (end == self.tokens.form(last) || self.other.as_deref() == Some(end))
    }
}
