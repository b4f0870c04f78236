//! The rules of ambiguous names in words.

use crate::taxonomy::{Case, Skill};

/// When the ambiguous names of a skill count, a sentence each; nothing where it has none.
pub(super) fn in_words(skill: &Skill) -> Vec<String> {
    if skill.ambiguous.is_empty() {
        return Vec::new();
    }
    let rules = &skill.rules;
    let mut said = vec![match rules.case {
        Case::Exact => "it counts in its own letter case only".to_owned(),
        Case::Any => "it counts in any letter case".to_owned(),
    }];
    if rules.needs.is_empty() {
        said.push("nothing has to stand near it".to_owned());
    } else {
        let (special, words): (Vec<_>, Vec<_>) = rules.needs.iter().partition(|need| need.starts_with('@'));
        let mut needs: Vec<String> = special.into_iter().map(|need| support(need).to_owned()).collect();
        if !words.is_empty() {
            needs.push(format!("one of these stands near it: {}", quoted(words)));
        }
        said.push(format!("at least one has to hold: {}", needs.join("; ")));
    }
    let lists = [
        ("it may not stand in", &rules.never),
        ("right before it may not stand", &rules.before_never),
        ("right behind it may not stand", &rules.after_never),
    ];
    for (what, words) in lists.into_iter().filter(|(_, words)| !words.is_empty()) {
        said.push(format!("{what}: {}", quoted(words)));
    }
    said
}

/// A need that is no word, in words.
fn support(need: &str) -> &'static str {
    match need {
        "@list" => "it stands in a list beside another known skill, or alone in a list of skills",
        "@study" => "it stands in a section about schools and degrees, or before `in` and a field of study",
        "@tech" => "a technology is named in the same line",
        _ => "it stands in a section of skills",
    }
}

fn quoted<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Taxonomy;

    #[test]
    fn rules_are_said_and_nothing_where_there_is_none() {
        let taxonomy = Taxonomy::builtin();
        let of = |id: &str| in_words(taxonomy.skill(taxonomy.find(id).unwrap_or_else(|| panic!("{id}"))));
        let go = of("go");
        assert_eq!(go[0], "it counts in its own letter case only");
        assert!(
            go[1].contains("a list beside another known skill") && go[1].contains("`golang`"),
            "{}",
            go[1]
        );
        assert!(go[2].starts_with("it may not stand in: `go to market`"), "{}", go[2]);
        assert_eq!(of("kubernetes"), Vec::<String>::new());
    }
}
