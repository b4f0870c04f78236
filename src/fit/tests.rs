//! Verdicts end to end: a line of a CV against a line of a posting.

use super::*;
use crate::config::Config;
use crate::cv::Cv;
use crate::extract::Index;

/// The verdicts on the needs of a line, for a CV that says these lines in a role of four years.
fn verdicts(cv: &[&str], asked: &str) -> Vec<Verdict> {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    let config = Config::default();
    let items = cv.join("\n- ");
    let cv = format!("# Kim Roe\n\n## Experience\n\n### Analyst, Acme\nJan 2020 – Dec 2023\n\n- {items}\n");
    let cv_text = Text::from_source("cv.md", &cv);
    let today = Moment { year: 2026, month: Some(6) };
    let cv = Cv::read(&taxonomy, &index, &config.matching, &cv_text, today);
    let text = Text::from_source("job.txt", &format!("Requirements:\n- {asked}\n"));
    let posting = Posting::read(&taxonomy, &index, &config.matching, &text);
    let side = CvSide::of(&taxonomy, &cv, &cv_text);
    let fit = Fit::of(&taxonomy, &config.fit, &side, (&posting, &text), today);
    fit.needs.iter().map(|need| need.verdict).collect()
}

#[test]
fn a_need_is_judged_by_what_the_cv_shows() {
    use Verdict::{Adjacent, Covered, Missing};
    for (cv, asked, verdict) in [
        // By any name, by what contains it, by a relative.
        ("Ran Postgres clusters", "Experience with PostgreSQL", Covered),
        ("Ran Postgres clusters", "Experience with SQL", Covered),
        ("Ran Postgres clusters", "Experience with MySQL", Adjacent),
        ("Wrote reports in SQL", "Experience with PostgreSQL", Adjacent),
        ("Wrote games in Rust", "Experience with Tokio", Adjacent),
        ("Wrote games in Rust", "Experience with Kubernetes", Missing),
        ("Simulated arms in Webots", "Experience with Gazebo", Adjacent),
        // A suite holds its programs, and several of them make it.
        ("Kept the books in Microsoft Office", "Experience with Excel", Covered),
        ("Kept the books in Excel and Word", "Experience with Microsoft Office", Covered),
        ("Kept the books in Excel", "Experience with Microsoft Office", Adjacent),
        // Kubernetes can run in a cellar.
        ("Ran Kubernetes", "Experience with cloud-native software", Covered),
        ("Moved services from AWS to Azure", "Experience with multi-cloud", Covered),
        ("Moved services to AWS", "Experience with multi-cloud", Missing),
        (
            "Wrote the React screens and the Spring Boot services",
            "Experience with full-stack development",
            Covered,
        ),
        ("Wrote the React screens", "Experience with full-stack development", Missing),
        (
            "Did the system design, wrote the unit tests and ran the CI/CD pipelines",
            "Knowledge of the software development lifecycle",
            Covered,
        ),
        ("Ran the CI/CD pipelines", "Knowledge of the software development lifecycle", Missing),
        // What is denied, wished for or another's shows nothing.
        ("No experience with Kafka", "Experience with Kafka", Missing),
        ("Would like to learn Kafka", "Experience with Kafka", Missing),
        // What the taxonomy lacks is looked up by its words.
        ("Inspected lanterns", "Experience in lantern inspection", Covered),
        ("Applied machine learning", "Knowledge of learning", Missing),
        // Levels and degrees.
        ("Spanish (C1)", "Fluent Spanish", Covered),
        ("Spanish (B2)", "Fluent Spanish", Adjacent),
        ("Spanish (A2)", "Fluent Spanish", Missing),
        ("Used AWS every day", "AWS certification", Missing),
        // What is applied for is not held.
        ("NMC registration", "NMC registration", Covered),
        ("NMC registration application sent in March", "NMC registration", Missing),
        ("Applied for NMC registration", "NMC registration", Missing),
        ("Part-qualified ACCA", "ACCA", Adjacent),
        // Neighbours are told apart, and what holds another covers it.
        ("Ran mechanical ventilation and cared for tracheostomies", "Experience with ECMO", Missing),
        ("Led two TUPE transfers", "Knowledge of employment law", Adjacent),
        ("Programmed drives over PROFINET", "Experience with EtherCAT", Adjacent),
        ("CIPD Level 7", "CIPD Level 5", Covered),
        ("CIPD Level 5", "Chartered Member of the CIPD", Missing),
        // No skill can have been used for longer than one has worked.
        ("Wrote services in Java", "12 years of experience with Java", Adjacent),
        ("Wrote services in Java", "6 years of experience with Java", Covered),
    ] {
        let said = verdicts(&[cv], asked);
        assert!(
            said.iter().all(|other| *other == verdict) && (!said.is_empty() || verdict == Missing),
            "{asked} for {cv}: {said:?}"
        );
    }
}

