//! What happens to the state when something happens. Nothing here reads, writes or draws.

mod answer;
mod copy;
mod corrections;
mod count;
mod document;
mod edit;
mod files;
mod jobs;
mod jump;
mod overlay;
mod prompt;
mod review;
mod start;
mod tailor;
mod taxonomy;

pub(crate) use corrections::CorrectionPick;

use super::action::{Action, Context};
use super::effect::Effect;
use super::keys::{Key, Lookup};
use super::message::{Message, Spot};
use super::state::{Chosen, Decision, Dialog, Help, PaneId, Rich, ScreenId, State};
use super::theme::Role;
use super::world::Request;

/// Takes a message in and says what has to be done outside.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let mut effects = match message {
        Message::Key(key) => press(state, key),
        Message::Paste(text) => {
            paste(state, &text);
            Vec::new()
        }
        Message::Click(spot) => click(state, spot),
        Message::Wheel(pane, rows) => {
            // What lies under something else does not move.
            let over = matches!(state.active(), PaneId::Help | PaneId::Picker | PaneId::Dialog);
            if (!over || pane == state.active())
                && let Some(pane) = state.pane_mut(pane)
            {
                pane.scroll(rows);
            }
            Vec::new()
        }
        Message::Answer(answer) => answer::take(state, answer),
        Message::Composed(ask, text) => prompt::typed(state, &ask, &text),
        Message::Notice(notice) if answer::does_not_fit(state, &notice) => {
            state.tell(Dialog::plain("To be known", &notice));
            Vec::new()
        }
        Message::Notice(notice) => {
            state.notice = Some(notice);
            Vec::new()
        }
        Message::Resize(columns, rows) => {
            state.size = (columns, rows);
            Vec::new()
        }
    };
    state.show_next_dialog();
    state.refresh();
    effects.extend(taxonomy::wanted(state));
    effects
}

/// What is to be asked of the world as soon as the screens are shown.
pub(crate) fn begin(state: &mut State) -> Vec<Effect> {
    tailor::begin(state)
}

fn press(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    if state.areas.is_some() && state.dialog.is_none() {
        if state.prompt.is_some() {
            return prompt::press(state, key);
        }
        if state.picker.is_some() {
            return overlay::press(state, key);
        }
    }
    if count::press(state, key) {
        return Vec::new();
    }
    if state.skills.planning && state.dialog.is_none() {
        // What is pressed now is meant for the question that is about to come, and not for what lies under it.
        match state.keymap_lookup(key) {
            Some(Action::Quit | Action::Suspend | Action::Redraw) if key.typed().is_none() => {}
            Some(Action::Back) => state.skills.planning = false,
            _ => {
                state.notice = Some("Working out what this changes …".to_owned());
                return Vec::new();
            }
        }
    }
    state.pending.push(key);
    match state.data.keymap.lookup(state.context(), &state.pending) {
        Lookup::Action(action) => {
            state.pending.clear();
            let count = state.count.take();
            // On a screen too small to show anything nothing is changed unseen.
            if state.areas.is_some() || matches!(action, Action::Quit | Action::Suspend | Action::Redraw) {
                return match count {
                    Some(count) => count::perform(state, action, count),
                    None => perform(state, action),
                };
            }
        }
        Lookup::Prefix(_) => {}
        Lookup::Nothing => {
            state.count = None;
            let keys: Vec<_> = state.pending.drain(..).map(|key| key.to_string()).collect();
            // Esc leaves a sequence that was begun.
            if !(keys.len() > 1 && keys.last().is_some_and(|key| key == "esc")) {
                let help = state.data.keymap.key(Action::Help);
                state.notice = Some(format!("`{}` does nothing here; {help} lists the keys", keys.join(" ")));
            }
        }
    }
    Vec::new()
}

/// Takes pasted text where one types. It never acts as keys.
fn paste(state: &mut State, text: &str) {
    match (&state.dialog, &state.prompt, &mut state.picker) {
        (None, Some(_), _) => prompt::paste(state, text),
        (None, None, Some(picker)) => picker.line.paste(text),
        (None, None, None) if state.screen == ScreenId::Start && state.help.is_none() => {
            start::paste(state, text);
        }
        _ => {
            let filter = state.data.keymap.key(Action::Filter);
            state.notice = Some(format!("Pasted text is taken where one types: press {filter} first"));
        }
    }
}

