//! `deprecated-id`: an id that leads to another skill is named where the other could be.

use super::Finding;
use crate::diagnostic::Diagnostic;
use crate::taxonomy::{Files, Place};

pub(super) fn look(files: &Files, found: &mut Vec<Finding>) {
    let replacement = |id: &str| files.ids.get(id).and_then(|ix| files.entries[*ix].replacement());
    let mut tell = |(file, span): Place, id: &str, replacement: &str| {
        let message = format!("`{id}` is deprecated");
        let told = Diagnostic::warning(&file, span, message).help(format!("write `{replacement}`"));
        found.push(Finding { rule: "deprecated-id", told });
    };
    for entry in &files.entries {
        for id in entry.references() {
            if let Some(replacement) = replacement(id) {
                tell(files.place_of_reference(&entry.id, id), id, replacement);
            }
        }
        // What a higher layer says of the id, after the one that gave it up.
        if let Some(replacement) = entry.replacement() {
            for place in files.places_of_changes(&entry.id) {
                tell(place, &entry.id, replacement);
            }
        }
    }
    for id in files.members() {
        if let Some(replacement) = replacement(id) {
            tell(files.place_of_member(id), id, replacement);
        }
    }
}
