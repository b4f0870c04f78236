//! An old role that serves no need at length: its first bullet may do.

use super::bullet::{self, Bullet};
use super::view::View;
use super::{Edit, Kind, Suggestion};
use crate::cv::{End, Role};
use crate::text::Span;

/// A role with fewer bullets is short already.
const MANY: usize = 3;

/// Of fewer needs it cannot be told what would be missed.
const FEW_NEEDS: usize = 5;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    if view.fit.needs.len() + view.fit.duties.len() < FEW_NEEDS {
        return Vec::new();
    }
    let old = view.cv.roles.iter().skip(1).filter(|role| role.end != End::Present);
    old.filter(|role| !serves(view, role)).filter_map(|role| shorten(view, role)).collect()
}

fn shorten(view: &View<'_>, role: &Role) -> Option<Suggestion> {
    let count = (role.block..role.end_block).filter(|block| view.cv.blocks[*block].is_item()).count();
    if count < MANY {
        return None;
    }
    let name = role.title.as_deref().or(role.org.as_deref()).unwrap_or("this role");
    let why = format!("“{name}” has {count} bullets that answer nothing they ask: one may do");
    let bullets = bullet::run(view, role.body..role.end_block);
    let edit = rest(view, &bullets).map(|span| Edit::Replace { span, after: String::new() });
    Some(
        Suggestion::new(Kind::Shorten, name, Vec::new(), Some(role.line), why)
            .with_edits(edit.into_iter().collect()),
    )
}

/// All lines of the bullets behind the first.
fn rest(view: &View<'_>, bullets: &[Bullet]) -> Option<Span> {
    let [first, second, ..] = bullets else { return None };
    let last = bullets.last()?;
    let lines = view.cv_text.lines();
    let end = view.cv_text.clean().len() as u32;
    let behind = lines.span(last.lines.end - 1).end;
    Some(if behind < end {
        Span { start: lines.span(second.lines.start).start, end: behind + 1 }
    } else {
        // The last line of the file has no end: the one in front of the bullets goes.
        Span { start: first.span.end, end }
    })
}

/// Whether anything that is asked, in a duty too, is shown in the role.
fn serves(view: &View<'_>, role: &Role) -> bool {
    let (first, last) = (view.cv.blocks[role.block].first_line, view.cv.blocks[role.end_block - 1].last_line);
    view.fit.needs.iter().chain(&view.fit.duties).any(|need| {
        need.proofs.iter().any(|proof| (first..=last).contains(&proof.place.line) && proof.strength > 0.0)
    })
}
