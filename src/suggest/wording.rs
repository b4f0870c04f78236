//! What the CV shows, said so that a search for the posting's words finds it.

use super::{Edit, Kind, Suggestion, View};
use crate::fit::{Answer, How, Proof, Verdict};
use crate::taxonomy::Kind as SkillKind;
use crate::text::Span;

/// `k8s` → `Kubernetes (k8s)`: the posting's term beside one's own, where only another name stands.
pub(super) fn terms(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    for (at, need) in view.needs() {
        let Some((proof, place)) = worded_otherwise(need).and_then(|p| Some((p, p.shown?))) else { continue };
        let kind = view.shown_kind(place);
        let (theirs, mine) = (view.asked(proof.asked), view.shown(place));
        // Names can stand side by side; a phrase of prose would read badly, unless one is short for the other.
        let named = matches!(kind, SkillKind::Tech | SkillKind::Credential | SkillKind::Language);
        let short = is_acronym_of(mine, theirs) || is_acronym_of(theirs, mine);
        if !(named || short) || theirs.contains('\n') {
            continue;
        }
        let shown = &view.cv.shown[place];
        let contained = mine.to_lowercase().contains(&theirs.to_lowercase());
        // "Fluent English (English)" says nothing more.
        let contains = theirs.contains(' ') && theirs.to_lowercase().contains(&mine.to_lowercase());
        if contained || contains {
            continue;
        }
        let (kind, why) = if short {
            let why = format!("they write “{theirs}”, you write “{mine}”: with both, either search finds it");
            (Kind::AcronymAndLongForm, why)
        } else {
            (
                Kind::UseTheirTerm,
                format!("they write “{theirs}”, you write “{mine}”: a search for theirs misses yours"),
            )
        };
        // One name inside the other needs no brackets: "Postgres" becomes "PostgreSQL".
        let after = if theirs.to_lowercase().starts_with(&mine.to_lowercase()) && !theirs.contains(' ') {
            theirs.to_owned()
        } else {
            format!("{theirs} ({mine})")
        };
        all.push(Suggestion {
            kind,
            needs: vec![at],
            line: Some(shown.line),
            why,
            effect: view.gain(need),
            edits: vec![Edit { span: shown.span, after }],
        });
    }
    all
}

/// The firmest proof of a covered need that holds the skill under another name, where none holds the posting's.
fn worded_otherwise(need: &Answer) -> Option<&Proof> {
    let same = || need.proofs.iter().filter(|p| p.how == How::Same);
    (need.verdict == Verdict::Covered && !same().any(|p| p.same_word)).then(|| same().next()).flatten()
}

/// Whether `short` is made of the first letters of the words of `long`.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|c| c.is_alphanumeric()).collect();
    let initials: String = long
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !matches!(w.to_lowercase().as_str(), "of" | "and" | "the" | "for"))
        .filter_map(|w| w.chars().next())
        .collect();
    letters.chars().count() >= 2 && letters.eq_ignore_ascii_case(&initials)
}

/// `Spring Boot` → `Spring Boot (Java)`: the asked skill named where only what contains it stands.
pub(super) fn implied(view: &View<'_>) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for (at, need) in view.needs() {
        let only_contained =
            need.verdict == Verdict::Covered && !need.proofs.iter().any(|p| p.how == How::Same);
        let first = need.proofs.first().filter(|_| only_contained);
        let Some((proof, place)) = first.and_then(|p| Some((p, p.shown?))) else { continue };
        let theirs = view.asked(proof.asked);
        let shown = &view.cv.shown[place];
        let mine = view.shown(place);
        let asked = view.asked_kind(proof.asked);
        // A degree or a trait is not put in brackets behind a tool.
        let insert = matches!(asked, SkillKind::Tech | SkillKind::Method) && !theirs.contains('\n');
        let end = Span { start: shown.span.end, end: shown.span.end };
        let edits = if insert { vec![Edit { span: end, after: format!(" ({theirs})") }] } else { Vec::new() };
        all.push(Suggestion {
            kind: Kind::NameImplied,
            needs: vec![at],
            line: Some(shown.line),
            why: format!("“{mine}” shows {theirs}, but the word stands nowhere: name it"),
            effect: view.gain(need),
            edits,
        });
    }
    // Two insertions at one place would stand in each other's way.
    let mut taken: Vec<Span> = Vec::new();
    for suggestion in &mut all {
        suggestion.edits.retain(|edit| {
            let free = !taken.contains(&edit.span);
            taken.push(edit.span);
            free
        });
    }
    all
}

/// `Adyen` → `Adyen (comparable to Stripe)`: the relative said honestly, with the asked name beside it.
pub(super) fn adjacent(view: &View<'_>) -> Vec<Suggestion> {
    let mut all = Vec::new();
    for (at, need) in view.needs().filter(|(_, need)| need.verdict == Verdict::Adjacent) {
        let Some((proof, place)) = need.proofs.first().and_then(|p| Some((p, p.shown?))) else { continue };
        let (theirs, mine) = (view.asked(proof.asked), view.shown(place));
        let shown = &view.cv.shown[place];
        // What holds a relative back (a level, a degree not finished) is not mended by a comparison.
        let doubt = proof.note.as_deref();
        let tech = view.asked_kind(proof.asked) == SkillKind::Tech;
        let end = Span { start: shown.span.end, end: shown.span.end };
        let edits = if tech && doubt.is_none() {
            vec![Edit { span: end, after: format!(" (comparable to {theirs})") }]
        } else {
            Vec::new()
        };
        let asked = view.asked_any(need);
        let why = match doubt {
            Some(doubt) => format!("for {asked}, {doubt}: say here what you have of it"),
            None => format!("{mine} carries over to {asked}: say so rather than leave it to be guessed"),
        };
        all.push(Suggestion {
            kind: Kind::SayAdjacent,
            needs: vec![at],
            line: Some(shown.line),
            why,
            effect: 0.0,
            edits,
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_by_their_letters() {
        assert!(is_acronym_of("TDD", "test-driven development"));
        assert!(is_acronym_of("AWS", "Amazon Web Services"));
        assert!(!is_acronym_of("k8s", "Kubernetes"));
        assert!(!is_acronym_of("T", "testing"));
    }
}
