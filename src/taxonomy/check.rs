//! What only shows when all layers lie over each other: relations that lead nowhere, labels claimed twice, circles.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::files::{Files, Place};
use super::layer::LONGEST_REPLACEMENT;
use super::skill::{Entry, Status};
use crate::diagnostic::{Diagnostic, Severity};

/// A mistake by which the layers cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// The rule that is broken, as a word.
    pub(crate) rule: &'static str,
    /// What is wrong, where, and the way out.
    pub(crate) told: Diagnostic,
}

impl Files {
    /// Every mistake in the files, each for itself and all together.
    pub(crate) fn mistakes(&self) -> Vec<Mistake> {
        let alone = self.mistakes.iter().map(|told| Mistake { rule: "file", told: told.clone() });
        let mut check = Check { files: self, mistakes: alone.collect() };
        check.skills();
        if self.are_whole() {
            check.references();
        }
        check.labels();
        check.circles();
        check.mistakes
    }
}

struct Check<'a> {
    files: &'a Files,
    mistakes: Vec<Mistake>,
}

impl<'a> Check<'a> {
    fn tell(&mut self, rule: &'static str, (file, span): Place, message: String, help: Option<String>) {
        let told = Diagnostic { severity: Severity::Error, file, span, message, help };
        self.mistakes.push(Mistake { rule, told });
    }

    /// The skills all of whose entries could be read.
    fn read(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let files = self.files;
        files.entries.iter().filter(|entry| !files.is_broken(&entry.id))
    }

    /// Whether each skill is complete.
    fn skills(&mut self) {
        for entry in self.read() {
            let place = || self.files.place_of_id(&entry.id);
            if let Some((message, help)) = deprecation(entry, self.files) {
                self.tell("deprecation", place(), message, Some(help));
            }
            let complete = entry.kind.is_some() && entry.category.is_some() && entry.name.is_some();
            if !complete && entry.status != Some(Status::Deprecated) {
                let help = Some("a new skill has `name`, `kind` and `category`".to_owned());
                self.tell("incomplete", place(), format!("skill `{}` is not complete", entry.id), help);
            }
            if entry.rules.is_some() != entry.ambiguous.as_ref().is_some_and(|a| !a.is_empty()) {
                let help = Some("rules (`match`) and `ambiguous` labels come together".to_owned());
                let message = format!("skill `{}` has one without the other", entry.id);
                self.tell("ambiguous-without-rules", place(), message, help);
            }
        }
    }

    /// Whether each id that is named has a skill.
    fn references(&mut self) {
        const RULE: &str = "no-such-skill";
        let files = self.files;
        let known = |id: &str| files.ids.contains_key(id) || files.is_broken(id);
        for entry in self.read() {
            for id in entry.references() {
                let place = || files.place_of_reference(&entry.id, id);
                if id == entry.id {
                    self.tell("circle", place(), format!("`{id}` leads to itself"), None);
                } else if !known(id) {
                    self.tell(RULE, place(), format!("there is no skill `{id}`"), nearest(id, files));
                }
            }
        }
        for family in files.layers.iter().flat_map(|layer| &layer.family) {
            for id in family.members.iter().filter(|id| !known(id)) {
                let message = format!("there is no skill `{id}` (family `{}`)", family.name);
                self.tell(RULE, files.place_of_member(id), message, nearest(id, files));
            }
        }
    }

    /// Whether each label belongs to one skill.
    fn labels(&mut self) {
        let labels = self.files.entries.len() * USUAL_LABELS;
        let mut owners: FxHashMap<Squashed<'_>, &str> =
            FxHashMap::with_capacity_and_hasher(labels, FxBuildHasher);
        for entry in self.read().filter(|entry| entry.is_looked_for()) {
            for label in entry.labels() {
                let owner = *owners.entry(Squashed(label)).or_insert(&entry.id);
                if owner != entry.id {
                    let message = format!("`{label}` is claimed by `{owner}` and by `{}`", entry.id);
                    let help = format!(
                        "keep it with one: take it from `{owner}` with `remove_labels`, or leave it out here"
                    );
                    let place = self.files.place_of_label(&entry.id, label);
                    self.tell("claimed-twice", place, message, Some(help));
                }
            }
        }
    }

