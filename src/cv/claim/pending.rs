//! Credentials that are asked for or worked on and not held yet: "HCPC application submitted", "NMC PIN pending",
//! "studying for the CFA".

use super::clause_start;
use crate::extract::{Gap, Tokens};

/// How many words back what is still to come governs a name.
const REACH: usize = 6;

/// Words that belong to a credential and stand behind its name.
const PARTS: &[&str] = &[
    "certificate",
    "certification",
    "exam",
    "examination",
    "exams",
    "full",
    "in",
    "is",
    "licence",
    "license",
    "membership",
    "number",
    "pin",
    "registration",
    "route",
    "status",
    "as",
    "a",
    "of",
    "the",
    "by",
    "equivalence",
    "via",
    "uk",
    "registered",
];

/// Whether the credential named by the tokens `from..to` is said not to be held yet.
pub(super) fn is_pending(tokens: &Tokens, from: usize, to: usize) -> bool {
    is_followed(tokens, to) || is_led(tokens, from)
}

/// "… application", "… registration (pending)", "… – in progress".
fn is_followed(tokens: &Tokens, to: usize) -> bool {
    let mut at = to;
    while at < tokens.len() && at < to + REACH {
        if matches!(tokens.gap(at), Gap::Sentence | Gap::Break | Gap::Slash) {
            return false;
        }
        let next = tokens.form(at + 1);
        match (tokens.form(at), next) {
            // "… application development" is a field of work.
            ("application" | "applications", next) => {
                let runs_on = at + 1 < tokens.len() && tokens.gap(at + 1) == Gap::Space;
                let told = matches!(
                    next,
                    "submitted" | "sent" | "made" | "lodged" | "in" | "under" | "is" | "was" | "with" | "to"
                );
                return tokens.gap(at).joins() && (!runs_on || told);
            }
            ("pending" | "awaited" | "awaiting" | "candidate", _)
            | ("applied", "for")
            | ("being", "processed" | "assessed")
            | ("in", "progress" | "process")
            | ("under", "assessment" | "review" | "way")
            | ("not", "yet" | "complete" | "completed")
            | ("to", "follow") => return true,
            (form, _) if PARTS.contains(&form) => at += 1,
            _ => return false,
        }
    }
    false
}

/// "Applied for …", "awaiting …", "working towards …".
fn is_led(tokens: &Tokens, from: usize) -> bool {
    (clause_start(tokens, from, REACH)..from).any(|at| {
        // Another name of a list may have been held: what is still to come stands close.
        if (at + 1..=from).any(|i| tokens.gap(i) == Gap::Comma) {
            return false;
        }
        let next = tokens.form(at + 1);
        match tokens.form(at) {
            "awaiting" | "pending" => true,
            "applying" | "applied" | "application" | "eligible" | "eligibility" => {
                matches!(next, "for" | "to")
            }
            "working" | "studying" | "progressing" => matches!(next, "towards" | "toward" | "for"),
            "preparing" | "candidate" => next == "for",
            "process" => next == "of",
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_applied_for_is_not_held() {
        let at = |text: &str, word: &str| {
            let tokens = Tokens::of(text);
            let at = (0..tokens.len()).find(|i| tokens.form(*i) == word).unwrap_or_else(|| panic!("{word}"));
            is_pending(&tokens, at, at + 1)
        };
        for text in [
            "HCPC application sent off in spring",
            "HCPC registration pending",
            "HCPC registration (in progress)",
            "Applied for HCPC registration",
            "Awaiting my HCPC number",
            "HCPC: under review",
            "Studying for the HCPC test of competence",
            "HCPC candidate",
        ] {
            assert!(at(text, "hcpc"), "{text}");
        }
        for text in [
            "HCPC registered, application of dressings",
            "HCPC registration since 2019; NMC application sent",
            "HCPC, and a driving licence pending",
            "HCPC application security engineer",
            "Applied dressings, held HCPC registration",
            "HCPC number 12345",
        ] {
            assert!(!at(text, "hcpc"), "{text}");
        }
    }
}
