//! What a foreign list says about one skill, in the form that all lists are brought into.

use super::super::Kind;

/// A skill of a foreign list.
#[derive(Debug, Clone)]
pub(super) struct Concept {
    /// Its id in the list, by which relations name it.
    pub(super) key: String,
    /// The name that the list prefers, without what stands behind it in brackets.
    pub(super) name: String,
    /// What stood in brackets: what sort of thing it is.
    pub(super) qualifier: String,
    /// Shorter names by which the taxonomy may know it: without the vendor.
    pub(super) also: Vec<String>,
    /// All further names.
    pub(super) labels: Vec<String>,
    /// What kind of thing it is.
    pub(super) kind: Kind,
    /// Where it is put for browsing, kebab-case.
    pub(super) category: String,
    /// Further words by which it can be chosen: codes and names of the groups above it.
    pub(super) groups: Vec<String>,
    /// Whether the name is one of a product, and no phrase of a language.
    pub(super) proper: bool,
    /// The keys of what it is a kind of.
    pub(super) broader: Vec<String>,
    /// The keys of what it plainly shows.
    pub(super) implies: Vec<String>,
    /// The keys of what it transfers to, and how much.
    pub(super) related: Vec<(String, f32)>,
    /// What else the list says, for whoever reads the layer.
    pub(super) note: Option<&'static str>,
}

impl Concept {
    /// One of which no more than this is known.
    pub(super) fn new(key: String, name: String, kind: Kind) -> Self {
        Self {
            key,
            name,
            kind,
            category: String::new(),
            qualifier: String::new(),
            also: Vec::new(),
            labels: Vec::new(),
            groups: Vec::new(),
            proper: false,
            broader: Vec::new(),
            implies: Vec::new(),
            related: Vec::new(),
            note: None,
        }
    }

    /// Whether it is of a kind, category or group.
    pub(super) fn is_of(&self, word: &str) -> bool {
        self.kind.word() == word
            || self.category == word
            || self.groups.iter().any(|group| group.eq_ignore_ascii_case(word))
    }
}
