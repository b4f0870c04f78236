//! A CV as data in the schema of JSON Resume (jsonresume.org), made into the Markdown that people write.

use serde_json::Value;

use super::html;
use super::json::{names, objects, word};
use super::markdown::Markdown;

/// The sections of the schema; two of them make a file a CV.
const SECTIONS: &[&str] = &[
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];

/// Whether the data is a CV of that schema: it has its `basics`, or two other sections that are lists of objects.
pub(super) fn is_resume(data: &Value) -> bool {
    let filled = |key: &&&str| match data.get(**key) {
        Some(Value::Array(all)) => all.iter().all(Value::is_object),
        Some(Value::Object(_)) => **key == "basics",
        _ => false,
    };
    let found: Vec<&&str> = SECTIONS.iter().filter(filled).collect();
    found.first().is_some_and(|first| **first == "basics") || found.len() >= 2
}

/// The CV as Markdown.
pub(super) fn markdown(data: &Value) -> String {
    let mut cv = Cv { data, out: Markdown::new() };
    cv.basics();
    cv.jobs("work", "Work", &["position", "jobTitle"], &["name", "company"]);
    cv.jobs("volunteer", "Volunteering", &["position"], &["organization"]);
    cv.jobs("projects", "Projects", &["name"], &["entity"]);
    cv.skills();
    cv.education();
    cv.listed("certificates", "Certificates", &[&["name"], &["issuer"]], "date");
    cv.listed("awards", "Awards", &[&["title"], &["awarder"]], "date");
    cv.listed("publications", "Publications", &[&["name"], &["publisher"]], "releaseDate");
    cv.languages();
    cv.interests();
    cv.references();
    cv.out.finish()
}

struct Cv<'a> {
    data: &'a Value,
    out: Markdown,
}

