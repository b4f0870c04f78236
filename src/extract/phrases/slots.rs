//! Hash tables of a few numbers an entry, the last of which is never 0 where a slot is taken.

use crate::flat::{Words, first_slot, mix};

/// Numbers of an entry of the table of forms.
pub(super) const FORM: usize = 2;
/// Numbers of an entry of the table of edges.
pub(super) const EDGE: usize = 3;

/// What a slot of a hash table holds for a search.
pub(super) enum Slot {
    Free,
    Other,
    Found(u32),
}

/// Looks from the hash's own slot on until something is found or a slot is free, whose place is given then.
/// `look` gets the place at which a slot begins.
#[inline]
pub(super) fn find(
    table: &Words,
    width: usize,
    hash: u32,
    look: impl Fn(usize) -> Slot,
) -> Result<u32, usize> {
    let capacity = table.len() / width;
    let mut slot = first_slot(hash, capacity);
    // Some slots are always free, so this ends; an empty table has no slot to look at.
    while slot < capacity {
        match look(slot * width) {
            Slot::Free => return Err(slot * width),
            Slot::Found(value) => return Ok(value),
            Slot::Other => slot = if slot + 1 == capacity { 0 } else { slot + 1 },
        }
    }
    Err(0)
}

/// Enters a slot of which the last number is never 0.
pub(super) fn put<const WIDTH: usize>(table: &mut [u32], slot: [u32; WIDTH], hash: u32) {
    let capacity = table.len() / WIDTH;
    let mut at = first_slot(hash, capacity);
    while table[at * WIDTH + WIDTH - 1] != 0 {
        at = (at + 1) % capacity;
    }
    table[at * WIDTH..(at + 1) * WIDTH].copy_from_slice(&slot);
}

/// A table of entries, each with its hash, half of whose slots are free.
pub(super) fn table<const WIDTH: usize>(
    entries: impl ExactSizeIterator<Item = (u32, [u32; WIDTH])>,
) -> Words {
    let mut slots = vec![0; (2 * entries.len() + 1) * WIDTH];
    for (hash, entry) in entries {
        put(&mut slots, entry, hash);
    }
    Words::Own(slots)
}

/// Bits for each hash of a filter: so many that few hashes that were not entered share theirs with one that was.
const FILTER_BITS: usize = 8;

/// A filter that lets these hashes pass, and of others about one in as many as it has bits for each.
pub(super) fn filter(hashes: impl ExactSizeIterator<Item = u32>) -> Words {
    let mut words = vec![0; (hashes.len() * FILTER_BITS).div_ceil(32)];
    for hash in hashes {
        let (word, bit) = filter_place(hash, words.len());
        words[word] |= bit;
    }
    Words::Own(words)
}

/// Whether a filter lets a hash pass; an empty one lets all.
#[inline]
pub(super) fn may_hold(filter: &Words, hash: u32) -> bool {
    let (word, bit) = filter_place(hash, filter.len());
    filter.get(word).is_none_or(|word| word & bit != 0)
}

/// The word of a filter in which the bit of a hash is, and the bit.
#[inline]
fn filter_place(hash: u32, words: usize) -> (usize, u32) {
    let place = first_slot(hash, words * 32);
    (place / 32, 1 << (place % 32))
}

/// The slots that are taken.
pub(super) fn entries<const WIDTH: usize>(table: &Words) -> Vec<[u32; WIDTH]> {
    let slot = |at: usize| std::array::from_fn(|i| table.get(at * WIDTH + i).unwrap_or(0));
    (0..table.len() / WIDTH).map(slot).filter(|slot: &[u32; WIDTH]| slot[WIDTH - 1] != 0).collect()
}

/// Whether a table of so many entries has to grow before another one is entered.
pub(super) fn is_full(table: &Words, width: usize, entries: usize) -> bool {
    (entries + 1) * 4 > table.len() / width * 3
}

/// The hash of an edge.
#[inline]
pub(super) fn edge_hash(node: u32, form: u32) -> u32 {
    mix(node.wrapping_mul(0x9e37_79b1) ^ form.wrapping_mul(0x85eb_ca77))
}
