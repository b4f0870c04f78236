//! Lays layers over each other.
//!
//! `build.rs` compiles this module too and lays the embedded layer.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::relations::Relations;
use super::skill::{Entry, Family, Layer};
use crate::flat::Words;

/// How many ids in a row may each lead to the next; more is a circle, which `check` names.
pub(super) const LONGEST_REPLACEMENT: usize = 8;

/// All layers as one.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    /// One for each skill.
    pub(crate) entries: Vec<Entry>,
    pub(crate) relations: Relations,
    /// The places of the skills in the order of their ids.
    pub(crate) by_id: Words,
}

/// One entry for each id.
#[derive(Debug, Default)]
pub(crate) struct Merged {
    pub(crate) entries: Vec<Entry>,
    /// The place of each id among the entries.
    pub(crate) ids: FxHashMap<String, usize>,
}

/// Lays all layers; references that lead nowhere are left out (`check` names them).
#[allow(dead_code, reason = "used by build.rs and tests")]
pub(crate) fn lay(layers: &[Layer]) -> Laid {
    let families = layers.iter().flat_map(|layer| &layer.family);
    lay_merged(merge(layers.iter().flat_map(|layer| layer.skill.iter().cloned())), families)
}

/// As [`lay`], where the entries were merged before; `all_families` are those of all layers.
pub(crate) fn lay_merged<'a>(merged: Merged, all_families: impl Iterator<Item = &'a Family>) -> Laid {
    let Merged { entries, ids: places } = merged;
    let count = entries.len();
    let led: Vec<usize> = (0..count).map(|ix| in_force(&entries, &places, ix)).collect();
    let mut shows: Vec<Vec<(u32, bool)>> = vec![Vec::new(); count];
    let mut related: Vec<Vec<(usize, f32)>> = vec![Vec::new(); count];
    let mut families: Vec<Vec<u32>> = vec![Vec::new(); count];
    for (here, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.replacement().is_none()) {
        let elsewhere = |id: &String| places.get(id.as_str()).map(|ix| led[*ix]).filter(|to| *to != here);
        for (ids, kind) in [(&entry.broader, true), (&entry.implies, false)] {
            shows[here].extend(ids.iter().flatten().filter_map(elsewhere).map(|to| (to as u32, kind)));
        }
        for (id, share) in entry.related.iter().flatten() {
            let Some(to) = elsewhere(id) else { continue };
            set(&mut related[here], to, *share);
            // The other side's own word wins over this one's.
            let stated = entries[to].related.as_ref().is_some_and(|r| r.contains_key(&entry.id));
            if !stated {
                set(&mut related[to], here, *share);
            }
        }
    }
    let mut transfers = Vec::new();
    for family in all_families {
        for member in family.members.iter().filter_map(|id| places.get(id.as_str())) {
            families[led[*member]].push(transfers.len() as u32);
        }
        transfers.push(family.transfer);
    }
    let mut by_id: Vec<u32> = (0..count as u32).collect();
    by_id.sort_by_key(|ix| &entries[*ix as usize].id);
    Laid {
        relations: Relations::new(shows, related, families, &transfers),
        by_id: Words::Own(by_id),
        entries,
    }
}

/// The place of the skill that stands for the one at `ix`: itself, unless it is deprecated.
fn in_force(entries: &[Entry], places: &FxHashMap<String, usize>, ix: usize) -> usize {
    let mut here = ix;
    for _ in 0..LONGEST_REPLACEMENT {
        match entries[here].replacement().and_then(|id| places.get(id)) {
            Some(next) => here = *next,
            None => return here,
        }
    }
    here
}

fn set(related: &mut Vec<(usize, f32)>, to: usize, share: f32) {
    match related.iter_mut().find(|(ix, _)| *ix == to) {
        Some((_, old)) => *old = share,
        None => related.push((to, share)),
    }
}

/// One entry for each id, a later layer's fields over an earlier one's, in the order of first appearance. `all` are the
/// entries of all layers, the lowest first.
pub(crate) fn merge(all: impl IntoIterator<Item = Entry>) -> Merged {
    let Merged { mut entries, mut ids } = Merged::default();
    for mut entry in all {
        match ids.get(&entry.id) {
            None => {
                ids.insert(entry.id.clone(), entries.len());
                let (implies, related) = added(&mut entry);
                entry.aliases.get_or_insert_default().append(&mut entry.add_aliases);
                add_relations(&mut entry, implies, related);
                entries.push(entry);
            }
            // What is said of a deprecated skill is meant of the one in its place, unless it is said of its status.
            Some(index) if entry.status.is_none() => {
                let index = in_force(&entries, &ids, *index);
                overlay(&mut entries[index], entry);
            }
            Some(index) => overlay(&mut entries[*index], entry),
        }
    }
    Merged { entries, ids }
}

/// Takes out what an entry adds to the relations beneath it.
fn added(over: &mut Entry) -> (Vec<String>, BTreeMap<String, f32>) {
    (std::mem::take(&mut over.add_implies), std::mem::take(&mut over.add_related))
}

/// Adds relations beside those that there are.
fn add_relations(under: &mut Entry, implies: Vec<String>, related: BTreeMap<String, f32>) {
    if !implies.is_empty() {
        under.implies.get_or_insert_default().extend(implies);
    }
    if !related.is_empty() {
        under.related.get_or_insert_default().extend(related);
    }
}

fn overlay(under: &mut Entry, mut over: Entry) {
    fn put<T>(under: &mut Option<T>, over: Option<T>) {
        if over.is_some() {
            *under = over;
        }
    }
    let (implies, related) = added(&mut over);
    put(&mut under.name, over.name);
    put(&mut under.kind, over.kind);
    put(&mut under.category, over.category);
    put(&mut under.aliases, over.aliases);
    put(&mut under.exact, over.exact);
    put(&mut under.ambiguous, over.ambiguous);
    put(&mut under.hidden, over.hidden);
    put(&mut under.broader, over.broader);
    put(&mut under.implies, over.implies);
    put(&mut under.related, over.related);
    put(&mut under.rules, over.rules);
    put(&mut under.fuzzy, over.fuzzy);
    put(&mut under.status, over.status);
    put(&mut under.replaced_by, over.replaced_by);
    put(&mut under.source, over.source);
    under.aliases.get_or_insert_default().extend(over.add_aliases);
    add_relations(under, implies, related);
    for labels in
        [&mut under.aliases, &mut under.exact, &mut under.ambiguous, &mut under.hidden].into_iter().flatten()
    {
        labels.retain(|label| !over.remove_labels.contains(label));
    }
    under.mute |= over.mute;
}
