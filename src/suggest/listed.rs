//! A required skill that is only listed: its user knows where it was used. The line is opened, nothing is put in.

use super::view::View;
use super::{Kind, Suggestion, old_proof};
use crate::cv::Standing;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    old_proof::reminders(view, |mine, standing| {
        let why = format!("“{mine}” is only listed: say in a role where you used it and what came of it");
        (standing == Standing::Listed).then_some((Kind::ShowListed, why))
    })
}
