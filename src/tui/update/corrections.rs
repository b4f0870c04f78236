//! Keys by which the user says where the posting was read wrongly.

use super::{answer, tailor};
use crate::corrections::{self, Edit};
use crate::posting::{LineName, Said};
use crate::report::model::{Level, LineClass, NeedAnswer};
use crate::report::words;
use crate::tui::action::Action;
use crate::tui::corrections::{Answer, Done, Request as Asked, Turn};
use crate::tui::effect::Effect;
use crate::tui::state::{Choice, Pick, Picker, ScreenId, Side, State};
use crate::tui::world::Request;

/// The classes in the order in which they are offered: what is asked, what is told, the rest.
const CLASSES: [LineClass; 9] = [
    LineClass::Required,
    LineClass::Preferred,
    LineClass::Duty,
    LineClass::Company,
    LineClass::Benefit,
    LineClass::Process,
    LineClass::Meta,
    LineClass::Heading,
    LineClass::Noise,
];

/// What is chosen from a list for a correction.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CorrectionPick {
    /// The class of this line.
    Class(usize),
    /// What this line asks for, parted in one of these ways.
    Alternatives(usize, Vec<Vec<Vec<String>>>),
}

/// Does an action that corrects.
pub(super) fn perform(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::CorrectUndo => return step(state, Turn::Undone),
        Action::CorrectRedo => return step(state, Turn::Redone),
        _ => {}
    }
    let Some((line, need)) = target(state) else { return Vec::new() };
    match action {
        Action::CorrectClass => class(state, line),
        Action::CorrectLevel => level(state, line, need),
        Action::CorrectJoin => join(state, line, need),
        Action::CorrectSplit => split(state, line, need),
        Action::CorrectBack => take_back(state, line),
        _ => Vec::new(),
    }
}

/// Takes what was chosen.
pub(super) fn chosen(state: &mut State, pick: CorrectionPick, at: usize) -> Vec<Effect> {
    match pick {
        CorrectionPick::Class(line) => {
            let Some(class) = CLASSES.get(at) else { return Vec::new() };
            say_class(state, line, *class)
        }
        CorrectionPick::Alternatives(line, ways) => match ways.into_iter().nth(at) {
            Some(any_of) => say(state, line, Said::Alternatives { any_of }),
            None => Vec::new(),
        },
    }
}

/// Takes an answer in: the pair was compared again.
pub(super) fn answered(state: &mut State, answer: Answer) -> Vec<Effect> {
    let stacks = &mut state.corrections;
    stacks.waiting = stacks.waiting.saturating_sub(1);
    let done = match answer {
        Answer::Done(done) => done,
        Answer::Failed(why) => {
            stacks.steps.clear();
            answer::failed(state, why);
            return Vec::new();
        }
    };
    let mut effects = done_now(state, done);
    if let Some(turn) = state.corrections.steps.pop_front() {
        effects.extend(step(state, turn));
    }
    effects
}

fn done_now(state: &mut State, done: Done) -> Vec<Effect> {
    let Done { pair, hash, edits, back, turn } = done;
    // Of a posting that is not open any more nothing can be undone here.
    let is_open = hash == corrections::hash(&state.data.posting);
    let coverage = state.data.answer.coverage.score;
    let selected = state.review.need().and_then(|at| state.data.need(at));
    let selected = selected.map(|need| (need.line, need.any_of.clone()));
    let flipped = answer::reload(state, *pair);
    if let Some((line, ids)) = selected {
        select_again(state, line, &ids);
    }
    let said = told(state, (&edits, &back), turn);
    let stacks = &mut state.corrections;
    match turn {
        _ if !is_open => {}
        Turn::Said => {
            stacks.undo.push(back);
            stacks.redo.clear();
        }
        Turn::Undone => {
            stacks.undo.pop();
            stacks.redo.push(back);
        }
        Turn::Redone => {
            stacks.redo.pop();
            stacks.undo.push(back);
        }
    }
    let mut parts = vec![said];
    parts.extend((!flipped.is_empty()).then_some(flipped));
    let [before, after] = [coverage, state.data.answer.coverage.score].map(words::percent);
    parts.extend((before != after).then(|| format!("coverage {before} {} {after}", state.data.signs.arrow)));
    state.notice = Some(parts.join("; "));
    tailor::begin(state)
}

/// Goes to the need that was selected, or to what became of it.
fn select_again(state: &mut State, line: usize, ids: &[String]) {
    let alike = |need: &NeedAnswer| need.line == line && need.any_of.iter().any(|id| ids.contains(id));
    let is_there = state.review.need().and_then(|at| state.data.need(at)).is_some_and(alike);
    let again = (0..state.data.needs()).find(|at| state.data.need(*at).is_some_and(alike));
    if let (false, Some(at)) = (is_there, again) {
        let in_detail = state.review.in_detail;
        state.review.go_to(&state.data, at);
        state.review.in_detail = in_detail;
    }
}

