//! One month or year as people write it: "Sept. 2015", "03/2019", "01.03.2019", "2019-03", "Mar '19", "Q3 2019".

use super::Moment;
use super::pieces::Pieces;

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari"],
    &[
        "february",
        "febuary",
        "feb",
        "febr",
        "februar",
        "février",
        "fevrier",
        "febrero",
        "febbraio",
        "fevereiro",
    ],
    &["march", "mar", "märz", "maerz", "mars", "marzo", "mrz", "março", "maart", "mrch"],
    &["april", "apr", "avril", "abril", "aprile"],
    &["may", "mai", "mayo", "maggio", "maio", "mei"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "junho"],
    &["july", "jul", "juli", "juillet", "julio", "luglio", "julho"],
    &["august", "aug", "août", "aout", "agosto", "augustus"],
    &["september", "sept", "sep", "septembre", "septiembre", "settembre", "setembro"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &["december", "dec", "dezember", "dez", "décembre", "decembre", "diciembre", "dicembre", "dezembro"],
];

const SEASONS: &[&str] = &["spring", "summer", "autumn", "fall", "winter"];

/// Words before a year or month that make it no more precise.
const ABOUT: &[&str] =
    &["early", "mid", "late", "end", "beginning", "start", "circa", "ca", "approx", "about"];

const QUOTES: &[char] = &['\'', '’', '‘', '`'];

/// The month that a word names, 1 to 12.
pub(super) fn month(word: &str) -> Option<u8> {
    MONTHS.iter().position(|names| names.contains(&word)).map(|at| at as u8 + 1)
}

fn year_at(all: &Pieces, i: usize) -> Option<i32> {
    all.number(i).filter(|(n, digits)| *digits == 4 && (1950..=2100).contains(n)).map(|(n, _)| n as i32)
}

/// A year of two digits: those above 50 are of the last century.
fn short_year(n: u32) -> i32 {
    (if n > 50 { 1900 } else { 2000 }) + n as i32
}

/// A day of a month in figures.
fn is_day(all: &Pieces, i: usize) -> bool {
    all.number(i).is_some_and(|(n, digits)| digits <= 2 && (1..=31).contains(&n))
}

/// The piece after "1st" or "3".
fn after_day(all: &Pieces, i: usize) -> usize {
    if matches!(all.word(i + 1), "st" | "nd" | "rd" | "th") && all.touches(i + 1) { i + 2 } else { i + 1 }
}

/// The piece after a day of a month, or the piece itself where none stands there.
pub(super) fn skip_day(all: &Pieces, at: usize) -> usize {
    if is_day(all, at) { after_day(all, at) } else { at }
}

/// Days of one month behind its name, "14-25, 2014", with the piece after them.
pub(super) fn days_of(all: &Pieces, at: usize, month: u8) -> Option<(Moment, usize)> {
    let first = Some(skip_day(all, at)).filter(|next| *next > at)?;
    let dash = all.sign(first, &['-', '–', '—']) || all.word(first) == "to";
    let last = Some(skip_day(all, first + 1)).filter(|next| dash && *next > first + 1)?;
    let comma = usize::from(all.sign(last, &[',']));
    let year = year_at(all, last + comma)?;
    Some((Moment { year, month: Some(month) }, last + comma + 1))
}

/// A moment that starts at piece `at`, with the piece after it.
pub(super) fn read(all: &Pieces, at: usize) -> Option<(Moment, usize)> {
    let word = all.word(at);
    if !word.is_empty() {
        return in_words(all, at, word);
    }
    if all.sign(at, QUOTES) && all.touches(at + 1) {
        let (n, _) = all.number(at + 1).filter(|(_, digits)| *digits == 2)?;
        return Some((Moment { year: short_year(n), month: None }, at + 2));
    }
    let (n, digits) = all.number(at)?;
    match digits {
        1 | 2 => in_figures(all, at, n),
        4 => year_first(all, at),
        _ => None,
    }
}

/// Whether a date can start here: not within an address, a price or a longer number.
pub(super) fn opens(all: &Pieces, at: usize) -> bool {
    if at == 0 || !all.touches(at) {
        return true;
    }
    if all.sign(at - 1, &['$', '€', '£', '#', '@', '_']) {
        return false;
    }
    let joint = all.sign(at - 1, &['/', '.', '-', ',', '+']) && at >= 2 && all.touches(at - 1);
    !(joint
        && (all.number(at - 2).is_some() || !all.sign(at - 1, &['-', ',']) && !all.word(at - 2).is_empty()))
}

