//! Postings as the public interfaces of job boards give them: Greenhouse, Lever, Ashby, `SmartRecruiters`, Workable,
//! and whatever has a title and a description under the same names.

use serde_json::Value;

use super::{Job, LISTED, Pay, date, employment, items, pay, work_mode};
use crate::intake::json::{names, number, objects, word};

/// Where the boards keep a list of postings.
const LISTS: &[&str] = &["jobs", "postings", "content", "results", "data", "job", "jobPosting", "items"];

/// All postings in the data.
pub(super) fn all(data: &Value) -> Vec<Job> {
    let company = word(data, &["name", "company_name"]).filter(|_| data.get("jobs").is_some());
    let found: Vec<&Value> = match data {
        Value::Array(_) => objects(data),
        Value::Object(_) if is_posting(data) => vec![data],
        _ => LISTS.iter().find_map(|key| data.get(*key)).map(objects).unwrap_or_default(),
    };
    found
        .into_iter()
        .filter(|value| is_posting(value))
        .map(|value| {
            let mut job = job(value);
            job.company = job.company.or_else(|| company.clone());
            job
        })
        .collect()
}

/// Whether an object has a posting's title and at least one more sign of it.
fn is_posting(value: &Value) -> bool {
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(*key).is_some_and(|one| !one.is_null()));
    let title = word(value, &["title", "text", "name", "jobTitle", "job_title"]).is_some();
    // A résumé has basics and no posting does.
    title
        && !has(&["basics"])
        && has(&[
            "content",
            "description",
            "descriptionPlain",
            "descriptionHtml",
            "descriptionBody",
            "jobAd",
            "lists",
            "categories",
            "location",
            "absolute_url",
            "hostedUrl",
            "jobUrl",
            "shortcode",
            "requirements",
            "employmentType",
            "jobDescription",
            "job_description",
        ])
}

fn job(value: &Value) -> Job {
    let mut job =
        Job { title: word(value, &["title", "jobTitle", "job_title", "text", "name"]), ..Job::default() };
    let listed = |key: &str| value.get(key).map(names).unwrap_or_default();
    job.company = word(value, &["company_name", "companyName", "employer", "organization"])
        .or_else(|| listed("company").into_iter().next())
        .or_else(|| listed("hiringOrganization").into_iter().next());
    facts(value, &mut job);
    job.pay = pay(value);

    // Lever keeps its lists beside the description, SmartRecruiters its sections in an advertisement.
    let body = ["content", "descriptionHtml", "descriptionBody", "description", "descriptionPlain"];
    let other = ["jobDescription", "job_description", "body", "openingPlain"];
    let opening = word(value, &["opening"]).filter(|_| value.get("descriptionBody").is_some());
    job.say(None, &opening.unwrap_or_default());
    job.say(None, &body.iter().chain(&other).find_map(|key| word(value, &[*key])).unwrap_or_default());
    for list in value.get("lists").map(objects).unwrap_or_default() {
        let items = word(list, &["content"]).unwrap_or_default();
        job.say(word(list, &["text"]).as_deref(), &format!("<ul>{items}</ul>"));
    }
    if let Some(sections) = value.get("jobAd").and_then(|ad| ad.get("sections")) {
        for (key, heading) in [
            ("companyDescription", "Company Description"),
            ("jobDescription", "Job Description"),
            ("qualifications", "Qualifications"),
            ("additionalInformation", "Additional Information"),
        ] {
            if let Some(section) = sections.get(key) {
                let heading = word(section, &["title"]).unwrap_or_else(|| heading.to_owned());
                job.say(Some(&heading), &word(section, &["text"]).unwrap_or_default());
            }
        }
    }
    for (keys, heading) in [
        (&["responsibilities"][..], "Responsibilities"),
        (&["requirements", "qualifications"], "Requirements"),
        (&["skills"], "Skills"),
        (&["benefits"], "Benefits"),
    ] {
        let texts: Vec<String> = keys.iter().flat_map(|key| listed(key)).collect();
        match texts.as_slice() {
            [only] => job.say(Some(heading), only),
            several => job.say(Some(heading), &items(several)),
        }
    }
    job.say(None, &word(value, &["additional", "additionalPlain"]).unwrap_or_default());
    job
}

