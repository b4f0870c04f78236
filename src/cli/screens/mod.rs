//! The screens, with the world they ask of: files, settings and skills as the command line finds them.

mod documents;
mod recent;
mod taxonomy;

use super::args::Global;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors};
use crate::analysis::Analyser;
use crate::config::Config;
use crate::tui::{self, Answer, Keymap, Pair, Request, Session, World};
pub(super) use documents::{Kept, Opened};

/// Shows the screens with what is open, or with what can be opened.
pub(super) fn show(
    opened: Option<(Opened, Pair)>,
    config: &Config,
    global: &Global,
    colors: Colors,
) -> Result<Exit, Failure> {
    let (opened, pair) = opened.unzip();
    if let Some(opened) = &opened {
        remember(opened);
    }
    let session = Session { pair, screen: config.screen, keymap: Keymap::builtin().0, color: colors.stdout };
    let changes = taxonomy::Changes::default();
    let files = Files { global: global.clone(), colors, opened, analyser: None, changes };
    // What is said meanwhile would be written across the screens.
    let (ended, said) = terminal::held(|| tui::run(session, Box::new(files)));
    said.iter().for_each(|line| terminal::tell(line));
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

/// The world of the screens: the files of this machine.
struct Files {
    global: Global,
    colors: Colors,
    opened: Option<Opened>,
    /// What compares documents, from the settings and skills as they were read last.
    analyser: Option<Analyser>,
    /// What is changed in the user's own skills.
    changes: taxonomy::Changes,
}

impl World for Files {
    fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer)) {
        let answer = match request {
            Request::Open { cv, posting } => {
                let opened = Opened { cv: Kept::File(cv), posting: Kept::File(posting) };
                self.open(opened).map(|pair| Answer::Opened(Box::new(pair)))
            }
            Request::Skills(request) => self.skills(request).map(Answer::Skills),
            Request::Reload => self.reload().map(|pair| Answer::Reloaded(Box::new(pair))),
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
        remember(&opened);
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
        let analyser = match self.analyser.take() {
            Some(analyser) => analyser,
            None => {
                let config = load::settings(&self.global, self.colors)?;
                load::analyser(&self.global, config, self.colors)?
            }
        };
        Ok(self.analyser.insert(analyser))
    }
}
