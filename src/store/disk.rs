//! What a save asks of the disk, one method for each thing that can fail or be the last that is done.

use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::attributes;
use super::{Access, Stamp};

/// How the names of files that are being written begin and end. Nobody else's are ever removed.
const NAME: (&str, &str) = (".cvfit-save-", ".tmp");

/// How many random letters stand between.
const RANDOM: usize = 10;

/// What became of the wish for a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lock {
    /// It is held as long as the folder stays open.
    Held,
    /// Somebody else holds it.
    Taken,
    /// This file system has none.
    Unknown,
}

/// The operations of a save.
pub(super) trait Disk {
    /// Where a path leads, links followed.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;
    /// What stands at a path, a link not followed; `None` where nothing does.
    fn look(&self, path: &Path) -> io::Result<Option<Metadata>>;
    /// A folder, for its lock and to confirm what changed in it. Where folders cannot be opened, there is none.
    fn open_folder(&self, folder: &Path) -> io::Result<Option<File>>;
    /// Takes the lock on a folder, without waiting.
    fn lock(&self, folder: &File) -> io::Result<Lock>;
    /// The files in a folder that saves were writing.
    fn unfinished(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Proves that a file may be read and written, and changes nothing.
    fn try_open(&self, path: &Path) -> io::Result<()>;
    /// Makes a file of a new name in a folder; `old` is what it will take the place of.
    fn create(&self, folder: &Path, old: Option<&Metadata>, access: Access) -> io::Result<(File, PathBuf)>;
    /// Writes all bytes.
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<()>;
    /// Gives a new file what the old one has beside its text; an error comes with what would be lost.
    fn keep(&self, old: (&Path, &Metadata), new: &File) -> Result<(), (String, io::Error)>;
    /// Has the disk confirm that it holds a file.
    fn confirm(&self, file: &File) -> io::Result<()>;
    /// What a file holds now.
    fn stamp(&self, path: &Path) -> io::Result<Stamp>;
    /// Puts a file in the place of another in one step.
    fn replace(&self, new: &Path, old: &Path) -> io::Result<()>;
    /// Gives a file its name in one step, if nothing has that name.
    fn place(&self, new: &Path, name: &Path) -> io::Result<()>;
    /// Has the disk confirm what changed in a folder.
    fn confirm_folder(&self, folder: &File) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Real;

impl Disk for Real {
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn look(&self, path: &Path) -> io::Result<Option<Metadata>> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            found => found.map(Some),
        }
    }

    fn open_folder(&self, folder: &Path) -> io::Result<Option<File>> {
        if cfg!(unix) { File::open(folder).map(Some) } else { Ok(None) }
    }

    fn lock(&self, folder: &File) -> io::Result<Lock> {
        match folder.try_lock() {
            Ok(()) => Ok(Lock::Held),
            Err(TryLockError::WouldBlock) => Ok(Lock::Taken),
            // Some network file systems lock no folders. The save is still whole, and still compares.
            Err(TryLockError::Error(_)) => Ok(Lock::Unknown),
        }
    }

    fn unfinished(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if is_ours(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
                found.push(entry.path());
            }
        }
        Ok(found)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn try_open(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().read(true).write(true).open(path).map(drop)
    }

    fn create(&self, folder: &Path, old: Option<&Metadata>, access: Access) -> io::Result<(File, PathBuf)> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(NAME.0).suffix(NAME.1).rand_bytes(RANDOM);
        attributes::while_written(&mut builder, old, access);
        // Removing it is a step of the save, so that what is seen of the disk is all of it.
        builder.tempfile_in(folder)?.keep().map_err(|kept| kept.error)
    }

    fn write(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn keep(&self, old: (&Path, &Metadata), new: &File) -> Result<(), (String, io::Error)> {
        attributes::keep(old, new)
    }

    fn confirm(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        Stamp::of_reader(File::open(path)?)
    }

    fn replace(&self, new: &Path, old: &Path) -> io::Result<()> {
        fs::rename(new, old)
    }

    fn place(&self, new: &Path, name: &Path) -> io::Result<()> {
        TempPath::try_from_path(new)?.persist_noclobber(name).map_err(|failed| {
            // Removing it is a step of the save.
            let (error, path) = (failed.error, failed.path);
            match path.keep() {
                Ok(_) => error,
                Err(kept) => kept.error,
            }
        })
    }

    fn confirm_folder(&self, folder: &File) -> io::Result<()> {
        confirm(folder)
    }
}

/// Has the disk confirm what changed in a folder, where its file system can.
pub(super) fn confirm(folder: &File) -> io::Result<()> {
    match folder.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}

/// Whether a save gives such names.
fn is_ours(name: &str) -> bool {
    let random = name.strip_prefix(NAME.0).and_then(|rest| rest.strip_suffix(NAME.1));
    random.is_some_and(|r| r.len() == RANDOM && r.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_a_save_gives_are_known_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let (_file, path) = Real.create(folder.path(), None, Access::Private).unwrap();
        assert!(is_ours(&path.file_name().unwrap().to_string_lossy()), "{path:?}");
        for name in [
            "cv.md",
            ".cvfit-save-.tmp",
            ".cvfit-save-abc.tmp",
            ".cvfit-save-abcdefghij.tmp.bak",
            ".cvfit-save-abcdefg ij.tmp",
        ] {
            assert!(!is_ours(name), "{name}");
        }
        assert_eq!(Real.unfinished(folder.path()).unwrap(), [path]);
    }
}
