//! Whether everything around the program is as it should be: the answer of `cvfit doctor`, and its report.

use schemars::JsonSchema;
use serde::Serialize;

use super::outline::{Outline, Piece};

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    /// As it should be.
    Good,
    /// It works, but less well than it could.
    Fair,
    /// Something will not work.
    Bad,
}

impl Health {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Bad => "bad",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// What was looked at.
    pub what: String,
    /// How it is.
    pub health: Health,
    /// What was found.
    pub found: String,
    /// What to do about it, where something is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

impl Finding {
    /// Something that is as it should be.
    pub fn good(what: &str, found: impl Into<String>) -> Self {
        Self { what: what.to_owned(), health: Health::Good, found: found.into(), advice: None }
    }

    /// Something that could be better, and how.
    pub fn fair(what: &str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { health: Health::Fair, advice: Some(advice.into()), ..Self::good(what, found) }
    }

    /// Something that will not work, and what to do about it.
    pub fn bad(what: &str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { health: Health::Bad, advice: Some(advice.into()), ..Self::good(what, found) }
    }
}

/// All that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "cvfit doctor")]
pub struct DoctorAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The version of the program.
    pub version: String,
    /// How the worst of it is.
    pub health: Health,
    /// One thing after the other.
    pub findings: Vec<Finding>,
}

impl DoctorAnswer {
    /// The answer with these findings.
    pub fn new(version: &str, findings: Vec<Finding>) -> Self {
        let health = findings.iter().map(|finding| finding.health).max().unwrap_or(Health::Good);
        Self { schema: super::model::SCHEMA, version: version.to_owned(), health, findings }
    }
}

/// The report of `cvfit doctor`.
pub fn doctor(answer: &DoctorAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(format!("cvfit {}", answer.version));
    for finding in &answer.findings {
        // The words are of one length at most, so that what was looked at stands in a column.
        let word = format!("{:<4}", finding.health.word());
        let word = if finding.health == Health::Good { Piece::quiet(word) } else { Piece::strong(word) };
        out.item(0, vec![word, Piece::plain(format!("  {}: {}", finding.what, finding.found))]);
        if let Some(advice) = &finding.advice {
            out.fact(2, advice.as_str());
        }
    }
    let count = |health| answer.findings.iter().filter(|finding| finding.health == health).count();
    out.paragraph(match (count(Health::Bad), count(Health::Fair)) {
        (0, 0) => "All is well.".to_owned(),
        (0, fair) => format!("Everything works; {fair} could be better."),
        (bad, _) => format!("{bad} will not work until something is done about it."),
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Look;

    #[test]
    fn each_finding_is_a_line_with_its_way_out_below() {
        let findings = vec![
            Finding::good("terminal", "xterm"),
            Finding::bad("settings", "`x` has mistakes", "`cvfit config show` names them"),
        ];
        let answer = DoctorAnswer::new("1.2.3", findings);
        assert_eq!(answer.health, Health::Bad);
        insta::assert_snapshot!(doctor(&answer).text(&Look::default()), @"
        cvfit 1.2.3
        good  terminal: xterm
        bad   settings: `x` has mistakes
                `cvfit config show` names them

        1 will not work until something is done about it.
        ");
    }

    #[test]
    fn nothing_to_complain_about_is_said() {
        let said = |findings| doctor(&DoctorAnswer::new("1", findings)).text(&Look::default());
        assert!(said(vec![Finding::good("a", "b")]).ends_with("All is well.\n"));
        assert!(said(vec![Finding::fair("a", "b", "c")]).ends_with("1 could be better.\n"));
    }
}
