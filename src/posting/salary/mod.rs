//! Pay: "£60,000 - £75,000 per annum", "$55k–70k", "36000 - 60000 £ per year", "EUR 400 a day".

mod amount;
mod currency;
mod money;
mod period;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use super::line::LineClass;
use crate::markup::Block;
use amount::Amount;
use currency::holds_word;
pub use money::Money;

/// Pay, as the posting states it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Salary {
    /// The lower end.
    pub min: Option<Money>,
    /// The upper end.
    pub max: Option<Money>,
    /// ISO 4217 code, where a sign or code stands beside the amount.
    pub currency: Option<String>,
    /// `hour`, `day`, `week`, `month` or `year`.
    pub period: Option<String>,
    /// Whether the site estimated it rather than the employer stated it.
    pub predicted: bool,
}

/// Pay as one piece of text states it, and whether it counts commission in.
#[derive(Debug, Clone)]
pub(super) struct Stated {
    salary: Salary,
    /// The sign of currency where several countries share it.
    shared: Option<&'static str>,
    with_commission: bool,
}

impl Stated {
    /// Whether nothing that is stated elsewhere could add to it.
    fn is_complete(&self) -> bool {
        !self.with_commission && (self.salary.max.is_some() && self.salary.min.is_some())
    }

    /// Takes the end that lacks from another place: "From $25 an hour" and "$25.00 - $26.00 per hour", or a field for either end.
    fn complete(&mut self, other: &Self) {
        let (own, other) = (&mut self.salary, &other.salary);
        let same = own.period == other.period && own.currency == other.currency;
        let lower = own.min.is_some() && own.max.is_none();
        let fits = own.min == other.min || other.min.is_none();
        if same && lower && fits && other.max > own.min {
            own.max.clone_from(&other.max);
        }
    }

    /// The pay that a piece of text states by itself, if it states one.
    pub(super) fn of(text: &str) -> Option<Self> {
        stated(text, false)
    }
}

/// The pay that a posting states, from where it is most likely to stand: facts first, running text last, advice never.
/// `pay` is what each block states by itself; `location` helps to tell whose dollar is meant.
pub(super) fn of_posting(
    blocks: &[Block],
    classes: &[LineClass],
    pay: &[Option<Stated>],
    location: Option<&str>,
) -> Option<Salary> {
    let order = |class: LineClass| match class {
        LineClass::Meta => 0,
        LineClass::Benefit => 1,
        LineClass::Process | LineClass::Company | LineClass::Heading => 2,
        LineClass::Noise => 4,
        _ => 3,
    };
    // The site's own text at the top of a posting still tells of the job.
    let order =
        |at: usize, class: LineClass| if class == LineClass::Noise && at < TOP { 3 } else { order(class) };
    let mut places: Vec<(usize, usize)> =
        classes.iter().enumerate().map(|(at, class)| (order(at, *class), at)).collect();
    places.sort_by_key(|(order, at)| (*order, blocks[*at].first_line));
    let mut best: Option<Stated> = None;
    let mut chosen = 0;
    for (_, at) in places.into_iter().filter(|(order, _)| *order < 4) {
        let labelled = at > 0 && is_label(blocks[at - 1].flow.text());
        let stated = if labelled {
            // "Hourly rate" over "$54 – $60": the label says for what time.
            let said = format!("{}: {}", blocks[at - 1].words(), blocks[at].flow.text());
            stated(&said, true)
        } else {
            pay[at].clone()
        };
        let Some(stated) = stated else { continue };
        match &mut best {
            Some(best) if !best.with_commission => best.complete(&stated),
            best if best.is_none() || !stated.with_commission => {
                *best = Some(stated);
                chosen = at;
            }
            _ => {}
        }
        if best.as_ref().is_some_and(Stated::is_complete) {
            break;
        }
    }
    let Stated { mut salary, shared, .. } = best?;
    over_grades(&mut salary, chosen, (blocks, classes), pay);
    if let Some(sign) = shared {
        let mut votes = Vec::new();
        currency::votes(sign, location.unwrap_or_default(), 5, &mut votes);
        for (block, class) in blocks.iter().zip(classes) {
            let weight = if *class == LineClass::Meta { 2 } else { 1 };
            currency::votes(sign, block.flow.text(), weight, &mut votes);
        }
        let most = votes.iter().map(|(_, sum)| *sum).max();
        let mut first = votes.iter().filter(|(_, sum)| Some(*sum) == most);
        if let (Some((country, _)), None) = (first.next(), first.next()) {
            salary.currency = Some((*country).to_owned());
        }
    }
    Some(salary)
}

