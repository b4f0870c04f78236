//! Where an answer goes.

use std::path::PathBuf;

use clap::Args;

/// Where an answer goes.
#[derive(Debug, Clone, Default, Args)]
pub struct OutputArgs {
    /// Write into FILE instead of standard output; never over a file that is there
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over FILE if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
}
