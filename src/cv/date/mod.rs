//! Dates of roles: "March 2021 – present", "03/2019 - 11/2020", "2014–2016", "since 2020", "Mar '19 to now".

mod moment;
mod pieces;

use pieces::Pieces;

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

/// Words for a role that is still held.
const PRESENT: &[&str] = &[
    "present",
    "pres",
    "now",
    "current",
    "currently",
    "onwards",
    "onward",
    "today",
    "date",
    "ongoing",
    "heute",
    "aktuell",
    "aujourd'hui",
    "actualidad",
    "presente",
    "oggi",
    "attuale",
    "atual",
    "heden",
    "vandaag",
    "hoje",
    "actual",
    "actualmente",
    "actuellement",
    "présent",
    "obecnie",
    "nadal",
    "teraz",
    "dnes",
    "nu",
    "idag",
    "nykyinen",
    "halen",
];

/// Words between the two moments of a stretch.
const TO: &[&str] =
    &["to", "until", "till", "til", "up", "through", "thru", "bis", "a", "au", "al", "tot", "and", "the"];

const DASHES: &[char] = &['-', '–', '—', '‑', '−', '‒', '―', '－', '→', '~', '/', '>'];

/// The first stretch of time in a text: two moments, a moment and a word for the present, "since" or "until" and
/// one.
pub(super) fn find(text: &str) -> Option<Range> {
    // Each stretch has a year, and most blocks have no number at all.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let all = Pieces::of(text);
    (0..all.len()).filter(|at| moment::opens(&all, *at)).find_map(|at| {
        let (start, end, next) = stretch(&all, at)?;
        let next = duration(&all, next);
        Some(Range { start, end, span: Span::new(all.start(at), all.end_before(next)) })
    })
}

/// The first single month or year in a text, as a stretch that began and ended then.
pub(super) fn find_single(text: &str) -> Option<Range> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let all = Pieces::of(text);
    (0..all.len()).filter(|at| moment::opens(&all, *at)).find_map(|at| {
        let (moment, next) = moment::read(&all, at)?;
        let next = duration(&all, next);
        let span = Span::new(all.start(at), all.end_before(next));
        Some(Range { start: Some(moment), end: End::At(moment), span })
    })
}

/// A stretch that starts at a piece: its start, its end and the piece after it.
fn stretch(all: &Pieces, at: usize) -> Option<(Option<Moment>, End, usize)> {
    match all.word(at) {
        word @ ("since" | "seit" | "from" | "depuis" | "von" | "between") => {
            let (start, next) = moment::read(all, at + 1)?;
            if let Some((to, next)) = end(all, next) {
                let (start, to) = in_order(start, to)?;
                return Some((Some(start), to, next));
            }
            return (word != "between").then_some((Some(start), End::Present, next));
        }
        "until" | "till" | "bis" => {
            let (to, next) = moment::read(all, at + 1)?;
            return Some((None, End::At(to), next));
        }
        // "Present – May 2019", as some write it.
        word if PRESENT.contains(&word) && word != "date" => {
            let dash = (at + 1..at + 3).find(|i| !all.sign(*i, DASHES)).filter(|i| *i > at + 1);
            let (start, next) = moment::read(all, dash?)?;
            return Some((Some(start), End::Present, next));
        }
        _ => {}
    }
    if let Some((start, next)) = moment::read(all, at) {
        if let Some((to, next)) = end(all, next) {
            let (start, to) = in_order(start, to)?;
            return Some((Some(start), to, next));
        }
        // "2020 onwards", "2020+"
        let onwards = matches!(all.word(next), "onwards" | "onward" | "forward")
            || all.sign(next, &['+']) && all.touches(next);
        return onwards.then_some((Some(start), End::Present, next + 1));
    }
    // A month without a year takes the year of the end: "March – June 2019".
    if let Some(month) = moment::month(all.word(at)) {
        let next = if all.sign(at + 1, &['.']) { at + 2 } else { at + 1 };
        // "April 14-25, 2014": some days of one month.
        if let Some((of, next)) = moment::days_of(all, next, month) {
            return Some((Some(of), End::At(of), next));
        }
        // "June 2 to July 11, 2014"
        let next = moment::skip_day(all, next);
        if let Some((End::At(to), next)) = end(all, next) {
            return Some((Some(Moment { year: to.year, month: Some(month) }), End::At(to), next));
        }
    }
    // "03/19 – 11/20"
    let (start, next) = moment::read_short(all, at)?;
    let next = joint(all, next)?;
    if is_present(all, next) {
        return Some((Some(start), End::Present, next + 1));
    }
    let (to, next) = moment::read_short(all, next).or_else(|| moment::read(all, next))?;
    let (start, to) = in_order(start, End::At(to))?;
    Some((Some(start), to, next))
}

