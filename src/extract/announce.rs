//! Words that announce a skill: "experience in", "knowledge of", "tools such as".
//!
//! One list for all who ask: the grammar of terms ([`super::terms`]), the names of technologies that the taxonomy lacks
//! and names that are also words ([`super::unknown`]).

use crate::word_list::WordList;

/// That something is known or was done, with a preposition behind it or the thing before it.
static KNOWING: WordList = WordList::of(&[
    "experience",
    "experienced",
    "knowledge",
    "familiarity",
    "familiar",
    "proficiency",
    "proficient",
    "expertise",
    "expert",
    "skills",
    "skilled",
    "background",
    "exposure",
    "understanding",
    "fluent",
    "fluency",
]);

/// What else has a skill behind its preposition: a study, a trait, a record of work.
static CLAIMING: WordList = WordList::of(&[
    "knowledgeable",
    "training",
    "trained",
    "qualification",
    "qualifications",
    "qualified",
    "degree",
    "competence",
    "competent",
    "competency",
    "grounding",
    "versed",
    "adept",
    "specialised",
    "specialized",
    "specialising",
    "specializing",
    "interest",
    "comfortable",
    "comfort",
    "capable",
    "mastery",
    "command",
    "grasp",
    "certified",
    "certification",
    "diploma",
    "coursework",
    "record",
    "principles",
    "fundamentals",
    "foundation",
    "foundations",
    "responsible",
    "responsibility",
    "involved",
    "strong",
    "confident",
    "confidence",
    "literate",
    "insight",
    "track",
    "history",
    "ability",
    "skill",
    "awareness",
    "appreciation",
    "passion",
    "passionate",
]);

/// Kinds of which names follow: "tools such as", "languages like".
static KINDS: WordList =
    WordList::of(&["tools", "technologies", "frameworks", "such", "languages", "platforms", "libraries"]);

/// Whether a word says that something is known: "experience", "fluent".
pub(crate) fn says_known(form: &str) -> bool {
    KNOWING.contains(form)
}

/// Whether a skill may follow the preposition behind a word: "experience in", "degree in", "passion for".
pub(super) fn announces(form: &str) -> bool {
    says_known(form) || CLAIMING.contains(form)
}

/// Whether the name of a technology may follow the preposition behind a word: "knowledge of", "tools like".
pub(super) fn announces_a_name(form: &str) -> bool {
    says_known(form) || KINDS.contains(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_announces_what() {
        assert!(announces("experience") && announces_a_name("experience"));
        assert!(announces("degree") && !announces_a_name("degree"));
        assert!(!announces("tools") && announces_a_name("tools"));
        assert!(!announces("table") && !announces_a_name("table"));
    }
}
