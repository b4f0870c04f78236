//! What was taken and what was left out, with reasons.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Source;

/// How many examples are kept of each reason.
const EXAMPLES: usize = 3;

/// What was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A row of a table.
    Row,
    /// A skill with all its names.
    Skill,
    /// A name of a skill.
    Label,
    /// A relation between two skills.
    Relation,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    BrokenRow,
    NoName,
    NotReleased,
    Twice,
    NotAsked,
    LanguageUse,
    SortOfSoftware,
    NameTaken,
    NameHides,
    Unwanted,
    SameLabel,
    NoLetters,
    TooLong,
    Short,
    OnlyStopWords,
    CommonWord,
    Plain,
    Unlike,
    Hides,
    Taken,
    Several,
    TooManyLabels,
    LeadsNowhere,
    Doubtful,
    Known,
    Circle,
}

impl Reason {
    /// What it is a reason to leave out, and the reason in words.
    fn told(self) -> (What, &'static str) {
        match self {
            Self::BrokenRow => (What::Row, "broken: wrong number of columns, or a quote that never closes"),
            Self::NoName => (What::Row, "without a name"),
            Self::NotReleased => (What::Skill, "not released, or given up"),
            Self::Twice => (What::Skill, "listed before under the same id or name"),
            Self::NotAsked => (What::Skill, "not of what --only asks for"),
            Self::LanguageUse => (What::Skill, "a use of a human language that stands for itself"),
            Self::SortOfSoftware => (What::Skill, "a sort of software and no product"),
            Self::NameTaken => (What::Skill, "the name may mean a skill that is there, which is in doubt"),
            Self::NameHides => {
                (What::Skill, "the name of a known skill is a part of it and would no longer be found")
            }
            Self::Unwanted => (What::Skill, "it is muted in your taxonomy"),
            Self::SameLabel => (What::Label, "the same name again, as it is compared"),
            Self::NoLetters => (What::Label, "without letters"),
            Self::TooLong => (What::Label, "longer than anything a text would say"),
            Self::Short => (What::Label, "one or two letters"),
            Self::OnlyStopWords => (What::Label, "only words of grammar"),
            Self::CommonWord => (What::Label, "a common English word"),
            Self::Plain => (What::Label, "only words that any posting holds"),
            Self::Unlike => (What::Label, "nothing in common with the skill's name"),
            Self::Hides => (What::Label, "holds the name of another skill, which would no longer be found"),
            Self::Taken => (What::Label, "belongs to another skill"),
            Self::Several => (What::Label, "claimed by several skills"),
            Self::TooManyLabels => (What::Label, "beyond the 500 names that are looked at"),
            Self::LeadsNowhere => (What::Relation, "one of the two skills was left out"),
            Self::Doubtful => (What::Relation, "does not plainly follow"),
            Self::Known => (What::Relation, "from a skill that is there, which keeps its own relations"),
            Self::Circle => (What::Relation, "would come back to where it starts"),
        }
    }
}

/// How often a reason held.
#[derive(Debug, Clone, Default)]
struct Tally {
    count: usize,
    examples: Vec<String>,
}

/// One reason with what it left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Left {
    /// What was left out.
    pub what: What,
    /// Why.
    pub reason: &'static str,
    /// How many of them.
    pub count: usize,
    /// Up to three of them, as they stand in the list.
    pub examples: Vec<String>,
}

/// What was taken and what was left out.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The form of the list.
    pub source: Source,
    /// Skills that the files hold.
    pub read: usize,
    /// Skills that were new.
    pub taken: usize,
    /// Skills that were there under some name.
    pub mapped: usize,
    /// Names of the new skills, and further ones of those that were there.
    pub labels: usize,
    /// Relations of the new skills.
    pub relations: usize,
    left: BTreeMap<Reason, Tally>,
}

impl Summary {
    pub(super) fn new(source: Source) -> Self {
        Self { source, read: 0, taken: 0, mapped: 0, labels: 0, relations: 0, left: BTreeMap::new() }
    }

    /// Counts one that was left out.
    pub(super) fn left(&mut self, reason: Reason, example: &str) {
        let tally = self.left.entry(reason).or_default();
        tally.count += 1;
        if tally.examples.len() < EXAMPLES && !tally.examples.iter().any(|known| known == example) {
            tally.examples.push(example.to_owned());
        }
    }

    /// How many were left out for a reason.
    #[cfg(test)]
    pub(super) fn count(&self, reason: Reason) -> usize {
        self.left.get(&reason).map_or(0, |tally| tally.count)
    }

    /// Everything that was left out: rows, skills, labels, relations, each by its reasons.
    pub fn left_out(&self) -> Vec<Left> {
        let told = |(reason, tally): (&Reason, &Tally)| {
            let (what, reason) = reason.told();
            Left { what, reason, count: tally.count, examples: tally.examples.clone() }
        };
        let mut all: Vec<Left> = self.left.iter().map(told).collect();
        all.sort_by_key(|left| left.what);
        all
    }
}
