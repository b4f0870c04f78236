//! `label-again`: a label that another one of the same skill is found by already.

use rustc_hash::FxHashMap;

use super::{Finding, Looked};
use crate::taxonomy::LabelClass;

pub(super) fn look(skill: &Looked<'_>, found: &mut Vec<Finding>) {
    let mut known: FxHashMap<Vec<String>, &str> = FxHashMap::default();
    // A label that counts in any letter case, or always, makes one superfluous that does not; not the other way round.
    for label in skill.labels.iter().filter(|label| label.class == LabelClass::Any) {
        match known.get(&label.forms) {
            None => {
                known.insert(label.forms.clone(), &label.text);
            }
            Some(other) => {
                let text = &label.text;
                let message = if *other == text {
                    format!("`{text}` stands here twice")
                } else {
                    format!("`{text}` says nothing that `{other}` does not")
                };
                let help =
                    "take it out: letter case, spaces, hyphens and British or American spelling are one";
                found.push(skill.warning("label-again", text, message, help.to_owned()));
            }
        }
    }
}