/// The verdict on the first need of a line, for a whole CV.
fn verdict_on(cv: &str, asked: &str) -> Option<Verdict> {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    let config = Config::default();
    let today = Moment { year: 2026, month: Some(6) };
    let cv_text = Text::from_source("cv.md", cv);
    let cv = Cv::read(&taxonomy, &index, &config.matching, &cv_text, today);
    let text = Text::from_source("job.txt", &format!("Requirements:\n- {asked}\n"));
    let posting = Posting::read(&taxonomy, &index, &config.matching, &text);
    let side = CvSide::of(&taxonomy, &cv, &cv_text);
    let fit = Fit::of(&taxonomy, &config.fit, &side, (&posting, &text), today);
    fit.needs.first().map(|need| need.verdict)
}

/// The verdict on the first need of a line, for a CV with one role that has one item.
fn verdict_on_item(item: &str, asked: &str) -> Option<Verdict> {
    let cv = format!("# Kim Roe\n\n## Experience\n\n### Analyst, Acme\n2015 – present\n\n- {item}\n");
    verdict_on(&cv, asked)
}

#[test]
fn english_by_where_one_lived() {
    let verdict = |place: &str| {
        let cv = format!(
            "# Kim Roe\n\n{place}\n\n## Experience\n\n### Analyst, Acme\nJan 2020 – Dec 2023\n\n- Wrote the reports that the board read each month.\n- Kept the models of the firm and checked them with the auditors.\n- Helped the team to plan for the winter.\n"
        );
        verdict_on(&cv, "Fluent English")
    };
    assert_eq!(verdict("Leeds, England"), Some(Verdict::Covered));
    assert_eq!(verdict("Tucson, AZ"), Some(Verdict::Covered));
    assert_eq!(verdict("Utrecht, Netherlands"), Some(Verdict::Adjacent));
    assert_eq!(verdict("## Education\n\nBSc Botany, University of Central Florida"), Some(Verdict::Covered));
    assert_eq!(verdict("## Education\n\nBSc Botany, University of Utrecht"), Some(Verdict::Adjacent));
}

#[test]
fn a_large_employer_shows_work_in_a_large_organisation() {
    let verdict = |employer: &str| {
        let cv = format!(
            "# Kim Roe\n\n## Experience\n\n### Analyst, {employer}\nJan 2020 – Dec 2023\n\n- Wrote the reports.\n"
        );
        verdict_on(&cv, "Experience in large organisations")
    };
    assert_eq!(verdict("Siemens AG"), Some(Verdict::Covered));
    assert_eq!(verdict("Acme"), Some(Verdict::Missing));
}

#[test]
fn several_large_customers_show_work_for_enterprises() {
    let verdict = |item: &str| verdict_on_item(item, "Experience with enterprise customers");
    assert_eq!(verdict("Printed the labels for Walmart, Tesco and Aldi"), Some(Verdict::Covered));
    assert_eq!(verdict("Printed the labels for two bakers"), Some(Verdict::Missing));
}

#[test]
fn a_name_is_not_shown_by_its_last_words() {
    let verdict = |item: &str| verdict_on_item(item, "Experience with deep learning");
    assert_eq!(verdict("Built machine learning models"), Some(Verdict::Adjacent));
    assert_eq!(verdict("Built deep learning models"), Some(Verdict::Covered));
}

#[test]
fn a_way_of_working_is_shown_in_its_field() {
    let design = |shown: &str| verdict_on_item(shown, "Wireless design experience and troubleshooting");
    let of_billing = design("Design, development and testing of the billing software");
    assert_eq!(of_billing, Some(Verdict::Missing));
    let of_wireless = design("Design, development and testing of the wireless software");
    assert_eq!(of_wireless, Some(Verdict::Covered));
}

#[test]
fn a_job_in_a_field_is_not_shown_by_what_touches_on_it() {
    let verdict = |asked: &str| verdict_on_item("Ran the secrets management of the clusters.", asked);
    assert_eq!(verdict("Knowledge of information security"), Some(Verdict::Adjacent));
    assert_eq!(verdict("Six years in information security roles"), Some(Verdict::Missing));
}

#[test]
fn a_lower_degree_is_none_of_a_higher() {
    let verdict = |asked: &str| {
        let cv = "# Kim Roe\n\n## Education\n\nBachelor of Science in Biology, Leeds, 2012 - 2015\n";
        verdict_on(cv, asked)
    };
    assert_eq!(verdict("Master's degree"), Some(Verdict::Missing));
    assert_eq!(verdict("Bachelor's degree"), Some(Verdict::Covered));
}
