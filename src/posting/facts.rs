//! Facts a posting states: title, company, place, seniority, work mode.
//!
//! Each place in which a fact may stand makes a candidate with a weight; candidates that say the same add up,
//! and the heaviest one wins. A label ("Location:") outweighs a guess from running text.

use super::line::LineClass;
use super::place;
use crate::extract::{Gap, Tokens};
use crate::markup::Block;
use crate::title;

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
pub(super) struct Candidates(Vec<(String, String, f32)>);

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
        match self.0.iter_mut().find(|(known, ..)| *known == key) {
            Some((_, _, sum)) => *sum += weight,
            None => self.0.push((key, text.to_owned(), weight)),
        }
    }

    pub(super) fn best(self, least: f32) -> Option<String> {
        let best = self.0.into_iter().fold(None::<(String, f32)>, |best, (_, text, weight)| {
            if best.as_ref().is_none_or(|(_, w)| weight > *w) { Some((text, weight)) } else { best }
        });
        best.filter(|(_, weight)| *weight >= least).map(|(text, _)| text)
    }
}

/// A block as the facts see it.
pub(super) struct Seen<'a> {
    pub(super) number: usize,
    pub(super) class: LineClass,
    pub(super) tokens: &'a Tokens,
    pub(super) text: &'a str,
}

impl Seen<'_> {
    pub(super) fn words(&self, from: usize, to: usize) -> &str {
        let (start, end) = self.tokens.range(from, to);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        at < self.tokens.len() && self.words(at, at + 1).starts_with(char::is_uppercase)
    }
}

/// Reads the facts out of all blocks.
pub(super) fn read(blocks: &[Block], classes: &[LineClass], tokens: &[Tokens]) -> Facts {
    let seen: Vec<Seen<'_>> = blocks
        .iter()
        .zip(classes)
        .zip(tokens)
        .enumerate()
        .map(|(number, ((block, class), tokens))| Seen {
            number,
            class: *class,
            tokens,
            text: block.flow.text(),
        })
        .collect();
    let title = find_title(&seen, blocks);
    let company = find_company(&seen, title.as_deref());
    let location = place::find(&seen, title.as_deref());
    let seniority = title.as_deref().and_then(|title| {
        let tokens = Tokens::of(title);
        title::seniority(&tokens, 0, tokens.len())
    });
    Facts { seniority, work_mode: place::work_mode(&seen), title, company, location }
}

/// The value behind a label at the start of a block: "Location: Leeds".
pub(super) fn labelled<'a>(seen: &Seen<'a>, labels: &[&str]) -> Option<&'a str> {
    for at in 1..=3.min(seen.tokens.len().saturating_sub(1)) {
        if matches!(seen.tokens.gap(at), Gap::Colon) {
            let label: Vec<&str> = (0..at).map(|i| seen.tokens.form(i)).collect();
            let value = seen.tokens.get(at).and_then(|t| seen.text.get(t.start as usize..));
            return value
                .filter(|_| labels.contains(&label.join(" ").as_str()))
                .map(|v| v.lines().next().unwrap_or(v));
        }
    }
    None
}

