//! A file's text and where things stand in it.

use std::ops::Range;

use toml_edit::{Document, Item, Table, TomlError};
use toml_parser::lexer::{Token, TokenKind};

/// What some editors put in front of a text.
pub(super) const BOM: char = '\u{feff}';

/// A text with its tokens and its parsed form.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    tokens: Vec<Token>,
    document: Document<&'a str>,
}

impl<'a> Source<'a> {
    /// Parses `text`, which begins with no byte order mark.
    pub(super) fn new(text: &'a str) -> Result<Self, TomlError> {
        let document = Document::parse(text)?;
        let tokens = toml_parser::Source::new(text).lex().into_vec();
        Ok(Self { text, tokens, document })
    }

    /// Whether it has no key at all.
    pub(super) fn has_nothing(&self) -> bool {
        self.document.as_table().is_empty()
    }

    /// The `[[skill]]` entries in the order of the file; `None` where skills are written as one value.
    pub(super) fn entries(&self) -> Option<Vec<&Table>> {
        match self.document.as_table().get("skill") {
            None => Some(Vec::new()),
            Some(Item::ArrayOfTables(entries)) => Some(entries.iter().collect()),
            Some(_) => None,
        }
    }

    /// The places of all comments within `range`.
    pub(super) fn comments(&self, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        self.tokens_in(range).filter(|token| token.kind() == TokenKind::Comment).map(place)
    }

    /// The place of the comma that follows `from`, if it does before anything but space and comments.
    pub(super) fn comma(&self, from: usize, until: usize) -> Option<usize> {
        let mut tokens = self.tokens_in(from..until).filter(|token| {
            !matches!(token.kind(), TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment)
        });
        tokens.next().filter(|token| token.kind() == TokenKind::Comma).map(|token| token.span().start())
    }

    fn tokens_in(&self, range: Range<usize>) -> impl Iterator<Item = &Token> {
        let first = self.tokens.partition_point(|token| token.span().start() < range.start);
        let rest = self.tokens.get(first..).unwrap_or_default();
        rest.iter().take_while(move |token| token.span().end() <= range.end)
    }

    /// Where the line that holds `at` begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.piece(0..at).rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line that holds `at` ends, its line end left out.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let end = self.piece(at..self.text.len()).find('\n').map_or(self.text.len(), |end| at + end);
        // The carriage return may be the last byte before `at` only where nothing else is.
        if end > at && self.piece(at..end).ends_with('\r') { end - 1 } else { end }
    }

    /// Where the line after the one that holds `at` begins; the end of the text where there is none.
    pub(super) fn next_line(&self, at: usize) -> usize {
        self.piece(at..self.text.len()).find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// A piece of the text; empty where the range is none of it.
    pub(super) fn piece(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// The space that the line that holds `at` begins with.
    pub(super) fn indent(&self, at: usize) -> &'a str {
        let line = self.piece(self.line_start(at)..self.text.len());
        let length = line.len() - line.trim_start_matches([' ', '\t']).len();
        line.get(..length).unwrap_or_default()
    }

    /// How the line that holds `at` ends, or else the lines around it do.
    pub(super) fn line_break(&self, at: usize) -> &'static str {
        let of = |text: &str| if text.ends_with("\r\n") { "\r\n" } else { "\n" };
        let next = self.next_line(at);
        if next > 0 && self.piece(0..next).ends_with('\n') {
            return of(self.piece(0..next));
        }
        match self.text.rfind('\n') {
            Some(last) => of(self.piece(0..last + 1)),
            None => "\n",
        }
    }

    /// Where and how a line goes in below the one that holds `at`: its place, and the line with its end on the right
    /// side. A file whose last line has no end goes on having none.
    pub(super) fn below(&self, at: usize, line: &str) -> (usize, String) {
        let (next, end) = (self.next_line(at), self.line_break(at));
        if self.piece(0..next).ends_with('\n') && next > at {
            (next, format!("{line}{end}"))
        } else {
            (self.text.len(), format!("{end}{line}"))
        }
    }
}

fn place(token: &Token) -> Range<usize> {
    token.span().start()..token.span().end()
}

/// The places of the values that stand directly under a header, those of dotted keys too, in no special order.
pub(super) fn direct_values(table: &Table) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for (_, item) in table {
        match item {
            Item::Value(value) => all.extend(value.span()),
            Item::Table(inner) if inner.is_dotted() => all.extend(direct_values(inner)),
            _ => {}
        }
    }
    all
}

/// The places of all statements of an entry: its header, its values, and the same of the tables under it.
pub(super) fn statements(table: &Table) -> Vec<Range<usize>> {
    let mut all: Vec<_> = table.span().into_iter().collect();
    all.extend(direct_values(table));
    for (_, item) in table {
        if let Item::Table(inner) = item
            && !inner.is_dotted()
        {
            all.extend(statements(inner));
        }
    }
    all
}
