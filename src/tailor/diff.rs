//! What a copy changes, line by line and word by word: for a screen, and as text.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, InlineChangeMode, InlineChangeOptions, TextDiff};

use crate::text::{Text, printable};

/// Which side of a preview a line stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// On both.
    Both,
    /// It is taken out.
    Before,
    /// It is put in.
    After,
}

/// Words of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As they stand there.
    pub text: String,
    /// Whether the other side has other words here.
    pub changed: bool,
}

/// A line of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub side: Side,
    /// Its number before, counted from 1.
    pub before: Option<usize>,
    /// Its number after.
    pub after: Option<usize>,
    /// Its words, together all of the line without its end.
    pub words: Vec<Words>,
}

/// Changed lines with some around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hunk {
    /// Its lines, in reading order.
    pub lines: Vec<Line>,
}

/// What changes between two texts, with so many lines around each change. The clean texts are compared, so that a
/// preview is safe to show.
pub fn diff(before: &Text, after: &Text, around: usize) -> Vec<Hunk> {
    let lines = TextDiff::from_lines(before.clean(), after.clean());
    let mut options = InlineChangeOptions::new();
    options.mode(InlineChangeMode::Words);
    let hunk = |ops: &Vec<similar::DiffOp>| {
        // Without a time limit, so that the same texts always give the same preview.
        let changes =
            ops.iter().flat_map(|op| lines.iter_inline_changes_with_options_deadline(op, options, None));
        Hunk { lines: changes.map(|change| line(&change)).collect() }
    };
    lines.grouped_ops(around).iter().map(hunk).collect()
}

fn line(change: &similar::InlineChange<'_, str>) -> Line {
    let side = match change.tag() {
        ChangeTag::Equal => Side::Both,
        ChangeTag::Delete => Side::Before,
        ChangeTag::Insert => Side::After,
    };
    let words = change
        .values()
        .iter()
        .map(|(changed, text)| Words { text: text.trim_end_matches('\n').to_owned(), changed: *changed });
    Line {
        side,
        before: change.old_index().map(|at| at + 1),
        after: change.new_index().map(|at| at + 1),
        words: words.filter(|words| !words.text.is_empty()).collect(),
    }
}

/// A preview as text in the unified form, with the names of the two files above it; styled for a terminal or plain.
pub fn unified(hunks: &[Hunk], (before, after): (&str, &str), styled: bool) -> String {
    let mut out = String::new();
    let paint =
        |style: Style, text: &str| if styled { format!("{style}{text}{style:#}") } else { text.to_owned() };
    let bold = Style::new().bold();
    _ = writeln!(out, "{}", paint(bold, &format!("--- {}", printable(before))));
    _ = writeln!(out, "{}", paint(bold, &format!("+++ {}", printable(after))));
    for hunk in hunks {
        let (from, to) = (range(hunk, |line| line.before), range(hunk, |line| line.after));
        _ = writeln!(out, "{}", paint(AnsiColor::Cyan.on_default(), &format!("@@ -{from} +{to} @@")));
        for line in &hunk.lines {
            let (sign, style) = match line.side {
                Side::Both => (' ', Style::new()),
                Side::Before => ('-', AnsiColor::Red.on_default()),
                Side::After => ('+', AnsiColor::Green.on_default()),
            };
            let plain = style == Style::new();
            let mut text = if plain { sign.to_string() } else { paint(style, &sign.to_string()) };
            for words in &line.words {
                let style = if words.changed { style.bold().underline() } else { style };
                text.push_str(&if plain { words.text.clone() } else { paint(style, &words.text) });
            }
            _ = writeln!(out, "{text}");
        }
    }
    out
}

/// The lines of one side of a hunk: the first and how many.
fn range(hunk: &Hunk, number: fn(&Line) -> Option<usize>) -> String {
    let numbers: Vec<usize> = hunk.lines.iter().filter_map(number).collect();
    format!("{},{}", numbers.first().copied().unwrap_or_default(), numbers.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunks(before: &str, after: &str) -> Vec<Hunk> {
        diff(&Text::from_source("a", before), &Text::from_source("b", after), 1)
    }

    #[test]
    fn the_words_that_change_are_told() {
        let hunks = hunks(
            "one\nrun four k8s clusters\nthree\nfour\n",
            "one\nrun four Kubernetes (k8s) clusters\nthree\nfour\n",
        );
        assert_eq!(hunks.len(), 1);
        let of = |side: Side, changed: bool| {
            let line = hunks[0].lines.iter().find(|line| line.side == side).unwrap();
            line.words.iter().filter(|w| w.changed == changed).map(|w| w.text.as_str()).collect::<String>()
        };
        assert_eq!(of(Side::After, true), "Kubernetes (k8s)");
        assert_eq!(of(Side::Before, true), "k8s");
        assert_eq!(of(Side::Before, false), "run four  clusters");
        assert_eq!(
            unified(&hunks, ("a.md", "b\u{1b}.md"), false),
            "--- a.md\n+++ b\\u{1b}.md\n@@ -1,3 +1,3 @@\n one\n-run four k8s clusters\n+run four Kubernetes (k8s) \
             clusters\n three\n"
        );
        assert!(unified(&hunks, ("a", "b"), true).contains("\u{1b}[1m"));
    }

    #[test]
    fn nothing_changed_is_nothing_to_see() {
        assert!(hunks("a\n", "a\n").is_empty());
    }

    #[test]
    fn a_last_line_without_an_end_is_a_line() {
        let hunks = hunks("a\nb", "b\na");
        let words: String =
            hunks[0].lines.iter().flat_map(|line| &line.words).map(|w| w.text.as_str()).collect();
        assert!(!words.contains('\n'));
    }
}
