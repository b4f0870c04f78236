//! The posting or the CV, whole.

use super::data::{Data, Side, asked, role_of};
use super::detail::{marked_line, number};
use super::pane::Pane;
use super::rich::{Piece, Rich, Row};
use super::search;
use crate::report::words;
use crate::tui::theme::Role;

/// One row of the wrapped document: bytes of the line as it is shown.
#[derive(Debug, Clone, Copy)]
struct Wrapped {
    line: u32,
    start: u32,
    end: u32,
}

/// The state of the screen of a document.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) side: Side,
    pub(crate) pane: Pane,
    /// What is searched for.
    pub(crate) search: String,
    /// The lines that hold it.
    pub(crate) matches: Vec<usize>,
    /// The rows in view.
    pub(crate) window: Vec<Row>,
    /// What is to be said of the selected line.
    pub(crate) info: Vec<Row>,
    wrapped: Vec<Wrapped>,
    cells: Option<usize>,
    /// The line built last. One that fills the screen is not built for each key anew.
    built: Option<(usize, Rich)>,
}

/// The cells of the gutter: line number, word and flag.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    digits: usize,
    word: usize,
}

impl Gutter {
    fn of(data: &Data, side: Side, cells: usize) -> Self {
        let digits = data.text(side).line_count().to_string().len();
        let word = match cells {
            80.. => 14,
            50.. => 8,
            _ => 4,
        };
        Self { digits, word }
    }

    fn cells(self) -> usize {
        self.digits + self.word + 5
    }
}

impl Document {
    /// Takes another version of the document in; the line that was selected stays so by its number.
    pub(crate) fn forget(&mut self, data: &Data) {
        self.cells = None;
        self.built = None;
        let searched = self.search.clone();
        self.search_for(data, &searched);
    }

    /// A document that was not shown yet.
    pub(crate) fn new(side: Side) -> Self {
        Self {
            side,
            pane: Pane::default(),
            search: String::new(),
            matches: Vec::new(),
            window: Vec::new(),
            info: Vec::new(),
            wrapped: Vec::new(),
            cells: None,
            built: None,
        }
    }

    /// The number of the selected line.
    pub(crate) fn line(&self) -> usize {
        self.pane.selected() + 1
    }

    /// Selects a line and shows some of what stands around it.
    pub(crate) fn go_to(&mut self, line: usize) {
        let item = line.saturating_sub(1);
        self.pane.select(item.saturating_add(2));
        self.pane.select(item.saturating_sub(2));
        self.pane.select(item);
    }

    /// Looks for other text.
    pub(crate) fn search_for(&mut self, data: &Data, text: &str) {
        text.clone_into(&mut self.search);
        self.built = None;
        let document = data.text(self.side);
        self.matches = if text.is_empty() {
            Vec::new()
        } else {
            (1..=document.line_count()).filter(|line| search::contains(document.line(*line), text)).collect()
        };
    }

    /// The line found next after `line`, or before it; around the end if need be.
    pub(crate) fn next_match(&self, line: usize, forward: bool) -> Option<usize> {
        let matches = &self.matches;
        if forward {
            matches.iter().find(|at| **at > line).or(matches.first()).copied()
        } else {
            matches.iter().rev().find(|at| **at < line).or(matches.last()).copied()
        }
    }

    /// Builds what is shown in a pane of that size, as far as it changed; `info` is the size of the part below.
    pub(crate) fn refresh(&mut self, data: &Data, size: (usize, usize), info: (usize, usize)) {
        let (cells, height) = size;
        let gutter = Gutter::of(data, self.side, cells);
        if self.cells != Some(cells) {
            self.cells = Some(cells);
            self.wrap(data, cells.saturating_sub(gutter.cells()));
        }
        self.pane.set_height(height);
        self.window = self.build(data, gutter);
        self.info = self.build_info(data, info);
    }

    fn wrap(&mut self, data: &Data, cells: usize) {
        self.wrapped.clear();
        self.built = None;
        let lines = data.text(self.side).line_count();
        let mut starts = Vec::with_capacity(lines);
        for line in 1..=lines {
            starts.push(self.wrapped.len() as u32);
            let ranges = marked_line(data, self.side, line, &[]).wrap(cells);
            self.wrapped.extend(ranges.into_iter().map(|range| Wrapped {
                line: line as u32,
                start: range.start as u32,
                end: range.end as u32,
            }));
        }
        self.pane.set_items(starts, self.wrapped.len());
    }

