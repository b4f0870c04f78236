//! Edits of a taxonomy file that a person wrote, as splices over its text: what is not edited keeps its bytes.
//!
//! A printer would lay the file out anew, in its own way of ending lines, and move comments about. Here the file is
//! parsed only to find places in it; what is to change is spliced in there. The way of an edit:
//!
//! ```text
//! Operation ─ steps ─→ Step (which field of which entry) ─┬─ write ─→ Splice ─→ new text ─┐
//!                                                         └─ model ─→ what it must mean ──┴─ compared
//! ```
//!
//! The steps are taken twice: as splices over the text, and on the parsed values. The new text is parsed again and has to
//! give those values, with every comment of the old one, before anybody sees it. Then all layers are laid together, so
//! that no edit is handed out that the program could not read next time.

mod error;
mod labels;
mod list;
mod model;
mod operation;
mod presence;
mod relations;
mod skills;
mod source;
mod splice;
mod steps;
mod style;
#[cfg(test)]
mod tests;
mod valid;
mod write;

pub use error::EditError;
pub use operation::{NewSkill, Operation};
pub use splice::Splice;

use super::Taxonomy;
use super::file;
use crate::diagnostic::Diagnostic;
use crate::text::printable;
use source::{BOM, Source};

/// What a file that is not there yet begins with.
const FIRST_LINE: &str =
    "# Skills of your own, laid over the built-in ones; `cvfit taxonomy --help` lists what edits them.";

/// A change of a file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    splices: Vec<Splice>,
    before: String,
    after: String,
    said: String,
}

impl Edit {
    /// What is put in the place of what, in the order of the text; places are bytes of the text before.
    pub fn splices(&self) -> &[Splice] {
        &self.splices
    }

    /// The text as it was.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The text as it will be.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// What is done, as half a sentence: "`kube` is another name of `kubernetes`". Safe to show.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// The splices that give the text before again; places are bytes of the text after.
    pub fn undo(&self) -> Vec<Splice> {
        splice::inverse(&self.before, &self.splices)
    }
}

/// A user's own taxonomy file and what lies beneath it.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The file as it is called in messages.
    pub name: &'a str,
    /// Its text as it stands, with a byte order mark if there is one; empty where there is no file yet.
    pub text: &'a str,
    /// The layers between the built-in one and it, their texts without a byte order mark.
    pub below: &'a [super::Source],
}

impl Own<'_> {
    /// The edit that `operation` asks for, and the skills that there are after it.
    ///
    /// # Errors
    ///
    /// Where the file or the result would have a mistake, or there is nothing to do. Nothing is changed then.
    pub fn edit(&self, operation: &Operation) -> Result<(Edit, Taxonomy), EditError> {
        let below = self.laid_below()?;
        let edit = plan(self.name, self.text, operation, &below)?;
        match self.lay(edit.after()) {
            Ok(taxonomy) => Ok((edit, taxonomy)),
            // What was wrong before is told at its place in the file as it is.
            Err(mistakes) => match self.laid() {
                Err(broken) => Err(broken),
                Ok(_) => Err(EditError::Refused(mistakes)),
            },
        }
    }

    /// The skills as they are without the edit.
    pub fn laid(&self) -> Result<Taxonomy, EditError> {
        if says_nothing(self.text) {
            return self.laid_below();
        }
        self.lay(self.text).map_err(EditError::Broken)
    }

    fn laid_below(&self) -> Result<Taxonomy, EditError> {
        match self.below {
            [] => Ok(Taxonomy::builtin()),
            below => Taxonomy::with_layers(below).map_err(EditError::Broken),
        }
    }

    fn lay(&self, text: &str) -> Result<Taxonomy, Vec<Diagnostic>> {
        let mut layers = self.below.to_vec();
        layers.push(super::Source::new(super::Rank::Own, self.name, text.strip_prefix(BOM).unwrap_or(text)));
        Taxonomy::with_layers(&layers)
    }
}

/// Whether a file has no key at all, as one that is new or holds remarks only.
pub fn says_nothing(text: &str) -> bool {
    Source::new(text.strip_prefix(BOM).unwrap_or(text)).is_ok_and(|source| source.has_nothing())
}

/// The edit of `text` for `operation`, checked against the file alone; `below` are the skills beneath it.
pub(crate) fn plan(
    name: &str,
    text: &str,
    operation: &Operation,
    below: &Taxonomy,
) -> Result<Edit, EditError> {
    let (mark, body) = match text.strip_prefix(BOM) {
        Some(body) => (BOM.len_utf8(), body),
        None => (0, text),
    };
    let source = Source::new(body).map_err(|error| {
        // What is told after the first of such mistakes often only follows from it.
        EditError::Broken(vec![Diagnostic::error(name, error.span().unwrap_or(0..0), error.message())])
    })?;
    let read = if source.has_nothing() {
        file::Read::default()
    } else {
        match file::read(name, body) {
            (read, mistakes) if mistakes.is_empty() => read,
            (_, mistakes) => return Err(EditError::Broken(mistakes)),
        }
    };
    let (steps, said) = steps::of(operation, &read.layer.skill, below)?;
    let mut splices = write::splices(&source, &steps)?;
    for splice in &mut splices {
        splice.span = splice.span.start + mark..splice.span.end + mark;
    }
    let after = splice::applied(text, &splices);
    let is_as_meant = model::agrees(body, after.get(mark..).unwrap_or_default(), &steps);
    if !is_as_meant {
        return Err(EditError::Unsafe);
    }
    let said = printable(&said).into_owned();
    Ok(Edit { splices, before: text.to_owned(), after, said })
}
