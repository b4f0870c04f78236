//! What the world answered.

use std::collections::BTreeMap;

use super::super::effect::Effect;
use super::super::pair::Pair;
use super::super::signs::Signs;
use super::super::state::{Data, Decision, Dialog, Place, Rich, ScreenId, State, width};
use super::super::theme::Role;
use super::super::world::{Answer, Settings};
use super::tailor;
use crate::report::model::{Level, NeedAnswer, Verdict};
use crate::report::words;

/// Takes an answer in.
pub(super) fn take(state: &mut State, answer: Answer) -> Vec<Effect> {
    if matches!(answer, Answer::Failed(_)) {
        state.jobs.opening = false;
    }
    match answer {
        Answer::Opened(pair) => {
            state.forget_overlays();
            state.notice = None;
            state.screen = ScreenId::Review;
            state.jumps.clear();
            state.review = super::super::state::Review::default();
            state.tailor = super::super::state::Tailor::default();
            state.corrections = super::super::state::Corrections::default();
            // Where one came from the jobs, that is where to go back to.
            if std::mem::take(&mut state.jobs.opening) {
                state.jumps.push(Place { screen: ScreenId::Jobs, ..state.place() });
            }
            replace(state, *pair);
            state.review.relist(&state.data);
            super::start::opened(state);
            return tailor::begin(state);
        }
        Answer::Reloaded(pair) => {
            let said = reload(state, *pair);
            let said = if said.is_empty() { "nothing changed".to_owned() } else { said };
            state.notice = Some(format!("Read anew: {said}"));
            return tailor::begin(state);
        }
        Answer::Refreshed(pair) if is_same(state, &pair) => {}
        Answer::Refreshed(pair) => {
            let said = reload(state, *pair);
            if !said.is_empty() {
                state.notice = Some(format!("Changed from outside: {said}"));
            }
            return tailor::begin(state);
        }
        Answer::Tailor(answer) => return tailor::take(state, answer),
        Answer::Settings(settings) => return change_settings(state, *settings),
        Answer::Written { what, path } => {
            state.notice = Some(format!("Wrote {what} to {}", path.display()));
        }
        Answer::IsThere { path, again } => {
            let text = format!("`{}` is there already.", path.display());
            let text = vec![
                Rich::of(&text, Role::Text),
                Rich::of("Yes writes over it; no leaves it as it is.", Role::Dim),
            ];
            state.tell(Dialog::decide("Write over this file?", text, Decision::Request(again)));
        }
        Answer::Skills(answer) => return super::taxonomy::take(state, answer),
        Answer::Said(warnings) => state.tell(Dialog::plain("To be known", &warnings.join("\n"))),
        Answer::Start(answer) => return super::start::answered(state, answer),
        Answer::Jobs(answer) => return super::jobs::answered(state, answer),
        Answer::Corrected(answer) => return super::corrections::answered(state, answer),
        Answer::Failed(why) => failed(state, why),
    }
    Vec::new()
}

/// Says why something could not be done.
pub(super) fn failed(state: &mut State, why: String) {
    state.skills.failed(&why);
    state.skills.planning = false;
    if why.contains('\n') || does_not_fit(state, &why) {
        // What is long could not be read in a single row.
        state.tell(Dialog::plain("This could not be done", &why));
    } else {
        state.notice = Some(why);
    }
}

/// Whether a remark is longer than the row it would stand in.
pub(super) fn does_not_fit(state: &State, remark: &str) -> bool {
    width(remark) > usize::from(state.size.0)
}

/// Whether a pair is the open one, and nothing is different.
fn is_same(state: &State, pair: &Pair) -> bool {
    let Data { cv, posting, answer, .. } = &state.data;
    *cv == pair.cv && *posting == pair.posting && *answer == pair.answer && state.files == pair.files
}

