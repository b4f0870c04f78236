//! What can be typed.

mod groups;
mod output;
mod rank;
mod setup;
mod tailor;
mod taxonomy;
mod waivers;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{
    Args as ClapArgs, Command as Definition, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum,
};

use crate::analysis::Month;
use crate::report::{ANSWERS, Answer};

pub use output::OutputArgs;
pub use rank::{JobsArgs, RankArgs, RankFormat, SortBy};
pub use setup::{CompletionsArgs, DoctorArgs};
pub use tailor::TailorArgs;
pub use taxonomy::*;
pub use waivers::{WaiverAnswer, WaiversAction, WaiversArgs};

const USAGE: &str = "cvfit [OPTIONS] CV POSTING\n       cvfit [OPTIONS] COMMAND …";

const EXAMPLES: &str = "\
Examples:
  cvfit demo                               see it at work on an example
  cvfit cv.md job.txt                      compare the two (opens screens in a terminal)
  xclip -o | cvfit cv.md -                 the posting comes from the clipboard
  cvfit check cv.md job.txt --explain      the comparison as text, and how the coverage adds up
  cvfit check cv.md job.txt --format json  the same as data
  cvfit rank cv.md postings/               which of many postings it meets best
  cvfit jobs cv.md postings/               the same on screens, to go through them
  cvfit tailor cv.md job.txt               what to change in a copy of the CV for this posting
  cvfit extract job.txt --as posting       what was read in the posting, line by line
  cvfit explain job.txt --line 12          why that line was read as it was
  cvfit text job.html                      a saved page as the text that is read
  cvfit config init                        write a settings file to start from

A CV whose file is named like a command is given with its folder: ./check

Exit codes:
  0  done
  1  the coverage is below --min-coverage
  2  wrong usage, or a file or setting that cannot be used
  3  rank: some postings could not be read and were skipped";

const CHECK_EXAMPLES: &str = "\
Examples:
  cvfit check cv.md job.txt
  cvfit check cv.md job.txt --explain
  cvfit check cv.md job.txt --format html -o report.html
  cvfit check cv.md - --min-coverage 70% < job.txt

Exit code 1 says that the coverage is below --min-coverage; the report is printed all the same.";

const EXTRACT_EXAMPLES: &str = "\
Examples:
  cvfit extract job.txt --as posting
  cvfit extract cv.md --as cv --format json";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cvfit explain job.txt
  cvfit explain job.txt --line 12
  cvfit explain cv.md --line 8 --format json";

const TEXT_EXAMPLES: &str = "\
Examples:
  cvfit text job.html                      with the lines that reports name
  cvfit text resume.json --plain > cv.md   as a file to go on from
  xclip -o | cvfit text -

A saved page (HTML) becomes the posting or CV on it, without menus and the like; data about a
posting in it goes before what it shows. JSON of job boards and JSON Resume become Markdown.
Text stays as it is.";

/// Shows, requirement by requirement, how a Markdown CV meets a job posting.
///
/// Offline and without an account: the same input gives the same answer, each with the line of the CV that
/// proves it.
#[derive(Debug, Parser)]
#[command(name = "cvfit", version, override_usage = USAGE, after_help = EXAMPLES, max_term_width = 100)]
pub struct Args {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// A command, unless two files are given.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Your CV: Markdown, text, a saved page or JSON Resume; `-` reads standard input
    #[arg(value_name = "CV")]
    pub cv: Option<PathBuf>,
    /// The posting: text, Markdown, a saved page or a board's JSON; `-` reads standard input
    #[arg(value_name = "POSTING")]
    pub posting: Option<PathBuf>,
}

/// The one definition of the command line: of what is parsed, helped with, completed and in the manual.
pub fn command() -> Definition {
    groups::grouped(Args::command())
}

/// What was typed, the program's own name first.
pub fn parse(typed: &[OsString]) -> Result<Args, clap::Error> {
    let matches = command().try_get_matches_from(typed)?;
    Args::from_arg_matches(&matches).map_err(|error| error.format(&mut command()))
}

