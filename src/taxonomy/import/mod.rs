//! Skills from foreign lists: ESCO, O*NET, JSON and CSV become a layer to lay over the taxonomy.
//!
//! Pure: the bytes of files go in, the text of a layer and a [`Summary`] come out. Each list is first read into
//! concepts (`esco`, `onet`, `json`, `csv`), the form that all of them share; `merge` then tells what is there
//! already from what is new, so that no label belongs to two skills, and `write` writes what is left. What is left
//! out is counted with its reason.
//!
//! Names are compared as [`crate::extract`] compares them with a text, by its tokens and their forms: what would be
//! found at the same place is the same name.

mod acronym;
mod concept;
mod csv;
mod esco;
mod esco_kind;
mod esco_relations;
mod json;
mod labels;
mod merge;
mod names;
mod onet;
mod owners;
mod relations;
mod summary;
mod table;
mod weak;
mod write;

#[cfg(test)]
mod tests;

pub use labels::Aliases;
pub use summary::{Left, Summary, What};

use super::Taxonomy;
use crate::text::{ReadError, decoded, printable};
use concept::Concept;
use labels::Strictness;
use summary::Reason;

/// The most that a file to import may hold. The largest of ESCO's has a sixth of it.
pub const MAX_IMPORT_BYTES: u64 = 64 * 1024 * 1024;

/// The most skills that are read. Who has more chooses among them before.
const MOST_CONCEPTS: usize = 200_000;

/// The most names of one skill that are looked at.
const MOST_LABELS: usize = 500;

/// The form of a foreign list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// ESCO's CSV files.
    Esco,
    /// O*NET's table of technology skills.
    Onet,
    /// A list of objects.
    Json,
    /// A table with the columns `name`, `aliases`, `kind` and `category`.
    Csv,
}

impl Source {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Esco => "ESCO",
            Self::Onet => "O*NET",
            Self::Json => "JSON",
            Self::Csv => "CSV",
        }
    }

    /// What the ids of the list are called in a skill's `source`; nothing where they mean nothing elsewhere.
    fn scheme(self) -> Option<&'static str> {
        match self {
            Self::Esco => Some("esco"),
            Self::Onet => Some("onet"),
            Self::Json | Self::Csv => None,
        }
    }
}

/// A file to import.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name as the user gave it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// How to import.
#[derive(Debug, Clone)]
pub struct Options {
    /// The form of the files.
    pub source: Source,
    /// Which further names are taken.
    pub aliases: Aliases,
    /// Only skills of these kinds, categories or groups; all where there is none.
    pub only: Vec<String>,
    /// The language of the labels, as in ESCO's file names: `en`.
    pub language: String,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The layer, as TOML.
    pub layer: String,
    /// What was taken and what was left out.
    pub summary: Summary,
}

/// Why nothing could be imported: one line that says what was tried and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file is not text.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A table lacks what makes it one of the list.
    #[error("`{}` is no table of {list}: line {line} names no column {wanted}", printable(.name))]
    Columns {
        /// The file.
        name: String,
        /// The list it should be of.
        list: &'static str,
        /// Where the columns are named.
        line: usize,
        /// What is missing.
        wanted: String,
    },
    /// A file is no JSON, or has another form.
    #[error("`{}`, line {line}: {}", printable(.name), printable(.problem))]
    Json {
        /// The file.
        name: String,
        /// Counted from 1; the first where the whole file is meant.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// The labels are in another language.
    #[error(
        "`{}` holds labels in `{found}`, and `{asked}` is asked for: give `--lang {found}`, or the files in `{asked}`",
        printable(.name)
    )]
    Language {
        /// The file.
        name: String,
        /// The language by its name.
        found: String,
        /// The language that is asked for.
        asked: String,
    },
    /// Too much of it.
    #[error("`{}`, line {line}: more than {MOST_CONCEPTS} skills; import a part of them", printable(.name))]
    TooMany {
        /// The file.
        name: String,
        /// Where it became too much.
        line: usize,
    },
    /// None of the files holds a skill.
    #[error("{list}: no skill was found in the files; {help}")]
    Nothing {
        /// The list.
        list: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// `--only` names what no skill has.
    #[error("no skill is of the kind, category or group `{}`; {}", printable(.asked), printable(.known))]
    Only {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: String,
    },
}

/// Reads a foreign list and gives the layer that holds what it adds to `below`, the taxonomy it will lie over.
///
/// `progress` is told what is done next.
pub fn import(
    files: &[File],
    options: &Options,
    below: &Taxonomy,
    progress: &mut dyn FnMut(&str),
) -> Result<Imported, ImportError> {
    let mut summary = Summary::new(options.source);
    let mut concepts = read(files, options, &mut summary, progress)?;
    if concepts.is_empty() {
        let help = match options.source {
            Source::Esco => "give skills_en.csv, and the files of its relations if you like",
            Source::Onet => "give `Technology Skills.txt`",
            Source::Json => "docs/importing.md shows the form",
            Source::Csv => "one skill a row, under a header with the column `name`",
        };
        return Err(ImportError::Nothing { list: options.source.name(), help });
    }
    summary.read = concepts.len();
    only(&mut concepts, &options.only, &mut summary)?;
    progress("comparing names");
    let strictness =
        Strictness { aliases: options.aliases, english: options.language.eq_ignore_ascii_case("en") };
    let merged = merge::merge(concepts, below, strictness, &mut summary);
    progress("writing");
    let layer = write::layer(&merged, options);
    Ok(Imported { layer, summary })
}

/// The concepts of all files.
fn read(
    files: &[File],
    options: &Options,
    summary: &mut Summary,
    progress: &mut dyn FnMut(&str),
) -> Result<Vec<Concept>, ImportError> {
    let mut texts = Vec::with_capacity(files.len());
    for file in files {
        progress(&format!("reading {}", file.name));
        let (text, _) = decoded(&file.name, &file.bytes)?;
        texts.push((file.name.as_str(), text));
    }
    match options.source {
        Source::Esco => esco::read(&texts, &options.language, summary),
        Source::Onet => onet::read(&texts, summary),
        Source::Json => json::read(&texts, summary),
        Source::Csv => csv::read(&texts, summary),
    }
}

/// Leaves those that `--only` asks for.
fn only(concepts: &mut Vec<Concept>, asked: &[String], summary: &mut Summary) -> Result<(), ImportError> {
    if asked.is_empty() {
        return Ok(());
    }
    for word in asked {
        if !concepts.iter().any(|concept| concept.is_of(word)) {
            let mut known: Vec<&str> = concepts.iter().map(|concept| concept.kind.word()).collect();
            known.sort_unstable();
            known.dedup();
            let known = format!(
                "the kinds in these files are {}; categories stand in a layer that is imported whole",
                known.join(", ")
            );
            return Err(ImportError::Only { asked: word.clone(), known });
        }
    }
    concepts.retain(|concept| {
        let wanted = asked.iter().any(|word| concept.is_of(word));
        if !wanted {
            summary.left(Reason::NotAsked, &concept.name);
        }
        wanted
    });
    Ok(())
}
