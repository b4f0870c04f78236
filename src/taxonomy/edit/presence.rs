//! Skills that come, go, and are not looked for.

use super::error::EditError;
use super::operation::NewSkill;
use super::skills::All;
use super::steps::{Change, Field, Step, Steps, Value};
use super::valid::{checked, is_id, label, slug};
use crate::taxonomy::skill::Entry;

/// The category of what is no skill.
const NOT_A_SKILL: &str = "not-a-skill";

impl All<'_> {
    pub(super) fn add(&self, new: &NewSkill) -> Steps {
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

    /// Adds a skill that is muted from the start.
    pub(super) fn silence(&self, name: &str) -> Steps {
        let category = NOT_A_SKILL.to_owned();
        match self.known(name) {
            Ok(id) if self.laid(&id, |_| {}).mute => {
                return Err(EditError::Already(format!("`{id}` is muted already")));
            }
            Ok(id) => return Err(EditError::IsASkill { given: name.to_owned(), id }),
            Err(EditError::Unknown { .. }) => {}
            Err(error) => return Err(error),
        }
        let (mut steps, _) = self.add(&NewSkill { category, ..NewSkill::named(name) })?;
        if let Some(Step::New(fields)) = steps.first_mut() {
            fields.push(Field { key: "mute", value: Value::Flag(true) });
        }
        Ok((steps, format!("`{}` is not taken for a skill any more", name.trim())))
    }

    pub(super) fn mute(&self, id: &str) -> Steps {
        if self.laid(id, |_| {}).mute {
            return Err(EditError::Already(format!("`{id}` is muted already")));
        }
        let mute = Field { key: "mute", value: Value::Flag(true) };
        Ok((self.put(id, vec![mute]), format!("`{id}` is not looked for any more")))
    }

    pub(super) fn unmute(&self, id: &str) -> Steps {
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

    pub(super) fn remove(&self, id: &str) -> Steps {
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
}
