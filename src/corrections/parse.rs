//! Reading the file, with every mistake in it at once.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Corrections, Entry, Key};
use crate::diagnostic::Diagnostic;
use crate::own_file::{self, string, strings};
use crate::posting::{Correction, Level, LineClass, LineName, Said};

/// The one table of the file.
pub(super) const TABLE: &str = "correction";

/// What is said of a line, by the names of the fields.
const SAYS: &str = "give one of `class`, `level` (with `skills`, unless it is the level of all that the line asks for) and \
                    `any_of`";

/// Reads what was said, in `text`; `file` is what messages call it.
pub fn parse(file: &str, text: &str) -> Result<Corrections, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut mistakes = own_file::mistakes(file, &errors);
    let mut wrong = |at: Range<usize>, message: String, help: &str| {
        mistakes.push(Diagnostic::error(file, at, message).help(help));
    };
    let mut entries = Vec::new();
    for (name, value) in table.get_ref() {
        match (name.get_ref().as_ref(), value.get_ref()) {
            (TABLE, DeValue::Array(all)) => {
                for one in all {
                    if let DeValue::Table(fields) = one.get_ref() {
                        entries.extend(entry(one.span(), fields, &mut wrong));
                    } else {
                        let message = "a correction that is no table".to_owned();
                        wrong(one.span(), message, "write `[[correction]]` above it");
                    }
                }
            }
            (other, _) => {
                let help = "each correction stands below a `[[correction]]` of its own";
                wrong(name.span(), format!("unknown name `{other}`"), help);
            }
        }
    }
    if mistakes.is_empty() { Ok(entries.into_iter().collect()) } else { Err(mistakes) }
}

/// The fields of an entry as far as they are right.
#[derive(Default)]
struct Fields {
    key: Key,
    words: Option<String>,
    nth: Option<usize>,
    class: Option<LineClass>,
    level: Option<Level>,
    skills: Option<Vec<String>>,
    any_of: Option<Vec<Vec<String>>>,
    /// Whether one of them was wrong, which has been told.
    is_wrong: bool,
}

/// One correction. What is wrong is told.
fn entry(
    at: Range<usize>,
    fields: &DeTable<'_>,
    wrong: &mut impl FnMut(Range<usize>, String, &str),
) -> Option<Entry> {
    let mut read = Fields::default();
    for (name, value) in fields {
        let Err((message, help)) = field(&mut read, name.get_ref().as_ref(), value) else { continue };
        read.is_wrong = true;
        // A value that the parser made up where none stands; it has said so.
        if value.span().is_empty() {
            continue;
        }
        let place = if message.starts_with("unknown name") { name.span() } else { value.span() };
        wrong(place, message, &help);
    }
    if read.is_wrong {
        return None;
    }
    let Fields { key, words: Some(words), .. } = read else {
        wrong(at, "a correction that does not say which line it is about".to_owned(), "give `line`");
        return None;
    };
    if key.hash.is_empty() {
        let message = "a correction that does not say which posting it is for".to_owned();
        wrong(at, message, "give `hash`, or take the correction out");
        return None;
    }
    let said = match (read.class, read.level, read.skills, read.any_of) {
        (Some(class), None, None, None) => Said::Class { class },
        (None, Some(level), skills, None) => Said::Level { level, skills: skills.unwrap_or_default() },
        (None, None, None, Some(any_of)) => Said::Alternatives { any_of },
        (None, None, None, None) => {
            wrong(at, "a correction that says nothing".to_owned(), SAYS);
            return None;
        }
        _ => {
            wrong(at, "a correction that says several things at once".to_owned(), SAYS);
            return None;
        }
    };
    let line = LineName { words, nth: read.nth.unwrap_or(1) };
    Some(Entry { key, correction: Correction { line, said } })
}

/// Takes in one field, or tells what is wrong with it and what to do.
fn field(read: &mut Fields, name: &str, value: &Spanned<DeValue<'_>>) -> Result<(), (String, String)> {
    let text =
        || string(value).ok_or_else(|| (format!("`{name}` is no text"), "put it in quotes".to_owned()));
    match name {
        "file" => read.key.file = Some(text()?),
        "hash" => read.key.hash = text()?,
        "line" => read.words = Some(text()?),
        "nth" => {
            let help = "count from 1 the lines with the same words".to_owned();
            read.nth = Some(number(value).ok_or_else(|| (format!("`{name}` is no number of a line"), help))?);
        }
        "class" => {
            let word = text()?;
            let words: Vec<_> = LineClass::ALL.iter().map(|class| class.word()).collect();
            let help = || format!("write one of {}", words.join(", "));
            read.class =
                Some(LineClass::of_word(&word).ok_or_else(|| (format!("unknown class `{word}`"), help()))?);
        }
        "level" => {
            let word = text()?;
            let levels = [Level::Required, Level::Preferred];
            let help = || "write \"required\" or \"preferred\"".to_owned();
            let level = levels.into_iter().find(|level| level.word() == word);
            read.level = Some(level.ok_or_else(|| (format!("unknown level `{word}`"), help()))?);
        }
        "skills" => {
            let help = "write them as they stand in the line: [\"Python\"]".to_owned();
            let skills = strings(value).filter(|skills| !skills.is_empty());
            read.skills = Some(skills.ok_or_else(|| (format!("`{name}` is no list of skills"), help))?);
        }
        "any_of" => {
            let help = "write a list for each group: [[\"Python\", \"Go\"], [\"Docker\"]]".to_owned();
            read.any_of = Some(groups(value).ok_or_else(|| (format!("`{name}` is no list of lists"), help))?);
        }
        other => {
            let help =
                "a correction has `file`, `hash`, `line`, `nth`, `class`, `level`, `skills` and `any_of`";
            return Err((format!("unknown name `{other}`"), help.to_owned()));
        }
    }
    Ok(())
}

/// Lists of skills, none of them empty.
fn groups(value: &Spanned<DeValue<'_>>) -> Option<Vec<Vec<String>>> {
    let DeValue::Array(all) = value.get_ref() else { return None };
    let groups: Option<Vec<_>> = all.iter().map(strings).collect();
    groups.filter(|groups| !groups.is_empty() && groups.iter().all(|group| !group.is_empty()))
}

/// A number from 1 on.
fn number(value: &Spanned<DeValue<'_>>) -> Option<usize> {
    let DeValue::Integer(number) = value.get_ref() else { return None };
    usize::from_str_radix(number.as_str(), number.radix()).ok().filter(|number| *number > 0)
}
