//! Skills by any of their names, also misspelt.

use super::names;
use crate::report::model::SCHEMA;
use crate::report::taxonomy::{Hit, HitHow, SearchAnswer};
use crate::taxonomy::{Skill, Taxonomy};

/// The least that a name has to be alike to be offered, from 0 to 1: one slip in four letters.
const ALIKE: f64 = 0.75;

/// Finds skills by a name, a part of one, or an id: the best `limit` of them.
pub fn search(taxonomy: &Taxonomy, text: &str, limit: usize) -> SearchAnswer {
    let wanted = plain(text);
    let looked_for = taxonomy.skills().filter(|(_, skill)| skill.replaced_by.is_none());
    let mut hits: Vec<Hit> =
        looked_for.filter(|_| !wanted.is_empty()).filter_map(|(_, skill)| best(skill, &wanted)).collect();
    // Where something is met, what is only alike is no help.
    if hits.iter().any(|hit| hit.how < HitHow::Fuzzy) {
        hits.retain(|hit| hit.how < HitHow::Fuzzy);
    }
    hits.sort_by(|a, b| {
        let length = |hit: &Hit| hit.by.chars().count();
        a.how
            .cmp(&b.how)
            .then(b.score.total_cmp(&a.score))
            .then(length(a).cmp(&length(b)))
            .then_with(|| a.id.cmp(&b.id))
    });
    let found = hits.len();
    hits.truncate(limit);
    SearchAnswer { schema: SCHEMA, text: text.to_owned(), found, hits }
}

/// The name by which a skill is met best, if by any.
fn best(skill: &Skill, wanted: &str) -> Option<Hit> {
    let all = names(skill).into_iter().map(|(text, _)| text).chain([skill.id.clone()]);
    let met = all.filter_map(|by| met(&plain(&by), wanted).map(|(how, score)| (by, how, score)));
    let (by, how, score) = met.min_by(|(a, a_how, a_score), (b, b_how, b_score)| {
        a_how.cmp(b_how).then(b_score.total_cmp(a_score)).then(a.len().cmp(&b.len()))
    })?;
    Some(Hit {
        id: skill.id.clone(),
        name: skill.name.clone(),
        kind: skill.kind,
        category: skill.category.clone(),
        by,
        how,
        score: (score * 1000.0).round() / 1000.0,
    })
}

/// How a name meets what is searched for, both plain.
fn met(name: &str, wanted: &str) -> Option<(HitHow, f64)> {
    if name == wanted {
        return Some((HitHow::Exact, 1.0));
    }
    if name.starts_with(wanted) {
        return Some((HitHow::Prefix, 1.0));
    }
    let mut words = name.split(' ');
    if wanted.split(' ').all(|part| words.any(|word| word.starts_with(part))) {
        return Some((HitHow::WordPrefix, 1.0));
    }
    // Too long or too short to be alike, whatever the letters.
    let (a, b) = (name.chars().count(), wanted.chars().count());
    if (a.min(b) as f64) < ALIKE * a.max(b) as f64 {
        return None;
    }
    let score = strsim::normalized_damerau_levenshtein(name, wanted);
    (score >= ALIKE).then_some((HitHow::Fuzzy, score))
}

/// In lower case, with one space for whatever parts words.
fn plain(text: &str) -> String {
    let parts = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '/'))
        .filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> (String, String, HitHow) {
        let answer = search(&Taxonomy::builtin(), text, 3);
        assert!(answer.hits.len() <= 3 && answer.found >= answer.hits.len());
        let hit = answer.hits.first().unwrap_or_else(|| panic!("nothing for {text}"));
        (hit.id.clone(), hit.by.clone(), hit.how)
    }

    #[test]
    fn a_name_goes_before_a_part_of_one_and_that_before_one_alike() {
        assert_eq!(first("k8s"), ("kubernetes".into(), "k8s".into(), HitHow::Exact));
        assert_eq!(first("spring-boot").0, "spring-boot");
        let (id, _, how) = first("kubernet");
        assert_eq!((id.as_str(), how), ("kubernetes", HitHow::Prefix));
        let (id, by, how) = first("driv arch");
        assert_eq!((id.as_str(), how), ("event-driven-architecture", HitHow::WordPrefix), "{by}");
        let (id, _, how) = first("kuberntes");
        assert_eq!((id.as_str(), how), ("kubernetes", HitHow::Fuzzy));
    }

    #[test]
    fn nothing_is_like_nothing() {
        for text in ["", " - ", "qqqqqqqqqqqq"] {
            assert_eq!(search(&Taxonomy::builtin(), text, 3).found, 0, "{text:?}");
        }
    }
}
