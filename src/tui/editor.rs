//! The user's own editor, with the terminal lent to it.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The longest text that is taken from an editor, in bytes: as long as a document may be.
const LONGEST: u64 = crate::text::MAX_BYTES;

/// Why an editor brought nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EditorError {
    #[error("`{variable}` is `{value}`, which cannot be split into words: a quote is left open")]
    Unreadable { variable: &'static str, value: String },
    #[error("could not start the editor `{0}`: {1}; set VISUAL or EDITOR to yours")]
    Start(String, io::Error),
    #[error("the editor `{0}` ended with a failure ({1}); nothing was taken from it")]
    Failed(String, std::process::ExitStatus),
    #[error("could not hand the text to the editor: {0}")]
    File(#[from] io::Error),
    #[error("what was written is longer than 1 MiB, so it was not taken")]
    TooLong,
}

/// Opens a file at a line, counted from 1, and waits until the editor ends.
pub(crate) fn open(path: &Path, line: usize) -> Result<(), EditorError> {
    run(&chosen(|name| std::env::var(name).ok())?, path, line)
}

/// Lets the user write a text, beginning with `text`. Only they can read the file that it is written in.
pub(crate) fn compose(text: &str) -> Result<String, EditorError> {
    let mut file = tempfile::Builder::new().prefix("cvfit-words-").suffix(".md").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    open(file.path(), 1)?;
    // Editors save by putting another file in its place, so it is read by its name.
    let mut written = Vec::new();
    std::fs::File::open(file.path())?.take(LONGEST + 1).read_to_end(&mut written)?;
    if written.len() as u64 > LONGEST {
        return Err(EditorError::TooLong);
    }
    Ok(String::from_utf8_lossy(&written).trim_end().to_owned())
}

/// The words of the editor's command: `VISUAL`, else `EDITOR`, else `vi`. They are split as a shell would, but no shell
/// is run.
fn chosen(variable: impl Fn(&str) -> Option<String>) -> Result<Vec<String>, EditorError> {
    for name in ["VISUAL", "EDITOR"] {
        let Some(value) = variable(name).filter(|value| !value.trim().is_empty()) else { continue };
        return match shlex::split(&value) {
            Some(words) if !words.is_empty() => Ok(words),
            _ => Err(EditorError::Unreadable { variable: name, value }),
        };
    }
    Ok(vec![if cfg!(windows) { "notepad" } else { "vi" }.to_owned()])
}

fn run(words: &[String], path: &Path, line: usize) -> Result<(), EditorError> {
    let name = words.first().map_or("", String::as_str);
    let mut command = Command::new(name);
    command.args(&words[1..]).args(at_line(name, path, line));
    let status = command.status().map_err(|error| EditorError::Start(name.to_owned(), error))?;
    if status.success() { Ok(()) } else { Err(EditorError::Failed(name.to_owned(), status)) }
}

/// The arguments that open a file at a line, in the way of the editor of that name; without a line where it is not
/// known how.
fn at_line(program: &str, path: &Path, line: usize) -> Vec<OsString> {
    // A name that begins with a dash would be read as an option, and one that begins with a plus as a command of vi.
    let path = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
    let name = Path::new(program).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let with_colon = |path: &PathBuf| {
        let mut name = path.clone().into_os_string();
        name.push(format!(":{line}"));
        name
    };
    match name {
        "vi" | "vim" | "nvim" | "gvim" | "nano" | "pico" | "emacs" | "emacsclient" | "kak" | "micro"
        | "joe" | "ne" | "mg" | "jed" | "gedit" => {
            vec![format!("+{line}").into(), path.into()]
        }
        "hx" | "helix" | "subl" | "sublime_text" | "zed" => vec![with_colon(&path)],
        "code" | "codium" | "vscodium" | "cursor" | "code-insiders" => {
            vec!["--wait".into(), "--goto".into(), with_colon(&path)]
        }
        "idea" | "pycharm" | "webstorm" | "rustrover" => {
            vec!["--wait".into(), "--line".into(), line.to_string().into(), path.into()]
        }
        _ => vec![path.into()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(visual: Option<&str>, editor: Option<&str>) -> Result<Vec<String>, EditorError> {
        chosen(|name| if name == "VISUAL" { visual } else { editor }.map(str::to_owned))
    }

    #[test]
    fn the_editor_is_the_users() {
        assert_eq!(words(Some("hx"), Some("vim")).unwrap(), ["hx"]);
        assert_eq!(words(Some("  "), Some("'my ed' -w \"a b\"")).unwrap(), ["my ed", "-w", "a b"]);
        assert_eq!(words(None, None).unwrap().len(), 1);
        assert!(words(Some("a 'b"), None).unwrap_err().to_string().contains("VISUAL"));
        // What a shell would run stays a word.
        assert_eq!(words(Some("ed $(touch x);ls"), None).unwrap(), ["ed", "$(touch", "x);ls"]);
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_way() {
        let args = |program: &str| {
            let args = at_line(program, Path::new("cv.md"), 7);
            args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(args("/usr/bin/nvim"), "+7 ./cv.md");
        assert_eq!(args("hx"), "./cv.md:7");
        assert_eq!(args("code"), "--wait --goto ./cv.md:7");
        assert_eq!(args("ed"), "./cv.md");
        for name in ["-rf", "+!date"] {
            assert_eq!(at_line("vi", Path::new(name), 1)[1], Path::new(".").join(name).as_os_str());
        }
        assert_eq!(at_line("vi", Path::new("/cv.md"), 1)[1], "/cv.md");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_comes_back_and_a_failure_brings_nothing() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("ed.sh");
        std::fs::write(&script, "#!/bin/sh\necho 'own words' > \"$1\"\n").unwrap();
        std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o700)).unwrap();
        let file = folder.path().join("words");
        std::fs::write(&file, "before").unwrap();
        run(&[script.to_string_lossy().into_owned()], &file, 1).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "own words\n");
        let failed = run(&["false".to_owned()], &file, 1).unwrap_err();
        assert!(matches!(failed, EditorError::Failed(..)), "{failed}");
        let missing = run(&["/no/such/editor".to_owned()], &file, 1).unwrap_err();
        assert!(missing.to_string().contains("set VISUAL"), "{missing}");
    }
}
