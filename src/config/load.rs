//! Laying a user's file over the defaults, with every mistake in it at once.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::settings::{self, KEYS, Rule, SETTINGS, Setting};
use super::{Bound, Config, DEFAULTS};
use crate::diagnostic::Diagnostic;
use crate::own_file;

/// How alike, from 0 to 1, a wrong name has to be to a right one to be taken for a slip of the pen.
const ALIKE: f64 = 0.8;

/// Reads the settings in `text`; what it does not set stays at its default.
///
/// `file` is the file as the user named it: it stands in the messages, and the paths in `taxonomy.files` are
/// taken relative to its folder. All mistakes are found in one go.
pub fn load(file: &str, text: &str) -> Result<Config, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut mistakes = own_file::mistakes(file, &errors);
    // A file that is not TOML is read as far as it goes; what was lost must not be reported as unknown.
    let mut layer = Layer { file, values: defaults(), keys: BTreeMap::new(), mistakes: Vec::new() };
    layer.file(table.get_ref());
    mistakes.append(&mut layer.mistakes);
    mistakes.sort_by_key(|mistake| (mistake.span.start, mistake.span.end));
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let config = Config::deserialize(layer.values).map_err(|error| {
        // Not reached while the table of settings and the types agree, which a test sees to.
        vec![Diagnostic::error(file, 0..0, format!("cannot use these settings: {}", error.message()))]
    })?;
    Ok(Config { keys: layer.keys, ..config })
}

/// A list of texts.
fn strings(value: &DeValue<'_>) -> Option<Vec<String>> {
    let DeValue::Array(items) = value else { return None };
    let text = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    };
    items.iter().map(text).collect()
}

/// The shipped settings.
fn defaults() -> toml::Table {
    toml::from_str(DEFAULTS).unwrap_or_default()
}

/// A user's file on its way over the defaults.
struct Layer<'a> {
    file: &'a str,
    values: toml::Table,
    keys: BTreeMap<String, Bound>,
    mistakes: Vec<Diagnostic>,
}

