//! Dates of roles: "March 2021 – present", "03/2019 - 11/2020", "2014–2016", "since 2020", "Mar '19 to now".

use crate::text::Span;

/// A month, or a year where no month is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
}

impl Moment {
    /// `YYYY-MM` or `YYYY`, as precise as stated.
    pub fn iso(self) -> String {
        match self.month {
            Some(month) => format!("{:04}-{month:02}", self.year),
            None => format!("{:04}", self.year),
        }
    }

    /// Months since the year 0; a bare year counts from its first month.
    pub fn count(self) -> i32 {
        self.year * 12 + i32::from(self.month.unwrap_or(1)) - 1
    }
}

/// When a role ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// At a date.
    At(Moment),
    /// It is still held.
    Present,
    /// It is not stated.
    Open,
}

/// A stretch of time as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    /// Its start.
    pub start: Option<Moment>,
    /// Its end.
    pub end: End,
    /// Where it stands in the text given.
    pub span: Span,
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "enero"],
    &["february", "feb", "februar", "février", "fevrier", "febrero"],
    &["march", "mar", "märz", "maerz", "mars", "marzo", "mrz"],
    &["april", "apr", "avril", "abril"],
    &["may", "mai", "mayo"],
    &["june", "jun", "juni", "juin", "junio"],
    &["july", "jul", "juli", "juillet", "julio"],
    &["august", "aug", "août", "aout", "agosto"],
    &["september", "sept", "sep", "septembre", "septiembre"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre"],
    &["november", "nov", "novembre", "noviembre"],
    &["december", "dec", "dezember", "dez", "décembre", "decembre", "diciembre"],
];

const PRESENT: &[&str] = &[
    "present",
    "now",
    "current",
    "currently",
    "today",
    "date",
    "ongoing",
    "heute",
    "aujourd'hui",
    "actualidad",
];
const SEASONS: &[&str] = &["spring", "summer", "autumn", "fall", "winter"];

#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Word(String),
    Number(u32, usize),
    Sign(char),
}

/// The pieces of a text with their places.
fn pieces(text: &str) -> Vec<(Piece, usize, usize)> {
    let mut all = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        if c.is_alphabetic() {
            while let Some((i, next)) = chars.peek().copied().filter(|(_, n)| n.is_alphabetic() || *n == '\'')
            {
                if next == '\'' && !text.get(i + 1..).is_some_and(|r| r.starts_with(char::is_alphabetic)) {
                    break;
                }
                end = i + next.len_utf8();
                chars.next();
            }
            all.push((Piece::Word(text.get(start..end).unwrap_or_default().to_lowercase()), start, end));
        } else if c.is_ascii_digit() {
            while let Some((i, _)) = chars.peek().copied().filter(|(_, n)| n.is_ascii_digit()) {
                end = i + 1;
                chars.next();
            }
            let digits = text.get(start..end).unwrap_or_default();
            all.push((Piece::Number(digits.parse().unwrap_or(0), digits.len()), start, end));
        } else if !c.is_whitespace() || c == '\n' {
            all.push((Piece::Sign(c), start, end));
        }
    }
    all
}

