//! What keys do on the taxonomy screen: walking through terms and skills. [`teach`] changes them.

mod answer;
mod plan;
mod teach;

pub(super) use answer::take;
pub(super) use teach::{chosen, typed};

use super::jump;
use crate::extract::is_term_id;
use crate::report::taxonomy::TermAnswer;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::skills::{SkillRequest, Subject};
use crate::tui::state::{Mode, Pick, Picker, ScreenId, Side, SkillItem, SkillPick, State};
use crate::tui::world::Request;

/// Does an action of this screen.
pub(super) fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::SkillOpen if state.skills.in_detail => open_item(state),
        Action::SkillOpen | Action::SkillRight => enter(state),
        Action::SkillLeft => state.skills.in_detail = false,
        Action::SkillMode => {
            state.skills.mode = if state.skills.mode == Mode::Terms { Mode::All } else { Mode::Terms };
            state.skills.in_detail = false;
        }
        Action::SkillLine => show_line(state),
        Action::SkillUndo => return vec![ask(SkillRequest::Undo)],
        Action::SkillRedo => return vec![ask(SkillRequest::Redo)],
        Action::SkillFile => return edit_file(state),
        _ => return teach::begin(state, action),
    }
    Vec::new()
}

/// What has to be asked of the world for what is shown.
pub(super) fn wanted(state: &mut State) -> Option<Effect> {
    if state.screen != ScreenId::Taxonomy || state.areas.is_none() {
        return None;
    }
    state.skills.wanted().map(ask)
}

fn ask(request: SkillRequest) -> Effect {
    Effect::Request(Request::Skills(request))
}

/// Leaves the details or takes the filter away; says whether there was one.
pub(super) fn back(state: &mut State) -> bool {
    if std::mem::take(&mut state.skills.in_detail) {
        return true;
    }
    let filtered = !state.skills.filter().is_empty();
    if filtered {
        state.skills.set_filter("");
    }
    filtered
}

fn enter(state: &mut State) {
    if state.skills.detail_items.is_empty() {
        state.notice = Some("Nothing is selected".to_owned());
    } else {
        state.skills.in_detail = true;
    }
}

fn open_item(state: &mut State) {
    match state.skills.item().cloned() {
        Some(SkillItem::Line(side, line)) => jump::to_line(state, side, line),
        Some(SkillItem::Skill(id)) => state.skills.go_to(&Subject::Skill(id)),
        Some(SkillItem::Note | SkillItem::Name(_)) | None => {
            state.notice = Some("Nothing to open here: go to a line or to another skill".to_owned());
        }
    }
}

/// Goes to the line that is selected, or else to the first in which it stands.
fn show_line(state: &mut State) {
    let selected = state.skills.item().into_iter().chain(&state.skills.detail_items);
    let line = selected.filter_map(|item| match item {
        SkillItem::Line(side, line) => Some((*side, *line)),
        _ => None,
    });
    match line.into_iter().next() {
        Some((side, line)) => jump::to_line(state, side, line),
        None => state.notice = Some("It stands in none of the open documents".to_owned()),
    }
}

fn edit_file(state: &mut State) -> Vec<Effect> {
    let path = state.skills.catalogue.as_ref().and_then(|all| all.file.clone());
    let Some(path) = path else {
        let new = state.data.keymap.key(Action::SkillNew);
        state.notice = Some(format!("There is no file of your own yet; {new} adds the first skill"));
        return Vec::new();
    };
    state.skills.outdate();
    vec![Effect::Edit { path, line: 1 }]
}

/// Goes to the taxonomy with what the selected line names: the term that no skill has, else the skill.
pub(super) fn teach_here(state: &mut State) {
    let (side, line) = match (state.side(), state.review.need().and_then(|at| state.data.need(at))) {
        (Some(side), _) => (side, state.documents[side as usize].line()),
        (None, Some(need)) => (Side::Posting, need.line),
        (None, None) => {
            let show = state.data.keymap.key(Action::ScreenTaxonomy);
            state.notice = Some(format!("No need is selected; {show} shows all that is not known"));
            return;
        }
    };
    let (unknown, known) = named(state, side, line);
    let mut all = if unknown.len() == 1 { unknown } else { unknown.into_iter().chain(known).collect() };
    match all.len() {
        0 => {
            let show = state.data.keymap.key(Action::ScreenTaxonomy);
            state.notice =
                Some(format!("Nothing in line {line} looks like a skill; {show} shows all skills"));
        }
        1 => go_to(state, &all.remove(0).0),
        _ => {
            let choices = all.iter().map(|(_, label, right)| teach::choice(label, right)).collect();
            let pick = SkillPick::Teach(all.into_iter().map(|(subject, ..)| subject).collect());
            let title = format!("Line {line}: what is it about?");
            state.picker = Some(Picker::new(&title, "Esc closes.", Pick::Skill(pick), choices));
        }
    }
}

/// A subject with what is said of it in a list.
type Named = (Subject, String, String);

/// The terms and the skills that a line names, each once.
fn named(state: &State, side: Side, line: usize) -> (Vec<Named>, Vec<Named>) {
    let terms = state.skills.terms.iter().filter(|term| term.side == side && term.line == line);
    let unknown = terms.map(|term| {
        let subject = Subject::Term { side, text: term.text.clone() };
        (subject, term.text.clone(), "not known".to_owned())
    });
    let skill = |id: &str, name: &str, text: &str| {
        (Subject::Skill(id.to_owned()), name.to_owned(), format!("by `{text}`"))
    };
    let answer = &state.data.answer;
    let skills: Vec<Named> = match side {
        Side::Posting => {
            let on = answer.posting.skills.iter().filter(|one| one.line == line);
            on.map(|one| skill(&one.id, &one.name, &one.text)).collect()
        }
        Side::Cv => {
            let on = answer.cv.skills.iter().filter(|one| one.line == line);
            on.map(|one| skill(&one.id, &one.name, &one.text)).collect()
        }
    };
    let mut known: Vec<Named> = Vec::new();
    for one in skills {
        // What no skill names has an id of its own in answers, and stands among the terms.
        let is_term = matches!(&one.0, Subject::Skill(id) if is_term_id(id));
        if !is_term && known.iter().all(|other| other.0 != one.0) {
            known.push(one);
        }
    }
    (unknown.collect(), known)
}

/// Shows a term or a skill.
pub(super) fn go_to(state: &mut State, subject: &Subject) {
    jump::remember(state);
    state.screen = ScreenId::Taxonomy;
    state.skills.go_to(subject);
}

/// The ids of the skills that are near a term, the nearest first.
fn near(reading: &TermAnswer) -> impl Iterator<Item = &str> {
    let claims = reading.claims.iter().map(|claim| claim.id.as_str());
    claims.chain(reading.near.iter().map(|hit| hit.id.as_str()))
}
