//! Jobs held: a header that names title and employer, and the dates beside or beneath it.

use super::date::{self, End, Moment, Range};
use super::section::SectionKind;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};
use crate::title;

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

/// Where the parts of a role's header stand.
struct Header {
    /// The block that names the role: the one with the title, where one has it.
    name: usize,
    /// The last block of the header.
    last: usize,
    /// Its words without the dates.
    words: String,
    range: Range,
}

struct Finder<'a> {
    blocks: &'a [Block],
    tokens: &'a [Tokens],
    headings: &'a [bool],
}

impl Finder<'_> {
    fn names_job(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|tokens| title::find(tokens).is_some())
    }

    /// A line that can be part of a header and holds no dates.
    fn undated(&self, at: usize) -> bool {
        self.blocks.get(at).is_some_and(|block| {
            !self.headings[at] && may_head(block, &self.tokens[at]) && date::find(block.flow.text()).is_none()
        })
    }

    /// The dates of a line that is little else.
    fn dates_at(&self, at: usize) -> Option<Range> {
        let block = self.blocks.get(at).filter(|b| !self.headings[at] && !b.is_long_item())?;
        date::find(block.flow.text()).filter(|range| mostly_dates(block.flow.text(), *range))
    }

    /// The header that starts at a block, if one does.
    fn header(&self, here: usize) -> Option<Header> {
        let block = &self.blocks[here];
        let text = block.flow.text();
        if let Some(range) = date::find(text).filter(|range| is_header(block, text, *range)) {
            let words = without(text, Some(range));
            // The title stands beneath: "**Acme** 2019 – 2021" and then "Senior Engineer".
            let below = here + 1;
            if !self.names_job(here) && self.undated(below) && title::names_role(&self.tokens[below]) {
                let words = format!("{}\n{words}", self.blocks[below].flow.text());
                return Some(Header { name: below, last: below, words, range });
            }
            return Some(Header { name: here, last: here, words, range });
        }
        if !may_head(block, &self.tokens[here]) {
            return None;
        }
        let next = here + 1;
        if let Some(range) = self.dates_at(next) {
            // "Acme" above "Engineer, 2019 – 2021": the next line is the header.
            if self.names_job(next) && !self.names_job(here) {
                return None;
            }
            let dated = without(self.blocks[next].flow.text(), Some(range));
            // "Acme", "2019 – 2021", "Engineer": the title comes last.
            let below = next + 1;
            if !self.names_job(here) && self.undated(below) && title::names_role(&self.tokens[below]) {
                let words = format!("{}\n{text}\n{dated}", self.blocks[below].flow.text());
                return Some(Header { name: below, last: below, words, range });
            }
            return Some(Header { name: here, last: next, words: format!("{text}\n{dated}"), range });
        }
        // Title and employer on two lines, in either order, and the dates on a third.
        if self.undated(next) && (self.names_job(here) || self.names_job(next)) {
            let range = self.dates_at(next + 1).filter(|_| !self.names_job(next + 1))?;
            let name = if self.names_job(here) { here } else { next };
            let between = self.blocks[next].flow.text();
            let dated = without(self.blocks[next + 1].flow.text(), Some(range));
            return Some(Header {
                name,
                last: next + 1,
                words: format!("{text}\n{between}\n{dated}"),
                range,
            });
        }
        None
    }

    /// The employer in a line right above a header, or in a heading one level up.
    fn org_above(&self, here: usize, after: usize) -> Option<String> {
        let above = here.checked_sub(1).filter(|above| *above >= after && !self.headings[*above])?;
        let block = &self.blocks[above];
        let words = block.words();
        let names = !block.is_item()
            && words.split_whitespace().count() <= 8
            && !words.ends_with('.')
            && date::find(words).is_none()
            && !self.names_job(above);
        names.then(|| title_and_org(words).1).flatten()
    }
}

