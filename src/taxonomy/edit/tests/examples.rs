//! One edit, and the file after it.

use super::*;
use crate::taxonomy::edit::splice::applied;
use crate::taxonomy::edit::{NewSkill, Own};

/// The text after an edit, which can be taken back.
fn after(text: &str, operation: &Operation) -> String {
    let edit = edit(text, operation).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(applied(edit.after(), &edit.undo()), text);
    assert_eq!(applied(text, edit.splices()), edit.after());
    edit.after().to_owned()
}

const FILE: &str = "\
# My skills.
format = 1

# New ones.
[[skill]] # the first
id = \"tidepool\"
name = \"Tidepool\"   # as they write it
kind = \"tech\"
category = \"job-scheduling\"
aliases = [
    \"tide pool jobs\", # old
    \"tpool\"
]
related = { nomad = 0.4 }

[[skill]]
id = \"kubernetes\"
add_aliases = [\"kubi\"]
# at the end
";

#[test]
fn a_new_file_says_what_it_is() {
    insta::assert_snapshot!(after("", &alias("kubernetes", "kubi")), @r#"
    # Skills of your own, laid over the built-in ones; `cvfit taxonomy --help` lists what edits them.
    format = 1

    [[skill]]
    id = "kubernetes"
    add_aliases = ["kubi"]
    "#);
    let mut new = NewSkill::named("Tidepool C++");
    new.aliases = vec![text("tide pool")];
    new.implies = vec![text("kubernetes")];
    new.related = vec![(text("nomad"), 0.4)];
    insta::assert_snapshot!(after("# only a remark\n", &Operation::Add(new)), @r#"
    # only a remark
    format = 1

    [[skill]]
    id = "tidepool-cpp"
    name = "Tidepool C++"
    kind = "tech"
    category = "other"
    aliases = ["tide pool"]
    implies = ["kubernetes"]
    related = { nomad = 0.4 }
    "#);
}

/// The lines of `FILE` that an edit takes out and puts in.
fn difference(operation: &Operation) -> String {
    let after = after(FILE, operation);
    let diff = similar::TextDiff::from_lines(FILE, &after);
    let changes = diff.iter_all_changes().filter(|change| change.tag() != similar::ChangeTag::Equal);
    changes.map(|change| format!("{}{}", change.tag(), change.value())).collect::<Vec<_>>().concat()
}

#[test]
fn lists_are_edited_in_the_layout_they_have() {
    insta::assert_snapshot!(difference(&alias("tidepool", "tp")), @r#"
    -    "tpool"
    +    "tpool",
    +    "tp"
    "#);
    insta::assert_snapshot!(difference(&alias("kubernetes", "kubu")), @r#"
    -add_aliases = ["kubi"]
    +add_aliases = ["kubi", "kubu"]
    "#);
    insta::assert_snapshot!(difference(&unlabel("tidepool", "tpool")), @r#"-    "tpool""#);
    insta::assert_snapshot!(difference(&unlabel("tidepool", "tide pool jobs")), @r#"
    -    "tide pool jobs", # old
    +    # old
    "#);
    insta::assert_snapshot!(difference(&unlabel("kubernetes", "kubi")), @r#"-add_aliases = ["kubi"]"#);
    insta::assert_snapshot!(difference(&unlabel("kubernetes", "K8s")), @r#"+remove_labels = ["k8s"]"#);
}

#[test]
fn fields_of_the_files_own_skills_and_overlays_of_others() {
    let relate = |skill: &str, to: &str, share| Operation::Relate { skill: text(skill), to: text(to), share };
    let imply = |skill: &str, to: &str| Operation::Imply { skill: text(skill), implied: vec![text(to)] };
    insta::assert_snapshot!(difference(&relate("tidepool", "nomad", 0.6)), @"
    -related = { nomad = 0.4 }
    +related = { nomad = 0.6 }
    ");
    insta::assert_snapshot!(difference(&relate("tidepool", "kubernetes", 0.5)), @"
    -related = { nomad = 0.4 }
    +related = { nomad = 0.4, kubernetes = 0.5 }
    ");
    insta::assert_snapshot!(difference(&relate("kubernetes", "tidepool", 1.0)), @"+add_related = { tidepool = 1.0 }");
    insta::assert_snapshot!(difference(&imply("tidepool", "kubernetes")), @r#"+implies = ["kubernetes"]"#);
    insta::assert_snapshot!(difference(&imply("kubernetes", "tidepool")), @r#"+add_implies = ["tidepool"]"#);
    let mute = |skill: &str| Operation::Mute { skill: text(skill) };
    insta::assert_snapshot!(difference(&mute("kubernetes")), @"+mute = true");
    insta::assert_snapshot!(difference(&mute("java")), @r#"
    +
    +[[skill]]
    +id = "java"
    +mute = true
    "#);
    let rename = |skill: &str, name: &str| Operation::Rename { skill: text(skill), name: text(name) };
    insta::assert_snapshot!(difference(&rename("tidepool", "TidePool 2")), @r#"
    -name = "Tidepool"   # as they write it
    +name = "TidePool 2"   # as they write it
    -    "tpool"
    +    "tpool",
    +    "Tidepool"
    "#);
    insta::assert_snapshot!(difference(&rename("kubernetes", "Kube")), @r#"
    -add_aliases = ["kubi"]
    +add_aliases = ["kubi", "Kubernetes"]
    +name = "Kube"
    "#);
}

#[test]
fn what_is_removed_leaves_its_comments() {
    insta::assert_snapshot!(after(FILE, &Operation::Remove { skill: text("tidepool") }), @r#"
    # My skills.
    format = 1

    # New ones.
    # the first
    # as they write it
    # old

    [[skill]]
    id = "kubernetes"
    add_aliases = ["kubi"]
    # at the end
    "#);
    insta::assert_snapshot!(difference(&Operation::Remove { skill: text("kubernetes") }), @r#"
    -[[skill]]
    -id = "kubernetes"
    -add_aliases = ["kubi"]
    "#);
}

#[test]
fn what_is_muted_and_heard_again_leaves_nothing_behind() {
    let muted = after(FILE, &Operation::Mute { skill: text("java") });
    assert_eq!(after(&muted, &Operation::Unmute { skill: text("java") }), FILE);
    let muted = after(FILE, &Operation::Mute { skill: text("kubernetes") });
    assert_eq!(after(&muted, &Operation::Unmute { skill: text("kubernetes") }), FILE);
}

#[test]
fn a_name_that_was_taken_away_is_given_back() {
    let taken = after("format = 1\n", &unlabel("kubernetes", "K8s"));
    assert_eq!(taken, "format = 1\n\n[[skill]]\nid = \"kubernetes\"\nremove_labels = [\"k8s\"]\n");
    assert_eq!(after(&taken, &alias("kubernetes", "k8s")), "format = 1\n\n[[skill]]\nid = \"kubernetes\"\n");
}

#[test]
fn line_ends_and_marks_stay_as_they_are() {
    let windows = format!("\u{feff}{}", FILE.replace('\n', "\r\n"));
    let edited = after(&windows, &alias("tidepool", "tp"));
    assert!(edited.starts_with('\u{feff}'));
    assert_eq!(edited.matches('\n').count(), edited.matches("\r\n").count());
    let open = "format = 1\n[[skill]]\nid = \"java\"\nmute = true";
    assert_eq!(after(open, &alias("java", "jv")), format!("{open}\nadd_aliases = [\"jv\"]"));
    assert_eq!(
        after(open, &Operation::Mute { skill: text("python") }),
        format!("{open}\n\n[[skill]]\nid = \"python\"\nmute = true")
    );
}

#[test]
fn tables_of_shares_are_edited_in_each_form() {
    let relate = Operation::Relate { skill: text("kubernetes"), to: text("java"), share: 0.2 };
    let head = "format = 1\n[[skill]]\nid = \"kubernetes\"\n";
    for (form, wanted) in [
        (
            "related.nomad = 0.5 # a\nmute = false\n",
            "related.nomad = 0.5 # a\nmute = false\nrelated.java = 0.2\n",
        ),
        (
            "[skill.related] # a\nnomad = 0.5\n\n# b\n",
            "[skill.related] # a\nnomad = 0.5\njava = 0.2\n\n# b\n",
        ),
        ("  [skill.related]\n", "  [skill.related]\n  java = 0.2\n"),
        ("related = {}\n", "related = { java = 0.2 }\n"),
        ("related = { java = 1 } # a\n", "related = { java = 0.2 } # a\n"),
        ("related.\"java\" = 0.5 # a\n", "related.\"java\" = 0.2 # a\n"),
    ] {
        assert_eq!(after(&format!("{head}{form}"), &relate), format!("{head}{wanted}"));
    }
}

#[test]
fn all_layers_are_laid_before_an_edit_is_handed_out() {
    let own = Own { name: "my.toml", text: FILE, below: &[] };
    let (edit, taxonomy) = own.edit(&alias("Kubernetes", "kubu")).unwrap();
    assert_eq!(edit.said(), "`kubu` is another name of `kubernetes`");
    let skill = taxonomy.skill(taxonomy.find("kubernetes").unwrap());
    assert!(skill.aliases.contains(&text("kubu")) && skill.aliases.contains(&text("kubi")));
    assert!(!own.laid().unwrap().skill(taxonomy.find("kubernetes").unwrap()).aliases.contains(&text("kubu")));
}
