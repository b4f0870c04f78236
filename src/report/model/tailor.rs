//! What can be changed in a copy of a CV.

use schemars::JsonSchema;
use serde::Serialize;

use super::SuggestionAnswer;

/// The three numbers of a CV for a posting, or what a change adds to each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct Numbers {
    /// The coverage as the CV is written.
    pub now: f64,
    /// With wording alone.
    pub wording: f64,
    /// What only new experience would bring.
    pub experience: f64,
}

impl Numbers {
    /// What it takes from `before` to these.
    #[must_use]
    pub fn since(self, before: Self) -> Self {
        Self {
            now: self.now - before.now,
            wording: self.wording - before.wording,
            experience: self.experience - before.experience,
        }
    }
}

/// A suggestion and what following it alone would bring.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TailorSuggestion {
    /// The suggestion; its ids are those of `cvfit check`.
    #[serde(flatten)]
    pub suggestion: SuggestionAnswer,
    /// What it adds to each number: it was made and the CV compared again. Nothing where there is no ready edit, or it
    /// cannot be made.
    pub measured: Option<Numbers>,
}

/// A suggestion that was to be accepted and could not be.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// Its id.
    pub id: String,
    /// Why.
    pub why: String,
}

/// The answer of `cvfit tailor`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit tailor")]
pub struct TailorAnswer {
    /// The version of the JSON answers.
    pub schema: u32,
    /// The CV as named by the user.
    pub cv: String,
    /// The posting as named by the user.
    pub posting: String,
    /// The numbers of the CV.
    pub before: Numbers,
    /// The numbers of the copy, where something was accepted.
    pub after: Option<Numbers>,
    /// All suggestions, the most useful first; only those that were asked for where something was accepted.
    pub suggestions: Vec<TailorSuggestion>,
    /// The ids of those in the copy.
    pub taken: Vec<String>,
    /// Those that were to be in it and are not.
    pub left_out: Vec<LeftOut>,
    /// What the copy changes, in the unified form; nothing where it was written.
    pub diff: Option<String>,
    /// The copy, where it was written.
    pub written: Option<String>,
}