/// A moment that starts at piece `at`, with the piece after it.
fn moment(all: &[(Piece, usize, usize)], at: usize) -> Option<(Moment, usize)> {
    let year_at = |i: usize| match all.get(i).map(|p| &p.0) {
        Some(Piece::Number(n, 4)) if (1950..=2100).contains(n) => Some((*n as i32, i + 1)),
        _ => None,
    };
    let sign = |i: usize, signs: &[char]| matches!(all.get(i).map(|p| &p.0), Some(Piece::Sign(c)) if signs.contains(c));
    match &all.get(at)?.0 {
        Piece::Word(word) => {
            let season = SEASONS.contains(&word.as_str());
            let month = MONTHS.iter().position(|names| names.contains(&word.as_str())).map(|m| m as u8 + 1);
            if month.is_none() && !season {
                return None;
            }
            let mut next = at + 1;
            if sign(next, &['.', ',']) {
                next += 1;
            }
            // "12 March 2019" and "March 12, 2019".
            if matches!(all.get(next).map(|p| &p.0), Some(Piece::Number(n, 1..=2)) if *n <= 31)
                && !sign(next - 1, &['\'', '’'])
            {
                let after = if sign(next + 1, &[',']) { next + 2 } else { next + 1 };
                if let Some((year, end)) = year_at(after) {
                    return Some((Moment { year, month }, end));
                }
            }
            if let Some((year, end)) = year_at(next) {
                return Some((Moment { year, month }, end));
            }
            // "Mar '19"
            if sign(next, &['\'', '’', '‘'])
                && let Some(Piece::Number(n, 2)) = all.get(next + 1).map(|p| &p.0)
            {
                let year = if *n > 50 { 1900 } else { 2000 } + *n as i32;
                return Some((Moment { year, month }, next + 2));
            }
            None
        }
        // "03/2019", "03.2019", "3-2019"
        Piece::Number(n, 1..=2) if (1..=12).contains(n) && sign(at + 1, &['/', '.', '-']) => {
            let touching = all[at].2 == all[at + 1].1;
            let (year, end) = year_at(at + 2).filter(|_| touching)?;
            Some((Moment { year, month: Some(*n as u8) }, end))
        }
        Piece::Number(n, 4) if (1950..=2100).contains(n) => {
            // "2019-03", "2019/03", "2019.03"
            if sign(at + 1, &['-', '/', '.'])
                && all[at].2 == all[at + 1].1
                && let Some((Piece::Number(m, 2), from, _)) = all.get(at + 2)
            {
                let inside = (1..=12).contains(m) && *from == all[at + 1].2;
                // "2019-11" is a month and "2010-12" could be two years: four digits follow in that case.
                if inside {
                    let mut next = at + 3;
                    if sign(next, &['-', '/', '.'])
                        && all[next - 1].2 == all[next].1
                        && matches!(all.get(next + 1).map(|p| &p.0), Some(Piece::Number(d, 2)) if *d <= 31)
                    {
                        next += 2;
                    }
                    return Some((Moment { year: *n as i32, month: Some(*m as u8) }, next));
                }
            }
            Some((Moment { year: *n as i32, month: None }, at + 1))
        }
        Piece::Number(n, 1..=2) if *n <= 31 => match all.get(at + 1).map(|p| &p.0) {
            Some(Piece::Word(_)) => moment(all, at + 1).filter(|(m, _)| m.month.is_some()),
            _ => None,
        },
        _ => None,
    }
}

/// The first stretch of time in a text: two moments, or a moment and a word for the present, or "since" and one.
pub(super) fn find(text: &str) -> Option<Range> {
    // Each stretch has a year, and most blocks have no number at all.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let all = pieces(text);
    let word = |i: usize, words: &[&str]| matches!(all.get(i).map(|p| &p.0), Some(Piece::Word(w)) if words.contains(&w.as_str()));
    let place = |from: usize, to: usize| {
        let end = all.get(to.wrapping_sub(1)).map_or(text.len(), |p| p.2);
        Span::new(all[from].1, end)
    };
    for at in 0..all.len() {
        if word(at, &["since", "seit", "from"])
            && let Some((start, next)) = moment(&all, at + 1)
        {
            let since = !word(at, &["from"]);
            if since && end(&all, next).is_none() {
                return Some(Range { start: Some(start), end: End::Present, span: place(at, next) });
            }
        }
        // A month without a year takes the year of the end: "March – June 2019".
        let bare_month = match &all[at].0 {
            Piece::Word(w) if moment(&all, at).is_none() => {
                MONTHS.iter().position(|names| names.contains(&w.as_str())).map(|m| m as u8 + 1)
            }
            _ => None,
        };
        if let Some(month) = bare_month {
            if let Some((End::At(to), next)) = end(&all, at + 1) {
                let start = Moment { year: to.year, month: Some(month) };
                return Some(Range { start: Some(start), end: End::At(to), span: place(at, next) });
            }
            continue;
        }
        let Some((start, next)) = moment(&all, at) else { continue };
        // A moment within a larger number or a version is none.
        if let Some((end, next)) = end(&all, next) {
            let ordered = !matches!(end, End::At(to) if to.count() < start.count() && to.year < start.year);
            if ordered {
                return Some(Range { start: Some(start), end, span: place(at, next) });
            }
        }
    }
    None
}

