//! How the coverage comes about, in figures that can be added up by hand.

use super::model::{CheckAnswer, NeedAnswer};
use super::outline::{Block, Column, Outline};
use super::words;

/// Figures are printed with so many decimals …
const DECIMALS: usize = 4;
/// … that is, in so many parts of one.
const PARTS: f64 = 10_000.0;

/// The ledger: what each need weighs, what was granted, and why.
///
/// The sums are those of the printed figures, so a reader who adds the columns up gets just them.
pub fn explain(answer: &CheckAnswer) -> Outline {
    let mut out = Outline::default();
    out.heading("How the coverage adds up");
    let rows: Vec<_> = answer.needs.iter().chain(&answer.duties).collect();
    if rows.is_empty() {
        out.paragraph("Nothing that is asked was recognised in the posting, so there is nothing to add up.");
        return out;
    }
    out.paragraph(
        "granted = weight * share; points = granted / the sum of all weights; the points add up to the coverage. \
         Ids with d are skills that only duties name.",
    );
    let figures: Vec<_> = rows.iter().map(|need| Figures::of(need)).collect();
    let sum = |part: fn(&Figures) -> u64| figures.iter().map(part).sum::<u64>();
    let total = Figures {
        weight: sum(|row| row.weight),
        share: 0,
        granted: sum(|row| row.granted),
        points: sum(|row| row.points),
    };
    let mut cells: Vec<_> = rows.iter().zip(&figures).map(|(need, row)| row_of(need, row)).collect();
    let last =
        ["sum".to_owned(), String::new(), decimal(total.weight), String::new(), decimal(total.granted)];
    cells.push((last.into_iter().chain([decimal(total.points)]).collect(), String::new()));
    let column = |name, number| Column { name, number };
    out.blocks.push(Block::Table {
        columns: vec![
            column("id", false),
            column("level", false),
            column("weight", true),
            column("share", true),
            column("granted", true),
            column("points", true),
        ],
        remark: "why",
        rows: cells,
    });
    out.paragraph(format!(
        "Coverage {} ({:.DECIMALS$}) = {} granted / {} weight. Figures are rounded to {DECIMALS} decimals, so \
         the points as printed may miss the coverage in the last ones.",
        words::percent(answer.coverage.score),
        answer.coverage.score,
        decimal(total.granted),
        decimal(total.weight),
    ));
    out
}

/// The figures of a row as they are printed, in parts of [`PARTS`].
struct Figures {
    weight: u64,
    share: u64,
    granted: u64,
    points: u64,
}

impl Figures {
    fn of(need: &NeedAnswer) -> Self {
        let parts = |value: f64| (value * PARTS).round() as u64;
        let row = &need.ledger;
        Self {
            weight: parts(row.weight),
            share: parts(row.share),
            granted: parts(row.weight * row.share),
            points: parts(row.points),
        }
    }
}

fn row_of(need: &NeedAnswer, figures: &Figures) -> (Vec<String>, String) {
    let cells = vec![
        need.id.clone(),
        need.level.word().to_owned(),
        decimal(figures.weight),
        decimal(figures.share),
        decimal(figures.granted),
        decimal(figures.points),
    ];
    (cells, format!("{}: {}", words::any_of(&need.texts), need.ledger.why))
}

/// Parts of [`PARTS`] as a decimal number.
fn decimal(parts: u64) -> String {
    let whole = PARTS as u64;
    format!("{}.{:0DECIMALS$}", parts / whole, parts % whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Look, fixture};

    #[test]
    fn the_printed_figures_add_up() {
        let answer = fixture::answer();
        let text = explain(&answer).text(&Look::default());
        let rows: Vec<Vec<f64>> = text
            .lines()
            .filter(|line| line.starts_with(['n', 'd', 's']) && !line.starts_with("so"))
            .map(|line| line.split_whitespace().filter_map(|cell| cell.parse().ok()).collect())
            .filter(|cells: &Vec<f64>| cells.len() >= 3)
            .collect();
        let (sum, rows) = rows.split_last().unwrap();
        assert_eq!(rows.len(), answer.needs.len() + answer.duties.len());
        let column = |at: usize| rows.iter().map(|row| row[at]).sum::<f64>();
        for (at, printed) in [(0, sum[0]), (2, sum[1]), (3, sum[2])] {
            assert!((column(at) - printed).abs() < 1e-9, "column {at}: {} and {printed}", column(at));
        }
        for row in rows {
            assert!((row[0] * row[1] - row[2]).abs() < 1e-4, "{row:?}");
            assert!((row[2] / sum[0] - row[3]).abs() < 1e-4, "{row:?}");
        }
        assert!((sum[1] / sum[0] - answer.coverage.score).abs() < 1e-4);
    }

    #[test]
    fn an_empty_ledger_says_so() {
        let mut answer = fixture::answer();
        answer.needs.clear();
        answer.duties.clear();
        assert!(explain(&answer).text(&Look { width: 200, ..Look::default() }).contains("nothing to add up"));
    }
}
