//! Reads a taxonomy file that a person wrote, with every mistake in it and its place.

use std::ops::Range;

use rustc_hash::FxHashSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::skill::{FORMAT, Kind, Layer};
use crate::diagnostic::{Diagnostic, Severity};

/// A file's entries and where each name in it stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Read {
    pub(super) layer: Layer,
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
}

/// What a key of a skill holds.
#[derive(Clone, Copy)]
enum Holds {
    Text,
    KindWord,
    Labels,
    Ids,
    Transfers,
    Rules,
    Flag,
    Id,
    StatusWord,
    Sources,
}

const SKILL_KEYS: &[(&str, Holds)] = &[
    ("id", Holds::Text),
    ("name", Holds::Text),
    ("kind", Holds::KindWord),
    ("category", Holds::Text),
    ("aliases", Holds::Labels),
    ("exact", Holds::Labels),
    ("ambiguous", Holds::Labels),
    ("hidden", Holds::Labels),
    ("broader", Holds::Ids),
    ("implies", Holds::Ids),
    ("related", Holds::Transfers),
    ("match", Holds::Rules),
    ("fuzzy", Holds::Flag),
    ("status", Holds::StatusWord),
    ("replaced_by", Holds::Id),
    ("source", Holds::Sources),
    ("add_aliases", Holds::Labels),
    ("remove_labels", Holds::Labels),
    ("mute", Holds::Flag),
];
const TOP_KEYS: &[&str] = &["format", "taxonomy", "skill", "family"];
const HEADER_KEYS: &[&str] = &["name", "version", "licence", "source"];
const STATUS_WORDS: &[&str] = &["active", "deprecated"];
const RULE_KEYS: &[&str] = &["case", "needs", "never", "before_never", "after_never"];

