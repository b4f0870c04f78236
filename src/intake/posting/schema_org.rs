//! `JobPosting` of schema.org, as pages carry it for search engines.

use serde_json::Value;

use super::{Job, LISTED, Pay, date, employment, items, pay, work_mode};
use crate::intake::json::{names, number, objects, word};

/// How deep postings are looked for in lists and graphs.
const DEEPEST: usize = 6;

/// All postings in the data.
pub(super) fn all(data: &Value) -> Vec<Job> {
    let mut jobs = Vec::new();
    let mut open = vec![(data, 0)];
    while let Some((value, depth)) = open.pop() {
        if depth > DEEPEST {
            continue;
        }
        match value {
            Value::Array(all) => open.extend(all.iter().rev().map(|one| (one, depth + 1))),
            Value::Object(_) if is_posting(value) => jobs.push(job(value)),
            Value::Object(fields) => {
                let inner = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"];
                open.extend(
                    inner.iter().rev().filter_map(|key| fields.get(*key)).map(|one| (one, depth + 1)),
                );
            }
            _ => {}
        }
    }
    jobs
}

fn is_posting(value: &Value) -> bool {
    let kinds = value.get("@type").map(names).unwrap_or_default();
    let named = kinds.iter().any(|kind| kind.rsplit(['/', ':']).next() == Some("JobPosting"));
    // Some leave the type out; nothing but a posting has these names.
    named || (kinds.is_empty() && value.get("hiringOrganization").is_some() && value.get("title").is_some())
}

fn job(value: &Value) -> Job {
    let listed = |key: &str| value.get(key).map(names).unwrap_or_default();
    let remote = listed("jobLocationType").iter().find_map(|word| work_mode(word));
    let mut job = Job {
        title: word(value, &["title", "name"]),
        company: listed("hiringOrganization").into_iter().next(),
        places: value.get("jobLocation").map(places).unwrap_or_default(),
        work_mode: remote,
        pay: value.get("baseSalary").and_then(|base| salary(base, value)).or_else(|| estimate(value)),
        employment: listed("employmentType")
            .iter()
            .flat_map(|types| types.split(','))
            .map(employment)
            .filter(|word| !word.is_empty())
            .collect(),
        team: Vec::new(),
        posted: word(value, &["datePosted"]).map(|text| date(&text)),
        apply_by: word(value, &["validThrough"]).map(|text| date(&text)),
        parts: Vec::new(),
    };
    if job.places.is_empty() {
        job.places = listed("applicantLocationRequirements");
    }
    job.say(None, &word(value, &["description"]).unwrap_or_default());
    for (key, heading) in [
        ("responsibilities", "Responsibilities"),
        ("qualifications", "Qualifications"),
        ("experienceRequirements", "Experience"),
        ("educationRequirements", "Education"),
        ("skills", "Skills"),
        ("jobBenefits", "Benefits"),
    ] {
        let body = value.get(key).map(said).unwrap_or_default();
        job.say(Some(heading), &body);
    }
    job
}

/// What a field says: its text, or an item for each of several.
fn said(value: &Value) -> String {
    let all: Vec<String> = match value {
        Value::Array(all) => all.iter().filter_map(one).collect(),
        one_value => one(one_value).into_iter().collect(),
    };
    match all.as_slice() {
        [only] => only.clone(),
        [] => String::new(),
        several => items(several),
    }
}

fn one(value: &Value) -> Option<String> {
    if let Some(months) = value.get("monthsOfExperience").and_then(number).filter(|months| *months >= 1.0) {
        let months = months.round() as u64;
        return Some(match (months / 12, months % 12) {
            (1, 0) => "At least 1 year of experience".to_owned(),
            (years, 0) => format!("At least {years} years of experience"),
            _ => format!("At least {months} months of experience"),
        });
    }
    match value {
        Value::Bool(_) => None,
        Value::Object(_) => word(value, &["credentialCategory", "name", "description", "text"]).map(|text| {
            let mut letters = text.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(text.clone())
        }),
        _ => names(value).into_iter().next(),
    }
}

fn places(value: &Value) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let listed = match value {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    };
    for place in listed.into_iter().take(LISTED) {
        let address = place.get("address").unwrap_or(place);
        let part = |key: &str| address.get(key).map(names).unwrap_or_default().into_iter().next();
        let parts = ["addressLocality", "addressRegion", "addressCountry"].into_iter().filter_map(part);
        let mut words: Vec<String> = parts.collect();
        words.dedup();
        let place = if words.is_empty() { names(address).into_iter().next() } else { Some(words.join(", ")) };
        found.extend(place.filter(|place| !found.contains(place)));
    }
    found
}

fn salary(base: &Value, job: &Value) -> Option<Pay> {
    let currency = || word(base, &["currency"]).or_else(|| word(job, &["salaryCurrency"]));
    let (min, max) = (["minValue", "value"], ["maxValue"]);
    let mut pay = match base {
        Value::Object(_) => {
            let value = base.get("value").filter(|value| value.is_object()).unwrap_or(base);
            let mut pay = Pay::of(value, &min, &max, &["currency"], &["unitText", "unitCode"])?;
            pay.period = pay.period.or_else(|| word(base, &["unitText"]).as_deref().and_then(pay::period_of));
            pay
        }
        _ => match number(base) {
            Some(amount) => Pay { min: Some(amount), ..Pay::default() },
            None => Pay { said: names(base).into_iter().next(), ..Pay::default() },
        },
    };
    pay.currency = pay.currency.or_else(currency).map(|code| code.to_uppercase());
    (pay.min.is_some() || pay.max.is_some() || pay.said.is_some()).then_some(pay)
}

fn estimate(job: &Value) -> Option<Pay> {
    let value = *objects(job.get("estimatedSalary")?).first()?;
    let mut pay = salary(value, job).or_else(|| {
        Pay::of(
            value,
            &["percentile10", "median"],
            &["percentile90"],
            &["currency"],
            &["duration", "unitText"],
        )
    })?;
    pay.estimated = true;
    Some(pay)
}
