//! `cvfit completions SHELL`.

use super::args::{self, CompletionsArgs};
use super::exit::Exit;
use super::failure::Failure;
use super::terminal;

/// Prints what a shell needs to complete what is typed, from the one definition of it.
pub(super) fn run(args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::command(), "cvfit", &mut script);
    terminal::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
