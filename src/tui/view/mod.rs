//! Drawing: what the state has built is copied to the frame. Nothing is changed here.

mod document;
mod footer;
mod header;
mod help;
mod hits;
mod jobs;
mod overlay;
mod paint;
mod review;
mod start;
mod tailor;
mod taxonomy;

use ratatui::Frame;
use ratatui::layout::Rect;

pub use hits::Hits;

use super::state::{LEAST, Piece, ScreenId, State};
use super::theme::{Role, Theme};
use paint::Painter;

/// Draws the state and says what stands where.
pub fn view(state: &State, theme: &Theme, frame: &mut Frame) -> Hits {
    let mut painter = Painter { frame, theme: *theme, hits: Hits::default() };
    match &state.areas {
        None => too_small(&mut painter),
        Some(areas) => {
            header::draw(&mut painter, state, areas);
            match (state.document(), state.screen) {
                _ if state.is_empty() => overlay::nothing_open(&mut painter, &state.data.keymap, areas),
                (Some(document), _) => document::draw(&mut painter, state, document, areas),
                (None, ScreenId::Review) => review::draw(&mut painter, state, areas),
                (None, ScreenId::Tailor) => tailor::draw(&mut painter, state, areas),
                (None, ScreenId::Jobs) => jobs::draw(&mut painter, state, areas),
                (None, ScreenId::Start) => start::draw(&mut painter, state, areas),
                (None, ScreenId::Taxonomy) => taxonomy::draw(&mut painter, state, areas),
                (None, _) => {}
            }
            if let Some(help) = &state.help {
                help::draw(&mut painter, help, areas);
            }
            if let Some(picker) = &state.picker {
                overlay::picker(&mut painter, picker, areas, state.data.signs.caret);
            }
            if let Some(dialog) = &state.dialog {
                overlay::dialog(&mut painter, dialog, areas);
            }
            footer::draw(&mut painter, state, areas.footer);
        }
    }
    painter.hits
}

/// Says how much room is needed, in as many rows as it takes.
fn too_small(painter: &mut Painter<'_, '_>) {
    let area = painter.frame.area();
    let text = format!("needs {}x{}, have {}x{}", LEAST.0, LEAST.1, area.width, area.height);
    let rich = super::state::Rich::of(&text, Role::Text);
    let rows = rich.wrap(area.width as usize);
    for (y, range) in (area.y..area.bottom()).zip(rows) {
        painter.pieces(Rect { y, height: 1, ..area }, &rich.pieces(range));
    }
}

/// A piece of text in a role.
fn piece(text: impl Into<String>, role: Role) -> Piece {
    Piece { text: text.into(), role }
}
