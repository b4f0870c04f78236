//! How a suggestion is called in one line.

use super::super::data::{Data, asked};
use super::Standing;
use crate::report::model::Verdict;
use crate::suggest::{Edit, Kind, Suggestion};
use crate::tui::signs::Signs;
use crate::tui::tailor::Job;
use crate::tui::theme::Role;

/// The sign of what became of a suggestion, and its role.
pub(super) fn look(standing: Standing, signs: &Signs) -> (&'static str, Role) {
    match standing {
        Standing::Open => (signs.open, Role::Dim),
        Standing::NeedsWords => (signs.asks, Role::Unknown),
        Standing::Accepted | Standing::OwnWords => (signs.verdict(Verdict::Covered), Role::Covered),
        Standing::Rejected => (signs.verdict(Verdict::Missing), Role::Missing),
    }
}

/// The words for a kind.
pub(super) fn kind_words(kind: Kind) -> String {
    kind.word().replace('-', " ")
}

/// What a suggestion is about: what it changes where that says it, else what it asks for.
pub(crate) fn label(data: &Data, job: &Job, one: &Suggestion) -> String {
    // While the CV is read anew, the screens know another text already than the one this is about.
    let clean = job.cv.clean();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match one.edits.as_slice() {
        [Edit::Replace { span, after }, ..] => {
            let (before, after) = (flat(span.of(clean)), flat(after));
            match (before.is_empty(), after.is_empty()) {
                // What is put in behind a word is known by it.
                (true, _) => {
                    let word =
                        clean.get(..span.start as usize).and_then(|text| text.split_whitespace().last());
                    format!("{} + {}", word.unwrap_or_default(), after.trim_start_matches([',', ' ']))
                }
                (false, true) => format!("take out {before}"),
                (false, false) => format!("{before} {} {after}", data.signs.arrow),
            }
        }
        [Edit::Reorder { .. }, ..] => {
            let line = one.line.map(|line| format!(", line {line}")).unwrap_or_default();
            format!("{}{line}", kind_words(one.kind))
        }
        [] => {
            let need = one.needs.first().and_then(|at| data.need(*at));
            match (one.kind, need) {
                (Kind::AskMissing, Some(need)) => format!("{}?", asked(need)),
                (kind, _) => {
                    let about = one.key.split_once('/').map_or("", |(_, about)| about).replace('-', " ");
                    format!("{}: {about}", kind_words(kind))
                }
            }
        }
    }
}
