//! Writing the report to a file.

use super::documents::Opened;
use super::paths;
use crate::analysis::Analyser;
use crate::cli::args::Format;
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
    let Some(format) = Format::of_ending(&path) else {
        let message = "the file's name has to end in .md, .html, .json or .txt: that says in which form the report is \
                       written";
        return Err(Failure::Said(message.to_owned()));
    };
    // A link that leads nowhere is there too.
    if !over && std::fs::symlink_metadata(&path).is_ok() {
        let again = Request::Report { path: typed.to_owned(), over: true };
        return Ok(Answer::IsThere { path, again: Box::new(again) });
    }
    let pair = opened.compare(analyser)?;
    let detail = Detail { cv: Some(&pair.cv), posting: Some(&pair.posting), explain: false };
    let outline = || report::check(&pair.answer, detail);
    let text = match format {
        Format::Html => outline().html(),
        Format::Json => report::json(&pair.answer)?,
        Format::Text => outline().text(&Look::default()),
        Format::Markdown => outline().markdown(),
    };
    output::into_file(&text, &path, over)?;
    Ok(Answer::Written { what: "the report".to_owned(), path })
}
