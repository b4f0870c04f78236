//! The steps of a save.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::disk::{Disk, Lock};
use super::error::{SaveError, is_refusal};
use super::{Access, Before, Stamp};
use crate::text::kind_of;

/// How often the lock is tried, and how long is waited in between: two seconds in all, far more than a save takes.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(20);

/// Puts `bytes` into the file at `path`; what each step is for is said at [the module](super).
pub(super) fn save<D: Disk>(
    disk: &D,
    path: &Path,
    bytes: &[u8],
    before: Before,
    access: Access,
) -> Result<Stamp, SaveError> {
    let name = path.to_string_lossy();
    let failed = |doing: &'static str| {
        let name = &name;
        move |error: io::Error| SaveError::io(name, doing, error)
    };
    let Target { file: target, folder } = Target::of(disk, path, &name)?;
    let shown_folder = folder.to_string_lossy();
    let refused = |doing: &'static str| {
        let (name, folder) = (&name, &shown_folder);
        move |error: io::Error| {
            if is_refusal(&error) {
                SaveError::ReadOnlyFolder { name: name.to_string(), folder: folder.to_string() }
            } else {
                SaveError::io(name, doing, error)
            }
        }
    };

    let opened = disk.open_folder(&folder).map_err(refused("opening its folder"))?;
    if let Some(opened) = &opened
        && lock(disk, opened, &name)? == Lock::Held
    {
        clear(disk, &folder);
    }
    let old = disk.look(&target).map_err(failed("looking at it"))?;
    match (before, &old) {
        (Before::Absent, Some(there)) if !there.is_dir() => {
            return Err(SaveError::Appeared { name: name.to_string() });
        }
        (Before::Same(_), None) => return Err(SaveError::Gone { name: name.to_string() }),
        (_, Some(old)) => may_be_replaced(disk, &target, old, &name)?,
        (Before::Absent, None) => {}
    }

    let (file, path) =
        disk.create(&folder, old.as_ref(), access).map_err(refused("making a file beside it"))?;
    let mut new = Unfinished { disk, path: Some(&path) };
    disk.write(&file, bytes).map_err(failed("writing"))?;
    if let Some(old) = &old {
        disk.keep((&target, old), &file).map_err(|(what, source)| SaveError::NotKept {
            name: name.to_string(),
            what,
            source,
        })?;
    }
    disk.confirm(&file).map_err(failed("bringing it to the disk"))?;

    match before {
        Before::Absent => disk.place(&path, &target).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => SaveError::Appeared { name: name.to_string() },
            _ => refused("giving it its name")(error),
        })?,
        Before::Same(stamp) => {
            unchanged(disk, &target, old.as_ref(), stamp, &name)?;
            disk.replace(&path, &target).map_err(refused("putting it in its place"))?;
        }
    }
    new.path = None;
    if let Some(opened) = &opened {
        disk.confirm_folder(opened)
            .map_err(|source| SaveError::Unconfirmed { name: name.to_string(), source })?;
    }
    Ok(Stamp::of(bytes))
}

/// Which file is written, all links followed, and its folder.
struct Target {
    file: PathBuf,
    folder: PathBuf,
}

impl Target {
    fn of(disk: &impl Disk, path: &Path, name: &str) -> Result<Self, SaveError> {
        let name = name.to_owned();
        let found = match disk.real_path(path) {
            Ok(found) => found,
            Err(error) => match disk.look(path) {
                Ok(Some(there)) if there.is_symlink() => {
                    return Err(match error.kind() {
                        ErrorKind::NotFound => SaveError::DanglingLink { name },
                        ErrorKind::PermissionDenied => SaveError::ReadOnly { name },
                        _ if leads_in_a_circle(&error) => SaveError::LinkCircle { name },
                        _ => SaveError::io(&name, "following the link", error),
                    });
                }
                Ok(None) if error.kind() == ErrorKind::NotFound => return Self::new_file(disk, path, name),
                _ if is_refusal(&error) => return Err(SaveError::ReadOnly { name }),
                _ => return Err(SaveError::io(&name, "finding it", error)),
            },
        };
        match found.parent() {
            Some(folder) => Ok(Self { folder: folder.to_owned(), file: found }),
            // Only the root has none.
            None => Err(SaveError::Folder { name }),
        }
    }

