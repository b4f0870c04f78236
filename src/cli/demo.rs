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
    let (cv, (posting, _)) = documents();
    let compared = Compared::new(&analyser, cv, posting);
    #[cfg(feature = "tui")]
    if args.format.is_none() && !args.explain && terminal::has_person(false) {
        let opened = compared.as_texts();
        return compared.show(opened, analyser, &config, global, colors);
    }
    compared.print(args.format.unwrap_or_default(), args.explain, config.screen.signs, colors)?;
    Ok(Exit::Done)
}

/// A text and the bytes that it is made of.
type Document = (Text, Vec<u8>);

/// The CV and the posting that come with the program.
pub(super) fn documents() -> (Document, Document) {
    let document = |name, source: &str| (Text::from_source(name, source), source.as_bytes().to_owned());
    (document("examples/cv.md", CV), document("examples/job-platform.txt", POSTING))
}
