//! What things look like, by the role they play.
//!
//! Unless a file says otherwise only the sixteen colours of the terminal's own palette are used, so that the user's
//! choice of colours holds.
//! No role is told by its colour alone: each has a modifier, a sign or a word beside it as well.

use std::time::Duration;

use ratatui::style::{Color, Modifier, Style};

use super::theme_file::ThemeFile;
use crate::config::{self, Background};

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident $name:literal;)*) => {
        /// What a piece of text is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Role {
            $($(#[$doc])* $variant,)*
        }

        impl Role {
            /// All of them.
            pub(crate) const ALL: [Self; Self::COUNT] = [$(Self::$variant,)*];

            /// How many there are.
            pub(crate) const COUNT: usize = [$($name,)*].len();

            /// Its name in a theme's file.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

roles! {
    /// Running text.
    Text "text";
    /// Text that matters less: labels, gutters.
    Dim "dim";
    /// A line that was read as asking for nothing, or not understood.
    Unread "unread";
    /// Names a pane or a group.
    Heading "heading";
    /// The name of the program and of the screen shown.
    Title "title";
    /// A line between panes.
    Rule "rule";
    /// A need that is met, or a mention of it.
    Covered "covered";
    /// A need to which something related is shown.
    Adjacent "adjacent";
    /// A need that is not met.
    Missing "missing";
    /// A known skill that plays no part here.
    Mention "mention";
    /// A term that may be a skill.
    Unknown "unknown";
    /// What a search found.
    Found "found";
    /// A key that can be pressed.
    Key "key";
    /// A passing remark.
    Notice "notice";
    /// Text that an edit takes away.
    Before "before";
    /// Text that an edit puts in.
    After "after";
    /// The words of such a text that are not there any more.
    Gone "gone";
    /// The words of such a text that are new.
    New "new";
}

impl Role {
    /// The role of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
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
    /// What a file says, by role; it goes before the palette.
    own: [Option<Style>; Role::COUNT],
}

impl Palette {
    fn of(background: Background) -> Self {
        match background {
            Background::Dark => Self::Dark,
            Background::Light => Self::Light,
        }
    }
}

impl Theme {
    /// The theme for a setting. `Auto` gives colours that can be read on a dark and on a light background, and so does
    /// a name: its file comes by [`Theme::of_file`]. Without `color` there are none whatever the setting.
    pub fn new(setting: &config::Theme, color: bool) -> Self {
        let palette = match setting {
            _ if !color => Palette::None,
            config::Theme::Auto | config::Theme::Named(_) => Palette::Either,
            config::Theme::For(background) => Palette::of(*background),
            config::Theme::None => Palette::None,
        };
        Self { palette, own: [None; Role::COUNT] }
    }

    /// The theme of a file. Where the terminal shows no more than its sixteen colours (`rich` says that it does), those
    /// of the same background are used.
    pub fn of_file(file: &ThemeFile, color: bool, rich: bool) -> Self {
        let palette = if color { Palette::of(file.base) } else { Palette::None };
        let own = if color && rich { file.styles } else { [None; Role::COUNT] };
        Self { palette, own }
    }

    /// The style of a role.
    pub(crate) fn style(self, role: Role) -> Style {
        if let Some(style) = self.own[role as usize] {
            return style;
        }
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
pub(crate) fn resolve(setting: &config::Theme, color: bool) -> config::Theme {
    use std::io::IsTerminal;
    use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

    let mute = std::env::var("TERM").map_or(true, |term| term.is_empty() || term == "dumb");
    if *setting != config::Theme::Auto || !color || mute || !std::io::stdout().is_terminal() {
        return setting.clone();
    }
    let mut options = QueryOptions::default();
    options.timeout = Duration::from_millis(200);
    match theme_mode(options) {
        Ok(ThemeMode::Dark) => config::Theme::For(Background::Dark),
        Ok(ThemeMode::Light) => config::Theme::For(Background::Light),
        Err(_) => config::Theme::Auto,
    }
}

/// Whether the terminal says that it shows more than its sixteen colours.
pub(crate) fn is_rich(variable: impl Fn(&str) -> Option<String>) -> bool {
    let says = |name: &str, words: [&str; 2]| {
        variable(name).is_some_and(|value| words.iter().any(|word| value.contains(word)))
    };
    says("COLORTERM", ["truecolor", "24bit"]) || says("TERM", ["-direct", "-truecolor"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_before_the_palette_where_its_colours_can_be_shown() {
        let file = ThemeFile::shipped("dusk").unwrap();
        let dark = Theme::new(&config::Theme::For(Background::Dark), true);
        let with = |color, rich| Theme::of_file(&file, color, rich).style(Role::Covered);
        assert_eq!(with(true, true), file.styles[Role::Covered as usize].unwrap());
        assert_eq!(with(true, false), dark.style(Role::Covered));
        assert_eq!(with(false, true), Style::new());
    }

    #[test]
    fn a_terminal_says_what_it_can_show() {
        let rich = |name: &'static str, value: &'static str| {
            is_rich(move |asked| (asked == name).then(|| value.to_owned()))
        };
        assert!(rich("COLORTERM", "truecolor") && rich("COLORTERM", "24bit") && rich("TERM", "xterm-direct"));
        assert!(!rich("TERM", "xterm-256color") && !rich("NO", "truecolor"));
    }
}
