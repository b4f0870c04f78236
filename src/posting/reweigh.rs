//! What the reasons of a block become beside one another: a section, a model or a mark of an extra makes some count more and
//! some less.

use super::classify::Reason;
use super::learned::{CLASSES, LogProbabilities};
use super::line::LineClass;
use super::words::{OPENS_WITH_GERUND, OPENS_WITH_VERB};
use super::{lexicon, shape, weight};
use crate::extract::{Gap, Tokens};

/// The name of what the model of labelled lines says.
const READS_LIKE: &str = "reads like labelled lines of that class";
/// The name of what a block's heading says.
pub(super) const UNDER_HEADING: &str = "stands under its heading";

/// What a model of labelled lines says: how much more likely each class is than by chance.
pub(super) fn reads_like(likely: &LogProbabilities, reasons: &mut Vec<Reason>) {
    let by_chance = (CLASSES.len() as f32).ln();
    for (class, likely) in CLASSES.into_iter().zip(likely) {
        if class != LineClass::Heading {
            let weight = (likely + by_chance).max(weight::LEAST_LIKELY) * weight::LEARNED;
            reasons.push(Reason { name: READS_LIKE, class, weight });
        }
    }
}

/// Weakens the sign of a verb of doing under a heading that promises something else.
pub(super) fn verbs_in_section(class: LineClass, reasons: &mut [Reason]) {
    let left = match class {
        LineClass::Duty | LineClass::Meta | LineClass::Heading => return,
        LineClass::Required | LineClass::Preferred => weight::VERB_UNDER_ASKING,
        _ => weight::VERB_ELSEWHERE,
    };
    for reason in reasons.iter_mut().filter(|r| matches!(r.name, OPENS_WITH_VERB | OPENS_WITH_GERUND)) {
        reason.weight *= left;
    }
}

/// Weakens the grammar of asking under a heading of what is given: "Ability to work from home", "Strong pension" are given.
pub(super) fn asks_as_given(reasons: &mut [Reason]) {
    for reason in reasons.iter_mut().filter(|r| r.class == LineClass::Required) {
        reason.weight *= weight::ASKS_AMONG_GIVEN;
    }
}

/// "Van: for business use" under a heading of what is given is no fact of the job.
pub(super) fn facts_as_benefits(reasons: &mut [Reason]) {
    for reason in reasons.iter_mut().filter(|r| r.name == shape::LABELLED_FACT) {
        reason.class = LineClass::Benefit;
    }
}

/// How many sentences a block has.
pub(super) fn sentences(tokens: &Tokens) -> usize {
    1 + (1..tokens.len()).filter(|at| matches!(tokens.gap(*at), Gap::Sentence)).count()
}

/// A paragraph of which one sentence asks something of the candidate asks it, whatever the others tell.
pub(super) fn asks_among_others(reasons: &mut Vec<Reason>) {
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
pub(super) fn skills_among_others(reasons: &mut [Reason]) {
    for reason in reasons
        .iter_mut()
        .filter(|r| matches!(r.class, LineClass::Process | LineClass::Noise | LineClass::Benefit))
    {
        reason.weight = reason.weight.min(reason.weight * weight::AMONG_SKILLS);
    }
}

/// A line of which only a part is an extra asks for the rest.
pub(super) fn asks_in_part(reasons: &mut [Reason]) {
    for reason in
        reasons.iter_mut().filter(|r| r.class == LineClass::Preferred && r.name == lexicon::OFFERS_EXTRA)
    {
        reason.class = LineClass::Required;
    }
}

/// What a line asks is an extra where its heading or its own words say so: the grammar of asking then speaks for
/// the extra.
pub(super) fn asks_as_extra(reasons: &mut Vec<Reason>, name: &'static str) {
    let asks: f32 = reasons.iter().filter(|r| r.class == LineClass::Required).map(|r| r.weight).sum();
    if asks == 0.0 {
        return;
    }
    reasons.retain(|r| r.class != LineClass::Required);
    reasons.push(Reason { name, class: LineClass::Preferred, weight: asks + 1.0 });
}
