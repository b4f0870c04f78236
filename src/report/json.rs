//! The answers as JSON, and the JSON Schema of each.

use std::fmt::Write as _;

use schemars::schema_for;
use serde::Serialize;
use serde_json::{Value, json};

use super::doctor::DoctorAnswer;
use super::model::{CheckAnswer, CvAnswer, PostingAnswer, TailorAnswer, TextAnswer};
use super::preview::PreviewAnswer;
use super::ranking::{RankAnswer, RankedPosting};
use super::reading::ReadingAnswer;
use super::taxonomy;

/// Which answer a schema is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// `cvfit extract --as posting`.
    Posting,
    /// `cvfit extract --as cv`.
    Cv,
    /// `cvfit check`.
    Check,
    /// `cvfit explain`.
    Explain,
    /// `cvfit text`.
    Text,
    /// `cvfit rank --format json`.
    Rank,
    /// A line of `cvfit rank --format jsonl`.
    RankLine,
    /// `cvfit doctor`.
    Doctor,
    /// `cvfit tailor`.
    Tailor,
    /// `cvfit taxonomy … --preview`.
    Preview,
    /// `cvfit taxonomy list`.
    TaxonomyList,
    /// `cvfit taxonomy show`.
    TaxonomyShow,
    /// `cvfit taxonomy search`.
    TaxonomySearch,
    /// `cvfit taxonomy explain`.
    TaxonomyExplain,
    /// `cvfit taxonomy diff`.
    TaxonomyDiff,
    /// `cvfit taxonomy stats`.
    TaxonomyStats,
    /// `cvfit taxonomy export`.
    TaxonomyExport,
    /// `cvfit taxonomy lint`.
    TaxonomyLint,
    /// `cvfit taxonomy import`.
    TaxonomyImport,
}

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

/// The JSON Schema of an answer.
pub fn schema(answer: Answer) -> Value {
    match answer {
        Answer::Posting => schema_for!(PostingAnswer).into(),
        Answer::Cv => schema_for!(CvAnswer).into(),
        Answer::Check => schema_for!(CheckAnswer).into(),
        Answer::Explain => schema_for!(ReadingAnswer).into(),
        Answer::Text => schema_for!(TextAnswer).into(),
        Answer::Rank => schema_for!(RankAnswer).into(),
        Answer::RankLine => schema_for!(RankedPosting).into(),
        Answer::Doctor => schema_for!(DoctorAnswer).into(),
        Answer::Tailor => schema_for!(TailorAnswer).into(),
        Answer::Preview => schema_for!(PreviewAnswer).into(),
        Answer::TaxonomyList => schema_for!(taxonomy::ListAnswer).into(),
        Answer::TaxonomyShow => schema_for!(taxonomy::ShowAnswer).into(),
        Answer::TaxonomySearch => schema_for!(taxonomy::SearchAnswer).into(),
        Answer::TaxonomyExplain => schema_for!(taxonomy::TermAnswer).into(),
        Answer::TaxonomyDiff => schema_for!(taxonomy::DiffAnswer).into(),
        Answer::TaxonomyImport => schema_for!(taxonomy::ImportAnswer).into(),
        Answer::TaxonomyStats => schema_for!(taxonomy::StatsAnswer).into(),
        Answer::TaxonomyExport => schema_for!(taxonomy::ExportAnswer).into(),
        Answer::TaxonomyLint => schema_for!(taxonomy::LintAnswer).into(),
    }
}

/// The JSON Schemas of all answers, by name.
pub fn schemas() -> Value {
    json!({
        "posting": schema(Answer::Posting),
        "cv": schema(Answer::Cv),
        "check": schema(Answer::Check),
        "explain": schema(Answer::Explain),
        "text": schema(Answer::Text),
        "rank": schema(Answer::Rank),
        "rank-line": schema(Answer::RankLine),
        "doctor": schema(Answer::Doctor),
        "tailor": schema(Answer::Tailor),
        "preview": schema(Answer::Preview),
        "taxonomy-list": schema(Answer::TaxonomyList),
        "taxonomy-show": schema(Answer::TaxonomyShow),
        "taxonomy-search": schema(Answer::TaxonomySearch),
        "taxonomy-explain": schema(Answer::TaxonomyExplain),
        "taxonomy-diff": schema(Answer::TaxonomyDiff),
        "taxonomy-import": schema(Answer::TaxonomyImport),
        "taxonomy-stats": schema(Answer::TaxonomyStats),
        "taxonomy-export": schema(Answer::TaxonomyExport),
        "taxonomy-lint": schema(Answer::TaxonomyLint),
    })
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
        let schema = schema(Answer::Check);
        for name in answer.as_object().unwrap().keys() {
            assert!(schema["properties"].get(name).is_some(), "{name}");
        }
        assert_eq!(schemas().as_object().unwrap().len(), 19);
    }
}
