//! What can be typed to look at the skills.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};

use super::super::{DocumentKind, TextFormat};
use crate::taxonomy::{Kind, Rank};

const LIST_EXAMPLES: &str = "\
Examples:
  cvfit taxonomy list --category messaging
  cvfit taxonomy list --layer own
  cvfit taxonomy list --kind credential --format json";

const SEARCH_EXAMPLES: &str = "\
Examples:
  cvfit taxonomy search k8s
  cvfit taxonomy search 'event driv' --limit 5";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cvfit taxonomy explain Go
  cvfit taxonomy explain 'right to work' --in job.txt";

const EXPORT_EXAMPLES: &str = "\
Examples:
  cvfit taxonomy export -o all.toml
  cvfit taxonomy export --format json | jq '.skills | length'";

const LINT_EXAMPLES: &str = "\
Examples:
  cvfit taxonomy lint                   all skills in force
  cvfit taxonomy lint my-skills.toml    a file as it would lie over them
  cvfit taxonomy lint taxonomy/*.toml   the built-in skills, from their sources

Exit code 1 says that there is a mistake by which a file cannot be used; warnings alone end with 0.";

/// What can be done to look at the skills.
#[derive(Debug, Subcommand)]
pub enum BrowseAction {
    /// List the skills that are known
    #[command(after_help = LIST_EXAMPLES)]
    List(ListArgs),
    /// Show all that is known of one skill
    Show(ShowArgs),
    /// Find skills by any of their names, also misspelt
    #[command(after_help = SEARCH_EXAMPLES)]
    Search(SearchArgs),
    /// Tell which skill a text stands for, or what becomes of it in a document
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainTermArgs),
    /// Tell what the layers over the built-in skills change
    Diff(ViewArgs),
    /// Count the skills, their names and relations
    Stats(ViewArgs),
    /// Print all skills after all layers as one taxonomy file
    #[command(after_help = EXPORT_EXAMPLES)]
    Export(ExportArgs),
    /// Tell mistakes in taxonomy files, and what is likely a slip
    #[command(after_help = LINT_EXAMPLES)]
    Lint(LintArgs),
}

/// What `cvfit taxonomy list` takes.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only skills of this kind
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub kind: Option<Kind>,
    /// Only skills of this category, as `stats` names it
    #[arg(long, value_name = "NAME")]
    pub category: Option<String>,
    /// Only skills that come from such a layer
    #[arg(long, value_name = "LAYER", value_parser = ranks())]
    pub layer: Option<Rank>,
    /// Only skills that are muted
    #[arg(long)]
    pub muted: bool,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// What `cvfit taxonomy show` takes.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The skill's id, or one of its names
    #[arg(value_name = "ID")]
    pub id: String,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// What `cvfit taxonomy search` takes.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// A name, a part of one, or an id
    #[arg(value_name = "TEXT")]
    pub text: String,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: usize,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// What `cvfit taxonomy explain` takes.
#[derive(Debug, Args)]
pub struct ExplainTermArgs {
    /// A word or phrase
    #[arg(value_name = "TEXT")]
    pub text: String,
    /// Tell of each place in this document in which it stands; `-` reads standard input
    #[arg(long = "in", value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// What the document is, instead of what it looks like
    #[arg(long = "as", value_name = "WHAT", requires = "file")]
    pub kind: Option<DocumentKind>,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// What a command takes that only has a form.
#[derive(Debug, Args)]
pub struct ViewArgs {
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// What `cvfit taxonomy export` takes.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Write to FILE, which must not be there yet, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The form: a taxonomy file, or data for programs
    #[arg(long, value_name = "FORM", default_value = "toml")]
    pub format: ExportFormat,
}

/// What `cvfit taxonomy lint` takes.
#[derive(Debug, Args)]
pub struct LintArgs {
    /// Taxonomy files, the lowest layer first; without any, all that is in force
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Tell also what could be better
    #[arg(long)]
    pub pedantic: bool,
    /// The form of the answer
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ExportFormat {
    /// A taxonomy file that reads back to the same skills
    #[default]
    Toml,
    /// For programs; `cvfit schema taxonomy-export` describes it
    Json,
}

/// A kind by its word.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::word)).try_map(|word| {
        Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| format!("unknown kind `{word}`"))
    })
}

/// A rank by its word.
fn ranks() -> impl TypedValueParser<Value = Rank> {
    PossibleValuesParser::new(Rank::ALL.map(Rank::word)).try_map(|word| {
        Rank::ALL
            .into_iter()
            .find(|rank| rank.word() == word)
            .ok_or_else(|| format!("unknown layer `{word}`"))
    })
}
