//! `cvfit taxonomy …`: one file for each group of things that can be done with the skills.

mod browse;
mod edit;
mod import;
mod lint;

use super::args::{Global, TaxonomyAction};
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors, tell};
use crate::text::printable;

/// Does what was asked for with the skills.
pub(super) fn run(action: &TaxonomyAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    match action {
        TaxonomyAction::Path => path(),
        TaxonomyAction::Edit(action) => edit::run(action, global, colors),
        TaxonomyAction::Browse(action) => browse::run(action, global, colors),
        TaxonomyAction::Import(args) => import::run(args, global, colors),
    }
}

/// Prints where the user's own skills are kept.
fn path() -> Result<Exit, Failure> {
    let path = load::own_taxonomy()?;
    terminal::print(&format!("{}\n", printable(&path.to_string_lossy())))?;
    if !path.exists() {
        tell("cvfit: the file is not there yet");
    }
    Ok(Exit::Done)
}
