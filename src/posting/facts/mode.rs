//! On site, remote or both.

use std::cell::LazyCell;

use super::{Seen, TOP, is_facts};
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;

/// onsite, hybrid or remote.
pub(super) fn find(seen: &[Seen<'_>]) -> Option<&'static str> {
    let (mut hybrid, mut remote, mut onsite) = (0.0f32, 0.0f32, 0.0f32);
    let facts = |block: &Seen<'_>| block.number <= TOP && is_facts(block);
    for block in seen.iter().filter(|b| b.class != LineClass::Noise || facts(b)) {
        // Outside the facts a word alone may be of anything: remote customers, hybrid events. Most blocks hold no such word.
        let weight: LazyCell<f32, _> = LazyCell::new(|| match block.class {
            LineClass::Meta => 3.0,
            _ if facts(block) || block.number <= TOP && block.tokens.len() <= 3 => 3.0,
            _ if speaks_of_the_job(block.tokens) => 1.2,
            _ => 0.4,
        });
        let tokens = block.tokens;
        match days(tokens) {
            Some(Days::Some) => hybrid += weight.max(1.0),
            Some(Days::All) => onsite += weight.max(1.0),
            None => {}
        }
        for at in 0..tokens.len() {
            let next = || tokens.form(at + 1);
            match tokens.form(at) {
                // "Hybrid or remote": who likes may stay away.
                "hybrid" if offers_remote(tokens, at) => {}
                // A hybrid car, cloud or app is none of this.
                "hybrid" if !matches!(next(), "cloud" | "app" | "apps" | "mobile" | "vehicle" | "vehicles" | "infrastructure" | "cars" | "environments" | "environment" if next() != "work") =>
                {
                    hybrid += *weight;
                }
                "remote"
                    if !matches!(
                        next(),
                        "sensing"
                            | "teams"
                            | "team"
                            | "control"
                            | "access"
                            | "monitoring"
                            | "desktop"
                            | "support"
                            | "server"
                            | "areas"
                            | "communities"
                            | "options"
                    ) =>
                {
                    let negated = at > 0 && matches!(tokens.form(at - 1), "not" | "no" | "non");
                    if !is_denied(tokens, at) {
                        remote += if negated { -*weight } else { *weight };
                    }
                }
                // "Working remotely some days": the others are not.
                "remotely" if (at + 1..at + 4).any(|i| matches!(tokens.form(i), "some" | "sometimes")) => {
                    hybrid += weight.max(1.0);
                }
                "remotely" if is_over(tokens, at) => onsite += weight.max(1.0),
                "remotely" | "wfh" | "telecommute" | "homebased" | "home-based" => remote += *weight,
                // Leave to telework now and then is no place of work.
                "telework" if !matches!(next(), "eligible" | "eligibility") && !is_denied(tokens, at) => {
                    remote += *weight;
                }
                "onsite" | "on-site" => onsite += *weight,
                // "Seattle | Office | Full-time": a fact of its own.
                "office"
                    if facts(block) && tokens.gap(at) == Gap::Break && tokens.gap(at + 1) == Gap::Break =>
                {
                    onsite += *weight;
                }
                "on" if next() == "site" && tokens.gap(at + 1) == Gap::Hyphen => onsite += *weight,
                "in" if next() == "office" && tokens.gap(at + 1) == Gap::Hyphen
                    || next() == "person"
                        && tokens.form(at + 2) != "interview"
                        && block.class == LineClass::Meta =>
                {
                    onsite += *weight;
                }
                _ => {}
            }
        }
    }
    if hybrid >= LEAST && hybrid + 0.5 >= remote {
        Some("hybrid")
    } else if remote >= LEAST && remote >= onsite {
        Some("remote")
    } else if onsite >= LEAST {
        Some("onsite")
    } else {
        None
    }
}

/// Whether beside "hybrid" stands the choice of "remote": "Hybrid or Remote", "100% remote, hybrid or on-site".
fn offers_remote(tokens: &Tokens, at: usize) -> bool {
    const NEAR: usize = 3;
    let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(tokens.len());
    let whole = near.clone().skip(1).all(|i| !matches!(tokens.gap(i), Gap::Sentence | Gap::Break));
    whole
        && near.clone().any(|i| tokens.form(i) == "remote" && tokens.form(i + 1) != "work")
        && near.clone().any(|i| tokens.form(i) == "or" || tokens.gap(i) == Gap::Slash)
}

/// How much of the week is spent in one place.
#[derive(Debug, PartialEq)]
enum Days {
    Some,
    All,
}

/// The days of the week that a text asks for in the office or grants at home: "two days in the office", "one day a week on
/// site, the rest remote".
fn days(tokens: &Tokens) -> Option<Days> {
    const COUNTS: &[(&str, u32)] = &[
        ("1", 1),
        ("one", 1),
        ("2", 2),
        ("two", 2),
        ("couple", 2),
        ("few", 2),
        ("3", 3),
        ("three", 3),
        ("4", 4),
        ("four", 4),
        ("5", 5),
        ("five", 5),
    ];
    let of_place = |i: usize| {
        matches!(
            tokens.form(i),
            "office" | "onsite" | "on-site" | "site" | "home" | "remote" | "remotely" | "wfh" | "wfo"
        )
    };
    (1..tokens.len()).filter(|at| matches!(tokens.form(*at), "day" | "days")).find_map(|at| {
        let counts = |i: usize| COUNTS.iter().find(|(word, _)| *word == tokens.form(i));
        let (_, count) = (at.saturating_sub(2)..at).rev().find_map(counts)?;
        // "5 days a week, remote" is a week's work wherever it is done.
        let near = (at + 1..(at + 7).min(tokens.len())).find(|i| of_place(*i))?;
        if *count < 5 {
            return Some(Days::Some);
        }
        matches!(tokens.form(near), "office" | "onsite" | "on-site" | "site" | "wfo").then_some(Days::All)
    })
}

/// Whether a word for remote work is denied, or left to be asked for: "Remote job: No", "or remote by negotiation".
fn is_denied(tokens: &Tokens, at: usize) -> bool {
    let asked = matches!(
        (tokens.form(at + 1), tokens.form(at + 2)),
        ("by", "negotiation" | "agreement" | "arrangement" | "request")
            | ("on", "request")
            | ("may", "be")
            | ("considered" | "negotiable" | "possible", _)
    );
    let label = (at + 1..(at + 5).min(tokens.len())).find(|i| tokens.gap(*i) == Gap::Colon);
    asked || label.is_some_and(|value| matches!(tokens.form(value), "no" | "none" | "not" | "n" | "false"))
}

/// Whether what a word says was so and is no more: "we are no longer working remotely".
fn is_over(tokens: &Tokens, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| tokens.form(i) == "no" && tokens.form(i + 1) == "longer")
}

/// The least that is enough to state a mode.
const LEAST: f32 = 1.0;

/// Whether a block speaks of the job itself or of where one works.
fn speaks_of_the_job(tokens: &Tokens) -> bool {
    (0..tokens.len()).any(|i| {
        let pair = (tokens.form(i), tokens.form(i + 1));
        matches!(
            pair,
            ("this" | "the", "role" | "position" | "job" | "post" | "opportunity")
                | ("fully" | "100" | "work" | "working" | "works", "remote" | "remotely")
                | (
                    "remote",
                    "first" | "role" | "position" | "job" | "company" | "opportunity" | "work" | "working"
                )
                | ("hybrid", "role" | "position" | "work" | "working" | "model" | "schedule" | "environment")
                | ("days", "a" | "per" | "in")
                | ("office" | "home", "based" | "office")
                | ("work", "from" | "on-site" | "onsite")
        ) || matches!(pair.0, "work" | "working")
            && (i + 2..i + 5).any(|at| tokens.form(at) == "remotely" && tokens.gap(at).joins())
    })
}