impl Layer<'_> {
    /// Takes over everything in the file.
    fn file(&mut self, table: &DeTable<'_>) {
        for (name, value) in table {
            let tables = settings::tables();
            let key: &str = name.get_ref();
            if !tables.contains(&key) {
                let mistake =
                    Diagnostic::error(self.file, name.span(), format!("unknown table or setting `{key}`"));
                self.mistakes.push(mistake.help(unknown_table(key, &tables)));
                continue;
            }
            match value.get_ref() {
                DeValue::Table(inner) if key == KEYS => self.keys(inner),
                DeValue::Table(inner) => self.table(key, inner),
                other => {
                    let message = format!("`{key}` is a table of settings, not {}", kind(other));
                    let help = format!("write `[{key}]` on a line of its own and its settings below");
                    self.mistakes.push(Diagnostic::error(self.file, value.span(), message).help(help));
                }
            }
        }
    }

    /// Takes over the keys. Which actions there are is known where they are done.
    fn keys(&mut self, inner: &DeTable<'_>) {
        for (name, value) in inner {
            if let Some(keys) = strings(value.get_ref()) {
                let bound = Bound { keys, at: name.span().start..value.span().end };
                self.keys.insert(name.get_ref().to_string(), bound);
            } else {
                let message = format!("`{}` in `[{KEYS}]` takes a list of keys", name.get_ref());
                let help = "write it like `[\"G\", \"ctrl-x\"]`, or `[]` for no key";
                self.mistakes.push(Diagnostic::error(self.file, value.span(), message).help(help));
            }
        }
    }

    /// Takes over one table.
    fn table(&mut self, table: &str, inner: &DeTable<'_>) {
        for (name, value) in inner {
            let key: &str = name.get_ref();
            if let Some(setting) = settings::find(table, key) {
                self.setting(setting, value);
            } else {
                let message = format!("unknown setting `{key}` in `[{table}]`");
                let mistake = Diagnostic::error(self.file, name.span(), message);
                self.mistakes.push(mistake.help(unknown_key(table, key)));
            }
        }
    }

    /// Takes over one value.
    fn setting(&mut self, setting: &Setting, value: &Spanned<DeValue<'_>>) {
        // A value that the parser made up where none stands; it has said so.
        if value.span().is_empty() {
            return;
        }
        let taken = match setting.rule {
            Rule::Files => self.files(value),
            rule => plain(rule, value.get_ref()),
        };
        match taken {
            Ok(taken) => {
                if let Some(table) = self.values.get_mut(setting.table).and_then(toml::Value::as_table_mut) {
                    table.insert(setting.key.to_owned(), taken);
                }
            }
            Err(Wrong(said)) => {
                let message = format!(
                    "`{}` in `[{}]` takes {}, not {said}",
                    setting.key,
                    setting.table,
                    setting.rule.describe()
                );
                let help = match (setting.rule, value.get_ref()) {
                    (Rule::Word(words) | Rule::WordOrName(words), DeValue::String(word)) => {
                        nearest(word, words.iter().copied()).map(|near| format!("did you mean `\"{near}\"`?"))
                    }
                    _ => None,
                };
                let help = help.unwrap_or_else(|| self.default_of(setting));
                self.mistakes.push(Diagnostic::error(self.file, value.span(), message).help(help));
            }
        }
    }

    /// A list of files, made relative to the folder of the settings file.
    fn files(&self, value: &Spanned<DeValue<'_>>) -> Result<toml::Value, Wrong> {
        let DeValue::Array(items) = value.get_ref() else {
            return Err(Wrong(kind(value.get_ref()).to_owned()));
        };
        let folder = Path::new(self.file).parent().unwrap_or(Path::new(""));
        let mut files = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::String(path) if path.trim().is_empty() => {
                    return Err(Wrong("an empty name among them".to_owned()));
                }
                DeValue::String(path) => {
                    let path = folder.join(path.as_ref());
                    files.push(toml::Value::String(path.to_string_lossy().into_owned()));
                }
                other => return Err(Wrong(format!("{} among them", kind(other)))),
            }
        }
        Ok(toml::Value::Array(files))
    }

    /// Where a mistaken value could go back to.
    fn default_of(&self, setting: &Setting) -> String {
        let default = self.values.get(setting.table).and_then(|table| table.get(setting.key));
        match default {
            Some(default) => format!("the default is `{default}`; without this line it holds"),
            None => "without this line the default holds".to_owned(),
        }
    }
}

/// What stands there instead, to follow "not".
struct Wrong(String);

/// A value that needs nothing but its rule.
fn plain(rule: Rule, value: &DeValue<'_>) -> Result<toml::Value, Wrong> {
    match (rule, value) {
        (Rule::Switch, DeValue::Boolean(on)) => Ok(toml::Value::Boolean(*on)),
        (Rule::Count(min, max), DeValue::Integer(number)) => {
            i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .filter(|number| (min..=max).contains(number))
                .map(toml::Value::Integer)
                .ok_or_else(|| Wrong(format!("`{number}`")))
        }
        (Rule::Number(min, max), DeValue::Integer(number)) => {
            i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .map(|number| number as f64)
                .filter(|number| (min..=max).contains(number))
                .map(toml::Value::Float)
                .ok_or_else(|| Wrong(format!("`{number}`")))
        }
        (Rule::Number(min, max), DeValue::Float(number)) => number
            .as_str()
            .parse::<f64>()
            .ok()
            .filter(|number| (min..=max).contains(number))
            .map(toml::Value::Float)
            .ok_or_else(|| Wrong(format!("`{number}`"))),
        (Rule::Word(words), DeValue::String(word)) if words.contains(&word.as_ref()) => {
            Ok(toml::Value::String(word.as_ref().to_owned()))
        }
        (Rule::WordOrName(_), DeValue::String(word)) if is_name(word) => {
            Ok(toml::Value::String(word.as_ref().to_owned()))
        }
        (Rule::Word(_) | Rule::WordOrName(_), DeValue::String(word)) => Err(Wrong(format!("`\"{word}\"`"))),
        (_, other) => Err(Wrong(kind(other).to_owned())),
    }
}

