use super::*;

fn find(text: &str) -> Option<Salary> {
    Stated::of(text).map(|stated| stated.salary)
}

/// min, max, currency, period
type Said = (Option<u64>, Option<u64>, Option<String>, String);

fn said(text: &str) -> Option<Said> {
    let s = find(text)?;
    let units = |amount: Money| amount.units().round() as u64;
    Some((s.min.map(units), s.max.map(units), s.currency, s.period.unwrap_or_default()))
}

fn range(min: u64, max: u64, currency: &str, period: &str) -> Said {
    (Some(min), Some(max), Some(currency.to_owned()), period.to_owned())
}

#[test]
fn pay_in_its_common_forms() {
    let mut wrong = Vec::new();
    for (text, min, max, currency, period) in [
        ("Salary: £60,000 - £75,000 per annum", 60_000, 75_000, "GBP", "year"),
        ("$55k–70k a year", 55_000, 70_000, "USD", "year"),
        ("55-70k EUR, permanent", 55_000, 70_000, "EUR", "year"),
        ("CHF 90'000 to 110'000", 90_000, 110_000, "CHF", "year"),
        ("$36.50 - $41.25 per hour", 37, 41, "USD", "hour"),
        ("Base pay range $120,000.00/yr - $150,000.00/yr", 120_000, 150_000, "USD", "year"),
        ("£31,250 pro rata, 22.5 hours a week", 31_250, 31_250, "GBP", "year"),
        ("$6,000--8,000 USD per month", 6000, 8000, "USD", "month"),
        ("Grade 7 £41,000 to £44,500 pa", 41_000, 44_500, "GBP", "year"),
        ("€2 750–3 150/month, 13 salaries", 2750, 3150, "EUR", "month"),
        ("2 900 – 3 300 €/month", 2900, 3300, "EUR", "month"),
        ("£480-520 a day, inside IR35", 480, 520, "GBP", "day"),
        ("$1,940 - $2,120/wk for 8 weeks", 1940, 2120, "USD", "week"),
        ("£28k - £31k, 28 days' leave a year, 4 days a week", 28_000, 31_000, "GBP", "year"),
        ("$30/hr, time and a half after 40", 30, 30, "USD", "hour"),
        ("between £22,000 and £24,000 plus tips", 22_000, 24_000, "GBP", "year"),
    ] {
        if said(text) != Some(range(min, max, currency, period)) {
            wrong.push((text, said(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let predicted = find("The predicted salary is between 36000 - 60000 £ per year.").unwrap();
    assert!(predicted.predicted && predicted.min == Some(Money::whole(36_000)));
    assert!(find("Estimated pay: $21 - $26 an hour").unwrap().predicted);
    assert!(!find("Estimated start: March. Salary £29,000").unwrap().predicted);
}

#[test]
fn pay_around_the_world() {
    let mut wrong = Vec::new();
    for (text, min, max, currency, period) in [
        ("₹ 9-14 Lacs P.A.", 900_000, 1_400_000, "INR", "year"),
        ("INR 12,50,000 - 16,00,000 a year", 1_250_000, 1_600_000, "INR", "year"),
        ("CTC: ₹6.5 LPA", 650_000, 650_000, "INR", "year"),
        ("Rs. 28,000 per month", 28_000, 28_000, "INR", "month"),
        ("AED 14,000 - 17,000 plus housing", 14_000, 17_000, "AED", "month"),
        ("R 380 000 - R 420 000 per annum", 380_000, 420_000, "ZAR", "year"),
        ("R22 500 per month", 22_500, 22_500, "ZAR", "month"),
        ("KES 95,000 gross", 95_000, 95_000, "KES", "month"),
        ("S$3,800 - S$4,400 a month", 3800, 4400, "SGD", "month"),
        ("SGD 96,000 per annum", 96_000, 96_000, "SGD", "year"),
        ("A$71 – A$77 per hour + super", 71, 77, "AUD", "hour"),
        ("CA$84,000–CA$91,000", 84_000, 91_000, "CAD", "year"),
        ("C$58K-C$64K", 58_000, 64_000, "CAD", "year"),
        ("$88,000 - $97,000 CAD", 88_000, 97_000, "CAD", "year"),
        ("NZ$69,000 to NZ$74,000 per year", 69_000, 74_000, "NZD", "year"),
        ("US$132k to US$149k by level", 132_000, 149_000, "USD", "year"),
        ("kr 46 000 – 52 000 per month", 46_000, 52_000, "SEK", "month"),
        ("NOK 680 000 - 740 000", 680_000, 740_000, "NOK", "year"),
        ("14 000 - 18 500 zł", 14_000, 18_500, "PLN", "month"),
        ("45 000 Kč monthly", 45_000, 45_000, "CZK", "month"),
        ("RM 5,500 – RM 7,000", 5500, 7000, "MYR", "month"),
        ("Rp 12.000.000 per month", 12_000_000, 12_000_000, "IDR", "month"),
        ("₱35,000 – ₱42,000 monthly", 35_000, 42_000, "PHP", "month"),
        ("¥6,000,000 - ¥8,000,000 a year", 6_000_000, 8_000_000, "JPY", "year"),
        ("48.000 € - 55.000 € brutto", 48_000, 55_000, "EUR", "year"),
        ("62,000 euros gross", 62_000, 62_000, "EUR", "year"),
    ] {
        if said(text) != Some(range(min, max, currency, period)) {
            wrong.push((text, said(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn one_end_of_a_range() {
    let ends = |text: &str| said(text).map(|(min, max, ..)| (min, max));
    assert_eq!(ends("Up to €450 per day"), Some((None, Some(450))));
    assert_eq!(ends("Salary up to 45k, depending on experience"), Some((None, Some(45_000))));
    assert_eq!(ends("WAGES START AT $19.00 AN HOUR + $2 FOR NIGHTS"), Some((Some(19), None)));
    assert_eq!(ends("From £27,000"), Some((Some(27_000), None)));
    assert_eq!(ends("$90k+"), Some((Some(90_000), None)));
    assert_eq!(ends("19.75/hr"), Some((Some(20), Some(20))));
}

#[test]
fn pay_beside_other_money() {
    for (text, min, max) in [
        ("£34,000 to £37,500 + bonus", 34_000, 37_500),
        ("A £750 learning budget and a salary of £33,000", 33_000, 33_000),
        ("OTE: $190k. Base: $95k", 95_000, 95_000),
        ("£52,000 plus a car allowance of £6,000", 52_000, 52_000),
        ("After raising €12m we pay €72,000 a year", 72_000, 72_000),
    ] {
        assert_eq!(said(text).map(|(min, max, ..)| (min, max)), Some((Some(min), Some(max))), "{text}");
    }
    assert_eq!(said("OTE £80,000").map(|(min, ..)| min), Some(Some(80_000)));
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
        "$10,000 sign-on bonus",
        "You will hold a budget of £250,000 a year",
        "Turnover of €90,000 a month per shop",
        "Series B ($18m) closed in May",
        "managing contracts worth £400,000",
        "30 units per hour",
        "We learn from 20,000 customers a year",
        "Relocation assistance up to $15,000",
        "Knowledge of R 4.3 and of SQL",
        "life cover of £100,000",
        "shift differential of $12,000 a year",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn pay_keeps_its_decimals() {
    let pay = find("Successful candidates are paid a rate of £10.20 per hour.").unwrap();
    assert_eq!(pay.min.map(|amount| amount.to_string()).as_deref(), Some("10.20"));
}

#[test]
fn the_number_of_a_posting_is_no_pay() {
    for text in ["R324271", "Job ID: R0098555", "Requisition R-120034"] {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn the_end_that_one_place_leaves_open_is_taken_from_another() {
    let of = |lines: &str| {
        let text = crate::text::Text::from_source("job.txt", lines);
        let blocks = crate::markup::read(&text, crate::markup::Format::Plain);
        let pay: Vec<Option<Stated>> = blocks.iter().map(|block| Stated::of(block.flow.text())).collect();
        let salary = of_posting(&blocks, &vec![LineClass::Meta; blocks.len()], &pay, None);
        salary.map(|salary| (salary.min.map(Money::units), salary.max.map(Money::units)))
    };
    let whole = Some((Some(25.0), Some(26.0)));
    assert_eq!(of("Starting at $25 an hour\n\nPay: $25.00 - $26.00 per hour\n"), whole);
    assert_eq!(of("Starting at $25 an hour\n\nPay: $18.00 - $19.00 per hour\n"), Some((Some(25.0), None)));
    let peso = find("Pay: Php25,000.00 - Php50,000.00 per month").unwrap();
    assert_eq!(peso.currency.as_deref(), Some("PHP"));
}

#[test]
fn pay_over_several_grades_is_told_from_the_lowest_to_the_highest() {
    let read = |text: &str| {
        let text = crate::text::Text::from_source("job.txt", text);
        let taxonomy = crate::taxonomy::Taxonomy::builtin();
        let index = crate::extract::Index::new(&taxonomy);
        let config = crate::config::Config::default();
        let salary = crate::posting::Posting::read(&taxonomy, &index, &config.matching, &text).salary;
        salary.map(|s| (s.min.map(Money::units), s.max.map(Money::units)))
    };
    let grades = "Baker\n\nSalary\nBaker I: £24,000 - £26,000 a year\nBaker II: £25,500 - £29,000 a year\n\nYou bake.\n";
    assert_eq!(read(grades), Some((Some(24_000.0), Some(29_000.0))));
    let overtime = "Baker\n\nDay rate: £14.20 per hour\nOvertime: £21.30 per hour\n\nYou bake.\n";
    assert_eq!(read(overtime), Some((Some(14.2), Some(14.2))));
    let label = "Baker\n\nHourly rate\n£14-£15\n\nYou bake.\n";
    assert_eq!(read(label), Some((Some(14.0), Some(15.0))));
}
