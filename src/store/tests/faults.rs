//! A stop and a failure at every step of a save. A stop is what a kill or a power cut is: nothing more is done, not
//! even tidying up.

use std::cell::{Cell, RefCell};
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::{names, one_file};
use crate::store::disk::{Disk, Lock, Real};
use crate::store::save::save;
use crate::store::{Access, Before, SaveError, Stamp, load};

/// What happens at a step.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// The system refuses it with this number, and only it.
    Fails(i32),
    /// It and all that follows are not done.
    Stops,
}

/// A disk on which one step goes wrong; of a text that was to be written, half is.
struct Faulty {
    at: usize,
    fault: Fault,
    steps: RefCell<Vec<&'static str>>,
    stopped: Cell<bool>,
}

impl Faulty {
    fn new(at: usize, fault: Fault) -> Self {
        Self { at, fault, steps: RefCell::default(), stopped: Cell::new(false) }
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        if self.stopped.get() {
            return Err(io::Error::other("stopped"));
        }
        self.steps.borrow_mut().push(name);
        if self.steps.borrow().len() != self.at {
            return Ok(());
        }
        match self.fault {
            Fault::Fails(number) => Err(io::Error::from_raw_os_error(number)),
            Fault::Stops => {
                self.stopped.set(true);
                Err(io::Error::other("stopped"))
            }
        }
    }
}

impl Disk for Faulty {
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.step("real_path")?;
        Real.real_path(path)
    }

    fn look(&self, path: &Path) -> io::Result<Option<Metadata>> {
        self.step("look")?;
        Real.look(path)
    }

    fn open_folder(&self, folder: &Path) -> io::Result<Option<File>> {
        self.step("open_folder")?;
        Real.open_folder(folder)
    }

    fn lock(&self, folder: &File) -> io::Result<Lock> {
        self.step("lock")?;
        Real.lock(folder)
    }

    fn unfinished(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step("unfinished")?;
        Real.unfinished(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove")?;
        Real.remove(path)
    }

    fn try_open(&self, path: &Path) -> io::Result<()> {
        self.step("try_open")?;
        Real.try_open(path)
    }

    fn create(&self, folder: &Path, old: Option<&Metadata>, access: Access) -> io::Result<(File, PathBuf)> {
        self.step("create")?;
        Real.create(folder, old, access)
    }

    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        // A stop between the halves is a step of its own.
        let (first, second) = bytes.split_at(bytes.len() / 2);
        self.step("write")?;
        Real.write(file, first)?;
        self.step("write")?;
        Real.write(file, second)
    }

    fn keep(&self, old: (&Path, &Metadata), new: &File) -> Result<(), (String, io::Error)> {
        self.step("keep").map_err(|error| ("rights".to_owned(), error))?;
        Real.keep(old, new)
    }

    fn confirm(&self, file: &File) -> io::Result<()> {
        self.step("confirm")?;
        Real.confirm(file)
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        self.step("stamp")?;
        Real.stamp(path)
    }

    fn replace(&self, new: &Path, old: &Path) -> io::Result<()> {
        self.step("replace")?;
        Real.replace(new, old)
    }

    fn place(&self, new: &Path, name: &Path) -> io::Result<()> {
        self.step("place")?;
        Real.place(new, name)
    }

    fn confirm_folder(&self, folder: &File) -> io::Result<()> {
        self.step("confirm_folder")?;
        Real.confirm_folder(folder)
    }
}

const OLD: &[u8] = b"the old text, which is not short\n";
const NEW: &[u8] = b"the new text, longer than the old one in any case\n";

fn before(old: Option<&[u8]>) -> Before {
    old.map_or(Before::Absent, |old| Before::Same(Stamp::of(old)))
}

/// Saves over `old` with a fault at step `at`, in a folder that holds what an earlier kill has left.
fn saved(old: Option<&[u8]>, at: usize, fault: Fault) -> Saved {
    let (folder, path) = one_file("");
    match old {
        Some(old) => fs::write(&path, old).unwrap(),
        None => fs::remove_file(&path).unwrap(),
    }
    let (_, left) = Real.create(folder.path(), None, Access::Private).unwrap();
    let disk = Faulty::new(at, fault);
    let result = save(&disk, &path, NEW, before(old), Access::Private);
    Saved { folder, path, left, result, steps: disk.steps.into_inner() }
}

