//! What the words of an asked term are for: which join, which only praise, which say what it is.

use super::stem::stem;
use crate::extract::{Tokens, form};
use crate::word_list::WordList;

/// Words that join others and say nothing of their own.
pub(super) static STOP: WordList = WordList::of(&[
    "a", "an", "and", "any", "are", "as", "at", "be", "both", "by", "etc", "for", "from", "in", "into", "is",
    "its", "of", "on", "or", "our", "such", "that", "the", "their", "these", "this", "through", "to",
    "using", "via", "which", "with", "within", "your", "across", "all", "other", "various", "own",
]);

/// Words that say how well or that one can, and not what.
static FILLER: WordList = WordList::of(&[
    "ability",
    "advanced",
    "background",
    "basic",
    "capability",
    "competence",
    "deep",
    "demonstrated",
    "excellent",
    "experience",
    "experienced",
    "expertise",
    "exposure",
    "familiarity",
    "good",
    "great",
    "hands-on",
    "knowledge",
    "modern",
    "practical",
    "professional",
    "proficiency",
    "proven",
    "relevant",
    "skill",
    "skills",
    "solid",
    "strong",
    "understanding",
    "utilising",
    "utilizing",
    "using",
    "leveraging",
    "work",
    "working",
    "years",
]);

/// Words that alone are said of too many things to be what is asked, in their singular and plural.
static VAGUE: WordList = WordList::of(&[
    "analysis",
    "application",
    "applications",
    "business",
    "configuration",
    "customer",
    "customers",
    "data",
    "design",
    "development",
    "deployment",
    "deployments",
    "document",
    "documents",
    "engineering",
    "environment",
    "environments",
    "implementation",
    "improvement",
    "information",
    "infrastructure",
    "integration",
    "learning",
    "management",
    "network",
    "networks",
    "operations",
    "optimisation",
    "optimization",
    "performance",
    "planning",
    "platform",
    "platforms",
    "process",
    "processes",
    "product",
    "products",
    "project",
    "projects",
    "quality",
    "research",
    "service",
    "services",
    "software",
    "solution",
    "solutions",
    "support",
    "system",
    "systems",
    "team",
    "teams",
    "user",
    "users",
    "client",
    "clients",
    "technical",
    "technologies",
    "technology",
    "tool",
    "tools",
    "training",
]);

/// Whether a word only joins others or says how well one can do what they name.
pub(super) fn says_nothing(form: &str) -> bool {
    STOP.contains(form) || FILLER.contains(form)
}

/// Whether the name of a skill has a word in front of others that elsewhere only says how well: "deep learning models" are
/// not any learning models, and "good clinical practice" is not any clinical practice. "Presentation skills" lose nothing.
pub(super) fn loses_its_meaning(name: &str) -> bool {
    let mut forms = name.split(' ').map(form);
    forms.any(|word| FILLER.contains(&word)) && forms.any(|word| !says_nothing(&word))
}

/// Whether an experience is what somebody meets with, and not what one brings: "user experience".
fn is_lived(tokens: &Tokens, at: usize) -> bool {
    tokens.form(at) == "experience"
        && at.checked_sub(1).is_some_and(|before| {
            matches!(
                tokens.form(before),
                "user"
                    | "customer"
                    | "client"
                    | "guest"
                    | "patient"
                    | "employee"
                    | "candidate"
                    | "student"
                    | "learner"
                    | "developer"
                    | "player"
                    | "shopper"
                    | "visitor"
            )
        })
}

/// The words of an asked term.
pub(super) struct Term {
    /// Each once, in its order.
    pub(super) stems: Vec<String>,
    /// Which of them say what it is: the last word, the one before "of", a gerund at the front.
    pub(super) heads: Vec<usize>,
    /// The first word is said of too many things to tell what is meant.
    pub(super) opens_vaguely: bool,
    /// A single word that is said of too many things.
    pub(super) vague: bool,
}

impl Term {
    /// Nothing where the term has no word of content.
    pub(super) fn of(term: &str) -> Option<Self> {
        let tokens = Tokens::of(term);
        let content = |i: &usize| !STOP.contains(tokens.form(*i));
        let words: Vec<usize> = (0..tokens.len()).filter(content).collect();
        let filler = |i: usize| FILLER.contains(tokens.form(i)) && !is_lived(&tokens, i);
        let words: Vec<usize> = words.iter().copied().filter(|i| !filler(*i)).collect();
        let of = (1..tokens.len()).find(|i| matches!(tokens.form(*i), "of" | "for"));
        let head = of.and_then(|of| words.iter().copied().rfind(|i| *i < of));
        let gerund = words.first().copied().filter(|i| words.len() > 1 && tokens.form(*i).ends_with("ing"));
        let last = words.last().copied().filter(|_| head.is_none());
        let opens_vaguely = words.first().is_some_and(|i| VAGUE.contains(tokens.form(*i)));
        let mut stems: Vec<String> = Vec::new();
        let mut heads = Vec::new();
        for i in words {
            let stem = stem(tokens.form(i));
            let at = stems.iter().position(|other| *other == stem).unwrap_or(stems.len());
            if at == stems.len() {
                stems.push(stem);
            }
            if [head, gerund, last].contains(&Some(i)) {
                heads.push(at);
            }
        }
        let vague = stems.len() == 1 && (0..tokens.len()).any(|i| VAGUE.contains(tokens.form(i)));
        (!stems.is_empty()).then_some(Self { stems, heads, opens_vaguely, vague })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_keeps_its_head() {
        let heads = |term: &str| {
            let term = Term::of(term).expect("words");
            term.heads.iter().map(|at| term.stems[*at].clone()).collect::<Vec<_>>()
        };
        assert_eq!(heads("flight control software"), ["softwar"]);
        assert_eq!(heads("reconciliation of accounts"), [stem("reconciliation")]);
        assert_eq!(heads("analyzing large datasets"), ["analy", "dataset"]);
    }
}
