//! Compares a CV with a posting and prints the coverage and what is missing.
//!
//! ```text
//! cargo run --example coverage                      # the bundled documents
//! cargo run --example coverage -- my-cv.md job.txt
//! ```

#![allow(clippy::print_stdout, reason = "to print is what it is for")]

use std::error::Error;
use std::path::{Path, PathBuf};

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::intake;
use cvfit::report::model::Verdict;
use cvfit::report::words;
use cvfit::taxonomy::Taxonomy;
use cvfit::text::{Text, read_path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = std::env::args_os().skip(1).map(PathBuf::from);
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let cv = document(&files.next().unwrap_or_else(|| examples.join("cv.md")))?;
    let posting = document(&files.next().unwrap_or_else(|| examples.join("job-platform.txt")))?;

    // Built once; it can read any number of documents. Roles still held are taken to last until this month.
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 7 });
    let answer = analyser.check(&cv, &posting);

    let coverage = answer.coverage;
    println!("now            {}", words::percent(coverage.score));
    println!("wording alone  {}", words::percent(coverage.wording));
    for need in answer.needs.iter().filter(|need| need.verdict == Verdict::Missing) {
        println!("missing: {} (line {} of the posting)", words::any_of(&need.texts), need.line);
    }
    Ok(())
}

/// Bytes of any encoding become clean text, which is also safe to print.
fn document(path: &Path) -> Result<Text, Box<dyn Error>> {
    Ok(intake::read(path.to_string_lossy(), &read_path(path)?)?)
}
