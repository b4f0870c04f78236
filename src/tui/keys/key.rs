//! One key as it is written in a keymap: `q`, `G`, `ctrl-d`, `shift-tab`, `pageup`.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with its modifiers. Shift is part of a character (`G`) and never stands beside one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key: write it like `q`, `G`, `ctrl-d`, `shift-tab`, `space` or `pageup`")]
pub struct KeyError(String);

const NAMED: [(&str, KeyCode); 16] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("space", KeyCode::Char(' ')),
    ("minus", KeyCode::Char('-')),
];

impl Key {
    /// A key in the one form in which equal keys are equal.
    pub fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let mut modifiers = modifiers & (KeyModifiers::SHIFT | KeyModifiers::CONTROL | KeyModifiers::ALT);
        let code = match code {
            KeyCode::BackTab => {
                modifiers |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            // With Ctrl a letter's case is not sent alike by all terminals.
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(c.to_ascii_lowercase())
            }
            KeyCode::Char(c) => {
                let shifted = modifiers.contains(KeyModifiers::SHIFT);
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(if shifted { c.to_ascii_uppercase() } else { c })
            }
            other => other,
        };
        Self { code, modifiers }
    }

    /// The digit it types, where it types one.
    pub(crate) fn digit(self) -> Option<u32> {
        self.typed().and_then(|c| c.to_digit(10))
    }

    /// The character it types, where it types one.
    pub(crate) fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() => Some(c),
            _ => None,
        }
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        Self::new(event.code, event.modifiers)
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        loop {
            let (modifier, after) = if let Some(after) = rest.strip_prefix("ctrl-") {
                (KeyModifiers::CONTROL, after)
            } else if let Some(after) = rest.strip_prefix("alt-") {
                (KeyModifiers::ALT, after)
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (KeyModifiers::SHIFT, after)
            } else {
                break;
            };
            modifiers |= modifier;
            rest = after;
        }
        let code = named(rest).or_else(|| function(rest)).or_else(|| single(rest));
        code.map(|code| Self::new(code, modifiers)).ok_or_else(|| KeyError(text.to_owned()))
    }
}

fn named(text: &str) -> Option<KeyCode> {
    NAMED.iter().find(|(name, _)| *name == text).map(|(_, code)| *code)
}

fn function(text: &str) -> Option<KeyCode> {
    let number: u8 = text.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

fn single(text: &str) -> Option<KeyCode> {
    let mut chars = text.chars();
    let c = chars.next()?;
    (chars.next().is_none() && !c.is_control() && !c.is_whitespace()).then_some(KeyCode::Char(c))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in
            [(KeyModifiers::CONTROL, "ctrl-"), (KeyModifiers::ALT, "alt-"), (KeyModifiers::SHIFT, "shift-")]
        {
            if self.modifiers.contains(modifier) {
                f.write_str(name)?;
            }
        }
        if let Some((name, _)) = NAMED.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(c) if c.is_control() => write!(f, "{}", c.escape_default()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(number) => write!(f, "f{number}"),
            _ => f.write_str("this key"),
        }
    }
}

/// Reads keys separated by spaces.
pub fn sequence(text: &str) -> Result<Vec<Key>, KeyError> {
    let keys: Vec<Key> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    if keys.is_empty() { Err(KeyError(text.to_owned())) } else { Ok(keys) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_printed_as_it_is_written() {
        for text in
            ["q", "G", "?", "ctrl-d", "alt-x", "shift-tab", "space", "pageup", "f1", "f12", "é", "minus"]
        {
            assert_eq!(text.parse::<Key>().map(|key| key.to_string()).as_deref(), Ok(text));
        }
        assert_eq!(sequence("g g").map(|keys| keys.len()), Ok(2));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "ctrl-", "quit", "f13", "ab", " "] {
            assert!(sequence(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn shift_is_the_same_however_the_terminal_sends_it() {
        let shift = KeyModifiers::SHIFT;
        assert_eq!(Key::new(KeyCode::Char('g'), shift), Key::new(KeyCode::Char('G'), shift));
        assert_eq!(Key::new(KeyCode::Char('G'), KeyModifiers::NONE), Key::new(KeyCode::Char('G'), shift));
        assert_eq!(Key::new(KeyCode::BackTab, shift), Key::new(KeyCode::BackTab, KeyModifiers::NONE));
        assert_eq!("shift-tab".parse(), Ok(Key::new(KeyCode::BackTab, shift)));
    }
}
