//! Misspelt names.
//!
//! Jaro-Winkler alone cannot tell skills apart (java/javascript 0.88, ios/bios 0.92, ruby/rugby 0.95), so a
//! misspelling also has to be within one edit of the name, two for a long one, and must not be a word of the
//! language or of any name. Candidates come from an index by first letter and length, sifted by the letters
//! they hold, so that a word is compared with a handful of names rather than with all.

use super::edits::Pattern;
use super::labels::{Candidates, letters};
use super::mention::{How, Mention, Place};
use super::words::{is_english, is_english_at, is_rare};
use super::{Context, Gap, Index, Tokens, terms};
use crate::config::Matching;
use crate::taxonomy::{Kind, LabelClass};

impl Candidates {
    /// The closest name to `word` with its similarity, if one is close enough.
    fn closest(&self, word: &str, settings: &Matching) -> Option<(u32, f64)> {
        let first = *word.as_bytes().first()?;
        let set = letters(word);
        // Of most words no name is alike enough to be compared with them.
        let mut pattern: Option<Pattern> = None;
        let mut best: Option<(usize, f64, u32)> = None;
        let shortest = word.len().saturating_sub(2).max(settings.fuzzy_min_letters);
        for len in shortest..=word.len() + 2 {
            let allowed = if len >= settings.fuzzy_two_edits_from { 2 } else { 1 };
            let longer = len.abs_diff(word.len());
            if longer > allowed {
                continue;
            }
            // An edit that changes a letter changes at most two of the set, one that adds or takes one at most one; as
            // many as the lengths differ by are of the second kind.
            self.starting(first, len, (set, (2 * allowed - longer) as u32), |name, number| {
                if pattern.is_none() {
                    pattern = Pattern::of(word);
                }
                let edits = pattern.as_ref().and_then(|pattern| pattern.edits(name, allowed));
                let Some((edits, text)) = edits.zip(std::str::from_utf8(name).ok()) else { return };
                let alike = strsim::jaro_winkler(word, text);
                if edits == 0 || alike < settings.fuzzy_min_similarity {
                    return;
                }
                // A missing or added ending is how other words are built (script/scripts, Java/Javas).
                if edits == 1 && is_inflection(word, text) {
                    return;
                }
                let better = best.is_none_or(|(e, a, l)| {
                    edits.cmp(&e).then(a.total_cmp(&alike)).then(number.cmp(&l)).is_lt()
                });
                if better {
                    best = Some((edits, alike, number));
                }
            });
        }
        best.map(|(_, alike, label)| (label, alike))
    }
}

fn is_inflection(word: &str, name: &str) -> bool {
    let cut = |form: &'_ str| form.strip_suffix(ENDINGS).map(str::to_owned);
    let (of_word, of_name) = (cut(word), cut(name));
    // Linkers have nothing to do with Linkerd.
    let both = of_word.is_some() && of_word == of_name;
    both || of_word.as_deref() == Some(name) || of_name.as_deref() == Some(word)
}

/// Letters that end the forms of a word.
const ENDINGS: [char; 5] = ['s', 'd', 'r', 'y', 'n'];

/// Whether one word may be a misspelling of a label. It is hardly one of two words; and with a capital it is the name of
/// something else, unless no more than one letter differs: "Openreach" is no `OpenSearch`.
fn may_be_misspelt(word: &str, proper: bool, label: &str) -> bool {
    let near = || strsim::osa_distance(word, &label.to_lowercase()) <= 1;
    !label.contains(' ') && (!proper || near())
}

/// Whether the word that differs from the name is long enough to be a misspelling of its counterpart: "Jive Software"
/// is not "Jira Software".
fn misspelt_word_is_long(context: &Context<'_>, place: Place, label: &str, settings: &Matching) -> bool {
    let name = Tokens::of(label);
    if name.len() != place.to - place.from || name.len() < 2 {
        return true;
    }
    (0..name.len()).all(|i| {
        let (word, wanted) = (context.tokens.form(place.from + i), name.form(i));
        word == wanted || wanted.len() >= settings.fuzzy_min_letters && !is_english(word)
    })
}

/// The most times that the same misspelling of a product stands in a text. What is written so more often is called so.
const MISSPELT_AGAIN: usize = 3;

/// Whether a text uses a word too often for a misspelling. Whoever misspells a word of the language with a capital does so once:
/// "Cartology" is a firm's name, and no cardiology.
fn is_used_again(all: &[Tokens], word: &str, capital: bool, kind: Kind) -> bool {
    let most = if kind == Kind::Tech || !capital { MISSPELT_AGAIN } else { 1 };
    let uses = |tokens: &Tokens| (0..tokens.len()).filter(|at| tokens.form(*at) == word).count();
    all.iter().map(uses).sum::<usize>() > most
}

