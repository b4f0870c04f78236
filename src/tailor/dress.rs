//! What a line of a CV wears around its words: indentation, and the mark of an item or a heading.

use crate::text::Span;

/// The parts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dress<'a> {
    /// The space in front.
    indent: &'a str,
    /// The mark with the space behind it.
    mark: &'a str,
    /// Where the words stand in the line, without space around them.
    pub(super) words: Span,
}

impl<'a> Dress<'a> {
    /// Looks at a line.
    pub(super) fn of(line: &'a str) -> Self {
        let body = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - body.len()];
        let end = line.trim_end().len().max(indent.len());
        let sign = mark(body);
        let words = &body[sign.len()..];
        // A mark with nothing behind it is taken as words.
        let mark = if words.is_empty() { "" } else { sign };
        let start = indent.len() + mark.len();
        Self { indent, mark, words: Span::new(start, end.max(start)) }
    }

    /// A line in the same dress that comes behind: the next item of the list, a paragraph beneath a heading.
    pub(super) fn next(&self, words: &str) -> String {
        if self.mark.starts_with('#') {
            return format!("\n{words}");
        }
        let (indent, mark) = (self.indent, self.mark);
        let number = mark.trim_end().trim_end_matches(['.', ')']);
        match number.parse::<u32>() {
            Ok(n) => format!("{indent}{}{}{words}", n.saturating_add(1), &mark[number.len()..]),
            Err(_) => format!("{indent}{mark}{words}"),
        }
    }
}

/// The mark that a line's words begin with, with the space behind it.
fn mark(body: &str) -> &str {
    let hashes = body.len() - body.trim_start_matches('#').len();
    let digits = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = if (1..=6).contains(&hashes) {
        hashes
    } else if digits > 0 && body[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        match body.chars().next() {
            Some(c) if "-*+•–·▪◦●>".contains(c) => c.len_utf8(),
            _ => return "",
        }
    };
    let spaces = body[after..].len() - body[after..].trim_start_matches(' ').len();
    if spaces == 0 { "" } else { &body[..after + spaces] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_line_is_dressed_alike() {
        for (line, next) in [
            ("- Go", "- Kafka"),
            ("  * Go  ", "  * Kafka"),
            ("9.  Go", "10.  Kafka"),
            ("plain", "Kafka"),
            ("## Skills", "\nKafka"),
            ("**Go**", "Kafka"),
            ("#hash", "Kafka"),
            ("", "Kafka"),
        ] {
            assert_eq!(Dress::of(line).next("Kafka"), next, "{line:?}");
        }
    }

    #[test]
    fn words_stand_between_the_mark_and_the_space_at_the_end() {
        for (line, words) in
            [("  - Go  ", "Go"), ("## A b", "A b"), ("x", "x"), ("-", "-"), ("", ""), ("   ", "")]
        {
            assert_eq!(Dress::of(line).words.of(line), words, "{line:?}");
        }
    }
}
