//! A headline that names another job than the posting's. What one calls oneself is for oneself to say.

use super::view::View;
use super::{Kind, Suggestion};
use crate::extract::Tokens;

/// How many lines at the top may hold the headline.
const TOP: usize = 12;

/// A line of more words is no headline.
const LONGEST: usize = 14;

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let found = view.posting.facts.title.as_deref().and_then(|title| {
        let line = (1..=view.cv_text.line_count().min(TOP)).find(|line| {
            let in_front = view.cv.sections.first().is_none_or(|section| *line < section.line);
            in_front && names_job(view.cv_text.line(*line))
        })?;
        let answered = view.cv_text.line(line).to_lowercase().contains(&title.to_lowercase());
        (!answered).then_some((title, line))
    });
    let suggestion = |(title, line): (&str, usize)| {
        let why = format!(
            "they look for a “{title}”; your headline names another job: answer it as far as it is true"
        );
        Suggestion::new(Kind::AnswerHeadline, title, Vec::new(), Some(line), why)
    };
    found.map(suggestion).into_iter().collect()
}

fn names_job(line: &str) -> bool {
    let tokens = Tokens::of(line);
    tokens.len() <= LONGEST && crate::title::find(&tokens).is_some()
}
