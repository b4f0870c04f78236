//! Decisions that outlive the program: what was taken and left, told by what it is about and not by where it stands,
//! so that it can be taken again over a CV that somebody changed in the meantime.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::draft::{Draft, Writer};
use super::source::Source;
use crate::suggest::{Edit, Suggestion};
use crate::text::{Span, Text};

/// How much text on either side tells one place from another, in characters.
const CONTEXT: usize = 32;

/// All decisions about a copy. It holds words of the CV: whoever writes it to a file keeps that to its user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct State {
    /// What was taken, by key.
    #[serde(default)]
    taken: BTreeMap<String, SavedTaken>,
    /// The keys that were rejected.
    #[serde(default)]
    rejected: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct SavedTaken {
    writer: Writer,
    edits: Vec<SavedEdit>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, tag = "change")]
enum SavedEdit {
    Replace { line: usize, left: String, before: String, right: String, after: String },
    Reorder { pieces: Vec<String>, order: Vec<usize> },
}

impl State {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.taken.is_empty() && self.rejected.is_empty()
    }

    /// How many were taken, and how many rejected.
    pub fn counts(&self) -> (usize, usize) {
        (self.taken.len(), self.rejected.len())
    }

    /// As JSON, with the version of its form.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&Kept { format: FORMAT, decisions: self.clone() })
    }

    /// From such JSON.
    ///
    /// # Errors
    ///
    /// Where it is none, or of a form that is not known here.
    pub fn from_json(text: &[u8]) -> serde_json::Result<Self> {
        let kept: Kept = serde_json::from_slice(text)?;
        if kept.format == FORMAT {
            return Ok(kept.decisions);
        }
        let said = format!("format {} is not known, only {FORMAT}", kept.format);
        Err(serde::de::Error::custom(said))
    }
}

/// The version of the form in which decisions are kept.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: u32,
    decisions: State,
}

/// A decision that no longer applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Its key.
    pub key: String,
    /// The words that it would have put in; none where it only moved what was there.
    pub words: Vec<String>,
    /// Why, as part of a sentence.
    pub why: String,
}

impl Draft {
    /// All decisions, to be kept somewhere.
    pub fn state(&self) -> State {
        let text = self.source().text();
        let taken = self.taken().map(|(key, taken)| {
            let edits = taken.edits.iter().map(|edit| saved(edit, text)).collect();
            (key.to_owned(), SavedTaken { writer: taken.writer, edits })
        });
        State { taken: taken.collect(), rejected: self.rejected().map(str::to_owned).collect() }
    }

    /// A draft over a CV, which may have been changed since, with the decisions that still apply; and those that do
    /// not. A suggestion still applies if it is suggested again with the same words; the user's own words, if the place
    /// they were written for can be told.
    pub fn restore(source: Source, suggestions: &[Suggestion], state: &State) -> (Self, Vec<Lost>) {
        let mut draft = Self::new(source);
        let mut lost = Vec::new();
        for (key, saved) in &state.taken {
            let edits = found(draft.source().text(), suggestions, key, saved);
            let taken = edits.and_then(|edits| {
                draft.take(key, saved.writer, edits).map_err(|refusal| refusal.to_string())
            });
            if let Err(why) = taken {
                let words = saved.edits.iter().filter_map(|edit| match edit {
                    SavedEdit::Replace { after, .. } => Some(after.clone()),
                    SavedEdit::Reorder { .. } => None,
                });
                lost.push(Lost { key: key.clone(), words: words.collect(), why });
            }
        }
        draft.restore_rejected(state.rejected.iter().cloned());
        draft.forget_steps();
        (draft, lost)
    }
}

fn saved(edit: &Edit, text: &Text) -> SavedEdit {
    let clean = text.clean();
    match edit {
        Edit::Replace { span, after } => {
            let (left, right) = around(clean, *span);
            SavedEdit::Replace {
                line: text.lines().number_at(span.start),
                left: left.to_owned(),
                before: span.of(clean).to_owned(),
                right: right.to_owned(),
                after: after.clone(),
            }
        }
        Edit::Reorder { pieces, order } => SavedEdit::Reorder {
            pieces: pieces.iter().map(|piece| piece.of(clean).to_owned()).collect(),
            order: order.clone(),
        },
    }
}

/// The text on both sides of a span, within its lines.
fn around(clean: &str, span: Span) -> (&str, &str) {
    let (before, after) = (&clean[..span.start as usize], &clean[span.end as usize..]);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    (&before[from..], &after[..to])
}

/// The edits of a decision in a text, which may be another than the one they were made for.
fn found(
    text: &Text,
    suggestions: &[Suggestion],
    key: &str,
    taken: &SavedTaken,
) -> Result<Vec<Edit>, String> {
    if taken.writer == Writer::Suggestion {
        let again = suggestions.iter().find(|suggestion| suggestion.key == key);
        let again = again.ok_or("it is not suggested any more")?;
        let same = again.edits.len() == taken.edits.len()
            && again.edits.iter().zip(&taken.edits).all(|(edit, before)| is_same(edit, before, text));
        return if same { Ok(again.edits.clone()) } else { Err("what it changes was changed".to_owned()) };
    }
    taken.edits.iter().map(|edit| place(text, edit)).collect()
}

/// Whether an edit says the same about the same words, wherever they stand.
fn is_same(edit: &Edit, before: &SavedEdit, text: &Text) -> bool {
    match (saved(edit, text), before) {
        (
            SavedEdit::Replace { before, after, .. },
            SavedEdit::Replace { before: old_before, after: old_after, .. },
        ) => before == *old_before && after == *old_after,
        (edit, before) => edit == *before,
    }
}

/// Where the user's own words go in a text.
fn place(text: &Text, edit: &SavedEdit) -> Result<Edit, String> {
    let SavedEdit::Replace { line, left, before, right, after } = edit else {
        return Err("what it changes was changed".to_owned());
    };
    let clean = text.clean();
    let whole = format!("{left}{before}{right}");
    let mut spans: Vec<Span> = if whole.is_empty() {
        // An empty line is told by its number alone.
        let span = text.lines().span(*line);
        if *line <= text.line_count() && span.is_empty() { vec![span] } else { Vec::new() }
    } else {
        let at = |(at, _): (usize, &str)| Span::new(at + left.len(), at + left.len() + before.len());
        clean.match_indices(&whole).map(at).collect()
    };
    // A shorter context was cut by an edge of the line, which has to be there again.
    spans.retain(|span| around(clean, *span) == (left.as_str(), right.as_str()));
    if spans.len() > 1 {
        spans.retain(|span| text.lines().number_at(span.start) == *line);
    }
    match spans.as_slice() {
        [span] => Ok(Edit::Replace { span: *span, after: after.clone() }),
        [] => Err("the place it was written for is not there any more".to_owned()),
        _ => Err("the place it was written for cannot be told from others".to_owned()),
    }
}
