//! Names of employers: the words that make them, and capitals that make none.

use super::Seen;
use crate::extract::{Gap, Tokens};
use crate::title;
use crate::word_list::WordList;

/// Whether a line is what the site that carries a posting adds: who applied, buttons, ratings.
pub(super) fn is_of_the_site(line: &str) -> bool {
    let tokens = Tokens::of(line);
    // "Apply now", "Apply by 3 May", and not "Apply Digital".
    let applies = tokens.form(0) == "apply"
        && (tokens.len() == 1
            || matches!(
                tokens.form(1),
                "now"
                    | "on"
                    | "by"
                    | "here"
                    | "with"
                    | "for"
                    | "via"
                    | "today"
                    | "before"
                    | "online"
                    | "through"
                    | "to"
            ));
    applies
        || (0..tokens.len()).any(|i| {
            matches!(
                tokens.form(i),
                "applicant"
                    | "applicants"
                    | "applied"
                    | "clicked"
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
        })
        || [
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

/// Whether a line is a button or a caption of the site and nothing else: "Share", "Show more options", "Acme logo".
pub(super) fn is_button(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let words = lower.split_whitespace().count();
    words <= 4
        && (lower.ends_with(" logo")
            || lower.ends_with(" stars")
            || matches!(
                lower.as_str(),
                "share"
                    | "save"
                    | "saved"
                    | "apply"
                    | "apply now"
                    | "easy apply"
                    | "print"
                    | "follow"
                    | "show more options"
                    | "show more"
                    | "see more"
                    | "back"
                    | "menu"
                    | "job details"
            ))
}

/// "We're", "You'll": a pronoun and its verb.
pub(super) fn is_contraction(word: &str) -> bool {
    ["'re", "'ll", "'ve", "'d", "'m", "'t"].iter().any(|end| word.ends_with(end))
}

/// Whether a word with a capital is nobody's name: a day, a month, a feast, a people or its language.
pub(super) fn is_common_name(word: &str) -> bool {
    static COMMON: WordList = WordList::of(&[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "diwali",
        "ramadan",
        "eid",
        "hanukkah",
        "thanksgiving",
        "halloween",
        "english",
        "irish",
        "scottish",
        "welsh",
        "british",
        "american",
        "canadian",
        "australian",
        "french",
        "german",
        "spanish",
        "italian",
        "portuguese",
        "dutch",
        "flemish",
        "danish",
        "swedish",
        "norwegian",
        "finnish",
        "polish",
        "czech",
        "slovak",
        "hungarian",
        "romanian",
        "bulgarian",
        "greek",
        "turkish",
        "russian",
        "ukrainian",
        "arabic",
        "hebrew",
        "hindi",
        "urdu",
        "tamil",
        "telugu",
        "bengali",
        "punjabi",
        "mandarin",
        "cantonese",
        "chinese",
        "japanese",
        "korean",
        "thai",
        "vietnamese",
        "malay",
        "indonesian",
        "swahili",
        "afrikaans",
        "zulu",
        "european",
        "asian",
        "african",
        "indian",
        "gaelic",
        "gaeilge",
        "gaeltacht",
        "maori",
        "māori",
        "latin",
        "linkedin",
        "indeed",
        "glassdoor",
        "monster",
        "google",
        "zoom",
        "teams",
        "skype",
        "bst",
        "gmt",
        "est",
        "cet",
        "aest",
        "b corp",
        "green school",
    ]);
    COMMON.contains(word)
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
pub(super) static INSTITUTIONS: WordList = WordList::of(&[
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
pub(super) fn institutions(block: &Seen<'_>) -> Vec<(usize, usize)> {
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
pub(super) fn is_unit(name: &str) -> bool {
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
pub(super) fn is_of_a_kind(form: &str) -> bool {
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

/// Whether a name with capitals is nobody's: "Our Client", "The Company", "This Role", "Salary".
pub(super) fn is_generic(name: &str) -> bool {
    static OPENERS: WordList = WordList::of(&[
        "this", "our", "your", "each", "every", "all", "any", "some", "no", "these", "those", "my", "his",
        "her", "its", "their", "most", "many", "both", "please", "if", "when", "while", "as", "for", "to",
        "with", "what", "who", "how", "why", "where", "we", "you", "us", "i", "it", "there", "here", "in",
        "on", "at", "by", "from", "you'll", "you'd", "we're", "we've", "you're", "join", "apply", "work",
        "working", "within", "under", "about",
    ]);
    static NOBODY: WordList = WordList::of(&[
        "the",
        "company",
        "team",
        "client",
        "clients",
        "role",
        "position",
        "candidate",
        "candidates",
        "department",
        "employer",
        "job",
        "organisation",
        "organization",
        "applicant",
        "applicants",
        "salary",
        "location",
        "benefits",
        "experience",
        "successful",
        "ideal",
        "least",
        "scale",
        "us",
        "uk",
        "based",
        "post",
        "vacancy",
        "opportunity",
        "work",
        "remote",
        "hybrid",
        "university",
        "college",
        "school",
        "hospital",
        "council",
        "business",
        "group",
        "agency",
        "firm",
        "selected",
        "person",
        "individual",
        "incumbent",
        "appointee",
        "contract",
        "description",
        "title",
        "career",
        "careers",
        "employment",
        "equal",
        "home",
        "office",
        "site",
        "new",
        "responsibilities",
        "requirements",
        "summary",
    ]);
    let lower = name.to_lowercase();
    let mut words = lower.split_whitespace();
    let opens = words.clone().next().is_none_or(|word| OPENERS.contains(word));
    opens || words.all(|word| NOBODY.contains(word))
}

/// Whether a word that ends in a dot is an abbreviation within names: "St. Mary's", "Acme Inc.".
pub(super) fn abbreviates(word: &str) -> bool {
    let bare = word.trim_end_matches('.').to_lowercase();
    is_legal_form(&bare) || matches!(bare.as_str(), "st" | "mt" | "ft" | "co" | "dr" | "bros" | "intl")
}

/// The run of capitalised words that starts at a token, as tokens from and to.
pub(super) fn name_at(block: &Seen<'_>, from: usize) -> Option<(usize, usize)> {
    let tokens = block.tokens;
    let mut to = from;
    let mut institution = false;
    while to < tokens.len() && to - from < LONGEST_NAME {
        // "St. Mary's Hospital", "Plantbox.io".
        let saint =
            to > from && matches!(tokens.form(to - 1), "st" | "mt" | "ft") && tokens.gap(to) == Gap::Sentence;
        if to > from && !tokens.gap(to).joins() && !saint {
            break;
        }
        let form = tokens.form(to);
        let joins = to > from
            && block.capital(to + 1)
            && (matches!(form, "and" | "of" | "&") || institution && matches!(form, "for" | "the"));
        let domain = tokens.gap(to) == Gap::Dot
            && matches!(form, "io" | "com" | "ai" | "org" | "net" | "co" | "app" | "dev" | "tech");
        let belongs = block.capital(to) || joins || domain && to == from + 1;
        if !belongs {
            break;
        }
        institution |= INSTITUTIONS.contains(form);
        to += 1;
        if domain {
            break;
        }
    }
    (to > from).then_some((from, to))
}

/// The name that starts at a token: its run of capitalised words, where that is more than a pronoun.
pub(super) fn proper_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
    proper_name_to(block, from).map(|(name, _)| name)
}

/// The name that starts at a token, and the token behind it.
pub(super) fn proper_name_to<'a>(block: &'a Seen<'_>, from: usize) -> Option<(&'a str, usize)> {
    let (from, to) = name_at(block, from)?;
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
    (!(common && to == from + 1) && words.len() > 1).then_some((words, to))
}
