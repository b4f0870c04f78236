//! What the terminal can show.

use std::env;
use std::io::{self, IsTerminal};

use crate::cli::args::Color;
use crate::cli::terminal::{Colors, look};
use crate::config::{Config, Signs};
use crate::report::Finding;
use crate::text::printable;

/// The value of a variable that is set to something.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whether there is a terminal for the screens, and which.
pub(super) fn terminal() -> Finding {
    let what = "terminal";
    let kind = variable("TERM");
    let named = kind
        .as_deref()
        .map_or_else(|| "TERM is not set".to_owned(), |kind| format!("TERM={}", printable(kind)));
    if !io::stdout().is_terminal() {
        let advice = "run `cvfit doctor` without a pipe to see what the screens would find";
        return Finding::fair(
            what,
            format!("the output is no terminal, so reports take the place of screens; {named}"),
            advice,
        );
    }
    let size = look(Colors { stdout: false, stderr: false }, Signs::Ascii).width;
    match kind.as_deref() {
        None | Some("dumb") => {
            let advice = "set TERM to what your terminal is, such as xterm-256color, to have the screens";
            Finding::fair(what, named, advice)
        }
        Some(_) => Finding::good(what, format!("{named}; reports are {size} columns wide")),
    }
}

/// Whether colours are used, and what decided that.
pub(super) fn colours(asked: Color, colors: Colors) -> Finding {
    let what = "colours";
    let on = if colors.stdout { "on" } else { "off" };
    let by = match asked {
        Color::Always | Color::Never => "by --color",
        Color::Auto if variable("NO_COLOR").is_some() => "because NO_COLOR is set",
        Color::Auto if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => {
            "because CLICOLOR_FORCE is set"
        }
        Color::Auto if !io::stdout().is_terminal() => "because the output is no terminal",
        Color::Auto if variable("TERM").is_none_or(|term| term == "dumb") => "by TERM",
        Color::Auto => "as the terminal shows them",
    };
    Finding::good(what, format!("{on} {by}"))
}

/// Which signs are used, and what decided that.
pub(super) fn signs(config: &Config, colors: Colors) -> Finding {
    let what = "signs";
    let ascii = look(colors, config.screen.signs).ascii;
    match (config.screen.signs, ascii) {
        (Signs::Auto, true) => Finding::fair(
            what,
            "plain letters, because the locale or TERM promises no others",
            "choose a UTF-8 locale (LANG=C.UTF-8), or set screen.signs = \"unicode\"",
        ),
        (Signs::Auto, false) => Finding::good(what, "Unicode, by the locale and TERM"),
        (_, true) => Finding::good(what, "plain letters, by the settings"),
        (_, false) => Finding::good(what, "Unicode, by the settings"),
    }
}

/// Whether the keys of the settings can all be used.
#[cfg(feature = "tui")]
pub(super) fn keys(config: &Config) -> Finding {
    let what = "keys";
    let (_, problems) = crate::tui::Keymap::with(&config.keys, config.screen.digits);
    let own = crate::report::words::count(config.keys.len(), "action has keys", "actions have keys");
    match problems.first() {
        None if config.keys.is_empty() => Finding::good(what, "those that come with cvfit"),
        None => Finding::good(what, format!("{own} of your own")),
        Some(first) => {
            let rest = match problems.len() - 1 {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            let said = printable(&first.message).into_owned();
            Finding::fair(what, format!("{said}{rest}"), "`cvfit config keys` says where each stands")
        }
    }
}

/// Whether the theme of the settings can be used.
#[cfg(feature = "tui")]
pub(super) fn theme(global: &crate::cli::args::Global, config: &Config) -> Finding {
    let what = "theme";
    let plain = Colors { stdout: false, stderr: false };
    match crate::cli::screens::theme(global, config, plain) {
        (_, Some(mistakes)) => {
            let first = mistakes.lines().next().unwrap_or_default().to_owned();
            Finding::fair(what, first, "the terminal's own colours are used until its file is right")
        }
        (Some(_), None) if !crate::tui::is_rich() => Finding::fair(
            what,
            format!("`{}`, in the terminal's own colours", String::from(config.screen.theme.clone())),
            "set COLORTERM=truecolor if your terminal shows more than sixteen colours",
        ),
        (_, None) => Finding::good(what, format!("`{}`", String::from(config.screen.theme.clone()))),
    }
}
