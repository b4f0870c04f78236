//! Counts of what there is.

use std::collections::BTreeMap;

use super::names;
use crate::report::model::{LayerAnswer, SCHEMA};
use crate::report::taxonomy::{
    AmbiguousCount, CategoryCount, KindCount, LayerCount, NameCounts, NameSort, RelationCounts, StatsAnswer,
};
use crate::taxonomy::{Kind, Skill, SkillIx, Taxonomy};

/// Counts of what there is.
pub fn stats(taxonomy: &Taxonomy) -> StatsAnswer {
    let looked_for: Vec<(SkillIx, &Skill)> =
        taxonomy.skills().filter(|(_, skill)| skill.is_looked_for()).collect();
    let mut layers: Vec<LayerCount> = taxonomy
        .layers()
        .iter()
        .map(|info| LayerCount {
            layer: LayerAnswer::from(info),
            file: info.file.clone(),
            licence: info.licence.clone(),
            source: info.source.clone(),
            entries: info.skills,
            skills: 0,
            names: 0,
        })
        .collect();
    let mut all = NameCounts::default();
    let mut kinds = Kind::ALL.map(|kind| KindCount { kind, skills: 0, names: 0 });
    let mut categories: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ambiguous = AmbiguousCount::default();
    for (ix, skill) in &looked_for {
        layers[taxonomy.layer_of(*ix)].skills += 1;
        *categories.entry(&skill.category).or_default() += 1;
        let names = names(skill);
        for (text, sort) in &names {
            layers[taxonomy.layer_of_label(*ix, text)].names += 1;
            match sort {
                NameSort::Name | NameSort::Alias => all.any_case += 1,
                NameSort::Exact => all.exact += 1,
                NameSort::Ambiguous => all.ambiguous += 1,
                NameSort::Hidden => all.hidden += 1,
            }
        }
        all.all += names.len();
        if let Some(kind) = kinds.iter_mut().find(|count| count.kind == skill.kind) {
            kind.skills += 1;
            kind.names += names.len();
        }
        if !skill.ambiguous.is_empty() {
            let rules = &skill.rules;
            let never = [&rules.never, &rules.before_never, &rules.after_never];
            ambiguous.skills += 1;
            ambiguous.with_needs += usize::from(!rules.needs.is_empty());
            ambiguous.with_never += usize::from(never.iter().any(|words| !words.is_empty()));
        }
    }
    let count = |of: &dyn Fn(&Skill) -> bool| taxonomy.skills().filter(|(_, skill)| of(skill)).count();
    let mut categories: Vec<CategoryCount> = categories
        .into_iter()
        .map(|(category, skills)| CategoryCount { category: category.to_owned(), skills })
        .collect();
    categories.sort_by(|a, b| b.skills.cmp(&a.skills).then_with(|| a.category.cmp(&b.category)));
    StatsAnswer {
        schema: SCHEMA,
        layers,
        skills: looked_for.len(),
        muted: count(&|skill| skill.muted),
        deprecated: count(&|skill| skill.replaced_by.is_some()),
        names: all,
        kinds: kinds.to_vec(),
        categories,
        relations: relations(taxonomy, &looked_for),
        ambiguous,
    }
}

fn relations(taxonomy: &Taxonomy, skills: &[(SkillIx, &Skill)]) -> RelationCounts {
    let sum = |of: &dyn Fn(SkillIx) -> usize| skills.iter().map(|(ix, _)| of(*ix)).sum::<usize>();
    // What something leads to is touched as well.
    let mut reached = vec![false; taxonomy.len()];
    for (ix, _) in skills {
        for to in taxonomy.shown_by(*ix) {
            reached[to.0 as usize] = true;
        }
    }
    let tech: Vec<SkillIx> =
        skills.iter().filter(|(_, skill)| skill.kind == Kind::Tech).map(|(ix, _)| *ix).collect();
    let share = |of: &dyn Fn(SkillIx) -> bool| {
        let with = tech.iter().filter(|ix| of(**ix)).count();
        if tech.is_empty() { 0.0 } else { crate::analysis::round(with as f64 / tech.len() as f64) }
    };
    let broader = |ix: SkillIx| taxonomy.broader(ix).next().is_some();
    let implies = |ix: SkillIx| taxonomy.implied(ix).next().is_some();
    let related =
        |ix: SkillIx| taxonomy.related(ix).next().is_some() || taxonomy.families_of(ix).next().is_some();
    RelationCounts {
        broader: sum(&|ix| taxonomy.broader(ix).count()),
        implies: sum(&|ix| taxonomy.implied(ix).count()),
        // Each is entered at both ends.
        related: sum(&|ix| taxonomy.related(ix).count()) / 2,
        families: taxonomy.families().len(),
        tech_with_any: share(&|ix| broader(ix) || implies(ix) || related(ix) || reached[ix.0 as usize]),
        tech_with_broader: share(&broader),
        tech_with_implies: share(&implies),
        tech_with_related: share(&related),
    }
}
