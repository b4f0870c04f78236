//! A posting: classes of lines, skills, alternatives, years, facts.

use std::collections::BTreeSet;

use cvfit::report::model::{Money, PostingAnswer};
use cvfit::text::Text;

use super::figure::Board;
use super::gold::{Posting, Salary};
use super::skills::{self, Outcome, Read};

/// Classes of lines that ask for something.
const ASKS: &[&str] = &["required", "preferred"];

pub(super) fn score(board: &mut Board, gold: &Posting, said: &PostingAnswer, text: &Text) {
    lines(board, gold, said, text);
    let reads: Vec<Read<'_>> = said
        .skills
        .iter()
        .map(|skill| Read { line: skill.line, text: &skill.text, id: &skill.id, kind: word(&skill.kind) })
        .collect();
    let outcome = skills::score(board, "skills", &gold.skills, &reads, text.source());
    levels(board, said, &outcome);
    alternatives(board, said, &outcome);
    years(board, gold, said);
    facts(board, gold, said);
}

/// The word for an enumeration's value, as in the JSON.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).expect("an enumeration can be written as JSON");
    value.as_str().expect("its values are words").to_owned()
}

fn lines(board: &mut Board, gold: &Posting, said: &PostingAnswer, text: &Text) {
    for label in &gold.lines {
        let number = label.line;
        let read = said.lines.iter().find(|line| line.line == number);
        let got = read.map_or_else(|| "nothing".to_owned(), |line| word(&line.class));
        let start: String = text.line(number).trim().chars().take(70).collect();
        let what = || format!("is {}, read as {got}: {start}", label.class);
        board.ask("lines.class", got == label.class, number, what);
        match (ASKS.contains(&label.class.as_str()), ASKS.contains(&got.as_str())) {
            (true, true) => board.hit("lines.asks"),
            (true, false) => board.missed("lines.asks", number, &what()),
            (false, true) => board.extra("lines.asks", number, &what()),
            (false, false) => {}
        }
    }
}

fn levels(board: &mut Board, said: &PostingAnswer, outcome: &Outcome<'_>) {
    for (g, s) in &outcome.matched.pairs {
        let label = &outcome.gold[*g].of;
        let got = word(&said.skills[outcome.said[*s].of].level);
        let wanted = label.level.as_deref().expect("a skill of a posting has a level");
        let what = || format!("{:?} is {wanted}, read as {got}", label.text);
        board.ask("skills.level", got == wanted, label.line, what);
    }
}

/// Of every two skills of a line that were both found: does the program know that one of them is enough?
fn alternatives(board: &mut Board, said: &PostingAnswer, outcome: &Outcome<'_>) {
    let asked = |g: usize| outcome.gold[g].of.level.as_deref().is_some_and(|level| ASKS.contains(&level));
    let pairs: Vec<_> = outcome.matched.pairs.iter().filter(|(g, _)| asked(*g)).collect();
    let same = |left: &Option<String>, right: &Option<String>| left.is_some() && left == right;
    for (at, (g1, s1)) in pairs.iter().enumerate() {
        for (g2, s2) in &pairs[at + 1..] {
            let (one, other) = (outcome.gold[*g1].of, outcome.gold[*g2].of);
            if one.line != other.line {
                continue;
            }
            let group = |s: usize| &said.skills[outcome.said[s].of].group;
            let what = format!("{:?} or {:?}", one.text, other.text);
            match (same(&one.group, &other.group), same(group(*s1), group(*s2))) {
                (true, true) => board.hit("alternatives"),
                (true, false) => board.missed("alternatives", one.line, &what),
                (false, true) => board.extra("alternatives", one.line, &what),
                (false, false) => {}
            }
        }
    }
}

fn years(board: &mut Board, gold: &Posting, said: &PostingAnswer) {
    let wanted: BTreeSet<_> = gold.years.iter().map(|y| (y.line, y.min, y.max)).collect();
    let have: BTreeSet<_> = said.years.iter().map(|y| (y.line, y.min, y.max)).collect();
    let what = |years: &(usize, Option<u32>, Option<u32>)| format!("from {:?} to {:?}", years.1, years.2);
    wanted.intersection(&have).for_each(|_| board.hit("years"));
    wanted.difference(&have).for_each(|years| board.missed("years", years.0, &what(years)));
    have.difference(&wanted).for_each(|years| board.extra("years", years.0, &what(years)));
}

fn facts(board: &mut Board, gold: &Posting, said: &PostingAnswer) {
    // A title with the place behind it is the title still; of seniority there is one word only.
    for (name, wanted, got, part_will_do) in [
        ("title", &gold.title, &said.title, true),
        ("company", &gold.company, &said.company, true),
        ("location", &gold.location, &said.location, true),
        ("seniority", &gold.seniority, &said.seniority, false),
        ("work_mode", &gold.work_mode, &said.work_mode, false),
    ] {
        let (plain_wanted, plain_got) = (plain(wanted.as_deref()), plain(got.as_deref()));
        let one_in_other = !plain_wanted.is_empty()
            && !plain_got.is_empty()
            && (plain_wanted.contains(&plain_got) || plain_got.contains(&plain_wanted));
        let right = plain_wanted == plain_got || part_will_do && one_in_other;
        board.ask("facts", right, 0, || format!("{name} is {wanted:?}, read as {got:?}"));
    }
    let got = said.salary.clone().map(|salary| Salary {
        min: salary.min.map(Money::units),
        max: salary.max.map(Money::units),
        currency: salary.currency,
        period: salary.period,
    });
    board.ask("facts", gold.salary == got, 0, || format!("salary is {:?}, read as {got:?}", gold.salary));
}

/// Letters and digits, letter case aside.
fn plain(text: Option<&str>) -> String {
    let text = text.unwrap_or_default().to_lowercase().replace(|c: char| !c.is_alphanumeric(), " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
