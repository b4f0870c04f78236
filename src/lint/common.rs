//! `common-word`: a label that is one of the most frequent words of English and counts without rules.
//!
//! The words are the first level of SCOWL, some 4,000: those that are among the most frequent in each of the collections
//! it was made from (its terms stand in `src/extract/words-licence.txt`). The larger list that `extract` has would not do: it
//! holds Python, bash and lisp, which are words and yet, in a posting, names.
//!
//! What is written in capitals and counts in its own letter case only (`SOLID`, `REST`) is told apart by that. And the
//! everyday word for a way of working or a field *is* its name: "statistics", "biology", "documenting" for technical
//! documentation. So a word is no mistake where a skill that is no product and no paper is called by it or a form of it.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use super::{Finding, Label, Looked};
use crate::taxonomy::{Kind, LabelClass};

/// One word a line, lower case, two letters or more.
static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| include_str!("common.txt").lines().collect());

/// Words that begin with so many same letters are taken for forms of one.
const STEM: usize = 5;

/// Whether a word, in lower case, is one of the most frequent.
pub(super) fn is_common(word: &str) -> bool {
    WORDS.contains(word)
}

pub(super) fn look(skill: &Looked<'_>, found: &mut Vec<Finding>) {
    let name = skill.entry.name.as_deref().unwrap_or(&skill.entry.id).to_lowercase();
    for label in skill.free() {
        let Some(word) = label.word().filter(|word| word.len() > 2 && is_common(word)) else { continue };
        if is_told_by_case(label) || !is_named(skill.kind) && is_called(&name, &word) {
            continue;
        }
        let text = &label.text;
        let message = format!("`{text}` is a common English word and counts wherever it stands");
        let help = format!(
            "write `ambiguous = [\"{text}\"]` and when it counts: `match.needs = [\"@list\", …]`, `match.never = [\"…\"]`"
        );
        found.push(skill.warning("common-word", text, message, help));
    }
}

/// Whether only capitals count that no sentence gives a word: more than the first.
fn is_told_by_case(label: &Label) -> bool {
    label.class == LabelClass::Exact && label.text.chars().skip(1).any(char::is_uppercase)
}

/// Whether skills of this kind have names of their own.
fn is_named(kind: Kind) -> bool {
    matches!(kind, Kind::Tech | Kind::Credential | Kind::Language)
}

/// Whether a word of the name is this one or a form of it.
fn is_called(name: &str, word: &str) -> bool {
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word || stem(part) == stem(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_words_and_no_names() {
        for word in ["go", "express", "time", "it", "solid", "less"] {
            assert!(is_common(word), "{word}");
        }
        for word in ["python", "bash", "kubernetes", "negotiation", ""] {
            assert!(!is_common(word), "{word}");
        }
        assert!(include_str!("common.txt").lines().is_sorted());
    }

    #[test]
    fn forms_of_a_name() {
        assert!(is_called("technical documentation", "documenting"));
        assert!(is_called("curiosity", "curious"));
        assert!(!is_called("time management", "timer"));
        assert!(!is_called("gambling", "betting"));
    }
}
