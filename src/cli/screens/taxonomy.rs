//! The skills as the taxonomy screen sees them: what is known of them, and changes of the user's own file, planned,
//! saved, taken back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Files, recent};
use crate::analysis::Analyser;
use crate::browse;
use crate::cli::corrections;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::own::{OwnFile, difference};
use crate::cli::same_file::is_same_file;
use crate::preview::preview;
use crate::report::{Document, PreviewAnswer};
use crate::store::{self, Before, Stamp};
use crate::taxonomy::edit::{Edit, EditError, Operation};
use crate::text::{ReadError, Text, printable};
use crate::tui::{About, Catalogue, Plan, Saved, Side, SkillAnswer, SkillRequest, Subject, TermAbout};

/// How many skills are offered for a word of a term.
const FOR_A_WORD: usize = 4;

/// The fewest letters of a word that skills are looked up by: "of" stands in too many names.
const SHORTEST_WORD: usize = 3;

/// On how many postings that were open before the effect of a change is shown.
const OTHERS: usize = 3;

/// How many saved changes can be taken back.
const REMEMBERED: usize = 100;

/// What is planned, and what was saved while the screens are shown.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// How many plans there were: the number of the last.
    plans: u64,
    planned: Option<(OwnFile, Edit)>,
    saved: Vec<Change>,
    taken_back: Vec<Change>,
}

/// A change of the file that was saved: all of it before and after.
#[derive(Debug)]
struct Change {
    path: PathBuf,
    /// Nothing where the file was new.
    before: Option<Vec<u8>>,
    after: Vec<u8>,
    said: String,
}

impl Files {
    /// Answers what is asked about skills. Why a change cannot be made is an answer as well.
    pub(super) fn skills(&mut self, request: SkillRequest) -> SkillAnswer {
        let failed = |failure: Failure| SkillAnswer::Failed(failure.to_string());
        let refused = |failure: Failure| SkillAnswer::Refused(failure.to_string());
        match request {
            SkillRequest::List => self.catalogue().map_or_else(failed, SkillAnswer::Listed),
            SkillRequest::About(subject) => match self.about(&subject) {
                Ok(about) => SkillAnswer::About(subject, about),
                Err(failure) => failed(failure),
            },
            SkillRequest::Plan(operation) => self.plan(&operation).unwrap_or_else(refused),
            SkillRequest::Save(number) => self.save(number).unwrap_or_else(refused),
            SkillRequest::Undo => self.undo().unwrap_or_else(refused),
            SkillRequest::Redo => self.redo().unwrap_or_else(refused),
        }
    }

    fn catalogue(&mut self) -> Result<Arc<Catalogue>, Failure> {
        let file = load::own_taxonomy().ok().filter(|path| path.exists());
        Ok(Arc::new(Catalogue::of(self.analyser()?.taxonomy(), file)))
    }

    fn about(&mut self, subject: &Subject) -> Result<About, Failure> {
        let text = match (subject, &self.opened) {
            (Subject::Term { side: Side::Cv, .. }, Some(opened)) => Some(opened.cv.read("CV")?.0),
            (Subject::Term { side: Side::Posting, .. }, Some(opened)) => {
                Some(opened.posting.read("posting")?.0)
            }
            _ => None,
        };
        let analyser = self.analyser()?;
        Ok(match subject {
            Subject::Skill(id) => browse::show(analyser.taxonomy(), id)
                .map_or(About::Nothing, |shown| About::Skill(Box::new(shown))),
            Subject::Term { side, text: term } => {
                let kind = if *side == Side::Cv { Document::Cv } else { Document::Posting };
                let reading = analyser.term(term, text.as_ref().map(|text| (text, Some(kind))));
                About::Term(TermAbout { reading, words: words(analyser, term) })
            }
        })
    }

