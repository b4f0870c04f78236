//! Finds a word in a long list without a search through it.
//!
//! `build.rs` compiles this module too and makes the table for the list of English words.

use crate::flat::{Words, first_slot, hash_of};

/// The lower bits of an entry are where the word's line starts, plus one; the upper ones are of its hash.
const PLACE_BITS: u32 = 20;
const PLACE: u32 = (1 << PLACE_BITS) - 1;

/// The table for a list of one word a line.
#[allow(dead_code, reason = "used by build.rs")]
pub(crate) fn table(list: &str) -> Words {
    assert!(list.len() < PLACE as usize, "a place in the list has {PLACE_BITS} bits");
    let mut slots = vec![0; list.lines().count() * 3 / 2 + 1];
    let mut start = 0;
    for line in list.split_inclusive('\n') {
        let hash = hash_of(line.trim_end());
        let mut slot = first_slot(hash, slots.len());
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = tag(hash) | (start + 1);
        start += line.len() as u32;
    }
    Words::Own(slots)
}

/// Whether the list holds the word, which has this hash; `table` was made for the list.
pub(crate) fn holds(table: &Words, list: &str, word: &str, hash: u32) -> bool {
    let mut slot = first_slot(hash, table.len());
    // A third of the slots is free, so this ends.
    while let Some(entry) = table.get(slot).filter(|entry| *entry != 0) {
        if entry & !PLACE == tag(hash) {
            let line = list.as_bytes().get((entry & PLACE) as usize - 1..).unwrap_or_default();
            if line.starts_with(word.as_bytes()) && matches!(line.get(word.len()), None | Some(b'\n')) {
                return true;
            }
        }
        slot = if slot + 1 == table.len() { 0 } else { slot + 1 };
    }
    false
}

/// The lowest bits of a hash, for the upper ones choose the slot.
fn tag(hash: u32) -> u32 {
    hash << PLACE_BITS
}
