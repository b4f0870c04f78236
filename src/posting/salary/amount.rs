//! Amounts in a text: "60,000", "60 000", "18,00,000", "60k", "4.5 lakh".

use super::currency;

/// An amount and where it stands, its sign of currency aside.
pub(super) struct Amount {
    pub(super) value: f64,
    pub(super) start: usize,
    /// Behind the word that multiplies it.
    pub(super) end: usize,
    pub(super) currency: Option<&'static str>,
    /// What "k" or "lakh" multiplied it by.
    pub(super) times: Option<f64>,
    /// Whether the multiplier says that it is of a year: "LPA".
    pub(super) of_year: bool,
    /// Whether it has two decimals, as prices have.
    pub(super) decimals: bool,
}

/// Words behind a number that multiply it; a longer one stands before one it begins with.
const TIMES: &[(&str, f64)] = &[
    ("thousand", 1e3),
    ("lakhs", 1e5),
    ("lakh", 1e5),
    ("lacs", 1e5),
    ("lac", 1e5),
    ("lpa", 1e5),
    ("crores", 1e7),
    ("crore", 1e7),
    ("k", 1e3),
    ("tys", 1e3),
];

/// Every amount in a text.
pub(super) fn all(text: &str) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = at + next;
        let (digits, end) = digits(text, start);
        at = end.max(start + 1);
        let before = text.get(..start).unwrap_or_default();
        let sign = currency::beside(before, "").is_some();
        let joined = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_')) && !sign;
        let Ok(value) = digits.parse::<f64>() else { continue };
        if joined {
            continue;
        }
        let rest = text.get(end..).unwrap_or_default();
        let (times, of_year, length) = multiplier(rest).map_or((None, false, 0), |(t, y, l)| (Some(t), y, l));
        let end = end + length;
        at = end;
        let rest = text.get(end..).unwrap_or_default();
        // "401k" is a plan; a percentage, a time of day, a fraction is none of this.
        if rest.trim_start().starts_with('%') || times.is_some() && digits == "401" {
            continue;
        }
        // "R324271" is the number of a posting; pay in rand has its thousands parted, or says what it is for.
        let bare =
            before.ends_with('R') && digits.len() >= 5 && end - start == digits.len() && times.is_none();
        let of_pay = ["per ", "p.", "pa", "pm", "a ", "/", "-", "–", "to "];
        if bare && !of_pay.iter().any(|word| rest.trim_start().starts_with(word)) {
            continue;
        }
        found.push(Amount {
            value: value * times.unwrap_or(1.0),
            start,
            end,
            currency: currency::beside(before, rest),
            times,
            of_year,
            decimals: digits.split_once('.').is_some_and(|(_, part)| part.len() == 2),
        });
    }
    found
}

/// The digits of the number at `start`, with a dot before its decimals, and where it ends. Groups are parted by commas,
/// dots, apostrophes or spaces of any width, decimals by a comma or a dot.
fn digits(text: &str, start: usize) -> (String, usize) {
    let mut digits = String::new();
    let mut at = start;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        // More than three tell no more, however long the text goes on with digits.
        let following = after.bytes().take(4).take_while(u8::is_ascii_digit).count();
        // "18,00,000": pairs before the last three.
        let pairs = c == ','
            && following == 2
            && after.get(2..).is_some_and(|rest| {
                rest.starts_with(',') && {
                    let next = rest.bytes().skip(1).take(4).take_while(u8::is_ascii_digit).count();
                    next == 3 || next == 2
                }
            });
        match c {
            '0'..='9' => digits.push(c),
            ',' | '\'' | '’' | '.' if following == 3 && !digits.contains('.') => {}
            // A number of its own stands behind a space as well: a group is none of more than three digits.
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'
                if following == 3 && digits.len() <= 6 && !digits.contains('.') => {}
            ',' if pairs => {}
            '.' | ',' if (1..=2).contains(&following) && !digits.contains('.') => digits.push('.'),
            _ => break,
        }
        at += c.len_utf8();
    }
    (digits, at)
}

/// What the word behind a number multiplies it by, whether it says "a year", and its length with the space before it.
fn multiplier(rest: &str) -> Option<(f64, bool, usize)> {
    let word = rest.trim_start_matches([' ', '\u{a0}']);
    let space = rest.len() - word.len();
    if space > 2 {
        return None;
    }
    let (name, times) = TIMES.iter().find(|(name, _)| {
        word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && !word.get(name.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            && (*name != "k" || space == 0)
    })?;
    Some((*times, *name == "lpa", space + name.len()))
}