    /// Works out what an operation does, and keeps it to be saved.
    fn plan(&mut self, operation: &Operation) -> Result<SkillAnswer, Failure> {
        let config = load::settings(&self.global, self.colors)?;
        let file = OwnFile::read(None, &self.global, &config)?;
        let edit = match file.edit(operation) {
            Ok(edit) => edit,
            Err(EditError::Already(said)) => {
                return Ok(SkillAnswer::Already(format!("Nothing to do: {said}")));
            }
            Err(error) => return Err(file.refused(&error, self.colors)),
        };
        let month = self.global.today.unwrap_or_else(load::this_month);
        let corrections = corrections::all(&self.global, self.colors)?;
        let after = Analyser::new(file.lay(edit.after(), self.colors)?, config, month);
        let after = after.with_corrections(corrections);
        let (effects, unread) = self.previews(&after)?;
        self.changes.plans += 1;
        let plan = Plan {
            number: self.changes.plans,
            said: edit.said().to_owned(),
            file: file.name.clone(),
            lines: changed_lines(&file.name, &edit),
            slips: file.slips(&edit),
            effects,
            unread,
        };
        self.changes.planned = Some((file, edit));
        Ok(SkillAnswer::Planned(Box::new(plan)))
    }

    /// What other skills do to the open pair, and to the CV with postings that were open before.
    fn previews(&mut self, after: &Analyser) -> Result<(Vec<PreviewAnswer>, Vec<String>), Failure> {
        let (mut pairs, mut unread): (Vec<(Text, Text)>, Vec<String>) = (Vec::new(), Vec::new());
        if let Some(opened) = &self.opened {
            pairs.push((opened.cv.read("CV")?.0, opened.posting.read("posting")?.0));
        }
        let open = self.opened.as_ref().and_then(|opened| opened.posting.path());
        let is_open = |posting: &Path| open.as_deref().is_some_and(|open| is_same_file(open, posting));
        let mut seen: Vec<PathBuf> = Vec::new();
        for other in recent::read(&recent::place()?).pairs {
            if seen.len() == OTHERS || is_open(&other.posting) || seen.contains(&other.posting) {
                continue;
            }
            let cv = match pairs.first().filter(|_| self.opened.is_some()) {
                Some((cv, _)) => Ok(cv.clone()),
                None => load::document(&other.cv, "CV"),
            };
            match cv.and_then(|cv| Ok((cv, load::document(&other.posting, "posting")?))) {
                Ok(pair) => pairs.push(pair),
                // It was open some time ago and need not be there any more.
                Err(Failure::Read(ReadError::Missing { .. })) => continue,
                Err(failure) => unread.push(failure.to_string()),
            }
            seen.push(other.posting);
        }
        let before = self.analyser()?;
        Ok((pairs.iter().map(|(cv, posting)| preview(before, after, cv, posting)).collect(), unread))
    }

    fn save(&mut self, number: u64) -> Result<SkillAnswer, Failure> {
        let planned = if number == self.changes.plans { self.changes.planned.take() } else { None };
        let Some((file, edit)) = planned else {
            return Err(Failure::Said("this change was not planned: ask for it again".to_owned()));
        };
        file.save(&edit)?;
        let before = (file.before != Before::Absent).then(|| edit.before().as_bytes().to_vec());
        let (after, said) = (edit.after().as_bytes().to_vec(), edit.said().to_owned());
        self.changes.taken_back.clear();
        self.changes.saved.push(Change { path: file.path, before, after, said: said.clone() });
        if self.changes.saved.len() > REMEMBERED {
            self.changes.saved.remove(0);
        }
        self.saved("Saved", said)
    }

    fn undo(&mut self) -> Result<SkillAnswer, Failure> {
        let Some(change) = self.changes.saved.pop() else {
            return Ok(SkillAnswer::Already("Nothing was saved that could be taken back".to_owned()));
        };
        let done = put(&change.path, Some(&change.after), change.before.as_deref());
        let said = change.said.clone();
        match done {
            Ok(()) => self.changes.taken_back.push(change),
            Err(failure) => {
                self.changes.saved.push(change);
                return Err(failure);
            }
        }
        self.saved("Taken back", said)
    }

