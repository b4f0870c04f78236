//! How a CV meets a posting, fact by fact.

use super::model::{CheckAnswer, LayerAnswer, Level, NeedAnswer, SuggestionAnswer};
use super::outline::{Block, Outline, Piece};
use super::words;
use crate::text::Text;

/// What a report of a check says beyond the answer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Detail<'a> {
    /// The CV itself, to quote the lines of the proofs from.
    pub cv: Option<&'a Text>,
    /// The posting itself, to quote the lines that were not understood from.
    pub posting: Option<&'a Text>,
    /// Whether to add how the coverage adds up.
    pub explain: bool,
}

/// Below this lead over the next best class, the class of a line is called a guess.
const GUESS: f64 = 0.1;

/// The report of `cvfit check`.
pub fn check(answer: &CheckAnswer, detail: Detail<'_>) -> Outline {
    let mut out = Outline::default();
    out.title(words::headline(&answer.posting));
    if let Some(conditions) = words::conditions(&answer.posting) {
        out.fact(0, conditions);
    }
    out.fact(0, format!("CV {}, posting {}", name(&answer.cv.file), name(&answer.posting.file)));
    coverage(&mut out, answer);
    for (level, heading) in [(Level::Required, "Required"), (Level::Preferred, "Preferred")] {
        let needs: Vec<_> = answer.needs.iter().filter(|need| need.level == level).collect();
        if !needs.is_empty() {
            out.heading(format!("{heading} ({})", needs.len()));
        }
        for need in needs {
            self::need(&mut out, answer, need, detail);
        }
    }
    if !answer.duties.is_empty() {
        out.heading(format!("Named in duties, which count little ({})", answer.duties.len()));
        for duty in &answer.duties {
            out.item(0, asked(duty));
        }
    }
    super::corrections::corrections(&mut out, &answer.posting);
    unread(&mut out, answer, detail);
    suggestions(&mut out, answer);
    if detail.explain {
        out.blocks.append(&mut super::explain(answer).blocks);
        taxonomy(&mut out, &answer.taxonomy);
    }
    closing(&mut out, answer, detail.explain);
    out
}

/// The layers of the taxonomy, so that two reports can be told apart by them.
fn taxonomy(out: &mut Outline, layers: &[LayerAnswer]) {
    let layers: Vec<_> = layers.iter().map(words::layer).collect();
    if !layers.is_empty() {
        out.fact(0, format!("Skills of: {}", layers.join(", ")));
    }
}

/// A file as it is named in a sentence.
pub(super) fn name(file: &str) -> &str {
    if file == "-" { "from standard input" } else { file }
}

/// The three numbers, or why there are none.
fn coverage(out: &mut Outline, answer: &CheckAnswer) {
    out.heading("Coverage");
    let numbers = &answer.coverage;
    if answer.needs.is_empty() {
        out.fact(0, "Nothing that is asked was recognised in the posting, so there is nothing to measure.");
        return;
    }
    let row = |share: f64, text: String| {
        vec![Piece::strong(format!("{:>5}", words::percent(share))), Piece::plain(format!("  {text}"))]
    };
    let counts = format!(
        "now: {} covered, {} adjacent, {} missing",
        numbers.covered, numbers.adjacent, numbers.missing
    );
    out.item(0, row(numbers.score, counts));
    let wording = "with wording alone: what the CV shows already, said so that a search finds it";
    out.item(0, row(numbers.wording, wording.to_owned()));
    out.item(0, row(numbers.experience, "is what only new experience would bring".to_owned()));
    let has = |level| answer.needs.iter().any(|need| need.level == level);
    if has(Level::Required) && has(Level::Preferred) {
        out.item(0, row(numbers.required, "of what is required".to_owned()));
        out.item(0, row(numbers.preferred, "of what is preferred".to_owned()));
    }
}

/// What is asked, and where.
fn asked(need: &NeedAnswer) -> Vec<Piece> {
    vec![
        Piece::verdict(need.verdict),
        Piece::plain("  "),
        Piece::strong(words::any_of(&need.texts)),
        Piece::quiet(format!(" (posting line {})", need.line)),
    ]
}

/// A need, its years and its best proof.
fn need(out: &mut Outline, answer: &CheckAnswer, need: &NeedAnswer, detail: Detail<'_>) {
    out.item(0, asked(need));
    if let Some(years) = need.years {
        let verdict = if years.shown < f64::from(years.asked) { "too few" } else { "enough" };
        let asked = words::count(years.asked as usize, "year", "years");
        out.fact(1, format!("{asked} asked, {} shown: {verdict}", words::years(years.shown)));
    }
    let Some(best) = need.evidence.first() else { return };
    out.fact(1, words::evidence(best, &answer.cv.roles));
    if let Some(cv) = detail.cv {
        let line = quotable(cv.line(best.line));
        out.blocks.push(Block::Quote { depth: 2, line: line.to_owned(), around: best.text.clone() });
    }
    // Two finds in one line are one place to look at.
    let mut more: Vec<_> =
        need.evidence.iter().map(|one| one.line).filter(|line| *line != best.line).collect();
    more.sort_unstable();
    more.dedup();
    if !more.is_empty() {
        let lines = if more.len() == 1 { "line" } else { "lines" };
        out.fact(1, format!("also CV {lines} {}", words::numbers(more.into_iter())));
    }
}

