//! Which taxonomy files lie over the built-in skills, and what happens where one is broken.
//!
//! A file that the user named for this run, or in the settings, has to be right: what was asked for cannot be done
//! without it. The user's own usual file is read in every run; a slip in it is told, and the run goes on without it.

use std::path::Path;

use super::args::Global;
use super::cache;
use super::failure::Failure;
use super::load::{self, own_taxonomy, shown};
use super::same_file::is_same_file;
use super::terminal::{Colors, tell, warn};
use crate::config::Config;
use crate::diagnostic::{self, Diagnostic};
use crate::taxonomy::{Rank, Source, Taxonomy};
use crate::text::{ReadError, read_path_up_to};

/// The most that a taxonomy file may hold: the whole of ESCO with all its labels is an eighth of it.
pub(super) const MAX_LAYER_BYTES: u64 = 64 * 1024 * 1024;

/// The skills that are known: the built-in ones under all files that are laid over them.
pub(super) fn taxonomy(global: &Global, config: &Config, colors: Colors) -> Result<Taxonomy, Failure> {
    laid(&sources(global, config)?, colors)
}

/// As [`taxonomy`], without the file at `except`, which is about to be written over.
pub(super) fn taxonomy_without(
    except: &Path,
    global: &Global,
    config: &Config,
    colors: Colors,
) -> Result<Taxonomy, Failure> {
    let mut sources = sources(global, config)?;
    sources.retain(|source| !is_same_file(Path::new(&source.file), except));
    laid(&sources, colors)
}

/// The skills of the files over the built-in ones.
fn laid(sources: &[Source], colors: Colors) -> Result<Taxonomy, Failure> {
    if sources.is_empty() {
        return Ok(Taxonomy::builtin());
    }
    let mistakes = match cache::with_layers(sources) {
        Ok(taxonomy) => return Ok(taxonomy),
        Err(mistakes) => mistakes,
    };
    let (own, others): (Vec<_>, Vec<_>) =
        sources.iter().cloned().partition(|source| source.rank == Rank::Own);
    match (own.first(), cache::with_layers(&others)) {
        (Some(own), Ok(taxonomy)) => {
            tell(&diagnostic::render(&mistakes, |name| text_of(sources, name), colors.stderr));
            warn(&format!(
                "{} in {}: this run goes on without the skills of that file, which was left as it is",
                load::count(&mistakes),
                shown(Path::new(&own.file)),
            ));
            Ok(taxonomy)
        }
        _ => Err(rendered(&mistakes, sources, colors)),
    }
}

/// Mistakes in taxonomy files.
pub(super) fn rendered(mistakes: &[Diagnostic], sources: &[Source], colors: Colors) -> Failure {
    load::rendered(mistakes, |name| text_of(sources, name), colors)
}

/// The text of a file by its name.
pub(super) fn text_of<'a>(sources: &'a [Source], name: &str) -> Option<&'a str> {
    sources.iter().find(|source| source.file == name).map(|source| source.text.as_str())
}

/// The files that lie over the built-in skills, the lowest first. The user's own usual file is left out with a
/// warning where it cannot be read.
pub(super) fn sources(global: &Global, config: &Config) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for path in &config.taxonomy.files {
        sources.push(source(Rank::Imported, path)?);
    }
    if let Ok(path) = own_taxonomy() {
        match source(Rank::Own, &path) {
            Ok(own) => sources.push(own),
            Err(Failure::Read(ReadError::Missing { .. })) => {}
            Err(failure) => warn(&format!("{failure}; this run goes on without your own skills")),
        }
    }
    for path in &global.taxonomy {
        sources.push(source(Rank::Given, path)?);
    }
    Ok(sources)
}

/// The files that [`sources`] reads, whether they are there or not.
#[cfg(feature = "tui")]
pub(super) fn files(global: &Global, config: &Config) -> Vec<std::path::PathBuf> {
    let named = config.taxonomy.files.iter().chain(&global.taxonomy).cloned();
    named.chain(own_taxonomy().ok()).collect()
}

/// A taxonomy file.
pub(super) fn source(rank: Rank, path: &Path) -> Result<Source, Failure> {
    let (file, text) = load::written(path, read_path_up_to(path, MAX_LAYER_BYTES)?)?;
    Ok(Source { rank, file, text })
}
