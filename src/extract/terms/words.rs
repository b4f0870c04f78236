//! What kinds of words terms are made of, by their forms (lower case, one spelling).
//!
//! There is no tagger of parts of speech here: closed classes are listed whole, open ones by what recruiters'
//! sentences use them for. A word in none of the lists may be a part of a term.

use super::lists;
use crate::extract::Tokens;
use crate::phrase_tables::TABLES;

/// What a word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Holds a sentence together and is never a part of a term.
    Function,
    /// A verb, in any of its forms: what follows it is its object.
    Verb,
    /// Praises or sizes what follows: it says nothing about what that is.
    Vague,
    /// A noun that names no skill by itself, and at the end of a phrase makes it none.
    Empty,
    /// A noun that has a skill before it: "forecasting techniques", "payroll experience".
    Tail,
    /// A noun that has a field of business before it: "the insurance industry".
    Sector,
    /// A noun that, at the end of a phrase, names a way of working or a field of knowledge.
    Head,
}

/// The classes in the order of the lists.
const CLASSES: [Class; lists::LISTS.len()] =
    [Class::Function, Class::Sector, Class::Tail, Class::Empty, Class::Vague, Class::Head, Class::Verb];

/// The class of the word at a token, if it is in a list or a form of a verb that is.
pub(super) fn class(tokens: &Tokens, at: usize) -> Option<Class> {
    TABLES.words.single(tokens, at).and_then(|class| CLASSES.get(class as usize)).copied()
}

/// The class of each word of a text.
pub(super) fn classes(tokens: &Tokens) -> Vec<Option<Class>> {
    (0..tokens.len()).map(|at| class(tokens, at)).collect()
}

/// Whether a noun that names no skill by itself does behind a word that says which.
pub(super) fn is_object(tokens: &Tokens, at: usize) -> bool {
    TABLES.objects.single(tokens, at).is_some()
}

/// Whether a noun tells where one worked, with the field before it: "a paper mill environment".
pub(super) fn is_setting(form: &str) -> bool {
    matches!(form, "environment" | "environments" | "setting" | "settings")
}

/// Whether a noun tells that something is done, and by itself names no way of working: every trade has its "development" and
/// its "maintenance".
pub(super) fn is_bare_doing(form: &str) -> bool {
    matches!(
        form,
        "administration"
            | "analysis"
            | "coding"
            | "configuration"
            | "creation"
            | "delivery"
            | "design"
            | "designs"
            | "development"
            | "developments"
            | "engineering"
            | "implementation"
            | "maintenance"
            | "management"
            | "participation"
            | "preparation"
            | "processing"
            | "production"
    )
}

/// Whether a noun's ending makes it an activity, a quality or a field of knowledge.
pub(super) fn names_activity(form: &str) -> bool {
    let form = form.strip_suffix('s').filter(|rest| !rest.ends_with('s')).unwrap_or(form);
    form.len() >= 7
        && [
            "tion", "sion", "ment", "ance", "ence", "ology", "ography", "metry", "ysis", "nomics", "ship",
            "ectomy",
        ]
        .iter()
        .any(|ending| form.ends_with(ending))
        || form.len() >= 6 && ["ing", "ics", "acy"].iter().any(|ending| form.ends_with(ending))
        || form.len() >= 5 && form.ends_with("ics")
}
