//! Where the job is done: the place a posting names, and on site, remote or both.

use super::facts::{Candidates, Seen, labelled};
use super::line::LineClass;
use crate::extract::{Gap, Tokens};
use crate::title;

/// The place of the job.
pub(super) fn find(seen: &[Seen<'_>], title: Option<&str>) -> Option<String> {
    let mut all = Candidates::default();
    let title_words = title.map_or(0, |t| Tokens::of(t).len());
    for block in seen {
        let tokens = block.tokens;
        if let Some(value) = labelled(
            block,
            &[
                "location",
                "locations",
                "job location",
                "place",
                "place of work",
                "work location",
                "city",
                "office",
                "based in",
                "office location",
            ],
        ) {
            all.add(value.split(['(', '|', ';']).next().unwrap_or(value), 6.0);
        }
        for at in 0..tokens.len() {
            let word = tokens.form(at);
            if word == "based" && matches!(tokens.form(at + 1), "in" | "at" | "out") {
                let from = if tokens.form(at + 1) == "out" { at + 3 } else { at + 2 };
                if let Some(place) = place_name(block, from) {
                    all.add(place, 2.0);
                }
            }
            // "a UK based engineer".
            if word == "based"
                && at > 0
                && block.capital(at - 1)
                && matches!(tokens.gap(at), Gap::Space | Gap::Hyphen)
            {
                all.add(block.words(at - 1, at), 1.2);
            }
            // Right behind the title: "Staff Engineer in London".
            if word == "in" && at >= title_words && title_words > 0 {
                let before = block.words(at - title_words, at);
                if title.is_some_and(|t| t.eq_ignore_ascii_case(before))
                    && let Some(place) = place_name(block, at + 1)
                {
                    all.add(place, if block.class == LineClass::Meta { 3.0 } else { 1.0 });
                }
            }
            if matches!(word, "office" | "offices" | "headquarters")
                && matches!(tokens.form(at + 1), "in")
                && let Some(place) = place_name(block, at + 2)
            {
                all.add(place, 0.8);
            }
        }
        // "Springfield, MA" alone on a line at the top.
        let line = block.text.trim();
        let parts: Vec<&str> = line.split(',').map(str::trim).collect();
        let names = parts.len() >= 2
            && parts.len() <= 3
            && parts.iter().all(|p| p.starts_with(char::is_uppercase) && p.split_whitespace().count() <= 3);
        if block.class == LineClass::Meta
            && block.number <= 6
            && names
            && tokens.len() <= 7
            && title::find(tokens).is_none()
        {
            all.add(line.split(['(', '|']).next().unwrap_or(line), 3.0);
        }
    }
    all.best(1.0)
}

/// A place's name: capitalised words, a comma between city and country.
fn place_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
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

/// onsite, hybrid or remote.
pub(super) fn work_mode(seen: &[Seen<'_>]) -> Option<&'static str> {
    let (mut hybrid, mut remote, mut onsite) = (0.0f32, 0.0f32, 0.0f32);
    for block in seen.iter().filter(|b| b.class != LineClass::Noise) {
        let weight = match block.class {
            LineClass::Meta => 3.0,
            _ if block.number <= 4 => 1.5,
            _ => 1.0,
        };
        let tokens = block.tokens;
        for at in 0..tokens.len() {
            let next = tokens.form(at + 1);
            match tokens.form(at) {
                // A hybrid car, cloud or app is none of this.
                "hybrid" if !matches!(next, "cloud" | "app" | "apps" | "mobile" | "vehicle" | "vehicles" | "infrastructure" | "cars" | "environments" | "environment" if next != "work") =>
                {
                    hybrid += weight;
                }
                "remote"
                    if !matches!(
                        next,
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
                    remote += if negated { -weight } else { weight };
                }
                "remotely" | "wfh" | "telecommute" | "telework" => remote += weight,
                "onsite" | "on-site" => onsite += weight,
                "on" if next == "site" && tokens.gap(at + 1) == Gap::Hyphen => onsite += weight,
                "in" if matches!(next, "office") && tokens.gap(at + 1) == Gap::Hyphen
                    || next == "person"
                        && tokens.form(at + 2) != "interview"
                        && block.class == LineClass::Meta =>
                {
                    onsite += weight;
                }
                _ => {}
            }
        }
    }
    if hybrid > 0.0 && hybrid + 0.5 >= remote {
        Some("hybrid")
    } else if remote > 0.0 && remote >= onsite {
        Some("remote")
    } else if onsite > 0.9 {
        Some("onsite")
    } else {
        None
    }
}
