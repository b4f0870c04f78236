//! From text and taxonomy to mentions: which skill is named where, and how that was recognised.
//!
//! One pass over each block finds every label that starts at every word; labels that are safe are taken, the
//! longest first; ambiguous ones are then judged by what stands around them (`disambiguate`); shared heads are
//! given back to each member ("unit and integration testing", `coordinate`); misspellings are looked for in
//! what is left (`fuzzy`), and what still looks like a skill is reported as unknown (`unknown`).
//! Nothing here knows what a posting or a CV is.

mod announce;
mod bridge;
mod coordinate;
mod disambiguate;
mod edits;
mod fold;
mod fuzzy;
mod index;
pub(crate) mod labels;
mod lookalike;
mod mention;
mod phrases;
mod respell;
mod rules;
pub mod terms;
mod token;
mod trace;
mod unknown;
mod vocabulary;
mod word_table;
mod words;

pub(crate) use announce::says_known;
use bridge::Bridge;
pub(crate) use fold::{form, other_number};
pub use index::Index;
pub(crate) use index::entered;
use lookalike::{in_address, is_other_word, is_plain_words};
pub use mention::{How, Mention, Subject, Term, Unknown, is_term_id, kind_of};
pub use phrases::{Phrases, UNKNOWN};
pub use respell::respelt;
pub use token::{Gap, Token, Tokens};
pub use trace::{Decision, Trace};
pub use words::is_english;
pub(crate) use words::is_english_at;

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use mention::Place;

use crate::config::Matching;
use crate::markup::{Block, Flow};
use crate::taxonomy::{Kind, LabelClass, SkillIx, Taxonomy};
use crate::text::Text;

/// What was found in a document.
#[derive(Debug, Clone, Default)]
pub struct Extraction {
    /// The tokens of each block.
    pub tokens: Vec<Tokens>,
    /// Mentions, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Terms that look like skills.
    pub unknown: Vec<Unknown>,
    /// Terms that the taxonomy lacks and that mentions name.
    pub terms: Vec<Term>,
    /// What no term is made of: the names of muted skills, as [`terms::key_of`].
    silent: Arc<FxHashSet<String>>,
}

impl Extraction {
    /// The mentions of one block.
    pub fn of_block(&self, block: usize) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.block < block);
        let to = self.mentions.partition_point(|m| m.block <= block);
        self.mentions.get(from..to).unwrap_or_default()
    }
}

/// A block with what is needed to look at it.
pub(crate) struct Context<'a> {
    taxonomy: &'a Taxonomy,
    text: &'a Text,
    flow: &'a Flow,
    tokens: &'a Tokens,
    /// The number of each token's form among those of all labels.
    forms: &'a [u32],
    block: usize,
    /// The block is an item of a list.
    item: bool,
    /// What the block's section is about.
    topic: Topic,
    /// Where decisions are written down, if somebody asked for them.
    trace: Option<&'a Trace>,
}

impl Context<'_> {
    /// Whether the block stands in a section that lists skills.
    fn lists_skills(&self) -> bool {
        self.topic == Topic::Skills
    }

    /// Whether the form of a token stands in some label.
    fn is_in_a_label(&self, at: usize) -> bool {
        self.forms.get(at).is_some_and(|form| *form != UNKNOWN)
    }

    fn mention(&self, place: Place, skill: SkillIx, how: How, score: f64) -> Mention {
        let (start, end) = self.tokens.range(place.from, place.to);
        let span = self.flow.span(start, end);
        let line = self.text.lines().number_at(span.start);
        Mention {
            subject: Subject::Skill(skill),
            block: self.block,
            from: place.from,
            to: place.to,
            span,
            line,
            how,
            score,
        }
    }

    /// Writes down what became of a candidate.
    fn note(&self, candidate: Candidate, skill: SkillIx, taken: bool, why: impl Into<Cow<'static, str>>) {
        if let Some(trace) = self.trace {
            let Place { from, to } = candidate.place;
            trace.note(Decision { block: self.block, from, to, skill, taken, why: why.into() });
        }
    }

    /// The words of tokens `from..to` as they stand.
    fn words(&self, from: usize, to: usize) -> &str {
        let (start, end) = self.tokens.range(from, to);
        self.flow.text().get(start as usize..end as usize).unwrap_or_default()
    }
}

