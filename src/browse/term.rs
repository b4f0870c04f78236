//! What a text stands for.

use super::{from, rules, search, sort};
use crate::extract::{Index, Tokens};
use crate::report::model::SCHEMA;
use crate::report::taxonomy::{Claim, NameSort, TermAnswer};
use crate::taxonomy::Taxonomy;

/// How many names like it are offered where no skill claims a text.
const NEAR: usize = 5;

/// Which skills claim a text by one of their names, whatever their rules say of a place; where none does, names like it.
pub fn term(taxonomy: &Taxonomy, index: &Index, text: &str) -> TermAnswer {
    let layers = taxonomy.layers();
    let mut claims: Vec<Claim> = Vec::new();
    for label in index.labels_of(&Tokens::of(text)) {
        let skill = taxonomy.skill(label.skill);
        let sort = sort(skill, label.text, label.class);
        // A skill may be found by two names that are one: "Go" the word and "Go" the plural of nothing.
        if claims.iter().any(|claim| claim.id == skill.id && (claim.sort == sort || claim.by == text)) {
            continue;
        }
        claims.push(Claim {
            id: skill.id.clone(),
            name: skill.name.clone(),
            kind: skill.kind,
            by: label.text.to_owned(),
            sort,
            from: from(&layers, taxonomy.layer_of_label(label.skill, label.text)),
            rules: if sort == NameSort::Ambiguous { rules::in_words(skill) } else { Vec::new() },
        });
    }
    claims.sort_by(|a, b| a.id.cmp(&b.id).then(a.sort.cmp(&b.sort)));
    let near = if claims.is_empty() { search(taxonomy, text, NEAR).hits } else { Vec::new() };
    TermAnswer {
        schema: SCHEMA,
        text: text.to_owned(),
        claims,
        near,
        file: None,
        kind: None,
        occurrences: None,
    }
}
