//! From what was typed to documents, settings and skills.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use super::args::Global;
use super::failure::Failure;
use super::terminal::{Colors, tell, warn};
use crate::analysis::{Analyser, Month};
use crate::config::{self, Config};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::intake::{self, MAX_SAVED_BYTES};
use crate::taxonomy::Taxonomy;
use crate::text::{ReadError, Text, printable, read_bytes_up_to, read_path, read_path_up_to};
use crate::waivers::{self, Waivers};

/// The variable that names a settings file.
const VARIABLE: &str = "CVFIT_CONFIG";

/// Where the settings come from.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The file.
    pub(super) path: PathBuf,
    /// What named it, where the user did, so that it has to be there.
    pub(super) named: Option<&'static str>,
}

/// The settings file: what the command line names, else `CVFIT_CONFIG`, else the usual place. Nothing is read
/// from the current folder: a cloned folder must not change what the program does.
pub(super) fn place(flag: Option<&Path>) -> Result<Place, Failure> {
    let usual = || Xdg::new().ok().map(|xdg| xdg.config_dir().join("cvfit").join("config.toml"));
    choose(flag, env::var_os(VARIABLE), usual).ok_or_else(|| {
        let message = "cannot tell where settings are kept, because there is no home folder: name a file \
                       with --config FILE";
        Failure::Said(message.to_owned())
    })
}

fn choose(
    flag: Option<&Path>,
    variable: Option<OsString>,
    usual: impl FnOnce() -> Option<PathBuf>,
) -> Option<Place> {
    if let Some(path) = flag {
        return Some(Place { path: path.to_owned(), named: Some("--config") });
    }
    match variable.filter(|value| !value.is_empty()) {
        Some(value) => Some(Place { path: PathBuf::from(value), named: Some(VARIABLE) }),
        None => usual().map(|path| Place { path, named: None }),
    }
}

/// The settings in force.
pub(super) fn settings(global: &Global, colors: Colors) -> Result<Config, Failure> {
    let Ok(place) = place(global.config.as_deref()) else { return Ok(Config::default()) };
    let bytes = match read_path(&place.path) {
        Err(ReadError::Missing { .. }) if place.named.is_none() => return Ok(Config::default()),
        Err(error) => {
            let by = place.named.map(|by| format!(" (settings named by {by})")).unwrap_or_default();
            return Err(Failure::Said(format!("{error}{by}")));
        }
        Ok(bytes) => bytes,
    };
    let (name, text) = written(&place.path, bytes)?;
    config::load(&name, &text).map_err(|mistakes| rendered(&mistakes, &[(name, text)], colors))
}

/// Where the user's own skills are kept.
pub(super) fn own_taxonomy() -> Result<PathBuf, Failure> {
    let usual = Xdg::new().ok().map(|xdg| xdg.config_dir().join("cvfit").join("taxonomy.toml"));
    usual.ok_or_else(|| {
        let message = "cannot tell where your skills are kept, because there is no home folder: name a file \
                       with --taxonomy FILE";
        Failure::Said(message.to_owned())
    })
}

/// A file's name as the user gave it, and its text.
pub(super) type Written = (String, String);

/// A file of skills.
pub(super) struct TaxonomyFile {
    pub(super) path: PathBuf,
    /// Whether somebody named it, so that it has to be there.
    is_named: bool,
}

impl TaxonomyFile {
    /// Its name and text; `None` where it need not be there and is not.
    pub(super) fn read(&self) -> Result<Option<Written>, Failure> {
        match read_path(&self.path) {
            Err(ReadError::Missing { .. }) if !self.is_named => Ok(None),
            read => written(&self.path, read?).map(Some),
        }
    }
}

/// The files of skills that lie over the built-in ones, the lowest first: the settings', the user's own, those of
/// the command line.
pub(super) fn taxonomy_files(global: &Global, config: &Config) -> Vec<TaxonomyFile> {
    let named = |path: &PathBuf| TaxonomyFile { path: path.clone(), is_named: true };
    let mut files: Vec<_> = config.taxonomy.files.iter().map(named).collect();
    files.extend(own_taxonomy().ok().map(|path| TaxonomyFile { path, is_named: false }));
    files.extend(global.taxonomy.iter().map(named));
    files
}

/// Where the answers about missing skills are kept.
pub(super) fn waivers_place() -> Result<PathBuf, Failure> {
    let usual = Xdg::new().ok().map(|xdg| xdg.data_dir().join("cvfit").join("waivers.toml"));
    usual.ok_or_else(|| {
        Failure::Said("cannot tell where your answers are kept, because there is no home folder".to_owned())
    })
}

/// What the user answered about missing skills.
fn waivers(colors: Colors) -> Result<Waivers, Failure> {
    let Ok(path) = waivers_place() else { return Ok(Waivers::default()) };
    let bytes = match read_path(&path) {
        Err(ReadError::Missing { .. }) => return Ok(Waivers::default()),
        read => read?,
    };
    let (name, text) = written(&path, bytes)?;
    waivers::parse(&name, &text).map_err(|mistakes| rendered(&mistakes, &[(name, text)], colors))
}

