//! Random edits of random files: comments are kept, other lines keep their bytes, an edit can be taken back, and the
//! file means afterwards what the edit said.

use std::collections::BTreeSet;

use super::generate::{BUILT_IN, Dice, File, file};
use super::*;
use crate::taxonomy::edit::source::BOM;
use crate::taxonomy::edit::splice::applied;
use crate::taxonomy::edit::{NewSkill, Own};
use crate::taxonomy::file::read;
use crate::taxonomy::layer::merge;
use crate::taxonomy::skill::Entry;

const FILES: u64 = 10_000;

#[test]
fn random_edits_of_random_files_change_what_they_say_and_nothing_else() {
    let below = Taxonomy::builtin();
    let (mut made, mut refused) = (0, 0);
    for seed in 0..FILES {
        let dice = &mut Dice::new(seed);
        let file = file(dice);
        let operation = operation(dice, &file);
        let told = || format!("seed {seed}, {operation:?}, in\n{}", file.text);
        match plan("my.toml", &file.text, &operation, &below) {
            Ok(edit) => {
                made += 1;
                keeps_comments_and_lines(&file, &edit, &operation, &told);
                assert_eq!(applied(edit.after(), &edit.undo()), file.text, "{}", told());
                means(&file.text, edit.after(), &operation, &below, &told);
                // Laying all layers takes long.
                if seed % 250 == 0 {
                    let own = Own { name: "my.toml", text: &file.text, below: &[] };
                    assert_eq!(own.edit(&operation).map(|(edit, _)| edit).unwrap(), edit, "{}", told());
                }
            }
            Err(
                EditError::Already(_)
                | EditError::NotHere { .. }
                | EditError::NoSuchLabel { .. }
                | EditError::IsTheName { .. },
            ) => {
                refused += 1;
            }
            Err(error) => panic!("{error}: {}", told()),
        }
    }
    assert!(made > FILES * 6 / 10, "{made} made, {refused} refused");
}

fn operation(dice: &mut Dice, file: &File) -> Operation {
    let known: Vec<&str> = file.ids.iter().map(String::as_str).chain(BUILT_IN).collect();
    let skill = known[if file.ids.is_empty() || dice.one_in(5) {
        dice.roll(known.len())
    } else {
        dice.roll(file.ids.len())
    }];
    let skill = skill.to_owned();
    match dice.roll(10) {
        0 | 1 => {
            let names = (0..=dice.roll(2)).map(|n| format!("Zn {n} \"{}\"", dice.roll(9))).collect();
            Operation::Alias { skill, names }
        }
        2 => Operation::Imply { skill, implied: vec![text(dice.pick(&["observability", "rust", "linux"]))] },
        3 => {
            let share = dice.roll(11) as f32 / 10.0;
            Operation::Relate { skill, to: text(dice.pick(&["rust", "scala", "linux"])), share }
        }
        4 => Operation::Mute { skill },
        5 => Operation::Unmute { skill },
        6 => Operation::Remove { skill },
        7 | 8 => {
            let labels = labels(&laid(&skill, &file.text, &Taxonomy::builtin()));
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let label = text(dice.pick(&labels));
            Operation::RemoveLabel { skill, label }
        }
        _ if dice.one_in(2) => Operation::Rename { skill, name: format!("Zr {}", dice.roll(9)) },
        _ if dice.one_in(3) => Operation::Silence { name: "Zs Noise".to_owned() },
        _ => Operation::Add(NewSkill { related: vec![(skill, 0.5)], ..NewSkill::named("Zz New") }),
    }
}

/// The id of the skill that an operation is about.
fn subject(operation: &Operation) -> &str {
    match operation {
        Operation::Add(_) => "zz-new",
        Operation::Silence { .. } => "zs-noise",
        Operation::Alias { skill, .. }
        | Operation::Imply { skill, .. }
        | Operation::Relate { skill, .. }
        | Operation::Mute { skill }
        | Operation::Unmute { skill }
        | Operation::Remove { skill }
        | Operation::RemoveLabel { skill, .. }
        | Operation::Rename { skill, .. } => skill,
    }
}

