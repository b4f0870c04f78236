//! A missing need is asked about; nothing is put in for it but the user's own words. What the user answered for an
//! earlier posting is not asked again.

use super::view::{View, any_of};
use super::{Kind, Suggestion};
use crate::fit::{Answer, Verdict};
use crate::taxonomy::Kind as SkillKind;
use crate::waivers::Waiver;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let missing = view.needs().filter(|(_, need)| need.verdict == Verdict::Missing);
    missing.filter_map(|(at, need)| question(view, at, need)).collect()
}

fn question(view: &View<'_>, at: usize, need: &Answer) -> Option<Suggestion> {
    let hard = |found: &usize| view.asked_kind(*found) != SkillKind::Soft;
    if !need.any_of.iter().any(hard) {
        return None;
    }
    let answered = |found: usize| view.waivers.get(&view.asked_id(found));
    let known: Vec<usize> =
        need.any_of.iter().copied().filter(|found| answered(*found) == Some(Waiver::HaveIt)).collect();
    let open: Vec<usize> = need.any_of.iter().copied().filter(|found| answered(*found).is_none()).collect();
    let asked = |of: &[usize]| any_of(of.iter().map(|found| view.asked(*found)));
    let why = if !known.is_empty() {
        format!("you answered that you have {}, and this CV does not say so: say where", asked(&known))
    } else if let Some(first) = open.first() {
        format!("they ask for {}: {}", asked(&open), ask(view.asked_kind(*first)))
    } else {
        return None;
    };
    let ids: Vec<String> = need.any_of.iter().map(|found| view.asked_id(*found)).collect();
    Some(Suggestion::new(Kind::AskMissing, &ids.join("/"), vec![at], None, why))
}

/// What to ask, by what kind of thing it is.
fn ask(kind: SkillKind) -> &'static str {
    match kind {
        SkillKind::Credential => "do you hold it? If so, name it with its year",
        SkillKind::Language => "do you speak it? If so, say how well",
        SkillKind::Tech => "have you used it? If so, say where, in your own words",
        _ => "have you done it? If so, say where, in your own words",
    }
}
