//! A page, or a part of one, as Markdown.

use super::survey::Survey;
use super::tag::Tag;
use super::tree::{Kind, NodeId, Tree};
use crate::intake::markdown::{Markdown, one_line, typed_bullet};

/// Where the walk is: the way in or the way out of a node.
enum Step {
    Enter(NodeId),
    Leave(NodeId, Tag),
}

/// Writes what stands in `parts`, without what the survey leaves out.
pub(super) fn write(tree: &Tree, survey: &Survey, parts: &[NodeId], line_ends: bool, out: &mut Markdown) {
    let mut writer = Writer::new(tree, survey, line_ends, out);
    let mut steps: Vec<Step> = parts.iter().rev().map(|id| Step::Enter(*id)).collect();
    // No part is written twice, should one stand in another.
    let mut done = vec![false; tree.len()];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(id) => {
                if survey.skips(id) || std::mem::replace(&mut done[id], true) {
                    continue;
                }
                match &tree.node(id).kind {
                    Kind::Text(text) => writer.text(text),
                    Kind::Element(tag) => {
                        writer.enter(id, *tag);
                        steps.push(Step::Leave(id, *tag));
                        let from = steps.len();
                        steps.extend(tree.children(id).map(Step::Enter));
                        steps[from..].reverse();
                    }
                }
            }
            Step::Leave(id, tag) => writer.leave(id, tag),
        }
    }
    writer.flush();
}

/// A table whose cells are lines.
#[derive(Default)]
struct Grid {
    rows: Vec<Vec<String>>,
    /// Whether the first row has nothing but heads of columns.
    headed: bool,
}

#[allow(clippy::struct_excessive_bools, reason = "each is a memory of its own of what was read")]
struct Writer<'a> {
    tree: &'a Tree,
    survey: &'a Survey,
    out: &'a mut Markdown,
    /// Line ends of the source are line ends, as in text that somebody typed.
    line_ends: bool,
    /// The line that is being read.
    line: String,
    /// A space stands between what was read and what comes.
    space: bool,
    /// How many elements around are bold.
    bold: usize,
    /// All of the line so far is bold.
    all_bold: bool,
    /// The line goes on a paragraph.
    goes_on: bool,
    /// Line breaks since the last words.
    breaks: usize,
    /// The lists around, those whose items hold sections aside, and whether an item of each was written that what
    /// comes can be a part of.
    lists: Vec<bool>,
    /// The item whose first line has not come.
    fresh_item: bool,
    /// Bullets were typed above.
    typed: bool,
    /// How many headings are around.
    headings: usize,
    /// How many `pre` are around.
    fixed: usize,
    /// The table that is being read.
    grid: Option<Grid>,
    /// What the coming definition defines.
    term: Option<String>,
    /// A box of a row of tags was just left.
    chip: bool,
    /// An element within the line was just left.
    touches: bool,
}

impl<'a> Writer<'a> {
    fn new(tree: &'a Tree, survey: &'a Survey, line_ends: bool, out: &'a mut Markdown) -> Self {
        Self {
            tree,
            survey,
            out,
            line_ends,
            line: String::new(),
            space: false,
            bold: 0,
            all_bold: true,
            goes_on: false,
            breaks: 0,
            lists: Vec::new(),
            fresh_item: false,
            typed: false,
            headings: 0,
            fixed: 0,
            grid: None,
            term: None,
            chip: false,
            touches: false,
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c == '\n' && (self.fixed > 0 || self.line_ends) {
                self.line_break();
            } else if c.is_whitespace() || c.is_control() {
                self.space = true;
            } else {
                self.push(c);
            }
        }
    }

    fn push(&mut self, c: char) {
        if std::mem::take(&mut self.space) && !self.line.is_empty() && !self.line.ends_with([' ', '\n']) {
            self.line.push(' ');
        }
        // "Acme" and "Leeds" in two elements that touch: the style sheet keeps them apart.
        let parted = self.touches && c.is_uppercase() && self.line.ends_with(char::is_lowercase);
        if parted {
            self.line.push(' ');
        }
        (self.chip, self.touches) = (false, false);
        self.all_bold &= self.bold > 0 || !c.is_alphanumeric();
        self.line.push(c);
    }

