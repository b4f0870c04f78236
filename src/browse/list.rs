//! Which skills there are.

use std::collections::BTreeSet;

use crate::report::model::SCHEMA;
use crate::report::taxonomy::{ListAnswer, SkillRow};
use crate::taxonomy::{Kind, Rank, Taxonomy};

/// Which skills are wanted; what is not given does not matter.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only of this category.
    pub category: Option<String>,
    /// Only such as come from a layer of this rank.
    pub layer: Option<Rank>,
    /// Only muted ones.
    pub muted: bool,
}

/// The skills that are wanted, by their ids; deprecated ones are left out.
pub fn list(taxonomy: &Taxonomy, filter: &Filter) -> ListAnswer {
    let layers = taxonomy.layers();
    let mut skills: Vec<SkillRow> = taxonomy
        .skills()
        .filter(|(_, skill)| skill.replaced_by.is_none())
        .filter(|(_, skill)| filter.kind.is_none_or(|kind| skill.kind == kind))
        .filter(|(_, skill)| filter.category.as_ref().is_none_or(|category| skill.category == *category))
        .filter(|(_, skill)| !filter.muted || skill.muted)
        .map(|(ix, skill)| SkillRow {
            id: skill.id.clone(),
            name: skill.name.clone(),
            kind: skill.kind,
            category: skill.category.clone(),
            layer: layers[taxonomy.layer_of(ix)].rank,
            names: skill.labels().count(),
            muted: skill.muted,
        })
        .filter(|row| filter.layer.is_none_or(|layer| row.layer == layer))
        .collect();
    skills.sort_by(|a, b| a.id.cmp(&b.id));
    ListAnswer { schema: SCHEMA, skills }
}

/// Every category there is.
pub fn categories(taxonomy: &Taxonomy) -> BTreeSet<&str> {
    taxonomy.skills().map(|(_, skill)| skill.category.as_str()).collect()
}
