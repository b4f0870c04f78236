//! `cvfit extract FILE --as cv|posting`.

use super::args::{DocumentKind, ExtractArgs, Format, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::{load, terminal};
use crate::cli::terminal::Colors;
use crate::report;

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
    let (outline, json) = match args.kind {
        DocumentKind::Cv => {
            let answer = analyser.cv(&text);
            (report::cv(&answer), report::json(&answer)?)
        }
        DocumentKind::Posting => {
            let answer = analyser.posting(&text);
            (report::posting(&answer), report::json(&answer)?)
        }
    };
    terminal::print(&match args.format {
        Format::Text => outline.text(&terminal::look(colors, signs)),
        Format::Markdown => outline.markdown(),
        Format::Json => json,
    })?;
    Ok(Exit::Done)
}
