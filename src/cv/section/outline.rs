//! Which blocks are the headings of sections, in whatever dress, and which only look like such.

use rustc_hash::FxHashSet;

use super::headings::SPOKEN;
use super::{Name, SectionKind, name_of};
use crate::cv::date;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};
use crate::title;

/// Bold for want of a heading, after the six levels of real ones.
const BOLD: u8 = 7;
/// A line that only its words make a heading.
const BARE: u8 = 8;

/// How a heading looks: what looks humbler than the heading of a section belongs inside that section.
#[derive(Debug, Clone, Copy)]
struct Dress {
    rank: u8,
    capitals: bool,
    colon: bool,
}

impl Dress {
    fn of(block: &Block) -> Self {
        let words = block.words();
        Self {
            rank: block.heading_level().unwrap_or(if block.emphasised { BOLD } else { BARE }),
            capitals: words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase),
            colon: words.ends_with(':'),
        }
    }

    fn is_below(self, other: Self) -> bool {
        let plainer = other.capitals && !self.capitals && (self.colon || self.rank >= BOLD);
        self.rank > other.rank
            || self.rank == other.rank && (plainer || self.colon && !other.colon && !self.capitals)
    }
}

struct Outline<'a> {
    blocks: &'a [Block],
    tokens: &'a [Tokens],
    names: Vec<Option<Name>>,
    /// The level at which most sections have their headings.
    level: Option<u8>,
    current: SectionKind,
    dress: Dress,
    /// How many sections began.
    number: usize,
    /// The first heading was seen, which is the person's name where it is no section's.
    titled: bool,
}

/// For each block the kind of section it stands in and that section's number, and whether it is its heading.
///
/// What stands before the first heading is the contact part: name, address, links.
pub(in crate::cv) fn sections(blocks: &[Block], tokens: &[Tokens]) -> (Vec<(SectionKind, usize)>, Vec<bool>) {
    let fields = repeated_labels(blocks);
    let name = |(block, tokens): (&Block, &Tokens)| {
        let field = !block.is_heading() && fields.contains(block.words());
        if field { None } else { named(block, tokens) }
    };
    let mut names: Vec<Option<Name>> = blocks.iter().zip(tokens).map(name).collect();
    drop_repeated(blocks, &mut names);
    let mut at_level = [0usize; 7];
    for (block, _) in blocks.iter().zip(&names).filter(|(_, name)| name.is_some()) {
        if let Some(level) = block.heading_level() {
            at_level[usize::from(level.min(6))] += 1;
        }
    }
    let most = at_level.iter().copied().max().unwrap_or(0);
    let level = at_level.iter().position(|count| most > 0 && *count == most).map(|level| level as u8);
    let mut outline = Outline {
        blocks,
        tokens,
        names,
        level,
        current: SectionKind::Contact,
        dress: Dress { rank: BARE, capitals: false, colon: true },
        number: 0,
        titled: false,
    };
    let mut kinds = Vec::with_capacity(blocks.len());
    let mut headings = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let heading = outline.heading(at);
        if let Some(kind) = heading {
            outline.current = kind;
            outline.dress = Dress::of(block);
            outline.number += 1;
        }
        // Employers as large as the sections, where none is headed as that of jobs: each is a part of one.
        let entry = heading.is_some() && outline.names[at].is_none() && outline.opens_entry(at);
        if entry {
            outline.current = SectionKind::Experience;
        }
        kinds.push((outline.current, outline.number));
        headings.push(heading.is_some() && !entry);
    }
    (kinds, headings)
}

/// Labels that come again and again are fields of several entries, whatever they say: "Technologies:" in each job.
fn repeated_labels(blocks: &[Block]) -> FxHashSet<&str> {
    let mut seen = FxHashSet::default();
    let labels = blocks.iter().filter(|block| !block.is_heading()).map(Block::words);
    labels.filter(|words| words.ends_with(':')).filter(|words| !seen.insert(*words)).collect()
}

/// Smaller headings that come again and again are parts of several entries: "#### Achievements" in each job.
fn drop_repeated(blocks: &[Block], names: &mut [Option<Name>]) {
    let sections = blocks.iter().zip(&*names).filter(|(_, name)| name.is_some());
    let Some(top) = sections.filter_map(|(block, _)| block.heading_level()).min() else { return };
    let smaller = |block: &&Block| block.heading_level().is_some_and(|level| level > top);
    let mut seen = FxHashSet::default();
    let again: FxHashSet<&str> =
        blocks.iter().filter(smaller).map(Block::words).filter(|words| !seen.insert(*words)).collect();
    for (block, name) in blocks.iter().zip(names) {
        if smaller(&block) && again.contains(block.words()) {
            *name = None;
        }
    }
}