/// Whether a name can be that of a file in a folder of ours, and of none elsewhere.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// What a value is, with its article.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text in quotes",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// What to do about a table that is none.
fn unknown_table(name: &str, tables: &[&str]) -> String {
    if let Some(setting) = SETTINGS.iter().find(|setting| setting.key == name) {
        return format!("`{name}` belongs below a line `[{}]`", setting.table);
    }
    match nearest(name, tables.iter().copied()) {
        Some(near) => format!("did you mean `[{near}]`?"),
        None => format!("the tables are {}", listed(tables.iter().copied())),
    }
}

/// What to do about a setting that is none.
fn unknown_key(table: &str, key: &str) -> String {
    let in_table = || SETTINGS.iter().filter(|setting| setting.table == table).map(|setting| setting.key);
    if let Some(near) = nearest(key, in_table()) {
        return format!("did you mean `{near}`?");
    }
    if let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) {
        return format!("`{key}` belongs below a line `[{}]`", setting.table);
    }
    format!("the settings in `[{table}]` are {}", listed(in_table()))
}

/// The name most like `name`, if one is like it at all.
fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase().replace('_', "-");
    names
        .map(|other| (strsim::jaro_winkler(&name, other), other))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

/// Names in backticks, with commas between.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_changes_nothing() {
        assert_eq!(load("c.toml", "").unwrap(), Config::default());
        assert_eq!(load("c.toml", DEFAULTS).unwrap(), Config::default());
    }

    #[test]
    fn every_shipped_line_is_a_file_by_itself() {
        let mut table = "";
        let mut seen = 0;
        for line in DEFAULTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if line.starts_with('[') {
                table = line;
                continue;
            }
            let text = format!("{table}\n{line}\n");
            assert_eq!(load("c.toml", &text).unwrap(), Config::default(), "{text}");
            seen += 1;
        }
        assert_eq!(seen, SETTINGS.len());
    }

    #[test]
    fn a_partial_file_leaves_the_rest_alone() {
        let config = load("c.toml", "[fit]\nweight-required = 2\nsoft-factor = 0.5").unwrap();
        let mut expected = Config::default();
        expected.fit.weight_required = 2.0;
        expected.fit.soft_factor = 0.5;
        assert_eq!(config, expected);
    }

    #[test]
    fn taxonomy_files_are_relative_to_the_settings_file() {
        let text = "[taxonomy]\nfiles = [\"mine.toml\", \"/abs/its.toml\"]";
        let files = load("conf/c.toml", text).unwrap().taxonomy.files;
        assert_eq!(files, [Path::new("conf/mine.toml"), Path::new("/abs/its.toml")]);
    }

    #[test]
    fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        let text =
            "[fitt]\n[fit]\nsoft-factor = 7\nfoo = 1\nshare-same = \"x\"\n[screen]\nsigns = \"asci\"\n";
        let mistakes = load("c.toml", text).unwrap_err();
        let lines: Vec<_> = mistakes.iter().map(|m| text[..m.span.start].matches('\n').count() + 1).collect();
        assert_eq!(lines, [1, 3, 4, 5, 7]);
        assert_eq!(mistakes[4].help.as_deref(), Some("did you mean `\"ascii\"`?"));
    }

    #[test]
    fn keys_are_lists_of_texts() {
        let text = "[keys]\nquit = [\"Q\", \"g q\"]\nup = []\n";
        let config = load("c.toml", text).unwrap();
        assert_eq!(config.keys["quit"].keys, ["Q", "g q"]);
        assert_eq!(&text[config.keys["quit"].at.clone()], "quit = [\"Q\", \"g q\"]");
        assert!(config.keys["up"].keys.is_empty());
        for wrong in ["quit = \"q\"", "quit = [1]", "quit = 3"] {
            assert_eq!(load("c.toml", &format!("[keys]\n{wrong}\n")).unwrap_err().len(), 1, "{wrong}");
        }
    }

    #[test]
    fn numbers_that_are_none_are_refused() {
        for value in ["nan", "inf", "-inf", "-0.1", "1e9", "99999999999999999999"] {
            let text = format!("[fit]\nshare-same = {value}\n");
            assert_eq!(load("c.toml", &text).unwrap_err().len(), 1, "{value}");
        }
    }
}
