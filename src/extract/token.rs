//! Words, with the signs that belong to them: `C++`, `C#`, `.NET`, `R&D` are one token each.
//!
//! `unicode_words` would give C, C, NET and R, D. A token keeps its place; what stands between two tokens is kept
//! as a [`Gap`], because a name may run across a space, a hyphen, a slash or a dot, and never across a comma.

use arrayvec::ArrayString;

use super::fold::{form_into, keeps_its_letters};
use super::vocabulary;
use crate::flat::Digest;

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The start of the text.
    Start,
    /// Spaces only.
    Space,
    /// A hyphen between two words.
    Hyphen,
    /// A slash, with or without spaces.
    Slash,
    /// A dot or underscore within a name.
    Dot,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// The end of a sentence, or a semicolon.
    Sentence,
    /// A dash between clauses.
    Dash,
    /// A line break on purpose, the edge of a cell, a bar or bullet.
    Break,
    /// Any other sign.
    Other,
}

impl Gap {
    /// Whether a name may run across it.
    pub fn joins(self) -> bool {
        matches!(self, Self::Space | Self::Hyphen | Self::Slash | Self::Dot)
    }

    /// Whether it parts the items of a list.
    pub fn lists(self) -> bool {
        matches!(self, Self::Comma | Self::Slash | Self::Break | Self::Sentence)
    }
}

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// The byte after its last one.
    pub end: u32,
    /// What stands before it.
    pub gap: Gap,
    /// Behind the bracket that closes before it, a sentence ends as well: "(by hand). Then".
    stops: bool,
    /// The form, where it is no longer than most.
    short: ArrayString<SHORT>,
    /// The place of a longer form among such; [`IS_SHORT`] where there is none.
    long: u32,
    /// What the hash of the form is made of: many tables are asked for it.
    digest: Digest,
    /// The number of the form in the vocabulary of the program's own sets of phrases.
    word: u32,
}

/// The length of most forms, in bytes: no look elsewhere is needed for one that is asked for many times.
const SHORT: usize = 20;

/// The place of a form that is no longer than most.
const IS_SHORT: u32 = u32::MAX;

/// The tokens of a text.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    list: Vec<Token>,
    /// The forms that are longer than most.
    long: Vec<String>,
    /// Where a form is made; what it holds says nothing.
    made: String,
}

