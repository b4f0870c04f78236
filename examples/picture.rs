//! Draws the picture of the screens that the README shows: the review of the bundled example, cell by cell as a
//! terminal would show it.
//!
//! ```text
//! cargo run --example picture              # writes docs/screen.svg
//! cargo run --example picture -- --check   # ends with 1 where that file shows something else
//! ```
//!
//! Every cell is put at its own place, so that the columns stay aligned whatever font a browser has.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use cvfit::analysis::{Analyser, Month};
use cvfit::config::{self, Config};
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;
use cvfit::tui::{Message, Pair, Session, State, Theme, sequence, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

const COLUMNS: u16 = 110;
const ROWS: u16 = 40;

/// Roles that are still held last until then, whenever the picture is made.
const TODAY: Month = Month { year: 2026, month: 7 };

/// The need that is selected.
const NEED: &str = "Kafka";

/// A cell's size and what is left free around all of them, in pixels; 0.6 of its size is how far a letter of
/// nearly every monospaced font goes.
const CELL: (f32, f32) = (8.4, 18.0);
const MARGIN: f32 = 14.0;
const FONT: &str =
    "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

const BACKGROUND: &str = "#161b22";
const FOREGROUND: &str = "#d6dde6";

fn main() -> Result<(), Box<dyn Error>> {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("give nothing, or --check".into()),
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screen.svg");
    let drawn = svg(&screen()?);
    if !check {
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        std::fs::write(&path, drawn)?;
        return Ok(());
    }
    if std::fs::read_to_string(&path).is_ok_and(|there| there.replace("\r\n", "\n") == drawn) {
        return Ok(());
    }
    Err("docs/screen.svg does not show the screens as they are: `cargo run --example picture` draws it anew"
        .into())
}

/// The review of the bundled example with one need selected.
fn screen() -> Result<Buffer, Box<dyn Error>> {
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), TODAY);
    let cv = Text::from_source("cv.md", include_str!("cv.md"));
    let posting = Text::from_source("job-platform.txt", include_str!("job-platform.txt"));
    let answer = analyser.check(&cv, &posting);
    let screen = config::Screen {
        theme: config::Theme::For(config::Background::Dark),
        mouse: true,
        signs: config::Signs::Unicode,
        digits: config::Digits::Screens,
    };
    let theme = Theme::new(&screen.theme, true);
    let mut state = State::new(Session::of(Pair::of_texts(cv, posting, answer), screen));
    update(&mut state, Message::Resize(COLUMNS, ROWS));
    let mut terminal = Terminal::new(TestBackend::new(COLUMNS, ROWS))?;
    for _ in 0..100 {
        terminal.draw(|frame| {
            view(&state, &theme, frame);
        })?;
        let buffer = terminal.backend().buffer();
        if selected(buffer).is_some_and(|row| row.contains(NEED)) {
            return Ok(buffer.clone());
        }
        for key in sequence("down")? {
            update(&mut state, Message::Key(key));
        }
    }
    Err(format!("the example's posting asks for no {NEED} any more: choose another need").into())
}

/// The words of the row below the tabs that is shown reversed.
fn selected(buffer: &Buffer) -> Option<String> {
    let rows = buffer.content.chunks(usize::from(buffer.area.width));
    let mut reversed = rows.skip(2).filter(|row| row[0].modifier.contains(Modifier::REVERSED));
    reversed.next().map(|row| row.iter().map(Cell::symbol).collect())
}

/// The buffer as a drawing.
fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (f32::from(buffer.area.width), f32::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2.0 * MARGIN, rows * CELL.1 + 2.0 * MARGIN);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" role=\"img\" \
         width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <title>cvfit: the review of the bundled example</title>\n\
         <style>text {{ font: 14px {FONT}; white-space: pre }} .b {{ font-weight: bold }} \
         .i {{ font-style: italic }} .u {{ text-decoration: underline }} .d {{ opacity: 0.62 }}</style>\n\
         <rect width=\"{width:.0}\" height=\"{height:.0}\" rx=\"8\" fill=\"{BACKGROUND}\"/>"
    );
    for (y, row) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = run(&row[x..]);
            draw(&mut out, (x, y), &row[x..x + run]);
            x += run;
        }
    }
    out.push_str("</svg>\n");
    out
}

/// How many cells can be drawn as one: plain letters alike in style, or one sign for which a browser may have to
/// look into another font.
fn run(cells: &[Cell]) -> usize {
    let first = &cells[0];
    if !first.symbol().is_ascii() {
        return first.symbol().width().clamp(1, cells.len());
    }
    let alike = |cell: &&Cell| cell.symbol().is_ascii() && cell.style() == first.style();
    cells.iter().take_while(alike).count()
}

/// Draws cells that are alike in style.
fn draw(out: &mut String, (column, row): (usize, usize), cells: &[Cell]) {
    let style = &cells[0];
    let (mut ink, mut paper) = (color(style.fg, FOREGROUND), color(style.bg, BACKGROUND));
    if style.modifier.contains(Modifier::REVERSED) {
        (ink, paper) = (paper, ink);
    }
    let (x, y) = (MARGIN + column as f32 * CELL.0, MARGIN + row as f32 * CELL.1);
    let width = cells.len() as f32 * CELL.0;
    if paper != BACKGROUND {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{paper}\"/>",
            CELL.1
        );
    }
    let words: String = cells.iter().map(Cell::symbol).collect();
    let mut classes = Vec::new();
    for (modifier, class) in
        [(Modifier::BOLD, "b"), (Modifier::ITALIC, "i"), (Modifier::UNDERLINED, "u"), (Modifier::DIM, "d")]
    {
        if style.modifier.contains(modifier) {
            classes.push(class);
        }
    }
    let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
    // Lines between panes run through from cell to cell, which letters do not.
    let line = match words.as_str() {
        "│" => Some((x + CELL.0 / 2.0, y, 1.0, CELL.1)),
        "─" => Some((x, y + CELL.1 / 2.0, CELL.0, 1.0)),
        _ => None,
    };
    if let Some((x, y, width, height)) = line {
        let _ = writeln!(
            out,
            "<rect{class} x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{ink}\"/>"
        );
        return;
    }
    let blank = words.len() - words.trim_start().len();
    let shown = words.trim();
    if shown.is_empty() {
        return;
    }
    let x = x + blank as f32 * CELL.0;
    let width = shown.width() as f32 * CELL.0;
    let _ = writeln!(
        out,
        "<text{class} x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" fill=\"{ink}\">{}</text>",
        y + CELL.1 * 0.74,
        escaped(shown)
    );
}

/// The colours of the terminal's own palette that the theme uses.
fn color(color: Color, reset: &'static str) -> &'static str {
    match color {
        Color::Black => BACKGROUND,
        Color::Red | Color::LightRed => "#ff7b72",
        Color::Green | Color::LightGreen => "#7ee787",
        Color::Yellow | Color::LightYellow => "#e3b341",
        Color::Blue | Color::LightBlue => "#79c0ff",
        Color::Magenta | Color::LightMagenta => "#d2a8ff",
        Color::Cyan | Color::LightCyan => "#76e3ea",
        Color::Gray | Color::DarkGray => "#8b949e",
        _ => reset,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
