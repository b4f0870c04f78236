//! Employers named in running text: by what a sentence says of its subject ("Acme is hiring", "Acme is a maker of …",
//! "Acme, a family firm, …"), and by the words before a name ("at Acme", "join Acme", "on behalf of Acme").

use super::super::name::{is_common_name, is_generic, is_of_a_kind, name_at, proper_name};
use super::super::{Candidates, Seen, TOP};
use crate::extract::{Gap, Tokens, is_english, is_english_at};
use crate::posting::lexicon::{EMPLOYER_VERBS, EMPLOYERS};
use crate::posting::line::LineClass;
use crate::title;

/// How far behind "is a" the word for an employer may stand: "is a small, family-owned and award-winning bakery firm".
const MOST_TO_NOUN: usize = 9;

/// The most words in a bracket behind a name: its short form, or its long one.
const LONGEST_BRACKET: usize = 12;

/// The products that a text says it is the company behind: "Acme is the company behind Nestor".
pub(super) fn products<'a>(block: &'a Seen<'_>) -> impl Iterator<Item = &'a str> {
    let tokens = block.tokens;
    (1..tokens.len()).filter_map(move |at| {
        let maker = match tokens.form(at) {
            "behind" => EMPLOYERS.contains(tokens.form(at - 1)),
            "of" => matches!(tokens.form(at - 1), "makers" | "maker" | "creators" | "publisher"),
            _ => false,
        };
        if maker && tokens.gap(at + 1) == Gap::Space { proper_name(block, at + 1) } else { None }
    })
}

/// Adds the names that the sentences of a block give to who employs.
pub(super) fn add(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    for at in 0..tokens.len() {
        if opens_clause(tokens.gap(at)) && block.capital(at) && block.class != LineClass::Noise {
            add_subject(all, block, at);
        }
        // A name has a capital, and most words have none.
        if !block.capital(at + 1) || tokens.gap(at + 1) != Gap::Space {
            continue;
        }
        if let Some(weight) = led_to(block, at)
            && let Some(value) = proper_name(block, at + 1)
        {
            all.add(value, weight);
        }
    }
    add_asked_why(all, block);
    add_owners(all, block);
}

fn opens_clause(gap: Gap) -> bool {
    matches!(gap, Gap::Start | Gap::Sentence | Gap::Break | Gap::Dash)
}

/// How much the word at a token says that who employs is named right behind it.
fn led_to(block: &Seen<'_>, at: usize) -> Option<f32> {
    let tokens = block.tokens;
    let before = |back: usize| at.checked_sub(back).map_or("", |i| tokens.form(i));
    match tokens.form(at) {
        "at" => Some(match block.class {
            LineClass::Meta | LineClass::Heading => 2.5,
            LineClass::Noise | LineClass::Process => 0.8,
            // "At Acme, we …"
            _ if opens_clause(tokens.gap(at)) && speaks_for_itself(block, at + 1) => 2.0,
            LineClass::Required | LineClass::Preferred => 0.6,
            _ => 1.2,
        }),
        "about" if at == 0 => Some(1.6),
        "join" | "joining" => Some(1.6),
        // "I hire for Acme", "on behalf of Acme"
        "for" if matches!(before(1), "hire" | "hiring" | "recruit" | "recruiting" | "recruiter") => Some(1.6),
        "of" if before(1) == "behalf" => Some(1.6),
        "with" if matches!(before(1), "career" | "role" | "position" | "opportunity" | "employment") => {
            Some(1.0)
        }
        // "As a Nurse with Tarn Home Care".
        "with" if at > 0 && title::is_role_at(tokens, at - 1) && opens_as(tokens, at) => Some(1.6),
        _ => None,
    }
}

/// Whether the words before a token are those of somebody's part: "as a senior nurse", "as an".
fn opens_as(tokens: &Tokens, at: usize) -> bool {
    (at.saturating_sub(8)..at).any(|i| tokens.form(i) == "as" && matches!(tokens.form(i + 1), "a" | "an"))
}

/// Whether the name at a token is followed by a comma and somebody who speaks of themselves: "Acme, we".
fn speaks_for_itself(block: &Seen<'_>, from: usize) -> bool {
    name_at(block, from).is_some_and(|(_, to)| {
        block.tokens.gap(to) == Gap::Comma
            && matches!(block.tokens.form(to), "we" | "our" | "you" | "you'll" | "we're")
    })
}

/// "Why Acme?", "Why join Acme": a heading that asks for the reasons.
fn add_asked_why(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    if tokens.form(0) != "why" || tokens.len() > 7 {
        return;
    }
    let leads = |i: &usize| {
        !matches!(tokens.form(*i), "join" | "work" | "choose" | "working" | "for" | "with" | "at")
    };
    let Some(at) = (1..tokens.len()).find(leads) else { return };
    if let Some(name) = proper_name(block, at).filter(|name| !is_generic(name)) {
        let word = is_english(&name.to_lowercase());
        all.add(name, if word { 0.5 } else { 1.6 });
    }
}