    fn redo(&mut self) -> Result<SkillAnswer, Failure> {
        let Some(change) = self.changes.taken_back.pop() else {
            return Ok(SkillAnswer::Already("Nothing was taken back that could be saved again".to_owned()));
        };
        let done = put(&change.path, change.before.as_deref(), Some(&change.after));
        let said = change.said.clone();
        match done {
            Ok(()) => self.changes.saved.push(change),
            Err(failure) => {
                self.changes.taken_back.push(change);
                return Err(failure);
            }
        }
        self.saved("Saved again", said)
    }

    /// Reads everything anew by the skills that are now saved.
    fn saved(&mut self, what: &'static str, said: String) -> Result<SkillAnswer, Failure> {
        self.analyser = None;
        let opened = self.opened.clone();
        let pair = opened.map(|opened| self.compare(&opened)).transpose()?.map(Box::new);
        Ok(SkillAnswer::Saved(Box::new(Saved { what, said, catalogue: self.catalogue()?, pair })))
    }
}

/// Puts `to` in the place of `from`; nothing stands for a file that is not there. What another program wrote
/// meanwhile is not written over.
fn put(path: &Path, from: Option<&[u8]>, to: Option<&[u8]>) -> Result<(), Failure> {
    let before = from.map_or(Before::Absent, |bytes| Before::Same(Stamp::of(bytes)));
    if let Some(bytes) = to {
        store::save(path, bytes, before)?;
        return Ok(());
    }
    let there = store::load(path)?;
    if Before::Same(there.stamp) != before {
        let name = printable(&path.to_string_lossy()).into_owned();
        return Err(Failure::Said(format!(
            "`{name}` was changed by something else meanwhile and was left as it is"
        )));
    }
    std::fs::remove_file(path).map_err(|error| {
        let name = printable(&path.to_string_lossy()).into_owned();
        Failure::Said(format!("cannot remove `{name}`, which was new: {error}"))
    })
}

/// For each word of a term, where there are several, the skills that have a name with it.
fn words(analyser: &Analyser, term: &str) -> Vec<(String, Vec<crate::report::taxonomy::Hit>)> {
    let all: Vec<&str> = term.split(|c: char| c.is_whitespace() || c == '/').collect();
    if all.len() < 2 {
        return Vec::new();
    }
    let long =
        all.into_iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST_WORD);
    let hits = |word: &str| browse::search(analyser.taxonomy(), word, FOR_A_WORD).hits;
    long.map(|word| (word.to_owned(), hits(word))).filter(|(_, hits)| !hits.is_empty()).collect()
}

/// The change of the file, without the head of the difference, which names the file twice.
fn changed_lines(name: &str, edit: &Edit) -> Vec<String> {
    difference(name, edit).lines().skip(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_back_is_the_very_bytes_and_never_over_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taxonomy.toml");
        let (old, new) = (&b"format = 1 # mine\r\n"[..], &b"format = 1 # mine\r\nmore\r\n"[..]);
        std::fs::write(&path, new).unwrap();
        put(&path, Some(new), Some(old)).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), old);
        let refused = put(&path, Some(new), Some(old)).unwrap_err().to_string();
        assert!(refused.contains("taxonomy.toml"), "{refused}");
        assert_eq!(std::fs::read(&path).unwrap(), old);
    }

    #[test]
    fn a_file_that_was_new_goes_again_unless_it_was_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taxonomy.toml");
        std::fs::write(&path, "changed").unwrap();
        let refused = put(&path, Some(b"as saved"), None).unwrap_err().to_string();
        assert!(refused.contains("changed by something else"), "{refused}");
        assert!(path.exists());
        put(&path, Some(b"changed"), None).unwrap();
        assert!(!path.exists());
        put(&path, None, Some(b"again")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"again");
        assert!(put(&path, None, Some(b"over it")).is_err());
    }
}
