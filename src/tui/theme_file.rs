//! Themes in files: colours of more than the terminal's own sixteen.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use toml::Spanned;

use super::theme::Role;
use crate::config;
use crate::diagnostic::Diagnostic;

/// The themes that come with the program, by name.
const SHIPPED: [(&str, &str); 2] =
    [("dusk", include_str!("themes/dusk.toml")), ("paper", include_str!("themes/paper.toml"))];

/// A theme from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeFile {
    /// The theme of sixteen colours that it stands on.
    pub(super) base: config::Background,
    /// The styles that it gives, by role.
    pub(super) styles: [Option<Style>; Role::COUNT],
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    background: config::Background,
    #[serde(default)]
    style: BTreeMap<Spanned<String>, WrittenStyle>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of the file")]
struct WrittenStyle {
    fg: Option<Spanned<String>>,
    bg: Option<Spanned<String>>,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    dim: bool,
    #[serde(default)]
    italic: bool,
    #[serde(default)]
    underline: bool,
    #[serde(default)]
    reversed: bool,
}

impl ThemeFile {
    /// The theme of that name that comes with the program.
    pub fn shipped(name: &str) -> Option<Self> {
        let (name, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
        Self::parse(name, text).ok()
    }

    /// The names of those.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// Reads a theme; `file` stands in the messages. All mistakes are found in one go.
    ///
    /// # Errors
    ///
    /// What is wrong in it, with its places.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let written: Written = toml::from_str(text).map_err(|error| {
            vec![Diagnostic::error(file, error.span().unwrap_or_default(), error.message().to_owned())]
        })?;
        let mut theme = Self { base: written.background, styles: [None; Role::COUNT] };
        let mut mistakes = Vec::new();
        for (name, style) in &written.style {
            let Some(role) = Role::named(name.get_ref()) else {
                let message = format!("`{}` is nothing that has a style", name.get_ref());
                let names: Vec<_> = Role::ALL.iter().map(|role| format!("`{}`", role.name())).collect();
                let help = format!("these have: {}", names.join(", "));
                mistakes.push(Diagnostic::error(file, name.span(), message).help(help));
                continue;
            };
            let mut color = |written: &Option<Spanned<String>>| {
                let written = written.as_ref()?;
                let parsed = written.get_ref().parse::<Color>();
                if parsed.is_err() {
                    let message = format!("`{}` is no colour", written.get_ref());
                    let help = "write it like \"#8fd6a0\", or as one of the terminal's own: \"green\", \"light-red\"";
                    mistakes.push(Diagnostic::error(file, written.span(), message).help(help));
                }
                parsed.ok()
            };
            let (fg, bg) = (color(&style.fg), color(&style.bg));
            theme.styles[role as usize] =
                Some(Style { fg, bg, ..Style::new() }.add_modifier(style.modifier()));
        }
        if mistakes.is_empty() { Ok(theme) } else { Err(mistakes) }
    }
}

impl WrittenStyle {
    fn modifier(&self) -> Modifier {
        let all = [
            (self.bold, Modifier::BOLD),
            (self.dim, Modifier::DIM),
            (self.italic, Modifier::ITALIC),
            (self.underline, Modifier::UNDERLINED),
            (self.reversed, Modifier::REVERSED),
        ];
        all.into_iter().filter(|(is, _)| *is).map(|(_, modifier)| modifier).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour, after the Web Content Accessibility Guidelines 2.2.
    fn luminance(color: Color) -> f64 {
        let Color::Rgb(r, g, b) = color else { panic!("{color:?}") };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(one: f64, other: f64) -> f64 {
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_shipped_themes_can_be_read_on_their_background() {
        for name in ThemeFile::names() {
            let theme = ThemeFile::shipped(name).unwrap();
            // A terminal's black is often a dark grey, its white a light one.
            let background = if theme.base == config::Background::Dark { 0.02 } else { 0.87 };
            for role in Role::ALL.into_iter().filter(|role| *role != Role::Rule) {
                let Some(style) = theme.styles[role as usize] else { continue };
                let behind = style.bg.map_or(background, luminance);
                let contrast = contrast(luminance(style.fg.unwrap()), behind);
                assert!(contrast >= 3.8, "{name} {}: {contrast:.1}", role.name());
            }
        }
    }

    #[test]
    fn mistakes_are_told_with_their_places() {
        let text = "background = \"dark\"\n[style]\ncoverd = { fg = \"green\" }\nkey = { fg = \"#12\", bold = true }\n";
        let mistakes = ThemeFile::parse("t.toml", text).unwrap_err();
        let places: Vec<_> = mistakes.iter().map(|mistake| &text[mistake.span.clone()]).collect();
        assert_eq!(places, ["coverd", "\"#12\""]);
        for wrong in ["", "background = \"pink\"", "background = \"dark\"\n[style]\nkey = { fgg = \"red\" }"]
        {
            assert_eq!(ThemeFile::parse("t.toml", wrong).unwrap_err().len(), 1, "{wrong}");
        }
    }

    #[test]
    fn what_a_file_does_not_say_is_as_in_the_theme_below() {
        let theme = ThemeFile::parse("t.toml", "background = \"light\"\n[style]\nkey = { fg = \"#010203\" }")
            .unwrap();
        let styles: Vec<_> = theme.styles.iter().flatten().collect();
        assert_eq!(styles, [&Style::new().fg(Color::Rgb(1, 2, 3))]);
    }
}
