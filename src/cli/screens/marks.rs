//! The file of what is noted about postings: `$XDG_STATE_HOME/cvfit/jobs.toml`, readable by the user alone.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use crate::cli::failure::Failure;
use crate::cli::kept;
use crate::diagnostic;
use crate::marks::{self, Changes, Key, Marks};
use crate::store::Before;

/// What is noted, the text it stands in, and what has to be there when that is saved.
pub(super) fn load() -> Result<(Before, String, Marks), Failure> {
    load_from(&place()?)
}

/// Notes something, and gives all that is noted then.
pub(super) fn change(key: &Key, changes: &Changes) -> Result<Marks, Failure> {
    change_in(&place()?, key, changes)
}

fn place() -> Result<PathBuf, Failure> {
    let usual = Xdg::new().ok().and_then(|xdg| Some(xdg.state_dir()?.join("cvfit").join("jobs.toml")));
    usual.ok_or_else(|| {
        Failure::Said("cannot tell where marks are kept, because there is no home folder".to_owned())
    })
}

fn load_from(path: &Path) -> Result<(Before, String, Marks), Failure> {
    kept::read(path, marks::parse, |mistakes, text| {
        let rendered = diagnostic::render(mistakes, |_| Some(text), false);
        let said = "Marks and notes are left as they are until the file is mended.";
        Failure::Mistakes(format!("{rendered}\n{said}"))
    })
}

fn change_in(path: &Path, key: &Key, changes: &Changes) -> Result<Marks, Failure> {
    let (before, text, _) = load_from(path)?;
    let new = marks::changed(&text, key, changes).ok_or_else(|| {
        let how = "write each posting below a `[[job]]` of its own, a line for each of its fields";
        kept::left_alone(path, how)
    })?;
    let marks = marks::parse("", &new).unwrap_or_default();
    kept::save(path, before, (&text, &new))?;
    Ok(marks)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::marks::{Found, Mark};

    fn key(hash: &str) -> Key {
        Key { file: "/jobs/a.md".to_owned(), id: None, hash: hash.to_owned() }
    }

    fn applied() -> Changes {
        Changes { mark: Some(Some(Mark::Applied)), ..Changes::default() }
    }

    #[test]
    fn marks_are_kept_for_the_user_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/cvfit/jobs.toml");
        let marks = change_in(&path, &key("1"), &applied()).unwrap();
        assert_eq!(load_from(&path).unwrap().2, marks);
        assert!(matches!(marks.of(&key("1")), Some(Found::Now(entry)) if entry.mark == Some(Mark::Applied)));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        }
    }

    #[test]
    fn a_broken_file_is_told_with_its_place_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("jobs.toml");
        let broken = "# mine\n[[job]]\nfile = \"a\"\nhash = \"1\"\nmark = maybe\n";
        for bytes in [broken.as_bytes(), b"\xff\xfe", b"[[job]]\nmark = \"applied\"\n"] {
            fs::write(&path, bytes).unwrap();
            let error = change_in(&path, &key("1"), &applied()).unwrap_err().to_string();
            assert!(error.contains("jobs.toml"), "{error}");
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
        fs::write(&path, broken).unwrap();
        let error = load_from(&path).unwrap_err().to_string();
        assert!(error.contains("jobs.toml:5:8"), "line and column: {error}");
        fs::write(&path, "job = [{ file = \"x\", hash = \"2\", mark = \"waived\" }]\n").unwrap();
        assert!(change_in(&path, &key("1"), &applied()).unwrap_err().to_string().contains("left alone"));
    }

    #[cfg(unix)]
    #[test]
    fn what_cannot_be_written_stays_and_is_told() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("jobs.toml");
        change_in(&path, &key("1"), &applied()).unwrap();
        let before = fs::read(&path).unwrap();
        // A file that nobody may write to is not put aside by a new one, whoever runs this.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        let waived = Changes { mark: Some(Some(Mark::Waived)), ..Changes::default() };
        let error = change_in(&path, &key("1"), &waived).unwrap_err().to_string();
        assert!(error.contains("not saved"), "{error}");
        assert_eq!(fs::read(&path).unwrap(), before);
        let folder_in_the_way = folder.path().join("folder.toml");
        fs::create_dir(&folder_in_the_way).unwrap();
        assert!(change_in(&folder_in_the_way, &key("1"), &applied()).is_err());
    }
}
