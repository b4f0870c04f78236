//! A report before it takes a form: blocks of pieces in reading order.

use super::model::Verdict;

/// A report: what is said, in order, without a form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// What is said.
    pub blocks: Vec<Block>,
}

/// One thing that is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// What the report is about.
    Title(String),
    /// What the blocks up to the next heading are about.
    Heading(String),
    /// A sentence or more.
    Paragraph(Vec<Piece>),
    /// One fact; a deeper one belongs to the last less deep one.
    Item {
        /// 0 for a fact that stands by itself.
        depth: usize,
        /// Its text.
        pieces: Vec<Piece>,
    },
    /// A line of a document, of which the part around `around` matters.
    Quote {
        /// As in [`Block::Item`].
        depth: usize,
        /// The line.
        line: String,
        /// What must stay visible where the line is cut; may be empty.
        around: String,
    },
    /// A change to a text.
    Change {
        /// As in [`Block::Item`].
        depth: usize,
        /// What stands there; empty where text is put in.
        before: String,
        /// What would stand there; empty where text is taken out.
        after: String,
    },
    /// Figures in columns, each row with a remark.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// What the remarks are.
        remark: &'static str,
        /// The cells of each row, and its remark.
        rows: Vec<(Vec<String>, String)>,
    },
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// Whether its cells are numbers.
    pub number: bool,
}

/// A run of text in one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// What it is to the reader.
    pub role: Role,
}

/// What a piece of text is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing special.
    Plain,
    /// What the eye should find first.
    Strong,
    /// What can be skipped.
    Quiet,
    /// What is to be typed as it stands.
    Code,
    /// A verdict; the sign and the word are put there by the form.
    Verdict(Verdict),
}

impl Piece {
    /// Text with nothing special about it.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Plain }
    }

    /// Text that the eye should find first.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Strong }
    }

    /// Text that can be skipped.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Quiet }
    }

    /// What is to be typed as it stands.
    pub fn code(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Code }
    }

    /// A verdict.
    pub fn verdict(verdict: Verdict) -> Self {
        Self { text: String::new(), role: Role::Verdict(verdict) }
    }
}

impl Outline {
    /// Adds the title.
    pub fn title(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Title(text.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a paragraph without roles.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(vec![Piece::plain(text)]));
    }

    /// Adds a fact.
    pub fn item(&mut self, depth: usize, pieces: Vec<Piece>) {
        self.blocks.push(Block::Item { depth, pieces });
    }

    /// Adds a line of a document, of which the part around `around` must stay visible where the line is cut.
    pub fn quote(&mut self, depth: usize, line: impl Into<String>, around: impl Into<String>) {
        self.blocks.push(Block::Quote { depth, line: line.into(), around: around.into() });
    }

    /// Adds a fact without roles.
    pub fn fact(&mut self, depth: usize, text: impl Into<String>) {
        self.item(depth, vec![Piece::plain(text)]);
    }
}