/// What holds for every command.
#[derive(Debug, Clone, Default, ClapArgs)]
pub struct Global {
    /// Read settings from FILE instead of the usual place (see `cvfit config path`)
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// Read further skills from FILE; may be given more than once, later files win
    #[arg(long, value_name = "FILE", global = true)]
    pub taxonomy: Vec<PathBuf>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    pub color: Color,
    /// Reckon roles that are still held up to this month instead of the current one
    #[arg(long, value_name = "YYYY-MM", global = true, value_parser = month)]
    pub today: Option<Month>,
    /// Read postings without what you said on the screens where one was read wrongly
    #[arg(long, global = true)]
    pub no_corrections: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Color {
    /// In a terminal that shows them, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Even into a file or pipe
    Always,
    /// Not at all
    Never,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For reading in a terminal
    #[default]
    Text,
    /// For a document or an issue
    Markdown,
    /// One page for a browser or a printer, without scripts
    Html,
    /// For programs; `cvfit schema` describes it
    Json,
}

impl Format {
    /// The form that the ending of a file's name stands for.
    pub fn of_ending(path: &Path) -> Option<Self> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref()? {
            "html" | "htm" => Some(Self::Html),
            "json" => Some(Self::Json),
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DocumentKind {
    /// A CV
    Cv,
    /// A job posting
    Posting,
}

/// The form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum TextFormat {
    /// For reading in a terminal
    #[default]
    Text,
    /// For programs; `cvfit schema` describes it
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare a CV with a posting and print the report
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckArgs),
    /// Put many postings in order for one CV, and tell what it lacks most
    #[command(after_help = rank::EXAMPLES)]
    Rank(RankArgs),
    /// Rank many postings on the screens: filter and mark them, open one after the other
    #[command(after_help = rank::JOBS_EXAMPLES)]
    Jobs(JobsArgs),
    /// Suggest what to change in a CV for a posting, and write a copy with what you accept
    #[command(after_help = tailor::EXAMPLES)]
    Tailor(TailorArgs),
    /// Answer about skills that you lack, so that they are not asked about again
    #[command(after_help = waivers::EXAMPLES)]
    Waivers(WaiversArgs),
    /// Print what is read in one document: lines and needs, or sections, roles and skills
    #[command(after_help = EXTRACT_EXAMPLES)]
    Extract(ExtractArgs),
    /// Tell why each line is read as it is: its signals, and what became of each name in it
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),
    /// Print the text that is read in a document, with the lines that reports name
    #[command(after_help = TEXT_EXAMPLES)]
    Text(TextArgs),
    /// Compare the CV and the posting that come with the program
    Demo(DemoArgs),
    /// Print the JSON Schema of the answers
    Schema(SchemaArgs),
    /// Show or start the settings
    Config(ConfigArgs),
    /// Show and change the skills that are known
    Taxonomy(TaxonomyArgs),
    /// Print what a shell needs to complete what you type
    #[command(after_help = setup::COMPLETIONS)]
    Completions(CompletionsArgs),
    /// Print the manual page
    #[command(after_help = setup::MAN)]
    Man,
    /// Look at terminal, settings, skills and folders, and say what to do where something is off
    Doctor(DoctorArgs),
}

/// What `cvfit check` takes.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    /// Your CV: Markdown, text, a saved page or JSON Resume; `-` reads standard input
    #[arg(value_name = "CV")]
    pub cv: PathBuf,
    /// The posting: text, Markdown, a saved page or a board's JSON; `-` reads standard input
    #[arg(value_name = "POSTING")]
    pub posting: PathBuf,
    /// The form of the report; else what the ending of the file says that it goes to, or text
    #[arg(long, value_name = "FORM")]
    pub format: Option<Format>,
    /// Add what each need weighs and what was granted, so that the coverage can be added up by hand
    #[arg(long)]
    pub explain: bool,
    /// End with exit code 1 where the coverage is less: a share as in 0.7, or a percentage as in 70%
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub min_coverage: Option<f64>,
    /// Where the report goes.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What `cvfit extract` takes.
#[derive(Debug, ClapArgs)]
pub struct ExtractArgs {
    /// The document; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What the document is
    #[arg(long = "as", value_name = "WHAT")]
    pub kind: DocumentKind,
    /// The form of the report
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: Format,
}

/// What `cvfit explain` takes.
#[derive(Debug, ClapArgs)]
pub struct ExplainArgs {
    /// The document; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Only this line, counted from 1
    #[arg(long, value_name = "N")]
    pub line: Option<usize>,
    /// What the document is, instead of what it looks like
    #[arg(long = "as", value_name = "WHAT")]
    pub kind: Option<DocumentKind>,
    /// The form of the report
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: Format,
}

/// What `cvfit text` takes.
#[derive(Debug, ClapArgs)]
pub struct TextArgs {
    /// The document; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The form of the text
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: TextFormat,
    /// Without line numbers
    #[arg(long, conflicts_with = "format")]
    pub plain: bool,
}

