//! What a skill is called.

use super::error::EditError;
use super::skills::{All, labels, lists, quoted};
use super::steps::{Change, Field, Step, Steps, Value};
use super::valid::label;
use crate::taxonomy::Skill;
use crate::taxonomy::skill::Entry;

impl All<'_> {
    pub(super) fn alias(&self, id: &str, names: &[String]) -> Steps {
        let names = names.iter().map(|name| label(name)).collect::<Result<Vec<_>, _>>()?;
        let has = self.laid(id, |_| {});
        let mut new: Vec<String> = Vec::new();
        for name in names {
            if !labels(&has).any(|label| label == name) && !new.contains(&name) {
                new.push(name);
            }
        }
        if new.is_empty() {
            return Err(EditError::Already(format!("`{id}` has that name already")));
        }
        let said = format!(
            "{} {} of `{id}`",
            quoted(&new),
            if new.len() == 1 { "is another name" } else { "are further names" }
        );
        let mut steps = Vec::new();
        // What the file takes from the skill is given back first.
        for (entry, mine) in self.entries(id) {
            for name in new.iter().filter(|name| mine.remove_labels.contains(name)) {
                steps.push(take(entry, "remove_labels", &mine.remove_labels, name));
            }
        }
        let forgotten = self.laid(id, |entry| entry.remove_labels.retain(|label| !new.contains(label)));
        let missing: Vec<String> =
            new.iter().filter(|name| !labels(&forgotten).any(|label| label == *name)).cloned().collect();
        if !missing.is_empty() {
            let list = |entry: &Entry, is_over| {
                // A list that replaces what is beneath is the one to go on with.
                if is_over && entry.aliases.is_none() { "add_aliases" } else { "aliases" }
            };
            steps.extend(self.add_to(id, list, missing));
        }
        Ok((merged(steps), said))
    }

    pub(super) fn remove_label(&self, id: &str, label: &str) -> Steps {
        let has = self.laid(id, |_| {});
        let id = id.to_owned();
        // In the letter case that is given, else in any.
        let all = || lists(&has).flat_map(|(_, list)| list);
        let in_any_case = |known: &&String| known.to_lowercase() == label.to_lowercase();
        let Some(label) = all().find(|known| *known == label).or_else(|| all().find(in_any_case)).cloned()
        else {
            let label = label.to_owned();
            return Err(if has.name.as_ref() == Some(&label) {
                EditError::IsTheName { id, label }
            } else {
                let names = Skill::from(has).spoken_names().map(str::to_owned).collect();
                EditError::NoSuchLabel { id, label, names }
            });
        };
        let mut steps = Vec::new();
        for (entry, mine) in self.entries(&id) {
            for (key, list) in lists(mine).filter(|(_, list)| list.contains(&label)) {
                for _ in list.iter().filter(|known| **known == label) {
                    steps.push(take(entry, key, list, &label));
                }
            }
        }
        let without = self.laid(&id, |entry| {
            let all = [&mut entry.aliases, &mut entry.exact, &mut entry.ambiguous, &mut entry.hidden];
            for list in all.into_iter().flatten().chain([&mut entry.add_aliases]) {
                list.retain(|known| *known != label);
            }
        });
        if lists(&without).any(|(_, list)| list.contains(&label)) {
            steps.extend(self.add_to(&id, |_, _| "remove_labels", vec![label.clone()]));
        }
        Ok((merged(steps), format!("`{label}` is no name of `{id}` any more")))
    }

    pub(super) fn rename(&self, id: &str, name: &str) -> Steps {
        let name = label(name)?;
        let has = self.laid(id, |_| {});
        let old = has.name.clone().unwrap_or_default();
        if old == name {
            return Err(EditError::Already(format!("`{id}` is called so already")));
        }
        let set = Field { key: "name", value: Value::Text(name.clone()) };
        let keeps_old = old.is_empty() || lists(&has).any(|(_, list)| list.contains(&old));
        let said = format!("`{id}` is shown as `{name}`");
        let mut fields = vec![set.clone()];
        let Some((last, mine, is_over)) = self.place(id) else {
            if !keeps_old {
                fields.push(Field { key: "add_aliases", value: Value::List(vec![old]) });
            }
            return Ok((self.put(id, fields), said));
        };
        let named = self.entries(id).rfind(|(_, entry)| entry.name.is_some());
        let entry = named.map_or(last, |(entry, _)| entry);
        let mut steps = vec![Step::Change { entry, change: Change::Set(set) }];
        if !keeps_old {
            let key = if is_over && mine.aliases.is_none() { "add_aliases" } else { "aliases" };
            steps.push(Step::Change { entry: last, change: Change::Add { key, items: vec![old] } });
        }
        Ok((steps, said))
    }
}

/// Takes a text from a list. A list that only adds to or takes from what is beneath goes with its last text; one that
/// replaces what is beneath has to stay, empty.
fn take(entry: usize, key: &'static str, list: &[String], item: &str) -> Step {
    let is_all = list.iter().all(|known| known == item);
    let change = match key {
        "add_aliases" | "remove_labels" if is_all => Change::Forget { key },
        _ => Change::Take { key, item: item.to_owned() },
    };
    Step::Change { entry, change }
}

/// Leaves out a step that is there already.
fn merged(steps: Vec<Step>) -> Vec<Step> {
    let mut kept: Vec<Step> = Vec::new();
    for step in steps {
        let is_forgotten = matches!(&step, Step::Change { change: Change::Forget { .. }, .. });
        if !(is_forgotten && kept.contains(&step)) {
            kept.push(step);
        }
    }
    kept
}
