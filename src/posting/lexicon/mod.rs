//! The words by which a recruiter tells what a line of a posting is for.
//!
//! Every signal has a name (it is shown when a reading is explained), the class it speaks for, where in the
//! block it has to stand, and a weight. The weights were set by reading postings: about 3 for words that hardly
//! ever mean anything else, about 1 for words that lean.

mod controls;
mod cues;
mod headings;
mod places;
mod signals;
mod verbs;

use super::line::LineClass;

#[allow(unused_imports, reason = "not used by build.rs")]
pub(super) use controls::is_control;
#[allow(unused_imports, reason = "used by build.rs")]
pub(super) use cues::UNASKED;
pub(super) use cues::{CUES, Cue};
pub(super) use headings::HEADINGS;
#[allow(unused_imports, reason = "used by build.rs")]
pub(super) use places::{CITIES, CODES, COUNTRIES};
pub(super) use signals::{OFFERS_EXTRA, OPENS_WITH_MUST, SIGNALS, WILL_DO};
#[allow(unused_imports, reason = "used by build.rs")]
pub(super) use verbs::forms as verb_forms;
pub(super) use verbs::{EMPLOYER_VERBS, EMPLOYERS};

/// Where a signal's words have to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// At the start of the block, an adverb before it aside.
    First,
    /// Anywhere.
    Within,
}

/// Words that speak for a class.
#[derive(Debug)]
pub(super) struct Signal {
    pub(super) name: &'static str,
    pub(super) class: LineClass,
    pub(super) stands: Stands,
    pub(super) weight: f32,
    #[allow(dead_code, reason = "read by build.rs")]
    pub(super) phrases: &'static [&'static str],
}

/// A heading's words and what the section beneath it holds.
pub(super) struct HeadingWords {
    pub(super) class: Option<LineClass>,
    #[allow(dead_code, reason = "read by build.rs")]
    pub(super) phrases: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Phrases, Tokens};
    use crate::phrase_tables::TABLES;

    fn finds(set: &Phrases, phrase: &str, number: usize) -> bool {
        let tokens = Tokens::of(phrase);
        let mut found = false;
        // A phrase with a comma is in the list as well, though no walk crosses one.
        set.exactly((0..tokens.len()).map(|at| tokens.form(at)), |n| found |= n == number as u32);
        found
    }

    #[test]
    fn the_sets_in_the_program_hold_every_phrase_of_the_lists() {
        for (number, signal) in SIGNALS.iter().enumerate() {
            for phrase in signal.phrases {
                assert!(finds(&TABLES.signals, phrase, number), "{}: {phrase}", signal.name);
            }
        }
        for (number, heading) in HEADINGS.iter().enumerate() {
            for phrase in heading.phrases {
                assert!(finds(&TABLES.headings, phrase, number), "{phrase}");
            }
        }
        for (number, form) in verb_forms() {
            assert!(finds(&TABLES.verbs, &form, number as usize), "{form}");
        }
    }
}
