//! Tables of numbers and bytes that are used in place, whether they were built just now, lie in the program or in a
//! file that was read.
//!
//! `build.rs` computes the tables of the embedded taxonomy and writes them one after the other as sections; the
//! program reads its own file by section and copies nothing. A taxonomy under the user's layers is kept compiled in the
//! same form. The order of the sections is all there is of a format, for writer and reader are always of one build.

use std::ops::Range;

use bytes::Bytes;

/// How many numbers a row holds.
pub(crate) const ROW: usize = 8;

/// A table of numbers.
#[derive(Debug, Clone)]
pub(crate) enum Words {
    /// Little-endian, where they lie.
    InPlace(Bytes),
    /// Built just now.
    Own(Vec<u32>),
}

impl Default for Words {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

impl Words {
    /// How many there are.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::InPlace(bytes) => bytes.len() / 4,
            Self::Own(words) => words.len(),
        }
    }

    /// The number at a place.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<u32> {
        match self {
            Self::InPlace(bytes) => {
                let word = bytes.get(at * 4..at * 4 + 4)?;
                word.try_into().map(u32::from_le_bytes).ok()
            }
            Self::Own(words) => words.get(at).copied(),
        }
    }

    /// A few numbers from a place on; none where they are not all there.
    #[inline]
    pub(crate) fn some<const COUNT: usize>(&self, at: usize) -> Option<[u32; COUNT]> {
        match self {
            Self::InPlace(bytes) => {
                let (words, _) = bytes.get(at * 4..at * 4 + COUNT * 4)?.as_chunks::<4>();
                let mut numbers = [0; COUNT];
                for (number, word) in numbers.iter_mut().zip(words) {
                    *number = u32::from_le_bytes(*word);
                }
                Some(numbers)
            }
            Self::Own(words) => words.get(at..)?.first_chunk().copied(),
        }
    }

    /// Many numbers, a row at a time; the last row is filled up with [`u32::MAX`]. None where the range lies outside.
    pub(crate) fn rows(&self, range: Range<usize>) -> impl Iterator<Item = [u32; ROW]> {
        // One of the two is empty; a walk over them does not ask at each step which.
        let (in_place, own): (&[u8], &[u32]) = match self {
            Self::InPlace(bytes) => (bytes.get(range.start * 4..range.end * 4).unwrap_or_default(), &[]),
            Self::Own(words) => (&[], words.get(range).unwrap_or_default()),
        };
        let in_place = in_place.as_chunks::<4>().0.chunks(ROW).map(|words| {
            let mut row = [u32::MAX; ROW];
            for (number, word) in row.iter_mut().zip(words) {
                *number = u32::from_le_bytes(*word);
            }
            row
        });
        let own = own.chunks(ROW).map(|words| {
            let mut row = [u32::MAX; ROW];
            for (number, word) in row.iter_mut().zip(words) {
                *number = *word;
            }
            row
        });
        in_place.chain(own)
    }

    /// Appends the table as it is written.
    pub(crate) fn write_to(&self, file: &mut Vec<u8>) {
        match self {
            Self::InPlace(bytes) => file.extend_from_slice(bytes),
            Self::Own(words) => {
                let start = file.len();
                file.resize(start + words.len() * 4, 0);
                for (bytes, word) in file[start..].as_chunks_mut().0.iter_mut().zip(words) {
                    *bytes = word.to_le_bytes();
                }
            }
        }
    }

    /// The table for writing; one that lies elsewhere is copied first.
    #[inline]
    pub(crate) fn own(&mut self) -> &mut Vec<u32> {
        if let Self::InPlace(bytes) = self {
            *self = Self::Own(bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect());
        }
        match self {
            Self::Own(words) => words,
            Self::InPlace(_) => unreachable!("it was copied above"),
        }
    }
}

impl FromIterator<u32> for Words {
    fn from_iter<I: IntoIterator<Item = u32>>(words: I) -> Self {
        Self::Own(words.into_iter().collect())
    }
}

