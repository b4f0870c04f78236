//! The user's files, read and written so that nothing is lost.
//!
//! A save never leaves less than the old or the new text, wherever it is stopped; it never writes over a change
//! that it has not seen; and what a file has beside its text (links to it, mode, owner, attributes) stays, or
//! the save is refused and says why. For that a save
//!
//! 1. follows links to the file they lead to, and takes a lock on its folder, so that two of these programs take
//!    turns;
//! 2. removes what a killed run left in the folder;
//! 3. writes all of the text to a file beside it that only the user can read, and has the disk confirm it;
//! 4. looks once more at what is there, by its content and not its time;
//! 5. puts the new file in the place of the old one in one step, and has the disk confirm that too.
//!
//! What is *not* promised: a program that takes no part in the lock may change the file between 4 and 5, which is
//! some microseconds; a file with a second name (hard link) is refused and not kept, because the names would
//! part; attributes are kept on Linux and macOS, elsewhere only whether a file is read-only.
//!
//! The steps are in `save.rs`, and see the disk only through the trait [`Disk`](disk::Disk), so that tests can
//! stop them at every one.

mod attributes;
mod disk;
mod error;
mod folder;
mod save;
mod stamp;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use error::SaveError;
pub use folder::make_folder_for;
pub use stamp::Stamp;

use crate::text::{MAX_BYTES, ReadError, read_path_up_to};
use disk::Real;

/// What a file held when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// All of it.
    pub bytes: Vec<u8>,
    /// What tells whether it is still the same when it is saved.
    pub stamp: Stamp,
}

/// What has to be there right before a save puts the new text in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Nothing: the file is new.
    Absent,
    /// What was read.
    Same(Stamp),
}

/// Who may read a file that is new. A file that is there keeps what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// The user alone (mode 0600).
    #[default]
    Private,
    /// Whoever may read what the user's other programs write (0666 without the bits of the umask).
    Usual,
}

/// Reads a file of at most [`MAX_BYTES`].
///
/// ```
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("notes.toml");
/// use cvfit::store::{Before, load, save};
///
/// let stamp = save(&path, b"a = 1\n", Before::Absent)?;
/// let read = load(&path)?;
/// assert_eq!(read.stamp, stamp);
/// save(&path, b"a = 2\n", Before::Same(read.stamp))?;
/// // What was read first is no longer there, so a second save that builds on it is refused.
/// assert!(save(&path, b"a = 3\n", Before::Same(read.stamp)).is_err());
/// assert_eq!(load(&path)?.bytes, b"a = 2\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn load(path: &Path) -> Result<Loaded, ReadError> {
    load_up_to(path, MAX_BYTES)
}

/// As [`load`], for what may hold `most` bytes.
pub fn load_up_to(path: &Path, most: u64) -> Result<Loaded, ReadError> {
    let bytes = read_path_up_to(path, most)?;
    let stamp = Stamp::of(&bytes);
    Ok(Loaded { bytes, stamp })
}

/// Puts `bytes` into the file at `path`, if what is there is `before`; a new file is the user's alone.
///
/// The answer is the stamp of what is there now, for the next save. On an error the old file is as it was; the one
/// exception is [`SaveError::Unconfirmed`], which says so.
pub fn save(path: &Path, bytes: &[u8], before: Before) -> Result<Stamp, SaveError> {
    save_for(path, bytes, before, Access::default())
}

/// As [`save`], with a say in who may read a file that is new.
pub fn save_for(path: &Path, bytes: &[u8], before: Before, access: Access) -> Result<Stamp, SaveError> {
    save::save(&Real, path, bytes, before, access)
}
