//! Employers in the lines of facts at the top: "Acme · Toronto, ON", "Buyer | Acme Foods | Leeds", "Acme Foods, Rotterdam".

use super::super::name::{
    INSTITUTIONS, abbreviates, has_legal_form, is_legal_form, is_of_the_site, proper_name,
};
use super::super::{
    Candidates, Seen, TOP, gazetteer, is_facts, is_navigation, is_written_as_name, segments, split_at_dash,
};
use crate::extract::{Tokens, is_english};
use crate::posting::line::LineClass;
use crate::title;
use crate::word_list::WordList;

/// What stands right beneath a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beneath {
    /// Nothing that a heading would stand over.
    pub(super) bare: bool,
    /// A town with the code of its state or country.
    pub(super) over_place: bool,
}

/// Whether a line is a town with the code of its state, and perhaps a postcode: "Springfield, MA 01101".
pub(super) fn is_town_with_code(line: &str) -> bool {
    let line = line.split('(').next().unwrap_or(line).trim();
    let Some((town, rest)) = line.split_once(", ") else { return false };
    let code = rest.split_whitespace().next().unwrap_or_default();
    let postcode =
        rest.split_whitespace().skip(1).all(|part| part.chars().all(|c| c.is_ascii_digit() || c == '-'));
    town.starts_with(char::is_uppercase)
        && town.split_whitespace().count() <= 4
        && gazetteer::is_code(code)
        && postcode
}

/// Adds the names that a line of facts gives to who employs.
pub(super) fn add(all: &mut Candidates, block: &Seen<'_>, beneath: Beneath, title: Option<&str>) {
    if block.site || block.number > TOP {
        return;
    }
    let tokens = block.tokens;
    // "Office of Water | Compliance Section", "Acme Foods | Buyer": the first part of a line of facts.
    if let Some(name) = first_fact(block, title) {
        all.add(name, if block.number == 0 { 1.6 } else { 2.0 });
    }
    if let Some(name) = behind_title(block, title) {
        all.add(name, 1.8);
    }
    if let Some((name, weight)) = before_place(block, title) {
        all.add(name, weight);
    }
    // "Acme Foods, Rotterdam, Netherlands": company, city and country on one line.
    if block.number <= 3 && block.class == LineClass::Meta {
        let parts: Vec<&str> = block.text.split(',').map(str::trim).collect();
        let three = parts.len() == 3
            && parts.iter().all(|p| p.starts_with(char::is_uppercase) && p.split_whitespace().count() <= 4);
        if three && title::find(tokens).is_none() {
            all.add(parts[0], 2.0);
        }
    }
    // "Acme · Toronto, ON": who posts it, and where, on one line below the title.
    if let Some((name, _)) = block.text.split_once(" · ")
        && (1..=3).contains(&block.number)
        && block.class == LineClass::Meta
        && name.split_whitespace().count() <= 5
        && name.starts_with(char::is_uppercase)
        && !title::names_role(&Tokens::of(name))
        && !is_place(name)
    {
        all.add(name, 2.4);
    }
    // "Buyer at Acme", "@ Acme – Leeds": a sign before who employs.
    if block.text.trim_start().starts_with("@ ")
        && let Some(name) = proper_name(block, 0)
    {
        all.add(name, 3.0);
    }
    if is_facts(block) {
        for at in 1..tokens.len() {
            let sign = tokens
                .get(at - 1)
                .zip(tokens.get(at))
                .and_then(|(left, right)| block.text.get(left.end as usize..right.start as usize));
            if sign.is_some_and(|sign| sign.contains(" @ "))
                && let Some(name) = proper_name(block, at)
            {
                all.add(name, 3.0);
            }
        }
    }
    if let Some(name) = dashed_title(block, title) {
        all.add(name, 0.8);
    }
    if let Some(name) = before_title(block, title) {
        all.add(name, 1.4);
    }
    if let Some(name) = behind_place(block, title) {
        all.add(name, 2.6);
    }
    add_alone(all, block, beneath, title);
}

/// "Game Designer – Acme (Malmö)": a name that is no word of the language between the title and a place.
fn dashed_title<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<&'a str> {
    if block.number != 0 || block.tokens.len() > 12 {
        return None;
    }
    let line = block.text.lines().next()?;
    let (job, rest) = split_at_dash(line)?;
    let end = rest.find([',', '(', '|', '–', '—']).or_else(|| rest.find(" - "))?;
    let (name, place) = (rest.get(..end)?.trim(), rest.get(end..)?);
    let place = place.trim_matches(|c: char| !c.is_alphanumeric());
    let strange = |word: &str| word.len() > 3 && !is_english(&word.to_lowercase());
    let named = name.split_whitespace().any(strange);
    (title::names_role(&Tokens::of(job)) && named && is_place(place) && may_employ(name, title))
        .then_some(name)
}

