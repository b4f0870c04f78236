//! Names of employers: the run of capitalised words that makes one, the words that say what it is the name of, and the
//! capitals that make none.

mod institution;
mod nobody;
mod site;

use super::Seen;
use crate::extract::Gap;
pub(in crate::posting) use institution::is_legal_form;
pub(super) use institution::{INSTITUTIONS, has_legal_form, institutions, is_of_a_kind, is_unit};
pub(super) use nobody::{is_common_name, is_contraction, is_generic};
pub(super) use site::{is_of_the_site, is_term_of_contract};

/// The most words of a name.
const LONGEST_NAME: usize = 6;

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
