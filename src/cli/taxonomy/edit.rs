//! `cvfit taxonomy add`, `alias`, `imply` …: changes of the user's own skills.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::analysis::Analyser;
use crate::cli::args::{EditAction, EditOptions, Format, Global};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::terminal::{self, Colors, tell};
use crate::cli::{layers, load};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::preview::preview;
use crate::report;
use crate::store::{self, Before};
use crate::taxonomy::edit::{Edit, EditError, Own};
use crate::taxonomy::{Rank, Source, Taxonomy};
use crate::text::{MAX_BYTES, ReadError, printable};

/// Makes a change, or shows it.
pub(super) fn run(action: &EditAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let (operation, options) = action.parts();
    let config = load::settings(global, colors)?;
    let change = Change::read(options, global, &config)?;
    let own = Own { name: &change.name, text: &change.text, below: &change.below };
    let edit = match own.edit(&operation) {
        Ok((edit, _)) => edit,
        Err(EditError::Already(said)) => {
            tell(&format!("cvfit: nothing to do in `{}`: {said}", printable(&change.name)));
            return Ok(Exit::Done);
        }
        Err(EditError::Broken(mistakes)) => return Err(change.mistakes(&mistakes, own.text, colors)),
        Err(error) => {
            let name = printable(&change.name);
            return Err(Failure::Said(format!("nothing was changed in `{name}`: {error}")));
        }
    };
    if options.dry_run {
        terminal::print(&difference(&change.name, &edit))?;
    }
    if let Some([cv, posting]) = options.preview.as_deref() {
        change.preview(&edit, (cv.as_path(), posting.as_path()), options.format, global, config, colors)?;
    }
    if options.dry_run {
        tell("cvfit: nothing was saved; leave --dry-run out to save the change");
    } else if options.preview.is_some() && !options.yes {
        tell("cvfit: nothing was saved; add --yes to save the change");
    } else {
        change.save(&edit)?;
        let said = format!("`{}`: {}", printable(&change.name), edit.said());
        if options.format == Format::Json {
            // Only the answer goes where a program reads.
            tell(&said);
        } else {
            terminal::print(&format!("{said}\n"))?;
        }
    }
    Ok(Exit::Done)
}

/// The file that is changed, and the layers around it.
struct Change {
    path: PathBuf,
    name: String,
    /// As it stands; empty where there is no file yet.
    text: String,
    before: Before,
    below: Vec<Source>,
    above: Vec<Source>,
}

impl Change {
    fn read(options: &EditOptions, global: &Global, config: &Config) -> Result<Self, Failure> {
        let path = match &options.file {
            Some(path) => path.clone(),
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
        let is_own = load::own_taxonomy().is_ok_and(|own| is_same(&own, &path));
        // Where the file is not there yet, a user's own one goes below those of this run, and another one above all.
        let place = below.iter().position(|other| is_same(Path::new(&other.file), &path));
        let mut above = match place {
            Some(at) => below.split_off(at).split_off(1),
            None if is_own => below.split_off(below.partition_point(|other| other.rank <= Rank::Own)),
            None => Vec::new(),
        };
        above.retain(|other| !is_same(Path::new(&other.file), &path));
        let name = path.to_string_lossy().into_owned();
        Ok(Self { path, name, text, before, below, above })
    }

    /// Saves what the edit makes of the file.
    fn save(&self, edit: &Edit) -> Result<(), Failure> {
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
        store::save(&self.path, edit.after().as_bytes(), self.before)?;
        Ok(())
    }

    /// Shows what the edit does to two documents.
    fn preview(
        &self,
        edit: &Edit,
        (cv, posting): (&Path, &Path),
        format: Format,
        global: &Global,
        config: Config,
        colors: Colors,
    ) -> Result<(), Failure> {
        let (cv, posting) = load::pair(cv, posting)?;
        let look = terminal::look(colors, config.screen.signs);
        let month = global.today.unwrap_or_else(load::this_month);
        let analyser = |text: &str, config| {
            let taxonomy = self.lay(text, colors)?;
            Ok::<_, Failure>(Analyser::new(taxonomy, config, month))
        };
        let before = analyser(edit.before(), config.clone())?;
        let after = analyser(edit.after(), config)?;
        let answer = preview(&before, &after, &cv, &posting);
        terminal::print(&match format {
            Format::Text => report::preview(&answer).text(&look),
            Format::Markdown => report::preview(&answer).markdown(),
            Format::Json => report::json(&answer)?,
        })
    }

    /// All layers with `text` as the file's.
    fn lay(&self, text: &str, colors: Colors) -> Result<Taxonomy, Failure> {
        let layers = self.layers(text);
        if layers.is_empty() {
            return Ok(Taxonomy::builtin());
        }
        Taxonomy::with_layers(&layers).map_err(|mistakes| layers::rendered(&mistakes, &layers, colors))
    }

    fn layers(&self, text: &str) -> Vec<Source> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let own = (!text.trim().is_empty()).then(|| Source::new(Rank::Own, &*self.name, text));
        self.below.iter().cloned().chain(own).chain(self.above.iter().cloned()).collect()
    }

    fn mistakes(&self, mistakes: &[Diagnostic], text: &str, colors: Colors) -> Failure {
        layers::rendered(mistakes, &self.layers(text), colors)
    }
}

/// Whether two paths lead to one file. One that is not there is compared by its name.
fn is_same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

/// The change of the file as a unified diff, safe to show.
fn difference(name: &str, edit: &Edit) -> String {
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
