//! What a change of the skills does to a CV and a posting: both are read and compared before and after, and what
//! differs is told.

use crate::analysis::Analyser;
use crate::report::model::{CheckAnswer, NeedAnswer, SCHEMA};
use crate::report::{Document, MentionChange, PreviewAnswer, VerdictChange};
use crate::text::{Span, Text};

/// Compares how two analysers read and compare the same documents.
///
/// ```
/// use cvfit::analysis::{Analyser, Month};
/// use cvfit::{config::Config, preview::preview, text::Text};
/// use cvfit::taxonomy::{Rank, Source, Taxonomy};
///
/// let mine = "format = 1\n[[skill]]\nid = \"kubernetes\"\nadd_aliases = [\"Kubi\"]\n";
/// let after = Taxonomy::with_layers(&[Source::new(Rank::Own, "mine.toml", mine)]).unwrap();
/// let analyser = |t| Analyser::new(t, Config::default(), Month { year: 2026, month: 6 });
/// let cv = Text::from_source("cv.md", "# Kim\n\n## Skills\n\nRust, Kubi\n");
/// let job = Text::from_source("job.txt", "Requirements:\n- Experience with Kubernetes\n");
/// let answer = preview(&analyser(Taxonomy::builtin()), &analyser(after), &cv, &job);
/// assert_eq!(answer.gained[0].text, "Kubi");
/// assert!(answer.coverage.after.score > answer.coverage.before.score);
/// ```
pub fn preview(before: &Analyser, after: &Analyser, cv: &Text, posting: &Text) -> PreviewAnswer {
    let (old, new) = (before.check(cv, posting), after.check(cv, posting));
    let (had, has) = (mentions(&old), mentions(&new));
    let only = |these: &[Mention], others: &[Mention]| {
        these
            .iter()
            .filter(|one| !others.iter().any(|other| one.is_same(other)))
            .map(|m| m.told.clone())
            .collect()
    };
    PreviewAnswer {
        schema: SCHEMA,
        cv: cv.name().to_owned(),
        posting: posting.name().to_owned(),
        gained: only(&has, &had),
        lost: only(&had, &has),
        verdicts: verdicts(&old.needs, &new.needs),
        coverage: crate::report::CoverageChange { before: old.coverage, after: new.coverage },
    }
}

/// A place that names a skill.
struct Mention {
    told: MentionChange,
    span: Span,
}

impl Mention {
    fn is_same(&self, other: &Self) -> bool {
        self.span == other.span && self.told.id == other.told.id && self.told.document == other.told.document
    }
}

fn mentions(answer: &CheckAnswer) -> Vec<Mention> {
    let told = |document, line, text: &String, id: &String, name: &String| MentionChange {
        document,
        line,
        text: text.clone(),
        id: id.clone(),
        name: name.clone(),
    };
    let cv = answer.cv.skills.iter().map(|skill| Mention {
        told: told(Document::Cv, skill.line, &skill.text, &skill.id, &skill.name),
        span: skill.span,
    });
    let posting = answer.posting.skills.iter().map(|skill| Mention {
        told: told(Document::Posting, skill.line, &skill.text, &skill.id, &skill.name),
        span: skill.span,
    });
    cv.chain(posting).collect()
}

/// The needs that are judged otherwise, came or went. Their numbers may differ, so they are found by what they are
/// made of in the posting.
fn verdicts(before: &[NeedAnswer], after: &[NeedAnswer]) -> Vec<VerdictChange> {
    let mut left: Vec<&NeedAnswer> = before.iter().collect();
    let mut changes = Vec::new();
    for need in after {
        let overlap = |old: &NeedAnswer| {
            let pairs = old.spans.iter().flat_map(|a| need.spans.iter().map(move |b| (a, b)));
            pairs.filter(|(a, b)| a.start < b.end && b.start < a.end).count()
        };
        let best = left
            .iter()
            .enumerate()
            .map(|(at, old)| (overlap(old), at))
            .filter(|(count, _)| *count > 0)
            .max_by_key(|(count, at)| (*count, std::cmp::Reverse(*at)));
        let old = best.map(|(_, at)| left.remove(at));
        if old.is_none_or(|old| old.verdict != need.verdict) {
            changes.push(change(need, old.map(|old| old.verdict), Some(need.verdict)));
        }
    }
    changes.extend(left.into_iter().map(|old| change(old, Some(old.verdict), None)));
    changes.sort_by_key(|change| change.line);
    changes
}

fn change(
    need: &NeedAnswer,
    before: Option<crate::report::model::Verdict>,
    after: Option<crate::report::model::Verdict>,
) -> VerdictChange {
    VerdictChange { line: need.line, level: need.level, texts: need.texts.clone(), before, after }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Month;
    use crate::config::Config;
    use crate::report::model::Verdict;
    use crate::taxonomy::{Rank, Source, Taxonomy};

    fn with(mine: &str) -> Analyser {
        let layer = Source::new(Rank::Own, "mine.toml", format!("format = 1\n{mine}"));
        let taxonomy = Taxonomy::with_layers(&[layer]).unwrap_or_else(|m| panic!("{m:?}"));
        Analyser::new(taxonomy, Config::default(), Month { year: 2026, month: 6 })
    }

    fn texts() -> (Text, Text) {
        let cv = "# Kim\n\n## Skills\n\nRust, Kubi, Java\n";
        let job = "Requirements:\n- Experience with Kubernetes\n- Experience with Java\n";
        (Text::from_source("cv.md", cv), Text::from_source("job.txt", job))
    }

    #[test]
    fn an_alias_gains_a_mention_and_turns_a_verdict() {
        let (cv, job) = texts();
        let mine = with("[[skill]]\nid = \"kubernetes\"\nadd_aliases = [\"Kubi\"]\n");
        let answer = preview(&with(""), &mine, &cv, &job);
        let gained: Vec<_> = answer.gained.iter().map(|m| (m.document, m.line, m.id.as_str())).collect();
        assert_eq!(gained, [(Document::Cv, 5, "kubernetes")]);
        let turned: Vec<_> = answer.verdicts.iter().map(|v| (v.line, v.before, v.after)).collect();
        assert_eq!(turned, [(2, Some(Verdict::Missing), Some(Verdict::Covered))]);
        let back = preview(&mine, &with(""), &cv, &job);
        assert_eq!(back.lost, answer.gained);
        assert_eq!(back.coverage.after, answer.coverage.before);
    }

    #[test]
    fn a_muted_skill_takes_its_need_along() {
        let (cv, job) = texts();
        let answer = preview(&with(""), &with("[[skill]]\nid = \"java\"\nmute = true\n"), &cv, &job);
        let lost: Vec<_> =
            answer.lost.iter().filter(|m| m.id == "java").map(|m| (m.document, m.line)).collect();
        assert_eq!(lost, [(Document::Cv, 5), (Document::Posting, 3)]);
    }

    #[test]
    fn the_same_skills_change_nothing() {
        let (cv, job) = texts();
        let answer = preview(&with(""), &with(""), &cv, &job);
        assert!(answer.gained.is_empty() && answer.lost.is_empty() && answer.verdicts.is_empty());
    }
}
