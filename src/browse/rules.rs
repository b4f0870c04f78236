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
        let needs: Vec<_> = rules.needs.iter().map(|need| support(need)).collect();
        said.push(format!("at least one has to hold: {}", needs.join("; ")));
    }
    let lists = [
        ("it may not stand in", &rules.never),
        ("right before it may not stand", &rules.before_never),
        ("right behind it may not stand", &rules.after_never),
    ];
    for (what, words) in lists.into_iter().filter(|(_, words)| !words.is_empty()) {
        let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
        said.push(format!("{what}: {}", words.join(", ")));
    }
    said
}

/// A need in words.
fn support(need: &str) -> String {
    match need {
        "@list" => "it stands in a list beside another known skill, or alone in a list of skills".to_owned(),
        "@tech" => "a technology is named in the same line".to_owned(),
        "@skills" => "it stands in a section of skills".to_owned(),
        word => format!("`{word}` near it"),
    }
}
