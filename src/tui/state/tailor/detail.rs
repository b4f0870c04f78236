//! The details: why a suggestion is made, what it brings and what it changes; or the whole copy.

use super::super::data::{Data, asked, role_of};
use super::super::rich::{Rich, Row};
use super::label::{kind_words, label, look};
use super::{Gain, Standing, Tailor};
use crate::report::words::{self, percent};
use crate::suggest::{Consent, Suggestion};
use crate::tailor::{Draft, Hunk, Line, Numbers, Side, diff};
use crate::tui::action::Action;
use crate::tui::theme::Role;

/// How many lines stand around a change.
const AROUND: usize = 1;

/// From so many bytes on, words that do not change are cut in their middle.
const LONG: usize = 120;

struct Builder<'a> {
    data: &'a Data,
    cells: usize,
    rows: Vec<Row>,
    starts: Vec<u32>,
}

impl Builder<'_> {
    /// Adds a paragraph, which can be come to.
    fn text(&mut self, lead: &str, text: &Rich) {
        self.starts.push(self.rows.len() as u32);
        let item = Some(self.starts.len() - 1);
        self.rows.extend(text.rows(&Rich::of(lead, Role::Dim), self.cells, item));
    }

    fn plain(&mut self, text: &str) {
        self.text("", &Rich::of(text, Role::Text));
    }

    /// Adds a heading; it belongs to what follows.
    fn heading(&mut self, text: &str) {
        self.starts.push(self.rows.len() as u32);
        let item = Some(self.starts.len() - 1);
        self.rows.push(Row { item, ..Row::default() });
        self.rows.extend(Rich::of(text, Role::Heading).rows(&Rich::default(), self.cells, item));
    }

    /// The first key of an action.
    fn key(&self, action: Action) -> String {
        self.data.keymap.key(action)
    }
}

/// The rows of the details, and the first row of each paragraph.
pub(super) fn build(tailor: &Tailor, data: &Data, cells: usize) -> (Vec<Row>, Vec<u32>) {
    let mut b = Builder { data, cells, rows: Vec::new(), starts: Vec::new() };
    if let Some(Err(why)) = tailor.job.as_ref().map(|job| &job.source) {
        b.text("", &Rich::of("No copy can be made: ", Role::Missing).with(why, Role::Text));
        b.rows.push(Row::default());
    }
    match tailor.suggestion() {
        _ if tailor.whole && tailor.draft.is_some() => whole(&mut b, tailor),
        Some(one) => suggestion(&mut b, tailor, one),
        None => nothing(&mut b, tailor),
    }
    (b.rows, b.starts)
}

fn suggestion(b: &mut Builder<'_>, tailor: &Tailor, one: &Suggestion) {
    let Some(job) = &tailor.job else { return };
    let standing = tailor.standing(one);
    let (sign, role) = look(standing, b.data.signs);
    let dot = b.data.signs.dot;
    let mut head = Rich::of(sign, role)
        .with(" ", Role::Text)
        .with(&label(b.data, job, one), Role::Title)
        .with(dot, Role::Dim)
        .with(standing.word(), role)
        .with(dot, Role::Dim)
        .with(&kind_words(one.kind), Role::Text);
    if let Some(line) = one.line {
        head.push(&format!("{dot}line {line} of the CV"), Role::Dim);
    }
    b.text("", &head);
    b.text("", &Rich::of(&one.why, Role::Text));
    let asks = match one.consent {
        Consent::Safe => None,
        Consent::Asked => {
            Some("Only you know whether it is true; it is never accepted with others.".to_owned())
        }
        _ if standing == Standing::OwnWords => None,
        Consent::Words => Some(format!(
            "Nothing is put in for it but your own words: {} writes them.",
            b.key(Action::TailorReword)
        )),
    };
    if let Some(asks) = asks {
        b.text("", &Rich::of(&asks, Role::Dim));
    }
    b.heading("changes");
    changes(b, tailor, one);
    b.heading("brings");
    brings(b, tailor, one, standing);
    if !one.needs.is_empty() {
        b.heading("serves");
    }
    for need in one.needs.iter().filter_map(|at| b.data.need(*at)) {
        let line = Rich::of(b.data.signs.verdict(need.verdict), role_of(need.verdict))
            .with(&format!(" {}", asked(need)), Role::Text)
            .with(&format!("{dot}{}{dot}line {} of the posting", need.verdict.word(), need.line), Role::Dim);
        b.text("  ", &line);
    }
}

/// What a suggestion adds to the three numbers.
fn brings(b: &mut Builder<'_>, tailor: &Tailor, one: &Suggestion, standing: Standing) {
    let at = tailor.job.iter().flat_map(|job| &job.suggestions).position(|other| other.key == one.key);
    let said = match at.and_then(|at| tailor.effects.get(at)) {
        _ if standing == Standing::OwnWords => {
            "your own words count in the numbers of the whole copy".to_owned()
        }
        Some(Gain::Measured(numbers)) => {
            let gains = rows(*numbers).map(|(what, gain)| format!("{what} {}", words::gain(gain)));
            b.text("  ", &Rich::of(&format!("{} points", gains.join(b.data.signs.dot)), Role::Text));
            return;
        }
        Some(Gain::None) if one.edits.is_empty() => {
            "that hangs on your words; it is measured once they are in".to_owned()
        }
        Some(Gain::None) => "it cannot be made in this file".to_owned(),
        Some(Gain::Unknown) | None => "being measured".to_owned(),
    };
    b.text("  ", &Rich::of(&said, Role::Dim));
}

