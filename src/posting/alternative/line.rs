//! A line with its brackets: what stands in a bracket only adds to what stands before it, so that a list goes on behind
//! it, and what it holds makes a list of its own.

use crate::extract::{Gap, Tokens};

/// What stands before a word, as far as lists are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// Nothing that parts.
    No,
    Comma,
    Slash,
    Semicolon,
    /// The end of a sentence, a colon, a dash, a bracket.
    Yes,
}

/// The words of a block and the bracket that each stands in.
pub(super) struct Line<'a> {
    pub(super) tokens: &'a Tokens,
    text: &'a str,
    /// Of each token, the token that opens the innermost bracket around it, plus one; empty where there is no bracket.
    brackets: Vec<u32>,
}

impl<'a> Line<'a> {
    pub(super) fn of(tokens: &'a Tokens, text: &'a str) -> Self {
        let mut line = Self { tokens, text, brackets: Vec::new() };
        if !text.contains(['(', '[', '{']) {
            return line;
        }
        let mut open: Vec<u32> = Vec::new();
        line.brackets = Vec::with_capacity(tokens.len());
        for at in 0..tokens.len() {
            for c in line.between(at).chars() {
                match c {
                    '(' | '[' | '{' => open.push(at as u32 + 1),
                    ')' | ']' | '}' => _ = open.pop(),
                    '\n' => open.clear(),
                    _ => {}
                }
            }
            line.brackets.push(open.last().copied().unwrap_or_default());
        }
        line
    }

    /// The bracket that a token stands in: the token that opens it, plus one, or 0 outside of all.
    pub(super) fn bracket(&self, at: usize) -> u32 {
        self.brackets.get(at).copied().unwrap_or_default()
    }

    /// Whether a token stands in a bracket that holds a list.
    pub(super) fn lists_in_bracket(&self, at: usize) -> bool {
        let home = self.bracket(at);
        let inside = |at: &usize| self.bracket(*at) == home;
        // The bracket opens before the first of its tokens.
        home > 0
            && (home as usize..self.tokens.len()).take_while(inside).any(|at| self.before(at) == Break::Comma)
    }

    /// Whether dots stand behind the word before a token, by which a list is left open: "AWS, Azure, …".
    pub(super) fn ends_in_dots(&self, at: usize) -> bool {
        let from = at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(0, |token| token.end);
        let to = self.tokens.get(at).map_or(self.text.len() as u32, |token| token.start);
        let signs = self.text.get(from as usize..to as usize).unwrap_or_default();
        signs.contains('…') || signs.contains("...")
    }

    /// What stands before a token, apart from a bracket that closes there.
    pub(super) fn before(&self, at: usize) -> Break {
        let signs = match self.tokens.gap(at) {
            Gap::Space | Gap::Hyphen | Gap::Dot | Gap::Other => return Break::No,
            Gap::Comma => return Break::Comma,
            Gap::Slash => return Break::Slash,
            Gap::Sentence => self.between(at),
            Gap::Close => self.between(at).rsplit([')', ']', '}']).next().unwrap_or_default(),
            _ => return Break::Yes,
        };
        // The dot of an abbreviation ends nothing where a comma follows: "B.Ed., H.Dip.".
        let signs = signs.trim();
        match signs.strip_prefix('.').filter(|rest| !rest.is_empty()).unwrap_or(signs) {
            "" => Break::No,
            "," => Break::Comma,
            "/" => Break::Slash,
            ";" => Break::Semicolon,
            _ => Break::Yes,
        }
    }

    /// The signs between a token and the one before it.
    fn between(&self, at: usize) -> &str {
        let from = at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(0, |token| token.end);
        let to = self.tokens.get(at).map_or(from, |token| token.start);
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}
