//! `cvfit check CV POSTING` and `cvfit CV POSTING`.

use std::path::Path;

use super::args::{CheckArgs, Format, Global};
use super::corrections;
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::output;
#[cfg(feature = "tui")]
use super::screens::{self, Kept, Opened};
use super::terminal::{self, Colors, tell, warn};
use crate::analysis::Analyser;
use crate::config::{Config, Signs};
use crate::report::model::CheckAnswer;
use crate::report::{self, Detail};
use crate::text::{Text, printable};

/// How many needs a CV has to seem to have before it is taken for a posting.
const ASKS_MUCH: usize = 3;

/// From how many invisible characters on they are worth a remark; a few come with any copied page.
const MANY_HIDDEN: usize = 20;

/// Compares two files and prints the report.
pub(super) fn run(args: &CheckArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let signs = config.screen.signs;
    let (pair, analyser) = compare(&args.cv, &args.posting, global, config, colors)?;
    leave(analyser);
    let by_ending = || args.output.output.as_deref().and_then(Format::of_ending);
    let format = args.format.or_else(by_ending).unwrap_or_default();
    let text = pair.report(format, args.explain, signs, output::colors(colors, &args.output))?;
    output::write(&text, &args.output)?;
    match args.min_coverage {
        Some(minimum) => Ok(judge(&pair.answer, minimum)),
        None => Ok(Exit::Done),
    }
}

/// Compares two files on the screens, or prints the report where nobody sits at a terminal.
pub(super) fn open(cv: &Path, posting: &Path, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let (compared, analyser) = compare(cv, posting, global, config.clone(), colors)?;
    #[cfg(feature = "tui")]
    if terminal::has_person(load::is_piped(cv) || load::is_piped(posting)) {
        let opened = Opened {
            cv: Kept::of(cv, &compared.cv, &compared.cv_bytes),
            // Of a posting nothing is made, so that what it was made of is of no matter.
            posting: Kept::of(posting, &compared.posting, &[]),
        };
        return compared.show(opened, analyser, &config, global, colors);
    }
    leave(analyser);
    compared.print(Format::Text, false, config.screen.signs, colors)?;
    Ok(Exit::Done)
}

/// Reads and compares two files, and warns of what makes the answer worth little.
fn compare(
    cv: &Path,
    posting: &Path,
    global: &Global,
    config: Config,
    colors: Colors,
) -> Result<(Compared, Analyser), Failure> {
    let (cv, bytes, posting) = load::pair_with_bytes(cv, posting)?;
    let analyser = load::analyser(global, config, colors)?;
    let compared = Compared::new(&analyser, (cv, bytes), posting);
    compared.warn_of_strange_documents(&analyser);
    corrections::warn_of_left(&analyser, &compared.posting);
    Ok((compared, analyser))
}

/// Leaves the tables where they are. The program ends soon, and to give them back piece by piece would only keep the
/// reader waiting.
fn leave(analyser: Analyser) {
    std::mem::forget(analyser);
}

/// Two documents and how they meet.
pub(super) struct Compared {
    cv: Text,
    /// What a copy of it is made of, on the screens.
    #[cfg(feature = "tui")]
    cv_bytes: Vec<u8>,
    posting: Text,
    answer: CheckAnswer,
}

impl Compared {
    /// Compares two documents; the CV comes with its bytes.
    #[cfg_attr(not(feature = "tui"), allow(unused_variables, reason = "only the screens make copies"))]
    pub(super) fn new(analyser: &Analyser, (cv, cv_bytes): (Text, Vec<u8>), posting: Text) -> Self {
        let answer = analyser.check(&cv, &posting);
        Self {
            cv,
            #[cfg(feature = "tui")]
            cv_bytes,
            posting,
            answer,
        }
    }

    /// Opens the screens.
    #[cfg(feature = "tui")]
    pub(super) fn show(
        self,
        opened: Opened,
        analyser: Analyser,
        config: &Config,
        global: &Global,
        colors: Colors,
    ) -> Result<Exit, Failure> {
        let pair = opened.pair((self.cv, self.cv_bytes), self.posting, self.answer);
        screens::show(opened, pair, analyser, config, global, colors)
    }

