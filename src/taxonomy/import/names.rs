//! Names as they stand in foreign lists: cleaned, cut, and made into ids.

use unicode_normalization::UnicodeNormalization;

use crate::extract::is_english;
use crate::text::is_hidden;

/// No id or category is longer.
const LONGEST_SLUG: usize = 60;

/// A name in NFC with single spaces, without anything that is not seen.
pub(super) fn clean(text: &str) -> String {
    let spaced = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c));
    let mut out = String::with_capacity(text.len());
    for c in spaced {
        if c != ' ' || !out.is_empty() && !out.ends_with(' ') {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name and what stands behind it in brackets, without them; the name alone where there is no such thing.
pub(super) fn split_qualifier(name: &str) -> (&str, &str) {
    let parts = name.strip_suffix(')').and_then(|open| open.rsplit_once('('));
    match parts {
        Some((bare, inside)) if !bare.trim().is_empty() && !inside.trim().is_empty() => {
            (bare.trim(), inside.trim())
        }
        _ => (name, ""),
    }
}

/// A text in kebab-case; empty where none of its signs has a place in it.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        let word = match c {
            '+' => "-plus-",
            '#' => "-sharp-",
            '&' => "-and-",
            c if c.is_ascii_alphanumeric() => {
                out.push(c.to_ascii_lowercase());
                continue;
            }
            // An accent that was parted from its letter, and an apostrophe, part no words.
            c if is_hidden(c) || matches!(c, '\'' | '’') || !c.is_alphanumeric() && !c.is_ascii() => {
                continue;
            }
            _ => "-",
        };
        out.push_str(word);
    }
    let mut slug = String::with_capacity(out.len());
    for part in out.split('-').filter(|part| !part.is_empty()) {
        if !slug.is_empty() && slug.len() + part.len() + 1 > LONGEST_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(part.get(..LONGEST_SLUG).unwrap_or(part));
    }
    slug
}

/// Whether a name looks like that of a product: a capital or a digit within a word, a capitalised word that is not
/// English, or every word of it capitalised. Lists write all else in lower case, or with one capital in front.
pub(super) fn looks_proper(name: &str) -> bool {
    let words: Vec<&str> = name.split([' ', '-', '/']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic());
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "in" | "on" | "to" | "with");
    let is_acronym = |word: &str| word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let odd = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let mixed = word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
        let digit = word.contains(|c: char| c.is_ascii_digit()) && letters > 0;
        let foreign = capital(word) && !is_acronym(word) && !is_english(&word.to_lowercase());
        letters > 0 && (mixed || digit || foreign)
    };
    let all = words.iter().filter(|word| !small(word)).all(|word| capital(word));
    let any_letter = name.chars().any(char::is_alphabetic);
    any_letter && (all || words.iter().any(odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_and_cut() {
        assert_eq!(clean("  a\u{200b}b \u{a0}\n c\u{1b}[2J\u{202e} "), "ab c[2J");
        assert_eq!(split_qualifier("Go (computer programming)"), ("Go", "computer programming"));
        for whole in ["plain", "(all of it)", "half (open", "nothing ()"] {
            assert_eq!(split_qualifier(whole), (whole, ""), "{whole}");
        }
    }

    #[test]
    fn ids_are_kebab_case_whatever_the_name_is() {
        for (name, id) in [
            ("Spring Boot", "spring-boot"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            ("R&D", "r-and-d"),
            ("Café  menu's – plan", "cafe-menus-plan"),
            ("日本語", ""),
            ("--", ""),
        ] {
            assert_eq!(slug(name), id, "{name}");
        }
        assert!(slug(&"word ".repeat(40)).len() <= LONGEST_SLUG);
        assert!(slug(&"x".repeat(400)).len() <= LONGEST_SLUG);
    }

    #[test]
    fn names_of_products_look_like_it() {
        for name in
            ["KDevelop", "Haskell", "Unreal Engine", "N1QL", "LESS", "Visual Studio .NET", "C++", "iOS"]
        {
            assert!(looks_proper(name), "{name}");
        }
        for name in
            ["manage staff", "Agile development", "ICT networking hardware", "data mining", "Order products"]
        {
            assert!(!looks_proper(name), "{name}");
        }
    }
}