/// The slot of a hash table in which a search starts. Any capacity will do: the hash is taken as a fraction of it.
#[inline]
pub(crate) fn first_slot(hash: u32, capacity: usize) -> usize {
    ((u64::from(hash) * capacity as u64) >> 32) as usize
}

/// The hash of a text, the same in every build and run.
#[inline]
pub(crate) fn hash_of(text: &str) -> u32 {
    Digest::of(text).hash()
}

/// What a hash is made of: the bytes as the digits of a number, so that the digest of two texts end to end follows from
/// theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest(u32);

impl Digest {
    /// What one digit is worth of the next: odd, and with bits all over.
    const BASE: u32 = 0x9e37_79b1;

    /// The digest of a text.
    #[inline]
    pub(crate) fn of(text: &str) -> Self {
        text.bytes().fold(Self(0), Self::and)
    }

    /// The digest of the text with a byte more behind it.
    #[inline]
    pub(crate) fn and(self, byte: u8) -> Self {
        Self(self.0.wrapping_mul(Self::BASE).wrapping_add(u32::from(byte) + 1))
    }

    /// The digest of the text with another one of so many bytes behind it.
    #[inline]
    pub(crate) fn then(self, other: Self, bytes: usize) -> Self {
        Self(self.0.wrapping_mul(Self::BASE.wrapping_pow(bytes as u32)).wrapping_add(other.0))
    }

    /// The hash: mixed once more, for the upper bits of a digest tell short words apart badly.
    #[inline]
    pub(crate) fn hash(self) -> u32 {
        mix(self.0)
    }
}

/// Spreads what differs over all bits.
#[inline]
pub(crate) fn mix(hash: u32) -> u32 {
    let hash = (hash ^ hash >> 16).wrapping_mul(0x7feb_352d);
    let hash = (hash ^ hash >> 15).wrapping_mul(0x846c_a68b);
    hash ^ hash >> 16
}

/// Bytes to be read where they lie, or to be added to.
#[derive(Debug, Clone)]
enum Blob {
    InPlace(Bytes),
    Own(Vec<u8>),
}

impl Default for Blob {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

impl Blob {
    #[inline]
    fn as_slice(&self) -> &[u8] {
        match self {
            Self::InPlace(bytes) => bytes,
            Self::Own(bytes) => bytes,
        }
    }

    /// The bytes for writing; such as lie elsewhere are copied first.
    #[inline]
    fn own(&mut self) -> &mut Vec<u8> {
        if let Self::InPlace(bytes) = self {
            *self = Self::Own(bytes.to_vec());
        }
        match self {
            Self::Own(bytes) => bytes,
            Self::InPlace(_) => unreachable!("it was copied above"),
        }
    }
}

/// Texts end to end.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    bytes: Blob,
    ends: Words,
}

impl Texts {
    /// How many there are.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a text; none beyond the last one.
    #[inline]
    pub(crate) fn bytes(&self, at: usize) -> &[u8] {
        let ends = match at.checked_sub(1) {
            Some(before) => self.ends.some(before),
            None => self.ends.get(at).map(|end| [0, end]),
        };
        let range = ends.map(|[start, end]| start as usize..end as usize);
        range.and_then(|range| self.bytes.as_slice().get(range)).unwrap_or_default()
    }

    /// A text, empty beyond the last one.
    pub(crate) fn get(&self, at: usize) -> &str {
        std::str::from_utf8(self.bytes(at)).unwrap_or_default()
    }

    /// Adds one behind the last.
    pub(crate) fn push(&mut self, text: &[u8]) {
        let bytes = self.bytes.own();
        bytes.extend_from_slice(text);
        let end = bytes.len() as u32;
        self.ends.own().push(end);
    }
}

/// A list of numbers for each of many things.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lists {
    ends: Words,
    items: Words,
}

