use std::fmt::Write as _;

use super::Facts;
use crate::config::Config;
use crate::extract::Index;
use crate::posting::{Money, Posting};
use crate::taxonomy::Taxonomy;
use crate::text::Text;

struct Case {
    text: &'static str,
    title: Option<&'static str>,
    company: Option<&'static str>,
    location: Option<&'static str>,
    mode: Option<&'static str>,
    pay: Option<(Option<u64>, Option<u64>, &'static str)>,
}

const CASES: &[Case] = &[
    Case {
        text: "Care Assistant (Nights)\nLarchfield House Care Home, Ballymena\n£12.60 per hour | 36 hours | Permanent\n\
               Posted 4 days ago\n\nWe are looking for a kind Care Assistant. Minimum one year's experience in care.",
        title: Some("Care Assistant"),
        company: Some("Larchfield House Care Home"),
        location: Some("Ballymena"),
        mode: None,
        pay: Some((Some(13), Some(13), "GBP")),
    },
    Case {
        text: "Senior Plant Operator – Kalgoorlie WA – A$58/hr\nMulga Creek Mining\nOver 80 people clicked apply\nFull time\n\n\
               Mulga Creek Mining is after operators. Accommodation provided. Must have 2+ yrs experience on dozers.",
        title: Some("Senior Plant Operator"),
        company: Some("Mulga Creek Mining"),
        location: Some("Kalgoorlie WA"),
        mode: None,
        pay: Some((Some(58), Some(58), "AUD")),
    },
    Case {
        text: "Job Title: Data Analyst\nCompany: Tanrec Ltd\nLocation: Remote (EU)\nSalary: up to 55k EUR\n\n\
               About us\nWe turned over €12m last year.",
        title: Some("Data Analyst"),
        company: Some("Tanrec Ltd"),
        location: Some("EU"),
        mode: Some("remote"),
        pay: Some((None, Some(55_000), "EUR")),
    },
    Case {
        text: "Marketing Executive at Sundew Foods in Cape Town\nR25 000 - R30 000 per month | 3 days in the office\n\n\
               Sundew Foods is a maker of snacks. You will manage a budget of R1 000 000 a year.",
        title: Some("Marketing Executive"),
        company: Some("Sundew Foods"),
        location: Some("Cape Town"),
        mode: Some("hybrid"),
        pay: Some((Some(25_000), Some(30_000), "ZAR")),
    },
    Case {
        text: "Software Engineer, Payments\nBrindlepay\nStockholm, Sweden\nkr 52,000 – 60,000 per month\nOn-site\n\n\
               Brindlepay builds a ledger for small shops.",
        title: Some("Software Engineer"),
        company: Some("Brindlepay"),
        location: Some("Stockholm, Sweden"),
        mode: Some("onsite"),
        pay: Some((Some(52_000), Some(60_000), "SEK")),
    },
    Case {
        text: "Registered Nurse\nHarbour District Health Board\nTauranga\n$78,000 - $92,000 a year\nRemote job: No\n\n\
               Join our ward. You will be enrolled in KiwiSaver.",
        title: Some("Registered Nurse"),
        company: Some("Harbour District Health Board"),
        location: Some("Tauranga"),
        mode: None,
        pay: Some((Some(78_000), Some(92_000), "NZD")),
    },
    Case {
        text: "Home > Careers > Finance > Dublin\nSenior - Payroll Specialist\nOrrin Vale Ltd | Hybrid | Dublin\n\n\
               Christmas is our busiest time. Christmas cover is shared, and Irish payroll law is known.",
        title: Some("Senior - Payroll Specialist"),
        company: Some("Orrin Vale Ltd"),
        location: Some("Dublin"),
        mode: Some("hybrid"),
        pay: None,
    },
    Case {
        text: "| Role | Site Engineer |\n|---|---|\n| **Employer** | Fennick Civils |\n| **Location** | Hobart TAS |\n\
               | **Pay** | $95,000 to $104,000 per annum |\n\nYou will set out works on roads.",
        title: Some("Site Engineer"),
        company: Some("Fennick Civils"),
        location: Some("Hobart TAS"),
        mode: None,
        pay: Some((Some(95_000), Some(104_000), "AUD")),
    },
];

fn read(text: &str) -> Posting {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    Posting::read(&taxonomy, &index, &Config::default().matching, &Text::from_source("posting.txt", text))
}

/// Whether what was read holds what is wanted, in whatever letter case: a title may keep its field, a place its country.
fn holds(read: Option<&str>, wanted: Option<&str>) -> bool {
    match (read, wanted) {
        (Some(read), Some(wanted)) => {
            read.to_lowercase().contains(&wanted.to_lowercase()) && read.len() <= wanted.len() + 12
        }
        (read, wanted) => read.is_none() && wanted.is_none(),
    }
}

#[test]
fn facts_of_postings_of_many_kinds() {
    let mut wrong = Vec::new();
    for case in CASES {
        let posting = read(case.text);
        let Facts { title, company, location, work_mode, .. } = &posting.facts;
        let pay = posting.salary.map(|pay| {
            let units = |amount: Option<Money>| amount.map(|amount| amount.units().round() as u64);
            (units(pay.min), units(pay.max), pay.currency.unwrap_or_default())
        });
        let wanted = case.pay.map(|(min, max, currency)| (min, max, currency.to_owned()));
        let right = holds(title.as_deref(), case.title)
            && holds(company.as_deref(), case.company)
            && holds(location.as_deref(), case.location)
            && *work_mode == case.mode
            && pay == wanted;
        if !right {
            wrong.push(format!("{:?}\n  pay {pay:?}\n  in {:?}", posting.facts, case.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One posting of `cases.txt`: its name, what it states, and its text.
struct Stated {
    name: &'static str,
    facts: Vec<(&'static str, &'static str)>,
    text: &'static str,
}

fn table() -> Vec<Stated> {
    let mut all = Vec::new();
    for case in include_str!("cases.txt").split("\n=== ").skip(1) {
        let Some((head, text)) = case.split_once("\n---\n") else { panic!("no text in {case}") };
        let mut lines = head.lines();
        let name = lines.next().unwrap_or_default();
        let facts = lines.filter_map(|line| line.split_once(": ")).collect();
        all.push(Stated { name, facts, text });
    }
    all
}

#[test]
fn heads_of_postings_in_the_forms_in_which_they_are_written() {
    let (taxonomy, config) = (Taxonomy::builtin(), Config::default());
    let index = Index::new(&taxonomy);
    let table = table();
    assert!(table.len() > 70);
    let mut wrong = String::new();
    for Stated { name, facts, text } in &table {
        let text = Text::from_source("posting.txt", text.trim());
        let posting = Posting::read(&taxonomy, &index, &config.matching, &text);
        let Facts { title, company, location, seniority, work_mode } = &posting.facts;
        for (fact, wanted) in facts {
            let wanted = Some(*wanted).filter(|wanted| *wanted != "-");
            let (read, right) = match *fact {
                "title" => (title.as_deref(), holds(title.as_deref(), wanted)),
                "company" => (company.as_deref(), holds(company.as_deref(), wanted)),
                "location" => (location.as_deref(), holds(location.as_deref(), wanted)),
                "seniority" => (*seniority, *seniority == wanted),
                "mode" => (*work_mode, *work_mode == wanted),
                other => panic!("{name} states {other}"),
            };
            if !right {
                _ = write!(wrong, "\n{name}: {fact} is {wanted:?}, read as {read:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
