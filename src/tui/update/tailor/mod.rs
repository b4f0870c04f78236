//! What keys do on the tailor screen.

mod answer;
mod copy;
mod words;

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::state::{Done, Only, Side, Standing, State, width};
use super::super::tailor::{Decision, Documents, Pick, Request};
use super::super::world;
use super::{jump, overlay};
use crate::suggest::{Edit, Kind, Suggestion};
use crate::tui::state::Dialog;
pub(super) use answer::{offer, take};
pub(super) use words::{picked, typed};

/// Asks what could be changed in the CV that is open.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    if !state.opened {
        return Vec::new();
    }
    // Until that is answered what is suggested speaks of needs that are counted otherwise now.
    state.tailor.outdated = state.tailor.job.is_some();
    let documents = Documents {
        cv: state.data.cv.clone(),
        cv_bytes: state.tailor.cv_bytes.clone(),
        posting: state.data.posting.clone(),
        paths: state.paths.clone(),
        fresh: state.tailor.job.is_none(),
    };
    vec![request(Request::Begin(Box::new(documents)))]
}

fn request(request: Request) -> Effect {
    Effect::Request(world::Request::Tailor(request))
}

/// Does an action of this screen.
pub(super) fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    // What was decided in an earlier run would be lost behind a new decision.
    if decides(action) && state.tailor.offered.is_some() {
        answer::offer_again(state);
        return Vec::new();
    }
    match action {
        Action::TailorAcceptSafe => {
            let done = state.tailor.accept_safe();
            return decided(state, done);
        }
        Action::TailorAllBack => {
            let done = state.tailor.take_all_back();
            return decided(state, done);
        }
        Action::TailorUndo => {
            let done = state.tailor.undo();
            return decided(state, done);
        }
        Action::TailorRedo => {
            let done = state.tailor.redo();
            return decided(state, done);
        }
        Action::TailorWrite => return copy::write(state),
        Action::TailorDiff => {
            state.tailor.whole = !state.tailor.whole;
            state.tailor.changed();
        }
        Action::TailorKind => state.tailor.next_kind(),
        Action::TailorPane => enter(state, !state.tailor.in_detail),
        Action::TailorList => enter(state, false),
        Action::TailorDetails => enter(state, true),
        _ => match state.tailor.suggestion().cloned() {
            Some(one) => return about(state, action, &one),
            None => state.notice = Some("No suggestion is selected".to_owned()),
        },
    }
    Vec::new()
}

/// Whether an action changes decisions or writes them.
fn decides(action: Action) -> bool {
    matches!(
        action,
        Action::TailorAccept
            | Action::TailorReject
            | Action::TailorReword
            | Action::TailorCompose
            | Action::TailorAcceptSafe
            | Action::TailorAllBack
            | Action::TailorUndo
            | Action::TailorRedo
            | Action::TailorWrite
    )
}

/// Does an action with the suggestion that is selected.
fn about(state: &mut State, action: Action, one: &Suggestion) -> Vec<Effect> {
    match action {
        Action::TailorAccept if state.tailor.standing(one) == Standing::NeedsWords => {
            return words::answer(state, one);
        }
        Action::TailorAccept => {
            let done = state.tailor.toggle(one);
            return decided(state, done);
        }
        Action::TailorReject => {
            let done = state.tailor.toggle_rejected(one);
            return decided(state, done);
        }
        Action::TailorReword => words::type_them(state, one),
        Action::TailorCompose => return words::compose(state, one),
        Action::TailorLine => match line_of(state, one) {
            Some(line) => jump::to_line(state, Side::Cv, line),
            None => state.notice = Some("This is about no line of the CV".to_owned()),
        },
        Action::TailorNeeds => show_needs(state, one),
        Action::TailorCopy => return clipboard(state, one),
        _ => {}
    }
    Vec::new()
}

/// The line of the CV that a suggestion is about.
pub(super) fn line_of(state: &State, one: &Suggestion) -> Option<usize> {
    let job = state.tailor.job.as_ref()?;
    let changed = || one.edits.first().map(|edit| job.cv.lines().number_at(edit.span().start));
    one.line.or_else(changed)
}

fn show_needs(state: &mut State, one: &Suggestion) {
    let needs: Vec<usize> = one.needs.iter().copied().filter(|at| state.data.need(*at).is_some()).collect();
    let Some(first) = needs.first().copied() else {
        state.notice = Some("It serves no need of its own".to_owned());
        return;
    };
    jump::remember(state);
    if needs.len() > 1 {
        state.review.verdict = None;
        state.review.filter.clear();
        state.review.only = Some(Only { label: "served by this suggestion".to_owned(), needs });
        state.review.relist(&state.data);
    }
    jump::to_need(state, first);
}

