//! The screens in memory: keys go in, what is drawn is looked at.
#![allow(dead_code, reason = "not every test that shares this file needs all of it")]

use cvfit::tui::{Effect, Hits, Message, Session, State, Theme, sequence, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use crate::fixture;

/// A screen in memory, with what was drawn last.
pub(crate) struct Screen {
    pub(crate) state: State,
    pub(crate) theme: Theme,
    pub(crate) terminal: Terminal<TestBackend>,
    pub(crate) hits: Hits,
}

impl Screen {
    pub(crate) fn of(session: Session, columns: u16, rows: u16) -> Self {
        let theme = Theme::new(&session.screen.theme, session.color);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
        let mut screen = Self { state: State::new(session), theme, terminal, hits: Hits::default() };
        screen.send(Message::Resize(columns, rows));
        screen
    }

    pub(crate) fn new(columns: u16, rows: u16) -> Self {
        Self::of(fixture::session(), columns, rows)
    }

    pub(crate) fn send(&mut self, message: Message) -> Vec<Effect> {
        let effects = update(&mut self.state, message);
        self.terminal.draw(|frame| self.hits = view(&self.state, &self.theme, frame)).expect("a frame");
        effects
    }

    /// Presses keys as they are written in a keymap.
    pub(crate) fn press(&mut self, keys: &str) -> Vec<Effect> {
        let keys = sequence(keys).expect("keys");
        keys.into_iter().flat_map(|key| self.send(Message::Key(key))).collect()
    }

    pub(crate) fn click(&mut self, column: u16, row: u16) {
        let spot = self.hits.at(column, row).expect("something to click on");
        self.send(Message::Click(spot));
    }

    pub(crate) fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    pub(crate) fn rows(&self) -> Vec<String> {
        let buffer = self.buffer();
        let cells = buffer.content.chunks(buffer.area.width.max(1) as usize);
        cells
            .map(|row| {
                row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
            })
            .collect()
    }

    pub(crate) fn text(&self) -> String {
        self.rows().join("\n")
    }

    #[track_caller]
    pub(crate) fn shows(&self, what: &str) {
        assert!(self.text().contains(what), "no `{what}` in\n{}", self.text());
    }

    #[track_caller]
    pub(crate) fn lacks(&self, what: &str) {
        assert!(!self.text().contains(what), "`{what}` in\n{}", self.text());
    }

    /// The rows that are shown reversed from the given column on.
    pub(crate) fn reversed(&self, column: u16) -> Vec<String> {
        let buffer = self.buffer();
        let rows =
            (2..buffer.area.height).filter(|y| buffer[(column, *y)].modifier.contains(Modifier::REVERSED));
        rows.map(|y| self.rows()[y as usize].clone()).collect()
    }
}
