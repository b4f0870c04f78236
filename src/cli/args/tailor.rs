//! What can be typed after `cvfit tailor`.

use std::path::PathBuf;

use clap::Args;

use super::TextFormat;

/// Shown below the help of `cvfit tailor`.
pub(super) const EXAMPLES: &str = "\
Examples:
  cvfit tailor cv.md job.txt                            what could be changed, and what it would bring
  cvfit tailor cv.md job.txt --accept all-safe          write cv.for-job.md
  cvfit tailor cv.md job.txt --accept s1,s4 --dry-run   show what these two would change
  cvfit tailor cv.md job.txt --write 's9@14: Kafka (two years at Acme)'

WHAT is all-safe, a kind (use-their-term, skills-first …), or the id of a suggestion. What names
something that the CV does not say in so many words is accepted by its id only. What is missing is
never put in, unless in your own words. The CV itself stays as it is.";

/// What `cvfit tailor` takes.
#[derive(Debug, Args)]
pub struct TailorArgs {
    /// Your CV: Markdown or text in UTF-8; `-` reads standard input
    #[arg(value_name = "CV")]
    pub cv: PathBuf,
    /// The posting: text, Markdown, a saved page or a board's JSON; `-` reads standard input
    #[arg(value_name = "POSTING")]
    pub posting: PathBuf,
    /// Take suggestions into a copy: all-safe, kinds or ids, with commas between
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub accept: Vec<String>,
    /// Put your own words into the copy: `s9@14: WORDS` behind line 14, `s9: WORDS` in the place that s9 is about,
    /// `@14: WORDS` for no suggestion
    #[arg(long, value_name = "ID@LINE: WORDS")]
    pub write: Vec<String>,
    /// Show what the copy would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write the copy to FILE instead of beside the CV
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,
    /// The form of the report
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}
