//! `cvfit taxonomy search TEXT`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::model::{Kind, KindWord};
use crate::report::outline::{Outline, Piece};

/// How a name meets what is searched for, the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HitHow {
    /// It is that, up to letter case, spaces and hyphens.
    Exact,
    /// It begins so.
    Prefix,
    /// Words of it, in order, begin so.
    WordPrefix,
    /// It is spelt much like it.
    Fuzzy,
}

impl HitHow {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Prefix => "prefix",
            Self::WordPrefix => "words",
            Self::Fuzzy => "alike",
        }
    }
}

/// A skill that was found.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// For browsing.
    pub category: String,
    /// The name or id by which it was found.
    pub by: String,
    /// How that meets what was searched for.
    pub how: HitHow,
    /// How much it is alike, 0 to 1; 1 unless it is only alike.
    pub score: f64,
}

/// Skills that were found.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy search")]
pub struct SearchAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// What was searched for.
    pub text: String,
    /// How many there are in all.
    pub found: usize,
    /// The best of them, the best first.
    pub hits: Vec<Hit>,
}

/// The report of `cvfit taxonomy search`.
pub fn search(answer: &SearchAnswer) -> Outline {
    let mut out = Outline::default();
    if answer.hits.is_empty() {
        out.fact(0, format!("No name of a skill is like `{}`.", answer.text));
    }
    for hit in &answer.hits {
        out.item(0, self::hit(hit));
    }
    if answer.found > answer.hits.len() {
        let more = answer.found - answer.hits.len();
        out.paragraph(format!("{more} more; --limit shows more of them"));
    }
    out
}

/// `kubernetes  Kubernetes, by k8s (tech, containers)`
pub(super) fn hit(hit: &Hit) -> Vec<Piece> {
    let by = match hit.how {
        _ if hit.by == hit.name && hit.how == HitHow::Exact => String::new(),
        HitHow::Fuzzy => format!(", by `{}` ({:.2} alike)", hit.by, hit.score),
        _ if hit.by == hit.name => String::new(),
        _ => format!(", by `{}`", hit.by),
    };
    vec![
        Piece::strong(hit.id.as_str()),
        Piece::plain(format!("  {}{by}", hit.name)),
        Piece::quiet(format!("  ({}, {})", hit.kind.word(), hit.category)),
    ]
}
