//! Jobs held: a header that names title and employer, and the dates beside or beneath it.

mod employer;
mod fields;
mod header;
mod line;
mod parts;
mod table;

use employer::{drop_employers, pass_dates_on};
use fields::Field;
use header::{Finder, Habit, Header};
use line::{Dress, Line};
use parts::{first_part, title_and_org};

use super::date::{End, Moment};
use super::section::SectionKind;
use crate::extract::Tokens;
use crate::markup::Block;
use crate::text::Lines;

/// A job held.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// The line that names it, counted from 1.
    pub line: usize,
    /// The block that names it.
    pub block: usize,
    /// The first block after its header.
    pub body: usize,
    /// The block after its last one.
    pub end_block: usize,
    /// The job's title.
    pub title: Option<String>,
    /// The employer.
    pub org: Option<String>,
    /// When it began.
    pub start: Option<Moment>,
    /// When it ended.
    pub end: End,
}

impl Role {
    /// The months it covers, as counted by [`Moment::count`]: from the first to the one after the last; nothing
    /// where the dates do not tell. `today` stands in for the end of a role still held.
    pub fn stretch(&self, today: Moment) -> Option<(i32, i32)> {
        let start = self.start?.count();
        let end = match self.end {
            End::Present => today.count(),
            End::At(to) => to.count(),
            End::Open => return None,
        };
        // A role within one month or year still took a month.
        Some((start, end.max(start + 1)))
    }
}

/// Finds the jobs in all blocks; `sections` gives the kind of section of each block, `lines` where the lines of the text are.
pub(super) fn find(
    lines_of: &Lines,
    blocks: &[Block],
    tokens: &[Tokens],
    sections: &[SectionKind],
    headings: &[bool],
) -> Vec<Role> {
    let known = sections.contains(&SectionKind::Experience);
    let in_place = |at: usize| match sections[at] {
        SectionKind::Experience => true,
        // Without a section of jobs any other may hold them; who works for themselves calls them projects.
        SectionKind::Contact | SectionKind::Summary | SectionKind::Projects | SectionKind::Other => !known,
        _ => false,
    };
    let lines: Vec<Option<Line>> =
        (0..blocks.len()).map(|at| in_place(at).then(|| Line::of(&blocks[at], &tokens[at]))).collect();
    let mut finder = Finder { blocks, lines: &lines, headings, habit: Habit::default() };
    let mut habit = Habit::default();
    for header in headers(&finder, known) {
        habit.learn(&header);
    }
    finder.habit = habit;
    let mut headers = headers(&finder, known);
    drop_employers(&mut headers, &finder);
    pass_dates_on(&mut headers, &finder);
    add_undated(&mut headers, &finder, known);
    let mut roles: Vec<Role> = Vec::with_capacity(headers.len());
    for (number, header) in headers.iter().enumerate() {
        let (title, org) = named(&finder, header, headers.get(..number).unwrap_or_default(), &roles);
        let range = header.range;
        roles.push(Role {
            line: line_of(lines_of, &blocks[header.name], title.as_deref()),
            block: header.first,
            body: header.last + 1,
            end_block: header.last + 1,
            title,
            org,
            start: range.and_then(|range| range.start),
            end: range.map_or(End::Open, |range| range.end),
        });
    }
    close(&mut roles, blocks.len(), headings, sections);
    roles
}

/// The line of a job's name in a block of several: a row of a table, a paragraph.
fn line_of(lines: &Lines, block: &Block, title: Option<&str>) -> usize {
    let flow = &block.flow;
    let at = title
        .filter(|_| block.last_line > block.first_line)
        .and_then(|title| flow.text().find(title))
        .map(|at| flow.span(at as u32, at as u32 + 1).start);
    at.map_or(block.first_line, |at| lines.number_at(at))
}

/// The most words of an employer's name.
const EMPLOYER: usize = 6;

