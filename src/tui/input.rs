//! From the terminal's events to messages.

use crossterm::event::{Event, KeyEventKind, MouseButton, MouseEventKind};

use super::message::{Message, Spot};
use super::view::Hits;

/// How many rows one turn of the wheel moves.
const WHEEL_ROWS: i32 = 3;

/// What an event means, given what stands where on the screen. Releases of keys, moves of the mouse and
/// the like mean nothing.
pub(crate) fn message(event: Event, hits: &Hits) -> Option<Message> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Key(key.into())),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(columns, rows) => Some(Message::Resize(columns, rows)),
        Event::Mouse(mouse) => {
            let spot = hits.at(mouse.column, mouse.row)?;
            match (mouse.kind, spot) {
                (MouseEventKind::Down(MouseButton::Left), spot) => Some(Message::Click(spot)),
                (MouseEventKind::ScrollDown, Spot::Item(pane, _) | Spot::Pane(pane)) => {
                    Some(Message::Wheel(pane, WHEEL_ROWS))
                }
                (MouseEventKind::ScrollUp, Spot::Item(pane, _) | Spot::Pane(pane)) => {
                    Some(Message::Wheel(pane, -WHEEL_ROWS))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};
    use ratatui::layout::Rect;

    use super::*;
    use crate::tui::keys::Key;
    use crate::tui::state::PaneId;

    #[test]
    fn only_presses_count() {
        let mut key = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        let pressed = Message::Key(Key::new(KeyCode::Char('q'), KeyModifiers::NONE));
        let hits = Hits::default();
        assert_eq!(message(Event::Key(key), &hits), Some(pressed.clone()));
        key.kind = KeyEventKind::Repeat;
        assert_eq!(message(Event::Key(key), &hits), Some(pressed));
        key.kind = KeyEventKind::Release;
        assert_eq!(message(Event::Key(key), &hits), None);
        assert_eq!(message(Event::FocusGained, &hits), None);
    }

    #[test]
    fn the_mouse_means_what_lies_under_it() {
        let mut hits = Hits::default();
        hits.add(Rect::new(0, 0, 10, 10), Spot::Pane(PaneId::List));
        hits.add(Rect::new(0, 4, 10, 1), Spot::Item(PaneId::List, 3));
        let mouse =
            |kind, row| Event::Mouse(MouseEvent { kind, column: 2, row, modifiers: KeyModifiers::NONE });
        let down = MouseEventKind::Down(MouseButton::Left);
        assert_eq!(message(mouse(down, 4), &hits), Some(Message::Click(Spot::Item(PaneId::List, 3))));
        assert_eq!(message(mouse(down, 5), &hits), Some(Message::Click(Spot::Pane(PaneId::List))));
        assert_eq!(message(mouse(down, 50), &hits), None);
        assert_eq!(
            message(mouse(MouseEventKind::ScrollUp, 4), &hits),
            Some(Message::Wheel(PaneId::List, -WHEEL_ROWS))
        );
        assert_eq!(message(mouse(MouseEventKind::Moved, 4), &hits), None);
    }
}
