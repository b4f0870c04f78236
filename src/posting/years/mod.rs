//! Numbers of years: "5+ years of Scala", "3–5 yrs", "at least two years", "a decade in retail".

use crate::extract::{Gap, Tokens};

/// A number of years that a line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Years {
    pub(crate) min: Option<u32>,
    pub(crate) max: Option<u32>,
    /// The tokens that say what they are years of.
    pub(crate) of: Option<(usize, usize)>,
    /// The token at which the number stands.
    pub(crate) at: usize,
    /// Whether the line asks for them of the candidate, rather than telling of the company's or the job's.
    pub(crate) asks: bool,
}

const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("a", 1),
    ("several", 2),
    ("couple", 2),
];

/// Words between "years" and what they are of that carry nothing.
const FILLERS: &[&str] = &[
    "of",
    "in",
    "with",
    "as",
    "experience",
    "experienced",
    "working",
    "work",
    "professional",
    "hands-on",
    "hands",
    "on",
    "industry",
    "relevant",
    "proven",
    "practical",
    "prior",
    "solid",
    "strong",
    "commercial",
    "total",
    "overall",
    "related",
    "a",
    "an",
    "the",
    "using",
    "minimum",
    "post",
    "full-time",
    "full",
    "time",
    "direct",
    "recent",
    "s",
    "or",
    "more",
    "building",
    "developing",
    "designing",
    "including",
    "doing",
    "your",
];

/// Nobody is asked for more years than this; companies and products tell of them.
const MOST_ASKED: u32 = 25;

/// A unit of time and the number before it.
struct Measured {
    min: Option<u32>,
    max: Option<u32>,
    /// The token at which the number stands.
    from: usize,
    /// The token behind the unit.
    after: usize,
    unit: Unit,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Years,
    Months,
    Decades,
}

/// Finds every number of years in a block.
pub(crate) fn find(tokens: &Tokens, flow: &str) -> Vec<Years> {
    let mut all: Vec<Years> = Vec::new();
    for at in 0..tokens.len() {
        if all.last().is_some_and(|whole| whole.asks && whole.at < at)
            && let Some((count, next)) = part_of(tokens, at)
        {
            let of = object(tokens, next);
            all.push(Years { min: Some(count), max: None, of, at, asks: true });
            continue;
        }
        let Some(Measured { min, max, from, after, unit }) = measured(tokens, flow, at) else { continue };
        let asks = min.is_none_or(|years| years <= MOST_ASKED) && asks(tokens, flow, from, after - 1, unit);
        let of = if asks { object(tokens, after) } else { None };
        all.push(Years { min, max, of, at: from, asks });
    }
    all
}

/// A part of years just named, where the unit is left out: "of which two in retail", "at least one of them managing
/// people", "including three as a lead". The count, and the token behind the words that say so.
fn part_of(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    let count = number(tokens.form(at)).filter(|n| (1..=20).contains(n))?;
    let word = |i: usize| tokens.form(i);
    let before = |back: usize| at.checked_sub(back).map_or("", word);
    let in_field = || matches!(word(at + 1), "in" | "as" | "with" | "within" | "managing" | "leading" | "at");
    if word(at + 1) == "of" && matches!(word(at + 2), "them" | "those" | "these" | "which") {
        return Some((count, at + 3));
    }
    let which = before(2) == "of" && before(1) == "which"
        || before(4) == "of" && before(3) == "which" && before(2) == "at" && before(1) == "least"
        || before(2) == "at" && before(1) == "least" && matches!(before(3), "with" | "including" | "and");
    ((which || before(1) == "including") && in_field()).then_some((count, at + 1))
}

