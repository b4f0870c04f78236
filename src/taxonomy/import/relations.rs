//! The relations of a list, between the skills that its concepts became.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::concept::Concept;
use super::merge::Target;
use super::summary::{Reason, Summary};

/// The relations of a new skill, by ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    pub(super) broader: Option<Vec<String>>,
    pub(super) implies: Option<Vec<String>>,
    pub(super) related: Option<BTreeMap<String, f32>>,
}

impl Links {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        let list = |list: &Option<Vec<String>>| list.as_ref().map_or(0, Vec::len);
        list(&self.broader) + list(&self.implies) + self.related.as_ref().map_or(0, BTreeMap::len)
    }
}

/// The relations of each concept; none for what is not new. `ids` are those of the skills that the concepts became.
pub(super) fn of(
    concepts: &[Concept],
    targets: &[Target],
    ids: &[String],
    summary: &mut Summary,
) -> Vec<Links> {
    let places: FxHashMap<&str, usize> =
        concepts.iter().enumerate().map(|(place, concept)| (concept.key.as_str(), place)).collect();
    // A concept that is the same as another speaks for that one.
    let stands_for = |place: usize| match targets[place] {
        Target::As(other) => other,
        _ => place,
    };
    let is_new = |place: usize| targets[place] == Target::New;
    let mut shows: Vec<Vec<(usize, bool)>> = vec![Vec::new(); concepts.len()];
    let mut related: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (place, concept) in concepts.iter().enumerate() {
        let from = stands_for(place);
        let mut told = |key: &String| -> Option<usize> {
            let to = places.get(key.as_str()).copied().map(stands_for);
            let both = to.filter(|to| !ids[*to].is_empty() && !ids[from].is_empty());
            if both.is_none() {
                summary.left(Reason::LeadsNowhere, &concept.name);
            }
            both.filter(|to| ids[*to] != ids[from])
        };
        let kinds = concept.broader.iter().map(|key| (key, true));
        let wider: Vec<(usize, bool)> = kinds
            .chain(concept.implies.iter().map(|key| (key, false)))
            .filter_map(|(key, kind)| told(key).map(|to| (to, kind)))
            .collect();
        let near: Vec<(usize, f32)> =
            concept.related.iter().filter_map(|(key, share)| told(key).map(|to| (to, *share))).collect();
        for (to, kind) in wider {
            if !is_new(from) {
                summary.left(Reason::Known, &concept.name);
            } else if !shows[from].iter().any(|(other, _)| ids[*other] == ids[to]) {
                shows[from].push((to, kind));
            }
        }
        for (to, share) in near {
            // It is read in both directions, so it stands with one of the two that is new.
            let pair = if is_new(from) { (from, to) } else { (to, from) };
            if !is_new(pair.0) {
                summary.left(Reason::Known, &concept.name);
            } else if !related.contains_key(&(pair.1, pair.0)) {
                related.entry(pair).or_insert(share);
            }
        }
    }
    for place in circles(&mut shows) {
        summary.left(Reason::Circle, &concepts[place].name);
    }
    let mut links = vec![Links::default(); concepts.len()];
    for (place, shown) in shows.into_iter().enumerate() {
        let of_kind = |wanted: bool| {
            let ids: BTreeSet<String> =
                shown.iter().filter(|(_, kind)| *kind == wanted).map(|(to, _)| ids[*to].clone()).collect();
            Some(ids.into_iter().collect::<Vec<_>>()).filter(|ids| !ids.is_empty())
        };
        links[place].broader = of_kind(true);
        links[place].implies = of_kind(false);
    }
    for ((from, to), share) in related {
        links[from].related.get_or_insert_default().insert(ids[to].clone(), share);
    }
    links
}

/// Takes out every relation that leads back to where a walk came from; gives the places they started at.
fn circles(shows: &mut [Vec<(usize, bool)>]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        Unseen,
        OnTheWay,
        Done,
    }
    let mut state = vec![State::Unseen; shows.len()];
    let mut cut = Vec::new();
    for start in 0..shows.len() {
        if state[start] != State::Unseen {
            continue;
        }
        state[start] = State::OnTheWay;
        let mut stack = vec![(start, 0)];
        while let Some((place, at)) = stack.last_mut() {
            let Some((to, _)) = shows[*place].get(*at).copied() else {
                state[*place] = State::Done;
                stack.pop();
                continue;
            };
            match state[to] {
                State::OnTheWay => {
                    shows[*place].remove(*at);
                    cut.push(*place);
                }
                State::Unseen => {
                    *at += 1;
                    state[to] = State::OnTheWay;
                    stack.push((to, 0));
                }
                State::Done => *at += 1,
            }
        }
    }
    cut
}
