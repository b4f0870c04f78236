//! Reads a taxonomy file that a person wrote, with every mistake in it and its place; first as if it had none.

mod quick;
mod skill;
mod values;

use std::ops::Range;

use rustc_hash::FxHashSet;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::skill::{FORMAT, Layer};
use crate::diagnostic::{Diagnostic, Severity};
pub(super) use quick::read as read_right;
use values::near;

/// A file's entries and where each name in it stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Read {
    /// What could be read.
    pub(super) layer: Layer,
    /// Whether the file is TOML throughout and of a format that is understood, so that no skill of it is missed.
    pub(super) whole: bool,
    /// The ids of skills that could not be read.
    pub(super) broken: Vec<String>,
    /// One for each skill, in the same order.
    pub(super) places: Vec<Places>,
    /// One for each family: the places of its members.
    pub(super) members: Vec<Vec<(String, Range<usize>)>>,
}

/// Where the parts of a skill stand in its file.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    pub(super) id: Range<usize>,
    pub(super) labels: Vec<(String, Range<usize>)>,
    pub(super) references: Vec<(String, Range<usize>)>,
    /// Whether it says if the skill is kept up.
    pub(super) about_its_status: bool,
}

const TOP_KEYS: &[&str] = &["format", "taxonomy", "skill", "family"];
const HEADER_KEYS: &[&str] = &["name", "version", "licence", "source"];
/// Reads `text`; `file` is its name as the user gave it. What is wrong in one skill takes nothing from the others.
pub(super) fn read(file: &str, text: &str) -> (Read, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let read = Read { whole: errors.is_empty(), ..Read::default() };
    let mut reader = Reader { file, mistakes: Vec::new(), read, ids: FxHashSet::default() };
    for error in errors {
        reader.mistake(error.span().unwrap_or(0..0), error.message().to_owned(), None);
    }
    if reader.format(table.get_ref()) {
        reader.top(table.get_ref());
    }
    // In the order of the text; tables have their keys in another.
    reader.mistakes.sort_by_key(|mistake| mistake.span.start);
    (reader.read, reader.mistakes)
}

struct Reader<'a> {
    file: &'a str,
    mistakes: Vec<Diagnostic>,
    read: Read,
    /// Those of the skills so far.
    ids: FxHashSet<String>,
}

