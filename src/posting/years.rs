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

/// Finds every number of years in a block.
pub(crate) fn find(tokens: &Tokens, flow: &str) -> Vec<Years> {
    let mut all = Vec::new();
    for at in 0..tokens.len() {
        let unit = tokens.form(at);
        let decade = unit == "decade";
        if !matches!(unit, "years" | "year" | "yrs" | "yr" | "yoe") && !decade {
            continue;
        }
        let Some((min, max, from)) =
            (if decade { Some((Some(10), None, at)) } else { number_before(tokens, flow, at) })
        else {
            continue;
        };
        let asks = asks(tokens, flow, from, at);
        let of = if asks { object(tokens, at + 1) } else { None };
        all.push(Years { min, max, of, at: from, asks });
    }
    all
}

/// The number that ends right before token `at`: a single one or a range.
fn number_before(tokens: &Tokens, flow: &str, at: usize) -> Option<(Option<u32>, Option<u32>, usize)> {
    let mut last = at.checked_sub(1)?;
    // "two (2) years", "5 or more years", "5 plus years", "five+ years".
    if matches!(tokens.form(last), "more" | "plus") {
        last = last.checked_sub(if tokens.form(last) == "more" { 2 } else { 1 })?;
    }
    if matches!(tokens.form(last), "full" | "calendar" | "consecutive") {
        last = last.checked_sub(1)?;
    }
    let high = number(tokens.form(last))?;
    // "12 months", "2024": no number of years.
    if high > 40 {
        return None;
    }
    let from = last;
    if let Some(before) = last.checked_sub(1) {
        let word = tokens.form(before);
        if let Some(low) = number(word).filter(|_| word != "a") {
            let ranges = matches!(tokens.gap(last), Gap::Hyphen | Gap::Dash | Gap::Slash)
                || has_dash(tokens, flow, last);
            if ranges && low < high {
                return Some((Some(low), Some(high), before));
            }
            if tokens.gap(last) == Gap::Open && low == high {
                return Some((Some(low), None, before));
            }
        }
        if matches!(word, "to" | "and") {
            let low = before.checked_sub(1).and_then(|i| Some((i, number(tokens.form(i))?)));
            if let Some((i, low)) = low.filter(|(_, low)| *low < high) {
                return Some((Some(low), Some(high), i));
            }
        }
        if word == "to" && before >= 1 && tokens.form(before - 1) == "up" {
            return Some((None, Some(high), from));
        }
    }
    Some((Some(high), None, from))
}

fn has_dash(tokens: &Tokens, flow: &str, at: usize) -> bool {
    let (Some(left), Some(right)) = (tokens.get(at.wrapping_sub(1)), tokens.get(at)) else { return false };
    flow.get(left.end as usize..right.start as usize)
        .is_some_and(|between| between.contains(['-', '–', '—', '‑', '~']))
}

fn number(form: &str) -> Option<u32> {
    NUMBERS.iter().find(|(word, _)| *word == form).map(|(_, n)| *n).or_else(|| form.parse().ok())
}

/// Whether the years are asked of the candidate: they stand near a word of experience, and are not a length of
/// service, a contract or the company's age.
fn asks(tokens: &Tokens, flow: &str, from: usize, at: usize) -> bool {
    let near = |word: &str, before: usize, after: usize| {
        (from.saturating_sub(before)..(at + after).min(tokens.len())).any(|i| tokens.form(i) == word)
    };
    if [
        "ago",
        "service",
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
    ]
    .iter()
    .any(|w| near(w, 4, 5))
    {
        return false;
    }
    if matches!(tokens.form(at), "year") && !flow.contains("experience") && tokens.form(from) == "a" {
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
    ]
    .iter()
    .any(|w| near(w, 10, 14))
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
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(Option<u32>, Option<u32>, Option<String>)> {
        let tokens = Tokens::of(text);
        find(&tokens, text)
            .into_iter()
            .filter(|y| y.asks)
            .map(|y| {
                let of = y.of.map(|(from, to)| {
                    let (start, end) = tokens.range(from, to);
                    text[start as usize..end as usize].to_owned()
                });
                (y.min, y.max, of)
            })
            .collect()
    }

    #[test]
    fn years_and_what_they_are_of() {
        let of = |min, max, of: &str| vec![(min, max, Some(of.to_owned()))];
        assert_eq!(said("5+ years of Scala"), of(Some(5), None, "Scala"));
        assert_eq!(
            said("3–5 yrs experience with distributed systems, ideally at scale"),
            of(Some(3), Some(5), "distributed systems")
        );
        assert_eq!(said("at least two years' experience in retail"), of(Some(2), None, "retail"));
        assert_eq!(said("3 to 5 years of experience"), [(Some(3), Some(5), None)]);
        assert_eq!(said("two (2) years experience"), [(Some(2), None, None)]);
        assert_eq!(
            said("7+ year’s proven working experience as a data analyst"),
            of(Some(7), None, "data analyst")
        );
        assert_eq!(said("minimum 10 years in accounting"), of(Some(10), None, "accounting"));
        assert_eq!(said("a decade of experience in nursing"), of(Some(10), None, "nursing"));
    }

    #[test]
    fn years_of_other_things_are_not_asked() {
        for text in [
            "sabbatical after completion of 5 years of consecutive service",
            "founded 10 years ago",
            "25 days a year",
            "a 2 year contract",
            "In 2025 our ambition",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }
}
