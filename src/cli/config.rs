//! `cvfit config show`, `path`, `keys` and `init`.

use std::path::Path;

use super::args::{ConfigAction, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors, tell};
use crate::config;
use crate::store::{self, Before, SaveError};
use crate::text::{ReadError, printable};

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
        #[cfg(feature = "tui")]
        ConfigAction::Keys => {
            let config = load::settings(global, colors)?;
            let (keymap, mistakes) = load::keymap(global, &config, colors);
            if let Some(mistakes) = mistakes {
                tell(&mistakes);
            }
            terminal::print(&format!("[keys]\n{}", keymap.to_toml()))?;
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
    let before = if force { what_is_there(path)? } else { Before::Absent };
    store::make_folder_for(path)?;
    match store::save(path, config::template().as_bytes(), before) {
        Err(SaveError::Appeared { .. }) if !force => {
            let name = shown(path);
            let message = format!("`{name}` is there already; `cvfit config init --force` writes over it");
            Err(Failure::Said(message))
        }
        saved => Ok(saved.map(drop)?),
    }
}

fn what_is_there(path: &Path) -> Result<Before, Failure> {
    match store::load(path) {
        Ok(there) => Ok(Before::Same(there.stamp)),
        Err(ReadError::Missing { .. }) => Ok(Before::Absent),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

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
