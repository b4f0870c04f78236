//! All skills after all layers, as data.

use crate::report::model::{LayerAnswer, SCHEMA};
use crate::report::taxonomy::{ExportAnswer, FamilyAnswer, RulesAnswer, SkillAnswer};
use crate::taxonomy::{Case, SkillIx, Taxonomy};

/// All skills after all layers.
pub fn export(taxonomy: &Taxonomy) -> ExportAnswer {
    let mut skills: Vec<_> = taxonomy.skills().map(|(ix, _)| skill(taxonomy, ix)).collect();
    skills.sort_by(|a, b| a.id.cmp(&b.id));
    let families = taxonomy.families().into_iter().map(|family| FamilyAnswer {
        name: family.name,
        transfer: super::share(family.transfer),
        members: family.members,
    });
    ExportAnswer {
        schema: SCHEMA,
        taxonomy: taxonomy.layers().iter().map(LayerAnswer::from).collect(),
        skills,
        families: families.collect(),
    }
}

/// A skill as it stands after all layers.
pub(super) fn skill(taxonomy: &Taxonomy, ix: SkillIx) -> SkillAnswer {
    let skill = taxonomy.skill(ix);
    let id = |ix: SkillIx| taxonomy.skill(ix).id.clone();
    let rules = &skill.rules;
    let rules = (!skill.ambiguous.is_empty()).then(|| RulesAnswer {
        any_case: rules.case == Case::Any,
        needs: rules.needs.clone(),
        never: rules.never.clone(),
        before_never: rules.before_never.clone(),
        after_never: rules.after_never.clone(),
    });
    SkillAnswer {
        id: skill.id.clone(),
        name: skill.name.clone(),
        kind: skill.kind,
        category: skill.category.clone(),
        aliases: skill.aliases.clone(),
        exact: skill.exact.clone(),
        ambiguous: skill.ambiguous.clone(),
        hidden: skill.hidden.clone(),
        rules,
        fuzzy: skill.fuzzy,
        broader: taxonomy.broader(ix).map(id).collect(),
        implies: taxonomy.implied(ix).map(id).collect(),
        related: taxonomy.related(ix).map(|(ix, share)| (id(ix), super::share(share))).collect(),
        source: skill.source.clone(),
        replaced_by: skill.replaced_by.clone(),
        mute: skill.muted,
    }
}
