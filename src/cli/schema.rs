//! `cvfit schema`.

use super::args::SchemaArgs;
use super::exit::Exit;
use super::failure::Failure;
use super::terminal;
use crate::report;

/// Prints the JSON Schema of one answer, or of all by name.
pub(super) fn run(args: &SchemaArgs) -> Result<Exit, Failure> {
    let one = args.answer.as_deref().and_then(report::schema);
    terminal::print(&report::json(&one.unwrap_or_else(report::schemas))?)?;
    Ok(Exit::Done)
}
