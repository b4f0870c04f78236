//! What a save promises, on real files: links and rights, changes by others, and a stop or failure at every step.

mod conflicts;
mod faults;
#[cfg(unix)]
mod links;

use std::fs;
use std::path::{Path, PathBuf};

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A folder with one file in it.
fn one_file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cv.md");
    fs::write(&path, text).unwrap();
    (folder, path)
}
