//! What keys do while a list, a text or a question lies over the screen.

use crossterm::event::{KeyCode, KeyModifiers};

use super::super::action::{Action, Context};
use super::super::effect::Effect;
use super::super::keys::{Key, Lookup};
use super::super::state::{Choice, Decision, Pick, Picker, State};
use super::tailor;

/// Takes a key while there is a list to choose from. Letters narrow it, whatever else they would do.
pub(super) fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let is = |code, modifiers| key == Key::new(code, modifiers);
    let Some(picker) = &mut state.picker else { return Vec::new() };
    if is(KeyCode::Enter, KeyModifiers::NONE) {
        return choose(state);
    }
    if is(KeyCode::Esc, KeyModifiers::NONE) {
        state.picker = None;
    } else if is(KeyCode::Char('n'), KeyModifiers::CONTROL) || is(KeyCode::Tab, KeyModifiers::NONE) {
        picker.pane.step(true);
    } else if is(KeyCode::Char('p'), KeyModifiers::CONTROL) || is(KeyCode::Tab, KeyModifiers::SHIFT) {
        picker.pane.step(false);
    } else if !picker.line.press(key)
        && let Lookup::Action(action) = state.data.keymap.lookup(Context::Everywhere, &[key])
        && goes_on_under_a_dialog(action)
    {
        return super::perform(state, action);
    }
    Vec::new()
}

/// Chooses what was clicked on.
pub(super) fn click(state: &mut State, item: usize) -> Vec<Effect> {
    if let Some(picker) = &mut state.picker {
        picker.pane.select(item);
    }
    choose(state)
}

/// Opens the list of everything that can be done here.
pub(super) fn palette(state: &mut State) {
    let context = state.help.take().map_or(state.context(), |help| help.context);
    let actions: Vec<Action> = (Action::ALL.iter().copied())
        .filter(|action| action.context().meets(context) && *action != Action::Palette)
        .collect();
    let choice = |action: &Action| Choice {
        label: action.description().to_owned(),
        right: state.data.keymap.keys_of(*action).join(", "),
        name: action.name().to_owned(),
    };
    let choices = actions.iter().map(choice).collect();
    let nothing = "No command is named like this; a number goes to that line; Esc closes.";
    state.picker = Some(Picker::new("Commands", nothing, Pick::Command(actions), choices));
}

/// Does what is selected, or what the typed words alone mean.
fn choose(state: &mut State) -> Vec<Effect> {
    // Rows follow what was typed only when they are built.
    state.refresh();
    let Some(picker) = state.picker.take() else { return Vec::new() };
    let typed = picker.line.text().trim().to_owned();
    if matches!(picker.pick, Pick::File(_)) {
        return super::files::choose(state, picker, &typed);
    }
    match (&picker.pick, picker.chosen()) {
        (Pick::Correction(pick), Some(at)) => return super::corrections::chosen(state, pick.clone(), at),
        (Pick::Skill(pick), Some(at)) => return super::taxonomy::chosen(state, pick.clone(), at),
        (Pick::Command(_), _) if typed.parse::<usize>().is_ok() => go_to_line(state, &typed),
        (Pick::Command(actions), Some(at)) => {
            if let Some(action) = actions.get(at) {
                return super::perform(state, *action);
            }
        }
        (Pick::Tailor(pick), Some(at)) => return tailor::picked(state, pick, at),
        (Pick::File(_), _) | (_, None) => {
            state.notice = Some("Nothing was chosen".to_owned());
            state.picker = Some(picker);
        }
    }
    Vec::new()
}

fn go_to_line(state: &mut State, typed: &str) {
    let line = typed.parse().unwrap_or(1);
    match state.side() {
        Some(side) => state.documents[side as usize].go_to(line),
        None => {
            state.notice = Some("Lines are gone to on the screens of the posting and of the CV".to_owned());
        }
    }
}

/// Whether an action does its work even while something has to be read or answered.
pub(super) fn goes_on_under_a_dialog(action: Action) -> bool {
    use Action::{Accept, Back, Quit, Redraw, Refuse, Suspend, ToggleMouse};
    action.moves() || matches!(action, Accept | Refuse | Back | Quit | Suspend | Redraw | ToggleMouse)
}

/// Answers a question with yes.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(dialog) = state.dialog.take() else { return Vec::new() };
    match dialog.decision {
        // What waited for this to be read may be asked now.
        Decision::Read => {
            tailor::offer(state);
            Vec::new()
        }
        Decision::Quit => vec![Effect::Quit],
        Decision::Tailor(decision) => tailor::accepted(state, decision),
        Decision::Request(request) => vec![Effect::Request(*request)],
    }
}

/// Answers a question with no.
pub(super) fn refuse(state: &mut State) -> Vec<Effect> {
    match state.dialog.take().map(|dialog| dialog.decision) {
        Some(Decision::Tailor(decision)) => return tailor::refused(state, decision),
        Some(Decision::Request(_)) => state.notice = Some("Nothing was changed".to_owned()),
        Some(Decision::Read) => tailor::offer(state),
        Some(Decision::Quit) | None => {}
    }
    Vec::new()
}

/// Leaves a question without an answer: all stays as it is.
pub(super) fn leave(state: &mut State) {
    match state.dialog.take().map(|dialog| dialog.decision) {
        Some(Decision::Tailor(decision)) => tailor::left(state, &decision),
        Some(Decision::Request(_)) => state.notice = Some("Nothing was changed".to_owned()),
        Some(Decision::Read) => tailor::offer(state),
        Some(Decision::Quit) | None => {}
    }
}

/// Keys of which any can be pressed: `enter or y`.
pub(super) fn or(keys: &[String]) -> String {
    crate::report::words::any_of(keys)
}
