//! Where the copy goes, and writing it there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::TailorArgs;
use crate::cli::failure::Failure;
use crate::cli::load::{is_piped, is_stream};
use crate::cli::same_file::is_same_file;
use crate::cli::terminal::warn;
use crate::store::{self, Access, Before};
use crate::tailor::copy_name;
use crate::text::printable;

/// The file that the user named, else one beside the CV that is named after both.
pub(super) fn destination(args: &TailorArgs) -> Result<PathBuf, Failure> {
    if let Some(path) = &args.output {
        if is_piped(path) {
            let said =
                "`-o -` is no file: name the one that the copy goes to; --dry-run shows what it changes";
            return Err(Failure::Said(said.to_owned()));
        }
        return Ok(path.clone());
    }
    // What is only shown needs no place.
    if is_stream(&args.cv) && !args.dry_run {
        let said = "the CV is no file, so there is no place beside it: name the copy with -o FILE";
        return Err(Failure::Said(said.to_owned()));
    }
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let posting = name(&args.posting).filter(|_| !is_stream(&args.posting));
    let cv = name(&args.cv).filter(|_| !is_stream(&args.cv)).unwrap_or_default();
    let copy = copy_name(&cv, posting.as_deref());
    Ok(args.cv.with_file_name(copy))
}

/// What a copy may be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Over {
    /// Nothing.
    Nothing,
    /// Any file but the CV.
    #[cfg_attr(not(feature = "tui"), allow(dead_code, reason = "only the screens ask each time"))]
    Others,
    /// The CV too.
    Everything,
}

/// Why a copy was not written.
#[derive(Debug)]
pub(in crate::cli) enum Unwritten {
    /// It would take the place of the CV.
    Itself,
    /// A file of that name is there.
    There,
    /// Something went wrong.
    Failed(Failure),
}

impl<F: Into<Failure>> From<F> for Unwritten {
    fn from(failure: F) -> Self {
        Self::Failed(failure.into())
    }
}

/// Writes the copy in one step. What is there already stays unless the user said so.
pub(super) fn write(to: &Path, bytes: &[u8], args: &TailorArgs) -> Result<(), Failure> {
    let over = if args.force { Over::Everything } else { Over::Nothing };
    let cv = Some(args.cv.as_path()).filter(|cv| !is_stream(cv));
    let name = printable(&to.to_string_lossy()).into_owned();
    place(to, bytes, cv, over).map_err(|unwritten| match unwritten {
        Unwritten::Itself => Failure::Said(format!(
            "`{name}` is the CV itself, which stays as it is: name another file with -o, or write over it with --force"
        )),
        Unwritten::There => Failure::Said(format!(
            "`{name}` is there already: write over it with --force, or name another file with -o"
        )),
        Unwritten::Failed(failure) => failure,
    })
}

/// Puts the copy of a CV into a file, in one step; a new one can be read by whoever may read the CV.
pub(in crate::cli) fn place(to: &Path, bytes: &[u8], cv: Option<&Path>, over: Over) -> Result<(), Unwritten> {
    if over != Over::Everything && cv.is_some_and(|cv| is_same_file(to, cv)) {
        return Err(Unwritten::Itself);
    }
    // A link that leads nowhere is there too.
    if fs::symlink_metadata(to).is_err() {
        store::save_for(to, bytes, Before::Absent, Access::Private)?;
        keep_mode(to, cv);
        return Ok(());
    }
    if over == Over::Nothing {
        return Err(Unwritten::There);
    }
    let before = store::load(to)?.stamp;
    store::save(to, bytes, Before::Same(before))?;
    Ok(())
}

/// Lets those read the copy who may read the CV.
fn keep_mode(to: &Path, cv: Option<&Path>) {
    let Some(cv) = cv else { return };
    let kept = fs::metadata(cv).and_then(|found| fs::set_permissions(to, found.permissions()));
    if let Err(error) = kept {
        let name = printable(&to.to_string_lossy()).into_owned();
        warn(&format!("`{name}` is written, but its permissions could not be made those of the CV: {error}"));
    }
}
