//! Which names of a foreign list may be looked for in a text, and how.
//!
//! A name in a list is made for whoever browses the list; a name here is looked for in every posting and CV. What
//! is harmless there ("Mocha" for JavaScript, "work", "IT") would be found everywhere here.

use crate::extract::{Tokens, is_english};

use super::super::Kind;
use super::acronym;
use super::concept::Concept;
use super::summary::Reason;
use super::weak::{is_generic, is_grammar, is_plain, leaves_the_name};

/// Which further names are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aliases {
    /// Those that can mean nothing else.
    #[default]
    Strict,
    /// All that are not plainly harmful; those in doubt count only beside other skills.
    All,
}

/// How names are judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strictness {
    /// Which further names are taken.
    pub(super) aliases: Aliases,
    /// Whether the labels are English, so that English words are known for what they are.
    pub(super) english: bool,
}

/// How a name is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// In any letter case, and always.
    Any,
    /// In its own letter case.
    Exact,
    /// Where the rules of the skill allow.
    Doubtful,
}

/// No text holds a name of more words, or letters.
const MOST_WORDS: usize = 12;
const MOST_LETTERS: usize = 120;
/// A further name of more words repeats the first one at length.
const MOST_WORDS_STRICT: usize = 6;
/// Words are alike from so many letters at their start on.
const ALIKE: usize = 4;

impl Strictness {
    fn strict(self) -> bool {
        self.aliases == Aliases::Strict
    }

    /// How the preferred name of a skill is looked for, or why it cannot be.
    pub(super) fn name(self, name: &str, concept: &Concept) -> Result<Class, Reason> {
        let words = forms(name);
        possible(name, &words)?;
        if self.english && words.iter().all(|word| is_grammar(word)) {
            return Err(Reason::OnlyStopWords);
        }
        let short = letters(name) <= 2 && !has_sign(name);
        let word = words.len() == 1 && self.english && is_english(&name.to_lowercase());
        if short || word || self.english && words.iter().all(|word| is_grammar(word) || is_plain(word)) {
            return Ok(Class::Doubtful);
        }
        let acronym = concept.kind != Kind::Language && acronym::looks_like_one(name);
        Ok(if acronym { Class::Exact } else { Class::Any })
    }

    /// How a further name of a skill is looked for, or why it is left out.
    pub(super) fn label(self, label: &str, concept: &Concept) -> Result<Class, Reason> {
        let words = forms(label);
        possible(label, &words)?;
        if self.english && words.iter().all(|word| is_grammar(word)) {
            return Err(Reason::OnlyStopWords);
        }
        let in_doubt = |reason| if self.strict() { Err(reason) } else { Ok(Class::Doubtful) };
        if letters(label) <= 2 && !has_sign(label) {
            return in_doubt(Reason::Short);
        }
        if self.english && words.len() == 1 && is_english(&label.to_lowercase()) {
            return in_doubt(Reason::CommonWord);
        }
        if self.english && words.iter().all(|word| is_grammar(word) || is_plain(word)) {
            return in_doubt(Reason::Plain);
        }
        if self.strict() {
            if words.len() > MOST_WORDS_STRICT {
                return Err(Reason::TooLong);
            }
            let alike =
                if concept.proper { is_the_name(&words, concept) } else { shares_a_word(&words, concept) };
            if !alike
                && !acronym::is_initials(label, &concept.name)
                && !acronym::is_initials(&concept.name, label)
            {
                return Err(Reason::Unlike);
            }
        }
        Ok(if acronym::looks_like_one(label) { Class::Exact } else { Class::Any })
    }
}

/// Whether a text could hold it at all.
fn possible(label: &str, words: &[String]) -> Result<(), Reason> {
    if !label.chars().any(char::is_alphabetic) {
        return Err(Reason::NoLetters);
    }
    if words.len() > MOST_WORDS || label.chars().count() > MOST_LETTERS {
        return Err(Reason::TooLong);
    }
    Ok(())
}

/// A label as it is looked for.
pub(super) fn forms(label: &str) -> Vec<String> {
    let tokens = Tokens::of(label);
    (0..tokens.len()).map(|at| tokens.form(at).to_owned()).collect()
}

fn letters(label: &str) -> usize {
    label.chars().filter(|c| c.is_alphanumeric()).count()
}

/// C++ and C# are no mere letters.
fn has_sign(label: &str) -> bool {
    label.contains(['+', '#'])
}

