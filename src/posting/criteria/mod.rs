//! Tables of criteria, as councils, schools and laboratories write them: the head of a column or of a row tells the level
//! of what stands beneath or beside it.
//!
//! "Criterion | Essential | Desirable | How assessed" parts what is asked by columns, "Criterion | E/D" gives each row a
//! letter, and a row may open with its own level. Columns on how something is assessed ask nothing.

use super::line::{Level, LineClass};
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};
use crate::text::Text;

/// The most words of a cell that heads a column.
const HEAD_WORDS: usize = 6;

/// What a row of a table is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// It heads columns or a part of the table.
    Head,
    /// It asks something: tokens with the level of each stretch, and the stretches that tell how it is assessed.
    Asks(Vec<(usize, usize, Level)>, Vec<(usize, usize)>),
}

impl Row {
    /// The class of its line.
    pub(super) fn class(&self) -> LineClass {
        match self {
            Self::Head => LineClass::Heading,
            Self::Asks(cells, _) if cells.iter().any(|(.., level)| *level == Level::Required) => {
                LineClass::Required
            }
            Self::Asks(..) => LineClass::Preferred,
        }
    }

    /// Whether what starts at a token tells how something is assessed: an interview, a test.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        matches!(self, Self::Asks(_, asides) if asides.iter().any(|(from, to)| (*from..*to).contains(&at)))
    }

    /// The level of what starts at a token.
    pub(super) fn level(&self, at: usize) -> Option<Level> {
        match self {
            Self::Head => None,
            Self::Asks(cells, _) => {
                let cell = cells.iter().find(|(from, to, _)| (*from..*to).contains(&at));
                Some(cell.map_or(Level::Mentioned, |(.., level)| *level))
            }
        }
    }
}

/// What the head of a column says of the cells beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// They are wanted this much.
    Level(Level),
    /// They hold a letter or word for the level of their row.
    Grade,
    /// They tell how something is assessed, and ask nothing.
    Aside,
    /// They name the criterion.
    Criterion,
}

/// The rows of tables of criteria: one entry for each block.
pub(super) fn rows(text: &Text, blocks: &[Block], all_tokens: &[Tokens]) -> Vec<Option<Row>> {
    let mut all = vec![None; blocks.len()];
    let mut table: Option<Table> = None;
    let tabs = text.source().contains('\t');
    for (number, (block, tokens)) in blocks.iter().zip(all_tokens).enumerate() {
        let cells = cells(text, tabs, block, tokens);
        let continues = table.as_ref().is_some_and(|table| table.goes_on(blocks, number, &cells));
        if !continues {
            table = None;
        }
        let below = || {
            if cells.len() < 2 {
                return None;
            }
            let next = (number + 1..blocks.len()).find(|next| !all_tokens[*next].is_empty())?;
            Some(self::cells(text, tabs, &blocks[next], &all_tokens[next]))
        };
        if let Some(columns) = columns(block, tokens, &cells, &below().unwrap_or_default()) {
            table = Some(Table { columns, head: number, level: None });
            all[number] = Some(Row::Head);
            continue;
        }
        all[number] = match &mut table {
            Some(table) => table.row(tokens, &cells),
            None => own_level(block, tokens, &cells),
        };
    }
    // In text a head without rows is a line like another.
    for number in 0..all.len() {
        let next = (number + 1..all.len())
            .find(|next| !all_tokens[*next].is_empty())
            .and_then(|next| all[next].as_ref());
        if all[number] == Some(Row::Head) && next.is_none() && blocks[number].kind != BlockKind::Row {
            all[number] = None;
        }
    }
    all
}

/// A cell: its words, and the tokens they hold.
#[derive(Debug, Clone, Copy)]
struct Cell<'a> {
    words: &'a str,
    from: usize,
    to: usize,
}

impl Cell<'_> {
    fn is_empty(self) -> bool {
        self.from == self.to && !self.ticks()
            || matches!(self.words, "n/a" | "N/A" | "none" | "None" | "No" | "no")
    }

    /// Whether it holds a sign that says yes, and no words.
    fn ticks(self) -> bool {
        let word = matches!(self.words, "x" | "X" | "yes" | "Yes" | "YES" | "Y" | "y" | "E" | "D" | "*");
        word || self.words.contains(['✓', '✔', '✅', '☑', '√', '●', '•', '×', '✗', '■', '◆'])
            && self.from == self.to
    }
}

