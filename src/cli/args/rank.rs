//! What can be typed after `cvfit rank`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{OutputArgs, share};
use crate::rank;

pub(super) const EXAMPLES: &str = "\
Examples:
  cvfit rank cv.md postings/
  cvfit rank cv.md 'postings/**/*.html' --sort wording --limit 20
  cvfit rank cv.md saved.jsonl --min-coverage 60% --format csv -o ranking.csv
  fetch-my-postings | cvfit rank cv.md - --format jsonl

JSON Lines hold a posting a line: {\"id\": \"…\", \"title\": \"…\", \"text\": \"…\"}, of which only the
text is needed; or the data of one, as job boards give it.

What cannot be read is named on standard error and skipped.

Exit codes:
  0  all postings were ranked
  2  wrong usage, an unusable file or setting, or none of the postings could be read
  3  some postings were skipped";

pub(super) const JOBS_EXAMPLES: &str = "\
Examples:
  cvfit jobs cv.md postings/
  cvfit jobs cv.md saved.jsonl more/

Where the output is no terminal, the ranking is printed as `cvfit rank` does.";

/// What `cvfit rank` takes.
#[derive(Debug, Args)]
pub struct RankArgs {
    /// Your CV: Markdown, text, a saved page or JSON Resume
    #[arg(value_name = "CV")]
    pub cv: PathBuf,
    /// Files, folders with all that is in them but hidden files, patterns such as 'jobs/*.html', JSON
    /// Lines (.jsonl); `-` reads JSON Lines from standard input
    #[arg(value_name = "POSTINGS", required = true)]
    pub postings: Vec<PathBuf>,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "table")]
    pub format: RankFormat,
    /// What goes first
    #[arg(long, value_name = "BY", default_value = "coverage")]
    pub sort: SortBy,
    /// List at most so many
    #[arg(long, value_name = "N")]
    pub limit: Option<NonZeroUsize>,
    /// List only postings with at least this coverage: a share as in 0.7, or a percentage as in 70%
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub min_coverage: Option<f64>,
    /// Read so many postings at the same time, instead of as many as there are processors
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Where the answer goes.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What `cvfit jobs` takes.
#[derive(Debug, Args)]
pub struct JobsArgs {
    /// Your CV: Markdown, text, a saved page or JSON Resume
    #[arg(value_name = "CV")]
    pub cv: PathBuf,
    /// Files, folders with all that is in them but hidden files, patterns such as 'jobs/*.html', JSON
    /// Lines (.jsonl)
    #[arg(value_name = "POSTINGS", required = true)]
    pub postings: Vec<PathBuf>,
}

impl JobsArgs {
    /// The same for `cvfit rank`, for where there are no screens.
    pub(in crate::cli) fn as_rank(&self) -> RankArgs {
        RankArgs {
            cv: self.cv.clone(),
            postings: self.postings.clone(),
            format: RankFormat::default(),
            sort: SortBy::default(),
            limit: None,
            min_coverage: None,
            jobs: None,
            output: OutputArgs::default(),
        }
    }
}

/// The form of a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum RankFormat {
    /// For reading in a terminal
    #[default]
    Table,
    /// For a spreadsheet: a line of names, then a line a posting
    Csv,
    /// For programs, a posting a line; `cvfit schema rank-line` describes it
    Jsonl,
    /// For programs, with the totals; `cvfit schema rank` describes it
    Json,
}

/// By what postings are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum SortBy {
    /// What the CV shows now, the most first
    #[default]
    Coverage,
    /// What it would show with wording alone, the most first
    Wording,
    /// What it shows of what is required, the most first
    Required,
    /// The title, from A to Z
    Title,
}

impl From<SortBy> for rank::Sort {
    fn from(by: SortBy) -> Self {
        match by {
            SortBy::Coverage => Self::Coverage,
            SortBy::Wording => Self::Wording,
            SortBy::Required => Self::Required,
            SortBy::Title => Self::Title,
        }
    }
}
