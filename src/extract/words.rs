//! Which words are ordinary English.
//!
//! A word of the language is never taken for a misspelt name, and never reported as an unknown term. The list
//! is SCOWL's smallest (American and British); its terms stand in `words-licence.txt` beside it. Rarer words and proper names,
//! from SCOWL's list of medium size and those of its large one that are spelt like a skill, are only no misspellings.

use bytes::Bytes;

use super::token::Tokens;
use super::word_table;
use crate::flat::{Words, hash_of};

/// One word a line, lower case, three letters or more.
const WORDS: &str = include_str!("words.txt");

/// Where each of them stands, as `build.rs` found it.
static TABLE: Words =
    Words::InPlace(Bytes::from_static(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"))));

/// Rarer words and proper names: one a line, lower case, five letters or more.
const FURTHER: &str = include_str!("words-further.txt");

static FURTHER_TABLE: Words =
    Words::InPlace(Bytes::from_static(include_bytes!(concat!(env!("OUT_DIR"), "/words-further.bin"))));

/// Whether `word`, in lower case, is a rarer English word or a proper name: "iconic", "sunday".
pub(super) fn is_rare(word: &str) -> bool {
    word_table::holds(&FURTHER_TABLE, FURTHER, word, hash_of(word))
}

/// Whether `word`, in lower case, is an ordinary English word. Shorter ones than the list holds count as such.
pub fn is_english(word: &str) -> bool {
    word.len() < 3 || word_table::holds(&TABLE, WORDS, word, hash_of(word))
}

/// Whether the form of a token is an ordinary English word.
pub(crate) fn is_english_at(tokens: &Tokens, at: usize) -> bool {
    let form = tokens.form(at);
    form.len() < 3 || word_table::holds(&TABLE, WORDS, form, tokens.hash(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_list_and_no_others() {
        for word in ["looked", "excellent", "organisation", "organization", "accountant", "of"] {
            assert!(is_english(word), "{word}");
        }
        for word in ["kubernets", "depop", "zzz", "postgre", "aaa", "", "a\nb", "look\nlooked"] {
            assert_eq!(is_english(word), word.len() < 3, "{word}");
        }
    }

    #[test]
    fn every_line_is_found() {
        let missing: Vec<_> = WORDS.lines().filter(|word| !is_english(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let missing: Vec<_> = FURTHER.lines().filter(|word| !is_rare(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(is_rare("iconic") && is_rare("sunday") && !is_rare("kubernets") && !is_rare("looked"));
    }
}
