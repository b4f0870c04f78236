//! `cvfit taxonomy list`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::{Kind, KindWord, Rank};
use crate::report::outline::{Outline, Piece};
use crate::report::words;

/// A skill in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SkillRow {
    /// Stable.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// The layer that it comes from.
    pub layer: Rank,
    /// By how many names it is found.
    pub names: usize,
    /// Whether it is muted.
    pub muted: bool,
}

/// Skills by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy list")]
pub struct ListAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// In the order of their ids.
    pub skills: Vec<SkillRow>,
}

/// The widest that the column of ids becomes.
const WIDEST_ID: usize = 32;

/// The report of `cvfit taxonomy list`.
pub fn list(answer: &ListAnswer) -> Outline {
    let mut out = Outline::default();
    let width = answer.skills.iter().map(|skill| skill.id.len()).max().unwrap_or(0).min(WIDEST_ID);
    for skill in &answer.skills {
        let mut about = format!("{}, {}", skill.kind.word(), skill.category);
        if skill.layer != Rank::BuiltIn {
            about = format!("{about}, {}", skill.layer.word());
        }
        if skill.muted {
            about.push_str(", muted");
        }
        out.item(
            0,
            vec![
                Piece::strong(format!("{:<width$}", skill.id)),
                Piece::plain(format!("  {}", skill.name)),
                Piece::quiet(format!("  ({about})")),
            ],
        );
    }
    out.paragraph(words::count(answer.skills.len(), "skill", "skills"));
    out
}
