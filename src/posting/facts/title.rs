//! The title of the job.

use super::{Candidates, Seen, TOP, is_navigation, labelled, labels_above, segments, split_at_dash};
use crate::extract::{Gap, Tokens};
use crate::posting::line::LineClass;
use crate::title;

/// Labels of a job's title.
const LABELS: &[&str] = &[
    "title",
    "job title",
    "position",
    "role",
    "job",
    "vacancy",
    "position title",
    "post title",
    "working title",
    "job role",
    "post",
    "classification title",
    "opening",
    "career title",
    "job name",
];

/// The job's title.
pub(super) fn find(seen: &[Seen<'_>]) -> Option<String> {
    let mut all = Candidates::default();
    for (label, value) in labels_above(seen) {
        if LABELS.contains(&label.as_str()) && !is_call(value) {
            all.add(without_terms(value), 6.0);
        }
    }
    for block in seen {
        if let Some(value) = labelled(block, LABELS).filter(|value| !is_call(value)) {
            // Far down a site's own table names the kind of job.
            all.add(without_terms(value), if block.number <= 2 * TOP { 6.0 } else { 3.0 });
        }
        // "Junior Buyer (m/f/d)": the law of some countries marks what is the name of a job.
        if let Some(name) = before_mark(block.text) {
            all.add(name, 5.0);
        }
        let mut names = title::all(block.tokens).peekable();
        if block.site || names.peek().is_none() || is_navigation(block.text) || names_superior(block.tokens) {
            continue;
        }
        let short = block.tokens.len() <= 12;
        for (from, to) in names {
            let to = with_field(block, to);
            if to - from < 2 && !(short && block.number == 0) {
                continue;
            }
            let whole = to - from + 2 >= block.tokens.len();
            let place = match block.class {
                LineClass::Meta | LineClass::Heading if whole => 3.0,
                LineClass::Meta => 1.5,
                LineClass::Duty | LineClass::Company if announces(block, from) => 2.0,
                LineClass::Required if block.number <= TOP && announces(block, from) => 2.0,
                LineClass::Noise | LineClass::Process => 0.3,
                // "The Warehouse Lead will report to …", "A Data Engineer is responsible for …".
                _ if from <= 1 && is_subject(block, to) => 1.2,
                _ => 0.4,
            };
            let top = if block.number == 0 {
                3.0
            } else if block.number <= 3 && short {
                1.5
            } else {
                0.0
            };
            // "Senior Developer Python / Django - Remote": a line at the top that opens with the name of a job goes on with
            // what it is done with.
            let opens = from == 0
                && short
                && !whole
                && block.number <= TOP
                && matches!(block.class, LineClass::Meta | LineClass::Heading)
                && block.capital(0);
            if opens && let Some(name) = with_what(block, to) {
                all.add(name, 2.2 + top);
            }
            // Written as a name: each word with a capital.
            let capitals = (from..to).filter(|i| block.capital(*i)).count();
            // "A skilled and hands-on Software Developer": what is said of the person is none of it.
            let tail = (from..to).rev().take_while(|i| block.capital(*i)).last();
            if capitals * 2 >= to - from {
                let start = (from..to).find(|i| block.capital(*i)).unwrap_or(from);
                all.add(block.words(start, to), place + top);
            } else if let Some(start) = tail.filter(|start| to - start >= 2) {
                all.add(block.words(start, to), place + top);
            }
        }
    }
    // A first line that holds the title with its field: "Staff Engineer, Payments".
    let of_page = |s: &&Seen<'_>| {
        s.site || is_navigation(s.text) || s.class == LineClass::Noise && title::find(s.tokens).is_none()
    };
    let seen: Vec<&Seen<'_>> = seen.iter().skip_while(of_page).collect();
    if let Some(first) = seen.first().filter(|s| s.tokens.len() <= 10 && title::find(s.tokens).is_some()) {
        // A sign of markup that was pasted along is no part of it.
        let line = first.text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '#' | '*' | '_'));
        if let Some(title) = ranked(line) {
            all.add(title, 6.5);
        } else if !line.contains(['.', ':', '|', '(']) && !line.contains(" at ") && !line.contains(" - ") {
            let part = segments(line).find(|part| title::find(&Tokens::of(part)).is_some()).unwrap_or(line);
            // "Research assistant to a survey of moorland"
            let part = part.split(" to a ").next().unwrap_or(part);
            // "Chef de Partie": a part of few words that is no sentence is the title as a whole.
            let tokens = Tokens::of(part);
            let whole = (1..=4).contains(&tokens.len())
                && !(0..tokens.len()).any(|i| {
                    matches!(
                        tokens.form(i),
                        "wanted"
                            | "needed"
                            | "required"
                            | "hiring"
                            | "vacancy"
                            | "job"
                            | "for"
                            | "in"
                            | "at"
                            | "is"
                            | "we"
                    )
                });
            all.add(part, if whole { 6.2 } else { 4.5 });
        }
    }
    // A first line that is short and no sentence, where nothing else names a job.
    if let Some(first) = seen.first().filter(|s| (1..=8).contains(&s.tokens.len()) && s.capital(0)) {
        let known = crate::posting::heading::known(first.tokens).is_some() || first.tokens.form(0) == "about";
        if !known
            && !super::name::has_legal_form(first.tokens)
            && !first.text.contains(['.', ':', '?', '!', ','])
        {
            // "Custodian - Northfield School District"
            all.add(segments(first.text).next().unwrap_or(first.text), 1.0);
        }
    }
    all.best(1.0)
}

