//! The taxonomy screen: what it shows, what it asks of the world, what it does with the answers.

#![cfg(feature = "tui")]

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/screen.rs"]
mod screen;
#[path = "support/skills.rs"]
mod skills;

use cvfit::report::model::Kind;
use cvfit::taxonomy::edit::{NewSkill, Operation};
use cvfit::tui::{Answer, Effect, Message, Request, SkillAnswer, SkillRequest};
use screen::Screen;

/// Presses keys and lets the world answer what is asked; gives what was asked for beside lists and details.
fn press(screen: &mut Screen, keys: &str) -> Vec<SkillRequest> {
    let mut effects = screen.press(keys);
    let mut asked = Vec::new();
    while let Some(effect) = effects.pop() {
        let Effect::Request(Request::Skills(request)) = effect else { continue };
        effects.extend(screen.send(Message::Answer(Answer::Skills(skills::answer(&request)))));
        if !matches!(request, SkillRequest::List | SkillRequest::About(_)) {
            asked.push(request);
        }
    }
    asked
}

/// The screen with all answered that it asks for at first.
fn taxonomy(columns: u16, rows: u16) -> Screen {
    let mut screen = Screen::new(columns, rows);
    press(&mut screen, "5");
    screen
}

fn plan(operation: Operation) -> Vec<SkillRequest> {
    vec![SkillRequest::Plan(operation)]
}

#[test]
fn keys_wait_for_the_question_that_is_on_its_way() {
    let mut screen = taxonomy(80, 24);
    let effects = screen.press("m");
    assert!(matches!(effects.as_slice(), [Effect::Request(Request::Skills(SkillRequest::Plan(_)))]));
    assert_eq!(screen.press("q y enter"), [], "nothing below it is meant");
    screen.shows("Working out what this changes");
    let Some(Effect::Request(Request::Skills(request))) = effects.first() else { panic!("{effects:?}") };
    screen.send(Message::Answer(Answer::Skills(skills::answer(request))));
    screen.shows("Save?");
    screen.lacks("Working out");
    screen.shows("enter yes");
    screen.press("esc");
    let effects = screen.press("m esc q");
    assert_eq!(effects.last(), Some(&Effect::Quit), "esc does not wait");
}

#[test]
fn terms_are_shown_with_their_line_and_what_is_near() {
    let screen = taxonomy(80, 24);
    for what in [
        "Not known",
        "Quarkus",
        "line 15",
        "Terraform",
        "CV 15",
        "line 15 of the posting",
        "capitalised, first in a list",
        "no skill has this name",
        "skills with names like it",
        "Spring Boot",
        "a new skill",
    ] {
        screen.shows(what);
    }
}

#[test]
fn every_size_shows_what_is_selected() {
    for (columns, rows) in [(120, 40), (80, 24), (40, 12), (30, 8)] {
        let mut screen = taxonomy(columns, rows);
        screen.shows("Quarkus");
        screen.shows("Not known");
        press(&mut screen, "tab");
        screen.shows("All skills");
        screen.shows("Apache Kafka");
    }
    let mut screen = taxonomy(120, 40);
    press(&mut screen, "tab j j");
    screen.shows("muted · tech · programming-language");
    screen.shows("muted: it is not looked for");
}

#[test]
fn the_details_lead_from_skill_to_skill_and_to_lines() {
    let mut screen = taxonomy(120, 40);
    press(&mut screen, "tab / k u b e enter");
    screen.shows("found in");
    screen.shows("posting line 11");
    screen.shows("k8s");
    press(&mut screen, "enter j j enter");
    screen.shows("line 11 of");
}

#[test]
fn hostile_names_are_shown_as_what_they_are() {
    let mut screen = taxonomy(80, 24);
    press(&mut screen, "tab");
    screen.shows("Evil");
    screen.lacks("\u{1b}");
    screen.lacks("\u{202e}");
}

#[test]
fn a_term_becomes_a_skill_in_four_keys() {
    let mut screen = taxonomy(80, 24);
    press(&mut screen, "a");
    screen.shows("name Quarkus");
    press(&mut screen, "enter");
    screen.shows("What kind of skill is Quarkus?");
    press(&mut screen, "enter");
    screen.shows("In which category is Quarkus?");
    let new = NewSkill { category: "programming-language".to_owned(), ..NewSkill::named("Quarkus") };
    assert_eq!(press(&mut screen, "enter"), plan(Operation::Add(new)));
    for what in [
        "Save? `Quarkus` is a new skill",
        "careful: `Quarkus` is a common word",
        "staff-backend.txt  coverage 71 % → 68 %",
        "line 15 Quarkus: no need → ✗ missing",
        "+ found: Quarkus = Quarkus, posting line 15",
        "other.txt  coverage 50 % → 50 %  nothing changes",
        "gone.txt",
        "written to /home/ada/.config/cvfit/taxonomy.toml",
        "+[[skill]]",
    ] {
        screen.shows(what);
    }
    assert_eq!(press(&mut screen, "enter"), [SkillRequest::Save(7)]);
    screen.shows("Saved: `Quarkus` is a new skill");
}

#[test]
fn no_leaves_everything_as_it_is() {
    let mut screen = taxonomy(80, 24);
    assert_eq!(press(&mut screen, "m"), plan(Operation::Silence { name: "Quarkus".to_owned() }));
    assert_eq!(press(&mut screen, "esc"), []);
    screen.shows("Nothing was changed");
    press(&mut screen, "a");
    assert_eq!(press(&mut screen, "esc"), []);
    screen.shows("Nothing was changed");
}

