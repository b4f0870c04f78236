//! A ranking for the screens: with what each posting says and asks, and with an end before all is read.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rayon::iter::{ParallelBridge, ParallelIterator};

use super::entry::Entry;
use super::find::Find;
use super::{guarded, pool};
use crate::cli::failure::Failure;
use crate::cli::load::is_piped;
use crate::corrections::hash;
use crate::marks::Key;
use crate::rank::{Listing, Ranker, Tally};
use crate::report::SkippedPosting;
use crate::text::Text;
use crate::tui::jobs::{Job, Ranking, Stop};

/// How often it is told how far it is.
const EVERY: Duration = Duration::from_millis(100);

/// What one thread has read.
#[derive(Default)]
struct Part {
    tally: Tally,
    jobs: Vec<(u64, Job)>,
}

/// Ranks the postings at these places; `progress` is told how many were read of how many.
pub(in crate::cli) fn ranking(
    places: &[PathBuf],
    ranker: &Ranker<'_>,
    cv: &str,
    stop: &Stop,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Ranking, Failure> {
    if places.iter().any(|place| is_piped(place)) {
        let said = "standard input cannot be read while the screens are shown: save it as a file, or use `cvfit rank`";
        return Err(Failure::Said(said.to_owned()));
    }
    let all = Find::new(places).take_while(|_| !stop.is_asked()).count();
    progress(0, all);
    let done = AtomicUsize::new(0);
    let told = Mutex::new(Instant::now());
    let take_in = |mut part: Part, entry: Entry| {
        part.add(entry, ranker);
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Ok(mut last) = told.try_lock()
            && last.elapsed() >= EVERY
        {
            *last = Instant::now();
            progress(done, all);
        }
        part
    };
    let found = Find::new(places).take_while(|_| !stop.is_asked());
    let part =
        pool(0)?.install(|| found.par_bridge().fold(Part::default, take_in).reduce(Part::default, Part::and));
    let Part { tally, mut jobs } = part;
    jobs.sort_unstable_by_key(|(order, _)| *order);
    let answer = tally.answer(cv, &Listing { limit: Some(0), ..Listing::default() });
    Ok(Ranking {
        cv: cv.to_owned(),
        jobs: jobs.into_iter().map(|(_, job)| job).collect(),
        lacking: answer.lacking,
        skipped: answer.skipped,
        all,
    })
}

impl Part {
    fn add(&mut self, entry: Entry, ranker: &Ranker<'_>) {
        let (order, place) = (entry.order, entry.place());
        let read = guarded(&place, || {
            let (source, text) = entry.read()?;
            let (id, hash) = (source.id.clone(), hash(&text));
            let (rated, details) = ranker.rate_in_detail(source, &text);
            Ok((rated, details, id, hash))
        });
        match read {
            Ok((rated, details, id, hash)) => {
                let posting = rated.posting().clone();
                let file = std::path::absolute(&place.file)
                    .map_or_else(|_| place.file.clone(), |path| path.to_string_lossy().into_owned());
                self.jobs.push((order, Job { posting, details, key: Key { file, id, hash } }));
                self.tally.add(rated);
            }
            Err(why) => self.tally.skip(order, SkippedPosting { file: place.file, line: place.line, why }),
        }
    }

    fn and(mut self, mut other: Self) -> Self {
        self.jobs.append(&mut other.jobs);
        Self { tally: self.tally.and(other.tally), jobs: self.jobs }
    }
}

/// The text of one posting.
pub(in crate::cli) fn text(file: &Path, line: Option<usize>) -> Result<Text, Failure> {
    let is_it = |entry: &Entry| entry.place().line == line;
    let Some(entry) = Find::new(&[file.to_owned()]).find(is_it) else {
        let said = "the posting is no longer where it was: R ranks all anew";
        return Err(Failure::Said(said.to_owned()));
    };
    entry.read().map(|(_, text)| text).map_err(|unread| Failure::Said(unread.to_string()))
}
