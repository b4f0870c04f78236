//! By what postings are put in order.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::RankedPosting;

/// By what postings are put in order. What is the same in it goes by the other figures, then as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Sort")]
pub enum Sort {
    /// What the CV shows as it is written, the most first.
    #[default]
    Coverage,
    /// What it would show with wording alone, the most first.
    Wording,
    /// What it shows of what is required, the most first.
    Required,
    /// The title, from A to Z.
    Title,
}

impl Sort {
    /// Which of two postings goes first; equal only where all figures are.
    pub(super) fn compare(self, a: &RankedPosting, b: &RankedPosting) -> Ordering {
        let coverage = || falling(a.coverage, b.coverage);
        let wording = || falling(a.wording, b.wording);
        let required = || falling(a.required, b.required);
        match self {
            Self::Coverage => coverage().then_with(required).then_with(wording),
            Self::Wording => wording().then_with(coverage).then_with(required),
            Self::Required => required().then_with(coverage).then_with(wording),
            Self::Title => rising(a.title.as_deref(), b.title.as_deref()).then_with(coverage),
        }
    }
}

/// The greater first, and what has none last.
fn falling(a: Option<f64>, b: Option<f64>) -> Ordering {
    b.unwrap_or(-1.0).total_cmp(&a.unwrap_or(-1.0))
}

/// By the alphabet without regard to letter case, and what has none last.
fn rising(a: Option<&str>, b: Option<&str>) -> Ordering {
    let key = |text: Option<&str>| (text.is_none(), text.map(str::to_lowercase));
    key(a).cmp(&key(b))
}
