//! What `--accept` and `--write` name.

use crate::cli::failure::Failure;
use crate::suggest::{Consent, Kind, Suggestion};
use crate::tailor::Where;
use crate::text::printable;

/// The word for everything that needs no yes.
const ALL_SAFE: &str = "all-safe";

/// A suggestion to accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Picked {
    /// Its place among all.
    pub(super) at: usize,
    /// Whether it was named itself.
    pub(super) by_name: bool,
}

/// Words of the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written<'a> {
    /// The suggestion that they answer, by its place among all.
    pub(super) at: Option<usize>,
    /// Where they go, if not where the suggestion is about.
    pub(super) place: Option<Where>,
    pub(super) words: &'a str,
    /// As it was typed.
    pub(super) typed: &'a str,
}

/// The suggestions that are to be accepted, in their own order.
pub(super) fn accepted(accept: &[String], suggestions: &[Suggestion]) -> Result<Vec<Picked>, Failure> {
    let mut picked: Vec<Picked> = Vec::new();
    for word in accept.iter().map(|word| word.trim()) {
        let safe = |suggestion: &Suggestion| suggestion.consent == Consent::Safe;
        let mut all = |which: &dyn Fn(&Suggestion) -> bool| {
            let those = suggestions.iter().enumerate().filter(|(_, suggestion)| which(suggestion));
            picked.extend(those.map(|(at, _)| Picked { at, by_name: false }));
        };
        if word == ALL_SAFE {
            all(&safe);
        } else if let Some(kind) = Kind::of_word(word) {
            in_bulk(kind)?;
            all(&|suggestion: &Suggestion| suggestion.kind == kind && safe(suggestion));
        } else {
            picked.push(Picked { at: named(word, suggestions)?, by_name: true });
        }
    }
    picked.sort_by_key(|one| (one.at, !one.by_name));
    picked.dedup_by_key(|one| one.at);
    Ok(picked)
}

/// Whether suggestions of a kind may be accepted without looking at each.
fn in_bulk(kind: Kind) -> Result<(), Failure> {
    let word = kind.word();
    match kind.consent() {
        Consent::Safe => Ok(()),
        Consent::Asked => Err(Failure::Said(format!(
            "`{word}` is not accepted in bulk, because only you know whether each is true: accept the true ones by \
             their ids, as in `--accept s3`"
        ))),
        Consent::Words => Err(Failure::Said(format!(
            "`{word}` has nothing to accept, because it needs your own words: give them with `--write 's3@14: WORDS'`"
        ))),
    }
}

/// The place of the suggestion with an id or a key.
fn named(word: &str, suggestions: &[Suggestion]) -> Result<usize, Failure> {
    let number = word.strip_prefix('s').and_then(|number| number.parse::<usize>().ok());
    let by_number = number.and_then(|number| number.checked_sub(1)).filter(|at| *at < suggestions.len());
    let found = by_number.or_else(|| suggestions.iter().position(|suggestion| suggestion.key == word));
    found.ok_or_else(|| {
        let kinds: Vec<&str> =
            Kind::ALL.into_iter().filter(|kind| kind.consent() == Consent::Safe).map(Kind::word).collect();
        Failure::Said(format!(
            "`{}` is no suggestion for these two files: run without --accept and --write to list them; in bulk there \
             are {ALL_SAFE}, {}",
            printable(word),
            kinds.join(", ")
        ))
    })
}

/// What the user wrote: `s9@14: WORDS`, `s9: WORDS` or `@14: WORDS`.
pub(super) fn written<'a>(
    write: &'a [String],
    suggestions: &[Suggestion],
) -> Result<Vec<Written<'a>>, Failure> {
    let one = |typed: &'a String| {
        let wrong = || {
            let said = format!(
                "`--write {}` is not understood: write `s9@14: WORDS` to answer s9 behind line 14, `s9: WORDS` to put \
                 them where s9 is about, or `@14: WORDS`",
                printable(typed)
            );
            Failure::Said(said)
        };
        let (head, words) = typed.split_once(':').ok_or_else(wrong)?;
        let (id, line) = match head.split_once('@') {
            Some((id, line)) => (id, Some(line.trim().parse::<usize>().map_err(|_| wrong())?)),
            None => (head, None),
        };
        let id = id.trim();
        if id.is_empty() && line.is_none() {
            return Err(wrong());
        }
        let at = if id.is_empty() { None } else { Some(named(id, suggestions)?) };
        Ok(Written { at, place: line.map(Where::Behind), words: words.trim(), typed })
    };
    write.iter().map(one).collect()
}
