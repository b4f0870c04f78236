//! What the screens are about, with what stands where worked out once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::report::model::{CheckAnswer, Level, LineClass, NeedAnswer, SuggestionAnswer, Verdict};
use crate::report::words;
use crate::text::{Span, Text};
use crate::tui::keys::Keymap;
use crate::tui::signs::Signs;
use crate::tui::theme::Role;

/// One of the two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// What is asked.
    Posting,
    /// What is shown.
    Cv,
}

/// A piece of a document that is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) span: Span,
    pub(crate) role: Role,
    /// What stands behind it.
    pub(crate) sign: &'static str,
}

/// The documents and the answer. Needs are counted through: those of `needs`, then those of `duties`.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) cv: Text,
    pub(crate) posting: Text,
    pub(crate) answer: CheckAnswer,
    pub(crate) signs: &'static Signs,
    /// What can be pressed, for all that says so.
    pub(crate) keymap: Keymap,
    /// The needs in the order in which they are shown.
    pub(crate) order: Vec<usize>,
    /// For each need whether the CV holds each of its texts letter for letter, case aside.
    pub(crate) found: Vec<Vec<bool>>,
    /// The sum of all weights.
    pub(crate) weights: f64,
    /// The lines of the posting, by number: their place in `answer.posting.lines`.
    classes: BTreeMap<usize, usize>,
    asked_on: BTreeMap<usize, Vec<usize>>,
    served_on: BTreeMap<usize, Vec<usize>>,
    understood: [BTreeSet<usize>; 2],
    marks: [Vec<Mark>; 2],
}

/// The role of a verdict.
pub(crate) fn role_of(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Covered => Role::Covered,
        Verdict::Adjacent => Role::Adjacent,
        Verdict::Missing => Role::Missing,
    }
}

/// The group under which a level is listed.
pub(crate) fn group_of(level: Level) -> &'static str {
    match level {
        Level::Required => "required",
        Level::Preferred => "nice to have",
        Level::Duty => "in the duties",
        Level::Mentioned => "mentioned",
    }
}

/// What a need asks for, as it stands in the posting: `Scala, Java or TypeScript`.
pub(crate) fn asked(need: &NeedAnswer) -> String {
    words::any_of(if need.texts.is_empty() { &need.any_of } else { &need.texts })
}