/// Reads `text`; `file` is its name as the user gave it.
pub(super) fn read(file: &str, text: &str) -> Result<Read, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, mistakes: Vec::new(), read: Read::default(), ids: FxHashSet::default() };
    for error in errors {
        reader.mistake(error.span().unwrap_or(0..0), error.message().to_owned(), None);
    }
    reader.top(table.get_ref());
    if reader.mistakes.is_empty() {
        match toml::from_str::<Layer>(text) {
            Ok(layer) => reader.read.layer = layer,
            Err(e) => reader.mistake(e.span().unwrap_or(0..0), e.message().to_owned(), None),
        }
    }
    if reader.mistakes.is_empty() { Ok(reader.read) } else { Err(reader.mistakes) }
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

    fn top(&mut self, table: &DeTable<'_>) {
        let mut format = false;
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "format" => {
                    format = true;
                    let number = value.get_ref().as_integer().and_then(|n| n.as_str().parse::<u32>().ok());
                    match number {
                        Some(n) if (1..=FORMAT).contains(&n) => {}
                        Some(n) => self.mistake(
                            value.span(),
                            format!("format {n} is not understood; this program reads up to {FORMAT}"),
                            Some("use a newer cvfit, or write the file in an older format".to_owned()),
                        ),
                        None => {
                            self.mistake(value.span(), format!("`format` is a number, {FORMAT} here"), None);
                        }
                    }
                }
                "taxonomy" => self.header(value),
                "skill" => self.entries(value, "skill", Self::skill),
                "family" => self.entries(value, "family", Self::family),
                other => {
                    let help = near(other, TOP_KEYS.iter().copied());
                    self.mistake(key.span(), format!("unknown key `{other}`"), help);
                }
            }
        }
        if !format && self.mistakes.is_empty() {
            self.mistake(
                0..0,
                "`format = 1` is missing".to_owned(),
                Some("put it on the first line".to_owned()),
            );
        }
    }

    fn entries(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        key: &str,
        each: fn(&mut Self, &DeTable<'_>, Range<usize>),
    ) {
        let Some(array) = value.get_ref().as_array() else {
            self.mistake(
                value.span(),
                format!("`{key}` is a list of tables"),
                Some(format!("write `[[{key}]]`")),
            );
            return;
        };
        for entry in array {
            match entry.get_ref().as_table() {
                Some(table) => each(self, table, entry.span()),
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
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if HEADER_KEYS.contains(&name) {
                self.text(name, value);
            } else {
                let help = near(name, HEADER_KEYS.iter().copied());
                self.mistake(key.span(), format!("unknown key `{name}` in `[taxonomy]`"), help);
            }
        }
    }

    fn skill(&mut self, table: &DeTable<'_>, header: Range<usize>) {
        let mut places = Places { id: header.clone(), ..Places::default() };
        let mut has_id = false;
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some((_, holds)) = SKILL_KEYS.iter().find(|(known, _)| *known == name) else {
                let help = near(name, SKILL_KEYS.iter().map(|(known, _)| *known));
                self.mistake(key.span(), format!("unknown key `{name}` in a skill"), help);
                continue;
            };
            match holds {
                Holds::Text => {
                    if let Some(text) = self.text(name, value) {
                        if name == "id" {
                            has_id = true;
                            places.id = value.span();
                            self.check_id(&text, value.span());
                            if !self.ids.insert(text.clone()) {
                                let help = "make one entry of the two; of two the later would win".to_owned();
                                self.mistake(
                                    value.span(),
                                    format!("`{text}` stands twice in this file"),
                                    Some(help),
                                );
                            }
                        } else if name == "name" {
                            places.labels.push((text, value.span()));
                        }
                    }
                }
                Holds::KindWord => {
                    if let Some(text) = self.text(name, value)
                        && !Kind::ALL.iter().any(|kind| kind.word() == text)
                    {
                        let all = Kind::ALL.map(Kind::word).join(", ");
                        self.mistake(
                            value.span(),
                            format!("unknown kind `{text}`"),
                            Some(format!("one of {all}")),
                        );
                    }
                }
                Holds::StatusWord => {
                    if let Some(text) = self.text(name, value)
                        && !STATUS_WORDS.contains(&text.as_str())
                    {
                        let help = Some(format!("one of {}", STATUS_WORDS.join(", ")));
                        self.mistake(value.span(), format!("unknown status `{text}`"), help);
                    }
                }
                Holds::Id => {
                    if let Some(id) = self.text(name, value) {
                        places.references.push((id, value.span()));
                    }
                }
                Holds::Sources => self.sources(value),
                Holds::Labels => {
                    let labels = self.texts(name, value);
                    if name != "remove_labels" {
                        places.labels.extend(labels);
                    }
                }
                Holds::Ids => places.references.extend(self.texts(name, value)),
                Holds::Transfers => places.references.extend(self.transfers(value)),
                Holds::Rules => self.rules(value),
                Holds::Flag => {
                    if !value.get_ref().is_bool() {
                        self.mistake(value.span(), format!("`{name}` is true or false"), None);
                    }
                }
            }
        }
        if !has_id {
            self.mistake(
                header,
                "a skill without `id`".to_owned(),
                Some("add a line like `id = \"kafka\"`".to_owned()),
            );
        }
        self.read.places.push(places);
    }

    fn family(&mut self, table: &DeTable<'_>, header: Range<usize>) {
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
            self.mistake(header, "a family has `name`, `transfer` and `members`".to_owned(), None);
        }
        self.read.members.push(members);
    }

    fn check_id(&mut self, id: &str, span: Range<usize>) {
        let fine = !id.is_empty()
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !id.starts_with('-')
            && !id.ends_with('-');
        if !fine {
            let help = "lower-case letters, digits and single hyphens, like `spring-boot`".to_owned();
            self.mistake(span, format!("`{id}` cannot be an id"), Some(help));
        }
    }

    fn text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => Some(text.to_owned()),
            Some(_) => {
                self.mistake(value.span(), format!("`{key}` is empty"), None);
                None
            }
            None => {
                let found = value.get_ref().type_str();
                self.mistake(value.span(), format!("`{key}` is a text in quotes, not {found}"), None);
                None
            }
        }
    }

    fn texts(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<(String, Range<usize>)> {
        let Some(array) = value.get_ref().as_array() else {
            let help = Some(format!("write `{key} = [\"…\"]`"));
            self.mistake(value.span(), format!("`{key}` is a list of texts"), help);
            return Vec::new();
        };
        array.iter().filter_map(|item| self.text(key, item).map(|text| (text, item.span()))).collect()
    }

    fn share(&mut self, value: &Spanned<DeValue<'_>>) {
        let number = match value.get_ref() {
            DeValue::Float(n) => n.as_str().parse::<f32>().ok(),
            DeValue::Integer(n) => n.as_str().parse::<f32>().ok(),
            _ => None,
        };
        if !number.is_some_and(|n| (0.0..=1.0).contains(&n)) {
            self.mistake(value.span(), "how much it transfers is a number from 0 to 1".to_owned(), None);
        }
    }

    fn transfers(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<(String, Range<usize>)> {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `related = { rabbitmq = 0.6 }`".to_owned());
            self.mistake(value.span(), "`related` is a table of ids and numbers".to_owned(), help);
            return Vec::new();
        };
        table
            .iter()
            .map(|(key, share)| {
                self.share(share);
                (key.get_ref().to_string(), key.span())
            })
            .collect()
    }

    fn sources(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `source = { esco = \"…\" }`".to_owned());
            self.mistake(value.span(), "`source` is a table of texts".to_owned(), help);
            return;
        };
        for (key, value) in table {
            self.text(key.get_ref().as_ref(), value);
        }
    }

    fn rules(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `match.needs = [\"…\"]`".to_owned());
            self.mistake(value.span(), "`match` is a table of rules".to_owned(), help);
            return;
        };
        for (key, rule) in table {
            match key.get_ref().as_ref() {
                "case" => {
                    if let Some(text) = self.text("case", rule)
                        && !matches!(text.as_str(), "exact" | "any")
                    {
                        let help = Some("`exact` or `any`".to_owned());
                        self.mistake(rule.span(), format!("unknown case `{text}`"), help);
                    }
                }
                name @ ("needs" | "never" | "before_never" | "after_never") => {
                    for (text, span) in self.texts(name, rule) {
                        if text.starts_with('@') && !matches!(text.as_str(), "@list" | "@tech" | "@skills") {
                            let help = Some("@list, @tech or @skills".to_owned());
                            self.mistake(span, format!("unknown word `{text}`"), help);
                        }
                    }
                }
                other => {
                    let help = near(other, RULE_KEYS.iter().copied());
                    self.mistake(key.span(), format!("unknown rule `{other}`"), help);
                }
            }
        }
    }
}