    /// The documents that came with the program or through standard input, as what is open.
    #[cfg(feature = "tui")]
    pub(super) fn as_texts(&self) -> Opened {
        let kept = |text: &Text, bytes: &[u8]| Kept::Text(Box::new((text.clone(), bytes.to_owned())));
        Opened { cv: kept(&self.cv, &self.cv_bytes), posting: kept(&self.posting, &[]) }
    }

    /// Prints the report.
    pub(super) fn print(
        &self,
        format: Format,
        explain: bool,
        signs: Signs,
        colors: Colors,
    ) -> Result<(), Failure> {
        terminal::print(&self.report(format, explain, signs, colors)?)
    }

    /// The report.
    fn report(&self, format: Format, explain: bool, signs: Signs, colors: Colors) -> Result<String, Failure> {
        let detail = Detail { cv: Some(&self.cv), posting: Some(&self.posting), explain };
        let outline = || report::check(&self.answer, detail);
        Ok(match format {
            Format::Text => outline().text(&terminal::look(colors, signs)),
            Format::Markdown => outline().markdown(),
            Format::Html => outline().html(),
            Format::Json => report::json(&self.answer)?,
        })
    }

    /// Says what a person may have mixed up. The answer is given all the same.
    fn warn_of_strange_documents(&self, analyser: &Analyser) {
        let dated = |text: &Text| analyser.cv(text).roles.iter().any(|role| role.start.is_some());
        let asks = |text: &Text| {
            analyser
                .posting(text)
                .needs
                .iter()
                .map(|need| need.line)
                .collect::<std::collections::BTreeSet<_>>()
        };
        let named = |text: &Text| match text.name() {
            "-" => "standard input".to_owned(),
            name => format!("`{}`", printable(name)),
        };
        let is_blank = |text: &Text| text.clean().trim().is_empty();
        let has_roles = self.answer.cv.roles.iter().any(|role| role.start.is_some());
        let order = "the order is `cvfit CV POSTING`";
        if !is_blank(&self.posting) && self.answer.needs.is_empty() {
            if dated(&self.posting) {
                warn(&format!(
                    "{} is given as the posting and reads like a CV: {order}",
                    named(&self.posting)
                ));
            } else {
                warn(&format!("nothing that is asked was recognised in {}", named(&self.posting)));
            }
        }
        if !is_blank(&self.cv) && !has_roles && asks(&self.cv).len() >= ASKS_MUCH {
            warn(&format!("{} is given as the CV and reads like a posting: {order}", named(&self.cv)));
        }
        for text in [&self.cv, &self.posting] {
            if text.hidden() >= MANY_HIDDEN {
                let count =
                    report::words::count(text.hidden(), "invisible character", "invisible characters");
                warn(&format!("{} holds {count}, which are not read", named(text)));
            }
        }
    }
}

/// Whether the coverage reaches what was asked; where not, a line says so.
fn judge(answer: &CheckAnswer, minimum: f64) -> Exit {
    if answer.needs.is_empty() {
        // What could not be measured has not passed.
        tell("cvfit: --min-coverage cannot be judged: nothing that is asked was recognised in the posting");
        return Exit::Unusable;
    }
    let score = answer.coverage.score;
    // A score that is a sum of shares may miss a round figure by the last bit.
    if score + 1e-9 >= minimum {
        return Exit::Done;
    }
    tell(&format!(
        "cvfit: the coverage of {:.2} % is below the {} % that --min-coverage asks for",
        // Rounded down, so that it never reads as reached.
        (score * 10_000.0).floor() / 100.0,
        (minimum * 10_000.0).round() / 100.0
    ));
    Exit::BelowMinimum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn a_minimum_is_reached_exactly_and_never_by_an_empty_posting() {
        let mut answer = fixture::answer();
        answer.coverage.score = 0.1 + 0.2;
        assert_eq!(judge(&answer, 0.3), Exit::Done);
        answer.coverage.score = 0.7 - 1e-12;
        assert_eq!(judge(&answer, 0.7), Exit::Done, "a sum of shares misses by the last bit");
        assert_eq!(judge(&answer, 0.701), Exit::BelowMinimum);
        answer.needs.clear();
        answer.coverage.score = 1.0;
        assert_eq!(judge(&answer, 0.1), Exit::Unusable, "what could not be measured has not passed");
    }
}