/// Finds misspelt names among the words that no mention covers; `all` are the words of the whole text.
pub(super) fn find(
    context: &Context<'_>,
    index: &Index,
    settings: &Matching,
    all: &[Tokens],
    mentions: &mut Vec<Mention>,
) {
    if !settings.fuzzy {
        return;
    }
    let tokens = context.tokens;
    let mut covered = vec![false; tokens.len()];
    for mention in mentions.iter() {
        covered[mention.from..mention.to].fill(true);
    }
    let is_strange = |i: usize| {
        let form = tokens.form(i);
        !covered[i]
            && form.len() >= 3
            && form.bytes().all(|b| b.is_ascii_lowercase())
            && !is_english_at(tokens, i)
            // "seamlessly": no product is called by an adverb.
            && !form.ends_with("ly")
    };
    let strange: Vec<bool> = (0..tokens.len()).map(is_strange).collect();
    if !strange.contains(&true) {
        return;
    }
    let mut word = String::new();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mut step = 1;
        // The longest run first: "Postgre SQl" before "Postgre".
        for len in (1..=3).rev() {
            let to = at + len;
            if to > tokens.len() || !strange[at..to].contains(&true) || covered[at..to].contains(&true) {
                continue;
            }
            if (at + 1..to).any(|i| !matches!(tokens.gap(i), Gap::Space | Gap::Hyphen)) {
                continue;
            }
            // Of a name of several words those that are spelt right are words of some name.
            if len > 1 && !(at..to).all(|i| strange[i] || context.is_in_a_label(i)) {
                continue;
            }
            // Nor does a word that only holds a sentence together belong to a misspelling: "tech is" is no "techvis".
            if len > 1 && (at..to).any(|i| terms::is_function(tokens, i)) {
                continue;
            }
            // A single word that is part of some name is spelt right.
            if len == 1 && context.is_in_a_label(at) {
                continue;
            }
            word.clear();
            word.extend((at..to).map(|i| tokens.form(i)));
            if word.len() < settings.fuzzy_min_letters || !word.bytes().all(|b| b.is_ascii_lowercase()) {
                continue;
            }
            if let Some((label, alike)) = index.names.closest(&word, settings) {
                let label = index.labels.get(label);
                let words = context.words(at, to);
                let capital = words.starts_with(char::is_uppercase);
                let proper = capital && !matches!(tokens.gap(at), Gap::Start | Gap::Sentence | Gap::Break);
                // "Wylder's": somebody owns something, and what has no capital of its own owns nothing.
                let owner = capital
                    && (words.ends_with("'s") || words.ends_with("’s"))
                    && label.text.starts_with(char::is_lowercase);
                let kind = context.taxonomy.skill(label.skill).kind;
                let other = || len == 1 && is_rare(&word) || is_used_again(all, &word, capital, kind);
                if label.class == LabelClass::Any
                    && !owner
                    && (len > 1 || may_be_misspelt(&word, proper, label.text))
                    && misspelt_word_is_long(context, Place { from: at, to }, label.text, settings)
                    && !other()
                {
                    found.push(context.mention(Place { from: at, to }, label.skill, How::Fuzzy, alike));
                    step = len;
                    break;
                }
            }
        }
        at += step;
    }
    mentions.extend(found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn closest(names: &[&str], word: &str) -> Option<String> {
        let settings = Config::default().matching;
        let all = Candidates::of(names.iter().zip(0..).map(|(name, number)| (*name, number)));
        all.closest(word, &settings).map(|(label, _)| names[label as usize].to_owned())
    }

    #[test]
    fn misspellings_are_found() {
        for (word, name) in [
            ("kubernets", "kubernetes"),
            ("kuberntes", "kubernetes"),
            ("javscript", "javascript"),
            ("postgressql", "postgresql"),
            ("elasticseach", "elasticsearch"),
            ("pyhton", "python"),
            ("terrafrom", "terraform"),
        ] {
            assert_eq!(
                closest(
                    &[
                        "java",
                        "javascript",
                        "kubernetes",
                        "postgresql",
                        "elasticsearch",
                        "python",
                        "terraform"
                    ],
                    word
                )
                .as_deref(),
                Some(name),
                "{word}"
            );
        }
    }

    #[test]
    fn names_of_something_else_are_no_misspellings() {
        assert!(may_be_misspelt("kubernets", true, "Kubernetes"));
        assert!(may_be_misspelt("postgressql", false, "PostgreSQL"));
        assert!(!may_be_misspelt("openreach", true, "OpenSearch"));
        assert!(!may_be_misspelt("planview", false, "plan review"));
    }

    #[test]
    fn other_skills_and_short_names_are_not() {
        for (name, word) in [
            ("java", "javascript"),
            ("javascript", "java"),
            ("flask", "flash"),
            ("ruby", "rugby"),
            ("react", "preact"),
            ("script", "scripts"),
            ("linkerd", "linkers"),
        ] {
            assert_eq!(closest(&[name], word), None, "{word} for {name}");
        }
    }
}