fn clipboard(state: &mut State, one: &Suggestion) -> Vec<Effect> {
    let Some(job) = &state.tailor.job else { return Vec::new() };
    let words = state.tailor.draft.as_ref().and_then(|draft| draft.words(one));
    let after =
        || one.edits.iter().map(|edit: &Edit| edit.after(job.cv.clean())).collect::<Vec<_>>().join("\n");
    match words.unwrap_or_else(after) {
        text if text.is_empty() => {
            state.notice = Some("It has no words yet".to_owned());
            Vec::new()
        }
        text => vec![Effect::Copy { what: "its words".to_owned(), text }],
    }
}

fn enter(state: &mut State, detail: bool) {
    state.tailor.in_detail = detail;
}

/// Says what came of a decision, and has it measured and kept.
fn decided(state: &mut State, done: Done) -> Vec<Effect> {
    match done {
        Done::Changed(said) => {
            say(state, said);
            let mut effects = measure(state);
            effects.extend(keep(state));
            effects
        }
        Done::Answers(key, answers, said) => {
            say(state, said);
            vec![request(Request::Answer { key, answers })]
        }
        Done::Refused(why) => {
            if !why.is_empty() {
                say(state, why);
            }
            Vec::new()
        }
    }
}

/// Has the copy measured as it is now.
fn measure(state: &State) -> Vec<Effect> {
    let tailor = &state.tailor;
    let (Some(job), Some(draft)) = (&tailor.job, &tailor.draft) else { return Vec::new() };
    if tailor.counts().0 == 0 {
        return Vec::new();
    }
    let cv = Box::new(draft.text());
    vec![request(Request::Measure { job: job.clone(), turn: tailor.turn, cv })]
}

/// Has the decisions kept for a later run.
fn keep(state: &State) -> Vec<Effect> {
    let tailor = &state.tailor;
    let (Some(at), Some(draft)) = (&tailor.kept_at, &tailor.draft) else { return Vec::new() };
    vec![request(Request::Keep { at: at.clone(), decisions: draft.state() })]
}

/// Says something: in the last row, or over the screen where it does not fit there.
fn say(state: &mut State, what: String) {
    if width(&what) > state.size.0 as usize {
        state.tell(Dialog::plain("To be known", &what));
    } else {
        state.notice = Some(what);
    }
}

/// Shows what is suggested for the need that is selected on the review.
pub(super) fn show_for_need(state: &mut State) {
    let Some(need) = state.review.need() else {
        state.notice = Some("No need is selected".to_owned());
        return;
    };
    let serves = |one: &Suggestion| one.needs.contains(&need);
    if state.tailor.job.as_ref().is_some_and(|job| !job.suggestions.iter().any(serves)) {
        state.notice = Some("Nothing is suggested for this need".to_owned());
        return;
    }
    jump::remember(state);
    state.tailor.in_detail = false;
    state.tailor.whole = false;
    state.tailor.list_for(&state.data, need);
    super::show(state, crate::tui::state::ScreenId::Tailor);
}

/// Answers a question of this screen with yes.
pub(super) fn accepted(state: &mut State, decision: Decision) -> Vec<Effect> {
    match decision {
        Decision::TakeUp => answer::take_up(state),
        Decision::WriteOver(path) => copy::write_to(state, path, false, true),
        Decision::OtherName(path) => {
            copy::ask(state, &path);
            Vec::new()
        }
    }
}

/// Answers a question of this screen with no.
pub(super) fn refused(state: &mut State, decision: Decision) -> Vec<Effect> {
    match decision {
        Decision::TakeUp => answer::drop_kept(state),
        Decision::WriteOver(path) => {
            copy::ask(state, &path);
            Vec::new()
        }
        Decision::OtherName(_) => {
            left(state, &decision);
            Vec::new()
        }
    }
}

/// Leaves a question of this screen unanswered.
pub(super) fn left(state: &mut State, decision: &Decision) {
    state.notice = Some(match decision {
        Decision::TakeUp => "They are kept, and offered again with the next decision".to_owned(),
        Decision::WriteOver(_) | Decision::OtherName(_) => {
            "No copy was written; what you decided is still there".to_owned()
        }
    });
}

/// Whether words for a suggestion need a place of their own.
fn needs_place(one: &Suggestion) -> bool {
    one.edits.is_empty() && matches!(one.kind, Kind::AskMissing | Kind::ShowListed | Kind::BringOutOld)
}

/// A list over the screen.
fn pick(state: &mut State, title: &str, pick: Pick, choices: Vec<crate::tui::state::Choice>) {
    let nothing = "Nothing here is called so; Esc closes.";
    let pick = crate::tui::state::Pick::Tailor(pick);
    state.picker = Some(crate::tui::state::Picker::new(title, nothing, pick, choices));
}

/// The keys for yes, no and leaving, as they are now.
fn keys(state: &State) -> [String; 3] {
    [Action::Accept, Action::Refuse, Action::Back].map(|action| {
        let keys = state.data.keymap.keys_of(action);
        overlay::or(&keys)
    })
}
