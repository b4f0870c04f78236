//! A text cut into words, numbers and signs, as far as dates need it.

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Letters, in lower case.
    Word(String),
    /// Digits: their value and how many there are.
    Number(u32, usize),
    /// Any other sign; spaces are none, a line break is.
    Sign(char),
}

/// The pieces of a text, each with its bytes.
pub(super) struct Pieces(Vec<(Piece, usize, usize)>);

impl Pieces {
    /// Cuts a text.
    pub(super) fn of(text: &str) -> Self {
        let mut all = Vec::new();
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let mut end = start + c.len_utf8();
            if c.is_alphabetic() {
                while let Some((i, next)) =
                    chars.peek().copied().filter(|(_, n)| n.is_alphabetic() || *n == '\'')
                {
                    if next == '\'' && !text.get(i + 1..).is_some_and(|r| r.starts_with(char::is_alphabetic))
                    {
                        break;
                    }
                    end = i + next.len_utf8();
                    chars.next();
                }
                let word = text.get(start..end).unwrap_or_default().to_lowercase();
                all.push((Piece::Word(word), start, end));
            } else if c.is_ascii_digit() {
                while let Some((i, _)) = chars.peek().copied().filter(|(_, n)| n.is_ascii_digit()) {
                    end = i + 1;
                    chars.next();
                }
                let digits = text.get(start..end).unwrap_or_default();
                all.push((Piece::Number(digits.parse().unwrap_or(0), digits.len()), start, end));
            } else if !c.is_whitespace() || c == '\n' {
                all.push((Piece::Sign(c), start, end));
            }
        }
        Self(all)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The piece at `i`.
    pub(super) fn get(&self, i: usize) -> Option<&Piece> {
        self.0.get(i).map(|piece| &piece.0)
    }

    /// The word at `i`; empty where there is none.
    pub(super) fn word(&self, i: usize) -> &str {
        match self.get(i) {
            Some(Piece::Word(word)) => word,
            _ => "",
        }
    }

    /// The number at `i` with the count of its digits.
    pub(super) fn number(&self, i: usize) -> Option<(u32, usize)> {
        match self.get(i) {
            Some(Piece::Number(n, digits)) => Some((*n, *digits)),
            _ => None,
        }
    }

    /// Whether one of the signs stands at `i`.
    pub(super) fn sign(&self, i: usize, signs: &[char]) -> bool {
        matches!(self.get(i), Some(Piece::Sign(c)) if signs.contains(c))
    }

    /// Where the piece at `i` begins.
    pub(super) fn start(&self, i: usize) -> usize {
        self.0.get(i).map_or(0, |piece| piece.1)
    }

    /// Where the piece before `i` ends.
    pub(super) fn end_before(&self, i: usize) -> usize {
        i.checked_sub(1).and_then(|i| self.0.get(i)).map_or(0, |piece| piece.2)
    }

    /// The bytes between the piece before `i` and the one at `i`; none beyond the ends.
    pub(super) fn space_before(&self, i: usize) -> Option<usize> {
        (i > 0 && i < self.len()).then(|| self.start(i) - self.end_before(i))
    }

    /// Whether no space stands between the piece before `i` and the one at `i`.
    pub(super) fn touches(&self, i: usize) -> bool {
        self.space_before(i) == Some(0)
    }
}
