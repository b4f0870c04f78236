//! `freed-label`: an ambiguous label whose rules are never asked, for the skill is found by another label there.
//!
//! `name = "Right to work"` with `ambiguous = ["right to work"]`: the name is another text than the ambiguous label, so it
//! counts always and in any letter case, and the rules come to nothing. The same with a plural.

use super::{Finding, Label, Looked};
use crate::taxonomy::{Kind, LabelClass};

pub(super) fn look(skill: &Looked<'_>, found: &mut Vec<Finding>) {
    let free = || skill.labels.iter().filter(|label| label.class == LabelClass::Any);
    for label in skill.labels.iter().filter(|label| label.class == LabelClass::Ambiguous) {
        // A name of one word has no plural where it is that of a product.
        let counted = skill.kind != Kind::Tech || label.forms.len() > 1;
        let finds =
            |other: &&Label| label.is_found_by(other) || counted && label.is_found_in_other_number_by(other);
        let Some(other) = free().find(finds) else { continue };
        let (text, other) = (&label.text, &other.text);
        let message = format!("the rules for `{text}` come to nothing, because `{other}` counts always");
        let help = format!(
            "write the ambiguous label as it stands there, or beside it: `ambiguous = [\"{other}\"]`"
        );
        found.push(skill.warning("freed-label", text, message, help));
    }
}
