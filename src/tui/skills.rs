//! What the screens ask of the world about skills, and what it answers: which there are, what is known of one, what a
//! change of the user's own skills would do, and that it was saved.

use std::path::PathBuf;
use std::sync::Arc;

use super::pair::Pair;
use super::state::Side;
use crate::report::PreviewAnswer;
use crate::report::taxonomy::{Hit, ShowAnswer, TermAnswer};
use crate::taxonomy::edit::{NewSkill, Operation};
use crate::taxonomy::{Kind, Rank, Taxonomy};

/// Something about skills to be found out or done.
#[derive(Debug, Clone, PartialEq)]
pub enum SkillRequest {
    /// All skills there are.
    List,
    /// What is known of a skill or a term.
    About(Subject),
    /// What an operation would do; nothing is saved.
    Plan(Operation),
    /// Save what was planned under that number.
    Save(u64),
    /// Take back what was saved last.
    Undo,
    /// Save again what was taken back last.
    Redo,
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The skill with this id.
    Skill(String),
    /// A term of an open document.
    Term {
        /// The document.
        side: Side,
        /// The term.
        text: String,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum SkillAnswer {
    /// All skills.
    Listed(Arc<Catalogue>),
    /// What is known.
    About(Subject, About),
    /// What would be done.
    Planned(Box<Plan>),
    /// Why nothing can be said of skills.
    Failed(String),
    /// Why it cannot be done; all is as it was.
    Refused(String),
    /// Why there is nothing to do.
    Already(String),
    /// It was done.
    Saved(Box<Saved>),
}

/// What is known.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// Of a skill.
    Skill(Box<ShowAnswer>),
    /// Of a term.
    Term(TermAbout),
    /// Nothing: there is no such skill any more.
    Nothing,
}

/// What is known of a term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermAbout {
    /// How it was read, and skills with names like it.
    pub reading: TermAnswer,
    /// For each of its words, where there are several, skills that have a name with it.
    pub words: Vec<(String, Vec<Hit>)>,
}

/// A change of the user's file that waits for a yes.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What to save it by.
    pub number: u64,
    /// What is done, as half a sentence.
    pub said: String,
    /// The file.
    pub file: String,
    /// The change of it as a unified diff.
    pub lines: Vec<String>,
    /// What is likely a slip.
    pub slips: Vec<String>,
    /// What it does to documents: to the open pair first, then to postings that were open before.
    pub effects: Vec<PreviewAnswer>,
    /// Documents that could not be looked at, and why.
    pub unread: Vec<String>,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// `Saved`, `Taken back` or `Saved again`.
    pub what: &'static str,
    /// What it is, as half a sentence.
    pub said: String,
    /// All skills there are now.
    pub catalogue: Arc<Catalogue>,
    /// The open pair, compared by them.
    pub pair: Option<Box<Pair>>,
}

/// All skills there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The skills by their names; deprecated ones are left out.
    pub skills: Vec<SkillEntry>,
    /// The user's own file, where it is there.
    pub file: Option<PathBuf>,
}

/// A skill in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillEntry {
    /// Its id.
    pub id: String,
    /// Its names, the one that is shown first.
    pub names: Vec<String>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// The rank of the layer it comes from.
    pub layer: Rank,
    /// Whether it is not looked for.
    pub muted: bool,
}

impl SkillEntry {
    /// The name that is shown.
    pub fn name(&self) -> &str {
        self.names.first().map_or(&self.id, String::as_str)
    }
}

impl Catalogue {
    /// The skills of a taxonomy; `file` is the user's own, where it is there.
    pub fn of(taxonomy: &Taxonomy, file: Option<PathBuf>) -> Self {
        let layers = taxonomy.layers();
        let known = taxonomy.skills().filter(|(_, skill)| skill.replaced_by.is_none());
        let mut skills: Vec<SkillEntry> = known
            .map(|(ix, skill)| SkillEntry {
                id: skill.id.clone(),
                names: skill.spoken_names().map(str::to_owned).collect(),
                kind: skill.kind,
                category: skill.category.clone(),
                layer: layers[taxonomy.layer_of(ix)].rank,
                muted: skill.muted,
            })
            .collect();
        skills.sort_by_cached_key(|skill| (skill.name().to_lowercase(), skill.id.clone()));
        Self { skills, file }
    }

    /// The categories of skills of a kind, the most usual first, then those of the others.
    pub(crate) fn categories(&self, kind: Kind) -> Vec<String> {
        let mut counts: std::collections::BTreeMap<&str, (usize, usize)> = std::collections::BTreeMap::new();
        for skill in &self.skills {
            let (of_kind, of_all) = counts.entry(&skill.category).or_default();
            *of_kind += usize::from(skill.kind == kind);
            *of_all += 1;
        }
        let mut all: Vec<_> = counts.into_iter().collect();
        all.sort_by_key(|(_, counts)| std::cmp::Reverse(*counts));
        all.into_iter().map(|(category, _)| category.to_owned()).collect()
    }
}

/// A skill that is about to be added: what is settled of it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// As it will be shown.
    pub name: String,
    /// The kind that it most likely is.
    pub kind: Kind,
    /// The category that it most likely is in.
    pub category: Option<String>,
    /// What it plainly shows.
    pub implies: Vec<String>,
    /// What it transfers to, and how much in percent.
    pub related: Vec<(String, u8)>,
}

impl Draft {
    /// One of which only the name is known.
    pub(crate) fn named(name: &str) -> Self {
        let (kind, category) = (Kind::Tech, None);
        Self { name: name.to_owned(), kind, category, implies: Vec::new(), related: Vec::new() }
    }

    /// The operation that adds it.
    pub(crate) fn add(self, category: String) -> Operation {
        Operation::Add(NewSkill {
            kind: self.kind,
            category,
            implies: self.implies,
            related: self.related.into_iter().map(|(id, percent)| (id, share(percent))).collect(),
            ..NewSkill::named(self.name)
        })
    }
}

/// A share of so many percent.
pub(crate) fn share(percent: u8) -> f32 {
    f32::from(percent) / 100.0
}
