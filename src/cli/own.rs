//! The file of the user's own skills: read with what lies around it, edited, shown, saved, and put back.
//!
//! `cvfit taxonomy add` … and the screens both change it by these functions, so that what one promises the other does.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::args::Global;
use super::failure::Failure;
use super::same_file::is_same_file;
use super::terminal::Colors;
use super::{layers, load};
use crate::config::Config;
use crate::store::{self, Before, Stamp};
use crate::taxonomy::edit::{Edit, EditError, Operation, Own, says_nothing};
use crate::taxonomy::{Rank, Source, Taxonomy};
use crate::text::{MAX_BYTES, ReadError, printable};

/// The file that is changed, and the layers around it.
#[derive(Debug)]
pub(super) struct OwnFile {
    pub(super) path: PathBuf,
    pub(super) name: String,
    /// As it stands; empty where there is no file yet.
    pub(super) text: String,
    pub(super) before: Before,
    below: Vec<Source>,
    above: Vec<Source>,
}

impl OwnFile {
    /// Reads the file at `path`, or else the user's usual one.
    pub(super) fn read(path: Option<&Path>, global: &Global, config: &Config) -> Result<Self, Failure> {
        let path = match path {
            Some(path) => path.to_owned(),
            None => load::own_taxonomy()?,
        };
        let (text, before) = match store::load(&path) {
            Ok(read) => {
                let text = String::from_utf8_lossy(&read.bytes).into_owned();
                // Where it is not UTF-8, this says so and nothing is changed.
                load::written(&path, read.bytes)?;
                (text, Before::Same(read.stamp))
            }
            Err(ReadError::Missing { .. }) => (String::new(), Before::Absent),
            Err(error) => return Err(error.into()),
        };
        let mut below = layers::sources(global, config)?;
        let is_own = load::own_taxonomy().is_ok_and(|own| is_same_file(&own, &path));
        // Where the file is not there yet, a user's own one goes below those of this run, and another one above all.
        let place = below.iter().position(|other| is_same_file(Path::new(&other.file), &path));
        let mut above = match place {
            Some(at) => below.split_off(at).split_off(1),
            None if is_own => below.split_off(below.partition_point(|other| other.rank <= Rank::Own)),
            None => Vec::new(),
        };
        above.retain(|other| !is_same_file(Path::new(&other.file), &path));
        let name = path.to_string_lossy().into_owned();
        Ok(Self { path, name, text, before, below, above })
    }

    /// What `operation` makes of the file, with the skills that there are then.
    pub(super) fn edit(&self, operation: &Operation) -> Result<Edit, EditError> {
        let own = Own { name: &self.name, text: &self.text, below: &self.below };
        own.edit(operation).map(|(edit, _)| edit)
    }

    /// Why an edit was not made: mistakes with their places in the file, or one sentence.
    pub(super) fn refused(&self, error: &EditError, colors: Colors) -> Failure {
        match error {
            EditError::Broken(mistakes) => layers::rendered(mistakes, &self.layers(&self.text), colors),
            error => {
                let name = printable(&self.name);
                Failure::Said(format!("nothing was changed in `{name}`: {error}"))
            }
        }
    }

    /// Saves what the edit makes of the file.
    pub(super) fn save(&self, edit: &Edit) -> Result<Stamp, Failure> {
        if edit.after().len() as u64 > MAX_BYTES {
            let most = MAX_BYTES >> 20;
            let name = printable(&self.name);
            return Err(Failure::Said(format!(
                "nothing was changed in `{name}`: it would hold more than {most} MiB, which is not read; \
                 put some of it into another file and name that in the settings"
            )));
        }
        if self.before == Before::Absent {
            store::make_folder_for(&self.path)?;
        }
        Ok(store::save(&self.path, edit.after().as_bytes(), self.before)?)
    }

    /// All layers with `text` as the file's.
    pub(super) fn lay(&self, text: &str, colors: Colors) -> Result<Taxonomy, Failure> {
        let layers = self.layers(text);
        if layers.is_empty() {
            return Ok(Taxonomy::builtin());
        }
        Taxonomy::with_layers(&layers).map_err(|mistakes| layers::rendered(&mistakes, &layers, colors))
    }

    fn layers(&self, text: &str) -> Vec<Source> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let own = (!says_nothing(text)).then(|| Source::new(Rank::Own, &*self.name, text));
        self.below.iter().cloned().chain(own).chain(self.above.iter().cloned()).collect()
    }

    /// What is likely a slip in the text after an edit and was not there before, a sentence each. Safe to show.
    #[cfg(feature = "tui")]
    pub(super) fn slips(&self, edit: &Edit) -> Vec<String> {
        use crate::diagnostic::Diagnostic;
        use crate::lint::{Scope, lint};
        use crate::taxonomy::Base;

        let found = |text: &str| -> Vec<String> {
            let sources = self.layers(text);
            let only = [self.name.clone()];
            let scope = Scope { base: Base::BuiltIn, sources: &sources, only: Some(&only), pedantic: false };
            let told = lint(scope).into_iter().map(|found| found.told);
            let said = |one: Diagnostic| match one.help {
                Some(help) => format!("{} ({})", printable(&one.message), printable(&help)),
                None => printable(&one.message).into_owned(),
            };
            told.map(said).collect()
        };
        let before = found(edit.before());
        found(edit.after()).into_iter().filter(|slip| !before.contains(slip)).collect()
    }
}

/// The change of the file as a unified diff, safe to show.
pub(super) fn difference(name: &str, edit: &Edit) -> String {
    let diff = TextDiff::from_lines(edit.before(), edit.after());
    let name = printable(name);
    let unified = diff.unified_diff().context_radius(3).header(&name, &name).to_string();
    let mut out = String::with_capacity(unified.len());
    for line in unified.lines() {
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                out.push('\t');
            }
            out.push_str(&printable(piece));
        }
        out.push('\n');
    }
    out
}
