//! Facts a posting states: title, company, place, seniority, work mode.
//!
//! Each place in which a fact may stand makes a candidate with a weight; candidates that say the same add up,
//! and the heaviest one wins. A label ("Location:") outweighs a guess from running text.

mod company;
mod gazetteer;
mod mode;
mod name;
mod place;
mod title;

pub(super) use name::is_legal_form;

use rustc_hash::FxHashMap;

use super::lexicon;
use super::line::LineClass;
use super::marker::is_picture;
use super::metadata::{self, Field};
use crate::extract::{Extent, Extraction, Gap, Mention, Token, Tokens};
use crate::markup::{Block, BlockKind};
use crate::text::Text;
use crate::word_list::WordList;

/// What a posting states about the job as a whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The job's title.
    pub title: Option<String>,
    /// Who employs.
    pub company: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// One of the words of the answer.
    pub seniority: Option<&'static str>,
    /// onsite, hybrid or remote.
    pub work_mode: Option<&'static str>,
}

/// Candidates for one fact.
#[derive(Default)]
pub(super) struct Candidates {
    all: Vec<(String, String, f32)>,
    /// Where each stands among them, by its key.
    places: FxHashMap<String, usize>,
}

impl Candidates {
    /// Adds one; blank and overlong ones are left out.
    pub(super) fn add(&mut self, text: &str, weight: f32) {
        let text = text
            .trim()
            .trim_matches(|c: char| {
                matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '|' | '*' | '"' | '“' | '”' | '!')
            })
            .trim();
        let words = text.split_whitespace().count();
        if text.is_empty() || words > 10 || !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let key = text.to_lowercase();
        if let Some(place) = self.places.get(&key) {
            self.all[*place].2 += weight;
        } else {
            self.places.insert(key.clone(), self.all.len());
            self.all.push((key, text.to_owned(), weight));
        }
    }

    pub(super) fn best(self, least: f32) -> Option<String> {
        let best = self.all.into_iter().fold(None::<(String, f32)>, |best, (_, text, weight)| {
            if best.as_ref().is_none_or(|(_, w)| weight > *w) { Some((text, weight)) } else { best }
        });
        best.filter(|(_, weight)| *weight >= least).map(|(text, _)| text)
    }
}

/// A block as the facts see it.
pub(super) struct Seen<'a> {
    /// Its place among the blocks, those of the site aside.
    pub(super) number: usize,
    /// It is what the site put above the posting: its way through its pages, buttons.
    pub(super) site: bool,
    pub(super) class: LineClass,
    pub(super) tokens: &'a Tokens,
    /// Of each token, whether it has a capital.
    capitals: Vec<bool>,
    pub(super) text: &'a str,
    /// The skills that it names.
    pub(super) mentions: &'a [Mention],
    /// The field of the file's metadata that it is, if it is of that.
    pub(super) field: Option<Field<'a>>,
}

impl Seen<'_> {
    pub(super) fn words(&self, from: usize, to: usize) -> &str {
        let (start, end) = self.tokens.range(from, to);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Whether a word has a capital: at its start, or within it as in "iOS".
    pub(super) fn capital(&self, at: usize) -> bool {
        self.capitals.get(at).copied().unwrap_or(false)
    }
}

/// Reads the facts out of all blocks; for a comparison only the title and who employs.
pub(super) fn read(
    extent: Extent,
    text: &Text,
    blocks: &[Block],
    classes: &[LineClass],
    extraction: &Extraction,
) -> Facts {
    let mut count = 0;
    let mut seen: Vec<Seen<'_>> = Vec::with_capacity(blocks.len());
    for (place, ((block, class), tokens)) in blocks.iter().zip(classes).zip(&extraction.tokens).enumerate() {
        let text = block.flow.text();
        let site = count <= 3 && (is_navigation(text) || lexicon::is_control(text));
        let mentions = extraction.of_block(place);
        let capital =
            |token: &Token| text.get(token.start as usize..token.end as usize).is_some_and(has_capital);
        let capitals = tokens.iter().map(capital).collect();
        let field = (block.kind == BlockKind::FrontMatter).then(|| metadata::field(text));
        seen.push(Seen { number: count, site, class: *class, tokens, capitals, text, mentions, field });
        count += usize::from(!site);
    }
    let title = title::find(&seen);
    let company = company::find(&seen, title.as_deref(), &links(text.clean()));
    if extent == Extent::Comparison {
        return Facts { title, company, ..Facts::default() };
    }
    let location = place::find(&seen, title.as_deref(), company.as_deref());
    let seniority = title.as_deref().and_then(|title| {
        let tokens = Tokens::of(title);
        crate::title::seniority(&tokens, 0, tokens.len())
    });
    Facts { seniority, work_mode: mode::find(&seen), title, company, location }
}

