//! Files of TOML that a person writes by hand and the program changes as well: what reading them and changing them by
//! their places have in common. What is not changed stays as it was written.

pub(crate) mod entries;

use std::fmt::Write as _;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeValue, Error};

use crate::diagnostic::Diagnostic;
use crate::text::is_hidden;

/// What is wrong with a file as TOML, before anything is made of it.
pub(crate) fn mistakes(file: &str, errors: &[Error]) -> Vec<Diagnostic> {
    let mistake = |error: &Error| {
        let message = format!("not valid TOML: {}", error.message());
        Diagnostic::error(file, error.span().unwrap_or_default(), message)
    };
    errors.iter().map(mistake).collect()
}

/// A value that is a text.
pub(crate) fn string(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.clone().into_owned()),
        _ => None,
    }
}

/// A value that is a list of texts.
pub(crate) fn strings(value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    match value.get_ref() {
        DeValue::Array(all) => all.iter().map(string).collect(),
        _ => None,
    }
}

/// Where the line that holds byte `at` starts.
pub(crate) fn start_of_line(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// The end of the line that holds byte `at`, its line end too.
pub(crate) fn end_of_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}

/// How the lines of a text end.
pub(crate) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The text with something else at a place of it; nothing where there is no such place.
pub(crate) fn splice(text: &str, at: Range<usize>, with: &str) -> Option<String> {
    Some(format!("{}{with}{}", text.get(..at.start)?, text.get(at.end..)?))
}

/// A text in quotes, on one line. What a terminal would obey or not show is escaped, for the file may be shown on one.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for ch in text.chars() {
        match ch {
            '"' | '\\' => out.extend(['\\', ch]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if ch.is_control() || is_hidden(ch) => _ = write!(out, "\\U{:08X}", u32::from(ch)),
            _ => out.push(ch),
        }
    }
    out.push('"');
    out
}

/// A list of texts.
pub(crate) fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}

/// A key, in quotes where it has to be.
pub(crate) fn key(text: &str) -> String {
    let bare = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    if !text.is_empty() && text.bytes().all(bare) { text.to_owned() } else { quoted(text) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_are_those_of_lines() {
        let text = "one\r\ntwo\r\nthree";
        assert_eq!((start_of_line(text, 6), end_of_line(text, 6)), (5, 10));
        assert_eq!((start_of_line(text, 0), end_of_line(text, 12)), (0, text.len()));
        assert_eq!((line_end(text), line_end("one\ntwo")), ("\r\n", "\n"));
        assert_eq!(splice(text, 5..8, "2").as_deref(), Some("one\r\n2\r\nthree"));
        assert_eq!(splice(text, 5..80, "2"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_it_was_written(name in ".{0,12}", text in "(?s).{0,40}") {
            let line = format!("{} = {}\n", key(&name), quoted(&text));
            let table: toml::Table = toml::from_str(&line).unwrap();
            prop_assert_eq!(table.get(&name).and_then(|value| value.as_str()), Some(text.as_str()));
            prop_assert_eq!(line.matches('\n').count(), 1);
        }
    }
}
