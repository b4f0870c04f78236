//! What a posting asks: line classes, facts, needs.
//!
//! Stages, each of which can be looked at: `classify` gives each block a class with the reasons for it, `facts`
//! reads what is stated of the job as a whole, `need` turns the lines that ask into needs with alternatives
//! (`alternative`), levels (`level`) and years (`years`). What its reader said where it was read wrongly (`corrected`) goes
//! before all that. Nothing here knows of a CV.

mod address;
mod alternative;
mod choice;
mod classify;
mod corrected;
mod criteria;
mod facts;
mod furniture;
mod heading;
pub mod learned;
mod letter;
mod level;
mod lexicon;
mod line;
mod listed;
mod marker;
mod metadata;
mod need;
mod negated;
mod person;
mod reweigh;
mod salary;
mod sequence;
mod shape;
mod spoken;
mod weight;
mod words;
mod years;

pub use classify::{Classed, Reason};
pub use corrected::{About, Corrected, Correction, Left, LineName, Outcome, Said};
pub use facts::Facts;
pub use line::{Level, LineClass};
pub use need::{Found, Need, YearsAsked};
pub use salary::{Money, Salary};

pub(crate) use corrected::YOU_SAID_SO;
use criteria::Row;
use learned::features::{Seen, features, heading_features};
use learned::train::Sample;
use level::Marks;
use salary::Stated;
use years::Years;

use rustc_hash::FxHashSet;

use crate::config::Matching;
use crate::extract::terms::{self, Ground};
use crate::extract::{Extent, Extraction, Finder, Index, Term, Tokens, Topic, Unknown, tokens_of};
use crate::markup::{Block, Format, is_only_spaces, is_only_tags, part_sentences};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

/// The class of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Counted from 1.
    pub number: usize,
    /// What it is for.
    pub class: LineClass,
    /// How sure that is, 0 to 1.
    pub sure: f64,
}

/// What was read in a posting.
#[derive(Debug, Clone)]
pub struct Posting {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The tokens of each block.
    pub tokens: Vec<Tokens>,
    /// The class of each block and why.
    pub classed: Vec<Classed>,
    /// Each line that is not blank.
    pub lines: Vec<Line>,
    /// What is stated of the job as a whole.
    pub facts: Facts,
    /// Pay.
    pub salary: Option<Salary>,
    /// Skills in lines that may hold them.
    pub found: Vec<Found>,
    /// What a CV is checked against.
    pub needs: Vec<Need>,
    /// Numbers of years asked.
    pub years: Vec<YearsAsked>,
    /// What the taxonomy lacks.
    pub unknown: Vec<Unknown>,
    /// Terms that the taxonomy lacks and that lines name as skills.
    pub terms: Vec<Term>,
    /// What became of the corrections that a reader made.
    pub corrections: Outcome,
}

/// What several steps ask of the blocks, each by the block's number.
#[derive(Clone, Copy)]
struct BlocksRead<'a> {
    criteria: &'a [Option<Row>],
    marks: &'a [Marks],
    pay: &'a [Option<Stated>],
    years: &'a [Vec<Years>],
}

impl Posting {
    /// Reads a posting.
    pub fn read(taxonomy: &Taxonomy, index: &Index, settings: &Matching, text: &Text) -> Self {
        Self::read_with(&Finder { taxonomy, index, settings, trace: None }, text)
    }

    /// Reads a posting; a finder with a trace writes down why it was read as it was.
    pub fn read_with(finder: &Finder<'_>, text: &Text) -> Self {
        Self::read_corrected(finder, text, &[])
    }

    /// The same, where a reader said what was read wrongly.
    pub fn read_corrected(finder: &Finder<'_>, text: &Text, corrections: &[Correction]) -> Self {
        Self::read_for(Extent::Whole, finder, text, corrections)
    }

    /// The same only as far as it is compared and named: where the job is, its pay and how one works in it are left out,
    /// and so are terms that only look like skills.
    pub(crate) fn read_to_compare(finder: &Finder<'_>, text: &Text, corrections: &[Correction]) -> Self {
        Self::read_for(Extent::Comparison, finder, text, corrections)
    }

