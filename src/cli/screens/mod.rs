//! The screens, with the world they ask of: files, settings and skills as the command line finds them.

mod documents;
mod jobs;
mod listing;
mod marks;
mod recent;
mod start;

use std::path::PathBuf;
use std::sync::Arc;

use super::args::Global;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors};
use crate::analysis::Analyser;
use crate::config::Config;
use crate::tui::{self, Answer, Keymap, Pair, Request, Session, Teller, World};
pub(super) use documents::{Kept, Opened};

/// Shows the screens with what is open, or with what can be opened.
pub(super) fn show(
    opened: Option<(Opened, Pair)>,
    config: &Config,
    global: &Global,
    colors: Colors,
) -> Result<Exit, Failure> {
    if let Some((opened, _)) = &opened {
        opened.remember();
    }
    run(opened, First::Nothing, config, global, colors)
}

/// What the screens begin with where no pair is open.
pub(super) enum First {
    /// What can be opened.
    Nothing,
    /// The same, with this CV chosen.
    Cv(PathBuf),
    /// These postings, ranked.
    Jobs {
        /// The CV.
        cv: PathBuf,
        /// Files, folders and patterns.
        postings: Vec<PathBuf>,
    },
}

/// Shows the screens without a pair.
pub(super) fn begin(first: First, config: &Config, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    run(None, first, config, global, colors)
}

fn run(
    opened: Option<(Opened, Pair)>,
    first: First,
    config: &Config,
    global: &Global,
    colors: Colors,
) -> Result<Exit, Failure> {
    let (opened, pair) = opened.unzip();
    let session = Session { pair, screen: config.screen, keymap: Keymap::builtin().0, color: colors.stdout };
    let files = Files { global: global.clone(), colors, opened, first, analyser: None, teller: None };
    // What is said meanwhile would be written across the screens.
    let (ended, said) = terminal::held(|| tui::run(session, Box::new(files)));
    said.iter().for_each(|line| terminal::tell(line));
    ended.map_err(Failure::Screens)?;
    Ok(Exit::Done)
}

/// The world of the screens: the files of this machine.
struct Files {
    global: Global,
    colors: Colors,
    opened: Option<Opened>,
    /// What is to be shown first.
    first: First,
    /// What compares documents, from the settings and skills as they were read last.
    analyser: Option<Arc<Analyser>>,
    /// Tells of what goes on beside the requests.
    teller: Option<Teller>,
}

impl World for Files {
    fn begin(&mut self, teller: &Teller) {
        self.teller = Some(teller.clone());
        teller.tell(Answer::Start(tui::start::Answer::Recent(start::recents())));
        match std::mem::replace(&mut self.first, First::Nothing) {
            First::Nothing => {}
            First::Cv(path) => {
                let purpose = tui::start::Purpose::Cv;
                teller.tell(Answer::Start(tui::start::Answer::Chosen { purpose, path }));
            }
            First::Jobs { cv, postings: places } => {
                teller.tell(Answer::Jobs(tui::jobs::Answer::Begin { cv, places }));
            }
        }
    }

    fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer)) {
        let answer = match request {
            Request::Open { cv, posting } => {
                let opened = Opened { cv: Kept::File(cv), posting: Kept::File(posting) };
                self.open(opened).map(|pair| Answer::Opened(Box::new(pair)))
            }
            Request::Reload => self.reload().map(|pair| Answer::Reloaded(Box::new(pair))),
            Request::Start(request) => self.start(request),
            Request::Jobs(request) => match self.jobs(request, tell) {
                Ok(Some(answer)) => Ok(answer),
                Ok(None) => return,
                Err(failure) => Err(failure),
            },
        };
        let said = terminal::take_held();
        if !said.is_empty() {
            tell(Answer::Said(said));
        }
        tell(answer.unwrap_or_else(|failure| Answer::Failed(failure.to_string())));
    }
}

impl Files {
    /// Reads and compares two documents, which are open from then on.
    fn open(&mut self, opened: Opened) -> Result<Pair, Failure> {
        let pair = opened.compare(self.analyser()?)?;
        opened.remember();
        self.opened = Some(opened);
        Ok(pair)
    }

    /// Reads everything anew.
    fn reload(&mut self) -> Result<Pair, Failure> {
        self.analyser = None;
        let Some(opened) = self.opened.clone() else {
            return Err(Failure::Said("nothing is open that could be read anew".to_owned()));
        };
        opened.compare(self.analyser()?)
    }

    /// What compares documents, by the settings and skills as they are.
    fn analyser(&mut self) -> Result<&Analyser, Failure> {
        self.shared_analyser()?;
        self.analyser.as_deref().ok_or_else(|| Failure::Said("the skills could not be read".to_owned()))
    }

    /// The same, to be used on another thread.
    fn shared_analyser(&mut self) -> Result<Arc<Analyser>, Failure> {
        let analyser = match self.analyser.take() {
            Some(analyser) => analyser,
            None => {
                let config = load::settings(&self.global, self.colors)?;
                Arc::new(load::analyser(&self.global, config, self.colors)?)
            }
        };
        Ok(Arc::clone(self.analyser.insert(analyser)))
    }
}