impl Tokens {
    /// Cuts a text into tokens.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self { list: Vec::with_capacity(text.len() / 5 + 2), ..Self::default() };
        tokens.read(text);
        tokens
    }

    /// Cuts another text into tokens, in the place of those that there are.
    pub(super) fn read(&mut self, text: &str) {
        let tokens = self;
        tokens.list.clear();
        tokens.long.clear();
        let mut at = 0;
        let mut last_end = 0;
        while let Some((start, end)) = next_word(text, at) {
            let between = text.get(last_end..start).unwrap_or_default();
            // The dot of "e.g." and "incl." ends no sentence.
            let next = || text.get(start..).and_then(|rest| rest.chars().next());
            let dotted = between
                .strip_prefix('.')
                .filter(|rest| !rest.is_empty() && tokens.ends_in_abbreviation(next()));
            let halves = between == ". " && tokens.is_half(text.get(start..end).unwrap_or_default());
            let between = if halves { "." } else { dotted.unwrap_or(between) };
            let gap = gap(between, tokens.list.is_empty());
            let stops = gap == Gap::Close && stops_behind_bracket(between);
            tokens.push(text, (start, end), (gap, stops));
            last_end = end;
            at = end;
        }
    }

    fn push(&mut self, text: &str, (start, end): (usize, usize), (gap, stops): (Gap, bool)) {
        let word = text.get(start..end).unwrap_or_default();
        let mut short = ArrayString::from(word).unwrap_or_default();
        let mut long = IS_SHORT;
        if !short.is_empty() && keeps_its_letters(word) {
            short.make_ascii_lowercase();
        } else {
            self.made.clear();
            if word == "&" {
                self.made.push_str("and");
            } else {
                form_into(word, &mut self.made);
            }
            short = ArrayString::from(&self.made).unwrap_or_default();
            if short.is_empty() {
                long = self.long.len() as u32;
                self.long.push(self.made.clone());
            }
        }
        let form = self.long.get(long as usize).map_or(short.as_str(), String::as_str);
        let digest = Digest::of(form);
        let word = vocabulary::number(digest.hash(), form);
        self.list.push(Token { start: start as u32, end: end as u32, gap, stops, short, long, digest, word });
    }

    /// Whether a dot that follows belongs to an abbreviation; `next` begins the word behind it.
    fn ends_in_abbreviation(&self, next: Option<char>) -> bool {
        let last = self.len().saturating_sub(1);
        let form = self.form(last);
        if self.gap(last) != Gap::Dot {
            return matches!(
                form,
                "eg" | "ie" | "incl" | "approx" | "vs" | "min" | "max" | "sr" | "jr" | "yrs" | "dr"
            );
        }
        let before = last.checked_sub(1).map_or("", |before| self.form(before));
        // "e.g.", "M.Sc. or Ph.D. in physics", "the U.S. office": a sentence begins with a capital. A degree goes on with
        // its field: "B.Sc. Biology".
        let is_degree = matches!(before, "b" | "m" | "ph" | "d" | "ll")
            && matches!(
                form,
                "a" | "s" | "d" | "b" | "e" | "m" | "sc" | "eng" | "ed" | "com" | "tech" | "arch" | "phil"
            );
        let is_short = before.len() <= 2 && form.len() <= 2;
        matches!((before, form), ("e", "g") | ("i", "e"))
            || is_degree
            || is_short && next.is_some_and(char::is_lowercase)
    }

    /// Whether the last token and the word that follows are the two halves of an abbreviation: "B. Tech", "M. Sc", "e. g.".
    fn is_half(&self, next: &str) -> bool {
        match self.form(self.len().saturating_sub(1)) {
            "b" | "m" => matches!(next, "Tech" | "Sc" | "Eng" | "Com" | "Ed" | "Arch" | "Phil" | "Pharm"),
            "e" => next == "g",
            "i" => next == "e",
            _ => false,
        }
    }

    /// Whether a sentence, or a statement before a semicolon, ends before the token at `index`.
    pub(crate) fn stops_before(&self, index: usize) -> bool {
        matches!(self.gap(index), Gap::Sentence | Gap::Break)
            || self.list.get(index).is_some_and(|token| token.stops)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Token> {
        self.list.iter()
    }

    /// The token at `index`.
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// What stands before the token at `index`; a break beyond the last one.
    pub fn gap(&self, index: usize) -> Gap {
        self.list.get(index).map_or(Gap::Break, |token| token.gap)
    }

    /// The form of the token at `index` (lower case, spelling folded); empty beyond the last one.
    pub fn form(&self, index: usize) -> &str {
        match self.list.get(index) {
            Some(token) if token.long == IS_SHORT => &token.short,
            Some(token) => self.long.get(token.long as usize).map_or("", String::as_str),
            None => "",
        }
    }

    /// Whether the token at `index` begins with a capital in the text that the tokens are of.
    pub fn starts_with_capital(&self, index: usize, text: &str) -> bool {
        let (start, end) = self.range(index, index + 1);
        text.get(start as usize..end as usize).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// The length of the form of the token at `index`, in bytes; 0 beyond the last one.
    pub(super) fn form_len(&self, index: usize) -> usize {
        self.form(index).len()
    }

    /// The form of each token with its hash.
    pub(super) fn hashed(&self) -> impl ExactSizeIterator<Item = (&str, u32)> + Clone {
        (0..self.len()).map(|index| (self.form(index), self.hash(index)))
    }

    /// The hash of the form of the token at `index`.
    pub(crate) fn hash(&self, index: usize) -> u32 {
        self.digest(index).hash()
    }

    /// The hash of the forms of the token at `index` and the next one as one word.
    pub(crate) fn hash_of_two(&self, index: usize) -> u32 {
        self.digest(index).then(self.digest(index + 1), self.form_len(index + 1)).hash()
    }

    /// The number of the form of the token at `index` in the vocabulary of the program's own sets of phrases; one that no
    /// word has where it is in none of them.
    pub(super) fn word(&self, index: usize) -> u32 {
        self.list.get(index).map_or(u32::MAX, |token| token.word)
    }

    /// What the hash of the form of the token at `index` is made of.
    pub(super) fn digest(&self, index: usize) -> Digest {
        self.list.get(index).map_or_else(|| Digest::of(""), |token| token.digest)
    }

    /// The bytes of the text that the tokens `from..to` span.
    pub fn range(&self, from: usize, to: usize) -> (u32, u32) {
        let start = self.list.get(from).map_or(0, |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.list.get(last)).map_or(start, |token| token.end);
        (start, end.max(start))
    }

    /// The token that starts at or after byte `at`.
    pub fn at(&self, at: u32) -> usize {
        self.list.partition_point(|token| token.start < at)
    }
}

/// The next word from `at` on.
fn next_word(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut i = at;
    while let Some(byte) = bytes.get(i) {
        let c = if byte.is_ascii() { char::from(*byte) } else { text.get(i..)?.chars().next()? };
        if c.is_alphanumeric() {
            return Some((i, word_end(text, i)));
        }
        let after = i + c.len_utf8();
        if matches!(c, '.' | '&') {
            let next = text.get(after..).and_then(|rest| rest.chars().next());
            let before = i.checked_sub(1).and_then(|b| bytes.get(b)).copied().unwrap_or(b' ');
            // ".NET", and not the dot of "Node.js" or of an ended sentence.
            let opens = matches!(before, b' ' | b'\n' | b'(' | b'/' | b',' | b'|' | b'*' | b'"') || i == 0;
            if c == '.' && opens && next.is_some_and(char::is_alphabetic) {
                return Some((i, word_end(text, after)));
            }
            if c == '&' && next.is_none_or(char::is_whitespace) {
                return Some((i, after));
            }
        }
        i = after;
    }
    None
}

/// Names with "&" within that are longer than two letters to its left, as words are that lost their spaces ("CSS&JS").
const LONGER_PAIRS: [&str; 2] = ["ATT&CK", "POA&M"];

/// Where the word that starts at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    // Most words are nothing but plain letters.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut end = start + plain;
    // What follows most of them ends them.
    if rest.as_bytes().get(plain).is_none_or(|b| b.is_ascii() && !matches!(b, b'\'' | b'&' | b'+' | b'#')) {
        return end;
    }
    let mut chars =
        rest.get(plain..).unwrap_or_default().char_indices().map(|(i, c)| (i + plain, c)).peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let joins = match c {
            _ if c.is_alphanumeric() || is_mark(c) => true,
            // "you'll", "bachelor's"; not the closing quote of "the 'best'".
            '\'' | '’' | 'ʼ' => {
                next.is_some_and(char::is_alphabetic)
                    || text.get(..start + i).is_some_and(|t| t.ends_with('s'))
                        && next == Some(' ')
                        && rest.get(..i).is_some_and(|w| w.len() > 3)
            }
            // "R&D", "P&L": short on both sides and nothing between; and two longer names.
            '&' => {
                let word = rest.split(|c: char| !c.is_alphanumeric() && c != '&').next().unwrap_or_default();
                let right = word.len().saturating_sub(i + 1);
                (1..=2).contains(&right) && i <= 2 || LONGER_PAIRS.contains(&word)
            }
            '+' => {
                let plus = rest.get(i..).unwrap_or_default().bytes().take_while(|b| *b == b'+').count();
                let after = rest.get(i + plus..).and_then(|s| s.chars().next());
                let letters = rest.get(..i).is_some_and(|left| left.chars().all(char::is_alphabetic));
                if letters
                    && plus <= 2
                    && after.is_none_or(|c| !c.is_alphanumeric() || plus == 2 && c.is_ascii_digit())
                {
                    end = start + i + plus;
                    // "C++17" and "C++20": the version belongs to the word, and is taken off when it is looked up.
                    if after.is_some_and(|c| c.is_ascii_digit()) {
                        let digits = rest
                            .get(i + plus..)
                            .unwrap_or_default()
                            .bytes()
                            .take_while(u8::is_ascii_digit)
                            .count();
                        end += digits;
                    }
                }
                return end;
            }
            '#' => {
                let letters = rest.get(..i).is_some_and(|left| left.chars().all(char::is_alphabetic));
                return if letters && next.is_none_or(|c| !c.is_alphanumeric()) {
                    start + i + 1
                } else {
                    end
                };
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end = start + i + c.len_utf8();
    }
    end
}

/// Combining marks belong to the letter before.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && unicode_normalization::char::is_combining_mark(c)
}