/// "Fathomly - Senior Engineer": a name that is no word of the language before the title.
fn before_title<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<&'a str> {
    if block.number != 0 || block.tokens.len() > 12 {
        return None;
    }
    let (name, rest) = split_at_dash(block.text.lines().next()?)?;
    let strange = |word: &str| word.len() > 3 && !is_english(&word.to_lowercase());
    let job = title.is_some_and(|title| rest.trim_start().starts_with(title));
    (job && may_employ(name, title) && !is_place(name) && name.split_whitespace().any(strange))
        .then_some(name)
}

/// "Bakery Nurse - Leeds - Acme Medical": the part behind the title and a place.
fn behind_place<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<&'a str> {
    if block.number != 0 || block.tokens.len() > 14 {
        return None;
    }
    let line = block.text.lines().next()?;
    let mut parts = line.split(" - ").flat_map(|part| part.split(" – ")).map(str::trim);
    let (job, place, name) = (parts.next()?, parts.next()?, parts.next()?);
    let named = title::find(&Tokens::of(job)).is_some() && is_place(place) && may_employ(name, title);
    (named && parts.next().is_none()).then_some(name)
}

/// The second line of a pasted posting is who posts it, the first one where it has a form of company.
fn add_alone(all: &mut Candidates, block: &Seen<'_>, beneath: Beneath, title: Option<&str>) {
    let Beneath { bare, over_place } = beneath;
    let tokens = block.tokens;
    if block.number > 2 || !(1..=8).contains(&tokens.len()) {
        return;
    }
    let line = block.text.trim();
    // "Acme Ltd, Leeds"
    let text = match line.split_once(", ") {
        Some((name, _)) if has_legal_form(&Tokens::of(name)) => name,
        _ => line,
    };
    let institution = (0..tokens.len()).any(|i| INSTITUTIONS.contains(tokens.form(i)));
    let dotted = block.text.split_whitespace().any(|word| word.ends_with('.') && !abbreviates(word));
    let short = (1..=if institution { 7 } else { 5 }).contains(&tokens.len())
        && !block.text.contains([':', ','])
        && !dotted
        || has_legal_form(tokens);
    let is_title = title.is_some_and(|t| block.text.contains(t)) || title::names_role(tokens);
    // "Nursing": most likely the trade that a site files the job under.
    let trade = tokens.len() == 1 && is_english(tokens.form(0)) && !block.mentions.is_empty();
    // What a site puts around a posting makes a heading of it, or hides it among its own words.
    let strange = (0..tokens.len()).any(|i| !is_english(tokens.form(i)));
    let fact = match block.class {
        LineClass::Meta => true,
        LineClass::Heading | LineClass::Noise => {
            block.number == 1 && (strange || institution || bare && tokens.len() >= 2)
                || block.number == 0 && has_legal_form(tokens)
        }
        _ => false,
    };
    // "dbt Labs", "bet365"
    let small = block.number == 1 && tokens.len() <= 3 && strange;
    let written = block.capital(0) && is_written_as_name(block.text) || small;
    if short
        && !is_title
        && written
        && fact
        && (crate::posting::heading::known(tokens).is_none() || has_legal_form(tokens) && strange)
        && !super::super::name::is_generic(line)
        && !block.text.contains(['|', '•', '·'])
        && !is_of_the_site(block.text)
        && (over_place && !line.contains(',')
            || !gazetteer::has_code(line) && !segments(line).any(states_place))
    {
        let weight = match block.class {
            _ if trade => 0.9,
            LineClass::Meta => 2.2,
            _ => 1.2,
        };
        all.add(text, if has_legal_form(tokens) { 4.0 } else { weight });
    }
}

/// Whether a part of a line of facts says where one works: "Remote- United States", "Berlin".
fn states_place(part: &str) -> bool {
    let (bare, away) = super::super::place::without_mode(part);
    away || is_place(bare) || super::super::place::is_mode(part)
}

