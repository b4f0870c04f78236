//! Jobs held: a header that names title and employer, and the dates beside or beneath it.

use super::date::{self, End, Moment, Range};
use super::section::SectionKind;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};
use crate::posting::title;

/// A job held.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// The line that names it, counted from 1.
    pub line: usize,
    /// The block that names it.
    pub block: usize,
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

/// How a header of a role looks; the first one found sets the dress of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dress {
    Heading(u8),
    Bold,
    Row,
    Item,
    Line,
}

fn dress(block: &Block) -> Dress {
    match block.kind {
        BlockKind::Heading(level) => Dress::Heading(level),
        BlockKind::Row => Dress::Row,
        _ if block.emphasised => Dress::Bold,
        BlockKind::Item(_) => Dress::Item,
        _ => Dress::Line,
    }
}

/// The words of a header without its dates.
fn without(text: &str, range: Option<Range>) -> String {
    let Some(range) = range else { return text.to_owned() };
    let (before, after) = (text.get(..range.span.start as usize), text.get(range.span.end as usize..));
    format!("{}\n{}", before.unwrap_or_default(), after.unwrap_or_default())
}

/// Finds the jobs in all blocks; `sections` gives the kind of section of each block.
pub(super) fn find(blocks: &[Block], tokens: &[Tokens], sections: &[SectionKind], headings: &[bool]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    let mut first_dress: Option<Dress> = None;
    let mut number = 0;
    let known = sections.contains(&SectionKind::Experience);
    while number < blocks.len() {
        let block = &blocks[number];
        let here = number;
        number += 1;
        let in_place = sections[here] == SectionKind::Experience || !known && sections[here] != SectionKind::Education;
        if !in_place || headings[here] || matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter) {
            continue;
        }
        let text = block.flow.text();
        let own = date::find(text).filter(|range| is_header(block, text, *range));
        // The dates may stand on the next line, or the one after it.
        let mut dated = own;
        let mut last = here;
        if own.is_none() && may_head(block, &tokens[here]) {
            for (ahead, next) in blocks.iter().enumerate().skip(here + 1).take(2) {
                if headings[ahead] || next.is_heading() && date::find(next.flow.text()).is_none() || matches!(next.kind, BlockKind::Item(_) if next.tokens_long()) {
                    break;
                }
                let found = date::find(next.flow.text()).filter(|range| mostly_dates(next.flow.text(), *range));
                if found.is_some() {
                    // A heading right before the dates is the nearer name.
                    if ahead == here + 2 && may_head(&blocks[here + 1], &tokens[here + 1]) && title::find(&tokens[here]).is_none() {
                        break;
                    }
                    dated = found;
                    last = ahead;
                    break;
                }
            }
        }
        let Some(range) = dated else { continue };
        let worn = dress(block);
        let names_job = title::find(&tokens[here]).is_some();
        if let Some(first) = first_dress {
            // Bullets beneath a role tell of dates too; only a header in the dress of the first, or one that
            // names a job, opens another.
            let weaker = matches!(worn, Dress::Item) && first != Dress::Item;
            if weaker || worn != first && !names_job && !block.is_heading() && worn != Dress::Bold {
                continue;
            }
        }
        let mut header = if own.is_some() { without(text, own) } else { text.to_owned() };
        if last == here + 2 || last == here + 1 && own.is_none() {
            // What stands beside the dates on their own line, or between, is part of the header.
            for between in here + 1..=last {
                let line = blocks[between].flow.text();
                header.push('\n');
                header.push_str(&without(line, date::find(line)));
            }
        }
        let (title, mut org) = title_and_org(&header);
        let mut name = here;
        if title.is_none() && own.is_some() && !names_job {
            // The title stands beneath: "**Acme** 2019 – 2021" and then "Senior Engineer".
            if let Some(next) = blocks.get(here + 1).filter(|b| !b.is_item() || b.emphasised) {
                if title::names_role(&tokens[here + 1]) && date::find(next.flow.text()).is_none() {
                    let (below, _) = title_and_org(next.flow.text());
                    push(&mut roles, block, here, below, org, range);
                    first_dress.get_or_insert(worn);
                    continue;
                }
            }
        }
        if org.is_none() {
            // The employer stands above: a heading, a bold line or a line right before, without dates of its own.
            let above = (0..here).rev().take(3).find(|i| !blocks[*i].is_item() && !headings[*i] && roles.last().is_none_or(|r| r.block < *i));
            if let Some(above) = above.filter(|i| *i + 1 == here || blocks[*i].is_heading()) {
                let text = blocks[above].words();
                if date::find(text).is_none() && text.split_whitespace().count() <= 8 && title::find(&tokens[above]).is_none() {
                    org = title_and_org(text).1;
                    name = here;
                }
            }
            if org.is_none() && title.is_some() {
                org = company_heading(blocks, headings, here);
            }
        }
        push(&mut roles, &blocks[name], name, title, org, range);
        first_dress.get_or_insert(worn);
        number = last + 1;
    }
    close(&mut roles, blocks.len(), headings, sections);
    roles
}