fn facts(value: &Value, job: &mut Job) {
    let listed = |value: &Value, key: &str| value.get(key).map(names).unwrap_or_default();
    let categories = value.get("categories").filter(|one| one.is_object()).unwrap_or(&Value::Null);
    job.places = place(value.get("location").or_else(|| categories.get("location")).unwrap_or(&Value::Null));
    if job.places.is_empty() {
        job.places = place(value);
    }
    for more in [value.get("secondaryLocations"), value.get("locations"), categories.get("allLocations")] {
        for one in more.and_then(Value::as_array).into_iter().flatten().take(LISTED) {
            let named = one.get("location").unwrap_or(one);
            for place in place(named).into_iter().take(LISTED) {
                if !job.places.iter().any(|known| known.contains(&place)) {
                    job.places.push(place);
                }
            }
        }
    }
    let remote = ["isRemote", "remote", "telecommuting", "telecommute"];
    let is_remote = |value: &Value| remote.iter().any(|key| value.get(*key) == Some(&Value::Bool(true)));
    job.work_mode = word(value, &["workplaceType", "workplace", "workplace_type", "remote_type"])
        .and_then(|mode| work_mode(&mode))
        .or_else(|| {
            let remote = is_remote(value) || value.get("location").is_some_and(is_remote);
            remote.then(|| "Remote".to_owned())
        });
    let types = ["employmentType", "employment_type", "typeOfEmployment", "type", "commitment"];
    job.employment = types
        .iter()
        .flat_map(|key| [listed(value, key), listed(categories, key)].concat())
        .map(|name| employment(&name))
        .filter(|name| !name.is_empty())
        .take(1)
        .collect();
    for key in ["department", "departments", "team"] {
        for name in [listed(value, key), listed(categories, key)].concat().into_iter().take(LISTED) {
            if !job.team.contains(&name) {
                job.team.push(name);
            }
        }
    }
    job.posted = word(
        value,
        &["datePosted", "publishedAt", "first_published", "published_on", "published", "releasedDate"],
    )
    .map(|text| date(&text));
    job.apply_by = word(value, &["validThrough", "application_deadline"]).map(|text| date(&text));
}

/// A place by its name, or by city, region and country.
fn place(value: &Value) -> Vec<String> {
    let parts = |keys: &[&str]| word(value, keys);
    let city = parts(&["city", "addressLocality"]);
    if let Some(city) = city {
        let more = [
            parts(&["region", "state", "addressRegion"]),
            parts(&["country", "countryName", "country_name", "addressCountry"]),
        ];
        let mut words: Vec<String> = [Some(city)].into_iter().chain(more).flatten().collect();
        words.dedup();
        return vec![words.join(", ")];
    }
    match value {
        Value::Object(fields) if fields.contains_key("title") || fields.contains_key("text") => Vec::new(),
        Value::Object(_) => {
            word(value, &["name", "location_str", "fullLocation", "label"]).into_iter().collect()
        }
        _ => names(value),
    }
}

fn pay(value: &Value) -> Option<Pay> {
    let said = |text: String| Pay { said: Some(text), ..Pay::default() };
    if let Some(range) = value.get("salaryRange").filter(|one| one.is_object()) {
        return Pay::of(range, &["min"], &["max"], &["currency"], &["interval"]);
    }
    if let Some(range) = value.get("pay_input_ranges").map(objects).and_then(|all| all.first().copied()) {
        let mut pay =
            Pay::of(range, &["min_cents"], &["max_cents"], &["currency_type"], &["title", "blurb"])?;
        pay.min = pay.min.map(|cents| cents / 100.0);
        pay.max = pay.max.map(|cents| cents / 100.0);
        // Most are of a year, and what is said of an hour is far below.
        let per_year = pay.min.or(pay.max).is_some_and(|amount| amount >= 10_000.0);
        pay.period = if per_year { Some("year") } else { pay.period };
        return Some(pay);
    }
    if let Some(text) = value
        .get("compensation")
        .and_then(|one| word(one, &["compensationTierSummary", "scrapeableCompensationSalarySummary"]))
    {
        return Some(said(text));
    }
    for key in ["salary", "compensation", "baseSalary"] {
        match value.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => {
                return Some(said(text.trim().to_owned()));
            }
            Some(one @ Value::Object(_)) => {
                let one = one.get("value").filter(|value| value.is_object()).unwrap_or(one);
                let (min, max) =
                    (["min", "salary_from", "minValue", "value"], ["max", "salary_to", "maxValue"]);
                let currency = ["currency", "salary_currency"];
                let mut found = Pay::of(one, &min, &max, &currency, &["interval", "period", "unitText"])?;
                found.currency =
                    found.currency.or_else(|| value.get(key).and_then(|base| word(base, &currency)));
                return Some(found);
            }
            Some(amount) if number(amount).is_some() => {
                let period = word(value, &["salaryPeriod", "salary_period"]);
                return Some(Pay {
                    min: number(amount),
                    currency: word(value, &["salaryCurrency", "currency"]),
                    period: period.as_deref().and_then(pay::period_of),
                    ..Pay::default()
                });
            }
            _ => {}
        }
    }
    Pay::of(
        value,
        &["salary_min", "salaryMin"],
        &["salary_max", "salaryMax"],
        &["salary_currency", "currency"],
        &["salary_period"],
    )
}
