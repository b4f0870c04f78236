//! One line of text that is being typed, with its caret.

use crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input, InputRequest};

use crate::tui::keys::Key;

/// The longest text that can be typed, in characters.
pub(crate) const LONGEST: usize = 400;

/// A line that is being typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    input: Input,
}

impl Line {
    /// Begins with a text, the caret behind it.
    pub(crate) fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.paste(text);
        line
    }

    /// What stands in it.
    pub(crate) fn text(&self) -> &str {
        self.input.value()
    }

    /// What stands before and behind the caret.
    pub(crate) fn parts(&self) -> (&str, &str) {
        let text = self.input.value();
        let at = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        text.split_at(at)
    }

    /// Takes a key that types or edits; says whether it was one.
    pub(crate) fn press(&mut self, key: Key) -> bool {
        const NONE: KeyModifiers = KeyModifiers::NONE;
        const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
        let is = |code, modifiers| key == Key::new(code, modifiers);
        if let Some(c) = key.typed() {
            if self.text().chars().count() < LONGEST && !c.is_control() {
                self.input.handle(InputRequest::InsertChar(c));
            }
            return true;
        }
        let request = match () {
            () if is(KeyCode::Backspace, NONE) => InputRequest::DeletePrevChar,
            () if is(KeyCode::Delete, NONE) => InputRequest::DeleteNextChar,
            () if is(KeyCode::Left, NONE) => InputRequest::GoToPrevChar,
            () if is(KeyCode::Right, NONE) => InputRequest::GoToNextChar,
            () if is(KeyCode::Left, CONTROL) => InputRequest::GoToPrevWord,
            () if is(KeyCode::Right, CONTROL) => InputRequest::GoToNextWord,
            () if is(KeyCode::Home, NONE) || is(KeyCode::Char('a'), CONTROL) => InputRequest::GoToStart,
            () if is(KeyCode::End, NONE) || is(KeyCode::Char('e'), CONTROL) => InputRequest::GoToEnd,
            () if is(KeyCode::Char('w'), CONTROL) => InputRequest::DeletePrevWord,
            () if is(KeyCode::Char('u'), CONTROL) => InputRequest::DeleteFromStart,
            () if is(KeyCode::Char('k'), CONTROL) => InputRequest::DeleteTillEnd,
            () => return false,
        };
        self.input.handle(request);
        true
    }

    /// Takes pasted text: on one line, and without what cannot be seen.
    pub(crate) fn paste(&mut self, text: &str) {
        let room = LONGEST.saturating_sub(self.text().chars().count());
        let text = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
        for c in text.filter(|c| !c.is_control()).take(room) {
            self.input.handle(InputRequest::InsertChar(c));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(line: &mut Line, keys: &str) -> bool {
        crate::tui::keys::sequence(keys).unwrap().into_iter().all(|key| line.press(key))
    }

    #[test]
    fn it_is_edited_as_in_a_shell() {
        let mut line = Line::of("write Rust");
        assert!(press(&mut line, "ctrl-w g o"));
        assert_eq!((line.text(), line.parts()), ("write go", ("write go", "")));
        assert!(press(&mut line, "home right delete left left"));
        assert_eq!(line.parts(), ("", "wite go"));
        assert!(press(&mut line, "end ctrl-u"));
        assert_eq!(line.text(), "");
        assert!(!press(&mut line, "enter") && !press(&mut line, "up"));
    }

    #[test]
    fn what_is_pasted_stays_one_line_that_can_be_seen() {
        let mut line = Line::default();
        line.paste("a\r\nb\u{1b}[31m\tc");
        assert_eq!(line.text(), "a  b[31m c");
        line.paste(&"x".repeat(2 * LONGEST));
        assert_eq!(line.text().chars().count(), LONGEST);
        assert!(press(&mut line, "y"));
        assert_eq!(line.text().chars().count(), LONGEST);
    }
}
