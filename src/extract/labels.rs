//! Every label of a taxonomy in flat tables: by its words, by its number, and by its letters for misspellings.
//!
//! `build.rs` compiles this module too and enters the labels of the embedded taxonomy, so that nothing is left
//! to do for them at start-up. No setting is looked at here; they apply when a text is read.

use super::fold::other_number;
use super::phrases::Phrases;
use super::token::Tokens;
use crate::flat::{Reader, Texts, Words, Writer, hash_of};
use crate::taxonomy::{Case, Kind, LabelClass, Skill, SkillIx};

/// Two words that a writer split ("Java Script") are joined to a name of at least this many letters.
pub(super) const SHORTEST_GLUED: usize = 6;

/// A label of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    pub(crate) skill: SkillIx,
    pub(crate) text: &'a str,
    pub(crate) class: LabelClass,
}

/// Labels by their number.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    texts: Texts,
    /// The skill of each and, in the two lowest bits, the class.
    owners: Words,
}

const CLASSES: [LabelClass; 3] = [LabelClass::Any, LabelClass::Exact, LabelClass::Ambiguous];

impl Labels {
    /// The label with a number that [`enter`] gave.
    pub(super) fn get(&self, number: u32) -> Label<'_> {
        let owner = self.owners.get(number as usize).unwrap_or(0);
        let class = CLASSES.get(owner as usize & 3).copied().unwrap_or(LabelClass::Any);
        Label { skill: SkillIx(owner >> 2), text: self.texts.get(number as usize), class }
    }

    fn push(&mut self, label: Label<'_>) -> u32 {
        let class = CLASSES.iter().position(|class| *class == label.class).unwrap_or(0);
        self.texts.push(label.text.as_bytes());
        self.owners.own().push(label.skill.0 << 2 | class as u32);
        self.owners.len() as u32 - 1
    }
}

/// Names, their letters only and in lower case, by first letter and length.
#[derive(Debug, Clone, Default)]
pub(super) struct Candidates {
    /// Where the names of each first letter and length end in the tables below.
    shelves: Words,
    texts: Texts,
    /// The set of the letters of each.
    letters: Words,
    /// The label of each.
    labels: Words,
}

/// The longest name, in letters, that misspellings are looked for of.
pub(super) const LONGEST: usize = 40;

/// The set of letters of a word, a bit each.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |set, b| set | 1 << (b - b'a'))
}

/// The place in `shelves` of names that start with `first` and have `len` letters.
fn shelf(first: u8, len: usize) -> Option<usize> {
    let on_a_shelf = first.is_ascii_lowercase() && (1..=LONGEST).contains(&len);
    on_a_shelf.then(|| usize::from(first - b'a') * LONGEST + len - 1)
}

/// The place in `shelves` of a name; nothing where it is not of plain letters, or too long.
fn shelf_of(name: &str) -> Option<usize> {
    let shelf = shelf(*name.as_bytes().first()?, name.len())?;
    name.bytes().all(|b| b.is_ascii_lowercase()).then_some(shelf)
}

impl Candidates {
    /// Whether a name can be sorted in.
    fn can_hold(name: &str) -> bool {
        shelf_of(name).is_some()
    }

    /// Sorts names, each with the number of its label; such as are not of plain letters are left out.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut sorted: Vec<(usize, &str, u32)> = Vec::new();
        for (name, label) in names {
            if let Some(shelf) = shelf_of(name) {
                sorted.push((shelf, name, label));
            }
        }
        sorted.sort_by_key(|(shelf, ..)| *shelf);
        let end_of = |shelf: usize| sorted.partition_point(|(other, ..)| *other <= shelf) as u32;
        let mut all = Self { shelves: (0..26 * LONGEST).map(end_of).collect(), ..Self::default() };
        for (_, name, label) in sorted {
            all.texts.push(name.as_bytes());
            all.letters.own().push(letters(name));
            all.labels.own().push(label);
        }
        all
    }

    /// Gives the names that start with the letter `first`, have `len` letters, and whose letters differ from those of
    /// the set by no more than `most`; each with the number of its label.
    pub(super) fn starting(
        &self,
        first: u8,
        len: usize,
        (set, most): (u32, u32),
        mut found: impl FnMut(&str, u32),
    ) {
        let range = shelf(first, len).and_then(|shelf| {
            let start = if shelf == 0 { 0 } else { self.shelves.get(shelf - 1)? };
            Some(start as usize..self.shelves.get(shelf)? as usize)
        });
        let range = range.unwrap_or_default();
        let mut look = |at: usize| {
            if let Some(label) = self.labels.get(at) {
                found(self.texts.get(at), label);
            }
        };
        let mut start = range.start;
        // Many at a time, for nearly all differ by more: such a loop is done with the widest registers there are.
        for letters in self.letters.rows(range) {
            let differ = letters.map(|letters| (letters ^ set).count_ones());
            if differ.iter().any(|count| *count <= most) {
                for (at, _) in differ.iter().enumerate().filter(|(_, count)| **count <= most) {
                    look(start + at);
                }
            }
            start += letters.len();
        }
    }
}