/// The cells of a row, or of a line of text whose parts bars or tabs set off.
fn cells<'a>(source: &Text, tabs: bool, block: &'a Block, tokens: &Tokens) -> Vec<Cell<'a>> {
    let text = block.flow.text();
    let cell = |start: usize, end: usize| Cell {
        words: text.get(start..end).unwrap_or_default().trim(),
        from: tokens.at(start as u32),
        to: tokens.at(end as u32),
    };
    if block.kind == BlockKind::Row {
        let starts = block.flow.cells();
        let ends = starts.iter().skip(1).map(|start| *start as usize).chain([text.len()]);
        return starts.iter().zip(ends).map(|(start, end)| cell(*start as usize, end)).collect();
    }
    let bars = text.contains('|');
    let at_tab = |at: usize| {
        let place = source.source_span(block.flow.span(at as u32, at as u32 + 1));
        place.of(source.source()).contains('\t')
    };
    let tabbed = !bars && tabs;
    let edges: Vec<usize> = if bars {
        text.match_indices('|').map(|(at, _)| at).collect()
    } else if tabbed {
        text.match_indices(' ').map(|(at, _)| at).filter(|at| at_tab(*at)).collect()
    } else {
        Vec::new()
    };
    if edges.is_empty() {
        return Vec::new();
    }
    let starts = std::iter::once(0).chain(edges.iter().map(|edge| edge + 1));
    let ends = edges.iter().copied().chain([text.len()]);
    let mut all: Vec<Cell<'_>> = starts.zip(ends).map(|(start, end)| cell(start, end)).collect();
    let blank = |cell: Option<&Cell<'_>>| bars && cell.is_some_and(|cell| cell.words.is_empty());
    if blank(all.first()) {
        all.remove(0);
    }
    if blank(all.last()) {
        all.pop();
    }
    // The tab before an empty first cell looks like an indent.
    let line = source.source_span(source.lines().span(block.first_line)).of(source.source());
    if tabbed && line.starts_with('\t') {
        all.insert(0, cell(0, 0));
    }
    all
}

/// A table that is being read.
#[derive(Debug)]
struct Table {
    columns: Vec<Column>,
    /// The block of its head.
    head: usize,
    /// The level of the part that is being read, by a row that heads it.
    level: Option<Level>,
}

