//! The numbers of an answer add up, and its lists are in the order they are said to be in.

use super::CLOSE;
use cvfit::report::model::{CheckAnswer, How, Level, LineClass, NeedAnswer, Verdict};

/// Strengths are rounded to three decimals before they are shown.
const ROUNDED: f64 = 0.001;

#[track_caller]
fn close(left: f64, right: f64, what: &str) {
    assert!((left - right).abs() <= CLOSE, "{what}: {left} is not {right}");
}

fn rows(answer: &CheckAnswer) -> impl Iterator<Item = &NeedAnswer> {
    answer.needs.iter().chain(&answer.duties)
}

pub(super) fn of_ledger(answer: &CheckAnswer) {
    let total: f64 = rows(answer).map(|need| need.ledger.weight).sum();
    for need in rows(answer) {
        let row = &need.ledger;
        assert!(row.weight >= 0.0 && row.weight.is_finite(), "{row:?}");
        assert!((0.0..=1.0).contains(&row.share), "{row:?}");
        assert!((row.share..=1.0).contains(&row.wording), "{row:?}");
        assert!(!row.why.is_empty(), "{row:?}");
        close(row.points, if total > 0.0 { row.weight * row.share / total } else { 0.0 }, "points");
    }
    let said = &answer.coverage;
    close(rows(answer).map(|need| need.ledger.points).sum(), said.score, "the score");
    for share in [said.score, said.required, said.preferred, said.wording, said.experience] {
        assert!((-CLOSE..=1.0 + CLOSE).contains(&share), "{said:?}");
    }
    assert!(said.wording + CLOSE >= said.score, "{said:?}");
    close(said.wording + said.experience, if total > 0.0 { 1.0 } else { 0.0 }, "wording and experience");
    for (level, share) in [(Level::Required, said.required), (Level::Preferred, said.preferred)] {
        let of_level = || answer.needs.iter().filter(|need| need.level == level).map(|need| &need.ledger);
        let weight: f64 = of_level().map(|row| row.weight).sum();
        let granted: f64 = of_level().map(|row| row.weight * row.share).sum();
        close(share, if weight > 0.0 { granted / weight } else { 1.0 }, "the score of a level");
    }
    let count = |verdict| answer.needs.iter().filter(|need| need.verdict == verdict).count();
    let counts = [Verdict::Covered, Verdict::Adjacent, Verdict::Missing].map(count);
    assert_eq!([said.covered, said.adjacent, said.missing], counts);
}

pub(super) fn of_needs(answer: &CheckAnswer) {
    assert_eq!(answer.needs.len(), answer.posting.needs.len());
    for (at, (need, asked)) in answer.needs.iter().zip(&answer.posting.needs).enumerate() {
        assert_eq!(need.id, format!("n{}", at + 1));
        assert_eq!((&need.id, need.line, need.level), (&asked.id, asked.line, asked.level));
        assert_eq!((&need.any_of, &need.texts), (&asked.any_of, &asked.texts));
        assert_eq!(need.years.map(|years| years.asked), asked.years);
        let class = answer.posting.lines.iter().find(|line| line.line == need.line).map(|line| line.class);
        let asks = matches!(class, Some(LineClass::Required | LineClass::Preferred));
        assert!(asks, "{:?} needed in a line of class {class:?}", need.texts);
        assert!(matches!(need.level, Level::Required | Level::Preferred), "{:?}", need.level);
        for id in &need.any_of {
            let grouped = |group: Option<&str>| group == Some(need.id.as_str());
            let skills = &answer.posting.skills;
            assert!(skills.iter().any(|skill| skill.id == *id && grouped(skill.group.as_deref())), "{id}");
        }
    }
    for (at, duty) in answer.duties.iter().enumerate() {
        assert_eq!((duty.id.clone(), duty.level), (format!("d{}", at + 1), Level::Duty));
    }
    let ids: Vec<&str> = answer.needs.iter().map(|need| need.id.as_str()).collect();
    for (at, suggestion) in answer.suggestions.iter().enumerate() {
        assert_eq!(suggestion.id, format!("s{}", at + 1));
        assert!(suggestion.needs.iter().all(|need| ids.contains(&need.as_str())), "{suggestion:?}");
        assert!((0.0..=1.0).contains(&suggestion.effect) && !suggestion.why.is_empty(), "{suggestion:?}");
    }
    let effects: Vec<f64> = answer.suggestions.iter().map(|suggestion| suggestion.effect).collect();
    assert!(effects.is_sorted_by(|left, right| left >= right), "the most useful first: {effects:?}");
}

/// Proofs of the skill itself stand before relatives, each of the two the strongest first.
pub(super) fn of_evidence(answer: &CheckAnswer) {
    for need in rows(answer) {
        let relative = |at: usize| need.evidence[at].how == How::Adjacent;
        for at in 1..need.evidence.len() {
            let (before, here) = (&need.evidence[at - 1], &need.evidence[at]);
            assert!(!relative(at - 1) || relative(at), "a relative before the skill: {:?}", need.evidence);
            assert!(
                relative(at - 1) != relative(at) || before.strength >= here.strength,
                "{:?}",
                need.evidence
            );
        }
        let inside = |strength: f64| (0.0..=1.0).contains(&strength);
        assert!(need.evidence.iter().all(|proof| inside(proof.strength)), "{:?}", need.evidence);
        let first = need.evidence.first().map_or(0.0, |proof| proof.strength);
        assert!((need.strength - first).abs() < ROUNDED, "{need:?}");
        let shown = need.evidence.iter().any(|proof| proof.how != How::Adjacent);
        let verdict = match (shown, need.evidence.is_empty()) {
            (true, _) => Verdict::Covered,
            (false, false) => Verdict::Adjacent,
            (false, true) => Verdict::Missing,
        };
        assert_eq!(need.verdict, verdict, "{need:?}");
        assert!(need.verdict != Verdict::Missing || need.ledger.share == 0.0, "{need:?}");
    }
}
