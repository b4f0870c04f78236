//! Answers questions about the skills themselves: what there is, what a text stands for, what a layer changes.
//!
//! One file a question; the answers and their reports stand in [`crate::report::taxonomy`]. Nothing here reads files or
//! prints.

mod diff;
mod export;
mod list;
mod rules;
mod search;
mod show;
mod stats;
mod term;
#[cfg(test)]
mod tests;

pub use diff::diff;
pub use export::export;
pub use list::{Filter, categories, list};
pub use search::search;
pub use show::show;
pub use stats::stats;
pub use term::term;

use crate::report::taxonomy::{From, NameSort, SkillRef};
use crate::taxonomy::{LabelClass, LayerInfo, Skill, SkillIx, Taxonomy};

/// Another skill.
fn skill_ref(taxonomy: &Taxonomy, ix: SkillIx) -> SkillRef {
    let skill = taxonomy.skill(ix);
    SkillRef { id: skill.id.clone(), name: skill.name.clone() }
}

/// A layer by its number.
fn from(layers: &[LayerInfo], number: usize) -> From {
    let info = &layers[number];
    From { layer: info.rank, name: info.name.clone() }
}

/// The sort of a label of a skill.
fn sort(skill: &Skill, text: &str, class: LabelClass) -> NameSort {
    match class {
        LabelClass::Ambiguous => NameSort::Ambiguous,
        LabelClass::Exact => NameSort::Exact,
        LabelClass::Any if text == skill.name => NameSort::Name,
        LabelClass::Any if skill.aliases.iter().any(|alias| alias == text) => NameSort::Alias,
        LabelClass::Any => NameSort::Hidden,
    }
}

/// All labels of a skill with their sorts, also of one that is not looked for.
fn names(skill: &Skill) -> Vec<(String, NameSort)> {
    let whole = Skill { muted: false, replaced_by: None, ..skill.clone() };
    let names = whole.labels().map(|(text, class)| (text.to_owned(), sort(&whole, text, class)));
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(_, sort)| *sort);
    names
}

/// A share as it is written in a file: what is not quite a tenth in an `f32` is one in the answer.
fn share(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}
