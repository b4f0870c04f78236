//! Headings that are spoken: questions ("What will I be working on?"), clauses ("What you might own"), and sentences that
//! are left open for the list beneath them ("To do well in this job, you'll need").
//!
//! Their words are an open class, their grammar is not: who does what. "You" (in a question in the reader's voice, "I")
//! *do* something in the job, *have* what is asked, and *get* what is given; "we" look for, hope for, offer, or are.

use super::line::LineClass;
use crate::extract::{Gap, Tokens};

/// What a spoken heading says of the section beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Its class.
    Class(LineClass),
    /// It asks in the words of a hope: for extras, if what is required stands above it, else for what is required.
    Hope,
}

/// The most words of a spoken heading.
const LONGEST: usize = 24;

/// What a heading says, if it is a question or a clause about "you", "I" or "we", or a sentence that is left open.
pub(super) fn says(tokens: &Tokens) -> Option<Spoken> {
    if !(3..=LONGEST).contains(&tokens.len()) {
        return None;
    }
    let asks = matches!(tokens.form(0), "what" | "what's" | "whats" | "how" | "which" | "where");
    // "We'd especially love to hear from you if": rather these than others.
    let rather = (0..tokens.len())
        .any(|at| matches!(tokens.form(at), "especially" | "particularly" | "extra" | "ideally" | "prefer"));
    // "Here are some problems you may tackle:"
    let shown = tokens.form(0) == "here" && matches!(tokens.form(1), "are" | "is");
    let open = asks || shown || is_open(tokens);
    if !open && !rather {
        return None;
    }
    if asks && is_like(tokens) {
        return Some(Spoken::Class(LineClass::Company));
    }
    let mut spoken = false;
    for at in 0..tokens.len() {
        let Some(subject) = subject(tokens.form(at)) else { continue };
        spoken = true;
        let says = (at + 1..tokens.len()).find_map(|verb| match subject {
            Subject::Reader => reader(tokens.form(verb), tokens.form(verb + 1)).map(Spoken::Class),
            Subject::Employer => employer(tokens.form(verb), tokens.form(verb + 1)),
        });
        match says {
            Some(Spoken::Hope | Spoken::Class(LineClass::Required)) if rather => {
                return Some(Spoken::Class(LineClass::Preferred));
            }
            // "We prefer, but don't require, that you as the baker:"
            Some(Spoken::Class(LineClass::Preferred)) => return says,
            Some(_) if open => return says,
            _ => {}
        }
    }
    if spoken { None } else { of_the_job(tokens) }
}

/// What an open sentence says that speaks of nobody: "A day in the life of a baker will involve", "The successful candidate is
/// likely to have".
fn of_the_job(tokens: &Tokens) -> Option<Spoken> {
    let last = tokens.form(tokens.len() - 1);
    let any = |words: &[&str]| (0..tokens.len()).any(|at| words.contains(&tokens.form(at)));
    let involves = matches!(last, "involve" | "involves" | "include" | "includes");
    if is_used_by_employer(tokens, 0) {
        return Some(Spoken::Class(LineClass::Company));
    }
    if involves && any(&["day", "week", "life", "role", "job", "work", "position"]) {
        return Some(Spoken::Class(LineClass::Duty));
    }
    if matches!(last, "offers" | "provides") {
        return Some(Spoken::Class(LineClass::Benefit));
    }
    let has = matches!(last, "have" | "bring" | "be")
        || last == "following" && any(&["have", "possess", "meet", "demonstrate", "show"]);
    let person = any(&["candidate", "candidates", "applicant", "applicants", "person"]);
    (has && person).then_some(Spoken::Class(LineClass::Required))
}

/// Who a heading speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Reader,
    Employer,
}

fn subject(form: &str) -> Option<Subject> {
    match form {
        "you" | "you'll" | "you’ll" | "you'd" | "you’d" | "i" | "i'll" | "i’ll" | "i'd" => {
            Some(Subject::Reader)
        }
        "we" | "we'd" | "we’d" | "we'll" | "we’ll" | "we're" | "we’re" => Some(Subject::Employer),
        _ => None,
    }
}

/// What a verb makes of what the reader does, has or gets.
fn reader(verb: &str, next: &str) -> Option<LineClass> {
    match verb {
        // "What you'll get to do" gives nothing but work.
        "get" | "receive" | "enjoy" | "gain" | "offer" | "expect" if next != "to" => Some(LineClass::Benefit),
        // "What you will find at Acme", and not "what you will find yourself doing"
        "find" if matches!(next, "" | "at" | "here" | "in" | "with") => Some(LineClass::Benefit),
        "have" if next == "access" => Some(LineClass::Benefit),
        "do" | "doing" | "work" | "working" | "own" | "owning" | "build" | "building" | "tackle"
        | "tackling" | "deliver" | "delivering" | "contribute" | "accomplish" | "achieve" | "lead"
        | "leading" | "make" | "spend" | "responsible" | "involved" | "drive" | "handle" | "handling" => {
            Some(LineClass::Duty)
        }
        "need" | "have" | "bring" | "bringing" | "know" | "possess" | "show" => Some(LineClass::Required),
        // In a question in the reader's voice, "you" is the employer: "What are you looking for?"
        "looking" | "seeking" | "hoping" if next == "for" || next == "to" => Some(LineClass::Required),
        _ => None,
    }
}

