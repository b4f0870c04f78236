//! Which pairs were open, so that they can be opened again: `$XDG_STATE_HOME/cvfit/recent.toml`.
//!
//! It holds paths and nothing else, the newest first, for the user alone (mode 0600). It is no file that anybody
//! writes by hand: where it cannot be understood it is begun anew, unless a newer version of the program wrote it.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::store::{self, Before, SaveError};
use crate::text::ReadError;

/// The highest format that is understood.
const FORMAT: u32 = 1;

/// How many pairs are remembered.
const MOST: usize = 20;

/// How often a save is tried where another program saves at the same time.
const TRIES: usize = 3;

/// Pairs that were open, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct Recent {
    pub(in crate::cli) pairs: Vec<RecentPair>,
}

/// A CV and a posting, by their absolute paths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct RecentPair {
    pub(in crate::cli) cv: PathBuf,
    pub(in crate::cli) posting: PathBuf,
}

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    format: u32,
    #[serde(default, rename = "pair")]
    pairs: Vec<RecentPair>,
}

/// Where they are kept.
pub(in crate::cli) fn place() -> Result<PathBuf, Failure> {
    let state = Xdg::new().ok().and_then(|xdg| xdg.state_dir());
    state.map(|folder| folder.join("cvfit").join("recent.toml")).ok_or_else(|| {
        let message = "cannot tell where to remember what was open, because there is no home folder";
        Failure::Said(message.to_owned())
    })
}

/// The pairs that were open; none where the file is not there or cannot be read.
pub(in crate::cli) fn read(path: &Path) -> Recent {
    match store::load(path).map(|read| parse(&read.bytes)) {
        Ok(Found::Kept(kept)) => Recent { pairs: kept.pairs },
        Ok(Found::Newer | Found::Broken) | Err(_) => Recent::default(),
    }
}

/// What is kept, as far as this version understands it.
enum Found {
    Kept(Kept),
    /// A newer version wrote it, which may hold what is not known here.
    Newer,
    /// It cannot be understood.
    Broken,
}

fn parse(bytes: &[u8]) -> Found {
    /// What every version begins with.
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    let read = |text| {
        let head: Head = toml::from_str(text).ok()?;
        if head.format > FORMAT {
            return Some(Found::Newer);
        }
        toml::from_str(text).ok().map(Found::Kept)
    };
    std::str::from_utf8(bytes).ok().and_then(read).unwrap_or(Found::Broken)
}

/// Puts a pair in front. Documents that are no files, or whose names are no text, are not remembered.
///
/// # Errors
///
/// Where the file cannot be saved; it is as it was then.
pub(in crate::cli) fn remember(path: &Path, cv: &Path, posting: &Path) -> Result<(), Failure> {
    let absolute = |path: &Path| std::path::absolute(path).ok().filter(|path| path.to_str().is_some());
    let Some((cv, posting)) = absolute(cv).zip(absolute(posting)) else { return Ok(()) };
    let newest = RecentPair { cv, posting };
    store::make_folder_for(path)?;
    let mut tried = 0;
    loop {
        tried += 1;
        let (pairs, before) = match store::load(path) {
            Ok(read) => {
                let pairs = match parse(&read.bytes) {
                    Found::Kept(kept) => kept.pairs,
                    Found::Newer => return Ok(()),
                    Found::Broken => Vec::new(),
                };
                (pairs, Before::Same(read.stamp))
            }
            Err(ReadError::Missing { .. }) => (Vec::new(), Before::Absent),
            Err(error) => return Err(error.into()),
        };
        if pairs.first() == Some(&newest) {
            return Ok(());
        }
        let others = pairs.into_iter().filter(|pair| *pair != newest);
        let pairs = std::iter::once(newest.clone()).chain(others).take(MOST).collect();
        let text = toml::to_string(&Kept { format: FORMAT, pairs })
            .map_err(|error| Failure::Said(format!("cannot write down what was open: {error}")))?;
        match store::save(path, text.as_bytes(), before) {
            // Another of these programs was quicker: its pair goes in as well.
            Err(SaveError::Changed { .. } | SaveError::Appeared { .. }) if tried < TRIES => {}
            saved => return Ok(saved.map(drop)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn postings(path: &Path) -> Vec<String> {
        let name = |pair: &RecentPair| pair.posting.file_name().unwrap().to_string_lossy().into_owned();
        read(path).pairs.iter().map(name).collect()
    }

    #[test]
    fn the_newest_goes_first_and_each_stands_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/cvfit/recent.toml");
        assert_eq!(read(&path), Recent::default());
        for posting in ["a", "b", "a", "a"] {
            remember(&path, Path::new("cv.md"), Path::new(posting)).unwrap();
        }
        assert_eq!(postings(&path), ["a", "b"]);
        assert!(read(&path).pairs[0].cv.is_absolute());
        for number in 0..30 {
            remember(&path, Path::new("cv.md"), &PathBuf::from(format!("p{number}"))).unwrap();
        }
        assert_eq!((postings(&path).len(), postings(&path)[0].as_str()), (MOST, "p29"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn what_cannot_be_understood_is_begun_anew_and_what_is_newer_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recent.toml");
        for broken in [&b"pair = 3"[..], b"\xff\xfe", b"format = 1\n[[pair]]\ncv = 1\n"] {
            std::fs::write(&path, broken).unwrap();
            assert_eq!(read(&path), Recent::default());
            remember(&path, Path::new("cv"), Path::new("job")).unwrap();
            assert_eq!(postings(&path), ["job"]);
        }
        let newer = "format = 2\n[[pair]]\ncv = \"/c\"\nposting = \"/p\"\nnotes = \"new\"\n";
        std::fs::write(&path, newer).unwrap();
        remember(&path, Path::new("cv"), Path::new("job")).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
    }

    /// A folder stands where the file should: nothing is lost, and why it was not saved is said.
    #[test]
    fn a_place_that_cannot_be_written_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recent.toml");
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("kept"), "kept").unwrap();
        let said = remember(&path, Path::new("cv"), Path::new("job")).unwrap_err().to_string();
        assert!(said.contains("recent.toml"), "{said}");
        assert_eq!(std::fs::read_to_string(path.join("kept")).unwrap(), "kept");
        let blocked = folder.path().join("file");
        std::fs::write(&blocked, "").unwrap();
        assert!(remember(&blocked.join("recent.toml"), Path::new("cv"), Path::new("job")).is_err());
    }
}
