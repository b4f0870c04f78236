//! Skills found in a document against skills labelled.

use super::figure::Board;
use super::gold::Skill;
use super::place::{Matched, Placed, pair_up, place};

/// Kinds that a recruiter can check.
const HARD: &[&str] = &["tech", "method", "domain", "credential", "language"];

/// A skill as the program read it.
pub(super) struct Read<'a> {
    pub(super) line: usize,
    pub(super) text: &'a str,
    pub(super) id: &'a str,
    pub(super) kind: String,
}

/// The labels and the readings of a document, and which belong together.
pub(super) struct Outcome<'a> {
    pub(super) gold: Vec<Placed<&'a Skill>>,
    pub(super) said: Vec<Placed<usize>>,
    pub(super) matched: Matched,
}

/// Scores under `prefix.tech`, `prefix.hard` and `prefix.all`.
pub(super) fn score<'a>(
    board: &mut Board,
    prefix: &str,
    gold: &'a [Skill],
    said: &[Read<'_>],
    source: &str,
) -> Outcome<'a> {
    let mut labels: Vec<_> = gold.iter().map(|skill| Placed::new(skill.line, &skill.text, skill)).collect();
    let mut readings: Vec<_> =
        said.iter().enumerate().map(|(at, read)| Placed::new(read.line, read.text, at)).collect();
    place(&mut labels, &mut readings, source);
    let matched = pair_up(&labels, &readings);
    for (g, _) in &matched.pairs {
        for figure in figures(prefix, &labels[*g].of.kind) {
            board.hit(&figure);
        }
    }
    for skill in matched.missed.iter().map(|g| labels[*g].of) {
        for figure in figures(prefix, &skill.kind) {
            board.missed(&figure, skill.line, &format!("{:?} ({})", skill.text, skill.kind));
        }
    }
    for read in matched.extra.iter().map(|s| &said[*s]) {
        for figure in figures(prefix, &read.kind) {
            board.extra(&figure, read.line, &format!("{:?} as {} ({})", read.text, read.id, read.kind));
        }
    }
    Outcome { gold: labels, said: readings, matched }
}

fn figures(prefix: &str, kind: &str) -> impl Iterator<Item = String> {
    let hard = HARD.contains(&kind).then_some("hard");
    let tech = (kind == "tech").then_some("tech");
    [Some("all"), hard, tech].into_iter().flatten().map(move |part| format!("{prefix}.{part}"))
}