/// Whether a line says whom the job reports to: "Reports to: Head of Kitchens".
fn names_superior(tokens: &Tokens) -> bool {
    matches!(
        (tokens.form(0), tokens.form(1)),
        ("report" | "reports" | "reporting", "to") | ("line", "manager") | ("reporting", "line" | "manager")
    )
}

/// Whether a title calls for people and names no job: "We're hiring!", "Join our team".
fn is_call(value: &str) -> bool {
    let tokens = Tokens::of(value);
    // "Careers", "Job openings": the page and not the job.
    if super::name::is_generic(value) {
        return true;
    }
    let calls = match tokens.form(0) {
        "we" | "we're" | "hiring" => true,
        "join" | "help" => matches!(tokens.form(1), "us" | "our" | "the" | "a"),
        "now" => tokens.form(1) == "hiring",
        "come" | "work" => matches!(tokens.form(1), "with" | "at" | "for" | "and"),
        _ => false,
    };
    calls && title::find(&tokens).is_none()
}

/// Where a title ends that goes on with what it is of: "Director of Nursing", "Professor of Soil Physics".
fn with_field(block: &Seen<'_>, to: usize) -> usize {
    let tokens = block.tokens;
    let opens = matches!(
        tokens.form(to - 1),
        "director"
            | "head"
            | "vp"
            | "president"
            | "professor"
            | "lecturer"
            | "manager"
            | "chief"
            | "coordinator"
            | "officer"
            | "instructor"
            | "teacher"
            | "dean"
            | "chair"
    );
    if !opens || tokens.form(to) != "of" || tokens.gap(to) != Gap::Space || !block.capital(to + 1) {
        return to;
    }
    let goes_on = |i: &usize| {
        *i == to + 1
            || tokens.gap(*i).joins()
                && (block.capital(*i) || tokens.form(*i) == "and" && block.capital(*i + 1))
    };
    (to + 1..tokens.len().min(to + 5)).take_while(goes_on).last().map_or(to, |last| last + 1)
}

/// The name of a job that opens a line together with the skills right behind it: "Senior Developer Python / Django". In
/// small letters a whole heading may be one: "Research software engineer to a research-data infrastructure".
fn with_what<'a>(block: &'a Seen<'_>, to: usize) -> Option<&'a str> {
    let tokens = block.tokens;
    let named = |at: usize| block.mentions.iter().find(|m| m.from <= at && at < m.to);
    let mut end = to;
    while end < tokens.len() && (tokens.gap(end).joins() || tokens.gap(end) == Gap::Slash) {
        let Some(mention) = named(end) else { break };
        end = mention.to;
    }
    let small = (1..to).all(|at| !block.capital(at));
    (end > to || small && to >= 2).then(|| block.words(0, end))
}