    fn line_break(&mut self) {
        if self.headings > 0 {
            self.space = true;
            return;
        }
        if self.grid.is_some() {
            self.line.push('\n');
            return;
        }
        if self.line.is_empty() {
            self.breaks += 1;
            return;
        }
        self.flush_line();
        self.goes_on = true;
        self.breaks = 1;
    }

    /// Whether an element is an item and not a section in a list's clothes.
    fn is_item(&self, id: NodeId) -> bool {
        !self.survey.has_heading(id)
    }

    fn enter(&mut self, id: NodeId, tag: Tag) {
        if tag.is_inline() {
            if self.tree.node(id).marks.chip && self.chip && !self.line.is_empty() {
                self.line.push(',');
                self.space = true;
            }
            self.bold += usize::from(tag.is_bold());
            return;
        }
        if self.headings > 0 {
            self.headings += usize::from(tag.heading().is_some());
            self.space = true;
            return;
        }
        match tag {
            Tag::Br => self.line_break(),
            Tag::Table if self.grid.is_none() && !self.is_laid_out(id) => {
                self.flush();
                self.grid = Some(Grid::default());
            }
            Tag::Tr if self.grid.is_some() => self.new_row(id),
            Tag::Td | Tag::Th if self.grid.is_some() => self.stray(),
            _ if self.grid.is_some() => {
                if !self.line.is_empty() {
                    self.line.push('\n');
                }
            }
            Tag::Ul | Tag::Ol | Tag::Menu => {
                self.flush();
                if !self.holds_sections(id) {
                    self.lists.push(false);
                }
            }
            Tag::Li => {
                self.flush();
                self.fresh_item = self.is_item(id);
            }
            Tag::Dt => {
                self.flush();
                self.say_term();
            }
            Tag::Pre => {
                self.flush();
                self.fixed += 1;
            }
            _ => {
                self.flush();
                self.headings += usize::from(tag.heading().is_some());
            }
        }
    }

    fn leave(&mut self, id: NodeId, tag: Tag) {
        if tag.is_inline() {
            self.chip = self.tree.node(id).marks.chip;
            self.touches = true;
            self.bold -= usize::from(tag.is_bold());
            return;
        }
        if self.headings > 0 {
            self.headings -= usize::from(tag.heading().is_some());
            self.space = true;
            if self.headings == 0 {
                let line = std::mem::take(&mut self.line);
                self.reset_line();
                self.say_term();
                self.out.heading(tag.heading().unwrap_or(1), &line);
                self.leave_lists();
            }
            return;
        }
        match tag {
            Tag::Br => {}
            Tag::Table if self.grid.is_some() => {
                self.stray();
                if let Some(grid) = self.grid.take() {
                    self.write_grid(grid);
                }
            }
            Tag::Td | Tag::Th if self.grid.is_some() => {
                let cell = std::mem::take(&mut self.line);
                self.reset_line();
                if let Some(row) = self.grid.as_mut().and_then(|grid| grid.rows.last_mut()) {
                    row.push(cell);
                }
            }
            _ if self.grid.is_some() => {
                if !self.line.is_empty() && !matches!(tag, Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot) {
                    self.line.push('\n');
                }
            }
            Tag::Ul | Tag::Ol | Tag::Menu => {
                self.flush();
                if !self.holds_sections(id) {
                    self.lists.pop();
                }
            }
            Tag::Li => {
                self.flush();
                self.fresh_item = false;
            }
            Tag::Dt => {
                let line = std::mem::take(&mut self.line);
                self.reset_line();
                self.term = Some(one_line(&line)).filter(|term| !term.is_empty());
            }
            Tag::Dl => {
                self.flush();
                self.say_term();
            }
            Tag::Pre => {
                self.flush();
                self.fixed -= 1;
            }
            Tag::Summary => {
                self.all_bold = true;
                self.flush();
            }
            _ => self.flush(),
        }
    }

    /// Whether a list's items hold headings, so that the list only lays them out.
    fn holds_sections(&self, list: NodeId) -> bool {
        self.survey.has_heading(list)
    }

    /// Whether a table only says where on the page things are.
    fn is_laid_out(&self, table: NodeId) -> bool {
        self.tree.children(table).any(|part| {
            let rows = || self.tree.children(part).filter(|row| self.tree.tag(*row) == Some(Tag::Tr));
            rows().any(|row| self.tree.children(row).any(|cell| self.survey.is_complex(cell)))
        }) || self.tree.children(table).any(|row| {
            self.tree
                .children(row)
                .any(|cell| self.tree.tag(cell).is_some_and(Tag::is_cell) && self.survey.is_complex(cell))
        })
    }

