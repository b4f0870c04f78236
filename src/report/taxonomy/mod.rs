//! What there is to tell of the skills themselves: the answers of `cvfit taxonomy …`, and their reports.
//!
//! One file a command, each with the answer and the outline made of it. [`crate::browse`] fills them.

mod diff;
mod export;
mod import;
mod lint;
mod list;
mod search;
mod show;
mod stats;
mod term;

pub use diff::{DiffAnswer, FieldChange, LayerChanges, SkillChange, diff};
pub use export::{ExportAnswer, FamilyAnswer, RulesAnswer, SkillAnswer};
pub use import::{ImportAnswer, ImportedSkills};
pub use lint::{FindingAnswer, LintAnswer, SeverityWord, lint};
pub use list::{ListAnswer, SkillRow, list};
pub use search::{Hit, HitHow, SearchAnswer, search};
pub use show::{FamilyOf, FieldFrom, From, Name, NameSort, RelativeAnswer, ShowAnswer, SkillRef, show};
pub use stats::{
    AmbiguousCount, CategoryCount, KindCount, LayerCount, NameCounts, RelationCounts, StatsAnswer, stats,
};
pub use term::{Claim, Occurrence, TermAnswer, term};
