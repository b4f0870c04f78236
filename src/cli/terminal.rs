//! What the terminal can show, and the only places that write to it.

use std::env;
#[cfg(feature = "tui")]
use std::io::IsTerminal as _;
use std::io::{self, ErrorKind, Write};

use anstream::AutoStream;

use super::args::Color;
use super::failure::Failure;
use crate::config::Signs;
use crate::report::Look;

/// The narrowest and the widest that a report is made for a terminal.
#[cfg(feature = "tui")]
const WIDTHS: (u16, u16) = (40, 100);

/// The longest line that is written over another, in cells; it fits into the narrowest terminal.
const OVERWRITTEN: usize = 39;

/// What may be used of colours, by stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colors {
    /// On standard output.
    pub(super) stdout: bool,
    /// On standard error.
    pub(super) stderr: bool,
}

impl Colors {
    /// What was asked for on the command line, else what `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` and the
    /// terminal say.
    pub(super) fn resolve(asked: Color) -> Self {
        let wanted = |auto: anstream::ColorChoice| match asked {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => auto != anstream::ColorChoice::Never,
        };
        Self {
            stdout: wanted(AutoStream::choice(&io::stdout())),
            stderr: wanted(AutoStream::choice(&io::stderr())),
        }
    }
}

/// How a text report looks here.
pub(super) fn look(colors: Colors, signs: Signs) -> Look {
    let ascii = match signs {
        Signs::Ascii => true,
        Signs::Unicode => false,
        Signs::Auto => {
            let first = |names: [&str; 3]| {
                names.iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
            };
            is_ascii(env::var("TERM").ok().as_deref(), first(["LC_ALL", "LC_CTYPE", "LANG"]).as_deref())
        }
    };
    Look { width: width(), styled: colors.stdout, ascii }
}

/// Whether a terminal of this kind, under this locale, shows ASCII only. A locale that is not set says nothing.
fn is_ascii(term: Option<&str>, locale: Option<&str>) -> bool {
    let locale = locale.map(str::to_ascii_lowercase);
    let utf8 = locale.is_none_or(|locale| locale.contains("utf-8") || locale.contains("utf8"));
    term == Some("dumb") || !utf8
}

/// The width of the terminal within bounds, or the default where the output is none.
fn width() -> usize {
    #[cfg(feature = "tui")]
    if io::stdout().is_terminal()
        && let Ok((width, _)) = crossterm::terminal::size()
        && width > 0
    {
        return usize::from(width.clamp(WIDTHS.0, WIDTHS.1));
    }
    Look::default().width
}

/// Whether a person sits at both ends, so that screens make sense. `piped` says that a document comes through
/// standard input; keys are then read from the terminal itself.
#[cfg(feature = "tui")]
pub(super) fn has_person(piped: bool) -> bool {
    let usable = env::var("TERM").is_ok_and(|term| term != "dumb") || cfg!(windows);
    usable && io::stdout().is_terminal() && (piped || io::stdin().is_terminal())
}

/// Writes all of `text` to standard output. A reader who has seen enough and went away is no failure.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            // What is left must not be tried again when the writer goes.
            let _ = out.into_parts();
            Ok(())
        }
        Err(error) => {
            let _ = out.into_parts();
            Err(Failure::Output(error))
        }
        Ok(()) => Ok(()),
    }
}

/// What was to be told while the screens are shown.
#[cfg(feature = "tui")]
static HELD: std::sync::Mutex<Option<Vec<String>>> = std::sync::Mutex::new(None);

/// Holds back what is to be told while something is done that has the terminal to itself; gives what was not taken
/// meanwhile.
#[cfg(feature = "tui")]
pub(super) fn held<T>(does: impl FnOnce() -> T) -> (T, Vec<String>) {
    let swap = |with| HELD.lock().map(|mut held| std::mem::replace(&mut *held, with)).unwrap_or_default();
    swap(Some(Vec::new()));
    let done = does();
    (done, swap(None).unwrap_or_default())
}

/// Takes what was held back so far.
#[cfg(feature = "tui")]
pub(super) fn take_held() -> Vec<String> {
    HELD.lock().ok().and_then(|mut held| held.as_mut().map(std::mem::take)).unwrap_or_default()
}

/// Writes lines to standard error, or holds them back while the screens are shown. Where even that fails there is
/// nobody left to tell.
pub(super) fn tell(text: &str) {
    #[cfg(feature = "tui")]
    if let Ok(mut held) = HELD.lock()
        && let Some(held) = held.as_mut()
    {
        held.push(text.trim_end().to_owned());
        return;
    }
    let _ = io::stderr().lock().write_all(format!("{}\n", text.trim_end()).as_bytes());
}

/// Writes a line to standard error over the last one that was written so; an empty one wipes it away.
pub(super) fn overwrite(text: &str) {
    // Spaces and no escape sequence, because every terminal knows them.
    let wipe = " ".repeat(OVERWRITTEN);
    let _ = io::stderr().lock().write_all(format!("\r{wipe}\r{text}").as_bytes());
}

/// Writes a warning to standard error.
pub(super) fn warn(text: &str) {
    tell(&format!("cvfit: warning: {text}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_signs_are_used_where_others_may_not_show() {
        let cases = [
            (Some("xterm"), Some("en_GB.UTF-8"), false),
            (Some("xterm"), Some("C.utf8"), false),
            (Some("xterm"), Some("C"), true),
            (Some("xterm"), Some("de_DE.ISO-8859-1"), true),
            (Some("dumb"), Some("en_GB.UTF-8"), true),
            (None, None, false),
        ];
        for (term, locale, ascii) in cases {
            assert_eq!(is_ascii(term, locale), ascii, "{term:?} {locale:?}");
        }
    }
}
