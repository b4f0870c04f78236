//! The screens: how a CV meets a posting, to be walked through with keys and mouse.
//!
//! The loop is in the manner of Elm. [`State`] is all there is to know; [`update`] takes a [`Message`] into it
//! and says which [`Effect`]s are to be had; [`view`] draws it and changes nothing. None of the three reads or
//! writes, so tests and benches drive them without a terminal; [`run`] ties them to one.
//!
//! | module | holds |
//! | --- | --- |
//! | `action`, `keys` | what can be done, and the keys for it |
//! | `input`, `message` | from the terminal's events to messages |
//! | `state` | what is shown, with its rows built and wrapped |
//! | `update` | what a message changes |
//! | `view`, `theme`, `signs` | how it looks |
//! | `tailor` | what the tailor screen asks of the world and of its user |
//! | `world`, `skills` | what is asked of files and skills, on a thread of its own |
//! | `terminal`, `signal`, `editor` | entering, leaving, stopping, ending; lending the terminal to an editor |

mod action;
mod clipboard;
mod editor;
mod effect;
#[cfg(test)]
#[path = "../../tests/support/fixture.rs"]
mod fixture;
mod input;
mod keys;
mod message;
#[cfg(test)]
mod open_tests;
mod pair;
#[cfg(test)]
mod random;
mod signal;
mod signs;
mod skills;
#[cfg(test)]
#[path = "../../tests/support/skills.rs"]
mod skills_answers;
mod state;
pub mod tailor;
mod terminal;
mod theme;
mod theme_file;
mod update;
mod view;
mod watch;
mod world;

use std::collections::BTreeMap;
use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};

use crate::config;

pub use action::{Action, Context};
pub use effect::Effect;
pub use keys::{Key, KeyError, Keymap, Lookup, Problem, sequence};
pub use message::{Message, Spot};
pub use pair::Pair;
pub use skills::{
    About, Catalogue, Draft, Plan, Saved, SkillAnswer, SkillEntry, SkillRequest, Subject, TermAbout,
};
pub use state::{Ask, JobsAsk, PaneId, ScreenId, Side, SkillAsk, StartAsk, State};
pub use theme::Theme;
pub use theme_file::ThemeFile;
pub use update::update;
pub use view::{Hits, view};
use watch::Watch;
use world::Worker;
pub use world::{Answer, NoWorld, Request, Settings, Teller, Work, World, corrections, jobs, start};

/// How long nothing may come before signals are looked at.
const IDLE: Duration = Duration::from_millis(250);

/// How long to wait for what may be waiting already. With no time at all crossterm does not even look at
/// what it has read.
const WAITING: Duration = Duration::from_micros(1500);

/// How long nothing may come while an answer of the world is waited for.
const BUSY: Duration = Duration::from_millis(15);

/// What is shown, and how.
#[derive(Debug)]
pub struct Session {
    /// The CV and the posting; without them the screens begin with what can be opened.
    pub pair: Option<Pair>,
    /// The settings of the screens.
    pub screen: config::Screen,
    /// The keys.
    pub keymap: Keymap,
    /// Whether colours may be used at all.
    pub color: bool,
    /// The theme's file, where the settings name one.
    pub theme: Option<ThemeFile>,
    /// What is to be said before anything else.
    pub said: Vec<String>,
}

impl Session {
    /// A pair of documents on screens with the keys and colours that come with the program.
    pub fn of(pair: Pair, screen: config::Screen) -> Self {
        let (keymap, _) = Keymap::with(&BTreeMap::new(), screen.digits);
        Self { pair: Some(pair), screen, keymap, color: true, theme: None, said: Vec::new() }
    }
}

/// Shows a session until the user ends it. `world` does what is to be done with files.
///
/// Standard output must be a terminal; keys come from it or from the controlling terminal. The terminal is
/// given back as it was, on every way out. A signal that asks to end is passed on once that is done, so this
/// function does not return then.
///
/// # Errors
///
/// [`io::ErrorKind::UnexpectedEof`] where the terminal is gone, else what reading or writing it failed with.
pub fn run(mut session: Session, world: Box<dyn World>) -> io::Result<()> {
    let color = session.color;
    session.screen.signs = resolved_signs(session.screen.signs);
    let resolved = theme::resolve(&session.screen.theme, color);
    let theme = styled(&resolved, session.theme.as_ref(), color);
    let signals = signal::Signals::catch()?;
    let mouse = session.screen.mouse;
    let mut state = State::new(session);
    let mut screen = terminal::Screen::enter(mouse)?;
    let mut worker = Worker::start(world);
    let ended = show(&mut state, theme, &mut screen, &signals, &mut worker, color);
    drop(screen);
    worker.end();
    match signals.end() {
        Some(signal) => Err(signal::end_by(signal)),
        None => ended,
    }
}

/// An answer as it is for this terminal: which signs it shows is not for the settings to know.
fn for_here(mut answer: Answer) -> Answer {
    if let Answer::Settings(settings) = &mut answer {
        settings.screen.signs = resolved_signs(settings.screen.signs);
    }
    answer
}

fn resolved_signs(signs: config::Signs) -> config::Signs {
    signs::resolve(signs, |name| std::env::var(name).ok())
}

