//! Changing the text of the file by its places, so that comments and order stay.

use super::parse::{TABLE, parse};
use super::{Changes, Entry, Key, Marks};
use crate::own_file::{entries, quoted};

/// What a new file begins with.
pub const TEMPLATE: &str = "\
# What you noted about postings on the jobs screen of cvfit, a `[[job]]` each:
#   mark   \"applied\" or \"waived\"
#   note   your own words
# `hash` tells what the posting held, so that a mark follows a file that is renamed.
# You may change this file by hand.
";

/// The text with what is noted about a posting changed; nothing where the file is not written so that this can be done
/// surely. An entry about which nothing is noted any more is taken out.
pub fn changed(text: &str, key: &Key, changes: &Changes) -> Option<String> {
    let original = text;
    let text = if text.trim().is_empty() { TEMPLATE } else { text };
    let before = parse("", text).ok()?;
    let at = before.by_hash.get(&key.hash).copied();
    let mut expected: Vec<Entry> = before.entries.clone();
    let entry = if let Some(at) = at {
        expected.get_mut(at)?
    } else {
        expected.push(Entry { key: key.clone(), title: changes.title.clone(), ..Entry::default() });
        expected.last_mut()?
    };
    if let Some(mark) = changes.mark {
        entry.mark = mark;
    }
    if let Some(note) = &changes.note {
        entry.note.clone_from(note);
    }
    let entry = entry.clone();
    let is_empty = entry.mark.is_none() && entry.note.is_none();
    let new = match (at, is_empty) {
        (None, true) => return Some(original.to_owned()),
        (None, false) => appended(text, &entry),
        (Some(at), true) => {
            expected.remove(at);
            entries::without(text, TABLE, at)?
        }
        (Some(at), false) => {
            // What is not changed keeps the way in which it is written.
            let mut text = text.to_owned();
            if changes.mark.is_some() {
                text = with_field(&text, at, "mark", entry.mark.map(super::Mark::word))?;
            }
            if changes.note.is_some() {
                text = with_field(&text, at, "note", entry.note.as_deref())?;
            }
            text
        }
    };
    (parse("", &new).ok()? == expected.into_iter().collect::<Marks>()).then_some(new)
}

/// A new entry at the end.
fn appended(text: &str, entry: &Entry) -> String {
    let fields = [
        ("file", Some(entry.key.file.as_str())),
        ("id", entry.key.id.as_deref()),
        ("hash", Some(entry.key.hash.as_str())),
        ("title", entry.title.as_deref()),
        ("mark", entry.mark.map(super::Mark::word)),
        ("note", entry.note.as_deref()),
    ];
    let given = fields.into_iter().filter_map(|(name, value)| Some((name, quoted(value?))));
    entries::appended(text, TABLE, given)
}

/// One field of an entry added, changed or taken out.
fn with_field(text: &str, at: usize, name: &str, value: Option<&str>) -> Option<String> {
    entries::with_field(text, (TABLE, at), name, value.map(quoted).as_deref())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::marks::{Found, Mark};

    fn key(hash: &str) -> Key {
        Key { file: "/a/job.md".to_owned(), id: None, hash: hash.to_owned() }
    }

    fn mark(mark: Option<Mark>) -> Changes {
        Changes { mark: Some(mark), title: Some("Baker".to_owned()), ..Changes::default() }
    }

    fn note(note: Option<&str>) -> Changes {
        Changes { note: Some(note.map(str::to_owned)), ..Changes::default() }
    }

    #[test]
    fn a_new_file_explains_itself_and_can_be_emptied_again() {
        let text = changed("", &key("1"), &mark(Some(Mark::Applied))).unwrap();
        let entry = "[[job]]\nfile = \"/a/job.md\"\nhash = \"1\"\ntitle = \"Baker\"\nmark = \"applied\"\n";
        assert_eq!(text, format!("{TEMPLATE}\n{entry}"));
        assert_eq!(changed(&text, &key("1"), &mark(None)).unwrap(), format!("{TEMPLATE}\n"));
        assert_eq!(changed(TEMPLATE, &key("1"), &mark(None)).unwrap(), TEMPLATE);
    }

    #[test]
    fn everything_else_stays_as_it_was() {
        let text = "# mine\r\n[[job]]\r\nfile = 'x' # there\r\nhash = '1'\r\n# why\r\nmark = 'waived' # no\r\n\r\n[[job]]\r\nfile=\"y\"\r\nhash=\"2\"\r\nnote=\"n\"";
        let applied = changed(text, &key("1"), &mark(Some(Mark::Applied))).unwrap();
        assert_eq!(applied, text.replace("'waived'", "\"applied\""));
        let noted = changed(text, &key("1"), &note(Some("a \"b\"\nc"))).unwrap();
        assert_eq!(noted, text.replace("# no\r\n", "# no\r\nnote = \"a \\\"b\\\"\\nc\"\r\n"));
        assert_eq!(changed(&noted, &key("1"), &note(None)).unwrap(), text);
        let gone = changed(text, &key("1"), &mark(None)).unwrap();
        assert!(gone.starts_with("# mine\r\n# why\r\n") && gone.ends_with("note=\"n\""), "{gone:?}");
        let more = changed(text, &key("2"), &mark(Some(Mark::Waived))).unwrap();
        assert_eq!(more, format!("{text}\r\nmark = \"waived\"\r\n"));
    }

    #[test]
    fn what_is_broken_or_written_in_another_way_is_left_alone() {
        assert_eq!(changed("[[job]\n", &key("1"), &mark(Some(Mark::Applied))), None);
        let inline = "job = [{ file = \"x\", hash = \"1\", mark = \"waived\" }]\n";
        assert_eq!(changed(inline, &key("2"), &mark(Some(Mark::Applied))), None);
        let same_line = changed(inline, &key("1"), &mark(Some(Mark::Applied))).unwrap();
        assert_eq!(same_line, inline.replace("waived", "applied"));
    }

    proptest! {
        #[test]
        fn any_note_comes_back(words in "\\PC{0,20}|[\\s\"\\\\'#=\u{0}-\u{7f}]{0,20}", twice in any::<bool>()) {
            let mut text = changed("", &key("1"), &mark(Some(Mark::Applied))).unwrap();
            if twice {
                text = changed(&text, &key("1"), &note(Some("first\nnote"))).unwrap();
            }
            let text = changed(&text, &key("1"), &note(Some(&words))).unwrap();
            let marks = parse("", &text).unwrap();
            let Some(Found::Now(entry)) = marks.of(&key("1")) else { panic!("lost") };
            prop_assert_eq!(entry.note.as_deref(), Some(words.as_str()));
        }
    }
}
