//! The programs and services beside this one: an editor, the clipboard.

use std::env;
use std::path::{Path, PathBuf};

use crate::report::Finding;
use crate::text::printable;

/// The editor that a file would be opened in.
pub(super) fn editor() -> Finding {
    let what = "editor";
    let named = ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| Some((name, env::var(name).ok().filter(|value| !value.trim().is_empty())?)));
    let path = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    told(what, named, path)
}

fn told(what: &str, named: Option<(&str, String)>, path: Vec<PathBuf>) -> Finding {
    let (by, line) = named.unwrap_or(("", "vi".to_owned()));
    let program = line.split_whitespace().next().unwrap_or_default().trim_matches(['"', '\'']);
    let from = if by.is_empty() { "as VISUAL and EDITOR are not set".to_owned() } else { format!("by {by}") };
    let found = format!("`{}`, {from}", printable(&line));
    if is_there(program, path) {
        return Finding::good(what, found);
    }
    let advice = "set VISUAL or EDITOR to an editor that is installed, such as nano or \"code --wait\"";
    Finding::fair(what, format!("{found}; `{}` is not on the PATH", printable(program)), advice)
}

/// Whether a program can be started by this name.
fn is_there(program: &str, path: Vec<PathBuf>) -> bool {
    if program.contains(['/', '\\']) {
        return Path::new(program).is_file();
    }
    let endings: &[&str] = if cfg!(windows) { &["", ".exe", ".cmd", ".bat"] } else { &[""] };
    let is_file =
        |folder: PathBuf| endings.iter().any(|end| folder.join(format!("{program}{end}")).is_file());
    !program.is_empty() && path.into_iter().any(is_file)
}

/// How text gets to the clipboard.
pub(super) fn clipboard() -> Finding {
    let term = env::var("TERM").unwrap_or_default();
    handed_over(&term, env::var_os("TMUX").is_some())
}

fn handed_over(term: &str, tmux: bool) -> Finding {
    let what = "clipboard";
    let way = "handed to the terminal (OSC 52), which does not tell whether it took it";
    if tmux {
        return Finding::fair(
            what,
            format!("{way}; tmux stands between"),
            "`set -g set-clipboard on` in tmux.conf lets it through",
        );
    }
    match term {
        "" | "dumb" | "linux" => {
            Finding::fair(what, "this terminal has none", "select with the mouse, or use another terminal")
        }
        screen if screen.starts_with("screen") => {
            Finding::fair(what, format!("{way}; screen does not pass it on"), "use tmux, or no screen")
        }
        _ => Finding::good(what, way),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Health;

    #[test]
    fn an_editor_is_looked_for_by_its_first_word() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ed"), "").unwrap();
        let path = || vec![folder.path().to_owned()];
        let of = |line: &str| told("editor", Some(("EDITOR", line.to_owned())), path());
        assert_eq!(of("ed --wait").health, Health::Good);
        assert_eq!(of("ed2 --wait").health, Health::Fair);
        assert!(of("\u{1b}[2J").found.contains(r"\u{1b}[2J"));
        assert!(told("editor", None, Vec::new()).found.starts_with("`vi`, as VISUAL"));
    }

    #[test]
    fn what_stands_between_us_and_the_clipboard_is_named() {
        assert_eq!(handed_over("xterm", false).health, Health::Good);
        assert!(handed_over("xterm", true).advice.is_some_and(|advice| advice.contains("set-clipboard")));
        for term in ["", "linux", "screen-256color"] {
            assert_eq!(handed_over(term, false).health, Health::Fair, "{term}");
        }
    }
}
