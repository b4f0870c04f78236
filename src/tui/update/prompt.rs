//! Typing a filter or a search. It takes effect with each letter.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{copy, tailor};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keys::{Key, Lookup};
use crate::tui::state::{Ask, Document, Line, Prompt, ScreenId, State};

/// Begins to type a filter or a search, going on with the one there is.
pub(super) fn open(state: &mut State) {
    let query = state.query().to_owned();
    begin(state, Ask::Filter, &query);
}

/// Begins to type something, which [`typed`] takes when it is done.
pub(super) fn begin(state: &mut State, ask: Ask, text: &str) {
    let origin = state.document().map_or(1, Document::line);
    state.prompt = Some(Prompt { ask, line: Line::of(text), origin });
}

/// Takes a key while typing. Letters are text, whatever else they would do.
pub(super) fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let is = |code| key == Key::new(code, KeyModifiers::NONE);
    let Some(prompt) = &mut state.prompt else { return Vec::new() };
    if is(KeyCode::Enter) {
        if let Some(Prompt { ask, line, .. }) = state.prompt.take() {
            return typed(state, &ask, line.text());
        }
    } else if is(KeyCode::Esc) || is(KeyCode::Backspace) && prompt.line.text().is_empty() {
        leave(state);
    } else {
        let before = prompt.line.text().to_owned();
        if !prompt.line.press(key) {
            return other(state, key);
        }
        // To go about in what was typed changes nothing of what is shown.
        if prompt.line.text() != before {
            take_effect(state);
        }
    }
    Vec::new()
}

/// Takes pasted text: on one line, and without what cannot be seen.
pub(super) fn paste(state: &mut State, text: &str) {
    if let Some(prompt) = &mut state.prompt {
        prompt.line.paste(text);
        take_effect(state);
    }
}

/// Takes what was typed, or written in an editor.
pub(super) fn typed(state: &mut State, ask: &Ask, text: &str) -> Vec<Effect> {
    match ask {
        Ask::Report => copy::write_report(state, text),
        // It took effect with each letter.
        Ask::Filter => Vec::new(),
        Ask::Tailor(ask) => tailor::typed(state, ask, text),
        Ask::Start(what) => super::start::typed(state, *what, text),
        Ask::Jobs(what) => super::jobs::typed(what, text),
        Ask::Skill(ask) => super::taxonomy::typed(state, ask, text),
    }
}

/// Leaves without what was typed.
fn leave(state: &mut State) {
    let Some(prompt) = state.prompt.take() else { return };
    match prompt.ask {
        Ask::Filter => {
            set(state, "", prompt.origin);
            if let (Some(side), None) = (state.side(), &state.help) {
                state.documents[side as usize].go_to(prompt.origin);
            }
        }
        Ask::Tailor(_) | Ask::Skill(_) => state.notice = Some("Nothing was changed".to_owned()),
        Ask::Report | Ask::Start(_) | Ask::Jobs(_) => {}
    }
}

/// Lets what was typed so far take effect where it does so with each letter.
fn take_effect(state: &mut State) {
    if let Some(Prompt { ask: Ask::Filter, line, origin }) = &state.prompt {
        let (text, origin) = (line.text().to_owned(), *origin);
        set(state, &text, origin);
    }
}

/// Ending, stopping and going up and down work while typing too.
fn other(state: &mut State, key: Key) -> Vec<Effect> {
    match state.data.keymap.lookup(state.context(), &[key]) {
        Lookup::Action(
            action @ (Action::Quit
            | Action::Suspend
            | Action::Redraw
            | Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown),
        ) => super::perform(state, action),
        _ => Vec::new(),
    }
}

fn set(state: &mut State, text: &str, origin: usize) {
    if let Some(help) = &mut state.help {
        text.clone_into(&mut help.filter);
        help.pane.select(0);
    } else if let Some(side) = state.side() {
        let document = &mut state.documents[side as usize];
        document.search_for(&state.data, text);
        // The first match at or behind the line from which one began.
        if let Some(line) = document.next_match(origin.saturating_sub(1), true) {
            document.go_to(line);
        }
    } else if state.screen == ScreenId::Tailor {
        text.clone_into(&mut state.tailor.filter);
        state.tailor.changed();
    } else if state.screen == ScreenId::Jobs {
        text.clone_into(&mut state.jobs.filter);
        state.jobs.relist();
    } else if state.screen == ScreenId::Taxonomy {
        state.skills.set_filter(text);
    } else {
        text.clone_into(&mut state.review.filter);
        state.review.relist(&state.data);
    }
}
