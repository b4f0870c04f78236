//! Deciding about suggestions, and taking that back.

use super::{Answered, Standing, Step, Tailor};
use crate::suggest::{Consent, Suggestion};
use crate::tailor::{Draft, Refusal, Where};
use crate::waivers::Waiver;

/// What came of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// The copy changed; this is to be said.
    Changed(String),
    /// Answers are to be remembered for the suggestion with this key; this is to be said.
    Answers(String, Vec<(String, Option<Waiver>)>, String),
    /// Nothing changed, and why.
    Refused(String),
}

impl Tailor {
    /// Takes a suggestion, or takes it back where it is in the copy.
    pub(crate) fn toggle(&mut self, one: &Suggestion) -> Done {
        match self.standing(one) {
            Standing::Accepted | Standing::OwnWords => self.decide("Taken back: it is open again", |draft| {
                draft.withdraw(&one.key);
                Ok(())
            }),
            _ => self.decide("Accepted", |draft| draft.accept(one)),
        }
    }

    /// Leaves a suggestion out, or opens it again where it is left out.
    pub(crate) fn toggle_rejected(&mut self, one: &Suggestion) -> Done {
        if self.standing(one) == Standing::Rejected {
            return self.decide("It is open again", |draft| {
                draft.withdraw(&one.key);
                Ok(())
            });
        }
        self.decide("Rejected", |draft| {
            draft.reject(&one.key);
            Ok(())
        })
    }

    /// Takes everything that says what the CV says, and was not decided about yet.
    pub(crate) fn accept_safe(&mut self) -> Done {
        let Some(job) = self.job.clone() else { return Done::Refused(NOTHING_YET.to_owned()) };
        let open = |one: &&Suggestion| {
            one.consent == Consent::Safe
                && self.standing(one) == Standing::Open
                && !self.answered.contains_key(&one.key)
        };
        let safe: Vec<&Suggestion> = job.suggestions.iter().filter(open).collect();
        let mut refused = 0;
        let done = self.decide("", |draft| {
            refused = safe.iter().filter(|one| draft.accept(one).is_err()).count();
            Ok(())
        });
        let beside = match refused {
            0 => String::new(),
            count => format!("; {count} cannot be made beside others"),
        };
        match done {
            Done::Changed(_) => Done::Changed(format!("Accepted {} safe ones{beside}", safe.len() - refused)),
            Done::Refused(why) if !why.is_empty() => Done::Refused(why),
            _ => Done::Refused(format!("No safe one is open{beside}")),
        }
    }

    /// Opens all again that is accepted or rejected.
    pub(crate) fn take_all_back(&mut self) -> Done {
        self.decide("All is open again; undo brings it back", |draft| {
            let keys = draft.taken().map(|(key, _)| key).chain(draft.rejected());
            let keys: Vec<String> = keys.map(str::to_owned).collect();
            for key in &keys {
                draft.withdraw(key);
            }
            Ok(())
        })
    }

    /// Puts the user's own words in, where they chose or where the suggestion is about. Until that is done they are
    /// remembered.
    pub(crate) fn put(&mut self, one: &Suggestion, place: Option<Where>, words: &str) -> Done {
        self.typed.insert(one.key.clone(), words.to_owned());
        let empty = words.trim().is_empty();
        let done = self.decide("Your words are in the copy", |draft| match place {
            _ if empty => Err(Refusal::Empty),
            Some(place) => draft.write(&one.key, place, words),
            None => draft.reword(one, words),
        });
        if matches!(done, Done::Changed(_)) {
            self.typed.remove(&one.key);
        }
        done
    }