/// Everything that reads and compares documents, by the settings and what the user answered before.
pub(super) fn analyser(global: &Global, config: Config, colors: Colors) -> Result<Analyser, Failure> {
    let mut layers = Vec::new();
    for file in taxonomy_files(global, &config) {
        layers.extend(file.read()?);
    }
    let taxonomy = if layers.is_empty() {
        Taxonomy::builtin()
    } else {
        Taxonomy::with_layers(&layers).map_err(|mistakes| rendered(&mistakes, &layers, colors))?
    };
    let analyser = Analyser::new(taxonomy, config, global.today.unwrap_or_else(this_month));
    Ok(analyser.with_waivers(waivers(colors)?))
}

/// A file that a person writes for the program: UTF-8, taken as it stands so that places in it are right.
pub(super) fn written(path: &Path, bytes: Vec<u8>) -> Result<Written, Failure> {
    let name = path.to_string_lossy().into_owned();
    match String::from_utf8(bytes) {
        // A mark that some editors put in front counts for nothing.
        Ok(text) => Ok((name, text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))),
        Err(error) => {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = good.split(|byte| *byte == b'\n').count();
            let name = printable(&name);
            Err(Failure::Said(format!("`{name}`, line {line}: not UTF-8; save the file as UTF-8")))
        }
    }
}

/// Mistakes in files, with a last line that counts them.
pub(super) fn rendered(mistakes: &[Diagnostic], files: &[Written], colors: Colors) -> Failure {
    let text_of = |name: &str| files.iter().find(|(file, _)| file == name).map(|(_, text)| text.as_str());
    let errors = mistakes.iter().filter(|mistake| mistake.severity == Severity::Error).count();
    let count = crate::report::words::count(errors, "mistake", "mistakes");
    let rendered = diagnostic::render(mistakes, text_of, colors.stderr);
    Failure::Mistakes(format!(
        "{rendered}\ncvfit: nothing was done because of {count} in these settings, skills or answers"
    ))
}

/// The month of the system's clock.
pub(super) fn this_month() -> Month {
    let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    Month { year: i32::from(now.year()), month: now.month() as u8 }
}

/// Whether a document comes through standard input.
pub(super) fn is_piped(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a CV and a posting.
pub(super) fn pair(cv: &Path, posting: &Path) -> Result<(Text, Text), Failure> {
    pair_with_bytes(cv, posting).map(|(cv, _, posting)| (cv, posting))
}

/// Reads a CV, with the bytes that it is made of, and a posting.
pub(super) fn pair_with_bytes(cv: &Path, posting: &Path) -> Result<(Text, Vec<u8>, Text), Failure> {
    if is_piped(cv) && is_piped(posting) {
        let message = "both the CV and the posting are `-`, and standard input holds only one: give the other \
                       as a file, as in `cvfit cv.md -`";
        return Err(Failure::Said(message.to_owned()));
    }
    let (cv, bytes) = document_with_bytes(cv, "CV")?;
    Ok((cv, bytes, document(posting, "posting")?))
}

/// Reads a document; `what` is what it is called in messages.
pub(super) fn document(path: &Path, what: &str) -> Result<Text, Failure> {
    document_with_bytes(path, what).map(|(text, _)| text)
}

fn document_with_bytes(path: &Path, what: &str) -> Result<(Text, Vec<u8>), Failure> {
    let bytes = if is_piped(path) {
        if io::stdin().is_terminal() {
            tell(&format!("cvfit: type or paste the {what}, then press Ctrl-D on a line of its own"));
        }
        read_bytes_up_to("standard input", io::stdin().lock(), MAX_SAVED_BYTES)?
    } else {
        read_path_up_to(path, MAX_SAVED_BYTES)?
    };
    // The name is what the user typed; it is made printable wherever it is shown.
    let text = intake::read(path.to_string_lossy(), &bytes)?;
    let name = shown(path);
    if text.clean().trim().is_empty() {
        warn(&format!("{name} holds no text: there is nothing to read in the {what}"));
    }
    Ok((text, bytes))
}

/// A document's name in a message.
pub(super) fn shown(path: &Path) -> String {
    if is_piped(path) {
        return "standard input".to_owned();
    }
    format!("`{}`", printable(&path.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_goes_before_the_environment_and_that_before_the_usual_place() {
        let usual = || Some(PathBuf::from("usual"));
        let variable = |value: &str| Some(OsString::from(value));
        let at = |path: &str, named| Some(Place { path: PathBuf::from(path), named });
        assert_eq!(choose(Some(Path::new("flag")), variable("env"), usual), at("flag", Some("--config")));
        assert_eq!(choose(None, variable("env"), usual), at("env", Some(VARIABLE)));
        assert_eq!(choose(None, variable(""), usual), at("usual", None));
        assert_eq!(choose(None, None, || None), None);
    }

    #[test]
    fn a_file_that_is_not_utf8_is_refused_with_its_line() {
        let failure = written(Path::new("c.toml"), b"a = 1\nb = \"\xff\"\n".to_vec()).unwrap_err();
        assert_eq!(failure.to_string(), "`c.toml`, line 2: not UTF-8; save the file as UTF-8");
        assert_eq!(written(Path::new("c"), b"\xef\xbb\xbfa".to_vec()).unwrap().1, "a");
    }
}
