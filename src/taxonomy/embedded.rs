//! The taxonomy that lies in the program, as `build.rs` wrote it.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::relations::Relations;
use super::skill::{Entry, FORMAT, Family, Header, Layer, SkillIx};
use super::source::LayerInfo;
use crate::flat::{Reader, Texts, Words};

static FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/taxonomy.bin"));

/// The entries of the embedded taxonomy, each read only when it is asked for.
#[derive(Debug, Clone)]
pub(super) struct Embedded {
    /// One for each skill.
    entries: Texts,
    header: Bytes,
    hash: Bytes,
    families: Bytes,
    /// The tables of all labels.
    labels: Reader,
}

impl Embedded {
    /// The entries, how they relate, and their places in the order of their ids.
    pub(super) fn open() -> (Self, Relations, Words) {
        let mut reader = Reader::new(FILE);
        let (entries, header, hash) = (reader.texts(), reader.bytes(), reader.bytes());
        let (families, by_id) = (reader.bytes(), reader.words());
        let relations = Relations::unpack(&mut reader);
        (Self { entries, header, hash, families, labels: reader }, relations, by_id)
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&self, ix: SkillIx) -> Entry {
        decode(self.entries.bytes(ix.0 as usize))
    }

    /// Whether the skill at a place is one of the embedded ones, which come first under any layers.
    pub(super) fn holds(ix: SkillIx) -> bool {
        (ix.0 as usize) < Self::open().0.len()
    }

    /// What is known of the layer.
    pub(super) fn info() -> LayerInfo {
        let (embedded, ..) = Self::open();
        let hash = String::from_utf8_lossy(&embedded.hash).into_owned();
        LayerInfo::built_in(decode::<Header>(&embedded.header), hash, embedded.len())
    }

    /// The tables of all labels, for [`crate::extract`].
    pub(super) fn labels(&self) -> Reader {
        self.labels.clone()
    }

    /// All of it as one layer, to lay others over.
    pub(super) fn layer() -> Layer {
        let (embedded, ..) = Self::open();
        let skill = (0..embedded.len() as u32).map(|ix| embedded.entry(SkillIx(ix))).collect();
        let family = decode::<Vec<Family>>(&embedded.families);
        Layer { format: FORMAT, taxonomy: Some(decode(&embedded.header)), skill, family }
    }
}

pub(super) fn decode<T: DeserializeOwned + Default>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).unwrap_or_else(|error| {
        // A test reads every entry; without it the program would still read documents.
        debug_assert!(false, "an entry of the taxonomy cannot be read: {error}");
        T::default()
    })
}
