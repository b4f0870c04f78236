//! What can be typed after `cvfit taxonomy`: one file for each group of things that can be done with the skills.

mod browse;
mod edit;
mod import;

use clap::{Args, Subcommand};

pub use browse::*;
pub use edit::{EditAction, EditOptions};
pub use import::*;

/// What `cvfit taxonomy` takes.
#[derive(Debug, Args)]
pub struct TaxonomyArgs {
    /// What to do.
    #[command(subcommand)]
    pub action: TaxonomyAction,
}

/// What can be done with the skills.
#[derive(Debug, Subcommand)]
pub enum TaxonomyAction {
    /// Print where your own skills are kept
    Path,
    /// Change your own skills.
    #[command(flatten)]
    Edit(Box<EditAction>),
    /// Look at them.
    #[command(flatten)]
    Browse(BrowseAction),
    /// Make a layer of skills from a foreign list: ESCO, O*NET, JSON or CSV
    #[command(after_help = import::EXAMPLES)]
    Import(ImportArgs),
}
