//! Which words are ordinary English.
//!
//! A word of the language is never taken for a misspelt name, and never reported as an unknown term. The list
//! is SCOWL's smallest (American and British); its terms stand in `words-licence.txt` beside it.

/// Sorted by bytes, one word a line, lower case, three letters or more.
const WORDS: &str = include_str!("words.txt");

/// Whether `word`, in lower case, is an ordinary English word. Shorter ones than the list holds count as such.
pub fn is_english(word: &str) -> bool {
    if word.len() < 3 {
        return true;
    }
    let bytes = WORDS.as_bytes();
    // Binary search over bytes; each probe is moved back to the start of its line.
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let start = bytes[..middle].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1).max(low);
        let end = bytes[start..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |at| start + at);
        match bytes[start..end].cmp(word.as_bytes()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_list_and_no_others() {
        for word in ["looked", "excellent", "organisation", "organization", "accountant", "of"] {
            assert!(is_english(word), "{word}");
        }
        for word in ["kubernets", "depop", "zzz", "postgre", "aaa", ""] {
            assert_eq!(is_english(word), word.len() < 3, "{word}");
        }
    }

    #[test]
    fn every_line_is_found() {
        let missing: Vec<_> = WORDS.lines().step_by(97).filter(|word| !is_english(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(WORDS.lines().is_sorted(), "the search needs the order of bytes");
    }
}
