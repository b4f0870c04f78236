//! Every place that an answer names is one of the text, and holds what the answer says stands there.

use cvfit::report::model::{
    CheckAnswer, CvAnswer, How, LineClass, NeedAnswer, PostingAnswer, SuggestionAnswer, UnknownAnswer,
};
use cvfit::text::{Span, Text};

/// A piece with something in it, on character boundaries, that reads `said` and starts in line `line`.
#[track_caller]
fn stands(text: &Text, span: Span, line: usize, said: &str) {
    assert!(!said.is_empty(), "an empty piece in line {line}");
    may_stand(text, span, line, said);
}

/// The same of a piece that may be empty, as where text is put in.
#[track_caller]
fn may_stand(text: &Text, span: Span, line: usize, said: &str) {
    let clean = text.clean();
    assert!(span.start <= span.end, "{span:?} runs backwards");
    assert_eq!(clean.get(span.range()), Some(said), "{span:?} in {clean:?}");
    assert_eq!(line, text.lines().number_at(span.start), "the line of {said:?} at {span:?} in {clean:?}");
}

/// A line that exists.
#[track_caller]
fn exists(text: &Text, line: usize) {
    assert!((1..=text.line_count()).contains(&line), "line {line} of {}", text.line_count());
}

fn of_unknown(unknown: &[UnknownAnswer], text: &Text) {
    for term in unknown {
        stands(text, term.span, term.line, &term.text);
        assert!(!term.why.is_empty());
    }
}

pub(super) fn of_posting(answer: &PostingAnswer, text: &Text) {
    let said: Vec<usize> = answer.lines.iter().map(|line| line.line).collect();
    let not_blank = |number: &usize| !text.line(*number).trim().is_empty();
    let there: Vec<usize> = (1..=text.line_count()).filter(not_blank).collect();
    assert_eq!(said, there, "each line that is not blank, once and in order");
    assert!(answer.lines.iter().all(|line| (0.0..=1.0).contains(&line.sure)));
    for skill in &answer.skills {
        stands(text, skill.span, skill.line, &skill.text);
        let class = answer.lines.iter().find(|line| line.line == skill.line).map(|line| line.class);
        let unread = matches!(
            class,
            None | Some(LineClass::Heading | LineClass::Benefit | LineClass::Process | LineClass::Noise)
        );
        assert!(!unread, "{:?} in a line of class {class:?}", skill.text);
    }
    once(answer.skills.iter().map(|skill| (skill.line, skill.span, skill.id.as_str())));
    for years in &answer.years {
        exists(text, years.line);
        assert!(years.min.is_some() || years.max.is_some(), "years of no number");
        assert!(
            years.of.as_deref().is_none_or(|of| !of.is_empty() && text.clean().contains(of)),
            "{years:?}"
        );
    }
    of_unknown(&answer.unknown, text);
    assert_eq!(answer.repairs, text.repairs());
    assert!(answer.repairs.iter().all(|repair| (1..=text.line_count()).contains(&repair.line)));
}

pub(super) fn of_cv(answer: &CvAnswer, text: &Text) {
    for skill in &answer.skills {
        stands(text, skill.span, skill.line, &skill.text);
    }
    once(answer.skills.iter().map(|skill| (skill.line, skill.span, skill.id.as_str())));
    for section in &answer.sections {
        exists(text, section.line);
    }
    assert!(answer.sections.is_sorted_by_key(|section| section.line), "sections in the order of the file");
    for role in &answer.roles {
        exists(text, role.line);
    }
    of_unknown(&answer.unknown, text);
    assert_eq!(answer.repairs, text.repairs());
}

/// A skill is listed once where it stands.
#[track_caller]
fn once<'a>(places: impl Iterator<Item = (usize, Span, &'a str)>) {
    let mut places: Vec<_> = places.collect();
    let all = places.len();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), all, "{places:?}");
}

pub(super) fn of_needs(answer: &CheckAnswer, cv: &Text, posting: &Text) {
    for need in answer.needs.iter().chain(&answer.duties) {
        assert!(!need.any_of.is_empty(), "a need of nothing");
        let members = [need.any_of.len(), need.texts.len(), need.spans.len()];
        assert!(members.iter().all(|count| *count == members[0]), "{members:?}");
        for (span, said) in need.spans.iter().zip(&need.texts) {
            stands(posting, *span, posting.lines().number_at(span.start), said);
        }
        assert_eq!(need.line, posting.lines().number_at(need.spans[0].start));
        of_evidence(need, answer, cv);
    }
}

fn of_evidence(need: &NeedAnswer, answer: &CheckAnswer, cv: &Text) {
    for proof in &need.evidence {
        stands(cv, proof.span, proof.line, &proof.text);
        let listed =
            |skill: &&cvfit::report::model::CvSkill| (skill.line, skill.span) == (proof.line, proof.span);
        let skill = answer.cv.skills.iter().filter(listed).find(|skill| skill.id == proof.id);
        // What no name shows, the words of a line may: a role, a language that the CV is written in.
        let by_words = proof.how != How::Same || proof.id.starts_with("term:");
        let in_place = skill.map_or(by_words, |skill| skill.place == proof.place);
        assert!(in_place, "{proof:?} is a skill of the CV or what its words show");
        assert!(proof.role.is_none_or(|role| role < answer.cv.roles.len()), "{proof:?} stands in a role");
    }
}

pub(super) fn of_suggestions(answer: &CheckAnswer, cv: &Text) {
    for suggestion in &answer.suggestions {
        if let Some(line) = suggestion.line {
            exists(cv, line);
        }
        for edit in &suggestion.edits {
            may_stand(cv, edit.span, edit.line, &edit.before);
            assert_ne!(edit.before, edit.after, "an edit that changes nothing");
        }
        apart(suggestion);
    }
}

/// The edits of one suggestion can all be made: none reaches into another.
fn apart(suggestion: &SuggestionAnswer) {
    let mut spans: Vec<Span> = suggestion.edits.iter().map(|edit| edit.span).collect();
    spans.sort_unstable();
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start && pair[0] != pair[1], "{suggestion:?}");
    }
}
