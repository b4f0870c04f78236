//! What there is to tell of a taxonomy as a whole and of its layers, for whoever looks at it.

use super::embedded::Embedded;
use super::layer::merge;
use super::skill::{Entry, FORMAT, Family, Header, Layer};
use super::write::{self, Written};
use super::{SkillIx, Taxonomy};

/// What a layer does to a skill.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    /// As it was beneath; nothing where the layer adds it.
    pub(crate) before: Option<Entry>,
    /// As it is with the layer.
    pub(crate) after: Entry,
}

impl Taxonomy {
    /// What a skill is directly a kind of.
    pub fn broader(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        self.relations.kind_of(ix)
    }

    /// What a skill plainly shows, but for what it is a kind of.
    pub fn implied(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        self.relations.implied(ix)
    }

    /// What a skill transfers to by a stated relation, and how much; it may be stated at the other.
    pub fn related(&self, ix: SkillIx) -> impl Iterator<Item = (SkillIx, f32)> {
        self.relations.related_to(ix)
    }

    /// The families that a skill is in, as their places in [`Self::families`].
    pub fn families_of(&self, ix: SkillIx) -> impl Iterator<Item = usize> {
        self.relations.families_of(ix).map(|family| family as usize)
    }

    /// All families, in the order of the layers.
    pub fn families(&self) -> Vec<Family> {
        self.layers_read().into_iter().flat_map(|layer| layer.family).collect()
    }

    /// The keys that are given for a skill, each with the highest layer that gives it, as its number in
    /// [`Self::layers`].
    pub fn fields(&self, ix: SkillIx) -> Vec<(&'static str, usize)> {
        let mut fields: Vec<(&'static str, usize)> = Vec::new();
        let mut give = |layer: usize, entry: &Entry| {
            for (key, _) in write::fields(entry) {
                match fields.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, from)) => *from = layer,
                    None => fields.push((key, layer)),
                }
            }
        };
        if Embedded::holds(ix) {
            give(0, &Embedded::open().0.entry(ix));
        }
        for (layer, entry) in self.stack.about(ix, |id| self.find(id)) {
            give(layer, entry);
        }
        fields
    }

    /// All skills after all layers as one taxonomy file, which reads back to the same taxonomy.
    pub fn to_toml(&self) -> String {
        let layers = self.layers_read();
        let names: Vec<String> = self
            .layers()
            .iter()
            .map(|layer| format!("{} {}", layer.name, layer.version.as_deref().unwrap_or(&layer.hash)))
            .collect();
        let header = Header {
            name: Some("all skills".to_owned()),
            source: Some(format!("exported from {}", names.join(", "))),
            ..Header::default()
        };
        let family = layers.iter().flat_map(|layer| layer.family.clone()).collect();
        write::file(&Layer { format: FORMAT, taxonomy: Some(header), skill: merge(&layers), family })
    }

    /// What each layer over the built-in one changes against all beneath it, with the families that it adds. An entry that
    /// changes nothing is left out.
    pub(crate) fn changes(&self) -> Vec<(Vec<Change>, Vec<String>)> {
        let layers = self.layers_read();
        let mut beneath = merge(&layers[..1]);
        let mut all = Vec::new();
        for (number, layer) in layers.iter().enumerate().skip(1) {
            let with = merge(&layers[..=number]);
            let changed = with.iter().enumerate().filter_map(|(at, after)| {
                let before = beneath.get(at);
                (before != Some(after)).then(|| Change { before: before.cloned(), after: after.clone() })
            });
            let families = layer.family.iter().map(|family| family.name.clone()).collect();
            all.push((changed.collect(), families));
            beneath = with;
        }
        all
    }

    /// The layers as they were read, the built-in one first.
    fn layers_read(&self) -> Vec<Layer> {
        let over = self.stack.over.iter().map(|over| over.layer.clone());
        std::iter::once(Embedded::layer()).chain(over).collect()
    }
}

impl Change {
    /// The keys but those of names that differ, with the values before and after as TOML.
    pub(crate) fn fields(&self) -> Vec<(&'static str, Option<String>, Option<String>)> {
        const NAMES: [&str; 4] = ["id", "aliases", "add_aliases", "remove_labels"];
        let given = |entry: &Entry| -> Vec<(&'static str, Written)> { write::fields(entry) };
        let (before, after) = (self.before.as_ref().map(given).unwrap_or_default(), given(&self.after));
        let mut keys: Vec<&'static str> = before.iter().chain(&after).map(|(key, _)| *key).collect();
        keys.dedup();
        let value = |fields: &[(&'static str, Written)], key: &str| {
            fields.iter().find(|(known, _)| *known == key).map(|(_, value)| value.line())
        };
        let mut changed: Vec<(&'static str, Option<String>, Option<String>)> = Vec::new();
        for key in keys.into_iter().filter(|key| !NAMES.contains(key)) {
            let (before, after) = (value(&before, key), value(&after, key));
            if before != after && !changed.iter().any(|(known, ..)| *known == key) {
                changed.push((key, before, after));
            }
        }
        changed
    }
}
