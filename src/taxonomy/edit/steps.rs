//! What an operation changes, field by field.

use crate::taxonomy::layer::merge;
use crate::taxonomy::skill::Entry;
use crate::taxonomy::skill::Layer;
use crate::taxonomy::{Skill, Taxonomy};
use crate::text::is_hidden;

use super::error::EditError;
use super::operation::{NewSkill, Operation};

/// The most characters that a name may have.
const LONGEST: usize = 100;

/// One change of a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// In an entry, counted from 0 as the file is before all steps.
    Change { entry: usize, change: Change },
    /// An entry goes.
    Remove { entry: usize },
    /// An entry comes, after all others.
    New(Vec<Field>),
}

/// One change of an entry.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// A key gets a value.
    Set(Field),
    /// A list gets further texts.
    Add { key: &'static str, items: Vec<String> },
    /// A list loses a text.
    Take { key: &'static str, item: String },
    /// A table of shares gets one.
    Share { key: &'static str, to: String, share: f32 },
    /// A key goes.
    Forget { key: &'static str },
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) value: Value,
}

/// A value that an edit writes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Flag(bool),
    List(Vec<String>),
    Shares(Vec<(String, f32)>),
}

/// The steps of an operation, and what they do in words; `mine` are the entries of the file, `below` the skills
/// beneath it.
pub(super) fn of(
    operation: &Operation,
    mine: &[Entry],
    below: &Taxonomy,
) -> Result<(Vec<Step>, String), EditError> {
    let all = All { mine, below };
    match operation {
        Operation::Add(new) => all.add(new),
        Operation::Alias { skill, names } => all.alias(&all.known(skill)?, names),
        Operation::Imply { skill, implied } => all.imply(&all.known(skill)?, implied),
        Operation::Relate { skill, to, share } => all.relate(&all.known(skill)?, &all.known(to)?, *share),
        Operation::Mute { skill } => all.mute(&all.known(skill)?),
        Operation::Unmute { skill } => all.unmute(&all.known(skill)?),
        Operation::Remove { skill } => all.remove(&all.known(skill)?),
        Operation::RemoveLabel { skill, label } => all.remove_label(&all.known(skill)?, label.trim()),
        Operation::Rename { skill, name } => all.rename(&all.known(skill)?, name),
    }
}

type Steps = Result<(Vec<Step>, String), EditError>;

/// The skills of the file and those beneath it.
struct All<'a> {
    mine: &'a [Entry],
    below: &'a Taxonomy,
}

