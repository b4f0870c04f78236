//! Changes by somebody else, and two saves at once.

use std::fmt::Write;
use std::fs::{self, File};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{names, one_file};
use crate::store::{Before, SaveError, Stamp, load, save};

#[test]
fn a_change_of_the_same_size_and_time_is_seen() {
    let (folder, path) = one_file("old text");
    let read = load(&path).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, "OLD TEXT").unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    let refused = save(&path, b"mine", Before::Same(read.stamp)).unwrap_err();
    assert!(matches!(refused, SaveError::Changed { .. }), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), b"OLD TEXT");
    assert_eq!(names(folder.path()), ["cv.md"]);
}

#[test]
fn a_file_that_went_or_came_is_told() {
    let (folder, path) = one_file("old");
    let stamp = load(&path).unwrap().stamp;
    let refused = save(&path, b"mine", Before::Absent).unwrap_err();
    assert!(matches!(refused, SaveError::Appeared { .. }), "{refused}");
    fs::remove_file(&path).unwrap();
    let refused = save(&path, b"mine", Before::Same(stamp)).unwrap_err();
    assert!(matches!(refused, SaveError::Gone { .. }), "{refused}");
    assert!(names(folder.path()).is_empty());
    save(&path, b"mine", Before::Absent).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn a_touched_file_that_holds_the_same_is_no_conflict() {
    let (_folder, path) = one_file("old");
    let stamp = load(&path).unwrap().stamp;
    fs::write(&path, "old").unwrap();
    assert_eq!(save(&path, b"new", Before::Same(stamp)).unwrap(), Stamp::of(b"new"));
}

/// Each of two writers reads, adds a line, and begins anew where it was refused: no line may be lost.
#[test]
fn of_two_that_save_at_once_neither_loses_an_edit() {
    const EDITS: usize = 60;
    let (folder, path) = one_file("");
    thread::scope(|scope| {
        for writer in ["a", "b"] {
            let path = &path;
            scope.spawn(move || {
                for edit in 0..EDITS {
                    loop {
                        let read = load(path).unwrap();
                        let mut text = String::from_utf8(read.bytes).unwrap();
                        writeln!(text, "{writer}{edit}").unwrap();
                        match save(path, text.as_bytes(), Before::Same(read.stamp)) {
                            Ok(_) => break,
                            Err(SaveError::Changed { .. }) => {}
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            });
        }
    });
    let text = fs::read_to_string(&path).unwrap();
    for writer in ["a", "b"] {
        let edits: Vec<_> = text.lines().filter(|line| line.starts_with(writer)).collect();
        let wanted: Vec<_> = (0..EDITS).map(|edit| format!("{writer}{edit}")).collect();
        assert_eq!(edits, wanted);
    }
    assert_eq!(names(folder.path()), ["cv.md"]);
}

#[test]
fn of_two_that_make_a_new_file_one_is_told() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cv.md");
        let made: Vec<_> = thread::scope(|scope| {
            let save = |text: &'static [u8]| {
                let path = &path;
                scope.spawn(move || save(path, text, Before::Absent).is_ok())
            };
            let both = [save(b"a"), save(b"b")];
            both.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(made.iter().filter(|made| **made).count(), 1);
        assert_eq!(names(folder.path()), ["cv.md"]);
    }
}

#[test]
fn whoever_reads_meanwhile_sees_the_old_or_the_new_text() {
    let texts = [b"a".repeat(60_000), b"b".repeat(50_000)];
    let (_folder, path) = one_file("");
    fs::write(&path, &texts[0]).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !done.load(Ordering::Relaxed) {
                let read = fs::read(&path).unwrap();
                assert!(texts.contains(&read), "{} bytes", read.len());
                seen += 1;
            }
            seen
        });
        let mut stamp = Stamp::of(&texts[0]);
        for turn in 1..=100 {
            stamp = save(&path, &texts[turn % 2], Before::Same(stamp)).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
}
