//! `cvfit extract FILE --as cv|posting`.

use serde::Serialize;

use super::args::{DocumentKind, ExtractArgs, Format, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::{corrections, load, terminal};
use crate::cli::terminal::Colors;
use crate::report::{self, Look, Outline};

/// Prints what was read in one document.
pub(super) fn run(args: &ExtractArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let signs = config.screen.signs;
    let what = match args.kind {
        DocumentKind::Cv => "CV",
        DocumentKind::Posting => "posting",
    };
    let text = load::document(&args.file, what)?;
    let analyser = load::analyser(global, config, colors)?;
    let look = terminal::look(colors, signs);
    terminal::print(&match args.kind {
        DocumentKind::Cv => said(&analyser.cv(&text), report::cv, args.format, &look)?,
        DocumentKind::Posting => {
            corrections::warn_of_left(&analyser, &text);
            said(&analyser.posting(&text), report::posting, args.format, &look)?
        }
    })?;
    Ok(Exit::Done)
}

/// An answer in the form that was asked for.
fn said<A: Serialize>(
    answer: &A,
    outline: impl Fn(&A) -> Outline,
    format: Format,
    look: &Look,
) -> Result<String, Failure> {
    Ok(match format {
        Format::Text => outline(answer).text(look),
        Format::Markdown => outline(answer).markdown(),
        Format::Html => outline(answer).html(),
        Format::Json => report::json(answer)?,
    })
}
