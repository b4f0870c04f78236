//! Changing the text of the file by its places, so that comments and order stay.

use super::parse::{TABLE, parse};
use super::{Corrections, Edit, Entry, Key};
use crate::own_file::{entries, list, quoted};
use crate::posting::{Correction, Said};

/// What a new file begins with.
pub const TEMPLATE: &str = "\
# What you said about postings that cvfit read wrongly, a `[[correction]]` each:
#   line     the line, by its words; `nth` where several lines have the same ones
#   class    what the line is for: required, preferred, duty, meta, company, benefit, process, noise or heading
#   level    \"required\" or \"preferred\": of the `skills` that are named, or of all that the line asks for
#   any_of   lists of skills in the line; one of each list is enough
# `hash` tells what the posting held, so that a correction follows a file that is renamed. What does not fit its posting
# any more is told and changes nothing. You may change this file by hand; --no-corrections goes without it.
";

/// A changed text, and what undoes the change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The text.
    pub text: String,
    /// What leads back.
    pub undo: Vec<Edit>,
}

/// The text with something else said about lines of a posting; nothing where the file is not written so that this can be
/// done surely.
pub fn changed(text: &str, key: &Key, edits: &[Edit]) -> Option<Changed> {
    let mut undo = Vec::new();
    let mut new = text.to_owned();
    for edit in edits {
        let step = step(&new, key, edit)?;
        undo.insert(0, step.1);
        new = step.0;
    }
    Some(Changed { text: new, undo })
}

/// One edit made, and what leads back.
fn step(original: &str, key: &Key, edit: &Edit) -> Option<(String, Edit)> {
    let text = if original.trim().is_empty() { TEMPLATE } else { original };
    let before = parse("", text).ok()?;
    let is_it = |entry: &&Entry| entry.is_about(key, &edit.line, &edit.about);
    let held = before.of_key(key).into_iter().find(is_it).cloned();
    let back = Edit { said: held.as_ref().map(|entry| entry.correction.said.clone()), ..edit.clone() };
    let mut expected = before.entries.clone();
    let mut places: Vec<usize> =
        (0..expected.len()).filter(|at| expected.get(*at).as_ref().is_some_and(is_it)).collect();
    let Some(said) = &edit.said else {
        if places.is_empty() {
            return Some((original.to_owned(), back));
        }
        let new = without_all(text, &mut expected, &places)?;
        return sure(new, expected).map(|new| (new, back));
    };
    // The one that holds is changed where it stands, if that takes no other field than it has; others about the same go.
    let keeps = |entry: &Entry| is_of_the_same_form(&entry.correction.said, said);
    let kept = held.as_ref().filter(|held| keeps(held)).and_then(|held| {
        let at = places.iter().position(|at| expected.get(*at) == Some(held))?;
        Some(places.remove(at))
    });
    let mut new = text.to_owned();
    let entry =
        Entry { key: key.clone(), correction: Correction { line: edit.line.clone(), said: said.clone() } };
    if let Some(at) = kept {
        for (name, value) in fields(said) {
            new = entries::with_field(&new, (TABLE, at), name, Some(&value))?;
        }
        if expected.get(at)?.key.hash != key.hash {
            new = entries::with_field(&new, (TABLE, at), "hash", Some(&quoted(&key.hash)))?;
        }
        let there = expected.get_mut(at)?;
        there.correction.said = said.clone();
        there.key.hash.clone_from(&key.hash);
        new = without_all(&new, &mut expected, &places)?;
    } else {
        new = without_all(&new, &mut expected, &places)?;
        new = entries::appended(&new, TABLE, all_fields(&entry));
        expected.push(entry);
    }
    sure(new, expected).map(|new| (new, back))
}

/// The text without some entries, which go from `expected` as well.
fn without_all(text: &str, expected: &mut Vec<Entry>, places: &[usize]) -> Option<String> {
    let mut new = text.to_owned();
    for at in places.iter().rev() {
        new = entries::without(&new, TABLE, *at)?;
        expected.remove(*at);
    }
    Some(new)
}

/// A changed text, if it holds what it should.
fn sure(new: String, expected: Vec<Entry>) -> Option<String> {
    (parse("", &new).ok()? == expected.into_iter().collect::<Corrections>()).then_some(new)
}

/// Whether both are written with the same fields.
fn is_of_the_same_form(one: &Said, other: &Said) -> bool {
    let names = |said| fields(said).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    names(one) == names(other)
}

/// The fields that say it.
fn fields(said: &Said) -> Vec<(&'static str, String)> {
    match said {
        Said::Class { class } => vec![("class", quoted(class.word()))],
        Said::Level { level, skills } if skills.is_empty() => vec![("level", quoted(level.word()))],
        Said::Level { level, skills } => vec![("level", quoted(level.word())), ("skills", list(skills))],
        Said::Alternatives { any_of } => {
            let groups: Vec<_> = any_of.iter().map(|group| list(group)).collect();
            vec![("any_of", format!("[{}]", groups.join(", ")))]
        }
    }
}

fn all_fields(entry: &Entry) -> Vec<(&'static str, String)> {
    let Entry { key, correction: Correction { line, said } } = entry;
    let mut all: Vec<(&str, String)> = Vec::new();
    all.extend(key.file.as_deref().map(|file| ("file", quoted(file))));
    all.push(("hash", quoted(&key.hash)));
    all.push(("line", quoted(&line.words)));
    all.extend((line.nth > 1).then(|| ("nth", line.nth.to_string())));
    all.extend(fields(said));
    all
}
