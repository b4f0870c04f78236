//! The details of a need: where it is asked, what shows it, how it is weighed, what could be changed.

use std::ops::Range;

use super::data::{Data, Side, asked, group_of, role_of};
use super::rich::{Rich, Row};
use crate::report::model::{EvidenceAnswer, How, NeedAnswer, SuggestionAnswer, Verdict};
use crate::report::words;
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::theme::Role;

/// From so many bytes on only a part of a line is shown beside a need.
const LONG_LINE: usize = 1200;

/// One thing in the details that can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DetailItem {
    /// Something to be read.
    Note,
    /// The line of the posting.
    Asked(usize),
    /// A proof, on that line of the CV.
    Evidence(usize),
    /// A suggestion, about that line of the CV.
    Suggestion(Option<usize>),
}

/// Rows and what they belong to.
pub(crate) struct Built {
    pub(crate) rows: Vec<Row>,
    pub(crate) items: Vec<DetailItem>,
    pub(crate) starts: Vec<u32>,
}

struct Builder<'a> {
    data: &'a Data,
    cells: usize,
    built: Built,
    /// The row at which the next item starts, if headings stand before it.
    start: Option<usize>,
}

impl Builder<'_> {
    fn heading(&mut self, text: &str) {
        self.start = Some(self.built.rows.len());
        if !self.built.rows.is_empty() {
            self.built.rows.push(Row::default());
        }
        self.text("", &Rich::of(text, Role::Heading), None);
    }

    fn item(&mut self, item: DetailItem) -> usize {
        self.built.items.push(item);
        self.built.starts.push(self.start.take().unwrap_or(self.built.rows.len()) as u32);
        self.built.items.len() - 1
    }

    fn text(&mut self, lead: &str, text: &Rich, item: Option<usize>) {
        self.built.rows.extend(text.rows(&Rich::of(lead, Role::Dim), self.cells, item));
    }
}

/// The details of a need.
pub(crate) fn build(data: &Data, at: usize, need: &NeedAnswer, cells: usize) -> Built {
    let built = Built { rows: Vec::new(), items: Vec::new(), starts: Vec::new() };
    let mut b = Builder { data, cells, built, start: None };
    verdict(&mut b, need);
    posting_line(&mut b, need);
    evidence(&mut b, need);
    search(&mut b, at, need);
    ledger(&mut b, need);
    let suggestions: Vec<_> = data.suggestions(need).collect();
    if !suggestions.is_empty() {
        b.heading("suggestions");
        for one in suggestions {
            suggestion(&mut b, one);
        }
    }
    b.built
}

fn verdict(b: &mut Builder<'_>, need: &NeedAnswer) {
    let item = Some(b.item(DetailItem::Note));
    let role = role_of(need.verdict);
    let head = Rich::of(b.data.signs.verdict(need.verdict), role)
        .with(" ", Role::Text)
        .with(&asked(need), Role::Title)
        .with(b.data.signs.dot, Role::Dim)
        .with(need.verdict.word(), role)
        .with(b.data.signs.dot, Role::Dim)
        .with(group_of(need.level), Role::Text);
    b.text("", &head, item);
    for said in b.data.corrections_in_words(need.line).collect::<Vec<_>>() {
        b.text("", &Rich::of(&said, Role::Notice), item);
    }
    if let Some(years) = need.years {
        let enough = years.shown >= f64::from(years.asked);
        let (sign, role) = if enough {
            (b.data.signs.verdict(Verdict::Covered), Role::Covered)
        } else {
            (b.data.signs.verdict(Verdict::Missing), Role::Missing)
        };
        let line = Rich::of(sign, role).with(
            &format!(
                " {} asked, {} shown",
                words::count(years.asked as usize, "year", "years"),
                words::years(years.shown)
            ),
            Role::Text,
        );
        b.text("", &line, item);
    }
}

fn posting_line(b: &mut Builder<'_>, need: &NeedAnswer) {
    b.heading(&format!("line {} of the posting", need.line));
    let item = Some(b.item(DetailItem::Asked(need.line)));
    let text = line_of_need(b.data, Side::Posting, need.line, &need.spans, need.verdict);
    b.text("", &text, item);
}

fn evidence(b: &mut Builder<'_>, need: &NeedAnswer) {
    b.heading(match need.verdict {
        Verdict::Adjacent => "something related is shown by",
        _ => "shown by",
    });
    if need.evidence.is_empty() {
        let text = Rich::of("nothing in the CV", Role::Dim);
        let item = Some(b.item(DetailItem::Note));
        b.text("  ", &text, item);
        return;
    }
    let digits = b.data.cv.line_count().to_string().len();
    for one in &need.evidence {
        let item = Some(b.item(DetailItem::Evidence(one.line)));
        let verdict = if one.how == How::Adjacent { Verdict::Adjacent } else { Verdict::Covered };
        let text = line_of_need(b.data, Side::Cv, one.line, &[one.span], verdict);
        let lead = format!("  line {:<digits$}  ", one.line);
        b.text(&lead, &text, item);
        let about = Rich::of(&context(b.data, one), Role::Dim);
        b.text(&" ".repeat(lead.len()), &about, item);
    }
}

