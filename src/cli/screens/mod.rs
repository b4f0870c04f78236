//! The screens, with the world they ask of: files, settings and skills as the command line finds them.

mod corrections;
mod documents;
mod jobs;
mod listing;
mod marks;
mod paths;
mod recent;
mod report;
mod start;
mod tailor;
mod taxonomy;
mod themes;

use std::path::PathBuf;
use std::sync::Arc;

use super::args::Global;
use super::exit::Exit;
use super::failure::Failure;
use super::layers;
use super::load;
use super::terminal::{self, Colors};
use crate::analysis::Analyser;
use crate::config::Config;
use crate::tui::{self, Answer, Pair, Request, Session, Settings, Teller, World};
pub(super) use documents::{Kept, Opened};
pub(super) use themes::load as theme;

/// Shows the screens with a pair that is open. `analyser` has compared it, and goes on to be used.
pub(super) fn show(
    opened: Opened,
    pair: Pair,
    analyser: Analyser,
    config: &Config,
    global: &Global,
    colors: Colors,
) -> Result<Exit, Failure> {
    remember(&opened);
    run(Some(Open { opened, pair, analyser }), First::Nothing, config, global, colors)
}

/// What is open from the start.
struct Open {
    opened: Opened,
    pair: Pair,
    analyser: Analyser,
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
    open: Option<Open>,
    first: First,
    config: &Config,
    global: &Global,
    colors: Colors,
) -> Result<Exit, Failure> {
    let (opened, mut pair, analyser) = match open {
        Some(open) => (Some(open.opened), Some(open.pair), Some(Arc::new(open.analyser))),
        None => (None, None, None),
    };
    if let Some(pair) = &mut pair {
        pair.files.extend(settings_and_skills(global, config));
    }
    // The screens have colours of their own.
    let plain = Colors { stderr: false, ..colors };
    let (keymap, mistakes) = load::keymap(global, config, plain);
    let (theme, no_theme) = themes::load(global, config, plain);
    let said = mistakes.into_iter().chain(no_theme).collect();
    let screen = config.screen.clone();
    let session = Session { pair, screen, theme, keymap, color: colors.stdout, said };
    let files = Files {
        global: global.clone(),
        colors: plain,
        opened,
        first,
        analyser,
        kept: tailor::Kept::default(),
        said: Vec::new(),
        teller: None,
        ranking: None,
        changes: taxonomy::Changes::default(),
    };
    // What is said meanwhile would be written across the screens.
    let (ended, said) = terminal::held(|| tui::run(session, Box::new(files)));
    for line in said {
        terminal::tell(&line);
    }
    ended.map_err(Failure::Screens)?;
    Ok(Exit::Done)
}

/// Remembers what is open, so that it can be opened again. That this fails is no reason to stop.
fn remember(opened: &Opened) {
    if let Some((cv, posting)) = opened.cv.path().zip(opened.posting.path())
        && let Err(failure) = recent::place().and_then(|place| recent::remember(&place, &cv, &posting))
    {
        terminal::warn(&format!("{failure}; what was open is not remembered"));
    }
}

/// The files beside the documents by which answers come about.
fn settings_and_skills(global: &Global, config: &Config) -> Vec<PathBuf> {
    let settings = load::place(global.config.as_deref()).map(|place| place.path);
    let answers = load::waivers_place();
    let corrected = super::corrections::place();
    settings
        .into_iter()
        .chain(answers)
        .chain(corrected)
        .chain(themes::place(global, config))
        .chain(layers::files(global, config))
        .collect()
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
    /// What is kept of decisions about copies.
    kept: tailor::Kept,
    /// The warnings that were told last.
    said: Vec<String>,
    /// What is changed in the user's own skills.
    changes: taxonomy::Changes,
    /// Tells of what goes on beside the requests.
    teller: Option<Teller>,
    /// Ends the ranking that is being made, if there is one.
    ranking: Option<tui::jobs::Stop>,
}

