//! Changing the text of the file by its places, so that comments and order stay.

use toml::de::{DeTable, DeValue};

use super::parse::{TABLE, parse};
use super::{Waiver, Waivers};
use crate::own_file::{end_of_line, key, line_end, splice, start_of_line};

/// What a new file begins with.
pub const TEMPLATE: &str = "\
# What you answered when a posting asked for something that your CV does not show.
# cvfit does not ask about these again. The answers are:
#   not-mine   you do not have it
#   learning   you are at it
#   have-it    you have it: a CV that does not say so is reminded of it
# You may change this file by hand; `cvfit waivers` changes it too.

[answers]
";

/// The text with an answer added or changed; nothing where the file is not written so that this can be done surely.
pub fn with(text: &str, id: &str, answer: Waiver) -> Option<String> {
    let text = if text.trim().is_empty() { TEMPLATE } else { text };
    let before = parse("", text).ok()?;
    let places = Places::of(text)?;
    let value = format!("\"{}\"", answer.word());
    let changed = if let Some(entry) = places.entries.iter().find(|entry| entry.id == id) {
        splice(text, entry.value.clone(), &value)
    } else {
        let line = format!("{} = {value}", key(id));
        let end = line_end(text);
        match places.last_line {
            Some(at) if text.get(..at)?.ends_with('\n') => splice(text, at..at, &format!("{line}{end}")),
            Some(at) => splice(text, at..at, &format!("{end}{line}{end}")),
            None => {
                let gap = if text.ends_with('\n') { "" } else { end };
                Some(format!("{text}{gap}{end}[{TABLE}]{end}{line}{end}"))
            }
        }
    }?;
    let mut expected = before;
    expected.answers.insert(id.to_owned(), answer);
    sure(changed, &expected)
}

/// The text without an answer; nothing where the file is not written so that this can be done surely.
pub fn without(text: &str, id: &str) -> Option<String> {
    let mut expected = parse("", text).ok()?;
    expected.answers.remove(id)?;
    let places = Places::of(text)?;
    let entry = places.entries.iter().find(|entry| entry.id == id)?;
    let start = start_of_line(text, entry.key.start);
    sure(splice(text, start..end_of_line(text, entry.value.end), "")?, &expected)
}

/// A changed text, if it holds what it should.
fn sure(changed: String, expected: &Waivers) -> Option<String> {
    (parse("", &changed).ok()? == *expected).then_some(changed)
}

/// Where things stand in the text.
struct Places {
    entries: Vec<Entry>,
    /// Where the line after the last entry starts, or after the table's header where it has none.
    last_line: Option<usize>,
}

struct Entry {
    id: String,
    key: std::ops::Range<usize>,
    value: std::ops::Range<usize>,
}

impl Places {
    fn of(text: &str) -> Option<Self> {
        let table = DeTable::parse(text).ok()?;
        let mut entries = Vec::new();
        let mut last = None;
        for (name, value) in table.get_ref() {
            let DeValue::Table(inner) = value.get_ref() else { continue };
            last = Some(name.span().end);
            for (id, value) in inner {
                let (key, value) = (id.span(), value.span());
                entries.push(Entry { id: id.get_ref().clone().into_owned(), key, value });
            }
        }
        let end = entries.iter().map(|entry| entry.value.end).chain(last).max();
        Some(Self { entries, last_line: end.map(|at| end_of_line(text, at)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_explains_itself() {
        let text = with("", "kafka", Waiver::Learning).unwrap();
        assert_eq!(text, format!("{TEMPLATE}kafka = \"learning\"\n"));
        assert_eq!(without(&text, "kafka").unwrap(), TEMPLATE);
    }

    #[test]
    fn everything_else_stays_as_it_was() {
        let text =
            "# mine\r\n\r\n[answers]\r\n# queues\r\nkafka   = 'learning' # until May\r\nrust=\"not-mine\"";
        let changed = with(text, "kafka", Waiver::HaveIt).unwrap();
        assert_eq!(changed, text.replace("'learning'", "\"have-it\""));
        let added = with(text, "term:fare \"rules\"", Waiver::NotMine).unwrap();
        assert!(added.starts_with(text) && added.ends_with("\r\n"), "{added:?}");
        assert_eq!(without(&added, "term:fare \"rules\"").unwrap(), format!("{text}\r\n"));
        assert_eq!(without(text, "rust").unwrap(), text.strip_suffix("rust=\"not-mine\"").unwrap());
        assert_eq!(without(text, "go"), None);
    }

    #[test]
    fn what_is_written_in_another_way_is_left_alone() {
        assert_eq!(with("answers = { kafka = \"learning\" }\n", "go", Waiver::NotMine), None);
        assert_eq!(with("[answers\n", "go", Waiver::NotMine), None);
        let inline = with("answers = { kafka = \"learning\" }\n", "kafka", Waiver::NotMine).unwrap();
        assert_eq!(inline, "answers = { kafka = \"not-mine\" }\n");
    }
}
