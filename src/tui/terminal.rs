//! Entering the terminal's screen, and leaving it exactly once whatever happens.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::state::State;
use super::theme::Theme;
use super::view::{Hits, view};
use crate::background;

/// Whether the screen is ours now. One for the process, because the panic hook must see it too.
static ENTERED: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal while its screen is ours. Dropping it gives the screen back.
pub(crate) struct Screen {
    terminal: Terminal<CrosstermBackend<io::Stdout>>,
    mouse: bool,
}

impl Screen {
    /// Takes the screen.
    pub(crate) fn enter(mouse: bool) -> io::Result<Self> {
        HOOK.call_once(|| {
            let previous = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                // What breaks off in the background is told on the screens, which go on.
                if !background::is_current() {
                    restore();
                    previous(info);
                }
            }));
        });
        // Which colours are used is the theme's to say. Left to itself crossterm answers `NO_COLOR` with
        // a sequence for each change that also takes the reversal of the selected row away.
        crossterm::style::force_color_output(true);
        take(mouse)?;
        match Terminal::new(CrosstermBackend::new(io::stdout())) {
            Ok(terminal) => Ok(Self { terminal, mouse }),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }

    /// Draws one frame, shown at once and not in parts.
    pub(crate) fn draw(&mut self, state: &State, theme: &Theme) -> io::Result<Hits> {
        let mut hits = Hits::default();
        queue!(io::stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| hits = view(state, theme, frame))?;
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        Ok(hits)
    }

    /// The columns and rows there are.
    pub(crate) fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Forgets what the terminal is thought to show.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        // `Terminal::clear` asks the terminal where its cursor is, waits for two seconds and fails where it
        // does not answer, and takes keys in meanwhile. To resize clears as well and asks nothing.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Takes the mouse, or leaves it to the terminal.
    pub(crate) fn capture_mouse(&mut self, mouse: bool) -> io::Result<()> {
        self.mouse = mouse;
        if mouse {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
        }
    }

    /// Gives the screen back for as long as `meanwhile` lasts.
    pub(crate) fn lend<T>(&mut self, meanwhile: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let done = meanwhile();
        take(self.mouse)?;
        self.clear()?;
        Ok(done)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let taken = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
        .and_then(|()| if mouse { execute!(io::stdout(), EnableMouseCapture) } else { Ok(()) });
    if taken.is_err() {
        restore();
    }
    taken
}

/// Gives the screen back if it is ours. What fails is passed over: there is nobody to tell and the rest
/// must be done all the same.
fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = queue!(out, EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste);
    let _ = queue!(out, LeaveAlternateScreen, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Whether there is no terminal any more. Asked when nothing came for a while: with the hangup signal
/// ignored nothing else tells.
pub(crate) fn gone() -> bool {
    crossterm::terminal::window_size().is_err()
}
