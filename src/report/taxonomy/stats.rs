//! `cvfit taxonomy stats`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::{Kind, KindWord, LayerAnswer};
use crate::report::outline::{Outline, Piece};
use crate::report::words;

/// Names by their sort; what is ambiguous or exact is not counted as a name or alias.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NameCounts {
    /// All.
    pub all: usize,
    /// Names and aliases in any letter case.
    pub any_case: usize,
    /// In their own letter case only.
    pub exact: usize,
    /// Only where rules allow.
    pub ambiguous: usize,
    /// Found, and never shown.
    pub hidden: usize,
}

/// Skills of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindCount {
    /// The kind.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// How many there are.
    pub skills: usize,
    /// Their names.
    pub names: usize,
}

/// Skills of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CategoryCount {
    /// The category.
    pub category: String,
    /// How many there are.
    pub skills: usize,
}

/// A layer, and what of the skills comes from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LayerCount {
    /// The layer.
    #[serde(flatten)]
    pub layer: LayerAnswer,
    /// Its file as named by the user; the built-in one has none.
    pub file: Option<String>,
    /// Under which terms it may be passed on, where it says so.
    pub licence: Option<String>,
    /// Where it is from, where it says so.
    pub source: Option<String>,
    /// How many skills it has an entry for.
    pub entries: usize,
    /// How many skills are first named there.
    pub skills: usize,
    /// How many names come from there.
    pub names: usize,
}

/// How many relations there are.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RelationCounts {
    /// Skill to what it is a kind of.
    pub broader: usize,
    /// Skill to what it plainly shows.
    pub implies: usize,
    /// Pairs of which one transfers to the other.
    pub related: usize,
    /// Families.
    pub families: usize,
    /// Share of the skills of kind tech that any relation or family touches, 0 to 1.
    pub tech_with_any: f64,
    /// … that are a kind of something.
    pub tech_with_broader: f64,
    /// … that plainly show something.
    pub tech_with_implies: f64,
    /// … that transfer to something by a stated relation or a family.
    pub tech_with_related: f64,
}

/// Skills with ambiguous names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmbiguousCount {
    /// Skills with such names.
    pub skills: usize,
    /// Those among them whose rules say what has to stand near.
    pub with_needs: usize,
    /// Those whose rules say what must not.
    pub with_never: usize,
}

/// Counts of what there is.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy stats")]
pub struct StatsAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The layers, the lowest first.
    pub layers: Vec<LayerCount>,
    /// Skills that are looked for.
    pub skills: usize,
    /// Skills that are muted.
    pub muted: usize,
    /// Ids that lead to other skills.
    pub deprecated: usize,
    /// Their names.
    pub names: NameCounts,
    /// By kind.
    pub kinds: Vec<KindCount>,
    /// By category, the largest first.
    pub categories: Vec<CategoryCount>,
    /// Their relations.
    pub relations: RelationCounts,
    /// Their ambiguous names.
    pub ambiguous: AmbiguousCount,
}

/// The report of `cvfit taxonomy stats`.
pub fn stats(answer: &StatsAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(format!(
        "{}, {}",
        words::count(answer.skills, "skill", "skills"),
        words::count(answer.names.all, "name", "names")
    ));
    if answer.muted + answer.deprecated > 0 {
        out.fact(0, format!("besides {} muted and {} deprecated", answer.muted, answer.deprecated));
    }
    out.heading("Layers");
    for layer in &answer.layers {
        let skills = words::count(layer.skills, "skill", "skills");
        let names = words::count(layer.names, "name", "names");
        out.item(
            0,
            vec![
                Piece::strong(words::layer(&layer.layer)),
                Piece::plain(format!("  {skills} and {names} come from there")),
            ],
        );
        if let Some(licence) = &layer.licence {
            out.fact(1, format!("licence {licence}"));
        }
        if let Some(source) = &layer.source {
            out.fact(1, source.as_str());
        }
    }
    let names = &answer.names;
    out.heading("Names");
    count(&mut out, names.any_case, "in any letter case");
    count(&mut out, names.exact, "in their own letter case only");
    count(&mut out, names.ambiguous, "ambiguous, which count where rules allow");
    count(&mut out, names.hidden, "found and never shown");
    out.heading("Kinds");
    for kind in &answer.kinds {
        count(&mut out, kind.skills, &format!("{}, with {} names", kind.kind.word(), kind.names));
    }
    let relations = &answer.relations;
    out.heading("Relations");
    count(&mut out, relations.broader, "to what a skill is a kind of (broader)");
    count(&mut out, relations.implies, "to what a skill plainly shows (implies)");
    count(&mut out, relations.related, "pairs that transfer (related)");
    count(&mut out, relations.families, "families");
    let percent = words::percent;
    out.fact(
        0,
        format!(
            "Of the technologies {} have a relation: {} are a kind of something, {} plainly show something, {} \
             transfer to something.",
            percent(relations.tech_with_any),
            percent(relations.tech_with_broader),
            percent(relations.tech_with_implies),
            percent(relations.tech_with_related),
        ),
    );
    let ambiguous = &answer.ambiguous;
    out.fact(
        0,
        format!(
            "{} have ambiguous names; the rules of {} say what has to stand near, of {} what must not.",
            words::count(ambiguous.skills, "skill", "skills"),
            ambiguous.with_needs,
            ambiguous.with_never
        ),
    );
    out.heading(format!("Categories ({})", answer.categories.len()));
    for category in &answer.categories {
        count(&mut out, category.skills, &category.category);
    }
    out
}

fn count(out: &mut Outline, number: usize, what: &str) {
    out.item(0, vec![Piece::strong(format!("{number:>6}")), Piece::plain(format!("  {what}"))]);
}
