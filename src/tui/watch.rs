//! Noticing that files are changed from outside.
//!
//! Folders are watched and not files: editors save by putting another file in the place of the old, after which a watch
//! on the file itself hears nothing any more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How long nothing may happen before a change is taken to be over: a save is several events.
const SETTLED: Duration = Duration::from_millis(100);

/// The longest that a change is waited out, so that a file written all the time is shown at all.
const AT_LAST: Duration = Duration::from_secs(1);

/// A file that was changed within this time before it is watched is read once more.
const FRESH: Duration = Duration::from_secs(5);

/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(2);

/// Watches some files.
pub(crate) struct Watch {
    events: Receiver<notify::Result<Event>>,
    tell: Sender<notify::Result<Event>>,
    watcher: Option<Box<dyn Watcher>>,
    /// The files as they were named, so that where they lead is not looked up over and over.
    named: Vec<PathBuf>,
    /// The files, and where links lead.
    files: BTreeSet<PathBuf>,
    /// When the first and the last event of a change came.
    change: Option<(Instant, Instant)>,
}

impl Watch {
    /// Watches nothing yet.
    pub(crate) fn new() -> Self {
        let (tell, events) = channel();
        Self { events, tell, watcher: None, named: Vec::new(), files: BTreeSet::new(), change: None }
    }

    /// Watches these files in the place of others. Where that cannot be done it says why; nothing is watched then.
    pub(crate) fn files(&mut self, files: &[PathBuf]) -> notify::Result<()> {
        if files == self.named {
            return Ok(());
        }
        files.clone_into(&mut self.named);
        let places: BTreeSet<PathBuf> = files.iter().flat_map(|file| places(file)).collect();
        if places == self.files {
            return Ok(());
        }
        self.watcher = None;
        self.files.clear();
        if places.is_empty() {
            return Ok(());
        }
        let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
        let told = watching::<RecommendedWatcher>(&folders, self.tell.clone(), Config::default());
        let watcher: Box<dyn Watcher> = if let Ok(watcher) = told {
            Box::new(watcher)
        } else {
            // The system has no watches left, or none at all.
            let config = Config::default().with_poll_interval(POLL);
            Box::new(watching::<PollWatcher>(&folders, self.tell.clone(), config)?)
        };
        self.watcher = Some(watcher);
        // What was changed after it was read and before it was watched nobody tells.
        if places.iter().any(|place| is_fresh(place)) {
            let now = Instant::now();
            self.change = Some((now, now));
        }
        self.files = places;
        Ok(())
    }

    /// Whether something happened that is not over yet.
    pub(crate) fn is_waiting(&self) -> bool {
        self.change.is_some()
    }

    /// Whether a change is over since this was asked last.
    pub(crate) fn changed(&mut self, now: Instant) -> bool {
        while let Ok(event) = self.events.try_recv() {
            if event.is_ok_and(|event| writes(event.kind) && self.concerns(&event)) {
                let first = self.change.map_or(now, |(first, _)| first);
                self.change = Some((first, now));
            }
        }
        let over = self.change.is_some_and(|(first, last)| now - last >= SETTLED || now - first >= AT_LAST);
        if over {
            self.change = None;
            // A link may lead elsewhere now.
            self.named.clear();
        }
        over
    }

    fn concerns(&self, event: &Event) -> bool {
        event.need_rescan() || event.paths.iter().any(|path| self.files.contains(path))
    }
}

/// Whether a file was changed so lately that what was read of it may be older.
fn is_fresh(file: &Path) -> bool {
    let modified = file.metadata().and_then(|found| found.modified());
    modified.is_ok_and(|modified| modified.elapsed().is_ok_and(|ago| ago < FRESH))
}

/// A watcher over some folders.
fn watching<W: Watcher>(
    folders: &BTreeSet<&Path>,
    tell: Sender<notify::Result<Event>>,
    config: Config,
) -> notify::Result<W> {
    let mut watcher = W::new(move |event| drop(tell.send(event)), config)?;
    let mut heard = 0;
    let mut failed = None;
    for folder in folders {
        match watcher.watch(folder, RecursiveMode::NonRecursive) {
            Ok(()) => heard += 1,
            Err(error) => failed = Some(error),
        }
    }
    match failed {
        // A folder that is not there yet, as that of the settings, takes nothing from the others.
        Some(error) if heard == 0 => Err(error),
        _ => Ok(watcher),
    }
}

/// Where changes of a file may be heard of: as it is named, and where a link leads.
fn places(file: &Path) -> impl Iterator<Item = PathBuf> {
    let named = std::path::absolute(file).ok();
    // The folder may itself be reached by a link; events name the folder as it is watched.
    [named, file.canonicalize().ok()].into_iter().flatten()
}

/// Whether something may be different after an event of this kind. That a file was read says nothing, and reading it
/// again would tell the same again without an end.
fn writes(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Waits until a change is noticed; whether one was.
    fn noticed(watch: &mut Watch, patience: Duration) -> bool {
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if watch.changed(Instant::now()) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        false
    }

    #[test]
    fn every_way_to_save_is_noticed_and_reading_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("cv.md");
        fs::write(&file, "one").unwrap();
        let mut watch = Watch::new();
        watch.files(std::slice::from_ref(&file)).unwrap();
        let limit = Duration::from_secs(10);
        assert!(noticed(&mut watch, limit), "what was written right before is looked at again");
        for round in 0..2 {
            fs::write(&file, format!("two {round}")).unwrap();
            assert!(noticed(&mut watch, limit), "written over");
            let other = folder.path().join("other");
            fs::write(&other, "three").unwrap();
            fs::rename(&other, &file).unwrap();
            assert!(noticed(&mut watch, limit), "put in its place");
            fs::remove_file(&file).unwrap();
            assert!(noticed(&mut watch, limit), "removed");
            fs::write(&file, "four").unwrap();
            assert!(noticed(&mut watch, limit), "there again");
        }
        fs::read(&file).unwrap();
        fs::write(folder.path().join("another.md"), "x").unwrap();
        assert!(!noticed(&mut watch, Duration::from_millis(300)));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_behind_a_link_is_watched_too() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (link, file) = (here.path().join("cv.md"), there.path().join("real.md"));
        fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let mut watch = Watch::new();
        watch.files(&[link]).unwrap();
        assert!(noticed(&mut watch, Duration::from_secs(10)));
        fs::write(&file, "two").unwrap();
        assert!(noticed(&mut watch, Duration::from_secs(10)));
    }

    #[test]
    fn many_events_are_one_change() {
        let mut watch = Watch::new();
        let path = PathBuf::from("/x/cv.md");
        watch.files = BTreeSet::from([path.clone()]);
        let start = Instant::now();
        let event = || Ok(Event::new(EventKind::Any).add_path(path.clone()));
        let mut changes = 0;
        for step in 0..200 {
            watch.tell.send(event()).unwrap();
            changes += usize::from(watch.changed(start + Duration::from_millis(10 * step)));
        }
        assert_eq!(changes, 1, "two seconds without a rest");
        assert!(watch.is_waiting());
        assert!(watch.changed(start + Duration::from_secs(5)));
        assert!(!watch.is_waiting());
    }
}
