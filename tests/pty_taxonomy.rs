//! Teaching the program in its screens: the real program, with real files in a folder of its own.

#![cfg(all(unix, feature = "tui"))]

#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use pty::{LIMIT, Pty};

const OWN: &str = "# my skills, in my order\nformat = 1\n\n[[skill]] # the best\nid = \"zz-own\"\nname = \"Zzown\"\nkind = \"tech\"\ncategory = \"tools\" # for now\n";
const CV: &str = "# Kim\n\n## Skills\n\nKubernetes, Java, Zorblax, Quuxify\n";
const POSTING: &str =
    "Requirements:\n- Experience with Zorblax and Kubernetes\n- Experience with Quuxify and Java\n";

/// A folder with a CV, a posting, and the user's own skills.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn with(own: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Self { folder };
        fs::create_dir_all(home.own().parent().expect("a folder")).expect("a folder");
        fs::write(home.own(), own).expect("the skills");
        fs::write(home.path("cv.md"), CV).expect("the CV");
        fs::write(home.path("job.txt"), POSTING).expect("the posting");
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn own(&self) -> PathBuf {
        self.path("config/cvfit/taxonomy.toml")
    }

    fn own_text(&self) -> String {
        fs::read_to_string(self.own()).expect("the skills")
    }

    /// The program on the taxonomy screen.
    fn open(&self) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
        command.args([self.path("cv.md"), self.path("job.txt")]);
        let path = |name: &str| self.path(name).to_string_lossy().into_owned();
        let folders = [("XDG_CONFIG_HOME", path("config")), ("XDG_STATE_HOME", path("state"))];
        let env: Vec<_> = folders.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut pty = Pty::spawn(command, &env);
        shows(&mut pty, "1 Review");
        pty.press("5");
        pty
    }
}

#[track_caller]
fn shows(pty: &mut Pty, what: &str) {
    pty.wait(what, |screen| screen.contents().contains(what));
}

#[track_caller]
fn quit(mut pty: Pty) {
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();
}

#[test]
fn two_terms_are_taught_and_taken_back_to_the_byte() {
    let home = Home::with(OWN);
    let mut pty = home.open();
    shows(&mut pty, "no skill has this name");
    pty.press("a");
    shows(&mut pty, "name Zorblax");
    pty.press("\r");
    shows(&mut pty, "What kind of skill is Zorblax?");
    pty.press("\r");
    shows(&mut pty, "In which category is Zorblax?");
    pty.press("\r");
    shows(&mut pty, "Save? `Zorblax` is a new skill");
    assert_eq!(home.own_text(), OWN, "nothing is saved before it is said");
    pty.press("\r");
    shows(&mut pty, "Saved: `Zorblax` is a new skill");
    let taught = home.own_text();
    assert!(taught.starts_with(OWN) && taught.contains("name = \"Zorblax\""), "{taught}");
    // The next term is selected.
    pty.press("s");
    shows(&mut pty, "`Quuxify` is another name of");
    pty.press("kubernetes\r");
    shows(&mut pty, "Save? `Quuxify`");
    pty.press("\r");
    shows(&mut pty, "Saved: `Quuxify`");
    let twice = home.own_text();
    assert!(twice.contains("# the best") && twice.contains("\"Quuxify\""), "{twice}");
    pty.press("u");
    shows(&mut pty, "Taken back: `Quuxify`");
    assert_eq!(home.own_text(), taught);
    pty.press("u");
    shows(&mut pty, "Taken back: `Zorblax`");
    assert_eq!(home.own_text(), OWN);
    pty.press("UU");
    shows(&mut pty, "Saved again: `Quuxify`");
    assert_eq!(home.own_text(), twice);
    quit(pty);
    remembers(&home.path("state/cvfit/recent.toml"), &home.path("job.txt"));
}

/// What was open is remembered, for the user alone, and nothing of what stands in it.
fn remembers(recent: &Path, posting: &Path) {
    let text = fs::read_to_string(recent).expect("what was open");
    assert!(text.contains(posting.to_str().expect("a path of text")), "{text}");
    assert!(!text.contains("Zorblax"), "{text}");
    assert_eq!(fs::metadata(recent).expect("a file").permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_term_that_is_no_skill_is_not_offered_again() {
    let home = Home::with(OWN);
    let mut pty = home.open();
    shows(&mut pty, "no skill has this name");
    pty.press("m");
    shows(&mut pty, "Save? `Zorblax` is not taken for a skill");
    pty.press("\r");
    shows(&mut pty, "Saved: `Zorblax`");
    pty.wait("no Zorblax but in what was said", |screen| screen.contents().matches("Zorblax").count() == 1);
    assert!(home.own_text().contains("mute = true"));
    quit(pty);
}

#[test]
fn a_broken_file_is_told_with_its_line_and_never_replaced() {
    let broken = "# mine\nformat = 1\n[[skill]\nid = 1\n";
    let home = Home::with(broken);
    let mut pty = home.open();
    shows(&mut pty, "To be known");
    shows(&mut pty, "taxonomy.toml:3:");
    pty.press("\x1b");
    shows(&mut pty, "no skill has this name");
    pty.press("a");
    shows(&mut pty, "name Zorblax");
    pty.press("\r");
    shows(&mut pty, "What kind");
    pty.press("\r");
    shows(&mut pty, "In which category");
    pty.press("\r");
    shows(&mut pty, "Nothing was changed");
    shows(&mut pty, "taxonomy.toml:3:");
    pty.press("\x1b");
    shows(&mut pty, "Zorblax");
    assert_eq!(home.own_text(), broken);
    quit(pty);
}

/// Another program changed the file between the question and the answer: its change stays.
#[test]
fn a_change_from_elsewhere_is_not_written_over() {
    let home = Home::with(OWN);
    let mut pty = home.open();
    shows(&mut pty, "no skill has this name");
    pty.press("m");
    shows(&mut pty, "Save? `Zorblax`");
    let other = format!("{OWN}# from elsewhere\n");
    fs::write(home.own(), &other).expect("the skills");
    pty.press("\r");
    shows(&mut pty, "was not saved: another program");
    assert_eq!(home.own_text(), other);
    // Enter and not Esc: with the next key that would be one sequence.
    pty.press("\r");
    quit(pty);
}
