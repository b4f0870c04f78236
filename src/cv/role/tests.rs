//! Headers of roles in every dress.

use std::fmt::Write;

use super::*;
use crate::markup::{Format, read};
use crate::text::Text;

fn roles(text: &str) -> Vec<(usize, Option<String>, Option<String>, String)> {
    let text = Text::from_source("cv.md", text);
    let blocks = read(&text, Format::Markdown);
    let (sections, headings) = crate::cv::section::sections(&blocks, &crate::extract::tokens_of(&blocks));
    let kinds: Vec<SectionKind> = sections.iter().map(|s| s.0).collect();
    let tokens: Vec<Tokens> = blocks.iter().map(|b| Tokens::of(b.flow.text())).collect();
    find(&blocks, &tokens, &kinds, &headings)
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
fn layouts() {
    let mut wrong = String::new();
    for (name, text, expected) in LAYOUTS {
        let told = told(text);
        if told != *expected {
            let _ = write!(wrong, "{name}:\n  told     {told:?}\n  expected {expected:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const LAYOUTS: &[(&str, &str, &[&str])] = &[
    (
        "dates on the line beneath, title and place",
        "## Experience\n\n### Ward Sister, Hill Hospital\n03/2019 – Present | Leeds\n\n- Led 12 nurses.\n\n### Staff Nurse, Moor Clinic\nMar '15 - Feb '19\n\n- Care\n",
        &["3 Ward Sister @ Hill Hospital 2019-03..present", "8 Staff Nurse @ Moor Clinic 2015-03..2019-02"],
    ),
    (
        "dates on the line above",
        "## Work\n\n**2019 – 2021**\n**Data Analyst**, Acme\n\n- x\n\n**2017 – 2019**\n**Clerk**, Bank\n\n- y\n",
        &["4 Data Analyst @ Acme 2019..2021", "9 Clerk @ Bank 2017..2019"],
    ),
    (
        "an employer with several jobs, its own dates and theirs",
        "## Experience\n\n### Acme (2015 – 2021)\n\n#### Senior Engineer (2018 – 2021)\n- x\n\n#### Engineer (2015 – 2018)\n- y\n\n### Globe (2012 – 2015)\n\n#### Tester (2012 – 2015)\n",
        &[
            "5 Senior Engineer @ Acme 2018..2021",
            "8 Engineer @ Acme 2015..2018",
            "13 Tester @ Globe 2012..2015",
        ],
    ),
    (
        "as copied from a network",
        "EXPERIENCE\n\nSenior Product Manager\nAcme · Full-time\nJan 2019 – Present · 5 yrs 3 mos\nLondon\n\nOwn the roadmap.\n\nProduct Manager\nGlobe\nMay 2016 - Dec 2018 · 2 yrs 8 mos\n\nShipped things.\n",
        &["3 Senior Product Manager @ Acme 2019-01..present", "10 Product Manager @ Globe 2016-05..2018-12"],
    ),
    (
        "one line, dates at the end behind a tab",
        "## Experience\n\n**Chef de partie**, The Swan\t2019 – 2021\n- Sauces\n\n**Commis chef**, The Fox\tSummer 2018\n- Veg\n",
        &["3 Chef de partie @ The Swan 2019..2021", "6 Commis chef @ The Fox 2018..2018"],
    ),
    (
        "employer in bold, title in italics",
        "## Employment\n\n**Harbour Bank** — London\n*Risk Analyst* | Q3 2019 – now\n\n- x\n\n**Moor Insurance** — Leeds\n*Underwriter* | 2016 – 2019\n",
        &["4 Risk Analyst @ Harbour Bank 2019..present", "9 Underwriter @ Moor Insurance 2016..2019"],
    ),
    (
        "title beneath the dates",
        "## Experience\n\n**Acme Ltd**\nFeb 2019 – present\n\n_Support Specialist_\n\n- x\n",
        &["6 Support Specialist @ Acme Ltd 2019-02..present"],
    ),
    (
        "items are the headers",
        "## Experience\n\n- **Teacher**, Oak School, Sept 2015 – July 2019\n  - Taught from 2016 to 2018 physics\n- **Tutor**, Elm College (2013–2015)\n",
        &["3 Teacher @ Oak School 2015-09..2019-07", "5 Tutor @ Elm College 2013..2015"],
    ),
    (
        "bullets that tell of dates are no roles",
        "## Experience\n\n### Engineer, Acme\n2015 – 2021\n\n- Ran the migration to Kafka, 2018 – 2019\n- Stood in as team lead for the platform group, 2019 – 2020\n\n#### Project Heron (2017 – 2018)\n\n- x\n",
        &["3 Engineer @ Acme 2015..2021"],
    ),
    (
        "dates in a definition list",
        "## Experience\n\n2019–2021\n:   Software Engineer, Acme\n\n2016–2019\n:   Web Developer, Globe\n",
        &["4 Software Engineer @ Acme 2019..2021", "7 Web Developer @ Globe 2016..2019"],
    ),
    (
        "a table with heads",
        "## Employment\n\n| Employer | Position | From | To |\n|---|---|---|---|\n| Acme | Site Manager | 01/2019 | 03/2021 |\n| Globe | Foreman | 2015 | 2018 |\n",
        &["5 Site Manager @ Acme 2019-01..2021-03", "6 Foreman @ Globe 2015..2018"],
    ),
    (
        "degrees and certificates among jobs",
        "## Education and experience\n\n## Experience\n\n**Electrician**, Volt Ltd, 2015 – 2019\n\n**BSc Physics**, Hull, 2011 – 2014\n\n**Certificate in Welding** 2012 – 2013\n",
        &["5 Electrician @ Volt Ltd 2015..2019"],
    ),
    (
        "titles that no list knows, as the others stand",
        "## Experience\n\n### Software Engineer\n_Acme | 2019 – 2021_\n\n- x\n\n### Code Whisperer\n_Globe | 2015 – 2019_\n\n- y\n",
        &["3 Software Engineer @ Acme 2019..2021", "8 Code Whisperer @ Globe 2015..2019"],
    ),
    (
        "employers with a job's word in their name",
        "## Experience\n\n**Reed Consultants**\n*Planner* | 2019 – 2021\n\n**Hill Engineers Ltd**\n*Surveyor* | 2015 – 2019\n",
        &["4 Planner @ Reed Consultants 2019..2021", "7 Surveyor @ Hill Engineers Ltd 2015..2019"],
    ),
    (
        "no dates at all",
        "## Experience\n\n### Freelance Designer\n\n- Logos\n\n### Receptionist, Dental Care\n\n- Phones\n",
        &["3 Freelance Designer @  ..", "7 Receptionist @ Dental Care .."],
    ),
    (
        "one without dates among others",
        "## Experience\n\n### Engineer at Acme (2019 – now)\n\n- x\n\n### Intern at Globe\n\n- y\n\n### Key projects\n\n- z\n",
        &["3 Engineer @ Acme 2019..present", "7 Intern @ Globe .."],
    ),
    (
        "a single year",
        "## Experience\n\n### Engineer at Acme (since 2020)\n\n- In 2016 we moved.\n\n### Intern at Globe (2016)\n\n- Won an award in 2016\n",
        &["3 Engineer @ Acme 2020..present", "7 Intern @ Globe 2016..2016"],
    ),
    (
        "pasted without bullets",
        "WORK EXPERIENCE\nDATA ENGINEER                       January 2021 - January 2022\nRiver Lab, University of the North\nManaged the data for the lab.\nUsed many tools as a data engineer would between 2019 and 2020\n\nRESEARCH ASSISTANT                  May 2016 - August 2016\nDelta Lab\n",
        &[
            "2 DATA ENGINEER @ River Lab 2021-01..2022-01",
            "7 RESEARCH ASSISTANT @ Delta Lab 2016-05..2016-08",
        ],
    ),
    (
        "dates labelled in a bullet",
        "## Experience\n\n### Pharmacist, Green Chemists\n- Period: 2015 – 2018\n- Dispensing\n\n### Locum Pharmacist, Town Chemists\n- Period: 2012 – 2015\n",
        &["3 Pharmacist @ Green Chemists 2015..2018", "7 Locum Pharmacist @ Town Chemists 2012..2015"],
    ),
    (
        "date first, then the rest on one line",
        "Experience\n\n2019 - 2021: Site Engineer at Volt Ltd\nBuilt a substation.\n\n01.03.2015 - 31.12.2018: Technician at Ohm GmbH\nTested relays.\n",
        &["3 Site Engineer @ Volt Ltd 2019..2021", "6 Technician @ Ohm GmbH 2015-03..2018-12"],
    ),
    (
        "parallel roles and promotions under one employer in bold",
        "## Experience\n\n**Acme Foods**\n\n*Shift Supervisor* (June 2018 – to date)\n- x\n\n*Machine Operator* (2016 – June 2018)\n- y\n",
        &[
            "5 Shift Supervisor @ Acme Foods 2018-06..present",
            "8 Machine Operator @ Acme Foods 2016..2018-06",
        ],
    ),
    (
        "spans put to the right",
        "## Experience\n\n### <span>Search Team, Acme Inc</span>\n<span>Nov 2020 -- Present</span>\n\n- x\n\n### <span>Globe Co., Ltd</span>\n<span>Sep 2018 -- Oct 2020</span>\n",
        &["3  @ Search Team 2020-11..present", "8  @ Globe Co 2018-09..2020-10"],
    ),
    (
        "sections at the level of employers",
        "# Robin Example\n\n# Work history\n\n# Acme\n**Site Manager**, 2019 – 2021\n\n# Education\n\nBA, 2012 – 2015\n",
        &["6 Site Manager @ Acme 2019..2021"],
    ),
    (
        "the employer beneath, in bold",
        "## Experience\n\n### Senior Buyer (2019 – 2021)\n**Acme**, London\n\n- x\n\n### Buyer (2016 – 2019)\n**Globe**, Leeds\n",
        &["3 Senior Buyer @ Acme 2019..2021", "8 Buyer @ Globe 2016..2019"],
    ),
    (
        "numbers and dates in brackets at the start",
        "## Experience\n\n**[2019 – 2021] Acme, Sales Manager**\n\n- x\n\n**[2016 – 2019] Globe, Sales Assistant**\n",
        &["3 Sales Manager @ Acme 2019..2021", "7 Sales Assistant @ Globe 2016..2019"],
    ),
    (
        "title, employer and dates on three lines",
        "## Experience\n\n**Welder**\nDock Yard Ltd, Hull\n05/2015 - 07/2019\n\n- x\n\n**Apprentice**\nIron Works\n2012 - 2015\n",
        &["3 Welder @ Dock Yard Ltd 2015-05..2019-07", "9 Apprentice @ Iron Works 2012..2015"],
    ),
    (
        "employer, title and dates on three lines",
        "## Experience\n\nDock Yard Ltd\nWelder\n05/2015 - 07/2019\n\n- x\n\nIron Works\nApprentice\n2012 - 2015\n",
        &["4 Welder @ Dock Yard Ltd 2015-05..2019-07", "10 Apprentice @ Iron Works 2012..2015"],
    ),
    (
        "employer with dates, then the title as a heading below",
        "## Experience\n\n### Acme, Paris | 2019 – 2021\n#### Data Scientist\n\n- x\n\n### Globe, Lyon | 2016 – 2019\n#### Analyst\n",
        &["4 Data Scientist @ Acme 2019..2021", "9 Analyst @ Globe 2016..2019"],
    ),
    (
        "earlier jobs in a list of one line each",
        "## Experience\n\n### Surveyor, Acme\n2015 – 2021\n\n- Maps\n\n## Earlier experience\n\n- Assistant Surveyor, Globe (2010–2015)\n- Trainee, Town Council, 2008 – 2010\n",
        &[
            "3 Surveyor @ Acme 2015..2021",
            "10 Assistant Surveyor @ Globe 2010..2015",
            "11 Trainee @ Town Council 2008..2010",
        ],
    ),
    (
        "labels inside a role are no roles",
        "## Experience\n\n### Engineer, Acme\n2015 – 2021\n\n**Achievements**\n\n- x\n\n**Technologies:** Go, Rust\n\n**Project manager for the 2018 relaunch**\n\n### Tester, Globe\n2012 – 2015\n",
        &["3 Engineer @ Acme 2015..2021", "14 Tester @ Globe 2012..2015"],
    ),
    (
        "a job without an employer's line and a volunteer's post elsewhere",
        "## Experience\n\n2017–present **Freelance translator**\n\n- Law\n\n## Volunteering\n\n**Mentor**, Code Club, 2018 – 2020\n",
        &["3 Freelance translator @  2017..present"],
    ),
    (
        "projects with dates are no roles",
        "## Projects\n\n### Chess engine developer kit (2019 – 2020)\n\n## Experience\n\n**Cook** at The Fox, June 2014 – July 2016\n",
        &["7 Cook @ The Fox 2014-06..2016-07"],
    ),
    (
        "roles of the house where no heading says so",
        "Robin Example\nHull\n\nNight Porter, Grand Hotel, 2015 - 2019\nLooked after guests.\n\nKitchen Porter, Small Hotel, 2012 - 2015\nWashed up.\n",
        &["4 Night Porter @ Grand Hotel 2015..2019", "7 Kitchen Porter @ Small Hotel 2012..2015"],
    ),
    (
        "front matter, badges and comments",
        "---\nname: Robin Example\nrole: Engineer since 2012\n---\n<!-- Site Manager, 2001 – 2004 -->\n[![build](https://example.org/badge-2019-2020.svg)](https://example.org)\n\n## Experience\n\n<!-- newest first -->\n### Optician, Clear Sight\n2018 – now\n\n- Fitted lenses\n",
        &["11 Optician @ Clear Sight 2018..present"],
    ),
    (
        "headings underlined",
        "Robin Example\n=============\n\nWork experience\n---------------\n\n### Librarian, Town Library\n2012 – 2016\n\n- Lent books\n\nEducation\n---------\n\nBA History, York, 2009 – 2012\n",
        &["7 Librarian @ Town Library 2012..2016"],
    ),
    (
        "two columns in a table, dates on the right",
        "## Experience\n\n| | |\n|:--|--:|\n| **Paramedic**, Coast Ambulance | Apr 2017 – now |\n| Drove and treated | |\n| **Care Assistant**, Sea View | 2014 – 2017 |\n",
        &["5 Paramedic @ Coast Ambulance 2017-04..present", "7 Care Assistant @ Sea View 2014..2017"],
    ),
    (
        "parallel jobs and a gap",
        "## Experience\n\n### Lecturer — Hill College (2015 – now)\n- Taught\n\n### Consultant — Own practice (2017 – now)\n- Advised\n\n### Career break (2013 – 2015)\nLooked after a parent.\n\n### Tutor — Elm School (2010 – 2013)\n",
        &[
            "3 Lecturer @ Hill College 2015..present",
            "6 Consultant @ Own practice 2017..present",
            "12 Tutor @ Elm School 2010..2013",
        ],
    ),
    (
        "sections with a picture before them",
        "## 💼 Experience\n\n### 🚀 Founder @ Tiny Tools\n📅 2019 - present | 📍 Remote\n\n- x\n\n## 🎓 Education\n\n**BSc Maths** | 2010 - 2013\n",
        &["3 Founder @ Tiny Tools 2019..present"],
    ),
    (
        "numbered sections and bold labels",
        "**1. Personal details**\n\nName: Robin\n\n**2. Employment history**\n\nJob title: Bus Driver\nEmployer: Metro Lines\nDates: 2014 – 2019\n\nJob title: Postman\nEmployer: Royal Post\nDates: 2010 – 2014\n",
        &["7 Bus Driver @ Metro Lines 2014..2019", "11 Postman @ Royal Post 2010..2014"],
    ),
    (
        "how long it lasted in brackets",
        "## Experience\n\n**Plumber** — Pipe Works (2 yrs) — 2017 to 2019\n- x\n\n**Apprentice Plumber** — Drain Co (3 yrs) — 2014 to 2017\n- y\n",
        &["3 Plumber @ Pipe Works 2017..2019", "6 Apprentice Plumber @ Drain Co 2014..2017"],
    ),
    (
        "items with employer, place and dates, title nested",
        "## Experience\n\n- **Northern Rail**, York — *Feb 2018 – Present*\n  - *Signal Engineer*\n  - Tested signals\n- **Southern Rail**, Hove — *2013 – Jan 2018*\n  - *Signal Technician*\n  - Laid cables\n",
        &[
            "4 Signal Engineer @ Northern Rail 2018-02..present",
            "7 Signal Technician @ Southern Rail 2013..2018-01",
        ],
    ),
    (
        "jobs among the lines of education",
        "## Education\n\n**PhD Chemistry**, Leeds, 2012 – 2016\n- Teaching assistant from 2013 to 2015\n\n## Experience\n\n**Chemist**, Dye Works, 2016 – 2020\n",
        &["8 Chemist @ Dye Works 2016..2020"],
    ),
    (
        "a freelancer's clients beneath one job",
        "## Experience\n\n### Freelance Photographer\n2014 – present\n\n**Clients**\n\n- Town Council (2015)\n- Sea Museum (2016 – 2018)\n",
        &["3 Freelance Photographer @  2014..present"],
    ),
];

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
            role(5, "Test Engineer", "Springs Ltd", "2014..2019")
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
