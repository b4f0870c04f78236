//! Taking something out: into the clipboard, or into a file.

use super::super::effect::Effect;
use super::super::state::{Ask, DetailItem, ScreenId, Side, State};
use super::super::world::Request;
use super::prompt;
use crate::report::{self, Detail};
use crate::tailor::copy_name;

/// Copies what is selected: a line of a document, a suggestion's words, what a need asks for.
pub(super) fn selected(state: &mut State) -> Vec<Effect> {
    let line = |side: Side, number: usize| state.data.text(side).line(number).trim().to_owned();
    let found = match (state.side(), state.review.detail_item()) {
        (Some(side), _) => Some(("the line", line(side, state.documents[side as usize].line()))),
        (None, Some(item)) if state.review.in_detail => match item {
            DetailItem::Asked(number) => Some(("the line of the posting", line(Side::Posting, number))),
            DetailItem::Evidence(number) => Some(("the line of the CV", line(Side::Cv, number))),
            DetailItem::Suggestion(_) => suggestion(state).map(|words| ("the suggestion", words)),
            DetailItem::Note => None,
        },
        (None, _) => {
            let need = state.review.need().and_then(|at| state.data.need(at));
            need.map(|need| ("the line of the posting", line(Side::Posting, need.line)))
        }
    };
    if let Some((what, text)) = found.filter(|(_, text)| !text.is_empty()) {
        return vec![Effect::Copy { what: what.to_owned(), text }];
    }
    state.notice = Some("Nothing is selected that could be copied".to_owned());
    Vec::new()
}

/// The words of the selected suggestion, or what it says where it has none.
fn suggestion(state: &State) -> Option<String> {
    let need = state.data.need(state.review.need()?)?;
    let items = state.review.detail_items.get(..=state.review.detail.selected())?;
    let at = items.iter().filter(|item| matches!(item, DetailItem::Suggestion(_))).count().checked_sub(1)?;
    let suggestion = state.data.suggestions(need).nth(at)?;
    let words: Vec<_> = suggestion.edits.iter().map(|edit| edit.after.as_str()).collect();
    Some(if words.is_empty() { suggestion.why.clone() } else { words.join("\n") })
}

/// Copies the report, as Markdown.
pub(super) fn report(state: &mut State) -> Vec<Effect> {
    if !state.opened {
        state.notice = Some("Nothing is open yet that could be reported on".to_owned());
        return Vec::new();
    }
    let data = &state.data;
    let detail = Detail { cv: Some(&data.cv), posting: Some(&data.posting), explain: false };
    let text = report::check(&data.answer, detail).markdown();
    vec![Effect::Copy { what: "the report".to_owned(), text }]
}

/// Asks where the report is to be written.
pub(super) fn ask_for_report(state: &mut State) {
    if !state.opened || state.screen == ScreenId::Start {
        state.notice = Some("Nothing is open yet that could be reported on".to_owned());
        return;
    }
    let posting = state.data.posting.name().rsplit('/').next().filter(|name| *name != "-");
    let name = copy_name("report.md", posting);
    prompt::begin(state, Ask::Report, &name);
}

/// Writes the report to where the user said.
pub(super) fn write_report(state: &mut State, typed: &str) -> Vec<Effect> {
    let path = typed.trim();
    if path.is_empty() {
        state.notice = Some("Nothing was written: no file was named".to_owned());
        return Vec::new();
    }
    vec![Effect::Request(Request::Report { path: path.to_owned(), over: false })]
}
