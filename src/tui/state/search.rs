//! Finding text whatever its letter case.

use std::ops::Range;

/// The places of `needle` in `text`, which do not overlap.
pub(crate) fn places(text: &str, needle: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = needle.chars().flat_map(char::to_lowercase).collect();
    let Some(first) = wanted.first() else { return Vec::new() };
    let mut places = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if at < from || c.to_lowercase().next() != Some(*first) {
            continue;
        }
        if let Some(len) = begins(&text[at..], &wanted) {
            places.push(at..at + len);
            from = at + len;
        }
    }
    places
}

/// Whether `needle` stands anywhere in `text`.
pub(crate) fn contains(text: &str, needle: &str) -> bool {
    needle.is_empty() || !places(text, needle).is_empty()
}

/// How many bytes of `text` the wanted letters take, where it begins with them.
fn begins(text: &str, wanted: &[char]) -> Option<usize> {
    let mut left = wanted.iter();
    for (at, c) in text.char_indices() {
        if left.len() == 0 {
            return Some(at);
        }
        for lower in c.to_lowercase() {
            if left.next() != Some(&lower) {
                return None;
            }
        }
    }
    (left.len() == 0).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_is_of_no_matter() {
        assert_eq!(places("Java, JAVA, java", "java"), [0..4, 6..10, 12..16]);
        assert_eq!(places("aaaaa", "aa"), [0..2, 2..4]);
        assert_eq!(places("ÉCOLE ÉC", "éc"), [0..3, 7..10]);
        assert!(places("abc", "").is_empty());
        assert!(contains("abc", "") && contains("abc", "C") && !contains("abc", "d"));
    }
}
