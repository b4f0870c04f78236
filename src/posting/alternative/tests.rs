//! The table of choices in `cases.txt`, each read as the requirements of a posting.

use std::fmt::Write as _;

use crate::config::Config;
use crate::extract::Index;
use crate::posting::Posting;
use crate::taxonomy::Taxonomy;
use crate::text::Text;

/// Lines of requirements, and the skills in them: those of one list are alternatives.
struct Case {
    lines: String,
    groups: Vec<Vec<&'static str>>,
}

fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    let mut case = Case { lines: String::new(), groups: Vec::new() };
    for line in include_str!("cases.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(group) = line.strip_prefix("= ") {
            case.groups.push(group.split('|').map(str::trim).collect());
            continue;
        }
        // The lines of the next case follow those of the groups.
        if !case.groups.is_empty() {
            all.push(std::mem::replace(&mut case, Case { lines: String::new(), groups: Vec::new() }));
        }
        case.lines.push_str(line);
        case.lines.push('\n');
    }
    all.push(case);
    all
}

#[test]
fn choices_in_the_forms_in_which_they_are_written() {
    let (taxonomy, config) = (Taxonomy::builtin(), Config::default());
    let index = Index::new(&taxonomy);
    let mut wrong = String::new();
    let cases = cases();
    assert!(cases.len() > 100);
    for case in &cases {
        let text = Text::from_source("posting.txt", &format!("Requirements\n\n{}\n", case.lines.trim()));
        let posting = Posting::read(&taxonomy, &index, &config.matching, &text);
        let texts = |need: &crate::posting::Need| -> Vec<String> {
            need.any_of.iter().map(|at| posting.found[*at].span.of(text.clean()).to_lowercase()).collect()
        };
        let needs: Vec<Vec<String>> = posting.needs.iter().map(texts).collect();
        let need_of = |skill: &str| needs.iter().position(|need| need.contains(&skill.to_lowercase()));
        let firsts: Vec<Option<usize>> = case.groups.iter().map(|group| need_of(group[0])).collect();
        let together = case
            .groups
            .iter()
            .zip(&firsts)
            .all(|(group, first)| first.is_some() && group.iter().all(|skill| need_of(skill) == *first));
        let apart = (1..firsts.len()).all(|i| !firsts[..i].contains(&firsts[i]));
        if !together || !apart {
            _ = write!(wrong, "\n{}\n  wanted {:?}\n  read   {needs:?}", case.lines.trim(), case.groups);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
