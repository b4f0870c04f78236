//! Which class each block of a posting has.
//!
//! Each block gets a score for each class from the signals in its words ([`super::lexicon`]), from the heading
//! it stands under, from its grammar and its place. The classes are then chosen for all blocks together, so that
//! neighbours count: a list that turns from "Drive the design" to "Proven experience as" has turned from duties
//! to requirements, whatever heading stands above it. The best sequence is found by Viterbi's algorithm.

use std::sync::LazyLock;

use super::lexicon::{DUTY_VERBS, HEADINGS, SIGNALS, Stands};
use super::level::Marks;
use super::line::LineClass;
use crate::extract::{Extraction, Gap, Phrases, Tokens, form};
use crate::markup::{Block, BlockKind};
use crate::taxonomy::{Kind, Taxonomy};

/// What speaks for a class, and how much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// What was seen.
    pub name: &'static str,
    /// The class it speaks for.
    pub class: LineClass,
    /// How much.
    pub weight: f32,
}

/// The class of a block and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Classed {
    /// The class.
    pub class: LineClass,
    /// The lead over the next best class, 0 to 1.
    pub sure: f64,
    /// What speaks for which class.
    pub reasons: Vec<Reason>,
}

/// Weights of what is not a word: one table, so that they can be weighed against each other.
mod weight {
    /// The heading above speaks for the class of its section.
    pub(super) const SECTION: f32 = 2.0;
    /// … the less, the more blocks lie between; never less than this.
    pub(super) const SECTION_FAR: f32 = 1.2;
    /// A heading glued to the block, or a label with a colon.
    pub(super) const LABEL: f32 = 4.0;
    /// The block opens with a verb of doing.
    pub(super) const VERB: f32 = 2.4;
    /// … in the form "Designing".
    pub(super) const GERUND: f32 = 1.8;
    /// Skills named in a list item lean to requirements.
    pub(super) const SKILLS: f32 = 0.5;
    /// A number of years.
    pub(super) const YEARS: f32 = 2.4;
    /// A short line at the top.
    pub(super) const TOP: f32 = 2.2;
    /// Prose rather than an item, without any other sign.
    pub(super) const PROSE: f32 = 0.8;
    /// The next block has the same class.
    pub(super) const STAY: f32 = 1.1;
    /// A heading lies between: classes may change freely.
    pub(super) const STAY_PAST_HEADING: f32 = 0.2;
    /// After the site's own text nothing else follows.
    pub(super) const NOISE_STAYS: f32 = 2.2;
    /// A block of more tokens than this is long.
    pub(super) const LONG_BLOCK: usize = 45;
    /// What is left of the weight of a single signal in a long block.
    pub(super) const ALONE_IN_LONG: f32 = 0.5;
    /// An item that opens with the name of a skill.
    pub(super) const SKILL_FIRST: f32 = 1.0;
    /// What stands behind the contact details, which close a posting, is the site's own.
    pub(super) const BEHIND_CONTACT: f32 = 1.6;
    /// What a class can gain from words anywhere in the block, however long it is.
    pub(super) const MOST_WITHIN: f32 = 5.0;
}

/// The classes a block that is no heading can have, in the order in which ties are decided: the class that asks
/// most of the candidate comes first.
const STATES: [LineClass; 8] = [
    LineClass::Required,
    LineClass::Preferred,
    LineClass::Duty,
    LineClass::Meta,
    LineClass::Company,
    LineClass::Benefit,
    LineClass::Process,
    LineClass::Noise,
];

struct Lexicon {
    headings: Phrases,
    signals: Phrases,
    verbs: Phrases,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { headings: Phrases::new(), signals: Phrases::new(), verbs: Phrases::new() };
    for (number, words) in HEADINGS.iter().enumerate() {
        for phrase in words.phrases {
            lexicon.headings.insert_text(phrase, number as u32);
        }
    }
    for (number, signal) in SIGNALS.iter().enumerate() {
        for phrase in signal.phrases {
            lexicon.signals.insert_text(phrase, number as u32);
        }
    }
    for verb in DUTY_VERBS {
        let (base, stem) = (form(verb), verb.trim_end_matches('e'));
        lexicon.verbs.insert(std::iter::once(base.as_str()), 0);
        for (ending, number) in [("ing", 1), ("s", 2)] {
            let whole = if ending == "s" { format!("{verb}s") } else { format!("{stem}{ending}") };
            lexicon.verbs.insert(std::iter::once(form(&whole).as_str()), number);
        }
    }
    // Verbs whose last letter is doubled.
    for gerund in ["planning", "running", "setting", "shipping", "mapping", "debugging", "programming", "controlling", "cutting", "scoping", "modelling"] {
        lexicon.verbs.insert(std::iter::once(form(gerund).as_str()), 1);
    }
    lexicon
});

