//! How figures and lists are said in a report or on a screen.

use super::model::{EvidenceAnswer, How, LayerAnswer, LineClass, PostingAnswer, RoleAnswer, Salary, Verdict};
use crate::posting::Said;

/// A layer of the taxonomy: `built-in cvfit 2026.1 (0123456789ab)`.
pub fn layer(layer: &LayerAnswer) -> String {
    let version = layer.version.as_ref().map(|version| format!(" {version}")).unwrap_or_default();
    format!("{} {}{version} ({})", layer.layer.word(), layer.name, layer.hash)
}

/// A share as a percentage. Only a full one is `100 %` and only an empty one `0 %`, however near it is.
pub fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    let shown = if share >= 1.0 {
        100.0
    } else if share <= 0.0 {
        0.0
    } else {
        rounded.clamp(1.0, 99.0)
    };
    format!("{shown} %")
}

/// A gain in coverage, in points of a hundred: `+3.2`.
pub fn gain(effect: f64) -> String {
    format!("{:+.1}", effect * 100.0)
}

/// A number of years with at most one decimal.
pub fn years(years: f64) -> String {
    let tenths = (years * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// What somebody said of a line of a posting, behind "you said": `that it is duty`.
pub fn correction(said: &Said) -> String {
    match said {
        Said::Class { class } => format!("that it is {}", class.word()),
        Said::Level { level, skills } if skills.is_empty() => {
            format!("that all it asks for is {}", level.word())
        }
        Said::Level { level, skills } => format!("that {} is {}", any_of(skills), level.word()),
        Said::Alternatives { any_of: groups } => {
            let groups: Vec<String> = groups.iter().map(|group| any_of(group)).collect();
            format!("that it asks for {}", groups.join("; for "))
        }
    }
}

/// Whether that says of a line that it is of a class.
pub(super) fn says_class(said: &Said, class: LineClass) -> bool {
    match said {
        Said::Class { class: said } => *said == class,
        Said::Level { level, .. } => level.word() == class.word(),
        Said::Alternatives { .. } => false,
    }
}

/// `1 line`, `2 lines`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Alternatives: `Scala, Java or TypeScript`.
pub fn any_of(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Numbers with commas between.
pub fn numbers(numbers: impl Iterator<Item = usize>) -> String {
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}

/// The sign of a verdict; it always stands before the word.
pub fn sign(verdict: Verdict, ascii: bool) -> &'static str {
    match (verdict, ascii) {
        (Verdict::Covered, false) => "✓",
        (Verdict::Covered, true) => "+",
        (Verdict::Adjacent, _) => "~",
        (Verdict::Missing, false) => "✗",
        (Verdict::Missing, true) => "-",
    }
}

/// What the posting is for: title, company, place.
pub fn headline(posting: &PostingAnswer) -> String {
    let parts = [&posting.title, &posting.company, &posting.location];
    let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
    if parts.is_empty() { "A posting without a title".to_owned() } else { parts.join(", ") }
}

/// Seniority, work mode and pay, where the posting says any of them.
pub fn conditions(posting: &PostingAnswer) -> Option<String> {
    let pay = posting.salary.as_ref().and_then(salary);
    let parts = [posting.seniority.clone(), posting.work_mode.clone(), pay];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Pay: `36,000 to 60,000 GBP a year`.
pub fn salary(salary: &Salary) -> Option<String> {
    let amount = match (salary.min, salary.max) {
        (Some(min), Some(max)) if min == max => min.to_string(),
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("from {min}"),
        (None, Some(max)) => format!("up to {max}"),
        (None, None) => return None,
    };
    let currency = salary.currency.as_ref().map(|code| format!(" {code}")).unwrap_or_default();
    let period = salary.period.as_ref().map(|period| format!(" per {period}")).unwrap_or_default();
    let predicted = if salary.predicted { " (estimated by the site, not stated)" } else { "" };
    Some(format!("{amount}{currency}{period}{predicted}"))
}

/// A role: `Senior Engineer at Acme (2019-03 to present)`.
pub fn role(role: &RoleAnswer) -> String {
    let name = match (&role.title, &role.org) {
        (Some(title), Some(org)) => format!("{title} at {org}"),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => "a role without a name".to_owned(),
    };
    match dates(role) {
        Some(dates) => format!("{name} ({dates})"),
        None => name,
    }
}

/// From when to when a role was held.
pub fn dates(role: &RoleAnswer) -> Option<String> {
    match (&role.start, &role.end) {
        (Some(start), Some(end)) if start == end => Some(start.clone()),
        (Some(start), Some(end)) => Some(format!("{start} to {end}")),
        (Some(start), None) => Some(format!("from {start}")),
        (None, Some(end)) => Some(format!("to {end}")),
        (None, None) => None,
    }
}

/// How long: `7 years 8 months`.
pub fn months(months: u32) -> String {
    let years = count((months / 12) as usize, "year", "years");
    let rest = count((months % 12) as usize, "month", "months");
    match (months / 12, months % 12) {
        (0, _) => rest,
        (_, 0) => years,
        _ => format!("{years} {rest}"),
    }
}

/// A proof: where it stands, what it says and how it shows what is asked.
pub fn evidence(evidence: &EvidenceAnswer, roles: &[RoleAnswer]) -> String {
    let how = match evidence.how {
        How::Same => "",
        How::Contains => ", which contains it",
        How::Adjacent => ", a relative",
    };
    let place = match evidence.role.and_then(|at| roles.get(at)) {
        Some(held) => role(held),
        None => evidence.place.word().to_owned(),
    };
    format!("CV line {}: {}{how}; {place}", evidence.line, evidence.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Money;

    #[test]
    fn only_a_full_share_is_a_hundred_percent() {
        let shown = [0.0, 0.001, 0.5, 0.714, 0.999, 1.0].map(percent);
        assert_eq!(shown, ["0 %", "1 %", "50 %", "71 %", "99 %", "100 %"]);
    }

    #[test]
    fn alternatives_are_joined_as_they_are_said() {
        let texts = |texts: &[&str]| any_of(&texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>());
        assert_eq!(texts(&[]), "");
        assert_eq!(texts(&["a"]), "a");
        assert_eq!(texts(&["a", "b"]), "a or b");
        assert_eq!(texts(&["a", "b", "c"]), "a, b or c");
    }

    #[test]
    fn pay_is_said_as_far_as_it_is_known() {
        let pay = |min: Option<u64>, max: Option<u64>, currency: Option<&str>, predicted| {
            let (min, max) = (min.map(Money::whole), max.map(Money::whole));
            let currency = currency.map(str::to_owned);
            salary(&Salary { min, max, currency, period: Some("year".to_owned()), predicted })
        };
        assert_eq!(pay(Some(900), None, None, false).unwrap(), "from 900 per year");
        assert_eq!(
            pay(Some(36_000), Some(1_060_000), Some("GBP"), true).unwrap(),
            "36,000 to 1,060,000 GBP per year (estimated by the site, not stated)"
        );
        assert_eq!(pay(None, None, Some("EUR"), false), None);
    }

    #[test]
    fn lengths_are_said_in_years_and_months() {
        assert_eq!([1, 12, 14, 92].map(months), ["1 month", "1 year", "1 year 2 months", "7 years 8 months"]);
    }

    #[test]
    fn figures_have_no_needless_digits() {
        assert_eq!([6.0, 6.44, 0.05].map(years), ["6", "6.4", "0.1"]);
        assert_eq!([0.0321, -0.001].map(gain), ["+3.2", "-0.1"]);
    }
}
