//! The words about an amount: whether it is pay at all, and which end of a range it is.

/// What makes an amount something else than pay: the first letters of a word right before or behind it.
const NOT_PAY: &[&str] = &[
    "budget",
    "allowance",
    "bonus",
    "stipend",
    "voucher",
    "raise",
    "funding",
    "funded",
    "revenue",
    "turnover",
    "valuation",
    "valued",
    "invest",
    "worth",
    "referral",
    "donat",
    "fee",
    "discount",
    "sales",
    "volume",
    "grant",
    "loan",
    "prize",
    "fine",
    "cost",
    "spend",
    "spent",
    "save",
    "saving",
    "portfolio",
    "deal",
    "quota",
    "target",
    "tuition",
    "reimburs",
    "relocation",
    "insurance",
    "scholarship",
    "equity",
    "share",
    "diem",
    "mileage",
    "sign-on",
    "signing",
    "retention",
    "asset",
    "transaction",
    "expens",
    "diff",
    "uplift",
    "premium",
    "credit",
    "gift",
    "toward",
    "learning",
    "training",
    "project",
    "pension",
    "capital",
    "profit",
    "debt",
    "arr",
    "gmv",
    "subsid",
    "cover",
    "assistance",
    "per-diem",
    "joining",
    "threshold",
];

/// Words of pay.
pub(super) const PAY_WORDS: &[&str] = &[
    "salary",
    "salaries",
    "pay",
    "pays",
    "paying",
    "paid",
    "compensation",
    "remuneration",
    "package",
    "wage",
    "wages",
    "rate",
    "rates",
    "ote",
    "earn",
    "earning",
    "earnings",
    "base",
    "gross",
    "ctc",
    "basic",
    "comp",
    "lohn",
    "gehalt",
];

/// Names of what is paid only where targets are met.
pub(super) const WITH_COMMISSION: &[&str] = &["ote", "on-target", "on target", "total target", "uncapped"];

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// The last words of a text, the last one first.
pub(super) fn last_words(text: &str, count: usize) -> Vec<&str> {
    words(text).rev().take(count).collect()
}

/// Whether the words at an amount make it something else than pay. Before it, a word of pay that is nearer wins; behind
/// it, a further thing that is given ("plus a bonus") is another one.
pub(super) fn is_other(before: &str, after: &str) -> bool {
    let is_not_pay = |word: &str| NOT_PAY.iter().any(|start| word.starts_with(start));
    let near = before.rfind([',', '(', ')', '+', '&']).map_or(before, |at| &before[at..]);
    let near = near.rfind(" plus ").map_or(near, |at| &near[at..]);
    let last = last_words(near, 6);
    let pay = last.iter().position(|word| PAY_WORDS.contains(word));
    let other = last.iter().position(|word| is_not_pay(word));
    if let Some(other) = other
        && pay.is_none_or(|pay| other < pay && last[other] != "worth")
    {
        return true;
    }
    let near = after.find([',', '(', ')', '+', '&', '.']).map_or(after, |at| &after[..at]);
    words(near)
        .take_while(|word| {
            !matches!(
                *word,
                "plus" | "and" | "with" | "or" | "depending" | "to" | "including" | "inc" | "dependent"
            )
        })
        .take(6)
        .take_while(|word| !matches!(*word, "salary" | "basic" | "base" | "ote"))
        .any(is_not_pay)
}

/// Whether an amount is in millions or more.
pub(super) fn is_millions(after: &str) -> bool {
    let word = words(after).next().unwrap_or_default();
    let glued = after.starts_with(['m', 'b']);
    matches!(word, "million" | "millions" | "billion" | "bn" | "mn" | "mm" | "mio")
        || glued && matches!(word, "m" | "b")
}

/// Whether an amount is the most that is paid: "up to", "max".
pub(super) fn is_most(before: &str, after: &str) -> bool {
    let last = last_words(before, 4);
    let bound = last.windows(2).any(|pair| matches!(pair, ["to", "up"] | ["as", "much"]))
        || last.iter().any(|word| matches!(*word, "max" | "maximum" | "upto"));
    bound || matches!(words(after).next(), Some("max" | "maximum"))
}

/// Whether an amount is the least that is paid: "from", "starts at", or a plus right behind it, at the start of `rest`.
pub(super) fn is_least(before: &str, rest: &str) -> bool {
    let last = last_words(before, 4);
    let rest: String = rest.trim_start().chars().take(24).collect::<String>().to_lowercase();
    last.iter().any(|word| {
        matches!(
            *word,
            "from"
                | "min"
                | "minimum"
                | "starting"
                | "starts"
                | "start"
                | "least"
                | "upwards"
                | "over"
                | "above"
        )
    }) || rest.starts_with('+') && !rest[1..].starts_with(' ')
        || ["and up", "upwards", "or more", "and above", "minimum", "plus per"]
            .iter()
            .any(|w| rest.starts_with(w))
}
