//! Compiled taxonomies in the user's cache folder, so that layers are read, checked and indexed once and not at every start.
//!
//! Nothing depends on it: whatever is wrong with the folder or a file in it, the layers are read as if there were none,
//! and a new file is written if that can be done.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use etcetera::base_strategy::{BaseStrategy, Xdg};

use crate::compiled::{self, Key};
use crate::diagnostic::Diagnostic;
use crate::store::make_folder_for;
use crate::taxonomy::{Source, Taxonomy};
use crate::text::read_path_up_to;

/// No compiled taxonomy of ours is larger.
const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// So many are kept: one for each set of layers that is in use.
const KEPT: usize = 4;

/// The beginning and the end of the name of each.
const NAME: (&str, &str) = ("taxonomy-", ".bin");

/// The built-in skills under these layers.
pub(super) fn with_layers(layers: &[Source]) -> Result<Taxonomy, Vec<Diagnostic>> {
    match Xdg::new() {
        Ok(xdg) if !layers.is_empty() => through(&xdg.cache_dir().join("cvfit"), layers),
        _ => Taxonomy::with_layers(layers),
    }
}

/// As [`with_layers`], by way of a compiled file in the folder.
fn through(folder: &Path, layers: &[Source]) -> Result<Taxonomy, Vec<Diagnostic>> {
    let key = Key::of(layers);
    let path = folder.join([NAME.0, &key.digits(), NAME.1].concat());
    if let Ok(file) = read_path_up_to(&path, MAX_BYTES)
        && let Some(taxonomy) = compiled::open(file, layers, key)
    {
        return Ok(taxonomy);
    }
    let Some(file) = compiled::pack(Taxonomy::with_layers(layers)?, key) else {
        return Taxonomy::with_layers(layers);
    };
    // Without the file all goes on as well, so a failure is nobody's concern.
    let _ = keep(&path, &file);
    // What was compiled holds the index too.
    compiled::open(file, layers, key).map_or_else(|| Taxonomy::with_layers(layers), Ok)
}

/// Puts a compiled file in its place, for the user alone; nothing where that cannot be done.
///
/// It takes the place in one step, and nobody waits for the disk: what a power cut leaves of it is told by its sum.
fn keep(path: &Path, file: &[u8]) -> Option<()> {
    // What would not be read again is not written.
    if file.len() as u64 > MAX_BYTES {
        return None;
    }
    make_folder_for(path).ok()?;
    let folder = path.parent()?;
    // What a run that was killed leaves of it has a name that is cleared in its turn.
    let mut new = tempfile::Builder::new().prefix(NAME.0).suffix(NAME.1).tempfile_in(folder).ok()?;
    new.write_all(file).ok()?;
    new.persist(path).ok()?;
    clear(folder, path);
    Some(())
}

/// Removes all but the newest compiled files.
fn clear(folder: &Path, newest: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut others: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name();
            let ours = name
                .to_str()
                .is_some_and(|name| name.strip_suffix(NAME.1).is_some_and(|name| name.starts_with(NAME.0)));
            let path = entry.path();
            (ours && path != newest).then_some((entry.metadata().ok()?.modified().ok()?, path))
        })
        .collect();
    others.sort();
    let surplus = (others.len() + 1).saturating_sub(KEPT);
    for (_, path) in others.into_iter().take(surplus) {
        let _ = fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Rank;

    fn layers(word: &str) -> Vec<Source> {
        let text = format!(
            "format = 1\n[[skill]]\nid = \"zorb\"\nname = \"{word}\"\nkind = \"tech\"\ncategory = \"x\"\n"
        );
        vec![Source::new(Rank::Given, "mine.toml", text)]
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        all.sort();
        all
    }

    fn name_of(taxonomy: &Taxonomy) -> &str {
        &taxonomy.skill(taxonomy.find("zorb").unwrap()).name
    }

    #[test]
    fn a_compiled_file_is_written_used_and_made_anew_when_it_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let cache = folder.path().join("deep/cvfit");
        let mine = layers("Zorb");
        assert_eq!(name_of(&through(&cache, &mine).unwrap()), "Zorb");
        let [file] = &files(&cache)[..] else { panic!("one file") };
        let written = fs::read(file).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(name_of(&through(&cache, &mine).unwrap()), "Zorb");
        for damage in [&b""[..], b"cvfit taxonomy\n\0", &written[..written.len() - 3], &[7; 4000]] {
            fs::write(file, damage).unwrap();
            assert_eq!(name_of(&through(&cache, &mine).unwrap()), "Zorb");
            assert_eq!(fs::read(file).unwrap(), written, "it is made anew");
        }
    }

    #[test]
    fn old_files_go_and_those_of_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("notes.bin"), "mine").unwrap();
        for number in 0..KEPT + 3 {
            through(folder.path(), &layers(&format!("Zorb{number}"))).unwrap();
        }
        assert_eq!(files(folder.path()).len(), KEPT + 1);
        assert!(folder.path().join("notes.bin").exists());
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_no_hindrance() {
        let folder = tempfile::tempdir().unwrap();
        let no_folder = folder.path().join("file");
        fs::write(&no_folder, "").unwrap();
        assert_eq!(name_of(&through(&no_folder, &layers("Zorb")).unwrap()), "Zorb");
        // In the place of the file stands a folder.
        let key = Key::of(&layers("Zorb"));
        fs::create_dir(folder.path().join(format!("taxonomy-{}.bin", key.digits()))).unwrap();
        assert_eq!(name_of(&through(folder.path(), &layers("Zorb")).unwrap()), "Zorb");
    }
}
