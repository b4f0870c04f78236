//! Postings as data: what stands in them, whatever the site calls it, and the text they become.

mod boards;
mod pay;
mod schema_org;
#[cfg(test)]
mod tests;

use serde_json::Value;

use super::html;
use super::markdown::{Markdown, one_line};
pub(super) use pay::Pay;

/// Only so many parts are looked through for what is said again; no posting has more.
const COMPARED: usize = 24;
/// More places or teams than this say nothing.
const LISTED: usize = 24;

/// A posting.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Job {
    pub(super) title: Option<String>,
    pub(super) company: Option<String>,
    pub(super) places: Vec<String>,
    /// Remote, hybrid or on site.
    pub(super) work_mode: Option<String>,
    pub(super) pay: Option<Pay>,
    pub(super) employment: Vec<String>,
    pub(super) team: Vec<String>,
    pub(super) posted: Option<String>,
    pub(super) apply_by: Option<String>,
    /// What it says, in HTML or as text.
    pub(super) parts: Vec<Part>,
}

/// A part of what a posting says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// Its heading, where the site keeps it apart.
    pub(super) heading: Option<String>,
    /// HTML or text.
    pub(super) body: String,
}

impl Job {
    /// Adds a part, unless it is empty or says what another one says already.
    pub(super) fn say(&mut self, heading: Option<&str>, body: &str) {
        let known = || self.parts.len() < COMPARED && self.parts.iter().any(|part| holds(&part.body, body));
        if !body.trim().is_empty() && !known() {
            let heading = heading.map(one_line).filter(|heading| !heading.is_empty());
            self.parts.push(Part { heading, body: body.to_owned() });
        }
    }

    /// Whether it says more than facts.
    pub(super) fn has_description(&self) -> bool {
        self.parts.iter().any(|part| letters(&part.body).chars().nth(40).is_some())
    }

    /// Whether it is a posting at all.
    fn is_one(&self) -> bool {
        self.title.is_some() && self.has_description()
    }

    /// Its facts and what it says, as Markdown; `rest` stands in for a description.
    pub(super) fn markdown(&self, rest: Option<&str>) -> String {
        let mut out = Markdown::new();
        if let Some(title) = &self.title {
            out.heading(1, &plain(title));
        }
        let mut fact = |label: &str, value: &str| out.fact(label, &plain(value));
        fact("Company", self.company.as_deref().unwrap_or_default());
        let label = if self.places.len() > 1 { "Locations" } else { "Location" };
        fact(label, &self.places.join("; "));
        fact("Work mode", self.work_mode.as_deref().unwrap_or_default());
        fact("Salary", &self.pay.as_ref().map(Pay::words).unwrap_or_default());
        fact("Employment type", &self.employment.join(", "));
        fact("Team", &self.team.join(", "));
        fact("Posted", self.posted.as_deref().unwrap_or_default());
        fact("Apply by", self.apply_by.as_deref().unwrap_or_default());
        for part in &self.parts {
            if let Some(heading) = &part.heading {
                out.heading(2, &plain(heading));
            }
            html::fragment(&part.body, &mut out);
            out.gap();
        }
        if let Some(rest) = rest {
            out.ready(without_heading(rest, self.title.as_deref()));
        }
        out.finish()
    }
}

/// Several texts as a list in HTML.
fn items(texts: &[String]) -> String {
    if texts.is_empty() { String::new() } else { format!("<li>{}</li>", texts.join("</li><li>")) }
}

/// A name or a title, in which escapes of HTML may stand.
fn plain(text: &str) -> String {
    if text.contains(['&', '<']) {
        let mut out = Markdown::new();
        html::fragment(text, &mut out);
        let markdown = out.finish();
        // What was escaped for Markdown is escaped again when it is written.
        return one_line(&markdown.replace('\\', ""));
    }
    one_line(text)
}

/// The text without a first heading that says what the title says.
fn without_heading<'a>(text: &'a str, title: Option<&str>) -> &'a str {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let same = first.starts_with("# ") && title.is_some_and(|title| letters(title) == letters(first));
    if same { rest } else { text }
}

/// Whether `body` says what `part` says, as far as the first words tell.
fn holds(body: &str, part: &str) -> bool {
    let start: String = letters(part).chars().take(60).collect();
    !start.is_empty() && letters(body).contains(&start)
}

/// Letters and digits outside of tags, in lower case.
fn letters(html: &str) -> String {
    let mut inside = false;
    html.chars()
        .filter(|c| {
            inside = (inside || *c == '<') && *c != '>';
            !inside && c.is_alphanumeric()
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The postings that schema.org's data of a page describe.
pub(super) fn in_page(data: &[Value]) -> Vec<Job> {
    data.iter().flat_map(schema_org::all).filter(|job| job.title.is_some()).collect()
}

/// The postings in the data of a file: schema.org's, or those of a board.
pub(super) fn in_data(data: &Value) -> Vec<Job> {
    let jobs = schema_org::all(data);
    let jobs: Vec<Job> = if jobs.is_empty() { boards::all(data) } else { jobs };
    jobs.into_iter().filter(|job| job.title.is_some() || job.has_description()).collect()
}

/// Picks the one posting of a file: the only one, or the only one with a description. Where there is no one, how
/// many there are.
pub(super) fn only(jobs: Vec<Job>) -> Result<Job, usize> {
    let count = jobs.len();
    let full = jobs.iter().filter(|job| job.is_one()).count();
    let mut jobs = jobs.into_iter();
    let found = if full == 1 { jobs.find(Job::is_one) } else { jobs.next().filter(|_| count == 1) };
    found.ok_or(if full > 1 { full } else { count })
}

/// How a site's word for an employment is said: `FULL_TIME` is "Full-time".
pub(super) fn employment(word: &str) -> String {
    let plain = word.trim().to_lowercase().replace(['_', ' '], "-");
    match plain.as_str() {
        "full-time" | "fulltime" | "permanent-full-time" => "Full-time".to_owned(),
        "part-time" | "parttime" => "Part-time".to_owned(),
        "contractor" | "contract" => "Contract".to_owned(),
        "temporary" | "temp" => "Temporary".to_owned(),
        "intern" | "internship" => "Internship".to_owned(),
        "volunteer" => "Volunteer".to_owned(),
        "per-diem" => "Per diem".to_owned(),
        "other" => String::new(),
        _ => word.trim().to_owned(),
    }
}

/// Remote, hybrid or on site, by a site's word for it.
pub(super) fn work_mode(word: &str) -> Option<String> {
    let word = word.to_lowercase().replace(['_', ' ', '-'], "");
    Some(
        match word.as_str() {
            "remote" | "telecommute" | "fullyremote" => "Remote",
            "hybrid" => "Hybrid",
            "onsite" | "office" | "inoffice" => "On-site",
            _ => return None,
        }
        .to_owned(),
    )
}

/// A date as it is read aloud: `2026-11-03T09:00:00Z` is "3 November 2026". Other text stays.
pub(super) fn date(text: &str) -> String {
    let mut parts = text.get(..10).unwrap_or_default().split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return text.trim().to_owned();
    };
    match month.checked_sub(1).and_then(|at| MONTHS.get(at)) {
        Some(month) => format!("{day} {month} {year}"),
        None => text.trim().to_owned(),
    }
}

/// The months' names.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
