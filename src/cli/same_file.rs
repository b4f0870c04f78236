//! Whether two paths lead to one file.

use std::path::Path;

/// Whether two paths lead to one file, by links or not. One that is not there is the same only by the same name.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
