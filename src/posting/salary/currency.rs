//! Currencies: their signs and codes, what a unit is worth, whose they are.

/// A currency.
#[derive(Debug, PartialEq)]
pub(super) struct Currency {
    /// ISO 4217 code.
    pub(super) code: &'static str,
    /// How many units make about a dollar: what tells a wage of a month from one of an hour.
    pub(super) unit: f64,
    /// Whether pay is stated by the month where it is used, if no period is named.
    pub(super) monthly: bool,
}

const fn currency(code: &'static str, unit: f64, monthly: bool) -> Currency {
    Currency { code, unit, monthly }
}

const CURRENCIES: &[Currency] = &[
    currency("USD", 1.0, false),
    currency("GBP", 1.0, false),
    currency("EUR", 1.0, false),
    currency("CAD", 1.0, false),
    currency("AUD", 1.0, false),
    currency("NZD", 1.0, false),
    currency("CHF", 1.0, true),
    currency("SGD", 1.0, true),
    currency("HKD", 8.0, true),
    currency("TWD", 32.0, true),
    currency("JPY", 150.0, true),
    currency("CNY", 7.0, true),
    currency("KRW", 1300.0, true),
    currency("INR", 80.0, true),
    currency("PKR", 280.0, true),
    currency("BDT", 120.0, true),
    currency("LKR", 300.0, true),
    currency("NPR", 130.0, true),
    currency("PHP", 56.0, true),
    currency("MYR", 4.0, true),
    currency("THB", 35.0, true),
    currency("IDR", 16_000.0, true),
    currency("VND", 25_000.0, true),
    currency("SEK", 10.0, true),
    currency("NOK", 10.0, true),
    currency("DKK", 7.0, true),
    currency("ISK", 140.0, true),
    currency("PLN", 4.0, true),
    currency("CZK", 22.0, true),
    currency("HUF", 350.0, true),
    currency("RON", 5.0, true),
    currency("BGN", 2.0, true),
    currency("RSD", 110.0, true),
    currency("UAH", 40.0, true),
    currency("RUB", 90.0, true),
    currency("TRY", 35.0, true),
    currency("ILS", 4.0, true),
    currency("AMD", 390.0, true),
    currency("GEL", 3.0, true),
    currency("KZT", 500.0, true),
    currency("AED", 4.0, true),
    currency("SAR", 4.0, true),
    currency("QAR", 4.0, true),
    currency("KWD", 1.0, true),
    currency("BHD", 1.0, true),
    currency("OMR", 1.0, true),
    currency("JOD", 1.0, true),
    currency("EGP", 50.0, true),
    currency("MAD", 10.0, true),
    currency("ZAR", 18.0, true),
    currency("KES", 130.0, true),
    currency("UGX", 3700.0, true),
    currency("TZS", 2500.0, true),
    currency("RWF", 1300.0, true),
    currency("ETB", 120.0, true),
    currency("GHS", 12.0, true),
    currency("NGN", 1500.0, true),
    currency("BRL", 5.0, true),
    currency("MXN", 18.0, true),
    currency("ARS", 1000.0, true),
    currency("CLP", 950.0, true),
    currency("COP", 4000.0, true),
    currency("PEN", 4.0, true),
];

