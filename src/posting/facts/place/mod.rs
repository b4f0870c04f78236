//! Where the job is done.

mod prose;

use prose::{add_announced, add_commute, add_known, add_located, add_offices, place_name};

use super::{
    Candidates, Seen, TOP, gazetteer, is_facts, is_navigation, is_written_as_name, labelled, labels_above,
    segments, split_at_dash,
};
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
    "territory",
    "region",
    "area",
    "city and state",
];

/// The place of the job.
pub(super) fn find(seen: &[Seen<'_>], title: Option<&str>, company: Option<&str>) -> Option<String> {
    let mut all = Candidates::default();
    for (label, value) in labels_above(seen) {
        if LABELS.contains(&label.as_str()) {
            add_labelled(&mut all, value, 5.0);
        }
    }
    if let Some(place) = city_and_country(seen) {
        all.add(&place, 7.0);
    }
    let title_words = title.map_or(0, |t| Tokens::of(t).len());
    for block in seen {
        let tokens = block.tokens;
        if let Some(value) = labelled(block, LABELS) {
            add_labelled(&mut all, value, 6.0);
        }
        for at in 0..tokens.len() {
            let word = tokens.form(at);
            if word == "based" && matches!(tokens.form(at + 1), "in" | "at" | "out") {
                let from = if tokens.form(at + 1) == "out" { at + 3 } else { at + 2 };
                // "based in our Harlow Creek office"
                let from = from + usize::from(matches!(tokens.form(from), "our" | "the"));
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
                && (gazetteer::is_known(block.words(at - 1, at))
                    || !crate::extract::is_english_at(tokens, at - 1))
            {
                all.add(block.words(at - 1, at), 1.2);
            }
            // Right behind the title: "Staff Engineer in London".
            if word == "in" && at >= title_words && title_words > 0 {
                let before = block.words(at - title_words, at);
                if title.is_some_and(|t| t.eq_ignore_ascii_case(before))
                    && let Some(place) = place_name(block, at + 1)
                    && (!is_terms(place) || gazetteer::is_known(place))
                    && !block.mentions.iter().any(|m| m.from <= at + 1 && at + 1 < m.to)
                {
                    all.add(place, if block.class == LineClass::Meta { 3.0 } else { 1.0 });
                }
            }
            if matches!(word, "office" | "offices" | "headquarters") {
                // "our office is in Leeds"
                let is = usize::from(matches!(tokens.form(at + 1), "is" | "are"));
                if tokens.form(at + 1 + is) == "in"
                    && let Some(place) = place_name(block, at + 2 + is)
                {
                    let owned =
                        place.split_once("'s").or_else(|| place.split_once("’s")).map(|(town, _)| town);
                    all.add(owned.unwrap_or(place), if is == 1 { 1.0 } else { 0.8 });
                }
            }
        }
        // "We are looking for a Buyer to join our team in Naas": where the job is that a sentence announces.
        add_announced(&mut all, block);
        add_commute(&mut all, block);
        if block.site {
            continue;
        }
        // "07745 Jena"
        if (2..=4).contains(&tokens.len())
            && (4..=5).contains(&tokens.form(0).len())
            && tokens.form(0).bytes().all(|b| b.is_ascii_digit())
            && is_name(block.words(1, tokens.len()))
            && !is_terms(block.words(1, tokens.len()))
        {
            all.add(block.words(1, tokens.len()), 1.0);
        }
        // "Dental Hygienist - Kenosha, WI - Acme Dental is looking …": the facts that open a posting without line ends.
        if block.number == 0
            && !is_facts(block)
            && let Some((head, place)) = dashed(block.text)
            && title::names_role(&Tokens::of(head))
            && (gazetteer::is_known(place) || gazetteer::has_code(place) || ends_in_code(place))
        {
            all.add(place, 2.5);
        }
        // "Acme · Springfield, MA (hybrid)", "Remote, Germany": a line of facts at the top.
        if block.number <= TOP && is_facts(block) {
            for line in block.text.lines().filter(|line| !is_navigation(line)) {
                add_facts(&mut all, line, block.number, company);
            }
        }
        // "cdl driver, nights (yakima)": a bracket behind the title that holds no word of the language.
        if block.number == 0
            && let Some((_, bracket)) = block.text.split_once('(')
            && let Some((name, _)) = bracket.split_once(')')
            && name.len() >= 4
            && name.chars().all(char::is_alphabetic)
            && name.chars().skip(1).all(char::is_lowercase)
            && !crate::extract::is_english(&name.to_lowercase())
            && !block.text.contains(char::is_uppercase)
        {
            all.add(name, 1.0);
        }
        // "Truck Driver (Fresno)"
        if block.number == 0
            && block.tokens.len() <= 12
            && let Some((_, bracket)) = block.text.split_once('(')
            && let Some((place, _)) = bracket.split_once(')')
            && (gazetteer::is_known(place) || ends_in_code(place))
        {
            all.add(place, 1.5);
        }
        // "103,000 - 150,000 CAD a year (Burnaby, BC)": where that is paid.
        if block.class == LineClass::Meta
            && tokens.len() <= 14
            && let Some((pay, bracket)) = block.text.split_once('(')
            && let Some((place, _)) = bracket.split_once(')')
            && pay.chars().filter(char::is_ascii_digit).count() >= 4
            && ends_in_code(place)
        {
            all.add(place, 1.2);
        }
        // A name alone on a line below the title, which is not who employs.
        if (1..=3).contains(&block.number)
            && !block.class.asks()
            && block.mentions.is_empty()
            && is_name(block.text)
            && !is_terms(block.text)
            && title::find(tokens).is_none()
            && company.is_some_and(|company| !company.contains(block.text) && !block.text.contains(company))
        {
            all.add(block.text, 1.1);
        }
        add_offices(&mut all, block);
        add_located(&mut all, block);
        if block.number <= 2 && block.class == LineClass::Meta {
            add_known(&mut all, block);
        }
        // "Hiring remotely in Rotterdam".
        if block.number <= TOP && block.class == LineClass::Meta && tokens.len() <= 12 {
            for at in 1..tokens.len() {
                if tokens.form(at - 1) == "in"
                    && let Some(place) = place_name(block, at)
                    && (!is_terms(place) || gazetteer::is_known(place))
                    && !block.mentions.iter().any(|m| m.from <= at && at < m.to)
                {
                    all.add(place, 1.2);
                }
            }
        }
    }
    // "Starts in December"
    all.all.retain(|(key, ..)| !super::name::is_common_name(key));
    all.best(1.0).map(|place| without_modes(&place))
}

/// A list of places without what stands among them of how one works, or of fields that nobody filled in: "US, Remote, Canada",
/// "None, None, US".
fn without_modes(places: &str) -> String {
    let parts: Vec<&str> = places.split(',').map(str::trim).collect();
    // "ON" is a province as well.
    let kept: Vec<&str> =
        parts.iter().copied().filter(|part| (part.len() <= 2 || !is_mode(part)) && *part != "None").collect();
    if kept.is_empty() || kept.len() == parts.len() { places.to_owned() } else { kept.join(", ") }
}

/// The town and the country that a file's metadata has in a field each.
fn city_and_country(seen: &[Seen<'_>]) -> Option<String> {
    let field = |names: &[&str]| {
        seen.iter().filter_map(|block| block.field.as_ref()).find_map(|field| {
            (names.contains(&field.name.as_str()) && field.value.starts_with(char::is_uppercase))
                .then_some(field.value)
        })
    };
    let (city, country) = (field(&["city", "town"])?, field(&["country", "state", "province", "region"])?);
    Some(format!("{city}, {country}"))
}

/// The first two parts of a line that dashes cut.
fn dashed(line: &str) -> Option<(&str, &str)> {
    let (head, rest) = split_at_dash(line)?;
    let second = split_at_dash(rest).map_or(rest, |(second, _)| second);
    Some((head, second.trim()))
}

/// "Kenosha, WI".
fn ends_in_code(place: &str) -> bool {
    place
        .rsplit_once(", ")
        .is_some_and(|(town, code)| gazetteer::is_code(code) && town.split(' ').count() <= 3)
}

/// What stands where a place may and says that there is one or several.
const ONE_OR_SEVERAL: &[&str] = &[
    "one location",
    "multiple locations",
    "various locations",
    "various",
    "multiple",
    "in person",
    "on the road",
];

/// Whether each part of a value is a term of the contract, or says that there is one place or several: "Part-time, Contract".
fn is_of_contract(value: &str) -> bool {
    value.split([',', '/']).all(|part| {
        ONE_OR_SEVERAL.contains(&part.trim().to_lowercase().as_str())
            || super::name::is_term_of_contract(part)
    })
}

/// Adds the value of a label: what stands before a bracket, a bar or a further place, without the mode of work.
fn add_labelled(all: &mut Candidates, value: &str, weight: f32) {
    let place = value.split(['(', '|', ';', '·', '•']).next().unwrap_or(value);
    let place = place.split(" - ").find(|part| !is_mode(part)).unwrap_or_default();
    let (place, away) = without_mode(place);
    let opens = place.split(' ').next().unwrap_or(place).to_ascii_lowercase();
    // "Remote job" says how and not where.
    if !(is_mode(place) || is_of_contract(place) || away && NO_PLACE.contains(&opens.as_str())) {
        all.add(place, weight);
    }
    // "Remote (Canada)".
    if let (true, Some((_, bracket))) = (is_mode(place), value.split_once('('))
        && let Some((place, _)) = bracket.split_once(')')
        && is_area(place)
    {
        all.add(place, weight);
    }
}

/// Adds the places in a line of facts.
fn add_facts(all: &mut Candidates, line: &str, number: usize, company: Option<&str>) {
    let parts: Vec<&str> = segments(line).collect();
    let is_job = |part: &str| title::find(&Tokens::of(part)).is_some();
    let fact = parts.iter().any(|part| is_job(part) || is_mode(part) || states_pay(part));
    for (i, part) in parts.iter().enumerate() {
        // "Acme Foods, Leeds": what stands behind who employs.
        let part = match company.and_then(|company| part.strip_prefix(company)) {
            Some(rest) if rest.starts_with(", ") && number <= 3 && is_written_as_name(&rest[2..]) => {
                // "Acme University, Faculty of Law" names a part of it.
                if !super::name::is_unit(rest) {
                    all.add(rest, 2.0);
                }
                continue;
            }
            _ => *part,
        };
        if is_job(part)
            || is_of_contract(part)
            || company.is_some_and(|company| part.contains(company) || company.contains(part))
        {
            continue;
        }
        if let Some((place, weight)) = stated(part) {
            all.add(place, weight);
            continue;
        }
        let (bare, _) = without_mode(part);
        let first = bare.split(',').next().unwrap_or(bare).trim();
        let apart = i > 0 && is_mode(parts[i - 1]);
        if gazetteer::is_known(bare) || gazetteer::has_code(bare) {
            all.add(bare, 3.0);
        } else if gazetteer::is_known(first) || gazetteer::has_code(first) {
            all.add(first, 2.6);
        } else if apart && is_area(bare) && line.contains('(') {
            // "Remote (Canada or the US)".
            all.add(bare, 2.5);
        } else if i == 0
            && first != bare
            && is_name(first)
            && !is_terms(first)
            && i + 1 == parts.len()
            && states_pay(line)
        {
            // "Palmerston North, 0.8 FTE, NZ$78,000".
            all.add(first, 2.0);
        } else if fact
            && i > 0
            && number <= 4
            && is_name(bare)
            && parts.len() <= 6
            && !is_terms(bare)
            && !line.contains(&format!("({bare}"))
        {
            all.add(bare, 1.2);
        }
    }
}

/// Whether a text is of pay: a sign of currency before a number.
fn states_pay(text: &str) -> bool {
    text.contains(['$', '£', '€', '₹']) && text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a part of a line of facts is a name of few words and nothing else.
fn is_name(part: &str) -> bool {
    let words = part.split_whitespace().count();
    (1..=3).contains(&words)
        && part.starts_with(char::is_uppercase)
        && is_written_as_name(part)
        && part.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !part.contains(|c: char| {
            c.is_ascii_digit() || matches!(c, ':' | '$' | '€' | '£' | '?' | '!' | '/' | '+' | '&')
        })
        && !is_mode(part)
}

/// Whether a part names terms of the contract or a field of work: "Full Time", "Permanent", "Sales". All its words are words
/// of the language.
fn is_terms(part: &str) -> bool {
    part.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| crate::extract::is_english(&word.to_lowercase()) || word.chars().all(char::is_uppercase))
}

/// Whether what stands behind "Remote" in brackets is where from: "Canada or US East", "EU timezones".
fn is_area(part: &str) -> bool {
    let words = part.split_whitespace().count();
    part.starts_with(char::is_uppercase)
        && (1..=6).contains(&words)
        && !part.contains(|c: char| c.is_ascii_digit())
        && !NO_PLACE.contains(&part.split(' ').next().unwrap_or(part).to_ascii_lowercase().as_str())
}

/// Whether a part tells how one works and nothing else: "Hybrid", "Fully remote", "Remote (2 days)".
pub(super) fn is_mode(part: &str) -> bool {
    let lower = part.trim().to_lowercase();
    !lower.is_empty()
        && lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
            matches!(
                word,
                "remote"
                    | "fully"
                    | "100"
                    | "hybrid"
                    | "onsite"
                    | "on"
                    | "site"
                    | "office"
                    | "in"
                    | "first"
                    | "working"
                    | "work"
                    | "from"
                    | "home"
                    | "or"
                    | "based"
                    | "remotely"
                    | "wfh"
                    | "anywhere"
                    | "worldwide"
            )
        })
}

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
    // A heading in capitals has commas as well.
    let heading = parts.len() >= 2
        && rest.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && rest.split_whitespace().count() > 4;
    match parts.len() {
        2..=5 if names && !heading => Some((rest, 3.0)),
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

/// A part without the words for the mode of work in front of it or behind it, and whether it opens with one that needs no
/// office.
pub(super) fn without_mode(segment: &str) -> (&str, bool) {
    for mode in ["hybrid", "remote", "onsite", "on-site"] {
        let cut = segment.len().saturating_sub(mode.len());
        let fits = segment.get(cut..).is_some_and(|end| end.eq_ignore_ascii_case(mode));
        let rest = segment.get(..cut).unwrap_or_default().trim_end();
        if fits && rest.ends_with([',', '-', '/']) {
            return (rest.trim_end_matches([',', '-', '/', ' ']), false);
        }
        // "US remote"
        if fits && gazetteer::is_known(rest) {
            return (rest, false);
        }
    }
    for mode in ["fully remote", "remote", "hybrid", "on-site", "onsite"] {
        let fits = segment.get(..mode.len()).is_some_and(|start| start.eq_ignore_ascii_case(mode));
        let rest = segment.get(mode.len()..).unwrap_or_default();
        if fits && rest.starts_with([',', '-', ':', ' ', '/']) {
            let rest = rest.trim_start_matches([',', '-', ':', ' ', '/']);
            return (rest.strip_prefix("in ").unwrap_or(rest), true);
        }
    }
    (segment, false)
}
