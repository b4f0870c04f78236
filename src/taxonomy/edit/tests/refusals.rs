//! Edits that are not made, each with a sentence that says why and what to do.

use super::*;
use crate::taxonomy::edit::{NewSkill, Own};

fn refused(text: &str, operation: &Operation) -> String {
    let own = Own { name: "my.toml", text, below: &[] };
    own.edit(operation).map(|(edit, _)| edit).unwrap_err().to_string()
}

const FILE: &str =
    "format = 1\n[[skill]]\nid = \"zz-own\"\nname = \"Zz Own\"\nkind = \"tech\"\ncategory = \"x\"\n";

#[test]
fn what_cannot_be_is_said() {
    let imply = |skill: &str, to: &str| Operation::Imply { skill: text(skill), implied: vec![text(to)] };
    let all = [
        refused("", &alias("kubernets", "x")),
        refused(FILE, &alias("zz-own", "K8s")),
        refused(FILE, &Operation::Add(NewSkill::named("Kubernetes"))),
        refused(FILE, &Operation::Add(NewSkill::named("日本"))),
        refused(FILE, &Operation::Add(NewSkill { id: Some(text("Big Id")), ..NewSkill::named("x") })),
        refused(FILE, &alias("zz-own", " ")),
        refused(FILE, &alias("zz-own", "a\u{202e}b")),
        refused(FILE, &alias("zz-own", "--")),
        refused(FILE, &alias("zz-own", "Zz Own")),
        refused(FILE, &imply("zz-own", "zz-own")),
        refused(
            &format!(
                "{FILE}implies = [\"zz-b\"]\n{}",
                FILE[11..].replace("zz-own", "zz-b").replace("Zz Own", "Zz B")
            ),
            &imply("zz-b", "zz-own"),
        ),
        refused(FILE, &Operation::Relate { skill: text("zz-own"), to: text("java"), share: 1.5 }),
        refused(FILE, &Operation::Remove { skill: text("java") }),
        refused(FILE, &unlabel("zz-own", "Zz Own")),
        refused(FILE, &unlabel("kubernetes", "nonsense")),
        refused(FILE, &Operation::Mute { skill: text("no-such-thing-at-all") }),
        refused(FILE, &Operation::Unmute { skill: text("java") }),
        refused("format = 1\nskill = [{ id = \"java\", mute = true }]\n", &alias("java", "jv")),
        refused("format = 1\n[[skill]]\nid = \n", &alias("java", "jv")),
        refused("format = 2\n", &alias("java", "jv")),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_broken_file_is_told_with_its_place() {
    let own =
        Own { name: "my.toml", text: "format = 1\n[[skill]]\nid = \"java\"\nmute = ture\n", below: &[] };
    let Err(EditError::Broken(mistakes)) = own.edit(&alias("java", "jv")) else { panic!("it is broken") };
    assert_eq!(mistakes[0].file, "my.toml");
    assert_eq!(&own.text[mistakes[0].span.clone()], "ture");
}

#[test]
fn an_edit_may_mend_what_only_shows_with_all_layers() {
    let stolen = format!("{FILE}aliases = [\"Kubernetes\", \"zzo\"]\n");
    let own = Own { name: "my.toml", text: &stolen, below: &[] };
    assert!(matches!(own.edit(&alias("zz-own", "zzp")), Err(EditError::Broken(_))));
    let (edit, _) = own.edit(&unlabel("zz-own", "Kubernetes")).unwrap();
    assert_eq!(edit.after(), format!("{FILE}aliases = [\"zzo\"]\n"));
}
