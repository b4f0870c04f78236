//! The labels, as they stand in the files.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The labels of a posting.
#[derive(Debug, Deserialize)]
pub(super) struct Posting {
    pub(super) title: Option<String>,
    pub(super) company: Option<String>,
    pub(super) location: Option<String>,
    pub(super) seniority: Option<String>,
    pub(super) work_mode: Option<String>,
    pub(super) salary: Option<Salary>,
    pub(super) lines: Vec<Line>,
    pub(super) skills: Vec<Skill>,
    pub(super) years: Vec<Years>,
}

#[derive(Debug, PartialEq, Deserialize)]
pub(super) struct Salary {
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    pub(super) currency: Option<String>,
    pub(super) period: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Line {
    pub(super) line: usize,
    pub(super) class: String,
}

/// A skill of a posting or of a CV.
#[derive(Debug, Deserialize)]
pub(super) struct Skill {
    pub(super) line: usize,
    pub(super) text: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// In a posting: how much it is wanted.
    pub(super) level: Option<String>,
    /// In a posting: its alternatives have the same.
    pub(super) group: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Years {
    pub(super) line: usize,
    pub(super) min: Option<u32>,
    pub(super) max: Option<u32>,
}

/// The labels of a CV.
#[derive(Debug, Deserialize)]
pub(super) struct Cv {
    pub(super) sections: Vec<Section>,
    pub(super) roles: Vec<Role>,
    pub(super) skills: Vec<Skill>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Section {
    pub(super) line: usize,
    pub(super) kind: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Role {
    pub(super) line: usize,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// How a CV meets a posting, as a recruiter would say.
#[derive(Debug, Deserialize)]
pub(super) struct Pair {
    pub(super) cv: String,
    pub(super) posting: String,
    pub(super) needs: Vec<Need>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Need {
    pub(super) line: usize,
    pub(super) any_of: Vec<String>,
    pub(super) verdict: String,
    #[serde(default)]
    pub(super) why: String,
}

/// The labels of one file.
pub(super) fn read<T: DeserializeOwned>(path: &Path, json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn key(json: &str, key: &str) -> Value {
    let mut value: Value = serde_json::from_str(json).expect("labels are JSON");
    value[key].take()
}

/// The document that the labels are of, as a path from the root of the package.
pub(super) fn file(json: &str) -> String {
    key(json, "file").as_str().expect("labels name their `file`").to_owned()
}

/// Whether the labels are those of a CV.
pub(super) fn is_cv(json: &str) -> bool {
    key(json, "roles").is_array()
}
