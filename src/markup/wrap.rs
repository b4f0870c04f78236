//! Whether a line end was put there by a hand or by a program that fills lines.

/// A document whose longest line is wider than this was not filled.
const WIDEST_FILL: usize = 100;
/// A narrower text than this is a list of short lines.
const NARROWEST_FILL: usize = 45;

/// How the lines of a document were broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrap {
    /// The width lines were filled to, where they were.
    width: Option<usize>,
    /// The writer gives not even a sentence its capital.
    small: bool,
}

/// Of so many letters one at least is a capital, unless the writer uses none.
const LETTERS_PER_CAPITAL: usize = 100;

/// A text of fewer letters does not show how its writer uses capitals.
const FEW_LETTERS: usize = 300;

impl Wrap {
    /// Looks at all lines: a filled text has several lines close to its longest one.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let (mut letters, mut capitals) = (0, 0);
        let lengths: Vec<usize> = lines
            .map(|line| {
                letters += line.chars().filter(|c| c.is_alphabetic()).count();
                capitals += line.chars().filter(|c| c.is_uppercase()).count();
                line.trim_end().chars().count()
            })
            .filter(|n| *n > 0)
            .collect();
        let small = letters >= FEW_LETTERS && capitals * LETTERS_PER_CAPITAL < letters;
        let widest = lengths.iter().copied().max().unwrap_or(0);
        let full = lengths.iter().filter(|n| **n * 10 >= widest * 8).count();
        let filled =
            (NARROWEST_FILL..=WIDEST_FILL).contains(&widest) && full >= 3 && full * 4 >= lengths.len();
        Self { width: filled.then_some(widest), small }
    }

    /// Whether `next` carries on the sentence of `line`: a filling program breaks only where the next word does
    /// not fit, and a sentence goes on in lower case.
    pub(super) fn carries_on(self, line: &str, next: &str) -> bool {
        let (line, next) = (line.trim_end(), next.trim_start());
        let Some(first) = next.chars().next() else { return false };
        // Columns are set by hand.
        if line.trim_start().contains("   ") || line.contains('|') && next.contains('|') {
            return false;
        }
        if opens_bracket_for(line, next) || ends_midway(line) && !starts_with_label(next) {
            return true;
        }
        let ended = line.ends_with(['.', '!', '?', ':', ';', '|']);
        if first.is_lowercase() && !self.small && !ended && line.chars().count() > 25 {
            return true;
        }
        let Some(width) = self.width else { return false };
        let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        first.is_alphanumeric() | matches!(first, '(' | '"' | '“' | '‘')
            && line.chars().count() + 1 + word > width
            && !starts_with_label(next)
    }
}

/// Whether a line ends within a bracket that the next one closes: "brokers (e.g. Kafka," and "Redis, NATS)".
fn opens_bracket_for(line: &str, next: &str) -> bool {
    let closes = next.find(')').is_some_and(|close| !next[..close].contains('('));
    closes && line.rfind('(').is_some_and(|open| !line[open..].contains(')'))
}

/// Whether a line ends in a word that always has another behind it: "experience with the".
fn ends_midway(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    line.chars().count() > 25
        && matches!(
            last,
            "and" | "or" | "of" | "the" | "with" | "in" | "to" | "for" | "a" | "an" | "as" | "by" | "e.g."
        )
}

/// "TITLE: Engineer", "Start date: …": a field of a form, never the middle of a sentence.
fn starts_with_label(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, _)| {
        label.len() <= 40 && label.chars().any(char::is_alphabetic) && !label.chars().any(char::is_lowercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_text_is_joined_and_a_list_is_not() {
        let filled = [
            "The role asks for people who enjoy using new technology in",
            "a professional environment. The projects concern the mail",
            "service at several places with more than five million who",
            "use it.",
        ];
        let wrap = Wrap::of(filled.iter().copied());
        assert!(wrap.carries_on(filled[0], filled[1]));
        assert!(wrap.carries_on(filled[1], filled[2]));
        assert!(!wrap.carries_on(filled[3], "Another"), "it would have fitted");
        assert!(!wrap.carries_on(filled[0], "START DATE: soon"));
        assert!(!wrap.carries_on("Senior engineer for networks              2019 – 2021", "Acme"));

        let row = "Training | A diploma in botany or in forestry | Welding";
        assert!(!wrap.carries_on(row, "Tools | Chainsaw | Tractor"), "a table");

        let list = ["Rust", "Kafka", "Good written and spoken English at work"];
        let wrap = Wrap::of(list.iter().copied());
        assert!(!wrap.carries_on(list[0], list[1]));
    }

    #[test]
    fn a_bracket_and_a_preposition_go_on() {
        let wrap = Wrap::of(["x"].into_iter());
        assert!(wrap.carries_on("Message brokers (e.g. Kafka,", "RabbitMQ, Redis)"));
        assert!(!wrap.carries_on("Message brokers (e.g. Kafka)", "RabbitMQ, Redis)"));
        assert!(!wrap.carries_on("Message brokers (e.g. Kafka", "Redis (a cache) and more"));
        assert!(wrap.carries_on("Two years of experience with the", "Rails framework"));
        assert!(!wrap.carries_on("What to do and", "Rails"), "too short to have been broken");
    }

    #[test]
    fn lower_case_goes_on() {
        let wrap = Wrap::of(["x"].into_iter());
        assert!(wrap.carries_on("We are looking for somebody who likes", "to build things"));
        assert!(!wrap.carries_on("We are looking for somebody.", "to build things"));
        assert!(!wrap.carries_on("Rust", "kafka"));
    }

    #[test]
    fn who_uses_no_capitals_begins_each_line_in_small_letters() {
        let line = "we want somebody who has kept the boats of a harbour in good repair for some years, and who knows each of them";
        let wrap = Wrap::of([line; 8].into_iter());
        assert!(!wrap.carries_on(line, "you know how to weld and to paint a hull"));
        let wrap =
            Wrap::of(["We want somebody who has kept the boats of a harbour in good repair"; 8].into_iter());
        assert!(wrap.carries_on(line, "and of a canal"));
    }
}