/// What was said, for a sentence.
fn told(state: &State, (edits, back): (&[Edit], &[Edit]), turn: Turn) -> String {
    let place = edits.first().and_then(|edit| edit.line.number(&state.data.posting));
    let place = place.map_or_else(|| "The posting".to_owned(), |line| format!("Line {line}"));
    let first = |edits: &[Edit]| edits.iter().find_map(|edit| edit.said.as_ref()).map(words::correction);
    let said = match (first(edits), first(back)) {
        (Some(said), _) => format!("you said {said}"),
        (None, Some(said)) => format!("you take back {said}"),
        (None, None) => "read as if you had said nothing".to_owned(),
    };
    match turn {
        Turn::Said => format!("{place}: {said}"),
        Turn::Undone => format!("{place}, undone: {said}"),
        Turn::Redone => format!("{place}, again: {said}"),
    }
}

/// The line of the posting that is meant, and the need on the review.
fn target(state: &mut State) -> Option<(usize, Option<usize>)> {
    let said = match state.screen {
        _ if state.is_empty() => super::nothing_open(state),
        ScreenId::Posting => return Some((state.documents[Side::Posting as usize].line(), None)),
        ScreenId::Review => match state.review.need() {
            Some(at) => return state.data.need(at).map(|need| (need.line, Some(at))),
            None => "No need is selected".to_owned(),
        },
        _ => {
            let show = state.data.keymap.key(Action::ScreenPosting);
            format!("Only how the posting is read can be corrected: {show} shows it")
        }
    };
    state.notice = Some(said);
    None
}

/// Lets the class of a line be chosen.
fn class(state: &mut State, line: usize) -> Vec<Effect> {
    let Some((class, _)) = state.data.class(line) else {
        return refuse(state, "This line is blank");
    };
    let choice = |one: &LineClass| Choice {
        label: if *one == class { format!("{}, as it is", one.word()) } else { one.word().to_owned() },
        right: one.meaning().to_owned(),
        name: String::new(),
    };
    let (title, nothing) = (format!("What is line {line} for?"), "No class is named like this; Esc closes.");
    let pick = Pick::Correction(CorrectionPick::Class(line));
    state.picker = Some(Picker::new(&title, nothing, pick, CLASSES.iter().map(choice).collect()));
    Vec::new()
}

fn say_class(state: &mut State, line: usize, class: LineClass) -> Vec<Effect> {
    let said = Said::Class { class };
    let held = state.data.answer.posting.corrected(line).find(|one| one.said.about() == said.about());
    match held {
        // That is how it would be read.
        Some(held) if held.was == Some(class) => {
            let back = Edit::take_back(LineName::of(&state.data.posting, line), said.about());
            ask(state, vec![back], Turn::Said)
        }
        None if state.data.class(line).is_some_and(|(is, _)| is == class) => {
            refuse(state, &format!("Line {line} is read as {} already", class.word()))
        }
        _ => say(state, line, said),
    }
}

/// Says of what is required that it is preferred, and the other way round.
fn level(state: &mut State, line: usize, need: Option<usize>) -> Vec<Effect> {
    let other = |level| match level {
        Level::Required => Some(Level::Preferred),
        Level::Preferred => Some(Level::Required),
        Level::Duty | Level::Mentioned => None,
    };
    let (level, skills) = match need.and_then(|at| state.data.need(at)) {
        Some(need) => (other(need.level), need.texts.clone()),
        None => (line_level(state, line).and_then(other), Vec::new()),
    };
    if let Some(level) = level {
        return say(state, line, Said::Level { level, skills });
    }
    let class = state.data.keymap.key(Action::CorrectClass);
    refuse(state, &format!("Line {line} asks for nothing: {class} says what it is for"))
}

/// How much a line wants what it asks for: what it wants most counts.
fn line_level(state: &State, line: usize) -> Option<Level> {
    let asked = asked(state, line).into_iter().map(|(_, need)| need.level).min();
    asked.or_else(|| state.data.class(line).map(|(class, _)| Level::of(class)))
}

/// What a line asks for, in its order.
fn asked(state: &State, line: usize) -> Vec<(usize, &NeedAnswer)> {
    let on_line = state.data.needs_on(Side::Posting, line).iter();
    let mut asked: Vec<_> = on_line
        .filter_map(|at| Some((*at, state.data.need(*at)?)))
        .filter(|(_, need)| matches!(need.level, Level::Required | Level::Preferred))
        .collect();
    asked.sort_by_key(|(_, need)| need.spans.first().map(|span| span.start));
    asked
}

