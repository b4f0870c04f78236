//! Who employs.

use rustc_hash::FxHashMap;

use super::name::{
    INSTITUTIONS, has_legal_form, institutions, is_common_name, is_contraction, is_legal_form,
    is_of_the_site, proper_name,
};
use super::{
    Candidates, Seen, TOP, gazetteer, is_facts, is_navigation, is_written_as_name, labelled, labels_above,
};
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
                    || crate::posting::lexicon::EMPLOYER_VERBS.contains(word);
                let english = value.split_whitespace().all(|w| crate::extract::is_english(&w.to_lowercase()));
                let company = word == "is"
                    && (end + 1..end + 4).any(|i| {
                        matches!(
                            tokens.form(i),
                            "company"
                                | "firm"
                                | "agency"
                                | "studio"
                                | "startup"
                                | "start-up"
                                | "consultancy"
                                | "charity"
                        )
                    });
                let english = english && !(company && end > at + 1);
                if says && !english && block.class != LineClass::Noise {
                    all.add(value, if matches!(block.class, LineClass::Company) { 2.0 } else { 1.0 });
                }
            }
            let possessive = || {
                let word = block.words(at, at + 1);
                word.ends_with("'s") || word.ends_with("’s")
            };
            if block.capital(at) && possessive() && !is_english(word) && !is_common_name(word) {
                all.add(block.words(at, at + 1).trim_end_matches("'s").trim_end_matches("’s"), 0.9);
            }
        }
        // "Office of Water | Compliance Section", "Acme Foods | Buyer": the first part of a line of facts.
        if let Some(name) = first_fact(block, title) {
            all.add(name, if block.number == 0 { 1.6 } else { 2.0 });
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
                // "a certified B Corp" is a standard.
                let standard =
                    tokens.form(at) == "corp" && at == from + 1 && block.words(from, at).len() == 1;
                if legal && !standard && block.class != LineClass::Noise {
                    all.add(block.text.get(start as usize..end + usize::from(dot)).unwrap_or_default(), 1.4);
                }
            }
        }
        // "Buyer at Acme", "@ Acme – Leeds": a sign before who employs.
        if block.number <= TOP && is_facts(block) {
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
            && is_written_as_name(block.text)
            && !block.text.contains(['|', '•', '·'])
            && !is_of_the_site(block.text)
        {
            all.add(block.text, if has_legal_form(tokens) { 4.0 } else { 2.2 });
        }
    }
    for (name, weight) in repeated(seen) {
        all.add(&name, weight);
    }
    join_short_names(&mut all);
    let title = title.map(str::to_lowercase);
    all.all.retain(|(key, name, _)| {
        let word = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        word && title.as_ref().is_none_or(|t| t != key)
            && !is_common_name(key)
            && !gazetteer::is_known(key)
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

/// The first part of a line of facts at the top where it is written as a name, and is no job and no place.
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
                INSTITUTIONS.contains(&tokens.form(i))
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
    let words = name.split_whitespace().count();
    let job =
        |text: &str| title::find(&Tokens::of(text)).is_some() || title.is_some_and(|t| text.contains(t));
    let place = gazetteer::is_known(name) || gazetteer::has_code(name) || name.contains(", ");
    // A field behind the title is no employer: "Engineer, Payments".
    ((1..=7).contains(&words)
        && !rest.is_empty()
        && name.starts_with(char::is_uppercase)
        && is_written_as_name(name)
        && name.chars().filter(char::is_ascii_digit).count() < 4
        && !name.contains([':', '(', '$', '€', '£'])
        && !job(name)
        && !place
        && !is_of_the_site(name)
        && !(words == 1 && is_english(&name.to_lowercase())))
    .then_some(name)
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
                    && !is_common_name(word)
                    && !is_contraction(word)
                    && !gazetteer::is_known(block.words(i, i + 1))
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
                if let Some(place) = places.get(name) {
                    // A product may be named more often than who makes it.
                    all[*place].1 = (all[*place].1 + weight).min(3.0);
                } else {
                    places.insert(name.to_owned(), all.len());
                    all.push((name.to_owned(), weight));
                }
            }
            at += Tokens::of(name).len().max(1);
        }
    }
    all
}