impl Data {
    /// Works out what stands where.
    pub(crate) fn new(
        cv: Text,
        posting: Text,
        answer: CheckAnswer,
        signs: &'static Signs,
        keymap: Keymap,
    ) -> Self {
        let all: Vec<&NeedAnswer> = answer.needs.iter().chain(&answer.duties).collect();
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|need| all[*need].level);
        let cv_folded = cv.clean().to_lowercase();
        let found =
            all.iter().map(|need| need.texts.iter().map(|text| holds(&cv_folded, text)).collect()).collect();
        let weights = all.iter().map(|need| need.ledger.weight).sum();
        let classes = answer.posting.lines.iter().enumerate().map(|(at, line)| (line.line, at)).collect();
        let mut asked_on: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut served_on: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &at in &order {
            asked_on.entry(all[at].line).or_default().push(at);
            for evidence in &all[at].evidence {
                let served = served_on.entry(evidence.line).or_default();
                if !served.contains(&at) {
                    served.push(at);
                }
            }
        }
        let understood = [
            answer
                .posting
                .skills
                .iter()
                .map(|skill| skill.line)
                .chain(answer.posting.years.iter().map(|y| y.line))
                .collect(),
            (answer.cv.skills.iter().map(|skill| skill.line))
                .chain(answer.cv.roles.iter().map(|role| role.line))
                .chain(answer.cv.sections.iter().map(|section| section.line))
                .collect(),
        ];
        let marks = [posting_marks(&answer, &all, signs), cv_marks(&answer, &all, signs)];
        Self {
            cv,
            posting,
            answer,
            signs,
            keymap,
            order,
            found,
            weights,
            classes,
            asked_on,
            served_on,
            understood,
            marks,
        }
    }

    /// How many needs there are.
    pub(crate) fn needs(&self) -> usize {
        self.order.len()
    }

    /// A need.
    pub(crate) fn need(&self, at: usize) -> Option<&NeedAnswer> {
        self.answer.needs.get(at).or_else(|| self.answer.duties.get(at.checked_sub(self.answer.needs.len())?))
    }

    /// A document.
    pub(crate) fn text(&self, side: Side) -> &Text {
        match side {
            Side::Posting => &self.posting,
            Side::Cv => &self.cv,
        }
    }

    /// The needs that a line of the posting asks for, or that a line of the CV serves.
    pub(crate) fn needs_on(&self, side: Side, line: usize) -> &[usize] {
        let on = match side {
            Side::Posting => &self.asked_on,
            Side::Cv => &self.served_on,
        };
        on.get(&line).map_or(&[], Vec::as_slice)
    }

    /// The class of a line of the posting and how sure it is; nothing where it was not read.
    pub(crate) fn class(&self, line: usize) -> Option<(LineClass, f64)> {
        let answer = self.answer.posting.lines.get(*self.classes.get(&line)?)?;
        Some((answer.class, answer.sure))
    }

    /// The word for what a line belongs to.
    pub(crate) fn word(&self, side: Side, line: usize) -> &'static str {
        if self.text(side).line(line).trim().is_empty() {
            return "";
        }
        match side {
            Side::Posting => self.class(line).map_or("unread", |(class, _)| class.word()),
            Side::Cv => {
                let sections = &self.answer.cv.sections;
                let after = sections.partition_point(|section| section.line <= line);
                after.checked_sub(1).and_then(|at| sections.get(at)).map_or("", |section| section.kind.word())
            }
        }
    }

    /// Whether a line holds something that was understood.
    pub(crate) fn understood(&self, side: Side, line: usize) -> bool {
        self.understood[side as usize].contains(&line)
    }

    /// Whether the user said something of a line of the posting.
    pub(crate) fn is_corrected(&self, line: usize) -> bool {
        self.answer.posting.corrected(line).next().is_some()
    }

    /// What the user said of a line of the posting.
    pub(crate) fn corrections_in_words(&self, line: usize) -> impl Iterator<Item = String> {
        self.answer.posting.corrected(line).map(|one| {
            let was = one.was.map(|was| format!(" (read as {})", was.word())).unwrap_or_default();
            format!("corrected by you: you said {}{was}", words::correction(&one.said))
        })
    }

    /// Whether a line asks for something of which nothing was understood.
    pub(crate) fn puzzling(&self, line: usize) -> bool {
        self.class(line).is_some_and(|(class, _)| class.asks()) && !self.understood(Side::Posting, line)
    }

    /// The role of the text of a line that bears no mark.
    pub(crate) fn base(&self, side: Side, line: usize) -> Role {
        match side {
            Side::Posting => match self.class(line) {
                Some((LineClass::Heading, _)) => Role::Heading,
                Some((class, _)) if class.holds_skills() => Role::Text,
                _ => Role::Unread,
            },
            Side::Cv if self.is_heading(line) => Role::Heading,
            Side::Cv if self.understood(side, line) => Role::Text,
            Side::Cv => Role::Unread,
        }
    }

    /// Whether a line of the CV opens a section.
    fn is_heading(&self, line: usize) -> bool {
        self.answer.cv.sections.binary_search_by_key(&line, |section| section.line).is_ok()
    }

    /// The marks on a line, with their places in that line.
    pub(crate) fn marks(
        &self,
        side: Side,
        line: usize,
    ) -> impl Iterator<Item = (Range<usize>, Role, &'static str)> {
        let within = self.text(side).lines().span(line);
        let marks = &self.marks[side as usize];
        let first = marks.partition_point(|mark| mark.span.start < within.start);
        let on_line = marks[first..].iter().take_while(move |mark| mark.span.start < within.end);
        on_line.filter(move |mark| mark.span.end <= within.end).map(move |mark| {
            let start = (mark.span.start - within.start) as usize;
            (start..start + mark.span.len(), mark.role, mark.sign)
        })
    }

    /// The suggestions that serve a need, the most useful first.
    pub(crate) fn suggestions(&self, need: &NeedAnswer) -> impl Iterator<Item = &SuggestionAnswer> {
        let id = need.id.clone();
        self.answer.suggestions.iter().filter(move |suggestion| suggestion.needs.contains(&id))
    }

    /// The encoding repairs of a line.
    pub(crate) fn repairs(&self, side: Side, line: usize) -> impl Iterator<Item = (&str, &str)> {
        let repairs = match side {
            Side::Posting => &self.answer.posting.repairs,
            Side::Cv => &self.answer.cv.repairs,
        };
        let first = repairs.partition_point(|repair| repair.line < line);
        let on_line = repairs[first..].iter().take_while(move |repair| repair.line == line);
        on_line.map(|repair| (repair.before.as_str(), repair.after.as_str()))
    }
}