impl<'a> Cv<'a> {
    fn all(&self, section: &str) -> Vec<&'a Value> {
        self.data.get(section).map(objects).unwrap_or_default()
    }

    fn basics(&mut self) {
        let Some(basics) = self.data.get("basics") else { return };
        if let Some(name) = word(basics, &["name"]) {
            self.out.heading(1, &name);
        }
        if let Some(label) = word(basics, &["label"]) {
            self.out.paragraph(0, &label, false);
        }
        let place = basics.get("location").map(place).unwrap_or_default();
        self.out.fact("Location", &place);
        for (label, keys) in
            [("Email", &["email"][..]), ("Phone", &["phone"]), ("Website", &["url", "website"])]
        {
            self.out.fact(label, &address(word(basics, keys)));
        }
        for profile in basics.get("profiles").map(objects).unwrap_or_default() {
            let network = word(profile, &["network"]).unwrap_or_else(|| "Profile".to_owned());
            self.out.fact(&network, &address(word(profile, &["url", "username"])));
        }
        if let Some(summary) = word(basics, &["summary"]) {
            self.out.heading(2, "Summary");
            html::fragment(&summary, &mut self.out);
        }
    }

    /// Sections of things that were done for a while: a header, the dates beneath it, what was done.
    fn jobs(&mut self, section: &str, heading: &str, title: &[&str], org: &[&str]) {
        let all = self.all(section);
        if all.is_empty() {
            return;
        }
        self.out.heading(2, heading);
        for job in all {
            let names = [word(job, title), word(job, org)];
            let header = joined(names.clone(), " — ");
            if !header.is_empty() {
                self.out.heading(3, &header);
            }
            let when = stretch(job);
            let place =
                word(job, &["location"]).or_else(|| job.get("location").map(place)).unwrap_or_default();
            self.line(&joined([Some(when), Some(place)], " | "));
            if let Some(roles) = job.get("roles").map(self::names).filter(|roles| !roles.is_empty()) {
                self.line(&format!("Role: {}", roles.join(", ")));
            }
            for key in ["description", "summary"] {
                if let Some(text) = word(job, &[key]) {
                    html::fragment(&text, &mut self.out);
                    self.out.gap();
                }
            }
            self.items(job.get("highlights"));
            self.out.gap();
            // A project lists what it was made with.
            self.out
                .fact("Technologies", &job.get("keywords").map(self::names).unwrap_or_default().join(", "));
        }
    }

    fn skills(&mut self) {
        let all = self.all("skills");
        if all.is_empty() {
            return;
        }
        self.out.heading(2, "Skills");
        for skill in all {
            let name = word(skill, &["name"]).unwrap_or_default();
            let level = word(skill, &["level"]).map(|level| format!(" ({level})")).unwrap_or_default();
            let keywords = skill.get("keywords").map(names).unwrap_or_default().join(", ");
            let colon = if name.is_empty() || keywords.is_empty() { "" } else { ": " };
            let level = if name.is_empty() { String::new() } else { level };
            self.item(&format!("{name}{level}{colon}{keywords}"));
        }
    }

    fn education(&mut self) {
        let all = self.all("education");
        if all.is_empty() {
            return;
        }
        self.out.heading(2, "Education");
        for school in all {
            let degree = joined([word(school, &["studyType"]), word(school, &["area"])], " in ");
            let header = joined([Some(degree), word(school, &["institution"])], " — ");
            if !header.is_empty() {
                self.out.heading(3, &header);
            }
            let grade = word(school, &["score", "gpa"]).map(|grade| format!("Grade: {grade}"));
            self.line(&joined([Some(stretch(school)), grade], " | "));
            self.items(school.get("courses"));
        }
    }

    /// Sections of single things: an item for each, with its date.
    fn listed(&mut self, section: &str, heading: &str, keys: &[&[&str]], date: &str) {
        let all = self.all(section);
        if all.is_empty() {
            return;
        }
        self.out.heading(2, heading);
        for one in all {
            let names = joined(keys.iter().map(|keys| word(one, keys)), ", ");
            let when = word(one, &[date]).map(|date| moment(&date)).unwrap_or_default();
            let when = if when.is_empty() { when } else { format!(" ({when})") };
            let summary = word(one, &["summary"]).map(|summary| format!(": {summary}")).unwrap_or_default();
            self.item(&format!("{names}{when}{summary}"));
        }
    }

    fn languages(&mut self) {
        let all = self.all("languages");
        if all.is_empty() {
            return;
        }
        self.out.heading(2, "Languages");
        for one in all {
            let fluency = word(one, &["fluency"]).map(|fluency| format!(" ({fluency})")).unwrap_or_default();
            self.item(&format!("{}{fluency}", word(one, &["language", "name"]).unwrap_or_default()));
        }
    }

    fn interests(&mut self) {
        let all = self.all("interests");
        if all.is_empty() {
            return;
        }
        self.out.heading(2, "Interests");
        for one in all {
            let keywords = one.get("keywords").map(names).unwrap_or_default().join(", ");
            self.item(&joined([word(one, &["name"]), Some(keywords)], ": "));
        }
    }

    fn references(&mut self) {
        let all = self.all("references");
        if all.is_empty() {
            return;
        }
        self.out.heading(2, "References");
        for one in all {
            self.item(&joined([word(one, &["name"]), word(one, &["reference"])], ": "));
        }
    }

    fn items(&mut self, list: Option<&Value>) {
        for text in list.map(names).unwrap_or_default() {
            self.item(&text);
        }
    }

    fn item(&mut self, text: &str) {
        let text = super::markdown::one_line(text);
        if text.chars().any(char::is_alphanumeric) {
            self.out.item(0, &text, false);
        }
    }

    fn line(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.out.paragraph(0, &super::markdown::one_line(text), false);
        }
    }
}

/// An address as people write it, without `https://`.
fn address(url: Option<String>) -> String {
    let url = url.unwrap_or_default();
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    rest.trim_end_matches('/').to_owned()
}

/// The parts that are there, with `sign` between them.
fn joined(parts: impl IntoIterator<Item = Option<String>>, sign: &str) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(sign)
}

fn place(location: &Value) -> String {
    let parts = [["city", "city"], ["region", "state"], ["countryCode", "country"]];
    joined(parts.map(|keys| word(location, &keys)), ", ")
}