fn push(roles: &mut Vec<Role>, block: &Block, at: usize, title: Option<String>, org: Option<String>, range: Range) {
    let end = if range.end == End::Open { End::Open } else { range.end };
    roles.push(Role { line: block.first_line, block: at, end_block: at + 1, title, org, start: range.start, end });
}

/// A heading above, one level up, under which several roles may stand.
fn company_heading(blocks: &[Block], headings: &[bool], at: usize) -> Option<String> {
    let level = blocks[at].heading_level().unwrap_or(7);
    for above in (0..at).rev() {
        if headings[above] {
            return None;
        }
        if let Some(upper) = blocks[above].heading_level() {
            if upper < level {
                let text = blocks[above].words();
                return title_and_org(&without(text, date::find(text))).1;
            }
        }
    }
    None
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

/// Whether a block with dates is a header rather than a sentence that tells of them.
fn is_header(block: &Block, text: &str, range: Range) -> bool {
    if block.is_heading() || block.emphasised || block.kind == BlockKind::Row {
        return true;
    }
    let rest = without(text, Some(range));
    let words = rest.split_whitespace().count();
    let at_edge = text.get(..range.span.start as usize).is_some_and(|b| b.trim().trim_matches(['(', '*', '[', '|']).is_empty())
        || text.get(range.span.end as usize..).is_some_and(|a| a.trim().trim_matches([')', '.', '*', ']', ',', '|']).split_whitespace().count() <= 4);
    words > 0 && words <= 16 && at_edge && !rest.trim().ends_with('.') && words >= 1 && rest.chars().any(char::is_alphabetic)
}

/// Whether a line is dates, with a place or an employer beside them at most.
fn mostly_dates(text: &str, range: Range) -> bool {
    without(text, Some(range)).split_whitespace().count() <= 8
}

/// Whether a block can name a role whose dates stand beneath.
fn may_head(block: &Block, tokens: &Tokens) -> bool {
    if block.is_item() && !block.emphasised || matches!(block.kind, BlockKind::Row | BlockKind::Code) {
        return false;
    }
    let short = tokens.len() <= 14 && !block.words().ends_with('.');
    short && (block.is_heading() || block.emphasised || title::find(tokens).is_some())
}

impl Block {
    /// An item of more than a few words.
    fn tokens_long(&self) -> bool {
        self.words().split_whitespace().count() > 8
    }
}

/// Title and employer out of a header's words: the part that holds a job's name is the title, the next one the
/// employer.
fn title_and_org(header: &str) -> (Option<String>, Option<String>) {
    let mut parts: Vec<String> = Vec::new();
    for line in header.lines() {
        let mut rest = line.to_owned();
        for sign in [" — ", " – ", " - ", " | ", " · ", " • ", " @ ", " // ", "\t", " : "] {
            rest = rest.replace(sign, "\n");
        }
        for (word, by) in [(" at ", "\n"), (" bei ", "\n"), (" with ", "\n")] {
            if rest.matches(word).count() == 1 {
                rest = rest.replace(word, by);
            }
        }
        for part in rest.split('\n') {
            // "Software Engineer, Parcelry Ltd": the comma parts title and employer; in a part without a job's
            // name it parts employer and place.
            let pieces: Vec<&str> = part.split(", ").collect();
            let job = pieces.iter().position(|p| is_title(p));
            match job {
                Some(at) if pieces.len() > 1 => {
                    let (mut from, mut to) = (at, at + 1);
                    // "Senior Engineer, Payments" keeps its field when an employer follows elsewhere.
                    if at > 0 && !is_title(pieces[0]) {
                        from = at;
                    }
                    to = to.min(pieces.len());
                    parts.extend(pieces[..from].iter().map(|p| (*p).to_owned()));
                    parts.push(pieces[from..to].join(", "));
                    parts.extend(pieces[to..].iter().map(|p| (*p).to_owned()));
                }
                _ => parts.push(pieces[0].to_owned()),
            }
        }
    }
    let parts: Vec<String> = parts.iter().map(|p| tidy(p)).filter(|p| p.chars().any(char::is_alphabetic)).collect();
    let at = parts.iter().position(|p| is_title(p));
    let title = at.map(|at| parts[at].clone());
    let org = match at {
        Some(at) => parts.get(at + 1).or_else(|| at.checked_sub(1).and_then(|i| parts.get(i))),
        None => parts.first(),
    };
    (title, org.cloned())
}

fn is_title(part: &str) -> bool {
    let tokens = Tokens::of(part);
    tokens.len() <= 9 && title::find(&tokens).is_some()
}

/// Without brackets at the end, emphasis and signs around.
fn tidy(part: &str) -> String {
    let mut text = part.trim();
    if let Some(open) = text.find(" (") {
        text = text.get(..open).unwrap_or(text);
    }
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.' | '!' | '+' | '#')).trim_end_matches(['.', ')']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use crate::text::Text;

    fn roles(text: &str) -> Vec<(usize, Option<String>, Option<String>, String)> {
        let text = Text::from_source("cv.md", text);
        let blocks = read(&text, Format::Markdown);
        let (sections, headings) = crate::cv::sections(&blocks);
        let kinds: Vec<SectionKind> = sections.iter().map(|s| s.0).collect();
        let tokens: Vec<Tokens> = blocks.iter().map(|b| Tokens::of(b.flow.text())).collect();
        find(&blocks, &tokens, &kinds, &headings)
            .into_iter()
            .map(|r| {
                let end = match r.end {
                    End::At(m) => m.iso(),
                    End::Present => "present".to_owned(),
                    End::Open => String::new(),
                };
                let start = r.start.map(Moment::iso).unwrap_or_default();
                (r.line, r.title, r.org, format!("{start}..{end}"))
            })
            .collect()
    }

    fn role(line: usize, title: &str, org: &str, dates: &str) -> (usize, Option<String>, Option<String>, String) {
        (line, Some(title.to_owned()), Some(org.to_owned()), dates.to_owned())
    }

    #[test]
    fn headers_in_their_dresses() {
        let text = "## Experience\n\n### Senior Engineer — Acme (shop)\n*March 2021 – present*\n\n- Built from 2019 to 2020 things.\n\n### Developer, Parcel Ltd\n*Sep 2016 to Feb 2021*\n\n### Junior Developer | Harbour Web | 2014 – 2016\n\n- Sites.\n";
        assert_eq!(roles(text), [
            role(3, "Senior Engineer", "Acme", "2021-03..present"),
            role(8, "Developer", "Parcel Ltd", "2016-09..2021-02"),
            role(11, "Junior Developer", "Harbour Web", "2014..2016"),
        ]);
    }

    #[test]
    fn an_employer_above_several_roles() {
        let text = "# Work\n\n## Acme\n\n### Lead Engineer (2020 - now)\n\n- x\n\n### Engineer (2018 - 2020)\n\n- y\n";
        assert_eq!(roles(text), [role(5, "Lead Engineer", "Acme", "2020..present"), role(9, "Engineer", "Acme", "2018..2020")]);
    }

    #[test]
    fn rows_of_a_table_and_bold_lines() {
        let table = "## Experience\n\n| When | What |\n| --- | --- |\n| 2019 - 2021 | **Data Analyst**, Acme |\n";
        assert_eq!(roles(table), [role(5, "Data Analyst", "Acme", "2019..2021")]);
        let bold = "## Employment\n\n**Nurse, St Mary's Hospital** (03/2019 – Present)\n\n- Care.\n";
        assert_eq!(roles(bold), [role(3, "Nurse", "St Mary's Hospital", "2019-03..present")]);
    }

    #[test]
    fn schools_are_no_jobs() {
        assert_eq!(roles("## Education\n\nBSc Computer Science, Hull, 2011 – 2014\n"), []);
    }
}
