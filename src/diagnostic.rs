//! Mistakes in files that a person writes (settings, taxonomies), each with its place and the way out.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::text::printable;

/// The width that rendered mistakes are fitted into.
const WIDTH: usize = 100;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file could be better.
    Info,
    /// The file is used all the same.
    Warning,
    /// The file cannot be used.
    Error,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The file as the user named it.
    pub file: String,
    /// The place in the file's text, in bytes; `0..0` where the whole file is meant.
    pub span: Range<usize>,
    /// What is wrong, with the value in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at `span` of `file`.
    pub fn error(file: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, file: file.to_owned(), span, message: message.into(), help: None }
    }

    /// A warning at `span` of `file`.
    pub fn warning(file: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, span, message) }
    }

    /// The same with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Renders all of `diagnostics`, a blank line between them and a line end after the last.
///
/// `text_of` gives the text of a file by its name; where it gives none, the place is left out. With `styled`
/// the output holds escape sequences for a terminal. Control, bidirectional and invisible characters of the
/// files are shown, never passed on.
pub fn render<'a>(
    diagnostics: &[Diagnostic],
    text_of: impl Fn(&str) -> Option<&'a str>,
    styled: bool,
) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut out = String::new();
    for diagnostic in diagnostics {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&renderer.render(&[group(diagnostic, text_of(&diagnostic.file))]));
        out.push('\n');
    }
    out
}

/// One mistake in the form of the renderer.
fn group<'a>(diagnostic: &'a Diagnostic, text: Option<&'a str>) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Info => Level::INFO,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let file = printable(&diagnostic.file);
    let mut group = Group::with_title(level.primary_title(printable(&diagnostic.message)));
    match text {
        Some(text) if diagnostic.span != (0..0) => {
            let Lines { first, text, span } = lines_of(text, visible(diagnostic.span.clone(), text));
            let (source, span) = shown(text, span);
            let annotation = AnnotationKind::Primary.span(span);
            group =
                group.element(Snippet::source(source).line_start(first).path(file).annotation(annotation));
        }
        _ => group = group.element(Origin::path(file)),
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(printable(help))),
        None => group,
    }
}

/// A span that shows something: an empty one is widened to a character.
fn visible(span: Range<usize>, text: &str) -> Range<usize> {
    if !span.is_empty() || text.is_empty() {
        return span;
    }
    match text.get(span.start..).and_then(|rest| rest.chars().next()) {
        Some(ch) if !matches!(ch, '\r' | '\n') => span.start..span.start + ch.len_utf8(),
        _ => {
            let before = text.get(..span.start).unwrap_or(text).trim_end();
            before.char_indices().next_back().map_or(span, |(at, ch)| at..at + ch.len_utf8())
        }
    }
}

/// The lines that a span touches.
struct Lines<'a> {
    /// The number of the first one.
    first: usize,
    text: &'a str,
    /// The span in them.
    span: Range<usize>,
}

/// The lines that a span of a text touches. The text may be long and have many mistakes, so nothing else of it is looked at.
fn lines_of(text: &str, span: Range<usize>) -> Lines<'_> {
    let span = span.start.min(text.len())..span.end.min(text.len());
    let bytes = text.as_bytes();
    let start = bytes[..span.start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end = bytes[span.end..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| span.end + at);
    let first = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    let text = text.get(start..end).unwrap_or_default();
    Lines { first, text, span: span.start - start..span.end.max(span.start) - start }
}

/// The text with what a terminal would obey replaced by what it shows, and `span` moved along.
fn shown(text: &str, span: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    let span = span.start.min(text.len())..span.end.min(text.len());
    if is_harmless(text) {
        return (Cow::Borrowed(text), span);
    }
    let mut out = String::with_capacity(text.len() * 2);
    let (mut start, mut end) = (None, None);
    for (at, ch) in text.char_indices() {
        if start.is_none() && at >= span.start {
            start = Some(out.len());
        }
        if end.is_none() && at >= span.end {
            end = Some(out.len());
        }
        if is_layout(ch) {
            out.push(ch);
        } else {
            out.push_str(&printable(ch.encode_utf8(&mut [0; 4])));
        }
    }
    let range = start.unwrap_or(out.len())..end.unwrap_or(out.len());
    (Cow::Owned(out), range)
}

/// Line ends and tabs, which the renderer lays out itself.
fn is_layout(ch: char) -> bool {
    matches!(ch, '\n' | '\r' | '\t')
}

/// Whether a terminal would show all of it as it stands.
fn is_harmless(text: &str) -> bool {
    text.split(is_layout).all(|piece| matches!(printable(piece), Cow::Borrowed(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_shows_its_place_its_line_and_the_way_out() {
        let text = "[fit]\nweight-reqired = 1\n";
        let diagnostic =
            Diagnostic::error("c.toml", 6..20, "unknown setting `weight-reqired`").help("did you mean that?");
        let out = render(&[diagnostic], |_| Some(text), false);
        insta::assert_snapshot!(out, @"
        error: unknown setting `weight-reqired`
         --> c.toml:2:1
          |
        2 | weight-reqired = 1
          | ^^^^^^^^^^^^^^
          |
          = help: did you mean that?
        ");
    }

    #[test]
    fn every_mistake_of_a_run_is_shown() {
        let mistakes = [Diagnostic::error("a", 0..1, "first"), Diagnostic::warning("b", 0..0, "second")];
        let out = render(&mistakes, |name| (name == "a").then_some("x"), false);
        assert!(out.contains("error: first") && out.contains("warning: second"), "{out}");
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown_instead() {
        let text = "# \u{9b}31m \u{202e} \u{1b}[2J\n\u{9d}key = 1\n";
        let at = text.find("key").unwrap();
        let mistake = Diagnostic::error("evil\u{1b}[2J.toml", at..at + 3, "no \u{1b}]0;x").help("\u{9b}1m");
        let out = render(&[mistake], |_| Some(text), false);
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!out.contains(bad), "{out:?}");
        let under = out.lines().position(|line| line.contains("^^^")).unwrap();
        let lines: Vec<_> = out.lines().collect();
        assert_eq!(lines[under].find("^^^"), lines[under - 1].find("key"), "{out}");
    }

    #[test]
    fn a_mistake_far_down_is_shown_with_its_own_number() {
        let text = "a = 1\r\n".repeat(900) + "bad = [\n  2,\n]\n";
        let at = text.find("bad").unwrap();
        let over_lines = Diagnostic::error("c.toml", at + 6..text.len() - 1, "a list");
        let out =
            render(&[Diagnostic::error("c.toml", at..at + 3, "a key"), over_lines], |_| Some(&text), false);
        assert!(out.contains("--> c.toml:901:1") && out.contains("901 | bad = ["), "{out}");
        assert!(out.contains("--> c.toml:901:7") && out.contains("903 |") && !out.contains("900 |"), "{out}");
    }

    #[test]
    fn a_place_beyond_the_text_does_not_panic() {
        let mistake = Diagnostic::error("a", 50..60, "late");
        assert!(render(&[mistake], |_| Some("short\n"), false).contains("late"));
    }
}