/// From when to when: "Mar 2019 – present". A start without an end is still going on.
fn stretch(value: &Value) -> String {
    let start = word(value, &["startDate"]).map(|date| moment(&date)).unwrap_or_default();
    let end = word(value, &["endDate"]).map(|date| moment(&date)).unwrap_or_default();
    match (start.is_empty(), end.is_empty()) {
        (false, false) => format!("{start} – {end}"),
        (false, true) => format!("{start} – present"),
        _ => end,
    }
}

/// `2019-03-01` and `2019-03` as "Mar 2019"; other text stays.
fn moment(date: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let date = date.trim();
    let mut parts = date.split(['-', 'T']);
    let (year, month) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    match month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.wrapping_sub(1))) {
        Some(month) if is_year => format!("{month} {year}"),
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_cv_is_written_as_people_write_it() {
        let cv = json!({
            "basics": {"name": "Kim Doe", "label": "Data Engineer", "email": "kim@example.org",
                "location": {"city": "Oslo", "countryCode": "NO"}, "summary": "Pipelines that people trust.",
                "profiles": [{"network": "GitHub", "url": "https://example.org/kim"}]},
            "work": [
                {"name": "Fjord AS", "position": "Data Engineer", "startDate": "2021-03-01", "location": "Oslo",
                    "summary": "Owns ingestion.", "highlights": ["Built it in Rust & Kafka", "- 5* uptime"]},
                {"company": "Berg", "position": "Analyst", "startDate": "2018", "endDate": "2021-02"}],
            "volunteer": [{"organization": "Food Bank", "position": "Driver"}],
            "projects": [{"name": "tidy", "keywords": ["Go"], "description": "Cleans data"}],
            "skills": [{"name": "Databases", "level": "Master", "keywords": ["SQL", "DuckDB"]}, {"name": "Rust"}],
            "education": [{"institution": "NTNU", "area": "Physics", "studyType": "MSc", "endDate": "2017-06-30",
                "courses": ["Optics"]}],
            "certificates": [{"name": "CKA", "issuer": "CNCF", "date": "2022-05-01"}],
            "languages": [{"language": "Norwegian", "fluency": "Native speaker"}],
            "interests": [{"name": "Ski", "keywords": ["Telemark"]}],
            "references": [{"name": "Bo", "reference": "Good."}]
        });
        assert!(is_resume(&cv));
        assert_eq!(
            markdown(&cv),
            "# Kim Doe\n\nData Engineer\n\n\
             Location: Oslo, NO  \nEmail: kim@example.org  \nGitHub: example.org/kim\n\n\
             ## Summary\n\nPipelines that people trust.\n\n\
             ## Work\n\n### Data Engineer — Fjord AS\n\nMar 2021 – present | Oslo\n\nOwns ingestion.\n\n\
             - Built it in Rust & Kafka\n- \\- 5\\* uptime\n\n\
             ### Analyst — Berg\n\n2018 – Feb 2021\n\n\
             ## Volunteering\n\n### Driver — Food Bank\n\n\
             ## Projects\n\n### tidy\n\nCleans data\n\nTechnologies: Go\n\n\
             ## Skills\n\n- Databases (Master): SQL, DuckDB\n- Rust\n\n\
             ## Education\n\n### MSc in Physics — NTNU\n\nJun 2017\n\n- Optics\n\n\
             ## Certificates\n\n- CKA, CNCF (May 2022)\n\n\
             ## Languages\n\n- Norwegian (Native speaker)\n\n\
             ## Interests\n\n- Ski: Telemark\n\n## References\n\n- Bo: Good.\n"
        );
    }

    #[test]
    fn other_data_is_no_cv() {
        assert!(is_resume(&json!({"basics": {}})));
        assert!(is_resume(&json!({"work": [{}], "skills": [{}]})));
        for other in [json!({"title": "x", "skills": ["a"]}), json!({"work": [1]}), json!([]), json!({})] {
            assert!(!is_resume(&other), "{other}");
        }
    }

    #[test]
    fn odd_values_do_no_harm() {
        let odd = json!({"basics": 5, "work": [{"name": [1], "startDate": {}, "highlights": "one"}, 3, null],
            "skills": [[["x"]]], "education": {"area": true}, "languages": "no"});
        assert_eq!(markdown(&odd), "## Work\n\n- one\n\n## Education\n");
    }
}
