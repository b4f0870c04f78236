//! `short-label`: a label of one or two letters that counts without rules.
//!
//! "it", "re", "no" and single letters stand in every text. Two letters that are no word, in a letter case of their own
//! (`exact = ["JS"]`), are told apart well enough; so is whatever has a digit or a sign in it: `5G`, `R&D`, `C++`.

use super::common::is_common;
use super::{Finding, Looked};
use crate::taxonomy::LabelClass;

/// The longest label that is short.
const SHORT: usize = 2;

pub(super) fn look(skill: &Looked<'_>, found: &mut Vec<Finding>) {
    for label in skill.free() {
        let Some(word) = label.word().filter(|word| word.chars().count() <= SHORT) else { continue };
        if label.class == LabelClass::Exact && word.chars().count() == SHORT && !is_common(&word) {
            continue;
        }
        let text = &label.text;
        let message = format!("`{text}` is so short that it will be found where nobody means it");
        let help = if word.chars().count() == SHORT && !is_common(&word) {
            format!(
                "write `exact = [\"{text}\"]`, so that only this letter case counts, or make it `ambiguous` with rules"
            )
        } else {
            format!("write `ambiguous = [\"{text}\"]` and when it counts: `match.needs = [\"@list\", …]`")
        };
        found.push(skill.warning("short-label", text, message, help));
    }
}
