//! Tables as text, read row by row, with the line of each.
//!
//! One broken row must not take the others along: a quote that is never closed swallows all that follows, so after
//! a row that does not fit, reading goes on at the next line.

use ::csv::{ReaderBuilder, StringRecord};

use super::summary::{Reason, Summary};

/// How fields are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What stands between two fields.
    pub(super) delimiter: u8,
    /// Whether a field may stand in quotes, and then hold anything.
    pub(super) quotes: bool,
}

/// A table whose first row names the columns.
#[derive(Debug)]
pub(super) struct Table<'a> {
    name: &'a str,
    text: &'a str,
    dialect: Dialect,
    columns: Vec<String>,
    /// Where the second row starts.
    body: usize,
    /// Whether the last fields of a row may be missing.
    may_be_short: bool,
    /// The line of the names.
    pub(super) header_line: usize,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row<'a> {
    fields: &'a StringRecord,
    /// Counted from 1 in the file.
    pub(super) line: usize,
}

impl Row<'_> {
    /// A field without the space around it; empty where there is no such column.
    pub(super) fn get(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.fields.get(column)).unwrap_or_default().trim()
    }
}

impl<'a> Table<'a> {
    /// Reads the names of the columns.
    pub(super) fn open(name: &'a str, text: &'a str, dialect: Dialect) -> Self {
        let mut record = StringRecord::new();
        let mut reader = builder(dialect).from_reader(text.as_bytes());
        // An empty text has no columns, which whoever looks for some then says.
        let _ = reader.read_record(&mut record);
        let line = record.position().map_or(1, |at| at.line() as usize);
        let columns = record.iter().map(|column| column.trim().to_owned()).collect();
        let body = reader.position().byte() as usize;
        Self { name, text, dialect, columns, body, may_be_short: false, header_line: line }
    }

    /// The same, where rows may end before the last column.
    pub(super) fn with_short_rows(self) -> Self {
        Self { may_be_short: true, ..self }
    }

    /// The place of the first column that has one of these names, in any letter case.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        let place = |name: &&str| self.columns.iter().position(|column| column.eq_ignore_ascii_case(name));
        names.iter().find_map(place)
    }

    /// Whether there are columns of all these names.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.column(&[name]).is_some())
    }

    /// Gives every row that has a field for each column; others are left out by their line. Stops where `each` fails.
    pub(super) fn rows<E>(
        &self,
        summary: &mut Summary,
        mut each: impl FnMut(&Row<'_>, &mut Summary) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut start = self.body;
        let mut lines = LineCount { text: self.text, at: 0, line: 1 };
        let mut record = StringRecord::new();
        'restart: while let Some(rest) = self.text.get(start..).filter(|rest| !rest.is_empty()) {
            let mut reader = builder(self.dialect).from_reader(rest.as_bytes());
            loop {
                let more = reader.read_record(&mut record);
                if matches!(more, Ok(false)) {
                    return Ok(());
                }
                let mut from = record.position().map_or(0, |at| at.byte() as usize);
                let raw = rest.get(from..reader.position().byte() as usize).unwrap_or_default();
                // The end of the row before, and blank lines.
                from += raw.len() - raw.trim_start_matches(['\r', '\n']).len();
                let line = lines.of(start + from);
                let closed = !self.dialect.quotes || raw.bytes().filter(|b| *b == b'"').count() % 2 == 0;
                let count = record.len();
                let fits = count == self.columns.len() || self.may_be_short && count < self.columns.len();
                if more.is_ok() && closed && fits {
                    each(&Row { fields: &record, line }, summary)?;
                    continue;
                }
                summary.left(Reason::BrokenRow, &format!("{}, line {line}", self.name));
                let broken = rest.get(from..).unwrap_or_default();
                let Some(end) = broken.find('\n') else { return Ok(()) };
                start += from + end + 1;
                continue 'restart;
            }
        }
        Ok(())
    }
}

/// Counts lines on the way through a text.
struct LineCount<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCount<'_> {
    /// The line of a place that lies behind those asked for before.
    fn of(&mut self, place: usize) -> usize {
        let between = self.text.as_bytes().get(self.at..place).unwrap_or_default();
        self.line += between.split(|byte| *byte == b'\n').count() - 1;
        self.at = place;
        self.line
    }
}

fn builder(dialect: Dialect) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(dialect.delimiter).quoting(dialect.quotes);
    builder
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    const COMMAS: Dialect = Dialect { delimiter: b',', quotes: true };

    fn read(text: &str) -> (Vec<(usize, String)>, Summary) {
        let mut summary = Summary::new(Source::Csv);
        let table = Table::open("t.csv", text, COMMAS);
        let mut rows = Vec::new();
        let done: Result<(), ()> = table.rows(&mut summary, |row, _| {
            rows.push((
                row.line,
                format!("{}|{}", row.get(table.column(&["a"])), row.get(table.column(&["B"]))),
            ));
            Ok(())
        });
        done.unwrap();
        (rows, summary)
    }

    #[test]
    fn rows_over_several_lines_keep_their_lines() {
        let (rows, summary) = read("a,b\r\n1,\"x\ny\"\r\n2,z\r\n");
        assert_eq!(rows, [(2, "1|x\ny".to_owned()), (4, "2|z".to_owned())]);
        assert!(summary.left_out().is_empty());
    }

    #[test]
    fn a_broken_row_is_named_and_takes_no_other_along() {
        let (rows, summary) = read("a,b\n1,2\n3\n4,\"open\n5,6\n7,8,9\n10,11");
        assert_eq!(rows, [(2, "1|2".to_owned()), (5, "5|6".to_owned()), (7, "10|11".to_owned())]);
        let left = summary.left_out();
        assert_eq!(left[0].count, 3);
        assert_eq!(left[0].examples, ["t.csv, line 3", "t.csv, line 4", "t.csv, line 6"]);
    }

    #[test]
    fn an_empty_text_and_one_of_blank_lines_have_no_rows() {
        for text in ["", "\n\n", "a,b", "a,b\n\n\n"] {
            assert!(read(text).0.is_empty(), "{text:?}");
        }
    }
}
