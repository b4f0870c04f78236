//! `cvfit jobs CV POSTINGS…`: the ranking on the screens, or as `cvfit rank` prints it where nobody sits at a terminal.

use super::args::{Global, JobsArgs};
use super::exit::Exit;
use super::failure::Failure;
use super::rank;
#[cfg(feature = "tui")]
use super::screens;
use super::terminal::Colors;
#[cfg(feature = "tui")]
use super::{load, terminal};

/// Opens the jobs screen.
pub(super) fn run(args: &JobsArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    #[cfg(feature = "tui")]
    if terminal::has_person(false) {
        let config = load::settings(global, colors)?;
        // A mistake is told where it was made, not on a screen that then has nothing to show.
        load::document(&args.cv, "CV")?;
        let first = screens::First::Jobs { cv: args.cv.clone(), postings: args.postings.clone() };
        return screens::begin(first, &config, global, colors);
    }
    rank::run(&args.as_rank(), global, colors)
}
