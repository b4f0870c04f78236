//! Pay as data, said as people say it.

use serde_json::Value;

use crate::intake::json::{number, word};

/// Pay.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::intake) struct Pay {
    /// The lower end, or the only one.
    pub(super) min: Option<f64>,
    /// The upper end.
    pub(super) max: Option<f64>,
    /// ISO 4217 code.
    pub(super) currency: Option<String>,
    /// `hour`, `day`, `week`, `month` or `year`.
    pub(super) period: Option<&'static str>,
    /// The site's estimate.
    pub(super) estimated: bool,
    /// As the site says it, where it does not say it in numbers.
    pub(super) said: Option<String>,
}

impl Pay {
    /// "€50,000–60,000 a year". Empty where nothing is known.
    pub(super) fn words(&self) -> String {
        if let Some(said) = &self.said {
            return said.clone();
        }
        let sign = match self.currency.as_deref() {
            Some("EUR") => "€".to_owned(),
            Some("GBP") => "£".to_owned(),
            Some("USD") => "$".to_owned(),
            Some(code) => format!("{code} "),
            None => String::new(),
        };
        let amount = match (self.min.filter(|n| *n > 0.0), self.max.filter(|n| *n > 0.0)) {
            (Some(min), Some(max)) if max > min => format!("{sign}{}–{}", grouped(min), grouped(max)),
            (Some(only), _) => format!("{sign}{}", grouped(only)),
            (None, Some(max)) => format!("up to {sign}{}", grouped(max)),
            (None, None) => return String::new(),
        };
        let period = match self.period {
            Some("hour") => " an hour".to_owned(),
            Some(period) => format!(" a {period}"),
            None => String::new(),
        };
        let estimated = if self.estimated { " (estimated)" } else { "" };
        format!("{amount}{period}{estimated}")
    }

    /// From an object that may have its ends under one of these names.
    pub(super) fn of(
        value: &Value,
        min: &[&str],
        max: &[&str],
        currency: &[&str],
        period: &[&str],
    ) -> Option<Self> {
        let end = |keys: &[&str]| keys.iter().find_map(|key| value.get(*key).and_then(number));
        let pay = Self {
            min: end(min),
            max: end(max),
            currency: word(value, currency).map(|code| code.to_uppercase()),
            period: word(value, period).as_deref().and_then(period_of),
            estimated: false,
            said: None,
        };
        (pay.min.is_some() || pay.max.is_some()).then_some(pay)
    }
}

/// A site's word for what pay is paid for.
pub(super) fn period_of(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    [
        ("year", &["year", "annual", "annum", "yr"][..]),
        ("month", &["month"]),
        ("week", &["week"]),
        ("day", &["day", "daily"]),
        ("hour", &["hour", "hr"]),
    ]
    .into_iter()
    .find(|(_, signs)| signs.iter().any(|sign| word.contains(sign)))
    .map(|(period, _)| period)
}

/// `50000` as "50,000", a broken number with two decimals.
fn grouped(amount: f64) -> String {
    let cents = (amount * 100.0).round() as u64;
    let (whole, cents) = (cents / 100, cents % 100);
    let digits = whole.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if cents > 0 { format!("{text}.{cents:02}") } else { text }
}
