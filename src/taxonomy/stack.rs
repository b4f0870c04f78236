//! The layers that lie over the built-in one, kept so that it can be told what came from where.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::file::read_right;
use super::skill::{Entry, Layer};
use super::{LayerInfo, SkillIx};

/// A layer over the built-in one.
#[derive(Debug)]
pub(super) struct Over {
    pub(super) info: LayerInfo,
    /// Its text, which was once read without a mistake.
    text: String,
    /// What it says, from when that is first asked for, which is seldom.
    layer: OnceLock<Layer>,
}

impl Over {
    /// A layer of this text.
    pub(super) fn new(info: LayerInfo, text: String) -> Self {
        Self { info, text, layer: OnceLock::new() }
    }

    /// Whether it may mute a skill; where it was not read, its text is looked at and not taken apart.
    pub(super) fn may_mute(&self) -> bool {
        self.layer.get().is_some() || names_mute(&self.text)
    }

    /// What it says.
    pub(super) fn layer(&self) -> &Layer {
        let read = || read_right(&self.text).or_else(|| toml::from_str(&self.text).ok()).unwrap_or_default();
        self.layer.get_or_init(read)
    }
}

/// Whether the word `mute` stands in a text, as the key of a field does: not within "commute".
fn names_mute(text: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    text.match_indices("mute").any(|(at, word)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + word.len()..).and_then(|behind| behind.chars().next());
        !is_part(before) && !is_part(behind)
    })
}

/// All layers over the built-in one, the lowest first.
#[derive(Debug, Default)]
pub(super) struct Stack {
    pub(super) over: Vec<Over>,
    /// The entries about each skill, from when they are first asked for.
    about: OnceLock<FxHashMap<SkillIx, Vec<(usize, usize)>>>,
}

impl Stack {
    pub(super) fn new(over: Vec<Over>) -> Self {
        Self { over, about: OnceLock::new() }
    }

    /// What the layers say of a skill, the lowest first, each with the layer's number: 1 for the one right above the
    /// built-in one. `find` leads from an id to its skill.
    pub(super) fn about(
        &self,
        ix: SkillIx,
        find: impl Fn(&str) -> Option<SkillIx>,
    ) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let about = self.about.get_or_init(|| {
            let mut about: FxHashMap<SkillIx, Vec<(usize, usize)>> = FxHashMap::default();
            for (number, over) in self.over.iter().enumerate() {
                for (at, entry) in over.layer().skill.iter().enumerate() {
                    if let Some(ix) = find(&entry.id) {
                        about.entry(ix).or_default().push((number, at));
                    }
                }
            }
            about
        });
        let entries = about.get(&ix).map_or(&[][..], Vec::as_slice);
        entries.iter().map(|(number, at)| (number + 1, &self.over[*number].layer().skill[*at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_may_mute_only_where_the_field_is_named() {
        assert!(names_mute("[[skill]]\nid = \"go\"\nmute = true\n"));
        assert!(names_mute("skill = [{ id = \"go\", \"mute\"=true }]"));
        assert!(!names_mute("name = \"commuted\"\nnote = \"muted\"\n# re-mute\n"));
    }
}
