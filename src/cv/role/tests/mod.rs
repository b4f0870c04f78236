//! Headers of roles in every dress.

mod apart;
mod layouts;

use super::*;
use crate::markup::{Format, read};
use crate::text::Text;

fn roles(text: &str) -> Vec<(usize, Option<String>, Option<String>, String)> {
    let text = Text::from_source("cv.md", text);
    let blocks = read(&text, Format::Markdown);
    let (sections, headings) = crate::cv::section::sections(&blocks, &crate::extract::tokens_of(&blocks));
    let kinds: Vec<SectionKind> = sections.iter().map(|s| s.0).collect();
    let tokens: Vec<Tokens> = blocks.iter().map(|b| Tokens::of(b.flow.text())).collect();
    find(text.lines(), &blocks, &tokens, &kinds, &headings)
        .into_iter()
        .map(|r| {
            let end = match r.end {
                End::At(m) => m.iso(),
                End::Present => "present".to_owned(),
                End::Open => String::new(),
            };
            let start = r.start.map(Moment::iso).unwrap_or_default();
            (r.line, r.title, r.org, format!("{start}..{end}"))
        })
        .collect()
}

fn role(line: usize, title: &str, org: &str, dates: &str) -> (usize, Option<String>, Option<String>, String) {
    (line, Some(title.to_owned()), Some(org.to_owned()), dates.to_owned())
}

#[test]
fn headers_in_their_dresses() {
    let text = "## Experience\n\n### Senior Engineer — Acme (shop)\n*March 2021 – present*\n\n- Built from 2019 to 2020 things.\n\n### Developer, Parcel Ltd\n*Sep 2016 to Feb 2021*\n\n### Junior Developer | Harbour Web | 2014 – 2016\n\n- Sites.\n";
    assert_eq!(
        roles(text),
        [
            role(3, "Senior Engineer", "Acme", "2021-03..present"),
            role(8, "Developer", "Parcel Ltd", "2016-09..2021-02"),
            role(11, "Junior Developer", "Harbour Web", "2014..2016"),
        ]
    );
}

#[test]
fn an_employer_above_several_roles() {
    let text =
        "# Work\n\n## Acme\n\n### Lead Engineer (2020 - now)\n\n- x\n\n### Engineer (2018 - 2020)\n\n- y\n";
    assert_eq!(
        roles(text),
        [role(5, "Lead Engineer", "Acme", "2020..present"), role(9, "Engineer", "Acme", "2018..2020")]
    );
}

#[test]
fn rows_of_a_table_and_bold_lines() {
    let table = "## Experience\n\n| When | What |\n| --- | --- |\n| 2019 - 2021 | **Data Analyst**, Acme |\n";
    assert_eq!(roles(table), [role(5, "Data Analyst", "Acme", "2019..2021")]);
    let bold = "## Employment\n\n**Nurse, St Mary's Hospital** (03/2019 – Present)\n\n- Care.\n";
    assert_eq!(roles(bold), [role(3, "Nurse", "St Mary's Hospital", "2019-03..present")]);
}

#[test]
fn schools_are_no_jobs() {
    assert_eq!(roles("## Education\n\nBSc Computer Science, Hull, 2011 – 2014\n"), []);
}

/// Each role as `line title @ org dates`.
fn told(text: &str) -> Vec<String> {
    roles(text)
        .into_iter()
        .map(|(line, title, org, dates)| {
            format!("{line} {} @ {} {dates}", title.unwrap_or_default(), org.unwrap_or_default())
        })
        .collect()
}

#[test]
fn shapes_of_forms_and_converters() {
    let europass = "**Work experience**\n\n**Dates** 03/2019 – present\n**Occupation or position held** Driver\n**Main activities and responsibilities** Letters\n**Name and address of employer** Royal Post, Gent\n";
    assert_eq!(roles(europass), [role(4, "Driver", "Royal Post", "2019-03..present")]);
    let terms = "## Experience\n\n04/2018 – today\n: **Test Engineer**, Springs AG, Aalen\n    - audits\n\n2013 – 2018\n: **Driver**, Royal Post\n";
    assert_eq!(
        roles(terms),
        [
            role(4, "Test Engineer", "Springs AG", "2018-04..present"),
            role(8, "Driver", "Royal Post", "2013..2018")
        ]
    );
    let table = "<h2>Experience</h2>\n<table>\n<tr><td>2019 – now</td><td><b>Driver</b><br/>Royal Post, Hull<ul><li>Letters</li></ul></td></tr>\n<tr>\n  <td>2014 – 2019</td>\n  <td><b>Test Engineer</b><br/>Springs Ltd</td>\n</tr>\n</table>\n";
    assert_eq!(
        roles(table),
        [
            role(3, "Driver", "Royal Post", "2019..present"),
            role(6, "Test Engineer", "Springs Ltd", "2014..2019")
        ]
    );
    let latex = "# Experience {#experience .unnumbered}\n\n**Driver** [2019--Present]{.align-right}\\\n*Royal Post* [Hull]{.align-right}\n\n-   Letters\n";
    assert_eq!(roles(latex), [role(3, "Driver", "Royal Post", "2019..present")]);
}

