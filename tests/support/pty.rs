//! A program in a terminal of its own. Nothing here waits for a time; all wait for what is shown, up to a limit.
#![allow(dead_code, reason = "not every test that shares this file needs all of it")]

use std::io::{Read, Write};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};

/// How long anything may take on a busy machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// What the terminal shows, and every byte it got.
pub(crate) struct Shown {
    pub(crate) parser: vt100::Parser,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) type Shared = Arc<(Mutex<Shown>, Condvar)>;

pub(crate) struct Pty {
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) master: Box<dyn MasterPty + Send>,
    pub(crate) writer: Box<dyn Write + Send>,
    /// Held open, so that the terminal outlives the program and can be looked at.
    pub(crate) _slave: Box<dyn SlavePty + Send>,
    pub(crate) shown: Shared,
    pub(crate) stop_reading: Arc<AtomicBool>,
    pub(crate) before: String,
    /// A home of its own: settings and what is remembered are nobody else's.
    _home: tempfile::TempDir,
}

impl Pty {
    /// Starts a program in a terminal of 80 columns and 24 rows.
    pub(crate) fn spawn(mut command: CommandBuilder, env: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "LC_ALL", "LC_CTYPE"] {
            command.env_remove(name);
        }
        let home = tempfile::tempdir().expect("a folder");
        for name in ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            command.env(name, home.path().join(name));
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        for (name, value) in env {
            command.env(name, value);
        }
        let before = termios(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let parser = vt100::Parser::default();
        let shown: Shared = Arc::new((Mutex::new(Shown { parser, bytes: Vec::new() }), Condvar::new()));
        let stop_reading = Arc::new(AtomicBool::new(false));
        let (to, stop) = (Arc::clone(&shown), Arc::clone(&stop_reading));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let mut shown = to.0.lock().expect("the screen");
                shown.parser.process(&buffer[..count]);
                shown.bytes.extend_from_slice(&buffer[..count]);
                drop(shown);
                to.1.notify_all();
            }
        });
        Self {
            child,
            master: pair.master,
            writer,
            _slave: pair.slave,
            shown,
            stop_reading,
            before,
            _home: home,
        }
    }

    /// Waits until the screen is as it should be.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, is: impl Fn(&vt100::Screen) -> bool) {
        if !self.comes(LIMIT, is) {
            let shown = self.shown.0.lock().expect("the screen");
            let ended = self.child.try_wait();
            panic!(
                "never came: {what}; the program: {ended:?}; on the screen:\n{}",
                shown.parser.screen().contents()
            );
        }
    }

    /// Whether the screen becomes as it should be within a time.
    pub(crate) fn comes(&self, within: Duration, is: impl Fn(&vt100::Screen) -> bool) -> bool {
        let shown = self.shown.0.lock().expect("the screen");
        let unlike = |shown: &mut Shown| !is(shown.parser.screen());
        !self.shown.1.wait_timeout_while(shown, within, unlike).expect("the screen").1.timed_out()
    }

    /// Sends keys.
    pub(crate) fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("keys are taken");
        self.writer.flush().expect("keys are taken");
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, name: &str) {
        let pid = self.child.process_id().expect("a process").to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().expect("`kill` runs").success());
    }

    /// Waits for the end of the program.
    #[track_caller]
    pub(crate) fn end(&mut self, within: Duration) -> ExitStatus {
        let until = Instant::now() + within;
        loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                return status;
            }
            assert!(Instant::now() < until, "still running after {within:?}");
            std::thread::yield_now();
        }
    }

    /// Whether the terminal is as it was before the program came.
    #[track_caller]
    pub(crate) fn is_restored(&mut self) {
        self.wait("the terminal as it was", |screen| {
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        // The modes of the keys come last.
        let until = Instant::now() + LIMIT;
        while termios(&*self.master) != self.before {
            assert!(Instant::now() < until, "the terminal treats keys as it did while the program ran");
            std::thread::yield_now();
        }
    }

    /// All that the program wrote.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.shown.0.lock().expect("the screen").bytes.clone()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

pub(crate) fn termios(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("the modes of the terminal"))
}

pub(crate) fn count(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).filter(|window| *window == what).count()
}
