//! Files that the user writes by hand and the program changes as well: read with what has to be there when they are saved.

use std::path::Path;

use super::failure::Failure;
use super::load::written;
use crate::diagnostic::Diagnostic;
use crate::store::{self, Before};
use crate::text::{ReadError, printable};

/// What such a file holds, its text, and what has to be there when it is saved; where there is none, what an empty one
/// would hold. `failure` tells mistakes in it.
pub(super) fn read<T: Default>(
    path: &Path,
    parse: impl FnOnce(&str, &str) -> Result<T, Vec<Diagnostic>>,
    failure: impl FnOnce(&[Diagnostic], &str) -> Failure,
) -> Result<(Before, String, T), Failure> {
    let read = match store::load(path) {
        Err(ReadError::Missing { .. }) => return Ok((Before::Absent, String::new(), T::default())),
        read => read?,
    };
    let (name, text) = written(path, read.bytes)?;
    match parse(&name, &text) {
        Ok(held) => Ok((Before::Same(read.stamp), text, held)),
        Err(mistakes) => Err(failure(&mistakes, &text)),
    }
}

/// Saves a text that was changed, for the user alone.
pub(super) fn save(path: &Path, before: Before, (old, new): (&str, &str)) -> Result<(), Failure> {
    if new != old {
        store::make_folder_for(path)?;
        store::save(path, new.as_bytes(), before)?;
    }
    Ok(())
}

/// Why a file was left alone; `how` says how it has to be written.
pub(super) fn left_alone(path: &Path, how: &str) -> Failure {
    let name = path.to_string_lossy();
    Failure::Said(format!(
        "`{}` is written in a way that cannot be changed surely, so it was left alone: {how}",
        printable(&name)
    ))
}
