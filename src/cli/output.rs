//! An answer on its way out: to standard output, or into a file as a whole or not at all.

use std::path::Path;

use super::args::OutputArgs;
use super::failure::Failure;
use super::load::shown;
use super::terminal::{self, Colors, tell};
use crate::store::{Before, SaveError, load_up_to, save};
use crate::text::ReadError;

/// The largest file that is written over. No answer is as large.
const MAX_REPLACED_BYTES: u64 = 64 << 20;

/// Writes an answer where it was asked for.
pub(super) fn write(text: &str, to: &OutputArgs) -> Result<(), Failure> {
    match &to.output {
        None => terminal::print(text),
        Some(path) => {
            into_file(text, path, to.force)?;
            tell(&format!("cvfit: wrote {}", shown(path)));
            Ok(())
        }
    }
}

/// The colours for an answer that goes there: none in a file.
pub(super) fn colors(colors: Colors, to: &OutputArgs) -> Colors {
    Colors { stdout: colors.stdout && to.output.is_none(), ..colors }
}

/// Writes a text into a file; what is there is written over only if forced.
pub(super) fn into_file(text: &str, path: &Path, force: bool) -> Result<(), Failure> {
    let before = match load_up_to(path, MAX_REPLACED_BYTES) {
        Ok(loaded) if force => Before::Same(loaded.stamp),
        Err(ReadError::TooLarge { .. }) if force => {
            let most = MAX_REPLACED_BYTES >> 20;
            return Err(Failure::Said(format!(
                "{} holds more than {most} MiB: remove it first",
                shown(path)
            )));
        }
        // What else is wrong with it the save tells.
        _ => Before::Absent,
    };
    match save(path, text.as_bytes(), before) {
        Ok(_) => Ok(()),
        Err(SaveError::Appeared { .. }) if !force => {
            Err(Failure::Said(format!("{} is there already; `--force` writes over it", shown(path))))
        }
        Err(error) => Err(Failure::Said(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn said(result: Result<(), Failure>) -> String {
        result.map_or_else(|failure| failure.to_string(), |()| "done".to_owned())
    }

    #[test]
    fn a_file_is_written_over_only_when_forced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        assert_eq!(said(into_file("one", &path, false)), "done");
        let refused = said(into_file("two", &path, false));
        assert!(refused.contains("`--force` writes over it"), "{refused}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(said(into_file("two", &path, true)), "done");
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        let new = folder.path().join("new.html");
        assert_eq!(said(into_file("three", &new, true)), "done", "there need not be anything to force");
        assert!(said(into_file("x", folder.path(), true)).contains("is a folder"));
        assert!(said(into_file("x", &folder.path().join("no/where"), false)).contains("there is no folder"));
    }

    #[cfg(unix)]
    #[test]
    fn a_report_is_its_users_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.md");
        into_file("x", &path, false).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
