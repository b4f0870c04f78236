//! Lays layers over each other.
//!
//! `build.rs` compiles this module too and lays the embedded layer.

use std::collections::HashMap;

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

/// Lays all layers; references that lead nowhere are left out (`check` names them).
#[allow(dead_code, reason = "used by build.rs and tests")]
pub(crate) fn lay(layers: &[Layer]) -> Laid {
    lay_merged(merge(layers), layers.iter().flat_map(|layer| &layer.family))
}

/// As [`lay`], where the entries were merged before; `all_families` are those of all layers.
pub(crate) fn lay_merged<'a>(entries: Vec<Entry>, all_families: impl Iterator<Item = &'a Family>) -> Laid {
    let places: HashMap<&str, usize> =
        entries.iter().enumerate().map(|(ix, e)| (e.id.as_str(), ix)).collect();
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
fn in_force(entries: &[Entry], places: &HashMap<&str, usize>, ix: usize) -> usize {
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

/// One entry for each id, a later layer's fields over an earlier one's, in the order of first appearance.
pub(crate) fn merge(layers: &[Layer]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut at: HashMap<&str, usize> = HashMap::new();
    for entry in layers.iter().flat_map(|layer| &layer.skill) {
        match at.get(entry.id.as_str()) {
            None => {
                at.insert(&entry.id, entries.len());
                let mut first = entry.clone();
                first.aliases.get_or_insert_default().append(&mut first.add_aliases);
                add_relations(&mut first, entry);
                entries.push(first);
            }
            // What is said of a deprecated skill is meant of the one in its place, unless it is said of its status.
            Some(index) if entry.status.is_none() => {
                let index = in_force(&entries, &at, *index);
                overlay(&mut entries[index], entry);
            }
            Some(index) => overlay(&mut entries[*index], entry),
        }
    }
    entries
}

/// Adds what `over` says of relations beside those that there are.
fn add_relations(under: &mut Entry, over: &Entry) {
    if !over.add_implies.is_empty() {
        under.implies.get_or_insert_default().extend(over.add_implies.iter().cloned());
    }
    if !over.add_related.is_empty() {
        let related = over.add_related.iter().map(|(id, share)| (id.clone(), *share));
        under.related.get_or_insert_default().extend(related);
    }
    under.add_implies.clear();
    under.add_related.clear();
}

fn overlay(under: &mut Entry, over: &Entry) {
    fn take<T: Clone>(under: &mut Option<T>, over: Option<&T>) {
        if let Some(value) = over {
            *under = Some(value.clone());
        }
    }
    take(&mut under.name, over.name.as_ref());
    take(&mut under.kind, over.kind.as_ref());
    take(&mut under.category, over.category.as_ref());
    take(&mut under.aliases, over.aliases.as_ref());
    take(&mut under.exact, over.exact.as_ref());
    take(&mut under.ambiguous, over.ambiguous.as_ref());
    take(&mut under.hidden, over.hidden.as_ref());
    take(&mut under.broader, over.broader.as_ref());
    take(&mut under.implies, over.implies.as_ref());
    take(&mut under.related, over.related.as_ref());
    take(&mut under.rules, over.rules.as_ref());
    take(&mut under.fuzzy, over.fuzzy.as_ref());
    take(&mut under.status, over.status.as_ref());
    take(&mut under.replaced_by, over.replaced_by.as_ref());
    take(&mut under.source, over.source.as_ref());
    under.aliases.get_or_insert_default().extend(over.add_aliases.iter().cloned());
    add_relations(under, over);
    for labels in
        [&mut under.aliases, &mut under.exact, &mut under.ambiguous, &mut under.hidden].into_iter().flatten()
    {
        labels.retain(|label| !over.remove_labels.contains(label));
    }
    under.mute |= over.mute;
}
