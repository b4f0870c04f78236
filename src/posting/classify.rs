//! Which class each block of a posting has.
//!
//! Each block gets a score for each class from the signals in its words ([`super::lexicon`]), from the heading
//! it stands under, from its grammar and its place. The classes are then chosen for all blocks together, so that
//! neighbours count: a list that turns from "Drive the design" to "Proven experience as" has turned from duties
//! to requirements, whatever heading stands above it. The best sequence is found by Viterbi's algorithm.

use super::heading::{self, HeadingSays};
use super::learned::features::{Seen, gathered};
use super::learned::{CLASSES, LogProbabilities, Model};
use super::lexicon::{self, SIGNALS, Stands};
use super::line::LineClass;
use super::metadata::Fields;
use super::negated::Unasked;
use super::sequence::{STATES, Scores, choose};
use super::shape;
use super::{BlocksRead, weight};
use crate::extract::{Extraction, Gap, Tokens};
use crate::markup::Block;
use crate::phrase_tables::{PhraseTables, TABLES};
use crate::taxonomy::Taxonomy;
use crate::text::{Span, Text};

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
    /// What stands beneath it, if it is a heading that says so.
    pub opens: Option<LineClass>,
}

/// How many blocks make the top of a posting.
const TOP: usize = 5;

/// As many reasons as most blocks have at most: one for each class by the model, and as many others.
const USUAL_REASONS: usize = 2 * CLASSES.len();

/// The names of two signs that count less under some headings.
/// The name of what the model of labelled lines says.
const READS_LIKE: &str = "reads like labelled lines of that class";
const IS_CRITERION: &str = "is a row of a table of criteria";
const UNDER_HEADING: &str = "stands under its heading";
const OPENS_WITH_VERB: &str = "opens with a verb of doing";
const OPENS_WITH_GERUND: &str = "opens with a doing word";