impl All<'_> {
    /// The entries of a skill in the file.
    fn entries(&self, id: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        self.mine.iter().enumerate().filter(move |(_, entry)| entry.id == id)
    }

    fn beneath(&self, id: &str) -> Option<&Skill> {
        self.below.find(id).map(|ix| self.below.skill(ix))
    }

    /// The id of the skill that is meant.
    fn known(&self, given: &str) -> Result<String, EditError> {
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
            if labels(entry).any(|label| is_meant(label)) && !ids.contains(&entry.id.as_str()) {
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
    fn laid(&self, id: &str, change: impl Fn(&mut Entry)) -> Entry {
        let below = self.beneath(id).map(|skill| Entry::from(skill.clone()));
        let mine = self.entries(id).map(|(_, entry)| {
            let mut entry = entry.clone();
            change(&mut entry);
            entry
        });
        let layer = |skill| Layer { format: 1, skill, family: Vec::new() };
        let layers = [layer(below.into_iter().collect()), layer(mine.collect())];
        merge(&layers).pop().unwrap_or_default()
    }

    /// Where in the file a skill is changed: its last entry, and whether that lies over another.
    fn place(&self, id: &str) -> Option<(usize, &Entry, bool)> {
        let is_over = self.beneath(id).is_some() || self.entries(id).count() > 1;
        self.entries(id).next_back().map(|(index, entry)| (index, entry, is_over))
    }

    /// Makes fields a change of the skill's last entry, or a new entry.
    fn put(&self, id: &str, fields: Vec<Field>) -> Vec<Step> {
        match self.place(id) {
            Some((entry, ..)) => {
                fields.into_iter().map(|field| Step::Change { entry, change: Change::Set(field) }).collect()
            }
            None => {
                let mut all = vec![Field { key: "id", value: Value::Text(id.to_owned()) }];
                all.extend(fields);
                vec![Step::New(all)]
            }
        }
    }

    fn add(&self, new: &NewSkill) -> Steps {
        let name = label(&new.name)?;
        let id = new.id.clone().unwrap_or_else(|| slug(&name));
        if !is_id(&id) {
            return Err(EditError::BadId { id });
        }
        if self.beneath(&id).is_some() || self.entries(&id).next().is_some() {
            return Err(EditError::Exists { id });
        }
        let text = |key, text: &str| Field { key, value: Value::Text(text.to_owned()) };
        let mut fields = vec![
            text("id", &id),
            text("name", &name),
            text("kind", new.kind.word()),
            text("category", &label(&new.category)?),
        ];
        let mut aliases = new.aliases.iter().map(|alias| label(alias)).collect::<Result<Vec<_>, _>>()?;
        aliases.dedup();
        let ids = |given: &[String]| given.iter().map(|id| self.known(id)).collect::<Result<Vec<_>, _>>();
        for (key, items) in
            [("aliases", aliases), ("broader", ids(&new.broader)?), ("implies", ids(&new.implies)?)]
        {
            if !items.is_empty() {
                fields.push(Field { key, value: Value::List(items) });
            }
        }
        let mut shares: Vec<(String, f32)> = Vec::new();
        for (to, share) in &new.related {
            let to = self.known(to)?;
            shares.retain(|(other, _)| *other != to);
            shares.push((to, checked(*share)?));
        }
        if !shares.is_empty() {
            fields.push(Field { key: "related", value: Value::Shares(shares) });
        }
        let id_shown = if id == slug(&name) { String::new() } else { format!(" as `{id}`") };
        Ok((vec![Step::New(fields)], format!("`{name}` is a new skill{id_shown}")))
    }

    fn alias(&self, id: &str, names: &[String]) -> Steps {
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

    /// Adds texts to the list of the skill's last entry that `list` names.
    fn add_to(&self, id: &str, list: impl Fn(&Entry, bool) -> &'static str, items: Vec<String>) -> Vec<Step> {
        match self.place(id) {
            Some((entry, mine, is_over)) => {
                vec![Step::Change { entry, change: Change::Add { key: list(mine, is_over), items } }]
            }
            None => {
                let key = list(&Entry::default(), true);
                self.put(id, vec![Field { key, value: Value::List(items) }])
            }
        }
    }

    fn imply(&self, id: &str, implied: &[String]) -> Steps {
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

    fn relate(&self, id: &str, to: &str, share: f32) -> Steps {
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

    fn mute(&self, id: &str) -> Steps {
        if self.laid(id, |_| {}).mute {
            return Err(EditError::Already(format!("`{id}` is muted already")));
        }
        let mute = Field { key: "mute", value: Value::Flag(true) };
        Ok((self.put(id, vec![mute]), format!("`{id}` is not looked for any more")))
    }

    fn unmute(&self, id: &str) -> Steps {
        if self.beneath(id).is_some_and(|skill| skill.muted) {
            return Err(EditError::MutedBelow { id: id.to_owned() });
        }
        let mut steps = Vec::new();
        for (entry, mine) in self.entries(id).filter(|(_, mine)| mine.mute) {
            let says_nothing_else = *mine == Entry { id: id.to_owned(), mute: true, ..Entry::default() };
            steps.push(if says_nothing_else {
                Step::Remove { entry }
            } else {
                Step::Change { entry, change: Change::Forget { key: "mute" } }
            });
        }
        if steps.is_empty() {
            return Err(EditError::Already(format!("`{id}` is not muted")));
        }
        Ok((steps, format!("`{id}` is looked for again")))
    }

    fn remove(&self, id: &str) -> Steps {
        let steps: Vec<_> = self.entries(id).map(|(entry, _)| Step::Remove { entry }).collect();
        if steps.is_empty() {
            return Err(EditError::NotHere { id: id.to_owned() });
        }
        let said = match self.beneath(id) {
            Some(_) => format!("`{id}` is again as it is without this file"),
            None => format!("`{id}` is removed"),
        };
        Ok((steps, said))
    }

    fn remove_label(&self, id: &str, label: &str) -> Steps {
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

    fn rename(&self, id: &str, name: &str) -> Steps {
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
        let named = self.entries(id).filter(|(_, entry)| entry.name.is_some()).last();
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

/// The lists of labels of an entry, by their keys.
fn lists(entry: &Entry) -> impl Iterator<Item = (&'static str, &Vec<String>)> {
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
fn labels(entry: &Entry) -> impl Iterator<Item = &str> {
    let lists = lists(entry).flat_map(|(_, list)| list);
    entry.name.iter().chain(lists).map(String::as_str)
}

fn quoted(items: &[String]) -> String {
    items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

/// A name as it is kept, if it can be one.
fn label(text: &str) -> Result<String, EditError> {
    let text = text.trim();
    let bad = |why| EditError::BadLabel { label: text.to_owned(), why };
    if text.is_empty() {
        return Err(bad("it is empty"));
    }
    if text.chars().any(is_hidden) {
        return Err(bad("it holds a character that is not seen"));
    }
    if text.chars().count() > LONGEST {
        return Err(bad("it is longer than 100 characters"));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(bad("it holds no letter and no digit"));
    }
    Ok(text.to_owned())
}

fn checked(share: f32) -> Result<f32, EditError> {
    // Minus nought is nought.
    if (0.0..=1.0).contains(&share) { Ok(share + 0.0) } else { Err(EditError::BadShare { share }) }
}

/// The id that a name gives: its letters and digits in lower case, hyphens between.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            '+' => id.push('p'),
            '#' => id.push_str("sharp"),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.trim_end_matches('-').to_owned()
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}
