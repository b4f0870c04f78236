//! Threads whose failures are caught and told, so that one of them breaking off does not end the program.

#[cfg(feature = "tui")]
use std::thread;

/// What the names of these threads begin with.
const NAMED: &str = "cvfit-";

/// The name of a thread that does `what`.
pub(crate) fn name(what: &str) -> String {
    format!("{NAMED}{what}")
}

/// Starts a thread that does `what`.
///
/// # Errors
///
/// The system may have no thread to give.
#[cfg(feature = "tui")]
pub(crate) fn spawn(what: &str, work: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    thread::Builder::new().name(name(what)).spawn(work).map(drop)
}

/// Whether the present thread is one of these.
#[cfg(feature = "tui")]
pub(crate) fn is_current() -> bool {
    thread::current().name().is_some_and(|name| name.starts_with(NAMED))
}
