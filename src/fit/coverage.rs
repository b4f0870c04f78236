//! The ledger: what each need weighs, what was granted and why; the sum is the score.

use std::collections::BTreeSet;

use super::Answer;
use super::verdict::{How, Verdict};
use crate::config::FitSettings;
use crate::extract::{Subject, kind_of};
use crate::posting::{Level, Posting};
use crate::taxonomy::{Kind, Taxonomy};

/// One row: what a need weighs and what was granted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// What the need weighs.
    pub weight: f64,
    /// The part of the weight that was granted, 0 to 1.
    pub share: f64,
    /// weight × share ÷ the sum of all weights.
    pub points: f64,
    /// What the share would be if the CV said what it shows in the posting's words.
    pub wording: f64,
    /// Why, in one sentence.
    pub why: String,
}

/// How much of what is asked the CV shows.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Coverage {
    /// The sum of the points.
    pub score: f64,
    /// Of the required needs alone; 1 where nothing is required.
    pub required: f64,
    /// Of the preferred needs alone; 1 where nothing is preferred.
    pub preferred: f64,
    /// The score with wording alone.
    pub wording: f64,
    /// What only new experience would bring.
    pub experience: f64,
    /// Needs that are covered.
    pub covered: usize,
    /// Needs that are adjacent.
    pub adjacent: usize,
    /// Needs that are missing.
    pub missing: usize,
}

/// Fills in the ledgers and adds them up.
pub(super) fn settle(
    taxonomy: &Taxonomy,
    settings: &FitSettings,
    posting: &Posting,
    needs: &mut [Answer],
    duties: &mut [Answer],
) -> Coverage {
    weigh(taxonomy, settings, posting, needs);
    weigh(taxonomy, settings, posting, duties);
    for answer in needs.iter_mut().chain(duties.iter_mut()) {
        grant(settings, answer);
    }
    let all = || needs.iter().chain(duties.iter());
    let total: f64 = all().map(|a| a.ledger.weight).sum();
    let part = |level: Option<Level>, share: fn(&Ledger) -> f64| {
        let rows = || all().filter(|a| level.is_none_or(|level| a.level == level)).map(|a| &a.ledger);
        let weight: f64 = rows().map(|l| l.weight).sum();
        if weight > 0.0 { rows().map(|l| l.weight * share(l)).sum::<f64>() / weight } else { 1.0 }
    };
    let nothing_asked = total <= 0.0;
    let score = if nothing_asked { 0.0 } else { part(None, |l| l.share) };
    let wording = if nothing_asked { 0.0 } else { part(None, |l| l.wording) };
    let count = |verdict| needs.iter().filter(|a| a.verdict == verdict).count();
    let coverage = Coverage {
        score,
        required: part(Some(Level::Required), |l| l.share),
        preferred: part(Some(Level::Preferred), |l| l.share),
        wording,
        experience: if nothing_asked { 0.0 } else { 1.0 - wording },
        covered: count(Verdict::Covered),
        adjacent: count(Verdict::Adjacent),
        missing: count(Verdict::Missing),
    };
    for answer in needs.iter_mut().chain(duties.iter_mut()) {
        let ledger = &mut answer.ledger;
        ledger.points = if nothing_asked { 0.0 } else { ledger.weight * ledger.share / total };
    }
    coverage
}

/// A need weighs by its level; what is asked twice counts once, at its highest level.
fn weigh(taxonomy: &Taxonomy, settings: &FitSettings, posting: &Posting, answers: &mut [Answer]) {
    let sets: Vec<BTreeSet<Subject>> =
        answers.iter().map(|a| a.any_of.iter().map(|at| posting.found[*at].subject).collect()).collect();
    for at in 0..answers.len() {
        let earlier = (0..answers.len()).find(|other| {
            let stronger = (answers[*other].level, *other) < (answers[at].level, at);
            stronger && *other != at && sets[*other] == sets[at]
        });
        let soft = sets[at].iter().all(|ix| kind_of(taxonomy, &posting.terms, *ix) == Kind::Soft);
        let base = match answers[at].level {
            Level::Required => settings.weight_required,
            Level::Preferred => settings.weight_preferred,
            Level::Duty | Level::Mentioned => settings.weight_duty,
        };
        let line = earlier.map(|other| answers[other].line);
        let ledger = &mut answers[at].ledger;
        ledger.weight =
            if earlier.is_some() { 0.0 } else { base * if soft { settings.soft_factor } else { 1.0 } };
        ledger.why = line.map_or_else(String::new, |line| format!("asked already in line {line}; "));
    }
}

/// The share that is granted, and why.
fn grant(settings: &FitSettings, answer: &mut Answer) {
    let (mut share, mut wording, why) = match (answer.verdict, answer.proofs.first()) {
        (Verdict::Missing, _) | (_, None) => {
            (0.0, 0.0, answer.note.clone().unwrap_or_else(|| "nothing in the CV shows it".to_owned()))
        }
        (Verdict::Adjacent, Some(_)) => {
            let transfer = answer.proofs.iter().map(|p| p.transfer).fold(0.0, f32::max);
            let share = settings.share_adjacent * f64::from(transfer);
            let what = answer.note.as_deref().unwrap_or("only a relative that transfers");
            (share, share, format!("{what} ({:.0} %)", transfer * 100.0))
        }
        (Verdict::Covered, Some(_)) => {
            let named = |p: &&super::Proof| p.how == How::Same && p.same_word;
            if answer.proofs.iter().any(|p| named(&p)) {
                (settings.share_same, settings.share_same, "shown in the posting's own words".to_owned())
            } else if answer.proofs.iter().any(|p| p.how == How::Same) {
                let share = settings.share_other_name;
                (share, settings.share_same, "shown by another name, which a search may miss".to_owned())
            } else {
                let share = settings.share_contains;
                let why = answer.note.as_deref().unwrap_or("shown by a skill that plainly contains it");
                (share, settings.share_same, why.to_owned())
            }
        }
    };
    let mut why = why;
    if let (Verdict::Covered, Some((asked, shown))) = (answer.verdict, answer.years)
        && asked > 0
        && shown + 1e-9 < f64::from(asked)
    {
        let part = (shown / f64::from(asked)).max(settings.share_years_min).min(1.0);
        // Evidence never takes away: a relative alone would have been granted this much.
        let relative = answer.proofs.iter().filter(|p| p.how == How::Adjacent).map(|p| p.transfer);
        let least = settings.share_adjacent * f64::from(relative.fold(0.0, f32::max));
        share = (share * part).max(least);
        wording *= part;
        why = format!("{why}; {shown} of {asked} years");
    }
    answer.ledger.share = share.min(1.0);
    answer.ledger.wording = wording.clamp(answer.ledger.share, 1.0);
    answer.ledger.why.push_str(&why);
}