/// A title whose rank stands before a dash: "Lead - Java Developer". It ends where a third part begins.
fn ranked(line: &str) -> Option<&str> {
    let (rank, rest) = split_at_dash(line)?;
    let ranks = [
        "lead",
        "senior",
        "junior",
        "graduate",
        "trainee",
        "principal",
        "staff",
        "intern",
        "manager",
        "director",
    ];
    let name = segments(rest).next()?;
    let end = line.find(rest)? + rest.find(name)? + name.len();
    (ranks.contains(&rank.trim().to_lowercase().as_str()) && title::find(&Tokens::of(name)).is_some())
        .then(|| line.get(..end))
        .flatten()
}

/// The value of a label without the terms that may stand behind it in brackets or after a bar: a field in brackets belongs
/// to the title.
fn without_terms(value: &str) -> &str {
    let value = value.trim_start_matches(['"', '\'', ' ']);
    // "[Open] Caretaker": the state of the vacancy.
    let behind_state =
        value.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(_, rest)| rest.trim());
    let value = behind_state.filter(|rest| !rest.is_empty()).unwrap_or(value);
    let value = value.split('|').next().unwrap_or(value).trim();
    let Some((name, bracket)) = value.split_once('(') else { return value };
    let lower = bracket.to_lowercase();
    let terms = [
        "remote",
        "hybrid",
        "onsite",
        "on-site",
        "time",
        "contract",
        "permanent",
        "months",
        "ref",
        "id",
        "days",
        "shift",
    ];
    let field = bracket.ends_with(')')
        && !bracket.contains(|c: char| c.is_ascii_digit() || c == ',')
        && !lower.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| terms.contains(&word));
    if field { value } else { name }
}

/// What stands before a mark that a job is for every gender, back to a colon or the start of its line; with the mark, as it
/// is written.
fn before_mark(text: &str) -> Option<&str> {
    const MARKS: &[&str] = &[
        "(m/f/d)",
        "(f/m/d)",
        "(m/w/d)",
        "(w/m/d)",
        "(f/m/x)",
        "(m/f/x)",
        "(m/f/div)",
        "(d/f/m)",
        "(f/d/m)",
        "(all genders)",
        "(m/f)",
        "(f/m)",
        "(h/f)",
        "(x/f/m)",
        "(m/f/*)",
        "(m|f|d)",
    ];
    let stands = |(at, _): (usize, &str)| {
        let here =
            |mark: &&&str| text.get(at..at + mark.len()).is_some_and(|here| here.eq_ignore_ascii_case(mark));
        MARKS.iter().find(here).map(|mark| (at, mark))
    };
    let (at, mark) = text.match_indices('(').find_map(stands)?;
    let before = text.get(..at)?;
    let start = before.rfind([':', '\n', '!', '?']).map_or(0, |colon| colon + 1);
    let name = before.get(start..)?.trim();
    let words = name.split_whitespace().count();
    let sentence = name.starts_with(char::is_lowercase) || name.contains(". ");
    ((1..=9).contains(&words) && !sentence).then(|| text.get(start..at + mark.len())).flatten()
}

/// Whether a job's name that ends before a token is the subject of a sentence that says what it is for.
fn is_subject(block: &Seen<'_>, to: usize) -> bool {
    let tokens = block.tokens;
    matches!(tokens.form(0), "the" | "a" | "an" | "our")
        && matches!(
            (tokens.form(to), tokens.form(to + 1)),
            ("is" | "are", "responsible" | "accountable" | "an" | "a" | "the")
                | ("will" | "reports" | "shall", _)
                | ("plays", "a" | "an")
        )
}

/// Whether the words before a job's name announce it: "looking for a", "hiring a", "as a", "join us as".
fn announces(block: &Seen<'_>, from: usize) -> bool {
    (from.saturating_sub(7)..from).any(|i| {
        matches!(
            block.tokens.form(i),
            "looking"
                | "hiring"
                | "hire"
                | "seeking"
                | "recruiting"
                | "seeks"
                | "as"
                | "need"
                | "search"
                | "for"
        )
    })
}
