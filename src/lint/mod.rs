//! Looks over taxonomy files: what makes them unusable, what is likely a slip, and what could be better.
//!
//! Mistakes ([`Severity::Error`]) are those by which a file cannot be loaded; the taxonomy itself finds them. Warnings are
//! about labels that will be found where nobody means the skill, or not be found where somebody does; they need what
//! [`extract`](crate::extract) knows of words, which is why this stands beside it.
//!
//! One file a rule. Nothing here reads files or prints.

mod common;
mod deprecated;
mod freed;
mod repeated;
mod short;
#[cfg(test)]
mod tests;
mod unrelated;

use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{Tokens, other_number};
use crate::taxonomy::{Base, Entry, Files, Kind, LabelClass, Place, Skill, Source};

/// Something found in a taxonomy file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as a word.
    pub rule: &'static str,
    /// What is wrong, where, and the way out.
    pub told: Diagnostic,
}

/// What is looked over.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// What the files are laid over.
    pub base: Base,
    /// The files, the lowest first.
    pub sources: &'a [Source],
    /// Only what stands in these files is told, unless it makes the whole unusable.
    pub only: Option<&'a [String]>,
    /// Whether what could be better is told too.
    pub pedantic: bool,
}

/// What the built-in taxonomy calls itself: files one of which has this name are that taxonomy, and are not laid over it.
pub const BUILT_IN: &str = "cvfit";

/// Everything found, by file and place.
pub fn lint(scope: Scope<'_>) -> Vec<Finding> {
    let files = Files::read(scope.base, scope.sources);
    let mistakes = files.mistakes().into_iter();
    let mut found: Vec<Finding> =
        mistakes.map(|mistake| Finding { rule: mistake.rule, told: mistake.told }).collect();
    if scope.base == Base::Nothing {
        found.extend(twice(&files));
    }
    let read = files.entries.iter().filter(|entry| !files.is_broken(&entry.id));
    for entry in read.filter(|entry| entry.is_looked_for()) {
        let looked_at = Looked::at(entry, &files);
        common::look(&looked_at, &mut found);
        freed::look(&looked_at, &mut found);
        repeated::look(&looked_at, &mut found);
        short::look(&looked_at, &mut found);
    }
    deprecated::look(&files, &mut found);
    if scope.pedantic {
        unrelated::look(&files, &mut found);
    }
    if let Some(only) = scope.only {
        found.retain(|found| found.told.severity == Severity::Error || only.contains(&found.told.file));
    }
    let number = |file: &str| scope.sources.iter().position(|source| source.file == file);
    found.sort_by_cached_key(|found| {
        (number(&found.told.file), found.told.span.start, found.rule, found.told.message.clone())
    });
    found
}

/// The ids that stand in more than one file of one taxonomy.
fn twice(files: &Files) -> Vec<Finding> {
    let mut found = Vec::new();
    for entry in &files.entries {
        let mut places = files.places_of_id(&entry.id);
        let Some((first, _)) = places.next() else { continue };
        for (file, span) in places {
            let message = format!("`{}` stands in `{first}` already", entry.id);
            let told = Diagnostic::error(&file, span, message).help("make one entry of the two");
            found.push(Finding { rule: "id-twice", told });
        }
    }
    found
}

/// A skill with its labels as they are looked for.
struct Looked<'a> {
    entry: &'a Entry,
    files: &'a Files,
    kind: Kind,
    labels: Vec<Label>,
}

/// A label with the words that it is found by.
struct Label {
    text: String,
    class: LabelClass,
    forms: Vec<String>,
}

impl Label {
    /// Whether a text that has the words of this one is found by the other too.
    fn is_found_by(&self, other: &Self) -> bool {
        self.forms == other.forms
    }

    /// The same where the other one is in the plural for the singular, or the other way round.
    fn is_found_in_other_number_by(&self, other: &Self) -> bool {
        self.in_other_number().is_some_and(|forms| forms == other.forms)
    }

    /// The words with the last one in the plural for the singular, or the other way round.
    fn in_other_number(&self) -> Option<Vec<String>> {
        let (last, head) = self.forms.split_last()?;
        let other = other_number(last)?;
        Some(head.iter().cloned().chain([other]).collect())
    }

    /// The only word of a label of one word that is all letters, in lower case.
    fn word(&self) -> Option<String> {
        self.text.chars().all(char::is_alphabetic).then(|| self.text.to_lowercase())
    }
}

impl<'a> Looked<'a> {
    fn at(entry: &'a Entry, files: &'a Files) -> Self {
        let aliases = entry.aliases.clone().unwrap_or_default();
        // As written: a skill itself holds an alias that stands there twice once.
        let skill = Skill { aliases, ..Skill::from(entry.clone()) };
        let labels = skill.labels().map(|(text, class)| {
            let tokens = Tokens::of(text);
            let forms = (0..tokens.len()).map(|at| tokens.form(at).to_owned()).collect();
            Label { text: text.to_owned(), class, forms }
        });
        Self { entry, files, kind: skill.kind, labels: labels.collect() }
    }

    /// The labels without rules: those that always count, if only in their own letter case.
    fn free(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| label.class != LabelClass::Ambiguous)
    }

    /// A warning about a label, at its place.
    fn warning(&self, rule: &'static str, label: &str, message: String, help: String) -> Finding {
        let (file, span) = self.files.place_of_label(&self.entry.id, label);
        Finding { rule, told: Diagnostic::warning(&file, span, message).help(help) }
    }
}

/// A note at a place.
fn note(rule: &'static str, (file, span): Place, message: String) -> Finding {
    Finding { rule, told: Diagnostic { severity: Severity::Info, ..Diagnostic::error(&file, span, message) } }
}
