//! What is denied, wished for or only compared with.

use super::clause_start;
use crate::extract::{Gap, Tokens};
use crate::phrase_tables::TABLES;

/// The most words between such words and the last of what they take back.
const REACH: usize = 7;

/// Words between "no" and what is denied: "no prior commercial Kubernetes".
const DEGREES: &[&str] = &[
    "prior",
    "previous",
    "real",
    "formal",
    "direct",
    "hands",
    "on",
    "commercial",
    "professional",
    "production",
    "practical",
    "working",
    "deep",
    "major",
    "significant",
];

/// Words before "learning" that make it a field: "machine learning".
const FIELDS: &[&str] = &[
    "machine",
    "deep",
    "reinforcement",
    "federated",
    "transfer",
    "supervised",
    "unsupervised",
    "distance",
    "e",
    "lifelong",
    "continuous",
    "blended",
    "online",
    "statistical",
    "representation",
    "active",
    "early",
    "student",
    "of",
    "the",
    "language",
    "and",
    "for",
    "on",
    "in",
];

/// Whether what stands at `from..to` is only compared with ("`RabbitMQ` (comparable to Kafka)"), wished for or denied.
pub(super) fn is_taken_back(tokens: &Tokens, from: usize, to: usize) -> bool {
    // "No Kubernetes yet", "no welding myself", "no prior SAP".
    let mut before = from;
    while before > 0 && tokens.gap(before).joins() && DEGREES.contains(&tokens.form(before - 1)) {
        before -= 1;
    }
    if before > 0 && matches!(tokens.form(before - 1), "no" | "without") && tokens.gap(before) == Gap::Space {
        return true;
    }
    // "Learning Rust", but not "machine learning, Rust" nor "e-learning".
    if from > 0
        && tokens.form(from - 1) == "learning"
        && tokens.gap(from) == Gap::Space
        && (from == 1 || !FIELDS.contains(&tokens.form(from - 2)))
    {
        return true;
    }
    // "New to Scala", but not "new to the firm, wrote Scala".
    if from > 1 && tokens.form(from - 1) == "to" && tokens.form(from - 2) == "new" {
        return true;
    }
    // "SAP: none", "Kubernetes (not yet)", "Kafka - no experience".
    let after = (tokens.form(to), tokens.form(to + 1));
    let marked = matches!(tokens.gap(to), Gap::Open | Gap::Colon | Gap::Dash);
    if marked && matches!(after, ("none", _) | ("not", "yet") | ("no", "experience")) {
        return true;
    }
    let start = clause_start(tokens, from, REACH);
    let denials = &TABLES.denials;
    (start..from).any(|at| {
        let mut taken = false;
        // What one hopes to do with a skill of one's own: "hoping to use my Python".
        denials.walk(tokens, at, |end, _| taken |= end <= from && !has_own(tokens, end, from));
        taken
    })
}

/// Whether words between `from` and `to` say that what follows is one's own.
fn has_own(tokens: &Tokens, from: usize, to: usize) -> bool {
    (from..to).any(|i| tokens.form(i) == "my")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_back_shows_no_use() {
        let at = |text: &str, word: &str| {
            let tokens = Tokens::of(text);
            let at = (0..tokens.len()).find(|i| tokens.form(*i) == word).unwrap_or_else(|| panic!("{word}"));
            is_taken_back(&tokens, at, at + 1)
        };
        for (text, word) in [
            ("RabbitMQ (comparable to Kafka), Java", "kafka"),
            ("wrote services in Rust rather than Java or Go", "go"),
            ("I would like to learn Kubernetes and Rust", "rust"),
            ("I have never used Kubernetes.", "kubernetes"),
            ("No Kubernetes yet.", "kubernetes"),
            ("no SAP experience yet", "sap"),
            ("No prior commercial Go", "go"),
            ("Keen to learn Terraform", "terraform"),
            ("Learning Rust in my spare time", "rust"),
            ("Kafka (not yet)", "kafka"),
            ("no experience with AWS or Azure", "azure"),
            ("new to Scala", "scala"),
        ] {
            assert!(at(text, word), "{text}");
        }
        for (text, word) in [
            ("RabbitMQ (comparable to Kafka), Java", "java"),
            ("Similar tasks. Kafka", "kafka"),
            ("basic knowledge of Kafka", "kafka"),
            ("machine learning Python", "python"),
            ("No experience with SAP but strong Excel", "excel"),
            ("Never used Kubernetes, though Docker daily", "docker"),
            ("working knowledge of Go", "go"),
            ("hoping to put my Python to use", "python"),
            ("New to the firm, rewrote its Scala services", "scala"),
        ] {
            assert!(!at(text, word), "{text}");
        }
    }
}
