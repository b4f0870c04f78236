//! Decisions about a copy, kept while it is not written: so that a crash, a closed terminal or an evening costs none.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};
use sha2::{Digest, Sha256};

use crate::cli::failure::Failure;
use crate::cli::load::shown;
use crate::store::{self, Before, SaveError, Stamp};
use crate::tailor::State;
use crate::text::ReadError;

/// How much of the hash is in a file's name, in bytes: enough that no two pairs share one.
const HASHED: usize = 16;

/// What is known of the files in which decisions are kept.
#[derive(Debug, Default)]
pub(in crate::cli::screens) struct Kept {
    /// What each held when it was read or written last.
    stamps: BTreeMap<PathBuf, Stamp>,
}

/// Where decisions about a CV and a posting are kept: in a file that is named by where the two are, or by what they hold
/// where they are no files. Its name says nothing about them.
pub(super) fn place(documents: [(&Option<PathBuf>, &[u8]); 2]) -> Option<PathBuf> {
    let folder = Xdg::new().ok()?.state_dir()?.join("cvfit").join("tailor");
    let mut hash = Sha256::new();
    for (path, bytes) in documents {
        if let Some(path) = path {
            let path = fs::canonicalize(path).unwrap_or_else(|_| path.clone());
            hash.update(b"file\0");
            hash.update(path.as_os_str().as_encoded_bytes());
        } else {
            hash.update(b"text\0");
            hash.update(Sha256::digest(bytes));
        }
        hash.update(b"\0");
    }
    let mut name = String::new();
    for byte in hash.finalize().iter().take(HASHED) {
        _ = write!(name, "{byte:02x}");
    }
    Some(folder.join(name).with_extension("json"))
}

impl Kept {
    /// The decisions that are kept in a file, if it is there. One that cannot be understood is put aside, so that it does
    /// not stand in the way.
    pub(super) fn find(&mut self, at: &Path) -> Result<Option<State>, Failure> {
        let loaded = match store::load(at) {
            Err(ReadError::Missing { .. }) => return Ok(None),
            loaded => loaded?,
        };
        match State::from_json(&loaded.bytes) {
            Ok(decisions) => {
                self.stamps.insert(at.to_owned(), loaded.stamp);
                Ok(Some(decisions))
            }
            Err(error) => {
                let aside = at.with_extension("unreadable");
                let name = shown(at);
                let moved = match fs::rename(at, &aside) {
                    Ok(()) => format!("it is put aside as {}", shown(&aside)),
                    Err(error) => format!("it could not be put aside either: {error}"),
                };
                Err(Failure::Said(format!(
                    "{name} holds decisions of an earlier run and cannot be understood: {error}; {moved}"
                )))
            }
        }
    }

