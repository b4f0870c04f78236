//! Pay: "£60,000 - £75,000 per annum", "$55k–70k", "36000 - 60000 £ per year", "EUR 400 a day".

use schemars::JsonSchema;
use serde::Serialize;

/// Pay, as the posting states it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Salary {
    /// The lower end, in whole units of the currency.
    pub min: Option<u64>,
    /// The upper end.
    pub max: Option<u64>,
    /// ISO 4217 code, where a sign or code stands beside the amount.
    pub currency: Option<String>,
    /// `hour`, `day`, `week`, `month` or `year`.
    pub period: Option<String>,
    /// Whether the site estimated it rather than the employer stated it.
    pub predicted: bool,
}

/// Signs and codes of currencies; a longer one stands before one it holds.
const CURRENCIES: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("CA$", "CAD"),
    ("NZ$", "NZD"),
    ("S$", "SGD"),
    ("HK$", "HKD"),
    ("R$", "BRL"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("$", "USD"),
    ("₹", "INR"),
    ("¥", "JPY"),
    ("₽", "RUB"),
    ("₪", "ILS"),
    ("zł", "PLN"),
    ("USD", "USD"),
    ("GBP", "GBP"),
    ("EUR", "EUR"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("CHF", "CHF"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("PLN", "PLN"),
    ("INR", "INR"),
    ("SGD", "SGD"),
    ("ZAR", "ZAR"),
    ("NZD", "NZD"),
    ("AMD", "AMD"),
    ("BRL", "BRL"),
    ("JPY", "JPY"),
    ("CZK", "CZK"),
    ("HUF", "HUF"),
    ("AED", "AED"),
];

const PERIODS: &[(&str, &[&str])] = &[
    (
        "year",
        &[
            "per year",
            "per annum",
            "a year",
            "/year",
            "/yr",
            "yearly",
            "annually",
            "annual",
            "p.a",
            " pa ",
            " pa.",
            "/ year",
            "per yr",
            "salary",
            "salaries",
            "base pay",
        ],
    ),
    ("hour", &["per hour", "an hour", "/hour", "/hr", "hourly", "p.h", "/ hour", "per hr"]),
    ("day", &["per day", "a day", "/day", "daily", "/ day", "day rate"]),
    ("month", &["per month", "a month", "/month", "monthly", "/ month", "p.m."]),
    ("week", &["per week", "a week", "/week", "weekly"]),
];

/// Words that make an amount something else than pay.
const NOT_PAY: &[&str] = &[
    "budget",
    "allowance",
    "bonus of",
    "stipend",
    "voucher",
    "raised",
    "funding",
    "revenue",
    "turnover",
    "valuation",
    "invest",
    "worth of",
    "referral",
    "donat",
    "million",
    "billion",
    "fee",
    "discount",
    "sales of",
    "payment volume",
];

/// Words of pay.
const PAY_WORDS: &[&str] =
    &["salary", "pay", "compensation", "remuneration", "package", "wage", "rate", "ote", "per annum", "earn"];

/// Whether a word of pay stands in the text, in any letter case.
fn speaks_of_pay(text: &str) -> bool {
    let bytes = text.as_bytes();
    let starts = |at: usize, word: &str| {
        bytes.get(at..at + word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
    };
    // Most letters start none of the words.
    let first = |byte: &u8| matches!(byte | 0x20, b's' | b'p' | b'c' | b'r' | b'w' | b'o' | b'e');
    let mut places = bytes.iter().enumerate().filter(|(_, byte)| first(byte));
    places.any(|(at, _)| PAY_WORDS.iter().any(|word| starts(at, word)))
}

/// An amount and where its digits stand.
struct Amount {
    value: f64,
    start: usize,
    end: usize,
    currency: Option<&'static str>,
    thousands: bool,
}

/// The pay that a piece of text states, if it states one.
pub(crate) fn find(text: &str) -> Option<Salary> {
    // Most blocks hold no number, or none with a currency or a word of pay about it.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let amounts = amounts(text);
    if amounts.iter().all(|amount| amount.currency.is_none()) && !speaks_of_pay(text) {
        return None;
    }
    if amounts.is_empty() {
        return None;
    }
    let lower = format!(" {} ", text.to_lowercase());
    let of_whole = period_in(&lower, true);
    for (i, first) in amounts.iter().enumerate() {
        let second = amounts
            .get(i + 1)
            .filter(|second| is_range(text.get(first.end..second.start).unwrap_or_default()));
        let mut low = first.value;
        if let Some(second) = second {
            // "55-70k": the thousands of the upper end hold for the lower one.
            if second.thousands && !first.thousands && low < 1000.0 {
                low *= 1000.0;
            }
        }
        let currency = first.currency.or(second.and_then(|s| s.currency));
        let around_from = floor(text, first.start.saturating_sub(60));
        let end = second.map_or(first.end, |s| s.end);
        let around = text.get(around_from..ceil(text, end + 45)).unwrap_or_default().to_lowercase();
        let period = period_in(&around, true).or(of_whole).or_else(|| period_in(&around, false));
        let spoken = PAY_WORDS.iter().any(|word| around.contains(word));
        if currency.is_none() && !(spoken && period.is_some()) {
            continue;
        }
        if NOT_PAY.iter().any(|word| around.contains(word)) && !spoken {
            continue;
        }
        let period = period.or_else(|| (low >= 10_000.0).then_some("year"))?;
        let plausible = match period {
            "hour" => (3.0..1000.0).contains(&low),
            "day" => (20.0..5000.0).contains(&low),
            "week" | "month" => (50.0..2_000_000.0).contains(&low),
            _ => (5000.0..100_000_000.0).contains(&low),
        };
        if !plausible {
            continue;
        }
        let before = text.get(around_from..first.start).unwrap_or_default().to_lowercase();
        let (min, max) = match second {
            Some(second) => (Some(low), Some(second.value)),
            None if before.contains("up to") || before.contains("max") => (None, Some(low)),
            None if before.contains("from")
                || before.contains("min")
                || text.get(first.end..).is_some_and(|t| t.starts_with('+')) =>
            {
                (Some(low), None)
            }
            None => (Some(low), Some(low)),
        };
        return Some(Salary {
            min: min.map(|v| v.round() as u64),
            max: max.map(|v| v.round() as u64),
            currency: currency.map(str::to_owned),
            period: Some(period.to_owned()),
            predicted: ["predicted", "estimated", "estimate"].iter().any(|w| lower.contains(w)),
        });
    }
    None
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The period that a piece of text names. What stands at the amount tells before what stands elsewhere in the block;
/// "salary" alone means a year, and counts last.
fn period_in(text: &str, spelt_out: bool) -> Option<&'static str> {
    let weak = |word: &str| matches!(word, "salary" | "salaries" | "base pay" | "annual");
    PERIODS
        .iter()
        .find(|(_, words)| words.iter().any(|word| !(spelt_out && weak(word)) && text.contains(word)))
        .map(|(period, _)| *period)
}

/// Whether what stands between two amounts makes them the ends of a range.
fn is_range(between: &str) -> bool {
    let mut bare = between.to_lowercase();
    for (sign, _) in CURRENCIES {
        bare = bare.replace(&sign.to_lowercase(), "");
    }
    let mut bare = bare.trim();
    for period in ["per annum", "per year", "a year", "/year", "/yr", "/hr", "per hour", "pa"] {
        bare = bare.strip_prefix(period).unwrap_or(bare).trim();
    }
    matches!(bare, "-" | "–" | "—" | "‑" | "to" | "and" | "~" | "up to")
}

fn amounts(text: &str) -> Vec<Amount> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let digit = bytes[at].is_ascii_digit();
        let joined = at > 0
            && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'.')
            && !before_is_code(text, at);
        if !digit || joined {
            at += 1;
            continue;
        }
        let start = at;
        let mut digits = String::new();
        while at < bytes.len() {
            let next_digits =
                bytes.get(at + 1..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
            match bytes[at] {
                d if d.is_ascii_digit() => digits.push(d as char),
                // Groups of three: "60,000", "60 000", "60.000", "60'000".
                b',' | b'\'' | b'.' | b' '
                    if next_digits == 3 && (bytes[at] != b' ' || digits.len() <= 3) => {}
                // A decimal part.
                b'.' | b',' if (1..=2).contains(&next_digits) && !digits.contains('.') => digits.push('.'),
                _ => break,
            }
            at += 1;
        }
        let Ok(mut value) = digits.parse::<f64>() else { continue };
        let rest = text.get(at..).unwrap_or_default();
        let thousands = rest.starts_with(['k', 'K']) && !rest[1..].starts_with(|c: char| c.is_alphanumeric());
        if thousands {
            value *= 1000.0;
            at += 1;
        }
        // "401k" is a plan; a percentage is none of this.
        let percent = text.get(at..).is_some_and(|r| r.trim_start().starts_with('%'));
        if percent || thousands && digits == "401" {
            continue;
        }
        found.push(Amount { value, start, end: at, currency: currency_at(text, start, at), thousands });
    }
    found
}

fn before_is_code(text: &str, at: usize) -> bool {
    text.get(..at)
        .is_some_and(|before| CURRENCIES.iter().any(|(sign, _)| sign.len() == 3 && before.ends_with(sign)))
}

fn currency_at(text: &str, start: usize, end: usize) -> Option<&'static str> {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    let code = |sign: &&(&str, &'static str)| {
        let word = sign.0.chars().all(char::is_alphabetic);
        let front = before.ends_with(sign.0)
            && !(word && before[..before.len() - sign.0.len()].ends_with(char::is_alphanumeric));
        let back =
            after.starts_with(sign.0) && !(word && after[sign.0.len()..].starts_with(char::is_alphanumeric));
        front || back
    };
    CURRENCIES.iter().find(code).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// min, max, currency, period, predicted
    type Said = (Option<u64>, Option<u64>, Option<String>, String, bool);

    fn said(text: &str) -> Option<Said> {
        let s = find(text)?;
        Some((s.min, s.max, s.currency, s.period.unwrap_or_default(), s.predicted))
    }

    fn range(min: u64, max: u64, currency: &str, period: &str) -> Said {
        (Some(min), Some(max), Some(currency.to_owned()), period.to_owned(), false)
    }

    #[test]
    fn pay_in_its_common_forms() {
        assert_eq!(said("Salary: £60,000 - £75,000 per annum"), Some(range(60_000, 75_000, "GBP", "year")));
        assert_eq!(said("$55k–70k a year"), Some(range(55_000, 70_000, "USD", "year")));
        assert_eq!(said("55-70k EUR, permanent"), Some(range(55_000, 70_000, "EUR", "year")));
        assert_eq!(said("CHF 90'000 to 110'000"), Some(range(90_000, 110_000, "CHF", "year")));
        assert_eq!(said("$36.50 - $41.25 per hour"), Some(range(37, 41, "USD", "hour")));
        assert_eq!(
            said("The predicted salary is between 36000 - 60000 £ per year.").map(|s| (s.0, s.4)),
            Some((Some(36_000), true))
        );
        assert_eq!(said("Up to €450 per day").map(|s| (s.0, s.1)), Some((None, Some(450))));
        assert_eq!(
            said("Base pay range $120,000.00/yr - $150,000.00/yr"),
            Some(range(120_000, 150_000, "USD", "year"))
        );
    }

    #[test]
    fn other_amounts_are_no_pay() {
        for text in [
            "a £1,500 learning budget",
            "401k match",
            "We raised $40 million",
            "pension matching up to 6%",
            "10-15 engineers",
            "founded in 2015",
            "Call 020 7946 0018",
            "5+ years",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
