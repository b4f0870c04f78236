//! Postal addresses over several short lines, and dates alone in theirs: where a site states the place of a job.

use super::lexicon;
use crate::markup::Block;

/// The most lines of an address before its postcode.
const BEFORE: usize = 4;

/// The most words of one of its lines.
const WORDS: usize = 6;

/// The most bytes of its last line.
const LONGEST: usize = 60;

/// Which blocks are lines of an address that states where the job is. The one under "Send your letter to:" tells how to
/// apply.
pub(super) fn lines(blocks: &[Block]) -> Vec<bool> {
    let mut marked = Vec::new();
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| is_postcode(block.words())) {
        let start = (at.saturating_sub(BEFORE)..at)
            .rev()
            .take_while(|before| may_hold_address(&blocks[*before]))
            .last()
            .unwrap_or(at);
        let above = start.checked_sub(1).map_or("", |above| blocks[above].words());
        // A code alone, with no street or town over it, may be of anything.
        let sent = sends(above) && !above.ends_with('.');
        if start == at || above.ends_with(':') || sent || block.is_item() {
            continue;
        }
        marked.resize(blocks.len(), false);
        marked[start..=at].fill(true);
    }
    marked
}

/// Whether a line tells where to send something.
fn sends(line: &str) -> bool {
    let line = line.to_lowercase();
    ["send", "apply", "post to", "write to", "submit", "contact", "address"]
        .iter()
        .any(|word| line.contains(word))
}

/// Whether a block may be a line of an address: a few words with a capital or a number in front, and no sentence.
fn may_hold_address(block: &Block) -> bool {
    let line = block.words();
    (1..=WORDS).contains(&line.split_whitespace().count())
        && !block.is_item()
        && !block.is_heading()
        && !sends(line)
        && line.contains(char::is_alphabetic)
        && !lexicon::is_control(line)
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !line.ends_with(['.', ':', '!', '?', ';'])
        && !line.contains(['£', '$', '€', '@', ':', '('])
}

/// Whether a line is a postcode and at most the town before it: "SL5 7PS", "Bronx, NY 10465".
/// Source: the formats of the Royal Mail (outward and inward code) and of the United States Postal Service (state and ZIP).
fn is_postcode(line: &str) -> bool {
    if line.len() > LONGEST || !line.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let shape = |word: &str| -> String {
        let sign = |c: char| match c {
            'A'..='Z' => 'A',
            '0'..='9' => '9',
            c => c,
        };
        word.chars().map(sign).collect()
    };
    let [.., before, last] = words.as_slice() else { return false };
    let (before, last) = (shape(before), shape(last));
    let british = matches!(before.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A") && last == "9AA";
    let american = before == "AA" && matches!(last.as_str(), "99999" | "99999-9999");
    (british || american) && words.len() <= WORDS
}

/// Whether a line is a date in numbers and nothing else: "2026-02-14".
pub(super) fn is_date(line: &str) -> bool {
    let line = line.trim();
    let parts: Vec<&str> = line.split(['-', '/', '.']).collect();
    let numbers = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    parts.iter().all(numbers) && matches!(lengths.as_slice(), [4, 2, 2] | [2, 2, 4])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use crate::text::Text;

    fn marked(text: &str) -> Vec<bool> {
        let text = Text::from_source("job.txt", text);
        let blocks = read(&text, Format::Plain);
        let mut marked = lines(&blocks);
        marked.resize(blocks.len(), false);
        marked
    }

    #[test]
    fn an_address_ends_in_its_code() {
        let text = "We bake bread at night and sell it in the morning.\nHarlow Bakery\n12 Mill Lane\nHarlow\nCM99 9ZZ\n";
        assert_eq!(marked(text), [false, true, true, true, true]);
        let american = "We bake bread at night.\n\n6 Mill Avenue\nHarlow Creek, NY 10999\n";
        assert_eq!(marked(american), [false, true, true]);
    }

    #[test]
    fn where_to_send_a_letter_is_none() {
        assert_eq!(marked("Send your letter to\n12 Mill Lane\nHarlow\nCM99 9ZZ\n"), [false; 4]);
        assert_eq!(marked("We use ISO 9AA\n\nYou mount M5 3GX modules every day.\n"), [false; 2]);
    }

    #[test]
    fn dates_alone() {
        assert!(is_date("2026-02-14") && is_date("14/02/2026") && is_date(" 14.02.2026 "));
        assert!(!is_date("2026-02") && !is_date("10.0.0.1") && !is_date("1-2-3"));
    }
}
