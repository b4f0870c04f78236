//! Which pairs were opened lately: paths only, in `$XDG_STATE_HOME/cvfit/recent.toml`, readable by the user alone.
//!
//! Nothing depends on it: where it cannot be read or written, there is nothing lately opened, and all else goes on.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};
use serde::{Deserialize, Serialize};

use crate::store::{self, Before};
use crate::text::ReadError;

/// So many pairs are kept.
const KEPT: usize = 20;

const HEADER: &str = "\
# The pairs that cvfit opened lately, the last one first: paths only. Remove the file to have them forgotten.

";

/// A CV and a posting that were open together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::cli) struct RecentPair {
    /// The CV.
    pub(in crate::cli) cv: PathBuf,
    /// The posting.
    pub(in crate::cli) posting: PathBuf,
}

/// What stands in the file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    #[serde(default)]
    pair: Vec<RecentPair>,
}

/// The pairs, the last one opened first.
pub(in crate::cli) fn load() -> Vec<RecentPair> {
    place().and_then(|path| read(&path)).map(|(_, kept)| kept.pair).unwrap_or_default()
}

/// Remembers that a pair is open now.
pub(in crate::cli) fn remember(cv: &Path, posting: &Path) {
    let Some(path) = place() else { return };
    // Without it all goes on as well, so a failure is nobody's concern.
    let _ = remember_in(&path, cv, posting);
}

fn place() -> Option<PathBuf> {
    Some(Xdg::new().ok()?.state_dir()?.join("cvfit").join("recent.toml"))
}

/// What the file holds, and what has to be there when it is saved; nothing where it cannot be made out, so that it is
/// left alone.
fn read(path: &Path) -> Option<(Before, Kept)> {
    match store::load(path) {
        Ok(read) => {
            let kept = toml::from_str(std::str::from_utf8(&read.bytes).ok()?).ok()?;
            Some((Before::Same(read.stamp), kept))
        }
        Err(ReadError::Missing { .. }) => Some((Before::Absent, Kept::default())),
        Err(_) => None,
    }
}

/// Gives whether it is remembered.
fn remember_in(path: &Path, cv: &Path, posting: &Path) -> Option<()> {
    let pair = RecentPair { cv: std::path::absolute(cv).ok()?, posting: std::path::absolute(posting).ok()? };
    let (before, mut kept) = read(path)?;
    kept.pair.retain(|other| *other != pair);
    kept.pair.insert(0, pair);
    kept.pair.truncate(KEPT);
    let text = format!("{HEADER}{}", toml::to_string(&kept).ok()?);
    store::make_folder_for(path).ok()?;
    store::save(path, text.as_bytes(), before).ok().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_one_opened_goes_first_and_none_stands_twice() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/cvfit/recent.toml");
        for number in 0..KEPT + 5 {
            remember_in(&path, Path::new("/cv.md"), Path::new(&format!("/job \"{number}\".md"))).unwrap();
        }
        remember_in(&path, Path::new("/cv.md"), Path::new("/job \"9\".md")).unwrap();
        let pairs = read(&path).unwrap().1.pair;
        assert_eq!(pairs.len(), KEPT);
        assert_eq!(pairs[0].posting, Path::new("/job \"9\".md"));
        assert_eq!(pairs[1].posting, Path::new("/job \"24\".md"));
        assert_eq!(pairs.iter().filter(|pair| **pair == pairs[0]).count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        }
    }

    #[test]
    fn a_file_that_cannot_be_made_out_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recent.toml");
        std::fs::write(&path, "[[pair]\n").unwrap();
        assert!(remember_in(&path, Path::new("/a"), Path::new("/b")).is_none());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "[[pair]\n");
    }
}
