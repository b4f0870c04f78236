//! What a layer of the taxonomy is and where it comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::hash::hash;
use super::skill::Header;

/// What a layer is to the others. A higher one is laid over a lower one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// It comes with the program.
    BuiltIn,
    /// The settings name it (`taxonomy.files`): whole taxonomies made elsewhere.
    Imported,
    /// The user's own file in its usual place.
    Own,
    /// The command line names it (`--taxonomy`).
    Given,
}

impl Rank {
    /// Every rank, the lowest first.
    pub const ALL: [Self; 4] = [Self::BuiltIn, Self::Imported, Self::Own, Self::Given];

    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::BuiltIn => "built-in",
            Self::Imported => "imported",
            Self::Own => "own",
            Self::Given => "given",
        }
    }
}

/// A taxonomy file, its text as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is to the other layers.
    pub rank: Rank,
    /// Its name as the user gave it.
    pub file: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// A file that is laid over the built-in taxonomy.
    pub fn new(rank: Rank, file: impl Into<String>, text: impl Into<String>) -> Self {
        Self { rank, file: file.into(), text: text.into() }
    }
}

/// What is known of a layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayerInfo {
    /// What it is to the other layers.
    pub rank: Rank,
    /// Its file as the user named it; the built-in one has none.
    pub file: Option<String>,
    /// What it calls itself, else the name of its file without folder and ending.
    pub name: String,
    /// Its version, where it says one.
    pub version: Option<String>,
    /// Under which terms it may be passed on, where it says so.
    pub licence: Option<String>,
    /// Where it is from, where it says so.
    pub source: Option<String>,
    /// Twelve hexadecimal digits that differ where its text differs.
    pub hash: String,
    /// How many skills it has an entry for.
    pub skills: usize,
}

impl LayerInfo {
    /// Of the built-in layer.
    pub(super) fn built_in(header: Header, hash: String, skills: usize) -> Self {
        Self::of(Rank::BuiltIn, None, header, hash, skills)
    }

    /// Of a file.
    pub(super) fn of_file(source: &Source, header: Option<Header>, skills: usize) -> Self {
        let hash = hash([source.text.as_str()]);
        Self::of(source.rank, Some(source.file.clone()), header.unwrap_or_default(), hash, skills)
    }

    fn of(rank: Rank, file: Option<String>, header: Header, hash: String, skills: usize) -> Self {
        let Header { name, version, licence, source } = header;
        let name = name.unwrap_or_else(|| file.as_deref().map_or(rank.word(), stem).to_owned());
        Self { rank, file, name, version, licence, source, hash, skills }
    }
}

/// A file's name without folders and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".toml").filter(|name| !name.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_without_a_header_is_named_after_its_file() {
        let source = Source::new(Rank::Own, "/home/kim/my skills.toml", "format = 1\n");
        let info = LayerInfo::of_file(&source, None, 0);
        assert_eq!((info.name.as_str(), info.version.as_deref()), ("my skills", None));
        assert_eq!(info.hash.len(), 12);
        let other = Source { text: "format = 1\n\n".to_owned(), ..source };
        assert_ne!(LayerInfo::of_file(&other, None, 0).hash, info.hash);
    }

    #[test]
    fn what_the_header_says_goes_before_the_file() {
        let header =
            Header { name: Some("ESCO".to_owned()), version: Some("1.2".to_owned()), ..Header::default() };
        let info = LayerInfo::of_file(&Source::new(Rank::Imported, "x.toml", ""), Some(header), 0);
        assert_eq!((info.name.as_str(), info.version.as_deref()), ("ESCO", Some("1.2")));
    }

    #[test]
    fn the_ranks_are_in_order() {
        assert!(Rank::ALL.is_sorted());
        let words = Rank::ALL.map(|rank| serde_json::to_value(rank).unwrap());
        assert_eq!(words, Rank::ALL.map(|rank| serde_json::Value::from(rank.word())));
    }
}
