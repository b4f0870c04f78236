//! What skills have to do with many that are asked, found in one walk from each.
//!
//! The answers are those of [`Taxonomy::contains`] and [`Taxonomy::transfer_through`] for each pair; but of all
//! that is asked most has nothing to do with a skill, and a walk outwards never meets it.

use rustc_hash::FxHashMap;

use super::{LONGEST_CHAIN, SkillIx, THROUGH, Taxonomy, WIDER_TRANSFER};

/// How a skill relates to one that is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relation {
    /// It is the skill itself.
    Same,
    /// It leads to what is asked by "is a kind of" and "plainly shows".
    Contains,
    /// It transfers, so much.
    Transfers(f32),
}

/// Skills that are asked, ready to be met on a walk.
#[derive(Debug)]
pub struct Asked<'a> {
    taxonomy: &'a Taxonomy,
    /// The number of each.
    numbers: FxHashMap<SkillIx, usize>,
    /// Those in each family.
    in_family: FxHashMap<u32, Vec<usize>>,
    /// Those that are directly a kind of a skill.
    kinds_of: FxHashMap<SkillIx, Vec<usize>>,
    /// What each skill transfers to, as far as it was wanted.
    transfers: FxHashMap<SkillIx, Vec<(usize, f32)>>,
}

impl<'a> Asked<'a> {
    /// Numbers the skills from 0 on, each once, in their order.
    pub fn new(taxonomy: &'a Taxonomy, skills: impl IntoIterator<Item = SkillIx>) -> Self {
        let mut asked = Self {
            taxonomy,
            numbers: FxHashMap::default(),
            in_family: FxHashMap::default(),
            kinds_of: FxHashMap::default(),
            transfers: FxHashMap::default(),
        };
        for skill in skills {
            let number = asked.numbers.len();
            if *asked.numbers.entry(skill).or_insert(number) != number {
                continue;
            }
            for family in taxonomy.relations.families_of(skill) {
                asked.in_family.entry(family).or_default().push(number);
            }
            for wider in taxonomy.relations.kind_of(skill) {
                asked.kinds_of.entry(wider).or_default().push(number);
            }
        }
        asked
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The number of a skill that is asked.
    pub fn number(&self, skill: SkillIx) -> Option<usize> {
        self.numbers.get(&skill).copied()
    }

    /// How `has` relates to each skill that is asked, by their numbers.
    pub fn relations(&mut self, has: SkillIx) -> Vec<Option<Relation>> {
        let taxonomy = self.taxonomy;
        let mut found = vec![None; self.len()];
        let mut transfer = |asked: &[(usize, f32)], part: f32| {
            for (number, share) in asked {
                let share = share * part;
                match &mut found[*number] {
                    Some(Relation::Transfers(most)) if most.total_cmp(&share).is_ge() => {}
                    better => *better = Some(Relation::Transfers(share)),
                }
            }
        };
        transfer(self.transfers(has), 1.0);
        for next in taxonomy.passed(has) {
            transfer(self.transfers(next), THROUGH);
        }
        self.contained(has, LONGEST_CHAIN, &mut found);
        if let Some(number) = self.number(has) {
            found[number] = Some(Relation::Same);
        }
        found
    }

    /// Enters what a chain of at most so many steps leads to.
    fn contained(&self, from: SkillIx, steps: u32, found: &mut [Option<Relation>]) {
        for next in self.taxonomy.shown_by(from) {
            if let Some(number) = self.number(next) {
                found[number] = Some(Relation::Contains);
            }
            if steps > 1 {
                self.contained(next, steps - 1, found);
            }
        }
    }

    /// What having a skill transfers to, as [`Taxonomy::transfer`] says.
    fn transfers(&mut self, has: SkillIx) -> &[(usize, f32)] {
        let Self { taxonomy, numbers, in_family, kinds_of, transfers } = self;
        transfers.entry(has).or_insert_with(|| {
            let relations = &taxonomy.relations;
            let mut found: Vec<(usize, f32)> = Vec::new();
            for (asked, share) in relations.related_to(has) {
                if let Some(number) = numbers.get(&asked)
                    && found.iter().all(|(other, _)| other != number)
                {
                    found.push((*number, share));
                }
            }
            let stated = found.len();
            let by_family = relations.families_of(has).flat_map(|family| {
                let members = in_family.get(&family).map_or(&[][..], Vec::as_slice);
                members.iter().map(move |number| (*number, relations.transfer_in(family)))
            });
            let wider = kinds_of.get(&has).into_iter().flatten().map(|number| (*number, WIDER_TRANSFER));
            for (number, share) in by_family.chain(wider) {
                match found.iter().position(|(other, _)| *other == number) {
                    None => found.push((number, share)),
                    Some(at) if at >= stated && share.total_cmp(&found[at].1).is_gt() => found[at].1 = share,
                    // What is stated stands.
                    Some(_) => {}
                }
            }
            found
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_finds_what_asking_for_each_pair_finds() {
        let taxonomy = Taxonomy::builtin();
        let every = |step: usize| (0..taxonomy.len()).step_by(step).map(|ix| SkillIx(ix as u32));
        // Twice, for a posting asks for a skill more than once.
        let mut asked = Asked::new(&taxonomy, every(7).chain(every(14)));
        let mut seen = 0;
        for has in every(3) {
            let found = asked.relations(has);
            for other in every(7) {
                let wanted = match taxonomy.contains(has, other) {
                    Some(0) => Some(Relation::Same),
                    Some(_) => Some(Relation::Contains),
                    None => taxonomy.transfer_through(has, other).map(Relation::Transfers),
                };
                let number = asked.number(other).expect("it is asked");
                assert_eq!(found[number], wanted, "{has:?} {other:?}");
                seen += usize::from(wanted.is_some());
            }
        }
        assert!(seen > 500, "{seen}");
    }
}