/// What a block would say as a heading, where it can be one at all.
fn named(block: &Block, tokens: &Tokens) -> Option<Name> {
    let can =
        !block.is_item() && !matches!(block.kind, BlockKind::Row | BlockKind::Code | BlockKind::FrontMatter);
    let name = can.then(|| name_of(tokens)).flatten()?;
    let words = without_number(block.words().trim_end_matches(':'));
    let plain = block.is_heading()
        || words.split_whitespace().count() <= 6
            && !words.contains([',', '|', '–', '—', ':', '.', ';'])
            && words.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    plain.then_some(name)
}

/// A heading's words without the number before them: "2. Employment", "IV) Education".
fn without_number(words: &str) -> &str {
    let number = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))
    };
    match words.split_once(['.', ')']) {
        Some((first, rest)) if number(first.trim()) => rest.trim_start(),
        _ => words,
    }
}

impl Outline<'_> {
    /// The kind of the section whose heading the block is, if it is one.
    fn heading(&mut self, at: usize) -> Option<SectionKind> {
        let block = &self.blocks[at];
        let first = !self.titled;
        self.titled |= block.is_heading();
        let dress = Dress::of(block);
        let Some(name) = self.names[at] else {
            // "### Site design" among the skills parts them.
            let smaller = block.heading_level().zip(self.level).is_some_and(|(own, usual)| own > usual);
            if self.current == SectionKind::Skills && smaller && date::find(block.words()).is_none() {
                return Some(SectionKind::Skills);
            }
            let spoken = SectionKind::Languages;
            return if self.unnamed(at, dress, first) {
                Some(if self.lists_spoken(at) {
                    spoken
                } else if self.heads_jobs(at) || self.heads_posts(at) {
                    SectionKind::Experience
                } else {
                    SectionKind::Other
                })
            } else {
                self.names_spoken(at).then_some(spoken)
            };
        };
        if !block.is_heading() && !self.line_heads(at, name, dress) {
            return None;
        }
        if self.number > 0 && dress.is_below(self.dress) && !self.parts(at, name) {
            return None;
        }
        Some(self.kind(at, name))
    }

    /// A heading that says nothing known: a section of its own where it looks like the others and names no job,
    /// employer, school or project.
    fn unnamed(&self, at: usize, dress: Dress, first: bool) -> bool {
        let block = &self.blocks[at];
        let words = block.words();
        if first
            || self.number == 0
            || self.level.is_none()
            || block.heading_level() != self.level
            || dress.colon && !self.dress.colon
        {
            return false;
        }
        let digits = words.chars().filter(char::is_ascii_digit).count();
        let addressed = words.contains('@') || words.contains("://") || digits >= 6;
        if addressed || title::find_held(&self.tokens[at]).is_some() || date::find(words).is_some() {
            return false;
        }
        let tells =
            matches!(self.current, SectionKind::Experience | SectionKind::Projects | SectionKind::Education);
        // "ACME LTD" in pasted text; an employer as large as the section's own heading, with dates beneath.
        let states_dates = |i: usize| {
            let text = self.blocks[i].flow.text();
            !self.blocks[i].is_item() && text.len() < 120 && date::find(text).is_some()
        };
        // Right beneath it they may be dressed as a smaller heading.
        let below = (at + 1..self.blocks.len()).take(2).enumerate();
        let near = below.take_while(|(n, i)| *n == 0 || !self.blocks[*i].is_heading());
        let dated = near.map(|(_, i)| i).any(states_dates);
        !(tells && (dress.capitals || dated))
    }

    /// Whether a line that is typographically no heading heads a section.
    fn line_heads(&self, at: usize, name: Name, dress: Dress) -> bool {
        let block = &self.blocks[at];
        let follows = self.blocks.get(at + 1).is_some_and(|next| !next.is_heading());
        // Among headings in capitals one that stands alone may say more than a section's name.
        let shouted = dress.capitals && block.gap > 0 && (self.dress.capitals || self.number == 0);
        if !(name.exact || shouted) || !follows || self.tokens[at].len() > 5 {
            return false;
        }
        if dress.rank == BOLD {
            return true;
        }
        // Among real headings a bare line is one only where it stands alone.
        let alone = block.gap > 0 && block.first_line == block.last_line;
        match self.level {
            None => alone || at == 0 || self.number == 0 || self.dress.rank == BARE,
            Some(_) => alone && !dress.colon,
        }
    }

    /// Whether a heading that looks humbler than the section's own still opens a section: it has to name what cannot
    /// be a part of a role, a project, a school or a list of skills.
    fn parts(&self, at: usize, name: Name) -> bool {
        use SectionKind::{
            Awards, Certifications, Education, Experience, Languages, Other, Publications, Skills,
        };
        let tokens = &self.tokens[at];
        let last = tokens.form(tokens.len().saturating_sub(1));
        if name.kind == Experience
            && self.current == Experience
            && self.blocks[at].is_heading()
            && matches!(last, "positions" | "appointments" | "experience" | "employment")
        {
            return true;
        }
        if !name.exact || date::find(self.blocks.get(at + 1).map_or("", |next| next.flow.text())).is_some() {
            return false;
        }
        let real = self.blocks[at].is_heading();
        match self.current {
            Experience | SectionKind::Projects => {
                matches!(name.kind, Experience | Education | Certifications | Publications | Languages)
                    && self.tokens[at].form(0) != "training"
                    && (real || name.kind != Experience)
            }
            Education => matches!(
                name.kind,
                Education | Certifications | Awards | Publications | Languages | Experience
            ),
            Skills => match name.kind {
                Languages => self.is_spoken(at),
                // Parts of a list of skills, by a real heading of its own.
                Skills => real,
                Certifications | Education | Experience | Awards | Publications => true,
                _ => false,
            },
            Other => real || name.kind != Other,
            _ => true,
        }
    }

    /// "Languages" that are Java and Go are skills.
    fn kind(&self, at: usize, name: Name) -> SectionKind {
        if name.kind == SectionKind::Languages && !self.is_spoken(at) {
            return SectionKind::Skills;
        }
        // "# Hill University" over "## Lecturer, 2012 – 2015" is where one worked.
        if name.kind == SectionKind::Education && !name.exact && self.heads_posts(at) {
            return SectionKind::Experience;
        }
        // Posts of teaching are posts.
        let teaching = self.tokens[at].form(0) == "teaching" && name.kind == SectionKind::Other;
        if teaching && self.heads_jobs(at) { SectionKind::Experience } else { name.kind }
    }

    /// Whether the first thing beneath a heading is a job with its dates: "Fall 2019 – present: Research Assistant".
    fn heads_jobs(&self, at: usize) -> bool {
        const LONGEST: usize = 24;
        const SHORT: usize = 8;
        let text = |at: usize| self.blocks.get(at).map_or("", |block| block.words());
        // Dates alone in a line over the job.
        let dates = date::find(text(at + 1))
            .is_some_and(|range| range.span.start == 0 && range.span.end as usize == text(at + 1).len());
        let job = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|tokens| tokens.len() <= SHORT && title::find_held(tokens).is_some())
        };
        if dates && job(at + 2) {
            return true;
        }
        self.blocks.get(at + 1).is_some_and(|block| {
            let (tokens, text) = (&self.tokens[at + 1], block.flow.text());
            !block.is_heading()
                && tokens.len() <= LONGEST
                && title::find_held(tokens).is_some()
                && date::find(text).is_some_and(|range| {
                    range.span.start == 0 || range.span.end as usize == text.trim_end().len()
                })
        })
    }

    /// Whether a heading stands over a smaller one and dates that stand alone: "## Acme", "### Data warehouse", "2017 – 2018".
    fn opens_entry(&self, at: usize) -> bool {
        let Some(own) = self.blocks[at].heading_level() else { return false };
        let smaller = |block: &Block| block.heading_level().is_some_and(|level| level > own);
        let dates = |block: &Block| {
            let text = block.words();
            let range = date::find(text).or_else(|| date::find_single(text));
            !block.is_heading() && range.is_some_and(|range| range.span.len() == text.len())
        };
        matches!(self.blocks.get(at + 1..at + 3), Some([title, when]) if smaller(title) && dates(when))
    }

    /// Whether smaller headings beneath a heading name jobs with their dates, right beneath it or beneath an employer's.
    fn heads_posts(&self, at: usize) -> bool {
        const NEAR: usize = 3;
        let Some(own) = self.blocks[at].heading_level() else { return false };
        let beneath = self.blocks.iter().zip(self.tokens).skip(at + 1).take(NEAR);
        let mut smaller =
            beneath.take_while(|(block, _)| block.heading_level().is_some_and(|level| level > own));
        smaller.any(|(block, tokens)| {
            title::find_held(tokens).is_some() && date::find(block.flow.text()).is_some()
        })
    }

    /// A bare line that stands alone over a line of human languages: a heading in a language of its own.
    fn names_spoken(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let bare = matches!(block.kind, BlockKind::Paragraph) && block.gap > 0 && self.number > 0;
        let short =
            self.tokens[at].len() <= 3 && block.words().chars().all(|c| c.is_alphabetic() || c == ' ');
        let alone = self.blocks.get(at + 1).is_some_and(|next| next.gap == 0)
            && self.blocks.get(at + 2).is_none_or(|next| next.gap > 0 || next.is_heading());
        bare && short && alone && self.lists_spoken(at)
    }

    /// Whether what follows up to the next heading or gap is a list of human languages.
    fn lists_spoken(&self, at: usize) -> bool {
        let following = self.blocks.iter().zip(self.tokens).skip(at + 1).enumerate();
        let section =
            following.take_while(|(n, (block, _))| !block.is_heading() && (*n == 0 || block.gap == 0));
        let (mut words, mut spoken) = (0, 0);
        for (_, (_, tokens)) in section {
            words += tokens.len();
            spoken += (0..tokens.len()).filter(|i| SPOKEN.contains(&tokens.form(*i))).count();
        }
        spoken >= 2 && spoken * 5 >= words * 2 && words <= 40
    }

    fn is_spoken(&self, at: usize) -> bool {
        let mut tokens = self
            .tokens
            .iter()
            .zip(self.blocks)
            .skip(at + 1)
            .take_while(|(_, block)| !block.is_heading())
            .take(6);
        let mut words = tokens.clone().flat_map(|(tokens, _)| (0..tokens.len()).map(|i| tokens.form(i)));
        words.any(|form| SPOKEN.contains(&form)) || tokens.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tokens_of;
    use crate::markup::{Format, read};
    use crate::text::Text;

    fn named(text: &str) -> Vec<(usize, SectionKind)> {
        let text = Text::from_source("cv.md", text);
        let blocks = read(&text, Format::Markdown);
        let (kinds, headings) = sections(&blocks, &tokens_of(&blocks));
        blocks
            .iter()
            .zip(kinds)
            .zip(headings)
            .filter(|(_, h)| *h)
            .map(|((b, (k, _)), _)| (b.first_line, k))
            .collect()
    }

    #[test]
    fn sections_and_not_roles_or_names() {
        let text = "# Robin Example\n\nSenior Engineer\n\n## Profile\n\nx\n\n## Experience\n\n### Engineer — Acme\n2019 – 2021\n\n### Skills used\n\n## Beekeeping\n\nx\n";
        assert_eq!(
            named(text),
            [(5, SectionKind::Summary), (9, SectionKind::Experience), (16, SectionKind::Other)]
        );
    }

    #[test]
    fn smaller_headings_that_come_again_are_parts_of_entries() {
        let text = "# Kim\n\n## Profile\n\nx\n\n## Employment History\n\n### Baker, Acme\n#### Responsibilities\n- x\n#### Achievements\n- y\n\n### Clerk, \
                    Globe\n#### Responsibilities\n- x\n#### Achievements\n- z\n\n## Education\n\nYork\n";
        let kinds: Vec<SectionKind> = named(text).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(kinds, [SectionKind::Summary, SectionKind::Experience, SectionKind::Education]);
    }

    #[test]
    fn languages_are_told_by_what_is_listed() {
        assert_eq!(
            named(
                "## Skills:\n\nRust\n\n## What I answer in:\n\nWelsh (mother tongue), English C2\n\n## Rest:\n\nx\n"
            ),
            [(1, SectionKind::Skills), (5, SectionKind::Languages), (9, SectionKind::Other)]
        );
        let plain = "Robin\n\nSkills\nTyping\n\nIeithoedd\nWelsh, English\n\nJo Weller\nWelsh Avenue 3\n";
        assert_eq!(named(plain), [(3, SectionKind::Skills), (6, SectionKind::Languages)]);
    }

    #[test]
    fn among_capitals_a_heading_may_say_more() {
        let text =
            "ROBIN EXAMPLE\n\nEDUCATION\n\nYork, 2014\n\nHARBOUR TRAINING\n\nRadar\n\nHull Training\n\nx\n";
        assert_eq!(named(text), [(3, SectionKind::Education), (7, SectionKind::Certifications)]);
    }

    #[test]
    fn bold_lines_and_setext_headings() {
        assert_eq!(
            named("**Skills**\n\nRust\n\n**Work Experience**\n\nx\n"),
            [(1, SectionKind::Skills), (5, SectionKind::Experience)]
        );
        assert_eq!(
            named("**1. Profile**\n\nx\n\n**II. Employment history**\n\nx\n"),
            [(1, SectionKind::Summary), (5, SectionKind::Experience)]
        );
        let plain = "Robin\n\nSKILLS\n\nRust\n\nEDUCATION\n\nYork\n";
        assert_eq!(named(plain), [(3, SectionKind::Skills), (7, SectionKind::Education)]);
        let marked =
            "---\ntitle: Skills\n---\n<!--\n## Awards\n-->\n<h2>Skills</h2>\n\nRust\n\n## Education ##\n";
        assert_eq!(named(marked), [(7, SectionKind::Skills), (11, SectionKind::Education)]);
        assert_eq!(named("Robin\n=====\n\nEducation\n---------\n\nx\n"), [(4, SectionKind::Education)]);
    }
}
