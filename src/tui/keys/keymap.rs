//! Which keys do what.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use super::{Key, sequence};
use crate::config::{Bound, Digits};
use crate::tui::action::{Action, Context};

const BUILTIN: &str = include_str!("default.toml");

/// The keys of all actions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    bindings: Vec<(Vec<Key>, Action)>,
}

/// What is wrong with keys of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands in the settings file, in bytes.
    pub at: Range<usize>,
    /// What is wrong.
    pub message: String,
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

    /// The keymap that comes with the program with keys of the user's own laid over it. An action that is named has
    /// its new keys only, and where they are those of other actions these lose them. What is wrong is said and left
    /// out; the rest can be used. Where digits are counts, only the user's own keys begin with one.
    pub fn with(own: &BTreeMap<String, Bound>, digits: Digits) -> (Self, Vec<Problem>) {
        let (mut builtin, _) = Self::builtin();
        if digits == Digits::Counts {
            builtin
                .bindings
                .retain(|(keys, _)| keys.first().and_then(|key| key.digit()).is_none_or(|d| d == 0));
        }
        let mut problems = Vec::new();
        let mut keymap = Self::default();
        let mut named = BTreeSet::new();
        for (name, bound) in own {
            let mut problem = |message: String| problems.push(Problem { at: bound.at.clone(), message });
            let Some(action) = Action::named(name) else {
                problem(format!("`{name}` is no action{}; `cvfit config keys` lists them", alike(name)));
                continue;
            };
            named.insert(action.name());
            for keys in &bound.keys {
                let bound = sequence(keys)
                    .map_err(|error| format!("`{name}`: {error}"))
                    .and_then(|keys| keymap.bind(keys, action).map_or(Ok(()), Err));
                bound.unwrap_or_else(&mut problem);
            }
        }
        let left = builtin.bindings.iter().filter(|(_, action)| !named.contains(action.name()));
        let mut taken_by = BTreeMap::new();
        for (keys, action) in left {
            // What the user said goes before what comes with the program.
            if let Some((_, by)) = keymap.clash(keys, *action) {
                taken_by.insert(action.name(), by.name());
            } else {
                keymap.bindings.push((keys.clone(), *action));
            }
        }
        // Whatever was remapped, the way out stays.
        let way_out = sequence("ctrl-c").unwrap_or_default();
        if keymap.lookup(Context::Everywhere, &way_out) != Lookup::Action(Action::Quit) {
            keymap.bindings.retain(|(keys, _)| *keys != way_out);
            keymap.bindings.push((way_out, Action::Quit));
        }
        for action in Action::ALL {
            if !named.contains(action.name()) && keymap.keys_of(*action).is_empty() {
                let taken = builtin.keys_of(*action).join("`, `");
                let name = action.name();
                let by = taken_by.get(name).and_then(|by| own.get(*by));
                let at = by.map(|bound| bound.at.clone()).unwrap_or_default();
                let message = format!("`{name}` has no key any more: `{taken}` now does something else");
                problems.push(Problem { at, message });
            }
        }
        (keymap, problems)
    }

    /// Every action with its keys, in the form of the `[keys]` table.
    pub fn to_toml(&self) -> String {
        let mut out = String::new();
        let mut context = None;
        for action in Action::ALL {
            if context.replace(action.context()) != Some(action.context()) {
                _ = writeln!(out, "# {}", action.context().title());
            }
            let keys = toml::Value::from(self.keys_of(*action));
            _ = writeln!(out, "{} = {keys} # {}", action.name(), action.description());
        }
        out
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
        if let Some((bound, other)) = self.clash(&keys, action) {
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

    /// The binding beside which `keys` cannot mean `action`.
    fn clash(&self, keys: &[Key], action: Action) -> Option<&(Vec<Key>, Action)> {
        self.bindings.iter().find(|(bound, other)| {
            let common = bound.len().min(keys.len());
            bound[..common] == keys[..common] && other.context().meets(action.context())
        })
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

    /// The key to name for an action: its shortest, or what finds it among all commands.
    pub fn key(&self, action: Action) -> String {
        let name = || format!(":{}", action.name());
        self.keys_of(action).into_iter().next().unwrap_or_else(name)
    }

    /// The keys of an action as they are written, the shortest first.
    pub fn keys_of(&self, action: Action) -> Vec<String> {
        let mut keys: Vec<_> =
            self.bindings.iter().filter(|(_, other)| *other == action).map(|(keys, _)| keys).collect();
        keys.sort_by_key(|keys| keys.len());
        keys.into_iter().map(|keys| print(keys)).collect()
    }
}

/// The action that was meant, as part of a sentence.
fn alike(name: &str) -> String {
    let near = Action::ALL.iter().map(|action| (strsim::jaro_winkler(name, action.name()), action.name()));
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((alike, near)) if alike >= 0.8 => format!(", did you mean `{near}`"),
        _ => String::new(),
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

    fn own(text: &str) -> BTreeMap<String, Bound> {
        let table: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap();
        table.into_iter().map(|(name, keys)| (name, Bound::from(keys))).collect()
    }

    #[test]
    fn keys_of_the_users_own_go_before() {
        let (keymap, problems) =
            Keymap::with(&own("help = ['h']\nleft = ['left']\nquit = []"), Digits::Screens);
        assert_eq!(problems, []);
        assert_eq!(keymap.lookup(Context::Review, &[key("h")]), Lookup::Action(Action::Help));
        assert_eq!(keymap.lookup(Context::Review, &[key("q")]), Lookup::Nothing);
        assert_eq!(
            keymap.lookup(Context::Review, &[key("ctrl-c")]),
            Lookup::Action(Action::Quit),
            "the way out"
        );
        assert_eq!(
            Keymap::with(&BTreeMap::new(), Digits::Screens).0.to_toml(),
            Keymap::builtin().0.to_toml()
        );
    }

    #[test]
    fn digits_that_count_show_no_screen() {
        let (keymap, problems) = Keymap::with(&own("reload = ['7']"), Digits::Counts);
        assert_eq!(problems, []);
        assert_eq!(keymap.lookup(Context::Review, &[key("2")]), Lookup::Nothing);
        assert_eq!(keymap.keys_of(Action::ScreenPosting), ["g p"]);
        assert_eq!(
            keymap.lookup(Context::Review, &[key("7")]),
            Lookup::Action(Action::Reload),
            "as was said"
        );
        assert_eq!(keymap.lookup(Context::Review, &[key("0")]), Lookup::Action(Action::ScreenStart));
    }

    #[test]
    fn what_own_keys_take_away_is_told() {
        let (keymap, problems) =
            Keymap::with(&own("help = ['Y']\nhelpp = ['x']\nquit = ['nope', 'Y']"), Digits::Screens);
        let said: Vec<_> = problems.iter().map(|problem| problem.message.as_str()).collect();
        assert_eq!(said.len(), 4, "{said:#?}");
        assert!(said[0].contains("did you mean `help`") && said[1].contains("`nope` is no key"), "{said:#?}");
        assert!(said[2].contains("`Y` is bound to `help` and to `quit`"), "{said:#?}");
        assert!(said[3].contains("`copy-report` has no key any more"), "{said:#?}");
        assert_eq!(keymap.lookup(Context::Review, &[key("Y")]), Lookup::Action(Action::Help));
    }

    #[test]
    fn what_is_listed_can_be_read_again() {
        let (keymap, _) = Keymap::builtin();
        let (again, problems) = Keymap::with(&own(&keymap.to_toml()), Digits::Screens);
        assert_eq!((again.to_toml(), problems), (keymap.to_toml(), Vec::new()));
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
