//! What the screens ask where a posting was read wrongly.

use super::Files;
use crate::cli::corrections;
use crate::cli::failure::Failure;
use crate::corrections::{Key, file_name};
use crate::tui::corrections::{Answer, Done, Request};

impl Files {
    /// Remembers what the user says of a posting, and compares the open pair again.
    pub(super) fn correct(&mut self, request: Request) -> Answer {
        self.corrected(request).map_or_else(|failure| Answer::Failed(failure.to_string()), Answer::Done)
    }

    fn corrected(&mut self, request: Request) -> Result<Done, Failure> {
        if self.global.no_corrections {
            let said = "corrections are left out since the start, by --no-corrections: start without it to make some";
            return Err(Failure::Said(said.to_owned()));
        }
        let Some(opened) = self.opened.clone() else {
            return Err(Failure::Said("nothing is open that could be corrected".to_owned()));
        };
        let Request { path, hash, edits, turn } = request;
        let absolute = |path| std::path::absolute(path).ok();
        let file = path.and_then(absolute).map(|path| file_name(&path));
        let key = Key { file, hash: hash.clone() };
        let back = corrections::change(&key, &edits)?;
        self.renew().and_then(|()| self.compare(&opened)).map_or_else(
            |failure| {
                let kept = "what you said is kept, but what is open could not be compared again";
                Err(Failure::Said(format!("{kept}: {failure}")))
            },
            |pair| Ok(Done { pair: Box::new(pair), hash, edits, back, turn }),
        )
    }
}
