//! How skills relate, in flat lists.
//!
//! `build.rs` compiles this module too.

use super::skill::SkillIx;
use crate::flat::{Lists, Reader, Words, Writer};

/// The relations of all skills.
#[derive(Debug, Clone, Default)]
pub(crate) struct Relations {
    /// For each skill, what it is a kind of and what it implies: twice its place, and one more where it is a kind of it.
    shows: Lists,
    /// For each skill, its relatives, both directions entered: pairs of the skill and the bits of the share.
    related: Lists,
    /// For each skill, its families.
    families: Lists,
    /// For each family, the bits of how much its members transfer.
    transfers: Words,
}

impl Relations {
    /// Each but the last with an entry for each skill.
    pub(super) fn new(
        shows: Vec<Vec<(u32, bool)>>,
        related: Vec<Vec<(usize, f32)>>,
        families: Vec<Vec<u32>>,
        transfers: &[f32],
    ) -> Self {
        let pair = |(ix, share): (usize, f32)| [ix as u32, share.to_bits()];
        Self {
            shows: shows
                .into_iter()
                .map(|list| list.into_iter().map(|(to, kind)| to * 2 + u32::from(kind)))
                .collect(),
            related: related.into_iter().map(|list| list.into_iter().flat_map(pair)).collect(),
            families: families.into_iter().collect(),
            transfers: transfers.iter().map(|transfer| transfer.to_bits()).collect(),
        }
    }

    /// What a skill is directly a kind of or plainly shows.
    pub(super) fn shows(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        self.shows.of(ix.0 as usize).map(|number| SkillIx(number / 2))
    }

    /// What a skill is directly a kind of.
    pub(super) fn kind_of(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        let numbers = self.shows.of(ix.0 as usize);
        numbers.filter(|number| number % 2 == 1).map(|number| SkillIx(number / 2))
    }

    /// What a skill plainly shows, but for what it is a kind of.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(super) fn implied(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        let numbers = self.shows.of(ix.0 as usize);
        numbers.filter(|number| number % 2 == 0).map(|number| SkillIx(number / 2))
    }

    /// The relatives of a skill that are stated, each with its share.
    pub(super) fn related_to(&self, ix: SkillIx) -> impl Iterator<Item = (SkillIx, f32)> {
        let mut numbers = self.related.of(ix.0 as usize);
        std::iter::from_fn(move || {
            let (ix, share) = numbers.next().zip(numbers.next())?;
            Some((SkillIx(ix), f32::from_bits(share)))
        })
    }

    /// The families of a skill.
    pub(super) fn families_of(&self, ix: SkillIx) -> impl Iterator<Item = u32> {
        self.families.of(ix.0 as usize)
    }

    /// How much members of a family transfer to each other.
    pub(super) fn transfer_in(&self, family: u32) -> f32 {
        self.transfers.get(family as usize).map_or(0.0, f32::from_bits)
    }

    /// Whether a skill is directly a kind of the other.
    pub(super) fn is_kind_of(&self, ix: SkillIx, wider: SkillIx) -> bool {
        self.shows.of(ix.0 as usize).any(|number| number == wider.0 * 2 + 1)
    }

    /// The share that is stated between two skills.
    pub(super) fn stated(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        self.related_to(has).find(|(ix, _)| *ix == asked).map(|(_, share)| share)
    }

    /// The largest share of the families that both are in.
    pub(super) fn by_family(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        let theirs = self.families.of(asked.0 as usize);
        let shared =
            self.families.of(has.0 as usize).filter(|family| theirs.clone().any(|other| other == *family));
        let transfers = shared.filter_map(|family| self.transfers.get(family as usize)).map(f32::from_bits);
        transfers.max_by(f32::total_cmp)
    }

    /// Writes the lists.
    pub(crate) fn pack(&self, writer: &mut Writer) {
        for lists in [&self.shows, &self.related, &self.families] {
            writer.lists(lists);
        }
        writer.words(&self.transfers);
    }

    /// The lists as they were written.
    pub(super) fn unpack(reader: &mut Reader) -> Self {
        Self {
            shows: reader.lists(),
            related: reader.lists(),
            families: reader.lists(),
            transfers: reader.words(),
        }
    }
}