#[test]
fn a_term_becomes_another_name_with_the_nearest_offered_first() {
    let mut screen = taxonomy(80, 24);
    press(&mut screen, "s");
    screen.shows("`Quarkus` is another name of");
    let alias = |skill: &str| Operation::Alias { skill: skill.to_owned(), names: vec!["Quarkus".to_owned()] };
    assert_eq!(press(&mut screen, "enter"), plan(alias("spring-boot")));
    press(&mut screen, "esc s");
    assert_eq!(press(&mut screen, "k 8 s enter"), plan(alias("kubernetes")));
}

#[test]
fn relations_of_a_term_make_a_skill_of_it_first() {
    let mut screen = taxonomy(80, 24);
    // It is of the kind and category of what it is like unless another is chosen.
    let asked = press(&mut screen, "i m e n t o r enter enter enter enter");
    let new = NewSkill {
        kind: Kind::Soft,
        category: "people".to_owned(),
        implies: vec!["mentoring".to_owned()],
        ..NewSkill::named("Quarkus")
    };
    assert_eq!(asked, plan(Operation::Add(new)));
    let asked = press(&mut screen, "esc r j a v a enter 6 0 enter enter enter enter");
    let new = NewSkill {
        category: "programming-language".to_owned(),
        related: vec![("java".to_owned(), 0.6)],
        ..NewSkill::named("Quarkus")
    };
    assert_eq!(asked, plan(Operation::Add(new)));
}

#[test]
fn skills_are_changed() {
    let mut screen = taxonomy(80, 24);
    press(&mut screen, "tab / j a v a enter");
    screen.shows("`java` (1 of 7)");
    let java = || "java".to_owned();
    assert_eq!(press(&mut screen, "m"), plan(Operation::Mute { skill: java() }));
    assert_eq!(press(&mut screen, "esc x"), plan(Operation::Remove { skill: java() }));
    let asked = press(&mut screen, "esc c ! enter");
    assert_eq!(asked, plan(Operation::Rename { skill: java(), name: "Java!".to_owned() }));
    let asked = press(&mut screen, "esc s J V M enter");
    assert_eq!(asked, plan(Operation::Alias { skill: java(), names: vec!["JVM".to_owned()] }));
    let asked = press(&mut screen, "esc r k a f k a enter 3 0 enter");
    let relate = Operation::Relate { skill: java(), to: "kafka".to_owned(), share: 0.3 };
    assert_eq!(asked, plan(relate));
    let asked = press(&mut screen, "esc i k u b e enter");
    assert_eq!(asked, plan(Operation::Imply { skill: java(), implied: vec!["kubernetes".to_owned()] }));
    press(&mut screen, "esc esc");
    screen.lacks("`java` (1 of 7)");
    let asked = press(&mut screen, "/ g o l a n g enter m");
    assert_eq!(asked, plan(Operation::Unmute { skill: "go".to_owned() }), "a muted one is looked for again");
}

#[test]
fn the_line_of_a_term_is_a_key_away_and_so_is_the_way_back() {
    let mut screen = taxonomy(80, 24);
    press(&mut screen, "o");
    screen.shows("line 15 of");
    press(&mut screen, "esc");
    screen.shows("Not known");
    press(&mut screen, "2 g g t");
    screen.shows("Nothing in line 1 looks like a skill");
    press(&mut screen, "1 t");
    screen.shows("All skills");
}

#[test]
fn what_was_refused_is_read_and_nothing_is_lost() {
    let mut screen = taxonomy(80, 24);
    assert_eq!(press(&mut screen, "u"), [SkillRequest::Undo]);
    screen.shows("Nothing was saved that could be taken back");
    assert_eq!(press(&mut screen, "U"), [SkillRequest::Redo]);
    screen.shows("Nothing was changed");
    screen.shows("line two");
    press(&mut screen, "esc");
    screen.shows("Quarkus");
}

#[test]
fn a_world_without_skills_is_no_trouble_and_is_asked_once() {
    let mut screen = Screen::new(80, 24);
    assert_eq!(screen.press("5"), [Effect::Request(Request::Skills(SkillRequest::List))]);
    assert_eq!(screen.press("j k"), [], "one thing at a time");
    let why = "This cannot be done here".to_owned();
    assert_eq!(screen.send(Message::Answer(Answer::Failed(why))), []);
    assert_eq!(screen.press("tab"), []);
    screen.shows("The skills cannot be shown.");
    screen.shows("This cannot be done here");
}

#[test]
fn without_documents_the_screen_says_what_to_do() {
    let mut session = fixture::session();
    session.pair = None;
    let mut screen = Screen::of(session, 80, 24);
    press(&mut screen, "5");
    screen.shows("0 shows what can be opened");
    press(&mut screen, "tab");
    screen.shows("Apache Kafka");
}

/// Twenty thousand skills: only what is in view is built, so a key costs the same as with ten.
#[test]
fn long_lists_are_walked_to_both_ends() {
    let mut all = (*skills::catalogue()).clone();
    let one = all.skills[0].clone();
    all.skills = (0..20_000)
        .map(|number| {
            let mut skill = one.clone();
            skill.id = format!("s{number}");
            skill.names = vec![format!("Skill {number:05}")];
            skill
        })
        .collect();
    let mut screen = Screen::new(80, 24);
    screen.press("5 tab");
    screen.send(Message::Answer(Answer::Skills(SkillAnswer::Listed(std::sync::Arc::new(all)))));
    screen.shows("Skill 00000");
    screen.press("G");
    screen.shows("Skill 19999");
    screen.press("/ 1 2 3 4 5");
    screen.shows("Skill 12345");
}