/// What the words of a heading say about the section beneath.
pub(super) enum HeadingSays {
    /// Its class.
    Class(LineClass),
    /// It is a heading, and the section beneath holds all sorts.
    Mixed,
}

/// A heading by its words: a known heading phrase that makes up most of it.
pub(super) fn heading_words(tokens: &Tokens) -> Option<HeadingSays> {
    if tokens.len() > 12 {
        return None;
    }
    let found = best_heading(tokens, 0, tokens.len())?;
    let (from, to, number) = found;
    let rest = tokens.len() - (to - from);
    // "Objectives and Responsibilities", "Your key responsibilities at Acme".
    (rest <= 3 && rest <= (to - from) * 2 + 1).then(|| says(number))
}

fn says(number: u32) -> HeadingSays {
    HEADINGS.get(number as usize).and_then(|h| h.class).map_or(HeadingSays::Mixed, HeadingSays::Class)
}

/// The longest heading phrase between two tokens; of equally long ones the last, for the head of an English
/// phrase stands at its end ("preferred qualifications").
fn best_heading(tokens: &Tokens, from: usize, to: usize) -> Option<(usize, usize, u32)> {
    // Headings are short: of a long line only the words before its label matter.
    let forms: Vec<u32> = (0..to).map(|i| LEXICON.headings.form(tokens.form(i))).collect();
    let mut best: Option<(usize, usize, u32)> = None;
    for start in from..to {
        LEXICON.headings.walk(tokens, &forms, start, |end, number| {
            if end <= to && best.is_none_or(|(s, e, _)| end - start >= e - s) {
                best = Some((start, end, number));
            }
        });
    }
    best
}

/// What the words of a sentence that introduces a list say of it.
fn cue_says(tokens: &Tokens) -> Option<HeadingSays> {
    let mut reasons = Vec::new();
    words(tokens, &mut reasons);
    let best = reasons.into_iter().fold(None::<Reason>, |a, b| if a.is_none_or(|a| b.weight > a.weight) { Some(b) } else { a });
    best.map(|reason| HeadingSays::Class(reason.class))
}

/// A heading glued to the words it stands over: "Responsibilities- Partner with …", "Qualifications: Proven …".
/// Gives what it says and the token at which the words start.
fn glued_heading(tokens: &Tokens, flow: &str) -> Option<(HeadingSays, usize)> {
    for at in 1..=tokens.len().min(7) {
        let gap = tokens.gap(at);
        if at == tokens.len() || !matches!(gap, Gap::Colon | Gap::Dash) {
            if gap.joins() || matches!(gap, Gap::Other) {
                continue;
            }
            return None;
        }
        let after = tokens.get(at).and_then(|t| flow.get(t.start as usize..)).unwrap_or_default();
        if gap == Gap::Dash && !after.starts_with(char::is_uppercase) {
            return None;
        }
        let (from, to, number) = best_heading(tokens, 0, at)?;
        return (from == 0 && to == at || at - (to - from) <= 1).then(|| (says(number), at));
    }
    None
}

