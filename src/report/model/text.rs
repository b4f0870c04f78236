//! A document's own text.

use schemars::JsonSchema;
use serde::Serialize;

/// The answer of `cvfit text`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TextAnswer {
    /// The version of the JSON answers.
    pub schema: u32,
    /// The file as named by the user.
    pub file: String,
    /// What it was saved as.
    pub source: SourceKind,
    /// The encoding it was in.
    pub encoding: String,
    /// Every line of the text, blank ones too.
    pub lines: Vec<TextLine>,
}

/// What a document was saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A page, of which the text is what it shows.
    Html,
    /// A page, of which the text is the data about a posting in it (schema.org).
    HtmlData,
    /// The JSON of a posting.
    JsonPosting,
    /// A CV as JSON Resume.
    JsonResume,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TextLine {
    /// Counted from 1; other answers name lines by it.
    pub line: usize,
    /// What stands in it; two spaces at its end are a line break of Markdown.
    pub text: String,
}