/// Whether a further name of a product is its name beside words that leave it what it is, or a part of it.
fn is_the_name(words: &[String], concept: &Concept) -> bool {
    let name = forms(&concept.name);
    let holds = |all: &[String], part: &[String]| {
        all.windows(part.len().max(1)).position(|window| window == part).map(|at| at..at + part.len())
    };
    let rest_leaves_it = |all: &[String], part: std::ops::Range<usize>| {
        all.iter().enumerate().filter(|(at, _)| !part.contains(at)).all(|(_, word)| leaves_the_name(word))
    };
    let glued = |words: &[String]| words.concat();
    if glued(words) == glued(&name) {
        return true;
    }
    if let Some(part) = holds(words, &name) {
        return rest_leaves_it(words, part);
    }
    // "Photoshop" for "Adobe Photoshop".
    holds(&name, words).is_some_and(|part| rest_leaves_it(&name, part))
}

/// Whether a further name has a word in common with the name that tells something.
fn shares_a_word(words: &[String], concept: &Concept) -> bool {
    let name = forms(&concept.name);
    let telling = |word: &&String| !is_grammar(word) && !is_generic(word) && !is_plain(word);
    let any_telling = name.iter().any(|word| telling(&word));
    let counts = |word: &&String| if any_telling { telling(word) } else { !is_grammar(word) };
    name.iter().filter(counts).any(|wanted| words.iter().any(|word| alike(word, wanted)))
}

/// Whether two words have the same root, as far as their letters tell.
pub(super) fn alike(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let same = left.bytes().zip(right.bytes()).take_while(|(a, b)| a == b).count();
    let longer = left.len().max(right.len());
    same >= ALIKE && same * 3 >= longer * 2 - 2
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: Strictness = Strictness { aliases: Aliases::Strict, english: true };
    const ALL: Strictness = Strictness { aliases: Aliases::All, english: true };

    fn concept(name: &str, proper: bool) -> Concept {
        Concept { proper, ..Concept::new("k".to_owned(), name.to_owned(), Kind::Method) }
    }

    #[test]
    fn strictly_a_further_name_is_the_name_in_other_words() {
        let product = concept("JavaScript", true);
        let method = concept("work in teams", false);
        for (label, concept, judged) in [
            ("Java script", &product, Ok(Class::Any)),
            ("JavaScript language", &product, Ok(Class::Any)),
            ("Mocha", &product, Err(Reason::Unlike)),
            ("JavaScript Club", &product, Err(Reason::Unlike)),
            ("teamworking in squads", &method, Err(Reason::Unlike)),
            ("cooperate with squads", &method, Err(Reason::Unlike)),
            ("go", &product, Err(Reason::Short)),
            ("of the", &product, Err(Reason::OnlyStopWords)),
            ("script", &product, Err(Reason::CommonWord)),
            ("2.0", &product, Err(Reason::NoLetters)),
        ] {
            assert_eq!(STRICT.label(label, concept), judged, "{label}");
        }
        let practices = concept("good manufacturing practices", false);
        assert_eq!(STRICT.label("GMP", &practices), Ok(Class::Exact));
        assert_eq!(STRICT.label("GXP", &practices), Err(Reason::Unlike));
        assert_eq!(STRICT.label("manufacturing practice", &practices), Ok(Class::Any));
        assert_eq!(STRICT.label("Photoshop", &concept("Adobe Photoshop", true)), Ok(Class::Any));
    }

    #[test]
    fn what_is_in_doubt_counts_only_by_rules_where_all_is_taken() {
        let product = concept("JavaScript", true);
        assert_eq!(ALL.label("Mocha", &product), Ok(Class::Any));
        assert_eq!(ALL.label("script", &product), Ok(Class::Doubtful));
        assert_eq!(ALL.label("JS", &product), Ok(Class::Doubtful));
        assert_eq!(ALL.label("of the", &product), Err(Reason::OnlyStopWords));
    }

    #[test]
    fn a_name_that_is_a_word_counts_only_by_rules() {
        let any = concept("x", false);
        for (name, class) in [
            ("energy", Class::Doubtful),
            ("R", Class::Doubtful),
            ("C++", Class::Any),
            ("manage projects", Class::Doubtful),
            ("GDPR", Class::Exact),
            ("viticulture", Class::Any),
        ] {
            assert_eq!(STRICT.name(name, &any), Ok(class), "{name}");
        }
        let german = Strictness { english: false, ..STRICT };
        assert_eq!(german.name("energy", &any), Ok(Class::Any), "it need not be a word of that language");
    }
}
