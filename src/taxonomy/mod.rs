//! Which skills there are, what they are called and how they relate.
//!
//! Layers lie over each other: the built-in one, then the user's files; a later layer overrides the fields it
//! gives, adds skills, mutes others. After the layers are laid, every relation leads to a skill that exists
//! and every label belongs to one skill. Nothing here knows what a document is.

mod check;
mod compiled;
pub mod edit;
mod embedded;
mod file;
mod files;
mod hash;
pub mod import;
mod layer;
mod reach;
mod relations;
mod skill;
mod source;
mod stack;
mod tell;
mod write;

use std::sync::{Arc, OnceLock};

pub use files::Base;
pub(crate) use files::{Files, Place};
pub use reach::{Asked, Relation};
pub(crate) use skill::Entry;
pub use skill::{Case, FORMAT, Family, Kind, LabelClass, Rules, Skill, SkillIx};
pub use source::{LayerInfo, Rank, Source};
pub(crate) use tell::Change;

use crate::diagnostic::Diagnostic;
use crate::flat::{Reader, Words};
use compiled::Packed;
use embedded::Embedded;
use layer::{Laid, Merged, lay_merged};
use relations::Relations;
use stack::{Over, Stack};

/// How many ids in a row may each lead to the next; more is a circle, which `check` names.
const LONGEST_REPLACEMENT: usize = layer::LONGEST_REPLACEMENT;

/// How far a chain of "is a kind of" and "plainly shows" is followed.
///
/// Kafka Streams → Kafka → event-driven architecture is plain to anyone; further on chains drift.
const LONGEST_CHAIN: u32 = 3;

/// How much the wider skill counts for what is directly a kind of it: who knows Kubernetes has a start on EKS. What is
/// merely implied does not count so: knowing Python is no start on every tool that is written in it.
const WIDER_TRANSFER: f32 = 0.5;

/// What is left of a transfer that goes through a skill that is contained.
const THROUGH: f32 = 0.9;

/// All skills after all layers.
#[derive(Debug, Clone, Default)]
pub struct Taxonomy {
    /// Those of the embedded taxonomy, and of a compiled one, are read when they are first asked for.
    skills: Vec<OnceLock<Box<Skill>>>,
    /// The places of the skills in the order of their ids.
    by_id: Words,
    relations: Relations,
    /// The embedded taxonomy where there is no other layer, or a compiled one.
    packed: Option<Packed>,
    /// The layers over the embedded one.
    stack: Arc<Stack>,
}

impl Taxonomy {
    /// The embedded taxonomy.
    ///
    /// It was read and laid when the program was built; nothing is left to do before it is used.
    pub fn builtin() -> Self {
        let (embedded, relations, by_id) = Embedded::open();
        let skills = vec![OnceLock::new(); embedded.len()];
        Self { skills, by_id, relations, packed: Some(Packed::Embedded(embedded)), stack: Arc::default() }
    }

    /// The embedded taxonomy with further layers over it, the lowest first.
    ///
    /// # Errors
    ///
    /// Every mistake in every layer, with its place.
    pub fn with_layers(layers: &[Source]) -> Result<Self, Vec<Diagnostic>> {
        let right = Files::read_right(Base::BuiltIn, layers).filter(|files| files.mistakes().is_empty());
        let files = right.map_or_else(|| Self::read_with_care(layers), Ok)?;
        let Files { layers: all, counts, entries, ids, .. } = files;
        let laid = lay_merged(Merged { entries, ids }, all.iter().flat_map(|layer| &layer.family));
        let over = layers.iter().zip(all.into_iter().zip(counts).skip(1)).map(|(source, (layer, count))| {
            Over::new(LayerInfo::of_file(source, layer.taxonomy, count), source.text.clone())
        });
        Ok(Self { stack: Arc::new(Stack::new(over.collect())), ..Self::from(laid) })
    }

    /// The layers, or every mistake in them with its place.
    fn read_with_care(layers: &[Source]) -> Result<Files, Vec<Diagnostic>> {
        let files = Files::read(Base::BuiltIn, layers);
        let mistakes: Vec<Diagnostic> = files.mistakes().into_iter().map(|mistake| mistake.told).collect();
        if mistakes.is_empty() { Ok(files) } else { Err(mistakes) }
    }

