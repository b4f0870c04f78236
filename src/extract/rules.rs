//! The rules of a skill whose name is also a word, their phrases cut into words once.

use super::Tokens;
use crate::extract::fold::form;
use crate::taxonomy::Rules;

/// What has to stand near a name, one of several.
#[derive(Debug, Clone)]
pub(super) enum Support {
    /// `@skills`: it stands in a section that lists skills.
    Skills,
    /// `@tech`: a technology.
    Tech,
    /// `@list`: it is an item of a list with other names.
    List,
    /// `@study`: it stands in a section about schools and degrees, or before "in" and a field.
    Study,
    /// A word or phrase.
    Phrase(Tokens),
}

/// [`Rules`] as they are compared with a text.
#[derive(Debug, Clone)]
pub(super) struct Wording {
    pub(super) needs: Vec<Support>,
    pub(super) never: Vec<Tokens>,
    pub(super) before_never: Vec<String>,
    pub(super) after_never: Vec<String>,
}

impl Wording {
    pub(super) fn of(rules: &Rules) -> Self {
        let support = |need: &String| match need.as_str() {
            "@skills" => Support::Skills,
            "@tech" => Support::Tech,
            "@list" => Support::List,
            "@study" => Support::Study,
            phrase => Support::Phrase(Tokens::of(phrase)),
        };
        let forms = |words: &[String]| words.iter().map(|word| form(word)).collect();
        Self {
            needs: rules.needs.iter().map(support).collect(),
            never: rules.never.iter().map(|phrase| Tokens::of(phrase)).collect(),
            before_never: forms(&rules.before_never),
            after_never: forms(&rules.after_never),
        }
    }
}
