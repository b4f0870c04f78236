//! Digits before a key: how often it is meant, or which line.

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::keys::{Key, Lookup};
use super::super::state::{PaneId, State};
use super::perform as perform_once;
use crate::config::Digits;

/// More than any document has lines; what is typed further changes nothing.
const MOST: usize = 9_999_999;

/// Undoing more often than this undoes nothing more.
const MOST_DECISIONS: usize = 1_000;

/// Takes a key that belongs to a count, where digits are for counting.
pub(super) fn press(state: &mut State, key: Key) -> bool {
    if state.settings.digits != Digits::Counts || !state.pending.is_empty() {
        return false;
    }
    let esc = state.count.is_some() && key.to_string() == "esc";
    if esc {
        state.count = None;
        return true;
    }
    let Some(digit) = key.digit() else { return false };
    // A key of the user's own goes before, and 0 begins no number.
    let bound = state.data.keymap.lookup(state.context(), &[key]) != Lookup::Nothing;
    if state.count.is_none() && (bound || digit == 0) {
        return false;
    }
    state.count = Some((state.count.unwrap_or(0) * 10 + digit as usize).min(MOST));
    true
}

/// Does what an action says so often, or goes to the line of that number. What can only be done once is done once.
pub(super) fn perform(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    let active = state.active();
    if matches!(action, Action::First | Action::Last) {
        match state.side().filter(|_| active == PaneId::Document) {
            Some(side) => state.documents[side as usize].go_to(count),
            None => drop(state.pane_mut(active).map(|pane| pane.select(count.saturating_sub(1)))),
        }
        return Vec::new();
    }
    // So often that all rows were passed is as good as any more; nobody decides more often than that either.
    let rows = state.pane_mut(active).map_or(1, |pane| pane.rows()).max(MOST_DECISIONS);
    let times = if action.repeats() { count.min(rows) } else { 1 };
    (0..times).flat_map(|_| perform_once(state, action)).collect()
}
