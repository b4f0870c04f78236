//! Short lists of words that each word of a text is looked up in.
//!
//! Nearly every look-up is of a word that the list does not hold. A filter over a word's ends and length, computed when
//! the program is built, says so without a comparison.

/// A list of words with a filter before it.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// A bit for each pattern of first letter, last letter and length that some word has.
    filter: [u64; 4],
}

impl WordList {
    /// A list of these words.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        let mut filter = [0; 4];
        let mut at = 0;
        while at < words.len() {
            let (word, bit) = place(words[at].as_bytes());
            filter[word] |= bit;
            at += 1;
        }
        Self { words, filter }
    }

    /// Whether it holds the word.
    #[inline]
    pub(crate) fn contains(&self, word: &str) -> bool {
        let (at, bit) = place(word.as_bytes());
        self.filter[at] & bit != 0 && self.words.contains(&word)
    }
}

/// The place of a word's pattern in the filter.
#[inline]
const fn place(word: &[u8]) -> (usize, u64) {
    let length = word.len() as u32;
    let ends = match word {
        [] => 0,
        [first, ..] => (*first as u32) << 8 | word[word.len() - 1] as u32,
    };
    // The upper bits of a product depend on all bits of its factors.
    let hash = (ends << 5 ^ length).wrapping_mul(0x9e37_79b1) >> 24;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_words_and_no_others() {
        static LIST: WordList = WordList::of(&["a", "and", "über", "", "etc"]);
        for word in ["a", "and", "über", "", "etc"] {
            assert!(LIST.contains(word), "{word}");
        }
        for word in ["b", "aid", "an", "andd", "uber", "ect"] {
            assert!(!LIST.contains(word), "{word}");
        }
    }
}
