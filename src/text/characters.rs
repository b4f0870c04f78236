//! Which characters a text holds, found in one pass where many questions are asked of the same text.

/// The ASCII characters of a text, and whether there are others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Characters {
    /// A bit for each.
    ascii: u128,
    beyond: bool,
}

impl Characters {
    /// Of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut halves = [0u64; 2];
        let mut all = 0;
        for byte in text.bytes() {
            all |= byte;
            halves[usize::from(byte >> 6 & 1)] |= u64::from(byte.is_ascii()) << (byte & 63);
        }
        Self { ascii: u128::from(halves[1]) << 64 | u128::from(halves[0]), beyond: !all.is_ascii() }
    }

    /// Whether the text is nothing but ASCII.
    pub(crate) fn is_ascii(self) -> bool {
        !self.beyond
    }

    /// Whether the text holds a digit.
    pub(crate) fn has_digit(self) -> bool {
        ('0'..='9').any(|digit| self.may_hold(digit))
    }

    /// Whether the text may hold a character. Of ASCII the answer is sure; of others it says whether there is any.
    pub(crate) fn may_hold(self, wanted: char) -> bool {
        if wanted.is_ascii() { self.ascii >> u32::from(wanted) & 1 == 1 } else { self.beyond }
    }

    /// Whether `text`, of which these are the characters, holds one of several.
    pub(crate) fn hold_any<const COUNT: usize>(self, text: &str, wanted: [char; COUNT]) -> bool {
        wanted.into_iter().any(|c| self.may_hold(c)) && text.contains(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_told_apart_and_the_rest_is_looked_for() {
        for (text, held, missing) in [
            ("a|b", vec!['a', '|', 'b'], vec!['c', '·', '@']),
            ("a·b", vec!['·', 'a'], vec!['|', '•']),
            ("", vec![], vec!['a', '·', '\0']),
            ("\0\u{7f}@€9", vec!['\0', '\u{7f}', '@', '€', '9'], vec!['?', '8', '£']),
        ] {
            let characters = Characters::of(text);
            assert!(held.iter().all(|c| characters.hold_any(text, [*c])), "{text}");
            assert!(!missing.iter().any(|c| characters.hold_any(text, [*c])), "{text}");
            assert_eq!(characters.is_ascii(), text.is_ascii(), "{text}");
            assert_eq!(characters.has_digit(), text.contains('9'), "{text}");
        }
    }
}
