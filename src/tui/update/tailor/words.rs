//! The user's own words: typed or written in an editor, and put where they belong.

use std::sync::Arc;

use super::{decided, needs_place, pick};
use crate::suggest::{Kind, Suggestion};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::state::{self, Choice, Done, LONGEST, Standing, State, places};
use crate::tui::tailor::{Ask, HAVE_IT, Pick};
use crate::tui::update::prompt;

/// Asks for an answer to a suggestion that has no ready edit.
pub(super) fn answer(state: &mut State, one: &Suggestion) -> Vec<Effect> {
    if one.kind == Kind::AskMissing {
        let choice = |(_, label): &(_, &str)| Choice { label: (*label).to_owned(), ..Choice::default() };
        let title = state.tailor.job.as_ref().map(|job| state::label(&state.data, job, one));
        let title = title.unwrap_or_default();
        pick(state, &title, Pick::Answer(one.key.clone()), HAVE_IT.iter().map(choice).collect());
    } else {
        type_them(state, one);
    }
    Vec::new()
}

/// What the words are for.
fn ask(one: &Suggestion) -> state::Ask {
    let key = one.key.clone();
    state::Ask::Tailor(if needs_place(one) { Ask::Answer(key) } else { Ask::Words(key) })
}

/// The words to begin with: those typed before that found no place, else what would go in. Nothing where the suggestion
/// has no words to change.
fn first_words(state: &State, one: &Suggestion) -> Option<String> {
    let tailor = &state.tailor;
    if let Some(typed) = tailor.typed.get(&one.key) {
        return Some(typed.clone());
    }
    if needs_place(one) && tailor.standing(one) != Standing::OwnWords {
        return Some(String::new());
    }
    tailor.draft.as_ref()?.words(one)
}

/// Lets the user type their words.
pub(super) fn type_them(state: &mut State, one: &Suggestion) {
    state.tailor.composing = None;
    match first_words(state, one) {
        None => cannot(state),
        Some(words) if words.contains('\n') || words.chars().count() > LONGEST => {
            let key = state.data.keymap.key(Action::TailorCompose);
            state.notice = Some(format!("That is more than a line: {key} opens it in your editor"));
        }
        Some(words) => prompt::begin(state, ask(one), &words),
    }
}

/// Lets the user write their words in their editor.
pub(super) fn compose(state: &mut State, one: &Suggestion) -> Vec<Effect> {
    let Some(text) = first_words(state, one).filter(|_| state.tailor.draft.is_some()) else {
        cannot(state);
        return Vec::new();
    };
    state.tailor.composing = Some(text.clone());
    vec![Effect::Compose { ask: ask(one), text }]
}

fn cannot(state: &mut State) {
    let job = state.tailor.job.as_ref();
    let why = match job.map(|job| &job.source) {
        Some(Err(why)) => why.clone(),
        Some(Ok(_)) => "It only moves what is there, so it has no words to change".to_owned(),
        None => "What could be changed is not known yet".to_owned(),
    };
    super::say(state, why);
}

/// Takes what was typed, or written in an editor.
pub(in crate::tui::update) fn typed(state: &mut State, ask: &Ask, text: &str) -> Vec<Effect> {
    let composed = state.tailor.composing.take();
    let key = match ask {
        Ask::Path => return super::copy::named(state, text),
        Ask::Words(key) | Ask::Answer(key) => key,
    };
    let Some(one) = state.tailor.keyed(key) else {
        super::say(state, format!("This is not suggested any more, so your words went nowhere: {text}"));
        return Vec::new();
    };
    if text.trim().is_empty() {
        state.notice = Some("There were no words, so nothing was changed".to_owned());
        return Vec::new();
    }
    let same = composed.as_deref() == Some(text);
    let ready = || state.tailor.draft.as_ref().and_then(|draft| draft.words(&one));
    if same || matches!(ask, Ask::Words(_)) && ready().as_deref() == Some(text) {
        // The ready words are the suggestion's, and not the user's.
        if !same && state.tailor.standing(&one) == Standing::Open {
            let done = state.tailor.toggle(&one);
            return decided(state, done);
        }
        state.notice = Some("The words are as they were, so nothing was changed".to_owned());
        return Vec::new();
    }
    if matches!(ask, Ask::Words(_)) {
        let done = state.tailor.put(&one, None, text);
        return put(state, done);
    }
    ask_for_place(state, key, text);
    Vec::new()
}

/// Asks where the user's words go. Until they are there they are kept.
fn ask_for_place(state: &mut State, key: &str, text: &str) {
    state.tailor.typed.insert(key.to_owned(), text.to_owned());
    let Some(job) = state.tailor.job.clone().filter(|_| !state.tailor.outdated) else {
        outdated(state);
        return;
    };
    let (mut places, mut choices) = places(&state.data, text);
    // Where they stand already is where they most likely stay.
    let earlier = state.tailor.keyed(key).and_then(|one| state.tailor.draft.as_ref()?.place_of(&one));
    if let Some(at) = earlier.and_then(|earlier| places.iter().position(|place| *place == earlier)) {
        places[..=at].rotate_right(1);
        choices[..=at].rotate_right(1);
    }
    let what = Pick::Place { key: key.to_owned(), words: text.to_owned(), places, job };
    pick(state, "Where do your words go?", what, choices);
}

fn outdated(state: &mut State) {
    super::say(state, "The CV was read anew: look at what is suggested now and try again".to_owned());
}

/// Says what came of the user's words; what was refused is still there.
fn put(state: &mut State, done: Done) -> Vec<Effect> {
    let done = match done {
        Done::Refused(why) => Done::Refused(format!("{why}; your words are kept for the next try")),
        done => done,
    };
    decided(state, done)
}

/// Takes what was chosen from a list of this screen.
pub(in crate::tui::update) fn picked(state: &mut State, pick: &Pick, at: usize) -> Vec<Effect> {
    let (Pick::Answer(key) | Pick::Place { key, .. }) = pick;
    let Some(one) = state.tailor.keyed(key) else {
        state.notice = Some("This is not suggested any more".to_owned());
        return Vec::new();
    };
    match pick {
        Pick::Answer(_) if state.tailor.outdated => outdated(state),
        Pick::Answer(_) => {
            let Some((Some(waiver), _)) = HAVE_IT.get(at) else {
                type_them(state, &one);
                return Vec::new();
            };
            let needs = one.needs.iter().filter_map(|at| state.data.need(*at));
            let skills: Vec<String> = needs.flat_map(|need| need.any_of.iter().cloned()).collect();
            let done = state.tailor.answer(&one, &skills, *waiver);
            return decided(state, done);
        }
        // The lines may be others now.
        Pick::Place { words, job, .. }
            if !state.tailor.job.as_ref().is_some_and(|now| Arc::ptr_eq(now, job)) =>
        {
            ask_for_place(state, key, words);
        }
        Pick::Place { words, places, .. } => {
            let Some(place) = places.get(at) else { return Vec::new() };
            let done = state.tailor.put(&one, Some(*place), words);
            return put(state, done);
        }
    }
    Vec::new()
}
