//! What a taxonomy file says about a skill.
//!
//! `build.rs` compiles this module too.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The highest format of taxonomy files that is understood.
pub const FORMAT: u32 = 1;

/// The place of a skill in its [`Taxonomy`](super::Taxonomy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SkillIx(pub u32);

/// What kind of thing a skill is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A named technology: language, framework, tool, platform, product, database, protocol, vendor.
    Tech,
    /// A way of working, a field of engineering or knowledge.
    Method,
    /// An industry or business field.
    Domain,
    /// How a person works with others or thinks.
    Soft,
    /// A human language.
    Language,
    /// A degree, licence, certificate or clearance.
    Credential,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Tech, Self::Method, Self::Domain, Self::Soft, Self::Language, Self::Credential];

    /// The word for it, as in the JSON and in taxonomy files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tech => "tech",
            Self::Method => "method",
            Self::Domain => "domain",
            Self::Soft => "soft",
            Self::Language => "language",
            Self::Credential => "credential",
        }
    }
}

/// When an ambiguous label counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, default)]
pub struct Rules {
    /// Whether letter case tells: `exact` (it does) unless `any` is given.
    pub case: Case,
    /// One of these has to stand near: a word, a phrase, or `@list`, `@tech`, `@skills`.
    pub needs: Vec<String>,
    /// Phrases that hold the label and mean another thing.
    pub never: Vec<String>,
    /// Words that may not stand right before it.
    pub before_never: Vec<String>,
    /// Words that may not stand right after it.
    pub after_never: Vec<String>,
}

/// Whether letter case tells for an ambiguous label.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// `Go` is a language and `go` is not.
    #[default]
    Exact,
    /// Any letter case will do.
    Any,
}

/// Whether a skill is still kept up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    /// It is.
    #[default]
    Active,
    /// Its id leads to another skill and is kept only for files that still name it.
    Deprecated,
}

/// The `[taxonomy]` of a file: what the file is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, default)]
pub(crate) struct Header {
    /// What it calls itself.
    pub name: Option<String>,
    /// In whatever form its maker counts versions.
    pub version: Option<String>,
    /// Under which terms it may be passed on.
    pub licence: Option<String>,
    /// Where it is from.
    pub source: Option<String>,
}

/// One `[[skill]]` of a file: a new skill, or what a later layer changes in one that is there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, default)]
pub(crate) struct Entry {
    /// Stable, kebab-case.
    pub id: String,
    /// As shown.
    pub name: Option<String>,
    /// What kind of thing it is.
    pub kind: Option<Kind>,
    /// For browsing.
    pub category: Option<String>,
    /// Other names, in any letter case.
    pub aliases: Option<Vec<String>>,
    /// Names in this letter case only.
    pub exact: Option<Vec<String>>,
    /// Names that count only where the rules allow.
    pub ambiguous: Option<Vec<String>>,
    /// Names that are found and never shown.
    pub hidden: Option<Vec<String>>,
    /// What it is a kind of.
    pub broader: Option<Vec<String>>,
    /// What it plainly shows.
    pub implies: Option<Vec<String>>,
    /// What it transfers to, and how much.
    pub related: Option<BTreeMap<String, f32>>,
    /// When the ambiguous names count.
    #[serde(rename = "match")]
    pub rules: Option<Rules>,
    /// Whether misspellings of it are looked for.
    pub fuzzy: Option<bool>,
    /// Whether it is still kept up.
    pub status: Option<Status>,
    /// The id that stands for a deprecated one.
    pub replaced_by: Option<String>,
    /// What it is called elsewhere: a scheme and its own id or address there.
    pub source: Option<BTreeMap<String, String>>,
    /// In a later layer: further aliases.
    pub add_aliases: Vec<String>,
    /// In a later layer: what else it plainly shows.
    pub add_implies: Vec<String>,
    /// In a later layer: what else it transfers to, and how much, or how much instead.
    pub add_related: BTreeMap<String, f32>,
    /// In a later layer: labels of any sort that no longer count.
    pub remove_labels: Vec<String>,
    /// In a later layer: the skill is not looked for at all.
    pub mute: bool,
}

impl Entry {
    /// Every label that it gives, of any sort.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(crate) fn labels(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.aliases, &self.exact, &self.ambiguous, &self.hidden];
        let given = self.name.iter().chain(lists.into_iter().flatten().flatten());
        given.chain(&self.add_aliases).map(String::as_str)
    }

    /// Every id that it names.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(crate) fn references(&self) -> impl Iterator<Item = &str> {
        let lists = self.broader.iter().flatten().chain(self.implies.iter().flatten());
        lists.chain(self.related.iter().flat_map(BTreeMap::keys)).chain(&self.replaced_by).map(String::as_str)
    }

    /// Whether documents are searched for it: it is neither muted nor deprecated.
    #[allow(dead_code, reason = "not used by build.rs")]
    pub(crate) fn is_looked_for(&self) -> bool {
        !self.mute && self.replacement().is_none()
    }

    /// The id that stands for this one, where it is deprecated.
    pub(crate) fn replacement(&self) -> Option<&str> {
        self.replaced_by.as_deref().filter(|_| self.status == Some(Status::Deprecated))
    }
}

