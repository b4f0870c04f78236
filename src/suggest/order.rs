//! What is asked for comes first: in lists of skills and among the bullets of a role.

use super::{Edit, Kind, Suggestion, View};
use crate::cv::{SectionKind, Shown};
use crate::fit::Verdict;
use crate::markup::Block;
use crate::text::Span;

/// The needs that a place of the CV proves.
fn proves(view: &View<'_>, shown: usize) -> Vec<usize> {
    let plain = |need: &crate::fit::Answer| {
        need.verdict == Verdict::Covered && need.proofs.iter().any(|p| p.shown == Some(shown) && p.is_plain())
    };
    view.needs().filter(|(_, need)| plain(need)).map(|(at, _)| at).collect()
}

/// Moves the asked skills to the front of each list of the skills section.
pub(super) fn skills_first(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    let clean = view.cv_text.clean();
    for (number, block) in view.cv.blocks.iter().enumerate() {
        if view.cv.places[number] != SectionKind::Skills || block.first_line != block.last_line {
            continue;
        }
        let Some(list) = list_span(block, clean) else { continue };
        let items: Vec<&str> = list.of(clean).split(", ").collect();
        if items.len() < 3 {
            continue;
        }
        let mut at = list.start;
        let mut served: Vec<(usize, Vec<usize>)> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let span = Span { start: at, end: at + item.len() as u32 };
            let here = |s: &(usize, &Shown)| s.1.block == number && span.contains(s.1.span);
            let needs: Vec<usize> =
                view.cv.shown.iter().enumerate().filter(here).flat_map(|(i, _)| proves(view, i)).collect();
            served.push((index, needs));
            at = span.end + 2;
        }
        let asked = served.iter().filter(|(_, needs)| !needs.is_empty()).count();
        let in_front = served.iter().take(asked).all(|(_, needs)| !needs.is_empty());
        if asked == 0 || in_front {
            continue;
        }
        let mut needs: Vec<usize> = served.iter().flat_map(|(_, needs)| needs.clone()).collect();
        needs.sort_unstable();
        needs.dedup();
        served.sort_by_key(|(index, needs)| (needs.is_empty(), *index));
        let mut after: Vec<&str> =
            served.iter().map(|(index, _)| items[*index].trim_end_matches('.')).collect();
        let stop = items.last().is_some_and(|last| last.ends_with('.'));
        let joined;
        if stop {
            joined = format!("{}.", after.pop().unwrap_or_default());
            after.push(&joined);
        }
        all.push(Suggestion {
            kind: Kind::SkillsFirst,
            needs,
            line: Some(block.first_line),
            why: "what they ask for stands behind what they do not: put it first".to_owned(),
            effect: 0.0,
            edits: vec![Edit { span: list, after: after.join(", ") }],
        });
    }
    all
}

/// The comma list of a block: what stands behind its label, if it has one, as one piece of the clean text.
fn list_span(block: &Block, clean: &str) -> Option<Span> {
    let whole = block.flow.whole();
    let text = whole.of(clean);
    // "**Languages:** Scala, Kotlin" and "Languages: Scala": the label ends with its colon and closing emphasis.
    let from = text.find(':').map_or(0, |colon| {
        let rest = text.get(colon + 1..).unwrap_or_default();
        colon + 1 + (rest.len() - rest.trim_start_matches(['*', '_', ' ']).len())
    });
    let list = text.get(from..)?.trim_end();
    let fits = !list.contains(['\n', '|', '(', '[', '`', '*', ';']) && list.contains(", ");
    let start = whole.start as usize + from;
    fits.then(|| Span::new(start, start + list.len()))
}

/// Moves the bullet that proves most of what is required to the front of its role.
pub(super) fn bullet_up(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    let clean = view.cv_text.clean();
    let lines = view.cv_text.lines();
    // The most recent role only: further back, order says little.
    for role in view.cv.roles.iter().take(1) {
        let bullets: Vec<usize> = (role.block..role.end_block)
            .filter(|b| matches!(view.cv.blocks[*b].kind, crate::markup::BlockKind::Item(0)))
            .collect();
        let unbroken = bullets.windows(2).all(|pair| {
            let (left, right) = (&view.cv.blocks[pair[0]], &view.cv.blocks[pair[1]]);
            pair[1] == pair[0] + 1 && right.first_line == left.last_line + 1
        });
        if bullets.len() < 2 || !unbroken {
            continue;
        }
        let needs_of = |bullet: usize| -> Vec<usize> {
            let here = view.cv.shown.iter().enumerate().filter(|(_, s)| s.block == bullet);
            let mut needs: Vec<usize> = here.flat_map(|(i, _)| proves(view, i)).collect();
            needs.sort_unstable();
            needs.dedup();
            needs
        };
        let weight =
            |needs: &[usize]| -> f64 { needs.iter().map(|at| view.fit.needs[*at].ledger.weight).sum() };
        let served: Vec<Vec<usize>> = bullets.iter().map(|b| needs_of(*b)).collect();
        let best = (0..bullets.len())
            .fold(0, |a, b| if weight(&served[b]) > weight(&served[a]) + 1e-9 { b } else { a });
        if best == 0 || weight(&served[best]) < weight(&served[0]) + 0.5 {
            continue;
        }
        let span_of = |bullet: usize| {
            let block = &view.cv.blocks[bullet];
            Span { start: lines.span(block.first_line).start, end: lines.span(block.last_line).end }
        };
        let region = Span { start: span_of(bullets[0]).start, end: span_of(bullets[best]).end };
        let mut texts: Vec<&str> = vec![span_of(bullets[best]).of(clean)];
        texts.extend(bullets[..best].iter().map(|b| span_of(*b).of(clean)));
        all.push(Suggestion {
            kind: Kind::BulletUp,
            needs: served[best].clone(),
            line: Some(view.cv.blocks[bullets[best]].first_line),
            why: "of this role this bullet answers most of what they ask: let it come first".to_owned(),
            effect: 0.0,
            edits: vec![Edit { span: region, after: texts.join("\n") }],
        });
    }
    all
}