/// The three numbers by name.
fn rows(numbers: Numbers) -> [(&'static str, f64); 3] {
    [
        ("coverage", numbers.now),
        ("with wording alone", numbers.wording),
        ("by new experience only", numbers.experience),
    ]
}

/// What a suggestion changes: as it is in the copy, else as it would be.
fn changes(b: &mut Builder<'_>, tailor: &Tailor, one: &Suggestion) {
    let Some(draft) = &tailor.draft else { return };
    let alone = draft.alone(&one.key).or_else(|| {
        let mut alone = Draft::new(draft.source().clone());
        alone.accept(one).ok().map(|()| alone)
    });
    if let Some(alone) = alone {
        return hunks(b, &diff(draft.source().text(), &alone.text(), 0));
    }
    if let Some(words) = tailor.typed.get(&one.key) {
        b.text("  typed ", &Rich::of(words, Role::Text));
    }
    if let Some(line) = one.line {
        let text = Rich::of(draft.source().text().line(line).trim(), Role::Text);
        b.text(&format!("{line:>4}   "), &text);
    }
    b.text("  ", &Rich::of("there is no ready edit", Role::Dim));
}

fn whole(b: &mut Builder<'_>, tailor: &Tailor) {
    let Some((draft, (before, after))) = tailor.draft.as_ref().zip(tailor.numbers()) else { return };
    let (taken, rejected) = tailor.counts();
    let head = format!("The copy with {}", words::count(taken, "change", "changes"));
    let mut head = Rich::of(&head, Role::Title);
    if rejected > 0 {
        head.push(&format!("{}{rejected} rejected", b.data.signs.dot), Role::Dim);
    }
    b.text("", &head);
    if taken == 0 {
        let hint = format!(
            "Nothing is accepted yet: {} accepts one, {} all that are safe.",
            b.key(Action::TailorAccept),
            b.key(Action::TailorAcceptSafe)
        );
        b.plain(&hint);
        return;
    }
    for (at, (what, now)) in rows(before).into_iter().enumerate() {
        let then = after.map_or_else(
            || b.data.signs.ellipsis.to_owned(),
            |after| {
                format!("{} ({} points)", percent(rows(after)[at].1), words::gain(rows(after)[at].1 - now))
            },
        );
        let line = format!("{what} {} {} {then}", percent(now), b.data.signs.arrow);
        b.text("  ", &Rich::of(&line, Role::Text));
    }
    b.heading("changes");
    hunks(b, &diff(draft.source().text(), &draft.text(), AROUND));
}

fn hunks(b: &mut Builder<'_>, hunks: &[Hunk]) {
    for (at, hunk) in hunks.iter().enumerate() {
        if at > 0 {
            b.text("", &Rich::of(b.data.signs.ellipsis, Role::Dim));
        }
        for line in &hunk.lines {
            changed_line(b, line);
        }
    }
    if hunks.is_empty() {
        b.text("  ", &Rich::of("nothing: the words are as they were", Role::Dim));
    }
}

/// A line of a preview: its number, a sign for its side, and its words with those marked that change.
fn changed_line(b: &mut Builder<'_>, line: &Line) {
    let (sign, number, role, marked) = match line.side {
        Side::Both => (" ", line.before, Role::Dim, Role::Dim),
        Side::Before => ("-", line.before, Role::Before, Role::Gone),
        Side::After => ("+", line.after, Role::After, Role::New),
    };
    let lead = format!("{:>4} ", number.unwrap_or_default());
    let mut text = Rich::of(&format!("{sign} "), role);
    for words in &line.words {
        let whole = words.changed || words.text.len() <= LONG;
        if whole {
            text.push(&words.text, if words.changed { marked } else { role });
        } else {
            let (head, tail) = ends(&words.text);
            text.push(head, role);
            text.push(b.data.signs.ellipsis, Role::Dim);
            text.push(tail, role);
        }
    }
    b.text(&lead, &text);
}

/// The beginning and the end of a long text.
fn ends(text: &str) -> (&str, &str) {
    let at = |from: usize| (from..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    (&text[..at(LONG / 3)], &text[at(text.len() - LONG / 3)..])
}

/// What stands here where no suggestion is selected: why, and what helps.
fn nothing(b: &mut Builder<'_>, tailor: &Tailor) {
    let Some(job) = &tailor.job else {
        match &tailor.failed {
            Some(why) => {
                b.text("", &Rich::of("Nothing can be suggested: ", Role::Missing).with(why, Role::Text));
            }
            None => b.plain("Looking for what could be changed"),
        }
        return;
    };
    if tailor.narrowed() {
        b.text("", &Rich::of("No suggestion is listed.", Role::Title));
        b.plain(&format!("{} takes the filter away.", b.key(Action::Back)));
    } else if job.suggestions.is_empty() {
        b.text("", &Rich::of("Nothing is suggested for this posting.", Role::Title));
        let hint = format!(
            "{} shows how the CV meets it; {} opens the CV in your editor.",
            b.key(Action::ScreenReview),
            b.key(Action::EditFile)
        );
        b.plain(&hint);
    } else {
        b.text("", &Rich::of("All questions are answered.", Role::Title));
        b.plain(&format!("{} takes the last answer back.", b.key(Action::TailorUndo)));
    }
}