/// Where the words of a Markdown text are linked to.
fn links(text: &str) -> Vec<&str> {
    text.match_indices("](http")
        .filter_map(|(at, _)| text.get(at + 2..)?.split([')', ' ', '\n']).next())
        .collect()
}

fn has_capital(word: &str) -> bool {
    // Most words are plain letters.
    word.bytes().any(|byte| byte.is_ascii_uppercase())
        || !word.is_ascii() && word.contains(char::is_uppercase)
}

/// The value behind a label: "Location: Leeds", also further on in a line of facts ("Start: May | Location: Leeds") and
/// in the next cell of a table's row.
pub(super) fn labelled<'a>(seen: &Seen<'a>, labels: &[&str]) -> Option<&'a str> {
    if let Some(field) = &seen.field {
        return (labels.contains(&field.name.as_str()) && !field.value.is_empty()).then_some(field.value);
    }
    let tokens = seen.tokens;
    // Lines that were taken for one paragraph: "… full-time job title: fitter".
    let run_on = || {
        let end = if seen.number <= 3 { tokens.len() } else { 0 };
        (2..end).filter(|at| tokens.gap(*at) == Gap::Colon).find_map(|at| {
            let label = format!("{} {}", tokens.form(at - 2), tokens.form(at - 1));
            let value = seen.text.get(tokens.get(at)?.start as usize..)?;
            let ends = value.split_whitespace().count() <= 6 && !value.contains(':');
            (ends && labels.contains(&label.as_str())).then_some(value)
        })
    };
    // "Job Title: Buyer Location: Leeds Duration: 12 months": labels that lost their line ends.
    let glued =
        seen.number <= TOP && (1..tokens.len()).filter(|at| tokens.gap(*at) == Gap::Colon).nth(1).is_some();
    let opens = |at: &usize| {
        *at == 0
            || tokens.gap(*at) == Gap::Break && matches!(seen.class, LineClass::Meta | LineClass::Heading)
            || glued && seen.capital(*at)
    };
    // Most blocks may have one label at most, in front.
    let many = glued || matches!(seen.class, LineClass::Meta | LineClass::Heading);
    let starts = if many { tokens.len() } else { tokens.len().min(1) };
    let behind = (0..starts).filter(opens).find_map(|start| {
        let at = (start + 1..=start + 3).find(|at| !tokens.gap(*at).joins() && *at < tokens.len())?;
        let cell = || {
            let (from, to) = (tokens.get(at - 1)?.end as usize, tokens.get(at)?.start as usize);
            seen.text.get(from..to).filter(|between| start == 0 && between.contains('\n'))
        };
        if tokens.gap(at) != Gap::Colon && cell().is_none() {
            return None;
        }
        let label: Vec<&str> = (start..at).map(|i| tokens.form(i)).collect();
        if !labels.contains(&label.join(" ").as_str()) {
            return None;
        }
        let from = tokens.get(at)?.start as usize;
        let end = if glued { next_label(seen, at + 1) } else { None };
        let value = seen.text.get(from..end.unwrap_or(seen.text.len()))?;
        Some(value.lines().next().unwrap_or(value))
    });
    behind.or_else(run_on)
}

/// Where in the text the next label starts, behind a token: one or two words with a capital before a colon.
fn next_label(seen: &Seen<'_>, from: usize) -> Option<usize> {
    static LABELS: WordList = WordList::of(&[
        "location",
        "locations",
        "duration",
        "salary",
        "pay",
        "rate",
        "company",
        "client",
        "employer",
        "type",
        "title",
        "position",
        "role",
        "contract",
        "department",
        "start",
        "date",
        "shift",
        "hours",
        "schedule",
        "experience",
        "id",
        "status",
        "visa",
        "interview",
        "mode",
        "term",
        "length",
        "description",
        "summary",
        "responsibilities",
        "requirements",
        "skills",
        "qualifications",
        "level",
        "industry",
        "category",
        "compensation",
        "reference",
    ]);
    let tokens = seen.tokens;
    let colon = (from..tokens.len()).find(|at| {
        tokens.gap(*at) == Gap::Colon && LABELS.contains(tokens.form(at - 1)) && seen.capital(at - 1)
    })?;
    let mut first = colon - 1;
    let opens = |form: &str| {
        matches!(
            form,
            "job"
                | "work"
                | "start"
                | "closing"
                | "posting"
                | "employment"
                | "contract"
                | "req"
                | "pay"
                | "salary"
                | "position"
                | "company"
                | "visa"
                | "interview"
                | "experience"
                | "end"
                | "posted"
                | "project"
        )
    };
    if first > from && tokens.gap(first).joins() && seen.capital(first - 1) && opens(tokens.form(first - 1)) {
        first -= 1;
    }
    (first >= from).then(|| tokens.get(first).map(|token| token.start as usize)).flatten()
}

