//! What the screens ask of the world beyond the terminal: files to be read and compared, things to be saved.
//!
//! The screens themselves read and write nothing. They send a [`Request`], which a [`World`] answers on a thread of its
//! own, one request after the other, so that keys are obeyed meanwhile. Tests put a world of their own in its place.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::keys::Keymap;
use super::pair::Pair;
use super::skills::{SkillAnswer, SkillRequest};
use super::theme_file::ThemeFile;
use crate::config;

/// Something to be done beyond the terminal.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Read and compare two files: the pair that is open from now on.
    Open {
        /// The CV.
        cv: PathBuf,
        /// The posting.
        posting: PathBuf,
    },
    /// Read the open pair, the settings and the skills anew and compare again.
    Reload,
    /// Something about skills.
    Skills(SkillRequest),
    /// The same where files were changed from outside: nothing is said if it makes no difference.
    Refresh,
    /// Write the report on the open pair to a file.
    Report {
        /// The file, as it was typed; its ending names the form.
        path: String,
        /// Whether to write over what is there.
        over: bool,
    },
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Another pair is open.
    Opened(Box<Pair>),
    /// The open pair, read anew.
    Reloaded(Box<Pair>),
    /// Something about skills.
    Skills(SkillAnswer),
    /// The same after a change from outside.
    Refreshed(Box<Pair>),
    /// The settings of the screens as they are now.
    Settings(Box<Settings>),
    /// Something was written.
    Written {
        /// What, for a sentence: `the report`.
        what: String,
        /// Where to.
        path: PathBuf,
    },
    /// Nothing was written, because something is there already.
    IsThere {
        /// The file.
        path: PathBuf,
        /// What writes over it.
        again: Box<Request>,
    },
    /// Warnings that came up on the way.
    Said(Vec<String>),
    /// What was asked could not be done, and why; all is as it was.
    Failed(String),
}

/// The settings of the screens.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Colours, mouse and signs.
    pub screen: config::Screen,
    /// The theme's file, where the settings name one.
    pub theme: Option<ThemeFile>,
    /// The keys.
    pub keymap: Keymap,
}

/// Whoever answers the requests.
pub trait World: Send {
    /// Does what is asked. `tell` takes what came of it, as often as there is something to tell: progress, then the
    /// result.
    fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer));
}

/// A world in which nothing can be done, for documents that are no files.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoWorld;

impl World for NoWorld {
    fn answer(&mut self, _: Request, tell: &mut dyn FnMut(Answer)) {
        tell(Answer::Failed("This cannot be done here: the documents are no files".to_owned()));
    }
}

/// The thread on which a world answers.
pub(crate) struct Worker {
    requests: Sender<Request>,
    answers: Receiver<Option<Answer>>,
    /// How many requests are not done yet.
    waiting: usize,
}

impl Worker {
    /// Starts it. It ends when this is dropped and what it is at is done.
    pub(crate) fn start(mut world: Box<dyn World>) -> Self {
        let (requests, to_do) = channel::<Request>();
        let (tell, answers) = channel();
        thread::spawn(move || {
            for request in to_do {
                // Nobody listens any more: the screens are gone.
                world.answer(request, &mut |answer| drop(tell.send(Some(answer))));
                if tell.send(None).is_err() {
                    break;
                }
            }
        });
        Self { requests, answers, waiting: 0 }
    }

    /// Asks for something. Where the thread is gone the answer says so.
    pub(crate) fn ask(&mut self, request: Request) -> Option<Answer> {
        if self.requests.send(request).is_err() {
            return Some(Answer::Failed(GONE.to_owned()));
        }
        self.waiting += 1;
        None
    }

    /// Asks for nothing more and waits for the end of what was asked for, so that no save is cut off; not for longer than
    /// `patience`.
    pub(crate) fn finish(self, patience: Duration) {
        let Self { requests, answers, .. } = self;
        drop(requests);
        let until = Instant::now() + patience;
        // The thread ends, and with it the channel, when it has nothing more to do.
        while answers.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok() {}
    }

    /// Whether something is being done.
    pub(crate) fn is_busy(&self) -> bool {
        self.waiting > 0
    }

    /// The next answer, if there is one already.
    pub(crate) fn next(&mut self) -> Option<Answer> {
        loop {
            match self.answers.try_recv() {
                Ok(Some(answer)) => return Some(answer),
                Ok(None) => self.waiting = self.waiting.saturating_sub(1),
                Err(TryRecvError::Disconnected) if self.is_busy() => {
                    self.waiting = 0;
                    return Some(Answer::Failed(GONE.to_owned()));
                }
                Err(_) => return None,
            }
        }
    }
}

const GONE: &str = "What was asked broke off by a fault of the program; start it again";

#[cfg(test)]
mod tests {
    use super::*;

    struct Echo;

    impl World for Echo {
        fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer)) {
            assert_eq!(request, Request::Reload, "the thread breaks off at anything else");
            tell(Answer::Failed("one".to_owned()));
            tell(Answer::Failed("two".to_owned()));
        }
    }

    fn all(worker: &mut Worker) -> Vec<String> {
        let mut said = Vec::new();
        while worker.is_busy() {
            match worker.next() {
                Some(Answer::Failed(what)) => said.push(what),
                Some(other) => panic!("{other:?}"),
                None => thread::sleep(Duration::from_millis(1)),
            }
        }
        said
    }

    #[test]
    fn every_answer_arrives_in_order() {
        let mut worker = Worker::start(Box::new(Echo));
        assert!(worker.ask(Request::Reload).is_none() && worker.ask(Request::Reload).is_none());
        assert_eq!(all(&mut worker), ["one", "two", "one", "two"]);
        assert!(worker.next().is_none());
    }

    /// Takes its time, and says when it is done.
    struct Slow(Sender<&'static str>);

    impl World for Slow {
        fn answer(&mut self, _: Request, _: &mut dyn FnMut(Answer)) {
            thread::sleep(Duration::from_millis(50));
            self.0.send("done").expect("the test listens");
        }
    }

    #[test]
    fn what_was_begun_is_finished() {
        let (tell, done) = channel();
        let mut worker = Worker::start(Box::new(Slow(tell)));
        worker.ask(Request::Reload);
        worker.ask(Request::Reload);
        worker.finish(Duration::from_secs(20));
        assert_eq!(done.try_iter().count(), 2);
    }

    #[test]
    fn a_world_that_breaks_off_is_told() {
        let mut worker = Worker::start(Box::new(Echo));
        worker.ask(Request::Open { cv: PathBuf::new(), posting: PathBuf::new() });
        assert_eq!(all(&mut worker), [GONE]);
    }
}
