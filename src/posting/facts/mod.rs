//! Facts a posting states: title, company, place, seniority, work mode.
//!
//! Each place in which a fact may stand makes a candidate with a weight; candidates that say the same add up,
//! and the heaviest one wins. A label ("Location:") outweighs a guess from running text.

mod company;
mod mode;
mod place;
mod title;

use super::line::LineClass;
use crate::extract::{Extraction, Gap, Mention, Tokens};
use crate::markup::Block;

/// What a posting states about the job as a whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The job's title.
    pub title: Option<String>,
    /// Who employs.
    pub company: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// One of the words of the answer.
    pub seniority: Option<&'static str>,
    /// onsite, hybrid or remote.
    pub work_mode: Option<&'static str>,
}

/// Candidates for one fact.
#[derive(Default)]
pub(super) struct Candidates(Vec<(String, String, f32)>);

impl Candidates {
    /// Adds one; blank and overlong ones are left out.
    pub(super) fn add(&mut self, text: &str, weight: f32) {
        let text = text
            .trim()
            .trim_matches(|c: char| {
                matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '|' | '*' | '"' | '“' | '”' | '!')
            })
            .trim();
        let words = text.split_whitespace().count();
        if text.is_empty() || words > 10 || !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let key = text.to_lowercase();
        match self.0.iter_mut().find(|(known, ..)| *known == key) {
            Some((_, _, sum)) => *sum += weight,
            None => self.0.push((key, text.to_owned(), weight)),
        }
    }

    pub(super) fn best(self, least: f32) -> Option<String> {
        let best = self.0.into_iter().fold(None::<(String, f32)>, |best, (_, text, weight)| {
            if best.as_ref().is_none_or(|(_, w)| weight > *w) { Some((text, weight)) } else { best }
        });
        best.filter(|(_, weight)| *weight >= least).map(|(text, _)| text)
    }
}

/// A block as the facts see it.
pub(super) struct Seen<'a> {
    pub(super) number: usize,
    pub(super) class: LineClass,
    pub(super) tokens: &'a Tokens,
    pub(super) text: &'a str,
    /// The skills that it names.
    pub(super) mentions: &'a [Mention],
}

impl Seen<'_> {
    pub(super) fn words(&self, from: usize, to: usize) -> &str {
        let (start, end) = self.tokens.range(from, to);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        at < self.tokens.len() && self.words(at, at + 1).starts_with(char::is_uppercase)
    }
}

/// Reads the facts out of all blocks.
pub(super) fn read(blocks: &[Block], classes: &[LineClass], extraction: &Extraction) -> Facts {
    let seen: Vec<Seen<'_>> = blocks
        .iter()
        .zip(classes)
        .zip(&extraction.tokens)
        .enumerate()
        .map(|(number, ((block, class), tokens))| Seen {
            number,
            class: *class,
            tokens,
            text: block.flow.text(),
            mentions: extraction.of_block(number),
        })
        .collect();
    let title = title::find(&seen, blocks);
    let company = company::find(&seen, title.as_deref());
    let location = place::find(&seen, title.as_deref());
    let seniority = title.as_deref().and_then(|title| {
        let tokens = Tokens::of(title);
        crate::title::seniority(&tokens, 0, tokens.len())
    });
    Facts { seniority, work_mode: mode::find(&seen), title, company, location }
}

/// The value behind a label at the start of a block: "Location: Leeds".
pub(super) fn labelled<'a>(seen: &Seen<'a>, labels: &[&str]) -> Option<&'a str> {
    for at in 1..=3.min(seen.tokens.len().saturating_sub(1)) {
        if matches!(seen.tokens.gap(at), Gap::Colon) {
            let label: Vec<&str> = (0..at).map(|i| seen.tokens.form(i)).collect();
            let value = seen.tokens.get(at).and_then(|t| seen.text.get(t.start as usize..));
            return value
                .filter(|_| labels.contains(&label.join(" ").as_str()))
                .map(|v| v.lines().next().unwrap_or(v));
        }
    }
    None
}

/// Labels that stand on a line above their value, each with the value: "Campus", and below it "Northfield".
pub(super) fn labels_above<'a>(seen: &'a [Seen<'a>]) -> impl Iterator<Item = (String, &'a str)> {
    seen.windows(2).filter_map(|pair| {
        let [label, value] = pair else { return None };
        let alone = (1..=4).contains(&label.tokens.len()) && value.class == LineClass::Meta;
        let words = || (0..label.tokens.len()).map(|i| label.tokens.form(i)).collect::<Vec<_>>().join(" ");
        (alone && value.text.len() <= 120).then(|| (words(), value.text.lines().next().unwrap_or_default()))
    })
}