struct Saved {
    folder: tempfile::TempDir,
    path: PathBuf,
    left: PathBuf,
    result: Result<Stamp, SaveError>,
    steps: Vec<&'static str>,
}

impl Saved {
    fn there(&self) -> Option<Vec<u8>> {
        fs::read(&self.path).ok()
    }
}

/// What happens in a save, and in which order: the text is on the disk before it takes the place, and the place is
/// on the disk before anybody is told.
#[test]
fn the_steps_come_in_an_order_that_survives_a_power_cut() {
    let steps = saved(Some(OLD), 0, Fault::Stops).steps;
    assert_eq!(
        steps,
        [
            "real_path",
            "open_folder",
            "lock",
            "unfinished",
            "remove",
            "look",
            "try_open",
            "create",
            "write",
            "write",
            "keep",
            "confirm",
            "look",
            "stamp",
            "replace",
            "confirm_folder"
        ]
    );
    let steps = saved(None, 0, Fault::Stops).steps;
    assert_eq!(
        steps,
        [
            "real_path",
            "look",
            "real_path",
            "open_folder",
            "lock",
            "unfinished",
            "remove",
            "look",
            "create",
            "write",
            "write",
            "confirm",
            "place",
            "confirm_folder"
        ]
    );
}

#[test]
fn stopped_anywhere_it_leaves_the_old_or_the_new_text_and_the_next_save_tidies_up() {
    for old in [Some(OLD), None] {
        let all = saved(old, 0, Fault::Stops).steps.len();
        let mut left_behind = 0;
        for at in 1..=all {
            let run = saved(old, at, Fault::Stops);
            let there = run.there();
            let is_whole = there.as_deref() == old || there.as_deref() == Some(NEW);
            assert!(is_whole, "step {at}, {:?}: {there:?}", run.steps);
            assert!(run.result.is_err(), "step {at}: who was stopped says nothing");
            left_behind += names(run.folder.path()).len() - usize::from(there.is_some());

            let again = match load(&run.path) {
                Ok(read) => Before::Same(read.stamp),
                Err(_) => Before::Absent,
            };
            save(&Real, &run.path, b"next", again, Access::Private).unwrap();
            assert_eq!(fs::read(&run.path).unwrap(), b"next");
            assert_eq!(names(run.folder.path()), ["cv.md"], "step {at}");
        }
        assert!(left_behind > all / 2, "a stop tidies nothing up, or this test shows nothing");
    }
}

#[cfg(unix)]
#[test]
fn a_failure_anywhere_leaves_the_old_text_and_nothing_else() {
    // ENOSPC, EIO, EACCES, EROFS, EDQUOT on Linux; elsewhere they are failures all the same.
    for number in [28, 5, 13, 30, 122] {
        for old in [Some(OLD), None] {
            let all = saved(old, 0, Fault::Stops).steps.len();
            for at in 1..=all {
                let run = saved(old, at, Fault::Fails(number));
                let step = *run.steps.get(at - 1).unwrap();
                let there = run.there();
                match &run.result {
                    Ok(stamp) => {
                        assert!(matches!(step, "unfinished" | "remove"), "only tidying up may fail: {step}");
                        assert_eq!(*stamp, Stamp::of(NEW));
                        assert_eq!(there.as_deref(), Some(NEW));
                    }
                    Err(SaveError::Unconfirmed { .. }) => {
                        assert_eq!(step, "confirm_folder");
                        assert_eq!(there.as_deref(), Some(NEW));
                    }
                    Err(error) => {
                        assert_eq!(there.as_deref(), old, "{step}: {error}");
                        let said = error.to_string();
                        assert!(said.contains("cv.md` was not saved: ") && said.contains("; "), "{said}");
                    }
                }
                // What was left before is there only where tidying up itself failed, or was not come to.
                let mut others = names(run.folder.path());
                others.retain(|name| name != "cv.md");
                let earlier = run.left.file_name().unwrap().to_str().unwrap();
                let is_tidy = others.iter().all(|name| name == earlier);
                assert!(is_tidy, "{step}: {others:?}");
            }
        }
    }
}