/// Classes all blocks.
pub(super) fn classify(
    taxonomy: &Taxonomy,
    text: &Text,
    blocks: &[Block],
    extraction: &Extraction,
    BlocksRead { criteria, marks, pay, years }: BlocksRead<'_>,
) -> Vec<Classed> {
    let mut all: Vec<Classed> = Vec::with_capacity(blocks.len());
    let mut scores: Vec<Scores> = Vec::with_capacity(blocks.len());
    let mut section: Option<(LineClass, usize)> = None;
    let mut of_noise = Vec::new();
    let mut of_process = Vec::new();
    let mut contact: Option<usize> = None;
    let mut required = false;
    let mut unasked = Unasked::default();
    let mut fields = Fields::default();
    let model = Model::of_lines();
    let mut above: Option<&Tokens> = None;
    for (number, block) in blocks.iter().enumerate() {
        let tokens = &extraction.tokens[number];
        let mut reasons = Vec::with_capacity(USUAL_REASONS);
        unasked.step(block, (tokens, &marks[number]), extraction.of_block(number));
        let row = criteria.get(number).and_then(Option::as_ref).map(|row| (row.class(), IS_CRITERION));
        let row = row.or_else(|| fields.step(text, block));
        if let Some((class, name)) = row.or_else(|| unasked.says()) {
            let mut score = [0.0; STATES.len()];
            if class == LineClass::Heading {
                above = Some(tokens);
                section = section.filter(|_| row.is_some());
            } else {
                reasons.push(Reason { name, class, weight: weight::CERTAIN });
            }
            if let Some(state) = STATES.iter().position(|state| *state == class) {
                score[state] = weight::CERTAIN;
            }
            all.push(Classed { class, sure: 1.0, reasons, opens: None });
            scores.push(score);
            continue;
        }
        // A step of the interview with its details beneath is no heading, nor is a benefit.
        let step = block.is_item()
            && !block.words().ends_with(':')
            && section.is_some_and(|(class, _)| {
                matches!(class, LineClass::Process | LineClass::Benefit | LineClass::Noise)
            });
        let seen = Seen { block, tokens, number, count: blocks.len(), heading: above };
        let likely = model.map(|model| model.log_probabilities(&gathered(&seen)));
        let candidate = heading::Candidate {
            blocks,
            number,
            tokens,
            extraction,
            numbered: is_numbered(text, block),
            crowned: is_crowned(text, block, blocks.get(number + 1)),
            lead: likely.map_or(f32::MIN, |likely| lead_of_heading(&likely)),
        };
        let says = heading::of_block(&candidate).filter(|_| !step);
        if let Some(says) = says {
            // What is hoped for beside what is required is an extra; alone it is what is asked.
            let says = match says {
                HeadingSays::Hope if required => HeadingSays::Class(LineClass::Preferred),
                HeadingSays::Hope => HeadingSays::Class(LineClass::Required),
                says => says,
            };
            required |= matches!(says, HeadingSays::Class(LineClass::Required));
            if matches!(says, HeadingSays::Class(LineClass::Noise)) {
                of_noise.push(number);
            }
            // "Contact details:" with the name on the next line is a label, and closes the posting.
            let label = block.words().ends_with(':')
                && blocks
                    .get(number + 1)
                    .is_some_and(|next| !next.is_item() && next.words().split_whitespace().count() <= 6);
            if label && matches!(says, HeadingSays::Class(LineClass::Process)) {
                of_process.push(number);
            }
            if (0..tokens.len()).any(|i| tokens.form(i) == "contact") {
                contact = Some(number);
            }
            match says {
                // A site's own button among the first lines opens nothing.
                HeadingSays::Class(LineClass::Noise) if number <= TOP => {}
                HeadingSays::Class(class) => section = Some((class, number)),
                HeadingSays::Mixed | HeadingSays::Hope => section = None,
                // A heading of unknown words ends what came before it, unless it is a smaller one.
                HeadingSays::Nothing if block.heading_level().is_some_and(|level| level <= 2) => {
                    section = None;
                }
                HeadingSays::Nothing => {}
            }
            above = Some(tokens);
            let opens = match says {
                HeadingSays::Class(class) => Some(class),
                _ => None,
            };
            all.push(Classed { class: LineClass::Heading, sure: 1.0, reasons, opens });
            scores.push([0.0; STATES.len()]);
            continue;
        }
        if let Some((says, at)) = heading::glued(tokens, block.flow.text()) {
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
            let faded = match class {
                LineClass::Noise => weight::SECTION_OF_NOISE,
                _ => (weight::SECTION - 0.06 * far).max(weight::SECTION_FAR),
            };
            reasons.push(Reason { name: UNDER_HEADING, class, weight: faded });
        }
        words(tokens, &mut reasons);
        let opened = heading::opened_by_last_sentence(block, blocks.get(number + 1), tokens);
        if let Some((class, _)) = section {
            verbs_in_section(class, &mut reasons);
        }
        if contact.is_some_and(|contact| number > contact + 1) {
            let (name, class) = ("stands behind the contact details", LineClass::Noise);
            reasons.push(Reason { name, class, weight: weight::BEHIND_CONTACT });
        }
        let extra = marks[number].whole();
        if marks[number].part() {
            asks_in_part(&mut reasons);
        }
        let offered = section.is_some_and(|(class, _)| class == LineClass::Preferred);
        if extra || offered {
            asks_as_extra(
                &mut reasons,
                if extra { "says that it is no must" } else { "asks under a heading of extras" },
            );
        }
        let known = shape::Known {
            number,
            in_section: section.is_some(),
            states_pay: pay[number].is_some(),
            asks_years: years[number].iter().any(|years| years.asks),
        };
        shape::signs(taxonomy, blocks, extraction, known, &mut reasons);
        if section.is_some_and(|(class, _)| class == LineClass::Benefit) {
            facts_as_benefits(&mut reasons);
        }
        if section.is_some_and(|(class, _)| class.asks() || class == LineClass::Duty)
            && shape::lists_skills(taxonomy, block, extraction, number)
        {
            skills_among_others(&mut reasons);
        }
        if let Some(likely) = likely {
            reads_like(&likely, &mut reasons);
        }
        if !block.is_item() && sentences(tokens) > 1 {
            asks_among_others(&mut reasons);
        }
        let mut score = [0.0; STATES.len()];
        for reason in &reasons {
            if let Some(state) = STATES.iter().position(|s| *s == reason.class) {
                score[state] += reason.weight;
            }
        }
        all.push(Classed { class: LineClass::Meta, sure: 0.0, reasons, opens: None });
        scores.push(score);
        section = opened.map(|class| (class, number)).or(section);
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

/// How much likelier a heading is than any other class.
fn lead_of_heading(likely: &LogProbabilities) -> f32 {
    let of = |heading: bool| {
        let chosen =
            CLASSES.into_iter().zip(likely).filter(|(class, _)| (*class == LineClass::Heading) == heading);
        chosen.map(|(_, likely)| *likely).fold(f32::MIN, f32::max)
    };
    of(true) - of(false)
}

/// What stands in front of a block's words in their line: a marker is short, what is longer are words of another block.
fn marker<'a>(text: &'a Text, block: &Block) -> Option<&'a str> {
    let line = text.lines().span(block.first_line);
    let before = Span { start: line.start, end: block.flow.whole().start.max(line.start) };
    (before.len() <= LONGEST_MARKER).then(|| before.of(text.clean()))
}

