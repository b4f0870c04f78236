//! Paths as they are typed on the screens.

use std::path::{Path, PathBuf};

/// The path that was meant: `~` at its start is the home folder, as in a shell.
pub(super) fn typed(path: &str) -> PathBuf {
    with_home(path.trim(), etcetera::home_dir().ok().as_deref())
}

fn with_home(path: &str, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with('/') => home.join(rest.trim_start_matches('/')),
        _ => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_has_its_short_name() {
        let home = Some(Path::new("/home/kim"));
        assert_eq!(with_home("~/cv.md", home), Path::new("/home/kim/cv.md"));
        assert_eq!(with_home("~", home), Path::new("/home/kim"));
        assert_eq!(with_home("~kim/cv.md", home), Path::new("~kim/cv.md"));
        assert_eq!(with_home("a~/b", home), Path::new("a~/b"));
        assert_eq!(with_home("~/cv.md", None), Path::new("~/cv.md"));
    }
}
