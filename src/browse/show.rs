//! All that is known of one skill.

use super::{export, from, names, rules, share, skill_ref};
use crate::report::model::SCHEMA;
use crate::report::taxonomy::{FamilyOf, FieldFrom, Name, RelativeAnswer, ShowAnswer, SkillRef};
use crate::taxonomy::{SkillIx, Taxonomy};

/// All that is known of the skill with this id, or with this name where no id is like that.
pub fn show(taxonomy: &Taxonomy, id: &str) -> Option<ShowAnswer> {
    let ix = taxonomy.find(id).or_else(|| by_name(taxonomy, id))?;
    let instead_of =
        taxonomy.find_as_named(id).filter(|named| *named != ix).map(|old| taxonomy.skill(old).id.clone());
    let (skill, layers) = (taxonomy.skill(ix), taxonomy.layers());
    let refs = |mut list: Vec<SkillRef>| {
        list.sort_by(|a, b| a.id.cmp(&b.id));
        list
    };
    let to = |ixs: Vec<SkillIx>| refs(ixs.into_iter().map(|ix| skill_ref(taxonomy, ix)).collect());
    let leading_here = |leads: &dyn Fn(SkillIx) -> bool| {
        to(taxonomy.skills().map(|(other, _)| other).filter(|other| leads(*other)).collect())
    };
    let mut related: Vec<RelativeAnswer> = taxonomy
        .related(ix)
        .map(|(other, much)| {
            let SkillRef { id, name } = skill_ref(taxonomy, other);
            RelativeAnswer { id, name, share: share(much) }
        })
        .collect();
    related.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.id.cmp(&b.id)));
    let all_families = taxonomy.families();
    let families = taxonomy.families_of(ix).filter_map(|family| all_families.get(family)).map(|family| {
        let members = family.members.iter().filter_map(|id| taxonomy.find(id)).filter(|other| *other != ix);
        let others = to(members.collect());
        FamilyOf { name: family.name.clone(), transfer: share(family.transfer), others }
    });
    let names = names(skill).into_iter().map(|(text, sort)| {
        let layer = taxonomy.layer_of_label(ix, &text);
        Name { text, sort, from: from(&layers, layer) }
    });
    let fields = taxonomy.fields(ix).into_iter();
    Some(ShowAnswer {
        schema: SCHEMA,
        instead_of,
        skill: export::skill(taxonomy, ix),
        names: names.collect(),
        rules: rules::in_words(skill),
        broader: to(taxonomy.broader(ix).collect()),
        narrower: leading_here(&|other| taxonomy.broader(other).any(|wider| wider == ix)),
        implies: to(taxonomy.implied(ix).collect()),
        implied_by: leading_here(&|other| taxonomy.implied(other).any(|shown| shown == ix)),
        related,
        families: families.collect(),
        from: from(&layers, taxonomy.layer_of(ix)),
        fields: fields
            .map(|(field, layer)| FieldFrom { field: field.to_owned(), from: from(&layers, layer) })
            .collect(),
    })
}

/// The skill with this name, up to letter case.
fn by_name(taxonomy: &Taxonomy, name: &str) -> Option<SkillIx> {
    let wanted = name.to_lowercase();
    let named = |(ix, skill): (SkillIx, &crate::taxonomy::Skill)| {
        names(skill).into_iter().any(|(text, _)| text.to_lowercase() == wanted).then_some(ix)
    };
    taxonomy.skills().find_map(named)
}
