//! The words by which a recruiter tells what a line of a posting is for.
//!
//! Every signal has a name (it is shown when a reading is explained), the class it speaks for, where in the
//! block it has to stand, and a weight. The weights were set by reading postings: about 3 for words that hardly
//! ever mean anything else, about 1 for words that lean.

mod headings;
mod signals;
mod verbs;

use super::line::LineClass;

pub(super) use headings::HEADINGS;
pub(super) use signals::{OFFERS_EXTRA, SIGNALS, WILL_DO};
pub(super) use verbs::{DOUBLED_GERUNDS, DUTY_VERBS, EMPLOYER_VERBS, EMPLOYERS};

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
    pub(super) phrases: &'static [&'static str],
}

/// A heading's words and what the section beneath it holds.
pub(super) struct HeadingWords {
    pub(super) class: Option<LineClass>,
    pub(super) phrases: &'static [&'static str],
}