/// Whether a part of a line of facts is a place.
fn is_place(part: &str) -> bool {
    gazetteer::is_known(part)
        || gazetteer::has_code(part)
        || part
            .split_once(", ")
            .is_some_and(|(_, rest)| gazetteer::is_known(rest) || gazetteer::is_code(rest))
}

/// Whether a part of a line of facts may name who employs: it is written as a name, and is no job and no place.
fn may_employ(name: &str, title: Option<&str>) -> bool {
    let words = name.split_whitespace().count();
    let job = title::find(&Tokens::of(name)).is_some() || title.is_some_and(|t| name.contains(t));
    (1..=7).contains(&words)
        && name.starts_with(char::is_uppercase)
        && is_written_as_name(name)
        && name.chars().filter(char::is_ascii_digit).count() < 4
        && !name.contains([':', '(', '$', '€', '£'])
        && !job
        && !gazetteer::is_known(name)
        && !gazetteer::has_code(name)
        && !name.contains(", ")
        && !is_of_the_site(name)
        && !(words == 1 && is_english(&name.to_lowercase()))
}

/// The first part of a line of facts at the top where it may name who employs.
fn first_fact<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<&'a str> {
    if block.number > 3 || !is_facts(block) || is_navigation(block.text) {
        return None;
    }
    let line = block.text.lines().next()?;
    let (name, rest) = line.split_once(['|', '•', '·']).or_else(|| {
        // "Scoil Mhuire, Co. Kildare": on the very first line who employs stands before where.
        // Below the title it may as well be a town, so it has to say what it is: "Larch House Care Home, Antrim".
        line.split_once(", ").filter(|(name, place)| {
            let tokens = Tokens::of(name);
            let says = (1..tokens.len()).any(|i| {
                INSTITUTIONS.contains(tokens.form(i))
                    || is_legal_form(tokens.form(i))
                    || matches!(
                        tokens.form(i),
                        "home" | "house" | "nursery" | "services" | "practice" | "surgery" | "restaurant"
                    )
            });
            (block.number == 0 || says) && place.split_whitespace().count() <= 4 && is_written_as_name(place)
        })
    })?;
    let name = name.trim();
    (!rest.is_empty() && may_employ(name, title)).then_some(name)
}

/// "Payroll Officer | Acme & Daughters | Leicester": the part behind the title.
fn behind_title<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<&'a str> {
    if block.number > 1 || !is_facts(block) {
        return None;
    }
    let line = block.text.lines().next()?;
    let mut parts = line.split(['|', '•', '·']).map(str::trim).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let job = title::find(&Tokens::of(first)).is_some() || title.is_some_and(|title| first.contains(title));
    let name = parts.next()?;
    let tokens = Tokens::of(name);
    // A field of work or a term of the contract is words of the language: "Sales", "Full Time".
    let strange = (0..tokens.len()).any(|i| !is_english(tokens.form(i)));
    let says = (0..tokens.len()).any(|i| INSTITUTIONS.contains(tokens.form(i))) || has_legal_form(&tokens);
    let followed = parts.next().is_some_and(|next| is_place(next) || super::super::place::is_mode(next));
    let mode = super::super::place::is_mode(name);
    (job && (strange || says || followed) && !mode && may_employ(name, title)).then_some(name)
}

/// Words that end the names of parts of towns.
static QUARTERS: WordList = WordList::of(&[
    "park", "street", "road", "wharf", "quay", "village", "hill", "hills", "heights", "town", "square",
    "island", "beach", "valley", "county", "harbour", "harbor", "lake", "lakes", "city", "bay", "falls",
    "springs", "district", "borough", "avenue", "lane",
]);

/// "Acme Mutual – Hartford, CT", "Acme Capital, Zurich": a name before a place on a line of its own.
fn before_place<'a>(block: &Seen<'a>, title: Option<&str>) -> Option<(&'a str, f32)> {
    if !(1..=3).contains(&block.number) || !is_facts(block) {
        return None;
    }
    let line = block.text.lines().next()?.trim();
    let dashed = split_at_dash(line);
    let (name, place) = dashed.or_else(|| line.split_once(", "))?;
    let (name, place) = (name.trim(), place.split(" (").next().unwrap_or(place).trim());
    if !may_employ(name, title) {
        return None;
    }
    if dashed.is_some() {
        return is_place(place).then_some((name, 2.0));
    }
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let several = name.contains(' ') && !QUARTERS.contains(last.as_str());
    (several && gazetteer::is_city(place)).then_some((name, 1.0))
}
