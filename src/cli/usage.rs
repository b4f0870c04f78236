//! What is said to someone who typed too little, or something else.

use std::ffi::OsString;
use std::path::Path;

use clap::{CommandFactory, ValueEnum};

use super::args::{Args, Color};
use super::exit::Exit;
use super::failure::Failure;
use super::load::{is_piped, shown};
use super::terminal::{self, Colors, tell};
use crate::text::printable;

/// For someone who typed the name of the program alone.
pub(super) const FIRST_STEPS: &str = "\
cvfit shows, requirement by requirement, how a CV meets a job posting. To start:

  cvfit demo                    see it at work on an example
  cvfit cv.md job.txt           compare your CV with a posting
  cvfit check cv.md job.txt     the same as a plain text

`cvfit --help` tells the rest.";

/// How alike, from 0 to 1, a word has to be to a command to be taken for a slip of the pen.
const ALIKE: f64 = 0.8;

/// Help, the version, or what was wrong with what was typed.
pub(super) fn told(error: &clap::Error, typed: &[OsString]) -> Result<Exit, Failure> {
    let colors = Colors::resolve(color(typed));
    let plain = error.render().to_string();
    if !error.use_stderr() {
        terminal::print(&if colors.stdout { error.render().ansi().to_string() } else { plain })?;
        return Ok(Exit::Done);
    }
    let first = typed.get(1).and_then(|word| word.to_str()).filter(|word| !Path::new(word).exists());
    let command = first.filter(|word| !word.starts_with('-')).and_then(nearest_command);
    // What was typed stands in the message, and may have been a file's name with anything in it.
    let harmless = plain.lines().all(|line| matches!(printable(line), std::borrow::Cow::Borrowed(_)));
    if colors.stderr && harmless {
        tell(&error.render().ansi().to_string());
    } else {
        tell(&plain.lines().map(printable).collect::<Vec<_>>().join("\n"));
    }
    if let (Some(first), Some(command)) = (first, command.filter(|command| Some(command.as_str()) != first)) {
        tell(&format!("There is no file `{}`: did you mean `cvfit {command}`?", printable(first)));
    }
    Ok(Exit::Unusable)
}

/// The colours asked for on a command line that could not be read as a whole.
fn color(typed: &[OsString]) -> Color {
    let words: Vec<_> = typed.iter().filter_map(|word| word.to_str()).collect();
    let after = words.iter().position(|word| *word == "--color").and_then(|at| words.get(at + 1)).copied();
    let joined = words.iter().find_map(|word| word.strip_prefix("--color="));
    after.or(joined).and_then(|word| Color::from_str(word, false).ok()).unwrap_or_default()
}

/// For someone who gave a CV alone.
pub(super) fn no_posting(cv: &Path) -> Failure {
    let name = shown(cv);
    let like = cv.to_str().filter(|_| !cv.exists()).and_then(nearest_command);
    if let Some(command) = like {
        return Failure::Said(format!("there is no file {name}: did you mean `cvfit {command}`?"));
    }
    let example =
        if is_piped(cv) { "cvfit - job.txt".to_owned() } else { format!("cvfit {} job.txt", bare(&name)) };
    Failure::Said(format!("the posting to compare {name} with is missing: give it too, as in `{example}`"))
}

/// For someone who put a file before a command.
pub(super) fn file_before_command(cv: &Path) -> Failure {
    Failure::Said(format!(
        "{} stands before a command: put the command first, or write `./NAME` for a file named like one",
        shown(cv)
    ))
}

fn bare(quoted: &str) -> &str {
    quoted.trim_matches('`')
}

/// The command most like a word, if one is like it at all.
fn nearest_command(word: &str) -> Option<String> {
    Args::command()
        .get_subcommands()
        .map(|command| (strsim::jaro_winkler(word, command.get_name()), command.get_name().to_owned()))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_known_even_where_the_rest_is_wrong() {
        let of = |line: &str| color(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("cvfit --color never --hlep"), Color::Never);
        assert_eq!(of("cvfit --color=always --hlep"), Color::Always);
        assert_eq!(of("cvfit --color sometimes"), Color::Auto);
    }

    #[test]
    fn a_slip_of_the_pen_is_met_with_the_command() {
        assert_eq!(nearest_command("shcema").as_deref(), Some("schema"));
        assert_eq!(nearest_command("cv.md"), None);
    }
}