/// What a verb makes of what the employer does.
fn employer(verb: &str, next: &str) -> Option<Spoken> {
    match verb {
        "look" | "looking" | "need" | "expect" | "ask" | "require" | "seek" | "seeking" => {
            Some(Spoken::Class(LineClass::Required))
        }
        "hope" | "hoping" | "wish" | "love" | "like" | "thrilled" | "delighted" | "impressed" | "excited"
        | "happy" | "glad" | "pleased" | "stoked" => Some(Spoken::Hope),
        "prefer" => Some(Spoken::Class(LineClass::Preferred)),
        "offer" | "provide" | "give" => Some(Spoken::Class(LineClass::Benefit)),
        // "The ovens we use include": the employer's own
        "use" | "operate" | "run" => Some(Spoken::Class(LineClass::Company)),
        // "What we do for you"
        "for" if next == "you" => Some(Spoken::Class(LineClass::Benefit)),
        _ => None,
    }
}

/// "What's it like to work with us?", "What is it like here?"
fn is_like(tokens: &Tokens) -> bool {
    (1..tokens.len()).any(|at| tokens.form(at) == "like" && tokens.form(at - 1) == "it")
}

/// Whether a sentence is left open at its end: the verb or preposition there has no object.
pub(super) fn is_open(tokens: &Tokens) -> bool {
    let Some(last) = tokens.len().checked_sub(1) else { return false };
    let one_sentence = (1..=last).all(|at| !matches!(tokens.gap(at), Gap::Sentence | Gap::Break));
    let open = match tokens.form(last) {
        "will" | "you'll" | "you’ll" | "involve" | "involves" | "include" | "includes" | "of" | "for"
        | "offers" | "provides" | "if" => true,
        // "Suitable candidates must have the following"
        "following" => last > 0 && tokens.form(last - 1) == "the",
        "need" | "get" | "enjoy" | "receive" | "have" | "to" | "be" | "bring" | "you" => {
            // "All the help you need" is closed: the verb's object stands before it.
            (0..last).any(|at| matches!(tokens.gap(at + 1), Gap::Comma) || is_modal(tokens.form(at)))
        }
        _ => false,
    };
    one_sentence && open
}

fn is_modal(form: &str) -> bool {
    matches!(
        form,
        "will" | "would" | "should" | "must" | "can" | "you'll" | "you’ll" | "you'd" | "likely" | "may"
    )
}

/// Whether the last sentence of a line that introduces a list names the people the employer would rather have: "We're
/// especially fond of people who:".
pub(super) fn is_fond(tokens: &Tokens, from: usize) -> bool {
    (from..tokens.len()).any(|at| {
        matches!(
            tokens.form(at),
            "fond" | "bonus" | "plus" | "ideally" | "advantage" | "delighted" | "thrilled"
        )
    })
}

/// Whether the last sentence of a line that introduces a list counts what the employer uses: "The ovens we run here include:".
pub(super) fn is_used_by_employer(tokens: &Tokens, from: usize) -> bool {
    let counts =
        tokens.len().checked_sub(1).is_some_and(|last| matches!(tokens.form(last), "include" | "includes"));
    let uses = |at: usize| {
        matches!(tokens.form(at), "we" | "team" | "teams")
            && matches!(tokens.form(at + 1), "use" | "uses" | "operate" | "operates" | "run" | "runs")
    };
    let ours = |at: usize| {
        tokens.form(at) == "our"
            && (at + 1..at + 4).any(|i| {
                matches!(
                    tokens.form(i),
                    "stack"
                        | "tools"
                        | "technologies"
                        | "platforms"
                        | "services"
                        | "products"
                        | "customers"
                        | "clients"
                )
            })
    };
    counts && (from..tokens.len()).any(|at| uses(at) || ours(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_what_tells_what_stands_beneath() {
        use LineClass::{Benefit, Company, Duty, Required};
        for (text, wanted) in [
            ("What will I be working on?", Some(Spoken::Class(Duty))),
            ("What you might work on", Some(Spoken::Class(Duty))),
            ("What you'll get to do", Some(Spoken::Class(Duty))),
            ("What are you looking for in a colleague?", Some(Spoken::Class(Required))),
            ("What's it like to work with us?", Some(Spoken::Class(Company))),
            ("What we hope you have", Some(Spoken::Hope)),
            ("Here are some loaves you may deliver:", Some(Spoken::Class(Duty))),
            ("The ovens we run include", Some(Spoken::Class(Company))),
            ("We'd especially like to meet you if:", Some(Spoken::Class(LineClass::Preferred))),
            ("A week in the life of a baker will involve", Some(Spoken::Class(Duty))),
            ("To do well in this bakery, you will need", Some(Spoken::Class(Required))),
            ("In return for your early mornings, you'll get", Some(Spoken::Class(Benefit))),
            ("Ideally, you'll also have", Some(Spoken::Class(LineClass::Preferred))),
            ("What can you expect?", Some(Spoken::Class(Benefit))),
            ("Some things you'll enjoy", Some(Spoken::Class(Benefit))),
            ("What work in this bakery offers", Some(Spoken::Class(Benefit))),
            ("Foldline Bakery offers", Some(Spoken::Class(Benefit))),
            ("In this role, you will", None),
            ("All the flour you need", None),
            ("Baker of bread", None),
        ] {
            assert_eq!(says(&Tokens::of(text)), wanted, "{text}");
        }
    }

    #[test]
    fn a_sentence_without_its_object_is_open() {
        for (text, wanted) in [
            ("The successful baker is likely to have", true),
            ("A clear understanding of the basics of", true),
            ("In this role, you will", true),
            ("We give you all the tools you need", false),
            ("You will need an oven", false),
        ] {
            assert_eq!(is_open(&Tokens::of(text)), wanted, "{text}");
        }
    }
}
