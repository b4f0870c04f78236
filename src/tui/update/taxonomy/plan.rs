//! The question before a change of the skills is saved: what it does to documents, and what is written.

use crate::extract::is_term_id;
use crate::report::words::{any_of, count, percent};
use crate::report::{Document, MentionChange, PreviewAnswer, VerdictChange};
use crate::tui::signs::Signs;
use crate::tui::skills::{Plan, SkillRequest};
use crate::tui::state::{Decision, Dialog, Rich, role_of};
use crate::tui::theme::Role;
use crate::tui::world::Request;

/// How many places are told one by one.
const MOST: usize = 12;

/// The question.
pub(super) fn question(plan: &Plan, signs: &'static Signs) -> Dialog {
    let mut text = Vec::new();
    let mut say = |line: Rich| text.push(line);
    for slip in &plan.slips {
        say(Rich::of("careful: ", Role::Adjacent).with(slip, Role::Text));
    }
    for (at, effect) in plan.effects.iter().enumerate() {
        if at > 0 && is_quiet(effect) {
            say(coverage(effect, signs).with("  nothing changes", Role::Dim));
            continue;
        }
        say(coverage(effect, signs));
        told(effect, signs).into_iter().for_each(&mut say);
    }
    for unread in &plan.unread {
        say(Rich::of(unread, Role::Dim));
    }
    say(Rich::default());
    say(Rich::of("written to ", Role::Heading).with(&plan.file, Role::Text));
    for line in &plan.lines {
        let role = match line.as_bytes().first() {
            Some(b'+') => Role::After,
            Some(b'-') => Role::Before,
            _ => Role::Dim,
        };
        say(Rich::of(line, role));
    }
    let save = Request::Skills(SkillRequest::Save(plan.number));
    Dialog::decide(&format!("Save? {}", plan.said), text, Decision::Request(Box::new(save)))
}

/// Whether nothing changes in these documents.
fn is_quiet(effect: &PreviewAnswer) -> bool {
    effect.gained.is_empty() && effect.lost.is_empty() && effect.verdicts.is_empty()
}

/// `job.txt  coverage 59 % → 66 %`
fn coverage(effect: &PreviewAnswer, signs: &Signs) -> Rich {
    let (before, after) = (effect.coverage.before.score, effect.coverage.after.score);
    let name = effect.posting.rsplit('/').find(|part| !part.is_empty()).unwrap_or(&effect.posting);
    Rich::of(name, Role::Heading)
        .with("  coverage ", Role::Text)
        .with(&format!("{} {} {}", percent(before), signs.arrow, percent(after)), Role::Title)
}

fn told(effect: &PreviewAnswer, signs: &Signs) -> Vec<Rich> {
    let mut lines = Vec::new();
    for change in effect.verdicts.iter().take(MOST) {
        lines.push(verdict(change, signs));
    }
    let places = effect.lost.iter().map(|place| (place, "- not found any more: ", Role::Before));
    let places = places.chain(effect.gained.iter().map(|place| (place, "+ found: ", Role::After)));
    for (place, what, role) in places.clone().take(MOST) {
        lines.push(mention(place, what, role));
    }
    let left = effect.verdicts.len().saturating_sub(MOST) + places.count().saturating_sub(MOST);
    if left > 0 {
        lines.push(Rich::of(&format!("  and {} more", count(left, "change", "changes")), Role::Dim));
    }
    if lines.is_empty() {
        lines.push(Rich::of("  nothing changes in these two documents", Role::Dim));
    }
    lines
}

/// `line 8 Kubernetes: missing → covered`
fn verdict(change: &VerdictChange, signs: &Signs) -> Rich {
    let mut line = Rich::of(&format!("  line {} ", change.line), Role::Dim);
    line.push(&any_of(&change.texts), Role::Text);
    line.push(": ", Role::Text);
    for (at, verdict) in [change.before, change.after].into_iter().enumerate() {
        if at > 0 {
            line.push(&format!(" {} ", signs.arrow), Role::Dim);
        }
        match verdict {
            Some(verdict) => {
                line.push(&format!("{} {}", signs.verdict(verdict), verdict.word()), role_of(verdict));
            }
            None => line.push("no need", Role::Dim),
        }
    }
    line
}

fn mention(place: &MentionChange, what: &str, role: Role) -> Rich {
    let document = match place.document {
        Document::Cv => "CV",
        Document::Posting => "posting",
    };
    let skill = if is_term_id(&place.id) { "a term that is not known" } else { &place.name };
    Rich::of(&format!("  {what}"), role)
        .with(&place.text, Role::Text)
        .with(&format!(" = {skill}, {document} line {}", place.line), Role::Dim)
}
