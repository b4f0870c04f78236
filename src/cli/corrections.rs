//! What the user said about postings that were read wrongly: `$XDG_STATE_HOME/cvfit/corrections.toml`, readable by the
//! user alone.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use super::args::Global;
use super::failure::Failure;
use super::kept;
use super::load;
use super::terminal::{Colors, warn};
use crate::analysis::Analyser;
use crate::corrections::{self, Corrections};
#[cfg(feature = "tui")]
use crate::corrections::{Edit, Key};
use crate::diagnostic::{self, Diagnostic};
use crate::report::words;
use crate::text::{Text, printable};

/// Where it is kept.
pub(super) fn place() -> Result<PathBuf, Failure> {
    let usual = Xdg::new().ok().and_then(|xdg| Some(xdg.state_dir()?.join("cvfit").join("corrections.toml")));
    usual.ok_or_else(|| {
        Failure::Said("cannot tell where corrections are kept, because there is no home folder".to_owned())
    })
}

/// All that was said, unless the command line goes without it.
pub(super) fn all(global: &Global, colors: Colors) -> Result<Corrections, Failure> {
    let Ok(path) = place() else { return Ok(Corrections::default()) };
    if global.no_corrections {
        return Ok(Corrections::default());
    }
    let (_, _, all) = kept::read(&path, corrections::parse, |mistakes, text| broken(mistakes, text, colors))?;
    // Where the current folder is gone, postings are known by what they hold.
    Ok(match std::env::current_dir() {
        Ok(folder) if !all.is_empty() => all.seen_from(folder),
        _ => all,
    })
}

fn broken(mistakes: &[Diagnostic], text: &str, colors: Colors) -> Failure {
    let rendered = diagnostic::render(mistakes, |_| Some(text), colors.stderr);
    let count = load::count(mistakes);
    Failure::Mistakes(format!(
        "{rendered}\ncvfit: nothing was done because of {count} in your corrections; --no-corrections goes without them"
    ))
}

/// Warns of what was said about a posting and does not fit it any more.
pub(super) fn warn_of_left(analyser: &Analyser, posting: &Text) {
    if let Some(said) = left(analyser, posting) {
        warn(&said);
    }
}

/// What was said about a posting and does not fit it any more, as a warning.
pub(super) fn left(analyser: &Analyser, posting: &Text) -> Option<String> {
    // Most postings have none, and are not read for this.
    if analyser.corrections().of(posting).is_empty() {
        return None;
    }
    let left = analyser.posting(posting).corrections_left;
    let (first, more) = left.split_first()?;
    let file = place().map(|path| load::shown(&path)).unwrap_or_default();
    let more = match more.len() {
        0 => String::new(),
        more => format!(" ({more} more like this)"),
    };
    let what = words::correction(&first.said);
    Some(format!(
        "a correction of {} is left out: you said of `{}` {}, but {}{more}; it stays in {file}",
        load::shown(Path::new(posting.name())),
        printable(&first.text),
        printable(&what),
        printable(&first.why)
    ))
}

/// Says something else about lines of a posting, and gives what leads back.
#[cfg(feature = "tui")]
pub(super) fn change(key: &Key, edits: &[Edit]) -> Result<Vec<Edit>, Failure> {
    change_in(&place()?, key, edits)
}

#[cfg(feature = "tui")]
fn change_in(path: &Path, key: &Key, edits: &[Edit]) -> Result<Vec<Edit>, Failure> {
    let broken = |mistakes: &[Diagnostic], text: &str| {
        let rendered = diagnostic::render(mistakes, |_| Some(text), false);
        let said = "Corrections are left as they are until the file is mended.";
        Failure::Mistakes(format!("{rendered}\n{said}"))
    };
    let (before, text, _) = kept::read(path, corrections::parse, broken)?;
    let changed = corrections::changed(&text, key, edits).ok_or_else(|| {
        let how = "write each correction below a `[[correction]]` of its own, a line for each of its fields";
        kept::left_alone(path, how)
    })?;
    kept::save(path, before, (&text, &changed.text))?;
    Ok(changed.undo)
}

#[cfg(all(test, feature = "tui"))]
mod tests {
    use std::fs;

    use super::*;
    use crate::posting::{LineClass, LineName, Said};

    fn key() -> Key {
        Key { file: Some("/jobs/a.md".to_owned()), hash: "1".to_owned() }
    }

    fn duty(words: &str) -> [Edit; 1] {
        let line = LineName { words: words.to_owned(), nth: 1 };
        [Edit::say(line, Said::Class { class: LineClass::Duty })]
    }

    fn held(path: &Path) -> Corrections {
        let text = fs::read_to_string(path).expect("the file");
        corrections::parse("", &text).expect("a sound file")
    }

    #[test]
    fn corrections_are_kept_for_the_user_alone_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/cvfit/corrections.toml");
        let undo = change_in(&path, &key(), &duty("- Go")).unwrap();
        assert_eq!(held(&path).all().len(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        }
        let redo = change_in(&path, &key(), &undo).unwrap();
        assert!(held(&path).is_empty());
        assert_eq!(redo, duty("- Go"));
    }

    #[test]
    fn a_broken_file_is_told_with_its_place_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("corrections.toml");
        let broken = "# mine\n[[correction]]\nhash = \"1\"\nline = \"a\"\nclass = duty\n";
        for bytes in [broken.as_bytes(), b"\xff\xfe", b"[[correction]]\nclass = \"duty\"\n"] {
            fs::write(&path, bytes).unwrap();
            let error = change_in(&path, &key(), &duty("- Go")).unwrap_err().to_string();
            assert!(error.contains("corrections.toml"), "{error}");
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
        fs::write(&path, broken).unwrap();
        let error = change_in(&path, &key(), &duty("- Go")).unwrap_err().to_string();
        assert!(error.contains("corrections.toml:5:9"), "line and column: {error}");
        let inline = "correction = [{ hash = \"1\", line = \"a\", class = \"duty\" }]\n";
        fs::write(&path, inline).unwrap();
        let error = change_in(&path, &key(), &duty("- Go")).unwrap_err().to_string();
        assert!(error.contains("left alone"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), inline);
    }

    #[cfg(unix)]
    #[test]
    fn what_cannot_be_written_stays_and_is_told() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("corrections.toml");
        change_in(&path, &key(), &duty("- Go")).unwrap();
        let before = fs::read(&path).unwrap();
        // A file that nobody may write to is not put aside by a new one, whoever runs this.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        let error = change_in(&path, &key(), &duty("- Rust")).unwrap_err().to_string();
        assert!(error.contains("not saved"), "{error}");
        assert_eq!(fs::read(&path).unwrap(), before);
        let folder_in_the_way = folder.path().join("folder.toml");
        fs::create_dir(&folder_in_the_way).unwrap();
        assert!(change_in(&folder_in_the_way, &key(), &duty("- Go")).is_err());
    }
}