/// Joins what a line asks for with what stands beside it.
fn join(state: &mut State, line: usize, need: Option<usize>) -> Vec<Effect> {
    let asked = asked(state, line);
    let groups: Vec<Vec<String>> = asked.iter().map(|(_, need)| need.texts.clone()).collect();
    let selected = need.map(|need| asked.iter().position(|(at, _)| *at == need));
    let last = groups.len().saturating_sub(1);
    match selected {
        Some(None) => {
            let class = state.data.keymap.key(Action::CorrectClass);
            refuse(state, &format!("It is named in a duty: {class} says what its line is for"))
        }
        _ if last == 0 => refuse(state, &format!("Line {line} asks for nothing else that could be joined")),
        Some(Some(at)) => say_groups(state, line, &joined(&groups, at.min(last - 1), 2)),
        None if last == 1 => say_groups(state, line, &joined(&groups, 0, 2)),
        None => {
            let pairs = (0..last).map(|at| (at, 2));
            let parts = std::iter::once((0, groups.len())).chain(pairs);
            let ways: Vec<_> = parts.map(|(at, count)| (joined(&groups, at, count), at)).collect();
            let choices = ways.iter().map(|(way, at)| Choice {
                label: way.get(*at).map(|group| words::any_of(group)).unwrap_or_default(),
                ..Choice::default()
            });
            let title = format!("What is enough in line {line}?");
            let choices = choices.collect();
            let ways = ways.into_iter().map(|(way, _)| with_others(state, line, way)).collect();
            let pick = Pick::Correction(CorrectionPick::Alternatives(line, ways));
            state.picker =
                Some(Picker::new(&title, "Nothing is named like this; Esc closes.", pick, choices));
            Vec::new()
        }
    }
}

/// The groups with some of them, in a row from `at` on, made one.
fn joined(groups: &[Vec<String>], at: usize, count: usize) -> Vec<Vec<String>> {
    let mut out = groups.to_vec();
    let end = (at + count).min(out.len());
    let one: Vec<String> = out.drain(at.min(end)..end).flatten().collect();
    out.insert(at.min(out.len()), one);
    out
}

/// Parts alternatives: those of the need, or all of the line.
fn split(state: &mut State, line: usize, need: Option<usize>) -> Vec<Effect> {
    let asked = asked(state, line);
    let parts = |at: usize, one: &NeedAnswer| one.texts.len() > 1 && need.is_none_or(|need| need == at);
    if !asked.iter().any(|(at, one)| parts(*at, one)) {
        return refuse(state, "Nothing is an alternative here that could be parted");
    }
    let groups: Vec<Vec<String>> = asked
        .iter()
        .flat_map(|(at, one)| {
            let apart = if parts(*at, one) { 1 } else { one.texts.len().max(1) };
            one.texts.chunks(apart).map(<[String]>::to_vec)
        })
        .collect();
    say_groups(state, line, &groups)
}

fn say_groups(state: &mut State, line: usize, groups: &[Vec<String>]) -> Vec<Effect> {
    let any_of = with_others(state, line, groups.to_vec());
    say(state, line, Said::Alternatives { any_of })
}

/// Groups of a line, and what was said of others with it before.
fn with_others(state: &State, line: usize, mut groups: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for corrected in state.data.answer.posting.corrected(line) {
        if let Said::Alternatives { any_of } = &corrected.said {
            for group in any_of {
                let is_new = |text: &String| !groups.iter().any(|group| group.contains(text));
                if group.iter().all(is_new) {
                    groups.push(group.clone());
                }
            }
        }
    }
    groups
}

/// Takes back all that was said of a line.
fn take_back(state: &mut State, line: usize) -> Vec<Effect> {
    let name = LineName::of(&state.data.posting, line);
    let held = state.data.answer.posting.corrected(line);
    let edits: Vec<_> = held.map(|one| Edit::take_back(name.clone(), one.said.about())).collect();
    if edits.is_empty() {
        return refuse(state, &format!("You said nothing of line {line}"));
    }
    ask(state, edits, Turn::Said)
}

fn say(state: &mut State, line: usize, said: Said) -> Vec<Effect> {
    let edit = Edit::say(LineName::of(&state.data.posting, line), said);
    ask(state, vec![edit], Turn::Said)
}

/// Undoes what was said last, or says it again.
fn step(state: &mut State, turn: Turn) -> Vec<Effect> {
    if state.corrections.waiting > 0 {
        state.corrections.steps.push_back(turn);
        return Vec::new();
    }
    let (from, nothing) = match turn {
        Turn::Redone => (&state.corrections.redo, "Nothing was undone that could be said again"),
        Turn::Said | Turn::Undone => (&state.corrections.undo, "Nothing was said of this posting yet"),
    };
    match from.last().cloned() {
        Some(edits) => ask(state, edits, turn),
        None => refuse(state, nothing),
    }
}

fn ask(state: &mut State, edits: Vec<Edit>, turn: Turn) -> Vec<Effect> {
    let path = state.paths[Side::Posting as usize].clone();
    let request = Asked { path, hash: corrections::hash(&state.data.posting), edits, turn };
    state.corrections.waiting += 1;
    state.notice = Some("Comparing again".to_owned());
    vec![Effect::Request(Request::Correct(request))]
}

fn refuse(state: &mut State, why: &str) -> Vec<Effect> {
    state.notice = Some(why.to_owned());
    Vec::new()
}
