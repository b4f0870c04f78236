//! `cvfit taxonomy diff`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::LayerAnswer;
use crate::report::outline::{Outline, Piece};
use crate::report::words;

/// A field that a layer changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    /// The key, as in taxonomy files.
    pub field: String,
    /// The value beneath, as in a taxonomy file; nothing where there was none.
    pub before: Option<String>,
    /// The value after.
    pub after: Option<String>,
}

/// A skill that a layer adds or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SkillChange {
    /// Its id.
    pub id: String,
    /// Its name after.
    pub name: String,
    /// Whether it is not there beneath.
    pub added: bool,
    /// Whether it is muted here and not beneath.
    pub muted: bool,
    /// The id that it leads to after, where it is deprecated.
    pub replaced_by: Option<String>,
    /// Names that it has after and not beneath.
    pub names_added: Vec<String>,
    /// Names that it has beneath and not after.
    pub names_taken: Vec<String>,
    /// Other fields that differ; those of an added skill are not listed.
    pub fields: Vec<FieldChange>,
}

/// What a layer changes against all beneath it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LayerChanges {
    /// The layer.
    pub layer: LayerAnswer,
    /// In the order of the file. What changes nothing is left out.
    pub skills: Vec<SkillChange>,
    /// Names of the families that it adds.
    pub families: Vec<String>,
}

/// What the layers over the built-in skills change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy diff")]
pub struct DiffAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The lowest first.
    pub layers: Vec<LayerChanges>,
}

/// The report of `cvfit taxonomy diff`.
pub fn diff(answer: &DiffAnswer) -> Outline {
    let mut out = Outline::default();
    if answer.layers.is_empty() {
        out.fact(0, "Nothing lies over the built-in skills.");
    }
    for layer in &answer.layers {
        out.heading(words::layer(&layer.layer));
        for skill in &layer.skills {
            self::skill(&mut out, skill);
        }
        for family in &layer.families {
            out.item(0, vec![Piece::plain("family added  "), Piece::strong(family.as_str())]);
        }
        let count = |of: &dyn Fn(&&SkillChange) -> bool| layer.skills.iter().filter(of).count();
        let added = count(&|skill| skill.added);
        let muted = count(&|skill| skill.muted);
        let changed = count(&|skill| !skill.added && !skill.muted);
        out.fact(0, format!("{added} added, {changed} changed, {muted} muted"));
    }
    out
}

fn skill(out: &mut Outline, skill: &SkillChange) {
    let what = match (skill.added, skill.muted) {
        (true, _) => "added  ",
        (false, true) => "muted  ",
        (false, false) => "changed",
    };
    let about = match &skill.replaced_by {
        Some(id) => format!("  deprecated, leads to {id}"),
        None => format!("  {}", skill.name),
    };
    out.item(
        0,
        vec![Piece::plain(format!("{what}  ")), Piece::strong(skill.id.as_str()), Piece::quiet(about)],
    );
    for (sign, names) in [("+", &skill.names_added), ("-", &skill.names_taken)] {
        if !names.is_empty() {
            out.item(1, vec![Piece::quiet(format!("names {sign}  ")), Piece::plain(names.join(", "))]);
        }
    }
    for field in &skill.fields {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        out.item(
            1,
            vec![
                Piece::quiet(format!("{}  ", field.field)),
                Piece::plain(format!("{} becomes {}", value(&field.before), value(&field.after))),
            ],
        );
    }
}
