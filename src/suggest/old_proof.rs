//! A required skill that was last used long ago: it is to be brought out, in its user's words.

use super::view::View;
use super::{Kind, Suggestion};
use crate::cv::Standing;
use crate::fit::Verdict;
use crate::posting::Level;
use crate::taxonomy::Kind as SkillKind;

/// From so many months on a proof is old.
const OLD: i32 = 60;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    reminders(view, |mine, standing| {
        let Standing::Earlier(months) = standing else { return None };
        let years = months / 12;
        let why = format!(
            "“{mine}” was last used {years} years ago: bring it out in the profile, or say what you did since"
        );
        (months >= OLD).then_some((Kind::BringOutOld, why))
    })
}

/// What `weak` says of the best proof of each required skill, one reminder for each place.
pub(super) fn reminders(
    view: &View<'_>,
    weak: impl Fn(&str, Standing) -> Option<(Kind, String)>,
) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for (at, need) in view.needs() {
        if need.verdict != Verdict::Covered || need.level != Level::Required {
            continue;
        }
        let Some(best) = need.proofs.first().and_then(|proof| proof.shown) else { continue };
        // A degree or a language is stated, not used.
        if matches!(view.shown_kind(best), SkillKind::Credential | SkillKind::Language | SkillKind::Soft) {
            continue;
        }
        let (shown, mine) = (&view.cv.shown[best], view.shown(best));
        let Some((kind, why)) = weak(mine, shown.standing) else { continue };
        match all.iter_mut().find(|s| s.line == Some(shown.line) && s.why == why) {
            Some(same) => same.needs.push(at),
            None => all.push(Suggestion::new(kind, mine, vec![at], Some(shown.line), why)),
        }
    }
    all
}
