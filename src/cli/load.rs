//! From what was typed to documents, settings and skills.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use super::args::Global;
use super::corrections;
use super::failure::Failure;
use super::layers;
use super::terminal::{Colors, tell, warn};
use crate::analysis::{Analyser, Month};
use crate::config::{self, Config};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::intake::{self, MAX_SAVED_BYTES};
use crate::text::{ReadError, Text, is_handed_over, printable, read_bytes_up_to, read_path, read_path_up_to};
#[cfg(feature = "tui")]
use crate::tui::Keymap;
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
    let Some((name, text)) = settings_file(global)? else { return Ok(Config::default()) };
    config::load(&name, &text).map_err(|mistakes| rendered(&mistakes, |_| Some(&text), colors))
}

/// The settings file with its name; nothing where there is none.
fn settings_file(global: &Global) -> Result<Option<(String, String)>, Failure> {
    let Ok(place) = place(global.config.as_deref()) else { return Ok(None) };
    let bytes = match read_path(&place.path) {
        Err(ReadError::Missing { .. }) if place.named.is_none() => return Ok(None),
        Err(error) => {
            let by = place.named.map(|by| format!(" (settings named by {by})")).unwrap_or_default();
            return Err(Failure::Said(format!("{error}{by}")));
        }
        Ok(bytes) => bytes,
    };
    written(&place.path, bytes).map(Some)
}

/// The keys of the screens by the settings, and what is wrong with them, rendered: the screens work all the same.
#[cfg(feature = "tui")]
pub(super) fn keymap(global: &Global, config: &Config, colors: Colors) -> (Keymap, Option<String>) {
    let (keymap, problems) = Keymap::with(&config.keys, config.screen.digits);
    let Some((name, text)) = settings_file(global).ok().flatten().filter(|_| !problems.is_empty()) else {
        return (keymap, None);
    };
    let mistakes =
        problems.into_iter().map(|problem| Diagnostic::warning(&name, problem.at, problem.message));
    let mistakes: Vec<_> = mistakes.collect();
    (keymap, Some(diagnostic::render(&mistakes, |_| Some(&text), colors.stderr)))
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
    waivers::parse(&name, &text).map_err(|mistakes| rendered(&mistakes, |_| Some(&text), colors))
}

/// Everything that reads and compares documents, by the settings and what the user answered before.
pub(super) fn analyser(global: &Global, config: Config, colors: Colors) -> Result<Analyser, Failure> {
    let taxonomy = layers::taxonomy(global, &config, colors)?;
    let analyser = Analyser::new(taxonomy, config, global.today.unwrap_or_else(this_month));
    Ok(analyser.with_waivers(waivers(colors)?).with_corrections(corrections::all(global, colors)?))
}

/// A file that a person writes for the program: UTF-8, taken as it stands so that places in it are right.
pub(super) fn written(path: &Path, bytes: Vec<u8>) -> Result<(String, String), Failure> {
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
pub(super) fn rendered<'a>(
    mistakes: &[Diagnostic],
    text_of: impl Fn(&str) -> Option<&'a str>,
    colors: Colors,
) -> Failure {
    let count = count(mistakes);
    let rendered = diagnostic::render(mistakes, text_of, colors.stderr);
    Failure::Mistakes(format!(
        "{rendered}\ncvfit: nothing was done because of {count} in these settings, skills or answers"
    ))
}

/// `1 mistake`, `2 mistakes`.
pub(super) fn count(mistakes: &[Diagnostic]) -> String {
    let errors = mistakes.iter().filter(|mistake| mistake.severity == Severity::Error).count();
    crate::report::words::count(errors, "mistake", "mistakes")
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

/// Whether a document can be read but once, and stands in no folder: from standard input, or from a command in the shell's
/// `<(…)`.
pub(super) fn is_stream(path: &Path) -> bool {
    is_piped(path) || is_handed_over(path)
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

/// The same with the bytes that it is made of.
pub(super) fn document_with_bytes(path: &Path, what: &str) -> Result<(Text, Vec<u8>), Failure> {
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
