//! What can be typed after `cvfit taxonomy`.

use clap::{Args, Subcommand};

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
}
