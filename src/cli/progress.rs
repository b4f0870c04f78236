//! How far a long piece of work is, on standard error, where a person may be looking at it.

use std::env;
use std::io::{self, IsTerminal};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::terminal::overwrite;

/// How often the number changes; a person reads no faster.
const EVERY: Duration = Duration::from_millis(100);

/// A number that is written over and over in one line. Silent where standard error is no terminal.
pub(super) struct Progress {
    what: &'static str,
    /// When it was last shown, and whether it was; nothing where it never is.
    last: Option<Mutex<(Instant, bool)>>,
}

impl Progress {
    /// `what` is counted, as in "postings read".
    pub(super) fn new(what: &'static str) -> Self {
        let seen = io::stderr().is_terminal() && env::var("TERM").is_ok_and(|term| term != "dumb");
        Self { what, last: seen.then(|| Mutex::new((Instant::now(), false))) }
    }

    /// Shows how many there are by now, if it is time to.
    pub(super) fn show(&self, count: usize) {
        // Who comes while another is writing has nothing newer to say.
        let Some(Ok(mut last)) = self.last.as_ref().map(Mutex::try_lock) else { return };
        if last.0.elapsed() >= EVERY {
            *last = (Instant::now(), true);
            overwrite(&format!("{count} {}", self.what));
        }
    }

    /// Leaves nothing behind.
    pub(super) fn clear(&self) {
        if let Some(Ok(last)) = self.last.as_ref().map(Mutex::lock)
            && last.1
        {
            overwrite("");
        }
    }
}