/// Where a proof stands and how it shows what is asked.
fn context(data: &Data, one: &EvidenceAnswer) -> String {
    let mut parts = vec![one.place.word().to_owned()];
    parts.extend(one.role.and_then(|at| data.answer.cv.roles.get(at)).map(words::role));
    parts.push(match one.how {
        How::Same => "the skill itself".to_owned(),
        How::Contains => format!("`{}` contains it", one.text),
        How::Adjacent => format!("`{}` is a relative that transfers", one.text),
    });
    parts.push(format!("strength {}", number(one.strength)));
    parts.join(data.signs.dot)
}

fn search(b: &mut Builder<'_>, at: usize, need: &NeedAnswer) {
    b.heading("would a search for their words find it?");
    let item = Some(b.item(DetailItem::Note));
    let found = b.data.found.get(at).map_or(&[][..], Vec::as_slice);
    for (text, found) in need.texts.iter().zip(found) {
        let (sign, role, word) = if *found {
            (b.data.signs.verdict(Verdict::Covered), Role::Covered, "stands in the CV letter for letter")
        } else {
            (b.data.signs.verdict(Verdict::Missing), Role::Missing, "does not stand in the CV")
        };
        let line = Rich::of(sign, role)
            .with(&format!(" {text}"), Role::Text)
            .with(&format!("{}{word}", b.data.signs.dot), Role::Dim);
        b.text("  ", &line, item);
    }
}

fn ledger(b: &mut Builder<'_>, need: &NeedAnswer) {
    b.heading("what it counts");
    let item = Some(b.item(DetailItem::Note));
    let row = &need.ledger;
    let signs = b.data.signs;
    let sum = format!(
        "weight {} {} share {} {} {} of all weights = {} of 100 points",
        number(row.weight),
        signs.times,
        number(row.share),
        signs.divided,
        number(b.data.weights),
        number(row.points * 100.0),
    );
    b.text("  ", &Rich::of(&sum, Role::Text), item);
    b.text("  ", &Rich::of(&row.why, Role::Dim), item);
    if row.wording > row.share {
        let could = format!("with wording alone the share would be {}", number(row.wording));
        b.text("  ", &Rich::of(&could, Role::Dim), item);
    }
}

fn suggestion(b: &mut Builder<'_>, one: &SuggestionAnswer) {
    let item =
        Some(b.item(DetailItem::Suggestion(one.line.or_else(|| one.edits.first().map(|edit| edit.line)))));
    let head = Rich::of(&one.kind.replace('-', " "), Role::Title)
        .with(&format!("{}{} points", b.data.signs.dot, words::gain(one.effect)), Role::Text);
    b.text("  ", &head, item);
    b.text("  ", &Rich::of(&one.why, Role::Dim), item);
    for edit in &one.edits {
        let line = format!("    line {:<4} ", edit.line);
        if !edit.before.is_empty() {
            let before = Rich::of("- ", Role::Before).with(&flat(&edit.before), Role::Before);
            b.text(&line, &before, item);
        }
        let lead = if edit.before.is_empty() { line } else { " ".repeat(line.len()) };
        let after = Rich::of("+ ", Role::After).with(&flat(&edit.after), Role::After);
        b.text(&lead, &after, item);
    }
    if one.edits.is_empty() {
        b.text("    ", &Rich::of("for you to answer or to write: there is no ready edit", Role::Dim), item);
    }
}

/// What stands in the place of the details where no need is selected: why, and what helps.
pub(crate) fn nothing(data: &Data, narrowed: bool, cells: usize) -> Built {
    let built = Built { rows: Vec::new(), items: Vec::new(), starts: Vec::new() };
    let mut b = Builder { data, cells, built, start: None };
    if narrowed {
        b.text("", &Rich::of("No need is listed.", Role::Title), None);
        let leave = format!("{} takes the filter away.", data.keymap.key(Action::Back));
        b.text("", &Rich::of(&leave, Role::Text), None);
        return b.built;
    }
    b.text("", &Rich::of("No need was found in the posting.", Role::Title), None);
    b.built.rows.push(Row::default());
    let lines = &data.answer.posting.lines;
    let asking = lines.iter().filter(|line| line.class.asks()).count();
    let why = if lines.is_empty() {
        "It holds no line of text.".to_owned()
    } else if asking == 0 {
        format!("Of its {} lines none was read as asking for something.", lines.len())
    } else {
        format!(
            "Of its {} lines {asking} ask for something, and none names a skill that is known.",
            lines.len()
        )
    };
    b.text("", &Rich::of(&why, Role::Text), None);
    b.built.rows.push(Row::default());
    for help in [
        &*format!("{} shows the posting and how each line was read.", data.keymap.key(Action::ScreenPosting)),
        "The command `cvfit extract FILE --as posting` prints the same.",
        "A skill that is not known can be taught in a file of your own: `--taxonomy FILE`.",
    ] {
        b.text("", &Rich::of(help, Role::Text), None);
    }
    b.built
}