/// How many blocks make the top of a posting, where its facts stand.
pub(super) const TOP: usize = 9;

/// Whether a block may be one of the lines of facts at the top, such as "Acme · Leeds · Full-time".
pub(super) fn is_facts(seen: &Seen<'_>) -> bool {
    let listed = seen.text.contains([' ', '\n']) && seen.text.contains(['·', '•', '|']);
    match seen.class {
        LineClass::Meta => true,
        LineClass::Heading | LineClass::Noise => listed || seen.number == 0 || is_short_fact(seen),
        _ => is_short_fact(seen),
    }
}

/// Whether a line near the top is no sentence and states a place or a mode of work: "Remote (US)", "Acme, Zurich".
fn is_short_fact(seen: &Seen<'_>) -> bool {
    let states = |part: &str| {
        let (_, last) = part.rsplit_once(", ").unwrap_or(("", part));
        place::is_mode(part)
            || gazetteer::is_known(last)
            || gazetteer::has_code(last)
            || gazetteer::is_code(last)
    };
    (1..=4).contains(&seen.number)
        && (1..=8).contains(&seen.tokens.len())
        && seen.mentions.is_empty()
        && !seen.text.ends_with(['.', ':', '!', '?'])
        && seen.text.starts_with(|c: char| !c.is_lowercase())
        && segments(seen.text).any(states)
}

/// The two sides of the first dash that has spaces around it: "Baker - Leeds", "Acme – Head Baker".
pub(super) fn split_at_dash(line: &str) -> Option<(&str, &str)> {
    let dashes = [" - ", " – ", " — "].into_iter();
    dashes.filter_map(|dash| line.split_once(dash)).min_by_key(|(before, _)| before.len())
}

/// The parts of a line of facts: "Acme · Leeds, UK (remote) | full-time".
pub(super) fn segments(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| {
        matches!(c, '·' | '•' | '|' | '`' | '(' | ')' | '–' | '—' | '›' | ';' | '@' | '\u{fffd}')
            || is_picture(c)
    })
    .flat_map(|part| part.split(" - "))
    .flat_map(|part| part.split(" / "))
    .map(|part| part.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '*' | '_')))
    .filter(|part| !part.is_empty())
}

/// Whether a line is the site's way through its pages ("Home > Jobs > Nursing", "Skip to content") rather than a fact.
pub(super) fn is_navigation(line: &str) -> bool {
    let opens =
        ["skip to", "back to", "home ", "view all", "show more", "sign in", "log in", "search jobs", "apply"];
    let trimmed = line.trim();
    let starts = |with: &str| trimmed.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let crumbs = |mark: &str| line.matches(mark).nth(1).is_some();
    let path = || [" > ", " » ", " › "].iter().any(|mark| crumbs(mark));
    // "Deep Learning / Computer Vision / Robotics Engineer" is a job of several fields.
    let slashed = || crumbs(" / ") && crate::title::find(&Tokens::of(line)).is_none();
    opens.iter().any(|start| starts(start))
        || line.contains(['>', '»', '›']) && path()
        || line.contains('/') && slashed()
}

/// Whether a line is written as a name: each word with a capital, small ones aside.
pub(super) fn is_written_as_name(line: &str) -> bool {
    const SMALL: &[&str] = &[
        "of", "the", "and", "for", "de", "la", "le", "du", "des", "na", "van", "von", "der", "den", "da",
        "do", "di", "del", "y", "et",
    ];
    line.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).all(|word| {
        SMALL.contains(&word)
            || word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric())
    })
}

/// Labels that stand on a line above their value, each with the value: "Campus", and below it "Northfield".
pub(super) fn labels_above<'a>(seen: &'a [Seen<'a>]) -> impl Iterator<Item = (String, &'a str)> {
    seen.windows(2).filter_map(|pair| {
        let [label, value] = pair else { return None };
        // The items of a list in a file's metadata are no labels of each other.
        if label.field.is_some() {
            return None;
        }
        // A value is a fact, or so short that it is no sentence of whatever section it was taken for.
        let short = value.tokens.len() <= 6 && !value.text.ends_with(['.', ':', '!', '?']);
        let alone = (1..=4).contains(&label.tokens.len()) && (value.class == LineClass::Meta || short);
        let words = || (0..label.tokens.len()).map(|i| label.tokens.form(i)).collect::<Vec<_>>().join(" ");
        (alone && value.text.len() <= 120).then(|| (words(), value.text.lines().next().unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests;
