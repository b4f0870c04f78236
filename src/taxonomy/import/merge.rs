//! Tells what the taxonomy has already from what is new, and sees that no name belongs to two skills.
//!
//! A skill of the list is one that is there where its preferred name is one of its names, compared as they are looked
//! for in a text. A name that counts only by rules there ("Swift") needs a second sign. What is there gets further
//! names and keeps everything else; all other skills are new.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxHashSet;

use super::super::skill::Entry;
use super::super::{Case, Kind, LabelClass, Rules, Skill, SkillIx, Taxonomy};
use super::concept::Concept;
use super::labels::{Class, Strictness, alike, forms};
use super::names::{clean, slug};
use super::owners::{Owners, keys};
use super::relations;
use super::summary::{Reason, Summary};
use super::weak::is_grammar;
use crate::extract::is_english;

/// What the layer will hold.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Further names of skills that are there, by id.
    pub(super) additions: Vec<Entry>,
    /// New skills by id, each with what else the list says of it.
    pub(super) fresh: Vec<(Entry, Option<&'static str>)>,
}

/// What a skill of the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// One that is there.
    Known(SkillIx),
    /// A new one.
    New,
    /// The same as another one of the list, by its place.
    As(usize),
    /// It was left out.
    Left,
}

/// Merges a list into what lies below it.
pub(super) fn merge(
    concepts: Vec<Concept>,
    below: &Taxonomy,
    strictness: Strictness,
    summary: &mut Summary,
) -> Merged {
    let known = known_names(below);
    let (scheme, targets, classes) = (summary.source.scheme(), Vec::new(), Vec::new());
    let mut merger = Merger { below, known, strictness, scheme, concepts, targets, classes };
    let names = merger.find_targets(summary);
    let labels = merger.labels(&names, summary);
    merger.entries(labels, summary)
}

/// Every name of what is there, muted or not, with the way it is compared.
fn known_names(below: &Taxonomy) -> Owners<(SkillIx, LabelClass)> {
    let mut known = Owners::new();
    for (ix, skill) in below.skills() {
        for (label, class) in skill.labels() {
            known.enter(label, (ix, class));
        }
        // A deprecated skill's names belong to the one in its place.
        if skill.muted && skill.replaced_by.is_none() {
            for label in skill.spoken_names() {
                known.enter(label, (ix, LabelClass::Any));
            }
        }
    }
    known
}

struct Merger<'a> {
    below: &'a Taxonomy,
    known: Owners<(SkillIx, LabelClass)>,
    strictness: Strictness,
    /// What the list's ids are called as a source.
    scheme: Option<&'static str>,
    concepts: Vec<Concept>,
    /// What each is.
    targets: Vec<Target>,
    /// How the name of each is looked for.
    classes: Vec<Class>,
}

/// The further names that each skill of the list keeps.
type Labels = Vec<Vec<(String, Class)>>;

