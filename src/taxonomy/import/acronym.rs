//! Abbreviations and what they stand for.

use super::weak::is_grammar;

/// Whether a word is written as an abbreviation: capitals and digits only, two capitals at least.
pub(super) fn looks_like_one(word: &str) -> bool {
    word.chars().filter(char::is_ascii_uppercase).count() >= 2
        && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '-' | '&'))
}

/// Whether `short` is the initials of `long`, with or without its words of grammar.
pub(super) fn is_initials(short: &str, long: &str) -> bool {
    let words = || long.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let initials = |words: &mut dyn Iterator<Item = &str>| -> String {
        words.filter_map(|word| word.chars().next()).flat_map(char::to_lowercase).collect()
    };
    let short: String = short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    short.chars().count() >= 2
        && (initials(&mut words()) == short
            || initials(&mut words().filter(|word| !is_grammar(&word.to_lowercase()))) == short)
}

/// Whether `short` can be read off `long`: its letters in their order, the first where a word starts, the last in the
/// last word, and one for each word at least, as in "Extensible markup language" and "XML".
pub(super) fn is_read_off(short: &str, long: &str) -> bool {
    if !looks_like_one(short) || short.len() > 8 {
        return false;
    }
    if is_initials(short, long) {
        return true;
    }
    let words: Vec<String> = long.split_whitespace().map(str::to_lowercase).collect();
    let letters: Vec<char> = short.to_lowercase().chars().collect();
    if words.len() > letters.len() || words.is_empty() {
        return false;
    }
    // Each word takes as many of the letters as it can, and one at least; the first letter may stand second ("X").
    let mut at = 0;
    for (number, word) in words.iter().enumerate() {
        let left_for_others = words.len() - number - 1;
        let mut taken = 0;
        for (place, c) in word.chars().enumerate() {
            let free = letters.len() - at > left_for_others;
            if at < letters.len() && free && c == letters[at] && (taken > 0 || place <= 1) {
                at += 1;
                taken += 1;
            }
        }
        if taken == 0 {
            return false;
        }
    }
    at == letters.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_read_off_its_words() {
        for (short, long) in [
            ("SQL", "Structured query language"),
            ("XML", "Extensible markup language"),
            ("SVN", "Subversion"),
            ("AWS", "Amazon Web Services"),
            ("ABAP", "Advanced business application programming"),
            ("COBOL", "Common business oriented language"),
            ("XHTML", "Extensible hypertext markup language"),
        ] {
            assert!(is_read_off(short, long), "{short} of {long}");
        }
    }

    #[test]
    fn others_are_not() {
        for (short, long) in [
            ("AX", "Microsoft Dynamics"),
            ("ERP", "NetSuite"),
            ("WMS", "Epicor"),
            ("HRIS", "Oracle"),
            ("Sql", "Structured query language"),
            ("SQL", ""),
            ("", "Structured"),
        ] {
            assert!(!is_read_off(short, long), "{short} of {long}");
        }
        assert!(!is_initials("ISO", "international organisation of standards"));
        assert!(is_initials("IoT", "Internet of Things"));
        assert!(!is_initials("PM", "management of projects"));
        assert!(is_initials("GMP", "good manufacturing practices"));
    }
}
