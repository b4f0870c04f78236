//! The order of suggestions: the most useful first, and no kind hidden behind another.

use super::Suggestion;
use crate::fit::Fit;
use crate::posting::Level;

/// Puts the most useful first, `first` of them chosen so that every kind is among those as far as they go. Those behind
/// are in the same order among themselves.
pub(super) fn order(all: &mut Vec<Suggestion>, fit: &Fit, first: usize) {
    let level =
        |s: &Suggestion| s.needs.iter().map(|at| fit.needs[*at].level).min().unwrap_or(Level::Mentioned);
    all.sort_by(|a, b| {
        b.effect
            .total_cmp(&a.effect)
            .then(level(a).cmp(&level(b)))
            .then(a.kind.cmp(&b.kind))
            .then(a.needs.cmp(&b.needs))
            .then(a.line.cmp(&b.line))
    });
    if all.len() <= first {
        return;
    }
    let mut chosen = vec![false; all.len()];
    let mut kinds = Vec::new();
    let mut left = first;
    for (at, suggestion) in all.iter().enumerate() {
        if left > 0 && !kinds.contains(&suggestion.kind) {
            kinds.push(suggestion.kind);
            chosen[at] = true;
            left -= 1;
        }
    }
    for chosen in &mut chosen {
        if left > 0 && !*chosen {
            *chosen = true;
            left -= 1;
        }
    }
    let (front, behind): (Vec<_>, Vec<_>) = all.drain(..).zip(chosen).partition(|(_, chosen)| *chosen);
    all.extend(front.into_iter().chain(behind).map(|(suggestion, _)| suggestion));
}

/// Makes one of those that would change the CV in the same way.
pub(super) fn merge(all: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut merged: Vec<Suggestion> = Vec::with_capacity(all.len());
    for suggestion in all {
        let same = |other: &&mut Suggestion| {
            !suggestion.edits.is_empty() && other.kind == suggestion.kind && other.edits == suggestion.edits
        };
        match merged.iter_mut().find(same) {
            Some(other) => {
                other.effect += suggestion.effect;
                other.needs.extend(&suggestion.needs);
                other.needs.sort_unstable();
                other.needs.dedup();
            }
            None => merged.push(suggestion),
        }
    }
    merged
}
