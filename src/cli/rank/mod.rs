//! `cvfit rank CV POSTINGS…`: postings are found one after the other, read side by side, and listed at the end.
//!
//! Of a posting only its row is kept, and those who read pull the next posting when they are done with the last one,
//! so that memory does not grow with what is read.

mod csv;
#[cfg(feature = "tui")]
pub(super) mod detailed;
mod entry;
mod find;
mod lines;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{ParallelBridge, ParallelIterator};

use super::args::{Global, RankArgs, RankFormat};
use super::corrections;
use super::exit::Exit;
use super::failure::Failure;
use super::load::{self, is_piped};
use super::output;
use super::progress::Progress;
use super::terminal::{self, Colors, tell};
use crate::analysis::Analyser;
use crate::background;
use crate::rank::{Listing, Ranker, Tally};
use crate::report::{self, RankAnswer, SkippedPosting};
use crate::text::{Text, printable};

use entry::{Entry, Unread};
use find::Find;

/// Ranks postings for a CV.
pub(super) fn run(args: &RankArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let streams = args.postings.iter().filter(|path| is_piped(path)).count();
    if is_piped(&args.cv) && streams > 0 || streams > 1 {
        let message =
            "`-` is given more than once, and standard input can be read only once: give the other as a file";
        return Err(Failure::Said(message.to_owned()));
    }
    let config = load::settings(global, colors)?;
    let signs = config.screen.signs;
    let text = load::document(&args.cv, "CV")?;
    let analyser = load::analyser(global, config, colors)?;
    let cv = analyser.read_cv(&text);
    let ranker = Ranker::new(&analyser, &cv, &text);
    let listing = Listing {
        sort: args.sort.into(),
        limit: args.limit.map(Into::into),
        min_coverage: args.min_coverage,
    };
    let left = Mutex::default();
    let tally = ranked(args, &ranker, &|order, text| note_left(&left, &analyser, order, text))?;
    tell_left(left);
    let answer = tally.answer(text.name(), &listing);
    for skipped in &answer.skipped {
        tell(&format!("cvfit: skipped: {}", skipped.why));
    }
    if answer.totals.ranked == 0 {
        let why = match answer.totals.skipped {
            0 => "there is none at the places that were named",
            _ => "none could be read",
        };
        return Err(Failure::Said(format!("no posting was ranked: {why}")));
    }
    let colors = output::colors(colors, &args.output);
    let text = match args.format {
        RankFormat::Table => report::ranking(&answer).text(&terminal::look(colors, signs)),
        RankFormat::Csv => csv::table(&answer)?,
        RankFormat::Jsonl => lines_of(&answer)?,
        RankFormat::Json => report::json(&answer)?,
    };
    output::write(&text, &args.output)?;
    if answer.totals.listed == 0 {
        let postings = report::words::count(answer.totals.ranked, "posting", "postings");
        tell(&format!("cvfit: none of {postings} has the coverage that --min-coverage asks for"));
    }
    Ok(if answer.totals.skipped == 0 { Exit::Done } else { partial(&answer) })
}

/// Takes note of a posting; the number is its place among all.
type Note<'a> = dyn Fn(u64, &Text) + Sync + 'a;

/// Warnings, each by the place of its posting.
type Warnings = Mutex<Vec<(u64, String)>>;

/// Notes what was said about a posting and does not fit it any more.
fn note_left(left: &Warnings, analyser: &Analyser, order: u64, text: &Text) {
    if let (Some(said), Ok(mut left)) = (corrections::left(analyser, text), left.lock()) {
        left.push((order, said));
    }
}

/// Tells what was noted, in the order of the postings.
fn tell_left(left: Warnings) {
    let mut left = left.into_inner().unwrap_or_default();
    left.sort();
    for (_, said) in left {
        terminal::warn(&said);
    }
}

/// Reads all postings and compares the CV with each.
fn ranked(args: &RankArgs, ranker: &Ranker<'_>, note: &Note<'_>) -> Result<Tally, Failure> {
    // 0 stands for as many as there are processors.
    let jobs = args.jobs.map_or(0, Into::into);
    let pool = pool(jobs)?;
    let progress = Progress::new("postings read");
    let done = AtomicUsize::new(0);
    let empty = || Tally::new(args.min_coverage);
    let take_in = |mut tally: Tally, entry: Entry| {
        let order = entry.order;
        match rated(entry, ranker, note) {
            Ok(rated) => tally.add(rated),
            Err(skipped) => tally.skip(order, skipped),
        }
        progress.show(done.fetch_add(1, Ordering::Relaxed) + 1);
        tally
    };
    let found = Find::new(&args.postings);
    let tally = pool.install(|| found.par_bridge().fold(empty, take_in).reduce(empty, Tally::and));
    progress.clear();
    Ok(tally)
}

/// So many threads to read with; 0 stands for as many as there are processors.
fn pool(jobs: usize) -> Result<rayon::ThreadPool, Failure> {
    let name = |number| background::name(&format!("reading-{number}"));
    rayon::ThreadPoolBuilder::new().num_threads(jobs).thread_name(name).build().map_err(|error| {
        let error = error.to_string();
        Failure::Said(format!("cannot start threads to read with: {}; try `--jobs 1`", printable(&error)))
    })
}

/// Reads one posting. Should the program itself fail at it, the others are ranked all the same.
fn rated(entry: Entry, ranker: &Ranker<'_>, note: &Note<'_>) -> Result<crate::rank::Rated, SkippedPosting> {
    let (place, order) = (entry.place(), entry.order);
    guarded(&place, || {
        let (source, text) = entry.read()?;
        note(order, &text);
        Ok(ranker.rate(source, &text))
    })
    .map_err(|why| SkippedPosting { file: place.file, line: place.line, why })
}

/// What `read` gives, or why it gives nothing.
fn guarded<T>(place: &entry::Place, read: impl FnOnce() -> Result<T, Unread>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(read) => read.map_err(|unread| unread.to_string()),
        Err(_) => Err(format!("{place} could not be read because of a mistake in cvfit itself")),
    }
}

/// The answer as JSON Lines.
fn lines_of(answer: &RankAnswer) -> Result<String, Failure> {
    let lines: Result<Vec<_>, _> = answer.postings.iter().map(report::json_line).collect();
    Ok(lines?.concat())
}

/// Says how much of all that was given the answer is about.
fn partial(answer: &RankAnswer) -> Exit {
    let (ranked, skipped) = (answer.totals.ranked, answer.totals.skipped);
    let postings = report::words::count(ranked + skipped, "posting", "postings");
    tell(&format!("cvfit: {ranked} of {postings} were ranked, {skipped} skipped"));
    Exit::Partial
}
