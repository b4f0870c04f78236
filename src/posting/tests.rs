//! What the lines of whole postings are for.

use super::line::LineClass::{self, Company, Duty, Heading, Meta, Noise, Preferred, Process, Required};
use super::*;
use crate::config::Config;
use crate::extract::Index;

/// The class of each line that is not blank.
fn classes(name: &str, source: &str) -> Vec<LineClass> {
    let taxonomy = Taxonomy::builtin();
    let config = Config::default();
    let text = Text::from_source(name, source);
    let posting = Posting::read(&taxonomy, &Index::new(&taxonomy), &config.matching, &text);
    posting.lines.iter().map(|line| line.class).collect()
}

#[test]
fn what_one_has_done_is_asked() {
    let source = "# Gardener\n\n**You have done some of these things..**\n\n- Planned a kitchen garden and kept it for years\n- Successfully negotiated with seed merchants\n\n## What you'll do\n\n- Plan the beds\n";
    assert_eq!(classes("job.md", source)[1..], [Heading, Required, Required, Heading, Duty]);
}

#[test]
fn a_form_says_in_brackets_what_is_a_must() {
    let source = "Baker\n\nExperience\n\nOvens: 1 year (Required)\n\nFood hygiene certificate (Preferred)\n";
    assert_eq!(classes("job.txt", source)[2..], [Required, Preferred]);
}

#[test]
fn controls_and_scripts_are_none_of_it() {
    let source = "# Baker\n\nEasy Apply\n\n## What you bring\n\n- Two years in a bakery\n\nSave Baker at Foldline\n\n- A driving licence\n\n<script type=\"application/ld+json\">\n{\n  \"title\": \"Baker\"\n}\n</script>\n";
    let found = classes("job.md", source);
    assert_eq!(found[1..6], [Noise, Heading, Required, Noise, Required]);
    assert!(found[6..].iter().all(|class| *class == Noise), "{found:?}");
}

#[test]
fn facts_that_software_lists() {
    let source = "Baker\n\nYou bake bread at dawn and sell it until noon.\n\nRequisition ID\n\n4711\n\nTime type\n\nFull time\n\nShift\tNights\n";
    assert_eq!(classes("job.txt", source)[2..], [Meta, Meta, Meta, Meta, Meta]);
}

#[test]
fn numbers_of_customers_tell_of_the_employer() {
    let source = "# Baker\n\n## About us\n\n- 20,000 customers in every week\n- 13+ countries served\n\n## Requirements\n\n- 3+ years at an oven\n";
    assert_eq!(classes("job.md", source)[2..], [Company, Company, Heading, Required]);
}

#[test]
fn questions_of_the_employer_belong_to_how_one_applies() {
    let source = "Baker\n\nRequirements\n\n- Two years in a bakery\n\nEmployer questions\n\nYour application will include the following questions:\nHow many years have you baked?\n";
    let found = classes("job.txt", source);
    assert!(found[4..].iter().all(|class| matches!(class, Process | Heading)), "{found:?}");
}

#[test]
fn a_heading_is_one_whatever_its_dashes_and_pictures() {
    let source = "# Baker\n\n## Skills – desirable\n\n- Puff pastry\n\n**What you'll do: 🥐**\n\n- Bake bread\n\n**What's in it for you (besides the best bread in town)**\n\n- Bread every day\n";
    let found = classes("job.md", source);
    assert_eq!(found[1..5], [Heading, Preferred, Heading, Duty], "{found:?}");
    assert_eq!(found[5], Heading, "{found:?}");
}

#[test]
fn menus_and_forms_of_a_page_are_its_own() {
    let source = "Toggle navigation\nHome\nAbout Us\nBread\nCareers\nContact\n\nBaker\n\nRequirements\n\n- Two years in a bakery\n- A driving licence\n\nFirst name\nLast name\nUpload a file or drag and drop here\nYes\nNo\nSend\n\n© Foldline Bakeries Ltd\n12 Mill Lane, Ayr\n";
    let found = classes("job.txt", source);
    assert_eq!(found[..6], [Noise; 6], "{found:?}");
    assert_eq!(found[6..10], [Meta, Heading, Required, Required], "{found:?}");
    assert!(found[10..].iter().all(|class| *class == Noise), "{found:?}");
}

#[test]
fn labels_and_values_in_columns_are_facts() {
    let source = "Caretaker\n\nJob Location\tAyr\nEmployment Type\tTemporary\nExperience (year)\t2-3 years\n\nDuties and Responsibilities of the School Caretaker\n\nSweep the yard before the bell\n";
    assert_eq!(classes("job.txt", source)[1..], [Meta, Meta, Required, Heading, Duty]);
}

#[test]
fn a_demand_among_bare_lines_is_no_heading() {
    let source = "Developer\n\nRequirements\n\nStrong command of Rust, two years or more\nExperience with Docker\nKnowledge of relational databases and their design\n";
    assert_eq!(classes("job.txt", source)[1..], [Heading, Required, Required, Required]);
}

#[test]
fn roman_numbers_are_bullets() {
    let source = "Accountant\n\nDuties and Responsibilities\ni. Processing payments to suppliers;\nii. Keeping the ledgers of the branch;\n";
    assert_eq!(classes("job.txt", source)[1..], [Heading, Duty, Duty]);
}

#[test]
fn headings_that_are_spoken() {
    let source = "# Baker\n\n## Requirements\n\n- Two years in a bakery\n\n**Any experience of the following would be an added extra**\n\n- Puff pastry\n\n## We'll be impressed if\n\n- You have run a stall\n\n## Where you can make an impact\n\n- Bread: shaping it by hand\n\n## Why Foldline?\n\n- Bread every day\n";
    let found = classes("job.md", source);
    assert_eq!(found[3..9], [Heading, Preferred, Heading, Preferred, Heading, Duty], "{found:?}");
    assert_eq!(found[9..], [Heading, LineClass::Benefit], "{found:?}");
}

#[test]
fn what_to_send_belongs_to_how_one_applies() {
    let source = "# Baker\n\n## Requirements\n\n- Two years in a bakery\n\n## How to apply\n\nWrite to us with your cover letter.\n\n- Your experience with sourdough.\n- A bit about yourself.\n";
    let found = classes("job.md", source);
    assert_eq!(found[4..], [Process, Process, Process], "{found:?}");
}

#[test]
fn who_is_required_to_do_something_does_it() {
    let source = "Nurse\n\nDuties\n\nThe nurse is required to keep the records of the ward.\n";
    assert_eq!(classes("job.txt", source)[2..], [Duty]);
}
