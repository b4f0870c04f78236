//! A posting that was read wrongly is put right on the screens of the real program, and stays so.

#![cfg(all(unix, feature = "tui"))]

#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::Command;

use portable_pty::CommandBuilder;

use pty::{LIMIT, Pty};

const CV: &str =
    "# Kim Roe\n\n## Experience\n\n### Engineer, Acme\n2020 – present\n\n- Wrote services in Rust\n";
const JOB: &str = "# Engineer\n\nRequirements:\n- Experience with Rust\n- Knowledge of Kafka or Docker\n";

/// A folder with a CV and a posting, and a home of its own.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [("cv.md", CV), ("job.md", JOB)] {
            fs::write(folder.path().join(name), text).expect("a file");
        }
        Self { folder }
    }

    fn kept(&self) -> PathBuf {
        self.folder.path().join("state/cvfit/corrections.toml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.kept()).unwrap_or_default()
    }

    fn homes(&self) -> [(&'static str, String); 4] {
        let at = |name: &str| self.folder.path().join(name).to_string_lossy().into_owned();
        [
            ("XDG_STATE_HOME", at("state")),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_CONFIG_HOME", at("config")),
            ("HOME", at("home")),
        ]
    }

    fn start(&self, posting: &str) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cvfit"));
        command.args(["cv.md", posting]);
        command.cwd(self.folder.path());
        let homes = self.homes();
        Pty::spawn(command, &homes.each_ref().map(|(name, path)| (*name, path.as_str())))
    }

    /// What the command line says of a posting, on standard output and standard error.
    fn extract(&self, posting: &str) -> (String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cvfit"))
            .args(["extract", posting, "--as", "posting"])
            .current_dir(self.folder.path())
            .envs(self.homes())
            .env_remove("CVFIT_CONFIG")
            .output()
            .expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (text(output.stdout), text(output.stderr))
    }
}

fn holds(what: &str) -> impl Fn(&vt100::Screen) -> bool {
    move |screen| screen.alternate_screen() && screen.contents().contains(what)
}

#[test]
fn what_is_said_holds_at_once_is_undone_and_stays() {
    let place = Place::new();
    let mut pty = place.start("job.md");
    pty.wait("the review", holds("Kafka or Docker"));
    pty.press("2");
    pty.wait("the posting", holds("line 1 of"));
    pty.press("Gr");
    pty.wait("the level", holds("you said that all it asks for is preferred"));
    let kept = place.text();
    assert!(kept.contains("line = \"- Knowledge of Kafka or Docker\"\nlevel = \"preferred\"\n"), "{kept}");
    assert!(!kept.contains("Kim"), "nothing of the CV: {kept}");
    assert_eq!(fs::metadata(place.kept()).expect("the file").permissions().mode() & 0o777, 0o600);
    pty.press("A");
    pty.wait("the parts", holds("you said that it asks for Kafka; for Docker"));
    pty.press("u");
    pty.wait("one step back", holds("undone"));
    assert!(!place.text().contains("any_of =") && place.text().contains("level"), "{}", place.text());
    pty.press("u");
    pty.wait("two steps back", holds("you take back that all it asks for is preferred"));
    pty.press("\x12");
    pty.wait("one step on", holds("again: you said that all it asks for is preferred"));
    pty.press("c");
    pty.wait("the classes", holds("What is line 5 for?"));
    pty.press("benefit\r");
    pty.wait("the class", holds("you said that it is benefit"));
    pty.press("1");
    pty.wait("the review without it", |screen| !screen.contents().contains("Kafka or Docker"));
    pty.press("q");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
    pty.is_restored();

    // It follows a file that is renamed, and one that is changed elsewhere.
    fs::rename(place.folder.path().join("job.md"), place.folder.path().join("other.md")).expect("a name");
    let (said, warned) = place.extract("other.md");
    assert!(said.contains("benefit    corrected by you") && warned.is_empty(), "{said}{warned}");
    fs::write(place.folder.path().join("job.md"), format!("Berlin\n\n{JOB}")).expect("a file");
    let (said, warned) = place.extract("job.md");
    assert!(said.contains("benefit    corrected by you") && warned.is_empty(), "{said}{warned}");
    // Where its line is gone that is told, and it is kept.
    let before = place.text();
    fs::write(place.folder.path().join("job.md"), JOB.replace("Docker", "Podman")).expect("a file");
    let (said, warned) = place.extract("job.md");
    assert!(!said.contains("benefit  ") && warned.contains("its line is no longer there"), "{said}{warned}");
    assert_eq!(place.text(), before);
}

#[test]
fn a_file_that_is_broken_meanwhile_is_told_and_stays() {
    let place = Place::new();
    let mut pty = place.start("job.md");
    pty.wait("the review", holds("Kafka or Docker"));
    let broken = "[[correction]]\nclass = duty\n";
    fs::create_dir_all(place.folder.path().join("state/cvfit")).expect("a folder");
    fs::write(place.kept(), broken).expect("a file");
    pty.press("r");
    pty.wait("the mistake", holds("corrections.toml:2:9"));
    assert_eq!(place.text(), broken);
    pty.press("\rq");
    assert_eq!(pty.end(LIMIT).exit_code(), 0);
}
