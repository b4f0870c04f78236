//! The text of a posting that was pasted.

use crate::intake;
use crate::text::Text;

/// How many of its lines are shown.
const SHOWN: usize = 4;

/// No more of a line is shown.
const LONGEST: usize = 200;

/// A text that was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pasted {
    source: String,
    title: String,
    lines: usize,
    first: Vec<String>,
}

impl Pasted {
    /// Takes a text, or says why it cannot be a posting.
    pub(crate) fn new(source: &str) -> Result<Self, String> {
        // Terminals send what Enter sends for the end of a line.
        let source = if source.contains('\n') { source.to_owned() } else { source.replace('\r', "\n") };
        let text = intake::read("the pasted text", source.as_bytes()).map_err(|error| error.to_string())?;
        let mut words = text.clean().lines().map(str::trim).filter(|line| !line.is_empty());
        let start = |line: &str| line.chars().take(LONGEST).collect::<String>();
        let Some(title) = words.next() else { return Err("What was pasted holds no text".to_owned()) };
        let title = start(title.trim_start_matches(['#', '*', ' ']));
        let first = words.take(SHOWN).map(start).collect();
        let lines = count(&text);
        Ok(Self { source, title, lines, first })
    }

    /// As it was pasted.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// Its first line.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// How many lines it has.
    pub(crate) fn lines(&self) -> usize {
        self.lines
    }

    /// The lines below the first.
    pub(crate) fn first_lines(&self) -> &[String] {
        &self.first
    }

    /// A name for a file of it. The text does not choose a place: letters and digits are all that is kept of it.
    pub(crate) fn file_name(&self) -> String {
        let mut name = String::new();
        for c in self.title.chars().take(60) {
            if c.is_alphanumeric() {
                name.extend(c.to_lowercase());
            } else if !name.is_empty() && !name.ends_with('-') {
                name.push('-');
            }
        }
        let name = name.trim_end_matches('-');
        format!("{}.txt", if name.is_empty() { "posting" } else { name })
    }
}

fn count(text: &Text) -> usize {
    text.clean().lines().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_is_known_by_its_first_lines() {
        let pasted = Pasted::new("\r\r# Night Baker\r- Bake bread\r\u{1b}[31mred\r").unwrap();
        assert_eq!((pasted.title(), pasted.lines()), ("Night Baker", 5));
        assert_eq!(pasted.first_lines()[0], "- Bake bread");
        assert_eq!(pasted.file_name(), "night-baker.txt");
        assert!(pasted.source().contains("\n\u{1b}[31mred"), "what is kept is what was pasted");
    }

    #[test]
    fn a_name_leads_nowhere() {
        for (text, name) in [
            ("../../.bashrc", "bashrc.txt"),
            ("/etc/passwd\n", "etc-passwd.txt"),
            ("???", "posting.txt"),
            ("Bäcker (m/w/d)", "bäcker-m-w-d.txt"),
        ] {
            assert_eq!(Pasted::new(text).unwrap().file_name(), name);
        }
    }

    #[test]
    fn what_cannot_be_a_posting_is_refused_with_the_reason() {
        assert!(Pasted::new(" \n\t").unwrap_err().contains("no text"));
        assert!(Pasted::new(&"word ".repeat(1_000_000)).unwrap_err().contains("MiB"));
    }
}