/// Some write the later date first; a month and a bare year say nothing certain then.
fn in_order(start: Moment, end: End) -> Option<(Moment, End)> {
    match end {
        End::At(to) if to.year < start.year => {
            (to.month.is_some() == start.month.is_some()).then_some((to, End::At(start)))
        }
        _ => Some((start, end)),
    }
}

fn is_present(all: &Pieces, at: usize) -> bool {
    PRESENT.contains(&all.word(at))
}

/// The piece after what joins two moments: a dash, "to", "until".
fn joint(all: &Pieces, at: usize) -> Option<usize> {
    let mut next = at;
    while next - at < 4 && (all.sign(next, DASHES) || TO.contains(&all.word(next))) {
        next += 1;
    }
    (next > at).then_some(next)
}

/// What closes a stretch behind its first moment, with the piece after it.
fn end(all: &Pieces, at: usize) -> Option<(End, usize)> {
    let mut lead = at;
    // "Oct, 2017. – now", "2019 (present)", a cell for the start and one for the end.
    while lead - at < 2 && all.sign(lead, &[',', '.', '(', '\n']) {
        lead += 1;
    }
    let next = joint(all, lead);
    if is_present(all, next.unwrap_or(lead)) && (next.is_some() || all.word(lead) != "date") {
        let next = next.unwrap_or(lead) + 1;
        return Some((End::Present, if matches!(all.word(next), "day" | "time") { next + 1 } else { next }));
    }
    if let Some(next) = next {
        if let Some((to, after)) = moment::read(all, next) {
            return Some((End::At(to), after));
        }
        // "2019–21"
        if let (Some((n, 2)), Some((y, 4))) =
            (all.number(next), at.checked_sub(1).and_then(|i| all.number(i)))
        {
            let year = (y / 100 * 100 + n) as i32;
            let hyphen = all.sign(next - 1, &['-', '/', '.']);
            if year >= y as i32 && (n > 12 || !hyphen) {
                return Some((End::At(Moment { year, month: None }), next + 1));
            }
        }
        // "2020 –" at the end of a line or before a column: still held.
        let open = all.sign(next - 1, &['-', '–', '—']) || all.sign(next, &['…', '?']);
        let column = all.space_before(next).is_some_and(|space| space > 2);
        let ends = all.get(next).is_none()
            || all.sign(next, &[')', ']', '\n', '*', '|', '…', '?'])
            || all.sign(next, &['.']) && all.sign(next + 1, &['.']);
        // "2021– Lecturer": at the start of a line, the dash close to its year and far from the word.
        let leads = at == 1
            && all.touches(at)
            && all.space_before(next).is_some_and(|space| space > 0)
            && !all.word(next).is_empty();
        return (open && lead == at && (column || ends || leads)).then_some((End::Present, next));
    }
    // Two months side by side in a table's cell: "Jun 2012 Dec 2013"; start and end in cells of their own.
    let beside = lead == at || all.sign(lead - 1, &['\n']);
    let (to, after) = moment::read(all, lead).filter(|_| beside)?;
    (to.month.is_some() || lead > at).then_some((End::At(to), after))
}

