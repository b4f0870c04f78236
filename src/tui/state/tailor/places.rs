//! The places in a CV where words of the user's own can go.

use super::super::data::Data;
use super::super::picker::Choice;
use crate::report::model::SectionKind;
use crate::tailor::Where;

/// The places, the lists of skills first, and how each is called.
pub(crate) fn places(data: &Data) -> (Vec<Where>, Vec<Choice>) {
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
        if is_skills(data, line) {
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
    let sections = &data.answer.cv.sections;
    let after = sections.partition_point(|section| section.line <= line);
    let section = after.checked_sub(1).and_then(|at| sections.get(at));
    section.is_some_and(|section| section.kind == SectionKind::Skills)
}
