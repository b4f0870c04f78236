//! `cvfit taxonomy show ID`.

use schemars::JsonSchema;
use serde::Serialize;

use super::export::SkillAnswer;
use crate::report::model::Rank;
use crate::report::outline::{Outline, Piece};

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct From {
    /// What the layer is to the others.
    pub layer: Rank,
    /// What it calls itself, else its file's name.
    pub name: String,
}

/// The sort of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NameSort {
    /// As the skill is shown.
    Name,
    /// In any letter case.
    Alias,
    /// In its own letter case only.
    Exact,
    /// Only where the rules allow.
    Ambiguous,
    /// Found, and never shown.
    Hidden,
}

impl NameSort {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Alias => "alias",
            Self::Exact => "exact",
            Self::Ambiguous => "ambiguous",
            Self::Hidden => "hidden",
        }
    }
}

/// A name of a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Name {
    /// As it is written.
    pub text: String,
    /// Its sort; a name that is ambiguous or exact as well is that.
    pub sort: NameSort,
    /// Where it comes from.
    pub from: From,
}

/// Another skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SkillRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A skill that transfers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RelativeAnswer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much, 0 to 1.
    pub share: f64,
}

/// A family that a skill is in.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FamilyOf {
    /// What its members have in common.
    pub name: String,
    /// How much any of them transfers to any other, 0 to 1.
    pub transfer: f64,
    /// The other members.
    pub others: Vec<SkillRef>,
}

/// The layer that a field has its value from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldFrom {
    /// The key, as in taxonomy files.
    pub field: String,
    /// The highest layer that gives it.
    pub from: From,
}

/// All that is known of one skill.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy show")]
pub struct ShowAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The deprecated id that was asked for, where that led here.
    pub instead_of: Option<String>,
    /// The skill after all layers.
    pub skill: SkillAnswer,
    /// Its names, by their sort.
    pub names: Vec<Name>,
    /// Its rules, in words.
    pub rules: Vec<String>,
    /// What it is a kind of.
    pub broader: Vec<SkillRef>,
    /// What is a kind of it.
    pub narrower: Vec<SkillRef>,
    /// What it plainly shows.
    pub implies: Vec<SkillRef>,
    /// What plainly shows it.
    pub implied_by: Vec<SkillRef>,
    /// What it transfers to, be it stated here or there.
    pub related: Vec<RelativeAnswer>,
    /// Its families.
    pub families: Vec<FamilyOf>,
    /// Where it comes from.
    pub from: From,
    /// Where each field that it has comes from.
    pub fields: Vec<FieldFrom>,
}

/// The report of `cvfit taxonomy show`.
pub fn show(answer: &ShowAnswer) -> Outline {
    let mut out = Outline::default();
    let skill = &answer.skill;
    out.title(format!("{} ({})", skill.name, skill.id));
    if let Some(old) = &answer.instead_of {
        out.fact(0, format!("`{old}` is deprecated; this stands in its place"));
    }
    out.fact(0, format!("{}, {}", skill.kind.word(), skill.category));
    out.fact(0, format!("from {}", from(&answer.from)));
    if skill.mute {
        out.fact(0, "muted: it is not looked for");
    }
    if let Some(id) = &skill.replaced_by {
        out.fact(0, format!("deprecated: {id} stands in its place"));
    }
    out.heading(format!("Names ({})", answer.names.len()));
    for name in &answer.names {
        out.item(
            0,
            vec![
                Piece::quiet(format!("{:<9}  ", name.sort.word())),
                Piece::strong(name.text.as_str()),
                Piece::quiet(elsewhere(&name.from)),
            ],
        );
    }
    if !skill.fuzzy {
        out.fact(0, "misspellings of it are not looked for");
    }
    if !answer.rules.is_empty() {
        out.heading("When the ambiguous names count");
        for rule in &answer.rules {
            out.fact(0, rule.as_str());
        }
    }
    relations(&mut out, answer);
    if !skill.source.is_empty() {
        out.heading("Called elsewhere");
        for (scheme, id) in &skill.source {
            out.item(0, vec![Piece::quiet(format!("{scheme}  ")), Piece::plain(id.as_str())]);
        }
    }
    let above = |field: &&FieldFrom| field.field != "id" && field.from.layer != Rank::BuiltIn;
    let changed: Vec<_> = answer.fields.iter().filter(above).collect();
    if !changed.is_empty() && answer.from.layer == Rank::BuiltIn {
        out.heading("Changed by layers above");
        for field in changed {
            out.item(0, vec![Piece::strong(field.field.as_str()), Piece::quiet(elsewhere(&field.from))]);
        }
    }
    out
}

fn relations(out: &mut Outline, answer: &ShowAnswer) {
    let lists = [
        ("is a kind of", &answer.broader),
        ("plainly shows", &answer.implies),
        ("has as kinds", &answer.narrower),
        ("is shown by", &answer.implied_by),
    ];
    let related = !answer.related.is_empty() || !answer.families.is_empty();
    if related || lists.iter().any(|(_, list)| !list.is_empty()) {
        out.heading("Relations");
    }
    for (what, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        out.item(0, vec![Piece::quiet(format!("{what}  ")), Piece::plain(refs(list))]);
    }
    if !answer.related.is_empty() {
        let share = |one: &RelativeAnswer| format!("{} {}", one.id, one.share);
        let related: Vec<_> = answer.related.iter().map(share).collect();
        out.item(0, vec![Piece::quiet("transfers to  "), Piece::plain(related.join(", "))]);
    }
    for family in &answer.families {
        out.item(
            0,
            vec![
                Piece::quiet("family  "),
                Piece::plain(format!("{} {}: {}", family.name, family.transfer, refs(&family.others))),
            ],
        );
    }
}

fn refs(list: &[SkillRef]) -> String {
    list.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// `own my-skills`
fn from(from: &From) -> String {
    format!("{} {}", from.layer.word(), from.name)
}

/// The same in brackets, where it is not the built-in layer.
fn elsewhere(from: &From) -> String {
    if from.layer == Rank::BuiltIn { String::new() } else { format!("  ({})", self::from(from)) }
}
