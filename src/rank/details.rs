//! What is kept of a posting for someone who looks into it, beside its figures.

use crate::fit::{Fit, Verdict};
use crate::posting::{Level, Posting};
use crate::report::words;
use crate::text::Text;

/// What a posting says and asks. Small, so that many can be kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// Where.
    pub location: Option<String>,
    /// junior, senior …
    pub seniority: Option<&'static str>,
    /// onsite, hybrid or remote.
    pub work_mode: Option<&'static str>,
    /// The pay, in words.
    pub salary: Option<String>,
    /// What is asked, in the order of the posting; duties aside.
    pub needs: Vec<Need>,
}

/// Something that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// As it stands in the posting: `Scala, Java or TypeScript`.
    pub text: String,
    /// How much it is asked for.
    pub level: Level,
    /// How the CV meets it.
    pub verdict: Verdict,
}

impl Details {
    pub(super) fn of(posting: &Posting, fit: &Fit, text: &Text) -> Self {
        let need = |need: &crate::fit::Answer| {
            let texts: Vec<String> =
                need.any_of.iter().map(|at| posting.found[*at].span.of(text.clean()).to_owned()).collect();
            Need { text: words::any_of(&texts), level: need.level, verdict: need.verdict }
        };
        Self {
            location: posting.facts.location.clone(),
            seniority: posting.facts.seniority,
            work_mode: posting.facts.work_mode,
            salary: posting.salary.as_ref().and_then(words::salary),
            needs: fit.needs.iter().map(need).collect(),
        }
    }
}
