//! What the screens ask of the world beyond the terminal: files to be read and compared, things to be saved.
//!
//! The screens themselves read and write nothing. They send a [`Request`], which a [`World`] answers on a thread of its
//! own, one request after the other, so that keys are obeyed meanwhile. Tests put a world of their own in its place.

pub mod corrections;
pub mod jobs;
pub mod start;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::keys::Keymap;
use super::pair::Pair;
use super::skills::{SkillAnswer, SkillRequest};
use super::tailor;
use super::theme_file::ThemeFile;
use crate::config;

/// How long the end of the program waits for what is being saved.
const LAST_SAVES: Duration = Duration::from_millis(1500);

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
    /// The same where files were changed from outside: nothing is said if it makes no difference.
    Refresh,
    /// Write the report on the open pair to a file.
    Report {
        /// The file, as it was typed; its ending names the form.
        path: String,
        /// Whether to write over what is there.
        over: bool,
    },
    /// Something about skills.
    Skills(SkillRequest),
    /// Something of the tailor screen.
    Tailor(tailor::Request),
    /// Something for the start screen.
    Start(start::Request),
    /// Something for the jobs screen.
    Jobs(jobs::Request),
    /// Something else to be said of the posting.
    Correct(corrections::Request),
}

impl Request {
    /// Whether `later` makes this one needless.
    fn gives_way_to(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Tailor(one), Self::Tailor(later)) => one.gives_way_to(later),
            // What is read later, or in the place of it, says all that this would say.
            (Self::Refresh, Self::Refresh | Self::Reload | Self::Open { .. }) => true,
            _ => false,
        }
    }

    /// Whether it saves something of the user's, so that it has to be done even when the program ends.
    fn saves(&self) -> bool {
        match self {
            Self::Tailor(request) => request.saves(),
            Self::Jobs(request) => matches!(request, jobs::Request::Mark { .. }),
            Self::Start(request) => matches!(request, start::Request::Save { .. }),
            Self::Skills(request) => {
                matches!(request, SkillRequest::Save(_) | SkillRequest::Undo | SkillRequest::Redo)
            }
            Self::Report { .. } | Self::Correct(_) => true,
            Self::Open { .. } | Self::Reload | Self::Refresh => false,
        }
    }
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Another pair is open.
    Opened(Box<Pair>),
    /// The open pair, read anew.
    Reloaded(Box<Pair>),
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
    /// Something about skills.
    Skills(SkillAnswer),
    /// Something of the tailor screen.
    Tailor(tailor::Answer),
    /// Something for the start screen.
    Start(start::Answer),
    /// Something for the jobs screen.
    Jobs(jobs::Answer),
    /// Something else was said of the posting.
    Corrected(corrections::Answer),
}

/// The settings of the screens.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Colours, mouse, signs and what digits are for.
    pub screen: config::Screen,
    /// The theme's file, where the settings name one.
    pub theme: Option<ThemeFile>,
    /// The keys.
    pub keymap: Keymap,
}

/// Whoever answers the requests.
pub trait World: Send {
    /// Is called once, before anything is asked: what the screens begin with can be told. `teller` can be kept, to tell
    /// later of what goes on beside the requests.
    fn begin(&mut self, teller: &Teller) {
        let _ = teller;
    }

    /// Does what is asked. `tell` takes what came of it, as often as there is something to tell: progress, then the
    /// result.
    fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer));
}

/// A world in which nothing can be done, for documents that are no files.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoWorld;

impl World for NoWorld {
    fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer)) {
        if let Request::Tailor(request) = request {
            return tell(Answer::Tailor(request.refused()));
        }
        let why = "This cannot be done here: the documents are no files".to_owned();
        tell(match request {
            Request::Correct(_) => Answer::Corrected(corrections::Answer::Failed(why)),
            _ => Answer::Failed(why),
        });
    }
}

/// Tells the screens of something that goes on beside the requests. Clones tell the same screens.
#[derive(Debug, Clone)]
pub struct Teller {
    answers: Sender<Option<Answer>>,
    beside: Arc<AtomicUsize>,
}

impl Teller {
    /// Tells something.
    pub fn tell(&self, answer: Answer) {
        // Where nobody listens any more the screens are gone.
        let _ = self.answers.send(Some(answer));
    }

    /// While this is kept the screens take it that something is being done.
    pub fn work(&self) -> Work {
        self.beside.fetch_add(1, Ordering::SeqCst);
        Work(Arc::clone(&self.beside))
    }
}

/// Something that is being done beside the requests.
#[derive(Debug)]
pub struct Work(Arc<AtomicUsize>);

