//! The header of a role, found around its dates: the line that names the job may stand above, beside or beneath.

use super::fields::{self, Field};
use super::line::{Dress, Label, Line};
use crate::cv::date::Range;
use crate::extract::Tokens;
use crate::markup::Block;
use crate::title;

/// Where the parts of a role's header stand.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Its first block: an employer may stand above the job.
    pub first: usize,
    /// The block that names the role: the one with the title, where one has it.
    pub name: usize,
    /// The block with the dates, where they are stated.
    pub dated: Option<usize>,
    /// Its last block.
    pub last: usize,
    /// When.
    pub range: Option<Range>,
    /// It names a job.
    pub job: bool,
}

/// Where titles stand in this document, seen from the dates.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habit {
    above: usize,
    beside: usize,
    /// Above with a line between: the employer's.
    over: usize,
}

impl Habit {
    /// Counts a header whose title is sure.
    pub(super) fn learn(&mut self, header: &Header) {
        match header.dated {
            Some(dated) if header.job && header.name < dated => {
                self.above += 1;
                self.over += usize::from(header.name + 2 == dated);
            }
            Some(dated) if header.job && header.name == dated => self.beside += 1,
            _ => {}
        }
    }
}

/// Finds headers among lines.
pub(super) struct Finder<'a> {
    pub blocks: &'a [Block],
    pub lines: &'a [Option<Line>],
    pub headings: &'a [bool],
    pub habit: Habit,
}

