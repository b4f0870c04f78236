//! `cvfit taxonomy add`, `alias`, `imply` …: changes of the user's own skills.

use std::path::Path;

use crate::analysis::Analyser;
use crate::cli::args::{EditAction, Format, Global};
use crate::cli::corrections;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::own::{OwnFile, difference};
use crate::cli::terminal::{self, Colors, tell};
use crate::config::Config;
use crate::preview::preview;
use crate::report;
use crate::taxonomy::edit::{Edit, EditError};
use crate::text::printable;

/// Makes a change, or shows it.
pub(super) fn run(action: &EditAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let (operation, options) = action.parts();
    let config = load::settings(global, colors)?;
    let own = OwnFile::read(options.file.as_deref(), global, &config)?;
    let edit = match own.edit(&operation) {
        Ok(edit) => edit,
        Err(EditError::Already(said)) => {
            tell(&format!("cvfit: nothing to do in `{}`: {said}", printable(&own.name)));
            return Ok(Exit::Done);
        }
        Err(error) => return Err(own.refused(&error, colors)),
    };
    if options.dry_run {
        terminal::print(&difference(&own.name, &edit))?;
    }
    if let Some([cv, posting]) = options.preview.as_deref() {
        show(&own, &edit, (cv.as_path(), posting.as_path()), options.format, global, config, colors)?;
    }
    if options.dry_run {
        tell("cvfit: nothing was saved; leave --dry-run out to save the change");
    } else if options.preview.is_some() && !options.yes {
        tell("cvfit: nothing was saved; add --yes to save the change");
    } else {
        own.save(&edit)?;
        let said = format!("`{}`: {}", printable(&own.name), edit.said());
        if options.format == Format::Json {
            // Only the answer goes where a program reads.
            tell(&said);
        } else {
            terminal::print(&format!("{said}\n"))?;
        }
    }
    Ok(Exit::Done)
}

/// Shows what the edit does to two documents.
fn show(
    own: &OwnFile,
    edit: &Edit,
    (cv, posting): (&Path, &Path),
    format: Format,
    global: &Global,
    config: Config,
    colors: Colors,
) -> Result<(), Failure> {
    let (cv, posting) = load::pair(cv, posting)?;
    let look = terminal::look(colors, config.screen.signs);
    let month = global.today.unwrap_or_else(load::this_month);
    let analyser = |text: &str, config| {
        let taxonomy = own.lay(text, colors)?;
        let analyser = Analyser::new(taxonomy, config, month);
        Ok::<_, Failure>(analyser.with_corrections(corrections::all(global, colors)?))
    };
    let before = analyser(edit.before(), config.clone())?;
    let after = analyser(edit.after(), config)?;
    let answer = preview(&before, &after, &cv, &posting);
    terminal::print(&match format {
        Format::Text => report::preview(&answer).text(&look),
        Format::Markdown => report::preview(&answer).markdown(),
        Format::Html => report::preview(&answer).html(),
        Format::Json => report::json(&answer)?,
    })
}