/// A line without the marks of its list or heading.
fn quotable(line: &str) -> &str {
    let marks: &[char] = &[' ', '\t', '-', '*', '+', '#', '>', '•', '|'];
    line.trim_start_matches(marks).trim_end()
}

/// What was not understood, in full: it may be what matters most.
fn unread(out: &mut Outline, answer: &CheckAnswer, detail: Detail<'_>) {
    let posting = &answer.posting;
    let read = |line: usize| answer.needs.iter().any(|need| need.line == line);
    let unread: Vec<_> = posting
        .lines
        .iter()
        .filter(|line| line.class.asks() && !read(line.line))
        .map(|line| line.line)
        .collect();
    let guessed = posting.lines.iter().filter(|line| line.sure < GUESS).map(|line| line.line);
    let guessed = words::numbers(guessed);
    if unread.is_empty() && posting.unknown.is_empty() && answer.cv.unknown.is_empty() && guessed.is_empty() {
        return;
    }
    out.heading("Not understood");
    for line in unread {
        out.fact(0, format!("posting line {line} asks for something that names no known skill"));
        if let Some(text) = detail.posting {
            let line = quotable(text.line(line)).to_owned();
            out.blocks.push(Block::Quote { depth: 1, line, around: String::new() });
        }
    }
    for unknown in &posting.unknown {
        out.item(
            0,
            vec![
                Piece::plain("unknown term "),
                Piece::strong(unknown.text.as_str()),
                Piece::plain(format!(" (posting line {}): {}", unknown.line, unknown.why)),
            ],
        );
    }
    if !answer.cv.unknown.is_empty() {
        let terms = words::count(answer.cv.unknown.len(), "unknown term", "unknown terms");
        let command = Piece::code("cvfit extract FILE --as cv");
        out.item(0, vec![Piece::plain(format!("{terms} in the CV: ")), command, Piece::plain(" lists them")]);
    }
    if !guessed.is_empty() {
        out.fact(0, format!("what these posting lines are for is a guess: {guessed}"));
    }
}

fn suggestions(out: &mut Outline, answer: &CheckAnswer) {
    let (shown, more) = (answer.suggestions.len(), answer.more_suggestions);
    if shown + more == 0 {
        return;
    }
    out.heading(match more {
        0 => format!("Suggestions ({shown})"),
        _ => format!("Suggestions ({shown} of {})", shown + more),
    });
    for one in &answer.suggestions {
        suggestion(out, one);
        if one.effect != 0.0 {
            out.fact(1, format!("coverage {} points of 100", words::gain(one.effect)));
        }
        changes(out, one);
    }
    if more > 0 {
        let command = Piece::code("cvfit tailor CV POSTING");
        out.item(0, vec![command, Piece::plain(format!(" has {more} more"))]);
    }
}

/// A suggestion's id, reason and place.
pub(super) fn suggestion(out: &mut Outline, one: &SuggestionAnswer) {
    let place = match one.line {
        Some(line) => format!(" (CV line {line})"),
        None => String::new(),
    };
    out.item(
        0,
        vec![Piece::strong(one.id.as_str()), Piece::plain(format!("  {}", one.why)), Piece::quiet(place)],
    );
}

/// What a suggestion would change.
pub(super) fn changes(out: &mut Outline, one: &SuggestionAnswer) {
    for edit in &one.edits {
        if Some(edit.line) != one.line {
            out.fact(1, format!("CV line {}", edit.line));
        }
        let (before, after) = (edit.before.clone(), edit.after.clone());
        out.blocks.push(Block::Change { depth: 1, before, after });
    }
}

/// What was repaired, and where to go on.
fn closing(out: &mut Outline, answer: &CheckAnswer, explained: bool) {
    for (what, repairs) in [("CV", &answer.cv.repairs), ("posting", &answer.posting.repairs)] {
        if !repairs.is_empty() {
            let places = words::count(repairs.len(), "place", "places");
            out.paragraph(format!("Broken encoding was repaired in {places} of the {what}."));
        }
    }
    let mut hint = Vec::new();
    if !explained {
        hint.extend([Piece::code("--explain"), Piece::plain(" shows how the coverage adds up, ")]);
    }
    hint.extend([Piece::code("--format json"), Piece::plain(" gives everything as data; ")]);
    if !answer.suggestions.is_empty() {
        hint.extend([
            Piece::code("cvfit tailor CV POSTING"),
            Piece::plain(" takes suggestions into a copy of the CV; "),
        ]);
    }
    hint.extend([Piece::code("cvfit CV POSTING"), Piece::plain(" in a terminal opens the screens.")]);
    out.blocks.push(Block::Paragraph(hint));
}
