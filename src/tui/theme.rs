//! What things look like, by the role they play.
//!
//! Only the sixteen colours of the terminal's own palette are used, so that the user's choice of colours holds.
//! No role is told by its colour alone: each has a modifier, a sign or a word beside it as well.

use std::time::Duration;

use ratatui::style::{Color, Modifier, Style};

use crate::config;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Running text.
    Text,
    /// Text that matters less: labels, gutters.
    Dim,
    /// A line that was read as asking for nothing, or not understood.
    Unread,
    /// Names a pane or a group.
    Heading,
    /// The name of the program and of the screen shown.
    Title,
    /// A line between panes.
    Rule,
    /// A need that is met, or a mention of it.
    Covered,
    /// A need to which something related is shown.
    Adjacent,
    /// A need that is not met.
    Missing,
    /// A known skill that plays no part here.
    Mention,
    /// A term that may be a skill.
    Unknown,
    /// What a search found.
    Found,
    /// A key that can be pressed.
    Key,
    /// A passing remark.
    Notice,
    /// Text that an edit takes away.
    Before,
    /// Text that an edit puts in.
    After,
    /// The words of such a text that are not there any more.
    Gone,
    /// The words of such a text that are new.
    New,
}

/// Which background the colours are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Palette {
    Dark,
    Light,
    /// Not known: colours that can be read on either.
    Either,
    None,
}

/// The styles of all roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
}

impl Theme {
    /// The theme for a setting. `Auto` gives colours that can be read on a dark and on a light background;
    /// without `color` there are none whatever the setting.
    pub fn new(setting: config::Theme, color: bool) -> Self {
        let palette = match setting {
            _ if !color => Palette::None,
            config::Theme::Auto => Palette::Either,
            config::Theme::Dark => Palette::Dark,
            config::Theme::Light => Palette::Light,
            config::Theme::None => Palette::None,
        };
        Self { palette }
    }

    /// The style of a role.
    pub(crate) fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let colored = |dark, light, either| match self.palette {
            Palette::Dark => plain.fg(dark),
            Palette::Light => plain.fg(light),
            Palette::Either => plain.fg(either),
            Palette::None => plain,
        };
        match role {
            Role::Text => plain,
            Role::Dim | Role::Rule => plain.add_modifier(Modifier::DIM),
            Role::Unread => plain.add_modifier(Modifier::DIM | Modifier::ITALIC),
            Role::Heading | Role::Title | Role::Notice => plain.add_modifier(Modifier::BOLD),
            Role::Covered | Role::After => colored(Color::Green, Color::Green, Color::Green),
            Role::Adjacent => {
                colored(Color::Yellow, Color::Magenta, Color::Magenta).add_modifier(Modifier::ITALIC)
            }
            Role::Missing => colored(Color::LightRed, Color::Red, Color::Red).add_modifier(Modifier::BOLD),
            Role::Mention => plain.add_modifier(Modifier::UNDERLINED),
            Role::Unknown => colored(Color::Cyan, Color::Blue, Color::Blue).add_modifier(Modifier::ITALIC),
            Role::Found => plain.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            Role::Key => colored(Color::Cyan, Color::Blue, Color::Blue).add_modifier(Modifier::BOLD),
            Role::Before => colored(Color::LightRed, Color::Red, Color::Red),
            Role::Gone => colored(Color::LightRed, Color::Red, Color::Red).add_modifier(Modifier::UNDERLINED),
            Role::New => colored(Color::Green, Color::Green, Color::Green)
                .add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
        }
    }

    /// What is laid over the selected row: of the pane that has the keys, or of another.
    pub(crate) fn selected(active: bool) -> Style {
        let modifier = if active { Modifier::REVERSED } else { Modifier::BOLD | Modifier::UNDERLINED };
        Style::new().add_modifier(modifier)
    }
}

/// Settles `Auto` by asking the terminal for its background, where it can be asked. To be called before the
/// screen is entered: the answer comes the same way as keys do.
pub(crate) fn resolve(setting: config::Theme, color: bool) -> config::Theme {
    use std::io::IsTerminal;
    use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

    let mute = std::env::var("TERM").map_or(true, |term| term.is_empty() || term == "dumb");
    if setting != config::Theme::Auto || !color || mute || !std::io::stdout().is_terminal() {
        return setting;
    }
    let mut options = QueryOptions::default();
    options.timeout = Duration::from_millis(200);
    match theme_mode(options) {
        Ok(ThemeMode::Dark) => config::Theme::Dark,
        Ok(ThemeMode::Light) => config::Theme::Light,
        Err(_) => config::Theme::Auto,
    }
}
