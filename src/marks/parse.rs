//! Reading the file, with every mistake in it at once.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{Entry, Mark, Marks};
use crate::diagnostic::Diagnostic;
use crate::own_file;

/// The one table of the file.
pub(super) const TABLE: &str = "job";

/// Reads what is noted in `text`; `file` is what messages call it.
pub fn parse(file: &str, text: &str) -> Result<Marks, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut mistakes = own_file::mistakes(file, &errors);
    let mut wrong = |at: Range<usize>, message: String, help: &str| {
        mistakes.push(Diagnostic::error(file, at, message).help(help));
    };
    let mut entries = Vec::new();
    for (name, value) in table.get_ref() {
        match (name.get_ref().as_ref(), value.get_ref()) {
            (TABLE, DeValue::Array(jobs)) => {
                for job in jobs {
                    match job.get_ref() {
                        DeValue::Table(fields) => entries.extend(entry(job.span(), fields, &mut wrong)),
                        _ => {
                            wrong(
                                job.span(),
                                "a job that is no table".to_owned(),
                                "write `[[job]]` above it",
                            );
                        }
                    }
                }
            }
            (other, _) => {
                let help = "each posting stands below a `[[job]]` of its own";
                wrong(name.span(), format!("unknown name `{other}`"), help);
            }
        }
    }
    if mistakes.is_empty() { Ok(entries.into_iter().collect()) } else { Err(mistakes) }
}

/// One posting. What is wrong is told; without its place or hash nothing can be made of it.
fn entry(
    at: Range<usize>,
    fields: &DeTable<'_>,
    wrong: &mut impl FnMut(Range<usize>, String, &str),
) -> Option<Entry> {
    let mut entry = Entry::default();
    for (name, value) in fields {
        let Some(text) = own_file::string(value) else {
            // A value that the parser made up where none stands; it has said so.
            if !value.span().is_empty() {
                wrong(value.span(), format!("`{}` is no text", name.get_ref()), "put it in quotes");
            }
            continue;
        };
        match name.get_ref().as_ref() {
            "file" => entry.key.file = text,
            "id" => entry.key.id = Some(text),
            "hash" => entry.key.hash = text,
            "title" => entry.title = Some(text),
            "note" => entry.note = Some(text),
            "mark" => match Mark::of_word(&text) {
                Some(mark) => entry.mark = Some(mark),
                None => {
                    wrong(value.span(), format!("unknown mark `{text}`"), "write \"applied\" or \"waived\"");
                }
            },
            other => {
                let help = "a job has `file`, `id`, `hash`, `title`, `mark` and `note`";
                wrong(name.span(), format!("unknown name `{other}`"), help);
            }
        }
    }
    if entry.key.file.is_empty() || entry.key.hash.is_empty() {
        let help = "give `file` and `hash`, or take the job out";
        wrong(at, "a job that does not say which posting it is".to_owned(), help);
        return None;
    }
    Some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::{Found, Key};

    const TEXT: &str = "# mine\n[[job]]\nfile = \"/a/job.md\"\nhash = \"11\"\nmark = \"applied\"\n\n[[job]]\nfile = \"/a/all.jsonl\"\nid = \"7\"\nhash = \"22\"\nnote = \"call\\nthem\"\n";

    fn key(file: &str, id: Option<&str>, hash: &str) -> Key {
        Key { file: file.to_owned(), id: id.map(str::to_owned), hash: hash.to_owned() }
    }

    #[test]
    fn a_posting_is_known_by_what_it_holds() {
        let marks = parse("m.toml", TEXT).unwrap();
        let moved = marks.of(&key("/b/other.md", None, "11"));
        assert!(matches!(moved, Some(Found::Now(entry)) if entry.mark == Some(Mark::Applied)), "{moved:?}");
        let replaced = marks.of(&key("/a/job.md", None, "33"));
        assert!(matches!(replaced, Some(Found::Earlier(entry)) if entry.mark == Some(Mark::Applied)));
        let noted = marks.of(&key("/a/all.jsonl", Some("7"), "22"));
        assert!(matches!(noted, Some(Found::Now(entry)) if entry.note.as_deref() == Some("call\nthem")));
        assert_eq!(marks.of(&key("/a/all.jsonl", Some("8"), "44")), None);
        assert_eq!(parse("m.toml", "").unwrap(), Marks::default());
    }

    #[test]
    fn every_mistake_is_told() {
        let text = "jobs = 1\n[[job]]\nfile = 3\nhash = \"1\"\n[[job]]\nfile = \"a\"\nhash = \"1\"\nmark = \"maybe\"\ncolour = \"red\"\n";
        let mistakes = parse("m.toml", text).unwrap_err();
        assert_eq!(mistakes.len(), 5, "{mistakes:?}");
        let broken = parse("m.toml", "[[job]\n").unwrap_err();
        assert!(broken[0].message.contains("not valid TOML"));
    }
}