    /// Keeps decisions in a file that only the user can read; with none there is no file.
    pub(super) fn keep(&mut self, at: &Path, decisions: &State) -> Result<(), Failure> {
        if decisions.is_empty() {
            self.forget(at);
            return Ok(());
        }
        store::make_folder_for(at)?;
        let bytes = decisions.to_json()?.into_bytes();
        let before = self.stamps.get(at).map_or(Before::Absent, |stamp| Before::Same(*stamp));
        let saved = match store::save(at, &bytes, before) {
            // Whoever removed it did not want what was in it; what is decided now is to be kept all the same.
            Err(SaveError::Gone { .. }) => store::save(at, &bytes, Before::Absent),
            saved => saved,
        };
        match saved {
            Ok(stamp) => {
                self.stamps.insert(at.to_owned(), stamp);
                Ok(())
            }
            Err(SaveError::Changed { .. } | SaveError::Appeared { .. }) => Err(Failure::Said(
                "another cvfit has this CV and this posting open, and keeps its own decisions".to_owned(),
            )),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes the file, if it holds what this run knows of.
    pub(super) fn forget(&mut self, at: &Path) {
        let known = self.stamps.remove(at);
        if known.is_some() && store::load(at).ok().map(|loaded| loaded.stamp) == known {
            // What is left behind is offered again, which is no harm.
            let _ = fs::remove_file(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggest::{Consent, Edit, Kind, Suggestion};
    use crate::tailor::{Draft, Source, Where};
    use crate::text::{Span, Text};

    fn decisions(words: &str) -> State {
        let cv = Text::from_source("cv.md", "- k8s\n- Go\n");
        let mut draft = Draft::new(Source::new(cv.source().into(), cv.clone()).unwrap());
        let edits = vec![Edit::Replace { span: Span::new(2, 5), after: "Kubernetes (k8s)".to_owned() }];
        let one = Suggestion {
            key: "use-their-term/kubernetes".to_owned(),
            kind: Kind::UseTheirTerm,
            consent: Consent::Safe,
            needs: vec![0],
            line: Some(1),
            why: String::new(),
            effect: 0.0,
            edits,
        };
        draft.accept(&one).unwrap();
        draft.write("own/1", Where::Behind(2), words).unwrap();
        draft.reject("bullet-up/2");
        draft.state()
    }

    #[test]
    fn what_is_kept_is_found_again_by_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("state/cvfit/tailor/x.json");
        let (first, second) = (decisions("one"), decisions("two"));
        let mut kept = Kept::default();
        assert_eq!(kept.find(&at).unwrap(), None);
        kept.keep(&at, &first).unwrap();
        kept.keep(&at, &second).unwrap();
        assert_eq!(Kept::default().find(&at).unwrap(), Some(second.clone()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&at), mode(at.parent().unwrap())), (0o600, 0o700));
        }
        kept.keep(&at, &State::default()).unwrap();
        assert!(!at.exists(), "without decisions there is no file");
        kept.keep(&at, &first).unwrap();
        assert_eq!(Kept::default().find(&at).unwrap(), Some(first));
    }

    #[test]
    fn two_runs_do_not_write_over_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("x.json");
        let (mut one, mut two) = (Kept::default(), Kept::default());
        one.keep(&at, &decisions("one")).unwrap();
        let said = two.keep(&at, &decisions("two")).unwrap_err().to_string();
        assert!(said.contains("another cvfit"), "{said}");
        two.forget(&at);
        assert_eq!(Kept::default().find(&at).unwrap(), Some(decisions("one")));
        fs::remove_file(&at).unwrap();
        one.keep(&at, &decisions("three")).unwrap();
        assert!(at.exists());
    }

    #[test]
    fn what_cannot_be_understood_is_put_aside_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("x.json");
        let json = decisions("one").to_json().unwrap();
        for broken in [&json[..json.len() / 2], "", "{\"format\": 9, \"decisions\": {}}", "\u{1b}[2J"] {
            fs::write(&at, broken).unwrap();
            let said = Kept::default().find(&at).unwrap_err().to_string();
            assert!(said.contains("put aside as") && !said.contains('\u{1b}'), "{said}");
            assert!(!at.exists() && at.with_extension("unreadable").exists());
        }
    }

    #[test]
    fn the_place_hangs_on_both_documents_and_names_neither() {
        let text = |text: &'static str| (&None, text.as_bytes());
        let path = Some(PathBuf::from("/no/such/cv.md"));
        let places = [
            place([text("a"), text("b")]),
            place([text("b"), text("a")]),
            place([text("ab"), text("")]),
            place([(&path, b"a"), text("b")]),
        ];
        let again = place([(&path, b"another text"), text("b")]);
        assert_eq!(places[3], again, "a file is told by where it is");
        let some: std::collections::BTreeSet<_> = places.iter().collect();
        // Without a home folder there is no place at all.
        assert!(some.len() == places.len() || places[0].is_none());
        assert!(places[3].iter().all(|place| !place.to_string_lossy().contains("cv.md")));
    }
}