/// The time whose unit stands at token `at`, with the number in front of it or glued to it.
fn measured(tokens: &Tokens, flow: &str, at: usize) -> Option<Measured> {
    // "8 years+ of testing"
    let word = tokens.form(at).trim_end_matches('+');
    // "5yrs", "3-5yrs": the number and its unit in one word.
    let glued = word.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end));
    let unit = match word.get(glued.unwrap_or(0)..)? {
        "years" | "year" | "yrs" | "yr" | "yoe" => Unit::Years,
        "months" | "month" | "mths" | "mos" => Unit::Months,
        "decade" | "decades" => Unit::Decades,
        // "5+ experience with Airflow": the unit is left out.
        "experience" if at > 0 && has_plus(tokens, flow, at - 1) => Unit::Years,
        _ => return None,
    };
    let mut after = at + 1;
    let (mut min, mut max, from) = match glued {
        Some(end) => {
            let high = word.get(..end)?.parse().ok()?;
            range_to(tokens, flow, at, high).unwrap_or((Some(high), None, at))
        }
        None => match number_before(tokens, flow, at) {
            Some(found) => found,
            None if word == "decade" => (Some(1), None, at),
            None => return None,
        },
    };
    // "82,000 a year depending on experience" is pay.
    let rated = tokens.form(from) == "a"
        && from.checked_sub(1).is_some_and(|i| tokens.form(i).starts_with(|c: char| c.is_ascii_digit()));
    if rated {
        return None;
    }
    // "a year or two of Go".
    if unit == Unit::Years
        && max.is_none()
        && tokens.form(at + 1) == "or"
        && let Some(high) = number(tokens.form(at + 2)).filter(|high| min.is_some_and(|low| low < *high))
    {
        (max, after) = (Some(high), at + 3);
    }
    if unit == Unit::Years && [min, max].into_iter().flatten().any(|n| n > 40) {
        return None;
    }
    let half =
        unit == Unit::Decades && (from..at).chain(from.checked_sub(1)).any(|i| tokens.form(i) == "half");
    for bound in [&mut min, &mut max].into_iter().flatten() {
        *bound = match unit {
            Unit::Years => *bound,
            Unit::Months => *bound / 12,
            Unit::Decades if half => 5,
            Unit::Decades => *bound * 10,
        };
    }
    // Less than a year of months is no number of years.
    if unit == Unit::Months && min.or(max).is_none_or(|years| years == 0) {
        return None;
    }
    Some(Measured { min, max, from, after, unit })
}

/// The number that ends right before token `at`: a single one or a range.
fn number_before(tokens: &Tokens, flow: &str, at: usize) -> Option<(Option<u32>, Option<u32>, usize)> {
    let mut last = at.checked_sub(1)?;
    // "two (2) years", "5 or more years", "5 plus years", "five+ years".
    if matches!(tokens.form(last), "more" | "plus") {
        last = last.checked_sub(if tokens.form(last) == "more" { 2 } else { 1 })?;
    }
    if matches!(tokens.form(last), "full" | "calendar" | "consecutive" | "good" | "solid" | "clear") {
        last = last.checked_sub(1)?;
    }
    // "a couple of years".
    if tokens.form(last) == "of" && matches!(last.checked_sub(1).map(|i| tokens.form(i)), Some("couple")) {
        last -= 1;
    }
    let high = number(tokens.form(last)).filter(|high| *high <= 120)?;
    Some(range_to(tokens, flow, last, high).unwrap_or((Some(high), None, last)))
}

