//! What is known of the selected term or skill, and what helps where nothing is selected.

use super::{Mode, Skills, UnknownTerm};
use crate::report::model::Rank;
use crate::report::taxonomy::{From, Hit, ShowAnswer, SkillRef};
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::skills::{About, SkillEntry, TermAbout};
use crate::tui::state::data::{Data, Side};
use crate::tui::state::detail::line_with;
use crate::tui::state::rich::Rich;
use crate::tui::state::sheet::Sheet;
use crate::tui::theme::Role;

/// One thing in the details that can be selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SkillItem {
    /// Something to be read.
    Note,
    /// A line of a document.
    Line(Side, usize),
    /// Another skill, by its id.
    Skill(String),
    /// A name of the skill.
    Name(String),
}

/// How many skills of one sort are listed; the rest is counted.
const MOST: usize = 40;

/// The details of what is selected.
pub(super) fn build(data: &Data, skills: &Skills, cells: usize) -> Sheet<SkillItem> {
    let mut sheet = Sheet::new(cells);
    match (skills.term(), skills.entry()) {
        (Some(term), _) => of_term(&mut sheet, data, skills, term),
        (None, Some(entry)) => of_skill(&mut sheet, data, skills, entry),
        (None, None) => nothing(&mut sheet, data, skills),
    }
    sheet
}

fn of_term(sheet: &mut Sheet<SkillItem>, data: &Data, skills: &Skills, term: &UnknownTerm) {
    let head = Rich::of(data.signs.unknown, Role::Unknown)
        .with(" ", Role::Text)
        .with(&term.text, Role::Title)
        .with(data.signs.dot, Role::Dim)
        .with("not known", Role::Unknown);
    sheet.item(SkillItem::Note, "", &head);
    let document = document(term.side);
    sheet.heading(&format!("line {} of the {document}", term.line));
    let mark = (Role::Unknown, data.signs.unknown);
    let line = line_with(data, term.side, term.line, &[term.span], mark);
    sheet.item(SkillItem::Line(term.side, term.line), "", &line);
    sheet.heading("why it may be a skill");
    sheet.item(SkillItem::Note, "  ", &Rich::of(&term.why, Role::Text));
    match skills.about() {
        Some(About::Term(about)) => of_reading(sheet, term, about),
        _ => waiting(sheet, skills),
    }
}

/// Why a term is no known skill, and which skills are near it.
fn of_reading(sheet: &mut Sheet<SkillItem>, term: &UnknownTerm, about: &TermAbout) {
    let reading = &about.reading;
    sheet.heading("why it is not known");
    if reading.claims.is_empty() {
        sheet.item(SkillItem::Note, "  ", &Rich::of("no skill has this name", Role::Text));
    }
    for claim in &reading.claims {
        let here = reading.occurrences.iter().flatten().filter(|place| place.line == term.line);
        let fates = here.flat_map(|place| &place.readings);
        let fate =
            fates.filter(|fate| fate.id.as_ref() == Some(&claim.id)).map(|fate| fate.why.clone()).next();
        let why = fate.unwrap_or_else(|| "it was not looked for here".to_owned());
        let text = Rich::of(&claim.name, Role::Text).with(&format!(": {why}"), Role::Dim);
        sheet.item(SkillItem::Skill(claim.id.clone()), "  ", &text);
    }
    if !reading.near.is_empty() {
        sheet.heading("skills with names like it");
        for hit in &reading.near {
            found(sheet, hit);
        }
    }
    for (word, hits) in about.words.iter().filter(|(_, hits)| !hits.is_empty()) {
        sheet.heading(&format!("skills with `{word}` in a name"));
        for hit in hits {
            found(sheet, hit);
        }
    }
}

fn found(sheet: &mut Sheet<SkillItem>, hit: &Hit) {
    let mut text = Rich::of(&hit.name, Role::Text);
    if hit.by.to_lowercase() != hit.name.to_lowercase() {
        text.push(&format!(" by `{}`", hit.by), Role::Dim);
    }
    text.push(&format!("  {}, {}", hit.kind.word(), hit.category), Role::Dim);
    sheet.item(SkillItem::Skill(hit.id.clone()), "  ", &text);
}

fn of_skill(sheet: &mut Sheet<SkillItem>, data: &Data, skills: &Skills, entry: &SkillEntry) {
    let mut head = Rich::of(entry.name(), Role::Title).with(&format!(" ({})", entry.id), Role::Dim);
    if entry.muted {
        head.push(data.signs.dot, Role::Dim);
        head.push("muted: it is not looked for", Role::Missing);
    }
    sheet.item(SkillItem::Note, "", &head);
    let facts = [entry.kind.word(), &entry.category].join(data.signs.dot);
    sheet.item(SkillItem::Note, "", &Rich::of(&facts, Role::Text));
    places(sheet, data, &entry.id);
    match skills.about() {
        Some(About::Skill(about)) => of_known(sheet, data, about),
        Some(About::Nothing) => sheet.text(&Rich::of("It is not there any more.", Role::Text)),
        _ => waiting(sheet, skills),
    }
}

