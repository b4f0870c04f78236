//! What steps mean: the same steps taken on parsed values, to compare with what was written.

use toml::{Table, Value as Toml};

use super::source::Source;
use super::steps::{Change, Field, Step, Value};

/// Whether `after` is `before` with these steps taken, every comment of `before` still there.
pub(super) fn agrees(before: &str, after: &str, steps: &[Step]) -> bool {
    let (Ok(mut meant), Ok(is)) = (before.parse::<Table>(), after.parse::<Table>()) else { return false };
    take(&mut meant, steps).is_some() && meant == is && keeps_comments(before, after)
}

/// Whether the comments of `before` stand in `after` in the same order, whatever is between.
fn keeps_comments(before: &str, after: &str) -> bool {
    let (Ok(before), Ok(after)) = (Source::new(before), Source::new(after)) else { return false };
    let mut there = after.comments(0..after.text.len()).map(|place| after.piece(place));
    let mut had = before.comments(0..before.text.len()).map(|place| before.piece(place));
    had.all(|comment| there.any(|other| other == comment))
}

fn take(table: &mut Table, steps: &[Step]) -> Option<()> {
    table.entry("format").or_insert(Toml::Integer(1));
    let skills = table.entry("skill").or_insert(Toml::Array(Vec::new())).as_array_mut()?;
    for step in steps {
        if let Step::Change { entry, change } = step {
            make(skills.get_mut(*entry)?.as_table_mut()?, change)?;
        }
    }
    let mut gone: Vec<usize> = steps
        .iter()
        .filter_map(|step| if let Step::Remove { entry } = step { Some(*entry) } else { None })
        .collect();
    gone.sort_unstable();
    for entry in gone.into_iter().rev() {
        skills.remove(entry);
    }
    for step in steps {
        if let Step::New(fields) = step {
            let new = fields.iter().map(|Field { key, value }| ((*key).to_owned(), parsed(value)));
            skills.push(Toml::Table(new.collect()));
        }
    }
    if skills.is_empty() {
        table.remove("skill");
    }
    Some(())
}

fn make(entry: &mut Table, change: &Change) -> Option<()> {
    let text = |item: &String| Toml::String(item.clone());
    match change {
        Change::Set(Field { key, value }) => {
            entry.insert((*key).to_owned(), parsed(value));
        }
        Change::Add { key, items } => {
            let list = entry.entry(*key).or_insert(Toml::Array(Vec::new())).as_array_mut()?;
            list.extend(items.iter().map(text));
        }
        Change::Take { key, item } => {
            let list = entry.get_mut(*key)?.as_array_mut()?;
            let index = list.iter().position(|value| value.as_str() == Some(item))?;
            list.remove(index);
        }
        Change::Share { key, to, share } => {
            let shares = entry.entry(*key).or_insert(Toml::Table(Table::new())).as_table_mut()?;
            shares.insert(to.clone(), number(*share));
        }
        Change::Forget { key } => {
            entry.remove(*key)?;
        }
    }
    Some(())
}

fn parsed(value: &Value) -> Toml {
    match value {
        Value::Text(text) => Toml::String(text.clone()),
        Value::Flag(flag) => Toml::Boolean(*flag),
        Value::List(items) => Toml::Array(items.iter().map(|item| Toml::String(item.clone())).collect()),
        Value::Shares(shares) => {
            Toml::Table(shares.iter().map(|(id, share)| (id.clone(), number(*share))).collect())
        }
    }
}

/// A share as it is read from its digits, which is not what a wider float makes of it.
fn number(share: f32) -> Toml {
    Toml::Float(super::style::number(share).parse().unwrap_or_default())
}
