//! A trie over token forms: many phrases found in one pass, with word boundaries right by construction.
//!
//! Each phrase carries a number of the caller's. Starting at a token, [`Phrases::walk`] gives every phrase that
//! begins there, so the caller chooses the longest that its own rules accept; a search that keeps only the
//! leftmost-longest would lose `sql` to a rejected `sql server`.
//!
//! Everything lies in flat tables, so that the set of the embedded taxonomy is used where it lies in the program.

mod order;
mod slots;

use super::token::Tokens;
use crate::flat::{Reader, Texts, Words, Writer, hash_of};
use order::Order;
use slots::{EDGE, FORM, Slot, edge_hash, entries, find, is_full, put};

const NONE: u32 = u32::MAX;

/// The form of a token that no phrase holds.
pub const UNKNOWN: u32 = NONE;

/// A set of phrases.
#[derive(Debug, Clone)]
pub struct Phrases {
    /// Each form once, by its number.
    forms: Texts,
    /// Hash table of the forms: the hash and the number plus one; 0 is free.
    form_slots: Words,
    /// A bit for each form, at the place that its hash has among so many: most words of a text are in no phrase, which
    /// this tells at once. Empty while phrases are added.
    filter: Words,
    /// Hash table of the edges: node, form and the next node; 0, the root, is free. Those from the root are left out where
    /// the order tells them.
    edge_slots: Words,
    /// For each node, the last phrase that ends there.
    ends: Words,
    /// For each phrase, its number and the phrase before it that ends at the same node.
    values: Words,
    /// What the numbers tell by themselves; nothing while phrases are added.
    order: Option<Order>,
    /// For each word of the vocabulary that several sets share, the number of the form here; empty where a set shares none.
    shared: Words,
}

/// The first capacity of a hash table that grows.
const FIRST_CAPACITY: usize = 64;
/// The capacity for each entry after a hash table has grown; it grows again when three quarters are taken.
const GROWTH: usize = 4;

impl Default for Phrases {
    fn default() -> Self {
        Self {
            forms: Texts::default(),
            form_slots: Words::default(),
            filter: Words::default(),
            edge_slots: Words::default(),
            ends: Words::Own(vec![NONE]),
            values: Words::default(),
            order: None,
            shared: Words::default(),
        }
    }
}