/// The piece after "(2 yrs)" or "· 5 yrs 3 mos" behind a stretch; `at` where there is none.
fn duration(all: &Pieces, at: usize) -> usize {
    let mut next = at;
    while next - at < 3 && all.sign(next, &['(', ')', '[', '·', '•', '-', '–', '—', '|', ',', ':', '/', '\n'])
    {
        next += 1;
    }
    let mut units = 0;
    loop {
        if matches!((all.word(next), all.word(next + 1)), ("less", "than")) {
            next += 2;
        }
        let counted = all.number(next).is_some_and(|(_, digits)| digits <= 2) || all.word(next) == "a";
        // "2.5 years"
        let unit =
            if all.sign(next + 1, &['.']) && all.number(next + 2).is_some() { next + 3 } else { next + 1 };
        let named = matches!(
            all.word(unit),
            "yr" | "yrs"
                | "year"
                | "years"
                | "y"
                | "mo"
                | "mos"
                | "mths"
                | "month"
                | "months"
                | "m"
                | "weeks"
        );
        if !counted || !named {
            break;
        }
        units += 1;
        next = unit + 1;
        while all.sign(next, &['.', ',', '+']) || all.word(next) == "and" && all.number(next + 1).is_some() {
            next += 1;
        }
    }
    if units == 0 {
        return at;
    }
    if all.sign(next, &[')', ']']) { next + 1 } else { next }
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
            ("2010/7 - 2015/10：Acme", "2010-07", "2015-10"),
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
            ("Sept. 2015 to Dec. 2019", "2015-09", "2019-12"),
            ("from 2020", "2020", "present"),
            ("From May 2018 until June 2019", "2018-05", "2019-06"),
            ("until March 2021", "", "2021-03"),
            ("Summer 2018 – Fall 2019", "2018", "2019"),
            ("Q3 2019 - Q1 2021", "2019", "2021"),
            ("Jan 2019 – Present · 5 yrs 3 mos", "2019-01", "present"),
            ("(2017 - 2019, 2 years)", "2017", "2019"),
            ("2018 to date", "2018", "present"),
            ("06/2017 till date", "2017-06", "present"),
            ("2019.03 - 2020.11", "2019-03", "2020-11"),
            ("01.03.2019 – 31.12.2020", "2019-03", "2020-12"),
            ("06/01/2015 - 08/31/2017", "2015-06", "2017-08"),
            ("2019-03-01 to 2020-02-28", "2019-03", "2020-02"),
            ("03/19 – 11/20", "2019-03", "2020-11"),
            ("'16 – '19", "2016", "2019"),
            ("Jan-17 - Mar-19", "2017-01", "2019-03"),
            ("mid-2016 – early 2018", "2016", "2018"),
            ("June 1st, 2014 – July 3rd, 2015", "2014-06", "2015-07"),
            ("15 June – 3 Sept 2019", "2019-06", "2019-09"),
            ("June 2 to July 11, 2014", "2014-06", "2014-07"),
            ("April 14-25, 2014", "2014-04", "2014-04"),
            ("2016 Dec 5 - 2020 May 28", "2016-12", "2020-05"),
            ("2020 Jul 6 – present", "2020-07", "present"),
            ("2008–09", "2008", "2009"),
            ("2021 – 2018", "2018", "2021"),
            ("Present – May 2019", "2019-05", "present"),
            ("2020 onwards", "2020", "present"),
            ("Oct, 2017- Mar, 2018", "2017-10", "2018-03"),
            ("Nov 2020 -- Present", "2020-11", "present"),
            ("Feb 2016\nMay 2018\nNurse", "2016-02", "2018-05"),
            ("2016\npresent\nNurse", "2016", "present"),
            ("May 2021 – now (contract)", "2021-05", "present"),
            ("Jan 2019 → Dec 2020", "2019-01", "2020-12"),
            ("2019 to Current", "2019", "present"),
            ("2019 - Till now", "2019", "present"),
            ("Since March 2020", "2020-03", "present"),
            ("2020/03 - 2021/04", "2020-03", "2021-04"),
            ("[Aug. 2017 – July 2018]", "2017-08", "2018-07"),
            ("12/2018-", "2018-12", "present"),
            ("Mar. 2019 ~ now", "2019-03", "present"),
            ("Jan’19 – Feb’20", "2019-01", "2020-02"),
            ("Sep2019-Oct2020", "2019-09", "2020-10"),
            ("SEPT 2019 - OCT 2020", "2019-09", "2020-10"),
            ("May 2019 to the present day", "2019-05", "present"),
            ("February, 2019 – the present", "2019-02", "present"),
            ("2019 -- today", "2019", "present"),
            ("Jul 2017 / Aug 2018", "2017-07", "2018-08"),
        ] {
            assert_eq!(said(text), Some((start.to_owned(), end.to_owned())), "{text}");
        }
    }

    #[test]
    fn how_long_it_lasted_belongs_to_the_dates() {
        for (text, rest) in [
            ("Jan 2019 – Present · 5 yrs 3 mos | Leeds", " | Leeds"),
            ("2017 - 2019 (2 years)", ""),
            ("2017 - 2019: Nurse", ": Nurse"),
            ("2017 - 2019, 12 wards", ", 12 wards"),
        ] {
            let range = find(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(&text[range.span.end as usize..], rest, "{text}");
        }
    }

    #[test]
    fn a_single_month_or_year() {
        for (text, at) in [
            ("Intern, 2016", "2016"),
            ("Summer 2018", "2018"),
            ("Aug 2019, Intern", "2019-08"),
            ("Q2 2020", "2020"),
        ] {
            let range = find_single(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(range.start.map(Moment::iso).as_deref(), Some(at), "{text}");
        }
        assert_eq!(find_single("see example.org/2019/05 and 555-2019"), None);
    }

    #[test]
    fn other_numbers_are_no_stretch() {
        for text in [
            "refunds went from 3 days to 20 minutes",
            "Java 11, Spring Boot",
            "2,100 requests",
            "In 2019 we moved",
            "may improve to 2020 levels today",
            "tel. 0113-2019-2020",
            "example.org/2018/2019",
            "$2000-2010",
            "in 2019 and beyond",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