fn show(
    state: &mut State,
    mut theme: Theme,
    screen: &mut terminal::Screen,
    signals: &signal::Signals,
    worker: &mut Worker,
    color: bool,
) -> io::Result<()> {
    // Changes of size are noticed from the first look at events on, so that one comes before the size is asked.
    event::poll(Duration::ZERO)?;
    resized(state, screen)?;
    let mut hits = screen.draw(state, &theme)?;
    for effect in update::begin(state) {
        if let Some(message) = perform(effect, state, screen, signals, worker)? {
            update(state, message);
        }
    }
    // After the first frame: the watches must not be waited for.
    let mut watch = Watch::new();
    loop {
        let mut dirty = false;
        if let Err(error) = watch.files(&state.files) {
            state.files.clear();
            state.notice = Some(format!("Changes from outside are not noticed ({error}); R reads anew"));
            dirty = true;
        }
        let mut effects = Vec::new();
        let wait = if worker.is_busy() || watch.is_waiting() { BUSY } else { IDLE };
        if event::poll(wait)? {
            // All that waits is taken in before the next frame.
            loop {
                let event = event::read()?;
                if matches!(event, Event::Paste(_)) && drop_rest_of_paste(signals)? {
                    resized(state, screen)?;
                }
                if let Some(message) = input::message(event, &hits) {
                    dirty = true;
                    effects.extend(update(state, message));
                }
                if !effects.is_empty() || signals.end().is_some() || !event::poll(WAITING)? {
                    break;
                }
            }
        } else if terminal::gone() {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the terminal is gone"));
        }
        if signals.end().is_some() {
            return Ok(());
        }
        if signals.take_stop() {
            effects.push(Effect::Suspend);
        }
        if watch.changed(Instant::now()) {
            effects.push(Effect::Request(Request::Refresh));
        }
        while let Some(answer) = worker.next() {
            dirty = true;
            effects.extend(update(state, Message::Answer(for_here(answer))));
        }
        // What an effect leads to is done as well before the next frame.
        while !effects.is_empty() {
            dirty = true;
            for effect in std::mem::take(&mut effects) {
                let message = match effect {
                    Effect::Quit => return Ok(()),
                    Effect::Restyle(setting, file) => {
                        theme = styled(&setting, file.as_deref(), color);
                        None
                    }
                    other => perform(other, state, screen, signals, worker)?,
                };
                if let Some(message) = message {
                    effects.extend(update(state, message));
                }
            }
        }
        if state.busy != worker.is_busy() {
            state.busy = worker.is_busy();
            dirty = true;
        }
        // Stopped and continued behind our back: the shell may have changed how the terminal behaves.
        if signals.take_go_on() {
            screen.lend(|| ())?;
            resized(state, screen)?;
            dirty = true;
        }
        if dirty {
            hits = screen.draw(state, &theme)?;
        }
    }
}

/// The theme of a file, else of a setting.
fn styled(setting: &config::Theme, file: Option<&ThemeFile>, color: bool) -> Theme {
    file.map_or_else(|| Theme::new(setting, color), |file| Theme::of_file(file, color, is_rich()))
}

/// Whether the terminal says that it shows more than its sixteen colours.
pub fn is_rich() -> bool {
    theme::is_rich(|name| std::env::var(name).ok())
}

/// Does one thing that the screens ask for; gives what came of it.
fn perform(
    effect: Effect,
    state: &mut State,
    screen: &mut terminal::Screen,
    signals: &signal::Signals,
    worker: &mut Worker,
) -> io::Result<Option<Message>> {
    match effect {
        Effect::Quit | Effect::Restyle(..) => {}
        Effect::Redraw => screen.clear()?,
        Effect::CaptureMouse(mouse) => screen.capture_mouse(mouse)?,
        Effect::Suspend => {
            screen.lend(signal::stop)??;
            signals.take_go_on();
            resized(state, screen)?;
        }
        Effect::Request(request) => return Ok(worker.ask(request).map(Message::Answer)),
        Effect::Edit { path, line } => {
            let edited = screen.lend(|| editor::open(&path, line));
            let edited = edited?;
            resized(state, screen)?;
            return Ok(match edited {
                Ok(()) => worker.ask(Request::Reload).map(Message::Answer),
                Err(error) => Some(Message::Notice(error.to_string())),
            });
        }
        Effect::Compose { ask, text } => {
            let written = screen.lend(|| editor::compose(&text));
            let written = written?;
            resized(state, screen)?;
            return Ok(Some(match written {
                Ok(text) => Message::Composed(ask, text),
                Err(error) => Message::Notice(error.to_string()),
            }));
        }
        Effect::Copy { what, text } => {
            let notice = match clipboard::copy(&text) {
                Ok(clipboard::Way::Desktop) => format!("Copied {what}"),
                Ok(clipboard::Way::Terminal) => format!("Sent {what} to the terminal's clipboard"),
                Err(error) => format!("Could not copy {what}: {error}"),
            };
            return Ok(Some(Message::Notice(notice)));
        }
    }
    Ok(None)
}

fn resized(state: &mut State, screen: &terminal::Screen) -> io::Result<()> {
    let (columns, rows) = screen.size()?;
    update(state, Message::Resize(columns, rows));
    Ok(())
}

/// A pasted text that itself holds the sequence that ends a paste would press keys with what follows. What
/// comes at once behind a paste is therefore passed over, for ten seconds at most (a rest of megabytes takes
/// some) and until a signal asks to end. Says whether the size of the
/// terminal changed meanwhile.
fn drop_rest_of_paste(signals: &signal::Signals) -> io::Result<bool> {
    let until = Instant::now() + Duration::from_secs(10);
    let mut resized = false;
    while signals.end().is_none() && Instant::now() < until && event::poll(Duration::from_millis(30))? {
        resized |= matches!(event::read()?, Event::Resize(..));
    }
    Ok(resized)
}
