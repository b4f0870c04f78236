//! What keys do on the start screen.

use std::path::{Path, PathBuf};

use super::{files, prompt};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::start::{Answer, Posting, Purpose, Recent, Request as Asked};
use crate::tui::state::{Ask, Chosen, Item, Pasted, Pick, ScreenId, StartAsk, State};
use crate::tui::world::Request;

/// Shows the screen, and asks what was open lately.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    super::show(state, ScreenId::Start);
    let item = state.start.next_step(has_cv(state));
    state.start.changed(Some(item));
    ask(Asked::Recent)
}

/// Does an action of this screen.
pub(super) fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::StartOpen => open(state),
        Action::ChooseCv => files::open(state, Purpose::Cv),
        Action::ChoosePosting => files::open(state, Purpose::Posting),
        Action::WritePosting => {
            let text = match &state.start.posting {
                Some(Chosen::Pasted(pasted)) => pasted.source().to_owned(),
                _ => String::new(),
            };
            vec![Effect::Compose { ask: Ask::Start(StartAsk::Posting), text }]
        }
        Action::SavePosting => {
            match &state.start.posting {
                Some(Chosen::Pasted(pasted)) => {
                    let name = pasted.file_name();
                    prompt::begin(state, Ask::Start(StartAsk::Save), &name);
                }
                _ => say(state, "Only a posting that was pasted can be saved; paste one here first"),
            }
            Vec::new()
        }
        Action::Demo => ask(Asked::Demo),
        _ => Vec::new(),
    }
}

/// Takes a pasted text as the posting.
pub(super) fn paste(state: &mut State, text: &str) {
    match Pasted::new(text) {
        Ok(pasted) => {
            state.start.posting = Some(Chosen::Pasted(Box::new(pasted)));
            let has_cv = has_cv(state);
            let next = state.start.next_step(has_cv);
            state.start.changed(Some(next));
            let [compare, save, choose] = [Action::StartOpen, Action::SavePosting, Action::ChooseCv]
                .map(|action| state.data.keymap.key(action));
            let next = if has_cv {
                format!("{compare} compares, {save} saves it as a file")
            } else {
                format!("{choose} chooses a CV for it")
            };
            say(state, &format!("This is the posting now; {next}"));
        }
        Err(why) => say(state, &format!("{why}; the posting is what it was")),
    }
}

/// Takes what was typed or written.
pub(super) fn typed(state: &mut State, what: StartAsk, text: &str) -> Vec<Effect> {
    match what {
        StartAsk::Posting => {
            if text.trim().is_empty() {
                say(state, "Nothing was written; the posting is what it was");
            } else {
                paste(state, text);
            }
            Vec::new()
        }
        StartAsk::Save if text.trim().is_empty() => {
            say(state, "Nothing was saved: no name was given");
            Vec::new()
        }
        StartAsk::Save => save(state, text.trim().to_owned()),
    }
}

/// Saves the pasted posting as a file.
fn save(state: &State, path: String) -> Vec<Effect> {
    match &state.start.posting {
        Some(Chosen::Pasted(pasted)) => {
            ask(Asked::Save { path, text: pasted.source().to_owned(), over: false })
        }
        _ => Vec::new(),
    }
}

/// Takes an answer in.
pub(super) fn answered(state: &mut State, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Recent(recent) => {
            let was_empty = state.start.recent.is_empty();
            let nothing_chosen = !has_cv(state) && state.start.posting.is_none();
            let first = was_empty && nothing_chosen && recent.iter().any(|r| r.missing == [false; 2]);
            let at = recent.iter().position(|recent| recent.missing == [false; 2]).unwrap_or_default();
            state.start.recent = recent;
            state.start.changed(first.then_some(Item::Recent(at)));
        }
        Answer::Files(listing) => files::listed(state, *listing),
        Answer::Chosen { purpose, path } => {
            if matches!(&state.picker, Some(picker) if matches!(picker.pick, Pick::File(_))) {
                state.picker = None;
            }
            if purpose == Purpose::Postings {
                return super::jobs::add(state, &path);
            }
            return chosen(state, purpose, &path);
        }
        Answer::Saved(path) => {
            say(state, &format!("Saved as {}", path.display()));
            state.start.posting = Some(Chosen::File(path));
            state.start.changed(None);
        }
    }
    Vec::new()
}

/// Takes a file that was chosen.
pub(super) fn chosen(state: &mut State, purpose: Purpose, path: &Path) -> Vec<Effect> {
    match purpose {
        Purpose::Cv => state.start.cv = Some(path.to_owned()),
        Purpose::Posting => state.start.posting = Some(Chosen::File(path.to_owned())),
        Purpose::Postings => return Vec::new(),
    }
    let next = state.start.next_step(has_cv(state));
    state.start.changed(Some(next));
    if purpose == Purpose::Cv { super::jobs::cv_chosen(state) } else { Vec::new() }
}

/// What the pair that was opened means for the choices.
pub(super) fn opened(state: &mut State) {
    let [posting, cv] = state.paths.clone();
    // What is no file, as the example, takes no choice back.
    if let Some(cv) = cv {
        state.start.cv = Some(cv);
    }
    if let Some(posting) = posting {
        state.start.posting = Some(Chosen::File(posting));
    }
    state.start.changed(None);
}

/// Whether there is a CV to compare with.
pub(super) fn has_cv(state: &State) -> bool {
    state.start.cv.is_some() || state.opened
}

fn open(state: &mut State) -> Vec<Effect> {
    match state.start.item() {
        Some(Item::Cv) => files::open(state, Purpose::Cv),
        Some(Item::Posting) => files::open(state, Purpose::Posting),
        Some(Item::Compare) => compare(state),
        Some(Item::Recent(at)) => {
            if let Some(Recent { cv, posting, missing: [false, false] }) = state.start.recent.get(at).cloned()
            {
                say(state, "Reading");
                ask(Asked::Open { cv: Some(cv), posting: Posting::File(posting) })
            } else {
                let keys = [Action::ChooseCv, Action::ChoosePosting];
                let [cv, posting] = keys.map(|action| state.data.keymap.key(action));
                say(state, &format!("A file of this pair is gone: {cv} and {posting} choose others"));
                Vec::new()
            }
        }
        Some(Item::Demo) => ask(Asked::Demo),
        Some(Item::Jobs) => {
            super::show(state, ScreenId::Jobs);
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn compare(state: &mut State) -> Vec<Effect> {
    let posting = match &state.start.posting {
        Some(Chosen::File(path)) => Posting::File(path.clone()),
        Some(Chosen::Pasted(pasted)) => Posting::Text(pasted.source().to_owned()),
        None => return Vec::new(),
    };
    let cv: Option<PathBuf> = state.start.cv.clone();
    say(state, "Reading");
    ask(Asked::Open { cv, posting })
}

fn ask(request: Asked) -> Vec<Effect> {
    vec![Effect::Request(Request::Start(request))]
}

fn say(state: &mut State, what: &str) {
    state.notice = Some(what.to_owned());
}
