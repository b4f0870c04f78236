//! What a posting says that it does not ask: a heading over such things, a label before them, or a line of its own.
//!
//! A posting that lists what one need not have tells of itself: nothing beneath such words is a requirement.

use super::classify::Reason;
use super::level::Marks;
use super::line::LineClass;
use super::words;
use crate::extract::{Gap, Mention, Tokens};
use crate::markup::Block;
use crate::phrase_tables::TABLES;

/// A walk over the lines that knows whether it is beneath a heading over what is not asked.
#[derive(Debug, Default)]
pub(super) struct Unasked {
    place: Place,
}

/// Where the walk is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Place {
    #[default]
    Elsewhere,
    /// At such a heading.
    Heading,
    /// In the list beneath it.
    Beneath,
    /// At a line that says it by itself.
    Line,
}

impl Unasked {
    /// Goes on to the next line.
    pub(super) fn step(&mut self, block: &Block, (tokens, marks): (&Tokens, &Marks), mentions: &[Mention]) {
        let goes_on = match self.place {
            Place::Heading => !block.is_heading(),
            Place::Beneath => block.is_item() || block.gap == 0 && !block.is_heading() && !block.emphasised,
            _ => false,
        };
        self.place = if marks.denies() && is_heading(tokens) {
            Place::Heading
        } else if goes_on {
            Place::Beneath
        } else if marks.denies() && only((tokens, marks), mentions) {
            Place::Line
        } else {
            Place::Elsewhere
        };
    }

    /// The class of the line and why, where the walk tells.
    pub(super) fn says(&self) -> Option<(LineClass, &'static str)> {
        match self.place {
            Place::Elsewhere => None,
            Place::Heading => Some((LineClass::Heading, "heads what is not asked")),
            Place::Beneath => Some((LineClass::Company, "stands under what is not asked")),
            Place::Line => Some((LineClass::Company, "only says what is not asked")),
        }
    }
}

/// Whether a line holds a word of denial, without which it says of nothing that it is not asked.
pub(super) fn denies(tokens: &Tokens) -> bool {
    (0..tokens.len()).any(|at| {
        let form = tokens.form(at);
        match form.as_bytes() {
            [b'n', ..] => matches!(form, "not" | "no" | "never" | "nor" | "neither" | "needn't" | "needn’t"),
            [b'w' | b'c', .., b't'] if matches!(form, "without" | "cannot") => true,
            [.., b't'] => form.ends_with("n't") || form.ends_with("n’t"),
            _ => false,
        }
    })
}

/// The token behind the words that open a list of what is not asked.
fn opening(tokens: &Tokens) -> Option<usize> {
    let unasked = &TABLES.unasked;
    let mut longest = None;
    unasked.walk(tokens, 0, |end, _| longest = longest.max(Some(end)));
    longest
}

/// Whether a line is a heading over what is not asked.
pub(super) fn is_heading(tokens: &Tokens) -> bool {
    opening(tokens) == Some(tokens.len())
}

/// The token behind a label of what is not asked: "Not required: a degree".
pub(super) fn label(tokens: &Tokens) -> Option<usize> {
    opening(tokens).filter(|end| *end < tokens.len() && matches!(tokens.gap(*end), Gap::Colon | Gap::Dash))
}

/// Whether a line says what is not asked and asks nothing.
pub(super) fn only((tokens, marks): (&Tokens, &Marks), mentions: &[Mention]) -> bool {
    let lifted: Vec<bool> = (0..tokens.len()).map(|at| marks.lifts(at)).collect();
    let left: Vec<usize> = (0..tokens.len()).filter(|at| !lifted[*at]).collect();
    let labelled = label(tokens).is_some();
    if left.len() == tokens.len() || !labelled && left.len() * 2 > tokens.len() {
        return false;
    }
    // "You don't need all of it" comforts, and "not required but welcome" asks for an extra; "No visa required" is about
    // something else.
    let among = |words: &[&str], at: usize| words.contains(&tokens.form(at));
    let comforts =
        (0..tokens.len()).any(|at| lifted[at] && among(&["all", "every", "everything", "each", "box"], at));
    let asks =
        left.iter().any(|at| among(&["but", "need", "needs", "must", "require", "requires", "however"], *at));
    let named = mentions.iter().any(|m| lifted[m.from])
        || (0..tokens.len())
            .any(|at| lifted[at] && (among(LEARNED, at) || among(&["you"], at.saturating_sub(1))));
    let named_left = !labelled && mentions.iter().any(|m| !lifted[m.from]);
    if comforts || asks || named_left || !named && !labelled {
        return false;
    }
    let elsewhere =
        |reason: &Reason| matches!(reason.class, LineClass::Process | LineClass::Benefit | LineClass::Noise);
    let rest: Vec<&str> = left.iter().map(|at| tokens.form(*at)).collect();
    !reasons(tokens).iter().any(elsewhere)
        && !reasons(&Tokens::of(&rest.join(" "))).iter().any(|reason| {
            matches!(reason.class, LineClass::Required | LineClass::Preferred | LineClass::Duty)
        })
}

/// What one learns before a job.
const LEARNED: &[&str] = &[
    "experience",
    "knowledge",
    "degree",
    "degrees",
    "background",
    "qualification",
    "qualifications",
    "skills",
    "training",
    "diploma",
    "certificate",
    "certification",
    "certifications",
    "expertise",
];

fn reasons(tokens: &Tokens) -> Vec<Reason> {
    let mut reasons = Vec::new();
    words::reasons_in(tokens, &mut reasons);
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says_only(text: &str) -> bool {
        let tokens = Tokens::of(text);
        only((&tokens, &Marks::of(&tokens)), &[])
    }

    #[test]
    fn lines_that_only_say_what_is_not_asked() {
        for text in [
            "You do not need a degree, and you needn't know our tools.",
            "Not needed: a diploma, a car, or years with SAP. The office has both.",
            "What you don't need- a master's degree- Hadoop (we sold it)- experience with sheep",
            "No prior farming experience needed",
            "A degree is not required.",
        ] {
            assert!(says_only(text), "{text}");
        }
        for text in [
            "You don't need to be loud. You do need to be careful, kind and on time.",
            "A degree is not required but would be welcome",
            "A cover letter is not required",
            "You don't need to meet every one of these points",
            "Able to work without any guidance",
            "Five years of experience with Java; no experience of Spring needed",
            "No phone calls, please",
            "No clearance needed but they do ask for a licence",
        ] {
            assert!(!says_only(text), "{text}");
        }
    }

    #[test]
    fn headings_over_what_is_not_asked() {
        for text in ["What we don't care about", "NOT REQUIRED:", "What you won't need"] {
            assert!(is_heading(&Tokens::of(text)), "{text}");
        }
        for text in ["Not required but nice", "What you need", "You do not need a degree"] {
            assert!(!is_heading(&Tokens::of(text)), "{text}");
        }
    }
}
