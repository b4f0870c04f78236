//! Writes entries as TOML, in the form in which the built-in files are written.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::skill::{Case, Entry, Family, Header, Layer, Rules, Status};
use crate::own_file::{key, quoted};

/// The longest line of a list, in characters, before it is broken.
const WIDTH: usize = 116;

/// A value of a key, its parts written as TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// A text, a number, true or false.
    One(String),
    /// A list.
    List(Vec<String>),
    /// A table in one line.
    Table(Vec<String>),
}

impl Written {
    /// In one line.
    pub(super) fn line(&self) -> String {
        match self {
            Self::One(value) => value.clone(),
            Self::List(items) => format!("[{}]", items.join(", ")),
            Self::Table(items) if items.is_empty() => "{}".to_owned(),
            Self::Table(items) => format!("{{ {} }}", items.join(", ")),
        }
    }

    /// After its key, a long list over several lines.
    pub(super) fn under(&self, key: &str) -> String {
        let line = format!("{key} = {}", self.line());
        let Self::List(items) = self else { return line };
        if line.chars().count() <= WIDTH {
            return line;
        }
        let mut out = format!("{key} = [");
        let mut room = 0;
        for item in items {
            let width = item.chars().count() + 2;
            if room < width {
                out.push_str("\n    ");
                room = WIDTH - 4;
            } else {
                out.push(' ');
            }
            room = room.saturating_sub(width);
            _ = write!(out, "{item},");
        }
        out.push_str("\n]");
        out
    }
}

fn texts(texts: &[String]) -> Written {
    Written::List(texts.iter().map(|text| quoted(text)).collect())
}

fn table<T>(table: &BTreeMap<String, T>, value: impl Fn(&T) -> String) -> Written {
    Written::Table(table.iter().map(|(name, item)| format!("{} = {}", key(name), value(item))).collect())
}

/// The keys that an entry gives, in the order of the files, `id` first. Each has one key, but for the rules, whose keys
/// begin with `match.`.
pub(super) fn fields(entry: &Entry) -> Vec<(&'static str, Written)> {
    let text = |text: &Option<String>| text.as_deref().map(|text| Written::One(quoted(text)));
    let list = |list: &Option<Vec<String>>| list.as_deref().map(texts);
    let added = |list: &Vec<String>| (!list.is_empty()).then(|| texts(list));
    let one = |word: String| Some(Written::One(word));
    let mut all = vec![
        ("id", one(quoted(&entry.id))),
        ("status", entry.status.and_then(|status| one(quoted(word(status))))),
        ("replaced_by", text(&entry.replaced_by)),
        ("name", text(&entry.name)),
        ("aliases", list(&entry.aliases)),
        ("add_aliases", added(&entry.add_aliases)),
        ("remove_labels", added(&entry.remove_labels)),
        ("kind", entry.kind.and_then(|kind| one(quoted(kind.word())))),
        ("category", text(&entry.category)),
        ("broader", list(&entry.broader)),
        ("implies", list(&entry.implies)),
        ("related", entry.related.as_ref().map(|related| table(related, |share| format!("{share:?}")))),
        ("exact", list(&entry.exact)),
        ("hidden", list(&entry.hidden)),
        ("ambiguous", list(&entry.ambiguous)),
    ];
    all.extend(entry.rules.iter().flat_map(rules));
    all.push(("fuzzy", entry.fuzzy.and_then(|fuzzy| one(fuzzy.to_string()))));
    all.push(("source", entry.source.as_ref().map(|source| table(source, |id| quoted(id)))));
    all.push(("mute", entry.mute.then(|| Written::One("true".to_owned()))));
    all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}

fn rules(rules: &Rules) -> [(&'static str, Option<Written>); 5] {
    let list = |list: &Vec<String>| (!list.is_empty()).then(|| texts(list));
    let Rules { case, needs, never, before_never, after_never } = rules;
    // Rules without a word are rules: a table has to stand there for them.
    let says_nothing = [needs, never, before_never, after_never].iter().all(|list| list.is_empty());
    let case = match case {
        Case::Any => Some("any"),
        Case::Exact => says_nothing.then_some("exact"),
    };
    [
        ("match.case", case.map(|case| Written::One(quoted(case)))),
        ("match.needs", list(needs)),
        ("match.never", list(never)),
        ("match.before_never", list(before_never)),
        ("match.after_never", list(after_never)),
    ]
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Active => "active",
        Status::Deprecated => "deprecated",
    }
}

/// A whole file.
pub(super) fn file(layer: &Layer) -> String {
    let mut out = format!("format = {}\n", layer.format);
    if let Some(Header { name, version, licence, source }) = &layer.taxonomy {
        out.push_str("\n[taxonomy]\n");
        for (key, value) in [("name", name), ("version", version), ("licence", licence), ("source", source)] {
            if let Some(value) = value {
                _ = writeln!(out, "{key} = {}", quoted(value));
            }
        }
    }
    for entry in &layer.skill {
        out.push_str("\n[[skill]]\n");
        for (key, value) in fields(entry) {
            _ = writeln!(out, "{}", value.under(key));
        }
    }
    for Family { name, transfer, members } in &layer.family {
        _ = write!(
            out,
            "\n[[family]]\nname = {}\ntransfer = {transfer:?}\n{}\n",
            quoted(name),
            texts(members).under("members")
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::file::read;

    #[test]
    fn what_is_written_reads_back_the_same() {
        let text = r#"format = 1
[taxonomy]
name = "A \"quoted\" name"
[[skill]]
id = "a"
name = "A\\B\tC"
aliases = ["it's", "", 'say "x"', "日本語", "a long one", "a longer one", "the longest one of all that stand here", "and one more", "end"]
kind = "tech"
category = "x"
broader = ["b"]
related = { c = 1, d-e = 0.25 }
ambiguous = ["A"]
match.case = "any"
match.never = ["a b"]
fuzzy = false
source = { esco = "http://x/y", "a b" = "c" }
[[skill]]
id = "b"
status = "deprecated"
replaced_by = "a"
[[skill]]
id = "c"
mute = true
add_aliases = ["x"]
remove_labels = ["y"]
ambiguous = ["C"]
match = {}
[[family]]
name = "f"
transfer = 0.5
members = ["a", "c"]
"#;
        let text = text.replace("\"\", ", "");
        let (first, mistakes) = read("t", &text);
        assert_eq!(mistakes, []);
        let out = file(&first.layer);
        let (again, mistakes) = read("t", &out);
        assert_eq!(mistakes, [], "{out}");
        assert_eq!(again.layer, first.layer, "{out}");
        assert!(out.lines().all(|line| line.chars().count() <= WIDTH + 1), "{out}");
    }

    #[test]
    fn nothing_that_is_written_is_obeyed_by_a_terminal() {
        let evil = "a\u{1b}[2J\u{9b}\u{202e}\u{7f}\r\u{e0041}b";
        let out = quoted(evil);
        assert!(!out.contains(|c: char| c.is_control() || crate::text::is_hidden(c)), "{out:?}");
        let read: toml::Table = format!("x = {out}").parse().unwrap();
        assert_eq!(read["x"].as_str(), Some(evil));
    }
}
