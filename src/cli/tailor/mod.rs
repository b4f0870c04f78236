//! `cvfit tailor CV POSTING`: suggestions with what they bring, and a copy with those that are accepted.

pub(super) mod copy;
mod picks;

use super::args::{Global, TailorArgs, TextFormat};
use super::corrections;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors};
use crate::analysis::{Analyser, suggestion_answer};
use crate::report;
use crate::report::model::{LeftOut, Numbers, SCHEMA, TailorAnswer, TailorSuggestion};
use crate::suggest::Suggestion;
use crate::tailor::{Draft, Measure, Source, Uneditable, diff, unified};
use crate::text::{Text, printable};
use picks::{Picked, Written};

/// How many lines stand around a change in a preview.
const AROUND: usize = 2;

/// Lists suggestions, or makes the copy.
pub(super) fn run(args: &TailorArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let signs = config.screen.signs;
    let (cv, bytes, posting) = load::pair_with_bytes(&args.cv, &args.posting)?;
    let analyser = load::analyser(global, config, colors)?;
    corrections::warn_of_left(&analyser, &posting);
    let job = Job::new(&analyser, &cv, &posting);
    let source = Source::new(bytes, cv.clone());
    let (answer, preview) = if args.accept.is_empty() && args.write.is_empty() {
        if let Err(reason) = &source {
            terminal::warn(&reason.to_string());
        }
        (job.list(source.ok().as_ref()), None)
    } else {
        job.make(args, source)?
    };
    terminal::print(&match args.format {
        TextFormat::Json => report::json(&answer)?,
        TextFormat::Text => {
            let shown = preview.map(|preview| preview.text(colors.stdout)).unwrap_or_default();
            format!("{shown}{}", report::tailoring(&answer).text(&terminal::look(colors, signs)))
        }
    })?;
    Ok(Exit::Done)
}

/// The changes of a copy that was not written.
struct Preview {
    hunks: Vec<crate::tailor::Hunk>,
    names: (String, String),
}

impl Preview {
    /// As text, with a blank line behind it.
    fn text(&self, styled: bool) -> String {
        format!("{}\n", self.unified(styled))
    }

    fn unified(&self, styled: bool) -> String {
        unified(&self.hunks, (&self.names.0, &self.names.1), styled)
    }
}

/// A CV and a posting with all that is suggested.
struct Job<'a> {
    cv: &'a Text,
    posting: &'a Text,
    suggestions: Vec<Suggestion>,
    measure: Measure<'a>,
    before: Numbers,
}

impl<'a> Job<'a> {
    fn new(analyser: &'a Analyser, cv: &'a Text, posting: &'a Text) -> Self {
        let measure = Measure::new(analyser, posting);
        let before = measure.numbers(cv);
        Self { cv, posting, suggestions: analyser.suggestions(cv, posting), measure, before }
    }

    /// The answer with some of the suggestions, and no copy.
    fn answer(&self, source: Option<&Source>, which: impl Iterator<Item = usize>) -> TailorAnswer {
        let suggestion = |at: usize| {
            let suggestion = &self.suggestions[at];
            let measured = source.and_then(|source| self.measure.effect(source, self.before, suggestion));
            let mut answer = suggestion_answer(at, suggestion, self.cv);
            answer.effect = measured.map_or(answer.effect, |numbers| numbers.now);
            TailorSuggestion { suggestion: answer, measured }
        };
        TailorAnswer {
            schema: SCHEMA,
            cv: self.cv.name().to_owned(),
            posting: self.posting.name().to_owned(),
            before: self.before,
            after: None,
            suggestions: which.map(suggestion).collect(),
            taken: Vec::new(),
            left_out: Vec::new(),
            diff: None,
            written: None,
        }
    }

    /// All suggestions with what each brings.
    fn list(&self, source: Option<&Source>) -> TailorAnswer {
        self.answer(source, 0..self.suggestions.len())
    }

    /// Makes the copy, and writes it unless it is only to be shown.
    fn make(
        &self,
        args: &TailorArgs,
        source: Result<Source, Uneditable>,
    ) -> Result<(TailorAnswer, Option<Preview>), Failure> {
        let picked = picks::accepted(&args.accept, &self.suggestions)?;
        let written = picks::written(&args.write, &self.suggestions)?;
        let to = copy::destination(args)?;
        let mut draft = Draft::new(source?);
        let mut answer = self.answer(Some(draft.source()), picked.iter().map(|picked| picked.at));
        self.write_words(&mut draft, &written, &mut answer)?;
        self.accept(&mut draft, &picked, &mut answer)?;
        let after = draft.text();
        answer.after = Some(self.measure.numbers(&after));
        if args.dry_run || answer.taken.is_empty() {
            let names = (args.cv.to_string_lossy().into_owned(), to.to_string_lossy().into_owned());
            let preview = Preview { hunks: diff(self.cv, &after, AROUND), names };
            answer.diff = Some(preview.unified(false));
            return Ok((answer, args.dry_run.then_some(preview)));
        }
        copy::write(&to, &draft.bytes(), args)?;
        answer.written = Some(printable(&to.to_string_lossy()).into_owned());
        Ok((answer, None))
    }

    /// Puts the user's own words in. What cannot be done ends the run: nothing of it is written.
    fn write_words(
        &self,
        draft: &mut Draft,
        written: &[Written<'_>],
        answer: &mut TailorAnswer,
    ) -> Result<(), Failure> {
        for (number, one) in written.iter().enumerate() {
            let own = format!("own/{}", number + 1);
            let suggestion = one.at.map(|at| &self.suggestions[at]);
            let made = match (suggestion, one.place) {
                (Some(suggestion), None) => draft.reword(suggestion, one.words),
                (Some(suggestion), Some(place)) => draft.write(&suggestion.key, place, one.words),
                (None, Some(place)) => draft.write(&own, place, one.words),
                (None, None) => Err(crate::tailor::Refusal::NeedsWords),
            };
            made.map_err(|refusal| {
                Failure::Said(format!("`--write {}` was not done: {refusal}", printable(one.typed)))
            })?;
            answer.taken.push(one.at.map_or(own, |at| format!("s{}", at + 1)));
        }
        Ok(())
    }

    /// Takes suggestions. One that was named and cannot be made ends the run; of many, it is left out and told.
    fn accept(&self, draft: &mut Draft, picked: &[Picked], answer: &mut TailorAnswer) -> Result<(), Failure> {
        for one in picked {
            let suggestion = &self.suggestions[one.at];
            let id = format!("s{}", one.at + 1);
            // The user's own words go before ready ones.
            if draft.get(&suggestion.key).is_some() {
                continue;
            }
            match draft.accept(suggestion) {
                Ok(()) => answer.taken.push(id),
                Err(refusal) => {
                    let why = self.with_ids(&refusal.to_string());
                    if one.by_name {
                        return Err(Failure::Said(format!(
                            "`{id}` was not accepted: {why}; nothing was written"
                        )));
                    }
                    answer.left_out.push(LeftOut { id, why });
                }
            }
        }
        Ok(())
    }

    /// A sentence with ids in the place of keys.
    fn with_ids(&self, said: &str) -> String {
        let keys = self.suggestions.iter().enumerate();
        keys.fold(said.to_owned(), |said, (at, suggestion)| {
            said.replace(&format!("`{}`", suggestion.key), &format!("s{}", at + 1))
        })
    }
}
