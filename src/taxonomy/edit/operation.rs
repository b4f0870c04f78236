//! What can be asked for.

use crate::taxonomy::Kind;

/// An edit of the user's own skills. A skill is named by its id, or by a name that only it has.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// Adds a skill.
    Add(NewSkill),
    /// Gives a skill further names.
    Alias {
        /// The skill.
        skill: String,
        /// The names.
        names: Vec<String>,
    },
    /// Says that who shows a skill shows others too.
    Imply {
        /// The skill.
        skill: String,
        /// The others.
        implied: Vec<String>,
    },
    /// Says how much of a skill carries over to another.
    Relate {
        /// The skill.
        skill: String,
        /// The other.
        to: String,
        /// From 0, nothing, to 1, all.
        share: f32,
    },
    /// Says that a term is no skill: it becomes one that is muted, so that it is not taken for a skill any more.
    Silence {
        /// The term.
        name: String,
    },
    /// Keeps a skill from being looked for.
    Mute {
        /// The skill.
        skill: String,
    },
    /// Has a muted skill looked for again.
    Unmute {
        /// The skill.
        skill: String,
    },
    /// Takes what the file says of a skill out of it; what lies beneath counts again.
    Remove {
        /// The skill.
        skill: String,
    },
    /// Takes a name from a skill, wherever it has it from.
    RemoveLabel {
        /// The skill.
        skill: String,
        /// The name.
        label: String,
    },
    /// Gives a skill another name to be shown by. The id stays, and the old name remains one of its names.
    Rename {
        /// The skill.
        skill: String,
        /// The name.
        name: String,
    },
}

/// A skill that is to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSkill {
    /// Its id; where none is given, made from the name.
    pub id: Option<String>,
    /// As shown.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is a kind of.
    pub broader: Vec<String>,
    /// What it plainly shows.
    pub implies: Vec<String>,
    /// What it transfers to, and how much.
    pub related: Vec<(String, f32)>,
}

impl NewSkill {
    /// A technology with a name and nothing else.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            kind: Kind::Tech,
            category: "other".to_owned(),
            aliases: Vec::new(),
            broader: Vec::new(),
            implies: Vec::new(),
            related: Vec::new(),
        }
    }
}
