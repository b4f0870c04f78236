//! Places named in running text: in the sentence that announces the job, by an office, within a distance.

use super::super::{Candidates, Seen, TOP, gazetteer};
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;

/// Adds the place in the sentence that announces the job.
pub(super) fn add_announced(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    if matches!(block.class, LineClass::Noise | LineClass::Benefit) || block.number > TOP {
        return;
    }
    let announces = |i: &usize| {
        matches!(
            tokens.form(*i),
            "looking" | "hiring" | "hire" | "seeking" | "seeks" | "recruiting" | "need" | "needs" | "join"
        )
    };
    let Some(start) = (0..tokens.len()).find(announces) else { return };
    // "Acme, Cambridge, is looking for"
    for at in (1..start).filter(|at| tokens.gap(*at) == Gap::Comma && block.capital(*at)) {
        if let Some(place) = place_name(block, at).filter(|place| gazetteer::is_known(place))
            && tokens.gap(at + Tokens::of(place).len()) == Gap::Comma
        {
            all.add(place, 1.2);
        }
    }
    let end = (start + 1..tokens.len())
        .find(|i| matches!(tokens.gap(*i), Gap::Sentence | Gap::Break))
        .unwrap_or(tokens.len());
    for at in (start..end).filter(|at| tokens.form(*at) == "in" && tokens.gap(at + 1) == Gap::Space) {
        let skill = block.mentions.iter().any(|m| m.from <= at + 1 && at + 1 < m.to);
        let english = crate::extract::is_english(tokens.form(at + 1));
        if let Some(place) =
            place_name(block, at + 1).filter(|place| !skill && (!english || gazetteer::is_known(place)))
        {
            all.add(place, 1.2);
        }
    }
}

/// Adds the towns of "our Galway office", "the Joliet plant", "within two hours of Lisbon".
pub(super) fn add_offices(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    for at in 0..tokens.len() {
        let word = tokens.form(at);
        if matches!(word, "our" | "the" | "its" | "their") && block.capital(at + 1) {
            let mut to = at + 1;
            while to < tokens.len() && to - at <= 3 && block.capital(to) && tokens.gap(to) == Gap::Space {
                to += 1;
            }
            let house = matches!(
                tokens.form(to),
                "office"
                    | "location"
                    | "site"
                    | "branch"
                    | "depot"
                    | "hub"
                    | "plant"
                    | "studio"
                    | "warehouse"
                    | "building"
                    | "campus"
                    | "store"
                    | "clinic"
                    | "factory"
            );
            let named = !(at + 1..to).all(|i| crate::extract::is_english(tokens.form(i)));
            let known = gazetteer::is_known(block.words(at + 1, to));
            if house && to > at + 1 && tokens.gap(to) == Gap::Space && (named || known) {
                all.add(block.words(at + 1, to), if known { 1.2 } else { 0.8 });
            }
        }
        let distance =
            |i: usize| matches!(tokens.form(i), "within" | "near" | "commute" | "commuting" | "distance");
        if word == "of"
            && (at.saturating_sub(4)..at).any(distance)
            && let Some(place) = place_name(block, at + 1)
        {
            all.add(place, if block.number <= TOP { 2.0 } else { 1.0 });
        }
        if word == "near"
            && block.class == LineClass::Meta
            && let Some(place) = place_name(block, at + 1)
        {
            all.add(place, 1.2);
        }
    }
}

/// Adds the town with its state that a text says a house stands in: "our plant located in Harlow Creek, OH".
pub(super) fn add_located(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    if matches!(block.class, LineClass::Noise | LineClass::Process) || block.number > 2 * TOP {
        return;
    }
    let stands = |at: &usize| {
        matches!(tokens.form(at - 1), "located" | "situated" | "site" | "onsite" | "on-site" | "remote")
            && tokens.form(*at) == "in"
    };
    for at in (1..tokens.len()).filter(stands) {
        // "Remote in the US"
        let from = at + 1 + usize::from(tokens.form(at + 1) == "the");
        let Some(place) = place_name(block, from) else { continue };
        let stated = place.rsplit_once(", ").is_some_and(|(_, code)| gazetteer::is_code(code));
        if stated || gazetteer::is_known(place) {
            all.add(place, 1.1);
        }
    }
}

/// Adds the cities that a message names in its first lines.
pub(super) fn add_known(all: &mut Candidates, block: &Seen<'_>) {
    for at in (0..block.tokens.len()).filter(|at| block.capital(*at)) {
        let longest = (at + 1..=(at + 3).min(block.tokens.len())).rev().find(|to| {
            (at + 1..*to).all(|i| block.tokens.gap(i) == Gap::Space)
                && gazetteer::is_city(block.words(at, *to))
        });
        if let Some(to) = longest {
            all.add(block.words(at, to), 1.3);
        }
    }
}

/// A place's name: capitalised words, a comma between city and country.
pub(super) fn place_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
    let mut to = from;
    while to < block.tokens.len()
        && to - from < 5
        && block.capital(to)
        && (to == from || block.tokens.gap(to).joins() || block.tokens.gap(to) == Gap::Comma)
    {
        to += 1;
    }
    (to > from).then(|| block.words(from, to))
}
