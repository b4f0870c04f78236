//! The settings in force, as a file.

use std::fmt::Write as _;

use super::settings::find;
use super::{Config, DEFAULTS};

/// The settings in force in the form of `config.toml`: with its comments, and the default beside what differs.
pub fn show(config: &Config) -> String {
    let values = toml::Table::try_from(config).unwrap_or_default();
    let defaults: toml::Table = toml::from_str(DEFAULTS).unwrap_or_default();
    let mut out = String::new();
    let mut table = "";
    for line in DEFAULTS.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            table = name;
        }
        let setting = line.split_once('=').and_then(|(key, _)| find(table, key.trim()));
        let pair = setting.and_then(|setting| {
            let of = |values: &toml::Table| values.get(setting.table)?.get(setting.key).cloned();
            Some((setting.key, of(&values)?, of(&defaults)?))
        });
        match pair {
            Some((key, value, default)) if value != default => {
                _ = writeln!(out, "{key} = {value} # default: {default}");
            }
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    // The table of keys is the last, and none are shipped in it.
    for (action, bound) in &config.keys {
        let keys = toml::Value::from(bound.keys.clone());
        _ = writeln!(out, "{action} = {keys}");
    }
    out
}

/// A file to start one's own settings from: every setting with what it does, none of them set. A later
/// version can then give what is left alone a better default.
pub fn template() -> String {
    let mut out = String::from(
        "# Settings of cvfit. What stands here is the default: take the `#` from before a setting to change it.\n\
         # `cvfit config show` prints what is in force.\n",
    );
    // The shipped file opens with a paragraph about itself.
    let body = DEFAULTS.split_once("\n\n").map_or(DEFAULTS, |(_, body)| body);
    for line in std::iter::once("").chain(body.lines()) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            out.push('#');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_sets_nothing_and_names_everything() {
        assert_eq!(crate::config::load("", &template()).unwrap(), Config::default());
        let set: Vec<_> = template()
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(setting) if !setting.starts_with(' ') => setting.to_owned(),
                _ => line.to_owned(),
            })
            .collect();
        let table: toml::Table = toml::from_str(&set.join("\n")).unwrap();
        assert_eq!(table, toml::from_str::<toml::Table>(DEFAULTS).unwrap());
    }
    use crate::config::load;

    #[test]
    fn the_defaults_are_shown_as_shipped() {
        assert_eq!(show(&Config::default()), DEFAULTS);
    }

    #[test]
    fn what_is_shown_loads_to_the_same() {
        let text = "[taxonomy]\nfiles = [\"/a b/c.toml\"]\n[fit]\nsoft-factor = 1\n[screen]\nsigns = \"ascii\"\n[keys]\nquit = [\"Q\"]\n";
        let config = load("", text).unwrap();
        let shown = show(&config);
        assert_eq!(load("", &shown).unwrap(), config);
        assert!(shown.contains("soft-factor = 1.0 # default: 0.3\n"), "{shown}");
    }
}