/// Adds the subject of the sentence that starts at a token, as far as its verb says that it employs.
fn add_subject(all: &mut Candidates, block: &Seen<'_>, at: usize) {
    let tokens = block.tokens;
    let Some((from, to)) = name_at(block, at) else { return };
    let name = block.words(from, to);
    // "Horizon Water Trust (HWT) is a charity", "HWT (the water trust of the county of Horizon) invites".
    let bracket = (tokens.gap(to) == Gap::Open)
        .then(|| (to + 1..to + LONGEST_BRACKET).find(|i| tokens.gap(*i) == Gap::Close))
        .flatten();
    if bracket.is_none() && tokens.gap(to) == Gap::Comma {
        // "The Tin Pheasant, a restaurant based in Galway, …"
        let apposition = matches!(tokens.form(to), "a" | "an" | "the" | "one" | "part" | "based" | "located");
        let near = block.number <= TOP || block.class == LineClass::Company;
        if apposition && near && (to - from > 1 || !is_english_at(tokens, from)) && may_employ(name) {
            all.add(name, 1.2);
        }
        return;
    }
    let verb = bracket.unwrap_or(to);
    if bracket.is_none() && tokens.gap(to) != Gap::Space {
        return;
    }
    let company = block.class == LineClass::Company;
    let words = to - from - usize::from(tokens.form(from) == "the");
    let english = (from..to).all(|i| is_english_at(tokens, i));
    let skill = block.mentions.iter().any(|m| m.subject.skill().is_some() && m.from <= from && to <= m.to);
    let weight = match said(block, verb) {
        Some(Said::Hires) if english && words == 1 => 1.0,
        Some(Said::Hires) if words > 1 => 2.6,
        Some(Said::Hires) => 2.0,
        Some(Said::Employs) if company => 2.0,
        Some(Said::Employs) => 1.4,
        None if skill => return,
        Some(Said::Does) if english && words == 1 => 0.4,
        Some(Said::Does) if company => 2.0,
        Some(Said::Does) => 1.0,
        // A verb that is not known to be one, behind a name that is no word of the language: "Fathomly maps the sea".
        None if !english && block.number <= TOP && is_third_person(tokens.form(verb)) => 0.6,
        None => return,
    };
    if !may_employ(name) {
        return;
    }
    // A skill that is a word of the trade has makers of its own.
    all.add(name, if skill { weight / 2.0 } else { weight });
}

/// Whether a name is neither nobody's nor a job's.
fn may_employ(name: &str) -> bool {
    let tokens = Tokens::of(name);
    !is_generic(name) && !is_common_name(tokens.form(0)) && title::find(&tokens).is_none()
}

/// What a sentence says of its subject.
enum Said {
    /// It looks for somebody.
    Hires,
    /// It is a firm, an agency, on a mission.
    Employs,
    /// What an employer may do as others do.
    Does,
}

/// What the words from a verb on say.
fn said(block: &Seen<'_>, verb: usize) -> Option<Said> {
    let tokens = block.tokens;
    let word = |ahead: usize| tokens.form(verb + ahead);
    match word(0) {
        "seeks" | "sucht" | "suchen" | "invites" | "welcomes" | "hires" | "recruits" | "wishes" => {
            return Some(Said::Hires);
        }
        "does" => return (word(1) == "not").then_some(Said::Does),
        "is" | "was" | "has" => {}
        verb => return EMPLOYER_VERBS.contains(verb).then_some(Said::Does),
    }
    let next =
        1 + usize::from(matches!(word(1), "currently" | "now" | "actively" | "also" | "always" | "again"));
    match word(next) {
        "seeking" | "hiring" | "looking" | "recruiting" | "searching" | "inviting" => {
            return Some(Said::Hires);
        }
        "on" if word(next + 2) == "mission" => return Some(Said::Employs),
        "founded" | "headquartered" | "established" => return Some(Said::Employs),
        "a" | "an" | "the" | "one" => {
            let opening = word(0) == "has";
            let noun = (verb + next..verb + next + MOST_TO_NOUN)
                .take_while(|i| {
                    tokens.gap(*i) != Gap::Sentence
                        && !matches!(tokens.form(*i), "that" | "which" | "who" | "for")
                })
                .find(|i| match tokens.form(*i) {
                    "opening" | "vacancy" | "opportunity" => opening,
                    form => !opening && (is_of_a_kind(form) || EMPLOYERS.contains(form)),
                });
            if noun.is_some() {
                return Some(if opening { Said::Hires } else { Said::Employs });
            }
        }
        _ => {}
    }
    Some(Said::Does)
}

/// Whether a form may be a verb of the third person: "maps", "sends".
fn is_third_person(form: &str) -> bool {
    form.len() > 3 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("'s")
}

/// "Acme's mission": names that own something and are no words of the language.
fn add_owners(all: &mut Candidates, block: &Seen<'_>) {
    let tokens = block.tokens;
    for at in (0..tokens.len()).filter(|at| block.capital(*at)) {
        let word = block.words(at, at + 1);
        let Some(owner) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) else { continue };
        let form = tokens.form(at);
        // "Aldhelm's Medical Center" is a name as a whole.
        let longer = block.capital(at + 1) && tokens.gap(at + 1).joins();
        if !longer && !is_english_at(tokens, at) && !is_common_name(form) {
            all.add(owner, 0.9);
        }
    }
}
