//! Signals, as flags that the loop looks at.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::{SigId, flag, low_level};

/// The signals that came since they were last asked for.
pub(crate) struct Signals {
    end: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    go_on: Arc<AtomicBool>,
    registered: Vec<SigId>,
}

impl Signals {
    /// Begins to catch them.
    pub(crate) fn catch() -> io::Result<Self> {
        let mut signals =
            Self { end: Arc::default(), stop: Arc::default(), go_on: Arc::default(), registered: Vec::new() };
        for signal in [SIGTERM, SIGINT, SIGHUP, SIGQUIT] {
            signals.registered.push(flag::register_usize(signal, Arc::clone(&signals.end), signal as usize)?);
        }
        signals.registered.push(flag::register(SIGTSTP, Arc::clone(&signals.stop))?);
        signals.registered.push(flag::register(SIGCONT, Arc::clone(&signals.go_on))?);
        Ok(signals)
    }

    /// The signal that asks to end, if one came.
    pub(crate) fn end(&self) -> Option<i32> {
        match self.end.load(Ordering::Relaxed) {
            0 => None,
            signal => Some(signal as i32),
        }
    }

    /// Whether to stop was asked from outside.
    pub(crate) fn take_stop(&self) -> bool {
        self.stop.swap(false, Ordering::Relaxed)
    }

    /// Whether the process was stopped and goes on.
    pub(crate) fn take_go_on(&self) -> bool {
        self.go_on.swap(false, Ordering::Relaxed)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        for id in self.registered.drain(..) {
            low_level::unregister(id);
        }
    }
}

/// Stops this process until it is continued.
pub(crate) fn stop() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}

/// Ends this process the way the signal would have, so that the parent sees the true cause. Comes back
/// only where the system does not know the signal.
pub(crate) fn end_by(signal: i32) -> io::Error {
    let message = match low_level::emulate_default_handler(signal) {
        Ok(()) => "ended by a signal".to_owned(),
        Err(error) => format!("ended by a signal: {error}"),
    };
    io::Error::new(io::ErrorKind::Interrupted, message)
}
