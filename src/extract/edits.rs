//! How many edits lie between two words.

/// A word of plain letters, ready to be compared with many.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// For each letter, the places of the word at which it stands.
    places: [u64; 26],
    length: usize,
}

impl Pattern {
    /// A word of at most 64 letters, all of them lower-case ASCII; nothing for another.
    pub(super) fn of(word: &str) -> Option<Self> {
        let mut places = [0; 26];
        for (at, byte) in word.bytes().enumerate().take(64) {
            *places.get_mut(usize::from(byte.wrapping_sub(b'a')))? |= 1 << at;
        }
        (word.len() <= 64).then_some(Self { places, length: word.len() })
    }

    /// How many letters have to be put in, left out, changed or swapped with their neighbour to make the word of the
    /// other one (optimal string alignment), if they are no more than `most`.
    ///
    /// A column of the table at a time, its differences as the bits of a number: H. Hyyrö, "A bit-vector algorithm for
    /// computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003).
    pub(super) fn edits(&self, other: &[u8], most: usize) -> Option<usize> {
        if self.length.abs_diff(other.len()) > most {
            return None;
        }
        let Some(last) = self.length.checked_sub(1) else { return Some(other.len()) };
        let mut edits = self.length;
        // Where a cell is one more, or one less, than the one above it; where the diagonal stays the same.
        let (mut more, mut less, mut same) = (u64::MAX, 0u64, 0u64);
        let mut places_before = 0;
        for (at, byte) in other.iter().enumerate() {
            let places = self.places.get(usize::from(byte.wrapping_sub(b'a'))).copied().unwrap_or(0);
            let swapped = ((!same & places) << 1) & places_before;
            same = (((places & more).wrapping_add(more)) ^ more) | places | less | swapped;
            let right_more = less | !(same | more);
            let right_less = same & more;
            edits += (right_more >> last & 1) as usize;
            edits -= (right_less >> last & 1) as usize;
            // Each letter that is left can take one away.
            if edits > most + other.len() - at - 1 {
                return None;
            }
            let (right_more, right_less) = (right_more << 1 | 1, right_less << 1);
            more = right_less | !(same | right_more);
            less = right_more & same;
            places_before = places;
        }
        Some(edits).filter(|edits| *edits <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(left: &str, right: &str, most: usize) -> Option<usize> {
        Pattern::of(left).and_then(|left| left.edits(right.as_bytes(), most))
    }

    #[test]
    fn known_distances() {
        for (left, right, distance) in [
            ("python", "pyhton", 1),
            ("kubernetes", "kubrentes", 2),
            ("kubernetes", "kubernetes", 0),
            ("", "ab", 2),
            ("ab", "", 2),
            ("ca", "abc", 3),
        ] {
            assert_eq!(edits(left, right, 3), Some(distance), "{left} {right}");
            assert_eq!(edits(left, right, distance.saturating_sub(1)), (distance == 0).then_some(0));
        }
    }

    #[test]
    fn only_words_of_plain_letters_are_compared() {
        assert!(Pattern::of("c++").is_none() && Pattern::of("Go").is_none());
        assert!(Pattern::of(&"a".repeat(65)).is_none());
        assert_eq!(edits(&"a".repeat(64), &"a".repeat(63), 2), Some(1));
    }

    proptest::proptest! {
        #[test]
        fn as_the_whole_table_has_it(left in "[abc]{0,12}", right in "[abc]{0,12}") {
            let all = strsim::osa_distance(&left, &right);
            proptest::prop_assert_eq!(edits(&left, &right, 2), Some(all).filter(|all| *all <= 2));
        }

        #[test]
        fn as_the_whole_table_has_it_for_long_words(left in "[a-d]{40,64}", at in 0usize..40, letter in "[a-d]") {
            let mut right = left.clone();
            right.replace_range(at..=at, &letter);
            right.remove(at / 2);
            let all = strsim::osa_distance(&left, &right);
            proptest::prop_assert_eq!(edits(&left, &right, 3), Some(all).filter(|all| *all <= 3));
        }
    }
}
