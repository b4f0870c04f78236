//! Typing a filter or a search. It takes effect with each letter.

use crossterm::event::{KeyCode, KeyModifiers};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keys::{Key, Lookup};
use crate::tui::state::{Prompt, State};

/// The longest text that can be typed, in characters.
const LONGEST: usize = 200;

/// Begins to type.
pub(super) fn open(state: &mut State) {
    let origin = state.document().map_or(1, crate::tui::state::Document::line);
    state.prompt = Some(Prompt { origin });
}

/// Takes a key while typing. Letters are text, whatever else they would do.
pub(super) fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let is = |code, modifiers| key == Key::new(code, modifiers);
    if let Some(c) = key.typed() {
        let text = format!("{}{c}", state.query());
        set(state, &text);
    } else if is(KeyCode::Enter, KeyModifiers::NONE) {
        state.prompt = None;
    } else if is(KeyCode::Esc, KeyModifiers::NONE) {
        set(state, "");
        if let (Some(prompt), Some(side), None) = (state.prompt, state.side(), &state.help) {
            state.documents[side as usize].go_to(prompt.origin);
        }
        state.prompt = None;
    } else if is(KeyCode::Backspace, KeyModifiers::NONE) {
        let mut text = state.query().to_owned();
        if text.pop().is_none() {
            state.prompt = None;
        }
        set(state, &text);
    } else if is(KeyCode::Char('u'), KeyModifiers::CONTROL) {
        set(state, "");
    } else if is(KeyCode::Char('w'), KeyModifiers::CONTROL) {
        let text = state.query().trim_end();
        let text = text.rfind(' ').map_or("", |space| &text[..=space]).to_owned();
        set(state, &text);
    } else {
        return other(state, key);
    }
    Vec::new()
}

/// Takes pasted text: on one line, and without what cannot be seen.
pub(super) fn paste(state: &mut State, text: &str) {
    let text: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let text = format!("{}{text}", state.query());
    set(state, &text);
}

/// Ending, stopping and going up and down work while typing too.
fn other(state: &mut State, key: Key) -> Vec<Effect> {
    match state.keymap.lookup(state.context(), &[key]) {
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

fn set(state: &mut State, text: &str) {
    let text: String = text.chars().take(LONGEST).collect();
    let origin = state.prompt.map_or(1, |prompt| prompt.origin);
    if let Some(help) = &mut state.help {
        help.filter = text;
        help.pane.select(0);
    } else if let Some(side) = state.side() {
        let document = &mut state.documents[side as usize];
        document.search_for(&state.data, &text);
        // The first match at or behind the line from which one began.
        if let Some(line) = document.next_match(origin.saturating_sub(1), true) {
            document.go_to(line);
        }
    } else {
        state.review.filter = text;
        state.review.relist(&state.data);
    }
}
