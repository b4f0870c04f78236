//! Sets of phrases that lie in the program as `build.rs` made them of the lists beside the code that uses them: building
//! them anew would take longer than reading a posting.

use std::sync::LazyLock;

use crate::extract::Phrases;
use crate::flat::Reader;

static FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));

/// The sets, each phrase with its place in the list that it is of.
#[derive(Debug)]
pub(crate) struct PhraseTables {
    /// The words of the sets of phrases below, each with the number by which they know it.
    pub(crate) vocabulary: Phrases,
    /// Words that speak for a class of line, by their place in `SIGNALS`.
    pub(crate) signals: Phrases,
    /// Verbs of doing: 0 as they are, 1 as a gerund, 2 in the third person.
    pub(crate) verbs: Phrases,
    /// Headings of postings, by their place in `HEADINGS`.
    pub(crate) headings: Phrases,
    /// Headings of CVs, by their place in the list of sections.
    pub(crate) sections: Phrases,
    /// What words do in a sentence, by the place of their list.
    pub(crate) words: Phrases,
    /// Nouns that name a skill behind a word that says which.
    pub(crate) objects: Phrases,
    /// Words that change how much a line wants a skill, by their place in `CUES`.
    pub(crate) cues: Phrases,
    /// Words that open a list of what is not asked.
    pub(crate) unasked: Phrases,
    /// Words by which a CV takes back what it names.
    pub(crate) denials: Phrases,
    /// Words that a job's name ends in, by their forms.
    pub(crate) roles: Phrases,
    /// Words that name a job in the header of a role, by their forms.
    pub(crate) held: Phrases,
    /// Names of countries and parts of the world, in lower case, each as one word.
    pub(crate) countries: Phrases,
    /// Names of large cities and regions, in lower case, each as one word.
    pub(crate) cities: Phrases,
    /// Codes of states and provinces.
    pub(crate) codes: Phrases,
}

/// The sets that lie in the program.
pub(crate) static TABLES: LazyLock<PhraseTables> = LazyLock::new(|| {
    let mut reader = Reader::new(FILE);
    // In the order in which they were written.
    PhraseTables {
        vocabulary: Phrases::unpack(&mut reader),
        signals: Phrases::unpack(&mut reader),
        verbs: Phrases::unpack(&mut reader),
        headings: Phrases::unpack(&mut reader),
        sections: Phrases::unpack(&mut reader),
        words: Phrases::unpack(&mut reader),
        objects: Phrases::unpack(&mut reader),
        cues: Phrases::unpack(&mut reader),
        unasked: Phrases::unpack(&mut reader),
        denials: Phrases::unpack(&mut reader),
        roles: Phrases::unpack(&mut reader),
        held: Phrases::unpack(&mut reader),
        countries: Phrases::unpack(&mut reader),
        cities: Phrases::unpack(&mut reader),
        codes: Phrases::unpack(&mut reader),
    }
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Tokens;

    #[test]
    fn a_word_has_the_same_number_by_the_vocabulary_and_by_its_form() {
        let text = "We are looking for an engineer with strong knowledge of Rust, ideally in the cloud; the responsibilities \
                    of the role include mentoring, designing and non-negotiable internationalizationalism. About you: no \
                    degree required, not experienced with";
        let tokens = Tokens::of(text);
        let sets =
            [&TABLES.signals, &TABLES.verbs, &TABLES.headings, &TABLES.words, &TABLES.cues, &TABLES.roles];
        let mut known = 0;
        for set in sets {
            for at in 0..tokens.len() {
                assert_eq!(set.form_at(&tokens, at), set.form(tokens.form(at)), "{}", tokens.form(at));
                known += usize::from(set.holds_word(tokens.form(at)));
            }
        }
        assert!(known > 30, "{known}");
    }
}
