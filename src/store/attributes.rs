//! What a file has beside its text: who may read it, whose it is, lists of rights, further attributes.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

use super::Access;

/// With which rights a file is made: what the old one has, or what was asked for, and never more while it is being
/// written.
#[cfg(unix)]
pub(super) fn while_written(builder: &mut tempfile::Builder<'_, '_>, old: Option<&Metadata>, access: Access) {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    let mode = match (old, access) {
        // The rest is added when all is written.
        (Some(old), _) => old.permissions().mode() & 0o600,
        (None, Access::Private) => 0o600,
        (None, Access::Usual) => 0o666,
    };
    builder.permissions(Permissions::from_mode(mode));
}

#[cfg(not(unix))]
pub(super) fn while_written(_: &mut tempfile::Builder<'_, '_>, _: Option<&Metadata>, _: Access) {}

/// Gives `new` the owner, group, rights and attributes of the file `old`. An error comes with what would be lost.
pub(super) fn keep((old, there): (&Path, &Metadata), new: &File) -> Result<(), (String, io::Error)> {
    owner(there, new)?;
    let extended = Extended::of(old)?;
    // Rights that the folder hands down would come on top of the mode.
    extended.take_away_others(new)?;
    new.set_permissions(there.permissions()).map_err(|error| ("rights (mode)".to_owned(), error))?;
    extended.give(new)
}

#[cfg(unix)]
fn owner(old: &Metadata, new: &File) -> Result<(), (String, io::Error)> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let made = new.metadata().map_err(|error| ("owner".to_owned(), error))?;
    if made.uid() != old.uid() {
        fchown(new, Some(old.uid()), None).map_err(|error| ("owner".to_owned(), error))?;
    }
    if made.gid() != old.gid() {
        fchown(new, None, Some(old.gid())).map_err(|error| ("group".to_owned(), error))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn owner(_: &Metadata, _: &File) -> Result<(), (String, io::Error)> {
    Ok(())
}

/// The extended attributes of a file, of which its list of rights (ACL) is one.
#[cfg(any(target_os = "linux", target_os = "macos"))]
struct Extended(Vec<(Vec<u8>, Vec<u8>)>);

#[cfg(any(target_os = "linux", target_os = "macos"))]
mod extended {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use rustix::fs::{
        XattrFlags, fgetxattr, fgetxattr_query, flistxattr, flistxattr_query, fremovexattr, fsetxattr,
    };
    use rustix::io::Errno;

    use super::Extended;

    /// Signatures of the content, which another content cannot have; the system makes them anew.
    const OF_CONTENT: [&[u8]; 2] = [b"security.ima", b"security.evm"];

    fn lost(name: &[u8], error: Errno) -> (String, io::Error) {
        (format!("attribute {}", String::from_utf8_lossy(name)), error.into())
    }

    impl Extended {
        pub(super) fn of(path: &Path) -> Result<Self, (String, io::Error)> {
            let file = File::open(path).map_err(|error| ("attributes".to_owned(), error))?;
            let mut all = Vec::new();
            for name in names(&file)? {
                let value = value(&file, &name).map_err(|error| lost(&name, error))?;
                all.extend(value.map(|value| (name, value)));
            }
            Ok(Self(all))
        }

        /// Removes what a new file has got from its folder and the old one does not have.
        pub(super) fn take_away_others(&self, new: &File) -> Result<(), (String, io::Error)> {
            for name in names(new)? {
                // A label of the system's own policy is not for us to take away.
                let is_policy = name.starts_with(b"security.");
                if !is_policy && !self.0.iter().any(|(had, _)| *had == name) {
                    fremovexattr(new, name.as_slice()).map_err(|error| lost(&name, error))?;
                }
            }
            Ok(())
        }

        pub(super) fn give(&self, new: &File) -> Result<(), (String, io::Error)> {
            for (name, had) in &self.0 {
                let has = value(new, name).map_err(|error| lost(name, error))?;
                if has.as_ref() != Some(had) {
                    fsetxattr(new, name.as_slice(), had, XattrFlags::empty())
                        .map_err(|error| lost(name, error))?;
                }
            }
            Ok(())
        }
    }

    fn names(file: &File) -> Result<Vec<Vec<u8>>, (String, io::Error)> {
        let list = || -> Result<Vec<u8>, Errno> {
            let mut list = vec![0; flistxattr_query(file)?];
            // A query of no bytes would ask for the length again.
            let length = if list.is_empty() { 0 } else { flistxattr(file, list.as_mut_slice())? };
            list.truncate(length);
            Ok(list)
        };
        match list() {
            Ok(list) => Ok(list
                .split(|byte| *byte == 0)
                .filter(|name| !name.is_empty() && !OF_CONTENT.contains(name))
                .map(<[u8]>::to_vec)
                .collect()),
            // This file system has none.
            Err(Errno::NOTSUP | Errno::NOSYS) => Ok(Vec::new()),
            Err(error) => Err(("attributes".to_owned(), error.into())),
        }
    }

    /// The value of an attribute, where the file has it.
    fn value(file: &File, name: &[u8]) -> Result<Option<Vec<u8>>, Errno> {
        let read = || -> Result<Vec<u8>, Errno> {
            let mut value = vec![0; fgetxattr_query(file, name)?];
            let length = if value.is_empty() { 0 } else { fgetxattr(file, name, value.as_mut_slice())? };
            value.truncate(length);
            Ok(value)
        };
        match read() {
            // That it is not there has another name on each system.
            Err(error) if Some(error) == NO_SUCH => Ok(None),
            Err(Errno::NOTSUP) => Ok(None),
            read => read.map(Some),
        }
    }

    #[cfg(target_os = "linux")]
    const NO_SUCH: Option<Errno> = Some(Errno::NODATA);
    #[cfg(target_os = "macos")]
    const NO_SUCH: Option<Errno> = Some(Errno::NOATTR);
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
struct Extended;

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
impl Extended {
    fn of(_: &Path) -> Result<Self, (String, io::Error)> {
        Ok(Self)
    }

    fn take_away_others(&self, _: &File) -> Result<(), (String, io::Error)> {
        Ok(())
    }

    fn give(&self, _: &File) -> Result<(), (String, io::Error)> {
        Ok(())
    }
}
