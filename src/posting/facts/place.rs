//! Where the job is done.

use super::{Candidates, Seen, labelled, labels_above};
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;
use crate::title;

/// Labels of a place.
const LABELS: &[&str] = &[
    "location",
    "locations",
    "job location",
    "job locations",
    "place",
    "place of work",
    "work location",
    "city",
    "office",
    "based in",
    "office location",
    "campus",
    "town",
    "site",
    "where",
    "work site",
    "duty station",
    "based",
];

/// The place of the job.
pub(super) fn find(seen: &[Seen<'_>], title: Option<&str>) -> Option<String> {
    let mut all = Candidates::default();
    for (label, value) in labels_above(seen) {
        if LABELS.contains(&label.as_str()) {
            all.add(value.split(['(', '|', ';']).next().unwrap_or(value), 5.0);
        }
    }
    let title_words = title.map_or(0, |t| Tokens::of(t).len());
    for block in seen {
        let tokens = block.tokens;
        if let Some(value) = labelled(block, LABELS) {
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
                && !block.mentions.iter().any(|m| m.from < at && at <= m.to)
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
        // "Acme · Springfield, MA (hybrid)", "Remote, Germany": a line of facts at the top.
        if block.number <= TOP && matches!(block.class, LineClass::Meta | LineClass::Heading) {
            for (place, weight) in block.text.lines().flat_map(segments).filter_map(stated) {
                if title::find(&Tokens::of(place)).is_none() {
                    all.add(place, weight);
                }
            }
        }
        // "Hiring remotely in Rotterdam".
        if block.number <= TOP && block.class == LineClass::Meta && tokens.len() <= 12 {
            for at in 1..tokens.len() {
                if tokens.form(at - 1) == "in"
                    && let Some(place) = place_name(block, at)
                {
                    all.add(place, 1.2);
                }
            }
        }
    }
    all.best(1.0)
}

/// How many blocks make the top of a posting.
const TOP: usize = 6;

/// Words that follow "remote" and open no place's name.
const NO_PLACE: &[&str] = &[
    "job",
    "jobs",
    "role",
    "position",
    "work",
    "working",
    "first",
    "team",
    "teams",
    "friendly",
    "only",
    "possible",
    "ok",
    "option",
    "eligible",
    "or",
    "and",
    "full-time",
    "part-time",
    "worldwide",
    "anywhere",
];

/// The parts of a line of facts: "Acme · Leeds, UK (remote) | full-time".
fn segments(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| {
        matches!(c, '·' | '•' | '|' | '`' | '(' | ')' | '–' | '—' | '›' | ';') || is_picture(c)
    })
    .flat_map(|part| part.split(" - "))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// Emoji and other pictures.
fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2600..=0x27bf | 0x1f300..=0x1faff | 0xfe0f)
}

/// The place that a part of a line of facts states, and how likely: parts between commas, each a name ("Springfield,
/// MA"; "5 Elm Road, Leeds"), or one name behind "Remote".
fn stated(segment: &str) -> Option<(&str, f32)> {
    let (rest, away) = without_mode(segment);
    let parts: Vec<&str> = rest.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let name = |part: &&str| {
        let words = part.split_whitespace().count();
        let code = part.chars().any(|c| c.is_ascii_digit());
        part.starts_with(char::is_uppercase)
            && words <= if code { 3 } else { 4 }
            && !part.contains([':', '$', '€', '£', '?', '!'])
    };
    // A house number opens an address.
    let address = parts.len() >= 3 && parts[0].starts_with(|c: char| c.is_ascii_digit());
    let names = parts.iter().skip(usize::from(address)).all(name);
    match parts.len() {
        2..=5 if names => Some((rest, 3.0)),
        1 if names
            && away
            && !NO_PLACE.contains(&rest.split(' ').next().unwrap_or(rest).to_ascii_lowercase().as_str())
            && parts[0].chars().filter(|c| c.is_alphabetic()).count() >= 2 =>
        {
            Some((rest, 2.5))
        }
        _ => None,
    }
}

/// A part without the words for remote work in front of it, and whether there were any.
fn without_mode(segment: &str) -> (&str, bool) {
    for mode in ["remote", "hybrid", "on-site", "onsite", "fully remote"] {
        let fits = segment.get(..mode.len()).is_some_and(|start| start.eq_ignore_ascii_case(mode));
        let rest = segment.get(mode.len()..).unwrap_or_default();
        if fits && rest.starts_with([',', '-', ':', ' ', '/']) {
            let rest = rest.trim_start_matches([',', '-', ':', ' ', '/']);
            return (rest.strip_prefix("in ").unwrap_or(rest), true);
        }
    }
    (segment, false)
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
