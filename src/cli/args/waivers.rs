//! What can be typed after `cvfit waivers`.

use clap::{Args, Subcommand, ValueEnum};

/// Shown below the help of `cvfit waivers`.
pub(super) const EXAMPLES: &str = "\
Examples:
  cvfit waivers add cobol php               they are not yours: do not ask again
  cvfit waivers add kafka --as learning
  cvfit waivers remove kafka                ask again
  cvfit waivers list

A skill is given by its id or any of its names. The answers are kept in a file that you may edit
(`cvfit waivers path`).";

/// What `cvfit waivers` takes.
#[derive(Debug, Args)]
pub struct WaiversArgs {
    /// What to do.
    #[command(subcommand)]
    pub action: WaiversAction,
}

/// What can be done with the answers.
#[derive(Debug, Subcommand)]
pub enum WaiversAction {
    /// Print all answers
    List,
    /// Answer about skills, so that they are not asked about again
    Add {
        /// Ids or names
        #[arg(value_name = "SKILL", required = true)]
        skills: Vec<String>,
        /// The answer
        #[arg(long = "as", value_name = "ANSWER", default_value = "not-mine")]
        answer: WaiverAnswer,
    },
    /// Take answers back, so that the skills are asked about again
    Remove {
        /// Ids or names
        #[arg(value_name = "SKILL", required = true)]
        skills: Vec<String>,
    },
    /// Print where the answers are kept
    Path,
}

/// An answer about a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum WaiverAnswer {
    /// You do not have it
    NotMine,
    /// You are at it
    Learning,
    /// You have it: a CV that does not say so is reminded of it
    HaveIt,
}