/// "March 2019", "12 March 2019" from its month on, "March 12, 2019", "Mar '19", "Mar-19", "Q3 2019", "mid-2018".
fn in_words(all: &Pieces, at: usize, word: &str) -> Option<(Moment, usize)> {
    if ABOUT.contains(&word) {
        let next = (at + 1..at + 3)
            .find(|i| !all.sign(*i, &['-', '.']) && !matches!(all.word(*i), "of"))
            .unwrap_or(at + 3);
        return (!ABOUT.contains(&all.word(next))).then(|| read(all, next)).flatten();
    }
    let month = month(word);
    let quarter = word == "q" && all.number(at + 1).is_some_and(|(n, d)| d == 1 && (1..=4).contains(&n));
    if month.is_none() && !quarter && !SEASONS.contains(&word) {
        return None;
    }
    let mut next = at + 1 + usize::from(quarter);
    if all.sign(next, &['.']) {
        next += 1;
    }
    let dash = all.sign(next, &['-', '/', ',']) || matches!(all.word(next), "of");
    if dash {
        next += 1;
    }
    // "March 12, 2019" and "March 1st 2019".
    if month.is_some() && is_day(all, next) {
        let after = after_day(all, next);
        let after = if all.sign(after, &[',']) { after + 1 } else { after };
        if let Some(year) = year_at(all, after) {
            return Some((Moment { year, month }, after + 1));
        }
    }
    if let Some(year) = year_at(all, next) {
        return Some((Moment { year, month }, next + 1));
    }
    // "Mar '19" and "Mar-19"
    let quoted = all.sign(next, QUOTES);
    let tight = dash && all.touches(next - 1) && all.touches(next);
    if quoted || tight {
        let at = if quoted { next + 1 } else { next };
        let (n, _) = all.number(at).filter(|(_, digits)| *digits == 2)?;
        return Some((Moment { year: short_year(n), month }, at + 1));
    }
    None
}

/// "03/2019", "3-2019", "01.03.2019", "12 March 2019".
fn in_figures(all: &Pieces, at: usize, n: u32) -> Option<(Moment, usize)> {
    let signs = ['/', '.', '-'];
    let joined = |i: usize| all.sign(i, &signs) && all.touches(i);
    if joined(at + 1) {
        if let Some(year) = year_at(all, at + 2) {
            let month = Some(n as u8).filter(|m| (1..=12).contains(m))?;
            return Some((Moment { year, month: Some(month) }, at + 3));
        }
        // A full date: the part above 12 is the day; else a first or last day tells; else the day comes first.
        if let Some((second, 1..=2)) = all.number(at + 2)
            && joined(at + 3)
            && let Some(year) = year_at(all, at + 4)
        {
            let american = second > 12 || second == 1 && n != 1 && n <= 12 && all.sign(at + 1, &['/']);
            let month = if american { n } else { second };
            return (1..=12).contains(&month).then_some((Moment { year, month: Some(month as u8) }, at + 5));
        }
        return None;
    }
    if is_day(all, at) {
        let mut next = after_day(all, at);
        if all.sign(next, &['.']) || matches!(all.word(next), "of") {
            next += 1;
        }
        let word = all.word(next);
        let month = month(word)?;
        return in_words(all, next, word).map(|(moment, end)| (Moment { month: Some(month), ..moment }, end));
    }
    None
}

/// "2019", "2019-03", "2019/03/01", "2019 Q3", "2019 March".
fn year_first(all: &Pieces, at: usize) -> Option<(Moment, usize)> {
    let year = year_at(all, at)?;
    let joined = |i: usize| all.sign(i, &['-', '/', '.']) && all.touches(i) && all.touches(i + 1);
    // "2010/7" as well, but not "2010-7".
    let least = if all.sign(at + 1, &['-']) { 2 } else { 1 };
    if joined(at + 1)
        && let Some((month, digits @ 1..=2)) = all.number(at + 2)
        && digits >= least
        && (1..=12).contains(&month)
    {
        let mut next = at + 3;
        if joined(next) && all.number(next + 1).is_some_and(|(d, digits)| digits <= 2 && d <= 31) {
            next += 2;
        }
        return Some((Moment { year, month: Some(month as u8) }, next));
    }
    if all.word(at + 1) == "q" && all.touches(at + 2) && all.number(at + 2).is_some_and(|(n, _)| n <= 4) {
        return Some((Moment { year, month: None }, at + 3));
    }
    // "2019 March – 2020 June": the month belongs to what stands before it where no year follows.
    if let Some(month) = month(all.word(at + 1))
        && year_at(all, at + 2).is_none()
        && !all.sign(at + 2, &['.', '\'', '’', ','])
    {
        // "2016 Dec 5"; in "2016 – 2017 March 5, 2018" the day is of another year.
        let next = skip_day(all, at + 2);
        let own = next == at + 2 || year_at(all, next + usize::from(all.sign(next, &[',']))).is_none();
        if own {
            return Some((Moment { year, month: Some(month) }, next));
        }
    }
    Some((Moment { year, month: None }, at + 1))
}

/// A moment with a year of two digits and nothing that says so, "03/19" or "Mar 19": believed only in a stretch.
pub(super) fn read_short(all: &Pieces, at: usize) -> Option<(Moment, usize)> {
    if let Some(month) = month(all.word(at)) {
        let next = if all.sign(at + 1, &['.', ',']) { at + 2 } else { at + 1 };
        let (n, _) = all.number(next).filter(|(_, digits)| *digits == 2)?;
        return Some((Moment { year: short_year(n), month: Some(month) }, next + 1));
    }
    let (month, _) = all.number(at).filter(|(n, digits)| *digits <= 2 && (1..=12).contains(n))?;
    let joined = all.sign(at + 1, &['/', '.']) && all.touches(at + 1) && all.touches(at + 2);
    let (n, _) = all.number(at + 2).filter(|(_, digits)| joined && *digits == 2)?;
    let longer = all.sign(at + 3, &['/', '.']) && all.touches(at + 3) && all.number(at + 4).is_some();
    (!longer).then_some((Moment { year: short_year(n), month: Some(month as u8) }, at + 3))
}
