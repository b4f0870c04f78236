//! The rows as CSV.

use csv::Writer;

use crate::cli::failure::Failure;
use crate::report::RankAnswer;
use crate::text::printable;

/// The names of the columns.
const COLUMNS: [&str; 13] = [
    "rank",
    "coverage",
    "wording",
    "required",
    "preferred",
    "covered",
    "adjacent",
    "missing",
    "title",
    "company",
    "file",
    "line",
    "id",
];

/// A line of names, then a line a posting. Shares are numbers from 0 to 1; what is not there is empty.
pub(super) fn table(answer: &RankAnswer) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Said(format!("cannot write the answer as CSV: {error}"));
    let mut out = Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(failed)?;
    let share = |share: Option<f64>| share.map(|share| share.to_string()).unwrap_or_default();
    let text = |text: Option<&str>| text.map(harmless).unwrap_or_default();
    for row in &answer.postings {
        let cells = [
            row.rank.to_string(),
            share(row.coverage),
            share(row.wording),
            share(row.required),
            share(row.preferred),
            row.covered.to_string(),
            row.adjacent.to_string(),
            row.missing.to_string(),
            text(row.title.as_deref()),
            text(row.company.as_deref()),
            text(Some(&row.file)),
            row.line.map(|line| line.to_string()).unwrap_or_default(),
            text(row.id.as_deref()),
        ];
        out.write_record(cells).map_err(failed)?;
    }
    let bytes = out.into_inner().map_err(|error| Failure::Output(error.into_error()))?;
    String::from_utf8(bytes)
        .map_err(|error| Failure::Said(format!("cannot write the answer as CSV: {error}")))
}

/// A cell that a terminal shows, and that a spreadsheet takes for text: a posting's title may be a formula.
fn harmless(text: &str) -> String {
    let text = printable(text);
    // A lone `-` is standard input.
    let is_formula = text.starts_with(['=', '+', '-', '@']) && text != "-";
    if is_formula { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_acts_on_a_terminal() {
        for (text, cell) in [
            ("=HYPERLINK(\"http://a\")", "'=HYPERLINK(\"http://a\")"),
            ("-rf.md", "'-rf.md"),
            ("@a", "'@a"),
            ("\u{1b}[2J\n", r"\u{1b}[2J\n"),
            ("\t=1", r"\t=1"),
            ("-", "-"),
            ("C++ = fun", "C++ = fun"),
        ] {
            assert_eq!(harmless(text), cell);
        }
    }
}