impl Merger<'_> {
    /// Finds what each is; gives the names of the new ones with their places.
    fn find_targets(&mut self, summary: &mut Summary) -> Owners<usize> {
        let mut names: Owners<usize> = Owners::new();
        for (place, concept) in self.concepts.iter().enumerate() {
            let mut class = Class::Any;
            let target = match self.target(concept) {
                Ok(Some(ix)) => Target::Known(ix),
                Ok(None) => {
                    match (names.of(&concept.name).first(), self.strictness.name(&concept.name, concept)) {
                        (Some(other), _) => {
                            summary.left(Reason::Twice, &concept.name);
                            Target::As(*other)
                        }
                        (None, Err(reason)) => {
                            summary.left(reason, &concept.name);
                            Target::Left
                        }
                        (None, Ok(_)) if !concept.proper && self.hides(&concept.name, None) => {
                            summary.left(Reason::NameHides, &concept.name);
                            Target::Left
                        }
                        (None, Ok(found)) => {
                            class = found;
                            names.enter(&concept.name, place);
                            Target::New
                        }
                    }
                }
                Err(reason) => {
                    summary.left(reason, &concept.name);
                    Target::Left
                }
            };
            self.targets.push(target);
            self.classes.push(class);
        }
        names
    }

    /// The skill that is there and that this one is, or why the question cannot be answered.
    fn target(&self, concept: &Concept) -> Result<Option<SkillIx>, Reason> {
        let mut doubt = None;
        for (ix, class) in self.known.of(&concept.name) {
            let skill = self.below.skill(ix);
            if !skill.is_looked_for() {
                return Err(Reason::Unwanted);
            }
            let sure = match class {
                LabelClass::Any => true,
                LabelClass::Exact => skill.exact.contains(&concept.name),
                LabelClass::Ambiguous => self.has_second_sign(concept, ix, skill),
            };
            if sure && (concept.kind == Kind::Language) == (skill.kind == Kind::Language) {
                return Ok(Some(ix));
            }
            doubt = Some(Reason::NameTaken);
        }
        if let Some(doubt) = doubt {
            return Err(doubt);
        }
        for name in concept.also.iter().filter(|name| !is_english(&name.to_lowercase())) {
            // The maker in front of a name says already that a product is meant.
            let found = self.known.of(name).into_iter().find(|(ix, class)| {
                let skill = self.below.skill(*ix);
                let as_written = *class == LabelClass::Any || skill.labels().any(|(label, _)| label == name);
                as_written && skill.kind == concept.kind && skill.is_looked_for()
            });
            if let Some((ix, _)) = found {
                return Ok(Some(ix));
            }
        }
        Ok(self.by_further_names(concept))
    }

    /// The one skill that most of the further names belong to.
    fn by_further_names(&self, concept: &Concept) -> Option<SkillIx> {
        let mut found: Option<SkillIx> = None;
        let mut hits = 0;
        for label in &concept.labels {
            for (ix, _) in self.known.of(label).into_iter().filter(|(_, class)| *class == LabelClass::Any) {
                if found.is_some_and(|other| other != ix) {
                    return None;
                }
                found = Some(ix);
                hits += 1;
            }
        }
        let same_kind = |ix: &SkillIx| {
            let skill = self.below.skill(*ix);
            skill.kind == concept.kind && skill.is_looked_for()
        };
        found.filter(|_| hits >= 2 && hits * 2 >= concept.labels.len()).filter(same_kind)
    }

    /// Whether more than a name that is also a word speaks for a skill: that both are products and the word is no English
    /// one, another of its names, or what sort of thing both are said to be.
    fn has_second_sign(&self, concept: &Concept, ix: SkillIx, skill: &Skill) -> bool {
        if concept.kind != skill.kind || !skill.ambiguous.contains(&concept.name) {
            return false;
        }
        let named = |label: &String| {
            *label != concept.name
                && self.known.of(label).iter().any(|(other, class)| *other == ix && *class == LabelClass::Any)
        };
        let sort = forms(if concept.qualifier.is_empty() { &concept.category } else { &concept.qualifier });
        let same_sort = || {
            forms(&skill.category)
                .iter()
                .any(|own| !is_grammar(own) && sort.iter().any(|word| word.len() > 3 && alike(own, word)))
        };
        let product = concept.proper && skill.kind == Kind::Tech && !is_english(&concept.name.to_lowercase());
        product || concept.labels.iter().any(named) || same_sort()
    }

    /// Whether a name of a skill that is there stands within the label, so that the longer label would hide it.
    fn hides(&self, label: &str, target: Option<SkillIx>) -> bool {
        if self.strictness.aliases == super::Aliases::All {
            return false;
        }
        let words = forms(label);
        let hidden = |from: usize, to: usize| {
            let part = words[from..to].join(" ");
            self.known.of_forms(&part).iter().any(|(ix, class)| {
                let found = match class {
                    LabelClass::Any => true,
                    LabelClass::Exact => {
                        self.below.skill(*ix).exact.iter().any(|exact| label.contains(exact))
                    }
                    LabelClass::Ambiguous => false,
                };
                found && Some(*ix) != target && self.below.skill(*ix).is_looked_for()
            })
        };
        (0..words.len())
            .any(|from| (from + 1..=words.len()).any(|to| to - from < words.len() && hidden(from, to)))
    }

    /// The further names that each keeps. None is claimed twice.
    fn labels(&self, names: &Owners<usize>, summary: &mut Summary) -> Labels {
        let mut claims: Owners<Target> = Owners::new();
        let mut wanted: Labels = vec![Vec::new(); self.concepts.len()];
        for (place, concept) in self.concepts.iter().enumerate() {
            let known = match self.targets[place] {
                Target::Known(ix) => Some(ix),
                Target::New => None,
                Target::As(_) | Target::Left => continue,
            };
            let mut own: FxHashSet<String> = FxHashSet::default();
            for label in &concept.labels {
                let class = match self.strictness.label(label, concept) {
                    Ok(class) => class,
                    Err(reason) => {
                        summary.left(reason, label);
                        continue;
                    }
                };
                let there = self.known.of(label);
                let as_named = names.of(label);
                let known_keys = keys(label);
                let same = there.iter().any(|(ix, _)| Some(*ix) == known)
                    || as_named.contains(&place)
                    || known_keys.iter().any(|key| own.contains(key));
                let reason = if same {
                    Some(Reason::SameLabel)
                } else if !there.is_empty() || !as_named.is_empty() {
                    Some(Reason::Taken)
                } else if known.is_some() && class == Class::Doubtful {
                    // Rules of a skill that is there cannot be added to.
                    Some(Reason::CommonWord)
                } else if self.hides(label, known) {
                    Some(Reason::Hides)
                } else {
                    None
                };
                if let Some(reason) = reason {
                    summary.left(reason, label);
                } else {
                    own.extend(known_keys);
                    claims.enter(label, known.map_or(Target::As(place), Target::Known));
                    wanted[place].push((label.clone(), class));
                }
            }
        }
        for labels in &mut wanted {
            labels.retain(|(label, _)| {
                let alone = claims.of(label).len() == 1;
                if !alone {
                    summary.left(Reason::Several, label);
                }
                alone
            });
            labels.sort();
        }
        wanted
    }

    /// The entries of the layer.
    fn entries(self, mut labels: Labels, summary: &mut Summary) -> Merged {
        let ids = self.ids();
        let linked = relations::of(&self.concepts, &self.targets, &ids, summary);
        let mut additions: HashMap<SkillIx, Vec<String>> = HashMap::new();
        let mut merged = Merged::default();
        for (place, (concept, mut links)) in self.concepts.into_iter().zip(linked).enumerate() {
            let kept = std::mem::take(&mut labels[place]);
            match self.targets[place] {
                Target::Known(ix) => {
                    summary.mapped += 1;
                    summary.labels += kept.len();
                    additions.entry(ix).or_default().extend(kept.into_iter().map(|(label, _)| label));
                }
                Target::New => {
                    summary.taken += 1;
                    summary.labels += kept.len() + 1;
                    summary.relations += links.count();
                    let mut entry = entry(&concept, &ids[place], self.classes[place], kept);
                    entry.broader = links.broader.take();
                    entry.implies = links.implies.take();
                    entry.related = links.related.take();
                    if let (Some(scheme), false) = (self.scheme, concept.key.is_empty()) {
                        entry.source = Some(BTreeMap::from([(scheme.to_owned(), clean(&concept.key))]));
                    }
                    merged.fresh.push((entry, concept.note));
                }
                Target::As(_) | Target::Left => {}
            }
        }
        for (ix, mut aliases) in additions.into_iter().filter(|(_, aliases)| !aliases.is_empty()) {
            aliases.sort();
            let id = self.below.skill(ix).id.clone();
            merged.additions.push(Entry { id, add_aliases: aliases, ..Entry::default() });
        }
        merged.additions.sort_by(|a, b| a.id.cmp(&b.id));
        merged.fresh.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
        merged
    }

    /// The id of each: that of the skill that is there, or a new one made from the name.
    fn ids(&self) -> Vec<String> {
        let mut used: FxHashSet<String> = self.below.skills().map(|(_, skill)| skill.id.clone()).collect();
        let mut next: HashMap<String, usize> = HashMap::new();
        let mut ids = Vec::with_capacity(self.concepts.len());
        for (concept, target) in self.concepts.iter().zip(&self.targets) {
            ids.push(match target {
                Target::Known(ix) => self.below.skill(*ix).id.clone(),
                Target::New => {
                    let mut id = slug(&concept.name);
                    if id.is_empty() {
                        "skill".clone_into(&mut id);
                    }
                    let stem = id.clone();
                    while !used.insert(id.clone()) {
                        let number = next.entry(stem.clone()).or_insert(1);
                        *number += 1;
                        id = format!("{stem}-{number}");
                    }
                    id
                }
                Target::As(_) | Target::Left => String::new(),
            });
        }
        // The other one stands before it.
        for place in 0..ids.len() {
            if let Target::As(other) = self.targets[place] {
                let id = ids[other].clone();
                ids[place] = id;
            }
        }
        ids
    }
}