/// How many blocks make the top of a posting.
const TOP: usize = 10;

/// Widens pay to that of the lines right beneath that state some for the same time: "Grade I: $50,000 - $60,000" over "Grade
/// II: $55,000 - $70,000", a day's rate over a night's.
fn over_grades(
    salary: &mut Salary,
    first: usize,
    (blocks, classes): (&[Block], &[LineClass]),
    pay: &[Option<Stated>],
) {
    const MOST: usize = 8;
    // What is paid for more hours than those of the job is another thing.
    let extra = |at: usize| {
        let words = blocks[at].words().to_lowercase();
        ["overtime", "bonus", "on call", "on-call"].iter().any(|word| words.contains(word))
    };
    let beneath = (first + 1..pay.len().min(first + MOST))
        .take_while(|at| classes[*at] == classes[first] && !extra(*at));
    for stated in beneath.map_while(|at| pay[at].as_ref()) {
        let other = &stated.salary;
        if classes[first] != LineClass::Meta
            || other.period != salary.period
            || other.currency != salary.currency
        {
            return;
        }
        // One that says from what or up to what is no grade.
        if let (Some(low), Some(high), Some(min), Some(max)) =
            (&other.min, &other.max, &salary.min, &salary.max)
        {
            let (lower, higher) = (low < min, high > max);
            if lower {
                salary.min.clone_from(&other.min);
            }
            if higher {
                salary.max.clone_from(&other.max);
            }
        }
    }
}

/// Whether a line is a label of pay and nothing else: "Salary range".
fn is_label(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let lower = line.to_lowercase();
    words <= 6
        && !line.contains(|c: char| c.is_ascii_digit())
        && [
            "salary",
            "pay",
            "compensation",
            "remuneration",
            "wage",
            "rate of pay",
            "hourly rate",
            "daily rate",
        ]
        .iter()
        .any(|w| holds_word(&lower, w))
}

/// The pay in a text, that on target only where there is no other; `labelled` where a label of pay stands above.
fn stated(text: &str, labelled: bool) -> Option<Stated> {
    // Most blocks hold no number.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let amounts = amount::all(text);
    let mut best: Option<Stated> = None;
    for (i, first) in amounts.iter().enumerate() {
        let floor = i.checked_sub(1).map_or(0, |last| amounts[last].end);
        if let Some(found) = at(text, floor, first, amounts.get(i + 1), labelled) {
            if !found.with_commission {
                return Some(found);
            }
            best = best.or(Some(found));
        }
    }
    best
}

