//! Who employs.

use super::{Candidates, Seen, labelled, labels_above};
use crate::extract::{Gap, Tokens, is_english};
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
];

/// Who employs.
pub(super) fn find(seen: &[Seen<'_>], title: Option<&str>) -> Option<String> {
    let mut all = Candidates::default();
    for (label, value) in labels_above(seen) {
        if label != "about" && LABELS.contains(&label.as_str()) && value.split_whitespace().count() <= 8 {
            all.add(value, 5.0);
        }
    }
    for block in seen {
        let tokens = block.tokens;
        if let Some(value) = labelled(block, LABELS)
            && value.split_whitespace().count() <= 5
        {
            all.add(value, 6.0);
        }
        for at in 0..tokens.len() {
            let word = tokens.form(at);
            let name = |from: usize| proper_name(block, from);
            // "Staff Engineer in London employer: Acme".
            if word == "employer"
                && tokens.gap(at + 1) == Gap::Colon
                && at > 0
                && let Some(value) = name(at + 1)
            {
                all.add(value, 5.0);
            }
            let weight = match (word, block.class) {
                ("at", LineClass::Meta | LineClass::Heading) => 2.5,
                ("at", LineClass::Noise | LineClass::Process) => 0.8,
                ("at", _) => 1.2,
                ("about" | "join" | "joining", _) if at == 0 || word != "about" => 1.6,
                ("life", _) if tokens.form(at + 1) == "at" => 0.0,
                _ => 0.0,
            };
            if weight > 0.0
                && tokens.gap(at + 1) == Gap::Space
                && let Some(value) = name(at + 1)
            {
                all.add(value, weight);
            }
            // "Acme is a …", "Acme builds …" at the start of a sentence; "Acme's mission".
            if matches!(tokens.gap(at), Gap::Start | Gap::Sentence | Gap::Break)
                && block.capital(at)
                && let Some(value) = name(at)
            {
                let end = at + value.split_whitespace().count();
                let word = tokens.form(end);
                let says = matches!(word, "seeks" | "welcomes" | "hires")
                    || crate::posting::lexicon::EMPLOYER_VERBS.contains(&word);
                let english = value.split_whitespace().all(|w| crate::extract::is_english(&w.to_lowercase()));
                if says && !english && block.class != LineClass::Noise {
                    all.add(value, if matches!(block.class, LineClass::Company) { 2.0 } else { 1.0 });
                }
            }
            let possessive =
                block.words(at, at + 1).ends_with("'s") || block.words(at, at + 1).ends_with("’s");
            if possessive && block.capital(at) && !crate::extract::is_english(word) {
                all.add(block.words(at, at + 1).trim_end_matches("'s").trim_end_matches("’s"), 0.9);
            }
        }
        // "Acme Foods, Rotterdam, Netherlands": company, city and country on one line.
        let parts: Vec<&str> = block.text.split(',').map(str::trim).collect();
        let three = parts.len() == 3
            && parts.iter().all(|p| p.starts_with(char::is_uppercase) && p.split_whitespace().count() <= 4);
        if three && block.number <= 3 && block.class == LineClass::Meta && title::find(tokens).is_none() {
            all.add(parts[0], 2.0);
        }
        // "Acme · Toronto, ON": who posts it, and where, on one line below the title.
        if let Some((name, _)) = block.text.split_once(" · ")
            && (1..=3).contains(&block.number)
            && block.class == LineClass::Meta
            && name.split_whitespace().count() <= 5
            && name.starts_with(char::is_uppercase)
            && !title::names_role(&Tokens::of(name))
        {
            all.add(name, 2.4);
        }
        // "Kim Example, Acme Ltd.": a legal form tells a company wherever it stands.
        for at in 1..tokens.len() {
            if is_legal_form(tokens.form(at))
                && let Some(from) = (at.saturating_sub(4)..at).find(|from| {
                    (*from..=at).all(|i| block.capital(i) && (i == *from || tokens.gap(i).joins()))
                })
            {
                let end = tokens.range(from, at + 1).1 as usize;
                let dot = block.text.get(end..).is_some_and(|rest| rest.starts_with('.'));
                let legal = matches!(
                    tokens.form(at),
                    "ltd" | "inc" | "llc" | "gmbh" | "plc" | "cjsc" | "ojsc" | "corp" | "llp"
                );
                let (start, _) = tokens.range(from, at + 1);
                if legal && block.class != LineClass::Noise {
                    all.add(block.text.get(start as usize..end + usize::from(dot)).unwrap_or_default(), 1.4);
                }
            }
        }
        // "the University of Northfield", "Kestrel Vale Hospital": an institution says what it is.
        if block.class != LineClass::Noise && !block.class.asks() {
            for (from, to) in institutions(block) {
                all.add(block.words(from, to), 0.8);
            }
        }
        // The second line of a pasted posting is who posts it, the first one where it has a form of company.
        let short = tokens.len() <= 5 && !tokens.is_empty() && !block.text.contains([':', ',', '.'])
            || has_legal_form(tokens);
        let is_title = title.is_some_and(|t| block.text.contains(t)) || title::names_role(tokens);
        if block.number <= 2
            && short
            && tokens.len() <= 8
            && !is_title
            && block.capital(0)
            && block.class == LineClass::Meta
            && crate::posting::heading::known(tokens).is_none()
        {
            all.add(block.text, if has_legal_form(tokens) { 4.0 } else { 2.2 });
        }
    }
    for (name, weight) in repeated(seen) {
        all.add(&name, weight);
    }
    let title = title.map(str::to_lowercase);
    all.0.retain(|(key, name, _)| {
        let word = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        word && title.as_ref().is_none_or(|t| t != key)
            && !matches!(
                key.as_str(),
                "us" | "the"
                    | "you"
                    | "the role"
                    | "the team"
                    | "our"
                    | "our team"
                    | "least"
                    | "scale"
                    | "uk"
                    | "us based"
            )
    });
    all.best(0.7)
}

/// The most words of a name.
const LONGEST_NAME: usize = 6;

pub(super) fn has_legal_form(tokens: &Tokens) -> bool {
    (1..tokens.len()).any(|i| is_legal_form(tokens.form(i)))
}

/// A word that ends the name of a company or institution.
fn is_legal_form(word: &str) -> bool {
    matches!(
        word,
        "ltd"
            | "inc"
            | "llc"
            | "gmbh"
            | "plc"
            | "cjsc"
            | "ojsc"
            | "corp"
            | "corporation"
            | "limited"
            | "ag"
            | "sa"
            | "bv"
            | "llp"
            | "foundation"
            | "university"
            | "trust"
            | "council"
            | "group"
    )
}

/// Words by which an institution's name says what it is.
const INSTITUTIONS: &[&str] = &[
    "university",
    "college",
    "school",
    "academy",
    "hospital",
    "clinic",
    "council",
    "ministry",
    "department",
    "bank",
    "institute",
    "trust",
    "agency",
    "foundation",
    "authority",
    "commission",
    "laboratory",
    "laboratories",
    "museum",
    "library",
    "charity",
    "association",
    "society",
    "government",
    "county",
    "city",
    "borough",
    "hotel",
    "airport",
    "airlines",
    "railway",
];

/// Runs of capitalised words of which one says that it is an institution, as tokens from and to.
fn institutions(block: &Seen<'_>) -> Vec<(usize, usize)> {
    let tokens = block.tokens;
    let mut all = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(name) = proper_name(block, at).filter(|_| block.capital(at)) else {
            at += 1;
            continue;
        };
        let to = at + Tokens::of(name).len().max(1);
        let named = (at..to).any(|i| INSTITUTIONS.contains(&tokens.form(i)));
        let other = (at..to).any(|i| {
            !INSTITUTIONS.contains(&tokens.form(i)) && !matches!(tokens.form(i), "of" | "the" | "and")
        });
        // In capitals throughout, or at the start of a sentence, the letters say little.
        let office = matches!(tokens.form(at), "head" | "director" | "dean" | "chair" | "member");
        let shouted = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let several = to - at >= 2;
        if named && other && several && !shouted && !office && !title::names_role(&Tokens::of(name)) {
            let from = if tokens.form(at) == "the" { at + 1 } else { at };
            all.push((from, to));
        }
        at = to;
    }
    all
}

