//! Steps as splices over a text.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Item, Table};

use super::error::EditError;
use super::source::{Source, direct_values, statements};
use super::splice::{Splice, in_order};
use super::steps::{Change, Field, Step, Value};
use super::{FIRST_LINE, list, style};

/// The splices for all steps.
pub(super) fn splices(source: &Source<'_>, steps: &[Step]) -> Result<Vec<Splice>, EditError> {
    let entries = source.entries().ok_or(EditError::InlineSkills)?;
    let entry = |index: usize| entries.get(index).copied().ok_or(EditError::Unsafe);
    let mut splices = Vec::new();
    let mut by_entry: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
    for step in steps {
        match step {
            Step::Change { entry, change } => by_entry.entry(*entry).or_default().push(change),
            Step::Remove { entry: index } => splices.extend(removed(source, entry(*index)?)),
            Step::New(fields) => splices.push(new_entry(source, fields)),
        }
    }
    for (index, changes) in by_entry {
        for change in changes {
            splices.extend(changed(source, entry(index)?, change).ok_or(EditError::Unsafe)?);
        }
    }
    in_order(splices).ok_or(EditError::Unsafe)
}

/// A new entry at the end of the file, a blank line above it.
fn new_entry(source: &Source<'_>, fields: &[Field]) -> Splice {
    let at = source.text.len();
    let end = source.line_break(at);
    let mut lines = Vec::new();
    if source.has_nothing() {
        if source.text.trim().is_empty() {
            lines.push(FIRST_LINE.to_owned());
        }
        lines.push("format = 1".to_owned());
    }
    let ends_with = |breaks: usize| {
        let text = source.text.replace("\r\n", "\n");
        text.is_empty() || text.ends_with(&"\n".repeat(breaks))
    };
    if !lines.is_empty() || !ends_with(2) {
        lines.push(String::new());
    }
    lines.push("[[skill]]".to_owned());
    lines.extend(fields.iter().map(line));
    let has_end = ends_with(1);
    let text = lines.join(end);
    let text = if has_end { text + end } else { format!("{end}{text}") };
    Splice { span: at..at, text }
}

fn line(field: &Field) -> String {
    format!("{} = {}", field.key, style::value(&field.value))
}

fn changed(source: &Source<'_>, entry: &Table, change: &Change) -> Option<Vec<Splice>> {
    match change {
        Change::Set(field) => set(source, entry, field),
        Change::Add { key, items } => match entry.get(key) {
            Some(item) => list::add(source, item.as_array()?, items),
            None => set(source, entry, &Field { key, value: Value::List(items.clone()) }),
        },
        Change::Take { key, item } => {
            let array = entry.get(key)?.as_array()?;
            let index = array.iter().position(|value| value.as_str() == Some(item))?;
            list::remove(source, array, index)
        }
        Change::Share { key, to, share } => self::share(source, entry, key, to, *share),
        Change::Forget { key } => forget(source, entry, key),
    }
}

/// Gives a key another value, or puts it below the last key that stands directly under the header.
fn set(source: &Source<'_>, entry: &Table, field: &Field) -> Option<Vec<Splice>> {
    match entry.get(field.key) {
        Some(item) => Some(vec![Splice { span: item.span()?, text: style::value(&field.value) }]),
        None => put_below(source, entry, &line(field)),
    }
}

fn put_below(source: &Source<'_>, table: &Table, line: &str) -> Option<Vec<Splice>> {
    let last = direct_values(table).into_iter().max_by_key(|value| value.end).or_else(|| table.span())?;
    let indent = source.indent(last.start);
    let (at, text) = source.below(last.end, &format!("{indent}{line}"));
    Some(vec![Splice { span: at..at, text }])
}

/// Takes the line of a key out; its comments stay.
fn forget(source: &Source<'_>, entry: &Table, key: &str) -> Option<Vec<Splice>> {
    let value = entry.get(key)?.as_value()?.span()?;
    Some(vec![without(source, &value)])
}

/// Says how much carries over to `to`, in whichever form the key is written.
fn share(source: &Source<'_>, entry: &Table, key: &'static str, to: &str, share: f32) -> Option<Vec<Splice>> {
    let number = style::number(share);
    match entry.get(key) {
        None => set(source, entry, &Field { key, value: Value::Shares(vec![(to.to_owned(), share)]) }),
        Some(Item::Table(table)) => match table.get(to) {
            Some(item) => Some(vec![Splice { span: item.span()?, text: number }]),
            None if table.is_dotted() => put_below(source, entry, &format!("{key}.{to} = {number}")),
            None => put_below(source, table, &format!("{to} = {number}")),
        },
        Some(item) => {
            let table = item.as_inline_table()?;
            if let Some(value) = table.get(to) {
                return Some(vec![Splice { span: value.span()?, text: number }]);
            }
            let last = table.iter().filter_map(|(_, value)| value.span()).max_by_key(|value| value.end);
            let (at, text) = match last {
                Some(last) => (last.end, format!(", {to} = {number}")),
                None => (table.span()?.start + 1, format!(" {to} = {number} ")),
            };
            Some(vec![Splice { span: at..at, text }])
        }
    }
}

/// Takes an entry out: its header, its values and the tables under it, but no comment.
fn removed(source: &Source<'_>, entry: &Table) -> Vec<Splice> {
    let mut places = statements(entry);
    places.sort_by_key(|place| place.start);
    let mut splices: Vec<Splice> = places.iter().map(|place| without(source, place)).collect();
    // Of the blank lines above and below one is enough.
    let is_bare = splices.iter().all(|splice| splice.text.is_empty());
    if is_bare && let (Some(first), Some(last)) = (splices.first(), splices.last()) {
        let (start, end) = (first.span.start, last.span.end);
        let next = source.next_line(end);
        let is_blank_below = source.piece(end..next).trim().is_empty();
        let above = source.line_start(start.saturating_sub(1));
        let is_blank_above = start > 0 && source.piece(above..start).trim().is_empty();
        if is_blank_above
            && is_blank_below
            && let Some(first) = splices.first_mut()
        {
            first.span.start = above;
        }
    }
    splices
}

/// Takes the lines of a statement out. Comments in and behind it stay, each on a line of its own.
fn without(source: &Source<'_>, place: &Range<usize>) -> Splice {
    let (start, end) = (source.line_start(place.start), source.next_line(place.end));
    let indent = source.indent(start);
    // Each with what ends its line.
    let kept = source.comments(start..end).map(|comment| {
        let line = source.piece(comment.start..source.next_line(comment.start));
        format!("{indent}{line}")
    });
    let text = kept.collect();
    Splice { span: start..end, text }
}
