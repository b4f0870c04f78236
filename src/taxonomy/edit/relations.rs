//! What a skill shows and what it carries over to.

use super::error::EditError;
use super::skills::{All, quoted};
use super::steps::{Change, Field, Step, Steps, Value};
use super::valid::checked;
use crate::taxonomy::skill::Entry;

impl All<'_> {
    pub(super) fn imply(&self, id: &str, implied: &[String]) -> Steps {
        let has = self.laid(id, |_| {});
        let mut new: Vec<String> = Vec::new();
        for given in implied {
            let other = self.known(given)?;
            if !has.implies.iter().flatten().chain(&new).any(|known| *known == other)
                && !self.is_shown(id, &other)
            {
                new.push(other);
            }
        }
        if new.is_empty() {
            return Err(EditError::Already(format!("who shows `{id}` shows that already")));
        }
        let said = format!("who shows `{id}` shows {}", quoted(&new));
        let list = |entry: &Entry, is_over| {
            if is_over && entry.implies.is_none() { "add_implies" } else { "implies" }
        };
        Ok((self.add_to(id, list, new), said))
    }

    /// Whether what lies beneath says that a skill directly shows another, and the file does not change that.
    fn is_shown(&self, id: &str, other: &str) -> bool {
        let is_changed =
            self.entries(id).any(|(_, entry)| entry.implies.is_some() || entry.broader.is_some());
        match (self.below.find(id), self.below.find(other)) {
            (Some(id), Some(other)) if !is_changed => self.below.shown_by(id).any(|shown| shown == other),
            _ => false,
        }
    }

    pub(super) fn relate(&self, id: &str, to: &str, share: f32) -> Steps {
        let share = checked(share)?;
        let has = self.laid(id, |_| {});
        let is_same = |known: &f32| known.to_bits() == share.to_bits();
        if has.related.iter().flatten().any(|(other, known)| other == to && is_same(known)) {
            return Err(EditError::Already(format!("`{id}` carries over to `{to}` by that much already")));
        }
        let said = format!("`{id}` carries over to `{to}` by {share}");
        let Some((entry, mine, is_over)) = self.place(id) else {
            let value = Value::Shares(vec![(to.to_owned(), share)]);
            return Ok((self.put(id, vec![Field { key: "add_related", value }]), said));
        };
        let key = if is_over && (mine.related.is_none() || mine.add_related.contains_key(to)) {
            "add_related"
        } else {
            "related"
        };
        Ok((vec![Step::Change { entry, change: Change::Share { key, to: to.to_owned(), share } }], said))
    }
}