/// "did you mean …" for the known word closest to `word`, where one is close.
fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|k| (strsim::jaro_winkler(word, k), k))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| format!("did you mean `{k}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_are_reported_at_once_with_their_places() {
        let text = "format = 1\n[[skill]]\nid = \"Big Id\"\nname = 3\nkindd = \"tech\"\nkind = \"magic\"\nrelated = { x = 7 }\nmatch.neeeds = [\"@nearby\"]\n[[family]]\nname = \"f\"\n";
        let mistakes = read("my.toml", text).expect_err("it has mistakes");
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
        let layer = read("t", text).expect("no mistake").layer;
        assert_eq!(layer.taxonomy.and_then(|header| header.version).as_deref(), Some("2"));
        assert_eq!(layer.skill[0].replacement(), Some("b"));
        assert_eq!(layer.skill[0].source.as_ref().map(|source| source["esco"].as_str()), Some("http://x"));
    }

    #[test]
    fn mistakes_in_what_a_file_says_of_itself_and_of_its_skills_are_named() {
        let text = "format = 1\n[taxonomy]\nlicense = \"x\"\nversion = 2\n[[skill]]\nid = \"a\"\nstatus = \"gone\"\nsource = \"esco\"\n[[skill]]\nid = \"a\"\nsource = { esco = 1 }\n";
        let mistakes = read("t", text).expect_err("it has mistakes");
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
        assert!(read("t", "format = 2\n").expect_err("too new")[0].message.contains("format 2"));
        assert!(read("t", "[[skill]]\nid = \"a\"\n").expect_err("none")[0].message.contains("missing"));
    }

    #[test]
    fn syntax_errors_do_not_hide_each_other() {
        let mistakes = read("t", "format = 1\n[[skill]]\nid = \nname = \"x\n").expect_err("broken");
        assert!(mistakes.len() >= 2, "{mistakes:?}");
    }
}
