//! Who employs.

mod address;
mod lines;
mod sentence;

use rustc_hash::FxHashMap;

use super::name::{
    has_legal_form, institutions, is_common_name, is_contraction, is_generic, is_legal_form, name_at,
    proper_name, proper_name_to,
};
use super::{Candidates, Seen, TOP, gazetteer, is_written_as_name, labelled, labels_above, place};
use crate::extract::{Gap, Tokens, is_english_at};
use crate::posting::heading::{HeadingSays, known};
use crate::posting::line::LineClass;
use crate::title;

/// Labels of an employer.
const LABELS: &[&str] = &[
    "company",
    "employer",
    "organisation",
    "organization",
    "hiring company",
    "client",
    "about",
    "employer name",
    "company name",
    "hiring organization",
    "hiring organisation",
    "institution",
    "agency",
    "school",
    "university",
    "recruiter",
    "business",
    "org",
];

/// Who employs.
pub(super) fn find(seen: &[Seen<'_>], title: Option<&str>, links: &[&str]) -> Option<String> {
    let mut all = Candidates::default();
    for (label, value) in labels_above(seen) {
        if label != "about" && LABELS.contains(&label.as_str()) && value.split_whitespace().count() <= 8 {
            all.add(value, 5.0);
        }
    }
    // "Our client": who writes this keeps to themselves for whom.
    let mut secret = false;
    for (place, block) in seen.iter().enumerate() {
        let tokens = block.tokens;
        // "Organization: keeps track of tasks" among what is asked is a trait.
        if let Some(value) = labelled(block, LABELS).filter(|_| !block.class.asks())
            && value.split_whitespace().count() <= 5
        {
            // "Acme (website translation)": what it makes.
            let name = value.split(" (").next().unwrap_or(value);
            all.add(if Tokens::of(value).len() > 2 { name } else { value }, 6.0);
        }
        for at in 1..tokens.len() {
            // "Staff Engineer in London employer: Acme".
            if tokens.gap(at + 1) == Gap::Colon
                && tokens.form(at) == "employer"
                && let Some(value) = proper_name(block, at + 1)
            {
                all.add(value, 5.0);
            }
            secret |= matches!(tokens.form(at - 1), "our" | "my") && tokens.form(at) == "client";
        }
        // Nothing stands beneath it as beneath the heading of a section.
        let bare = seen.get(place + 1).is_some_and(|next| {
            matches!(next.class, LineClass::Meta | LineClass::Noise | LineClass::Heading)
        });
        // "Acme USA" right over "Springfield, MA 01101": the place is the other one.
        let over_place = seen.get(place + 1).is_some_and(|next| lines::is_town_with_code(next.text));
        lines::add(&mut all, block, lines::Beneath { bare, over_place }, title);
        sentence::add(&mut all, block);
        add_legal_forms(&mut all, block);
        // "the University of Northfield", "Kestrel Vale Hospital": an institution says what it is.
        if block.class != LineClass::Noise && !block.class.asks() {
            for (from, to) in institutions(block) {
                // "for the World Bank, Starbucks and others": its clients.
                let listed = block.tokens.gap(to) == Gap::Comma && block.capital(to);
                all.add(block.words(from, to), if listed { 0.4 } else { 0.8 });
            }
        }
    }
    if let Some(name) = again_at_the_top(seen, title) {
        all.add(name, 3.0);
    }
    for (name, weight) in repeated(seen) {
        all.add(&name, weight);
    }
    // What a firm makes is named more often than the firm.
    for product in seen.iter().flat_map(sentence::products) {
        if let Some(place) = all.places.get(product.to_lowercase().as_str()) {
            all.all[*place].2 *= 0.2;
        }
    }
    prefer_the_whole(&mut all);
    join_articles(&mut all);
    join_short_names(&mut all);
    if !secret {
        address::add(&mut all, seen, links);
    }
    let title = title.map(str::to_lowercase);
    all.all.retain(|(key, name, weight)| {
        let word = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        word && title.as_ref().is_none_or(|t| t != key)
            && !is_common_name(key)
            && !is_contraction(key)
            && !gazetteer::is_known(key)
            && !is_generic(key)
            && (has_legal_form(&Tokens::of(name))
                || *weight >= 5.0
                || !heads_a_section(name))
            // "The Director of Legal Affairs": what the job is of.
            && (*weight >= 3.0 || !title.as_ref().is_some_and(|title| title.ends_with(&format!("of {key}"))))
    });
    // Who keeps the employer secret names others all the same.
    all.best(if secret { 1.5 } else { 0.7 })
}

/// Whether words are those of a heading over what is done, asked or to follow: "Specific Duties & Responsibilities".
fn heads_a_section(name: &str) -> bool {
    use LineClass::{Duty, Preferred, Process, Required};
    matches!(known(&Tokens::of(name)), Some(HeadingSays::Class(Duty | Required | Preferred | Process)))
}

/// The name that stands alone on two lines of the top: a board has it beside the title, and again over the details.
fn again_at_the_top<'a>(seen: &'a [Seen<'a>], title: Option<&str>) -> Option<&'a str> {
    let top: Vec<&Seen<'_>> =
        seen.iter().take_while(|block| block.number <= TOP && !block.class.asks()).collect();
    let name = |block: &&&Seen<'_>| {
        let (text, tokens) = (block.text, block.tokens);
        (1..=6).contains(&tokens.len())
            && is_written_as_name(text)
            && text.starts_with(char::is_uppercase)
            && !text.contains([':', '$', '£', '€', ','])
            && title.is_none_or(|title| !title.contains(text))
            && title::find(tokens).is_none()
            && !place::is_mode(text)
            && !gazetteer::is_known(text)
    };
    let twice = |block: &&&Seen<'_>| top.iter().filter(|other| other.text == block.text).count() == 2;
    top.iter().filter(name).find(twice).map(|block| block.text.trim_end_matches('.'))
}

/// "Kim Example, Acme Ltd.": a legal form tells a company wherever it stands.
fn add_legal_forms(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    if block.class == LineClass::Noise {
        return;
    }
    for at in 1..tokens.len() {
        if !block.capital(at) {
            continue;
        }
        let form = tokens.form(at);
        if !matches!(form, "ltd" | "inc" | "llc" | "gmbh" | "plc" | "cjsc" | "ojsc" | "corp" | "llp") {
            continue;
        }
        let mut from = at;
        while from > 0 && at - from < 5 {
            let joins = tokens.gap(from).joins() || from == at && tokens.gap(from) == Gap::Comma;
            // "Gantry & Pole Inc."
            let and = tokens.form(from - 1) == "and" && from >= 2 && block.capital(from - 2) && from < at;
            if !joins || !block.capital(from - 1) && !and {
                break;
            }
            from -= 1;
        }
        while from < at
            && matches!(
                tokens.form(from),
                "at" | "the" | "about" | "join" | "by" | "for" | "with" | "and" | "as" | "we"
            )
        {
            from += 1;
        }
        // "a certified B Corp" is a standard.
        let standard = form == "corp" && at == from + 1 && block.words(from, at).len() == 1;
        if from == at || standard {
            continue;
        }
        let (start, end) = tokens.range(from, at + 1);
        let dot = block.text.get(end as usize..).is_some_and(|rest| rest.starts_with('.'));
        all.add(block.text.get(start as usize..end as usize + usize::from(dot)).unwrap_or_default(), 1.4);
    }
}

/// Lets a department stand back behind the university or the county that it is of.
fn prefer_the_whole(all: &mut Candidates) {
    const WHOLES: &[&str] = &[
        "university",
        "college",
        "hospital",
        "hospitals",
        "council",
        "county",
        "city of",
        "town of",
        "trust",
        "government",
    ];
    const UNITS: &[&str] =
        &["department", "school of", "faculty", "division", "institute of", "college of", "office of"];
    let is = |key: &str, words: &[&str]| words.iter().any(|word| key.contains(word));
    let unit = |key: &str| is(key, UNITS) && !key.contains("university of") && !key.contains("city of");
    let whole = all.all.iter().any(|(key, _, weight)| !unit(key) && is(key, WHOLES) && *weight >= 0.7);
    for (_, _, weight) in all.all.iter_mut().filter(|(key, ..)| whole && unit(key)) {
        *weight *= 0.3;
    }
}

/// Sums what speaks for a name with and without its article: "The Open Rivers Alliance" is "Open Rivers Alliance".
fn join_articles(all: &mut Candidates) {
    for place in 0..all.all.len() {
        let Some(bare) = all.all[place].0.strip_prefix("the ") else { continue };
        if let Some(other) = all.places.get(bare).copied() {
            let (with, without) = (all.all[place].2, all.all[other].2);
            all.all[other].2 += with;
            // The name on the line of facts keeps its article.
            all.all[place].2 += if with > without { without + f32::EPSILON } else { 0.0 };
        }
    }
}

/// Gives a name in full what speaks for its short form: "Between Lines" for "Between Lines Ltd.", "HPS" for "Harbour
/// Primary School".
fn join_short_names(all: &mut Candidates) {
    let gains: Vec<f32> = all
        .all
        .iter()
        .map(|(key, name, _)| {
            let tokens = Tokens::of(name);
            if tokens.len() < 2 {
                return 0.0;
            }
            let legal = is_legal_form(tokens.form(tokens.len() - 1));
            let initials: String = (0..tokens.len())
                .filter(|i| !matches!(tokens.form(*i), "of" | "the" | "and" | "for"))
                .filter_map(|i| tokens.form(i).chars().next())
                .collect();
            let cut = key
                .rsplit_once([' ', ','])
                .filter(|_| legal)
                .map(|(short, _)| short.trim_end_matches([' ', ',']));
            let weight = |short: &str| all.places.get(short).map_or(0.0, |place| all.all[*place].2);
            cut.map_or(0.0, weight) + if initials.len() >= 3 { weight(&initials) } else { 0.0 }
        })
        .collect();
    for ((_, _, sum), gain) in all.all.iter_mut().zip(gains) {
        *sum += gain;
    }
}

/// Names that a posting repeats without saying who they are: its employer's is the one it names most. Words of the language
/// and names of skills are none.
fn repeated(seen: &[Seen<'_>]) -> Vec<(String, f32)> {
    let mut all: Vec<(String, f32)> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut plain: Vec<(&Seen<'_>, usize, usize)> = Vec::new();
    for block in
        seen.iter().filter(|b| !matches!(b.class, LineClass::Noise | LineClass::Meta | LineClass::Heading))
    {
        let mut at = 0;
        while at < block.tokens.len() {
            let strange = |i: usize| {
                let word = block.tokens.form(i);
                // "in a SOC": one of several.
                let one =
                    i > 0 && matches!(block.tokens.form(i - 1), "a" | "an") && block.tokens.gap(i).joins();
                // "ERC-20": a standard and its number.
                let numbered = block.tokens.gap(i + 1) == Gap::Hyphen
                    && block.tokens.form(i + 1).bytes().all(|b| b.is_ascii_digit());
                block.capital(i)
                    && !one
                    && !numbered
                    && word.len() >= 3
                    && !is_english_at(block.tokens, i)
                    && !word.bytes().any(|b| b.is_ascii_digit())
                    && !is_common_name(word)
                    && !is_contraction(word)
                    && !gazetteer::is_known(block.words(i, i + 1))
            };
            let skill = |i: usize| {
                block.mentions.iter().any(|m| m.subject.skill().is_some() && m.from <= i && i < m.to)
            };
            if !strange(at) || skill(at) {
                // Words of the language, each with a capital, are a name where they come again: "Copper Kettle Bakery".
                at += several(block, at).map_or(1, |to| {
                    plain.push((block, at, to));
                    to - at
                });
                continue;
            }
            let (name, to) = proper_name_to(block, at).unwrap_or(("", at + 1));
            // What is asked for is rather a product, and "GPU" an abbreviation.
            let weight = match block.class {
                LineClass::Company => 0.5,
                _ if name.len() <= 4 && !name.contains(char::is_lowercase) => 0.15,
                LineClass::Duty | LineClass::Benefit => 0.35,
                _ => 0.25,
            };
            if !name.is_empty() {
                if let Some(place) = places.get(name) {
                    // A product may be named more often than who makes it.
                    all[*place].1 = (all[*place].1 + weight).min(3.0);
                } else {
                    places.insert(name.to_owned(), all.len());
                    all.push((name.to_owned(), weight));
                }
            }
            at = to;
        }
    }
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for (block, from, to) in plain {
        *counts.entry(block.words(from, to)).or_default() += 1;
    }
    // In the order of the text would need their places; by name is as good, and always the same.
    let mut again: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count >= 2).collect();
    again.sort_unstable();
    all.extend(again.into_iter().map(|(name, count)| (name.to_owned(), (0.35 * count as f32).min(1.4))));
    all
}

/// Where a run of at least two capitalised words ends that starts at a token, if it may be a name: no job, no skill, not at the
/// start of a block that is nothing else.
fn several(block: &Seen<'_>, at: usize) -> Option<usize> {
    if !block.capital(at) || !block.capital(at + 1) || !block.tokens.gap(at + 1).joins() {
        return None;
    }
    let (from, to) = name_at(block, at)?;
    let skill = block.mentions.iter().any(|m| m.subject.skill().is_some() && m.from < to && from < m.to);
    let name = block.words(from, to);
    let fits = to - from >= 2
        && to < block.tokens.len()
        && !skill
        && !is_generic(name)
        && title::find(&Tokens::of(name)).is_none();
    fits.then_some(to)
}