    /// Answers a question about skills: it is not asked any more.
    pub(crate) fn answer(&mut self, one: &Suggestion, skills: &[String], waiver: Waiver) -> Done {
        let Some(job) = &self.job else { return Done::Refused(NOTHING_YET.to_owned()) };
        // What was answered for another posting stays.
        let asked = |skill: &&String| matches!(job.waivers.get(skill), None | Some(Waiver::HaveIt));
        let asked: Vec<&String> = skills.iter().filter(asked).collect();
        let answers = asked.iter().map(|skill| ((*skill).clone(), Some(waiver))).collect();
        let before = asked.iter().map(|skill| ((*skill).clone(), job.waivers.get(skill))).collect();
        let answered = Answered { answers, before };
        let answers = answered.answers.clone();
        self.answered.insert(one.key.clone(), answered.clone());
        self.push(Step::Answered(one.key.clone(), answered));
        let said = format!("Remembered as {}: it is not asked again", waiver.word().replace('-', " "));
        Done::Answers(one.key.clone(), answers, said)
    }

    /// Forgets an answer that could not be remembered.
    pub(crate) fn not_answered(&mut self, key: &str) {
        let about = |step: &Step| matches!(step, Step::Answered(answered, _) if answered == key);
        self.answered.remove(key);
        self.steps.retain(|step| !about(step));
        self.undone.retain(|step| !about(step));
        self.version += 1;
    }

    /// Takes the last decision back.
    pub(crate) fn undo(&mut self) -> Done {
        let Some(step) = self.steps.pop() else {
            return Done::Refused("There is nothing to undo".to_owned());
        };
        self.undone.push(step.clone());
        self.again(step, true)
    }

    /// Makes the last decision again that was taken back.
    pub(crate) fn redo(&mut self) -> Done {
        let Some(step) = self.undone.pop() else {
            return Done::Refused("There is nothing to redo".to_owned());
        };
        self.steps.push(step.clone());
        self.again(step, false)
    }

    fn again(&mut self, step: Step, back: bool) -> Done {
        let said = if back { "Undone" } else { "Done again" };
        self.version += 1;
        match step {
            Step::Draft(count) => {
                let Some(draft) = &mut self.draft else { return Done::Refused(NOTHING_YET.to_owned()) };
                for _ in 0..count {
                    if back {
                        draft.undo()
                    } else {
                        draft.redo()
                    };
                }
                self.new_version();
                Done::Changed(said.to_owned())
            }
            Step::Answered(key, answered) if back => {
                self.answered.remove(&key);
                Done::Answers(key, answered.before, format!("{said}: the answer is taken back"))
            }
            Step::Answered(key, answered) => {
                self.answered.insert(key.clone(), answered.clone());
                Done::Answers(key, answered.answers, said.to_owned())
            }
        }
    }

    /// Changes the copy, if it can be done, as one step of undo.
    fn decide(&mut self, said: &str, change: impl FnOnce(&mut Draft) -> Result<(), Refusal>) -> Done {
        let source = self.job.as_ref().map(|job| job.source.as_ref().err().cloned());
        let Some(draft) = &mut self.draft else {
            return Done::Refused(source.flatten().unwrap_or_else(|| NOTHING_YET.to_owned()));
        };
        let before = draft.steps();
        if let Err(refusal) = change(draft) {
            return Done::Refused(self.in_words(&refusal));
        }
        match draft.steps() - before {
            0 => Done::Refused(String::new()),
            count => {
                self.push(Step::Draft(count));
                self.new_version();
                Done::Changed(said.to_owned())
            }
        }
    }

    fn push(&mut self, step: Step) {
        self.steps.push(step);
        self.undone.clear();
        self.version += 1;
    }

    fn new_version(&mut self) {
        self.turn += 1;
        self.after = None;
        self.version += 1;
    }

    /// Why something cannot be made, with the line of what is in the way.
    fn in_words(&self, refusal: &Refusal) -> String {
        let said = match refusal {
            Refusal::Conflict { with, line } => {
                let shown = self.job.iter().flat_map(|job| &job.suggestions).find(|one| one.key == *with);
                let kind = shown.map_or("another".to_owned(), |one| super::label::kind_words(one.kind));
                format!("Line {line} is changed by what was accepted before ({kind}): take that back first")
            }
            other => other.to_string(),
        };
        let mut letters = said.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

const NOTHING_YET: &str = "What could be changed is not known yet";
