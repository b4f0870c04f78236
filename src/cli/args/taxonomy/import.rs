//! What can be typed after `cvfit taxonomy import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::TextFormat;
use crate::taxonomy::import;

pub(super) const EXAMPLES: &str = "\
Examples:
  cvfit taxonomy import esco skills_en.csv broaderRelationsSkillPillar.csv -o esco.toml
  cvfit taxonomy import esco *_en.csv --only tech,S5 -o esco-digital.toml
  cvfit taxonomy import onet 'Technology Skills.txt' -o onet.toml
  cvfit taxonomy import csv team.csv -o team.toml
  cvfit check cv.md job.txt --taxonomy esco.toml

The layer holds what the list adds to the skills in force: new skills, and further names of those
that are there. No name is claimed twice. docs/importing.md describes each list and its licence.";

/// What `cvfit taxonomy import` takes.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The form of the files
    #[arg(value_name = "LIST")]
    pub list: List,
    /// The files of the list, in any order
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Write the layer to this file
    #[arg(short, long, value_name = "LAYER.toml")]
    pub output: PathBuf,
    /// Only skills of these kinds, categories or groups (for ESCO also codes, as in S5 or 0613)
    #[arg(long, value_name = "WORD,…", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Which further names to take
    #[arg(long, value_name = "WHICH", default_value = "strict")]
    pub aliases: AliasChoice,
    /// The language of the labels, as in the names of ESCO's files
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// Write over a layer that is there
    #[arg(long)]
    pub force: bool,
    /// The form of the summary
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum List {
    /// ESCO: `skills_en.csv` with its groups and relations, version 1.1 or 1.2
    Esco,
    /// O*NET: `Technology Skills.txt`
    Onet,
    /// A list of objects with name, aliases, type and category
    Json,
    /// A table with the columns name, aliases, kind and category
    Csv,
}

/// Which further names are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum AliasChoice {
    /// Those that can mean nothing else
    #[default]
    Strict,
    /// All that are not plainly harmful; those in doubt count only beside other skills
    All,
}

impl ImportArgs {
    /// How to import.
    pub fn options(&self) -> import::Options {
        import::Options {
            source: match self.list {
                List::Esco => import::Source::Esco,
                List::Onet => import::Source::Onet,
                List::Json => import::Source::Json,
                List::Csv => import::Source::Csv,
            },
            aliases: match self.aliases {
                AliasChoice::Strict => import::Aliases::Strict,
                AliasChoice::All => import::Aliases::All,
            },
            only: self
                .only
                .iter()
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
            language: self.lang.clone(),
        }
    }
}