#[test]
fn the_message_names_the_cause() {
    let said = |step: &str, number| {
        let steps = saved(Some(OLD), 0, Fault::Stops).steps;
        let at = steps.iter().position(|s| *s == step).unwrap() + 1;
        saved(Some(OLD), at, Fault::Fails(number)).result.unwrap_err()
    };
    assert!(matches!(said("write", 28), SaveError::Full { .. }));
    assert!(matches!(said("create", 13), SaveError::ReadOnlyFolder { .. }));
    assert!(matches!(said("replace", 13), SaveError::ReadOnlyFolder { .. }));
    assert!(matches!(said("try_open", 13), SaveError::ReadOnly { .. }));
    assert!(matches!(said("keep", 1), SaveError::NotKept { .. }));
    let said = said("confirm", 5).to_string();
    assert!(said.contains("bringing it to the disk failed"), "{said}");
}

/// The whole way of a command: a user's file is edited, the save stopped, and the edit made again.
#[test]
fn an_edit_of_the_skills_that_is_stopped_anywhere_can_be_made_again() {
    use crate::taxonomy::edit::{Operation, Own};

    const MINE: &str =
        "# mine\r\nformat = 1\r\n\r\n[[skill]] # here\r\nid = \"kubernetes\"\r\nmute = false\r\n";
    let alias = Operation::Alias { skill: "kubernetes".to_owned(), names: vec!["kubi".to_owned()] };
    let edited = |text: &str| Own { name: "my.toml", text, below: &[] }.edit(&alias).map(|(edit, _)| edit);
    let after = edited(MINE).unwrap().after().to_owned();
    for at in 1.. {
        let (folder, path) = one_file(MINE);
        let disk = Faulty::new(at, Fault::Stops);
        let result = save(&disk, &path, after.as_bytes(), before(Some(MINE.as_bytes())), Access::Private);
        if !disk.stopped.get() {
            result.unwrap();
            assert!(at > 10, "a save has more steps than that");
            return;
        }
        let read = load(&path).unwrap();
        let there = String::from_utf8(read.bytes).unwrap();
        assert!(there == MINE || there == after, "step {at}: {there}");
        // Where it got through, there is nothing left to do.
        if let Ok(edit) = edited(&there) {
            crate::store::save(&path, edit.after().as_bytes(), Before::Same(read.stamp)).unwrap();
            assert_eq!(names(folder.path()), ["cv.md"], "step {at}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), after);
    }
}

/// Decisions about a copy are kept after each of them: wherever that stops, the next run finds those before or after.
#[test]
fn decisions_kept_are_the_old_or_the_new_ones_wherever_it_stops() {
    use crate::tailor::{Draft, Source, State, Where};
    use crate::text::Text;

    let cv = Text::from_source("cv.md", "- Go\n- Bash\n");
    let mut draft = Draft::new(Source::new(cv.source().into(), cv.clone()).unwrap());
    let mut states = vec![State::default()];
    for (line, words) in [(1, "Kafka at Acme"), (2, "two years of Helm")] {
        draft.write(&format!("own/{line}"), Where::Behind(line), words).unwrap();
        states.push(draft.state());
    }
    let json = |state: &State| state.to_json().unwrap().into_bytes();
    for pair in states.windows(2) {
        // The first time there is no file yet.
        let old = (!pair[0].is_empty()).then(|| json(&pair[0]));
        for at in 1.. {
            let (_folder, path) = one_file("");
            match &old {
                Some(old) => fs::write(&path, old).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let disk = Faulty::new(at, Fault::Stops);
            let result = save(&disk, &path, &json(&pair[1]), before(old.as_deref()), Access::Private);
            let found = load(&path).map_or_else(
                |_| State::default(),
                |read| State::from_json(&read.bytes).unwrap_or_else(|error| panic!("step {at}: {error}")),
            );
            assert!(found == pair[0] || found == pair[1], "step {at}: {found:?}");
            if !disk.stopped.get() {
                result.unwrap();
                assert!(at > 10 && found == pair[1]);
                break;
            }
        }
    }
}
