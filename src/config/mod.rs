//! Settings: the defaults of the embedded `config.toml`, overlaid by a file of the user's.
//!
//! Nothing here reads a file or the environment: the command line finds the file and hands its text to
//! [`load`]. What may stand in a file is said once, in the table in `settings.rs`.

mod keys;
mod load;
mod settings;
mod show;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use keys::Bound;
pub use load::load;
pub use show::{show, template};

/// Every setting with its default and what it does: what [`Config::default`] reads and a user's file starts from.
pub const DEFAULTS: &str = include_str!("../../config.toml");

/// All settings. Each field is explained in `config.toml`, where its default stands.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    /// Where further skills come from.
    pub taxonomy: TaxonomySettings,
    /// How names are found in a text.
    pub matching: Matching,
    /// How a CV is weighed against a posting.
    pub fit: FitSettings,
    /// How the screens look and behave.
    pub screen: Screen,
    /// Keys of the user's own, by the action that they do.
    pub keys: BTreeMap<String, Bound>,
}

impl Default for Config {
    fn default() -> Self {
        toml::from_str(DEFAULTS).expect("the embedded config.toml is loaded by a test")
    }
}

/// The `[taxonomy]` table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TaxonomySettings {
    /// Taxonomy files in the order in which they are laid over each other.
    pub files: Vec<std::path::PathBuf>,
}

/// The `[matching]` table.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Matching {
    /// Whether misspelt words are matched at all.
    pub fuzzy: bool,
    /// The shortest name, in letters, that a misspelt word is compared with.
    pub fuzzy_min_letters: usize,
    /// From this many letters on two edits are allowed, below it one.
    pub fuzzy_two_edits_from: usize,
    /// The least Jaro-Winkler similarity, 0 to 1.
    pub fuzzy_min_similarity: f64,
    /// How many words to either side a context rule looks at.
    pub context_window: usize,
}

/// The `[fit]` table.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FitSettings {
    /// Weight of a required need.
    pub weight_required: f64,
    /// Weight of a preferred need.
    pub weight_preferred: f64,
    /// Weight of a skill named in a duty line.
    pub weight_duty: f64,
    /// What part of its weight a soft skill keeps.
    pub soft_factor: f64,
    /// Share granted for the posting's own words.
    pub share_same: f64,
    /// Share granted for another name of the skill.
    pub share_other_name: f64,
    /// Share granted for a skill that contains it.
    pub share_contains: f64,
    /// Share granted for a relative, times how much it transfers.
    pub share_adjacent: f64,
    /// The least transfer for a relative to count.
    pub adjacent_min: f64,
    /// The least share of a covered need with too few years.
    pub share_years_min: f64,
    /// How many suggestions to make at most.
    pub max_suggestions: usize,
}

/// The `[screen]` table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Screen {
    /// Which colours.
    pub theme: Theme,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Which signs.
    pub signs: Signs,
    /// What the digits are for.
    pub digits: Digits,
}

/// Which colours the screens use.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "String", into = "String")]
pub enum Theme {
    /// The terminal's own sixteen, by its background.
    Auto,
    /// The same, for this background.
    For(Background),
    /// No colours.
    None,
    /// Those of a file of this name.
    Named(String),
}

/// What is behind the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Background {
    /// Dark.
    Dark,
    /// Light.
    Light,
}

impl From<String> for Theme {
    fn from(name: String) -> Self {
        match name.as_str() {
            "auto" => Self::Auto,
            "dark" => Self::For(Background::Dark),
            "light" => Self::For(Background::Light),
            "none" => Self::None,
            _ => Self::Named(name),
        }
    }
}

impl From<Theme> for String {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Auto => "auto".to_owned(),
            Theme::For(Background::Dark) => "dark".to_owned(),
            Theme::For(Background::Light) => "light".to_owned(),
            Theme::None => "none".to_owned(),
            Theme::Named(name) => name,
        }
    }
}

/// Which signs the screens and reports use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signs {
    /// By what the terminal can show.
    Auto,
    /// ✓ ~ ✗ and box drawing.
    Unicode,
    /// Letters and ASCII punctuation only.
    Ascii,
}

/// What pressing a digit means on the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// Each shows a screen.
    Screens,
    /// Together they say how often the next key is meant, or which line.
    Counts,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_load() {
        let config = Config::default();
        assert!(config.matching.fuzzy);
        assert_eq!(config.screen.theme, Theme::Auto);
    }
}
