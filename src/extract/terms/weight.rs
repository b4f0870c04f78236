//! Weights of the signs by which a phrase is taken for a skill: one table, so that they can be weighed against each
//! other, and how much is needed where.

use super::Ground;

/// A sign that a phrase names a skill, with its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sign {
    /// What was seen.
    pub name: &'static str,
    /// How much it says; below 0 it speaks against.
    pub weight: f32,
}

const fn sign(name: &'static str, weight: f32) -> Sign {
    Sign { name, weight }
}

pub(super) const HEAD: Sign = sign("its last word names a field or a way of working", 1.6);
pub(super) const ACTIVITY: Sign = sign("its last word is formed like an activity", 1.2);
pub(super) const SEVERAL_WORDS: Sign = sign("a phrase of several words", 0.6);
pub(super) const ONE_WORD: Sign = sign("a single word", -0.6);
pub(super) const BARE_DOING: Sign = sign("a word for doing something, without what it is done to", -1.2);
pub(super) const ANNOUNCED: Sign = sign("named as something to have experience with or to know", 1.6);
pub(super) const TAIL: Sign = sign("followed by a word for knowledge, skill or method", 1.4);
pub(super) const SECTOR: Sign = sign("named as an industry", 1.6);
pub(super) const DONE: Sign = sign("what the work is done on", 0.6);
pub(super) const LISTED: Sign = sign("in a list with known skills", 1.2);
pub(super) const LISTED_ALIKE: Sign = sign("in a list of words like it", 0.9);
pub(super) const SHARES_HEAD: Sign = sign("shares the last word of what it is joined to", 1.2);
pub(super) const ACRONYM: Sign = sign("written like an acronym", 1.2);
pub(super) const AMONG_NAMES: Sign = sign("an acronym in a list of names", 0.4);
pub(super) const EXAMPLE: Sign = sign("named as an example of its kind", 1.0);
pub(super) const MIXED_CASE: Sign = sign("written like the name of a product", 1.6);
pub(super) const ALL_OF_ITEM: Sign = sign("all that an item asks", 1.7);
pub(super) const LISTED_ALONE: Sign = sign("an item of a list of skills", 2.4);

/// The least sum by which a phrase is taken.
pub(super) fn least(ground: Ground) -> f32 {
    match ground {
        Ground::Asks | Ground::Does => 2.2,
        Ground::Tells => 3.6,
        Ground::Lists => 1.6,
    }
}