    fn read_for(extent: Extent, finder: &Finder<'_>, text: &Text, corrections: &[Correction]) -> Self {
        let taxonomy = finder.taxonomy;
        let blocks = blocks_of(text);
        let mut extraction = finder.find_for(extent, text, &blocks, tokens_of(&blocks), |_| Topic::Other);
        let mut criteria = criteria::rows(text, &blocks, &extraction.tokens);
        // What is asked of each block more than once is read once.
        let marks: Vec<Marks> = blocks
            .iter()
            .zip(&extraction.tokens)
            .map(|(block, tokens)| Marks::of_text(tokens, block.flow.text()))
            .collect();
        let pay: Vec<Option<Stated>> = blocks.iter().map(|block| Stated::of(block.flow.text())).collect();
        let years: Vec<Vec<Years>> = blocks
            .iter()
            .zip(&extraction.tokens)
            .map(|(block, tokens)| years::find(tokens, block.flow.text()))
            .collect();
        let read = BlocksRead { criteria: &criteria, marks: &marks, pay: &pay, years: &years };
        let mut readings = classify::classify(taxonomy, text, &blocks, &extraction, read);
        let mut outcome = Outcome::default();
        let corrections = corrected::placed(corrections, text, &mut outcome);
        for block in corrected::classes(&corrections, &blocks, &mut readings, &mut outcome) {
            // What a table says of it counts no longer.
            criteria[block] = None;
        }
        let read = BlocksRead { criteria: &criteria, marks: &marks, pay: &pay, years: &years };
        let classes: Vec<LineClass> = readings.iter().map(|c| c.class).collect();
        let weighed = terms::add(taxonomy, &mut extraction, text, &blocks, |block| ground(classes[block]));
        if let Some(trace) = finder.trace {
            trace.weighed(weighed);
            trace.keep(&extraction);
        }
        let facts = facts::read(extent, text, &blocks, &classes, &extraction);
        let whole = extent == Extent::Whole;
        let salary = whole.then(|| salary::of_posting(&blocks, &classes, &pay, facts.location.as_deref()));
        let mut collected =
            need::collect(taxonomy, (&blocks, &classes), read, &extraction, facts.company.as_deref(), |at| {
                text.lines().number_at(at)
            });
        corrected::needs(&corrections, (text, &blocks), &mut collected, &mut outcome);
        let need::Collected { found, needs, years } = collected;
        let lines = if whole { lines(text, &blocks, &readings) } else { Vec::new() };
        let unknown = if whole { unknown(&extraction, &classes) } else { Vec::new() };
        Self {
            blocks,
            tokens: extraction.tokens,
            classed: readings,
            lines,
            facts,
            salary: salary.flatten(),
            found,
            needs,
            years,
            unknown,
            terms: extraction.terms,
            corrections: outcome,
        }
    }
}

/// The blocks of a posting: a paragraph over several lines is read sentence by sentence.
fn blocks_of(text: &Text) -> Vec<Block> {
    part_sentences(text, crate::markup::read(text, Format::detect(text)))
}

/// The blocks of a posting as samples for the model; `classes` are those of its lines.
pub fn samples(text: &Text, classes: &[LineClass]) -> Vec<Sample> {
    let blocks = blocks_of(text);
    let tokens = tokens_of(&blocks);
    let mut heading = None;
    let mut all = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let Some(class) = classes.get(block.first_line - 1) else { continue };
        let seen = Seen { block, tokens: &tokens[number], number, count: blocks.len(), heading };
        let class_at = learned::CLASSES.iter().position(|c| c == class).unwrap_or_default();
        all.push(Sample { features: features(&seen), class: class_at });
        if *class == LineClass::Heading {
            heading = Some(&tokens[number]);
        }
    }
    all
}

/// The headings of a posting as samples for the model of headings: the class of each is that of most lines beneath it.
pub fn heading_samples(text: &Text, classes: &[LineClass]) -> Vec<Sample> {
    let blocks = blocks_of(text);
    let class_of = |block: &Block| classes.get(block.first_line - 1).copied();
    let mut all = Vec::new();
    for (number, block) in blocks.iter().enumerate().filter(|(_, b)| class_of(b) == Some(LineClass::Heading))
    {
        let beneath =
            blocks[number + 1..].iter().filter_map(class_of).take_while(|c| *c != LineClass::Heading);
        let mut counts = [0usize; learned::CLASSES.len()];
        for class in beneath {
            counts[learned::CLASSES.iter().position(|c| *c == class).unwrap_or_default()] += 1;
        }
        let most = (0..counts.len()).fold(0, |best, c| if counts[c] > counts[best] { c } else { best });
        if counts[most] > 0 {
            let features = heading_features(&Tokens::of(block.flow.text()));
            all.push(Sample { features, class: most });
        }
    }
    all
}

