//! Figures: how often the program was right, and where it was not.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How a figure is made of what was right and what was not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Measure {
    /// The harmonic mean of precision and recall.
    #[default]
    F1,
    /// The part of the questions that were answered right.
    Share,
}

/// One figure.
#[derive(Debug, Clone, Default)]
pub(crate) struct Figure {
    measure: Measure,
    right: usize,
    extra: usize,
    missed: usize,
    misses: Vec<String>,
}

impl Figure {
    /// From 0 to 1; nothing where nothing was asked and nothing said.
    pub(crate) fn value(&self) -> Option<f64> {
        let (over, under) = match self.measure {
            Measure::F1 => (2 * self.right, 2 * self.right + self.extra + self.missed),
            Measure::Share => (self.right, self.right + self.missed),
        };
        (under > 0).then(|| over as f64 / under as f64)
    }

    /// How many labels it is made of.
    pub(crate) fn asked(&self) -> usize {
        self.right + self.missed
    }

    /// What went wrong, a line each.
    pub(crate) fn misses(&self) -> &[String] {
        &self.misses
    }

    fn add(&mut self, other: &Self) {
        self.measure = other.measure;
        self.right += other.right;
        self.extra += other.extra;
        self.missed += other.missed;
        self.misses.extend(other.misses.iter().cloned());
    }
}

/// The figures of one document, or of all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Board {
    name: String,
    figures: BTreeMap<String, Figure>,
}

impl Board {
    pub(crate) fn of(name: &str) -> Self {
        Self { name: name.to_owned(), figures: BTreeMap::new() }
    }

    pub(crate) fn figures(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.figures.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    pub(crate) fn get(&self, figure: &str) -> Option<&Figure> {
        self.figures.get(figure)
    }

    /// Adds the figures of another.
    pub(crate) fn add(&mut self, other: &Self) {
        for (name, figure) in &other.figures {
            self.figures.entry(name.clone()).or_default().add(figure);
        }
    }

    fn figure(&mut self, name: &str, measure: Measure) -> &mut Figure {
        let figure = self.figures.entry(name.to_owned()).or_default();
        figure.measure = measure;
        figure
    }

    /// Something labelled was found.
    pub(super) fn hit(&mut self, figure: &str) {
        self.figure(figure, Measure::F1).right += 1;
    }

    /// Something labelled was not found.
    pub(super) fn missed(&mut self, figure: &str, line: usize, what: &str) {
        let miss = format!("missed         {}:{line} {what}", self.name);
        let figure = self.figure(figure, Measure::F1);
        figure.missed += 1;
        figure.misses.push(miss);
    }

    /// Something was found that is not labelled.
    pub(super) fn extra(&mut self, figure: &str, line: usize, what: &str) {
        let miss = format!("wrongly found  {}:{line} {what}", self.name);
        let figure = self.figure(figure, Measure::F1);
        figure.extra += 1;
        figure.misses.push(miss);
    }

    /// A question was answered. Line 0 is the document as a whole.
    pub(super) fn ask(&mut self, figure: &str, right: bool, line: usize, what: impl Fn() -> String) {
        let place = if line > 0 { format!("{}:{line}", self.name) } else { self.name.clone() };
        let miss = (!right).then(|| format!("{place} {}", what()));
        let figure = self.figure(figure, Measure::Share);
        figure.right += usize::from(right);
        figure.missed += usize::from(!right);
        figure.misses.extend(miss);
    }
}

/// The figures of all boards side by side, a figure a line.
pub(crate) fn table(columns: &[&Board]) -> String {
    const WIDTH: usize = 14;
    let mut names: Vec<&str> =
        columns.iter().flat_map(|board| board.figures().map(|(name, _)| name)).collect();
    names.sort_unstable();
    names.dedup();
    let mut out = format!("{:20}", "");
    for board in columns {
        // Long names would push the columns apart: "cv--job-platform" is told by its end.
        let short: String = board.name.chars().rev().take(WIDTH - 1).collect();
        _ = write!(out, "{:>WIDTH$}", short.chars().rev().collect::<String>());
    }
    for name in names {
        _ = write!(out, "\n{name:20}");
        for board in columns {
            let cell = board
                .get(name)
                .and_then(|figure| Some(format!("{:.3} /{:3}", figure.value()?, figure.asked())));
            _ = write!(out, "{:>WIDTH$}", cell.unwrap_or_default());
        }
    }
    out
}
