//! A row of the list: how much is covered, as a bar and in percent, and which posting it is.

use super::Jobs;
use crate::marks::Mark;
use crate::report::words;
use crate::tui::action::Action;
use crate::tui::keys::Keymap;
use crate::tui::signs::Signs;
use crate::tui::state::rich::{Piece, Rich, Row, cut, width};
use crate::tui::theme::Role;

/// From this width on there is a bar.
const BAR_FROM: usize = 34;

/// The cells of the bar.
const BAR: usize = 5;

impl Jobs {
    /// The row of a posting that is listed.
    pub(super) fn row(&self, signs: &Signs, item: usize, cells: usize) -> Row {
        let Some(at) = self.shown.get(item).copied() else { return Row::default() };
        let (posting, noted) = (self.posting(at), self.noted[at]);
        let digits = self.ranking.jobs.len().to_string().len();
        let share = posting.coverage;
        let role = match share {
            Some(share) if share >= 0.66 => Role::Covered,
            Some(share) if share >= 0.33 => Role::Adjacent,
            Some(_) => Role::Missing,
            None => Role::Unread,
        };
        let mut pieces = vec![Piece { text: format!("{:>digits$} ", self.ranks[at]), role: Role::Dim }];
        if cells >= BAR_FROM {
            pieces.push(Piece { text: format!("{} ", bar(signs, share)), role });
        }
        let percent = share.map_or_else(|| signs.dash.to_owned(), words::percent);
        pieces.push(Piece { text: format!("{percent:>5} "), role });
        let mut marks = String::new();
        match noted.mark {
            Some(Mark::Applied) => marks.push_str("applied"),
            Some(Mark::Waived) => marks.push_str("waived"),
            None => {}
        }
        if noted.note {
            marks.push_str(if marks.is_empty() { "note" } else { "+note" });
        }
        let taken: usize = pieces.iter().map(|piece| width(&piece.text)).sum();
        let for_marks = if marks.is_empty() { 0 } else { marks.len() + 1 };
        let room = cells.saturating_sub(taken + for_marks);
        let title = posting.title.as_deref().unwrap_or("a posting without a title");
        let title = Rich::of(title, Role::Text);
        let waived = noted.mark == Some(Mark::Waived);
        let title = cut(title.text(), room, signs.ellipsis);
        let left = room.saturating_sub(width(&title) + 2);
        pieces.push(Piece { text: title, role: if waived { Role::Unread } else { Role::Text } });
        if let Some(company) = &posting.company
            && left >= 6
        {
            let company = cut(Rich::of(company, Role::Dim).text(), left, signs.ellipsis);
            pieces.push(Piece { text: format!("  {company}"), role: Role::Dim });
        }
        let right = (!marks.is_empty()).then_some(Piece { text: marks, role: Role::Notice });
        Row { pieces, right, item: Some(item) }
    }

    /// What to say where nothing is listed.
    pub(super) fn empty_list(&self, keymap: &Keymap, has_cv: bool, cells: usize) -> Vec<Row> {
        let key = |action| keymap.key(action);
        let text = match () {
            () if self.narrowed() && !self.ranking.jobs.is_empty() => {
                format!("No posting is like this; {} takes the filter away.", key(Action::Back))
            }
            () if self.running.is_some() => format!("Reading the postings; {} stops.", key(Action::Back)),
            () if !has_cv && self.cv.is_none() => format!(
                "Postings are ranked for a CV, and none is chosen yet: {} chooses one.",
                key(Action::JobsCv)
            ),
            () if self.places.is_empty() => format!(
                "No postings yet: {} adds a folder of them, files, or JSON Lines. `cvfit jobs CV FOLDER` does so \
                 at the start.",
                key(Action::AddJobs)
            ),
            () => format!(
                "None of what was added could be read as a posting: {} adds others.",
                key(Action::AddJobs)
            ),
        };
        Rich::of(&text, Role::Text).rows(&Rich::default(), cells, None)
    }
}

/// How much is covered, in cells that are full, begun or empty.
fn bar(signs: &Signs, share: Option<f64>) -> String {
    let [full, half, none] = signs.shares;
    let Some(share) = share else { return " ".repeat(BAR) };
    let halves = (share.clamp(0.0, 1.0) * (2 * BAR) as f64).round() as usize;
    let begun = halves % 2;
    [full.repeat(halves / 2), half.repeat(begun), none.repeat(BAR - halves / 2 - begun)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    #[test]
    fn a_bar_always_takes_the_same_room() {
        for setting in [config::Signs::Unicode, config::Signs::Ascii] {
            let signs = Signs::of(setting);
            for percent in 0..=100 {
                let bar = bar(signs, Some(f64::from(percent) / 100.0));
                assert_eq!(width(&bar), BAR, "{percent} {bar}");
            }
            assert_eq!(width(&bar(signs, None)), BAR);
        }
        assert_eq!(bar(Signs::of(config::Signs::Ascii), Some(0.5)), "##-..");
    }
}