fn keeps_comments_and_lines(file: &File, edit: &Edit, operation: &Operation, told: &dyn Fn() -> String) {
    let after = edit.after();
    for comment in &file.comments {
        let ends = |place: usize| {
            after[place + comment.len()..].starts_with(['\r', '\n']) || place + comment.len() == after.len()
        };
        assert_eq!(
            after.match_indices(comment.as_str()).filter(|(at, _)| ends(*at)).count(),
            1,
            "{comment} {}\n{after}",
            told()
        );
    }
    // Lines of other skills and of none, in their order and with their ends. The last may get an end.
    let mut lines = after.strip_prefix(BOM).unwrap_or(after).split_inclusive('\n');
    let others = file
        .lines
        .iter()
        .filter(|(line, of)| of.as_deref() != Some(subject(operation)) && !line.trim().is_empty());
    for (line, _) in others {
        let is_it =
            |there: &str| there == line || !line.ends_with('\n') && there.trim_end() == line.trim_end();
        assert!(lines.any(is_it), "{line:?} {}\n{after}", told());
    }
    assert_eq!(after.starts_with(BOM), file.text.starts_with(BOM));
    if !file.text.contains('\r') {
        assert!(!after.contains('\r'), "{}", told());
    }
    if file.text.matches('\n').count() == file.text.matches("\r\n").count() && file.text.contains('\n') {
        assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{}\n{after}", told());
    }
}

fn entries(text: &str) -> Vec<Entry> {
    read("my.toml", text.strip_prefix(BOM).unwrap_or(text)).0.layer.skill
}

/// A skill as the file and what is beneath it say it.
fn laid(id: &str, text: &str, below: &Taxonomy) -> Entry {
    let beneath = below.find(id).map(|ix| Entry::from(below.skill(ix).clone()));
    let mine = entries(text).into_iter().filter(|entry| entry.id == id);
    merge(beneath.into_iter().chain(mine)).entries.pop().unwrap()
}

fn labels(entry: &Entry) -> BTreeSet<String> {
    let lists = [&entry.aliases, &entry.exact, &entry.ambiguous, &entry.hidden];
    entry.name.iter().chain(lists.into_iter().flatten().flatten()).cloned().collect()
}

/// An entry without its labels.
fn rest(entry: &Entry) -> Entry {
    let none = || Some(Vec::new());
    Entry {
        name: None,
        aliases: none(),
        exact: none(),
        ambiguous: none(),
        hidden: none(),
        add_aliases: Vec::new(),
        remove_labels: Vec::new(),
        ..entry.clone()
    }
}

fn means(before: &str, after: &str, operation: &Operation, below: &Taxonomy, told: &dyn Fn() -> String) {
    let id = subject(operation);
    let others = |text: &str| entries(text).into_iter().filter(|entry| entry.id != id).collect::<Vec<_>>();
    assert_eq!(others(before), others(after), "{}\n{after}", told());
    if let Operation::Remove { .. } = operation {
        assert!(entries(after).iter().all(|entry| entry.id != id), "{}", told());
        return;
    }
    let is = laid(id, after, below);
    if let Operation::Add(new) = operation {
        assert_eq!(is.name.as_ref(), Some(&new.name));
        assert_eq!(is.related.map(|related| related.len()), Some(1));
        return;
    }
    if let Operation::Silence { name } = operation {
        assert_eq!((is.name.as_ref(), is.mute), (Some(name), true), "{}\n{after}", told());
        return;
    }
    let mut meant = laid(id, before, below);
    let mut names = labels(&meant);
    match operation {
        Operation::Alias { names: new, .. } => names.extend(new.iter().cloned()),
        Operation::Imply { implied, .. } => {
            meant.implies.get_or_insert_default().extend(implied.iter().cloned());
        }
        Operation::Relate { to, share, .. } => {
            meant.related.get_or_insert_default().insert(to.clone(), *share);
        }
        Operation::Mute { .. } => meant.mute = true,
        Operation::Unmute { .. } => meant.mute = false,
        Operation::RemoveLabel { label, .. } => {
            names.remove(label);
        }
        Operation::Rename { name, .. } => {
            names.insert(name.clone());
            assert_eq!(is.name.as_ref(), Some(name), "{}", told());
        }
        Operation::Add(_) | Operation::Silence { .. } | Operation::Remove { .. } => {}
    }
    assert_eq!(labels(&is), names, "{}\n{after}", told());
    assert_eq!(rest(&is), rest(&meant), "{}\n{after}", told());
}