/// Every header with dates, in order. Where nothing says that these are jobs (`known`), a job has to be named.
fn headers(finder: &Finder, known: bool) -> Vec<Header> {
    let mut found: Vec<Header> = Vec::new();
    let mut floor = 0;
    // What the first header of a section looks like.
    let mut first: Option<Dress> = None;
    let mut items: Option<u8> = None;
    let mut fresh = true;
    for at in 0..finder.blocks.len() {
        let Some(line) = finder.line(at) else {
            fresh = true;
            floor = at + 1;
            continue;
        };
        if std::mem::take(&mut fresh) {
            first = None;
            items = items_that_head(finder, at);
        }
        if at < floor || line.dated().is_none() || line.elsewhere && !line.job() {
            continue;
        }
        // One year alone is the date of a header only where a job is named or the line stands out, and where no
        // better dates follow.
        if line.dates.is_none() {
            // What was done there parts a header from the next one.
            let item = |l: &Line| matches!(l.dress, Dress::Item(_));
            let near = |i: &usize| item(line) || finder.line(*i).is_none_or(|l| !item(l));
            let better = (at + 1..at + 3)
                .take_while(near)
                .any(|i| finder.line(i).is_some_and(|l| l.dates.is_some() && l.mostly_dates() && !l.job()));
            let named = line.names() || line.job() && line.dress.stands_out();
            // "## Acme, Leeds 2021" over "### Baker".
            let over = line.dress.stands_out()
                && finder.line(at + 1).is_some_and(|next| {
                    next.names()
                        && next.dress.stands_out()
                        && next.dress > line.dress
                        && next.dated().is_none()
                });
            // "Harbour Works, Summer 2015" right over "Quality Engineering Intern".
            let under = line.dress == Dress::Text
                && line.words <= EMPLOYER
                && finder.blocks.get(at + 1).is_some_and(|next| next.gap == 0)
                && finder
                    .line(at + 1)
                    .is_some_and(|next| next.dress == Dress::Text && next.names() && next.dated().is_none());
            // Alone, or behind a place: "Rome, Italy Nov. 2020".
            let alone = line.words == 0 || line.words <= 3 && finder.blocks[at].gap == 0;
            let beneath = alone && at > floor && finder.line(at - 1).is_some_and(Line::job)
                || finder.job_over_opening(at, floor).is_some();
            if better || !named && !beneath && !over && !under {
                continue;
            }
        }
        if let Dress::Item(depth) = line.dress {
            let dates_only = line.words <= 1 && line.dates.is_some() && at > floor;
            let nested = line.names()
                && line.dates.is_some()
                && found.last().is_some_and(|last| !last.job && last.last + 1 == at);
            let within = finder.parent(at, floor).is_some();
            if items != Some(depth) && !dates_only && !nested && !within {
                continue;
            }
        }
        let Some(mut header) = finder.header(at, floor) else { continue };
        header.job |= table::names_a_job(finder.blocks, header.name);
        take_further_dates(&mut header, finder);
        let Some(name) = finder.line(header.name) else { continue };
        let worn = name.dress;
        if name.elsewhere && !header.job {
            continue;
        }
        if !header.job && (!known || first.is_some_and(|first| worn > first)) {
            continue;
        }
        // A line of the text names a job in passing, where roles are dressed otherwise.
        if worn == Dress::Text
            && first.is_some_and(|first| first != worn)
            && !line.names()
            && header.name == at
        {
            continue;
        }
        first.get_or_insert(worn);
        floor = header.last + 1;
        found.push(header);
    }
    found
}

/// "March 2006 to May 2007 (part-time)", "May 2007 to June 2009 (full-time)": a job held in several ways, one after the other.
fn take_further_dates(header: &mut Header, finder: &Finder) {
    const WORDS: usize = 3;
    while let (Some(range), Some(line)) = (header.range, finder.line(header.last + 1)) {
        let goes_on = line.dates.filter(|next| {
            let follows = |start: Moment| matches!(range.end, End::At(end) if end.year == start.year && end.month == start.month);
            line.words <= WORDS && !line.job() && !line.dress.stands_out() && next.start.is_some_and(follows)
        });
        let Some(next) = goes_on else { return };
        header.range = Some(super::date::Range { end: next.end, ..range });
        header.last += 1;
    }
}

/// The depth of the items that are headers of roles, in the section that starts at `from`: items with dates, where
/// nothing else has such.
fn items_that_head(finder: &Finder, from: usize) -> Option<u8> {
    let mut depth: Option<u8> = None;
    for at in from..finder.blocks.len() {
        let Some(line) = finder.line(at) else { break };
        if line.dates.is_none() || line.elsewhere {
            continue;
        }
        match line.dress {
            Dress::Item(here) => {
                // Dates beneath a job's name are its own; a bullet tells of dates too.
                let job =
                    line.job() || line.words > 1 && at > from && !finder.line(at - 1).is_some_and(Line::job);
                if job {
                    depth = Some(depth.map_or(here, |depth| depth.min(here)));
                }
            }
            _ if line.job() || line.dress != Dress::Text => return None,
            _ => {}
        }
    }
    depth
}

