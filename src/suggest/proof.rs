//! Proof that is there and weak: only listed, or long ago.

use super::{Kind, Suggestion, View};
use crate::cv::Standing;
use crate::fit::Verdict;
use crate::posting::Level;
use crate::taxonomy::Kind as SkillKind;

/// From so many months on a proof is old.
const OLD: i32 = 60;

/// Required skills that are only listed, and those whose last use lies long back. The user knows what to write:
/// the line is opened, nothing is put in.
pub(super) fn weak(view: &View<'_>) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for (at, need) in view.needs() {
        if need.verdict != Verdict::Covered || need.level != Level::Required {
            continue;
        }
        let Some(best) = need.proofs.first() else { continue };
        // A degree or a language is stated, not used.
        let Some(best) = best.shown else { continue };
        let kind = view.shown_kind(best);
        if matches!(kind, SkillKind::Credential | SkillKind::Language | SkillKind::Soft) {
            continue;
        }
        let shown = &view.cv.shown[best];
        let mine = view.shown(best);
        let (kind, why) = match shown.standing {
            Standing::Listed => (
                Kind::ShowListed,
                format!("“{mine}” is only listed: say in a role where you used it and what came of it"),
            ),
            Standing::Earlier(months) if months >= OLD => {
                let years = months / 12;
                (
                    Kind::BringOutOld,
                    format!(
                        "“{mine}” was last used {years} years ago: bring it out in the profile, or say what you did since"
                    ),
                )
            }
            _ => continue,
        };
        // One reminder for each place.
        if let Some(same) =
            all.iter_mut().find(|s| s.kind == kind && s.line == Some(shown.line) && s.why == why)
        {
            same.needs.push(at);
            continue;
        }
        all.push(Suggestion {
            kind,
            needs: vec![at],
            line: Some(shown.line),
            why,
            effect: 0.0,
            edits: Vec::new(),
        });
    }
    all
}
