//! The skills of a file and those beneath it: which one is meant, what is said of it, where it is changed.

use super::error::EditError;
use super::steps::{Change, Field, Step, Value};
use crate::taxonomy::layer::merge;
use crate::taxonomy::skill::Entry;
use crate::taxonomy::{Skill, Taxonomy};

/// The skills of the file and those beneath it.
pub(super) struct All<'a> {
    /// The entries of the file.
    pub(super) mine: &'a [Entry],
    pub(super) below: &'a Taxonomy,
}

impl All<'_> {
    /// The entries of a skill in the file.
    pub(super) fn entries(&self, id: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        self.mine.iter().enumerate().filter(move |(_, entry)| entry.id == id)
    }

    pub(super) fn beneath(&self, id: &str) -> Option<&Skill> {
        self.below.find(id).map(|ix| self.below.skill(ix))
    }

    /// The id of the skill that is meant.
    pub(super) fn known(&self, given: &str) -> Result<String, EditError> {
        let given = given.trim();
        if self.beneath(given).is_some() || self.entries(given).next().is_some() {
            return Ok(given.to_owned());
        }
        let is_meant = |name: &str| name.to_lowercase() == given.to_lowercase();
        let mut ids: Vec<&str> = Vec::new();
        for (_, skill) in self.below.skills() {
            if skill.spoken_names().any(is_meant) {
                ids.push(&skill.id);
            }
        }
        for entry in self.mine {
            if labels(entry).any(is_meant) && !ids.contains(&entry.id.as_str()) {
                ids.push(&entry.id);
            }
        }
        match ids.as_slice() {
            [id] => Ok((*id).to_owned()),
            [] => Err(EditError::Unknown { given: given.to_owned(), near: self.near(given) }),
            several => Err(EditError::Several {
                given: given.to_owned(),
                ids: several.iter().map(|id| format!("`{id}`")).collect(),
            }),
        }
    }

    fn near(&self, given: &str) -> Option<String> {
        let given = given.to_lowercase();
        let ids = self.below.skills().map(|(_, skill)| skill.id.as_str());
        let ids = ids.chain(self.mine.iter().map(|entry| entry.id.as_str()));
        ids.map(|id| (strsim::jaro_winkler(&given, id), id))
            .filter(|(score, _)| *score > 0.85)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
            .map(|(_, id)| id.to_owned())
    }

    /// What the file and what is beneath it say of a skill together, some of the file's entries changed.
    pub(super) fn laid(&self, id: &str, change: impl Fn(&mut Entry)) -> Entry {
        let below = self.beneath(id).map(|skill| Entry::from(skill.clone()));
        let mine = self.entries(id).map(|(_, entry)| {
            let mut entry = entry.clone();
            change(&mut entry);
            entry
        });
        merge(below.into_iter().chain(mine)).entries.pop().unwrap_or_default()
    }

    /// Where in the file a skill is changed: its last entry, and whether that lies over another.
    pub(super) fn place(&self, id: &str) -> Option<(usize, &Entry, bool)> {
        let is_over = self.beneath(id).is_some() || self.entries(id).count() > 1;
        self.entries(id).next_back().map(|(index, entry)| (index, entry, is_over))
    }

    /// Makes fields a change of the skill's last entry, or a new entry.
    pub(super) fn put(&self, id: &str, fields: Vec<Field>) -> Vec<Step> {
        if let Some((entry, ..)) = self.place(id) {
            return fields
                .into_iter()
                .map(|field| Step::Change { entry, change: Change::Set(field) })
                .collect();
        }
        let mut all = vec![Field { key: "id", value: Value::Text(id.to_owned()) }];
        all.extend(fields);
        vec![Step::New(all)]
    }

    /// Adds texts to the list of the skill's last entry that `list` names.
    pub(super) fn add_to(
        &self,
        id: &str,
        list: impl Fn(&Entry, bool) -> &'static str,
        items: Vec<String>,
    ) -> Vec<Step> {
        if let Some((entry, mine, is_over)) = self.place(id) {
            return vec![Step::Change { entry, change: Change::Add { key: list(mine, is_over), items } }];
        }
        let key = list(&Entry::default(), true);
        self.put(id, vec![Field { key, value: Value::List(items) }])
    }
}

/// The lists of labels of an entry, by their keys.
pub(super) fn lists(entry: &Entry) -> impl Iterator<Item = (&'static str, &Vec<String>)> {
    let replacing = [
        ("aliases", &entry.aliases),
        ("exact", &entry.exact),
        ("ambiguous", &entry.ambiguous),
        ("hidden", &entry.hidden),
    ];
    let replacing = replacing.into_iter().filter_map(|(key, list)| list.as_ref().map(|list| (key, list)));
    replacing.chain([("add_aliases", &entry.add_aliases)])
}

/// All labels of an entry.
pub(super) fn labels(entry: &Entry) -> impl Iterator<Item = &str> {
    let lists = lists(entry).flat_map(|(_, list)| list);
    entry.name.iter().chain(lists).map(String::as_str)
}

pub(super) fn quoted(items: &[String]) -> String {
    items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}