    fn new_file(disk: &impl Disk, path: &Path, name: String) -> Result<Self, SaveError> {
        let Some(file) = path.file_name() else { return Err(SaveError::Folder { name }) };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let shown = folder.to_string_lossy().into_owned();
        let folder = disk.real_path(folder).map_err(|error| match error.kind() {
            ErrorKind::NotFound => SaveError::NoFolder { name: name.clone(), folder: shown.clone() },
            _ if is_refusal(&error) => SaveError::ReadOnlyFolder { name: name.clone(), folder: shown },
            _ => SaveError::io(&name, "finding its folder", error),
        })?;
        Ok(Self { file: folder.join(file), folder })
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn leads_in_a_circle(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn leads_in_a_circle(_: &io::Error) -> bool {
    false
}

/// Takes the lock, and waits a little where another save holds it.
fn lock(disk: &impl Disk, folder: &File, name: &str) -> Result<Lock, SaveError> {
    for _ in 0..TRIES {
        match disk.lock(folder).map_err(|error| SaveError::io(name, "locking its folder", error))? {
            Lock::Taken => sleep(PAUSE),
            lock => return Ok(lock),
        }
    }
    Err(SaveError::Busy { name: name.to_owned() })
}

/// Removes what saves that were killed have left in a folder. Under the lock nobody is writing one of these.
fn clear(disk: &impl Disk, folder: &Path) {
    // What cannot be removed now may be next time; it is no reason not to save.
    for left in disk.unfinished(folder).unwrap_or_default() {
        let _ = disk.remove(&left);
    }
}

/// Refuses what a new file must not take the place of.
fn may_be_replaced(disk: &impl Disk, path: &Path, old: &Metadata, name: &str) -> Result<(), SaveError> {
    let name = name.to_owned();
    if old.is_dir() {
        return Err(SaveError::Folder { name });
    }
    if !old.is_file() {
        return Err(SaveError::Special { name, kind: kind_of(old.file_type()) });
    }
    // A rename asks for the right to the folder only, so the file's own has to be looked at.
    if old.permissions().readonly() {
        return Err(SaveError::ReadOnly { name });
    }
    match names(old) {
        1 => {}
        names => return Err(SaveError::HardLink { name, names }),
    }
    disk.try_open(path).map_err(|error| {
        if is_refusal(&error) {
            SaveError::ReadOnly { name }
        } else {
            SaveError::io(&name, "opening it", error)
        }
    })
}

/// How many names a file has.
#[cfg(unix)]
fn names(file: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(file)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

/// Whether two looks were at one and the same file.
#[cfg(unix)]
fn is_same_file(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

#[cfg(not(unix))]
fn is_same_file(a: &Metadata, b: &Metadata) -> bool {
    a.file_type() == b.file_type()
}

/// Makes sure that a file is the one that was looked at, and holds what was read.
fn unchanged(
    disk: &impl Disk,
    path: &Path,
    old: Option<&Metadata>,
    stamp: Stamp,
    name: &str,
) -> Result<(), SaveError> {
    let failed = |error| SaveError::io(name, "comparing it with what was read", error);
    let name_of = || name.to_owned();
    match (old, disk.look(path).map_err(failed)?) {
        (Some(old), Some(now)) if is_same_file(old, &now) => {}
        (_, Some(_)) => return Err(SaveError::Changed { name: name_of() }),
        (_, None) => return Err(SaveError::Gone { name: name_of() }),
    }
    match disk.stamp(path) {
        Ok(now) if now == stamp => Ok(()),
        Ok(_) => Err(SaveError::Changed { name: name_of() }),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(SaveError::Gone { name: name_of() }),
        Err(error) => Err(failed(error)),
    }
}

/// A file that is being written: removed, unless it got its place.
struct Unfinished<'a, D: Disk> {
    disk: &'a D,
    path: Option<&'a Path>,
}

impl<D: Disk> Drop for Unfinished<'_, D> {
    fn drop(&mut self) {
        if let Some(path) = self.path {
            // Should that fail too, the next save in this folder removes it.
            let _ = self.disk.remove(path);
        }
    }
}
