//! `cvfit taxonomy lint`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::words;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeverityWord {
    /// The file cannot be used.
    Error,
    /// Likely a slip.
    Warning,
    /// It could be better.
    Info,
}

/// Something found in a taxonomy file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingAnswer {
    /// How bad it is.
    pub severity: SeverityWord,
    /// The rule, as a word.
    pub rule: String,
    /// The file as named by the user.
    pub file: String,
    /// Counted from 1; nothing where no text of the file is at hand, or the whole file is meant.
    pub line: Option<usize>,
    /// In characters, counted from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// What was found in taxonomy files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy lint")]
pub struct LintAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The files that were looked over, the lowest layer first.
    pub files: Vec<String>,
    /// By which a file cannot be used.
    pub errors: usize,
    /// Likely slips.
    pub warnings: usize,
    /// What could be better.
    pub notes: usize,
    /// By file and place.
    pub findings: Vec<FindingAnswer>,
}

/// The last line of the report of `cvfit taxonomy lint`; the findings themselves are rendered with their places.
pub fn lint(answer: &LintAnswer) -> String {
    let files = match answer.files.len() {
        0 => "the built-in skills".to_owned(),
        many => words::count(many, "file", "files"),
    };
    let mut counts = vec![
        words::count(answer.errors, "error", "errors"),
        words::count(answer.warnings, "warning", "warnings"),
    ];
    if answer.notes > 0 {
        counts.push(words::count(answer.notes, "note", "notes"));
    }
    format!("{} in {files}", counts.join(", "))
}
