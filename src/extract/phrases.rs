//! A trie over token forms: many phrases found in one pass, with word boundaries right by construction.
//!
//! Each phrase carries a number of the caller's. Starting at a token, [`Phrases::walk`] gives every phrase that
//! begins there, so the caller chooses the longest that its own rules accept; a search that keeps only the
//! leftmost-longest would lose `sql` to a rejected `sql server`.

use rustc_hash::FxHashMap;

use super::token::Tokens;

const NONE: u32 = u32::MAX;

/// The form of a token that no phrase holds.
pub const UNKNOWN: u32 = NONE;

/// A set of phrases.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    forms: FxHashMap<Box<str>, u32>,
    edges: FxHashMap<(u32, u32), u32>,
    /// For each node, the last phrase that ends there.
    ends: Vec<u32>,
    /// For each phrase, its number and the phrase before it that ends at the same node.
    values: Vec<(u32, u32)>,
}

impl Phrases {
    /// An empty set.
    pub fn new() -> Self {
        Self { ends: vec![NONE], ..Self::default() }
    }

    /// Adds a phrase, given as forms; an empty one is left out.
    pub fn insert<'a>(&mut self, forms: impl Iterator<Item = &'a str>, value: u32) {
        let mut node = 0;
        for form in forms {
            let next = self.forms.len() as u32;
            let form = match self.forms.get(form) {
                Some(form) => *form,
                None => *self.forms.entry(form.into()).or_insert(next),
            };
            let fresh = self.ends.len() as u32;
            node = *self.edges.entry((node, form)).or_insert(fresh);
            if node == fresh {
                self.ends.push(NONE);
            }
        }
        if node == 0 {
            return;
        }
        let last = &mut self.ends[node as usize];
        self.values.push((value, *last));
        *last = self.values.len() as u32 - 1;
    }

    /// Adds a phrase as a person writes it.
    pub fn insert_text(&mut self, text: &str, value: u32) {
        let tokens = Tokens::of(text);
        self.insert((0..tokens.len()).map(|i| tokens.form(i)), value);
    }

    /// The number of a form, [`UNKNOWN`] where no phrase holds it.
    pub fn form(&self, form: &str) -> u32 {
        self.forms.get(form).copied().unwrap_or(UNKNOWN)
    }

    /// The numbers of all forms of a text, to walk from many starts.
    pub fn forms(&self, tokens: &Tokens) -> Vec<u32> {
        (0..tokens.len()).map(|i| self.form(tokens.form(i))).collect()
    }

    /// Gives each phrase that begins at token `start` (its end, exclusive, and its number), the shortest first.
    /// A phrase never crosses a gap that does not join.
    pub fn walk(&self, tokens: &Tokens, forms: &[u32], start: usize, mut found: impl FnMut(usize, u32)) {
        let mut node = 0;
        for at in start..forms.len() {
            if forms[at] == UNKNOWN || at > start && !tokens.gap(at).joins() {
                return;
            }
            let Some(next) = self.edges.get(&(node, forms[at])) else { return };
            node = *next;
            self.values_at(node, |value| found(at + 1, value));
        }
    }

    /// Gives the numbers of the phrases that are exactly these forms.
    pub fn exactly<'a>(&self, forms: impl Iterator<Item = &'a str>, found: impl FnMut(u32)) {
        let mut node = 0;
        for form in forms {
            match self.edges.get(&(node, self.form(form))) {
                Some(next) => node = *next,
                None => return,
            }
        }
        if node != 0 {
            self.values_at(node, found);
        }
    }

    fn values_at(&self, node: u32, mut found: impl FnMut(u32)) {
        let mut at = self.ends.get(node as usize).copied().unwrap_or(NONE);
        while let Some((value, before)) = self.values.get(at as usize) {
            found(*value);
            at = *before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let mut set = Phrases::new();
        for (i, phrase) in phrases.iter().enumerate() {
            set.insert_text(phrase, i as u32);
        }
        let tokens = Tokens::of(text);
        let forms = set.forms(&tokens);
        let mut all = Vec::new();
        for start in 0..tokens.len() {
            set.walk(&tokens, &forms, start, |end, value| all.push((start, end, value)));
        }
        all
    }

    #[test]
    fn every_phrase_at_every_start_is_given() {
        assert_eq!(found(&["sql", "sql server", "server"], "SQL-Server"), [(0, 1, 0), (0, 2, 1), (1, 2, 2)]);
    }

    #[test]
    fn a_phrase_crosses_no_comma_and_needs_whole_words() {
        assert_eq!(found(&["sql server"], "SQL, server"), []);
        assert_eq!(found(&["go", "java"], "good javascript"), []);
        assert_eq!(found(&["ci/cd"], "CI-CD and ci cd"), [(0, 2, 0), (3, 5, 0)]);
    }

    #[test]
    fn two_owners_of_one_phrase_are_both_given() {
        assert_eq!(found(&["rust", "rust"], "rust"), [(0, 1, 1), (0, 1, 0)]);
    }
}