/// The range or bound that the number `high` at token `last` closes: "3-5", "two to four", "one or two", "up to 3".
fn range_to(
    tokens: &Tokens,
    flow: &str,
    last: usize,
    high: u32,
) -> Option<(Option<u32>, Option<u32>, usize)> {
    let before = last.checked_sub(1)?;
    let word = tokens.form(before);
    let behind = |back: usize| last.checked_sub(back).map_or("", |i| tokens.form(i));
    if let Some(low) = number(word).filter(|_| word != "a") {
        let ranges =
            matches!(tokens.gap(last), Gap::Hyphen | Gap::Dash | Gap::Slash) || has_dash(tokens, flow, last);
        if ranges && low < high {
            // "3-4+ years" ends nowhere.
            return Some((Some(low), Some(high).filter(|_| !has_plus(tokens, flow, last)), before));
        }
        if tokens.gap(last) == Gap::Open && low == high {
            return Some((Some(low), None, before));
        }
    }
    if matches!(word, "to" | "and" | "or") {
        let low = before.checked_sub(1).and_then(|i| Some((i, number(tokens.form(i))?)));
        if let Some((i, low)) = low.filter(|(_, low)| *low < high) {
            return Some((Some(low), Some(high), i));
        }
    }
    let bounded = match word {
        "to" => behind(2) == "up",
        "than" => {
            let denied = matches!(behind(3), "no" | "not");
            matches!(behind(2), "less" | "fewer") && !denied || behind(2) == "more" && denied
        }
        "under" | "maximum" | "max" => true,
        "of" => behind(2) == "maximum",
        _ => false,
    };
    bounded.then_some((None, Some(high), last))
}

fn has_dash(tokens: &Tokens, flow: &str, at: usize) -> bool {
    let (Some(left), Some(right)) = (tokens.get(at.wrapping_sub(1)), tokens.get(at)) else { return false };
    flow.get(left.end as usize..right.start as usize)
        .is_some_and(|between| between.contains(['-', '–', '—', '‑', '~']))
}

/// Whether a plus stands right behind a token: "5+".
fn has_plus(tokens: &Tokens, flow: &str, at: usize) -> bool {
    tokens.get(at).and_then(|token| flow.get(token.end as usize..)).is_some_and(|rest| rest.starts_with('+'))
}

fn number(form: &str) -> Option<u32> {
    NUMBERS.iter().find(|(word, _)| *word == form).map(|(_, n)| *n).or_else(|| form.parse().ok())
}

/// Whether the years are asked of the candidate: they stand near a word of experience, and are not a length of
/// service, a contract or the company's age.
fn asks(tokens: &Tokens, flow: &str, from: usize, at: usize, unit: Unit) -> bool {
    let near = |word: &str, before: usize, after: usize| {
        (from.saturating_sub(before)..(at + after).min(tokens.len())).any(|i| tokens.form(i) == word)
    };
    // "5 years of service" is time with an employer, "customer service" a trade.
    let served = (at + 1..(at + 5).min(tokens.len())).any(|i| {
        tokens.form(i) == "service"
            && matches!(tokens.form(i - 1), "of" | "years" | "year" | "consecutive" | "continuous" | "active")
    });
    // "21 years of age", "a 2-year degree", "Duration: 3 years"
    let aged = tokens.form(at + 1) == "of" && tokens.form(at + 2) == "age";
    let course = tokens.gap(at) == Gap::Hyphen
        && matches!(
            tokens.form(at + 1),
            "degree"
                | "diploma"
                | "program"
                | "programme"
                | "course"
                | "college"
                | "technical"
                | "university"
        );
    let term = from.checked_sub(1).is_some_and(|i| {
        matches!(tokens.form(i), "duration" | "term" | "age" | "length" | "validity" | "period" | "contract")
    });
    if served || aged || course || term {
        return false;
    }
    // "Python (5 years)", "Python - 5 years": the whole of a bracket, or what a dash or colon gives to a name.
    let ends = |gap: Gap| matches!(gap, Gap::Close | Gap::Sentence | Gap::Break | Gap::Comma | Gap::Open);
    let given = match tokens.gap(from) {
        Gap::Open => matches!(tokens.gap(at + 1), Gap::Close | Gap::Break),
        Gap::Dash | Gap::Colon => ends(tokens.gap(at + 1)),
        _ => false,
    };
    if given && from > 0 && unit == Unit::Years {
        return true;
    }
    if [
        "ago",
        "contract",
        "old",
        "warranty",
        "anniversary",
        "leave",
        "sabbatical",
        "consecutive",
        "tenure",
        "founded",
        "history",
        "probation",
        "probationary",
    ]
    .iter()
    .any(|w| near(w, 4, 5))
    {
        return false;
    }
    // "a fixed term of 24 months", "within 18 months": months are more often the job's than the candidate's.
    let of_job =
        ["term", "within", "first", "next", "rolling", "cover", "every", "last", "secondment", "after"];
    if unit == Unit::Months && of_job.iter().any(|w| near(w, 5, 3)) {
        return false;
    }
    if tokens.form(at) == "year"
        && !possessive(tokens, flow, at)
        && !flow.contains("experience")
        && tokens.form(from) == "a"
    {
        return false;
    }
    let plus = tokens
        .get(from)
        .and_then(|t| flow.get(t.end as usize..))
        .is_some_and(|rest| rest.trim_start().starts_with('+'))
        || (from..at).any(|i| {
            tokens.get(i).and_then(|t| flow.get(t.end as usize..)).is_some_and(|rest| rest.starts_with('+'))
        });
    plus || [
        "experience",
        "experienced",
        "minimum",
        "least",
        "background",
        "expertise",
        "exposure",
        "practice",
        "degree",
        "working",
        "knowledge",
        "qualified",
        "postgraduate",
        "pqe",
        "exp",
    ]
    .iter()
    .any(|w| near(w, 10, 14))
        || unit != Unit::Months && does_something(tokens, from, at)
        || tokens.form(at + 1) == "or" && matches!(tokens.form(at + 2), "more" | "longer" | "above")
        || at + 1 < tokens.len()
            && matches!(
                tokens.form(at + 1),
                "of" | "in"
                    | "with"
                    | "as"
                    | "developing"
                    | "building"
                    | "programming"
                    | "using"
                    | "leading"
                    | "managing"
            )
}