/// Classes all blocks.
pub(super) fn classify(taxonomy: &Taxonomy, blocks: &[Block], extraction: &Extraction) -> Vec<Classed> {
    let mut all: Vec<Classed> = Vec::with_capacity(blocks.len());
    let mut scores: Vec<[f32; STATES.len()]> = Vec::with_capacity(blocks.len());
    let mut section: Option<(LineClass, usize)> = None;
    let mut of_noise = Vec::new();
    let mut of_process = Vec::new();
    let mut contact: Option<usize> = None;
    for (number, block) in blocks.iter().enumerate() {
        let tokens = &extraction.tokens[number];
        let mut reasons = Vec::new();
        let heading = is_heading(blocks, number, tokens, extraction);
        if let Some(says) = heading {
            if matches!(says, Some(HeadingSays::Class(LineClass::Noise))) {
                of_noise.push(number);
            }
            // "Contact details:" with the name on the next line is a label, and closes the posting.
            let label = block.words().ends_with(':')
                && blocks.get(number + 1).is_some_and(|next| !next.is_item() && next.words().split_whitespace().count() <= 6);
            if label && matches!(says, Some(HeadingSays::Class(LineClass::Process))) {
                of_process.push(number);
            }
            if (0..tokens.len()).any(|i| tokens.form(i) == "contact") {
                contact = Some(number);
            }
            match says {
                Some(HeadingSays::Class(class)) => section = Some((class, number)),
                Some(HeadingSays::Mixed) => section = None,
                // A heading of unknown words ends what came before it, unless it is a smaller one.
                None if block.heading_level().is_some_and(|level| level <= 2) => section = None,
                None => {}
            }
            all.push(Classed { class: LineClass::Heading, sure: 1.0, reasons });
            scores.push([0.0; STATES.len()]);
            continue;
        }
        if let Some((says, at)) = glued_heading(tokens, block.flow.text()) {
            let words = tokens.len() - at;
            if let HeadingSays::Class(class) = says {
                reasons.push(Reason { name: "stands behind its heading", class, weight: weight::LABEL });
                // "Responsibilities- Partner with …" opens a section; "Tasks: …" in a row of labels does not.
                if words > 0 && tokens.gap(at) == Gap::Dash {
                    section = Some((class, number));
                }
            }
        } else if let Some((class, since)) = section {
            let far = (number - since) as f32;
            let faded = (weight::SECTION - 0.06 * far).max(weight::SECTION_FAR);
            reasons.push(Reason { name: "stands under its heading", class, weight: faded });
        }
        words(tokens, &mut reasons);
        if contact.is_some_and(|contact| number > contact + 1) {
            let (name, class) = ("stands behind the contact details", LineClass::Noise);
            reasons.push(Reason { name, class, weight: weight::BEHIND_CONTACT });
        }
        let extra = Marks::of(tokens).whole();
        let offered = section.is_some_and(|(class, _)| class == LineClass::Preferred);
        if extra || offered {
            asks_as_extra(&mut reasons, if extra { "says that it is no must" } else { "asks under a heading of extras" });
        }
        shape(taxonomy, blocks, number, extraction, section.is_some(), &mut reasons);
        let mut score = [0.0; STATES.len()];
        for reason in &reasons {
            if let Some(state) = STATES.iter().position(|s| *s == reason.class) {
                score[state] += reason.weight;
            }
        }
        all.push(Classed { class: LineClass::Meta, sure: 0.0, reasons });
        scores.push(score);
    }
    choose(&mut all, &scores);
    headings_of_noise(&mut all);
    for (numbers, class) in [(of_process, LineClass::Process), (of_noise, LineClass::Noise)] {
        for number in numbers {
            all[number].class = class;
        }
    }
    all
}

/// A heading over the site's own text, or over how to reach somebody, is a part of it.
fn headings_of_noise(all: &mut [Classed]) {
    for at in 0..all.len() {
        if all[at].class != LineClass::Heading {
            continue;
        }
        let next = all[at + 1..].iter().map(|c| c.class).find(|c| *c != LineClass::Heading);
        let before = all[..at].iter().rev().map(|c| c.class).find(|c| *c != LineClass::Heading);
        let noise = next == Some(LineClass::Noise) || next.is_none() && before == Some(LineClass::Noise);
        if noise {
            all[at].class = LineClass::Noise;
        }
    }
}

