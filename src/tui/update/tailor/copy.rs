//! Writing the copy: where it goes, and what if it cannot.

use std::path::{Path, PathBuf};

use super::{keys, request, say};
use crate::tailor::copy_name;
use crate::tui::effect::Effect;
use crate::tui::state::{self, Dialog, Rich, State};
use crate::tui::tailor::{Ask, Copy, Decision, Request};
use crate::tui::theme::Role;
use crate::tui::update::prompt;

/// Writes the copy beside the CV, or asks where to where there is no such place.
pub(super) fn write(state: &mut State) -> Vec<Effect> {
    if let Some(Err(why)) = state.tailor.job.as_ref().map(|job| job.source.as_ref().map(drop)) {
        let why = why.clone();
        say(state, why);
        return Vec::new();
    }
    if state.tailor.counts().0 == 0 {
        state.notice = Some("Nothing is accepted yet, so there is no copy to write".to_owned());
        return Vec::new();
    }
    let name = name(state);
    if let Some(cv) = &state.paths[1] {
        let to = cv.with_file_name(name);
        return write_to(state, to, false, false);
    }
    ask(state, Path::new(&name));
    Vec::new()
}

/// What the copy is called.
fn name(state: &State) -> String {
    let base = |name: &str| match name.rsplit(['/', '\\']).next() {
        None | Some("" | "-") => None,
        Some(name) => Some(name.to_owned()),
    };
    let cv = base(state.data.cv.name()).unwrap_or_default();
    copy_name(&cv, base(state.data.posting.name()).as_deref())
}

/// Asks for the name of a file, beginning with one.
pub(super) fn ask(state: &mut State, path: &Path) {
    prompt::begin(state, state::Ask::Tailor(Ask::Path), &path.to_string_lossy());
}

/// Writes the copy to the file that was typed.
pub(super) fn named(state: &mut State, typed: &str) -> Vec<Effect> {
    if typed.trim().is_empty() {
        state.notice = Some("No name was given, so no copy was written".to_owned());
        return Vec::new();
    }
    write_to(state, PathBuf::from(typed.trim()), true, false)
}

/// Has the copy written.
pub(super) fn write_to(state: &mut State, to: PathBuf, typed: bool, over: bool) -> Vec<Effect> {
    let Some(draft) = &state.tailor.draft else { return Vec::new() };
    let copy = Copy {
        to,
        typed,
        bytes: draft.bytes(),
        cv: state.paths[1].clone(),
        over,
        kept_at: state.tailor.kept_at.clone(),
    };
    state.notice = Some("Writing the copy".to_owned());
    vec![request(Request::Write(Box::new(copy)))]
}

/// Asks what to do about a file that is there.
pub(super) fn there(state: &mut State, path: PathBuf) {
    let [yes, no, leave] = keys(state);
    let title = format!("{} is there already", path.to_string_lossy());
    let text = [
        "What is in it would be lost.".to_owned(),
        String::new(),
        format!("{yes}  write over it"),
        format!("{no}  write to another file"),
        format!("{leave}  leave it"),
    ];
    decide(state, &title, &text, Decision::WriteOver(path));
}

/// Says why a copy was not written, and offers another place.
pub(super) fn not_written(state: &mut State, path: PathBuf, why: &str) {
    let [yes, _, leave] = keys(state);
    let text = [
        why.to_owned(),
        "What you decided and wrote is still there.".to_owned(),
        String::new(),
        format!("{yes}  write to another file"),
        format!("{leave}  leave it"),
    ];
    decide(state, "No copy was written", &text, Decision::OtherName(path));
}

/// Asks something.
pub(super) fn decide(state: &mut State, title: &str, text: &[String], decision: Decision) {
    let text = text.iter().map(|line| Rich::of(line, Role::Text)).collect();
    state.tell(Dialog::decide(title, text, state::Decision::Tailor(decision)));
}
