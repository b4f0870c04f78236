//! What the world answered about skills.

use super::super::answer::{failed, reload};
use super::super::tailor;
use super::plan;
use crate::tui::effect::Effect;
use crate::tui::skills::{Saved, SkillAnswer};
use crate::tui::state::{Dialog, State};

/// Takes an answer in.
pub(in crate::tui::update) fn take(state: &mut State, answer: SkillAnswer) -> Vec<Effect> {
    if !matches!(answer, SkillAnswer::Listed(_) | SkillAnswer::About(..)) {
        state.skills.planning = false;
    }
    match answer {
        SkillAnswer::Listed(all) => state.skills.take_catalogue(all),
        SkillAnswer::About(subject, about) => state.skills.take_about(subject, about),
        SkillAnswer::Planned(plan) => state.tell(plan::question(&plan, state.data.signs)),
        SkillAnswer::Failed(why) => failed(state, why),
        SkillAnswer::Refused(why) => state.tell(Dialog::plain("Nothing was changed", &why)),
        SkillAnswer::Already(why) => state.notice = Some(why),
        SkillAnswer::Saved(saved) => return done(state, *saved),
    }
    Vec::new()
}

/// Takes in that a change was made: the pair anew, all skills, and what became of the needs.
fn done(state: &mut State, Saved { what, said, catalogue, pair }: Saved) -> Vec<Effect> {
    let became = pair.map(|pair| reload(state, *pair)).unwrap_or_default();
    state.skills.take_catalogue(catalogue);
    let became = if became.is_empty() { String::new() } else { format!("; {became}") };
    state.notice = Some(format!("{what}: {said}{became}"));
    // What is suggested speaks of needs that may be others now.
    tailor::begin(state)
}
