//! Why a document was read as it was, line by line: the signals behind each class, and what became of each place
//! that names a skill or might.
//!
//! A reading is made anew with a trace ([`Trace`]), so that reading without questions costs nothing for them.

mod kind;
mod places;
mod term;

use std::ops::Range;

use crate::cv::{Cv, Moment};
use crate::extract::{Finder, Trace};
use crate::posting::{Classed, Correction, LineClass, Posting, Reason, YOU_SAID_SO};
use crate::report::model::SCHEMA;
use crate::report::words;
use crate::report::{Document, LineReading, PartReading, ReadingAnswer, SignalAnswer};
use crate::text::Text;

pub use kind::{Guess, guess};
use places::Places;
pub(crate) use term::occurrences;

/// Explains how a posting is read; only `line`, where one is given.
pub(crate) fn posting(
    finder: &Finder<'_>,
    (text, corrections): (&Text, &[Correction]),
    line: Option<usize>,
    because: String,
) -> ReadingAnswer {
    let trace = Trace::default();
    let traced = Finder { trace: Some(&trace), ..*finder };
    let posting = Posting::read_corrected(&traced, text, corrections);
    let places = Places::of_posting(finder.taxonomy, text, &posting, trace);
    let mut lines = Vec::new();
    for read in posting.lines.iter().filter(|read| line.is_none_or(|line| line == read.number)) {
        let number = read.number;
        // The block that gave the line its class: of several in one line the one that asks most.
        let held = held_by(&posting, number);
        let block = held.clone().find(|b| posting.classed[*b].class == read.class);
        let (decided, signals, continues) = match block {
            None => ("it holds no words of its own".to_owned(), Vec::new(), None),
            Some(block) => {
                let first = posting.blocks[block].first_line;
                let signals = signals(&posting.classed[block].reasons);
                let was = posting.corrections.of_line(number).find_map(|one| one.was);
                (decided(&posting.classed[block], was), signals, Some(first).filter(|first| *first != number))
            }
        };
        lines.push(LineReading {
            line: number,
            text: text.line(number).to_owned(),
            class: Some(read.class),
            sure: Some(crate::analysis::round(read.sure)),
            section: None,
            corrected: posting.corrections.of_line(number).map(|one| words::correction(&one.said)).collect(),
            continues,
            decided: continues.map_or(decided, |first| format!("it goes on with line {first}")),
            signals: if continues.is_some() { Vec::new() } else { signals },
            parts: parts(&posting, held),
            places: places.of_line(number),
        });
    }
    answer(text, Document::Posting, because, lines)
}

/// The blocks that stand on a line.
fn held_by(posting: &Posting, line: usize) -> Range<usize> {
    // They are in the order of the text.
    let from = posting.blocks.partition_point(|block| block.last_line < line);
    let to = posting.blocks.partition_point(|block| block.first_line <= line);
    from..to.max(from)
}

/// What became of each of several blocks that stand on one line.
fn parts(posting: &Posting, held: Range<usize>) -> Vec<PartReading> {
    if held.len() < 2 {
        return Vec::new();
    }
    let part = |at: usize| PartReading {
        text: posting.blocks[at].words().to_owned(),
        class: posting.classed[at].class,
        decided: decided(&posting.classed[at], None),
        signals: signals(&posting.classed[at].reasons),
    };
    held.map(part).collect()
}

/// Explains how a CV is read; only `line`, where one is given.
pub(crate) fn cv(
    finder: &Finder<'_>,
    text: &Text,
    today: Moment,
    line: Option<usize>,
    because: String,
) -> ReadingAnswer {
    let trace = Trace::default();
    let cv = Cv::read_with(&Finder { trace: Some(&trace), ..*finder }, text, today);
    let places = Places::of_cv(finder.taxonomy, text, &cv, trace);
    let mut lines = Vec::new();
    for number in 1..=text.line_count() {
        let blank = text.line(number).trim().is_empty();
        if blank || line.is_some_and(|line| line != number) {
            continue;
        }
        let at = cv.blocks.iter().position(|b| (b.first_line..=b.last_line).contains(&number));
        let block = at.map(|at| &cv.blocks[at]);
        let continues = block.map(|b| b.first_line).filter(|first| *first != number);
        let heading = cv.sections.iter().any(|s| s.line == number);
        let role = cv.roles.iter().find(|r| r.line == number);
        let within = at.and_then(|at| cv.roles.iter().find(|r| (r.block..r.end_block).contains(&at)));
        let decided = if heading {
            "its words are those of a section's heading".to_owned()
        } else if let Some(role) = role {
            format!("a role starts here: {}", places::role_words(role))
        } else if let Some(role) = within {
            format!("it belongs to the role of line {}: {}", role.line, places::role_words(role))
        } else if at.is_none() {
            "it holds no words of its own".to_owned()
        } else {
            "it stands under that heading, outside of any role".to_owned()
        };
        lines.push(LineReading {
            line: number,
            text: text.line(number).to_owned(),
            class: None,
            sure: None,
            section: at.map(|at| cv.places[at]),
            corrected: Vec::new(),
            continues,
            decided: continues.map_or(decided, |first| format!("it goes on with line {first}")),
            signals: Vec::new(),
            parts: Vec::new(),
            places: places.of_line(number),
        });
    }
    answer(text, Document::Cv, because, lines)
}

fn answer(text: &Text, kind: Document, because: String, lines: Vec<LineReading>) -> ReadingAnswer {
    ReadingAnswer { schema: SCHEMA, file: text.name().to_owned(), kind, because, lines }
}

/// The signals, the strongest first.
fn signals(reasons: &[Reason]) -> Vec<SignalAnswer> {
    let mut signals: Vec<SignalAnswer> = reasons
        .iter()
        .map(|r| SignalAnswer {
            name: r.name.to_owned(),
            class: r.class,
            weight: crate::analysis::round(f64::from(r.weight)),
        })
        .collect();
    signals.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    signals
}

/// In words how a block came to its class.
fn decided(classed: &Classed, was: Option<LineClass>) -> String {
    if classed.reasons.iter().any(|reason| reason.name == YOU_SAID_SO) {
        return match was {
            Some(was) => format!("it would have been read as {}", was.word()),
            None => YOU_SAID_SO.to_owned(),
        };
    }
    if classed.class == LineClass::Heading {
        return match classed.opens {
            Some(class) => format!("it is a heading; what stands beneath it is most likely {}", class.word()),
            None => "it is a heading that promises nothing in particular".to_owned(),
        };
    }
    if let Some(class) = classed.opens {
        return format!("it would be a heading over {}, but all around it is {0}", class.word());
    }
    let sum = |class: LineClass| -> f32 {
        classed.reasons.iter().filter(|r| r.class == class).map(|r| r.weight).sum()
    };
    let best = LineClass::ALL
        .into_iter()
        .filter(|c| *c != LineClass::Heading)
        .fold(classed.class, |best, class| if sum(class) > sum(best) { class } else { best });
    let own = sum(classed.class);
    if classed.reasons.is_empty() {
        "nothing in it says what it is for; what stands around it does".to_owned()
    } else if best == classed.class {
        format!("its own signals say so: {own:.1} for {}", classed.class.word())
    } else {
        let (word, other) = (classed.class.word(), best.word());
        format!(
            "what stands around it is {word}, which outweighs its own signals: {:.1} for {other}, {own:.1} for {word}",
            sum(best)
        )
    }
}
