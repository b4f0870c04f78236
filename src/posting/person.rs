//! What a sentence says of the person that is looked for and of the job they will hold.

use super::line::LineClass;
use super::words;
use crate::extract::{Gap, Tokens};
use crate::word_list::WordList;

/// The token behind the words with which a sentence looks for a person: "we're looking for a …", "Acme seeks an …".
pub(super) fn looks_for_somebody(tokens: &Tokens) -> Option<usize> {
    (1..tokens.len())
        .find(|i| match tokens.form(*i) {
            // "An opportunity has arisen for a …", "This job is ideal for a …"
            "for" => matches!(
                tokens.form(i - 1),
                "looking" | "searching" | "arisen" | "ideal" | "perfect" | "suitable" | "suited"
            ),
            "a" | "an" | "someone" => {
                matches!(tokens.form(i - 1), "seeking" | "seeks" | "need" | "want" | "invite" | "invites")
            }
            _ => false,
        })
        .map(|i| i + 1)
}

/// How many words of a sentence that looks for somebody say who.
pub(super) const PERSON: usize = 12;

/// Words of praise for the person that is looked for.
static PRAISE: WordList = WordList::of(&[
    "talented",
    "experienced",
    "passionate",
    "motivated",
    "self-motivated",
    "driven",
    "skilled",
    "enthusiastic",
    "dedicated",
    "strong",
    "ambitious",
    "creative",
    "strategic",
    "proactive",
    "hands-on",
    "reliable",
    "friendly",
    "curious",
    "capable",
    "qualified",
    "energetic",
    "organised",
    "organized",
    "dynamic",
    "committed",
    "expert",
    "legend",
    "thinker",
    "caring",
    "compassionate",
    "bright",
    "brilliant",
    "flexible",
    "hardworking",
    "registered",
    "licensed",
    "seasoned",
    "self-driven",
]);

/// Whether the words from a token on praise who is looked for, or tell of an experience.
pub(super) fn asks_of_person(tokens: &Tokens, from: usize) -> bool {
    let to = (from + PERSON).min(tokens.len());
    let praised = (from..to)
        .take_while(|i| *i == from || tokens.gap(*i) != Gap::Sentence)
        .filter(|i| PRAISE.contains(tokens.form(*i)))
        .count();
    let with = (from..to).any(|i| {
        matches!(
            (tokens.form(i), tokens.form(i + 1)),
            ("with", "experience" | "a" | "strong" | "proven") | ("that", "has" | "have")
        ) || tokens.form(i) == "who" && tells_of_person(tokens.form(i + 1))
            // "a developer with 5+ years of"
            || tokens.form(i) == "with"
                && tokens.form(i + 1).starts_with(|c: char| c.is_ascii_digit())
                && (i + 2..i + 4).any(|at| matches!(tokens.form(at), "years" | "yrs"))
    });
    praised > 0 || with
}

/// Whether a verb behind "who" tells what a person has, is or likes.
fn tells_of_person(verb: &str) -> bool {
    matches!(
        verb,
        "has"
            | "have"
            | "is"
            | "are"
            | "can"
            | "knows"
            | "loves"
            | "love"
            | "enjoy"
            | "enjoys"
            | "thrive"
            | "thrives"
            | "understand"
            | "understands"
    )
}

/// The words of a sentence within which "the successful …" is its subject.
const SOUGHT: usize = 10;