/// One `[[family]]` of a file: skills that do the same job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub struct Family {
    /// What they have in common.
    pub name: String,
    /// How much any of them transfers to any other, 0 to 1.
    pub transfer: f32,
    /// Their ids.
    pub members: Vec<String>,
}

/// A whole file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Layer {
    /// [`FORMAT`] or less.
    pub format: u32,
    /// What it is.
    pub taxonomy: Option<Header>,
    /// Its skills.
    pub skill: Vec<Entry>,
    /// Its families.
    pub family: Vec<Family>,
}

/// A skill as it stands after all layers.
#[derive(Debug, Clone, PartialEq)]
pub struct Skill {
    /// Stable, kebab-case.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// Other names, in any letter case.
    pub aliases: Vec<String>,
    /// Names in this letter case only.
    pub exact: Vec<String>,
    /// Names that count only where the rules allow.
    pub ambiguous: Vec<String>,
    /// Names that are found and never shown.
    pub hidden: Vec<String>,
    /// When the ambiguous names count.
    pub rules: Rules,
    /// Whether misspellings of it are looked for.
    pub fuzzy: bool,
    /// Whether the user does not want it looked for at all.
    pub muted: bool,
    /// The id that stands for this one, which is deprecated and not looked for any more.
    pub replaced_by: Option<String>,
    /// What it is called elsewhere: a scheme (`esco`, `onet` …) and its own id or address there.
    pub source: BTreeMap<String, String>,
}

/// How a label is compared with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelClass {
    /// In any letter case, and always.
    Any,
    /// In its own letter case, and always.
    Exact,
    /// By the skill's rules.
    Ambiguous,
}

impl From<Entry> for Skill {
    /// The skill that a whole entry describes; what a broken one lacks is made up.
    fn from(entry: Entry) -> Self {
        let replaced_by = entry.replacement().map(str::to_owned);
        let name = entry.name.unwrap_or_else(|| entry.id.clone());
        let mut skill = Self {
            id: entry.id,
            name,
            kind: entry.kind.unwrap_or(Kind::Tech),
            category: entry.category.unwrap_or_else(|| "other".to_owned()),
            aliases: entry.aliases.unwrap_or_default(),
            exact: entry.exact.unwrap_or_default(),
            ambiguous: entry.ambiguous.unwrap_or_default(),
            hidden: entry.hidden.unwrap_or_default(),
            rules: entry.rules.unwrap_or_default(),
            fuzzy: entry.fuzzy.unwrap_or(true),
            muted: entry.mute,
            replaced_by,
            source: entry.source.unwrap_or_default(),
        };
        skill.aliases.dedup();
        skill
    }
}

impl From<Skill> for Entry {
    /// The entry that describes a skill but for its relations, which are kept elsewhere.
    fn from(skill: Skill) -> Self {
        Self {
            id: skill.id,
            name: Some(skill.name),
            kind: Some(skill.kind),
            category: Some(skill.category),
            aliases: Some(skill.aliases),
            exact: Some(skill.exact),
            ambiguous: Some(skill.ambiguous),
            hidden: Some(skill.hidden),
            rules: Some(skill.rules),
            fuzzy: Some(skill.fuzzy),
            mute: skill.muted,
            ..Self::default()
        }
    }
}

impl Skill {
    /// Whether documents are searched for it: it is neither muted nor deprecated.
    pub fn is_looked_for(&self) -> bool {
        !self.muted && self.replaced_by.is_none()
    }

    /// Every label with the way it is compared; a label stands in one class only.
    pub fn labels(&self) -> impl Iterator<Item = (&str, LabelClass)> {
        let special = |label: &String| self.exact.contains(label) || self.ambiguous.contains(label);
        let any = std::iter::once(&self.name).chain(&self.aliases).chain(&self.hidden);
        let all = any
            .filter(move |label| !special(label))
            .map(|label| (label.as_str(), LabelClass::Any))
            .chain(self.exact.iter().map(|label| (label.as_str(), LabelClass::Exact)))
            .chain(self.ambiguous.iter().map(|label| (label.as_str(), LabelClass::Ambiguous)));
        all.filter(|_| self.is_looked_for())
    }

    /// Every name, also of one that is not looked for.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.spoken_names().chain(self.hidden.iter().map(String::as_str))
    }

    /// The names a person would use for it: all labels but the hidden ones, the name first.
    pub fn spoken_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .chain(&self.exact)
            .chain(&self.ambiguous)
            .map(String::as_str)
    }
}
