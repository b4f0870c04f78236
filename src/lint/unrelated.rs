//! `unrelated`: a technology that no relation touches, so that it is met by its own names only.

use rustc_hash::FxHashSet;

use super::{Finding, note};
use crate::taxonomy::{Entry, Files, Kind};

pub(super) fn look(files: &Files, found: &mut Vec<Finding>) {
    let named = files.entries.iter().flat_map(Entry::references);
    let touched: FxHashSet<&str> = named.chain(files.members()).collect();
    let alone = files.entries.iter().filter(|entry| {
        entry.is_looked_for()
            && entry.kind == Some(Kind::Tech)
            && entry.references().next().is_none()
            && !touched.contains(entry.id.as_str())
    });
    for entry in alone {
        let message = format!("no relation leads to `{}` or from it", entry.id);
        found.push(note("unrelated", files.place_of_id(&entry.id), message));
    }
}
