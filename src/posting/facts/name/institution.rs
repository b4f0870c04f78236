//! Words by which a name says what it is the name of: legal forms, institutions, parts of them.

use super::super::Seen;
use super::proper_name_to;
use crate::extract::Tokens;
use crate::title;
use crate::word_list::WordList;

/// Whether a word behind the first one is a legal form.
pub(in crate::posting::facts) fn has_legal_form(tokens: &Tokens) -> bool {
    (1..tokens.len()).any(|i| is_legal_form(tokens.form(i)))
}

/// A word that ends the name of a company or institution.
pub(in crate::posting) fn is_legal_form(word: &str) -> bool {
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
            | "oy"
            | "oyj"
            | "aps"
            | "srl"
            | "sarl"
            | "pty"
            | "pte"
            | "llp"
            | "foundation"
            | "university"
            | "trust"
            | "council"
            | "group"
            | "company"
    )
}

/// Words by which an institution's name says what it is.
pub(in crate::posting::facts) static INSTITUTIONS: WordList = WordList::of(&[
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
    "bureau",
    "church",
    "federation",
]);

/// Runs of capitalised words of which one says that it is an institution, as tokens from and to.
pub(in crate::posting::facts) fn institutions(block: &Seen<'_>) -> Vec<(usize, usize)> {
    let tokens = block.tokens;
    let mut all = Vec::new();
    if !(0..tokens.len()).any(|i| INSTITUTIONS.contains(tokens.form(i))) {
        return all;
    }
    let mut at = 0;
    while at < tokens.len() {
        let named = if block.capital(at) { proper_name_to(block, at) } else { None };
        let Some((name, to)) = named else {
            at += 1;
            continue;
        };
        let named = (at..to).any(|i| INSTITUTIONS.contains(tokens.form(i)));
        let other = (at..to).any(|i| {
            !INSTITUTIONS.contains(tokens.form(i)) && !matches!(tokens.form(i), "of" | "the" | "and")
        });
        // In capitals throughout, or at the start of a sentence, the letters say little.
        let office = matches!(tokens.form(at), "head" | "director" | "dean" | "chair" | "member");
        let shouted = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let several = to - at >= 2;
        // "We are a Green School": one of a kind that others are as well.
        let kind = at > 0 && matches!(tokens.form(at - 1), "a" | "an" | "another" | "any");
        if named && other && several && !shouted && !office && !kind && !title::names_role(&Tokens::of(name))
        {
            let from = if tokens.form(at) == "the" { at + 1 } else { at };
            all.push((from, to));
        }
        at = to;
    }
    all
}

/// Whether a name is that of a part of an employer: "Faculty of Law", "Planning Department".
pub(in crate::posting::facts) fn is_unit(name: &str) -> bool {
    let tokens = Tokens::of(name);
    (0..tokens.len()).any(|i| {
        matches!(
            tokens.form(i),
            "faculty"
                | "department"
                | "school"
                | "division"
                | "institute"
                | "section"
                | "unit"
                | "team"
                | "branch"
        )
    })
}

/// Words that say of a sentence's subject that it is an employer, beside those that are words for one.
pub(in crate::posting::facts) fn is_of_a_kind(form: &str) -> bool {
    matches!(
        form,
        "startup"
            | "start-up"
            | "consultancy"
            | "provider"
            | "producer"
            | "manufacturer"
            | "maker"
            | "supplier"
            | "retailer"
            | "platform"
            | "bank"
            | "insurer"
            | "brand"
            | "employer"
            | "nonprofit"
            | "network"
            | "operator"
            | "restaurant"
            | "hotel"
            | "bakery"
            | "brewery"
            | "marketplace"
            | "bureau"
            | "corporation"
            | "enterprise"
            | "cooperative"
            | "airline"
            | "utility"
            | "municipality"
            | "newspaper"
            | "broadcaster"
    )
}