    /// Whether a skill comes back to itself by `broader` and `implies`.
    fn circles(&mut self) {
        for id in circles(self.files) {
            let help = Some("of two skills only one can be the wider".to_owned());
            let message = format!("`{id}` comes back to itself by `broader` and `implies`");
            self.tell("circle", self.files.place_of_id(&id), message, help);
        }
    }
}

/// What is wrong with how a skill is deprecated, and the way out.
fn deprecation(entry: &Entry, files: &Files) -> Option<(String, String)> {
    let id = &entry.id;
    match (entry.status, &entry.replaced_by) {
        (Some(Status::Deprecated), None) => Some((
            format!("`{id}` is deprecated and nothing stands in its place"),
            "name the skill in its place: `replaced_by = \"…\"`".to_owned(),
        )),
        (None | Some(Status::Active), Some(_)) => Some((
            format!("`{id}` has `replaced_by` and is not deprecated"),
            "add `status = \"deprecated\"`, or take `replaced_by` out".to_owned(),
        )),
        _ => {
            let mut here = entry;
            for _ in 0..LONGEST_REPLACEMENT {
                let next = here.replacement().and_then(|id| files.ids.get(id))?;
                here = &files.entries[*next];
            }
            here.replacement()?;
            Some((
                format!("`{id}` comes back to itself by `replaced_by`"),
                "of ids that stand for each other one has to be kept up".to_owned(),
            ))
        }
    }
}

/// How many labels a skill has, about.
const USUAL_LABELS: usize = 6;

/// A label that is the same as others that differ only in letter case, spaces, hyphens, dots and slashes.
#[derive(Debug, Clone, Copy)]
struct Squashed<'a>(&'a str);

impl Squashed<'_> {
    /// Gives what tells it from others.
    fn each(self, mut told: impl FnMut(char)) {
        let label = self.0;
        if label.as_bytes().first() == Some(&b'.') {
            told('.');
        }
        for c in label.chars() {
            match c {
                ' ' | '-' | '_' | '/' | '.' | '\'' => {}
                '&' => "and".chars().for_each(&mut told),
                c if c.is_ascii() => told(c.to_ascii_lowercase()),
                c => c.to_lowercase().for_each(&mut told),
            }
        }
    }
}

impl PartialEq for Squashed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || squash(self.0) == squash(other.0)
    }
}

impl Eq for Squashed<'_> {}

impl Hash for Squashed<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.each(|c| hasher.write_u32(c.into()));
    }
}

/// The label as it is compared with others.
pub(super) fn squash(label: &str) -> String {
    let mut text = String::with_capacity(label.len());
    Squashed(label).each(|c| text.push(c));
    text
}

/// "did you mean …" for the id closest to one that is not there, where one is close.
fn nearest(id: &str, files: &Files) -> Option<String> {
    let scored = files.ids.keys().map(|known| (strsim::jaro_winkler(id, known), known));
    scored
        .filter(|(score, _)| *score > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, near)| format!("did you mean `{near}`?"))
}

/// The ids that lie on a circle of `broader` and `implies`, each circle named once.
fn circles(files: &Files) -> Vec<String> {
    // Depth-first with an explicit stack; 0 unseen, 1 on the way, 2 done.
    let entries = &files.entries;
    let mut state = vec![0u8; entries.len()];
    let mut found = Vec::new();
    let next = |ix: usize| -> Vec<usize> {
        let entry = &entries[ix];
        let to = entry.broader.iter().flatten().chain(entry.implies.iter().flatten());
        to.filter_map(|id| files.ids.get(id).copied()).filter(|to| *to != ix).collect()
    };
    for start in 0..entries.len() {
        if state[start] != 0 {
            continue;
        }
        state[start] = 1;
        let mut stack = vec![(start, next(start), 0usize)];
        while let Some((ix, to, at)) = stack.last_mut() {
            if let Some(&there) = to.get(*at) {
                *at += 1;
                match state[there] {
                    0 => {
                        state[there] = 1;
                        let further = next(there);
                        stack.push((there, further, 0));
                    }
                    1 => found.push(entries[there].id.clone()),
                    _ => {}
                }
            } else {
                state[*ix] = 2;
                stack.pop();
            }
        }
    }
    found
}
