use proptest::prelude::*;

use super::*;
use crate::posting::{Level, LineClass};

fn key(file: Option<&str>, hash: &str) -> Key {
    Key { file: file.map(str::to_owned), hash: hash.to_owned() }
}

fn line(words: &str) -> LineName {
    LineName { words: words.to_owned(), nth: 1 }
}

fn class(class: LineClass) -> Said {
    Said::Class { class }
}

fn level(level: Level, skills: &[&str]) -> Said {
    Said::Level { level, skills: skills.iter().map(|skill| (*skill).to_owned()).collect() }
}

fn said(text: &str, key: &Key) -> Vec<Correction> {
    let corrections = parse("", text).unwrap();
    corrections.of_key(key).into_iter().map(|entry| entry.correction.clone()).collect()
}

#[test]
fn corrections_are_read() {
    let text = "# mine\n[[correction]]\nhash = \"1\"\nline = \"- Go\"\nclass = \"duty\"\n\n[[correction]]\nfile = \"/a\"\n\
                hash = \"1\"\nline = \"- Go or C\"\nnth = 2\nlevel = \"preferred\"\nskills = [\"Go\"]\n\n[[correction]]\n\
                hash = \"2\"\nline = \"x\"\nany_of = [\n  [\"Go\", \"C\"],\n  [\"R\"],\n]\n";
    let corrections = parse("c.toml", text).unwrap();
    let all: Vec<_> = corrections.all().iter().map(|entry| entry.correction.clone()).collect();
    let groups = vec![vec!["Go".to_owned(), "C".to_owned()], vec!["R".to_owned()]];
    assert_eq!(
        all,
        [
            Correction { line: line("- Go"), said: class(LineClass::Duty) },
            Correction {
                line: LineName { nth: 2, ..line("- Go or C") },
                said: level(Level::Preferred, &["Go"])
            },
            Correction { line: line("x"), said: Said::Alternatives { any_of: groups } },
        ]
    );
    assert!(parse("c.toml", "").unwrap().is_empty());
}

#[test]
fn every_mistake_is_told_with_what_to_do() {
    for (fields, message) in [
        ("class = \"duty\"", "does not say which line"),
        ("line = \"a\"\nclass = \"duty\"", "does not say which posting"),
        ("hash = \"1\"\nline = \"a\"", "says nothing"),
        ("hash = \"1\"\nline = \"a\"\nclass = \"duty\"\nlevel = \"required\"", "several things"),
        ("hash = \"1\"\nline = \"a\"\nskills = [\"a\"]", "several things"),
        ("hash = \"1\"\nline = \"a\"\nclass = \"dutty\"", "unknown class `dutty`"),
        ("hash = \"1\"\nline = \"a\"\nlevel = \"duty\"", "unknown level `duty`"),
        ("hash = \"1\"\nline = \"a\"\nlevel = \"required\"\nskills = []", "no list of skills"),
        ("hash = \"1\"\nline = \"a\"\nany_of = [\"a\"]", "no list of lists"),
        ("hash = \"1\"\nline = \"a\"\nany_of = [[]]", "no list of lists"),
        ("hash = \"1\"\nline = \"a\"\nnth = 0\nclass = \"duty\"", "no number"),
        ("hash = 1\nline = \"a\"\nclass = \"duty\"", "`hash` is no text"),
        ("hash = \"1\"\nline = \"a\"\nclass = \"duty\"\ncolour = \"red\"", "unknown name `colour`"),
        ("hash = \"1\"\nline = \"a\"\nclass = duty", "not valid TOML"),
    ] {
        let mistakes = parse("c.toml", &format!("[[correction]]\n{fields}\n")).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{fields}: {mistakes:?}");
        assert!(mistakes[0].message.contains(message), "{fields}: {mistakes:?}");
    }
    assert_eq!(parse("c.toml", "corrections = 1\ncorrection = [1]\n").unwrap_err().len(), 2);
}

#[test]
fn they_follow_what_the_posting_holds_and_else_its_file() {
    let text = "[[correction]]\nfile = \"/jobs/a.md\"\nhash = \"1\"\nline = \"- Go\"\nclass = \"duty\"\n";
    for (other, found) in [
        (key(Some("/jobs/renamed.md"), "1"), true),
        (key(None, "1"), true),
        (key(Some("/jobs/a.md"), "2"), true),
        (key(Some("/jobs/b.md"), "2"), false),
        (key(None, "2"), false),
    ] {
        assert_eq!(!said(text, &other).is_empty(), found, "{other:?}");
    }
    // What was said of the very same text goes first, whatever was said later of another one in the same file.
    let later = "[[correction]]\nfile = \"/jobs/a.md\"\nhash = \"2\"\nline = \"- Go\"\nclass = \"noise\"\n";
    let both = format!("{text}\n{later}");
    assert_eq!(said(&both, &key(Some("/jobs/a.md"), "1"))[0].said, class(LineClass::Duty));
    assert_eq!(said(&both, &key(Some("/jobs/a.md"), "3"))[0].said, class(LineClass::Noise));
    let job = Text::from_source("./a.md", "- Go\n");
    let of = |folder: &str| parse("", text).unwrap().seen_from(folder).of(&job).len();
    assert_eq!((of("/jobs"), of("/elsewhere")), (1, 0));
    let by_hash = text.replace("hash = \"1\"", &format!("hash = \"{}\"", hash(&job)));
    assert_eq!(parse("", &by_hash).unwrap().of(&job).len(), 1);
}

