//! The places in a CV where words of the user's own can go.

use super::super::data::Data;
use super::super::picker::Choice;
use crate::report::model::SectionKind;
use crate::tailor::Where;

/// From this many words on what was written is a sentence, and has its place among the bullets of a role.
const SENTENCE: usize = 3;

/// The places for some words, the likeliest first, and how each is called: for a sentence behind the items of the
/// roles, for a term at the end of the lists of skills.
pub(crate) fn places(data: &Data, words: &str) -> (Vec<Where>, Vec<Choice>) {
    let is_sentence = words.split_whitespace().count() >= SENTENCE;
    let mut places = Vec::new();
    let mut choices = Vec::new();
    let mut add = |place: Where, what: &str, line: usize| {
        places.push(place);
        let words = data.cv.line(line).trim();
        choices.push(Choice { label: format!("{what} {line}: {words}"), ..Choice::default() });
    };
    let lines = 1..=data.cv.line_count();
    let heading = |line: usize| data.answer.cv.sections.iter().any(|section| section.line == line);
    let filled = |line: &usize| !data.cv.line(*line).trim().is_empty();
    for line in lines.clone().filter(filled).filter(|line| !heading(*line)) {
        if is_sentence && is_in(data, line, SectionKind::Experience) && is_item(data.cv.line(line)) {
            add(Where::Behind(line), "an item of its own behind line", line);
        } else if !is_sentence && is_skills(data, line) {
            add(Where::EndOf(line), "skills list, end of line", line);
        }
    }
    for line in lines.filter(filled) {
        add(Where::Behind(line), "behind line", line);
        if !heading(line) && !is_skills(data, line) {
            add(Where::EndOf(line), "end of line", line);
        }
    }
    (places, choices)
}

/// Whether a line stands in a list of skills.
fn is_skills(data: &Data, line: usize) -> bool {
    is_in(data, line, SectionKind::Skills)
}

/// Whether a line stands in a section of that kind.
fn is_in(data: &Data, line: usize, kind: SectionKind) -> bool {
    let sections = &data.answer.cv.sections;
    let after = sections.partition_point(|section| section.line <= line);
    let section = after.checked_sub(1).and_then(|at| sections.get(at));
    section.is_some_and(|section| section.kind == kind)
}

/// Whether a line is an item of a list.
fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ ", "• "].iter().any(|mark| line.trim_start().starts_with(mark))
}