/// All labels of a taxonomy.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entered {
    pub(super) phrases: Phrases,
    pub(super) labels: Labels,
    pub(super) names: Candidates,
}

impl Entered {
    /// Ready to be searched.
    #[allow(dead_code, reason = "used by the program alone")]
    pub(super) fn settled(self) -> Self {
        Self { phrases: self.phrases.settled(), ..self }
    }

    /// Writes the tables.
    pub(crate) fn pack(self, writer: &mut Writer) {
        self.phrases.pack(writer);
        writer.texts(&self.labels.texts);
        writer.words(&self.labels.owners);
        writer.words(&self.names.shelves);
        writer.texts(&self.names.texts);
        writer.words(&self.names.letters);
        writer.words(&self.names.labels);
    }

    /// The tables as they were written.
    pub(super) fn unpack(reader: &mut Reader) -> Self {
        Self {
            phrases: Phrases::unpack(reader),
            labels: Labels { texts: reader.texts(), owners: reader.words() },
            names: Candidates {
                shelves: reader.words(),
                texts: reader.texts(),
                letters: reader.words(),
                labels: reader.words(),
            },
        }
    }
}

/// Enters every label, with the plural or singular of its last word, and glued where it has several words.
pub(crate) fn enter<'a>(skills: impl Iterator<Item = (SkillIx, &'a Skill)>) -> Entered {
    let (mut phrases, mut labels) = (Phrases::new(), Labels::default());
    let (mut names, mut labels_of_names) = (Texts::default(), Vec::new());
    // There are a hundred thousand labels and more: what one needs is used for the next.
    let (mut tokens, mut glued) = (Tokens::default(), String::new());
    for (ix, skill) in skills {
        for (text, class) in skill.labels() {
            tokens.read(text);
            let forms = tokens.hashed();
            let number = labels.push(Label { skill: ix, text, class });
            phrases.insert_hashed(forms.clone(), number);
            // A label in its own letter case stays as it is, as does an ambiguous name of a product.
            let loose =
                class == LabelClass::Ambiguous && skill.rules.case == Case::Any && skill.kind != Kind::Tech;
            if class != LabelClass::Any && !loose {
                continue;
            }
            if class == LabelClass::Any {
                glued.clear();
                glued.extend(forms.clone().map(|(form, _)| form));
                if forms.len() > 1 && glued.len() >= SHORTEST_GLUED && !text.contains(['/', '&']) {
                    phrases.insert(std::iter::once(glued.as_str()), number);
                }
                if skill.fuzzy && skill.kind != Kind::Language && Candidates::can_hold(&glued) {
                    names.push(glued.as_bytes());
                    labels_of_names.push(number);
                }
            }
            // "Go" has no plural; "API" and "relational database" have.
            let acronym = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
            let counted = skill.kind != Kind::Tech || forms.len() > 1 || acronym && text.len() > 2;
            let mut head = forms;
            if let Some((last, _)) = head.next_back().filter(|_| counted)
                && let Some(other) = other_number(last)
            {
                phrases.insert_hashed(head.chain(std::iter::once((other.as_str(), hash_of(&other)))), number);
            }
        }
    }
    let names = Candidates::of(labels_of_names.iter().enumerate().map(|(at, label)| (names.get(at), *label)));
    Entered { phrases, labels, names }
}
