//! The time that pay is for: named beside the amount, or told by its size.

use super::currency::{Currency, holds_word};

/// How a period is written behind an amount.
const BEHIND: &[(&str, &[&str])] = &[
    (
        "year",
        &[
            "per year",
            "per annum",
            "a year",
            "/year",
            "/yr",
            "/ year",
            "/annum",
            "per yr",
            "yearly",
            "annually",
            "annual",
            "p.a",
            "pa",
            "each year",
            "p/a",
            "/a",
        ],
    ),
    (
        "hour",
        &[
            "per hour",
            "an hour",
            "/hour",
            "/hr",
            "/ hour",
            "/h",
            "hourly",
            "p.h",
            "ph",
            "per hr",
            "p/h",
            "each hour",
            "/ hr",
        ],
    ),
    (
        "day",
        &[
            "per day",
            "a day",
            "/day",
            "/ day",
            "/d",
            "daily",
            "p.d",
            "pd",
            "p/d",
            "per diem",
            "day rate",
            "per shift day",
        ],
    ),
    (
        "month",
        &[
            "per month",
            "a month",
            "/month",
            "/ month",
            "/mo",
            "/mth",
            "monthly",
            "p.m",
            "pm",
            "pcm",
            "per mth",
            "each month",
            "per calendar month",
            "every month",
        ],
    ),
    (
        "week",
        &[
            "per week",
            "a week",
            "/week",
            "/ week",
            "/wk",
            "weekly",
            "p.w",
            "pw",
            "per wk",
            "p/w",
            "each week",
        ],
    ),
];

/// How a period is written before an amount.
const BEFORE: &[(&str, &[&str])] = &[
    ("year", &["per annum", "annual", "annually", "yearly", "per year", "annum"]),
    ("hour", &["hourly", "per hour", "an hour"]),
    ("day", &["day rate", "daily", "per day", "daily rate", "a day"]),
    ("month", &["monthly", "per month", "a month"]),
    ("week", &["weekly", "per week"]),
];

/// Where a phrase stands as words of its own.
fn places<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(phrase).map(|(at, _)| at).filter(move |at| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at + phrase.len()..).unwrap_or_default();
        let opens = phrase.starts_with('/') || !before.ends_with(|c: char| c.is_alphanumeric());
        // "five days a week" is no period of pay.
        let counted = before.split_whitespace().next_back().is_some_and(|word| {
            matches!(
                word,
                "days" | "hours" | "shifts" | "times" | "nights" | "weeks" | "day" | "once" | "twice" | "hrs"
            )
        });
        let apart = !phrase.starts_with('p') || phrase.len() > 3 || before.len() <= 3;
        opens && !counted && apart && !after.starts_with(char::is_alphanumeric)
    })
}

/// The period named behind an amount, and how far behind.
pub(super) fn behind(after: &str) -> Option<(usize, &'static str)> {
    let named = BEHIND.iter().flat_map(|(period, phrases)| {
        phrases.iter().filter_map(move |phrase| places(after, phrase).next().map(|at| (at, *period)))
    });
    named.filter(|(at, _)| *at <= 32).min_by_key(|(at, _)| *at)
}

/// Whether a period stands right behind its amount: "24.50/hr".
pub(super) fn is_right_behind((at, _): (usize, &str)) -> bool {
    at <= 1
}

/// The period named before an amount, the nearest one.
pub(super) fn before(before: &str) -> Option<&'static str> {
    let named = BEFORE.iter().flat_map(|(period, phrases)| {
        phrases.iter().filter_map(move |phrase| places(before, phrase).last().map(|at| (at, *period)))
    });
    named.max_by_key(|(at, _)| *at).map(|(_, period)| period)
}

/// A text without the period it opens with.
pub(super) fn without(text: &str) -> String {
    let text = text.trim_start();
    let mut phrases: Vec<&str> = BEHIND.iter().flat_map(|(_, phrases)| phrases.iter().copied()).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    let rest = phrases
        .iter()
        .find_map(|phrase| text.strip_prefix(phrase).filter(|rest| !rest.starts_with(char::is_alphanumeric)));
    rest.unwrap_or(text).trim_start_matches(['.', ' ']).to_owned()
}

/// What is known about an amount whose period is not named.
pub(super) struct Context<'a> {
    pub(super) unit: Option<&'static Currency>,
    /// Whether a word of pay stands before it.
    pub(super) spoken: bool,
    pub(super) before: &'a str,
    pub(super) after: &'a str,
}

/// The period told by the size of an amount and by the custom of the currency's country.
pub(super) fn by_size(amount: f64, context: &Context<'_>) -> Option<&'static str> {
    let unit = context.unit.map_or(1.0, |currency| currency.unit);
    let worth = amount / unit;
    let said =
        |words: &[&str]| words.iter().any(|w| holds_word(context.before, w) || holds_word(context.after, w));
    match context.unit {
        Some(currency) if currency.code == "INR" && worth >= 1500.0 => return Some("year"),
        Some(currency) if currency.monthly && (200.0..9000.0).contains(&worth) => return Some("month"),
        Some(currency) if currency.code == "EUR" && context.spoken && (1000.0..9000.0).contains(&worth) => {
            return Some("month");
        }
        _ => {}
    }
    if worth >= 10_000.0 {
        return Some("year");
    }
    context.unit?;
    if (150.0..2500.0).contains(&worth) && said(&["rate", "ir35", "umbrella", "contract", "day", "daily"]) {
        return Some("day");
    }
    (context.spoken && (7.0..150.0).contains(&worth)).then_some("hour")
}

/// Whether somebody may be paid so much in a period.
pub(super) fn is_plausible(period: &str, amount: f64, unit: Option<&Currency>) -> bool {
    let unit = unit.map_or(1.0, |currency| currency.unit);
    let worth = amount / unit;
    // Where a unit is small, wages differ more.
    let least = if unit > 2.0 { 0.2 } else { 1.0 };
    match period {
        "hour" => (3.0 * least..1000.0).contains(&worth),
        "day" => (20.0 * least..6000.0).contains(&worth),
        "week" => (50.0 * least..20_000.0).contains(&worth),
        "month" => (50.0..100_000.0).contains(&worth),
        _ => (5000.0 * least..5_000_000.0).contains(&worth),
    }
}
