//! What governs each word of a sentence: an announcement ("experience in"), a verb of doing, or nothing.

use super::words::Class;
use crate::extract::announce::{announces, says_known};
use crate::extract::{Gap, Tokens};

/// What governs the words at some place of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    Nothing,
    /// "experience in", "knowledge of".
    Announced,
    /// A verb of doing.
    Done,
}

/// What governs each token, the last announcement or verb before it, as long as only members of a list and what
/// belongs to them lie between; and which tokens are verbs by where they stand.
pub(super) fn rules(tokens: &Tokens, classes: &[Option<Class>]) -> (Vec<Rule>, Vec<bool>) {
    let mut rules = Vec::with_capacity(tokens.len());
    let mut verbs = vec![false; tokens.len()];
    // "Measure, monitor and report": what is joined to a verb may be one.
    let mut chain = false;
    let mut rule = Rule::Nothing;
    let mut since_announcer = usize::MAX;
    let mut clause_start = true;
    for (at, verb) in verbs.iter_mut().enumerate() {
        let (form, gap) = (tokens.form(at), tokens.gap(at));
        if matches!(gap, Gap::Sentence | Gap::Break | Gap::Start | Gap::Colon | Gap::Dash) {
            rule = Rule::Nothing;
            since_announcer = usize::MAX;
            clause_start = true;
        }
        // "… (in two parts); checked the fit": the bracket hides the end of the clause.
        clause_start |= gap == Gap::Close && is_past(form);
        rules.push(rule);
        if announces(form) {
            since_announcer = 0;
            clause_start = false;
            continue;
        }
        since_announcer = since_announcer.saturating_add(1);
        match form {
            "in" | "with" | "of" | "on" | "using" | "for" | "about" if since_announcer <= 3 => {
                rule = Rule::Announced;
            }
            // What belongs to a member goes on with the list.
            "in" | "of" | "and" | "or" | "a" | "an" | "the" | "as" | "well" | "both" | "modern" | "other" => {
            }
            "with" if rule == Rule::Announced => {}
            // Examples of what is announced are announced: "methods such as", "vulnerabilities, including".
            "such" | "including" | "like" | "e.g" | "especially" | "particularly"
                if rule != Rule::Nothing => {}
            // "Set up a rota": the word belongs to the verb; not so "as set out in the terms".
            "out" | "up" | "down" | "off"
                if rule == Rule::Done
                    && !matches!(tokens.form(at + 1), "in" | "by" | "on" | "at" | "for") => {}
            "to" | "will" | "you" | "you'll" => {
                rule = Rule::Nothing;
                clause_start = true;
                continue;
            }
            _ => match classes[at] {
                Some(Class::Verb) => {
                    let doing = form.ends_with("ing");
                    // "Experience maintaining pumps": to have done it is what is asked.
                    let experience = since_announcer == 1 && says_known(tokens.form(at - 1));
                    rule = match rule {
                        Rule::Announced if doing => rule,
                        _ if doing && experience => Rule::Announced,
                        _ => Rule::Done,
                    };
                    chain = true;
                    clause_start = false;
                    continue;
                }
                Some(Class::Function) => rule = Rule::Nothing,
                // A word that may be a verb is one where a clause opens: "Design", "Test", "Review".
                _ if (clause_start && rule == Rule::Nothing || chain)
                    && (opens_like_a_verb(form) || is_past(form)) =>
                {
                    rule = Rule::Done;
                    *verb = true;
                    chain = true;
                    clause_start = false;
                    continue;
                }
                _ => {}
            },
        }
        chain = chain && matches!(form, "and" | "or");
        clause_start = clause_start && form.len() > 4 && form.ends_with("ly");
    }
    (rules, verbs)
}

/// Whether a word where a clause opens tells what was done ("Championed") and does not describe ("embedded systems").
pub(super) fn is_past(form: &str) -> bool {
    form.len() > 5
        && form.ends_with("ed")
        && !form.ends_with("eed")
        && !matches!(
            form,
            "accredited"
                | "advanced"
                | "allied"
                | "animated"
                | "applied"
                | "assisted"
                | "augmented"
                | "automated"
                | "blended"
                | "certified"
                | "chartered"
                | "combined"
                | "computed"
                | "connected"
                | "controlled"
                | "distributed"
                | "embedded"
                | "federated"
                | "fixed"
                | "guided"
                | "integrated"
                | "licensed"
                | "limited"
                | "linked"
                | "mixed"
                | "naked"
                | "printed"
                | "qualified"
                | "registered"
                | "reinforced"
                | "shared"
                | "sacred"
                | "structured"
                | "supervised"
                | "unified"
                | "unstructured"
                | "unsupervised"
        )
}

/// Nouns that are verbs where a clause opens with them.
fn opens_like_a_verb(form: &str) -> bool {
    matches!(
        form,
        "design"
            | "test"
            | "review"
            | "report"
            | "plan"
            | "document"
            | "research"
            | "audit"
            | "control"
            | "process"
            | "program"
            | "model"
            | "schedule"
            | "record"
            | "repair"
            | "order"
            | "stock"
            | "code"
            | "debug"
            | "architect"
            | "build"
            | "engineer"
            | "source"
            | "edit"
            | "present"
            | "train"
            | "map"
            | "draft"
            | "host"
            | "check"
            | "clean"
            | "update"
            | "estimate"
            | "forecast"
            | "survey"
            | "set"
            | "work"
            | "balance"
            | "cook"
            | "dispatch"
            | "match"
            | "screen"
            | "port"
            | "log"
            | "book"
            | "file"
            | "count"
            | "enter"
            | "fill"
            | "chase"
            | "close"
            | "price"
            | "pack"
            | "ship"
            | "load"
            | "wire"
            | "mix"
            | "paint"
            | "sketch"
            | "prototype"
            | "script"
            | "interview"
    )
}