impl Drop for Work {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The thread on which a world answers.
pub(crate) struct Worker {
    requests: Sender<Request>,
    answers: Receiver<Option<Answer>>,
    /// How many requests are not done yet; the beginning is one.
    waiting: usize,
    /// Set when only what saves something is to be done any more.
    ending: Arc<AtomicBool>,
    /// How much is being done beside them.
    beside: Arc<AtomicUsize>,
}

impl Worker {
    /// Starts it. It ends when this is dropped and what it is at is done.
    pub(crate) fn start(mut world: Box<dyn World>) -> Self {
        let (requests, to_do) = channel::<Request>();
        let (tell, answers) = channel();
        let beside = Arc::new(AtomicUsize::new(0));
        let teller = Teller { answers: tell.clone(), beside: Arc::clone(&beside) };
        let ending = Arc::new(AtomicBool::new(false));
        let only_saves = Arc::clone(&ending);
        thread::spawn(move || {
            world.begin(&teller);
            drop(teller);
            if tell.send(None).is_err() {
                return;
            }
            let mut waiting = VecDeque::new();
            while let Ok(request) = waiting.pop_front().map_or_else(|| to_do.recv(), Ok) {
                waiting.extend(to_do.try_iter());
                let wanted = request.saves() || !only_saves.load(Ordering::SeqCst);
                // Of those that ask for the same, the newest counts.
                if wanted && !waiting.iter().any(|later| request.gives_way_to(later)) {
                    world.answer(request, &mut |answer| drop(tell.send(Some(answer))));
                }
                // Where nobody listens any more, the screens are gone.
                if tell.send(None).is_err() {
                    break;
                }
            }
        });
        Self { requests, answers, waiting: 1, ending, beside }
    }

    /// Has done what saves something, within a time, before the program ends.
    pub(crate) fn end(self) {
        self.ending.store(true, Ordering::SeqCst);
        drop(self.requests);
        let until = Instant::now() + LAST_SAVES;
        loop {
            match self.answers.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Asks for something. Where the thread is gone the answer says so.
    pub(crate) fn ask(&mut self, request: Request) -> Option<Answer> {
        if self.requests.send(request).is_err() {
            return Some(Answer::Failed(GONE.to_owned()));
        }
        self.waiting += 1;
        None
    }

    /// Whether something is being done.
    pub(crate) fn is_busy(&self) -> bool {
        self.waiting > 0 || self.beside.load(Ordering::SeqCst) > 0
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

    #[test]
    fn a_world_that_breaks_off_is_told() {
        let mut worker = Worker::start(Box::new(Echo));
        worker.ask(Request::Open { cv: PathBuf::new(), posting: PathBuf::new() });
        assert_eq!(all(&mut worker), [GONE]);
    }

    /// Notes what it is asked to keep, once it is let go.
    struct Noting {
        go: Receiver<()>,
        done: Sender<String>,
    }

    impl World for Noting {
        fn answer(&mut self, request: Request, _: &mut dyn FnMut(Answer)) {
            let _ = self.go.recv();
            let what = match request {
                Request::Tailor(tailor::Request::Keep { at, .. }) => at.to_string_lossy().into_owned(),
                other => format!("{other:?}"),
            };
            let _ = self.done.send(what);
        }
    }

    #[test]
    fn of_what_asks_for_the_same_the_newest_is_done_and_saves_are_done_even_at_the_end() {
        let ((let_go, go), (done, all)) = (channel(), channel());
        let mut worker = Worker::start(Box::new(Noting { go, done }));
        let keep = |at: &str| {
            let decisions = crate::tailor::State::default();
            Request::Tailor(tailor::Request::Keep { at: at.into(), decisions })
        };
        let Request::Tailor(one) = keep("a") else { panic!("a save") };
        let Request::Tailor(other) = keep("b") else { panic!("a save") };
        assert!(one.gives_way_to(&one.clone()) && !one.gives_way_to(&other) && one.saves());
        for request in [keep("a"), keep("b"), keep("c"), keep("b"), Request::Reload] {
            assert!(worker.ask(request).is_none());
        }
        worker.ending.store(true, Ordering::SeqCst);
        // The first may have been begun with nothing behind it yet.
        drop(let_go);
        worker.end();
        let done: Vec<String> = all.try_iter().collect();
        assert_eq!(done.iter().filter(|at| *at == "a").count(), 1);
        assert!(done.ends_with(&["c".to_owned(), "b".to_owned()]), "{done:?}");
    }
}