/// What a line of a class is for, as far as its words may name skills by their grammar.
fn ground(class: LineClass) -> Option<Ground> {
    match class {
        LineClass::Required | LineClass::Preferred => Some(Ground::Asks),
        LineClass::Duty => Some(Ground::Does),
        LineClass::Company | LineClass::Meta => Some(Ground::Tells),
        _ => None,
    }
}

/// Each line that is not blank with the class of its block.
fn lines(text: &Text, blocks: &[Block], classed: &[Classed]) -> Vec<Line> {
    let mut by_line: Vec<Option<(LineClass, f64)>> = vec![None; text.line_count() + 1];
    for (block, classed) in blocks.iter().zip(classed) {
        for line in by_line.iter_mut().take(block.last_line + 1).skip(block.first_line) {
            // Two blocks in one line: the class that asks most.
            let stronger = line.is_none_or(|(class, _)| rank(classed.class) < rank(class));
            if stronger {
                *line = Some((classed.class, classed.sure));
            }
        }
    }
    let mut last = LineClass::Noise;
    let mut markup = Markup::default();
    (1..=text.line_count())
        .filter(|n| !text.line(*n).trim().is_empty())
        .map(|number| {
            // A line without a word (a rule, a row of dashes) is the site's dress; another line that no block
            // holds goes with what is before it.
            let line = text.line(number);
            let wordless = !line.chars().any(char::is_alphanumeric) || is_only_spaces(line);
            let only_markup = markup.step(text.line(number));
            let held = by_line.get(number).copied().flatten();
            let aside = wordless || held.is_none() && only_markup;
            let held = held.unwrap_or((last, 0.0));
            let (class, sure) = if aside { (LineClass::Noise, 1.0) } else { held };
            last = held.0;
            Line { number, class, sure }
        })
        .collect()
}

/// The scripts, styles and comments of a Markdown text, line by line: they are no words of the posting.
#[derive(Debug, Default)]
struct Markup {
    /// What ends the one that is open.
    until: Option<&'static str>,
}

impl Markup {
    const PAIRS: [(&'static str, &'static str); 3] =
        [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")];

    /// Goes on to a line, and says whether it holds nothing else or is a tag.
    fn step(&mut self, line: &str) -> bool {
        if let Some(end) = self.until {
            if line.contains(end) {
                self.until = None;
            }
            return true;
        }
        let opened = Self::PAIRS.into_iter().find(|(start, _)| line.contains(start));
        if let Some((_, end)) = opened.filter(|(_, end)| !line.contains(end)) {
            self.until = Some(end);
        }
        // "[1]: https://acme.example" says where a link leads.
        let reference = line.starts_with('[') && line.contains("]: ");
        // A picture alone.
        let trimmed = line.trim();
        let picture =
            trimmed.starts_with("![") && trimmed.ends_with(')') && trimmed.matches("](").count() == 1;
        opened.is_some() || reference || picture || line.trim_start().starts_with('<') || is_only_tags(line)
    }
}

/// How much a class asks of the candidate: a line that mixes classes takes the first.
fn rank(class: LineClass) -> usize {
    use LineClass::{Benefit, Company, Duty, Heading, Meta, Noise, Preferred, Process, Required};
    [Required, Preferred, Duty, Meta, Company, Benefit, Process, Noise, Heading]
        .iter()
        .position(|c| *c == class)
        .unwrap_or(9)
}

/// Unknown terms in lines that may hold skills, each once.
fn unknown(extraction: &Extraction, classes: &[LineClass]) -> Vec<Unknown> {
    let mut kept: Vec<Unknown> = Vec::new();
    let mut seen: FxHashSet<Vec<&str>> = FxHashSet::default();
    for term in &extraction.unknown {
        let words = || (term.from..term.to).map(|i| extraction.tokens[term.block].form(i)).collect();
        if classes[term.block].holds_skills() && seen.insert(words()) {
            kept.push(term.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests;
