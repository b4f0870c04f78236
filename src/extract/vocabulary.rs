//! The words of the program's own sets of phrases.
//!
//! A word of a text is looked for in a dozen such sets. It is looked up here once, when the text is cut into tokens; each
//! set then has its own number for it in a row.

use crate::phrase_tables::TABLES;

/// The number of a form with its hash; one that no word has where it is in none of the sets.
#[inline]
pub(super) fn number(hash: u32, form: &str) -> u32 {
    TABLES.vocabulary.hashed_form(hash, form)
}
