//! `cvfit explain FILE`.

use super::args::{DocumentKind, ExplainArgs, Format, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::{corrections, load, terminal};
use crate::cli::terminal::Colors;
use crate::report::{self, Document};

/// Prints why a document is read as it is.
pub(super) fn run(args: &ExplainArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let signs = config.screen.signs;
    let what = match args.kind {
        Some(DocumentKind::Cv) => "CV",
        Some(DocumentKind::Posting) => "posting",
        None => "document",
    };
    let text = load::document(&args.file, what)?;
    if let Some(line) = args.line {
        let lines = text.line_count();
        if line == 0 || line > lines {
            return Err(Failure::Said(format!(
                "{} has {lines} lines, so there is no line {line} to explain; lines are counted from 1",
                text.name()
            )));
        }
        if text.line(line).trim().is_empty() {
            return Err(Failure::Said(format!(
                "line {line} of {} is blank: name a line that holds words (cvfit explain {0} shows all)",
                text.name()
            )));
        }
    }
    let analyser = load::analyser(global, config, colors)?;
    let kind = args.kind.map(|kind| match kind {
        DocumentKind::Cv => Document::Cv,
        DocumentKind::Posting => Document::Posting,
    });
    let answer = analyser.explain(&text, kind, args.line);
    if answer.kind == Document::Posting {
        corrections::warn_of_left(&analyser, &text);
    }
    terminal::print(&match args.format {
        Format::Text => report::reading(&answer).text(&terminal::look(colors, signs)),
        Format::Markdown => report::reading(&answer).markdown(),
        Format::Html => report::reading(&answer).html(),
        Format::Json => report::json(&answer)?,
    })?;
    Ok(Exit::Done)
}