#[test]
fn bullets_typed_beneath_a_role_are_no_part_of_it() {
    let text = "EMPLOYMENT\nPostal Officer, Royal Post, January 2024 to present (28 hours)\no Sorted the letters of a whole town, in summer and in winter\no Fed the dog\n\nCareer break (caring), 2022 to 2024\n\nDriver, Royal Post, 2019 to 2022\no Rode a bike\n";
    assert_eq!(
        roles(text),
        [
            role(2, "Postal Officer", "Royal Post", "2024-01..present"),
            role(8, "Driver", "Royal Post", "2019..2022")
        ]
    );
}

#[test]
fn an_unknown_job_stands_where_the_known_ones_do() {
    let text = "## Experience\n\n### Warehouse Manager\nBoxwell · Full-time\nJan 2021 - Present · 5 yrs\n\n- x\n\n### Wunderkind\nBoxwell · Part-time\nMar 2018 - Jan 2021 · 2 yrs 11 mos\n";
    let lines: Vec<usize> = roles(text).iter().map(|role| role.0).collect();
    assert_eq!(lines, [3, 9]);
}

#[test]
fn dates_in_a_column_open_the_entry() {
    let text = "## Experience\n\n2022 to 2023\t\tHill Kennels, Naas\n\t\t\tKennel assistant\n";
    assert_eq!(roles(text), [role(3, "Kennel assistant", "Hill Kennels", "2022..2023")]);
    let open = "## Appointments\n\n**2021–** Lecturer in Dogs, University of Naas\n";
    assert_eq!(roles(open)[0].3, "2021..present");
}

#[test]
fn earlier_jobs_in_one_line() {
    let text = "## Work\n\n**Driver**, Royal Post\n2019 - 2022\n- Letters\n\n**Before the post:** deckhand, ferries out of Hull\n2013 - 2014\n\n**Earlier career:** waiter, porter\n2008 - 2012\n";
    let found = roles(text);
    assert_eq!(found.iter().map(|role| role.0).collect::<Vec<_>>(), [3, 7, 10]);
    assert_eq!(found[2], (10, Some("waiter".to_owned()), None, "2008..2012".to_owned()));
}

#[test]
fn an_employer_with_dates_over_the_jobs_held_there() {
    let text = "## Experience\n\n**SAMPLE CORP** — Gary *2012 – 2020*\n\n***Plant Manager*** (2018 – 2020)\n\n- x\n\n***Test Engineer*** (2012 – 2018)\n\n- y\n";
    assert_eq!(
        roles(text),
        [
            role(5, "Plant Manager", "SAMPLE CORP", "2018..2020"),
            role(9, "Test Engineer", "SAMPLE CORP", "2012..2018")
        ]
    );
    let table = "## Experience\n\n| Dates | Grade | Hospital |\n| --- | --- | --- |\n| 2019 – 2021 | ST3 | Hill Infirmary |\n";
    assert_eq!(roles(table), [role(5, "ST3", "Hill Infirmary", "2019..2021")]);
}

#[test]
fn time_away_is_no_job() {
    let text =
        "## Work\n\n2021-2024: Driver at Sample AG\n\n2016-2018: Travelled\n\n2012-2014: Career break\n";
    assert_eq!(roles(text).iter().map(|role| role.0).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_heading_names_the_job_before_a_bullet_does() {
    let text = "## Experience\n\n### Foldline - Oven consultant\n> Hull, UK\n> May 2014 - June 2015\n\n- Oven consultant, support and training.\n";
    assert_eq!(roles(text), [role(3, "Oven consultant", "Foldline", "2014-05..2015-06")]);
}

#[test]
fn jobs_over_a_colon_beneath_an_employer() {
    let text = "## Experience\n\n##### Foldline: Remote - August2021-April2026\nOven Engineer II:\n\n- Built ovens.\n\nOven Engineer I:\n\n- Swept ovens.\n";
    assert_eq!(
        roles(text),
        [
            role(4, "Oven Engineer II", "Foldline", "2021-08..2026-04"),
            role(8, "Oven Engineer I", "Foldline", "2021-08..2026-04")
        ]
    );
}