/// A label found, before it is decided whether it counts.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    place: Place,
    label: u32,
    /// Two words of the text were joined to the one of the label.
    glued: bool,
}

/// The tokens of each block.
pub fn tokens_of(blocks: &[Block]) -> Vec<Tokens> {
    blocks.iter().map(|block| Tokens::of(block.flow.text())).collect()
}

/// What a section is about, as far as names are read otherwise there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// It lists skills.
    Skills,
    /// Schools and degrees.
    Study,
    /// Anything else.
    Other,
}

/// Finds skills in all blocks, of which `tokens` are those of each. `topic` says of each block what its section is about.
pub fn extract(
    taxonomy: &Taxonomy,
    index: &Index,
    settings: &Matching,
    text: &Text,
    blocks: &[Block],
    tokens: Vec<Tokens>,
    topic: impl Fn(usize) -> Topic,
) -> Extraction {
    Finder { taxonomy, index, settings, trace: None }.find(text, blocks, tokens, topic)
}

/// How much of a document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All that can be told of it.
    Whole,
    /// What a comparison needs, and no more: of thousands of postings the rest would never be shown.
    Comparison,
}

/// What skills are found with.
#[derive(Debug, Clone, Copy)]
pub struct Finder<'a> {
    /// The skills that are known.
    pub taxonomy: &'a Taxonomy,
    /// Their labels.
    pub index: &'a Index,
    /// How alike a misspelling has to be, and the like.
    pub settings: &'a Matching,
    /// Where decisions are written down, if somebody asked for them.
    pub trace: Option<&'a Trace>,
}

impl Finder<'_> {
    /// Finds skills in all blocks, of which `tokens` are those of each. `topic` says of each block what its section is
    /// about.
    pub fn find(
        &self,
        text: &Text,
        blocks: &[Block],
        tokens: Vec<Tokens>,
        topic: impl Fn(usize) -> Topic,
    ) -> Extraction {
        self.find_for(Extent::Whole, text, blocks, tokens, topic)
    }

    /// As [`Self::find`], or only as much of it as is needed.
    pub(crate) fn find_for(
        &self,
        extent: Extent,
        text: &Text,
        blocks: &[Block],
        tokens: Vec<Tokens>,
        topic: impl Fn(usize) -> Topic,
    ) -> Extraction {
        let Self { taxonomy, index, settings, trace } = *self;
        let mut all = Extraction { silent: Arc::clone(&index.silent), ..Extraction::default() };
        let all_words: &[Tokens] = &tokens;
        for (number, (block, tokens)) in blocks.iter().zip(all_words).enumerate() {
            let forms = index.phrases.forms(tokens);
            let context = Context {
                taxonomy,
                text,
                flow: &block.flow,
                tokens,
                forms: &forms,
                block: number,
                item: block.is_item(),
                topic: topic(number),
                trace,
            };
            let mut mentions = exact(&context, index, settings);
            coordinate::share_heads(&context, index, &mut mentions);
            fuzzy::find(&context, index, settings, all_words, &mut mentions);
            mentions.sort_by_key(|m| m.from);
            if extent == Extent::Whole {
                let unknown = unknown::find(&context, &mentions).into_iter();
                all.unknown
                    .extend(unknown.filter(|u| !index.is_silent(tokens, Place { from: u.from, to: u.to })));
            }
            all.mentions.append(&mut mentions);
        }
        all.tokens = tokens;
        all
    }
}

/// A word that joins others and is no part of a name.
fn is_grammar(form: &str) -> bool {
    matches!(
        form,
        "and" | "or" | "in" | "on" | "of" | "to" | "the" | "for" | "at" | "by" | "is" | "a" | "as" | "we"
    )
}