/// A line with only that marked which matters to one need.
fn line_of_need(data: &Data, side: Side, line: usize, spans: &[Span], verdict: Verdict) -> Rich {
    line_with(data, side, line, spans, (role_of(verdict), data.signs.mark(verdict)))
}

/// A line with only some places marked, in a role and with a sign behind each. Of a long one the part around the first.
pub(crate) fn line_with(
    data: &Data,
    side: Side,
    line: usize,
    spans: &[Span],
    (role, sign): (Role, &'static str),
) -> Rich {
    let within = data.text(side).lines().span(line);
    let mut marks: Vec<Marked> = (spans.iter())
        .filter(|span| within.contains(**span))
        .map(|span| {
            let start = (span.start - within.start) as usize;
            (start..start + span.len(), role, sign)
        })
        .collect();
    marks.sort_by_key(|(range, ..)| range.start);
    let raw = data.text(side).line(line);
    let (start, end) = excerpt(raw, marks.first().map_or(0, |(range, ..)| range.start));
    if end - start == raw.len() {
        return marked(raw, Role::Text, &marks, &[]);
    }
    marks.retain(|(range, ..)| start <= range.start && range.end <= end);
    for (range, ..) in &mut marks {
        *range = range.start - start..range.end - start;
    }
    let mut rich = Rich::of(if start > 0 { data.signs.ellipsis } else { "" }, Role::Dim);
    rich.append(marked(&raw[start..end], Role::Text, &marks, &[]));
    rich.with(if end < raw.len() { data.signs.ellipsis } else { "" }, Role::Dim)
}

/// The part of a line around a place, where the line is too long to be shown whole beside a need.
fn excerpt(raw: &str, at: usize) -> (usize, usize) {
    if raw.len() <= LONG_LINE {
        return (0, raw.len());
    }
    let mut start = at.saturating_sub(LONG_LINE / 4).min(raw.len());
    let mut end = (start + LONG_LINE).min(raw.len());
    while !raw.is_char_boundary(start) {
        start -= 1;
    }
    while !raw.is_char_boundary(end) {
        end += 1;
    }
    (start, end)
}

/// A line of a document with all its marks, and what a search found in it.
pub(crate) fn marked_line(data: &Data, side: Side, line: usize, found: &[Range<usize>]) -> Rich {
    let marks: Vec<Marked> = data.marks(side, line).collect();
    marked(data.text(side).line(line), data.base(side, line), &marks, found)
}

/// A part of a line, its role, and the sign that stands behind it.
type Marked = (Range<usize>, Role, &'static str);

/// A line with its marks, which are in order and do not overlap, and with what was found laid over them.
fn marked(raw: &str, base: Role, marks: &[Marked], found: &[Range<usize>]) -> Rich {
    let parts = marks.iter().map(|(range, ..)| range).chain(found);
    let mut cuts: Vec<usize> = parts.flat_map(|range| [range.start, range.end]).collect();
    cuts.extend([0, raw.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut rich = Rich::default();
    let (mut marks, mut found) = (marks.iter().peekable(), found.iter().peekable());
    for pair in cuts.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        while found.next_if(|range| range.end <= start).is_some() {}
        let hit = found.peek().is_some_and(|range| range.start <= start);
        let mark = marks.peek().filter(|(range, ..)| range.start <= start);
        let role = if hit { Role::Found } else { mark.map_or(base, |(_, role, _)| *role) };
        rich.push_clean(raw.get(start..end).unwrap_or_default(), role);
        if let Some((_, role, sign)) = marks.next_if(|(range, ..)| range.end <= end) {
            rich.push(sign, *role);
        }
    }
    rich
}

/// A text on one line.
fn flat(text: &str) -> String {
    text.split('\n').map(str::trim_end).collect::<Vec<_>>().join(" / ")
}

/// A number with as many decimals as it needs, two at most.
pub(crate) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_line_the_part_around_the_mention_is_shown() {
        assert_eq!(excerpt("short", 3), (0, 5));
        let long = "é, ".repeat(10_000);
        let (start, end) = excerpt(&long, 20_000);
        assert!(start <= 20_000 && 20_000 < end && end - start <= LONG_LINE + 4);
        assert!(long.is_char_boundary(start) && long.is_char_boundary(end));
        assert_eq!(excerpt(&long, long.len()).1, long.len());
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        assert_eq!([0.0, 1.0, 0.9, 0.456, 12.5, 100.0].map(number), ["0", "1", "0.9", "0.46", "12.5", "100"]);
    }
}