impl Table {
    /// Whether a block belongs to it.
    fn goes_on(&self, blocks: &[Block], number: usize, cells: &[Cell<'_>]) -> bool {
        let (block, head) = (&blocks[number], &blocks[self.head]);
        // A line of dashes, as they stand beneath a head.
        if !block.words().contains(char::is_alphanumeric) {
            return true;
        }
        let row = (block.kind == BlockKind::Row) == (head.kind == BlockKind::Row) && cells.len() > 1;
        // The line of dashes beneath the head counts as a gap.
        row && (block.gap == 0 || number == self.head + 1 || head.kind != BlockKind::Row)
    }

    /// What a row of it asks.
    fn row(&mut self, tokens: &Tokens, cells: &[Cell<'_>]) -> Option<Row> {
        let filled: Vec<&Cell<'_>> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        if let [only] = filled[..]
            && self.column(cells, only) == Column::Criterion
        {
            self.level = level_of_head(tokens, only);
            return Some(Row::Head);
        }
        let mut asked: Vec<(usize, usize, Level)> = Vec::new();
        let mut grade: Option<Level> = None;
        for cell in &filled {
            match self.column(cells, cell) {
                Column::Level(level) if cell.ticks() => {
                    grade = Some(grade.map_or(level, |old| old.min(level)));
                }
                Column::Level(level) => asked.push((cell.from, cell.to, level)),
                Column::Grade => grade = grade.or(grade_of(cell.words)),
                Column::Aside | Column::Criterion => {}
            }
        }
        // A label beside words that are asked names a kind; beside a grade it is what is asked.
        if asked.is_empty()
            && let Some(level) = grade.or(self.level)
        {
            let criteria = filled.iter().filter(|cell| self.column(cells, cell) == Column::Criterion);
            asked.extend(criteria.map(|cell| (cell.from, cell.to, level)));
        }
        let aside = |cell: &&&Cell<'_>| matches!(self.column(cells, cell), Column::Aside | Column::Grade);
        let asides = filled.iter().filter(aside).map(|cell| (cell.from, cell.to)).collect();
        (!asked.is_empty()).then_some(Row::Asks(asked, asides))
    }

    fn column(&self, cells: &[Cell<'_>], cell: &Cell<'_>) -> Column {
        let at = cells.iter().position(|other| other.from == cell.from && other.words == cell.words);
        at.and_then(|at| self.columns.get(at)).copied().unwrap_or(Column::Aside)
    }
}

/// The columns of a table of criteria, if a row is the head of one.
fn columns(block: &Block, tokens: &Tokens, cells: &[Cell<'_>], below: &[Cell<'_>]) -> Option<Vec<Column>> {
    if cells.len() < 2 || cells.iter().any(|cell| cell.to - cell.from > HEAD_WORDS) {
        return None;
    }
    let mut columns: Vec<Column> = cells.iter().map(|cell| column(tokens, cell)).collect();
    // "Importance" may be a matter of any kind: what stands beneath tells.
    for ((column, cell), below) in columns.iter_mut().zip(cells).zip(below) {
        let weighs = cell.to - cell.from == 1 && WEIGHS.contains(&tokens.form(cell.from));
        if weighs && grade_of(below.words).is_some() {
            *column = Column::Grade;
        }
    }
    let has = |column: Column| columns.contains(&column);
    let both = has(Column::Level(Level::Required)) && has(Column::Level(Level::Preferred));
    let one = has(Column::Level(Level::Required)) || has(Column::Level(Level::Preferred));
    let named = |cell: &Cell<'_>| (cell.from..cell.to).any(|i| CRITERIA.contains(&tokens.form(i)));
    // "Essential criteria | A degree" is a row that opens with its level, no head.
    let first = columns.first() == Some(&Column::Criterion) && cells.first().is_some_and(named);
    // In text a single word between bars may be anything, and so may a single letter in any table.
    let letter = cells.iter().any(|cell| matches!(cell.words, "E" | "D"));
    let graded = has(Column::Grade) && cells.iter().any(named);
    let heads = both || graded || one && first && !letter && block.kind == BlockKind::Row;
    heads.then_some(columns)
}

/// Words of the head of a column that may hold grades.
const WEIGHS: &[&str] =
    &["importance", "priority", "level", "status", "rating", "type", "weight", "weighting"];

/// Words of the head of the column that names the criteria.
const CRITERIA: &[&str] = &[
    "criteria",
    "criterion",
    "requirement",
    "requirements",
    "attribute",
    "attributes",
    "factor",
    "factors",
    "area",
    "skill",
    "skills",
    "competency",
    "competencies",
    "specification",
    "category",
    "qualification",
    "qualifications",
    "knowledge",
    "experience",
];

fn column(tokens: &Tokens, cell: &Cell<'_>) -> Column {
    let any = |words: &[&str]| (cell.from..cell.to).any(|i| words.contains(&tokens.form(i)));
    let aside = any(&[
        "assessed",
        "assessment",
        "identified",
        "evidence",
        "evidenced",
        "measured",
        "tested",
        "method",
        "weight",
        "weighting",
        "score",
        "source",
        "stage",
        "evaluated",
        "where",
        "how",
        "demonstrated",
        "shown",
        "means",
    ]);
    match level_of_head(tokens, cell) {
        _ if matches!(cell.words, "E/D" | "E / D" | "E or D" | "D/E" | "E|D") => Column::Grade,
        _ if any(REQUIRED) && any(PREFERRED) => Column::Grade,
        _ if aside => Column::Aside,
        Some(level) => Column::Level(level),
        None if cell.words == "E" => Column::Level(Level::Required),
        None if cell.words == "D" => Column::Level(Level::Preferred),
        None => Column::Criterion,
    }
}

/// Words that head what is asked.
const REQUIRED: &[&str] =
    &["essential", "essentials", "must", "must-have", "required", "mandatory", "minimum"];
/// … and what helps.
const PREFERRED: &[&str] = &[
    "desirable",
    "desirables",
    "desired",
    "preferred",
    "bonus",
    "plus",
    "optional",
    "advantage",
    "advantageous",
    "help",
    "helps",
    "helpful",
    "ideal",
    "ideally",
];
/// What may stand beside them.
const BESIDE: &[&str] = &[
    "criteria",
    "criterion",
    "requirement",
    "requirements",
    "skills",
    "skill",
    "qualifications",
    "experience",
    "knowledge",
    "have",
    "haves",
    "to",
    "would",
    "be",
    "a",
    "if",
    "it",
    "the",
    "for",
    "post",
    "role",
    "attributes",
];

/// The level that a cell heads and says nothing else but.
fn level_of_head(tokens: &Tokens, cell: &Cell<'_>) -> Option<Level> {
    let forms = || (cell.from..cell.to).map(|i| tokens.form(i));
    let only = |heads: &[&str]| {
        forms().any(|form| heads.contains(&form))
            && forms().all(|form| heads.contains(&form) || BESIDE.contains(&form))
    };
    if cell.to - cell.from > HEAD_WORDS {
        None
    } else if only(REQUIRED) {
        Some(Level::Required)
    } else if only(PREFERRED)
        || matches!(cell.words.to_ascii_lowercase().as_str(), "nice to have" | "good to have")
    {
        Some(Level::Preferred)
    } else {
        None
    }
}

/// The level that a letter or a word in a column of grades stands for.
fn grade_of(words: &str) -> Option<Level> {
    match words.to_ascii_lowercase().as_str() {
        "e" | "essential" | "e/d" | "required" | "must" | "m" | "mandatory" => Some(Level::Required),
        "d" | "desirable" | "desired" | "preferred" | "optional" | "nice to have" => Some(Level::Preferred),
        _ => None,
    }
}

/// A row of any table that opens with its level: "Essential | a degree | two years of casework".
fn own_level(block: &Block, tokens: &Tokens, cells: &[Cell<'_>]) -> Option<Row> {
    let (first, rest) = cells.split_first()?;
    let level = level_of_head(tokens, first).filter(|_| block.kind == BlockKind::Row)?;
    let asked: Vec<_> = rest.iter().filter(|c| !c.is_empty()).map(|c| (c.from, c.to, level)).collect();
    (!asked.is_empty()).then_some(Row::Asks(asked, Vec::new()))
}

#[cfg(test)]
mod tests;
