//! What keys do on the jobs screen.

use std::path::{Path, PathBuf};

use super::{files, prompt};
use crate::marks::{Changes, Found, Key, Mark};
use crate::report::words;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::jobs::{Answer, Ranking, Request as Asked, Stop};
use crate::tui::start::Purpose;
use crate::tui::state::{Ask, JobsAsk, LONGEST, Running, ScreenId, Side, State};
use crate::tui::world::Request;

/// Does an action of this screen.
pub(super) fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::JobOpen => return open(state),
        Action::JobPane => {
            if state.jobs.ranking.jobs.is_empty() {
                let add = state.data.keymap.key(Action::AddJobs);
                say(state, &format!("Nothing is listed yet: {add} adds postings"));
            } else {
                state.jobs.in_detail = !state.jobs.in_detail;
            }
        }
        Action::AddJobs => return files::open(state, Purpose::Postings),
        Action::JobsCv => return files::open(state, Purpose::Cv),
        Action::MarkApplied => return mark(state, Mark::Applied),
        Action::MarkWaived => return mark(state, Mark::Waived),
        Action::JobNote => {
            let text = note(state).unwrap_or_default();
            // What a line does not hold would be cut off there.
            if text.contains('\n') || text.chars().count() > LONGEST {
                return write(state);
            }
            if let Some(ask) = note_of_selected(state) {
                prompt::begin(state, ask, &text);
            }
        }
        Action::JobNoteEditor => return write(state),
        Action::JobsOrder => {
            state.jobs.order = state.jobs.order.next();
            state.jobs.relist();
            say(state, &format!("In order of {}", state.jobs.order.word()));
        }
        Action::JobsMarked => {
            state.jobs.marked = state.jobs.marked.next();
            state.jobs.relist();
        }
        Action::JobsOverview => state.jobs.overview = !state.jobs.overview,
        _ => {}
    }
    Vec::new()
}

/// Adds a file, folder or pattern, and ranks all anew.
pub(super) fn add(state: &mut State, place: &Path) -> Vec<Effect> {
    if !state.jobs.places.iter().any(|there| there == place) {
        state.jobs.places.push(place.to_owned());
    }
    rank(state, false)
}

/// Ranks what was added; the ranking that is being made is stopped.
pub(super) fn rank(state: &mut State, anew: bool) -> Vec<Effect> {
    // The open one by its file, so that what is ranked stays ranked for it when another pair is opened.
    let cv = cv(state).or_else(|| state.paths[Side::Cv as usize].clone());
    if cv.is_none() && !state.opened {
        let choose = state.data.keymap.key(Action::JobsCv);
        say(state, &format!("Postings are ranked for a CV, and none is chosen yet: {choose} chooses one"));
        return Vec::new();
    }
    if state.jobs.places.is_empty() {
        let add = state.data.keymap.key(Action::AddJobs);
        say(state, &format!("No postings were added yet: {add} adds some"));
        return Vec::new();
    }
    stop_running(state);
    let stop = Stop::default();
    state.jobs.running = Some(Running { stop: stop.clone(), cv: cv.clone(), done: 0, all: 0 });
    vec![ask(Asked::Rank { cv, places: state.jobs.places.clone(), stop, anew })]
}

/// A CV was chosen. What is listed was ranked for another one; where nothing is, what was added can now be ranked.
pub(super) fn cv_chosen(state: &mut State) -> Vec<Effect> {
    state.jobs.cv.clone_from(&state.start.cv);
    if state.screen != ScreenId::Jobs || state.jobs.places.is_empty() {
        return Vec::new();
    }
    if state.jobs.ranking.jobs.is_empty() {
        return rank(state, false);
    }
    let reload = state.data.keymap.key(Action::Reload);
    say(state, &format!("What is listed was ranked for another CV: {reload} ranks for this one"));
    Vec::new()
}

/// Takes what was typed or written.
pub(super) fn typed(what: &JobsAsk, text: &str) -> Vec<Effect> {
    match what {
        JobsAsk::Note { key, title } => {
            let text = text.trim();
            let note = Some((!text.is_empty()).then(|| text.to_owned()));
            let changes = Changes { note, title: title.clone(), ..Changes::default() };
            vec![ask(Asked::Mark { key: key.clone(), changes })]
        }
    }
}