/// What `cvfit demo` takes.
#[derive(Debug, ClapArgs)]
pub struct DemoArgs {
    /// Print the report in this form instead of opening the screens
    #[arg(long, value_name = "FORM")]
    pub format: Option<Format>,
    /// Print the report, and add how the coverage adds up
    #[arg(long)]
    pub explain: bool,
}

/// What `cvfit schema` takes.
#[derive(Debug, ClapArgs)]
pub struct SchemaArgs {
    /// Only the schema of this answer, instead of all by name
    #[arg(value_name = "ANSWER", value_parser = answers())]
    pub answer: Option<String>,
}

/// What `cvfit config` takes.
#[derive(Debug, ClapArgs)]
pub struct ConfigArgs {
    /// What to do.
    #[command(subcommand)]
    pub action: ConfigAction,
}

/// What can be done with the settings.
#[derive(Debug, Subcommand)]
pub enum ConfigAction {
    /// Print the settings in force, with the default beside what differs
    Show,
    /// Print where the settings are read from
    Path,
    /// Print every action of the screens with its keys, in the form of the settings' `[keys]`
    #[cfg(feature = "tui")]
    Keys,
    /// Write a file with every setting explained and none set
    Init {
        /// Write over a file that is there
        #[arg(long)]
        force: bool,
    },
}

/// The names of the answers.
fn answers() -> PossibleValuesParser {
    let value = |answer: &Answer| PossibleValue::new(answer.name).help(format!("Of `{}`", answer.command));
    ANSWERS.iter().map(value).collect::<Vec<_>>().into()
}

/// A month as `YYYY-MM`.
fn month(text: &str) -> Result<Month, String> {
    let wrong = || "write a year and a month, as in 2026-07".to_owned();
    let (year, month) = text.split_once('-').ok_or_else(wrong)?;
    let digits = |text: &str, len: usize| text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return Err(wrong());
    }
    let year = year.parse().map_err(|_| wrong())?;
    match month.parse().map_err(|_| wrong())? {
        month @ 1..=12 => Ok(Month { year, month }),
        _ => Err("the month is 01 to 12".to_owned()),
    }
}

/// A share as `0.7` or `70%`.
fn share(text: &str) -> Result<f64, String> {
    let wrong = || "write a share from 0 to 1, as in 0.7, or a percentage, as in 70%".to_owned();
    let value = match text.strip_suffix('%') {
        Some(percent) => percent.trim_end().parse::<f64>().map_err(|_| wrong())? / 100.0,
        None => text.parse::<f64>().map_err(|_| wrong())?,
    };
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn two_files_need_no_command() {
        let args = Args::try_parse_from(["cvfit", "--color", "never", "cv.md", "job.txt"]).unwrap();
        assert!(args.command.is_none());
        assert_eq!(args.posting.unwrap().to_str(), Some("job.txt"));
        let args = Args::try_parse_from(["cvfit", "--color", "never", "check", "a", "b"]).unwrap();
        assert!(matches!(args.command, Some(Command::Check(_))) && args.cv.is_none());
        let args = Args::try_parse_from(["cvfit", "./check", "b", "--today", "2026-07"]).unwrap();
        assert_eq!(args.cv.unwrap().to_str(), Some("./check"));
        assert_eq!(args.global.today, Some(Month { year: 2026, month: 7 }));
    }

    #[test]
    fn global_options_stand_before_or_after_the_command() {
        for line in ["cvfit --taxonomy a --taxonomy b demo", "cvfit demo --taxonomy a --taxonomy b"] {
            let args = Args::try_parse_from(line.split(' ')).unwrap();
            assert_eq!(args.global.taxonomy.len(), 2, "{line}");
        }
    }

    #[test]
    fn months_and_shares_are_checked() {
        assert_eq!(month("2026-07"), Ok(Month { year: 2026, month: 7 }));
        for text in ["2026", "2026-13", "2026-00", "26-07", "2026-7", "2026-07-01", "+026-07", ""] {
            assert!(month(text).is_err(), "{text}");
        }
        assert_eq!(
            [share("0.7"), share("70%"), share("70 %"), share("1")],
            [Ok(0.7), Ok(0.7), Ok(0.7), Ok(1.0)]
        );
        for text in ["70", "-1", "101%", "nan", "a lot", "%", ""] {
            assert!(share(text).is_err(), "{text}");
        }
    }
}
