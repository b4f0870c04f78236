//! What the world answered to the tailor screen.

use std::sync::Arc;

use super::{copy, keep, keys, measure, request, say};
use crate::report::words;
use crate::tailor::Lost;
use crate::tui::effect::Effect;
use crate::tui::state::{Dialog, Rich, State};
use crate::tui::tailor::{Answer, Begun, Decision, Job, Request};
use crate::tui::theme::Role;

/// Takes an answer in.
pub(in crate::tui::update) fn take(state: &mut State, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Begun(begun) => return begin(state, *begun),
        Answer::Failed(why) => {
            if state.tailor.job.is_some() {
                say(state, why.clone());
            }
            state.tailor.failed = Some(why);
            state.tailor.changed();
        }
        Answer::Effects { job, from, effects } => {
            // Where they are known already, another chain of questions goes on from there.
            let known = state.tailor.effects.get(from) != Some(&crate::tui::state::Gain::Unknown);
            if is_present(state, &job) && !known {
                state.tailor.take_effects(from, &effects);
                return effects_from(state, from + effects.len());
            }
        }
        Answer::Measured { job, turn, numbers } => {
            if is_present(state, &job) {
                state.tailor.take_numbers(turn, numbers);
            }
        }
        Answer::Kept(Ok(())) => state.tailor.unkept = None,
        Answer::Kept(Err(why)) => {
            // With every further decision it would be said again.
            if state.tailor.unkept.replace(why.clone()).is_none() {
                say(state, format!("Your decisions will not outlast the program: {why}"));
            }
        }
        Answer::Answered => {}
        Answer::NotAnswered { key, why } => {
            state.tailor.not_answered(&key);
            state.tell(Dialog::plain("The answer was not remembered", &why));
        }
        Answer::Written { path } => {
            say(state, format!("The copy is written: {}", path.to_string_lossy()));
        }
        Answer::There { path } => {
            state.notice = None;
            copy::there(state, path);
        }
        Answer::NotWritten { path, why } => {
            state.notice = None;
            copy::not_written(state, path, &why);
        }
    }
    Vec::new()
}

fn is_present(state: &State, job: &Arc<Job>) -> bool {
    state.tailor.job.as_ref().is_some_and(|present| Arc::ptr_eq(present, job))
}

fn begin(state: &mut State, begun: Begun) -> Vec<Effect> {
    // Another pair may have been opened meanwhile.
    if begun.job.cv != state.data.cv || begun.job.posting != state.data.posting {
        return Vec::new();
    }
    let said = begun.said.clone();
    let lost = state.tailor.take_in(begun);
    if let Some(said) = said {
        state.tell(Dialog::plain("Decisions of an earlier run", &said));
    }
    let again = !lost.is_empty();
    tell_lost(state, lost);
    offer(state);
    let mut effects = effects_from(state, 0);
    if state.tailor.after.is_none() {
        effects.extend(measure(state));
    }
    if again {
        effects.extend(keep(state));
    }
    effects
}

/// Has the suggestions measured that were not, from one on.
fn effects_from(state: &State, from: usize) -> Vec<Effect> {
    let unknown = |at: &usize| state.tailor.effects.get(*at) == Some(&crate::tui::state::Gain::Unknown);
    let next = (from..state.tailor.effects.len()).find(unknown);
    match (&state.tailor.job, next) {
        (Some(job), Some(from)) => vec![request(Request::Effects { job: Arc::clone(job), from })],
        _ => Vec::new(),
    }
}

/// Offers the decisions of an earlier run, once nothing else is being asked.
pub(in crate::tui::update) fn offer(state: &mut State) {
    if state.dialog.is_none() && state.tailor.offered.as_ref().is_some_and(|offered| !offered.asked) {
        offer_again(state);
    }
}

pub(super) fn offer_again(state: &mut State) {
    let Some(offered) = &mut state.tailor.offered else { return };
    offered.asked = true;
    let (taken, rejected) = offered.decisions.counts();
    let [yes, no, leave] = keys(state);
    let text = [
        format!(
            "For this CV and this posting you accepted {} and rejected {rejected}, and ended before a copy was written \
             with that.",
            words::count(taken, "change", "changes")
        ),
        String::new(),
        format!("{yes}  take them up"),
        format!("{no}  drop them"),
        format!("{leave}  decide later"),
    ];
    copy::decide(state, "Decisions of an earlier run", &text, Decision::TakeUp);
}

/// Takes the decisions of an earlier run up.
pub(super) fn take_up(state: &mut State) -> Vec<Effect> {
    let lost = state.tailor.take_up();
    let again = !lost.is_empty();
    let (taken, rejected) = state.tailor.counts();
    state.notice = Some(format!("Taken up: {taken} accepted, {rejected} rejected"));
    tell_lost(state, lost);
    let mut effects = measure(state);
    if again {
        effects.extend(keep(state));
    }
    effects
}

/// Drops the decisions of an earlier run.
pub(super) fn drop_kept(state: &mut State) -> Vec<Effect> {
    state.tailor.offered = None;
    state.notice = Some("The decisions of the earlier run are dropped".to_owned());
    match (&state.tailor.draft, &state.tailor.kept_at) {
        // A CV that cannot be changed has no draft, and its decisions are dropped all the same.
        (None, Some(at)) => {
            let decisions = crate::tailor::State::default();
            vec![request(Request::Keep { at: at.clone(), decisions })]
        }
        _ => keep(state),
    }
}

/// Says which decisions do not apply any more. Their words can be put in again.
fn tell_lost(state: &mut State, lost: Vec<Lost>) {
    if lost.is_empty() {
        return;
    }
    let mut text = vec![
        Rich::of("The CV was changed, and these decisions do not apply to it any more.", Role::Text),
        Rich::default(),
    ];
    for Lost { key, words, why } in lost {
        text.push(Rich::of(&key, Role::Heading).with(&format!(": {why}"), Role::Text));
        for words in &words {
            text.push(Rich::of("  + ", Role::After).with(words.trim(), Role::After));
        }
        if state.tailor.keyed(&key).is_some() && !words.is_empty() {
            state.tailor.typed.insert(key, words.join("\n").trim().to_owned());
        }
    }
    state.tell(Dialog::read("Some decisions do not apply any more", text));
}