    /// Text of a table outside of its cells.
    fn stray(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.reset_line();
        if let Some(grid) = self.grid.as_mut().filter(|_| !line.trim().is_empty()) {
            grid.rows.push(vec![line]);
            grid.rows.push(Vec::new());
        }
    }

    /// What comes stands at the margin, whatever lists are around.
    fn leave_lists(&mut self) {
        self.fresh_item = false;
        self.lists.fill(false);
    }

    fn new_row(&mut self, id: NodeId) {
        let cells = || self.tree.children(id).filter(|cell| self.tree.tag(*cell).is_some_and(Tag::is_cell));
        let headed = cells().count() > 1 && cells().all(|cell| self.tree.tag(cell) == Some(Tag::Th));
        self.stray();
        if let Some(grid) = &mut self.grid {
            if grid.rows.is_empty() {
                grid.headed = headed;
            }
            grid.rows.push(Vec::new());
        }
    }

    fn write_grid(&mut self, grid: Grid) {
        let headed = grid.headed;
        let mut rows: Vec<Vec<String>> = grid.rows;
        self.say_term();
        self.leave_lists();
        rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        let facts =
            !headed && rows.iter().all(|row| row.len() == 2 && row.first().is_some_and(|l| is_label(l)));
        let narrow = rows.iter().all(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count() <= 1);
        if facts {
            for row in &rows {
                if let [label, value] = row.as_slice() {
                    self.out.fact(label, value);
                }
            }
        } else if narrow {
            for line in
                rows.iter().flatten().flat_map(|cell| cell.lines()).filter(|line| !line.trim().is_empty())
            {
                self.out.paragraph(0, line, false);
            }
        } else if headed && rows.len() > 1 {
            self.out.table(&rows[0], &rows[1..]);
        } else {
            self.out.table(&[], &rows);
        }
        self.out.gap();
    }

    /// Says a term whose definition did not come, or is more than a line.
    fn say_term(&mut self) {
        if let Some(term) = self.term.take() {
            self.out.paragraph(0, &term, true);
        }
    }

    /// Ends the line and the paragraph.
    fn flush(&mut self) {
        self.flush_line();
        self.goes_on = false;
        self.breaks = 0;
        self.typed = false;
    }

    fn reset_line(&mut self) {
        self.space = false;
        self.all_bold = true;
        self.goes_on = false;
        self.breaks = 0;
    }

    fn flush_line(&mut self) {
        self.space = false;
        self.chip = false;
        let bold = std::mem::replace(&mut self.all_bold, true);
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let goes_on = self.goes_on && self.breaks < 2;
        self.goes_on = false;
        if let Some(term) = self.term.take() {
            if is_label(&term) && !self.fresh_item && typed_bullet(line).is_none() {
                self.leave_lists();
                self.out.fact(&term, line);
                return;
            }
            self.out.paragraph(0, &term, true);
        }
        let around = |lists: &[bool]| lists.iter().filter(|written| **written).count();
        let depth = if self.lists.last() == Some(&true) { around(&self.lists) } else { 0 };
        if std::mem::take(&mut self.fresh_item) {
            let words = typed_bullet(line).unwrap_or(line);
            let depth = around(self.lists.get(..self.lists.len().saturating_sub(1)).unwrap_or_default());
            self.out.item(depth, words, bold);
            if let Some(written) = self.lists.last_mut() {
                *written = true;
            }
        } else if let Some(words) = typed_bullet(line) {
            self.out.item(depth, words, bold);
            self.typed = true;
        } else if goes_on && !self.typed {
            self.out.further_line(depth, line, bold);
        } else {
            self.typed = false;
            self.out.paragraph(depth, line, bold);
        }
    }
}

/// Whether words can stand before a colon: few, and none of them a number.
fn is_label(words: &str) -> bool {
    let words = words.trim();
    words.starts_with(char::is_alphabetic)
        && words.split_whitespace().count() <= 4
        && words.chars().count() <= 40
        && !words.contains(|c: char| c.is_ascii_digit() || matches!(c, '\n' | ',' | '|' | '–' | '—'))
}
