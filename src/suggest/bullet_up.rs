//! The bullet that proves most of what is asked comes first in its role.

use super::view::View;
use super::{Edit, Kind, Suggestion, bullet};

/// How much more a bullet has to prove than the first one, in weights of needs.
const LEAD: f64 = 0.5;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    // The most recent role only: further back, order says little.
    let Some(role) = view.cv.roles.first() else { return Vec::new() };
    let bullets = bullet::run(view, role.body..role.end_block);
    if bullets.len() < 2 {
        return Vec::new();
    }
    let served: Vec<Vec<usize>> =
        bullets.iter().map(|bullet| view.proved_in(bullet.blocks.clone(), bullet.span)).collect();
    let weight = |needs: &[usize]| -> f64 { needs.iter().map(|at| view.fit.needs[*at].ledger.weight).sum() };
    let best =
        (0..bullets.len()).fold(0, |a, b| if weight(&served[b]) > weight(&served[a]) + 1e-9 { b } else { a });
    if best == 0 || weight(&served[best]) < weight(&served[0]) + LEAD {
        return Vec::new();
    }
    let pieces = bullets[..=best].iter().map(|bullet| bullet.span).collect();
    let order = std::iter::once(best).chain(0..best).collect();
    let why = "of this role this bullet answers most of what they ask: let it come first".to_owned();
    let about = bullets[best].span.of(view.cv_text.clean());
    vec![
        Suggestion::new(Kind::BulletUp, about, served[best].clone(), Some(bullets[best].line), why)
            .with_edits(vec![Edit::Reorder { pieces, order }]),
    ]
}