fn find_title(seen: &[Seen<'_>], blocks: &[Block]) -> Option<String> {
    let mut all = Candidates::default();
    for block in seen {
        if let Some(value) =
            labelled(block, &["title", "job title", "position", "role", "job", "vacancy", "position title"])
        {
            all.add(value.split(['(', '|']).next().unwrap_or(value), 6.0);
        }
        let short = block.tokens.len() <= 12;
        for (from, to) in title::all(block.tokens) {
            if to - from < 2 && !(short && block.number == 0) {
                continue;
            }
            let whole = to - from + 2 >= block.tokens.len();
            let place = match block.class {
                LineClass::Meta | LineClass::Heading if whole => 3.0,
                LineClass::Meta => 1.5,
                LineClass::Duty | LineClass::Company if announces(block, from) => 2.0,
                LineClass::Noise | LineClass::Process => 0.3,
                _ => 0.4,
            };
            let top = if block.number == 0 {
                3.0
            } else if block.number <= 3 && short {
                1.5
            } else {
                0.0
            };
            // Written as a name: each word with a capital.
            let capitals = (from..to).filter(|i| block.capital(*i)).count();
            if capitals * 2 >= to - from {
                let start = (from..to).find(|i| block.capital(*i)).unwrap_or(from);
                all.add(block.words(start, to), place + top);
            }
        }
    }
    // A first line that holds the title with its field: "Staff Engineer, Payments".
    if let Some(first) = seen.first().filter(|s| s.tokens.len() <= 10 && title::find(s.tokens).is_some()) {
        let line = blocks[first.number].words();
        if !line.contains(['.', ':', '|', '(']) && !line.contains(" at ") && !line.contains(" - ") {
            all.add(line, 4.5);
        }
    }
    all.best(1.0)
}

/// Whether the words before a job's name announce it: "looking for a", "hiring a", "as a", "join us as".
fn announces(block: &Seen<'_>, from: usize) -> bool {
    (from.saturating_sub(7)..from).any(|i| {
        matches!(
            block.tokens.form(i),
            "looking" | "hiring" | "seeking" | "recruiting" | "seeks" | "as" | "need" | "search" | "for"
        )
    })
}

fn find_company(seen: &[Seen<'_>], title: Option<&str>) -> Option<String> {
    let mut all = Candidates::default();
    for block in seen {
        let tokens = block.tokens;
        if let Some(value) = labelled(
            block,
            &["company", "employer", "organisation", "organization", "hiring company", "client", "about"],
        ) && value.split_whitespace().count() <= 5
        {
            all.add(value, 6.0);
        }
        for at in 0..tokens.len() {
            let word = tokens.form(at);
            let name = |from: usize| proper_name(block, from);
            // "Staff Engineer in London employer: Acme".
            if word == "employer"
                && tokens.gap(at + 1) == Gap::Colon
                && at > 0
                && let Some(value) = name(at + 1)
            {
                all.add(value, 5.0);
            }
            let weight = match (word, block.class) {
                ("at", LineClass::Meta | LineClass::Heading) => 2.5,
                ("at", LineClass::Noise | LineClass::Process) => 0.8,
                ("at", _) => 1.2,
                ("about" | "join" | "joining", _) if at == 0 || word != "about" => 1.6,
                ("life", _) if tokens.form(at + 1) == "at" => 0.0,
                _ => 0.0,
            };
            if weight > 0.0
                && tokens.gap(at + 1) == Gap::Space
                && let Some(value) = name(at + 1)
            {
                all.add(value, weight);
            }
            // "Acme is a …", "Acme builds …" at the start of a sentence; "Acme's mission".
            if matches!(tokens.gap(at), Gap::Start | Gap::Sentence | Gap::Break)
                && block.capital(at)
                && let Some(value) = name(at)
            {
                let end = at + value.split_whitespace().count();
                let says = matches!(
                    tokens.form(end),
                    "is" | "are"
                        | "was"
                        | "has"
                        | "helps"
                        | "builds"
                        | "offers"
                        | "provides"
                        | "makes"
                        | "powers"
                        | "believes"
                        | "exists"
                        | "operates"
                        | "seeks"
                        | "welcomes"
                        | "brings"
                        | "runs"
                        | "develops"
                        | "creates"
                        | "delivers"
                        | "designs"
                        | "serves"
                        | "works"
                );
                let english = value.split_whitespace().all(|w| crate::extract::is_english(&w.to_lowercase()));
                if says && !english && block.class != LineClass::Noise {
                    all.add(value, if matches!(block.class, LineClass::Company) { 2.0 } else { 1.0 });
                }
            }
            let possessive =
                block.words(at, at + 1).ends_with("'s") || block.words(at, at + 1).ends_with("’s");
            if possessive && block.capital(at) && !crate::extract::is_english(word) {
                all.add(block.words(at, at + 1).trim_end_matches("'s").trim_end_matches("’s"), 0.9);
            }
        }
        // "Acme Foods, Rotterdam, Netherlands": company, city and country on one line.
        let parts: Vec<&str> = block.text.split(',').map(str::trim).collect();
        let three = parts.len() == 3
            && parts.iter().all(|p| p.starts_with(char::is_uppercase) && p.split_whitespace().count() <= 4);
        if three && block.number <= 3 && block.class == LineClass::Meta && title::find(tokens).is_none() {
            all.add(parts[0], 2.0);
        }
        // The second line of a pasted posting is who posts it, the first one where it has a form of company.
        let short = tokens.len() <= 5 && !tokens.is_empty() && !block.text.contains([':', ',', '.'])
            || has_legal_form(tokens);
        let is_title = title.is_some_and(|t| block.text.contains(t)) || title::names_role(tokens);
        if block.number <= 2
            && short
            && tokens.len() <= 8
            && !is_title
            && block.capital(0)
            && block.class == LineClass::Meta
            && super::heading::known(tokens).is_none()
        {
            all.add(block.text, if has_legal_form(tokens) { 4.0 } else { 2.2 });
        }
    }
    let title = title.map(str::to_lowercase);
    all.0.retain(|(key, name, _)| {
        let word = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        word && title.as_ref().is_none_or(|t| t != key)
            && !matches!(
                key.as_str(),
                "us" | "the"
                    | "you"
                    | "the role"
                    | "the team"
                    | "our"
                    | "our team"
                    | "least"
                    | "scale"
                    | "uk"
                    | "us based"
            )
    });
    all.best(1.2)
}

fn has_legal_form(tokens: &Tokens) -> bool {
    let last = tokens.len().saturating_sub(1);
    (1..=last).any(|i| {
        matches!(
            tokens.form(i),
            "ltd"
                | "inc"
                | "llc"
                | "gmbh"
                | "plc"
                | "cjsc"
                | "ojsc"
                | "corp"
                | "corporation"
                | "limited"
                | "ag"
                | "sa"
                | "bv"
                | "llp"
                | "foundation"
                | "university"
                | "trust"
                | "council"
                | "group"
        )
    })
}

/// The run of capitalised words that starts at a token.
fn proper_name<'a>(block: &'a Seen<'_>, from: usize) -> Option<&'a str> {
    let mut to = from;
    while to < block.tokens.len() && to - from < 4 && (to == from || block.tokens.gap(to).joins()) {
        let joins = matches!(block.tokens.form(to), "and" | "of" | "&") && to > from && block.capital(to + 1);
        if !block.capital(to) && !joins {
            break;
        }
        to += 1;
    }
    let words = block.words(from, to);
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    let common = matches!(
        block.tokens.form(from),
        "the"
            | "we"
            | "you"
            | "our"
            | "this"
            | "a"
            | "an"
            | "if"
            | "as"
            | "in"
            | "it"
            | "your"
            | "at"
            | "what"
            | "who"
            | "us"
            | "is"
            | "not"
            | "there"
            | "here"
            | "i"
    );
    (to > from && !(common && to == from + 1) && words.len() > 1).then_some(words)
}
