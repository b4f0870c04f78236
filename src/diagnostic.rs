//! Mistakes in files that a person writes (settings, taxonomies), each with its place and the way out.

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is used all the same.
    Warning,
    /// The file cannot be used.
    Error,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The file as the user named it.
    pub file: String,
    /// The place in the file's text, in bytes; empty where the whole file is meant.
    pub span: std::ops::Range<usize>,
    /// What is wrong, with the value in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}
