//! Which files a folder and those in it hold, so that one can be chosen: what is likely meant goes first.

use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::paths;
use crate::cli::failure::Failure;
use crate::text::printable;
use crate::tui::start::{Entry, Listing, Purpose};

/// So many files and folders are looked at.
const LOOKED_AT: usize = 20_000;

/// So many are listed.
const LISTED: usize = 5_000;

/// The depths that are gone through one after the other, so that what is near is found in any case.
const DEPTHS: [(usize, usize); 3] = [(1, 1), (2, 3), (4, DEEPEST)];
const DEEPEST: usize = 6;

/// Folders that programs fill.
const BUILT: [&str; 8] =
    ["target", "node_modules", "build", "dist", "__pycache__", "venv", "vendor", "site-packages"];

/// The endings of what documents are written in, the most likely first.
const ENDINGS: [&str; 6] = ["md", "txt", "html", "htm", "json", "markdown"];

/// What is in a folder; an empty path is the current one.
pub(super) fn of(purpose: Purpose, folder: &Path) -> Result<Listing, Failure> {
    let root = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    std::fs::read_dir(root).map_err(|error| {
        let (name, why) = (root.to_string_lossy(), error.to_string());
        Failure::Said(format!("cannot look into the folder `{}`: {}", printable(&name), printable(&why)))
    })?;
    let mut found = Vec::new();
    let (mut looked_at, mut left_out) = (0, 0);
    for (least, most) in DEPTHS {
        let walk = WalkDir::new(root).max_depth(most).sort_by_file_name();
        let mut skipped = 0;
        let walk = walk.into_iter().filter_entry(|entry| {
            let is_kept = is_kept(entry);
            // What stands higher was counted before.
            skipped += usize::from(!is_kept && entry.depth() >= least);
            is_kept
        });
        for entry in walk {
            let depth = entry.as_ref().map_or_else(walkdir::Error::depth, DirEntry::depth);
            if depth < least {
                continue;
            }
            looked_at += 1;
            if looked_at > LOOKED_AT {
                left_out += 1;
                break;
            }
            match entry {
                Ok(entry) => match weighed(root, &entry, purpose) {
                    Some(weighed) => found.push(weighed),
                    // Of a folder that is not gone into at least one thing is left out.
                    None if depth == DEEPEST || !entry.file_type().is_dir() => left_out += 1,
                    None => {}
                },
                Err(_) => left_out += 1,
            }
        }
        left_out += skipped;
    }
    found.sort();
    left_out += found.len().saturating_sub(LISTED);
    found.truncate(LISTED);
    let entries = found.into_iter().map(|(_, _, path, is_folder)| Entry { path, is_folder }).collect();
    Ok(Listing { purpose, folder: folder.to_owned(), entries, left_out })
}

fn is_kept(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_built = || entry.file_type().is_dir() && BUILT.contains(&&*name);
    entry.depth() == 0 || !name.starts_with('.') && !is_built()
}

/// A file with what puts it in order: how likely it is meant, and how deep it lies. Folders are listed to be gone into,
/// so those that lie in others are not.
fn weighed(root: &Path, entry: &DirEntry, purpose: Purpose) -> Option<(usize, usize, PathBuf, bool)> {
    let path = entry.path().strip_prefix(root).ok()?.to_owned();
    let is_folder = entry.path().is_dir();
    if is_folder {
        let place = if purpose == Purpose::Postings { 0 } else { ENDINGS.len() };
        return (entry.depth() == 1).then_some((place, entry.depth(), path, true));
    }
    // What is neither file nor folder could not be read.
    if !entry.path().is_file() {
        return None;
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let likely = match ending.as_deref() {
        Some("jsonl") if purpose == Purpose::Postings => Some(0),
        Some(ending) => ENDINGS.iter().position(|one| *one == ending),
        None => None,
    };
    Some((likely.map_or(ENDINGS.len() + 1, |_| 0), entry.depth(), path, false))
}

/// A path as it was typed; what is relative begins at `folder`.
pub(super) fn typed(folder: &Path, typed: &str) -> PathBuf {
    tidy(&folder.join(paths::typed(typed)))
}

/// A path without `.`, and without `a/..` where `a` is a plain name. Links are not asked, so that the path stays as it was
/// meant.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(tidy.components().next_back(), Some(Component::Normal(_))) => {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "a.png",
            "z.md",
            "b.txt",
            "jobs/all.jsonl",
            "jobs/deep/er/one.html",
            ".hidden/x.md",
            "target/debug/y.md",
            "node_modules/r.md",
            "1/2/3/4/5/6/7/lost.md",
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    fn names(listing: &Listing) -> Vec<String> {
        let name =
            |entry: &Entry| format!("{}{}", entry.path.display(), if entry.is_folder { "/" } else { "" });
        listing.entries.iter().map(name).collect()
    }

    #[test]
    fn what_is_likely_meant_goes_first_and_the_rest_is_counted() {
        let folder = folder();
        let listing = of(Purpose::Cv, folder.path()).unwrap();
        let expected = ["b.txt", "z.md", "jobs/deep/er/one.html", "1/", "jobs/", "a.png", "jobs/all.jsonl"];
        assert_eq!(names(&listing), expected);
        assert_eq!(listing.left_out, 4, "hidden, two that programs fill, one too deep");
        let listing = of(Purpose::Postings, folder.path()).unwrap();
        assert_eq!(names(&listing)[..2], ["1/", "b.txt"]);
        assert!(of(Purpose::Cv, &folder.path().join("nope")).is_err());
    }

    #[test]
    fn typed_paths_begin_at_the_folder_or_at_home() {
        assert_eq!(typed(Path::new("jobs"), "x/./y.md"), Path::new("jobs/x/y.md"));
        assert_eq!(typed(Path::new("jobs"), "../cv.md"), Path::new("cv.md"));
        assert_eq!(typed(Path::new(""), "../cv.md"), Path::new("../cv.md"));
        assert_eq!(typed(Path::new("jobs"), "/a/b"), Path::new("/a/b"));
        assert_eq!(typed(Path::new(""), "~/cv.md"), etcetera::home_dir().unwrap().join("cv.md"));
    }
}
