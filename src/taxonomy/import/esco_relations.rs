//! Which of ESCO's relations hold as "who shows this shows that".
//!
//! A wrong "covered" is walked into an interview with, so less is taken than ESCO says:
//!
//! - *broader* leads from knowledge to knowledge as it stands. Between skills ESCO also puts what merely goes along
//!   ("manage complaints" below "keep an open mind"), so it holds where the narrower name has all the words of the
//!   wider one ("collect oil samples", "collect samples"), and elsewhere is left out.
//! - *essential* leads to knowledge that has a word in common ("plan marketing strategy", "marketing principles");
//!   other essential ones transfer, and prove nothing ("manage artistic career", "cope with stress").
//! - *optional* transfers.

use rustc_hash::FxHashMap;

use super::esco::{Files, Raw};
use super::labels::{alike, forms};
use super::summary::{Reason, Summary};
use super::weak::{is_generic, is_grammar, is_plain};

/// How much of the one carries over to the other where ESCO says that one goes with the other.
const MODEST: f32 = 0.4;

/// What a skill is a kind of, what it shows, and what it transfers to.
pub(super) type Relations = (Vec<String>, Vec<String>, Vec<(String, f32)>);

/// The relations of each skill, by its URI.
pub(super) fn of(files: &Files, summary: &mut Summary) -> FxHashMap<String, Relations> {
    let mut all: FxHashMap<String, Relations> = FxHashMap::default();
    let skill = |uri: &str| files.places.get(uri).map(|place| &files.skills[*place]);
    let mut doubtful =
        |from: &Raw, to: &Raw| summary.left(Reason::Doubtful, &format!("{} → {}", from.name, to.name));
    for from in &files.skills {
        // What is broader and no skill is a group.
        for to in files.wider_of(&from.uri).iter().filter_map(|uri| skill(uri)) {
            let follows = if from.knowledge && to.knowledge { true } else { has_all_words(from, to) };
            if follows {
                all.entry(from.uri.clone()).or_default().0.push(to.uri.clone());
            } else {
                doubtful(from, to);
            }
        }
    }
    let mut nowhere = 0;
    for (from, to, essential) in &files.needs {
        let Some((from, to)) = skill(from).zip(skill(to)) else {
            nowhere += 1;
            continue;
        };
        let relations = all.entry(from.uri.clone()).or_default();
        if *essential && to.knowledge && has_a_word(from, to) {
            relations.1.push(to.uri.clone());
        } else {
            relations.2.push((to.uri.clone(), MODEST));
        }
    }
    for _ in 0..nowhere {
        summary.left(Reason::LeadsNowhere, "a skill that is in none of the files");
    }
    all
}

/// The words of a name that tell something.
fn telling(name: &str) -> Vec<String> {
    forms(name).into_iter().filter(|word| !is_grammar(word)).collect()
}

/// Whether the narrower name holds all words of the wider one, and more.
fn has_all_words(narrow: &Raw, wide: &Raw) -> bool {
    let (narrow, wide) = (telling(&narrow.name), telling(&wide.name));
    narrow.len() > wide.len() && wide.iter().all(|word| narrow.iter().any(|own| alike(own, word)))
}

/// Whether both names hold a word that tells one skill from another.
fn has_a_word(left: &Raw, right: &Raw) -> bool {
    let (left, right) = (telling(&left.name), telling(&right.name));
    let own = |word: &&String| !is_generic(word) && !is_plain(word);
    right.iter().filter(own).any(|word| left.iter().any(|own| alike(own, word)))
}
