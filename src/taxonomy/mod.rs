//! Which skills there are, what they are called and how they relate.
//!
//! Layers lie over each other: the built-in one, then the user's files; a later layer overrides the fields it
//! gives, adds skills, mutes others. After the layers are laid, every relation leads to a skill that exists
//! and every label belongs to one skill. Nothing here knows what a document is.

mod check;
mod file;
mod layer;
mod skill;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

pub use skill::{Case, FORMAT, Kind, LabelClass, Rules, Skill};

use crate::diagnostic::Diagnostic;

/// The place of a skill in its [`Taxonomy`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SkillIx(pub u32);

/// How far a chain of "is a kind of" and "plainly shows" is followed.
///
/// Kafka Streams → Kafka → event-driven architecture is plain to anyone; further on chains drift.
const LONGEST_CHAIN: u32 = 3;

/// How much the wider skill counts for a direct narrower one: who knows Kubernetes has a start on EKS.
const WIDER_TRANSFER: f32 = 0.5;

/// All skills after all layers.
#[derive(Debug, Clone, Default)]
pub struct Taxonomy {
    skills: Vec<Skill>,
    by_id: FxHashMap<String, SkillIx>,
    /// For each skill, what it is a kind of and what it implies.
    shows: Vec<Vec<SkillIx>>,
    /// For each skill, its relatives, both directions entered.
    related: Vec<Vec<(SkillIx, f32)>>,
    /// For each skill, its families.
    families: Vec<Vec<u16>>,
    transfers: Vec<f32>,
}

impl Taxonomy {
    /// The embedded taxonomy.
    ///
    /// It is checked when the project is built and tested; what this version cannot read of it is left out.
    pub fn builtin() -> Self {
        layer::lay(&[layer::builtin()])
    }

    /// The embedded taxonomy with further layers over it, each a file's name as shown and its text.
    ///
    /// # Errors
    ///
    /// Every mistake in every layer, with its place.
    pub fn with_layers(layers: &[(String, String)]) -> Result<Self, Vec<Diagnostic>> {
        let mut mistakes = Vec::new();
        let mut all = vec![layer::builtin()];
        let mut reads = Vec::new();
        for (name, text) in layers {
            match file::read(name, text) {
                Ok(read) => {
                    all.push(read.layer.clone());
                    reads.push((name.as_str(), read));
                }
                Err(found) => mistakes.extend(found),
            }
        }
        if mistakes.is_empty() {
            mistakes = check::relations_and_labels(&all, &reads);
        }
        if mistakes.iter().any(|m| m.severity == crate::diagnostic::Severity::Error) {
            return Err(mistakes);
        }
        Ok(layer::lay(&all))
    }

    /// How many skills there are.
    pub fn len(&self) -> usize {
        self.skills.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.skills.is_empty()
    }

    /// All skills with their places.
    pub fn skills(&self) -> impl Iterator<Item = (SkillIx, &Skill)> {
        self.skills.iter().enumerate().map(|(ix, skill)| (SkillIx(ix as u32), skill))
    }

    /// The skill at a place of this taxonomy.
    ///
    /// # Panics
    ///
    /// Where the place is of another, larger taxonomy.
    pub fn skill(&self, ix: SkillIx) -> &Skill {
        &self.skills[ix.0 as usize]
    }

    /// The skill with this id.
    pub fn find(&self, id: &str) -> Option<SkillIx> {
        self.by_id.get(id).copied()
    }