/// What a sentence says of "the candidate": that they have something, or that they will do something.
pub(super) fn says_of_candidate(tokens: &Tokens) -> Option<LineClass> {
    (1..tokens.len()).find_map(|i| {
        // "The successful baker at Acme will have": whoever it is, they are looked for.
        let sought = i <= SOUGHT
            && matches!(tokens.form(0), "a" | "an" | "the" | "our")
            && matches!(tokens.form(1), "successful" | "ideal" | "right" | "suitable" | "perfect")
            && (1..i).all(|at| tokens.gap(at) != Gap::Sentence);
        // "The ideal baker is passionate about rye."
        if sought && i > 2 && matches!(tokens.form(i), "is" | "has") {
            return Some(LineClass::Required);
        }
        if !matches!(tokens.form(i), "will" | "shall" | "must" | "should") {
            return None;
        }
        let who = sought
            || matches!(
                tokens.form(i - 1),
                "candidate"
                    | "candidates"
                    | "applicant"
                    | "applicants"
                    | "incumbent"
                    | "holder"
                    | "postholder"
                    | "individual"
                    | "person"
                    | "hire"
            );
        let mut verb = i + 1;
        // "The Harbour Pilot will have broad experience of tides": whoever holds the job.
        if !who {
            let has = matches!(tokens.form(verb), "have" | "possess" | "bring" | "demonstrate");
            let job = || {
                crate::title::all(tokens).any(|(_, to)| to == i || to + 1 == i && is_grade(tokens.form(to)))
            };
            return (has && what_one_has(tokens, verb) && job()).then_some(LineClass::Required);
        }
        while tokens.form(verb).len() > 3 && tokens.form(verb).ends_with("ly")
            || matches!(tokens.form(verb), "also" | "ideally")
        {
            verb += 1;
        }
        let has = matches!(
            tokens.form(verb),
            "have"
                | "possess"
                | "hold"
                | "bring"
                | "need"
                | "demonstrate"
                | "show"
                | "meet"
                | "understand"
                | "know"
                | "exhibit"
        );
        let is = tokens.form(verb) == "be"
            && !matches!(
                tokens.form(verb + 1),
                "responsible"
                    | "required"
                    | "asked"
                    | "expected"
                    | "assigned"
                    | "part"
                    | "working"
                    | "based"
                    | "joining"
                    | "involved"
                    | "reporting"
                    | "tasked"
                    | "leading"
                    | "supporting"
                    | "accountable"
            );
        if has || is || matches!(tokens.form(i), "must" | "should") {
            Some(LineClass::Required)
        } else {
            Some(LineClass::Duty)
        }
    })
}

/// The words behind "have" among which stands what a person has.
const HAD: usize = 10;

/// Whether what is had is a person's own: "broad experience of tides" and not "responsibility for a team".
fn what_one_has(tokens: &Tokens, verb: usize) -> bool {
    (verb + 1..(verb + 1 + HAD).min(tokens.len())).take_while(|at| tokens.gap(*at) != Gap::Sentence).any(
        |at| {
            matches!(
                tokens.form(at),
                "skill"
                    | "skills"
                    | "experience"
                    | "expertise"
                    | "knowledge"
                    | "understanding"
                    | "background"
                    | "degree"
            )
        },
    )
}

/// Whether a word behind the name of a job counts its grades: "Baker 2", "Baker II".
fn is_grade(form: &str) -> bool {
    matches!(form, "1" | "2" | "3" | "4" | "i" | "ii" | "iii" | "iv")
}

/// Whether a sentence opens with the job and what its holder does: "The Harbour Pilot guides ships".
pub(super) fn does_the_job(tokens: &Tokens) -> bool {
    if !matches!(tokens.form(0), "the" | "this" | "a" | "an") {
        return false;
    }
    let job = crate::title::all(tokens).next().filter(|(from, to)| *from == 1 && to - from > 1);
    job.is_some_and(|(_, verb)| {
        (1..=verb).all(|at| tokens.gap(at) == Gap::Space) && words::is_third_person(tokens, verb)
    })
}

/// Whether a sentence says whom the job reports to: "This position reports to the Head of Kitchens".
pub(super) fn says_whom_it_reports_to(tokens: &Tokens) -> bool {
    let subject = |form: &str| matches!(form, "position" | "role" | "job" | "post" | "postholder" | "you");
    let report = (1..tokens.len()).find(|at| matches!(tokens.form(*at), "report" | "reports"));
    report.is_some_and(|at| {
        let to = at + 1 + usize::from(tokens.form(at + 1) == "directly");
        tokens.form(to) == "to" && (0..at).any(|i| subject(tokens.form(i)))
    })
}

/// Whether an item says what to bring: "Bring experience with kilns".
pub(super) fn brings_experience(tokens: &Tokens) -> bool {
    const NEAR: usize = 8;
    tokens.form(0) == "bring" && (1..tokens.len().min(NEAR)).any(|at| tokens.form(at) == "experience")
}