impl Reader<'_> {
    fn mistake(&mut self, span: Range<usize>, message: String, help: Option<String>) {
        let file = self.file.to_owned();
        self.mistakes.push(Diagnostic { severity: Severity::Error, file, span, message, help });
    }

    /// Whether the file is of a format that is understood.
    fn format(&mut self, table: &DeTable<'_>) -> bool {
        let Some(value) = table.get("format") else {
            if self.mistakes.is_empty() {
                let help = Some("put it on the first line".to_owned());
                self.mistake(0..0, "`format = 1` is missing".to_owned(), help);
            }
            return true;
        };
        match value.get_ref().as_integer().and_then(|n| n.as_str().parse::<u32>().ok()) {
            Some(n) if (1..=FORMAT).contains(&n) => self.read.layer.format = n,
            Some(n) => {
                let help = "use a newer cvfit, or write the file in an older format".to_owned();
                let message = format!("format {n} is not understood; this program reads up to {FORMAT}");
                self.mistake(value.span(), message, Some(help));
                self.read.whole = false;
                return false;
            }
            None => self.mistake(value.span(), format!("`format` is a number, {FORMAT} here"), None),
        }
        true
    }

    fn top(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "format" => {}
                "taxonomy" => self.header(value),
                "skill" => self.each(value, "skill", Self::skill),
                "family" => self.each(value, "family", Self::family),
                other => {
                    let help = near(other, TOP_KEYS.iter().copied());
                    self.mistake(key.span(), format!("unknown key `{other}`"), help);
                }
            }
        }
    }

    /// What a table holds, where nothing was wrong with it since there were so many mistakes.
    fn decoded<T: DeserializeOwned>(&mut self, value: &Spanned<DeValue<'_>>, mistakes: usize) -> Option<T> {
        if self.mistakes.len() > mistakes {
            return None;
        }
        let decoded = T::deserialize(ValueDeserializer::from(value.clone()));
        decoded
            .map_err(|error| {
                let span = error.span().unwrap_or_else(|| value.span());
                self.mistake(span, error.message().to_owned(), None);
            })
            .ok()
    }

    fn each(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        key: &str,
        each: fn(&mut Self, &DeTable<'_>, &Spanned<DeValue<'_>>),
    ) {
        let Some(array) = value.get_ref().as_array() else {
            let help = Some(format!("write `[[{key}]]`"));
            self.mistake(value.span(), format!("`{key}` is a list of tables"), help);
            return;
        };
        for entry in array {
            match entry.get_ref().as_table() {
                Some(table) => each(self, table, entry),
                None => self.mistake(entry.span(), format!("a `{key}` is a table"), None),
            }
        }
    }

    fn header(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `[taxonomy]` and its keys beneath".to_owned());
            self.mistake(value.span(), "`taxonomy` is a table".to_owned(), help);
            return;
        };
        let before = self.mistakes.len();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if HEADER_KEYS.contains(&name) {
                self.text(name, value);
            } else {
                let help = near(name, HEADER_KEYS.iter().copied());
                self.mistake(key.span(), format!("unknown key `{name}` in `[taxonomy]`"), help);
            }
        }
        self.read.layer.taxonomy = self.decoded(value, before);
    }

    fn family(&mut self, table: &DeTable<'_>, value: &Spanned<DeValue<'_>>) {
        let before = self.mistakes.len();
        let mut members = Vec::new();
        let mut seen = 0;
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => seen += usize::from(self.text("name", value).is_some()),
                "transfer" => {
                    seen += 1;
                    self.share(value);
                }
                "members" => {
                    seen += 1;
                    members = self.texts("members", value);
                }
                other => {
                    let help = near(other, ["name", "transfer", "members"].into_iter());
                    self.mistake(key.span(), format!("unknown key `{other}` in a family"), help);
                }
            }
        }
        if seen < 3 {
            self.mistake(value.span(), "a family has `name`, `transfer` and `members`".to_owned(), None);
        }
        if let Some(family) = self.decoded(value, before) {
            self.read.layer.family.push(family);
            self.read.members.push(members);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_are_reported_at_once_with_their_places() {
        let text = "format = 1\n[[skill]]\nid = \"Big Id\"\nname = 3\nkindd = \"tech\"\nkind = \"magic\"\nrelated = { x = 7 }\nmatch.neeeds = [\"@nearby\"]\n[[family]]\nname = \"f\"\n";
        let mistakes = read("my.toml", text).1;
        let said: Vec<_> =
            mistakes.iter().map(|m| (text.get(m.span.clone()).unwrap_or("?"), m.message.as_str())).collect();
        for wanted in [
            ("\"Big Id\"", "`Big Id` cannot be an id"),
            ("3", "`name` is a text in quotes, not integer"),
            ("kindd", "unknown key `kindd` in a skill"),
            ("\"magic\"", "unknown kind `magic`"),
            ("7", "how much it transfers is a number from 0 to 1"),
            ("neeeds", "unknown rule `neeeds`"),
        ] {
            assert!(said.contains(&wanted), "{wanted:?} in {said:#?}");
        }
        assert_eq!(
            mistakes.iter().find(|m| m.message.contains("kindd")).and_then(|m| m.help.as_deref()),
            Some("did you mean `kind`?")
        );
    }

    #[test]
    fn what_a_file_says_of_itself_and_of_its_skills_is_read() {
        let text = "format = 1\n[taxonomy]\nname = \"Zoo\"\nversion = \"2\"\nlicence = \"CC0-1.0\"\nsource = \"made by hand\"\n[[skill]]\nid = \"a\"\nstatus = \"deprecated\"\nreplaced_by = \"b\"\nsource = { esco = \"http://x\" }\n";
        let layer = read("t", text).0.layer;
        assert_eq!(layer.taxonomy.and_then(|header| header.version).as_deref(), Some("2"));
        assert_eq!(layer.skill[0].replacement(), Some("b"));
        assert_eq!(layer.skill[0].source.as_ref().map(|source| source["esco"].as_str()), Some("http://x"));
    }

    #[test]
    fn mistakes_in_what_a_file_says_of_itself_and_of_its_skills_are_named() {
        let text = "format = 1\n[taxonomy]\nlicense = \"x\"\nversion = 2\n[[skill]]\nid = \"a\"\nstatus = \"gone\"\nsource = \"esco\"\n[[skill]]\nid = \"a\"\nsource = { esco = 1 }\n";
        let mistakes = read("t", text).1;
        let said: Vec<_> = mistakes.iter().map(|m| m.message.as_str()).collect();
        for wanted in [
            "unknown key `license` in `[taxonomy]`",
            "`version` is a text in quotes, not integer",
            "unknown status `gone`",
            "`source` is a table of texts",
            "`a` stands twice in this file",
            "`esco` is a text in quotes, not integer",
        ] {
            assert!(said.contains(&wanted), "{wanted} in {said:#?}");
        }
    }

    #[test]
    fn a_higher_format_is_refused_and_a_missing_one_named() {
        assert!(read("t", "format = 2\nfrom = \"afar\"\n").1[0].message.contains("format 2"));
        assert!(read("t", "[[skill]]\nid = \"a\"\n").1[0].message.contains("missing"));
    }

    #[test]
    fn a_mistake_in_one_skill_leaves_the_others() {
        let text = "format = 1\n[[skill]]\nid = \"a\"\nfuzzy = 1\n[[skill]]\nid = \"b\"\nname = \"B\"\n";
        let (read, mistakes) = read("t", text);
        assert_eq!(mistakes.len(), 1);
        assert_eq!((read.broken, read.layer.skill.len(), read.places.len()), (vec!["a".to_owned()], 1, 1));
        assert_eq!(read.layer.skill[0].name.as_deref(), Some("B"));
    }

    #[test]
    fn syntax_errors_do_not_hide_each_other() {
        let mistakes = read("t", "format = 1\n[[skill]]\nid = \nname = \"x\n").1;
        assert!(mistakes.len() >= 2, "{mistakes:?}");
    }
}
