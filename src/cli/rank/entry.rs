//! One posting on its way: where it stands, and how it is read.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::intake::{self, IntakeError, MAX_SAVED_BYTES};
use crate::rank::Source;
use crate::text::{ReadError, Text, printable, read_path_up_to};

/// One posting, not read yet.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its place among all that are given.
    pub(super) order: u64,
    /// What it is.
    pub(super) input: Input,
}

/// What a posting is before it is read.
#[derive(Debug)]
pub(super) enum Input {
    /// A file.
    File(PathBuf),
    /// A line of JSON Lines.
    Line {
        /// The file as named by the user.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What stands in it.
        bytes: Vec<u8>,
    },
    /// Nothing that can be read.
    Unread(Place, Unread),
}

/// Where a posting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The file as named by the user.
    pub(super) file: String,
    /// Its line, in JSON Lines.
    pub(super) line: Option<usize>,
}

/// As it is named in a message.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "`{}`, line {line}", printable(&self.file)),
            None => write!(f, "`{}`", printable(&self.file)),
        }
    }
}

/// Why a posting could not be read; each message names it.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unread {
    /// The file could not be read, or made into a text.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Something else is wrong with what stands there.
    #[error("{0} {1}")]
    Said(Place, String),
}

impl From<ReadError> for Unread {
    fn from(error: ReadError) -> Self {
        Self::Intake(error.into())
    }
}

impl Entry {
    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        match &self.input {
            Input::File(path) => Place { file: path.to_string_lossy().into_owned(), line: None },
            Input::Line { file, line, .. } => Place { file: file.clone(), line: Some(*line) },
            Input::Unread(place, _) => place.clone(),
        }
    }

    /// The posting's text, and what is known of it beside.
    pub(super) fn read(self) -> Result<(Source, Text), Unread> {
        let place = self.place();
        let source =
            Source { order: self.order, file: place.file.clone(), line: place.line, ..Source::default() };
        let (source, text) = match self.input {
            Input::File(path) => {
                let bytes = read_path_up_to(&path, MAX_SAVED_BYTES)?;
                (source, intake::read(place.file.as_str(), &bytes)?)
            }
            Input::Line { bytes, .. } => line(source, &place, &bytes)?,
            Input::Unread(_, why) => return Err(why),
        };
        if text.clean().trim().is_empty() {
            return Err(Unread::Said(place, "holds no text".to_owned()));
        }
        Ok((source, text))
    }
}

/// A line of JSON Lines: an object with the text of a posting, or with the data of one as boards give it.
fn line(source: Source, place: &Place, bytes: &[u8]) -> Result<(Source, Text), Unread> {
    let said = |what: String| Unread::Said(place.clone(), what);
    let data: Value = serde_json::from_slice(bytes).map_err(|error| {
        said(format!("is broken JSON at column {}: each line has to be one object", error.column()))
    })?;
    let Value::Object(mut fields) = data else {
        return Err(said("is JSON, but no object such as {\"id\": …, \"title\": …, \"text\": …}".to_owned()));
    };
    let name = format!("{}, line {}", place.file, place.line.unwrap_or_default());
    let text = match fields.remove("text") {
        Some(Value::String(text)) => intake::read(name, text.as_bytes())?,
        Some(_) => return Err(said("gives a `text` that is no string".to_owned())),
        None => intake::read(name, bytes)?,
    };
    let source = Source {
        id: word(&fields, "id"),
        title: word(&fields, "title"),
        company: word(&fields, "company"),
        ..source
    };
    Ok((source, text))
}

/// A field that is a string or a number.
fn word(fields: &Map<String, Value>, key: &str) -> Option<String> {
    match fields.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<(Source, Text), String> {
        let bytes = line.as_bytes().to_vec();
        let input = Input::Line { file: "jobs.jsonl".to_owned(), line: 7, bytes };
        Entry { order: 3, input }.read().map_err(|unread| unread.to_string())
    }

    #[test]
    fn a_line_gives_text_and_names() {
        let (source, text) = read(r#"{"id": 12, "title": "Nurse", "text": "- Care\n- Listen"}"#).unwrap();
        assert_eq!((source.id.as_deref(), source.title.as_deref()), (Some("12"), Some("Nurse")));
        assert_eq!((source.order, source.line, source.file.as_str()), (3, Some(7), "jobs.jsonl"));
        assert_eq!(text.clean(), "- Care\n- Listen");
    }

    #[test]
    fn pages_in_lines_and_the_data_of_boards_are_read() {
        let (_, text) = read(r#"{"text": "<html><main><h1>Nurse</h1><p>Care</p></main></html>"}"#).unwrap();
        assert_eq!(text.clean(), "# Nurse\n\nCare\n");
        let (_, text) = read(r#"{"id": 1, "title": "Nurse", "content": "<p>Care for people</p>"}"#).unwrap();
        assert!(text.clean().contains("Care for people"), "{}", text.clean());
    }

    #[test]
    fn a_bad_line_is_named_with_the_reason() {
        for (line, said) in [
            ("{\"text\": \"a", "`jobs.jsonl`, line 7 is broken JSON at column 11"),
            ("[1]", "`jobs.jsonl`, line 7 is JSON, but no object"),
            ("{\"text\": 5}", "`jobs.jsonl`, line 7 gives a `text` that is no string"),
            ("{\"text\": \" \"}", "`jobs.jsonl`, line 7 holds no text"),
            ("{\"colour\": \"red\"}", "`jobs.jsonl, line 7` is JSON, but neither a CV"),
            ("\u{1}", "line 7 is broken JSON"),
        ] {
            let error = read(line).unwrap_err();
            assert!(error.contains(said), "{error}");
        }
    }
}