/// Whether the block is a heading, and what it says then.
fn is_heading(
    blocks: &[Block],
    number: usize,
    tokens: &Tokens,
    extraction: &Extraction,
) -> Option<Option<HeadingSays>> {
    let block = &blocks[number];
    let words = tokens.len();
    if words == 0 || block.kind == BlockKind::Row {
        return None;
    }
    // "You should have all of the following:" stands over a list.
    let next = blocks.get(number + 1);
    let introduces = block.words().ends_with(':') && words <= 24 && next.is_some_and(Block::is_item) && !block.is_item();
    if introduces {
        return Some(best_heading(tokens, 0, words).map(|(_, _, number)| says(number)).or_else(|| cue_says(tokens)));
    }
    if words > 12 {
        return None;
    }
    let typographic = block.is_heading() || block.emphasised && words <= 8;
    let text = block.words();
    let says = heading_words(tokens).filter(|_| words <= 9);
    let ends = text.ends_with(['.', ',', ';']) || glued_heading(tokens, block.flow.text()).is_some();
    if typographic && !ends {
        // Title, company and place at the very top are facts, not names of sections.
        if says.is_none() && number <= 2 {
            return None;
        }
        // A bold sentence is a sentence.
        let sentence = (0..words).any(|i| matches!(tokens.form(i), "is" | "are" | "will" | "we" | "we're" | "have"));
        if says.is_none() && !block.is_heading() && (words > 6 || sentence) {
            return None;
        }
        let label = !text.ends_with(':') && text.contains(": ");
        return (!label).then_some(says);
    }
    if block.is_item() && !text.ends_with(':') || ends {
        return None;
    }
    // A bare line whose words are a known heading, with something beneath it.
    let followed = blocks.get(number + 1).is_some_and(|next| next.is_item() || next.words().len() > text.len());
    let bare = words <= 6 && says.is_some() && extraction.of_block(number).len() <= 1 && followed;
    bare.then_some(says)
}

/// What a line asks is an extra where its heading or its own words say so: the grammar of asking then speaks for
/// the extra.
fn asks_as_extra(reasons: &mut Vec<Reason>, name: &'static str) {
    let asks: f32 = reasons.iter().filter(|r| r.class == LineClass::Required).map(|r| r.weight).sum();
    if asks == 0.0 {
        return;
    }
    reasons.retain(|r| r.class != LineClass::Required);
    reasons.push(Reason { name, class: LineClass::Preferred, weight: asks + 1.0 });
}

/// Reasons in the words of a block.
fn words(tokens: &Tokens, reasons: &mut Vec<Reason>) {
    let lexicon = &*LEXICON;
    let forms = lexicon.signals.forms(tokens);
    let opening = opening(tokens);
    let mut within = [0.0f32; SIGNALS.len()];
    let mut first: Option<(usize, usize)> = None;
    for start in 0..tokens.len() {
        // The longest phrase of each signal counts once at each place.
        let mut here: [bool; SIGNALS.len()] = [false; SIGNALS.len()];
        lexicon.signals.walk(tokens, &forms, start, |end, number| {
            let number = number as usize;
            let signal = &SIGNALS[number];
            match signal.stands {
                Stands::Within if !here[number] => {
                    here[number] = true;
                    within[number] += if within[number] == 0.0 { signal.weight } else { signal.weight * 0.5 };
                }
                Stands::First if start == 0 || start == opening => {
                    if first.is_none_or(|(length, _)| end - start > length) {
                        first = Some((end - start, number));
                    }
                    let reason = Reason { name: signal.name, class: signal.class, weight: signal.weight };
                    if !reasons.iter().any(|r| r.name == reason.name) {
                        reasons.push(reason);
                    }
                }
                _ => {}
            }
        });
    }
    // A single word in a long paragraph says little about the whole of it.
    let long = tokens.len() > weight::LONG_BLOCK;
    for (signal, sum) in SIGNALS.iter().zip(within) {
        if sum > 0.0 {
            let alone = long && sum <= signal.weight && !signal.class.holds_skills();
            let weight = sum.min(weight::MOST_WITHIN) * if alone { weight::ALONE_IN_LONG } else { 1.0 };
            reasons.push(Reason { name: signal.name, class: signal.class, weight });
        }
    }
    let verb = lexicon.verbs.form(tokens.form(opening));
    if verb != crate::extract::UNKNOWN {
        let mut kind = None;
        lexicon.verbs.exactly(std::iter::once(tokens.form(opening)), |k| kind = kind.or(Some(k)));
        // "Design experience", "Lead time": a noun follows at once, or nothing.
        let noun = matches!(tokens.form(opening + 1), "experience" | "skills" | "background" | "knowledge" | "");
        match kind {
            Some(0 | 2) if !noun => reasons.push(Reason { name: "opens with a verb of doing", class: LineClass::Duty, weight: weight::VERB }),
            Some(1) if !noun => reasons.push(Reason { name: "opens with a doing word", class: LineClass::Duty, weight: weight::GERUND }),
            _ => {}
        }
    }
}

/// The token at which the sentence proper opens: behind an adverb, "to", "help" or "you will".
fn opening(tokens: &Tokens) -> usize {
    let mut at = 0;
    while at + 1 < tokens.len() && at < 2 {
        let word = tokens.form(at);
        let skips = word.len() > 4 && word.ends_with("ly") || matches!(word, "to" | "also" | "a" | "an" | "the" | "have" | "you" | "some" | "very" | "and");
        if !skips {
            break;
        }
        at += 1;
    }
    at
}