/// Names that a posting repeats without saying who they are: its employer's is the one it names most. Words of the language
/// and names of skills are none.
fn repeated(seen: &[Seen<'_>]) -> Vec<(String, f32)> {
    let mut all: Vec<(String, f32)> = Vec::new();
    for block in
        seen.iter().filter(|b| !matches!(b.class, LineClass::Noise | LineClass::Meta | LineClass::Heading))
    {
        let mut at = 0;
        while at < block.tokens.len() {
            let strange = |i: usize| {
                let word = block.tokens.form(i);
                word.len() >= 3
                    && block.capital(i)
                    && !is_english(word)
                    && !word.bytes().any(|b| b.is_ascii_digit())
            };
            let skill = |i: usize| block.mentions.iter().any(|m| m.from <= i && i < m.to);
            if !strange(at) || skill(at) {
                at += 1;
                continue;
            }
            let name = proper_name(block, at).unwrap_or_default();
            let weight = if block.class == LineClass::Company { 0.5 } else { 0.35 };
            if !name.is_empty() {
                match all.iter_mut().find(|(known, _)| known == name) {
                    Some((_, sum)) => *sum += weight,
                    None => all.push((name.to_owned(), weight)),
                }
            }
            at += Tokens::of(name).len().max(1);
        }
    }
    all
}

/// The run of capitalised words that starts at a token.
fn proper_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
    let mut to = from;
    while to < block.tokens.len() && to - from < LONGEST_NAME && (to == from || block.tokens.gap(to).joins())
    {
        let joins = matches!(block.tokens.form(to), "and" | "of" | "&") && to > from && block.capital(to + 1);
        if !block.capital(to) && !joins {
            break;
        }
        to += 1;
    }
    let words = block.words(from, to);
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    let common = matches!(
        block.tokens.form(from),
        "the"
            | "we"
            | "you"
            | "our"
            | "this"
            | "a"
            | "an"
            | "if"
            | "as"
            | "in"
            | "it"
            | "your"
            | "at"
            | "what"
            | "who"
            | "us"
            | "is"
            | "not"
            | "there"
            | "here"
            | "i"
    );
    (to > from && !(common && to == from + 1) && words.len() > 1).then_some(words)
}