    fn build(&mut self, data: &Data, gutter: Gutter) -> Vec<Row> {
        let mut rows = Vec::new();
        for wrapped in &self.wrapped[self.pane.window()] {
            let line = wrapped.line as usize;
            if self.built.as_ref().is_none_or(|(of, _)| *of != line) {
                let found = search::places(data.text(self.side).line(line), &self.search);
                self.built = Some((line, marked_line(data, self.side, line, &found)));
            }
            let first = self.pane.span(line - 1).start == rows.len() + self.pane.window().start;
            let mut pieces = self.gutter(data, line, gutter, first);
            if let Some((_, text)) = &self.built {
                pieces.extend(text.pieces(wrapped.start as usize..wrapped.end as usize));
            }
            rows.push(Row { pieces, right: None, item: Some(line - 1) });
        }
        rows
    }

    fn gutter(&self, data: &Data, line: usize, gutter: Gutter, first: bool) -> Vec<Piece> {
        let signs = data.signs;
        let number = if first { line.to_string() } else { String::new() };
        let word = if first { data.word(self.side, line) } else { "" };
        let word: String = word.chars().take(gutter.word).collect();
        let flag = if !first {
            " "
        } else if self.side == Side::Posting && data.is_corrected(line) {
            signs.corrected
        } else if data.repairs(self.side, line).next().is_some() {
            signs.repaired
        } else if self.side == Side::Posting && data.puzzling(line) {
            "?"
        } else {
            " "
        };
        let text = format!("{number:>digits$} {word:<width$}", digits = gutter.digits, width = gutter.word);
        vec![
            Piece { text, role: Role::Dim },
            Piece { text: flag.to_owned(), role: Role::Unknown },
            Piece { text: format!(" {} ", signs.bar), role: Role::Rule },
        ]
    }

    fn build_info(&self, data: &Data, (cells, height): (usize, usize)) -> Vec<Row> {
        let line = self.line();
        let mut rows = Vec::new();
        let mut head = vec![format!("line {line} of {}", data.text(self.side).line_count())];
        let blank = data.text(self.side).line(line).trim().is_empty();
        match self.side {
            _ if blank => head.push("blank".to_owned()),
            Side::Posting => match data.class(line) {
                Some((class, sure)) => {
                    match data.answer.posting.corrected(line).next() {
                        Some(_) => head.extend(data.corrections_in_words(line)),
                        None => head.push(format!("read as {}, sure {}", class.word(), number(sure))),
                    }
                    if data.puzzling(line) {
                        head.push("asks for something of which nothing was understood".to_owned());
                    }
                }
                None => head.push("unread".to_owned()),
            },
            Side::Cv => {
                let word = data.word(Side::Cv, line);
                head.extend((!word.is_empty()).then(|| word.to_owned()));
                head.extend(role_at(data, line));
                if !data.understood(Side::Cv, line) {
                    head.push("nothing understood".to_owned());
                }
            }
        }
        let text = Rich::of(&head.join(data.signs.dot), Role::Text);
        rows.extend(text.rows(&Rich::default(), cells, None));
        for (before, after) in data.repairs(self.side, line) {
            let text = format!("repaired: `{before}` {} `{after}`", data.signs.arrow);
            rows.extend(Rich::of(&text, Role::Dim).rows(&Rich::default(), cells, None));
        }
        let label = match self.side {
            Side::Posting => "asks for ",
            Side::Cv => "serves ",
        };
        let mut needs = Rich::default();
        for at in data.needs_on(self.side, line) {
            let Some(need) = data.need(*at) else { continue };
            let before = if needs.text().is_empty() { label } else { data.signs.dot };
            needs.push(before, Role::Dim);
            needs.push(data.signs.verdict(need.verdict), role_of(need.verdict));
            needs.push(&format!(" {}", asked(need)), Role::Text);
            needs.push(&format!(" ({})", need.verdict.word()), Role::Dim);
        }
        if !needs.text().is_empty() {
            rows.extend(needs.rows(&Rich::default(), cells, None));
        }
        rows.truncate(height);
        rows
    }
}

/// The role in which a line of the CV stands: the last that begins at or before it in the same section.
fn role_at(data: &Data, line: usize) -> Option<String> {
    let cv = &data.answer.cv;
    let at = cv.roles.iter().rposition(|role| role.line <= line)?;
    let section = cv.sections.iter().rfind(|section| section.line <= line).map_or(0, |section| section.line);
    let role = cv.roles.get(at).filter(|role| role.line > section)?;
    Some(words::role(role))
}