/// Puts other settings into effect.
fn change_settings(state: &mut State, settings: Settings) -> Vec<Effect> {
    let before = std::mem::replace(&mut state.settings, settings.screen.clone());
    let theme_before = std::mem::replace(&mut state.theme, settings.theme);
    let other_keys = state.data.keymap != settings.keymap;
    state.data.keymap = settings.keymap;
    state.pending.clear();
    state.count = None;
    let mut effects = Vec::new();
    if before.signs != settings.screen.signs || other_keys {
        state.data.signs = Signs::of(settings.screen.signs);
        show_anew(state);
    }
    if before.mouse != settings.screen.mouse {
        state.mouse = settings.screen.mouse;
        effects.push(Effect::CaptureMouse(state.mouse));
    }
    if before.theme != settings.screen.theme || theme_before != settings.theme {
        effects.push(Effect::Restyle(settings.screen.theme, settings.theme.map(Box::new)));
    }
    effects
}

/// Shows everything anew, with the signs and keys there are now.
fn show_anew(state: &mut State) {
    for document in &mut state.documents {
        document.forget(&state.data);
    }
    let need = state.review.need();
    state.review.forget();
    state.review.relist(&state.data);
    if let Some(need) = need {
        state.review.go_to(&state.data, need);
    }
    state.tailor.changed();
    state.skills.forget(&state.data);
    state.jobs.relist();
    state.start.changed(None);
}

/// Puts other versions of the open documents in; what was selected stays so as far as it is still there. Gives what is
/// different, in words.
pub(super) fn reload(state: &mut State, pair: Pair) -> String {
    let verdicts = |data: &Data| -> BTreeMap<String, Verdict> {
        (0..data.needs()).filter_map(|at| data.need(at)).map(|need| (name(need), need.verdict)).collect()
    };
    let before = verdicts(&state.data);
    let selected = state.review.need().and_then(|at| state.data.need(at)).map(name);
    let same = state.data.cv.clean() == pair.cv.clean() && state.data.posting.clean() == pair.posting.clean();
    replace(state, pair);
    let after = verdicts(&state.data);
    // Needs are counted anew, so a list of some of them means others now.
    state.review.only = None;
    state.review.relist(&state.data);
    let again = (0..state.data.needs()).find(|at| state.data.need(*at).map(name) == selected);
    if let Some(at) = again {
        state.review.go_to(&state.data, at);
    }
    let flipped = flips(&before, &after);
    match (flipped.is_empty(), same) {
        (false, _) => flipped,
        (true, true) => String::new(),
        (true, false) => "no verdict changed".to_owned(),
    }
}

/// What tells a need from the others, whatever its number.
fn name(need: &NeedAnswer) -> String {
    let level = match need.level {
        Level::Required => 'r',
        Level::Preferred => 'p',
        Level::Duty => 'd',
        Level::Mentioned => 'm',
    };
    format!("{level} {}", need.any_of.join(" "))
}

/// `2 needs now covered, 1 need now missing`; needs that came or went are told as such.
fn flips(before: &BTreeMap<String, Verdict>, after: &BTreeMap<String, Verdict>) -> String {
    let mut parts = Vec::new();
    for verdict in [Verdict::Covered, Verdict::Adjacent, Verdict::Missing] {
        let now = after.iter().filter(|(name, now)| {
            **now == verdict && before.get(*name).is_some_and(|before| *before != verdict)
        });
        match now.count() {
            0 => {}
            count => parts.push(format!("{} now {}", words::count(count, "need", "needs"), verdict.word())),
        }
    }
    let only = |one: &BTreeMap<String, Verdict>, other: &BTreeMap<String, Verdict>| {
        one.keys().filter(|name| !other.contains_key(*name)).count()
    };
    for (count, what) in [(only(after, before), "new"), (only(before, after), "gone")] {
        if count > 0 {
            parts.push(format!("{} {what}", words::count(count, "need", "needs")));
        }
    }
    parts.join(", ")
}

/// Puts another pair in the place of the open one.
fn replace(state: &mut State, pair: Pair) {
    state.opened = true;
    state.paths = [pair.posting_path, pair.cv_path];
    state.tailor.cv_bytes = pair.cv_bytes;
    state.tailor.changed();
    state.files = pair.files;
    let keymap = std::mem::take(&mut state.data.keymap);
    state.data = Data::new(pair.cv, pair.posting, pair.answer, state.data.signs, keymap);
    for document in &mut state.documents {
        document.forget(&state.data);
    }
    state.review.forget();
    state.skills.forget(&state.data);
}