/// Roles whose dates are not stated: they look like the others and name a job.
fn add_undated(headers: &mut Vec<Header>, finder: &Finder, known: bool) {
    // Where no section says that these are jobs, two others do.
    const OTHERS: usize = 2;
    let dress_of = |at: usize| finder.line(at).map(|line| line.dress);
    let worn: Vec<Dress> = headers.iter().filter(|h| h.job).filter_map(|h| dress_of(h.name)).collect();
    if !known && worn.len() < OTHERS {
        return;
    }
    let none = headers.is_empty();
    let mut more = Vec::new();
    for at in 0..finder.blocks.len() {
        let Some(line) = finder.line(at) else { continue };
        let alike = match line.dress {
            Dress::Heading(_) => line.job() && (none || worn.contains(&line.dress)),
            Dress::Bold => known && line.names() && (none || worn.contains(&line.dress)),
            Dress::Item(0) => line.names() && none && line.words <= 12 && known_list(finder, at),
            _ => false,
        };
        if !alike || line.dated().is_some() || headers.iter().any(|h| (h.first..=h.last).contains(&at)) {
            continue;
        }
        // An employer with a job's word in its name, above the roles held there.
        let until = (at + 1..finder.blocks.len())
            .find(|i| finder.line(*i).is_none_or(|l| l.dress <= line.dress))
            .unwrap_or(finder.blocks.len());
        if headers.iter().any(|h| (at + 1..until).contains(&h.name)) {
            continue;
        }
        // "*(March 2006 – May 2008)*" on a line of its own behind what was done there.
        let alone = || {
            (at + 1..until)
                .filter_map(|i| finder.line(i).filter(|line| line.words == 0))
                .find_map(Line::dated)
        };
        // … or right beneath it, before what was done: "2018 oversaw the conditions of examinations."
        let opens = || {
            let text = finder.blocks.get(at + 1).filter(|_| at + 1 < until)?.flow.text();
            super::date::find(text)
                .or_else(|| super::date::find_single(text))
                .filter(|range| range.span.start == 0)
        };
        let heading = matches!(line.dress, Dress::Heading(_));
        let dates = if heading { alone().or_else(opens) } else { None };
        more.push(Header { first: at, name: at, dated: None, last: at, range: dates, job: true });
    }
    headers.extend(more);
    headers.sort_by_key(|header| header.first);
}

/// Whether an item stands in a list of jobs: each of its neighbours of the same depth names one too.
fn known_list(finder: &Finder, at: usize) -> bool {
    let other = |i: usize| finder.line(i).is_none_or(|l| l.dress != Dress::Item(0) || l.names());
    at.checked_sub(1).is_none_or(other) && other(at + 1)
}

/// The words of a block without its dates.
fn without(finder: &Finder, at: usize) -> String {
    let whole = finder.blocks[at].flow.text();
    let text =
        line::told_first(whole).filter(|_| finder.line(at).is_some_and(|line| line.goes_on)).unwrap_or(whole);
    let range = finder.line(at).and_then(Line::dated);
    let Some(range) = range else { return text.to_owned() };
    let (before, after) = (text.get(..range.span.start as usize), text.get(range.span.end as usize..));
    format!("{}\n{}", before.unwrap_or_default(), after.unwrap_or_default())
}

/// The words of the block that names a job, without its dates: of a paragraph that goes on with what was done, the job alone.
fn opening(finder: &Finder, at: usize) -> String {
    let words = without(finder, at);
    if finder.line(at).is_none_or(|line| line.heads || line.dated().is_some()) {
        return words;
    }
    let tokens = Tokens::of(&words);
    let job =
        crate::title::find_held(&tokens).filter(|(from, _)| *from == 0).map(|(_, to)| tokens.range(0, to));
    job.and_then(|(start, end)| words.get(start as usize..end as usize).map(str::to_owned)).unwrap_or(words)
}

/// Title and employer of a header; `before` are the headers above it with their `roles`.
fn named(
    finder: &Finder,
    header: &Header,
    before: &[Header],
    roles: &[Role],
) -> (Option<String>, Option<String>) {
    if let Some((title, org)) = table::title_and_org(finder.blocks, header.name) {
        let over =
            || (header.first < header.name).then(|| first_part(&without(finder, header.first))).flatten();
        return (title, org.or_else(|| employer_heading(finder, header)).or_else(over));
    }
    let mut words = opening(finder, header.name);
    let told = |at: &usize| {
        *at != header.name
            && !finder.line(*at).is_some_and(|line| line.is_duration(finder.blocks[*at].flow.text()))
    };
    for at in (header.first..=header.last).filter(told) {
        words.push('\n');
        words.push_str(&without(finder, at));
    }
    // A line that names both says it better than a place beneath it.
    let (mut title, mut org) = match title_and_org(&opening(finder, header.name)) {
        (Some(title), Some(org)) => (Some(title), Some(org)),
        _ => title_and_org(&words),
    };
    let other = (header.first..=header.last)
        .filter(|at| *at != header.name)
        .find_map(|at| first_part(&without(finder, at)));
    if title.is_none() && other.is_some() {
        title = first_part(&without(finder, header.name));
        org = other;
    }
    // "Harlow Trust - IT support": what is beside the employer is what one was.
    if title.is_none()
        && let Some(employer) = &org
    {
        title = other_part(&opening(finder, header.name), employer);
    }
    if let Some(employer) = employer_field(finder, header) {
        return (title, Some(employer));
    }
    // The employer above the job is surer than a place behind it.
    let above = (header.first..header.name).find(|at| {
        let dated = |line: &Line| line.dated().is_some() && header.dated != Some(*at);
        told(at) && finder.line(*at).is_some_and(|line| line.dress.stands_out() || dated(line))
    });
    let over = above
        .or_else(|| employer_beneath(finder, header))
        .and_then(|at| first_part(&without(finder, at)))
        .or_else(|| employer_heading(finder, header));
    if let Some(employer) = over {
        // What is beneath an employer is what one was or did there, whatever it is called.
        title =
            title.or_else(|| first_part(&without(finder, header.name))).filter(|title| *title != employer);
        org = Some(employer);
    } else if org.is_none() {
        org = beneath(finder, header).or_else(|| inherited(finder, header, before, roles));
    }
    (title, org)
}

