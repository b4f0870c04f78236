//! What the model sees of a line: its words, pairs of words, form and place, each as a hash.

use crate::extract::Tokens;
use crate::flat::mix;
use crate::markup::{Block, BlockKind};
use crate::text::Characters;

/// A block in its place.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The block.
    pub block: &'a Block,
    /// Its tokens.
    pub tokens: &'a Tokens,
    /// Its place among the blocks of the posting.
    pub number: usize,
    /// How many blocks there are.
    pub count: usize,
    /// The tokens of the nearest heading above, if there is one.
    pub heading: Option<&'a Tokens>,
}

/// Hashes of the features of a block, each once, in ascending order.
pub fn features(seen: &Seen<'_>) -> Vec<u32> {
    let mut all = gathered(seen);
    all.sort_unstable();
    all.dedup();
    all
}

/// Hashes of the features of a block as they come, some of them several times.
pub(crate) fn gathered(seen: &Seen<'_>) -> Vec<u32> {
    let mut all = Hashes(Vec::with_capacity(4 * seen.tokens.len() + 16));
    words(seen.tokens, &mut all);
    form(seen.block, seen.tokens, &mut all);
    place(seen, &mut all);
    all.0
}

/// Hashes of the features of a heading, for what stands beneath it.
pub fn heading_features(tokens: &Tokens) -> Vec<u32> {
    let mut all = Hashes(Vec::with_capacity(4 * tokens.len() + 4));
    words(tokens, &mut all);
    all.0.sort_unstable();
    all.0.dedup();
    all.0
}

struct Hashes(Vec<u32>);

impl Hashes {
    /// Adds the feature of a kind that a word or a number names.
    fn add(&mut self, kind: u8, name: u32) {
        self.0.push(mix(name ^ u32::from(kind) << 24));
    }

    /// Adds the feature of a kind that two words in a row name.
    fn add_pair(&mut self, kind: u8, first: u32, second: u32) {
        self.add(kind, first.wrapping_mul(0x85eb_ca77).wrapping_add(second));
    }
}

/// A word as a feature: numbers are alike.
fn word(tokens: &Tokens, at: usize) -> u32 {
    let form = tokens.form(at);
    let number = form.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    if number { 0 } else { tokens.hash(at) }
}

fn words(tokens: &Tokens, all: &mut Hashes) {
    let count = tokens.len();
    let mut before = None;
    for at in 0..count {
        let word = word(tokens, at);
        all.add(b'w', word);
        if let Some(before) = before {
            all.add_pair(b'b', before, word);
        }
        before = Some(word);
    }
    if count > 0 {
        all.add(b'f', word(tokens, 0));
        all.add(b'l', word(tokens, count - 1));
    }
    if count > 1 {
        all.add_pair(b'g', word(tokens, 0), word(tokens, 1));
    }
    let length = match count {
        0..=2 => 1,
        3..=5 => 3,
        6..=10 => 6,
        11..=20 => 11,
        21..=40 => 21,
        _ => 41,
    };
    all.add(b'n', length);
}

/// Signs in what a block looks like, each by its place in this list.
fn form(block: &Block, tokens: &Tokens, all: &mut Hashes) {
    let text = block.words();
    let start = text.get(..48.min(text.len())).unwrap_or(text);
    let held = Characters::of(text);
    let (mut words, mut names) = (0, 0);
    let mut count = |word: &str| {
        words += 1;
        names += usize::from(word.starts_with(char::is_uppercase));
    };
    if held.is_ascii() {
        text.split_ascii_whitespace().for_each(&mut count);
    } else {
        text.split_whitespace().for_each(&mut count);
    }
    let signs = [
        block.is_item(),
        block.is_heading(),
        block.emphasised,
        block.kind == BlockKind::Row,
        text.ends_with(':'),
        text.ends_with('.'),
        text.ends_with('?'),
        text.ends_with('!'),
        start.contains(": "),
        text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase),
        text.starts_with(char::is_lowercase),
        held.hold_any(text, ['·', '|', '•']),
        held.hold_any(text, ['€', '$', '£', '₹']),
        text.contains("http") || text.contains("www."),
        held.may_hold('@'),
        tokens.len() <= 12 && held.has_digit(),
        tokens.len() > 1 && names * 5 >= words * 4,
    ];
    for (number, _) in signs.into_iter().enumerate().filter(|(_, holds)| *holds) {
        all.add(b's', number as u32);
    }
}

fn place(seen: &Seen<'_>, all: &mut Hashes) {
    let fifth = (seen.number * 5 / seen.count.max(1)).min(4);
    all.add(b'p', fifth as u32);
    if seen.number < 3 {
        all.add(b't', seen.number as u32);
    }
    if let Some(heading) = seen.heading {
        for at in 0..heading.len().min(8) {
            all.add(b'h', word(heading, at));
        }
    }
}