    /// All layers, the lowest first: the built-in one and what lies over it.
    pub fn layers(&self) -> Vec<LayerInfo> {
        let over = self.stack.over.iter().map(|over| over.info.clone());
        std::iter::once(Embedded::info()).chain(over).collect()
    }

    /// The layer that a skill comes from: its number in [`Self::layers`].
    pub fn layer_of(&self, ix: SkillIx) -> usize {
        if Embedded::holds(ix) {
            return 0;
        }
        self.stack.about(ix, |id| self.find(id)).next().map_or(0, |(layer, _)| layer)
    }

    /// The layer that a label of a skill comes from: of those that give it the lowest, as a number in
    /// [`Self::layers`].
    pub fn layer_of_label(&self, ix: SkillIx, label: &str) -> usize {
        if Embedded::holds(ix) && Embedded::open().0.entry(ix).labels().any(|known| known == label) {
            return 0;
        }
        let mut about = self.stack.about(ix, |id| self.find(id));
        about
            .find(|(_, entry)| entry.labels().any(|given| given == label))
            .map_or_else(|| self.layer_of(ix), |(layer, _)| layer)
    }

    /// All names of the skills that a layer mutes: words that are not to be taken for a skill at all.
    pub fn muted_names(&self) -> Vec<&str> {
        let layers = self.stack.over.iter().filter(|over| over.may_mute());
        let muted = layers.flat_map(|over| &over.layer().skill).filter(|entry| entry.mute);
        let skills = muted.filter_map(|entry| self.find(&entry.id)).map(|ix| self.skill(ix));
        skills.filter(|skill| skill.muted).flat_map(Skill::all_names).collect()
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
        (0..self.skills.len()).map(|ix| SkillIx(ix as u32)).map(|ix| (ix, self.skill(ix)))
    }

    /// The skill at a place of this taxonomy.
    ///
    /// # Panics
    ///
    /// Where the place is of another, larger taxonomy.
    pub fn skill(&self, ix: SkillIx) -> &Skill {
        self.skills[ix.0 as usize].get_or_init(|| Box::new(self.packed_skill(ix)))
    }

    /// The skill as it was packed.
    fn packed_skill(&self, ix: SkillIx) -> Skill {
        self.packed.as_ref().map(|all| all.entry(ix)).unwrap_or_default().into()
    }

    /// The skill with this id, or the one in its place where it is deprecated.
    pub fn find(&self, id: &str) -> Option<SkillIx> {
        let mut found = self.find_as_named(id)?;
        for _ in 0..LONGEST_REPLACEMENT {
            match self.skill(found).replaced_by.as_deref().and_then(|id| self.find_as_named(id)) {
                Some(next) => found = next,
                None => break,
            }
        }
        Some(found)
    }

