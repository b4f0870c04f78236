//! Which class each block of a posting has.
//!
//! Each block gets a score for each class from the signals in its words ([`super::lexicon`]), from the heading
//! it stands under, from its grammar and its place. The classes are then chosen for all blocks together, so that
//! neighbours count: a list that turns from "Drive the design" to "Proven experience as" has turned from duties
//! to requirements, whatever heading stands above it. The best sequence is found by Viterbi's algorithm.

use super::heading::{self, HeadingSays};
use super::learned::features::{Seen, gathered};
use super::learned::{CLASSES, LogProbabilities, Model};
use super::line::LineClass;
use super::metadata::Fields;
use super::negated::Unasked;
use super::sequence::{STATES, Scores, choose};
use super::{BlocksRead, address, furniture, letter, lexicon, listed, marker, reweigh, shape, weight, words};
use crate::extract::{Extraction, Gap, Tokens};
use crate::markup::{Block, BlockKind};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

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

const IS_CONTROL: &str = "is a control of the site";
const IS_PAIR: &str = "a label and its value";
const OF_LETTER: &str = "belongs to the letter around the posting";
const OF_ADDRESS: &str = "is a line of a postal address";
const IS_CRITERION: &str = "is a row of a table of criteria";

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
    let mut controls = Vec::new();
    let mut contact: Option<usize> = None;
    let mut required = false;
    let mut extras = Extras::default();
    let mut unasked = Unasked::default();
    let mut fields = Fields::default();
    let model = Model::of_lines();
    let mut above: Option<&Tokens> = None;
    let pairs = listed::labels_and_values(text, blocks, extraction);
    let furniture = furniture::runs(blocks, extraction);
    let letter = letter::around(text, blocks);
    let addresses = address::lines(blocks);
    // The posting starts behind the menu of its page.
    let menu = furniture.iter().take_while(|of_page| **of_page).count();
    for (number, block) in blocks.iter().enumerate() {
        let (tokens, place) = (&extraction.tokens[number], number.saturating_sub(menu));
        let mut reasons = Vec::with_capacity(USUAL_REASONS);
        unasked.step(block, (tokens, &marks[number]), extraction.of_block(number));
        let no_must = marks[number].whole();
        let beneath_extra = extras.holds(block, no_must);
        let row = criteria.get(number).and_then(Option::as_ref).map(|row| (row.class(), IS_CRITERION));
        let field = fields.step(text, block).map(|(class, name)| {
            // "Experience with Maya a plus" among the items of a field of requirements.
            let extra = class == LineClass::Required && marks[number].whole();
            (if extra { LineClass::Preferred } else { class }, name)
        });
        let row = row.or(field);
        let paired = pairs.get(number).copied().unwrap_or_default();
        let row = row.or_else(|| paired.then_some((LineClass::Meta, IS_PAIR)));
        let row = row.or_else(|| letter[number].map(|class| (class, OF_LETTER)));
        let row = row.or_else(|| {
            (block.is_heading() && listed::is_fact(tokens, block.words()))
                .then_some((LineClass::Meta, IS_PAIR))
        });
        let applies = section.is_some_and(|(class, _)| class == LineClass::Process);
        let row = row.or_else(|| {
            let address = !applies && addresses.get(number).copied().unwrap_or_default();
            address.then_some((LineClass::Meta, OF_ADDRESS))
        });
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
        // A button among the lines is none of them, and parts them no more than a heading does.
        let heads_noise = || matches!(heading::known(tokens), Some(HeadingSays::Class(LineClass::Noise)));
        let of_page = furniture.get(number).copied().unwrap_or_default();
        // "Apply here" is a button of the site, unless it is a heading or leads to where one applies.
        let to_apply = block.words().get(..5).is_some_and(|word| word.eq_ignore_ascii_case("apply"))
            && (block.is_heading() || text.line(block.first_line).contains("http"));
        let control = || {
            lexicon::is_control(block.words())
                || is_site_question(blocks, number)
                || asks_to_be_named(block.words())
        };
        let control = || control() && !to_apply;
        if (of_page || control()) && !heads_noise() {
            let weight = weight::CERTAIN;
            reasons.push(Reason { name: IS_CONTROL, class: LineClass::Noise, weight });
            controls.push(number);
            // A menu or a form behind the posting has more of its kind beneath it.
            if of_page && section.is_some() && 2 * number > blocks.len() {
                section = Some((LineClass::Noise, number));
            }
            all.push(Classed { class: LineClass::Heading, sure: 1.0, reasons, opens: None });
            scores.push([0.0; STATES.len()]);
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
            place,
            tokens,
            extraction,
            taxonomy,
            numbered: marker::is_numbered(text, block),
            pictured: marker::is_pictured(text, block),
            crowned: marker::is_crowned(text, block, blocks.get(number + 1)),
            lead: likely.map_or(f32::MIN, |likely| lead_of_heading(&likely)),
        };
        let asks_years = years[number].iter().any(|years| years.asks);
        // "5+ years of experience in the following:" asks itself, and stands over more of it.
        let asks_over_a_list = asks_years && block.words().ends_with(':');
        // "- Azure" over smaller items among what is asked is asked itself.
        let asked = section.is_some_and(|(class, _)| class.asks());
        let named =
            asked && block.is_item() && !block.words().ends_with(':') && heading::is_only_skills(&candidate);
        let says = heading::of_block(&candidate).filter(|_| !step && !asks_over_a_list && !named);
        // "- Purchasing:" over items of its own heads them, and opens no other section.
        let heads = !applies && heads_items(blocks, number, tokens);
        let says = says.or_else(|| heads.then_some(HeadingSays::Nothing));
        if let Some(says) = says {
            let extras = section.is_some_and(|(class, _)| class == LineClass::Preferred);
            // "- Licences:" among extras lists more of them.
            let item = block.is_item() || crate::markup::opens_with_bullet(block.words());
            let leads_in = block.words().ends_with(':') && item
                || block.words().ends_with(':')
                    && matches!(tokens.form(0), "experience" | "knowledge" | "familiarity" | "understanding")
                    && matches!(tokens.form(1), "with" | "of" | "in");
            // What is hoped for beside what is required is an extra; alone it is what is asked.
            let says = match says {
                HeadingSays::Hope if required => HeadingSays::Class(LineClass::Preferred),
                HeadingSays::Hope => HeadingSays::Class(LineClass::Required),
                HeadingSays::Class(LineClass::Preferred)
                    if !required && is_desired_before_extras(blocks, extraction, number) =>
                {
                    HeadingSays::Class(LineClass::Required)
                }
                // "As one of us, you will:" right beneath "Benefits" tells what is given.
                HeadingSays::Class(LineClass::Duty)
                    if all.last().is_some_and(|above| above.opens == Some(LineClass::Benefit))
                        && (0..tokens.len()).any(|i| matches!(tokens.form(i), "you" | "you'll")) =>
                {
                    HeadingSays::Class(LineClass::Benefit)
                }
                // "Experience with:" among extras leads into more of them.
                HeadingSays::Class(LineClass::Required) if leads_in && extras => HeadingSays::Nothing,
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
            let opens_list = blocks.get(number + 1).is_some_and(Block::is_item);
            if let HeadingSays::Class(class) = says {
                reasons.push(Reason { name: "stands behind its heading", class, weight: weight::LABEL });
                // "Responsibilities- Partner with …" opens a section, as does "HOW TO APPLY: Please send" over a list; "Tasks: …" in
                // a row of labels does not.
                if words > 0
                    && (tokens.gap(at) == Gap::Dash
                        || heading::opens_with_bullet(tokens, block.flow.text(), at)
                        || opens_list && heading::is_loud_label(tokens, at, block))
                {
                    section = Some((class, number));
                }
            }
        } else if let Some((class, since)) = section {
            let far = (number - since) as f32;
            let faded = match class {
                LineClass::Noise => weight::SECTION_OF_NOISE,
                // A heading of facts stands over facts; a paragraph beneath it tells of something else.
                LineClass::Meta if tokens.len() > weight::LONG_FACT => {
                    weight::SECTION * weight::LEFT_OF_FACTS
                }
                _ => (weight::SECTION - 0.06 * far).max(weight::SECTION_FAR),
            };
            reasons.push(Reason { name: reweigh::UNDER_HEADING, class, weight: faded });
        }
        words::reasons_in(tokens, &mut reasons);
        let opened = heading::opened_by_last_sentence(block, blocks.get(number + 1), tokens);
        let opened = opened.or_else(|| {
            let asks = || if no_must { LineClass::Preferred } else { LineClass::Required };
            let asked = section.is_some_and(|(class, _)| class == LineClass::Required);
            (asks_over_a_list && !asked && !block.is_item()).then(asks)
        });
        if let Some((class, _)) = section {
            reweigh::verbs_in_section(class, &mut reasons);
        }
        if contact.is_some_and(|contact| number > contact + 1) {
            let (name, class) = ("stands behind the contact details", LineClass::Noise);
            reasons.push(Reason { name, class, weight: weight::BEHIND_CONTACT });
        }
        let extra = beneath_extra || no_must;
        if marks[number].part() {
            reweigh::asks_in_part(&mut reasons);
        }
        let offered =
            section.is_some_and(|(class, _)| class == LineClass::Preferred) && !words::says_must(tokens);
        if extra || offered {
            reweigh::asks_as_extra(
                &mut reasons,
                if extra { "says that it is no must" } else { "asks under a heading of extras" },
            );
        }
        let known = shape::Known {
            number,
            place,
            section: section.map(|(class, _)| class),
            states_pay: pay[number].is_some(),
            asks_years,
            asked: if offered || extra { LineClass::Preferred } else { LineClass::Required },
        };
        shape::signs(taxonomy, blocks, extraction, known, &mut reasons);
        if section.is_some_and(|(class, _)| class == LineClass::Benefit) {
            reweigh::facts_as_benefits(&mut reasons);
            reweigh::asks_as_given(&mut reasons);
        }
        if section.is_some_and(|(class, _)| class.asks() || class == LineClass::Duty)
            && shape::lists_skills(taxonomy, block, extraction, number)
        {
            reweigh::skills_among_others(&mut reasons);
        }
        if let Some(likely) = likely {
            reweigh::reads_like(&likely, &mut reasons);
        }
        if !block.is_item() && reweigh::sentences(tokens) > 1 {
            reweigh::asks_among_others(&mut reasons);
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
    for (numbers, class) in
        [(of_process, LineClass::Process), (of_noise, LineClass::Noise), (controls, LineClass::Noise)]
    {
        for number in numbers {
            all[number].class = class;
        }
    }
    all
}

/// Whether a heading of what is desired is all that asks, and one of extras stands further down: "Desirable skills" and then
/// "Bonus points" are what is asked and what is more.
fn is_desired_before_extras(blocks: &[Block], extraction: &Extraction, number: usize) -> bool {
    const LONGEST: usize = 8;
    let desired = |tokens: &Tokens| {
        (0..tokens.len()).any(|at| matches!(tokens.form(at), "desirable" | "desired"))
            && !(0..tokens.len())
                .any(|at| matches!(tokens.form(at), "not" | "but" | "also" | "other" | "additional"))
    };
    if !desired(&extraction.tokens[number]) {
        return false;
    }
    let further = (number + 1..blocks.len())
        .filter(|at| !blocks[*at].is_item() && (1..=LONGEST).contains(&extraction.tokens[*at].len()));
    let mut extras = false;
    for at in further {
        match heading::known(&extraction.tokens[at]) {
            Some(HeadingSays::Class(LineClass::Required)) => return false,
            Some(HeadingSays::Class(LineClass::Preferred)) => extras = true,
            _ => {}
        }
    }
    extras
}

/// The item above that is a sentence with a colon, says that it is no must and so says it of the smaller items beneath it:
/// "Experience with the following is desirable but not required:".
#[derive(Debug, Default)]
struct Extras {
    /// How deep it is set in.
    above: Option<u8>,
}

impl Extras {
    /// Whether a block is one of the smaller items; `no_must` is whether it says itself that it is no must.
    fn holds(&mut self, block: &Block, no_must: bool) -> bool {
        let BlockKind::Item(depth) = block.kind else {
            self.above = None;
            return false;
        };
        if self.above.is_some_and(|above| depth > above) {
            return true;
        }
        self.above = (no_must && block.words().ends_with(':')).then_some(depth);
        false
    }
}

/// Whether an item of a few words and a colon stands over items that are set in further.
fn heads_items(blocks: &[Block], number: usize, tokens: &Tokens) -> bool {
    const LONGEST: usize = 4;
    let depth = |at: usize| match blocks.get(at).map(|block| block.kind) {
        Some(BlockKind::Item(depth)) => Some(depth),
        _ => None,
    };
    tokens.len() <= LONGEST
        && blocks[number].words().ends_with(':')
        && depth(number).is_some_and(|here| depth(number + 1).is_some_and(|next| next > here))
}

/// Whether a question is one that the site asks beside a control of its own: "Do you have experience in VBA?" beneath "+ show
/// more".
fn is_site_question(blocks: &[Block], number: usize) -> bool {
    let asks = |words: &str| words.ends_with('?') && words.starts_with("Do you have ");
    let beside = |at: Option<usize>| {
        at.and_then(|at| blocks.get(at)).is_some_and(|block| lexicon::is_control(block.words()))
    };
    asks(blocks[number].words()) && (beside(number.checked_sub(1)) || beside(Some(number + 1)))
}

/// Whether a line is the site's request to be named to the employer: "Please mention that you learned of this job through …".
fn asks_to_be_named(words: &str) -> bool {
    const OPENING: usize = 24;
    const NAMED: [&str; 4] = ["learned of this job", "learnt of this job", "found this job", "saw this job"];
    let opening = words.get(..OPENING).unwrap_or_default();
    if !opening.to_ascii_lowercase().contains("mention") {
        return false;
    }
    let words = words.to_ascii_lowercase().replace('\n', " ");
    NAMED.iter().any(|phrase| words.contains(phrase))
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
