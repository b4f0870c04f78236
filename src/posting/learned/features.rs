//! What the model sees of a line: its words, pairs of words, form and place, each as the hash of a short text.

use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};

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
    let mut all = Hashes(Vec::with_capacity(4 * seen.tokens.len() + 16));
    words(seen.tokens, &mut all);
    form(seen.block, seen.tokens, &mut all);
    place(seen, &mut all);
    all.0.sort_unstable();
    all.0.dedup();
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
    /// Adds the feature that these texts name together (FNV-1a, 32 bits).
    fn add(&mut self, kind: u8, parts: &[&str]) {
        let mut hash = 0x811c_9dc5u32;
        let mut eat = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        eat(kind);
        for part in parts {
            part.bytes().for_each(&mut eat);
            eat(0);
        }
        self.0.push(hash);
    }
}

/// A word as a feature: numbers are alike.
fn word(tokens: &Tokens, at: usize) -> &str {
    let form = tokens.form(at);
    if form.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) { "0" } else { form }
}

fn words(tokens: &Tokens, all: &mut Hashes) {
    let count = tokens.len();
    for at in 0..count {
        all.add(b'w', &[word(tokens, at)]);
        if at > 0 {
            all.add(b'b', &[word(tokens, at - 1), word(tokens, at)]);
        }
    }
    if count > 0 {
        all.add(b'f', &[word(tokens, 0)]);
        all.add(b'l', &[word(tokens, count - 1)]);
    }
    if count > 1 {
        all.add(b'g', &[word(tokens, 0), word(tokens, 1)]);
    }
    let length = match count {
        0..=2 => "1",
        3..=5 => "3",
        6..=10 => "6",
        11..=20 => "11",
        21..=40 => "21",
        _ => "41",
    };
    all.add(b'n', &[length]);
}

fn form(block: &Block, tokens: &Tokens, all: &mut Hashes) {
    let text = block.words();
    let mut say = |what: &str, holds: bool| {
        if holds {
            all.add(b's', &[what]);
        }
    };
    say("item", block.is_item());
    say("heading", block.is_heading());
    say("bold", block.emphasised);
    say("row", block.kind == BlockKind::Row);
    for end in [":", ".", "?", "!"] {
        say(end, text.ends_with(end));
    }
    say("label", text.get(..48.min(text.len())).unwrap_or(text).contains(": "));
    say("capitals", text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase));
    say("small", text.starts_with(char::is_lowercase));
    say("parted", text.contains(['·', '|', '•']));
    say("money", text.contains(['€', '$', '£', '₹']));
    say("address", text.contains("http") || text.contains("www."));
    say("mail", text.contains('@'));
    say("digits", tokens.len() <= 12 && text.bytes().any(|b| b.is_ascii_digit()));
    let names = text.split_whitespace().filter(|w| w.starts_with(char::is_uppercase)).count();
    say("names", tokens.len() > 1 && names * 5 >= text.split_whitespace().count() * 4);
}

fn place(seen: &Seen<'_>, all: &mut Hashes) {
    let fifth = seen.number * 5 / seen.count.max(1);
    all.add(b'p', &[["0", "1", "2", "3", "4"].get(fifth).copied().unwrap_or("4")]);
    if let Some(top) = ["0", "1", "2"].get(seen.number) {
        all.add(b't', &[top]);
    }
    if let Some(heading) = seen.heading {
        for at in 0..heading.len().min(8) {
            all.add(b'h', &[word(heading, at)]);
        }
    }
}
