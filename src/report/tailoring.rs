//! What could be changed in a CV for a posting, and what a copy came to.

use super::check::{changes, name, suggestion};
use super::model::{Numbers, TailorAnswer, TailorSuggestion};
use super::outline::{Block, Outline, Piece};
use super::words;

/// The groups of suggestions: what has to come from the user, and what is said of those.
const GROUPS: [(&str, &str, &str); 3] = [
    (
        "safe",
        "Safe",
        "They say what the CV says, in other words or another order: accepted together or one by one.",
    ),
    ("asked", "Asked first", "Only you know whether they are true: accepted one by one, by id."),
    ("words", "Need your own words", "Nothing is put in for them but what you write."),
];

/// The report of `cvfit tailor`.
pub fn tailoring(answer: &TailorAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(format!("{} for {}", name(&answer.cv), name(&answer.posting)));
    numbers(&mut out, answer);
    match answer.after {
        None => list(&mut out, answer),
        Some(_) => outcome(&mut out, answer),
    }
    out
}

fn numbers(out: &mut Outline, answer: &TailorAnswer) {
    let row = |label: &str, of: fn(Numbers) -> f64| {
        let before = words::percent(of(answer.before));
        match answer.after {
            None => format!("{label} {before}"),
            Some(after) => {
                let gain = words::gain(of(after.since(answer.before)));
                format!("{label} {before} before, {} after ({gain} points)", words::percent(of(after)))
            }
        }
    };
    out.fact(0, row("coverage now", |numbers| numbers.now));
    out.fact(0, row("with wording alone", |numbers| numbers.wording));
    out.fact(0, row("what only new experience would bring", |numbers| numbers.experience));
}

/// All suggestions by what they need, and how to take them.
fn list(out: &mut Outline, answer: &TailorAnswer) {
    if answer.suggestions.is_empty() {
        out.paragraph("There is nothing to suggest.");
        return;
    }
    for (consent, heading, said) in GROUPS {
        let group: Vec<&TailorSuggestion> =
            answer.suggestions.iter().filter(|one| one.suggestion.consent == consent).collect();
        if group.is_empty() {
            continue;
        }
        out.heading(format!("{heading} ({})", group.len()));
        out.paragraph(said);
        for one in group {
            suggestion(out, &one.suggestion);
            out.item(1, vec![Piece::quiet(format!("{}; {}", one.suggestion.kind, effect(one)))]);
            changes(out, &one.suggestion);
        }
    }
    out.blocks.push(Block::Paragraph(vec![
        Piece::code("--accept all-safe"),
        Piece::plain(" writes a copy with all that is safe, "),
        Piece::code("--accept s1,s4"),
        Piece::plain(" with those you name, "),
        Piece::code("--write 's2@14: WORDS'"),
        Piece::plain(" with your own words behind line 14; "),
        Piece::code("--dry-run"),
        Piece::plain(" shows the changes and writes nothing. "),
        Piece::code("cvfit waivers add SKILL"),
        Piece::plain(" says what is not to be asked about again."),
    ]));
}

/// What a suggestion brings.
fn effect(one: &TailorSuggestion) -> String {
    let Some(measured) = one.measured else {
        return if one.suggestion.edits.is_empty() {
            "nothing to accept".to_owned()
        } else {
            "cannot be made in this file".to_owned()
        };
    };
    let said: Vec<String> = [("coverage", measured.now), ("with wording alone", measured.wording)]
        .into_iter()
        .filter(|(_, gain)| gain.abs() >= 0.0005)
        .map(|(what, gain)| format!("{what} {} points", words::gain(gain)))
        .collect();
    if said.is_empty() { "the coverage stays the same".to_owned() } else { said.join(", ") }
}

/// What was taken and what was not.
fn outcome(out: &mut Outline, answer: &TailorAnswer) {
    for left in &answer.left_out {
        out.item(
            0,
            vec![
                Piece::strong(left.id.as_str()),
                Piece::plain(format!("  is not in it, because {}", left.why)),
            ],
        );
    }
    if answer.taken.is_empty() {
        out.fact(0, "nothing was accepted, so there is no copy to write");
        return;
    }
    let count = words::count(answer.taken.len(), "change", "changes");
    let taken = format!("{count}: {}", answer.taken.join(", "));
    match &answer.written {
        Some(file) => out.fact(0, format!("{file} is written with {taken}")),
        None => out.fact(0, format!("nothing is written; the copy would have {taken}")),
    }
}
