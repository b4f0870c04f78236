//! What may stand in a settings file, and in which bounds.

/// One setting.
pub(super) struct Setting {
    /// The table it stands in.
    pub(super) table: &'static str,
    /// Its name there.
    pub(super) key: &'static str,
    /// What values it takes.
    pub(super) rule: Rule,
}

/// What values a setting takes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rule {
    /// `true` or `false`.
    Switch,
    /// A whole number within bounds.
    Count(i64, i64),
    /// A number within bounds.
    Number(f64, f64),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, or the name of a file of one's own, without its ending.
    WordOrName(&'static [&'static str]),
    /// A list of file names.
    Files,
}

impl Rule {
    /// In words, to follow "expected".
    pub(super) fn describe(self) -> String {
        match self {
            Self::Switch => "`true` or `false`".to_owned(),
            Self::Count(min, max) => format!("a whole number from {min} to {max}"),
            Self::Number(min, max) => format!("a number from {min} to {max}"),
            Self::Word(words) => {
                let quoted: Vec<_> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
                format!("one of {}", quoted.join(", "))
            }
            Self::WordOrName(words) => {
                format!("{}, or the name of a file of your own", Self::Word(words).describe())
            }
            Self::Files => "a list of file names, as in `[\"skills.toml\"]`".to_owned(),
        }
    }
}

/// The table of keys, whose names are those of actions.
pub(super) const KEYS: &str = "keys";

/// A part of something.
const SHARE: Rule = Rule::Number(0.0, 1.0);
/// A weight, which only counts beside the others.
const WEIGHT: Rule = Rule::Number(0.0, 1000.0);

/// Every setting, in the order of `config.toml`.
pub(super) const SETTINGS: &[Setting] = &[
    at("taxonomy", "files", Rule::Files),
    at("matching", "fuzzy", Rule::Switch),
    at("matching", "fuzzy-min-letters", Rule::Count(3, 100)),
    at("matching", "fuzzy-two-edits-from", Rule::Count(3, 100)),
    at("matching", "fuzzy-min-similarity", SHARE),
    at("matching", "context-window", Rule::Count(0, 1000)),
    at("fit", "weight-required", WEIGHT),
    at("fit", "weight-preferred", WEIGHT),
    at("fit", "weight-duty", WEIGHT),
    at("fit", "soft-factor", SHARE),
    at("fit", "share-same", SHARE),
    at("fit", "share-other-name", SHARE),
    at("fit", "share-contains", SHARE),
    at("fit", "share-adjacent", SHARE),
    at("fit", "adjacent-min", SHARE),
    at("fit", "share-years-min", SHARE),
    at("fit", "max-suggestions", Rule::Count(0, 1000)),
    at("screen", "theme", Rule::WordOrName(&["auto", "dark", "light", "none", "dusk", "paper"])),
    at("screen", "mouse", Rule::Switch),
    at("screen", "signs", Rule::Word(&["auto", "unicode", "ascii"])),
    at("screen", "digits", Rule::Word(&["screens", "counts"])),
];

const fn at(table: &'static str, key: &'static str, rule: Rule) -> Setting {
    Setting { table, key, rule }
}

/// The setting of that name in that table.
pub(super) fn find(table: &str, key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.table == table && setting.key == key)
}

/// The tables, each once.
pub(super) fn tables() -> Vec<&'static str> {
    let mut tables: Vec<_> = SETTINGS.iter().map(|setting| setting.table).collect();
    tables.dedup();
    tables.push(KEYS);
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_and_the_shipped_file_name_the_same_settings() {
        let shipped: toml::Table = toml::from_str(super::super::DEFAULTS).unwrap();
        let mut in_file: Vec<_> = shipped
            .iter()
            .flat_map(|(table, keys)| {
                keys.as_table().unwrap().keys().map(move |key| (table.clone(), key.clone()))
            })
            .collect();
        let mut in_table: Vec<_> = SETTINGS.iter().map(|s| (s.table.to_owned(), s.key.to_owned())).collect();
        in_file.sort();
        in_table.sort();
        assert_eq!(in_file, in_table);
    }
}