impl Finder<'_> {
    /// The line at a block, where roles are looked for and no section's heading stands.
    pub(super) fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get(at)?.as_ref().filter(|_| !self.headings[at])
    }

    /// The line above `at` as a part of the same header.
    fn above(&self, at: usize, floor: usize) -> Option<usize> {
        let above = at.checked_sub(1).filter(|above| *above >= floor)?;
        let line = self.line(above).filter(|line| line.is_undated_part())?;
        // A heading reaches over a gap, a mere line does so where it names a job and nothing but dates stand beneath.
        let dates = self.line(at).filter(|dates| dates.dates.is_some() && dates.words <= 2);
        let over_dates = dates.is_some_and(|dates| !matches!(dates.dress, Dress::Item(_) | Dress::Row))
            && (line.job() || dates.is_some_and(|dates| dates.words == 0) && self.is_parted(above))
            && line.words <= 12;
        (line.dress.stands_out() || self.blocks[at].gap == 0 || over_dates).then_some(above)
    }

    /// Whether a line names two things that a dash or a bar parts: "Harlow Trust - IT support".
    fn is_parted(&self, at: usize) -> bool {
        let words = self.blocks[at].words();
        words.starts_with(char::is_uppercase)
            && [" - ", " – ", " — ", " | "].iter().any(|sign| words.contains(sign))
    }

    /// The first of the short items above dates that stand alone ("Contract with Acme" beneath an agency), or the dates.
    fn over_items(&self, at: usize, floor: usize) -> usize {
        const SHORT: usize = 8;
        const MOST: usize = 4;
        let item = |i: usize| {
            self.line(i).is_some_and(|line| {
                matches!(line.dress, Dress::Item(_)) && line.dated().is_none() && line.words <= SHORT
            })
        };
        let mut top = at;
        while top > floor && at - top < MOST && item(top - 1) {
            top -= 1;
        }
        // Items beneath something that stands out, and not the last ones of what was done in the job before.
        let beneath = top > floor && self.line(top - 1).is_some_and(|line| line.dress == Dress::Bold);
        if beneath { top } else { at }
    }

    /// The item that names a job, over smaller ones for the employer and the dates at `at`.
    pub(super) fn parent(&self, at: usize, floor: usize) -> Option<usize> {
        const BETWEEN: usize = 2;
        const SHORT: usize = 10;
        let dated = |line: &&Line| line.dates.is_some() || line.single.is_some() && line.words == 0;
        let line = self.line(at).filter(dated).filter(|line| line.words <= SHORT && !line.job())?;
        let Dress::Item(depth) = line.dress else { return None };
        let short = |i: usize| {
            self.line(i).filter(|line| line.heads && line.dated().is_none() && line.words <= SHORT)
        };
        let mut above = at.checked_sub(1)?;
        while at - above <= BETWEEN && short(above).is_some_and(|line| line.dress == Dress::Item(depth)) {
            above = above.checked_sub(1)?;
        }
        let name = short(above).filter(|_| above >= floor)?;
        (matches!(name.dress, Dress::Item(upper) if upper < depth) && name.job()).then_some(above)
    }

    /// The heading that names a job right above a paragraph that opens with its date and goes on with what was done: "2018
    /// oversaw the examinations".
    pub(super) fn job_over_opening(&self, at: usize, floor: usize) -> Option<usize> {
        let line = self.line(at).filter(|line| line.dress == Dress::Text && line.words > 0)?;
        let opens = line.dated().is_some_and(|range| range.span.start == 0);
        let above = at.checked_sub(1).filter(|above| opens && *above >= floor)?;
        let heading = self.line(above).filter(|line| line.is_undated_part())?;
        (matches!(heading.dress, Dress::Heading(_)) && heading.job()).then_some(above)
    }

    /// The job named in the first of several short lines right above dates that stand alone: title, employer and place, a line
    /// each.
    fn first_of_lines(&self, at: usize, floor: usize) -> Option<usize> {
        const MOST: usize = 4;
        let mut top = at;
        while at - top < MOST {
            let Some(above) = self.above(top, floor) else { break };
            top = above;
        }
        let line = self.line(top).filter(|_| top < at)?;
        line.names().then_some(top)
    }

    /// The last of several short lines right beneath dates that stand alone: employer, place and title, a line each, over what
    /// was done.
    fn last_of_lines(&self, at: usize) -> Option<usize> {
        const MOST: usize = 4;
        let part = |i: usize| {
            self.line(i).is_some_and(|line| {
                line.is_undated_part()
                    && line.dress == Dress::Text
                    && line.label.is_none()
                    && line.words <= 12
            }) && self.blocks[i].gap == 0
        };
        let last = (at + 1..=at + MOST).take_while(|i| part(*i)).last()?;
        let over_items = matches!(self.line(last + 1).map(|line| line.dress), Some(Dress::Item(_)));
        let job = (at + 1..=last).find(|i| self.line(*i).is_some_and(Line::names));
        (last > at + 1 && over_items).then_some(job.unwrap_or(last))
    }

    /// Whether the block behind `at` gives the job's name in a field: "Job Position: Software Engineer".
    fn has_title_field(&self, at: usize) -> bool {
        let field = |block: &Block| matches!(fields::split(block.flow.text()), Some((Field::Title, _)));
        self.line(at + 1).is_some_and(|line| line.dated().is_none())
            && self.blocks.get(at + 1).is_some_and(field)
    }

    /// The title that stands out above `at`, with the employer between and a blank line after each.
    fn apart(&self, at: usize, floor: usize) -> Option<usize> {
        let title = at.checked_sub(2).filter(|title| *title >= floor)?;
        let employer = self.line(at - 1).filter(|line| line.is_undated_part())?;
        let fits = employer.dress == Dress::Text
            && employer.words <= 12
            && !employer.job()
            && employer.label.is_none();
        let line = self.line(title).filter(|line| line.is_undated_part())?;
        (fits && line.dress.stands_out() && line.job()).then_some(title)
    }

    /// The paragraph beneath dates that stand alone, if it opens with a job: "Research Assistant managing a survey of …", a blank
    /// line after each.
    fn told_beneath(&self, at: usize) -> Option<usize> {
        const OPENING: usize = 80;
        let beneath = self.blocks.get(at + 1)?;
        let apart = self.line(at + 1)?.dated().is_none() && beneath.gap > 0 && self.blocks[at].gap > 0;
        let words = beneath.words();
        let end = words.char_indices().nth(OPENING).map_or(words.len(), |(end, _)| end);
        let job = title::find_held(&Tokens::of(&words[..end])).is_some_and(|(from, _)| from == 0);
        (apart && !beneath.is_item() && job).then_some(at + 1)
    }

    /// The line beneath `at` as a part of the same header: it names the job.
    fn below(&self, at: usize) -> Option<usize> {
        let lasts =
            |at: usize| self.line(at).is_some_and(|line| line.is_duration(self.blocks[at].flow.text()));
        let below = if lasts(at + 1) { at + 2 } else { at + 1 };
        let above = self.line(at)?;
        let own = above.dress;
        // The definition of a term that is nothing but dates may say more than the job.
        let defines = |line: &Line| {
            let plain = line.dress == Dress::Text && self.blocks[below].gap == 0 && line.words <= 12;
            above.is_dated_term()
                && line.job()
                && (plain || matches!(line.dress, Dress::Item(_) | Dress::Bold))
        };
        let line = self
            .line(below)
            .filter(|line| line.heads && line.dated().is_none() && (line.names() || defines(line)))?;
        // What is as prominent as the dates and has dates of its own beneath opens the next role.
        let next = self.line(below + 1).is_some_and(|next| next.dates.is_some() && next.mostly_dates());
        let fits = match line.dress {
            Dress::Heading(level) => matches!(own, Dress::Heading(upper) if upper < level),
            Dress::Bold => true,
            // The definition of a term that is nothing but dates, or an item within that of the employer.
            Dress::Item(depth) => {
                let dressed = self.blocks[below].emphasised && line.names() && !above.job();
                above.words == 0 || dressed || matches!(own, Dress::Item(upper) if upper < depth)
            }
            Dress::Text => self.blocks[below].gap == 0 || own.stands_out(),
            Dress::Row => false,
        };
        (fits && !(next && line.dress <= own)).then_some(below)
    }

    /// The heading that names a job, under the heading of an employer at `one` and its dates at `at`: what stands between are
    /// short lines.
    fn job_beneath(&self, at: usize, one: usize) -> Option<usize> {
        const BETWEEN: usize = 3;
        const SHORT: usize = 6;
        let (dates, employer) = (self.line(at)?, self.line(one)?);
        let Dress::Heading(upper) = employer.dress else { return None };
        if dates.words > 3 || !matches!(dates.dress, Dress::Heading(_)) || employer.job() {
            return None;
        }
        let name = (at + 1..=at + 1 + BETWEEN).find(|i| {
            self.line(*i).is_none_or(|line| matches!(line.dress, Dress::Heading(_)) || line.words > SHORT)
        })?;
        let line = self.line(name)?;
        let fits = line.names() && line.dated().is_none();
        (fits && matches!(line.dress, Dress::Heading(level) if level > upper)).then_some(name)
    }

    /// Whether dates that stand alone in an item are those of the degree in the item above it.
    fn is_of_studies(&self, at: usize, line: &Line) -> bool {
        let Dress::Item(depth) = line.dress else { return false };
        let upper = |i: &usize| match self.line(*i).map(|line| line.dress) {
            Some(Dress::Item(upper)) => upper < depth,
            _ => true,
        };
        line.words == 0
            && (0..at).rev().find(upper).is_some_and(|i| self.line(i).is_some_and(|l| l.elsewhere))
    }

    fn job(&self, at: Option<usize>) -> Option<usize> {
        at.filter(|at| self.line(*at).is_some_and(Line::job))
    }

    /// The header whose dates stand in block `at`; what stands before `floor` belongs to others.
    pub(super) fn header(&self, at: usize, floor: usize) -> Option<Header> {
        let line = self.line(at).filter(|line| !self.is_of_studies(at, line))?;
        let range = line.dated()?;
        let found = |first: usize, name: usize, last: usize, job: bool| {
            let (first, last) = (first.min(name), last.max(name));
            Some(Header { first, name, dated: Some(at), last, range: Some(range), job })
        };
        // "Role" above its value, beneath the dates.
        let titled = self.line(at + 1).is_some_and(|next| next.label == Some(Label::Title));
        if titled && line.words == 0 && self.line(at + 2).is_some_and(|name| name.heads && name.job()) {
            return found(at, at + 2, at + 2, true);
        }
        if let Some(name) = self.parent(at, floor) {
            return found(name, name, at, true);
        }
        if let Some(name) = self.job_over_opening(at, floor) {
            return found(name, name, at, true);
        }
        let top = if line.words == 0 { self.over_items(at, floor) } else { at };
        let one = self.above(top, floor).filter(|_| line.dress != Dress::Row);
        let two = one.and_then(|one| self.above(one, floor));
        if line.job() {
            // The employer above; further up only what stands out.
            let out = |at: Option<usize>| {
                at.filter(|at| self.line(*at).is_some_and(|line| line.dress.stands_out()))
            };
            let employer = one.filter(|_| self.job(one).is_none());
            // "Acme Engineer Services, 2019 – 2021" beneath "Senior Engineer": the job is what says little else.
            if let Some(one) = self.job(out(one)).filter(|one| {
                self.line(*one).is_some_and(Line::names)
                    && !line.names()
                    && !matches!(line.dress, Dress::Heading(_))
            }) {
                return found(one, one, at, true);
            }
            return found(out(two).filter(|_| employer.is_some()).or(employer).unwrap_or(at), at, at, true);
        }
        if !line.mostly_dates() && line.dress == Dress::Text && line.words > 12 {
            return None;
        }
        // Employer, dates and places above a smaller heading that names the job.
        if let Some((employer, name)) = one.and_then(|one| Some((one, self.job_beneath(at, one)?))) {
            return found(employer, name, name, true);
        }
        let below = self.below(at);
        let sure = |at: &usize| self.line(*at).is_some_and(|line| line.names() || line.dress.stands_out());
        // A bullet beneath the dates that only mentions a job ("reports for the finance director") is none.
        let passing = below.is_some_and(|below| {
            self.line(below).is_some_and(|line| matches!(line.dress, Dress::Item(_)) && !line.names())
        });
        if let Some(name) = self.job(one).filter(|one| sure(one) || below.is_none() || passing) {
            let org = two.filter(|two| {
                self.line(*two).is_some_and(|l| !l.job() && (l.dress.stands_out() || l.words <= 8))
            });
            return found(org.unwrap_or(name), name, at, true);
        }
        // A heading that names the job, over a place and the dates, is surer than a bullet beneath them.
        let is_item = |at: usize| self.line(at).is_some_and(|line| matches!(line.dress, Dress::Item(_)));
        if let Some(name) = self.job(two).filter(|two| {
            below.is_some_and(is_item)
                && self.line(*two).is_some_and(|line| matches!(line.dress, Dress::Heading(_)))
        }) {
            return found(name, name, at, true);
        }
        if let Some(below) = below {
            // An entry with its dates in a column at the left starts where they stand.
            // … and so does one whose job is a field among others: "Position: Software engineer".
            let own = line.words > 0 && below == at + 1 && self.has_title_field(at);
            let name = if own || line.has_column(self.blocks[at].flow.text()) { at } else { below };
            return found(one.unwrap_or(at), name, below, true);
        }
        if let Some(name) = self.job(two) {
            return found(name, name, at, true);
        }
        if let Some(name) = self.first_of_lines(at, floor).filter(|_| line.words == 0) {
            return found(name, name, at, true);
        }
        // Title, employer and dates, each a paragraph of its own.
        if let Some(title) = self.apart(at, floor).filter(|_| line.words <= 2 && one.is_none()) {
            return found(title, title, at, true);
        }
        // Employer and dates, a place, and then the title.
        let place = self.line(at + 1).filter(|next| next.is_undated_part() && next.words <= 4);
        let near =
            matches!(line.dress, Dress::Heading(_)) || self.blocks.get(at + 1).is_some_and(|b| b.gap == 0);
        if let Some(below) = place.and_then(|_| self.below(at + 1)).filter(|_| near) {
            return found(one.unwrap_or(at), below, below, true);
        }
        // Employer, dates and what the job was, each a paragraph of its own.
        if let Some(name) = self.told_beneath(at).filter(|_| line.words == 0 && one.is_none()) {
            let employer = at.checked_sub(1).filter(|above| {
                *above >= floor && self.line(*above).is_some_and(|line| line.is_undated_part() && !line.job())
            });
            return found(employer.unwrap_or(at), name, name, true);
        }
        if let Some(name) = self.last_of_lines(at).filter(|_| line.words == 0 && one.is_none()) {
            return found(at, name, name, true);
        }
        if self.has_title_field(at) && line.words > 0 {
            return found(at, at, at, true);
        }
        // "Dates: 2020 – 2021" and "Role: Baker" beneath the employer, a paragraph each.
        if self.has_title_field(at) && one.is_some() {
            return found(one.unwrap_or(at), at + 1, at + 1, true);
        }
        // No known job: as the other roles of the document do.
        let over = two.filter(|two| {
            line.words == 0
                && self.habit.over > 0
                && self.line(*two).is_some_and(|line| line.dress.stands_out() && line.label.is_none())
        });
        if let Some(name) = over {
            return found(name, name, at, false);
        }
        // An item that names something before its dates is headed by nothing above it.
        let own = line.words > 0 && matches!(line.dress, Dress::Item(_));
        let stands_out =
            one.filter(|one| !own && self.line(*one).is_some_and(|line| line.dress.stands_out()));
        let name = match stands_out {
            Some(one) if line.words == 0 || self.habit.above >= self.habit.beside => one,
            None if line.words == 0 => one?,
            _ => at,
        };
        let first = stands_out.or(one.filter(|_| line.words == 0)).unwrap_or(at);
        found(first, name, at, false)
    }
}
