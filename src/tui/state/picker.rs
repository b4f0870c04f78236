//! A list to choose from, over the screen, that typing narrows.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::line::Line;
use super::pane::Pane;
use super::pick::Pick;
use super::rich::{Piece, Rich, Row, cut, width};
use crate::tui::theme::Role;

/// Something that can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is chosen; what is typed is looked for here.
    pub(crate) label: String,
    /// What stands at the right end, as a key or a number. It is found by typing as well.
    pub(crate) right: String,
    /// Another name by which it is found, which is not shown.
    pub(crate) name: String,
}

/// The list.
#[derive(Debug)]
pub(crate) struct Picker {
    /// What is asked, as a title.
    pub(crate) title: String,
    /// What to say where nothing is found.
    pub(crate) nothing: String,
    /// What the choice is for.
    pub(crate) pick: Pick,
    pub(crate) line: Line,
    choices: Vec<Choice>,
    /// The choices that what is typed is found in, the best first.
    shown: Vec<usize>,
    pub(crate) pane: Pane,
    /// The rows in view.
    pub(crate) rows: Vec<Row>,
    /// What the rows were built for.
    built: Option<(String, usize)>,
}

impl Picker {
    /// Opens a list.
    pub(crate) fn new(title: &str, nothing: &str, pick: Pick, choices: Vec<Choice>) -> Self {
        Self {
            title: title.to_owned(),
            nothing: nothing.to_owned(),
            pick,
            line: Line::default(),
            choices,
            shown: Vec::new(),
            pane: Pane::default(),
            rows: Vec::new(),
            built: None,
        }
    }

    /// What is selected, as its number among the choices.
    pub(crate) fn chosen(&self) -> Option<usize> {
        self.shown.get(self.pane.selected()).copied()
    }

    /// How many choices there are.
    pub(crate) fn choices(&self) -> usize {
        self.choices.len()
    }

    /// How many of them are found.
    pub(crate) fn found(&self) -> usize {
        self.shown.len()
    }

    /// Builds what is shown in a pane of that size, as far as it changed.
    pub(crate) fn refresh(&mut self, (cells, height): (usize, usize), ellipsis: &str) {
        let of = Some((self.line.text().to_owned(), cells));
        if self.built != of {
            let typed = self.built.as_ref().is_some_and(|(text, _)| text != self.line.text());
            self.built = of;
            self.shown = found(&self.choices, self.line.text());
            self.pane.set_items((0..self.shown.len() as u32).collect(), self.shown.len());
            if typed {
                self.pane.select(0);
            }
        }
        self.pane.set_height(height);
        let rows = self.pane.window().map(|item| self.row(item, self.shown[item], cells, ellipsis));
        self.rows = rows.collect();
    }

    fn row(&self, item: usize, at: usize, cells: usize, ellipsis: &str) -> Row {
        let choice = &self.choices[at];
        let right = Rich::of(&choice.right, Role::Dim);
        let room = cells.saturating_sub(width(right.text()) + 2);
        let label = Rich::of(&choice.label, Role::Text);
        Row {
            pieces: vec![Piece { text: cut(label.text(), room, ellipsis), role: Role::Text }],
            right: Some(Piece { text: right.text().to_owned(), role: Role::Dim }),
            item: Some(item),
        }
    }
}

/// The choices in which what is typed is found, the best first; with nothing typed all, as they stand.
fn found(choices: &[Choice], typed: &str) -> Vec<usize> {
    if typed.trim().is_empty() {
        return (0..choices.len()).collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, u32, usize, usize)> = Vec::new();
    for (at, choice) in choices.iter().enumerate() {
        let text = format!("{} {} {}", choice.name, choice.label, choice.right);
        if let Some(score) = pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher) {
            let by_label = pattern.score(Utf32Str::new(&choice.label, &mut buffer), &mut matcher);
            scored.push((score, by_label.unwrap_or(0), choice.label.len(), at));
        }
    }
    // Of equal matches one in what is shown goes first, and the shorter says more, which the matcher does not weigh.
    scored.sort_by_key(|(score, by_label, len, at)| (Reverse(*score), Reverse(*by_label), *len, *at));
    scored.into_iter().map(|(.., at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(labels: &[&str]) -> Vec<Choice> {
        labels.iter().map(|label| Choice { label: (*label).to_owned(), ..Choice::default() }).collect()
    }

    #[test]
    fn letters_in_order_are_enough_and_the_shorter_goes_first() {
        let all = choices(&["Apache Spark SQL", "SQL", "PostgreSQL", "Café tables"]);
        assert_eq!(found(&all, "sql")[0], 1);
        assert_eq!(found(&all, "cafe"), [3]);
        assert_eq!(found(&all, "psql"), [2, 0]);
        assert_eq!(found(&all, " "), [0, 1, 2, 3]);
        assert!(found(&all, "zz").is_empty());
    }

    #[test]
    fn typing_selects_the_best_again() {
        let mut picker = Picker::new("t", "n", Pick::Command(Vec::new()), choices(&["one", "two", "three"]));
        picker.refresh((20, 5), "…");
        picker.pane.select(2);
        assert_eq!(picker.chosen(), Some(2));
        picker.line.paste("t");
        picker.refresh((20, 5), "…");
        assert_eq!(picker.chosen(), Some(1));
        picker.line.paste("zz");
        picker.refresh((20, 5), "…");
        assert_eq!(picker.chosen(), None);
    }
}
