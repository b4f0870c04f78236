//! Putting text into the clipboard: by the desktop's own program where there is one, else by way of the terminal.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::background;

/// The most bytes that are sent to a terminal; more is cut off or refused by many.
const LONGEST: usize = 72 << 10;

/// How long a program may take to take the text.
const PATIENCE: Duration = Duration::from_millis(500);

/// The way that text went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// A program of the desktop took it.
    Desktop,
    /// It was sent to the terminal (OSC 52), which does not say whether it took it.
    Terminal,
}

/// Puts text into the clipboard.
pub(crate) fn copy(text: &str) -> io::Result<Way> {
    let words = program(|name| std::env::var_os(name).filter(|value| !value.is_empty()));
    if words.is_some_and(|words| hand(words, text).is_ok()) {
        return Ok(Way::Desktop);
    }
    if text.len() > LONGEST {
        let said = format!("it is longer than the {} KiB that terminals take", LONGEST >> 10);
        return Err(io::Error::new(io::ErrorKind::InvalidInput, said));
    }
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?;
    Ok(Way::Terminal)
}

/// The desktop's program for it. Over a network the desktop of the other machine is of no use.
fn program(variable: impl Fn(&str) -> Option<OsString>) -> Option<&'static [&'static str]> {
    if ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| variable(name).is_some()) {
        None
    } else if cfg!(target_os = "macos") {
        Some(&["pbcopy"])
    } else if cfg!(windows) {
        Some(&["clip.exe"])
    } else if variable("WAYLAND_DISPLAY").is_some() {
        Some(&["wl-copy"])
    } else if variable("DISPLAY").is_some() {
        Some(&["xclip", "-selection", "clipboard"])
    } else {
        None
    }
}

/// Hands text to a program, which may go on living in the background.
fn hand(words: &[&str], text: &str) -> io::Result<()> {
    let (name, args) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut child = Command::new(name)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let until = Instant::now() + PATIENCE;
    if let Some(mut to) = child.stdin.take() {
        let text = text.to_owned();
        // A program that does not read would be waited for here for ever. That it took all is for it to say.
        let written = background::spawn("clipboard", move || drop(to.write_all(text.as_bytes())));
        if let Err(error) = written {
            end(&mut child);
            return Err(error);
        }
    }
    wait(&mut child, until)
}

/// Waits for the end of a program, but not for long: one without a display may never end.
fn wait(child: &mut Child, until: Instant) -> io::Result<()> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(io::Error::other(status.to_string())),
            Ok(None) if Instant::now() > until => {
                end(child);
                return Err(io::ErrorKind::TimedOut.into());
            }
            Ok(None) => thread::sleep(Duration::from_millis(5)),
            Err(error) => {
                end(child);
                return Err(error);
            }
        }
    }
}

/// Ends a program that is of no use any more. It may have ended by itself.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_that_of_the_desktop_one_sits_at() {
        let with =
            |set: &'static [&'static str]| program(move |name| set.contains(&name).then(|| "1".into()));
        assert_eq!(with(&["WAYLAND_DISPLAY", "DISPLAY"]), Some(&["wl-copy"][..]));
        assert_eq!(with(&["DISPLAY"]).and_then(|words| words.first()), Some(&"xclip"));
        assert_eq!(with(&["DISPLAY", "SSH_TTY"]), None);
        assert_eq!(with(&[]), None);
    }

    #[test]
    fn a_program_that_is_missing_fails_or_hangs_is_told() {
        assert!(hand(&["cat"], "text").is_ok());
        assert!(hand(&["false"], "").is_err());
        assert!(hand(&["/no/such/program"], "text").is_err());
        // More than a pipe holds, to a program that never reads.
        let long = "text ".repeat(100_000);
        assert_eq!(hand(&["sleep", "1000"], &long).unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