/// Reasons in what a block looks like and where it stands.
fn shape(
    taxonomy: &Taxonomy,
    blocks: &[Block],
    number: usize,
    extraction: &Extraction,
    in_section: bool,
    reasons: &mut Vec<Reason>,
) {
    let block = &blocks[number];
    let tokens = &extraction.tokens[number];
    let mentions = extraction.of_block(number);
    let mut push = |name, class, weight| reasons.push(Reason { name, class, weight });
    if super::years::find(tokens, block.flow.text()).iter().any(|y| y.asks) {
        push("asks for a number of years", LineClass::Required, weight::YEARS);
    }
    let hard = mentions.iter().any(|m| taxonomy.skill(m.skill).kind != Kind::Soft);
    if hard && block.is_item() {
        push("an item that names skills", LineClass::Required, weight::SKILLS);
        if mentions.first().is_some_and(|m| m.from == 0 && m.to < tokens.len()) {
            push("an item that opens with a skill", LineClass::Required, weight::SKILL_FIRST);
        }
    }
    let short = tokens.len() <= 9 && !block.words().ends_with('.');
    let top = block.first_line <= 12 && number <= 6 && !block.is_item();
    if top && short && !in_section {
        push("a short line at the top", LineClass::Meta, weight::TOP);
    }
    if !block.is_item() && !short && !in_section {
        push("running text", LineClass::Company, weight::PROSE);
    }
    if super::salary::find(block.flow.text()).is_some() {
        push("states an amount of pay", LineClass::Meta, 1.6);
    }
    if super::title::names_role(tokens) && tokens.len() <= 12 && !block.is_item() && !block.words().ends_with(['.', '!']) {
        push("names a job", LineClass::Meta, 1.4);
    }
    let text = block.flow.text();
    if text.contains("http") || text.contains("www.") || text.contains('@') {
        push("holds an address", LineClass::Process, 1.2);
    }
    if tokens.len() <= 3 && mentions.is_empty() && !in_section && number > 6 {
        push("a few words that name nothing", LineClass::Noise, 0.6);
    }
}

/// The best sequence of classes; headings lie between and pass nothing on but a weaker tie.
fn choose(all: &mut [Classed], scores: &[[f32; STATES.len()]]) {
    const N: usize = STATES.len();
    let rows: Vec<usize> = (0..all.len()).filter(|i| all[*i].class != LineClass::Heading).collect();
    let tie = |from: usize, to: usize, past_heading: bool| -> f32 {
        if from != to {
            // Nothing but the site's own text follows it; what must be told first comes first.
            return if STATES[from] == LineClass::Noise { -weight::NOISE_STAYS } else { 0.0 };
        }
        if past_heading && STATES[from] != LineClass::Noise { weight::STAY_PAST_HEADING } else { weight::STAY }
    };
    let mut best: Vec<[f32; N]> = Vec::with_capacity(rows.len());
    let mut back: Vec<[usize; N]> = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let mut here = scores[*row];
        let mut from = [0; N];
        // Ties go to the class that asks most.
        for (state, score) in here.iter_mut().enumerate() {
            *score -= state as f32 * 0.01;
        }
        if i > 0 {
            let past_heading = rows[i] - rows[i - 1] > 1;
            for to in 0..N {
                let (best_from, gain) = (0..N)
                    .map(|state| (state, best[i - 1][state] + tie(state, to, past_heading)))
                    .fold((0, f32::MIN), |a, b| if b.1 > a.1 { b } else { a });
                here[to] += gain;
                from[to] = best_from;
            }
        }
        best.push(here);
        back.push(from);
    }
    let Some(last) = best.last() else { return };
    let mut state = (0..N).fold(0, |a, b| if last[b] > last[a] { b } else { a });
    for i in (0..rows.len()).rev() {
        let row = rows[i];
        let own = scores[row][state];
        let other = (0..N).filter(|s| *s != state).map(|s| scores[row][s]).fold(0.0f32, f32::max);
        all[row].class = STATES[state];
        let lead = (own - other) / (own.max(other) + 1.0);
        all[row].sure = f64::from(lead.clamp(0.0, 1.0));
        state = back[i][state];
    }
}
