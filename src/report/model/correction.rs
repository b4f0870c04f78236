//! What the user said where a posting was read wrongly.

use schemars::JsonSchema;
use serde::Serialize;

use crate::posting::{LineClass, Said};

/// A correction that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionAnswer {
    /// The line it is about, counted from 1.
    pub line: usize,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
    /// The class that the line would have had, where that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<LineClass>,
}

/// A correction that does not fit the posting any more, so that it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionLeft {
    /// The line it is about, by its words.
    pub text: String,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
    /// Why it does not fit.
    pub why: String,
}
