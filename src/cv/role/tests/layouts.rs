//! The table of layouts, each with the roles in it.

use std::fmt::Write;

use super::told;

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
        "items within items: the job, the employer and its dates, what was done",
        "## Experience\n\n* Scientist\n  * Acme Labs, Leeds | Oct. 2021 – Present\n  * Led the assays.\n* Research Assistant\n  * University of Hill | Aug. 2016 – Aug. 2021\n  * Ran the assays.\n",
        &[
            "3 Scientist @ Acme Labs 2021-10..present",
            "6 Research Assistant @ University of Hill 2016-08..2021-08",
        ],
    ),
    (
        "jobs over smaller headings of employers, beneath the document's own, one of them undated",
        "# Résumé\n\nI nurse and I bake.\n\n## Staff Nurse\n### Acme Clinic\nJune 2019 - Present\n- x\n\n## Baker\n### Globe\nMay 2016 - May 2019\n- y\n\n## Data Analyst\n### Hill Hotel\nA hotel of four floors by the station.\n",
        &[
            "5 Staff Nurse @ Acme Clinic 2019-06..present",
            "10 Baker @ Globe 2016-05..2019-05",
            "15 Data Analyst @ Hill Hotel ..",
        ],
    ),
    (
        "an employer with its year over a smaller heading for the job",
        "## Experience\n\n### ACME LATTICES, Leeds *2021*\n\n#### Baker\n- x\n\n### GLOBE, York *2019 - 2020*\n\n#### Manufactured Parts Engineer\n\n- y\n",
        &["5 Baker @ ACME LATTICES 2021..2021", "10 Manufactured Parts Engineer @ GLOBE 2019..2020"],
    ),
    (
        "dates in bold before the sentence that names the job",
        "## Employment\n\n**2021-present:** full-time web developer for Acme Ltd, a firm in the north that makes small boats and large ones.\n\n**2015-2021:** baker for Globe\n",
        &["3 full-time web developer @ Acme Ltd 2021..present", "5 baker @ Globe 2015..2021"],
    ),
    (
        "employer, dates and what the job was, each a paragraph",
        "## Professional history\n\nRecords Centre, Leeds\n\nMarch 2016 – present\n\nProjects Manager\n\nI lead the surveys of the centre.\n\nHill Museum, London\n\nJuly 2009 – January 2013,\n\nResearch Assistant managing a survey of moths in two forests over three long summers with nine people.\n",
        &[
            "7 Projects Manager @ Records Centre 2016-03..present",
            "15 Research Assistant @ Hill Museum 2009-07..2013-01",
        ],
    ),
    (
        "the job in bold as the first item, behind how long it was held",
        "## Work experience\n\n**The Grain Co.** | Clinton, WI | (2016 - 2023)\n*(8 years)*\n* **Warehouse Associate**\n* Stacked the seed.\n\n**Onward Steel** | [City] | (approx. 2009 - 2012)\n*(3 years)*\n* **Mill Operator**\n* Ran the mill.\n",
        &["5 Warehouse Associate @ The Grain Co 2016..2023", "10 Mill Operator @ Onward Steel 2009..2012"],
    ),
    (
        "dates and employer in the heading, the job in a field",
        "## Job Experience\n\n#### 2015/11 - present: Gull Media (bought by Acme in Dec. 2016), the leading platform for adverts on trams and ships\nPosition: Software engineer\n* Tools\n\n#### 2010/7 - 2015/10：Active Nets, registration of matches\nPosition: QA developer\n* Tests\n",
        &[
            "3 Software engineer @ Gull Media 2015-11..present",
            "7 QA developer @ Active Nets 2010-07..2015-10",
        ],
    ),
    (
        "employer and job in a paragraph, dates in italics in the next",
        "Experience\n----------\n\n**Acme Ltd.** - Web Developer\n\n*November 2014 - October 2016 (2 years)*\n\nI wrote services.\n\n**Globe plc** - Crew Member\n\n*June 2006 - August 2009 (3 years 3 months)*\n\nI served.\n",
        &["4 Web Developer @ Acme Ltd 2014-11..2016-10", "10 Crew Member @ Globe plc 2006-06..2009-08"],
    ),
    (
        "employer and dates in the heading, the place and the job beneath, a blank line after each",
        "## Employment History\n\n### Rack – Nov 2013 to Nov 2014\n\n*Austin, Texas*\n\nSenior Operations Engineer\n\n### Acme – Nov 2010 to Nov 2013\n\n*Austin, Texas*\n\nBaker\n",
        &["7 Senior Operations Engineer @ Rack 2013-11..2014-11", "13 Baker @ Acme 2010-11..2013-11"],
    ),
    (
        "items that tell on behind a colon",
        "### Positions held\n\n- Developer (2013 — present), Acme, Provo, Utah: wise old programmer among a younger team of able developers who build video for ships and trains\n- Co-owner (2000 — 2002), Cedar Net, Waukesha: technical partner of a local firm that took part in most of the business and all of the cabling there\n",
        &["3 Developer @ Acme 2013..present", "4 Co-owner @ Cedar Net 2000..2002"],
    ),
    (
        "one season each, the next one near",
        "## Seasonal experience\n\n### Creek Cafe • Denali, AK\n\n**_Kitchen Assistant_ • Summer 2015**\n\n### Sea Base • Key, FL\n\n**_Sales Associate_ • 2013-2014**\n",
        &["5 Kitchen Assistant @ Creek Cafe 2015..2015", "9 Sales Associate @ Sea Base 2013..2014"],
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
    (
        "employer and a job of no known name, parted by a dash over the dates",
        "## Experience\n\n**Harlow Trust** - Survey Co-ordinator\n\n*June 2012 - Present*\n\nRan it.\n\n**Pellworth** - IT Support\n\n*Feb 2007 - May 2009*\n\nHelped.\n",
        &[
            "3 Survey Co-ordinator @ Harlow Trust 2012-06..present",
            "9 IT Support @ Pellworth 2007-02..2009-05",
        ],
    ),
    (
        "a table of jobs and periods beneath an employer",
        "## Experience\n\n### Acme, Leeds | 2015 - 2021\n\n| Role | Period |\n| --- | --- |\n| Systems Engineer | Sep 2018 - Sep 2021 |\n| Help Desk | Sep 2015 - Sep 2018 |\n\n- x\n",
        &["7 Systems Engineer @ Acme 2018-09..2021-09", "8 Help Desk @ Acme 2015-09..2018-09"],
    ),
    (
        "dates in a line of their own behind what was done",
        "## Experience\n\n## Acme—Graphic Designer\nDesigned print materials for trade shows and conferences, from postcards and letterheads to booths and banners.\n*(March 2006–Current)*\n\n## Moor Farm—Apprentice\nLived on the farm for six months and took part in all of its work, from the sowing to the market.\n*(April–September 2008)*\n",
        &["3 Graphic Designer @ Acme 2006-03..present", "7 Apprentice @ Moor Farm 2008-04..2008-09"],
    ),
    (
        "a heading over what was done, which opens with its year",
        "## Work\n\n### Teacher of Art at Moor School\n\n2019 Trainee position\n\n### Examinations Officer at Hill College\n\n2018 oversaw the conditions of examinations.\n",
        &["3 Teacher of Art @ Moor School 2019..2019", "7 Examinations Officer @ Hill College 2018..2018"],
    ),
    (
        "a job held in several ways, one after the other",
        "## Experience\n\n#### Tides Engineer, Harbour Works\nMarch 2006 to November 2006 (part-time, undergraduate)\n\nNovember 2006 to May 2012 (full-time)\n\n- x\n",
        &["3 Tides Engineer @ Harbour Works 2006-03..2012-05"],
    ),
    (
        "dates over the definition that names the job and ends in a full stop",
        "Work Experience\n---------------\n\nMay 2015 - Present\n:   *Software Engineer at [Acme](https://acme.example)* (Leeds).\n\n    * Leads the work on the pipes.\n\n2012 - Feb 2015\n:   *Software Engineer with Globe* (York).\n\n    * Built pipes.\n",
        &["5 Software Engineer @ Acme 2015-05..present", "10 Software Engineer @ Globe 2012..2015-02"],
    ),
    (
        "employers as large as the sections, none of which is headed as that of jobs",
        "# Kim Example\n\n## Technical skills\n\n- SQL\n\n## Acme\n### Data Warehouse Development\n\n`2017-2018`\n\nBuilt it.\n\n## Globe\n### Solutions Architect\n\n`2015-2016`\n\nDrew it.\n",
        &["8 Data Warehouse Development @ Acme 2017..2018", "15 Solutions Architect @ Globe 2015..2016"],
    ),
    (
        "what closes with its dates is no sentence",
        "## Experience\n\n<p><b>Reporter, Harbour Post</b><br />\nLeeds - July 2015 to current.<br /></p>\n\n<p>Writes.</p>\n",
        &["3 Reporter @ Harbour Post 2015-07..present"],
    ),
    (
        "the dates beneath a degree among the jobs are no job's",
        "## Work\n\n* Analyst, Acme\n  * May 2020 - May 2022\n  * Counted boats\n\n* Master of Science in Botany, University of Leeds\n  * May 2023 - May 2024\n  * Class Representative\n",
        &["3 Analyst @ Acme 2020-05..2022-05"],
    ),
];