/// Takes an answer in.
pub(super) fn answered(state: &mut State, answer: Answer) -> Vec<Effect> {
    let is_it = |state: &State, stop: &Stop| state.jobs.running.as_ref().is_some_and(|run| run.stop == *stop);
    match answer {
        Answer::Begin { cv, places } => {
            state.start.cv = Some(cv.clone());
            state.start.changed(None);
            state.jobs.cv = Some(cv);
            state.jobs.places = places;
            super::show(state, ScreenId::Jobs);
            return rank(state, false);
        }
        Answer::Progress { stop, done, all } if is_it(state, &stop) => {
            if let Some(running) = &mut state.jobs.running {
                (running.done, running.all) = (done, all);
            }
        }
        Answer::Ranked { stop, ranking } if is_it(state, &stop) => {
            state.jobs.ranked_for = state.jobs.running.take().and_then(|running| running.cv);
            say(state, &summary(&ranking, &state.data.keymap.key(Action::JobsOverview)));
            state.jobs.put(*ranking);
        }
        Answer::Failed { stop, why } if is_it(state, &stop) => {
            state.jobs.running = None;
            return super::answer::take(state, crate::tui::world::Answer::Failed(why));
        }
        // Of a ranking that is no longer wanted.
        Answer::Progress { .. } | Answer::Ranked { .. } | Answer::Failed { .. } => {}
        Answer::Marks(marks) => state.jobs.put_marks(marks),
    }
    Vec::new()
}

/// Leaves what was opened last on this screen; says whether there was something.
pub(super) fn back(state: &mut State) -> bool {
    if let Some(running) = &state.jobs.running {
        running.stop.now();
        say(state, "Stopping; what was read so far is listed");
        return true;
    }
    if state.jobs.in_detail {
        state.jobs.in_detail = false;
        return true;
    }
    if state.jobs.overview {
        state.jobs.overview = false;
        return true;
    }
    state.jobs.widen()
}

fn stop_running(state: &State) {
    if let Some(running) = &state.jobs.running {
        running.stop.now();
    }
}

/// What came of a ranking; `overview` is the key that tells more.
fn summary(ranking: &Ranking, overview: &str) -> String {
    let ranked = words::count(ranking.jobs.len(), "posting", "postings");
    match ranking.skipped.len() {
        0 => format!("{ranked} ranked"),
        skipped => format!("{ranked} ranked, {skipped} could not be read: {overview} says why"),
    }
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(job) = state.jobs.job() else {
        say(state, "No posting is selected");
        return Vec::new();
    };
    let (file, line, hash) = (job.posting.file.clone(), job.posting.line, job.key.hash.clone());
    let cv = state.jobs.ranked_for.clone();
    state.jobs.opening = true;
    say(state, "Reading");
    vec![ask(Asked::Open { cv, file, line, hash })]
}

/// The CV that is ranked for; nothing for the one that is open.
fn cv(state: &State) -> Option<PathBuf> {
    state.jobs.cv.clone().or_else(|| state.start.cv.clone())
}

/// The selected posting: by what it is known, and its title.
fn selected(state: &mut State) -> Option<(Key, Option<String>)> {
    let posting = state.jobs.job().map(|job| (job.key.clone(), job.posting.title.clone()));
    if posting.is_none() {
        say(state, "No posting is selected");
    }
    posting
}

fn note_of_selected(state: &mut State) -> Option<Ask> {
    selected(state).map(|(key, title)| Ask::Jobs(JobsAsk::Note { key, title }))
}

fn note(state: &State) -> Option<String> {
    match state.jobs.marks.of(&state.jobs.job()?.key)? {
        Found::Now(entry) => entry.note.clone(),
        Found::Earlier(_) => None,
    }
}

fn write(state: &mut State) -> Vec<Effect> {
    let Some(ask) = note_of_selected(state) else { return Vec::new() };
    let text = note(state).unwrap_or_default();
    vec![Effect::Compose { ask, text }]
}

/// Marks the selected posting, or takes the mark away where it has this one.
fn mark(state: &mut State, mark: Mark) -> Vec<Effect> {
    let has = state
        .jobs
        .job()
        .and_then(|job| state.jobs.marks.of(&job.key))
        .is_some_and(|found| matches!(found, Found::Now(entry) if entry.mark == Some(mark)));
    let Some((key, title)) = selected(state) else { return Vec::new() };
    let changes = Changes { mark: Some((!has).then_some(mark)), title, ..Changes::default() };
    vec![ask(Asked::Mark { key, changes })]
}

fn ask(request: Asked) -> Effect {
    Effect::Request(Request::Jobs(request))
}

fn say(state: &mut State, what: &str) {
    state.notice = Some(what.to_owned());
}