/// Does what an action says.
fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    if state.dialog.is_some() && !overlay::goes_on_under_a_dialog(action) {
        let [yes, leave] = [Action::Accept, Action::Back].map(|action| state.data.keymap.key(action));
        state.notice = Some(format!("Answer what is asked first: {yes} or {leave}"));
        return Vec::new();
    }
    match action {
        Action::Quit => return quit(state),
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        Action::ToggleMouse => {
            state.mouse = !state.mouse;
            state.notice = Some(if state.mouse {
                "The mouse clicks and scrolls here".to_owned()
            } else {
                "The mouse selects text in the terminal".to_owned()
            });
            return vec![Effect::CaptureMouse(state.mouse)];
        }
        Action::Help => {
            state.help = match state.help {
                Some(_) => None,
                None => Some(Help::new(state.context())),
            };
        }
        Action::Run => {
            let action = state.help.take().and_then(|help| help.action());
            // An action of the help itself, or of another screen, has nothing to work on.
            if let Some(action) = action.filter(|action| action.context() != Context::Help) {
                if action.context().meets(state.context()) {
                    state.refresh();
                    return perform(state, action);
                }
                state.notice = Some("That can be done on another screen".to_owned());
            }
        }
        Action::Palette => overlay::palette(state),
        Action::Accept => return overlay::accept(state),
        Action::Refuse => return overlay::refuse(state),
        Action::Reload if state.screen == ScreenId::Jobs => return jobs::rank(state, true),
        Action::Reload => {
            state.notice = Some("Reading anew".to_owned());
            return vec![Effect::Request(Request::Reload)];
        }
        Action::EditFile => return edit::file(state),
        Action::WriteReport => copy::ask_for_report(state),
        Action::Copy => return copy::selected(state),
        Action::CopyReport => return copy::report(state),
        Action::Back => back(state),
        Action::Return => {
            if !jump::back(state) {
                state.notice = Some("There was no jump to return from".to_owned());
            }
        }
        Action::ScreenReview => show(state, ScreenId::Review),
        Action::ScreenPosting => show(state, ScreenId::Posting),
        Action::ScreenCv => show(state, ScreenId::Cv),
        Action::ScreenTailor => show(state, ScreenId::Tailor),
        Action::ScreenTaxonomy => show(state, ScreenId::Taxonomy),
        Action::ScreenJobs => show(state, ScreenId::Jobs),
        Action::ScreenStart => return start::show(state),
        Action::Filter if state.screen == ScreenId::Start && state.help.is_none() => {
            state.notice = Some("There is nothing to filter here".to_owned());
        }
        Action::Filter => prompt::open(state),
        Action::Up
        | Action::Down
        | Action::HalfPageUp
        | Action::HalfPageDown
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last => move_by(state, action),
        // All else belongs to one screen.
        _ => match action.context() {
            Context::Review => review::perform(state, action),
            Context::Document => document::perform(state, action),
            Context::Start => return start::perform(state, action),
            Context::Tailor => return tailor::perform(state, action),
            Context::Taxonomy => return taxonomy::perform(state, action),
            Context::Jobs => return jobs::perform(state, action),
            Context::Read => return corrections::perform(state, action),
            Context::Everywhere | Context::Pair | Context::Dialog | Context::Help => {}
        },
    }
    Vec::new()
}

/// Ends the program; a posting that was pasted and is in no file would be gone with it.
fn quit(state: &mut State) -> Vec<Effect> {
    let pasted = matches!(&state.start.posting, Some(Chosen::Pasted(_)));
    if !pasted || state.areas.is_none() || state.dialog.is_some() {
        return vec![Effect::Quit];
    }
    let [start, save] =
        [Action::ScreenStart, Action::SavePosting].map(|action| state.data.keymap.key(action));
    let text = [
        "The posting that was pasted is in no file, and would be gone.",
        &format!("No goes on; {start} and then {save} saves it."),
    ];
    let text = text.map(|line| Rich::of(line, Role::Text)).to_vec();
    state.prompt = None;
    state.picker = None;
    state.notice = None;
    state.dialog = Some(Dialog::decide("End without the posting?", text, Decision::Quit));
    Vec::new()
}

