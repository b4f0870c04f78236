//! All layers as they were read, with the place of whatever stands in a file.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::embedded::Embedded;
use super::file::{self, Places, Read};
use super::layer::{Merged, merge};
use super::skill::{Entry, Layer};
use super::source::Source;
use crate::diagnostic::Diagnostic;

/// What the files are laid over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The built-in taxonomy.
    BuiltIn,
    /// Nothing: the files are a taxonomy of their own.
    Nothing,
}

/// A file and the place in its text; the built-in taxonomy has no places.
pub(crate) type Place = (String, Range<usize>);

/// What the embedded layer is called where a place is told.
const BUILT_IN: &str = "built-in taxonomy";

/// All layers as they were read.
#[derive(Debug)]
pub(crate) struct Files {
    /// The lowest first; their skills were moved to `entries`.
    pub(super) layers: Vec<Layer>,
    /// How many skills each layer has an entry for.
    pub(super) counts: Vec<usize>,
    /// The entries laid over each other.
    pub(crate) entries: Vec<Entry>,
    /// The place of each id among the entries.
    pub(crate) ids: FxHashMap<String, usize>,
    /// What was wrong in the files, each for itself.
    pub(super) mistakes: Vec<Diagnostic>,
    /// Each file with the places in it; what it says was moved to `layers`.
    reads: Vec<(String, Read)>,
    /// The files' entries about an id: the file and the entry in it.
    about: FxHashMap<String, Vec<(usize, usize)>>,
}

impl Files {
    /// Reads the files, the lowest first.
    pub(crate) fn read(base: Base, sources: &[Source]) -> Self {
        let (mut layers, mut reads, mut mistakes) = (Vec::new(), Vec::new(), Vec::new());
        let mut about: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
        for (number, source) in sources.iter().enumerate() {
            let (mut read, found) = file::read(&source.file, &source.text);
            for (at, entry) in read.layer.skill.iter().enumerate() {
                about.entry(entry.id.clone()).or_default().push((number, at));
            }
            layers.push(std::mem::take(&mut read.layer));
            reads.push((source.file.clone(), read));
            mistakes.extend(found);
        }
        Self { mistakes, reads, about, ..Self::of(base, layers) }
    }

    /// Reads the files quickly, without the place of anything in them; nothing where a file may have a mistake.
    pub(super) fn read_right(base: Base, sources: &[Source]) -> Option<Self> {
        let layers: Option<Vec<Layer>> =
            sources.iter().map(|source| file::read_right(&source.text)).collect();
        Some(Self::of(base, layers?))
    }

    fn of(base: Base, files: Vec<Layer>) -> Self {
        let built_in = (base == Base::BuiltIn).then(Embedded::layer);
        let mut layers: Vec<Layer> = built_in.into_iter().chain(files).collect();
        let counts = layers.iter().map(|layer| layer.skill.len()).collect();
        let Merged { entries, ids } =
            merge(layers.iter_mut().flat_map(|layer| std::mem::take(&mut layer.skill)));
        let (mistakes, reads, about) = (Vec::new(), Vec::new(), FxHashMap::default());
        Self { layers, counts, entries, ids, mistakes, reads, about }
    }

    /// Whether all skills are there to be seen.
    pub(crate) fn are_whole(&self) -> bool {
        self.reads.iter().all(|(_, read)| read.whole)
    }

    /// Whether there is an entry of this id that could not be read.
    pub(crate) fn is_broken(&self, id: &str) -> bool {
        self.reads.iter().any(|(_, read)| read.broken.iter().any(|broken| broken == id))
    }

    /// Where an entry about a skill stands in a file, each in its file, the lowest first.
    pub(crate) fn places_of_id(&self, id: &str) -> impl DoubleEndedIterator<Item = Place> {
        self.places(id).map(|(file, places)| (file.to_owned(), places.id.clone()))
    }

    /// Where a skill's id stands, in the last file that says it.
    pub(crate) fn place_of_id(&self, id: &str) -> Place {
        self.places_of_id(id).next_back().unwrap_or_else(nowhere)
    }

    /// Where a label of a skill stands, in the last file that says it.
    pub(crate) fn place_of_label(&self, id: &str, label: &str) -> Place {
        self.last(id, |places| &places.labels, label)
    }

    /// Where a skill refers to another, in the last file that says it.
    pub(crate) fn place_of_reference(&self, id: &str, to: &str) -> Place {
        self.last(id, |places| &places.references, to)
    }

    /// Where a family names a member, in the last file that says it.
    pub(crate) fn place_of_member(&self, id: &str) -> Place {
        let members = self.reads.iter().rev().flat_map(|(name, read)| {
            read.members.iter().flatten().map(move |(member, span)| (name, member, span))
        });
        let mut named = members.filter(|(_, member, _)| *member == id);
        named.next().map_or_else(nowhere, |(name, _, span)| (name.clone(), span.clone()))
    }

    /// Where entries about a deprecated id stand that do not deprecate it themselves: they are meant of another skill.
    pub(crate) fn places_of_changes(&self, id: &str) -> impl Iterator<Item = Place> {
        let about = self.about.get(id).map_or(&[][..], Vec::as_slice);
        about.iter().filter_map(|(file, at)| {
            let (name, read) = &self.reads[*file];
            let places = &read.places[*at];
            (!places.about_its_status).then(|| (name.clone(), places.id.clone()))
        })
    }

    /// The ids that families name.
    pub(crate) fn members(&self) -> impl Iterator<Item = &str> {
        let families = self.layers.iter().flat_map(|layer| &layer.family);
        families.flat_map(|family| &family.members).map(String::as_str)
    }

    fn last(&self, id: &str, of: impl Fn(&Places) -> &Vec<(String, Range<usize>)>, text: &str) -> Place {
        let found = self.places(id).rev().find_map(|(file, places)| {
            let (_, span) = of(places).iter().rev().find(|(said, _)| said == text)?;
            Some((file.to_owned(), span.clone()))
        });
        found.unwrap_or_else(nowhere)
    }

    fn places(&self, id: &str) -> impl DoubleEndedIterator<Item = (&str, &Places)> {
        let about = self.about.get(id).map_or(&[][..], Vec::as_slice);
        about.iter().map(|(file, at)| {
            let (name, read) = &self.reads[*file];
            (name.as_str(), &read.places[*at])
        })
    }
}

fn nowhere() -> Place {
    (BUILT_IN.to_owned(), 0..0)
}
