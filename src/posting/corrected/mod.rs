//! What a reader of a posting said where it was read wrongly: the class of a line, how much it wants something, what is
//! an alternative to what.
//!
//! A line is known by its words, so that what was said about it holds when other lines are changed. What does not fit the
//! posting any more is left, with the reason, and changes nothing. `class` puts the class of lines right before anything
//! is made of them, so that all else follows by the usual rules; `needs` puts levels and alternatives right afterwards.

mod class;
mod needs;

use schemars::JsonSchema;
use serde::Serialize;

use super::line::{Level, LineClass};
use crate::text::Text;

pub(super) use class::classes;
pub(super) use needs::needs;

/// The name of the sign that a reader said so, among those by which a line has its class.
pub(crate) const YOU_SAID_SO: &str = "you said so";

/// The most characters of a line by which it is known: a page that lost its line ends is one line.
const KNOWN_BY: usize = 240;

/// A line of a posting, known by its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineName {
    /// Its words with single spaces between; of a very long line the first ones.
    pub words: String,
    /// Which of the lines with these words it is, counted from 1.
    pub nth: usize,
}

impl LineName {
    /// The name of a line, counted from 1.
    pub fn of(text: &Text, number: usize) -> Self {
        let words = words(text.line(number));
        let nth = (1..=number).filter(|line| self::words(text.line(*line)) == words).count().max(1);
        Self { words, nth }
    }

    /// The number of the line, if it is there.
    pub fn number(&self, text: &Text) -> Option<usize> {
        let mut same = (1..=text.line_count()).filter(|line| words(text.line(*line)) == self.words);
        same.nth(self.nth.checked_sub(1)?)
    }
}

/// The words by which a line is known.
fn words(line: &str) -> String {
    let mut out = String::new();
    let mut taken = 0;
    for word in line.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
            taken += 1;
        }
        for ch in word.chars() {
            if taken == KNOWN_BY {
                out.push('…');
                return out;
            }
            out.push(ch);
            taken += 1;
        }
    }
    out
}

/// What was said about a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Said {
    /// What it is for.
    Class {
        /// The class.
        class: LineClass,
    },
    /// How much it wants something.
    Level {
        /// Required or preferred.
        level: Level,
        /// What, as it stands in the line; nothing for all that the line asks for.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        skills: Vec<String>,
    },
    /// What is an alternative to what.
    Alternatives {
        /// Skills as they stand in the line; of each of these lists one is enough.
        any_of: Vec<Vec<String>>,
    },
}

/// What something that was said is about. Of two that are about the same the later one holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum About {
    /// The line as a whole.
    Line,
    /// How much these skills are wanted.
    Skills(Vec<String>),
    /// The alternatives.
    Alternatives,
}

impl Said {
    /// What it is about.
    pub fn about(&self) -> About {
        match self {
            Self::Class { .. } => About::Line,
            Self::Level { skills, .. } if skills.is_empty() => About::Line,
            Self::Level { skills, .. } => About::Skills(skills.clone()),
            Self::Alternatives { .. } => About::Alternatives,
        }
    }

    /// In which order it is taken: alternatives are made of what lines ask for, and have levels.
    fn order(&self) -> usize {
        match self.about() {
            About::Line => 0,
            About::Alternatives => 1,
            About::Skills(_) => 2,
        }
    }
}

/// A correction of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Correction {
    /// The line.
    pub line: LineName,
    /// What was said about it.
    pub said: Said,
}

/// A correction that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The line, counted from 1.
    pub line: usize,
    /// What was said.
    pub said: Said,
    /// The class that the line would have had, where that was said.
    pub was: Option<LineClass>,
}

/// A correction that does not fit the posting any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The correction.
    pub correction: Correction,
    /// Why it does not fit, for the end of a sentence.
    pub why: String,
}

/// What became of corrections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Those that hold, by line.
    pub holding: Vec<Corrected>,
    /// Those that do not fit.
    pub left: Vec<Left>,
}

impl Outcome {
    /// What holds of a line.
    pub fn of_line(&self, line: usize) -> impl Iterator<Item = &Corrected> {
        self.holding.iter().filter(move |corrected| corrected.line == line)
    }

    fn leave(&mut self, correction: &Correction, why: String) {
        self.left.push(Left { correction: correction.clone(), why });
    }
}

/// Corrections in the order in which they are taken, each with the line it is about; those of lines that are gone are left.
pub(super) fn placed<'a>(
    corrections: &'a [Correction],
    text: &Text,
    outcome: &mut Outcome,
) -> Vec<(usize, &'a Correction)> {
    let mut placed = Vec::new();
    for correction in corrections {
        match correction.line.number(text) {
            Some(number) => placed.push((number, correction)),
            None => outcome.leave(correction, "its line is no longer there".to_owned()),
        }
    }
    placed.sort_by_key(|(number, correction)| (correction.said.order(), *number));
    placed
}

#[cfg(test)]
mod tests;
