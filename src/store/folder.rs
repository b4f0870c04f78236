//! The folder of a file that is to be new.

use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::SaveError;

/// Makes the folders that lead to `path` where they are missing, for the user alone (mode 0700).
pub fn make_folder_for(path: &Path) -> Result<(), SaveError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    let mut missing: Vec<PathBuf> = Vec::new();
    for above in folder.ancestors().filter(|above| !above.as_os_str().is_empty()) {
        match fs::metadata(above) {
            Err(error) if error.kind() == ErrorKind::NotFound => missing.push(above.to_owned()),
            // What else may be wrong with it is found and told by what follows.
            _ => break,
        }
    }
    missing.iter().rev().try_for_each(|folder| make(folder)).map_err(|error| {
        let shown = folder.to_string_lossy();
        SaveError::io(&path.to_string_lossy(), format!("making the folder `{shown}`"), error)
    })
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        // Somebody else made it meanwhile.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        // A new folder outlasts a power cut once the one that it stands in is on the disk.
        made => made.and_then(|()| confirm_above(folder)),
    }
}

#[cfg(unix)]
fn confirm_above(folder: &Path) -> io::Result<()> {
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    super::disk::confirm(&File::open(above)?)
}

#[cfg(not(unix))]
fn confirm_above(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Before, save};

    #[test]
    fn folders_that_are_missing_are_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/c.toml");
        make_folder_for(&path).unwrap();
        make_folder_for(&path).unwrap();
        assert!(path.parent().unwrap().is_dir() && !path.exists());
        make_folder_for(Path::new("here.toml")).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(folder.path().join("a")).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_file_in_the_way_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "").unwrap();
        let path = folder.path().join("a/b/c.toml");
        let made = make_folder_for(&path);
        let error = made.and_then(|()| save(&path, b"", Before::Absent).map(drop)).unwrap_err().to_string();
        assert!(error.contains("c.toml` was not saved"), "{error}");
    }
}