impl Drop for Files {
    fn drop(&mut self) {
        if let Some(ranking) = &self.ranking {
            ranking.now();
        }
    }
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
        let asked_anew = request == Request::Reload;
        let answer = match request {
            Request::Open { cv, posting } => {
                let opened = Opened { cv: Kept::File(cv), posting: Kept::File(posting) };
                self.open(opened).map(|pair| Answer::Opened(Box::new(pair)))
            }
            Request::Tailor(request) => Ok(Answer::Tailor(self.tailor(request))),
            Request::Skills(request) => Ok(Answer::Skills(self.skills(request))),
            Request::Reload => self.reload(tell).map(|pair| Answer::Reloaded(Box::new(pair))),
            Request::Report { path, over } => self.report(&path, over),
            Request::Refresh => self.reload(tell).map(|pair| Answer::Refreshed(Box::new(pair))),
            Request::Start(request) => self.start(request),
            Request::Correct(request) => Ok(Answer::Corrected(self.correct(request))),
            Request::Jobs(request) => match self.jobs(request, tell) {
                Ok(Some(answer)) => Ok(answer),
                // What comes of it is told later.
                Ok(None) => return self.tell_held(asked_anew, tell),
                Err(failure) => Err(failure),
            },
        };
        self.tell_held(asked_anew, tell);
        tell(answer.unwrap_or_else(|failure| Answer::Failed(failure.to_string())));
    }
}

impl Files {
    /// Tells what was said meanwhile. What is wrong with a file is told once, and not with everything that is asked.
    fn tell_held(&mut self, asked_anew: bool, tell: &mut dyn FnMut(Answer)) {
        let said = terminal::take_held();
        if asked_anew || !said.is_empty() && said != self.said {
            self.said.clone_from(&said);
            if !said.is_empty() {
                tell(Answer::Said(said));
            }
        }
    }

    /// Reads and compares two documents, which are open from then on.
    fn open(&mut self, opened: Opened) -> Result<Pair, Failure> {
        let pair = self.compare(&opened)?;
        remember(&opened);
        self.opened = Some(opened);
        Ok(pair)
    }

    /// Reads and compares two documents.
    fn compare(&mut self, opened: &Opened) -> Result<Pair, Failure> {
        let analyser = self.shared_analyser()?;
        let mut pair = opened.compare(&analyser)?;
        pair.files.extend(settings_and_skills(&self.global, analyser.config()));
        Ok(pair)
    }

    /// Reads everything anew.
    fn reload(&mut self, tell: &mut dyn FnMut(Answer)) -> Result<Pair, Failure> {
        let config = load::settings(&self.global, self.colors)?;
        let (keymap, mistakes) = load::keymap(&self.global, &config, self.colors);
        let (theme, no_theme) = themes::load(&self.global, &config, self.colors);
        tell(Answer::Settings(Box::new(Settings { screen: config.screen.clone(), theme, keymap })));
        for said in mistakes.into_iter().chain(no_theme) {
            terminal::tell(&said);
        }
        self.renew_by(config)?;
        let Some(opened) = self.opened.clone() else {
            return Err(Failure::Said("nothing is open that could be read anew".to_owned()));
        };
        self.compare(&opened)
    }

    /// Reads the settings and skills anew. What was known stays in use where they cannot be read.
    fn renew(&mut self) -> Result<(), Failure> {
        let config = load::settings(&self.global, self.colors)?;
        self.renew_by(config)
    }

    fn renew_by(&mut self, config: Config) -> Result<(), Failure> {
        self.analyser = Some(Arc::new(load::analyser(&self.global, config, self.colors)?));
        Ok(())
    }

    fn report(&mut self, path: &str, over: bool) -> Result<Answer, Failure> {
        let Some(opened) = self.opened.clone() else {
            return Err(Failure::Said("nothing is open that could be reported on".to_owned()));
        };
        report::write(&opened, self.analyser()?, path, over)
    }

    /// What compares documents, by the settings and skills as they are.
    fn analyser(&mut self) -> Result<&Analyser, Failure> {
        self.shared_analyser()?;
        self.analyser.as_deref().ok_or_else(|| Failure::Said("the skills could not be read".to_owned()))
    }

    /// The same, to be used on another thread.
    fn shared_analyser(&mut self) -> Result<Arc<Analyser>, Failure> {
        if self.analyser.is_none() {
            self.renew()?;
        }
        let analyser = self.analyser.as_ref();
        analyser.cloned().ok_or_else(|| Failure::Said("the skills could not be read".to_owned()))
    }
}
