//! Lays layers over each other.

use rustc_hash::FxHashMap;

use super::skill::{Entry, Kind, Layer, Skill};
use super::{SkillIx, Taxonomy};

/// The embedded layer. Its TOML was turned into JSON by `build.rs`.
pub(super) fn builtin() -> Layer {
    let json = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));
    serde_json::from_str(json).unwrap_or_else(|e| {
        // A test keeps this from ever being released; without skills the program still reads documents.
        debug_assert!(false, "the embedded taxonomy cannot be read: {e}");
        Layer::default()
    })
}

/// One taxonomy out of all layers; references that lead nowhere are left out (`check` names them).
pub(super) fn lay(layers: &[Layer]) -> Taxonomy {
    let entries = merge(layers);
    let mut taxonomy = Taxonomy::default();
    for (ix, entry) in entries.iter().enumerate() {
        taxonomy.by_id.insert(entry.id.clone(), SkillIx(ix as u32));
    }
    let count = entries.len();
    taxonomy.shows = vec![Vec::new(); count];
    taxonomy.related = vec![Vec::new(); count];
    taxonomy.families = vec![Vec::new(); count];

    for (ix, entry) in entries.iter().enumerate() {
        let here = SkillIx(ix as u32);
        for id in entry.broader.iter().flatten().chain(entry.implies.iter().flatten()) {
            if let Some(to) = taxonomy.find(id).filter(|to| *to != here) {
                taxonomy.shows[ix].push(to);
            }
        }
        for (id, share) in entry.related.iter().flatten() {
            let Some(to) = taxonomy.find(id).filter(|to| *to != here) else { continue };
            set(&mut taxonomy.related[ix], to, *share);
            // The other side's own word wins over this one's.
            let stated = entries[to.0 as usize].related.as_ref().is_some_and(|r| r.contains_key(&entry.id));
            if !stated {
                set(&mut taxonomy.related[to.0 as usize], here, *share);
            }
        }
    }
    for family in layers.iter().flat_map(|layer| &layer.family) {
        let number = taxonomy.transfers.len() as u16;
        taxonomy.transfers.push(family.transfer);
        for member in family.members.iter().filter_map(|id| taxonomy.by_id.get(id)) {
            taxonomy.families[member.0 as usize].push(number);
        }
    }
    taxonomy.skills = entries.into_iter().map(skill).collect();
    taxonomy
}

fn set(related: &mut Vec<(SkillIx, f32)>, to: SkillIx, share: f32) {
    match related.iter_mut().find(|(ix, _)| *ix == to) {
        Some((_, old)) => *old = share,
        None => related.push((to, share)),
    }
}

/// One entry for each id, a later layer's fields over an earlier one's, in the order of first appearance.
pub(super) fn merge(layers: &[Layer]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut at: FxHashMap<&str, usize> = FxHashMap::default();
    for entry in layers.iter().flat_map(|layer| &layer.skill) {
        match at.get(entry.id.as_str()) {
            None => {
                at.insert(&entry.id, entries.len());
                let mut first = entry.clone();
                first.aliases.get_or_insert_default().append(&mut first.add_aliases);
                entries.push(first);
            }
            Some(index) => overlay(&mut entries[*index], entry),
        }
    }
    entries
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
    under.aliases.get_or_insert_default().extend(over.add_aliases.iter().cloned());
    for labels in [&mut under.aliases, &mut under.exact, &mut under.ambiguous, &mut under.hidden].into_iter().flatten() {
        labels.retain(|label| !over.remove_labels.contains(label));
    }
    under.mute |= over.mute;
}

fn skill(entry: Entry) -> Skill {
    let name = entry.name.unwrap_or_else(|| entry.id.clone());
    let mut skill = Skill {
        id: entry.id,
        name,
        kind: entry.kind.unwrap_or(Kind::Tech),
        category: entry.category.unwrap_or_else(|| "other".to_owned()),
        aliases: entry.aliases.unwrap_or_default(),
        exact: entry.exact.unwrap_or_default(),
        ambiguous: entry.ambiguous.unwrap_or_default(),
        hidden: entry.hidden.unwrap_or_default(),
        rules: entry.rules.unwrap_or_default(),
        fuzzy: entry.fuzzy.unwrap_or(true),
        muted: entry.mute,
    };
    skill.aliases.dedup();
    skill
}
