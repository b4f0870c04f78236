//! Which skill a name belongs to, as names are compared.

use rustc_hash::FxHashMap;

use super::labels::forms;
use crate::extract::other_number;

/// Two names are one where any of these are equal: the letters alone, and the forms with the last word in the singular
/// and in the plural.
pub(super) fn keys(label: &str) -> Vec<String> {
    let mut words = forms(label);
    let letters = super::super::check::squash(label);
    let mut keys = vec![words.join(" ")];
    if let Some(last) = words.pop()
        && let Some(other) = other_number(&last)
    {
        words.push(other);
        keys.push(words.join(" "));
    }
    // No form holds a capital, so the two never meet.
    keys.push(format!("S{letters}"));
    keys
}

/// What names belong to.
#[derive(Debug)]
pub(super) struct Owners<T> {
    by_key: FxHashMap<String, Vec<T>>,
}

impl<T: Copy + PartialEq> Owners<T> {
    pub(super) fn new() -> Self {
        Self { by_key: FxHashMap::default() }
    }

    /// Enters a name.
    pub(super) fn enter(&mut self, label: &str, owner: T) {
        for key in keys(label) {
            let owners = self.by_key.entry(key).or_default();
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
    }

    /// Everything that a name belongs to.
    pub(super) fn of(&self, label: &str) -> Vec<T> {
        let mut all = Vec::new();
        for owner in keys(label).iter().filter_map(|key| self.by_key.get(key)).flatten() {
            if !all.contains(owner) {
                all.push(*owner);
            }
        }
        all
    }

    /// What the name that has exactly these forms belongs to.
    pub(super) fn of_forms(&self, forms: &str) -> &[T] {
        self.by_key.get(forms).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_found_at_the_same_place_are_one() {
        let mut owners = Owners::new();
        owners.enter("Data models", 1);
        owners.enter("Node.js", 2);
        owners.enter("C++", 3);
        for (label, owner) in [
            ("data model", vec![1]),
            ("DATA-MODELS", vec![1]),
            ("NodeJS", vec![2]),
            ("c++", vec![3]),
            ("C", vec![]),
        ] {
            assert_eq!(owners.of(label), owner, "{label}");
        }
    }
}
