//! Prints what a posting asks for: level, years and the skills any one of which is enough. With a taxonomy file
//! of one's own as the second argument its skills are known as well.
//!
//! ```text
//! cargo run --example needs                         # the bundled posting
//! cargo run --example needs -- job.txt skills.toml
//! ```

#![allow(clippy::print_stdout, reason = "to print is what it is for")]

use std::error::Error;
use std::path::{Path, PathBuf};

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::diagnostic;
use cvfit::intake;
use cvfit::report::model::Level;
use cvfit::report::words;
use cvfit::taxonomy::{Rank, Source, Taxonomy};
use cvfit::text::read_path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let bundled = || Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/job-platform.txt");
    let path = arguments.next().unwrap_or_else(bundled);
    let taxonomy = match arguments.next() {
        Some(own) => taxonomy(&own)?,
        None => Taxonomy::builtin(),
    };
    let posting = intake::read(path.to_string_lossy(), &read_path(&path)?)?;
    // Only a CV has roles that are still held, so any month will do.
    let analyser = Analyser::new(taxonomy, Config::default(), Month { year: 2026, month: 7 });
    let answer = analyser.posting(&posting);

    println!("{}", words::headline(&answer));
    for need in &answer.needs {
        let level = if need.level == Level::Required { "required " } else { "preferred" };
        let years = need.years.map(|years| format!(", {years} years")).unwrap_or_default();
        println!("line {:>3}  {level}  {}{years}", need.line, words::any_of(&need.texts));
    }
    for term in &answer.unknown {
        println!("line {:>3}  unknown    {} ({})", term.line, term.text, term.why);
    }
    Ok(())
}

/// The built-in skills with a file of one's own laid over them. All its mistakes are told at once.
fn taxonomy(path: &Path) -> Result<Taxonomy, Box<dyn Error>> {
    let (name, text) = (path.to_string_lossy().into_owned(), std::fs::read_to_string(path)?);
    Taxonomy::with_layers(&[Source::new(Rank::Given, name, text.as_str())])
        .map_err(|mistakes| diagnostic::render(&mistakes, |_| Some(&text), false).into())
}
