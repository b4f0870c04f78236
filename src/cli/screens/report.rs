//! Writing the report to a file.

use std::path::Path;

use super::documents::Opened;
use super::paths;
use crate::analysis::Analyser;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::report::{self, Detail, Look};
use crate::tui::{Answer, Request};

/// Writes the report in the form that the file's ending names: Markdown, HTML, JSON or plain text. What is there
/// already stays unless `over` says so; then the screens ask.
pub(super) fn write(
    opened: &Opened,
    analyser: &Analyser,
    typed: &str,
    over: bool,
) -> Result<Answer, Failure> {
    let path = paths::typed(typed);
    let form = Form::of(&path)?;
    // A link that leads nowhere is there too.
    if !over && std::fs::symlink_metadata(&path).is_ok() {
        let again = Request::Report { path: typed.to_owned(), over: true };
        return Ok(Answer::IsThere { path, again: Box::new(again) });
    }
    let pair = opened.compare(analyser)?;
    let detail = Detail { cv: Some(&pair.cv), posting: Some(&pair.posting), explain: false };
    let outline = || report::check(&pair.answer, detail);
    let text = match form {
        Form::Html => outline().html(),
        Form::Json => report::json(&pair.answer)?,
        Form::Text => outline().text(&Look::default()),
        Form::Markdown => outline().markdown(),
    };
    output::into_file(&text, &path, over)?;
    Ok(Answer::Written { what: "the report".to_owned(), path })
}

/// What a report is written as.
enum Form {
    Html,
    Json,
    Text,
    Markdown,
}

impl Form {
    /// The form that the ending of a file's name stands for.
    fn of(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        Ok(match ending.as_deref() {
            Some("html" | "htm") => Self::Html,
            Some("json") => Self::Json,
            Some("txt") => Self::Text,
            Some("md" | "markdown") => Self::Markdown,
            _ => {
                let message = "the file's name has to end in .md, .html, .json or .txt: that says in which form the \
                               report is written";
                return Err(Failure::Said(message.to_owned()));
            }
        })
    }
}
