//! `cvfit taxonomy explain TEXT`.

use schemars::JsonSchema;
use serde::Serialize;

use super::search::{Hit, hit};
use super::show::{From, NameSort};
use crate::report::model::{Kind, KindWord, Rank};
use crate::report::outline::{Outline, Piece};
use crate::report::reading::{Document, PlaceAnswer};
use crate::report::words;
use crate::text::Span;

/// A skill that claims a text by one of its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// The name by which it claims it.
    pub by: String,
    /// The sort of that name.
    pub sort: NameSort,
    /// Where that name comes from.
    pub from: From,
    /// Its rules, in words, where the name is ambiguous.
    pub rules: Vec<String>,
}

/// A place of a document in which the text stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Occurrence {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
    /// The whole line.
    pub line_text: String,
    /// What became of it, or of a longer name that it is a part of; nothing where nothing claims it.
    pub readings: Vec<PlaceAnswer>,
    /// Where it stands in the clean text.
    #[serde(skip)]
    pub span: Span,
}

/// What a text stands for.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit taxonomy explain")]
pub struct TermAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The text.
    pub text: String,
    /// The skills that claim it.
    pub claims: Vec<Claim>,
    /// Skills with names like it, where none claims it.
    pub near: Vec<Hit>,
    /// The document it was looked for in, as named by the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What that was read as.
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Document>,
    /// Where it stands there, in the order of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrences: Option<Vec<Occurrence>>,
}

/// The report of `cvfit taxonomy explain`, up to the places in a document.
pub fn term(answer: &TermAnswer) -> Outline {
    let mut out = Outline::default();
    for claim in &answer.claims {
        let layer = match claim.from.layer {
            Rank::BuiltIn => String::new(),
            layer => format!(", from {} {}", layer.word(), claim.from.name),
        };
        out.item(
            0,
            vec![
                Piece::plain(format!("`{}` stands for ", answer.text)),
                Piece::strong(claim.name.as_str()),
                Piece::quiet(format!(" ({}, {}{layer})", claim.id, claim.kind.word())),
                Piece::plain(format!(": {}", by(claim))),
            ],
        );
        for rule in &claim.rules {
            out.fact(1, rule.as_str());
        }
    }
    if answer.claims.is_empty() {
        out.fact(0, format!("No skill claims `{}`.", answer.text));
        for near in &answer.near {
            out.item(1, hit(near));
        }
    }
    if let (Some(file), Some(kind), Some(all)) = (&answer.file, answer.kind, &answer.occurrences) {
        let times = match all.len() {
            0 => "It does not stand there".to_owned(),
            many => format!("It stands there {}", words::count(many, "time", "times")),
        };
        out.paragraph(format!(
            "{} was read as a {}. {times}.",
            crate::report::check::name(file),
            kind.word()
        ));
    }
    out
}

fn by(claim: &Claim) -> String {
    let by = &claim.by;
    match claim.sort {
        NameSort::Name => "its name, wherever it stands".to_owned(),
        NameSort::Alias | NameSort::Hidden => format!("its name `{by}`, wherever it stands"),
        NameSort::Exact => format!("its name `{by}`, in this letter case"),
        NameSort::Ambiguous => format!("its name `{by}`, which is ambiguous"),
    }
}
