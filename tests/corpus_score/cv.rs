//! A CV: sections, roles and their dates, skills.

use std::collections::BTreeSet;

use cvfit::report::model::CvAnswer;
use cvfit::text::Text;

use super::figure::Board;
use super::gold::Cv;
use super::posting::word;
use super::skills::{self, Read};

pub(super) fn score(board: &mut Board, gold: &Cv, said: &CvAnswer, text: &Text) {
    let wanted = gold.sections.iter().map(|s| (s.line, s.kind.clone())).collect();
    compare(board, "cv.sections", &wanted, &said.sections.iter().map(|s| (s.line, word(&s.kind))).collect());
    let role = || "role".to_owned();
    let wanted = gold.roles.iter().map(|r| (r.line, role())).collect();
    compare(board, "cv.roles", &wanted, &said.roles.iter().map(|r| (r.line, role())).collect());
    for label in &gold.roles {
        let got = said.roles.iter().find(|role| role.line == label.line);
        for (end, wanted, got) in [
            ("start", &label.start, got.and_then(|role| role.start.as_ref())),
            ("end", &label.end, got.and_then(|role| role.end.as_ref())),
        ] {
            let what = || format!("{end} is {wanted:?}, read as {got:?}");
            board.ask("cv.dates", wanted.as_ref() == got, label.line, what);
        }
    }
    let read = |skill: &cvfit::report::model::CvSkill| word(&skill.kind);
    let reads: Vec<Read<'_>> = said
        .skills
        .iter()
        .map(|skill| Read { line: skill.line, text: &skill.text, id: &skill.id, kind: read(skill) })
        .collect();
    skills::score(board, "cv.skills", &gold.skills, &reads, text.source());
}

fn compare(
    board: &mut Board,
    figure: &str,
    gold: &BTreeSet<(usize, String)>,
    said: &BTreeSet<(usize, String)>,
) {
    gold.intersection(said).for_each(|_| board.hit(figure));
    gold.difference(said).for_each(|(line, what)| board.missed(figure, *line, what));
    said.difference(gold).for_each(|(line, what)| board.extra(figure, *line, what));
}