/// Labels as they stand, up to folding.
fn exact(context: &Context<'_>, index: &Index, settings: &Matching) -> Vec<Mention> {
    let tokens = context.tokens;
    let forms = lookup_forms(context, index);
    let mut sure: Vec<Candidate> = Vec::new();
    let mut unsure: Vec<Candidate> = Vec::new();
    let mut small: Vec<Candidate> = Vec::new();
    for from in 0..tokens.len() {
        let mut take = |candidate: Candidate| {
            let label = index.labels.get(candidate.label);
            let kind = || context.taxonomy.skill(label.skill).kind;
            let left = |why: &'static str| context.note(candidate, label.skill, false, why);
            if in_address(context, candidate.place) {
                return left("it is a part of an address");
            }
            match label.class {
                LabelClass::Any if is_other_word(context, candidate.place, label.text) => {
                    left("it only looks like the plural of the acronym");
                }
                LabelClass::Any if is_plain_words(context, candidate, label.text, kind()) => {
                    left("its words are words of the language, and nothing shows that they are a name");
                }
                LabelClass::Any => sure.push(candidate),
                LabelClass::Exact if !candidate.glued && same_case(context, candidate.place, label.text) => {
                    sure.push(candidate);
                }
                LabelClass::Ambiguous if !candidate.glued => unsure.push(candidate),
                LabelClass::Exact if !candidate.glued => small.push(candidate),
                _ => left(disambiguate::OTHER_CASE),
            }
        };
        index.phrases.walk_forms(tokens, &forms, from, |to, label| {
            take(Candidate { place: Place { from, to }, label, glued: false });
        });
        let length = tokens.form_len(from) + tokens.form_len(from + 1);
        let long = length >= labels::SHORTEST_GLUED;
        if long && matches!(tokens.gap(from + 1), Gap::Space | Gap::Hyphen) {
            index.phrases.glued(tokens, from, |label| {
                // "Epic or Cerner" is no Epicor: a word of grammar is no part of a split name.
                if ![from, from + 1].iter().any(|i| is_grammar(tokens.form(*i))) {
                    take(Candidate { place: Place { from, to: from + 2 }, label, glued: true });
                }
            });
        }
    }
    bridged(context, index, &forms, &mut sure);
    let mut chosen = choose(&sure, tokens);
    if !unsure.is_empty() {
        // Two names in doubt may support each other ("Rust and C"), and one that was found to count supports more.
        let mut plausible: Vec<Candidate> = Vec::new();
        for candidate in unsure {
            match disambiguate::objection(context, index, candidate) {
                None => plausible.push(candidate),
                Some(disambiguate::OTHER_CASE) => small.push(candidate),
                Some(why) => context.note(candidate, index.labels.skill(candidate.label), false, why),
            }
        }
        for candidate in &plausible {
            let mates: Vec<Candidate> = chosen
                .iter()
                .chain(plausible.iter().filter(|other| other.place != candidate.place))
                .copied()
                .collect();
            let support = disambiguate::support(context, index, settings, *candidate, &mates);
            if support.is_some() {
                sure.push(*candidate);
            }
            let why =
                support.unwrap_or("the word has other meanings, and nothing near it speaks for this one");
            context.note(*candidate, index.labels.skill(candidate.label), support.is_some(), why);
        }
        chosen = choose(&sure, tokens);
    }
    if !small.is_empty() {
        let known = sure.len();
        for candidate in small {
            let listed = disambiguate::is_listed_in_small(context, index, candidate.place, &chosen);
            if listed {
                sure.push(candidate);
            }
            let why = if listed { disambiguate::SMALL_LIST } else { disambiguate::OTHER_CASE };
            context.note(candidate, index.labels.skill(candidate.label), listed, why);
        }
        if sure.len() > known {
            chosen = choose(&sure, tokens);
        }
    }
    if context.trace.is_some() {
        for candidate in sure.iter().filter(|c| !chosen.iter().any(|kept| kept.place == c.place)) {
            let within = |kept: &&Candidate| {
                kept.place.from < candidate.place.to && candidate.place.from < kept.place.to
            };
            let name = chosen.iter().find(within).map(|kept| index.labels.get(kept.label).text);
            let why = format!("a longer name covers it: {}", name.unwrap_or_default());
            context.note(*candidate, index.labels.skill(candidate.label), false, why);
        }
    }
    chosen
        .iter()
        .map(|candidate| {
            let label = index.labels.get(candidate.label);
            let as_it_stands = context.words(candidate.place.from, candidate.place.to) == label.text;
            let how = if as_it_stands { How::Exact } else { How::Folded };
            context.mention(candidate.place, label.skill, how, 1.0)
        })
        .collect()
}

