//! What the start screen asks: pairs opened lately, files to choose from, a pair to open, a posting to save.

use std::path::{Path, PathBuf};

use super::{Files, Kept, Opened, listing, recent};
use crate::cli::demo;
use crate::cli::failure::Failure;
use crate::intake;
use crate::store::{self, Access, Before};
use crate::text::printable;
use crate::tui::start::{Answer as Said, Posting, Purpose, Recent, Request};
use crate::tui::{self, Answer};

/// What a pasted posting is called.
const PASTED: &str = "pasted posting";

impl Files {
    /// Does what the start screen asks.
    pub(super) fn start(&mut self, request: Request) -> Result<Answer, Failure> {
        Ok(Answer::Start(match request {
            Request::Recent => Said::Recent(recents()),
            Request::List { purpose, folder } => Said::Files(Box::new(listing::of(purpose, &folder)?)),
            Request::Take { purpose, folder, typed } => take(purpose, &listing::typed(&folder, &typed))?,
            Request::Open { cv, posting } => {
                let posting = match posting {
                    Posting::File(path) => Kept::File(path),
                    Posting::Text(text) => {
                        Kept::Text(Box::new((intake::read(PASTED, text.as_bytes())?, text.into_bytes())))
                    }
                };
                let opened = Opened { cv: self.cv(cv)?, posting };
                return self.open(opened).map(|pair| Answer::Opened(Box::new(pair)));
            }
            Request::Demo => {
                let (cv, posting) = demo::documents();
                let kept = |document| Kept::Text(Box::new(document));
                let opened = Opened { cv: kept(cv), posting: kept(posting) };
                return self.open(opened).map(|pair| Answer::Opened(Box::new(pair)));
            }
            Request::Save { path, text, over } => {
                return save(&listing::typed(Path::new(""), &path), text, over);
            }
        }))
    }

    /// The CV that is meant: a file, or the one that is open.
    pub(super) fn cv(&self, cv: Option<PathBuf>) -> Result<Kept, Failure> {
        match (cv, &self.opened) {
            (Some(path), _) => Ok(Kept::File(path)),
            (None, Some(opened)) => Ok(opened.cv.clone()),
            (None, None) => Err(Failure::Said("no CV is chosen: c looks for one".to_owned())),
        }
    }
}

/// The pairs that were open lately, with what is no longer there.
pub(super) fn recents() -> Vec<Recent> {
    let recent = |pair: recent::RecentPair| {
        let missing = [!pair.cv.is_file(), !pair.posting.is_file()];
        Recent { cv: pair.cv, posting: pair.posting, missing }
    };
    let pairs = recent::place().map(|place| recent::read(&place).pairs).unwrap_or_default();
    pairs.into_iter().map(recent).collect()
}

/// What a path that was typed means: a file is chosen, a folder listed. Where several postings are wanted, a folder or a
/// pattern is what was meant as well.
fn take(purpose: Purpose, path: &Path) -> Result<Said, Failure> {
    let several = purpose == Purpose::Postings;
    let is_pattern = several && !path.exists() && path.to_string_lossy().contains('*');
    if path.is_dir() && !several {
        return Ok(Said::Files(Box::new(listing::of(purpose, path)?)));
    }
    if path.exists() || is_pattern {
        return Ok(Said::Chosen { purpose, path: path.to_owned() });
    }
    let name = path.to_string_lossy();
    Err(Failure::Said(format!("there is no file `{}`: check the path", printable(&name))))
}

/// Saves a text as a new file, or over an old one where that was asked for.
fn save(path: &Path, text: String, over: bool) -> Result<Answer, Failure> {
    let before = match path.symlink_metadata() {
        Err(_) => Before::Absent,
        Ok(_) if !over => {
            // Absolute, so that nothing in it is read as a sign for the home folder.
            let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            let request = Request::Save { path: path.to_string_lossy().into_owned(), text, over: true };
            let again = Box::new(tui::Request::Start(request));
            return Ok(Answer::IsThere { path, again });
        }
        Ok(_) => Before::Same(store::load(path)?.stamp),
    };
    store::save_for(path, text.as_bytes(), before, Access::Usual)?;
    Ok(Answer::Start(Said::Saved(path.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_posting_is_never_saved_over_a_file_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("job.txt");
        let text = || "Baker\n".to_owned();
        let saved = || Answer::Start(Said::Saved(path.clone()));
        assert_eq!(save(&path, text(), false).unwrap(), saved());
        std::fs::write(&path, "mine").unwrap();
        assert!(matches!(save(&path, text(), false).unwrap(), Answer::IsThere { .. }));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        assert_eq!(save(&path, text(), true).unwrap(), saved());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "Baker\n");
        assert!(save(&folder.path().join("no/such/job.txt"), text(), false).is_err());
        assert!(save(folder.path(), text(), true).is_err(), "a folder is no file");
    }

    #[test]
    fn what_was_typed_is_a_file_a_folder_or_a_mistake() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("cv.md"), "x").unwrap();
        let chosen = take(Purpose::Cv, &folder.path().join("cv.md")).unwrap();
        assert!(matches!(chosen, Said::Chosen { purpose: Purpose::Cv, .. }));
        assert!(matches!(take(Purpose::Cv, folder.path()).unwrap(), Said::Files(_)));
        assert!(matches!(take(Purpose::Postings, folder.path()).unwrap(), Said::Chosen { .. }));
        assert!(matches!(take(Purpose::Postings, &folder.path().join("*.md")).unwrap(), Said::Chosen { .. }));
        let error = take(Purpose::Cv, &folder.path().join("nope\u{1b}")).unwrap_err().to_string();
        assert!(error.contains("nope\\u{1b}"), "{error}");
    }
}