/// What to say where documents are needed and none are open.
fn nothing_open(state: &State) -> String {
    let start = state.data.keymap.key(Action::ScreenStart);
    format!("Nothing is open yet; {start} shows what can be opened")
}

fn show(state: &mut State, screen: ScreenId) {
    state.help = None;
    state.screen = screen;
}

fn move_by(state: &mut State, action: Action) {
    let active = state.active();
    let Some(pane) = state.pane_mut(active) else { return };
    let (whole, half) = (pane.height().saturating_sub(1), pane.height() / 2);
    match action {
        Action::Up => pane.step(false),
        Action::Down => pane.step(true),
        Action::PageUp => pane.page(whole, false),
        Action::PageDown => pane.page(whole, true),
        Action::HalfPageUp => pane.page(half, false),
        Action::HalfPageDown => pane.page(half, true),
        Action::First => pane.select(0),
        _ => pane.select(usize::MAX),
    }
}

/// Leaves what was opened last. It never ends the program.
fn back(state: &mut State) {
    if state.dialog.is_some() {
        overlay::leave(state);
        return;
    }
    if let Some(help) = &mut state.help {
        if help.filter.is_empty() {
            state.help = None;
        } else {
            help.filter.clear();
        }
        return;
    }
    if let Some(side) = state.side() {
        let document = &mut state.documents[side as usize];
        if document.search.is_empty() {
            if !jump::back(state) {
                state.screen = ScreenId::Review;
            }
        } else {
            document.search_for(&state.data, "");
        }
        return;
    }
    if state.screen == ScreenId::Tailor && std::mem::take(&mut state.tailor.in_detail) {
        return;
    }
    if state.screen == ScreenId::Tailor && state.tailor.widen() {
        return;
    }
    if state.screen == ScreenId::Jobs && jobs::back(state) {
        return;
    }
    if state.screen == ScreenId::Jobs && !state.opened {
        state.screen = ScreenId::Start;
        return;
    }
    if state.screen == ScreenId::Taxonomy && taxonomy::back(state) {
        return;
    }
    if state.screen != ScreenId::Review && state.opened {
        if !jump::back(state) {
            state.screen = ScreenId::Review;
        }
    } else if state.review.in_detail {
        state.review.in_detail = false;
    } else if !review::widen(state) && !jump::to_jobs(state) {
        let quit = state.data.keymap.key(Action::Quit);
        state.notice = Some(format!("Nothing is open any more; {quit} ends the program"));
    }
}

fn click(state: &mut State, spot: Spot) -> Vec<Effect> {
    state.notice = None;
    state.pending.clear();
    state.count = None;
    // What lies under something else is not clicked on.
    let over = matches!(state.active(), PaneId::Picker | PaneId::Dialog);
    let on = |pane: PaneId| !over || pane == state.active();
    match spot {
        Spot::Pane(pane) | Spot::Item(pane, _) if !on(pane) => return Vec::new(),
        Spot::Tab(_) if state.dialog.is_some() => return Vec::new(),
        Spot::Item(PaneId::Picker, item) => return overlay::click(state, item),
        Spot::Tab(screen) => {
            state.prompt = None;
            state.picker = None;
            show(state, screen);
        }
        Spot::Pane(pane) => activate(state, pane),
        Spot::Item(pane, item) => {
            activate(state, pane);
            if let Some(pane) = state.pane_mut(pane) {
                pane.select(item);
            }
        }
    }
    Vec::new()
}

fn activate(state: &mut State, pane: PaneId) {
    match pane {
        PaneId::List | PaneId::Detail => {
            let detail = pane == PaneId::Detail;
            match state.screen {
                ScreenId::Review => state.review.in_detail = detail,
                ScreenId::Tailor => state.tailor.in_detail = detail,
                ScreenId::Taxonomy => state.skills.in_detail = detail,
                ScreenId::Jobs => state.jobs.in_detail = detail,
                _ => {}
            }
        }
        PaneId::Document | PaneId::Help | PaneId::Picker | PaneId::Dialog => {}
    }
}
