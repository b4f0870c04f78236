//! Postings as data, as Markdown.

use serde_json::json;

use super::*;

fn markdown(data: &Value) -> String {
    only(in_data(data)).unwrap().markdown(None)
}

const PROSE: &str = "You will run the wards at night, with two others, and keep the records.";

#[test]
fn every_fact_of_schema_org_becomes_a_line() {
    let data = json!({
        "@context": "https://schema.org/", "@type": ["JobPosting"], "title": "Night Nurse &amp; Lead",
        "hiringOrganization": {"@type": "Organization", "name": "St Mary's"},
        "jobLocation": [
            {"@type": "Place", "address": {"addressLocality": "Leeds", "addressRegion": "England",
                "addressCountry": {"@type": "Country", "name": "UK"}}},
            {"address": "York"}],
        "jobLocationType": "TELECOMMUTE", "employmentType": ["FULL_TIME", "OTHER"],
        "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP",
            "value": {"minValue": 30000, "maxValue": "36,500", "unitText": "YEAR"}},
        "datePosted": "2026-11-03T08:00", "validThrough": "soon",
        "description": format!("&lt;p&gt;{PROSE}&lt;/p&gt;"),
        "qualifications": ["Registered nurse", "Driving licence"], "skills": "Triage",
        "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 36},
        "educationRequirements": {"credentialCategory": "bachelor degree"},
        "responsibilities": PROSE
    });
    assert_eq!(
        markdown(&data),
        format!(
            "# Night Nurse & Lead\n\nCompany: St Mary's  \nLocations: Leeds, England, UK; York  \nWork mode: Remote  \n\
             Salary: £30,000–36,500 a year  \nEmployment type: Full-time  \nPosted: 3 November 2026  \n\
             Apply by: soon\n\n{PROSE}\n\n## Qualifications\n\n- Registered nurse\n- Driving licence\n\n\
             ## Experience\n\nAt least 3 years of experience\n\n## Education\n\nBachelor degree\n\n\
             ## Skills\n\nTriage\n"
        )
    );
}

#[test]
fn pay_is_said_as_people_say_it() {
    for (base, words) in [
        (
            json!({"currency": "EUR", "value": {"minValue": 50000, "maxValue": 60000, "unitText": "YEAR"}}),
            "€50,000–60,000 a year",
        ),
        (json!({"currency": "USD", "value": {"value": 31.5, "unitText": "HOUR"}}), "$31.50 an hour"),
        (
            json!({"currency": "sek", "value": {"maxValue": 45000}, "unitText": "MONTH"}),
            "up to SEK 45,000 a month",
        ),
        (json!({"currency": "EUR", "minValue": 400, "unitText": "DAY"}), "€400 a day"),
        (json!("Competitive"), "Competitive"),
        (json!({"value": {"minValue": 0, "maxValue": 0}}), ""),
        (json!(true), ""),
    ] {
        let data = json!({"@type": "JobPosting", "title": "x", "baseSalary": base});
        let said = in_data(&data)[0].pay.as_ref().map(Pay::words).unwrap_or_default();
        assert_eq!(said, words, "{data}");
    }
}

#[test]
fn each_board_is_read() {
    let greenhouse = json!({"id": 1, "title": "Nurse", "location": {"name": "Leeds"}, "company_name": "Acme",
        "departments": [{"name": "Care"}], "content": format!("&lt;p&gt;{PROSE}&lt;/p&gt;"), "absolute_url": "x",
        "pay_input_ranges": [{"min_cents": 3_000_000, "max_cents": 3_600_000, "currency_type": "GBP"}]});
    assert_eq!(
        markdown(&greenhouse),
        format!(
            "# Nurse\n\nCompany: Acme  \nLocation: Leeds  \nSalary: £30,000–36,000 a year  \nTeam: Care\n\n{PROSE}\n"
        )
    );
    let lever = json!([{"text": "Nurse", "categories": {"location": "Leeds", "commitment": "Full-time", "team": "Care",
            "allLocations": ["Leeds", "York"]},
        "workplaceType": "hybrid", "descriptionPlain": PROSE, "lists": [{"text": "You have", "content": "<li>Calm</li><li>Tact</li>"}],
        "additional": "<p>Apply with a letter, please, and say why.</p>",
        "salaryRange": {"min": 20, "max": 25, "currency": "GBP", "interval": "per-hour-wage"}}]);
    assert_eq!(
        markdown(&lever),
        format!(
            "# Nurse\n\nLocations: Leeds; York  \nWork mode: Hybrid  \nSalary: £20–25 an hour  \n\
             Employment type: Full-time  \nTeam: Care\n\n{PROSE}\n\n## You have\n\n- Calm\n- Tact\n\n\
             Apply with a letter, please, and say why.\n"
        )
    );
    let ashby = json!({"title": "Nurse", "location": "Leeds", "secondaryLocations": [{"location": "York"}],
        "employmentType": "FullTime", "isRemote": true, "descriptionHtml": format!("<p>{PROSE}</p>"),
        "compensation": {"compensationTierSummary": "£30K – £36K"}, "jobUrl": "x"});
    assert_eq!(
        markdown(&ashby),
        format!(
            "# Nurse\n\nLocations: Leeds; York  \nWork mode: Remote  \nSalary: £30K – £36K  \n\
             Employment type: Full-time\n\n{PROSE}\n"
        )
    );
    let smart = json!({"name": "Nurse", "company": {"name": "Acme"}, "location": {"city": "Leeds", "country": "uk", "remote": false},
        "typeOfEmployment": {"label": "Part-time"}, "jobAd": {"sections": {
            "jobDescription": {"title": "The job", "text": format!("<p>{PROSE}</p>")},
            "qualifications": {"title": "You", "text": "<ul><li>Calm</li></ul>"}}}});
    assert_eq!(
        markdown(&smart),
        format!(
            "# Nurse\n\nCompany: Acme  \nLocation: Leeds, uk  \nEmployment type: Part-time\n\n## The job\n\n{PROSE}\n\n\
             ## You\n\n- Calm\n"
        )
    );
    let workable = json!({"name": "Acme", "jobs": [{"title": "Nurse", "shortcode": "A1", "telecommuting": true, "city": "Leeds",
        "state": "England", "country": "UK", "employment_type": "Contract", "description": format!("<p>{PROSE}</p>")}]});
    assert_eq!(
        markdown(&workable),
        format!(
            "# Nurse\n\nCompany: Acme  \nLocation: Leeds, England, UK  \nWork mode: Remote  \nEmployment type: Contract\n\n{PROSE}\n"
        )
    );
}

#[test]
fn odd_data_does_no_harm() {
    for data in [
        json!({"@type": "JobPosting", "title": {"a": 1}, "description": 5, "jobLocation": [[[]]], "baseSalary": []}),
        json!({"title": "x", "location": [1, null, {}], "lists": 7, "categories": "y", "salaryRange": []}),
        json!({"jobs": {"title": "x", "content": [1]}}),
        json!([null, 1, {"title": "x", "description": {"a": {}}}]),
        json!({"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"@type": "JobPosting"}}}}}}}}),
    ] {
        for job in in_data(&data) {
            job.markdown(None);
        }
    }
}
