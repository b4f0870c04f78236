//! What a CV is checked against: one need for each group of alternatives in the lines that ask for something.

use super::alternative::groups;
use super::level::Marks;
use super::line::{Level, LineClass};
use super::title;
use super::years::{self, Years};
use crate::extract::{Extraction, How, Mention};
use crate::markup::Block;
use crate::taxonomy::{Kind, SkillIx, Taxonomy};
use crate::text::Span;

/// A skill in a line of the posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The skill.
    pub skill: SkillIx,
    /// Counted from 1.
    pub line: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// How it was recognised.
    pub how: How,
    /// Similarity: 1 unless fuzzy.
    pub score: f64,
    /// How much it is wanted here.
    pub level: Level,
    /// The need it belongs to, by its place among the needs.
    pub need: Option<usize>,
}

/// Skills any one of which is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// Counted from 1.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// The alternatives, as places in the list of what was found.
    pub any_of: Vec<usize>,
    /// Years asked.
    pub years: Option<u32>,
}

/// A number of years that a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsAsked {
    /// Counted from 1.
    pub line: usize,
    /// At least so many.
    pub min: Option<u32>,
    /// At most so many.
    pub max: Option<u32>,
    /// What they are years of, in the clean text.
    pub of: Option<Span>,
}

/// Collects what the blocks ask for.
pub(super) fn collect(
    taxonomy: &Taxonomy,
    blocks: &[Block],
    classes: &[LineClass],
    extraction: &Extraction,
    line_of: impl Fn(u32) -> usize,
) -> (Vec<Found>, Vec<Need>, Vec<YearsAsked>) {
    let (mut found, mut needs, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (block, class)) in blocks.iter().zip(classes).enumerate() {
        if !class.holds_skills() {
            continue;
        }
        let tokens = &extraction.tokens[number];
        let mentions = extraction.of_block(number);
        let marks = Marks::of(tokens);
        let groups = groups(
            tokens,
            mentions,
            |m| taxonomy.skill(m.skill).kind,
            |skill, kind| skill != kind && taxonomy.contains(skill, kind).is_some(),
        );
        let first = found.len();
        let mut group_of: Vec<usize> = Vec::new();
        // "other Staff and Backend engineers": a field that is part of a job's name is no skill that is named.
        let titles: Vec<(usize, usize)> = if class.asks() { Vec::new() } else { title::all(tokens).collect() };
        let in_title = |m: &Mention| {
            taxonomy.skill(m.skill).kind != Kind::Tech && titles.iter().any(|(from, to)| m.from < *to && *from < m.to)
        };
        for (mention, group) in mentions.iter().zip(&groups) {
            let line = mention.line;
            if in_title(mention) {
                continue;
            }
            // A skill that a line names twice is listed once, where it stands among alternatives if it does.
            let alone = groups.iter().filter(|g| *g == group).count() == 1;
            let again = mentions.iter().zip(&groups).any(|(other, g)| {
                other.skill == mention.skill && other.line == line && groups.iter().filter(|o| *o == g).count() > 1
            });
            if alone && again {
                continue;
            }
            if found[first..].iter().any(|f: &Found| f.skill == mention.skill && f.line == line) {
                continue;
            }
            let level = marks.level(mention.from, mention.to, Level::of(*class));
            let (span, how, score) = (mention.span, mention.how, mention.score);
            found.push(Found { skill: mention.skill, line, span, how, score, level, need: None });
            group_of.push(*group);
        }
        let years = if class.asks() { years::find(tokens, block.flow.text()) } else { Vec::new() };
        let years: Vec<Years> = years.into_iter().filter(|y| y.asks).collect();
        for y in &years {
            let span = |(from, to)| {
                let (start, end) = tokens.range(from, to);
                block.flow.span(start, end)
            };
            let (start, end) = tokens.range(y.at, y.at + 1);
            let line = line_of(block.flow.span(start, end).start);
            asked.push(YearsAsked { line, min: y.min, max: y.max, of: y.of.map(span) });
        }
        if !class.asks() {
            continue;
        }
        let mut seen: Vec<usize> = Vec::new();
        for (i, group) in group_of.iter().enumerate() {
            if seen.contains(group) {
                continue;
            }
            seen.push(*group);
            let members: Vec<usize> = (i..group_of.len()).filter(|j| group_of[*j] == *group).map(|j| first + j).collect();
            let wanted = |at: &&usize| matches!(found[**at].level, Level::Required | Level::Preferred);
            let members: Vec<usize> = members.iter().filter(wanted).copied().collect();
            let Some(level) = members.iter().map(|at| found[*at].level).min() else { continue };
            let need = needs.len();
            for at in &members {
                found[*at].need = Some(need);
            }
            let line = found[members[0]].line;
            let spans: Vec<Span> = members.iter().map(|at| found[*at].span).collect();
            let years = years_for(&spans, &years, |range| {
                let (start, end) = tokens.range(range.0, range.1);
                block.flow.span(start, end)
            });
            needs.push(Need { line, level, any_of: members, years });
        }
    }
    (found, needs, asked)
}

/// The years that are asked of one of these skills: their object holds it.
fn years_for(spans: &[Span], years: &[Years], place: impl Fn((usize, usize)) -> Span) -> Option<u32> {
    years
        .iter()
        .filter(|y| y.of.is_some_and(|of| spans.iter().any(|span| place(of).overlaps(*span))))
        .filter_map(|y| y.min)
        .max()
}
