//! Tables of numbers and bytes that are used in place, whether they were built just now or lie in the program.
//!
//! `build.rs` computes the tables of the embedded taxonomy and writes them one after the other as sections; the
//! program reads its own file by section and copies nothing. A large taxonomy of the user's is kept compiled in the
//! same form, and copied when it is read. The order of the sections is all there is of a format, for writer and
//! reader are always of one build.

use std::borrow::Cow;
use std::ops::Range;

/// How many numbers a row holds.
pub(crate) const ROW: usize = 8;

/// A table of numbers.
#[derive(Debug, Clone)]
pub(crate) enum Words {
    /// Little-endian, in the program.
    Embedded(&'static [u8]),
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
            Self::Embedded(bytes) => bytes.len() / 4,
            Self::Own(words) => words.len(),
        }
    }

    /// The number at a place.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<u32> {
        match self {
            Self::Embedded(bytes) => {
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
            Self::Embedded(bytes) => {
                let (words, _) = bytes.get(at * 4..)?.as_chunks::<4>();
                words.first_chunk::<COUNT>().map(|words| words.map(u32::from_le_bytes))
            }
            Self::Own(words) => words.get(at..)?.first_chunk().copied(),
        }
    }

    /// Many numbers, a row at a time; the last row is filled up with [`u32::MAX`]. None where the range lies outside.
    pub(crate) fn rows(&self, range: Range<usize>) -> impl Iterator<Item = [u32; ROW]> {
        // One of the two is empty; a walk over them does not ask at each step which.
        let (embedded, own): (&[u8], &[u32]) = match self {
            Self::Embedded(bytes) => (bytes.get(range.start * 4..range.end * 4).unwrap_or_default(), &[]),
            Self::Own(words) => (&[], words.get(range).unwrap_or_default()),
        };
        let embedded = embedded.as_chunks::<4>().0.chunks(ROW).map(|words| {
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
        embedded.chain(own)
    }

    /// The table as it is written.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        (0..self.len()).filter_map(|at| self.get(at)).flat_map(u32::to_le_bytes).collect()
    }

    /// The table for writing; an embedded one is copied first.
    #[inline]
    pub(crate) fn own(&mut self) -> &mut Vec<u32> {
        if let Self::Embedded(_) = self {
            *self = Self::Own((0..self.len()).filter_map(|at| self.get(at)).collect());
        }
        match self {
            Self::Own(words) => words,
            Self::Embedded(_) => unreachable!("it was copied above"),
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
        Self(
            text.bytes()
                .fold(0, |sum: u32, byte| sum.wrapping_mul(Self::BASE).wrapping_add(u32::from(byte) + 1)),
        )
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

/// Texts end to end.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    bytes: Cow<'static, [u8]>,
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
        let start = if at == 0 { Some(0) } else { self.ends.get(at - 1) };
        let range = start.zip(self.ends.get(at)).map(|(start, end)| start as usize..end as usize);
        range.and_then(|range| self.bytes.get(range)).unwrap_or_default()
    }

    /// A text, empty beyond the last one.
    pub(crate) fn get(&self, at: usize) -> &str {
        std::str::from_utf8(self.bytes(at)).unwrap_or_default()
    }

    /// Adds one behind the last.
    pub(crate) fn push(&mut self, text: &[u8]) {
        self.bytes.to_mut().extend_from_slice(text);
        let end = self.bytes.len() as u32;
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
    pub(crate) fn bytes(&mut self, section: &[u8]) {
        self.bytes.extend((section.len() as u32).to_le_bytes());
        self.bytes.extend(section);
    }

    pub(crate) fn words(&mut self, section: &Words) {
        self.bytes(&section.to_bytes());
    }

    pub(crate) fn texts(&mut self, section: &Texts) {
        self.bytes(&section.bytes);
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

/// Reads sections in the order in which they were written.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    rest: Rest<'a>,
}

/// What was not read so far.
#[derive(Debug, Clone, Copy)]
enum Rest<'a> {
    /// It lies in the program, and tables are used where they lie.
    InPlace(&'static [u8]),
    /// It may go away, so tables are copied out of it.
    #[allow(dead_code, reason = "not used by build.rs")]
    Passing(&'a [u8]),
}

impl Reader<'static> {
    /// Tables that are used where they lie in the program.
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        Self { rest: Rest::InPlace(bytes) }
    }
}

impl<'a> Reader<'a> {
    /// Tables that are copied out of a file.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(crate) fn copying(bytes: &'a [u8]) -> Self {
        Self { rest: Rest::Passing(bytes) }
    }

    /// What was not read so far.
    pub(crate) fn rest(&self) -> &'a [u8] {
        match self.rest {
            Rest::InPlace(bytes) | Rest::Passing(bytes) => bytes,
        }
    }

    #[allow(clippy::match_same_arms, reason = "the two live for different times")]
    pub(crate) fn bytes(&mut self) -> &'a [u8] {
        match &mut self.rest {
            Rest::InPlace(bytes) => section(bytes),
            Rest::Passing(bytes) => section(bytes),
        }
    }

    pub(crate) fn words(&mut self) -> Words {
        match &mut self.rest {
            Rest::InPlace(bytes) => Words::Embedded(section(bytes)),
            Rest::Passing(bytes) => {
                let words = section(bytes).as_chunks().0.iter();
                Words::Own(words.map(|word| u32::from_le_bytes(*word)).collect())
            }
        }
    }

    pub(crate) fn texts(&mut self) -> Texts {
        let bytes = match &mut self.rest {
            Rest::InPlace(bytes) => Cow::Borrowed(section(bytes)),
            Rest::Passing(bytes) => Cow::Owned(section(bytes).to_vec()),
        };
        Texts { bytes, ends: self.words() }
    }

    pub(crate) fn lists(&mut self) -> Lists {
        Lists { ends: self.words(), items: self.words() }
    }
}

/// Takes the first section off.
fn section<'b>(rest: &mut &'b [u8]) -> &'b [u8] {
    let section = rest
        .split_first_chunk::<4>()
        .and_then(|(length, rest)| rest.split_at_checked(u32::from_le_bytes(*length) as usize));
    debug_assert!(section.is_some(), "a section is missing: writer and reader differ");
    let (section, after) = section.unwrap_or_default();
    *rest = after;
    section
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
        let bytes = writer.finish().leak();
        for mut reader in [Reader::new(bytes), Reader::copying(bytes)] {
            assert_eq!(reader.bytes(), b"odd");
            let mut read = reader.texts();
            assert_eq!([0, 1, 2, 3].map(|at| read.get(at)), ["", "é", "two", ""]);
            read.push(b"more");
            assert_eq!(read.get(3), "more", "a table that was read grows as well");
            let read = reader.lists();
            assert_eq!(
                [0, 1, 2, 3].map(|at| read.of(at).collect::<Vec<_>>()),
                [vec![1, u32::MAX], vec![], vec![3], vec![]]
            );
            assert!(reader.rest().is_empty());
        }
    }
}
