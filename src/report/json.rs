//! The answers as JSON, and the JSON Schema of each.

use std::fmt::Write as _;

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use serde_json::Value;

use super::doctor::DoctorAnswer;
use super::model::{CheckAnswer, CvAnswer, PostingAnswer, TailorAnswer, TextAnswer};
use super::preview::PreviewAnswer;
use super::ranking::{RankAnswer, RankedPosting};
use super::reading::ReadingAnswer;
use super::taxonomy;

/// An answer that has a schema.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// Its name, as `cvfit schema` takes it.
    pub name: &'static str,
    /// The command that gives it.
    pub command: &'static str,
    schema: fn() -> Schema,
}

impl Answer {
    const fn of<T: JsonSchema>(name: &'static str, command: &'static str) -> Self {
        Self { name, command, schema: || schema_for!(T) }
    }

    /// Its JSON Schema.
    pub fn schema(&self) -> Value {
        (self.schema)().into()
    }
}

/// Every answer.
pub const ANSWERS: &[Answer] = &[
    Answer::of::<PostingAnswer>("posting", "cvfit extract --as posting"),
    Answer::of::<CvAnswer>("cv", "cvfit extract --as cv"),
    Answer::of::<CheckAnswer>("check", "cvfit check"),
    Answer::of::<ReadingAnswer>("explain", "cvfit explain"),
    Answer::of::<TextAnswer>("text", "cvfit text"),
    Answer::of::<RankAnswer>("rank", "cvfit rank --format json"),
    Answer::of::<RankedPosting>("rank-line", "cvfit rank --format jsonl, a line"),
    Answer::of::<DoctorAnswer>("doctor", "cvfit doctor"),
    Answer::of::<TailorAnswer>("tailor", "cvfit tailor"),
    Answer::of::<PreviewAnswer>("preview", "cvfit taxonomy … --preview"),
    Answer::of::<taxonomy::ListAnswer>("taxonomy-list", "cvfit taxonomy list"),
    Answer::of::<taxonomy::ShowAnswer>("taxonomy-show", "cvfit taxonomy show"),
    Answer::of::<taxonomy::SearchAnswer>("taxonomy-search", "cvfit taxonomy search"),
    Answer::of::<taxonomy::TermAnswer>("taxonomy-explain", "cvfit taxonomy explain"),
    Answer::of::<taxonomy::DiffAnswer>("taxonomy-diff", "cvfit taxonomy diff"),
    Answer::of::<taxonomy::StatsAnswer>("taxonomy-stats", "cvfit taxonomy stats"),
    Answer::of::<taxonomy::ExportAnswer>("taxonomy-export", "cvfit taxonomy export"),
    Answer::of::<taxonomy::LintAnswer>("taxonomy-lint", "cvfit taxonomy lint"),
    Answer::of::<taxonomy::ImportAnswer>("taxonomy-import", "cvfit taxonomy import"),
];

/// An answer as JSON that ends with a line end. Whatever a terminal would obey is escaped, which leaves the
/// data as it is.
pub fn json(answer: &impl Serialize) -> serde_json::Result<String> {
    Ok(harmless(&serde_json::to_string_pretty(answer)?))
}

/// An answer as JSON in one line, for JSON Lines; otherwise as [`json()`].
pub fn json_line(answer: &impl Serialize) -> serde_json::Result<String> {
    Ok(harmless(&serde_json::to_string(answer)?))
}

/// JSON with escapes for whatever a terminal would obey, and a line end.
fn harmless(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len() + 1);
    for ch in plain.chars() {
        // In JSON these can stand inside a string only, so they can be escaped wherever they are.
        if is_obeyed(ch) {
            for unit in ch.encode_utf16(&mut [0; 2]) {
                _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(ch);
        }
    }
    out.push('\n');
    out
}

/// Characters beyond those that JSON escapes itself which act on a terminal or are not seen.
fn is_obeyed(ch: char) -> bool {
    // JSON escapes the controls below the space itself; the line ends are its own.
    ch >= ' ' && crate::text::is_hidden(ch)
}

/// The JSON Schema of the answer with a name, if there is one.
pub fn schema(name: &str) -> Option<Value> {
    ANSWERS.iter().find(|answer| answer.name == name).map(Answer::schema)
}

/// The JSON Schemas of all answers, by name.
pub fn schemas() -> Value {
    ANSWERS.iter().map(|answer| (answer.name.to_owned(), answer.schema())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn the_data_comes_back_and_nothing_in_it_is_obeyed() {
        let evil = "a\u{1b}\u{9b}\u{202e}\u{e0041}\u{7f}ü✓";
        let out = json(&vec![evil]).unwrap();
        assert!(!out.contains(|c: char| (c.is_control() && c != '\n') || is_obeyed(c)), "{out}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&out).unwrap(), [evil]);
    }

    #[test]
    fn the_answer_has_the_names_of_the_contract() {
        let out: Value = serde_json::from_str(&json(&fixture::answer()).unwrap()).unwrap();
        assert_eq!(out["schema"], 1);
        assert_eq!(out["needs"][0]["evidence"][0]["where"], "experience");
        assert_eq!(out["posting"]["skills"][0]["match"], "exact");
        assert_eq!(out["needs"][0]["verdict"], "covered");
        assert!(out["coverage"]["score"].is_number());
    }

    #[test]
    fn every_field_of_an_answer_is_in_its_schema() {
        let answer = serde_json::to_value(fixture::answer()).unwrap();
        let schema = schema("check").unwrap();
        for name in answer.as_object().unwrap().keys() {
            assert!(schema["properties"].get(name).is_some(), "{name}");
        }
        assert_eq!(schemas().as_object().unwrap().len(), ANSWERS.len(), "no name stands twice");
        assert_eq!(super::schema("job"), None);
    }
}
