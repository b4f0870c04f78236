//! The theme that the settings name.

use std::path::PathBuf;

use crate::cli::args::Global;
use crate::cli::load;
use crate::cli::terminal::Colors;
use crate::config::{Config, Theme};
use crate::diagnostic;
use crate::text::read_path;
use crate::tui::ThemeFile;

/// The theme's file, and what is to be said where it cannot be used: the screens then have the terminal's own colours.
/// A file of the user's goes before one of that name that comes with the program.
pub(in crate::cli) fn load(
    global: &Global,
    config: &Config,
    colors: Colors,
) -> (Option<ThemeFile>, Option<String>) {
    let Theme::Named(name) = &config.screen.theme else { return (None, None) };
    let shipped = ThemeFile::shipped(name);
    let Some(path) = place(global, config) else { return (shipped, None) };
    let read = read_path(&path).map_err(crate::cli::failure::Failure::from);
    match read.and_then(|bytes| load::written(&path, bytes)) {
        Ok((file, text)) => match ThemeFile::parse(&file, &text) {
            Ok(theme) => (Some(theme), None),
            Err(mistakes) => (None, Some(diagnostic::render(&mistakes, |_| Some(&text), colors.stderr))),
        },
        Err(_) if shipped.is_some() && !path.exists() => (shipped, None),
        Err(failure) => {
            let names: Vec<_> = ThemeFile::names().collect();
            let said = format!("{failure}; the themes that come with cvfit are {}", names.join(" and "));
            (None, Some(said))
        }
    }
}

/// Where the file of the theme is looked for: in the folder `themes` beside the settings.
pub(super) fn place(global: &Global, config: &Config) -> Option<PathBuf> {
    let Theme::Named(name) = &config.screen.theme else { return None };
    let settings = load::place(global.config.as_deref()).ok()?.path;
    Some(settings.parent()?.join("themes").join(name).with_extension("toml"))
}
