//! Roles whose title, employer, place and dates stand in lines of their own.

use super::*;

#[test]
fn title_employer_and_dates_in_paragraphs_of_their_own() {
    let text = "## Experience\n\n### Web Developer\n\nAlder Studio, Leeds\n\nJuly 2018 - Present\n\n- Sites.\n\n### Freelance Web Developer\n\nVarious, Leeds\n\nSeptember 2017 - June 2018\n";
    assert_eq!(
        roles(text),
        [
            role(3, "Web Developer", "Alder Studio", "2018-07..present"),
            role(11, "Freelance Web Developer", "Various", "2017-09..2018-06"),
        ]
    );
}

#[test]
fn a_bullet_beneath_the_dates_that_mentions_a_job() {
    let text = "## Experience\n\n**Financial Analyst**, Valley Credit Cooperative\nJune 2018 – December 2020\n\n- Branch reports, cost allocation, ad hoc analysis for the finance director\n- Loan data\n";
    assert_eq!(roles(text), [role(3, "Financial Analyst", "Valley Credit Cooperative", "2018-06..2020-12")]);
}

#[test]
fn a_place_before_the_one_month_of_a_job() {
    let text =
        "## Experience\n\n**Kestrel Advisory** - SECURITY ANALYST\nRome, Italy Nov. 2020\n\n- Tests.\n";
    let found = roles(text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, 3);
    assert!(found[0].3.starts_with("2020-11"), "{found:?}");
}

#[test]
fn jobs_under_projects_where_no_section_holds_jobs() {
    let text = "### Projects\n\n#### Data engineer Reed Travel (2023-10 - now)\n- Pipelines\n\n#### Data engineer Polder Bank (2021-01 - 2023-09)\n- Warehouse\n";
    let found = roles(text);
    assert_eq!(found.iter().map(|role| role.0).collect::<Vec<_>>(), [3, 6]);
    assert_eq!(found[0].3, "2023-10..present");
    let known =
        format!("## Work\n\n### Engineer, Acme (2020 - now)\n\n- x\n\n{}", text.replacen("###", "##", 1));
    assert_eq!(roles(&known).len(), 1);
}

#[test]
fn jobs_defined_beneath_their_dates() {
    let text = "## Experience\n\n2021--present\n:   **Research Fellow**, Harbour Institute, Leeds, UK.  \n    Breeds barley that stands in salt.\n\n2018--2021\n:   **Laboratory Technician**, Orrin Vale Seeds, Perth.\n";
    let found = roles(text);
    assert_eq!(
        found
            .iter()
            .map(|(_, title, org, dates)| (title.as_deref(), org.as_deref(), dates.as_str()))
            .collect::<Vec<_>>(),
        [
            (Some("Research Fellow"), Some("Harbour Institute"), "2021..present"),
            (Some("Laboratory Technician"), Some("Orrin Vale Seeds"), "2018..2021"),
        ]
    );
}

#[test]
fn labels_above_dates_and_job() {
    let text = "## Experience\n\nDate\n\nApril 2022 – Present\n\nRole\n\nTutor for Larch House\n\n- Teaches reading.\n";
    let found = roles(text);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].3.as_str()), (9, "2022-04..present"));
}

#[test]
fn employer_dates_and_job_in_headings_of_a_page() {
    let text = "## Work Experience\n\n<h2>Goldbeck Surveyors</h2>\n<h4>May 2017 - Oct 2018</h4>\nAyr<br>\n<h3>Civil Engineer</h3>\n<ul><li>Drew roads.</li></ul>\n";
    let found = roles(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].1.as_deref(), found[0].3.as_str()), (Some("Civil Engineer"), "2017-05..2018-10"));
}

#[test]
fn dates_employer_place_and_job_in_a_line_each() {
    let text = "## Experience\n\n02.2024 - 08.2026\nOrrin Motor Works\nLeeds, UK\nProduction Staff\n- Checked the paint.\n\n01.2014 - 09.2022\nHarbour Books\nAyr\nChief Accountant\n- Closed the books.\n";
    let found = roles(text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!((found[0].0, found[0].3.as_str()), (6, "2024-02..2026-08"));
    assert_eq!((found[1].1.as_deref(), found[1].0), (Some("Chief Accountant"), 12));
}

#[test]
fn job_employer_place_and_dates_in_a_line_each() {
    let text = "## Experience\n\nProfessor of Botany\nOrrin Vale University\nAyrshire\n2015-06-01 – Present\nTeaches grasses.\n";
    let found = roles(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].1.as_deref(), found[0].0), (Some("Professor of Botany"), 3));
}

#[test]
fn jobs_beneath_an_employer_take_its_dates() {
    let text = "## Experience\n\n### Harbour Books | 2015-2019\n\n**Project Manager**\n- Moved the shop.\n\n**Sales Supervisor**\n- Ran the till.\n";
    let found = roles(text);
    let read: Vec<_> = found
        .iter()
        .map(|(_, title, org, dates)| (title.as_deref(), org.as_deref(), dates.as_str()))
        .collect();
    assert_eq!(
        read,
        [
            (Some("Project Manager"), Some("Harbour Books"), "2015..2019"),
            (Some("Sales Supervisor"), Some("Harbour Books"), "2015..2019"),
        ]
    );
}

#[test]
fn an_employer_that_opens_with_the() {
    let text =
        "## Experience\n\nThe Orrin Archive | August 2021 — Present\nDigital Archivist\n\n- Scans letters.\n";
    let found = roles(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].3, "2021-08..present");
}

#[test]
fn a_job_named_in_a_field_beneath_its_employer() {
    let text = "Introduction:\n\nI write software.\n\nHarbour Books (2021-05 -> 2022-01)\n\n**Job Position:** Software engineer\n\n**Technologies:**\nRust\n\nOrrin Vale (2020-04 -> 2021-04)\n\n**Job Position:** Software engineer\n\n**Technologies:**\nGo\n";
    let found = roles(text);
    let dates: Vec<_> = found.iter().map(|role| role.3.as_str()).collect();
    assert_eq!(dates, ["2021-05..2022-01", "2020-04..2021-04"]);
}