/// Adds the names with a number or an article in their midst. Only names that need no rule are taken so.
fn bridged(context: &Context<'_>, index: &Index, forms: &[u32], sure: &mut Vec<Candidate>) {
    let tokens = context.tokens;
    let Some(bridge) = Bridge::of(tokens) else { return };
    let known: &[Candidate] = sure;
    let mut found = Vec::new();
    for from in 0..tokens.len() {
        // A name begins with a word of one, and what is passed over stands near its start.
        let begins = forms[from] != phrases::UNKNOWN && !bridge.is_passed(from);
        if !begins || !(from + 1..=from + 2).any(|at| bridge.is_passed(at)) {
            continue;
        }
        let over = |at: usize| bridge.over(from, at);
        index.phrases.walk_over(forms, tokens, from, over, |to, label| {
            let candidate = Candidate { place: Place { from, to }, label, glued: false };
            let is_name = index.labels.get(label).class == LabelClass::Any;
            // "SOC 2 analyst": a number that is a part of a name is none to pass over.
            let named = known.iter().any(|c| {
                c.place.to <= to && (c.place.from.max(from)..c.place.to).any(|at| bridge.is_passed(at))
            });
            if is_name && !named && !in_address(context, candidate.place) {
                found.push(candidate);
            }
        });
    }
    sure.append(&mut found);
}

/// The numbers of the forms; a version at the end of a word ("Python3", "C++17") does not hide the name.
fn lookup_forms(context: &Context<'_>, index: &Index) -> Vec<u32> {
    let mut forms = context.forms.to_vec();
    for (i, form) in forms.iter_mut().enumerate() {
        if *form == phrases::UNKNOWN
            && !is_amount(context.tokens, i)
            && let Some(name) = without_version(context.tokens.form(i))
        {
            *form = index.phrases.form(name);
        }
    }
    forms
}

/// Whether the digits at the end of a word are the first ones of an amount: "Php25,000".
fn is_amount(tokens: &Tokens, at: usize) -> bool {
    let digits = tokens.form(at + 1).bytes().take_while(u8::is_ascii_digit).count();
    tokens.gap(at + 1) == Gap::Comma && digits == 3
}

/// A form without the version at its end, where that leaves a name.
fn without_version(form: &str) -> Option<&str> {
    if !form.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    Some(form.trim_end_matches(|c: char| c.is_ascii_digit())).filter(|name| name.len() >= 3)
}

/// Whether the text has the letters of the label in the label's case, whatever stands between them.
fn same_case(context: &Context<'_>, place: Place, label: &str) -> bool {
    if context.words(place.from, place.to) == label {
        return true;
    }
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let text = letters(context.words(place.from, place.to));
    let label = letters(label);
    // The plural, and a version at the end, are the label as well: "APIs", "HTML5".
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text == label || text.strip_suffix('s') == Some(label.as_str()) || bare == label
}

/// Of overlapping candidates the longest, and of equally long ones the first, by the text and by the taxonomy.
fn choose(candidates: &[Candidate], tokens: &Tokens) -> Vec<Candidate> {
    if candidates.is_empty() {
        return Vec::new();
    }
    let mut order: Vec<&Candidate> = candidates.iter().collect();
    // "Data-driven decision-support": a name that ends within a compound gives way to the compound, and so does one that says that
    // something is known to the name of what is known: "experience in IT support".
    let cuts = |c: &Candidate| {
        let within = |other: &Candidate| {
            c.place.from < other.place.from && other.place.from < c.place.to && c.place.to < other.place.to
        };
        let announces = || {
            matches!(tokens.form(c.place.from), "experience" | "knowledge" | "background")
                && matches!(tokens.form(c.place.from + 1), "in" | "of")
        };
        (tokens.gap(c.place.to) == Gap::Hyphen || announces()) && candidates.iter().any(within)
    };
    order.sort_by_key(|c| {
        let length = std::cmp::Reverse(c.place.to - c.place.from);
        (cuts(c), length, c.glued, c.place.from, c.label)
    });
    let mut taken = vec![false; tokens.len()];
    let mut chosen = Vec::new();
    for candidate in order {
        let Place { from, to } = candidate.place;
        if taken[from..to].iter().all(|t| !t) {
            taken[from..to].fill(true);
            chosen.push(*candidate);
        }
    }
    chosen.sort_by_key(|c| c.place.from);
    chosen
}

/// Whether a skill of this kind is one a person looks up by name.
fn is_named(kind: Kind) -> bool {
    matches!(kind, Kind::Tech | Kind::Credential | Kind::Language)
}

#[cfg(test)]
mod tests;
