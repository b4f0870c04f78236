//! How well the labelled documents are read, held above floors.
//!
//! `cargo test --test corpus -- --nocapture` prints the figures of each document (a value and, behind the slash,
//! how many labels it is made of) and what is missed. A figure below its floor lists its misses and fails.

mod corpus_score;

use std::fmt::Write as _;
use std::path::Path;

use corpus_score::{Board, score, table};

/// The least that each figure may be over all documents. A little below the figures of the day; they go up, and
/// down only where documents are added that are harder to read.
const FLOORS: &[(&str, f64)] = &[
    ("lines.class", 0.905),
    ("lines.asks", 0.945),
    ("skills.tech", 0.963),
    ("skills.hard", 0.846),
    ("skills.all", 0.837),
    ("skills.level", 0.915),
    ("alternatives", 0.94),
    ("years", 0.99),
    ("facts", 0.977),
    ("cv.sections", 0.98),
    ("cv.roles", 0.99),
    ("cv.dates", 0.99),
    ("cv.skills.tech", 0.965),
    ("cv.skills.hard", 0.862),
    ("cv.skills.all", 0.855),
    ("pairs.verdict", 0.893),
    ("pairs.no_comfort", 0.99),
];

#[test]
fn the_labelled_documents_are_read_as_well_as_before() {
    let boards = score(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus"));
    let mut all = Board::of("overall");
    for board in boards.values() {
        all.add(board);
    }
    let columns: Vec<&Board> = std::iter::once(&all).chain(boards.values()).collect();
    println!("{}", table(&columns));
    for (name, figure) in all.figures() {
        println!("\n{name}{}", list(figure.misses()));
    }

    let mut below = String::new();
    for (name, floor) in FLOORS {
        let figure = all.get(name).unwrap_or_else(|| panic!("no label of any document makes `{name}`"));
        let value = figure.value().unwrap_or_default();
        if value < *floor {
            _ = write!(below, "\n{name} is {value:.3}, below {floor}:{}", list(figure.misses()));
        }
    }
    assert!(below.is_empty(), "{below}");
    for (name, _) in all.figures() {
        assert!(FLOORS.iter().any(|(floor, _)| *floor == name), "`{name}` has no floor");
    }
}

/// Lines to follow a heading.
fn list(misses: &[String]) -> String {
    misses.iter().flat_map(|miss| ["\n  ", miss]).collect()
}
