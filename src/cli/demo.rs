//! `cvfit demo`: the first thing to try.

use super::args::{DemoArgs, Global};
use super::check::Compared;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::Colors;
use crate::text::Text;

const CV: &str = include_str!("../../examples/cv.md");
const POSTING: &str = include_str!("../../examples/job-platform.txt");

/// Compares the documents that come with the program.
pub(super) fn run(args: &DemoArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let screen = config.screen;
    let analyser = load::analyser(global, config, colors)?;
    let cv = Text::from_source("examples/cv.md", CV);
    let posting = Text::from_source("examples/job-platform.txt", POSTING);
    let compared = Compared::new(&analyser, cv, posting);
    if args.format.is_none() && !args.explain {
        return compared.show(false, screen, colors);
    }
    compared.print(args.format.unwrap_or_default(), args.explain, screen, colors)?;
    Ok(Exit::Done)
}
