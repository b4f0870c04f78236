//! `cvfit demo`: the first thing to try.

use super::args::{DemoArgs, Global};
use super::check::Compared;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
#[cfg(feature = "tui")]
use super::terminal;
use super::terminal::Colors;
use crate::text::Text;

const CV: &str = include_str!("../../examples/cv.md");
const POSTING: &str = include_str!("../../examples/job-platform.txt");

/// Compares the documents that come with the program.
pub(super) fn run(args: &DemoArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let analyser = load::analyser(global, config.clone(), colors)?;
    let cv = Text::from_source("examples/cv.md", CV);
    let posting = Text::from_source("examples/job-platform.txt", POSTING);
    let compared = Compared::new(&analyser, cv, posting);
    #[cfg(feature = "tui")]
    if args.format.is_none() && !args.explain && terminal::has_person(false) {
        let opened = compared.as_texts();
        return compared.show(opened, &config, global, colors);
    }
    compared.print(args.format.unwrap_or_default(), args.explain, config.screen.signs, colors)?;
    Ok(Exit::Done)
}
