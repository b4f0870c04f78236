//! `cvfit config show`, `path` and `init`.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::args::{ConfigAction, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors, tell};
use crate::config;
use crate::text::printable;

/// Shows the settings, where they are, or writes a file to start from.
pub(super) fn run(action: &ConfigAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    match action {
        ConfigAction::Show => {
            let config = load::settings(global, colors)?;
            terminal::print(&config::show(&config))?;
        }
        ConfigAction::Path => {
            let path = load::place(global.config.as_deref())?.path;
            terminal::print(&format!("{}\n", shown(&path)))?;
            if !path.exists() {
                tell("cvfit: the file is not there yet, so the defaults hold; `cvfit config init` writes it");
            }
        }
        ConfigAction::Init { force } => {
            let path = load::place(global.config.as_deref())?.path;
            init(&path, *force)?;
            terminal::print(&format!("{}\n", shown(&path)))?;
        }
    }
    Ok(Exit::Done)
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// Writes the template. A file that is there is written over only if forced, and then as a whole or not at all.
fn init(path: &Path, force: bool) -> Result<(), Failure> {
    let name = shown(path);
    let failed = |error: io::Error| Failure::Said(format!("cannot write `{name}`: {error}"));
    if path.is_dir() {
        return Err(Failure::Said(format!("cannot write `{name}`: it is a folder; name a file in it")));
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    if path.exists() {
        if !force {
            let message = format!("`{name}` is there already; `cvfit config init --force` writes over it");
            return Err(Failure::Said(message));
        }
        // A link stays a link: what it leads to is replaced.
        return replace(&fs::canonicalize(path).map_err(failed)?).map_err(failed);
    }
    match write_new(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Failure::Said(format!("`{name}` is there already or leads nowhere; it was left alone")))
        }
        other => other.map_err(failed),
    }
}

/// Writes the template to a file that must not be there.
fn write_new(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(config::template().as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file is worse than none.
        let _ = fs::remove_file(path);
    }
    written
}

/// Puts the template in the place of a file in one step.
fn replace(path: &Path) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    write_new(&beside)?;
    fs::rename(&beside, path).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_over_only_when_forced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/config.toml");
        init(&path, false).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), config::template());
        fs::write(&path, "mine").unwrap();
        let said = init(&path, false).unwrap_err().to_string();
        assert!(said.contains("--force"), "{said}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        init(&path, true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), config::template());
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.toml"), folder.path().join("config.toml"));
        fs::write(&real, "mine").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        init(&link, true).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), config::template());
    }
}