/// Signs and names beside an amount, and the code they mean; a sign that ends in another one stands before it.
const SIGNS: &[(&str, &str)] = &[
    ("CAN$", "CAD"),
    ("CA$", "CAD"),
    ("CAD$", "CAD"),
    ("AUD$", "AUD"),
    ("AU$", "AUD"),
    ("NZD$", "NZD"),
    ("NZ$", "NZD"),
    ("SGD$", "SGD"),
    ("SG$", "SGD"),
    ("HKD$", "HKD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("MX$", "MXN"),
    ("USD$", "USD"),
    ("US $", "USD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("$", "$"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("₹", "INR"),
    ("¥", "¥"),
    ("₽", "RUB"),
    ("₪", "ILS"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₩", "KRW"),
    ("₫", "VND"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("฿", "THB"),
    ("₸", "KZT"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("kr.", "kr"),
    ("kr", "kr"),
    ("Rs.", "Rs"),
    ("Rs", "Rs"),
    ("RM", "MYR"),
    ("Rp", "IDR"),
    ("Dhs", "AED"),
    ("Php", "PHP"),
    ("PhP", "PHP"),
    ("Ksh", "KES"),
    ("KSh", "KES"),
    ("KSH", "KES"),
    ("GH₵", "GHS"),
    ("GH¢", "GHS"),
    ("SFr", "CHF"),
    ("Fr.", "CHF"),
    ("R", "ZAR"),
    ("Euros", "EUR"),
    ("euros", "EUR"),
    ("Euro", "EUR"),
    ("euro", "EUR"),
    ("dollars", "$"),
    ("pounds", "GBP"),
    ("rupees", "Rs"),
    ("dirhams", "AED"),
    ("naira", "NGN"),
    ("francs", "CHF"),
];

/// Signs that several countries share, the currency first that is meant where nothing tells.
const SHARED: &[(&str, &[&str])] = &[
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("Rs", &["INR", "PKR", "LKR", "NPR"]),
    ("¥", &["JPY", "CNY"]),
];

/// Names that tell in which of the countries that share a sign a job is: the country, its people, its largest cities
/// and regions, and what only its postings speak of.
const COUNTRIES: &[(&str, &[&str])] = &[
    (
        "USD",
        &[
            "united states",
            "usa",
            "u.s.",
            "american",
            "new york",
            "san francisco",
            "los angeles",
            "chicago",
            "boston",
            "seattle",
            "california",
            "texas",
            "florida",
            "illinois",
            "massachusetts",
            "401(k)",
            "401k",
            "us-based",
        ],
    ),
    (
        "CAD",
        &[
            "canada",
            "canadian",
            "toronto",
            "vancouver",
            "montreal",
            "montréal",
            "ottawa",
            "calgary",
            "edmonton",
            "winnipeg",
            "halifax",
            "mississauga",
            "saskatoon",
            "ontario",
            "british columbia",
            "alberta",
            "quebec",
            "québec",
            "manitoba",
            "saskatchewan",
            "nova scotia",
            "new brunswick",
            "rrsp",
        ],
    ),
    (
        "AUD",
        &[
            "australia",
            "australian",
            "sydney",
            "melbourne",
            "brisbane",
            "perth",
            "adelaide",
            "canberra",
            "hobart",
            "geelong",
            "gold coast",
            "new south wales",
            "nsw",
            "queensland",
            "qld",
            "tasmania",
            "superannuation",
            "aest",
            "acst",
            "awst",
            "ahpra",
        ],
    ),
    (
        "NZD",
        &[
            "new zealand",
            "aotearoa",
            "auckland",
            "wellington",
            "christchurch",
            "dunedin",
            "tauranga",
            "waikato",
            "kiwisaver",
            "te tiriti",
            "nzst",
        ],
    ),
    ("SGD", &["singapore", "singaporean", "cpf", "mrt", "jurong", "tampines"]),
    ("HKD", &["hong kong", "kowloon", "mpf"]),
    ("SEK", &["sweden", "swedish", "stockholm", "gothenburg", "göteborg", "malmö", "uppsala", "linköping"]),
    ("NOK", &["norway", "norwegian", "oslo", "bergen", "trondheim", "stavanger"]),
    ("DKK", &["denmark", "danish", "copenhagen", "københavn", "aarhus", "odense", "aalborg"]),
    ("ISK", &["iceland", "icelandic", "reykjavik", "reykjavík"]),
    (
        "INR",
        &["india", "indian", "bengaluru", "bangalore", "mumbai", "delhi", "hyderabad", "pune", "chennai"],
    ),
    ("PKR", &["pakistan", "karachi", "lahore", "islamabad"]),
    ("LKR", &["sri lanka", "colombo"]),
    ("NPR", &["nepal", "kathmandu"]),
    ("JPY", &["japan", "japanese", "tokyo", "osaka"]),
    ("CNY", &["china", "chinese", "beijing", "shanghai", "shenzhen", "guangzhou"]),
];

/// The code of a sign: of a shared one, the likeliest.
pub(super) fn code_of(sign: &'static str) -> &'static str {
    SHARED
        .iter()
        .find(|(shared, _)| *shared == sign)
        .and_then(|(_, codes)| codes.first())
        .copied()
        .unwrap_or(sign)
}

/// A currency by its code or shared sign.
pub(super) fn of(sign: &'static str) -> Option<&'static Currency> {
    let code = code_of(sign);
    CURRENCIES.iter().find(|currency| currency.code == code)
}

/// The currency whose sign or code stands at the end of `before` or at the start of `after`, where no more than a
/// space parts it from the amount.
pub(super) fn beside(before: &str, after: &str) -> Option<&'static str> {
    let front = ending(before);
    // "$80,000 CAD": the code says which dollar.
    if front.is_none_or(is_shared)
        && let Some(code) = starting(after)
        && (front.is_none() || !is_shared(code))
    {
        return Some(code);
    }
    front
}

/// Whether a sign is that of several countries.
pub(super) fn is_shared(sign: &str) -> bool {
    SHARED.iter().any(|(shared, _)| *shared == sign)
}

fn ending(before: &str) -> Option<&'static str> {
    let before = trimmed(before, str::trim_end);
    // Nearly every sign ends in another letter.
    let last = before.bytes().next_back()?;
    let whole = |sign: &str| {
        sign.as_bytes().last() == Some(&last)
            && before.strip_suffix(sign).is_some_and(|rest| {
                !sign.starts_with(char::is_alphabetic) || !rest.ends_with(|c: char| c.is_alphanumeric())
            })
    };
    SIGNS
        .iter()
        .find(|(sign, _)| whole(sign))
        .map(|(_, code)| *code)
        .or_else(|| CURRENCIES.iter().find(|currency| whole(currency.code)).map(|currency| currency.code))
}

fn starting(after: &str) -> Option<&'static str> {
    let after = trimmed(after, str::trim_start);
    // Nearly every sign starts with another letter.
    let first = after.bytes().next()?;
    // A sign that opens the next amount is that one's; so is the letter R.
    let whole = |sign: &str| {
        sign.as_bytes().first() == Some(&first)
            && after.strip_prefix(sign).is_some_and(|rest| {
                let rest_starts = |f: fn(char) -> bool| rest.starts_with(f);
                sign != "R"
                    && !rest_starts(|c| c.is_ascii_digit())
                    && !(sign.ends_with(char::is_alphabetic) && rest_starts(char::is_alphanumeric))
            })
    };
    SIGNS
        .iter()
        .find(|(sign, _)| whole(sign))
        .map(|(_, code)| *code)
        .or_else(|| CURRENCIES.iter().find(|currency| whole(currency.code)).map(|currency| currency.code))
}

/// Without the one space, of any kind, that may stand between sign and amount.
fn trimmed<'a>(text: &'a str, trim: fn(&'a str) -> &'a str) -> &'a str {
    let bare = trim(text);
    if text.len() - bare.len() <= 3 && !text.contains('\n') { bare } else { text.trim_matches('\r') }
}

/// `text` without the signs and codes in it.
pub(super) fn without(text: &str) -> String {
    let mut bare = text.to_owned();
    let signs = SIGNS.iter().map(|(sign, _)| *sign).filter(|sign| *sign != "R");
    for sign in signs.chain(CURRENCIES.iter().map(|currency| currency.code)) {
        if bare.contains(sign) {
            bare = bare.replace(sign, "");
        }
    }
    bare.trim().trim_end_matches('R').trim().to_owned()
}

/// How strongly a text speaks for each country that shares a sign.
pub(super) fn votes(sign: &str, text: &str, weight: u32, votes: &mut Vec<(&'static str, u32)>) {
    let Some((_, countries)) = SHARED.iter().find(|(shared, _)| *shared == sign) else { return };
    let lower = text.to_lowercase();
    for (country, names) in COUNTRIES.iter().filter(|(country, _)| countries.contains(country)) {
        if names.iter().any(|name| holds_word(&lower, name)) {
            match votes.iter_mut().find(|(known, _)| known == country) {
                Some((_, sum)) => *sum += weight,
                None => votes.push((country, weight)),
            }
        }
    }
}

/// Whether a word or words stand in a text, not within longer words.
pub(super) fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + word.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric)
            && (!word.ends_with(char::is_alphanumeric) || !after.starts_with(char::is_alphanumeric))
    })
}