/// A new skill without its relations.
fn entry(concept: &Concept, id: &str, class: Class, labels: Vec<(String, Class)>) -> Entry {
    let mut lists: [Vec<String>; 3] = Default::default();
    for (label, class) in labels {
        lists[class as usize].push(label);
    }
    let [aliases, mut exact, mut ambiguous] = lists;
    match class {
        Class::Any => {}
        Class::Exact => exact.insert(0, concept.name.clone()),
        Class::Doubtful => ambiguous.insert(0, concept.name.clone()),
    }
    let some = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
    let rules = (!ambiguous.is_empty()).then(|| rules(concept.kind));
    Entry {
        id: id.to_owned(),
        name: Some(concept.name.clone()),
        kind: Some(concept.kind),
        category: Some(concept.category.clone()),
        aliases: some(aliases),
        exact: some(exact),
        ambiguous: some(ambiguous),
        rules,
        // A list holds many names that are close to words; a misspelling is none of them.
        fuzzy: Some(false),
        ..Entry::default()
    }
}

/// When a name in doubt counts: where skills are listed, and that of a product beside another one too.
fn rules(kind: Kind) -> Rules {
    let needs: &[&str] = if kind == Kind::Tech { &["@list", "@tech", "@skills"] } else { &["@skills"] };
    let case = if kind == Kind::Tech { Case::Exact } else { Case::Any };
    Rules { case, needs: needs.iter().map(|need| (*need).to_owned()).collect(), ..Rules::default() }
}