impl Lists {
    /// The list of the thing at a place; empty beyond the last one.
    #[inline]
    pub(crate) fn of(&self, at: usize) -> impl Iterator<Item = u32> + Clone {
        let start = if at == 0 { Some(0) } else { self.ends.get(at - 1) };
        let (start, end) = start.zip(self.ends.get(at)).unwrap_or_default();
        (start..end).filter_map(|item| self.items.get(item as usize))
    }

    /// Adds the list of the next thing.
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.items.own().extend(list);
        let end = self.items.len() as u32;
        self.ends.own().push(end);
    }
}

impl<L: IntoIterator<Item = u32>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        for list in lists {
            all.push(list);
        }
        all
    }
}

/// Writes sections: each its length in bytes and then itself.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Writes behind what is there.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(crate) fn after(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    pub(crate) fn bytes(&mut self, section: &[u8]) {
        self.bytes.extend((section.len() as u32).to_le_bytes());
        self.bytes.extend(section);
    }

    pub(crate) fn words(&mut self, section: &Words) {
        self.bytes.extend((section.len() as u32 * 4).to_le_bytes());
        section.write_to(&mut self.bytes);
    }

    pub(crate) fn texts(&mut self, section: &Texts) {
        self.bytes(section.bytes.as_slice());
        self.words(&section.ends);
    }

    pub(crate) fn lists(&mut self, section: &Lists) {
        self.words(&section.ends);
        self.words(&section.items);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads sections in the order in which they were written; what it gives is used where it lies.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    rest: Bytes,
}

impl Reader {
    /// Reads the sections of a file.
    pub(crate) fn new(file: impl Into<Bytes>) -> Self {
        Self { rest: file.into() }
    }

    /// Takes the first section off.
    pub(crate) fn bytes(&mut self) -> Bytes {
        let length =
            self.rest.split_first_chunk().map(|(length, _)| 4 + u32::from_le_bytes(*length) as usize);
        let whole = length.filter(|length| *length <= self.rest.len());
        debug_assert!(whole.is_some(), "a section is missing: writer and reader differ");
        match whole {
            Some(length) => self.rest.split_to(length).slice(4..),
            None => std::mem::take(&mut self.rest).slice(..0),
        }
    }

    pub(crate) fn words(&mut self) -> Words {
        Words::InPlace(self.bytes())
    }

    pub(crate) fn texts(&mut self) -> Texts {
        Texts { bytes: Blob::InPlace(self.bytes()), ends: self.words() }
    }

    pub(crate) fn lists(&mut self) -> Lists {
        Lists { ends: self.words(), items: self.words() }
    }

    /// Whether all was read.
    #[cfg(test)]
    pub(crate) fn is_at_the_end(&self) -> bool {
        self.rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_two_texts_follows_from_theirs() {
        for (left, right) in [("java", "script"), ("", "go"), ("go", ""), ("é", "a")] {
            let both = Digest::of(left).then(Digest::of(right), right.len());
            assert_eq!(both, Digest::of(&format!("{left}{right}")));
        }
        assert_ne!(hash_of("ab"), hash_of("ba"));
    }

    #[test]
    fn what_is_written_is_read_in_order() {
        let (mut texts, mut lists) = (Texts::default(), Lists::default());
        for text in ["", "é", "two"] {
            texts.push(text.as_bytes());
        }
        for list in [vec![1, u32::MAX], vec![], vec![3]] {
            lists.push(list);
        }
        let mut writer = Writer::default();
        writer.bytes(b"odd");
        writer.texts(&texts);
        writer.lists(&lists);
        let mut reader = Reader::new(writer.finish());
        assert_eq!(reader.bytes(), &b"odd"[..]);
        let mut read = reader.texts();
        assert_eq!([0, 1, 2, 3].map(|at| read.get(at)), ["", "é", "two", ""]);
        read.push(b"more");
        assert_eq!(read.get(3), "more", "a table that was read grows as well");
        let read = reader.lists();
        assert_eq!(
            [0, 1, 2, 3].map(|at| read.of(at).collect::<Vec<_>>()),
            [vec![1, u32::MAX], vec![], vec![3], vec![]]
        );
        assert!(reader.is_at_the_end());
    }
}
