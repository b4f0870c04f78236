//! What only the user can answer.

use super::{Kind, Suggestion, View};
use crate::cv::{End, SectionKind};
use crate::fit::Verdict;
use crate::taxonomy::Kind as SkillKind;

/// A missing need is asked about; nothing is put in for it.
pub(super) fn missing(view: &View<'_>) -> Vec<Suggestion> {
    let hard =
        |need: &crate::fit::Answer| need.any_of.iter().any(|at| view.asked_kind(*at) != SkillKind::Soft);
    view.needs()
        .filter(|(_, need)| need.verdict == Verdict::Missing && hard(need))
        .map(|(at, need)| Suggestion {
            kind: Kind::AskMissing,
            needs: vec![at],
            line: None,
            why: format!("they ask for {}: {}", view.asked_any(need), question(view, need)),
            effect: 0.0,
            edits: Vec::new(),
        })
        .collect()
}

/// What to ask about a missing need, by what kind of thing it is.
fn question(view: &View<'_>, need: &crate::fit::Answer) -> &'static str {
    let kind = need.any_of.first().map(|at| view.asked_kind(*at));
    match kind {
        Some(SkillKind::Credential) => "do you hold it? If so, name it with its year",
        Some(SkillKind::Language) => "do you speak it? If so, say how well",
        Some(SkillKind::Tech) => "have you used it? If so, say where, in your own words",
        _ => "have you done it? If so, say where, in your own words",
    }
}

/// A headline that names another job than the posting's, and old roles that serve no need at length.
pub(super) fn headline_and_length(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    let title = view.posting.facts.title.as_deref();
    let headline = (1..=view.cv_text.line_count().min(12)).find(|n| {
        let in_front = view.cv.sections.first().is_none_or(|s| *n < s.line);
        in_front && names_job(view.cv_text.line(*n))
    });
    if let (Some(title), Some(line)) = (title, headline) {
        let mine = view.cv_text.line(line);
        if !mine.to_lowercase().contains(&title.to_lowercase()) {
            all.push(Suggestion {
                kind: Kind::AnswerHeadline,
                needs: Vec::new(),
                line: Some(line),
                why: format!("they look for a “{title}”; your headline names another job: answer it as far as it is true"),
                effect: 0.0,
                edits: Vec::new(),
            });
        }
    }
    for role in view.cv.roles.iter().skip(1).filter(|r| r.end != End::Present) {
        let bullets = (role.block..role.end_block).filter(|b| view.cv.blocks[*b].is_item()).count();
        let answers = |shown: usize| {
            view.needs().any(|(_, need)| need.proofs.iter().any(|p| p.shown == Some(shown) && p.is_plain()))
        };
        let here = |s: &crate::cv::Shown| {
            s.place == SectionKind::Experience && (role.block..role.end_block).contains(&s.block)
        };
        let served = view.cv.shown.iter().enumerate().any(|(i, s)| here(s) && answers(i));
        if bullets >= 3 && !served {
            let name = role.title.as_deref().or(role.org.as_deref()).unwrap_or("this role");
            all.push(Suggestion {
                kind: Kind::Shorten,
                needs: Vec::new(),
                line: Some(role.line),
                why: format!("“{name}” has {bullets} bullets that answer nothing they ask: one may do"),
                effect: 0.0,
                edits: Vec::new(),
            });
        }
    }
    all
}

fn names_job(line: &str) -> bool {
    let tokens = crate::extract::Tokens::of(line);
    tokens.len() <= 14 && crate::title::find(&tokens).is_some()
}
