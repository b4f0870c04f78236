//! A taxonomy under all its layers in the form of the embedded one: tables that need no reading.
//!
//! Reading and checking a file of ten thousand skills takes longer than anything that is then done with them, so what
//! came of it can be kept; `crate::compiled` says in what file, and when it is believed.

use std::sync::Arc;

use super::embedded::{Embedded, decode};
use super::relations::Relations;
use super::skill::{Entry, Skill, SkillIx, Status};
use super::stack::{Over, Stack};
use super::{LayerInfo, Source, Taxonomy};
use crate::flat::{Reader, Texts, Writer};

/// Tables that were computed before.
#[derive(Debug, Clone)]
pub(super) enum Packed {
    /// When the program was built.
    Embedded(Embedded),
    /// When the layers were compiled.
    Compiled(Arc<Tables>),
}

/// What a compiled taxonomy holds beside its relations.
#[derive(Debug)]
pub(super) struct Tables {
    /// One for each skill.
    entries: Texts,
    /// The tables of all labels.
    labels: Reader,
}

impl Packed {
    /// What it says of a skill.
    pub(super) fn entry(&self, ix: SkillIx) -> Entry {
        match self {
            Self::Embedded(embedded) => embedded.entry(ix),
            Self::Compiled(tables) => decode(tables.entries.bytes(ix.0 as usize)),
        }
    }

    /// The tables of all labels, for [`crate::extract`].
    pub(super) fn labels(&self) -> Reader {
        match self {
            Self::Embedded(embedded) => embedded.labels(),
            Self::Compiled(tables) => tables.labels.clone(),
        }
    }
}

impl Taxonomy {
    /// Writes everything but the labels, which are to follow. Nothing where a part cannot be written.
    pub(crate) fn pack(mut self, writer: &mut Writer) -> Option<()> {
        let mut entries = Texts::default();
        for (ix, skill) in (0..).map(SkillIx).zip(std::mem::take(&mut self.skills)) {
            let skill = skill.into_inner().map_or_else(|| self.packed_skill(ix), |skill| *skill);
            entries.push(&postcard::to_allocvec(&whole(skill)).ok()?);
        }
        let infos: Vec<&LayerInfo> = self.stack.over.iter().map(|over| &over.info).collect();
        writer.texts(&entries);
        writer.bytes(&postcard::to_allocvec(&infos).ok()?);
        writer.words(&self.by_id);
        self.relations.pack(writer);
        Some(())
    }

    /// The taxonomy that was written from these layers. Nothing where they are not those that it names.
    pub(crate) fn unpack(mut reader: Reader, layers: &[Source]) -> Option<Self> {
        let entries = reader.texts();
        let infos: Vec<LayerInfo> = postcard::from_bytes(&reader.bytes()).ok()?;
        if infos.len() != layers.len() {
            return None;
        }
        let over = infos.into_iter().zip(layers).map(|(info, layer)| Over::new(info, layer.text.clone()));
        let stack = Arc::new(Stack::new(over.collect()));
        let by_id = reader.words();
        let relations = Relations::unpack(&mut reader);
        let skills = vec![std::sync::OnceLock::new(); entries.len()];
        let tables = Tables { entries, labels: reader };
        Some(Self { skills, by_id, relations, packed: Some(Packed::Compiled(Arc::new(tables))), stack })
    }
}

/// The entry that says all that is known of a skill but its relations.
fn whole(skill: Skill) -> Entry {
    let replaced_by = skill.replaced_by.clone();
    let source = Some(skill.source.clone());
    let status = replaced_by.is_some().then_some(Status::Deprecated);
    Entry { status, replaced_by, source, ..skill.into() }
}