/// Whether `folded` holds `text` as whole words; letter case is of no matter.
fn holds(folded: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    // Within a word a letter or digit stands on both sides.
    let within_word = |before: Option<char>, after: Option<char>| {
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    !text.is_empty()
        && folded.match_indices(&text).any(|(at, found)| {
            let (before, after) = (&folded[..at], &folded[at + found.len()..]);
            let cut_at_start = within_word(before.chars().next_back(), found.chars().next());
            let cut_at_end = within_word(found.chars().next_back(), after.chars().next());
            !cut_at_start && !cut_at_end
        })
}

fn posting_marks(answer: &CheckAnswer, needs: &[&NeedAnswer], signs: &'static Signs) -> Vec<Mark> {
    let mut marks = Vec::new();
    for need in needs {
        let (role, sign) = (role_of(need.verdict), signs.mark(need.verdict));
        marks.extend(need.spans.iter().map(|span| Mark { span: *span, role, sign }));
    }
    marks.extend(answer.posting.skills.iter().map(|skill| Mark {
        span: skill.span,
        role: Role::Mention,
        sign: "",
    }));
    marks.extend(answer.posting.unknown.iter().map(|term| unknown(term.span, signs)));
    disjoint(marks)
}

fn cv_marks(answer: &CheckAnswer, needs: &[&NeedAnswer], signs: &'static Signs) -> Vec<Mark> {
    use crate::report::model::How;
    let mut marks = Vec::new();
    for relative in [false, true] {
        for evidence in needs.iter().flat_map(|need| &need.evidence) {
            if (evidence.how == How::Adjacent) == relative {
                let verdict = if relative { Verdict::Adjacent } else { Verdict::Covered };
                marks.push(Mark { span: evidence.span, role: role_of(verdict), sign: signs.mark(verdict) });
            }
        }
    }
    marks.extend(answer.cv.skills.iter().map(|skill| Mark {
        span: skill.span,
        role: Role::Mention,
        sign: "",
    }));
    marks.extend(answer.cv.unknown.iter().map(|term| unknown(term.span, signs)));
    disjoint(marks)
}

fn unknown(span: Span, signs: &'static Signs) -> Mark {
    Mark { span, role: Role::Unknown, sign: signs.unknown }
}

/// Keeps of marks that overlap the one that was put in first, and sorts them by place.
fn disjoint(marks: Vec<Mark>) -> Vec<Mark> {
    let mut kept: BTreeMap<u32, Mark> = BTreeMap::new();
    for mark in marks {
        let before = kept.range(..mark.span.end).next_back();
        if !mark.span.is_empty() && before.is_none_or(|(_, other)| other.span.end <= mark.span.start) {
            kept.insert(mark.span.start, mark);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_whole_words_only() {
        let cv = "rust, java and c++; node.js".to_lowercase();
        for (text, found) in [
            ("Java", true),
            ("JavaScript", false),
            ("C++", true),
            ("ust", false),
            ("Node.js", true),
            ("", false),
        ] {
            assert_eq!(holds(&cv, text), found, "{text}");
        }
        assert!(!holds("javascript", "Java"));
    }

    #[test]
    fn of_overlapping_marks_the_first_stays() {
        let mark = |start, end, role| Mark { span: Span::new(start, end), role, sign: "" };
        let marks = disjoint(vec![
            mark(5, 9, Role::Covered),
            mark(0, 3, Role::Missing),
            mark(5, 9, Role::Mention),
            mark(7, 12, Role::Mention),
            mark(3, 5, Role::Mention),
            mark(4, 4, Role::Mention),
        ]);
        let kept: Vec<_> = marks.iter().map(|m| (m.span.start, m.role)).collect();
        assert_eq!(kept, [(0, Role::Missing), (3, Role::Mention), (5, Role::Covered)]);
    }
}
