//! What can be typed after `cvfit taxonomy`.

mod browse;

use clap::{Args, Subcommand};

pub use browse::*;

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
    /// Look at them.
    #[command(flatten)]
    Browse(BrowseAction),
}
