//! Where everything stands on a screen of a size. Both the building of rows and the drawing ask here.

use ratatui::layout::Rect;

/// The least columns and rows with which anything can be shown.
pub(crate) const LEAST: (u16, u16) = (30, 8);

/// From this many columns on, list and details stand side by side.
const SIDE_BY_SIDE: u16 = 70;

/// The parts of a screen. All lie inside of the screen; parts that are not there are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Areas {
    pub(crate) header: Rect,
    pub(crate) tabs: Rect,
    /// All between tabs and footer.
    pub(crate) body: Rect,
    pub(crate) footer: Rect,
    pub(crate) list_title: Rect,
    pub(crate) list: Rect,
    /// Between list and details, where they stand side by side.
    pub(crate) rule: Rect,
    pub(crate) detail_title: Rect,
    pub(crate) detail: Rect,
    pub(crate) document: Rect,
    pub(crate) info_rule: Rect,
    /// What is to be said of the selected line of a document.
    pub(crate) info: Rect,
    /// The list to choose from, without its frame.
    pub(crate) picker: Rect,
    /// The text or question, without its frame.
    pub(crate) dialog: Rect,
}

impl Areas {
    /// The parts of a screen of that size; nothing where it is too small. In narrow screens the pane that
    /// has the keys gets more room: `detail_active` says which.
    pub(crate) fn of((columns, rows): (u16, u16), detail_active: bool) -> Option<Self> {
        if columns < LEAST.0 || rows < LEAST.1 {
            return None;
        }
        let line = |y| Rect::new(0, y, columns, 1);
        let body = Rect::new(0, 2, columns, rows - 3);
        let mut areas =
            Self { header: line(0), tabs: line(1), body, footer: line(rows - 1), ..Self::default() };
        if columns >= SIDE_BY_SIDE {
            let left = (columns * 2 / 5).min(64);
            let right = columns - left - 3;
            let x = left + 3;
            areas.list_title = Rect::new(0, body.y, left, 1);
            areas.list = Rect::new(0, body.y + 1, left, body.height - 1);
            areas.rule = Rect::new(left + 1, body.y, 1, body.height);
            areas.detail_title = Rect::new(x, body.y, right, 1);
            areas.detail = Rect::new(x, body.y + 1, right, body.height - 1);
        } else {
            let share = if detail_active { body.height / 3 } else { body.height * 2 / 3 };
            let upper = share.clamp(1, body.height - 2);
            areas.list = Rect::new(0, body.y, columns, upper);
            areas.detail_title = Rect::new(0, body.y + upper, columns, 1);
            areas.detail = Rect::new(0, body.y + upper + 1, columns, body.height - upper - 1);
        }
        areas.picker = inset(body, 90, 2);
        areas.dialog = inset(body, 100, 2);
        let info = match body.height {
            15.. => 4,
            10.. => 3,
            7.. => 2,
            _ => 0,
        };
        let document = if info == 0 { body.height } else { body.height - info - 1 };
        areas.document = Rect { height: document, ..body };
        if info > 0 {
            areas.info_rule = Rect::new(0, body.y + document, columns, 1);
            areas.info = Rect::new(0, body.y + document + 1, columns, info);
        }
        Some(areas)
    }
}

/// What is left inside of a part, in its middle, when a frame and `above` rows of it are taken off; at most so wide.
fn inset(part: Rect, widest: u16, above: u16) -> Rect {
    let width = part.width.saturating_sub(2).min(widest);
    let height = part.height.saturating_sub(above + 1).max(1);
    Rect { x: part.x + (part.width - width) / 2, y: part.y + above.min(part.height - 1), width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_lies_inside_at_every_size() {
        for columns in 0..200 {
            for rows in 0..60 {
                for active in [false, true] {
                    let Some(areas) = Areas::of((columns, rows), active) else {
                        assert!(columns < LEAST.0 || rows < LEAST.1);
                        continue;
                    };
                    let screen = Rect::new(0, 0, columns, rows);
                    for part in [
                        areas.header,
                        areas.tabs,
                        areas.body,
                        areas.footer,
                        areas.list,
                        areas.detail_title,
                        areas.detail,
                        areas.document,
                        areas.picker,
                        areas.dialog,
                    ] {
                        assert_eq!(part.intersection(screen), part, "{columns}x{rows}");
                        assert!(!part.is_empty(), "{columns}x{rows}");
                    }
                    assert!(areas.info.is_empty() || areas.info.intersection(areas.body) == areas.info);
                }
            }
        }
    }
}
