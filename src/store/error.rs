//! Why a file could not be saved.

use std::io::{self, ErrorKind};

use crate::text::printable;

/// Why a file could not be saved: one line that names the file, the cause and the way out.
///
/// The file is as it was before, and nothing is left beside it; only [`SaveError::Unconfirmed`] is another matter.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It was to be new, and something is there.
    #[error("`{}` was not saved: there is a file of that name already; name another, or read that one first", printable(.name))]
    Appeared {
        /// The file.
        name: String,
    },
    /// It is no longer what was read.
    #[error("`{}` was not saved: another program has changed it since it was read; read it again and repeat the change", printable(.name))]
    Changed {
        /// The file.
        name: String,
    },
    /// It is no longer there.
    #[error("`{}` was not saved: it was removed or renamed since it was read; save it under a new name, or put it back", printable(.name))]
    Gone {
        /// The file.
        name: String,
    },
    /// Nobody may write to it, or not this user.
    #[error("`{}` was not saved: it may not be written to; give yourself the right to, or save it elsewhere", printable(.name))]
    ReadOnly {
        /// The file.
        name: String,
    },
    /// Its folder may not be written to.
    #[error("`{}` was not saved: its folder `{}` may not be written to; give yourself the right to, or save it elsewhere", printable(.name), printable(.folder))]
    ReadOnlyFolder {
        /// The file.
        name: String,
        /// The folder.
        folder: String,
    },
    /// Its folder is not there.
    #[error("`{}` was not saved: there is no folder `{}`; make it, or check the path", printable(.name), printable(.folder))]
    NoFolder {
        /// The file.
        name: String,
        /// The folder.
        folder: String,
    },
    /// It is a folder.
    #[error("`{}` was not saved: it is a folder; name a file in it", printable(.name))]
    Folder {
        /// The folder.
        name: String,
    },
    /// It is a pipe, device or socket.
    #[error("`{}` was not saved: it is a {kind}, not a file; name a file", printable(.name))]
    Special {
        /// What was to be written.
        name: String,
        /// What it is.
        kind: &'static str,
    },
    /// It is a link to nothing.
    #[error("`{}` was not saved: it is a link that leads to no file; mend or remove the link", printable(.name))]
    DanglingLink {
        /// The link.
        name: String,
    },
    /// It is a link that leads back to itself.
    #[error("`{}` was not saved: it is a link that leads in a circle; mend or remove the link", printable(.name))]
    LinkCircle {
        /// The link.
        name: String,
    },
    /// It has another name, which would be left with the old text.
    #[error("`{}` was not saved: the file has {names} names (hard links), and the others would keep the old text; make it a copy of its own (`cp FILE NEW && mv NEW FILE`) or save it elsewhere", printable(.name))]
    HardLink {
        /// The file.
        name: String,
        /// How many names it has.
        names: u64,
    },
    /// Something that it has beside its text would be lost.
    #[error("`{}` was not saved: its {what} could not be kept ({}); save it elsewhere", printable(.name), printable(&.source.to_string()))]
    NotKept {
        /// The file.
        name: String,
        /// What would be lost.
        what: String,
        /// What the system said.
        source: io::Error,
    },
    /// There is no room.
    #[error("`{}` was not saved: the disk is full, or your share of it; make room, or save it elsewhere", printable(.name))]
    Full {
        /// The file.
        name: String,
    },
    /// Another run saves in that folder and does not come to an end.
    #[error("`{}` was not saved: another program holds the lock on its folder; wait for it to end, then try again", printable(.name))]
    Busy {
        /// The file.
        name: String,
    },
    /// The system failed.
    #[error("`{}` was not saved: {} failed: {}; try again, or save it elsewhere", printable(.name), printable(.doing), printable(&.source.to_string()))]
    Io {
        /// The file.
        name: String,
        /// What was being done.
        doing: String,
        /// What the system said.
        source: io::Error,
    },
    /// The new text is in place, but the disk did not confirm it, so a power cut may bring the old one back.
    #[error("`{}` has the new text, but the disk would not confirm it ({}); save it again, or elsewhere", printable(.name), printable(&.source.to_string()))]
    Unconfirmed {
        /// The file.
        name: String,
        /// What the system said.
        source: io::Error,
    },
}

impl SaveError {
    /// The error for a failure of the system while `doing` something for the file `name`.
    pub(super) fn io(name: &str, doing: impl Into<String>, source: io::Error) -> Self {
        let name = name.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full { name },
            _ => Self::Io { name, doing: doing.into(), source },
        }
    }
}

/// Whether the system refuses because of rights.
pub(super) fn is_refusal(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}
