//! Settings, skills, and the folders that the program may write to.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use crate::cli::args::Global;
use crate::cli::failure::Failure;
use crate::cli::layers;
use crate::cli::load::{self, shown};
use crate::config::Config;
use crate::report::{Finding, words};
use crate::taxonomy::Taxonomy;
use crate::text::printable;

/// The settings file and whether it can be used; `failure` is why it cannot.
pub(super) fn settings(global: &Global, failure: Option<Failure>) -> Finding {
    let what = "settings";
    let Ok(load::Place { path, .. }) = load::place(global.config.as_deref()) else {
        let advice = "set HOME or XDG_CONFIG_HOME, or name a file with --config FILE";
        return Finding::fair(what, "no home folder, so the defaults hold", advice);
    };
    match failure {
        Some(Failure::Mistakes(_)) => {
            let found = format!("{} has mistakes, so no command will run", shown(&path));
            Finding::bad(what, found, "`cvfit config show` tells each with its line")
        }
        Some(other) => {
            Finding::bad(what, other.to_string(), "`cvfit config path` tells where they are looked for")
        }
        None if path.exists() => Finding::good(what, shown(&path)),
        None => {
            Finding::good(what, format!("the defaults; `cvfit config init` would write {}", shown(&path)))
        }
    }
}

/// The built-in skills, each file that is laid over them, and whether all of it can be used together.
pub(super) fn skills(global: &Global, config: &Config) -> Vec<Finding> {
    let what = "skills";
    let built_in = Taxonomy::builtin().len();
    let mut all = vec![Finding::good(what, format!("{built_in} built in"))];
    let sources = match layers::sources(global, config) {
        Ok(sources) => sources,
        Err(failure) => {
            let advice =
                "mend it, or take it out of the settings (`cvfit config path`) or off the command line";
            all.push(Finding::bad(what, failure.to_string(), advice));
            return all;
        }
    };
    if sources.is_empty() {
        return all;
    }
    match Taxonomy::with_layers(&sources) {
        Ok(taxonomy) => {
            for layer in taxonomy.layers() {
                let Some(file) = &layer.file else { continue };
                let skills = words::count(layer.skills, "skill", "skills");
                all.push(Finding::good(what, format!("`{}` adds or changes {skills}", printable(file))));
            }
            all.push(Finding::good(what, format!("{} known in all", taxonomy.len())));
        }
        Err(_) => all.push(Finding::bad(
            what,
            "mistakes in the files that lie over the built-in ones",
            "`cvfit taxonomy lint` tells each with its file and line",
        )),
    }
    all
}

/// Where the program may keep things, and whether it could.
pub(super) fn folders() -> Vec<Finding> {
    let Ok(xdg) = Xdg::new() else {
        return vec![Finding::fair("folders", "no home folder", "set HOME, so that settings have a place")];
    };
    let of = |what: &str, folder: PathBuf| folder_finding(what, &folder.join("cvfit"));
    vec![
        of("settings folder", xdg.config_dir()),
        of("data folder", xdg.data_dir()),
        of("state folder", xdg.state_dir().unwrap_or_else(|| xdg.data_dir())),
        of("cache folder", xdg.cache_dir()),
    ]
}

fn folder_finding(what: &str, folder: &Path) -> Finding {
    // A folder is made when it is first needed; until then the one it would be made in counts.
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(folder);
    let state = if there == folder { "can be written to" } else { "is not there yet and can be made" };
    match try_to_write(there) {
        Ok(()) => Finding::good(what, format!("{} {state}", shown(folder))),
        Err(error) => {
            let why = error.to_string();
            let found = format!("nothing can be written in {}: {}", shown(there), printable(&why));
            let kind = what.split(' ').next().unwrap_or_default();
            let variable = if kind == "settings" { "CONFIG".to_owned() } else { kind.to_uppercase() };
            let advice = format!("make it yours, or set XDG_{variable}_HOME to a folder that is");
            Finding::fair(what, found, advice)
        }
    }
}

/// Makes a file that is gone as soon as it is there: rights alone do not tell of a disk that is read-only.
fn try_to_write(folder: &Path) -> io::Result<()> {
    tempfile::tempfile_in(folder).map(drop)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::report::Health;

    #[test]
    fn a_folder_that_can_be_made_is_good_and_nothing_is_left_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let finding = folder_finding("data folder", &folder.path().join("deep/cvfit"));
        assert_eq!(finding.health, Health::Good);
        assert!(finding.found.ends_with("is not there yet and can be made"), "{}", finding.found);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told_with_the_way_out() {
        let folder = tempfile::tempdir().unwrap();
        // A file in the place of a folder stops even those who may do everything.
        let path = folder.path().join("file");
        fs::write(&path, "").unwrap();
        let finding = folder_finding("settings folder", &path.join("cvfit"));
        assert_eq!(finding.health, Health::Fair);
        assert!(finding.advice.is_some_and(|advice| advice.contains("XDG_CONFIG_HOME")));
    }
}
