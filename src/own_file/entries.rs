//! Tables that stand in a row below one `[[name]]` each: finding an entry, adding one, changing a field of one, taking
//! one out.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{end_of_line, line_end, splice, start_of_line};

/// A new entry at the end; each field with its value as TOML.
pub(crate) fn appended<'a>(
    text: &str,
    table: &str,
    fields: impl IntoIterator<Item = (&'a str, String)>,
) -> String {
    let end = line_end(text);
    let gap = if text.ends_with('\n') { "" } else { end };
    let mut out = format!("{text}{gap}{end}[[{table}]]{end}");
    for (name, value) in fields {
        out.push_str(&line(name, &value, end));
    }
    out
}

/// One field of an entry added, changed or taken out; its value as TOML.
pub(crate) fn with_field(
    text: &str,
    (table, at): (&str, usize),
    name: &str,
    value: Option<&str>,
) -> Option<String> {
    let fields = fields(text, table, at)?;
    let there = fields.iter().find(|field| field.name == name);
    match (there, value) {
        (None, None) => Some(text.to_owned()),
        (Some(field), Some(value)) => splice(text, field.value.clone(), value),
        (Some(field), None) => splice(text, lines_of(text, field), ""),
        (None, Some(value)) => {
            let end = line_end(text);
            let last = fields.iter().map(|field| field.value.end).max()?;
            let at = end_of_line(text, last);
            let gap = if text.get(..at)?.ends_with('\n') { "" } else { end };
            splice(text, at..at, &format!("{gap}{}", line(name, value, end)))
        }
    }
}

/// The text without an entry: its header and fields go, comments stay.
pub(crate) fn without(text: &str, table: &str, at: usize) -> Option<String> {
    let fields = fields(text, table, at)?;
    let mut gone: Vec<Range<usize>> = fields.iter().map(|field| lines_of(text, field)).collect();
    let first = gone.iter().map(|range| range.start).min()?;
    // The header is the nearest one above.
    let header = text.get(..first)?.rfind(&format!("[[{table}]]"))?;
    gone.push(start_of_line(text, header)..end_of_line(text, header));
    gone.sort_by_key(|range| std::cmp::Reverse(range.start));
    gone.into_iter().try_fold(text.to_owned(), |text, range| splice(&text, range, ""))
}

/// A field of an entry, and where it stands.
struct Field {
    name: String,
    key: Range<usize>,
    value: Range<usize>,
}

fn fields(text: &str, table: &str, at: usize) -> Option<Vec<Field>> {
    let parsed = DeTable::parse(text).ok()?;
    let (_, value) = parsed.get_ref().iter().find(|(name, _)| name.get_ref() == table)?;
    let DeValue::Array(entries) = value.get_ref() else { return None };
    let DeValue::Table(fields) = entries.get(at)?.get_ref() else { return None };
    let field = |(name, value): (&Spanned<std::borrow::Cow<'_, str>>, &Spanned<DeValue<'_>>)| Field {
        name: name.get_ref().clone().into_owned(),
        key: name.span(),
        value: value.span(),
    };
    Some(fields.iter().map(field).collect())
}

/// The lines that a field takes.
fn lines_of(text: &str, field: &Field) -> Range<usize> {
    start_of_line(text, field.key.start)..end_of_line(text, field.value.end)
}

fn line(name: &str, value: &str, end: &str) -> String {
    format!("{name} = {value}{end}")
}