/// Where a skill is found in the open documents.
fn places(sheet: &mut Sheet<SkillItem>, data: &Data, id: &str) {
    let posting = data.answer.posting.skills.iter().filter(|skill| skill.id == id);
    let cv = data.answer.cv.skills.iter().filter(|skill| skill.id == id);
    let mut all: Vec<(Side, usize, Vec<Span>)> = Vec::new();
    let posting = posting.map(|skill| (Side::Posting, skill.line, skill.span));
    for (side, line, span) in posting.chain(cv.map(|skill| (Side::Cv, skill.line, skill.span))) {
        match all.last_mut().filter(|(last, at, _)| (*last, *at) == (side, line)) {
            Some((.., spans)) => spans.push(span),
            None => all.push((side, line, vec![span])),
        }
    }
    if all.is_empty() {
        return;
    }
    sheet.heading("found in");
    for (side, line, spans) in all {
        let text = line_with(data, side, line, &spans, (Role::Mention, ""));
        sheet.item(SkillItem::Line(side, line), &format!("  {} line {line}  ", document(side)), &text);
    }
}

/// Names, rules and relations.
fn of_known(sheet: &mut Sheet<SkillItem>, data: &Data, about: &ShowAnswer) {
    sheet.heading("names");
    for name in &about.names {
        let text = Rich::of(&name.text, Role::Text).with(&elsewhere(&name.from), Role::Dim);
        sheet.item(SkillItem::Name(name.text.clone()), &format!("  {:<9}  ", name.sort.word()), &text);
    }
    if !about.rules.is_empty() {
        sheet.heading("when the ambiguous names count");
        for rule in &about.rules {
            sheet.item(SkillItem::Note, "  ", &Rich::of(rule, Role::Text));
        }
    }
    skills(sheet, "is a kind of", &about.broader);
    skills(sheet, "who shows it shows as well", &about.implies);
    skills(sheet, "is shown by", &about.implied_by);
    if !about.related.is_empty() {
        sheet.heading("adjacent: how much carries over");
        for one in &about.related {
            let text = Rich::of(&one.name, Role::Text).with(&format!(" ({})", one.id), Role::Dim);
            let lead = format!("  {:>3.0} %  ", one.share * 100.0);
            sheet.item(SkillItem::Skill(one.id.clone()), &lead, &text);
        }
    }
    for family in &about.families {
        let carries = format!("family {}: {:.0} % carries over to", family.name, family.transfer * 100.0);
        skills(sheet, &carries, &family.others);
    }
    skills(sheet, "has as kinds", &about.narrower);
    sheet.heading("comes from");
    let from = format!("{}{}{}", about.from.layer.word(), data.signs.dot, about.from.name);
    sheet.item(SkillItem::Note, "  ", &Rich::of(&from, Role::Text));
    let changed = about.fields.iter().filter(|field| field.from != about.from && field.field != "id");
    for field in changed.filter(|field| field.from.layer != Rank::BuiltIn) {
        let text = format!("{} is from {} {}", field.field, field.from.layer.word(), field.from.name);
        sheet.item(SkillItem::Note, "  ", &Rich::of(&text, Role::Text));
    }
}

fn skills(sheet: &mut Sheet<SkillItem>, heading: &str, list: &[SkillRef]) {
    if list.is_empty() {
        return;
    }
    sheet.heading(heading);
    for one in list.iter().take(MOST) {
        let text = Rich::of(&one.name, Role::Text).with(&format!(" ({})", one.id), Role::Dim);
        sheet.item(SkillItem::Skill(one.id.clone()), "  ", &text);
    }
    if list.len() > MOST {
        let more = format!("and {} more", list.len() - MOST);
        sheet.item(SkillItem::Note, "  ", &Rich::of(&more, Role::Dim));
    }
}

/// The layer in brackets, where it is not the built-in one.
fn elsewhere(from: &From) -> String {
    match from.layer {
        Rank::BuiltIn => String::new(),
        layer => format!("  ({} {})", layer.word(), from.name),
    }
}

fn document(side: Side) -> &'static str {
    match side {
        Side::Posting => "posting",
        Side::Cv => "CV",
    }
}

/// What stands where more is to come, or cannot.
fn waiting(sheet: &mut Sheet<SkillItem>, skills: &Skills) {
    sheet.blank();
    let text = skills.unavailable.as_deref().unwrap_or("Looking it up …");
    sheet.text(&Rich::of(text, Role::Dim));
}

/// What stands in the place of the details where nothing is selected.
fn nothing(sheet: &mut Sheet<SkillItem>, data: &Data, skills: &Skills) {
    let mut say = |title: &str, help: &[&str]| {
        sheet.text(&Rich::of(title, Role::Title));
        sheet.blank();
        for line in help {
            sheet.text(&Rich::of(line, Role::Text));
        }
    };
    let key = |action| data.keymap.key(action);
    match skills.mode {
        _ if !skills.filter().is_empty() => {
            say("Nothing is called like this.", &[&format!("{} takes the filter away.", key(Action::Back))]);
        }
        Mode::All => match &skills.unavailable {
            Some(why) => say("The skills cannot be shown.", &[why]),
            None => say("Reading the skills …", &[]),
        },
        Mode::Terms if data.answer.posting.lines.is_empty() => say(
            "No posting is open whose terms could be unknown.",
            &[
                &format!("{} shows what can be opened.", key(Action::ScreenStart)),
                &format!("{} shows all skills.", key(Action::SkillMode)),
            ],
        ),
        Mode::Terms => say(
            "Every term that looks like a skill is known.",
            &[
                &format!("{} shows all skills, to browse or to change.", key(Action::SkillMode)),
                &format!(
                    "Something in a line was not seen? {} adds a skill by its name.",
                    key(Action::SkillNew)
                ),
            ],
        ),
    }
}
