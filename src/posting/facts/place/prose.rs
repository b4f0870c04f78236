//! Places named in running text: in the sentence that announces the job, by an office, within a distance.

use super::super::{Candidates, Seen, TOP, gazetteer};
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;

/// Adds the place in the sentence that announces the job.
pub(super) fn add_announced(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    // "We're looking for a Buyer to join our team in Naas" says so wherever it stands.
    let opens = (0..3).any(|at| matches!(tokens.form(at), "looking" | "hiring" | "seeking"));
    if matches!(block.class, LineClass::Noise | LineClass::Benefit) || block.number > TOP && !opens {
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

/// How many words may lie between a job and the place that a sentence says it is in.
const NEAR_JOB: usize = 10;

/// Adds the town with its state that a text says a house or a job is in: "our plant located in Harlow Creek, OH", "This
/// role is hybrid two days a week in Harlow Creek, OH".
pub(super) fn add_located(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    if block.class == LineClass::Noise {
        return;
    }
    // How to apply may name a town as well: "Please send your CV to our office in …"; and so may what is told of the employer:
    // "We have offices in …".
    let process = block.class == LineClass::Process;
    let words = if process || block.class == LineClass::Company { &[JOB, &[]] } else { &[JOB, WHERE] };
    let stands =
        |word: &str| matches!(word, "located" | "situated" | "site" | "onsite" | "on-site" | "remote");
    let top = block.number <= 2 * TOP;
    for at in (1..tokens.len()).filter(|at| tokens.form(*at) == "in") {
        let located = stands(tokens.form(at - 1));
        // "Remote in the US", "in our Harlow Creek, Ohio office"
        let from = at + 1 + usize::from(matches!(tokens.form(at + 1), "the" | "our"));
        let Some(place) = place_name(block, from) else { continue };
        let stated = place
            .rsplit_once(", ")
            .is_some_and(|(_, state)| gazetteer::is_code(state) || gazetteer::is_known(state));
        if located && !process && (top || stated) && (stated || gazetteer::is_known(place)) {
            all.add(place, 1.1);
        } else if stated && is_of_the_job(tokens, at, words) {
            all.add(place, 1.05);
        }
    }
}

/// Words of a job.
const JOB: &[&str] = &["role", "position", "job", "post"];

/// Words of where it is done.
const WHERE: &[&str] =
    &["office", "offices", "facility", "plant", "warehouse", "hybrid", "onsite", "on-site", "based"];

/// Whether the words before a token, in its sentence, are of the job or of where it is done.
fn is_of_the_job(tokens: &Tokens, at: usize, words: &[&[&str]]) -> bool {
    let mut i = at;
    while i > 0 && at - i < NEAR_JOB && !matches!(tokens.gap(i), Gap::Sentence | Gap::Break) {
        i -= 1;
        let you = tokens.form(i) == "you" && tokens.form(i + 1) == "will" && tokens.form(i + 2) == "be";
        if you || words.iter().any(|words| words.contains(&tokens.form(i))) {
            return true;
        }
    }
    false
}

/// Adds the place that a board asks to be able to come to: "Horsham RH13 9BT: reliably commute or plan to relocate".
pub(super) fn add_commute(all: &mut Candidates, block: &Seen<'_>) {
    let place = block.text.split_once(':').filter(|(_, asks)| {
        let asks = asks.trim_start();
        ["reliably commute", "relocate before starting"].into_iter().any(|question| {
            asks.get(..question.len()).is_some_and(|asks| asks.eq_ignore_ascii_case(question))
        })
    });
    if let Some((place, _)) = place.filter(|(place, _)| place.split_whitespace().count() <= 6) {
        all.add(place, 3.0);
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
