//! Which entries of a long list are found by what is typed.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// The places of the entries of which a name is found, the best first; with nothing typed all, as they stand. An entry
/// counts by its best name, and of equal ones the shorter goes first.
pub(super) fn places<N>(entries: impl Iterator<Item = N>, typed: &str) -> Vec<usize>
where
    N: IntoIterator,
    N::Item: AsRef<str>,
{
    if typed.trim().is_empty() {
        return (0..entries.count()).collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored = Vec::new();
    for (at, names) in entries.enumerate() {
        let each = names.into_iter().filter_map(|name| {
            let name = name.as_ref();
            let score = pattern.score(Utf32Str::new(name, &mut buffer), &mut matcher)?;
            Some((std::cmp::Reverse(score), name.len()))
        });
        scored.extend(each.min().map(|best| (best, at)));
    }
    scored.sort_unstable();
    scored.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_by_any_of_its_names() {
        let all = [&["Kubernetes", "k8s"][..], &["Apache Kafka", "Kafka"], &["Café"], &["Kafka Streams"]];
        assert_eq!(places(all.iter().copied(), "k8s"), [0]);
        assert_eq!(places(all.iter().copied(), "kafka"), [1, 3]);
        assert_eq!(places(all.iter().copied(), "cafe"), [2]);
        assert_eq!(places(all.iter().copied(), " "), [0, 1, 2, 3]);
        assert!(places(all.iter().copied(), "zz").is_empty());
    }
}
