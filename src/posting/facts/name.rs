//! Names of employers: the words that make them, and capitals that make none.

use super::Seen;
use crate::extract::Tokens;
use crate::title;

/// Whether a line is what the site that carries a posting adds: who applied, buttons, ratings.
pub(super) fn is_of_the_site(line: &str) -> bool {
    let tokens = Tokens::of(line);
    (0..tokens.len()).any(|i| {
        matches!(
            tokens.form(i),
            "applicant"
                | "applicants"
                | "applied"
                | "clicked"
                | "apply"
                | "posted"
                | "reposted"
                | "promoted"
                | "save"
                | "share"
                | "logo"
                | "reviews"
                | "views"
                | "ago"
                | "login"
                | "menu"
                | "cookies"
                | "hiring"
                | "actively"
                | "easy"
                | "print"
        )
    }) || [
        "full time",
        "full-time",
        "part time",
        "part-time",
        "permanent",
        "contract",
        "temporary",
        "hybrid",
        "remote",
        "on-site",
    ]
    .contains(&line.trim().to_lowercase().as_str())
}

/// "We're", "You'll": a pronoun and its verb.
pub(super) fn is_contraction(word: &str) -> bool {
    ["'re", "'ll", "'ve", "'d", "'m", "'t"].iter().any(|end| word.ends_with(end))
}

/// Whether a word with a capital is nobody's name: a day, a month, a feast, a people or its language.
pub(super) fn is_common_name(word: &str) -> bool {
    const COMMON: &str = "monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,june,july,\
        august,september,october,november,december,christmas,easter,diwali,ramadan,eid,hanukkah,thanksgiving,halloween,\
        english,irish,scottish,welsh,british,american,canadian,australian,french,german,spanish,italian,portuguese,dutch,\
        flemish,danish,swedish,norwegian,finnish,polish,czech,slovak,hungarian,romanian,bulgarian,greek,turkish,russian,\
        ukrainian,arabic,hebrew,hindi,urdu,tamil,telugu,bengali,punjabi,mandarin,cantonese,chinese,japanese,korean,thai,\
        vietnamese,malay,indonesian,swahili,afrikaans,zulu,european,asian,african,indian,gaelic,gaeilge,gaeltacht,maori,\
        māori,latin,linkedin,indeed,glassdoor,monster,google,zoom,teams,skype,bst,gmt,est,cet,aest,b corp,green school";
    COMMON.split(',').any(|common| common == word)
}

/// The most words of a name.
const LONGEST_NAME: usize = 6;

/// Whether a word behind the first one is a legal form.
pub(super) fn has_legal_form(tokens: &Tokens) -> bool {
    (1..tokens.len()).any(|i| is_legal_form(tokens.form(i)))
}

/// A word that ends the name of a company or institution.
pub(super) fn is_legal_form(word: &str) -> bool {
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
pub(super) const INSTITUTIONS: &[&str] = &[
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
pub(super) fn institutions(block: &Seen<'_>) -> Vec<(usize, usize)> {
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

/// The run of capitalised words that starts at a token.
pub(super) fn proper_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
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
