//! What the layers over the built-in skills change.

use crate::report::model::{LayerAnswer, SCHEMA};
use crate::report::taxonomy::{DiffAnswer, FieldChange, LayerChanges, SkillChange};
use crate::taxonomy::{Change, Entry, Taxonomy};

/// What each layer over the built-in skills changes against all beneath it.
pub fn diff(taxonomy: &Taxonomy) -> DiffAnswer {
    let layers = taxonomy.layers();
    let changes = layers.iter().skip(1).zip(taxonomy.changes());
    let layers = changes.map(|(layer, (changes, families))| LayerChanges {
        layer: LayerAnswer::from(layer),
        skills: changes.iter().map(change).collect(),
        families,
    });
    DiffAnswer { schema: SCHEMA, layers: layers.collect() }
}

fn change(change: &Change) -> SkillChange {
    let (before, after) = (change.before.as_ref(), &change.after);
    let has =
        |entry: Option<&Entry>, name: &str| entry.is_some_and(|entry| entry.labels().any(|l| l == name));
    let not_in = |names: Vec<String>, entry: Option<&Entry>| -> Vec<String> {
        names.into_iter().filter(|name| !has(entry, name)).collect()
    };
    let field = |(field, before, after): (&str, _, _)| FieldChange { field: field.to_owned(), before, after };
    let fields = change.fields().into_iter().filter(|(key, ..)| *key != "mute" && before.is_some());
    SkillChange {
        id: after.id.clone(),
        name: after.name.clone().unwrap_or_else(|| after.id.clone()),
        added: before.is_none(),
        muted: after.mute && before.is_none_or(|before| !before.mute),
        replaced_by: after.replacement().map(str::to_owned),
        names_added: not_in(once_each(after), before),
        names_taken: not_in(before.map(once_each).unwrap_or_default(), Some(after)),
        fields: fields.map(field).collect(),
    }
}

/// The labels of an entry; one that is of two sorts once.
fn once_each(entry: &Entry) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for label in entry.labels() {
        if !names.iter().any(|name| name == label) {
            names.push(label.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{Rank, Source};

    #[test]
    fn each_layer_is_told_against_those_beneath() {
        let imported =
            "format = 1\n[[skill]]\nid = \"zz\"\nname = \"Zonkey\"\nkind = \"tech\"\ncategory = \"x\"\n";
        let own = "format = 1\n[[skill]]\nid = \"zz\"\ncategory = \"y\"\nadd_aliases = [\"Stripes\"]\n[[skill]]\nid = \"java\"\nmute = true\n[[skill]]\nid = \"kubernetes\"\nremove_labels = [\"k8s\"]\n[[skill]]\nid = \"python\"\n";
        let taxonomy = Taxonomy::with_layers(&[
            Source::new(Rank::Imported, "zoo.toml", imported),
            Source::new(Rank::Own, "my.toml", own),
        ])
        .unwrap_or_else(|m| panic!("{m:#?}"));
        let answer = diff(&taxonomy);
        let [zoo, mine] = answer.layers.as_slice() else { panic!("two layers") };
        assert_eq!((zoo.skills.len(), zoo.skills[0].added), (1, true));
        assert_eq!(zoo.skills[0].names_added, ["Zonkey"]);
        let ids: Vec<_> = mine.skills.iter().map(|skill| skill.id.as_str()).collect();
        assert_eq!(ids.len(), 3, "python is named and not changed: {ids:?}");
        let of = |id: &str| mine.skills.iter().find(|skill| skill.id == id).unwrap_or_else(|| panic!("{id}"));
        assert!(of("java").muted && of("java").fields.is_empty());
        assert_eq!(of("kubernetes").names_taken, ["k8s"]);
        assert_eq!(of("zz").names_added, ["Stripes"]);
        let field = &of("zz").fields[0];
        assert_eq!(
            (field.field.as_str(), field.before.as_deref(), field.after.as_deref()),
            ("category", Some("\"x\""), Some("\"y\""))
        );
    }
}
