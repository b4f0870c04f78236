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

    /// The skill of a label.
    pub(super) fn skill(&self, number: u32) -> SkillIx {
        SkillIx(self.owners.get(number as usize).unwrap_or(0) >> 2)
    }

    /// How many there are.
    fn len(&self) -> usize {
        self.owners.len()
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
    /// Every name, with the number of its label.
    fn all(&self) -> impl Iterator<Item = (&str, u32)> {
        (0..self.labels.len()).filter_map(|at| Some((self.texts.get(at), self.labels.get(at)?)))
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
        mut found: impl FnMut(&[u8], u32),
    ) {
        let range = shelf(first, len).and_then(|shelf| {
            let start = if shelf == 0 { 0 } else { self.shelves.get(shelf - 1)? };
            Some(start as usize..self.shelves.get(shelf)? as usize)
        });
        let range = range.unwrap_or_default();
        let mut look = |at: usize| {
            if let Some(label) = self.labels.get(at) {
                found(self.texts.bytes(at), label);
            }
        };
        let mut start = range.start;
        // Many at a time, for nearly all differ by more: such a loop is done with the widest registers there are.
        for mut letters in self.letters.rows(range) {
            for set_of_name in &mut letters {
                *set_of_name ^= set;
            }
            // With the lowest bit taken away so often, nothing is left of those that differ by no more.
            for _ in 0..most {
                for differ in &mut letters {
                    *differ &= differ.wrapping_sub(1);
                }
            }
            if letters.contains(&0) {
                for (at, _) in letters.iter().enumerate().filter(|(_, differ)| **differ == 0) {
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
    /// For each skill, what tells how its labels were entered.
    traits: Words,
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
        writer.words(&self.traits);
    }

    /// The tables as they were written.
    pub(crate) fn unpack(reader: &mut Reader) -> Self {
        Self {
            phrases: Phrases::unpack(reader),
            labels: Labels { texts: reader.texts(), owners: reader.words() },
            names: Candidates {
                shelves: reader.words(),
                texts: reader.texts(),
                letters: reader.words(),
                labels: reader.words(),
            },
            traits: reader.words(),
        }
    }
}

/// Enters every label, with the plural or singular of its last word, and glued where it has several words.
pub(crate) fn enter<'a>(skills: impl Iterator<Item = (SkillIx, &'a Skill)>) -> Entered {
    let mut entering = Entering::default();
    for (ix, skill) in skills {
        entering.traits.push(traits(skill));
        for (text, class) in skill.labels() {
            let number = entering.labels.push(Label { skill: ix, text, class });
            entering.label(number, (text, class), skill);
        }
    }
    entering.finish()
}

/// As [`enter`], where most labels are those of `base`, whose skills come first: they are taken over with their new
/// numbers. Nothing where a label of `base` is gone or would be entered otherwise now.
#[allow(dead_code, reason = "used by the program alone")]
pub(crate) fn enter_over<'a>(
    base: Entered,
    skills: impl Iterator<Item = (SkillIx, &'a Skill)>,
) -> Option<Entered> {
    let mut entering = Entering::default();
    let (mut moved, mut added) = (Vec::with_capacity(base.labels.len()), Vec::new());
    for (ix, skill) in skills {
        let traits = traits(skill);
        if base.traits.get(ix.0 as usize).is_some_and(|before| before != traits) {
            return None;
        }
        entering.traits.push(traits);
        for (text, class) in skill.labels() {
            let label = Label { skill: ix, text, class };
            let number = entering.labels.push(label);
            if moved.len() < base.labels.len() && base.labels.get(moved.len() as u32) == label {
                moved.push(number);
            } else {
                added.push((number, (text, class), skill));
            }
        }
    }
    if moved.len() < base.labels.len() {
        return None;
    }
    entering.phrases = base.phrases.with_numbers(|before| moved[before as usize]);
    for (name, before) in base.names.all() {
        entering.name(name, moved[before as usize]);
    }
    for (number, label, skill) in added {
        entering.label(number, label, skill);
    }
    Some(entering.finish())
}

/// What of a skill decides how its labels are entered.
fn traits(skill: &Skill) -> u32 {
    let (any_case, kind) = (u32::from(skill.rules.case == Case::Any), skill.kind as u32);
    u32::from(skill.fuzzy) | any_case << 1 | kind << 2
}

/// What was entered so far.
#[derive(Debug, Default)]
struct Entering {
    phrases: Phrases,
    labels: Labels,
    /// The names that misspellings are looked for of, and the label of each.
    names: Texts,
    labels_of_names: Vec<u32>,
    traits: Vec<u32>,
    /// There are a hundred thousand labels and more: what one needs is used for the next.
    tokens: Tokens,
    glued: String,
}

impl Entering {
    /// Enters a label of a skill by its words.
    fn label(&mut self, number: u32, (text, class): (&str, LabelClass), skill: &Skill) {
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.read(text);
        self.words(&tokens, number, (text, class), skill);
        self.tokens = tokens;
    }

    fn words(&mut self, tokens: &Tokens, number: u32, (text, class): (&str, LabelClass), skill: &Skill) {
        let forms = tokens.hashed();
        self.phrases.insert_hashed(forms.clone(), number);
        // A label in its own letter case stays as it is, as does an ambiguous name of a product.
        let loose =
            class == LabelClass::Ambiguous && skill.rules.case == Case::Any && skill.kind != Kind::Tech;
        if class != LabelClass::Any && !loose {
            return;
        }
        if class == LabelClass::Any {
            let mut glued = std::mem::take(&mut self.glued);
            glued.clear();
            glued.extend(forms.clone().map(|(form, _)| form));
            if forms.len() > 1 && glued.len() >= SHORTEST_GLUED && !text.contains(['/', '&']) {
                self.phrases.insert(std::iter::once(glued.as_str()), number);
            }
            if skill.fuzzy && skill.kind != Kind::Language && shelf_of(&glued).is_some() {
                self.name(&glued, number);
            }
            self.glued = glued;
        }
        // "Go" has no plural; "API" and "relational database" have.
        let acronym = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let counted = skill.kind != Kind::Tech || forms.len() > 1 || acronym && text.len() > 2;
        if let Some(last) = forms.len().checked_sub(1).filter(|_| counted)
            && let Some(other) = other_number(tokens.form(last))
        {
            let head = (0..last).map(|at| (tokens.form(at), tokens.hash(at)));
            let other = (other.as_str(), hash_of(&other));
            self.phrases.insert_hashed(head.chain(std::iter::once(other)), number);
        }
    }

    fn name(&mut self, name: &str, number: u32) {
        self.names.push(name.as_bytes());
        self.labels_of_names.push(number);
    }

    fn finish(self) -> Entered {
        let labels = self.labels_of_names.into_iter().enumerate();
        let names = Candidates::of(labels.map(|(at, label)| (self.names.get(at), label)));
        Entered { phrases: self.phrases, labels: self.labels, names, traits: Words::Own(self.traits) }
    }
}
