//! The help: the live keymap, the current screen first.

use super::pane::Pane;
use super::rich::{Piece, Rich, Row};
use super::search;
use crate::tui::action::{Action, Context};
use crate::tui::keys::Keymap;
use crate::tui::theme::Role;

/// The state of the help.
#[derive(Debug)]
pub(crate) struct Help {
    /// The screen it was opened on.
    pub(crate) context: Context,
    /// What was typed to filter it.
    pub(crate) filter: String,
    pub(crate) pane: Pane,
    pub(crate) rows: Vec<Row>,
    actions: Vec<Action>,
}

impl Help {
    /// Opens it for a screen.
    pub(crate) fn new(context: Context) -> Self {
        Self { context, filter: String::new(), pane: Pane::default(), rows: Vec::new(), actions: Vec::new() }
    }

    /// The action that is selected.
    pub(crate) fn action(&self) -> Option<Action> {
        self.actions.get(self.pane.selected()).copied()
    }

    /// Builds what is shown in a pane of that size.
    pub(crate) fn refresh(&mut self, keymap: &Keymap, (cells, height): (usize, usize)) {
        self.rows.clear();
        self.actions.clear();
        let mut starts = Vec::new();
        // What can be done here goes first.
        let mut contexts = vec![self.context];
        let (here, elsewhere): (Vec<_>, Vec<_>) = (Context::ALL.into_iter())
            .filter(|context| *context != self.context)
            .partition(|context| context.meets(self.context));
        contexts.extend(here.into_iter().rev());
        contexts.extend(elsewhere);
        for context in contexts {
            let mut heading = Some(context.title());
            for action in Action::ALL.iter().filter(|action| action.context() == context) {
                let keys = keymap.keys_of(*action).join(", ");
                let wanted = search::contains(action.description(), &self.filter)
                    || search::contains(action.name(), &self.filter)
                    || search::contains(&keys, &self.filter);
                if !wanted {
                    continue;
                }
                starts.push(self.rows.len() as u32);
                if let Some(heading) = heading.take() {
                    if !self.rows.is_empty() {
                        self.rows.push(Row::default());
                    }
                    let pieces = vec![Piece { text: heading.to_owned(), role: Role::Heading }];
                    self.rows.push(Row { pieces, ..Row::default() });
                }
                let item = Some(self.actions.len());
                self.actions.push(*action);
                let lead = Rich::of(&format!("  {keys:<15} "), Role::Key);
                self.rows.extend(Rich::of(action.description(), Role::Text).rows(&lead, cells, item));
            }
        }
        self.pane.set_items(starts, self.rows.len());
        if self.actions.is_empty() {
            let text = format!("Nothing here; {} takes the filter away.", keymap.key(Action::Back));
            let pieces = vec![Piece { text, role: Role::Text }];
            self.rows.push(Row { pieces, ..Row::default() });
        }
        self.pane.set_height(height);
    }
}