/// What closes a stretch behind its first moment.
fn end(all: &[(Piece, usize, usize)], at: usize) -> Option<(End, usize)> {
    let mut next = at;
    let mut joined = false;
    while let Some((piece, ..)) = all.get(next) {
        match piece {
            Piece::Sign('-' | '–' | '—' | '‑' | '−' | '→' | '~' | '/') => joined = true,
            Piece::Word(w)
                if matches!(
                    w.as_str(),
                    "to" | "until" | "till" | "through" | "thru" | "bis" | "until'" | "a" | "au" | "and"
                ) =>
            {
                joined = true;
            }
            Piece::Sign(',' | '.' | '(') if !joined => {}
            _ => break,
        }
        next += 1;
        if next - at > 3 {
            break;
        }
    }
    let present =
        |i: usize| matches!(all.get(i).map(|p| &p.0), Some(Piece::Word(w)) if PRESENT.contains(&w.as_str()));
    if present(next) {
        // "2014 Ongoing" needs no dash; "2014 to date" has its word.
        return Some((End::Present, next + 1));
    }
    if joined {
        if let Some((to, after)) = moment(all, next) {
            return Some((End::At(to), after));
        }
        // "2019–21"
        if let (Some((Piece::Number(n, 2), ..)), Some((Piece::Number(y, 4), ..))) =
            (all.get(next), at.checked_sub(1).and_then(|i| all.get(i)))
        {
            let year = (*y / 100 * 100 + *n) as i32;
            if year >= *y as i32 && *n as i32 > 12 {
                return Some((End::At(Moment { year, month: None }), next + 1));
            }
        }
        // "2020 –" at the end of a line or before a column: still held.
        let dash = matches!(all.get(next - 1).map(|p| &p.0), Some(Piece::Sign('-' | '–' | '—')));
        let column = all.get(next).is_some_and(|piece| piece.1 > all[next - 1].2 + 2);
        let ends =
            column || matches!(all.get(next).map(|p| &p.0), None | Some(Piece::Sign(')' | '\n' | '*' | '|')));
        if dash && ends {
            return Some((End::Present, next));
        }
    } else if let Some((to, after)) = moment(all, next).filter(|(m, _)| m.month.is_some() && next == at) {
        // Two months side by side in a table's cell: "Jun 2012 Dec 2013".
        return Some((End::At(to), after));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(String, String)> {
        let range = find(text)?;
        let end = match range.end {
            End::At(m) => m.iso(),
            End::Present => "present".to_owned(),
            End::Open => "open".to_owned(),
        };
        Some((range.start.map(Moment::iso).unwrap_or_default(), end))
    }

    #[test]
    fn common_forms() {
        for (text, start, end) in [
            ("March 2021 – present", "2021-03", "present"),
            ("*Sep 2016 to Feb 2021*", "2016-09", "2021-02"),
            ("Junior Developer | Acme | 2014 – 2016", "2014", "2016"),
            ("03/2019 – Present", "2019-03", "present"),
            ("Mar '19 - now", "2019-03", "present"),
            ("2019-2021", "2019", "2021"),
            ("since 2020", "2020", "present"),
            ("2019-03 – 2020-11", "2019-03", "2020-11"),
            ("Jan. 2018 — Dec. 2019", "2018-01", "2019-12"),
            ("(June 2016 - Present)", "2016-06", "present"),
            ("Mar 2014 Ongoing", "2014-03", "present"),
            ("Jun 2012 Dec 2013", "2012-06", "2013-12"),
            ("Fall 2009 - June 2011", "2009", "2011-06"),
            ("2019–21", "2019", "2021"),
            ("April – September 2017", "2017-04", "2017-09"),
            ("1 May 2015 until 30 June 2016", "2015-05", "2016-06"),
            ("2020 –", "2020", "present"),
            ("2024-        ACME Engineer", "2024", "present"),
        ] {
            assert_eq!(said(text), Some((start.to_owned(), end.to_owned())), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_stretch() {
        for text in [
            "refunds went from 3 days to 20 minutes",
            "Java 11, Spring Boot",
            "2,100 requests",
            "In 2019 we moved",
            "may improve to 2020 levels today",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