/// Whether what stands between two words ends a sentence behind the last bracket that closes in it.
fn stops_behind_bracket(between: &str) -> bool {
    let behind = between.rsplit([')', ']', '}']).next().unwrap_or_default();
    behind.starts_with(['.', ';', '!', '?'])
}

fn gap(between: &str, first: bool) -> Gap {
    if first {
        return Gap::Start;
    }
    if between == " " {
        return Gap::Space;
    }
    let mut gap = None;
    // The strongest sign tells: a line break over a full stop, a bracket over a comma.
    let rank = |g: Gap| match g {
        Gap::Break => 9,
        Gap::Open => 8,
        Gap::Close => 7,
        Gap::Sentence => 6,
        Gap::Colon => 5,
        Gap::Comma => 4,
        Gap::Dash => 3,
        Gap::Slash => 2,
        _ => 1,
    };
    let spaced = between.contains(' ');
    for c in between.chars() {
        let here = match c {
            ' ' => continue,
            '\n' | '|' | '•' | '·' | '▪' | '→' => Gap::Break,
            '(' | '[' | '{' => Gap::Open,
            ')' | ']' | '}' => Gap::Close,
            ',' | '、' => Gap::Comma,
            ':' => Gap::Colon,
            ';' | '!' | '?' => Gap::Sentence,
            '.' if spaced || between.len() > 1 => Gap::Sentence,
            '.' | '_' => Gap::Dot,
            '/' | '\\' => Gap::Slash,
            '-' | '‐' | '‑' | '–' if !spaced => Gap::Hyphen,
            '-' | '‐' | '‑' | '–' | '—' | '―' => Gap::Dash,
            _ => Gap::Other,
        };
        if gap.is_none_or(|old| rank(here) > rank(old)) {
            gap = Some(here);
        }
    }
    gap.unwrap_or(Gap::Space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = Tokens::of(text);
        tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect()
    }

    #[test]
    fn signs_that_belong_to_a_name_stay_with_it() {
        assert_eq!(words("C++, C#/.NET and F#."), ["C++", "C#", ".NET", "and", "F#"]);
        assert_eq!(
            words("Node.js (ES6), ASP.NET; C/C++17"),
            ["Node", "js", "ES6", "ASP", "NET", "C", "C++17"]
        );
        assert_eq!(
            words("R&D, Q&A, HTML & CSS, supply&demand"),
            ["R&D", "Q&A", "HTML", "&", "CSS", "supply", "demand"]
        );
        assert_eq!(
            words("5+ years, Java 8+, Security+ and A+"),
            ["5", "years", "Java", "8", "Security+", "and", "A+"]
        );
        assert_eq!(
            words("you'll need a bachelor’s, 'good' ones"),
            ["you'll", "need", "a", "bachelor’s", "good", "ones"]
        );
        assert_eq!(words("#rust C# #1"), ["rust", "C#", "1"]);
    }

    #[test]
    fn gaps_tell_what_a_name_may_cross() {
        let gaps = |text: &str| Tokens::of(text).iter().map(|t| t.gap).collect::<Vec<_>>();
        assert_eq!(gaps("event-driven CI/CD"), [Gap::Start, Gap::Hyphen, Gap::Space, Gap::Slash]);
        assert_eq!(
            gaps("a, b. c; d (e) f – g"),
            [Gap::Start, Gap::Comma, Gap::Sentence, Gap::Sentence, Gap::Open, Gap::Close, Gap::Dash]
        );
        assert_eq!(gaps("a\nb | c"), [Gap::Start, Gap::Break, Gap::Break]);
    }

    #[test]
    fn a_degree_may_hold_a_space() {
        let gaps = |text: &str| Tokens::of(text).iter().map(|t| t.gap).collect::<Vec<_>>();
        assert_eq!(gaps("B. Tech in"), [Gap::Start, Gap::Dot, Gap::Space]);
        assert_eq!(gaps("Plan B. Technology"), [Gap::Start, Gap::Space, Gap::Sentence]);
    }

    #[test]
    fn any_text_is_cut_on_character_boundaries() {
        for text in
            ["", "é", "日本語 Rust", "a\u{301}b", "++", "&", "'", "’s", "#", ".", "C+++", "\u{1f600}x"]
        {
            let tokens = Tokens::of(text);
            for (i, t) in tokens.iter().enumerate() {
                assert!(
                    text.get(t.start as usize..t.end as usize).is_some_and(|w| !w.is_empty()),
                    "{text:?} {i}"
                );
            }
        }
    }
}
