//! What was read in one document.

use rustc_hash::FxHashMap;

use super::check::name;
use super::model::{
    CvAnswer, CvSkill, MatchHow, PostingAnswer, PostingNeed, PostingSkill, SectionKind, UnknownAnswer,
    YearsAnswer,
};
use super::outline::{Outline, Piece};
use super::words;
use crate::text::Repair;

/// The report of `cvfit extract --as posting`.
pub fn posting(answer: &PostingAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(words::headline(answer));
    if let Some(conditions) = words::conditions(answer) {
        out.fact(0, conditions);
    }
    out.fact(0, format!("posting {}", name(&answer.file)));
    out.heading(format!("Lines ({})", answer.lines.len()));
    let skills = by_line(&answer.skills, |skill| skill.line);
    let years = by_line(&answer.years, |years| years.line);
    let none = Vec::new();
    for line in &answer.lines {
        let mut pieces = vec![
            Piece::quiet(format!("line {:>3}  ", line.line)),
            Piece::plain(format!("{:<9}", line.class.word())),
        ];
        let skills: Vec<_> =
            skills.get(&line.line).unwrap_or(&none).iter().map(|skill| posting_skill(skill)).collect();
        if !skills.is_empty() {
            pieces.push(Piece::plain(format!("  {}", skills.join("; "))));
        }
        if answer.corrected(line.line).next().is_some() {
            pieces.push(Piece::quiet("  corrected by you"));
        }
        out.item(0, pieces);
        for years in years.get(&line.line).into_iter().flatten() {
            out.fact(1, self::years(years));
        }
    }
    if !answer.needs.is_empty() {
        out.heading(format!("Needs ({})", answer.needs.len()));
    }
    for need in &answer.needs {
        out.item(0, self::need(need));
    }
    super::corrections::corrections(&mut out, answer);
    rest(&mut out, &answer.unknown, &answer.repairs);
    out
}

/// What stands in each line, in its order.
fn by_line<T>(all: &[T], line: impl Fn(&T) -> usize) -> FxHashMap<usize, Vec<&T>> {
    let mut lines: FxHashMap<usize, Vec<&T>> = FxHashMap::default();
    for one in all {
        lines.entry(line(one)).or_default().push(one);
    }
    lines
}

/// `Scala [required, n3]`
fn posting_skill(skill: &PostingSkill) -> String {
    let group = skill.group.as_ref().map(|group| format!(", {group}")).unwrap_or_default();
    let what = said(&skill.text, &skill.name, skill.matched, skill.score);
    format!("{what} [{}{group}]", skill.level.word())
}

/// A skill as it stands, with its name where that differs and how sure a misspelt one is.
fn said(text: &str, name: &str, matched: MatchHow, score: f64) -> String {
    let name = if text == name { String::new() } else { format!(" = {name}") };
    match matched {
        MatchHow::Fuzzy => format!("{text}{name} (misspelt, {} alike)", words::percent(score)),
        MatchHow::Grammar => format!("{text} (not in the taxonomy)"),
        MatchHow::Exact | MatchHow::Folded => format!("{text}{name}"),
    }
}

/// Years that a line asks for.
fn years(years: &YearsAnswer) -> String {
    let range = match (years.min, years.max) {
        (Some(min), Some(max)) => format!("{min} to {max} years"),
        (Some(min), None) => format!("at least {}", words::count(min as usize, "year", "years")),
        (None, Some(max)) => format!("at most {}", words::count(max as usize, "year", "years")),
        (None, None) => "years without a number".to_owned(),
    };
    match &years.of {
        Some(of) => format!("{range} of {of}"),
        None => format!("{range} of experience"),
    }
}

fn need(need: &PostingNeed) -> Vec<Piece> {
    let years = need.years.map(|years| format!(", {}", words::count(years as usize, "year", "years")));
    vec![
        Piece::strong(need.id.as_str()),
        Piece::plain(format!("  {}  {}", need.level.word(), words::any_of(&need.texts))),
        Piece::plain(years.unwrap_or_default()),
        Piece::quiet(format!(" (line {})", need.line)),
    ]
}

/// The report of `cvfit extract --as cv`.
pub fn cv(answer: &CvAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(format!("CV {}", name(&answer.file)));
    out.heading(format!("Sections ({})", answer.sections.len()));
    for section in &answer.sections {
        out.item(
            0,
            vec![
                Piece::quiet(format!("line {:>3}  ", section.line)),
                Piece::plain(format!("{:<14}  ", section.kind.word())),
                Piece::strong(section.heading.as_str()),
            ],
        );
    }
    out.heading(format!("Roles ({})", answer.roles.len()));
    for role in &answer.roles {
        let length = role.months.map(|months| format!(", {}", words::months(months))).unwrap_or_default();
        out.item(
            0,
            vec![
                Piece::quiet(format!("line {:>3}  ", role.line)),
                Piece::plain(format!("{}{length}", words::role(role))),
            ],
        );
    }
    out.heading(format!("Skills ({})", answer.skills.len()));
    let mut places: Vec<SectionKind> = answer.skills.iter().map(|skill| skill.place).collect();
    places.sort_unstable();
    places.dedup();
    for place in places {
        out.item(0, vec![Piece::strong(place.word())]);
        for skill in answer.skills.iter().filter(|skill| skill.place == place) {
            out.item(1, cv_skill(skill));
        }
    }
    rest(&mut out, &answer.unknown, &answer.repairs);
    out
}

fn cv_skill(skill: &CvSkill) -> Vec<Piece> {
    let text = said(&skill.text, &skill.name, skill.matched, skill.score);
    vec![Piece::quiet(format!("line {:>3}  ", skill.line)), Piece::plain(text)]
}

/// What was not known and what was repaired.
fn rest(out: &mut Outline, unknown: &[UnknownAnswer], repairs: &[Repair]) {
    if !unknown.is_empty() {
        out.heading(format!("Unknown terms ({})", unknown.len()));
    }
    for unknown in unknown {
        out.item(
            0,
            vec![
                Piece::quiet(format!("line {:>3}  ", unknown.line)),
                Piece::strong(unknown.text.as_str()),
                Piece::plain(format!(": {}", unknown.why)),
            ],
        );
    }
    if !repairs.is_empty() {
        out.heading(format!("Repaired encoding ({})", repairs.len()));
    }
    for repair in repairs {
        out.item(
            0,
            vec![
                Piece::quiet(format!("line {:>3}  ", repair.line)),
                Piece::plain(format!("{} is read as {}", repair.before, repair.after)),
            ],
        );
    }
}