/// Whether a number or a picture stands in front of a block's words.
fn is_numbered(text: &Text, block: &Block) -> bool {
    marker(text, block)
        .is_some_and(|marker| marker.chars().any(|c| c.is_ascii_digit() || u32::from(c) >= 0x1f300))
}

/// Whether a picture stands in front of a block's words and another sign, or none, in front of the next item's: it adorns a
/// heading and is no bullet.
fn is_crowned(text: &Text, block: &Block, next: Option<&Block>) -> bool {
    let Some(next) = next.filter(|next| next.is_item() && block.gap > 0) else { return false };
    let sign = |block: &Block| marker(text, block).map(str::trim).unwrap_or_default();
    let picture = |c: char| u32::from(c) >= 0x2600;
    sign(block).starts_with(picture) && sign(block) != sign(next)
}

/// The most bytes of a number or picture in front of a block's words, with the space around it.
const LONGEST_MARKER: usize = 24;

/// What a model of labelled lines says: how much more likely each class is than by chance.
fn reads_like(likely: &LogProbabilities, reasons: &mut Vec<Reason>) {
    let by_chance = (CLASSES.len() as f32).ln();
    for (class, likely) in CLASSES.into_iter().zip(likely) {
        if class != LineClass::Heading {
            let weight = (likely + by_chance).max(weight::LEAST_LIKELY) * weight::LEARNED;
            reasons.push(Reason { name: READS_LIKE, class, weight });
        }
    }
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

/// Weakens the sign of a verb of doing under a heading that promises something else.
fn verbs_in_section(class: LineClass, reasons: &mut [Reason]) {
    let left = match class {
        LineClass::Duty | LineClass::Meta | LineClass::Heading => return,
        LineClass::Required | LineClass::Preferred => weight::VERB_UNDER_ASKING,
        _ => weight::VERB_ELSEWHERE,
    };
    for reason in reasons.iter_mut().filter(|r| matches!(r.name, OPENS_WITH_VERB | OPENS_WITH_GERUND)) {
        reason.weight *= left;
    }
}

/// "Van: for business use" under a heading of what is given is no fact of the job.
fn facts_as_benefits(reasons: &mut [Reason]) {
    for reason in reasons.iter_mut().filter(|r| r.name == shape::LABELLED_FACT) {
        reason.class = LineClass::Benefit;
    }
}

/// How many sentences a block has.
fn sentences(tokens: &Tokens) -> usize {
    1 + (1..tokens.len()).filter(|at| matches!(tokens.gap(*at), Gap::Sentence)).count()
}

/// A paragraph of which one sentence asks something of the candidate asks it, whatever the others tell.
fn asks_among_others(reasons: &mut Vec<Reason>) {
    let sum = |of: &dyn Fn(&Reason) -> bool| reasons.iter().filter(|r| of(r)).map(|r| r.weight).sum::<f32>();
    let elsewhere = |r: &Reason| {
        r.name == UNDER_HEADING
            && matches!(r.class, LineClass::Benefit | LineClass::Company | LineClass::Process)
    };
    if reasons.iter().any(elsewhere) {
        return;
    }
    let said = |r: &Reason| {
        r.class == LineClass::Required
            && !matches!(r.name, READS_LIKE | UNDER_HEADING | lexicon::OPENS_WITH_MUST)
    };
    if sum(&said) < weight::ASKS_AMONG_OTHERS {
        return;
    }
    let asked = sum(&|r| r.class == LineClass::Required);
    let others =
        [LineClass::Duty, LineClass::Company, LineClass::Meta, LineClass::Benefit, LineClass::Process];
    let most = others.into_iter().map(|class| sum(&|r| r.class == class)).fold(0.0, f32::max);
    if most >= asked {
        let weight = most - asked + weight::AHEAD;
        reasons.push(Reason { name: "one of its sentences asks it", class: LineClass::Required, weight });
    }
}

/// "Data protection: GDPR, cookie consent, privacy notices" among other skills tells nothing of the site, nor "pensions, annuities"
/// of what is given.
fn skills_among_others(reasons: &mut [Reason]) {
    for reason in reasons
        .iter_mut()
        .filter(|r| matches!(r.class, LineClass::Process | LineClass::Noise | LineClass::Benefit))
    {
        reason.weight = reason.weight.min(reason.weight * weight::AMONG_SKILLS);
    }
}

/// A line of which only a part is an extra asks for the rest.
fn asks_in_part(reasons: &mut [Reason]) {
    for reason in
        reasons.iter_mut().filter(|r| r.class == LineClass::Preferred && r.name == lexicon::OFFERS_EXTRA)
    {
        reason.class = LineClass::Required;
    }
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
pub(super) fn words(tokens: &Tokens, reasons: &mut Vec<Reason>) {
    let PhraseTables { signals, verbs, .. } = &*TABLES;
    let forms = signals.forms(tokens);
    let opening = opening(tokens);
    let mut within = [0.0f32; SIGNALS.len()];
    let mut first: Option<(usize, usize)> = None;
    for start in 0..tokens.len() {
        // The longest phrase of each signal counts once at each place.
        let mut here: [bool; SIGNALS.len()] = [false; SIGNALS.len()];
        signals.walk(tokens, &forms, start, |end, number| {
            let number = number as usize;
            let signal = &SIGNALS[number];
            match signal.stands {
                Stands::Within
                    if !(here[number]
                        || signal.name == lexicon::WILL_DO && in_relative_clause(tokens, start)) =>
                {
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
    let verb = verbs.form_at(tokens, opening);
    if verb != crate::extract::UNKNOWN {
        let mut kind = None;
        verbs.exactly(std::iter::once(tokens.form(opening)), |k| kind = kind.or(Some(k)));
        // "Design experience", "Lead time": a noun follows at once, or nothing.
        let noun =
            matches!(tokens.form(opening + 1), "experience" | "skills" | "background" | "knowledge" | "");
        match kind {
            Some(0 | 2) if !noun => {
                reasons.push(Reason { name: OPENS_WITH_VERB, class: LineClass::Duty, weight: weight::VERB });
            }
            Some(1) if !noun => reasons.push(Reason {
                name: OPENS_WITH_GERUND,
                class: LineClass::Duty,
                weight: weight::GERUND,
            }),
            _ => {}
        }
    }
}

/// Whether "you will" at a token only says more of the noun before it: "for users you will never meet". Behind "as a", "in
/// this" and the like it tells what one will do all the same.
fn in_relative_clause(tokens: &Tokens, at: usize) -> bool {
    if !matches!(tokens.form(at), "you" | "you'll") || at < 4 || !tokens.gap(at).joins() {
        return false;
    }
    let start = (0..=at)
        .rev()
        .find(|i| matches!(tokens.gap(*i), Gap::Start | Gap::Sentence | Gap::Break))
        .unwrap_or(0);
    let opens = matches!(
        tokens.form(start),
        "as" | "in" | "here" | "during" | "within" | "with" | "on" | "working" | "reporting" | "at"
    );
    let before = tokens.form(at - 1);
    let links = matches!(
        before,
        "and"
            | "but"
            | "then"
            | "where"
            | "which"
            | "that"
            | "so"
            | "because"
            | "what"
            | "how"
            | "if"
            | "when"
            | "role"
            | "position"
    );
    !opens && !links
}

/// Whether a line opens with a verb of doing, in whatever form.
pub(super) fn opens_with_verb(tokens: &Tokens) -> bool {
    let mut reasons = Vec::new();
    words(tokens, &mut reasons);
    reasons.iter().any(|r| matches!(r.name, OPENS_WITH_VERB | OPENS_WITH_GERUND))
}

/// The token at which the sentence proper opens: behind an adverb, "to", "help" or "you will".
fn opening(tokens: &Tokens) -> usize {
    let mut at = 0;
    while at + 1 < tokens.len() && at < 2 {
        let word = tokens.form(at);
        let skips = word.len() > 4 && word.ends_with("ly")
            || matches!(word, "to" | "also" | "a" | "an" | "the" | "have" | "you" | "some" | "very" | "and");
        if !skips {
            break;
        }
        at += 1;
    }
    at
}
