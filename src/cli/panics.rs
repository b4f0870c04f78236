//! What is said when the program itself is wrong.

use std::panic;

use super::terminal::tell;

/// From now on a panic says where it arose and asks for a report. What it would say about the documents is
/// left out: a CV must not end up in a bug report.
pub(super) fn install() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        tell(&format!(
            "cvfit: this is a mistake in cvfit {} itself, at {place}; please report it with this line and the \
             command you gave (none of your text is in it)",
            env!("CARGO_PKG_VERSION")
        ));
    }));
}
