//! The last row: what can be pressed now, what was remarked, or what is being typed.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::text::printable;
use crate::tui::action::{Action, Context};
use crate::tui::keys::Lookup;
use crate::tui::state::{Ask, Chosen, Piece, Prompt, Side, State, cut, width};
use crate::tui::theme::Role;

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, area: Rect) {
    let cells = area.width as usize;
    let pieces = if let Some(prompt) = state.prompt.as_ref().filter(|_| state.dialog.is_none()) {
        typing(state, prompt, cells)
    } else if state.picker.is_some() && state.dialog.is_none() && state.notice.is_none() {
        choosing()
    } else if let Some(notice) = &state.notice {
        vec![piece(cut(&printable(notice), cells, state.data.signs.ellipsis), Role::Notice)]
    } else if let Lookup::Prefix(rest) = state.data.keymap.lookup(state.context(), &state.pending)
        && !state.pending.is_empty()
    {
        let begun: Vec<_> = state.pending.iter().map(ToString::to_string).collect();
        let mut pieces = vec![piece(format!("{} then  ", begun.join(" ")), Role::Dim)];
        pieces.extend(fitting(rest, cells.saturating_sub(width(&pieces[0].text))));
        pieces
    } else if let Some(count) = state.count {
        let mut pieces = vec![piece(format!("{count} then  "), Role::Dim)];
        let hints = keyed(state, [Action::Down, Action::Up, Action::Last, Action::Back]);
        pieces.extend(fitting(hints, cells.saturating_sub(width(&pieces[0].text))));
        pieces
    } else {
        fitting(keyed(state, actions(state)), cells)
    };
    painter.pieces(area, &pieces);
}

/// The first key of each action that has one.
fn keyed(state: &State, actions: impl IntoIterator<Item = Action>) -> Vec<(String, Action)> {
    let keyed = |action| Some((state.data.keymap.keys_of(action).into_iter().next()?, action));
    actions.into_iter().filter_map(keyed).collect()
}

/// What can be pressed while there is a list to choose from: letters narrow it.
fn choosing() -> Vec<Piece> {
    let hints = [("enter", "choose"), ("esc", "leave"), ("up down", "move"), ("letters", "narrow the list")];
    let pieces =
        hints.iter().flat_map(|(key, what)| [piece(*key, Role::Key), piece(format!(" {what}  "), Role::Dim)]);
    pieces.collect()
}

/// As many hints as fit whole.
fn fitting(hints: Vec<(String, Action)>, cells: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut taken = 0;
    for (key, action) in hints {
        let more = width(&key) + 1 + width(action.label()) + 2;
        if taken + more > cells + 2 {
            break;
        }
        taken += more;
        pieces.push(piece(key, Role::Key));
        pieces.push(piece(format!(" {}  ", action.label()), Role::Dim));
    }
    pieces
}

fn typing(state: &State, prompt: &Prompt, cells: usize) -> Vec<Piece> {
    let lead = match prompt.ask {
        Ask::Filter if state.side().is_some() && state.help.is_none() => "search /",
        _ => prompt.ask.label(),
    };
    let caret = state.data.signs.caret;
    let (before, behind) = prompt.line.parts();
    let (before, behind) = (printable(before), printable(behind));
    // What stands around the caret is what is being typed.
    let room = cells.saturating_sub(width(lead) + width(caret));
    let mut shown = &*before;
    while width(shown) > room {
        let mut chars = shown.chars();
        chars.next();
        shown = chars.as_str();
    }
    let (done, left) = if prompt.ask == Ask::Filter { (" keep  ", " clear") } else { (" done  ", " leave") };
    vec![
        piece(lead, Role::Key),
        piece(shown, Role::Text),
        piece(caret, Role::Key),
        piece(behind, Role::Text),
        piece("  enter", Role::Key),
        piece(done, Role::Dim),
        piece("esc", Role::Key),
        piece(left, Role::Dim),
    ]
}

/// What is worth saying on the screen as it stands, the most useful first.
fn actions(state: &State) -> Vec<Action> {
    if let Some(dialog) = &state.dialog {
        return if dialog.asks() { vec![Action::Accept, Action::Refuse] } else { vec![Action::Accept] };
    }
    let mut actions = match state.context() {
        Context::Help => vec![Action::Run, Action::Back, Action::Filter],
        _ if state.is_empty() => vec![Action::ScreenStart],
        Context::Review => review(state),
        Context::Document => document(state),
        Context::Tailor => tailor(state),
        Context::Jobs => jobs(state),
        Context::Start => start(state),
        Context::Taxonomy => taxonomy(state),
        _ => Vec::new(),
    };
    if state.help.is_none() {
        actions.insert(0, Action::Help);
        actions.push(Action::Palette);
        if !state.jumps.is_empty() {
            actions.push(Action::Return);
        }
    }
    actions.push(Action::Quit);
    actions
}