impl Phrases {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a phrase, given as forms; an empty one is left out.
    pub fn insert<'a>(&mut self, forms: impl Iterator<Item = &'a str>, value: u32) {
        self.insert_hashed(forms.map(|form| (form, hash_of(form))), value);
    }

    /// As [`Self::insert`], each form with its hash.
    pub(super) fn insert_hashed<'a>(&mut self, forms: impl Iterator<Item = (&'a str, u32)>, value: u32) {
        let mut node = 0;
        for (form, hash) in forms {
            let form = self.intern(form, hash);
            node = self.child(node, form);
        }
        if node == 0 {
            return;
        }
        let number = (self.values.len() / 2) as u32;
        let last = std::mem::replace(&mut self.ends.own()[node as usize], number);
        self.values.own().extend([value, last]);
    }

    /// Adds a phrase as a person writes it.
    pub fn insert_text(&mut self, text: &str, value: u32) {
        self.insert_hashed(Tokens::of(text).hashed(), value);
    }

    /// The number of a form, [`UNKNOWN`] where no phrase holds it.
    pub fn form(&self, form: &str) -> u32 {
        self.hashed_form(hash_of(form), form)
    }

    /// Whether this one form stands in a phrase; of a set of single words, whether it is one of them.
    pub(crate) fn holds_word(&self, form: &str) -> bool {
        self.form(form) != UNKNOWN
    }

    /// The number of the form of a token.
    #[inline]
    pub fn form_at(&self, tokens: &Tokens, at: usize) -> u32 {
        if self.shared.len() > 0 {
            return self.shared.get(tokens.word(at) as usize).unwrap_or(UNKNOWN);
        }
        self.hashed_form(tokens.hash(at), tokens.form(at))
    }

    /// The number of a form with its hash.
    #[inline]
    pub(super) fn hashed_form(&self, hash: u32, form: &str) -> u32 {
        if self.may_hold(hash) { self.form_by(hash, form) } else { UNKNOWN }
    }

    /// The number of a form that has this hash. Kept out of line, so that what passes no filter is told where it is asked.
    #[inline(never)]
    fn form_by(&self, hash: u32, form: &str) -> u32 {
        self.look_up(hash, |known| known == form.as_bytes()).unwrap_or(UNKNOWN)
    }

    /// The number of the phrase that is the one word at a token; of several the one that was added last.
    pub fn single(&self, tokens: &Tokens, at: usize) -> Option<u32> {
        let node = self.next(0, self.form_at(tokens, at))?;
        self.values.get(self.ends.get(node as usize)? as usize * 2)
    }

    /// Gives the numbers of the phrases that are the one word made of two tokens, the one at `at` and the next.
    pub fn glued(&self, tokens: &Tokens, at: usize, found: impl FnMut(u32)) {
        let hash = tokens.hash_of_two(at);
        if !self.may_hold(hash) {
            return;
        }
        let is_pair = |known: &[u8]| {
            let rest = known.strip_prefix(tokens.form(at).as_bytes());
            rest == Some(tokens.form(at + 1).as_bytes())
        };
        let Ok(form) = self.look_up(hash, is_pair) else { return };
        if let Some(node) = self.next(0, form) {
            self.values_at(node, found);
        }
    }

    /// The numbers of all forms of a text, for [`Self::walk_forms`].
    pub fn forms(&self, tokens: &Tokens) -> Vec<u32> {
        (0..tokens.len()).map(|at| self.form_at(tokens, at)).collect()
    }

    /// Gives each phrase that begins at token `start` (its end, exclusive, and its number), the shortest first.
    /// A phrase never crosses a gap that does not join.
    pub fn walk(&self, tokens: &Tokens, start: usize, found: impl FnMut(usize, u32)) {
        self.walk_by(tokens, start, |at| self.form_at(tokens, at), found);
    }

    /// As [`Self::walk`], with the numbers of the forms at hand: of use where each takes a look at a table.
    pub fn walk_forms(&self, tokens: &Tokens, forms: &[u32], start: usize, found: impl FnMut(usize, u32)) {
        self.walk_by(tokens, start, |at| forms.get(at).copied().unwrap_or(UNKNOWN), found);
    }

    #[inline]
    fn walk_by(
        &self,
        tokens: &Tokens,
        start: usize,
        form: impl Fn(usize) -> u32,
        mut found: impl FnMut(usize, u32),
    ) {
        let (mut node, mut at) = (0, start);
        while at == start || tokens.gap(at).joins() {
            let form = form(at);
            let Some(next) = (form != UNKNOWN).then(|| self.next(node, form)).flatten() else { return };
            node = next;
            at += 1;
            self.values_at(node, |value| found(at, value));
        }
    }

    /// As [`Self::walk_forms`], of the phrases that go on behind what is passed over within them: `over` gives the token that
    /// follows on the one it is given, where others lie between.
    pub(super) fn walk_over(
        &self,
        forms: &[u32],
        tokens: &Tokens,
        start: usize,
        over: impl Fn(usize) -> Option<usize>,
        mut found: impl FnMut(usize, u32),
    ) {
        let (mut node, mut at, mut passed) = (0, start, false);
        loop {
            let Some(next) = forms.get(at).filter(|form| **form != UNKNOWN).and_then(|f| self.next(node, *f))
            else {
                return;
            };
            node = next;
            if passed {
                self.values_at(node, |value| found(at + 1, value));
            }
            at = match over(at) {
                Some(behind) => {
                    passed = true;
                    behind
                }
                None if tokens.gap(at + 1).joins() => at + 1,
                None => return,
            };
        }
    }

    /// Gives the numbers of the phrases that are exactly these forms.
    pub fn exactly<'a>(&self, forms: impl Iterator<Item = &'a str>, found: impl FnMut(u32)) {
        let mut node = 0;
        for form in forms {
            match self.next(node, self.form(form)) {
                Some(next) => node = next,
                None => return,
            }
        }
        if node != 0 {
            self.values_at(node, found);
        }
    }

    fn values_at(&self, node: u32, mut found: impl FnMut(u32)) {
        let mut at = self.ends.get(node as usize).unwrap_or(NONE) as usize;
        while let Some([value, before]) = self.values.some(at * 2) {
            found(value);
            at = before as usize;
        }
    }

    /// The node behind an edge.
    #[inline]
    fn next(&self, node: u32, form: u32) -> Option<u32> {
        match &self.order {
            Some(order) if node == 0 => order.opens(form),
            Some(order) if !order.goes_on(node) => None,
            _ => self.follow(node, form).ok(),
        }
    }

    /// Whether a form with this hash may be in a phrase.
    #[inline]
    fn may_hold(&self, hash: u32) -> bool {
        slots::may_hold(&self.filter, hash)
    }

    /// The number of the form that has a hash and is the one that is looked for, or the place of the slot that is free
    /// for it.
    #[inline]
    fn look_up(&self, hash: u32, is_wanted: impl Fn(&[u8]) -> bool) -> Result<u32, usize> {
        find(&self.form_slots, FORM, hash, |slot| {
            let [known, number] = self.form_slots.some(slot).unwrap_or_default();
            if number == 0 {
                Slot::Free
            } else if known == hash && is_wanted(self.forms.bytes(number as usize - 1)) {
                Slot::Found(number - 1)
            } else {
                Slot::Other
            }
        })
    }

    /// The node behind an edge, or the place of the slot that is free for it.
    fn follow(&self, node: u32, form: u32) -> Result<u32, usize> {
        find(&self.edge_slots, EDGE, edge_hash(node, form), |slot| {
            let [from, by, next] = self.edge_slots.some(slot).unwrap_or_default();
            if next == 0 {
                Slot::Free
            } else if from == node && by == form {
                Slot::Found(next)
            } else {
                Slot::Other
            }
        })
    }

    /// The number of a form, a new one where no phrase has held it so far.
    fn intern(&mut self, form: &str, hash: u32) -> u32 {
        let same = |known: &[u8]| known == form.as_bytes();
        let mut place = match self.look_up(hash, same) {
            Ok(known) => return known,
            Err(free) => free,
        };
        let number = self.forms.len();
        if is_full(&self.form_slots, FORM, number) {
            self.rehash_forms((number * GROWTH).max(FIRST_CAPACITY));
            place = self.look_up(hash, same).err().unwrap_or(place);
        }
        self.forms.push(form.as_bytes());
        self.form_slots.own()[place..place + FORM].copy_from_slice(&[hash, number as u32 + 1]);
        number as u32
    }

    /// The node behind an edge, a new one where there was none.
    fn child(&mut self, node: u32, form: u32) -> u32 {
        self.unsettle();
        let mut place = match self.follow(node, form) {
            Ok(next) => return next,
            Err(free) => free,
        };
        let fresh = self.ends.len();
        // Each node but the root has one edge that leads to it.
        if is_full(&self.edge_slots, EDGE, fresh - 1) {
            self.rehash_edges((fresh * GROWTH).max(FIRST_CAPACITY));
            place = self.follow(node, form).err().unwrap_or(place);
        }
        self.ends.own().push(NONE);
        self.edge_slots.own()[place..place + EDGE].copy_from_slice(&[node, form, fresh as u32]);
        fresh as u32
    }

    fn rehash_forms(&mut self, capacity: usize) {
        let old = std::mem::replace(&mut self.form_slots, Words::Own(vec![0; capacity * FORM]));
        for slot in entries::<FORM>(&old) {
            put(self.form_slots.own(), slot, slot[0]);
        }
    }

    fn rehash_edges(&mut self, capacity: usize) {
        let old = std::mem::replace(&mut self.edge_slots, Words::Own(vec![0; capacity * EDGE]));
        for slot in entries::<EDGE>(&old) {
            put(self.edge_slots.own(), slot, edge_hash(slot[0], slot[1]));
        }
    }

    /// Makes a settled set ready to grow: its order will no longer hold.
    fn unsettle(&mut self) {
        let Some(order) = self.order.take() else { return };
        self.filter = Words::default();
        self.shared = Words::default();
        self.rehash_edges(self.ends.len() * GROWTH);
        for [node, form, next] in order.root_edges() {
            put(self.edge_slots.own(), [node, form, next], edge_hash(node, form));
        }
    }

    /// The same phrases with other numbers.
    #[must_use]
    pub(super) fn with_numbers(mut self, number: impl Fn(u32) -> u32) -> Self {
        for value in self.values.own().iter_mut().step_by(2) {
            *value = number(*value);
        }
        self
    }

    /// Numbers everything anew so that most questions about a text need no look at a table, leaves half of the slots
    /// free and puts a filter before them: most words of a text are in no name. For a set that is complete; it can still grow, and then answers more slowly.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.unsettle();
        let edges = entries::<EDGE>(&std::mem::take(&mut self.edge_slots));
        let renumbering = order::Renumbering::of(self.forms.len(), self.ends.len(), &edges);
        self.forms = renumbering.forms(&self.forms);
        self.ends = renumbering.ends(&self.ends);
        let forms = entries::<FORM>(&std::mem::take(&mut self.form_slots));
        self.form_slots = slots::table(forms.iter().map(|slot| (slot[0], renumbering.form(*slot))));
        self.filter = slots::filter(forms.iter().map(|slot| slot[0]));
        let inner: Vec<_> =
            edges.iter().filter(|edge| edge[0] != 0).map(|edge| renumbering.edge(*edge)).collect();
        self.edge_slots = slots::table(inner.iter().map(|edge| (edge_hash(edge[0], edge[1]), *edge)));
        self.order = Some(renumbering.order);
        self
    }

    /// All forms of all sets, each a phrase of its own: the vocabulary that they can share.
    #[allow(dead_code, reason = "used by build.rs")]
    pub(crate) fn vocabulary<'a>(sets: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = Self::new();
        for set in sets {
            for form in (0..set.forms.len()).map(|at| set.forms.get(at)) {
                if all.form(form) == UNKNOWN {
                    all.insert(std::iter::once(form), 0);
                }
            }
        }
        all.settled()
    }

    /// The set, settled, with its numbers for the words of a vocabulary that holds all of its forms.
    #[must_use]
    #[allow(dead_code, reason = "used by build.rs")]
    pub(crate) fn sharing(self, vocabulary: &Self) -> Self {
        let mut set = self.settled();
        set.shared = (0..vocabulary.forms.len()).map(|at| set.form(vocabulary.forms.get(at))).collect();
        set
    }

    /// Writes the set, settled.
    pub(crate) fn pack(self, writer: &mut Writer) {
        let set = if self.order.is_some() { self } else { self.settled() };
        writer.texts(&set.forms);
        for table in [&set.form_slots, &set.filter, &set.edge_slots, &set.ends, &set.values, &set.shared] {
            writer.words(table);
        }
        writer.words(&set.order.unwrap_or_default().to_words());
    }

    /// The set as it was written.
    pub(crate) fn unpack(reader: &mut Reader) -> Self {
        Self {
            forms: reader.texts(),
            form_slots: reader.words(),
            filter: reader.words(),
            edge_slots: reader.words(),
            ends: reader.words(),
            values: reader.words(),
            shared: reader.words(),
            order: Order::of_words(&reader.words()),
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
        let mut all = Vec::new();
        for start in 0..tokens.len() {
            set.walk(&tokens, start, |end, value| all.push((start, end, value)));
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
    fn a_set_that_was_packed_answers_as_before_and_grows() {
        let mut set = Phrases::new();
        let phrase = |i: u32| format!("word{} part{} end{}", i % 7, i % 31, i % 5);
        for i in 0..500 {
            set.insert_text(&phrase(i), i);
        }
        let mut writer = Writer::default();
        set.clone().pack(&mut writer);
        let mut packed = Phrases::unpack(&mut Reader::new(writer.finish()));
        let answers = |set: &Phrases, text: &str| {
            let tokens = Tokens::of(text);
            let mut all = Vec::new();
            set.walk(&tokens, 0, |end, value| all.push((end, value)));
            set.exactly((0..tokens.len()).map(|i| tokens.form(i)), |value| all.push((0, value)));
            all
        };
        for i in 0..1200 {
            assert_eq!(answers(&packed, &phrase(i)), answers(&set, &phrase(i)));
        }
        for text in ["part3 end1", "end1", "word1", "word1 part1", "word1 end1", "word9 part1 end1"] {
            assert_eq!(answers(&packed, text), answers(&set, text), "{text}");
        }
        assert_eq!(answers(&set, &phrase(3)).len(), 2);
        assert_eq!(packed.form("nothing"), UNKNOWN);
        packed.insert_text("word3 added", 7);
        set.insert_text("word3 added", 7);
        assert_eq!(answers(&packed, "word3 added"), answers(&set, "word3 added"));
        assert_eq!(answers(&packed, "word3 added"), [(2, 7), (0, 7)]);
    }

    #[test]
    fn an_empty_set_holds_nothing_and_can_be_packed() {
        let mut writer = Writer::default();
        Phrases::new().pack(&mut writer);
        let packed = Phrases::unpack(&mut Reader::new(writer.finish()));
        assert_eq!(packed.form("a"), UNKNOWN);
        packed.exactly(["a"].into_iter(), |_| panic!("there is nothing"));
    }

    #[test]
    fn two_owners_of_one_phrase_are_both_given() {
        assert_eq!(found(&["rust", "rust"], "rust"), [(0, 1, 1), (0, 1, 0)]);
    }
}
