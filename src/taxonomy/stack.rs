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
        self.layer.get().is_some() || self.text.contains("mute")
    }

    /// What it says.
    pub(super) fn layer(&self) -> &Layer {
        let read = || read_right(&self.text).or_else(|| toml::from_str(&self.text).ok()).unwrap_or_default();
        self.layer.get_or_init(read)
    }
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