    /// The skill with this id, be it deprecated.
    pub fn find_as_named(&self, id: &str) -> Option<SkillIx> {
        let (mut low, mut high) = (0, self.by_id.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let ix = SkillIx(self.by_id.get(middle)?);
            match self.skill(ix).id.as_str().cmp(id) {
                std::cmp::Ordering::Equal => return Some(ix),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The tables of all labels, where they were entered before: when the program was built, or when the layers were
    /// compiled.
    pub(crate) fn packed_labels(&self) -> Option<Reader> {
        self.packed.as_ref().map(Packed::labels)
    }

    /// The tables of the labels of the embedded taxonomy.
    pub(crate) fn embedded_labels() -> Reader {
        Embedded::open().0.labels()
    }

    /// What a skill is directly a kind of or plainly shows.
    pub fn shown_by(&self, ix: SkillIx) -> impl Iterator<Item = SkillIx> {
        self.relations.shows(ix)
    }

    /// How many steps lead from `has` to `asked` by "is a kind of" and "plainly shows"; 0 for the skill itself.
    pub fn contains(&self, has: SkillIx, asked: SkillIx) -> Option<u32> {
        if has == asked {
            return Some(0);
        }
        (1..=LONGEST_CHAIN).find(|steps| self.leads(has, asked, *steps))
    }

    /// Whether a chain of so many steps leads from one to the other.
    fn leads(&self, from: SkillIx, to: SkillIx, steps: u32) -> bool {
        self.shown_by(from).any(|next| if steps == 1 { next == to } else { self.leads(next, to, steps - 1) })
    }

    /// How much having one transfers to the other, where that is known: the best of a stated relation, a shared
    /// family, and one being the wider term of the other.
    pub fn transfer(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        if let Some(direct) = self.relations.stated(has, asked) {
            return Some(direct);
        }
        let family = self.relations.by_family(has, asked);
        let wider = self.relations.is_kind_of(asked, has).then_some(WIDER_TRANSFER);
        [family, wider].into_iter().flatten().max_by(f32::total_cmp)
    }

    /// As [`Self::transfer`], where a stronger relative of something that `has` contains also counts (Spring Boot
    /// shows Java, Java transfers to Kotlin), a little less for each step.
    pub fn transfer_through(&self, has: SkillIx, asked: SkillIx) -> Option<f32> {
        let direct = self.transfer(has, asked);
        let through =
            self.passed(has).filter_map(|next| self.transfer(next, asked)).map(|share| share * THROUGH);
        direct.into_iter().chain(through).max_by(f32::total_cmp)
    }

    /// What a skill's transfer to others goes through, one step only: relatives of what is merely implied say little.
    ///
    /// A technology passes on to what it is built on; a method or a field to what it is a kind of, so that two kinds of
    /// one field ("bridge design", "structural steel design") are relatives.
    fn passed(&self, has: SkillIx) -> impl Iterator<Item = SkillIx> {
        let kind = self.skill(has).kind;
        let passes = matches!(kind, Kind::Tech | Kind::Method | Kind::Domain);
        let steps = self.relations.shows(has).filter(move |_| passes);
        steps.filter(move |next| {
            self.skill(*next).kind == kind && (kind == Kind::Tech || self.relations.is_kind_of(has, *next))
        })
    }
}

impl From<Laid> for Taxonomy {
    fn from(laid: Laid) -> Self {
        let skills =
            laid.entries.into_iter().map(|entry| OnceLock::from(Box::new(Skill::from(entry)))).collect();
        let Laid { relations, by_id, .. } = laid;
        Self { skills, by_id, relations, packed: None, stack: Arc::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::layer::lay;
    use super::*;

    fn with(text: &str) -> Taxonomy {
        Taxonomy::with_layers(&[Source::new(Rank::Own, "my.toml", format!("format = 1\n{text}"))])
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
[[skill]]
id = \"zz-kind\"\nname = \"Zzkind\"\nkind = \"tech\"\ncategory = \"x\"\nbroader = [\"zz-other\"]
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
        assert_eq!(t.transfer(lang, ix(&t, "zz-frame")), None, "what is implied is not the wider term");
        assert_eq!(t.transfer(other, ix(&t, "zz-kind")), Some(WIDER_TRANSFER));
    }

    #[test]
    fn a_later_layer_overrides_adds_and_mutes() {
        let t = with(
            "[[skill]]\nid = \"python\"\nname = \"Python!\"\nadd_aliases = [\"Snakey\"]\n[[skill]]\nid = \"java\"\nmute = true\n",
        );
        let python = t.skill(ix(&t, "python"));
        assert_eq!(python.name, "Python!");
        assert!(python.aliases.contains(&"Snakey".to_owned()));
        assert!(t.skill(ix(&t, "java")).labels().next().is_none(), "muted: no label is looked for");
        let builtin = Taxonomy::builtin();
        assert_eq!(builtin.skill(ix(&builtin, "python")).kind, python.kind, "what is not given stays");
    }

    #[test]
    fn a_deprecated_id_leads_to_the_one_in_its_place() {
        let skill = |id: &str, rest: &str| {
            format!("[[skill]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"tech\"\ncategory = \"x\"\n{rest}\n")
        };
        let lower = format!(
            "format = 1\n{}{}[[skill]]\nid = \"zz-old\"\nstatus = \"deprecated\"\nreplaced_by = \"zz-new\"\n\
             [[family]]\nname = \"f\"\ntransfer = 0.5\nmembers = [\"zz-old\", \"java\"]\n",
            skill("zz-new", ""),
            skill("zz-user", "implies = [\"zz-old\"]\nrelated = { python = 0.4 }"),
        );
        let upper = "format = 1\n[[skill]]\nid = \"zz-old\"\nadd_aliases = [\"Zzoldie\"]\n";
        let t = Taxonomy::with_layers(&[
            Source::new(Rank::Imported, "lower.toml", lower),
            Source::new(Rank::Own, "upper.toml", upper),
        ])
        .unwrap_or_else(|m| panic!("{m:#?}"));
        let new = ix(&t, "zz-new");
        assert_eq!(t.find("zz-old"), Some(new));
        assert_ne!(t.find_as_named("zz-old"), Some(new));
        assert_eq!(t.contains(ix(&t, "zz-user"), new), Some(1), "in relations");
        assert_eq!(t.transfer(ix(&t, "java"), new), Some(0.5), "in families");
        assert_eq!(t.skill(new).aliases, ["Zzoldie"], "in layers above");
        let old = t.find_as_named("zz-old").expect("it is kept");
        assert_eq!(t.skill(old).labels().count(), 0, "it is not looked for");
    }

    #[test]
    fn what_came_from_which_layer_is_remembered() {
        let imported = "format = 1\n[taxonomy]\nname = \"Zoo\"\nversion = \"3\"\n[[skill]]\nid = \"zz\"\nname = \"Zonkey\"\nkind = \"tech\"\ncategory = \"x\"\n";
        let own = "format = 1\n[[skill]]\nid = \"zz\"\nadd_aliases = [\"Stripes\"]\n[[skill]]\nid = \"python\"\nadd_aliases = [\"Snakey\"]\n";
        let t = Taxonomy::with_layers(&[
            Source::new(Rank::Imported, "zoo.toml", imported),
            Source::new(Rank::Own, "my.toml", own),
        ])
        .unwrap_or_else(|m| panic!("{m:#?}"));
        let layers = t.layers();
        let names: Vec<_> =
            layers.iter().map(|layer| (layer.rank, layer.name.as_str(), layer.skills)).collect();
        let builtin = Taxonomy::builtin();
        assert_eq!(
            names,
            [(Rank::BuiltIn, "cvfit", builtin.len()), (Rank::Imported, "Zoo", 1), (Rank::Own, "my", 2)]
        );
        assert_eq!(layers[0], builtin.layers()[0]);
        let (zz, python) = (ix(&t, "zz"), ix(&t, "python"));
        assert_eq!([t.layer_of(zz), t.layer_of(python)], [1, 0]);
        assert_eq!([t.layer_of_label(zz, "Zonkey"), t.layer_of_label(zz, "Stripes")], [1, 2]);
        assert_eq!([t.layer_of_label(python, "Python"), t.layer_of_label(python, "Snakey")], [0, 2]);
    }

    #[test]
    fn dangling_relations_and_stolen_labels_are_named_with_their_place() {
        let text = "format = 1\n[[skill]]\nid = \"zz\"\nname = \"Zz Top\"\nkind = \"tech\"\ncategory = \"x\"\naliases = [\"Kubernetes\"]\nimplies = [\"no-such\"]\n";
        let mistakes =
            Taxonomy::with_layers(&[Source::new(Rank::Own, "my.toml", text)]).expect_err("two mistakes");
        let said: Vec<_> = mistakes.iter().map(|m| (&text[m.span.clone()], m.message.clone())).collect();
        assert!(
            said.iter().any(|(at, m)| *at == "\"no-such\"" && m.contains("no skill `no-such`")),
            "{said:?}"
        );
        assert!(said.iter().any(|(at, m)| *at == "\"Kubernetes\"" && m.contains("kubernetes")), "{said:?}");
    }

    #[test]
    fn the_embedded_taxonomy_is_whole() {
        let mistakes = Files::read(Base::BuiltIn, &[]).mistakes();
        assert_eq!(mistakes, []);
        assert!(Taxonomy::builtin().len() >= 400);
    }

    #[test]
    fn the_embedded_taxonomy_is_as_its_layer_laid_now() {
        let (embedded, laid) = (Taxonomy::builtin(), Taxonomy::from(lay(&[Embedded::layer()])));
        assert_eq!(embedded.len(), laid.len());
        let relations = |t: &Taxonomy, ix: SkillIx| {
            let shows: Vec<_> = t.shown_by(ix).collect();
            // Every pair would take long; what is near by number is often related, being of one file.
            let near = (ix.0.saturating_sub(40)..(ix.0 + 40).min(t.len() as u32)).map(SkillIx);
            (shows, near.map(|other| t.transfer(ix, other)).collect::<Vec<_>>())
        };
        for (ix, skill) in laid.skills() {
            assert_eq!(embedded.skill(ix), skill);
            assert_eq!(embedded.find(&skill.id), Some(ix));
            assert_eq!(relations(&embedded, ix), relations(&laid, ix));
        }
        assert_eq!(embedded.find("no-such-skill"), None);
    }
}
