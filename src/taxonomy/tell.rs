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
        write::file(&Layer { format: FORMAT, taxonomy: Some(header), skill: merged(&layers), family })
    }

    /// What each layer over the built-in one changes against all beneath it, with the families that it adds. An entry that
    /// changes nothing is left out.
    pub(crate) fn changes(&self) -> Vec<(Vec<Change>, Vec<String>)> {
        let layers = self.layers_read();
        let mut beneath = merged(&layers[..1]);
        let mut all = Vec::new();
        for (number, layer) in layers.iter().enumerate().skip(1) {
            let with = merged(&layers[..=number]);
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
        let over = self.stack.over.iter().map(|over| over.layer().clone());
        std::iter::once(Embedded::layer()).chain(over).collect()
    }
}

/// The entries of layers over each other.
fn merged(layers: &[Layer]) -> Vec<Entry> {
    merge(layers.iter().flat_map(|layer| layer.skill.iter().cloned())).entries
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{Base, Files, Rank, Source};

    const OWN: &str = r#"format = 1
[[skill]]
id = "zz"
name = "Zz \"Top\""
kind = "tech"
category = "x"
aliases = ["Zed zed", "Zz\\Top"]
broader = ["kubernetes"]
related = { kafka = 0.25 }
source = { esco = "http://x" }
[[skill]]
id = "zz-old"
status = "deprecated"
replaced_by = "zz"
[[skill]]
id = "java"
mute = true
[[skill]]
id = "python"
name = "Python!"
add_aliases = ["Snakey"]
broader = []
[[skill]]
id = "kubernetes"
remove_labels = ["k8s"]
[[family]]
name = "f"
transfer = 0.5
members = ["zz", "docker"]
"#;

    #[test]
    fn an_export_reads_back_to_the_same_taxonomy() {
        let first = Taxonomy::with_layers(&[Source::new(Rank::Own, "my.toml", OWN)])
            .unwrap_or_else(|m| panic!("{m:#?}"));
        let export = Source::new(Rank::Given, "all.toml", first.to_toml());
        assert_eq!(
            Files::read(Base::Nothing, std::slice::from_ref(&export)).mistakes(),
            [],
            "it is whole alone"
        );
        let again = Taxonomy::with_layers(&[export]).unwrap_or_else(|m| panic!("{m:#?}"));
        assert_eq!(again.len(), first.len());
        for (ix, skill) in first.skills() {
            assert_eq!(again.skill(ix), skill);
            let lists = |t: &Taxonomy| {
                let mut related: Vec<_> = t.related(ix).collect();
                related.sort_by_key(|(other, _)| *other);
                (t.broader(ix).collect::<Vec<_>>(), t.implied(ix).collect::<Vec<_>>(), related)
            };
            assert_eq!(lists(&again), lists(&first), "{}", skill.id);
            let near = (ix.0.saturating_sub(30)..(ix.0 + 30).min(first.len() as u32)).map(SkillIx);
            for other in near {
                assert_eq!(again.transfer(ix, other), first.transfer(ix, other), "{}", skill.id);
            }
        }
    }

    #[test]
    fn the_layer_of_each_field_is_told() {
        let taxonomy = Taxonomy::with_layers(&[Source::new(Rank::Own, "my.toml", OWN)])
            .unwrap_or_else(|m| panic!("{m:#?}"));
        let fields = taxonomy.fields(taxonomy.find("python").expect("it is built in"));
        let of = |key: &str| fields.iter().find(|(field, _)| *field == key).map(|(_, layer)| *layer);
        assert_eq!(
            [of("name"), of("kind"), of("add_aliases"), of("source")],
            [Some(1), Some(0), Some(1), None]
        );
    }
}
