//! Which keys do what.

use std::collections::BTreeMap;

use super::{Key, sequence};
use crate::tui::action::{Action, Context};

const BUILTIN: &str = include_str!("default.toml");

/// The keys of all actions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    bindings: Vec<(Vec<Key>, Action)>,
}

/// What keys pressed so far mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// They do this.
    Action(Action),
    /// They begin these: the keys that are left, and what would be done.
    Prefix(Vec<(String, Action)>),
    /// Nothing.
    Nothing,
}

impl Keymap {
    /// The keymap that comes with the program, and what is wrong with it: a test sees to it that nothing is.
    pub fn builtin() -> (Self, Vec<String>) {
        Self::parse(BUILTIN)
    }

    /// Reads a keymap. What is wrong is said and left out; the rest can be used.
    pub fn parse(text: &str) -> (Self, Vec<String>) {
        let mut keymap = Self::default();
        let table: BTreeMap<String, Vec<String>> = match toml::from_str(text) {
            Ok(table) => table,
            Err(error) => return (keymap, vec![error.message().to_owned()]),
        };
        let mut problems = Vec::new();
        for (name, keys) in &table {
            let Some(action) = Action::named(name) else {
                problems.push(format!("`{name}` is no action"));
                continue;
            };
            for keys in keys {
                match sequence(keys) {
                    Ok(keys) => problems.extend(keymap.bind(keys, action)),
                    Err(error) => problems.push(format!("`{name}`: {error}")),
                }
            }
        }
        (keymap, problems)
    }

    /// Adds a binding, or says why it cannot stand beside those there are.
    fn bind(&mut self, keys: Vec<Key>, action: Action) -> Option<String> {
        let clash = self.bindings.iter().find(|(bound, other)| {
            let common = bound.len().min(keys.len());
            bound[..common] == keys[..common] && other.context().meets(action.context())
        });
        if let Some((bound, other)) = clash {
            let (keys, bound) = (print(&keys), print(bound));
            return Some(if keys == bound {
                format!("`{keys}` is bound to `{}` and to `{}`", other.name(), action.name())
            } else {
                format!(
                    "`{keys}` (`{}`) and `{bound}` (`{}`) begin alike: one would never be reached",
                    action.name(),
                    other.name()
                )
            });
        }
        self.bindings.push((keys, action));
        None
    }

    /// What `keys` mean where `context` is open.
    pub fn lookup(&self, context: Context, keys: &[Key]) -> Lookup {
        let live = || self.bindings.iter().filter(|(_, action)| action.context().meets(context));
        if let Some((_, action)) = live().find(|(bound, _)| bound == keys) {
            return Lookup::Action(*action);
        }
        let rest: Vec<_> = live()
            .filter(|(bound, _)| bound.starts_with(keys))
            .map(|(bound, action)| (print(&bound[keys.len()..]), *action))
            .collect();
        if rest.is_empty() { Lookup::Nothing } else { Lookup::Prefix(rest) }
    }

    /// The keys of an action as they are written, the shortest first.
    pub fn keys_of(&self, action: Action) -> Vec<String> {
        let mut keys: Vec<_> =
            self.bindings.iter().filter(|(_, other)| *other == action).map(|(keys, _)| keys).collect();
        keys.sort_by_key(|keys| keys.len());
        keys.into_iter().map(|keys| print(keys)).collect()
    }
}

fn print(keys: &[Key]) -> String {
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    #[test]
    fn a_key_means_what_its_screen_says() {
        let (keymap, _) = Keymap::builtin();
        let enter = [key("enter")];
        assert_eq!(keymap.lookup(Context::Review, &enter), Lookup::Action(Action::Open));
        assert_eq!(keymap.lookup(Context::Document, &enter), Lookup::Action(Action::Follow));
        assert_eq!(keymap.lookup(Context::Help, &enter), Lookup::Action(Action::Run));
        assert_eq!(keymap.lookup(Context::Help, &[key("j")]), Lookup::Action(Action::Down));
        assert_eq!(keymap.lookup(Context::Document, &[key("v")]), Lookup::Nothing);
    }

    #[test]
    fn a_sequence_waits_for_its_end() {
        let (keymap, _) = Keymap::builtin();
        let Lookup::Prefix(rest) = keymap.lookup(Context::Review, &[key("g")]) else { panic!("no prefix") };
        assert!(rest.contains(&("g".to_owned(), Action::First)), "{rest:?}");
        assert_eq!(keymap.lookup(Context::Review, &[key("g"), key("g")]), Lookup::Action(Action::First));
        assert_eq!(keymap.lookup(Context::Review, &[key("g"), key("w")]), Lookup::Nothing);
    }

    #[test]
    fn what_is_wrong_is_said_and_the_rest_kept() {
        let (keymap, problems) = Keymap::parse(
            "quit = ['q', 'nope']\nhelp = ['q', 'f1']\nfly = ['x']\nfirst = ['f1 g']\nopen = ['o']",
        );
        assert_eq!(problems.len(), 4, "{problems:?}");
        assert!(problems.iter().any(|p| p.contains("`fly` is no action")));
        assert!(problems.iter().any(|p| p.contains("`nope` is no key")));
        assert!(problems.iter().any(|p| p.contains("`q` is bound to `help` and to `quit`")), "{problems:?}");
        assert!(problems.iter().any(|p| p.contains("begin alike")));
        assert_eq!(keymap.keys_of(Action::Open), ["o"]);
        assert_eq!(Keymap::parse("quit = 3").1.len(), 1);
    }
}
