//! The two rows at the top: what is compared, the numbers, the screens.

use ratatui::layout::Rect;

use super::paint::Painter;
use super::piece;
use crate::report::words::percent;
use crate::text::printable;
use crate::tui::message::Spot;
use crate::tui::state::{Areas, Row, ScreenId, State, cut, width};
use crate::tui::theme::{Role, Theme};

pub(super) fn draw(painter: &mut Painter<'_, '_>, state: &State, areas: &Areas) {
    names_and_numbers(painter, state, areas.header);
    tabs(painter, state, areas.tabs);
}

fn names_and_numbers(painter: &mut Painter<'_, '_>, state: &State, area: Rect) {
    if !state.opened {
        painter.pieces(area, &[piece("cvfit", Role::Title)]);
        return;
    }
    let (data, cells) = (&state.data, area.width as usize);
    let signs = data.signs;
    let coverage = data.answer.coverage;
    let (score, wording) =
        with_copy(state).unwrap_or_else(|| (percent(coverage.score), percent(coverage.wording)));
    let long = format!("coverage {score}{}wording {wording}", signs.dot);
    let short = format!("{score}{}{wording}", signs.dot);
    let numbers = if cells >= 60 { long } else { short };
    let between = format!(" {} ", signs.both_ways);
    let fixed = width("cvfit  ") + width(&between) + width(&numbers) + 2;
    let room = cells.saturating_sub(fixed);
    let (cv, posting) = (base(data.cv.name()), base(data.posting.name()));
    let cv = cut(&cv, room.saturating_sub(width(&posting)).max(room / 2), signs.ellipsis);
    let posting = cut(&posting, room.saturating_sub(width(&cv)), signs.ellipsis);
    let pieces = vec![
        piece("cvfit", Role::Title),
        piece("  ", Role::Text),
        piece(cv, Role::Text),
        piece(between, Role::Dim),
        piece(posting, Role::Text),
    ];
    painter.row(area, &Row { pieces, right: Some(piece(numbers, Role::Title)), item: None });
}

/// Where a copy is being made, the numbers as they are and with what is accepted: `71 % → 78 %`.
fn with_copy(state: &State) -> Option<(String, String)> {
    if state.screen != ScreenId::Tailor || state.tailor.counts().0 == 0 {
        return None;
    }
    let (before, after) = state.tailor.numbers()?;
    let signs = state.data.signs;
    let both = |before: f64, after: Option<f64>| {
        let after = after.map_or_else(|| signs.ellipsis.to_owned(), percent);
        format!("{} {} {after}", percent(before), signs.arrow)
    };
    Some((
        both(before.now, after.map(|after| after.now)),
        both(before.wording, after.map(|after| after.wording)),
    ))
}

/// The last part of a path, as visible text.
fn base(name: &str) -> String {
    let last = name.rsplit('/').find(|part| !part.is_empty()).unwrap_or(name);
    printable(last).into_owned()
}

fn tabs(painter: &mut Painter<'_, '_>, state: &State, area: Rect) {
    let mut x = area.x;
    let keyed = ScreenId::TABS.map(|screen| {
        // The key stands there with its screen, as it is now.
        (screen, state.data.keymap.keys_of(screen.action()).into_iter().next().unwrap_or_default())
    });
    let whole: usize = keyed.iter().map(|(screen, key)| screen.title().len() + width(key) + 4).sum();
    let status = status(state);
    // Where not all names fit beside what is to be said, only that of the screen shown stands there.
    let narrow = whole + width(&status) > area.width as usize + 1;
    for (screen, key) in keyed {
        let shown = screen == state.screen;
        let text = match (narrow && !shown, key.as_str()) {
            (true, "") => format!(" {} ", cut(screen.title(), 3, "")),
            (true, key) => format!(" {key} "),
            (false, "") => format!(" {} ", screen.title()),
            (false, key) => format!(" {key} {} ", screen.title()),
        };
        let at = Rect { x, width: (area.right() - x).min(width(&text) as u16), ..area };
        painter.pieces(at, &[piece(text, if shown { Role::Title } else { Role::Dim })]);
        if shown {
            painter.style(at, Theme::selected(true));
        }
        painter.hits.add(at, Spot::Tab(screen));
        x = (x + at.width + 1).min(area.right());
    }
    let rest = Rect { x, width: area.right() - x, ..area };
    let status = cut(&status, (rest.width as usize).saturating_sub(1), state.data.signs.ellipsis);
    let row = Row { right: Some(piece(status, Role::Notice)), ..Row::default() };
    painter.row(rest, &row);
}

/// What is left out or searched for on this screen.
fn status(state: &State) -> String {
    match state.document() {
        None if state.screen == ScreenId::Review && state.review.narrowed() => format!(
            "{} ({} of {})",
            printable(&state.review.narrowed_to(&state.data)),
            state.review.shown.len(),
            state.data.needs()
        ),
        None if state.screen == ScreenId::Tailor && state.tailor.narrowed() => format!(
            "{} ({} of {})",
            printable(&state.tailor.narrowed_to(&state.data)),
            state.tailor.shown.len(),
            state.tailor.open()
        ),
        None if state.screen == ScreenId::Jobs => jobs_status(state),
        None if state.screen == ScreenId::Taxonomy && !state.skills.filter().is_empty() => {
            let (shown, all) = state.skills.counts();
            format!("`{}` ({shown} of {all})", printable(state.skills.filter()))
        }
        Some(document) if !document.search.is_empty() => {
            let at = document.matches.partition_point(|line| *line < document.line()) + 1;
            let all = document.matches.len();
            let on = document.matches.contains(&document.line());
            let count = if on { format!("{at} of {all} lines") } else { format!("{all} lines") };
            format!("`{}` {count}", printable(&document.search))
        }
        _ => String::new(),
    }
}

/// How far a ranking is, or what the list of postings is narrowed to.
fn jobs_status(state: &State) -> String {
    let jobs = &state.jobs;
    if let Some(running) = &jobs.running {
        return match running.all {
            0 => "looking for postings".to_owned(),
            all => format!("{} of {all} read", running.done),
        };
    }
    if !jobs.narrowed() {
        return String::new();
    }
    let mut parts = Vec::new();
    if !jobs.marked.word().is_empty() {
        parts.push(jobs.marked.word().to_owned());
    }
    if !jobs.filter.is_empty() {
        parts.push(format!("`{}`", printable(&jobs.filter)));
    }
    format!("{} ({} of {})", parts.join(state.data.signs.dot), jobs.shown.len(), jobs.ranking.jobs.len())
}