/// Whether the years are somebody's: "a year's hands-on work".
fn possessive(tokens: &Tokens, flow: &str, at: usize) -> bool {
    tokens
        .get(at)
        .and_then(|t| flow.get(t.start as usize..t.end as usize))
        .is_some_and(|word| word.ends_with("'s") || word.ends_with("’s"))
}

/// Whether what follows the years is something done in them: "closing enterprise deals", "verifiable driving". An
/// employer that tells how it spent them says "we".
fn does_something(tokens: &Tokens, from: usize, at: usize) -> bool {
    let gerund = |form: &str| {
        form.len() > 5
            && form.ends_with("ing")
            && !matches!(
                form,
                "running" | "during" | "following" | "starting" | "remaining" | "including" | "anything"
            )
    };
    let done = (at + 1..at + 4).any(|i| {
        (at + 1..=i).all(|k| tokens.gap(k) == Gap::Space || tokens.gap(k) == Gap::Hyphen)
            && gerund(tokens.form(i))
    });
    let told = (from.saturating_sub(8)..from).any(|i| {
        matches!(tokens.form(i), "we" | "us" | "our" | "we've" | "company" | "firm" | "spent" | "been")
    });
    done && !told
}

/// What the years are of: the words behind the fillers up to the end of the phrase.
fn object(tokens: &Tokens, start: usize) -> Option<(usize, usize)> {
    let mut from = start;
    while from < tokens.len()
        && FILLERS.contains(&tokens.form(from))
        && !matches!(tokens.gap(from), Gap::Sentence | Gap::Break)
    {
        from += 1;
    }
    let first_gap_ends = |i: usize| {
        matches!(tokens.gap(i), Gap::Sentence | Gap::Break | Gap::Comma | Gap::Open | Gap::Colon | Gap::Dash)
    };
    if from >= tokens.len() || from == start || first_gap_ends(from) {
        return None;
    }
    let mut to = from + 1;
    while to < tokens.len()
        && to - from < 8
        && !first_gap_ends(to)
        && !matches!(
            tokens.form(to),
            "or" | "with"
                | "in"
                | "for"
                | "within"
                | "at"
                | "preferably"
                | "ideally"
                | "required"
                | "preferred"
                | "experience"
                | "is"
                | "and"
        )
    {
        to += 1;
    }
    Some((from, to))
}

#[cfg(test)]
mod tests;
