//! `cvfit text FILE`.

use super::args::{TextArgs, TextFormat};
use super::exit::Exit;
use super::failure::Failure;
use super::terminal::Colors;
use super::{load, terminal};
use crate::report;

/// Prints the text that is read in one document.
pub(super) fn run(args: &TextArgs, colors: Colors) -> Result<Exit, Failure> {
    let text = load::document(&args.file, "document")?;
    let answer = report::text(&text);
    terminal::print(&match args.format {
        TextFormat::Json => report::json(&answer)?,
        TextFormat::Text if args.plain => report::plain(&answer),
        TextFormat::Text => report::numbered(&answer, colors.stdout),
    })?;
    Ok(Exit::Done)
}
