//! What the tailor screen asks of files: suggestions and their measures, answers, decisions to be kept, the copy.

mod kept;

use std::sync::Arc;

use super::{Files, paths};
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::tailor::copy::{Over, Unwritten, place};
use crate::cli::terminal::{self, Colors};
use crate::cli::waivers;
use crate::tailor::{Measure, Source};
use crate::tui::tailor::{Answer, Begun, Copy, Documents, Job, Request};
pub(super) use kept::Kept;

/// How many suggestions are measured before something else that was asked for gets its turn.
const AT_ONCE: usize = 6;

/// Messages for the screens hold no colours.
const PLAIN: Colors = Colors { stdout: false, stderr: false };

impl Files {
    /// Does what the tailor screen asks for.
    pub(super) fn tailor(&mut self, request: Request) -> Answer {
        match request {
            Request::Begin(documents) => match self.begin(*documents) {
                Ok(begun) => Answer::Begun(Box::new(begun)),
                Err(failure) => Answer::Failed(failure.to_string()),
            },
            Request::Effects { job, from } => self.effects(job, from),
            Request::Measure { job, turn, cv } => match self.analyser() {
                Ok(analyser) => {
                    let numbers = Measure::new(analyser, &job.posting).numbers(&cv);
                    Answer::Measured { job, turn, numbers }
                }
                Err(failure) => Answer::Failed(failure.to_string()),
            },
            Request::Keep { at, decisions } => {
                Answer::Kept(self.kept.keep(&at, &decisions).map_err(|failure| failure.to_string()))
            }
            Request::Answer { key, answers } => match waivers::remember(&answers, PLAIN) {
                Ok(()) => {
                    // It knows the answers as they were. Should it fail to be read anew, that is told by the next
                    // request that needs it; the answer is kept whatever becomes of it.
                    if let Err(failure) = self.renew() {
                        terminal::tell(&failure.to_string());
                    }
                    Answer::Answered
                }
                Err(failure) => Answer::NotAnswered { key, why: failure.to_string() },
            },
            Request::Write(copy) => self.write(*copy),
        }
    }

    /// Finds what could be changed, and what was decided about it in an earlier run.
    fn begin(&mut self, documents: Documents) -> Result<Begun, Failure> {
        let analyser = self.analyser()?;
        let Documents { cv, cv_bytes, posting, paths, fresh } = documents;
        let before = Measure::new(analyser, &posting).numbers(&cv);
        let suggestions = analyser.suggestions(&cv, &posting);
        let waivers = analyser.waivers().clone();
        let kept_at = kept::place([(&paths[1], &cv_bytes), (&paths[0], posting.source().as_bytes())]);
        let source = Source::new(cv_bytes, cv.clone()).map_err(|reason| reason.to_string());
        let found = match &kept_at {
            Some(at) if fresh => self.kept.find(at),
            _ => Ok(None),
        };
        let (kept, said) = match found {
            Ok(kept) => (kept, None),
            Err(failure) => (None, Some(failure.to_string())),
        };
        let job = Job { source, cv, posting, suggestions, before, waivers };
        Ok(Begun { job: Arc::new(job), kept_at, kept, said })
    }

    /// Measures some suggestions.
    fn effects(&mut self, job: Arc<Job>, from: usize) -> Answer {
        let analyser = match self.analyser() {
            Ok(analyser) => analyser,
            Err(failure) => return Answer::Failed(failure.to_string()),
        };
        let measure = Measure::new(analyser, &job.posting);
        let some = job.suggestions.iter().skip(from).take(AT_ONCE);
        let effect = |one| measure.effect(job.source.as_ref().ok()?, job.before, one);
        let effects = some.map(effect).collect();
        Answer::Effects { job, from, effects }
    }

    /// Writes a copy; what was decided is in it then, and is not kept any longer.
    fn write(&mut self, copy: Copy) -> Answer {
        let path = if copy.typed { paths::typed(&copy.to.to_string_lossy()) } else { copy.to };
        let over = if copy.over { Over::Others } else { Over::Nothing };
        match place(&path, &copy.bytes, copy.cv.as_deref(), over) {
            Ok(()) => {
                if let Some(at) = &copy.kept_at {
                    self.kept.forget(at);
                }
                Answer::Written { path }
            }
            Err(Unwritten::There) => Answer::There { path },
            Err(Unwritten::Itself) => {
                let why = format!("{} is the CV itself, which stays as it is.", load::shown(&path));
                Answer::NotWritten { path, why }
            }
            Err(Unwritten::Failed(failure)) => Answer::NotWritten { path, why: failure.to_string() },
        }
    }
}
