//! A CV against a posting: the verdicts.

use std::collections::BTreeSet;

use cvfit::report::model::{CheckAnswer, NeedAnswer};

use super::figure::Board;
use super::gold::{Need, Pair};
use super::place::letters;

pub(super) fn score(board: &mut Board, gold: &Pair, said: &CheckAnswer) {
    for need in &gold.needs {
        let got = closest(need, &said.needs).map_or("nothing", |need| need.verdict.word());
        let what = || {
            let asked = need.any_of.join(" / ");
            format!("{asked} is {}, read as {got}; {}", need.verdict, need.why)
        };
        board.ask("pairs.verdict", got == need.verdict, need.line, what);
        if need.verdict == "missing" {
            board.ask("pairs.no_comfort", got != "covered", need.line, what);
        }
    }
}

/// The need of the same line that shares most with the labelled one. A label holds what was broken, a need what
/// was repaired: where no text fits as it stands, the letters alone are compared.
fn closest<'a>(label: &Need, said: &'a [NeedAnswer]) -> Option<&'a NeedAnswer> {
    [str::to_lowercase, letters].into_iter().find_map(|form| closest_by(label, said, form))
}

fn closest_by<'a>(label: &Need, said: &'a [NeedAnswer], form: fn(&str) -> String) -> Option<&'a NeedAnswer> {
    let fold = |texts: &[String]| -> BTreeSet<String> { texts.iter().map(|text| form(text)).collect() };
    let asked = fold(&label.any_of);
    let mut best: Option<(f64, &NeedAnswer)> = None;
    for need in said.iter().filter(|need| need.line == label.line) {
        let texts = fold(&need.texts);
        let near = asked.iter().any(|a| texts.iter().any(|b| a.contains(b) || b.contains(a)));
        let shared = asked.intersection(&texts).count() as f64 / asked.union(&texts).count().max(1) as f64;
        if near && best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, need));
        }
    }
    best.map(|(_, need)| need)
}
