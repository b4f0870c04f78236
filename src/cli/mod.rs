//! The command line: what can be typed, what is done for it, and how it ends.
//!
//! One file a command; [`args`] is all that can be typed. Only `terminal` writes to standard output and standard
//! error; only `load`, `layers`, `cache` and `config` touch files and the environment, and `own`, `taxonomy`, `tailor`,
//! `waivers`, `corrections`, `kept`, `screens` and `output` the files they are about.

pub mod args;
mod cache;
mod check;
mod completions;
mod config;
mod corrections;
mod demo;
mod doctor;
mod exit;
mod explain;
mod extract;
mod failure;
mod jobs;
mod kept;
mod layers;
mod load;
mod man;
mod output;
mod own;
mod panics;
mod progress;
mod rank;
mod same_file;
mod schema;
#[cfg(feature = "tui")]
mod screens;
mod tailor;
mod taxonomy;
mod terminal;
mod text;
mod usage;
mod waivers;

pub use exit::Exit;

use args::{Args, Command};
use failure::Failure;
use terminal::{Colors, tell};

/// Does what the process was started for.
pub fn run() -> Exit {
    panics::install();
    let typed: Vec<_> = std::env::args_os().collect();
    let args = match args::parse(&typed) {
        Ok(args) => args,
        Err(error) => return end(usage::told(&error, &typed)),
    };
    let colors = Colors::resolve(args.global.color);
    end(dispatch(args, colors))
}

fn dispatch(args: Args, colors: Colors) -> Result<Exit, Failure> {
    let Args { global, command, cv, posting } = args;
    match (command, cv, posting) {
        (Some(_), Some(cv), _) => Err(usage::file_before_command(&cv)),
        (Some(Command::Check(args)), ..) => check::run(&args, &global, colors),
        (Some(Command::Rank(args)), ..) => rank::run(&args, &global, colors),
        (Some(Command::Jobs(args)), ..) => jobs::run(&args, &global, colors),
        (Some(Command::Tailor(args)), ..) => tailor::run(&args, &global, colors),
        (Some(Command::Waivers(args)), ..) => waivers::run(&args.action, &global, colors),
        (Some(Command::Extract(args)), ..) => extract::run(&args, &global, colors),
        (Some(Command::Explain(args)), ..) => explain::run(&args, &global, colors),
        (Some(Command::Text(args)), ..) => text::run(&args, colors),
        (Some(Command::Demo(args)), ..) => demo::run(&args, &global, colors),
        (Some(Command::Schema(args)), ..) => schema::run(&args),
        (Some(Command::Config(args)), ..) => config::run(&args.action, &global, colors),
        (Some(Command::Taxonomy(args)), ..) => taxonomy::run(&args.action, &global, colors),
        (Some(Command::Completions(args)), ..) => completions::run(&args),
        (Some(Command::Man), ..) => man::run(),
        (Some(Command::Doctor(args)), ..) => doctor::run(&args, &global, colors),
        (None, Some(cv), Some(posting)) => check::open(&cv, &posting, &global, colors),
        (None, Some(cv), None) => {
            #[cfg(feature = "tui")]
            if terminal::has_person(false) && !load::is_stream(&cv) && cv.exists() {
                let config = load::settings(&global, colors)?;
                // What cannot be read is told at once, and not when a posting is chosen for it.
                load::document(&cv, "CV")?;
                return screens::begin(screens::First::Cv(cv), &config, &global, colors);
            }
            Err(usage::no_posting(&cv))
        }
        (None, None, _) => {
            #[cfg(feature = "tui")]
            if terminal::has_person(false) {
                let config = load::settings(&global, colors)?;
                return screens::begin(screens::First::Nothing, &config, &global, colors);
            }
            tell(usage::FIRST_STEPS);
            Ok(Exit::Unusable)
        }
    }
}

/// Tells a failure and how the run ended.
fn end(result: Result<Exit, Failure>) -> Exit {
    match result {
        Ok(exit) => exit,
        Err(Failure::Mistakes(rendered)) => {
            tell(&rendered);
            Exit::Unusable
        }
        Err(failure) => {
            tell(&format!("cvfit: {failure}"));
            Exit::Unusable
        }
    }
}