/// The pay that `first` states, alone or as the lower end of a range up to `second`; `floor` is where the amount before
/// it ends.
fn at(text: &str, floor: usize, first: &Amount, second: Option<&Amount>, labelled: bool) -> Option<Stated> {
    let between = |second: &Amount| text.get(first.end..second.start).unwrap_or_default();
    let second = second.filter(|second| is_range(between(second), first, second));
    let mut low = first.value;
    let mut high = second.map(|second| second.value);
    // "55-70k": the thousands of one end hold for the other.
    if let (Some(second), Some(top)) = (second, high) {
        match (first.times, second.times) {
            (None, Some(times)) if low * times <= top => low *= times,
            (Some(times), None) if top < low => high = Some(top * times),
            _ => {}
        }
    }
    let high = high.filter(|high| *high >= low);
    let second = second.filter(|_| high.is_some());
    let end = second.map_or(first.end, |second| second.end);
    let before = clause_before(text.get(floor..first.start).unwrap_or_default()).to_lowercase();

    // "$88,000 - $97,000 CAD": the plainer sign says less.
    let signs = [first.currency, second.and_then(|second| second.currency)];
    let plain = signs.into_iter().flatten().next();
    let currency = signs.into_iter().flatten().find(|code| !currency::is_shared(code)).or(plain);
    let unit = currency.and_then(currency::of);
    let spoken = words::last_words(&before, 7).iter().any(|word| words::PAY_WORDS.contains(word)) || labelled;
    let thousands = first.times.or(second.and_then(|second| second.times)).is_some();
    // Most numbers are no amount at all.
    if currency.is_none() && !first.decimals && !thousands && low < 10_000.0 && !spoken {
        return None;
    }
    let after = clause_after(text.get(end..).unwrap_or_default()).to_lowercase();
    if words::is_other(&before, &after)
        || words::is_millions(&after) && unit.is_none_or(|unit| unit.unit < 90.0)
    {
        return None;
    }
    let behind = period::behind(&after);
    let follows = behind.is_some_and(period::is_right_behind);
    let beside = behind.map(|(_, period)| period).or_else(|| period::before(&before));
    if currency.is_none() {
        let priced = first.decimals && follows;
        let by_period = follows && (thousands || low >= 10_000.0) && low.rem_euclid(10.0) < 1.0;
        let by_word = spoken && (beside.is_some() || low >= 10_000.0);
        if !(priced && low < 1000.0 || by_period && beside == Some("year") || by_word) {
            return None;
        }
    }
    let of_year = first.of_year || second.is_some_and(|second| second.of_year);
    let context = period::Context { unit, spoken, before: &before, after: &after };
    let period = Some("year")
        .filter(|_| of_year)
        .or(beside)
        .filter(|period| period::is_plausible(period, low, unit))
        .or_else(|| period::by_size(low, &context))
        .filter(|period| period::is_plausible(period, low, unit))?;
    let (min, max) = match high {
        Some(high) => (Some(low), Some(high)),
        None if words::is_most(&before, &after) => (None, Some(low)),
        None if words::is_least(&before, text.get(first.end..).unwrap_or_default()) => (Some(low), None),
        None => (Some(low), Some(low)),
    };
    let said = |word: &str| holds_word(&before, word) || holds_word(&after, word);
    Some(Stated {
        salary: Salary {
            min: min.map(Money::of),
            max: max.map(Money::of),
            currency: currency.map(|sign| currency::code_of(sign).to_owned()),
            period: Some(period.to_owned()),
            predicted: ["predicted", "estimated", "estimate", "est."].iter().any(|w| said(w))
                || text.to_lowercase().contains("predicted salary"),
        },
        shared: currency.filter(|sign| currency::is_shared(sign)),
        with_commission: words::WITH_COMMISSION.iter().any(|w| said(w)),
    })
}

/// What parts one statement of a line from the next.
fn parts(c: char) -> bool {
    matches!(c, '\n' | ';' | '|' | '•' | '·')
}

/// The end of a text that belongs to what follows it.
fn clause_before(text: &str) -> &str {
    let text = text.rfind(parts).and_then(|at| text.get(at..)).unwrap_or(text).trim_start_matches(parts);
    let text = text.rfind(". ").filter(|at| !text[..*at].ends_with(" c")).map_or(text, |at| &text[at + 2..]);
    let from = text.char_indices().rev().nth(80).map_or(0, |(at, _)| at);
    &text[from..]
}

/// The start of a text that belongs to what precedes it, up to the next number.
fn clause_after(text: &str) -> &str {
    let text = text.find(parts).map_or(text, |at| &text[..at]);
    let text =
        text.find(". ").filter(|at| !text[..*at].contains('.') && *at > 3).map_or(text, |at| &text[..at]);
    let text = text.find(|c: char| c.is_ascii_digit()).map_or(text, |at| &text[..at]);
    let to = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    &text[..to]
}

/// Whether what stands between two amounts makes them the ends of a range.
fn is_range(between: &str, first: &Amount, second: &Amount) -> bool {
    if between.len() > 60 || between.contains('\n') {
        return false;
    }
    let bare = currency::without(between).to_lowercase();
    let bare = period::without(bare.trim_start_matches([' ', ')']));
    let bare = bare.trim().trim_end_matches('(').trim();
    matches!(
        bare,
        "-" | "–"
            | "--"
            | "—"
            | "‑"
            | "−"
            | "to"
            | "and"
            | "~"
            | "up to"
            | "- up to"
            | "through"
            | "rising to"
            | "till"
            | "bis"
    ) || bare == "/" && first.times.is_none() && second.times.is_some()
}

#[cfg(test)]
mod tests;