/// Of two parts that a dash or a bar parts, the one that is not the employer.
fn other_part(words: &str, employer: &str) -> Option<String> {
    let line = words.lines().find(|line| !line.trim().is_empty())?;
    let (left, right) = [" - ", " – ", " — ", " | "].iter().find_map(|sign| line.split_once(sign))?;
    let (left, right) = (left.trim(), right.trim());
    let other = if left == employer { right } else { left };
    (left == employer || right == employer).then(|| other.to_owned()).filter(|part| !part.is_empty())
}

/// The employer's field of a form, among those that follow the job's.
fn employer_field(finder: &Finder, header: &Header) -> Option<String> {
    let field = |at: usize| fields::split(finder.blocks[at].flow.text());
    (header.first..=header.last).find(|at| matches!(field(*at), Some((Field::Title, _))))?;
    let fields = header.first..finder.blocks.len().min(header.last + 5);
    let own = |at: &usize| {
        *at <= header.last
            || finder.blocks[*at].gap == 0 && finder.line(*at).is_some_and(|line| line.dated().is_none())
    };
    let value = fields.take_while(own).filter_map(field).find(|(field, _)| *field == Field::Employer)?.1;
    first_part(value)
}

/// The smaller heading right beneath the one that names the job: "## Baker", "### Acme".
fn employer_beneath(finder: &Finder, header: &Header) -> Option<usize> {
    let heading = |at: usize| match finder.line(at)?.dress {
        Dress::Heading(level) => Some(level),
        _ => None,
    };
    let (own, at) = (heading(header.name)?, header.name + 1);
    let line = finder.line(at)?;
    let fits = line.is_undated_part() && !line.job() && line.label.is_none();
    (fits && heading(at)? > own).then_some(at)
}

/// A heading above, one level up, under which several roles may stand.
fn employer_heading(finder: &Finder, header: &Header) -> Option<String> {
    let own = finder.line(header.first)?.dress;
    let mut at = header.first;
    while at > 0 {
        at -= 1;
        let line = finder.line(at)?;
        if matches!(line.dress, Dress::Heading(_)) && line.dress < own {
            return (!line.job()).then(|| first_part(&without(finder, at))).flatten();
        }
    }
    None
}

/// The employer in the line beneath the header.
fn beneath(finder: &Finder, header: &Header) -> Option<String> {
    let at = header.last + 1;
    let line = finder
        .line(at)
        .filter(|line| line.is_undated_part() && !line.job() && line.label.is_none() && line.words <= 12)?;
    let fits = match line.dress {
        Dress::Bold => true,
        Dress::Text => finder.blocks[at].gap == 0,
        _ => false,
    };
    fits.then(|| first_part(&without(finder, at))).flatten()
}

/// The employer of the role above, where that one had it from a line over both.
fn inherited(finder: &Finder, header: &Header, before: &[Header], roles: &[Role]) -> Option<String> {
    let (last, role) = before.last().zip(roles.last())?;
    let same = finder.line(last.name)?.dress == finder.line(header.name)?.dress;
    let shared = last.first < last.name && same && header.first == header.name;
    let open = (last.last..header.first).all(|at| finder.line(at).is_some());
    (shared && open).then(|| role.org.clone()).flatten()
}

/// Each role lasts until the next one or the end of its section.
fn close(roles: &mut [Role], count: usize, headings: &[bool], sections: &[SectionKind]) {
    for i in 0..roles.len() {
        let next = roles.get(i + 1).map_or(count, |r| r.block);
        let from = roles[i].block;
        let stop = (from + 1..next).find(|b| headings[*b] || sections[*b] != sections[from]).unwrap_or(next);
        roles[i].end_block = stop;
    }
}

#[cfg(test)]
mod tests;