    /// What a skill is directly a kind of or plainly shows.
    pub fn shown_by(&self, ix: SkillIx) -> &[SkillIx] {
        self.shows.get(ix.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// How many steps lead from `has` to `asked` by "is a kind of" and "plainly shows"; 0 for the skill itself.
    pub fn contains(&self, has: SkillIx, asked: SkillIx) -> Option<u32> {
        if has == asked {
            return Some(0);
        }
        let mut front = vec![has];
        for steps in 1..=LONGEST_CHAIN {
            let next: Vec<SkillIx> = front.iter().flat_map(|ix| self.shown_by(*ix)).copied().collect();
            if next.contains(&asked) {
                return Some(steps);
            }
            if next.is_empty() {
                break;
            }
            front = next;
        }
        None
    }

    /// How much having one transfers to the other, where that is known: the best of a stated relation, a shared
    /// family, and one being the wider term of the other.
    pub fn transfer(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        let direct = self.related.get(has.0 as usize)?.iter().find(|(ix, _)| *ix == asked).map(|(_, share)| *share);
        if direct.is_some() {
            return direct;
        }
        let theirs = self.families.get(asked.0 as usize)?;
        let family = self.families.get(has.0 as usize)?.iter().filter(|f| theirs.contains(f));
        let family = family.map(|f| self.transfers[*f as usize]).max_by(f32::total_cmp);
        let wider = self.shown_by(asked).contains(&has).then_some(WIDER_TRANSFER);
        [family, wider].into_iter().flatten().max_by(f32::total_cmp)
    }

    /// As [`Self::transfer`], where a stronger relative of something that `has` contains also counts (Spring Boot
    /// shows Java, Java transfers to Kotlin), a little less for each step.
    pub fn transfer_through(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        let mut best: Option<f32> = None;
        let mut queue = BinaryHeap::from([(Reverse(0u32), has)]);
        while let Some((Reverse(steps), ix)) = queue.pop() {
            if let Some(share) = self.transfer(ix, asked) {
                let share = share * 0.9f32.powi(steps as i32);
                best = Some(best.map_or(share, |b| b.max(share)));
            }
            // One step only: relatives of what is merely implied say little.
            if steps == 0 && self.skill(has).kind == Kind::Tech {
                queue.extend(
                    self.shown_by(ix)
                        .iter()
                        .filter(|next| self.skill(**next).kind == Kind::Tech)
                        .map(|next| (Reverse(1), *next)),
                );
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str) -> Taxonomy {
        Taxonomy::with_layers(&[("my.toml".to_owned(), format!("format = 1\n{text}"))])
            .unwrap_or_else(|m| panic!("{m:#?}"))
    }

    fn ix(taxonomy: &Taxonomy, id: &str) -> SkillIx {
        taxonomy.find(id).unwrap_or_else(|| panic!("no skill {id}"))
    }

    const CHAIN: &str = "
[[skill]]
id = \"zz-boot\"\nname = \"Zzboot\"\nkind = \"tech\"\ncategory = \"x\"\nimplies = [\"zz-frame\"]
[[skill]]
id = \"zz-frame\"\nname = \"Zzframe\"\nkind = \"tech\"\ncategory = \"x\"\nimplies = [\"zz-lang\"]
[[skill]]
id = \"zz-lang\"\nname = \"Zzlang\"\nkind = \"tech\"\ncategory = \"x\"\nrelated = { zz-other = 0.6 }
[[skill]]
id = \"zz-other\"\nname = \"Zzother\"\nkind = \"tech\"\ncategory = \"x\"
[[skill]]
id = \"zz-third\"\nname = \"Zzthird\"\nkind = \"tech\"\ncategory = \"x\"
[[family]]
name = \"f\"\ntransfer = 0.5\nmembers = [\"zz-other\", \"zz-third\"]
";

    #[test]
    fn what_a_skill_contains_and_what_it_transfers_to() {
        let t = with(CHAIN);
        let [boot, lang, other, third] = ["zz-boot", "zz-lang", "zz-other", "zz-third"].map(|id| ix(&t, id));
        assert_eq!(t.contains(boot, lang), Some(2));
        assert_eq!(t.contains(lang, boot), None);
        assert_eq!(t.transfer(lang, other), Some(0.6));
        assert_eq!(t.transfer(other, lang), Some(0.6), "read in both directions");
        assert_eq!(t.transfer(other, third), Some(0.5), "family");
        assert_eq!(t.transfer(lang, third), None);
        assert_eq!(t.transfer(lang, ix(&t, "zz-frame")), Some(WIDER_TRANSFER));
    }

    #[test]
    fn a_later_layer_overrides_adds_and_mutes() {
        let t = with("[[skill]]\nid = \"python\"\nname = \"Python!\"\nadd_aliases = [\"Snakey\"]\n[[skill]]\nid = \"java\"\nmute = true\n");
        let python = t.skill(ix(&t, "python"));
        assert_eq!(python.name, "Python!");
        assert!(python.aliases.contains(&"Snakey".to_owned()));
        assert!(t.skill(ix(&t, "java")).labels().next().is_none(), "muted: no label is looked for");
        let builtin = Taxonomy::builtin();
        assert_eq!(builtin.skill(ix(&builtin, "python")).kind, python.kind, "what is not given stays");
    }

    #[test]
    fn dangling_relations_and_stolen_labels_are_named_with_their_place() {
        let text = "format = 1\n[[skill]]\nid = \"zz\"\nname = \"Zz Top\"\nkind = \"tech\"\ncategory = \"x\"\naliases = [\"Kubernetes\"]\nimplies = [\"no-such\"]\n";
        let mistakes = Taxonomy::with_layers(&[("my.toml".to_owned(), text.to_owned())]).expect_err("two mistakes");
        let said: Vec<_> = mistakes.iter().map(|m| (&text[m.span.clone()], m.message.clone())).collect();
        assert!(said.iter().any(|(at, m)| *at == "\"no-such\"" && m.contains("no skill `no-such`")), "{said:?}");
        assert!(said.iter().any(|(at, m)| *at == "\"Kubernetes\"" && m.contains("kubernetes")), "{said:?}");
    }

    #[test]
    fn the_embedded_taxonomy_is_whole() {
        let mistakes = check::relations_and_labels(&[layer::builtin()], &[]);
        assert!(mistakes.is_empty(), "{}", mistakes.iter().map(|m| m.message.as_str()).collect::<Vec<_>>().join("\n"));
        assert!(Taxonomy::builtin().len() >= 400);
    }
}