#[test]
fn a_new_file_explains_itself_and_can_be_emptied_again() {
    let key = key(Some("/a.md"), "1");
    let say = Edit::say(line("- Go \"x\""), class(LineClass::Duty));
    let made = changed("", &key, std::slice::from_ref(&say)).unwrap();
    let entry =
        "[[correction]]\nfile = \"/a.md\"\nhash = \"1\"\nline = \"- Go \\\"x\\\"\"\nclass = \"duty\"\n";
    assert_eq!(made.text, format!("{TEMPLATE}\n{entry}"));
    let back = changed(&made.text, &key, &made.undo).unwrap();
    assert_eq!(back.text, format!("{TEMPLATE}\n"));
    assert_eq!(back.undo, [say]);
    let nothing = [Edit::take_back(line("- C"), About::Line)];
    assert_eq!(changed("", &key, &nothing).unwrap().text, "", "nothing is written where nothing is said");
}

#[test]
fn everything_else_stays_as_it_was() {
    let text = "# mine\r\n[[correction]]\r\nhash = '1' # this one\r\nline = '- Go'\r\n# why\r\nclass = 'duty' # no\r\n\r\n\
                [[correction]]\r\nhash=\"1\"\r\nline=\"- C\"\r\nlevel='required'";
    let change = |edit| changed(text, &key(None, "1"), &[edit]).unwrap();
    let noise = change(Edit::say(line("- Go"), class(LineClass::Noise)));
    assert_eq!(noise.text, text.replace("'duty'", "\"noise\""));
    assert_eq!(
        changed(&noise.text, &key(None, "1"), &noise.undo).unwrap().text,
        text.replace("'duty'", "\"duty\"")
    );
    // A level of the whole line takes the place of its class, for both are about the line.
    let whole = change(Edit::say(line("- Go"), level(Level::Preferred, &[])));
    assert!(whole.text.starts_with("# mine\r\n# why\r\n"), "{:?}", whole.text);
    assert!(whole.text.ends_with("line = \"- Go\"\r\nlevel = \"preferred\"\r\n"), "{:?}", whole.text);
    assert_eq!(said(&whole.text, &key(None, "1")).len(), 2);
    // What is about something else is added.
    let skills = change(Edit::say(line("- Go"), level(Level::Preferred, &["Go"])));
    assert!(skills.text.starts_with(text), "{:?}", skills.text);
    assert_eq!(said(&skills.text, &key(None, "1")).len(), 3);
    let gone = change(Edit::take_back(line("- C"), About::Line));
    assert_eq!(
        gone.text,
        text.strip_suffix("[[correction]]\r\nhash=\"1\"\r\nline=\"- C\"\r\nlevel='required'").unwrap()
    );
}

#[test]
fn of_several_about_the_same_one_is_left() {
    let one = "[[correction]]\nfile = \"/a.md\"\nhash = \"1\"\nline = \"- Go\"\nclass = \"duty\"\n";
    let text = format!("{one}\n{}", one.replace("duty", "noise"));
    let key = key(Some("/a.md"), "2");
    let new = changed(&text, &key, &[Edit::say(line("- Go"), class(LineClass::Meta))]).unwrap();
    assert_eq!(parse("", &new.text).unwrap().all().len(), 1);
    assert!(new.text.contains("hash = \"2\"") && new.text.contains("class = \"meta\""), "{}", new.text);
    assert_eq!(new.undo, [Edit::say(line("- Go"), class(LineClass::Noise))]);
}

#[test]
fn what_is_broken_or_written_in_another_way_is_left_alone() {
    let say = [Edit::say(line("- Go"), class(LineClass::Duty))];
    assert_eq!(changed("[[correction]\n", &key(None, "1"), &say), None);
    let inline = "correction = [{ hash = \"1\", line = \"- C\", class = \"duty\" }]\n";
    assert_eq!(changed(inline, &key(None, "1"), &say), None);
}

fn any_said() -> impl Strategy<Value = Said> {
    let skill = || prop::collection::vec("\\PC{1,6}|[\"\\\\'\n\u{0}-\u{7f}]{1,6}", 1..3);
    prop_oneof![
        prop::sample::select(&LineClass::ALL[..]).prop_map(class),
        skill().prop_map(|skills| Said::Level { level: Level::Preferred, skills }),
        prop::sample::select(&[Level::Required, Level::Preferred][..])
            .prop_map(|level| Said::Level { level, skills: Vec::new() }),
        prop::collection::vec(skill(), 1..3).prop_map(|any_of| Said::Alternatives { any_of }),
    ]
}

proptest! {
    #[test]
    fn whatever_was_said_comes_back_and_is_undone(
        steps in prop::collection::vec(("[ab]|\\PC{0,4}", 1_usize..3, any_said(), any::<bool>()), 1..6)
    ) {
        let key = key(Some("/a"), "1");
        let mut texts = vec![TEMPLATE.to_owned()];
        let mut undo = Vec::new();
        for (words, nth, said, takes_back) in steps {
            let line = LineName { words, nth };
            let edit = if takes_back {
                Edit::take_back(line, said.about())
            } else {
                Edit::say(line, said)
            };
            let text = texts.last().unwrap().clone();
            let new = changed(&text, &key, std::slice::from_ref(&edit)).unwrap();
            let corrections = parse("", &new.text).unwrap();
            let held = corrections.of_key(&key).into_iter().find(|entry| entry.is_about(&key, &edit.line, &edit.about));
            prop_assert_eq!(held.map(|entry| entry.correction.said.clone()), edit.said);
            undo.push(new.undo);
            texts.push(new.text);
        }
        let as_said = |text: &str| {
            let mut all = said(text, &key);
            all.sort_by_key(|correction| format!("{correction:?}"));
            all
        };
        let mut text = texts.pop().unwrap();
        while let (Some(edits), Some(before)) = (undo.pop(), texts.pop()) {
            text = changed(&text, &key, &edits).unwrap().text;
            prop_assert_eq!(as_said(&text), as_said(&before));
        }
    }
}