fn review(state: &State) -> Vec<Action> {
    let mut actions = Vec::new();
    let need = state.review.need().and_then(|at| state.data.need(at));
    if state.review.in_detail {
        actions.extend([Action::Open, Action::Back]);
    } else {
        if need.is_some() {
            actions.push(Action::Open);
        }
        if state.review.narrowed() {
            actions.push(Action::Back);
        }
        actions.extend([Action::Filter, Action::CycleVerdict]);
    }
    if need.is_some_and(|need| !need.evidence.is_empty()) {
        actions.push(Action::ShowEvidence);
    }
    if need.is_some() {
        actions.extend([Action::ShowPosting, Action::ShowSuggestions, Action::NextPane, Action::Teach]);
    }
    actions
}

fn tailor(state: &State) -> Vec<Action> {
    let mut actions = Vec::new();
    let tailor = &state.tailor;
    if tailor.suggestion().is_some() {
        actions.extend([Action::TailorAccept, Action::TailorReject, Action::TailorReword]);
    }
    if tailor.counts().0 > 0 {
        actions.extend([Action::TailorWrite, Action::TailorUndo]);
    } else {
        actions.push(Action::TailorAcceptSafe);
    }
    if tailor.in_detail || tailor.narrowed() {
        actions.push(Action::Back);
    }
    actions.extend([Action::TailorDiff, Action::TailorPane, Action::TailorKind, Action::Filter]);
    actions
}

fn start(state: &State) -> Vec<Action> {
    let mut actions = vec![Action::StartOpen, Action::ChooseCv, Action::ChoosePosting];
    match &state.start.posting {
        Some(Chosen::Pasted(_)) => actions.extend([Action::SavePosting, Action::WritePosting]),
        _ => actions.push(Action::WritePosting),
    }
    actions.extend([Action::Demo, Action::ScreenJobs]);
    actions
}

fn jobs(state: &State) -> Vec<Action> {
    let jobs = &state.jobs;
    let mut actions = Vec::new();
    if jobs.running.is_some() || jobs.narrowed() || jobs.in_detail || jobs.overview {
        actions.push(Action::Back);
    }
    if jobs.ranking.jobs.is_empty() {
        actions.extend([Action::AddJobs, Action::JobsCv]);
    } else {
        actions.extend([
            Action::JobOpen,
            Action::MarkApplied,
            Action::MarkWaived,
            Action::JobNote,
            Action::Filter,
            Action::JobsOrder,
            Action::JobsMarked,
            Action::JobsOverview,
            Action::AddJobs,
        ]);
    }
    actions
}

fn taxonomy(state: &State) -> Vec<Action> {
    let mut actions = match (state.skills.term(), state.skills.entry()) {
        (Some(_), _) => vec![
            Action::SkillNew,
            Action::SkillSameAs,
            Action::SkillMute,
            Action::SkillMode,
            Action::SkillImplies,
            Action::SkillAdjacent,
            Action::SkillLine,
        ],
        (None, Some(_)) => vec![
            Action::SkillOpen,
            Action::SkillMode,
            Action::Filter,
            Action::SkillMute,
            Action::SkillSameAs,
            Action::SkillImplies,
            Action::SkillAdjacent,
        ],
        (None, None) => vec![Action::SkillMode, Action::SkillNew, Action::Back],
    };
    if state.skills.in_detail {
        actions.insert(0, Action::SkillOpen);
        actions.dedup();
    }
    actions.push(Action::SkillUndo);
    actions
}

fn document(state: &State) -> Vec<Action> {
    let mut actions = Vec::new();
    let Some((side, document)) = state.side().zip(state.document()) else { return actions };
    if !state.data.needs_on(side, document.line()).is_empty() {
        actions.extend([Action::Follow, Action::Counterpart]);
    }
    if !document.search.is_empty() {
        actions.extend([Action::NextMatch, Action::PreviousMatch]);
    }
    if state.skills.terms.iter().any(|term| (term.side, term.line) == (side, document.line())) {
        actions.push(Action::TeachLine);
    }
    actions.extend([Action::Back, Action::Filter]);
    if side == Side::Posting && state.data.class(document.line()).is_some() {
        actions.extend([Action::CorrectClass, Action::CorrectLevel]);
        if state.data.is_corrected(document.line()) {
            actions.push(Action::CorrectBack);
        }
    }
    actions
}