/// Finds the jobs in all blocks; `sections` gives the kind of section of each block.
pub(super) fn find(
    blocks: &[Block],
    tokens: &[Tokens],
    sections: &[SectionKind],
    headings: &[bool],
) -> Vec<Role> {
    let finder = Finder { blocks, tokens, headings };
    let mut roles: Vec<Role> = Vec::new();
    let mut first_dress: Option<Dress> = None;
    let mut number = 0;
    let known = sections.contains(&SectionKind::Experience);
    while number < blocks.len() {
        let here = number;
        number += 1;
        let block = &blocks[here];
        let in_place = match sections[here] {
            SectionKind::Experience => true,
            SectionKind::Contact | SectionKind::Summary | SectionKind::Other => !known,
            _ => false,
        };
        if !in_place || headings[here] || matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter) {
            continue;
        }
        let Some(header) = finder.header(here) else { continue };
        let worn = dress(block);
        let names_job = finder.names_job(header.name);
        // Bullets tell of dates too; only one that names a job opens a role.
        if worn == Dress::Item && (!names_job || first_dress.is_some_and(|first| first != Dress::Item)) {
            continue;
        }
        // Where nothing says that these are jobs, a job has to be named.
        if !known && !names_job {
            continue;
        }
        if first_dress.is_some_and(|first| worn != first)
            && !names_job
            && !block.is_heading()
            && worn != Dress::Bold
        {
            continue;
        }
        let (title, mut org) = title_and_org(&header.words);
        if org.is_none() {
            let after = roles.last().map_or(0, |role: &Role| role.block + 1);
            org = finder.org_above(here, after).or_else(|| company_heading(blocks, headings, here));
        }
        let range = header.range;
        let line = blocks[header.name].first_line;
        roles.push(Role {
            line,
            block: here,
            end_block: here + 1,
            title,
            org,
            start: range.start,
            end: range.end,
        });
        first_dress.get_or_insert(worn);
        number = header.last + 1;
    }
    close(&mut roles, blocks.len(), headings, sections);
    roles
}

/// A heading above, one level up, under which several roles may stand.
fn company_heading(blocks: &[Block], headings: &[bool], at: usize) -> Option<String> {
    let level = blocks[at].heading_level().unwrap_or(7);
    for above in (0..at).rev() {
        if headings[above] {
            return None;
        }
        if let Some(upper) = blocks[above].heading_level()
            && upper < level
        {
            let text = blocks[above].words();
            return title_and_org(&without(text, date::find(text))).1;
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
    let at_edge = text
        .get(..range.span.start as usize)
        .is_some_and(|b| b.trim().trim_matches(['(', '*', '[', '|']).is_empty())
        || text.get(range.span.end as usize..).is_some_and(|a| {
            a.trim().trim_matches([')', '.', '*', ']', ',', '|']).split_whitespace().count() <= 4
        });
    words > 0
        && words <= 16
        && at_edge
        && !rest.trim().ends_with('.')
        && words >= 1
        && rest.chars().any(char::is_alphabetic)
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
    fn is_long_item(&self) -> bool {
        self.is_item() && self.words().split_whitespace().count() > 8
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
    let parts: Vec<String> =
        parts.iter().map(|p| tidy(p)).filter(|p| p.chars().any(char::is_alphabetic)).collect();
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
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.' | '!' | '+' | '#'))
        .trim_end_matches(['.', ')'])
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use crate::text::Text;

    fn roles(text: &str) -> Vec<(usize, Option<String>, Option<String>, String)> {
        let text = Text::from_source("cv.md", text);
        let blocks = read(&text, Format::Markdown);
        let (sections, headings) = crate::cv::section::sections(&blocks, &crate::extract::tokens_of(&blocks));
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

    fn role(
        line: usize,
        title: &str,
        org: &str,
        dates: &str,
    ) -> (usize, Option<String>, Option<String>, String) {
        (line, Some(title.to_owned()), Some(org.to_owned()), dates.to_owned())
    }

    #[test]
    fn headers_in_their_dresses() {
        let text = "## Experience\n\n### Senior Engineer — Acme (shop)\n*March 2021 – present*\n\n- Built from 2019 to 2020 things.\n\n### Developer, Parcel Ltd\n*Sep 2016 to Feb 2021*\n\n### Junior Developer | Harbour Web | 2014 – 2016\n\n- Sites.\n";
        assert_eq!(
            roles(text),
            [
                role(3, "Senior Engineer", "Acme", "2021-03..present"),
                role(8, "Developer", "Parcel Ltd", "2016-09..2021-02"),
                role(11, "Junior Developer", "Harbour Web", "2014..2016"),
            ]
        );
    }

    #[test]
    fn an_employer_above_several_roles() {
        let text = "# Work\n\n## Acme\n\n### Lead Engineer (2020 - now)\n\n- x\n\n### Engineer (2018 - 2020)\n\n- y\n";
        assert_eq!(
            roles(text),
            [role(5, "Lead Engineer", "Acme", "2020..present"), role(9, "Engineer", "Acme", "2018..2020")]
        );
    }

    #[test]
    fn rows_of_a_table_and_bold_lines() {
        let table =
            "## Experience\n\n| When | What |\n| --- | --- |\n| 2019 - 2021 | **Data Analyst**, Acme |\n";
        assert_eq!(roles(table), [role(5, "Data Analyst", "Acme", "2019..2021")]);
        let bold = "## Employment\n\n**Nurse, St Mary's Hospital** (03/2019 – Present)\n\n- Care.\n";
        assert_eq!(roles(bold), [role(3, "Nurse", "St Mary's Hospital", "2019-03..present")]);
    }

    #[test]
    fn schools_are_no_jobs() {
        assert_eq!(roles("## Education\n\nBSc Computer Science, Hull, 2011 – 2014\n"), []);
    }
}
