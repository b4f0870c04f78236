//! What the jobs screen asks: many postings to be ranked beside everything else, one to be opened, marks to be kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Files, Kept, Opened, marks};
use crate::analysis::Analyser;
use crate::background;
use crate::cli::failure::Failure;
use crate::cli::rank::detailed;
use crate::rank::Ranker;
use crate::store::Stamp;
use crate::text::Text;
use crate::tui::jobs::{Answer as Said, Request, Stop};
use crate::tui::{Answer, Teller};

impl Files {
    /// Does what the jobs screen asks.
    pub(super) fn jobs(
        &mut self,
        request: Request,
        tell: &mut dyn FnMut(Answer),
    ) -> Result<Option<Answer>, Failure> {
        Ok(match request {
            Request::Rank { cv, places, stop, anew } => {
                if anew {
                    self.renew()?;
                }
                // What is wrong with the marks is no reason not to rank.
                match marks::load() {
                    Ok((_, _, marks)) => tell(Answer::Jobs(Said::Marks(marks))),
                    Err(failure) => tell(Answer::Failed(failure.to_string())),
                }
                self.rank(cv, places, stop.clone())
                    .err()
                    .map(|failure| Answer::Jobs(Said::Failed { stop, why: failure.to_string() }))
            }
            Request::Open { cv, file, line, hash } => {
                let text = posting(&file, line, &hash)?;
                let posting = match line {
                    Some(_) => {
                        let bytes = text.source().as_bytes().to_owned();
                        Kept::Text(Box::new((text, bytes)))
                    }
                    None => Kept::File(PathBuf::from(&file)),
                };
                let opened = Opened { cv: self.cv(cv)?, posting };
                Some(Answer::Opened(Box::new(self.open(opened)?)))
            }
            Request::Mark { key, changes } => Some(Answer::Jobs(Said::Marks(marks::change(&key, &changes)?))),
        })
    }

    /// Starts a ranking on a thread of its own.
    fn rank(&mut self, cv: Option<PathBuf>, places: Vec<PathBuf>, stop: Stop) -> Result<(), Failure> {
        let (text, _) = self.cv(cv)?.read("CV")?;
        let analyser = self.shared_analyser()?;
        let Some(teller) = self.teller.clone() else {
            return Err(Failure::Said("postings cannot be ranked before the screens are shown".to_owned()));
        };
        self.ranking = Some(stop.clone());
        let work = move || {
            let _work = teller.work();
            let ranking = Ranking { analyser, text, places, stop: stop.clone(), teller: teller.clone() };
            let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| ranking.made()));
            let answer = match told {
                Ok(Ok(answer)) => answer,
                Ok(Err(failure)) => Said::Failed { stop, why: failure.to_string() },
                Err(_) => {
                    let why = "the ranking broke off by a fault of the program".to_owned();
                    Said::Failed { stop, why }
                }
            };
            teller.tell(Answer::Jobs(answer));
        };
        background::spawn("ranking", work)
            .map_err(|error| Failure::Said(format!("cannot start a thread to rank on: {error}")))
    }
}

/// All that a ranking needs on its thread.
struct Ranking {
    analyser: Arc<Analyser>,
    text: Text,
    places: Vec<PathBuf>,
    stop: Stop,
    teller: Teller,
}

impl Ranking {
    fn made(&self) -> Result<Said, Failure> {
        let cv = self.analyser.read_cv(&self.text);
        let ranker = Ranker::new(&self.analyser, &cv, &self.text);
        let progress = |done, all| {
            self.teller.tell(Answer::Jobs(Said::Progress { stop: self.stop.clone(), done, all }));
        };
        let ranking = detailed::ranking(&self.places, &ranker, self.text.name(), &self.stop, &progress)?;
        Ok(Said::Ranked { stop: self.stop.clone(), ranking: Box::new(ranking) })
    }
}

/// The text of a posting, if it is still the one that was ranked.
fn posting(file: &str, line: Option<usize>, hash: &str) -> Result<Text, Failure> {
    let text = detailed::text(Path::new(file), line)?;
    if Stamp::of(text.source().as_bytes()).to_string() != hash {
        let said = "this posting has changed since it was ranked: R ranks all anew";
        return Err(Failure::Said(said.to_owned()));
    }
    Ok(text)
}
