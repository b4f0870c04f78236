use super::*;
use crate::config::Config;
use crate::extract::Index;
use crate::report::taxonomy::HitHow;
use crate::taxonomy::{Kind, Rank, Source};

const OWN: &str = r#"format = 1
[[skill]]
id = "tidepool"
name = "Tidepool"
kind = "tech"
category = "messaging"
aliases = ["tide pool server"]
broader = ["message-broker"]
related = { kafka = 0.6 }
[[skill]]
id = "tide-pool"
status = "deprecated"
replaced_by = "tidepool"
[[skill]]
id = "kubernetes"
add_aliases = ["the cluster"]
[[skill]]
id = "java"
mute = true
"#;

fn with_own() -> Taxonomy {
    Taxonomy::with_layers(&[Source::new(Rank::Own, "my.toml", OWN)]).unwrap_or_else(|m| panic!("{m:#?}"))
}

fn ids(filter: &Filter) -> Vec<String> {
    list(&with_own(), filter).skills.into_iter().map(|skill| skill.id).collect()
}

#[test]
fn a_list_holds_what_is_wanted_and_no_deprecated_id() {
    assert_eq!(ids(&Filter { layer: Some(Rank::Own), ..Filter::default() }), ["tidepool"]);
    assert_eq!(ids(&Filter { muted: true, ..Filter::default() }), ["java"]);
    let messaging = ids(&Filter { category: Some("messaging".to_owned()), ..Filter::default() });
    assert!(messaging.contains(&"tidepool".to_owned()) && messaging.contains(&"kafka".to_owned()));
    assert!(messaging.is_sorted());
    let all = list(&with_own(), &Filter { kind: Some(Kind::Soft), ..Filter::default() });
    assert!(all.skills.len() > 50 && all.skills.iter().all(|skill| skill.kind == Kind::Soft));
}

#[test]
fn all_of_a_skill_is_shown_from_both_ends() {
    let taxonomy = with_own();
    let kafka = show(&taxonomy, "kafka").expect("it is built in");
    assert!(kafka.related.iter().any(|one| one.id == "tidepool" && (one.share - 0.6).abs() < 1e-9));
    let broker = show(&taxonomy, "message-broker").expect("it is built in");
    assert!(broker.narrower.iter().any(|one| one.id == "tidepool"));
    let tidepool = show(&taxonomy, "tide-pool").expect("it leads on");
    assert_eq!((tidepool.skill.id.as_str(), tidepool.instead_of.as_deref()), ("tidepool", Some("tide-pool")));
    assert_eq!(tidepool.from.layer, Rank::Own);
    let cluster = show(&taxonomy, "The Cluster").expect("by a name");
    assert_eq!((cluster.skill.id.as_str(), cluster.from.layer), ("kubernetes", Rank::BuiltIn));
    let of = |text: &str| cluster.names.iter().find(|name| name.text == text).map(|name| name.from.layer);
    assert_eq!([of("Kubernetes"), of("the cluster")], [Some(Rank::BuiltIn), Some(Rank::Own)]);
    assert!(show(&taxonomy, "no such skill").is_none());
}

#[test]
fn a_text_is_claimed_by_a_name_in_any_form() {
    let taxonomy = with_own();
    let index = Index::new(&taxonomy);
    let claimed = |text: &str| {
        let answer = term(&taxonomy, &index, text);
        answer.claims.into_iter().map(|claim| (claim.id, claim.by, claim.sort)).collect::<Vec<_>>()
    };
    let one = |id: &str, by: &str, sort| vec![(id.to_owned(), by.to_owned(), sort)];
    assert_eq!(claimed("tidepool"), one("tidepool", "Tidepool", NameSort::Name));
    assert_eq!(claimed("Tide-Pool Servers"), one("tidepool", "tide pool server", NameSort::Alias));
    assert_eq!(claimed("Python3"), one("python", "Python", NameSort::Name), "a version is read past");
    assert_eq!(claimed("Java"), [], "muted");
    let go = term(&taxonomy, &index, "go");
    assert_eq!((go.claims[0].id.as_str(), go.claims[0].sort), ("go", NameSort::Ambiguous));
    assert!(!go.claims[0].rules.is_empty() && go.near.is_empty());
    let near = term(&taxonomy, &index, "Tidepol");
    assert_eq!((near.near[0].id.as_str(), near.near[0].how), ("tidepool", HitHow::Fuzzy));
}

#[test]
fn counts_add_up() {
    let taxonomy = with_own();
    let answer = stats(&taxonomy);
    assert_eq!(answer.skills + answer.muted + answer.deprecated, taxonomy.len());
    assert_eq!((answer.muted, answer.deprecated), (1, 1));
    let names = answer.names;
    assert_eq!(names.all, names.any_case + names.exact + names.ambiguous + names.hidden);
    for (what, sum) in [
        ("kinds", answer.kinds.iter().map(|kind| kind.skills).sum::<usize>()),
        ("categories", answer.categories.iter().map(|category| category.skills).sum()),
        ("layers", answer.layers.iter().map(|layer| layer.skills).sum()),
    ] {
        assert_eq!(sum, answer.skills, "{what}");
    }
    assert_eq!(answer.layers.iter().map(|layer| layer.names).sum::<usize>(), names.all);
    assert_eq!((answer.layers[1].skills, answer.layers[1].names, answer.layers[1].entries), (1, 3, 4));
    let relations = &answer.relations;
    assert!(relations.tech_with_any >= relations.tech_with_related && relations.tech_with_any <= 1.0);
}

#[test]
fn an_export_holds_every_skill_and_family() {
    let taxonomy = with_own();
    let answer = export(&taxonomy);
    assert_eq!((answer.skills.len(), answer.families.len()), (taxonomy.len(), taxonomy.families().len()));
    assert_eq!(answer.taxonomy.len(), 2);
    let of = |id: &str| answer.skills.iter().find(|skill| skill.id == id).unwrap_or_else(|| panic!("{id}"));
    assert!(of("java").mute);
    assert_eq!(of("tide-pool").replaced_by.as_deref(), Some("tidepool"));
    assert!(of("go").rules.as_ref().is_some_and(|rules| !rules.any_case && !rules.never.is_empty()));
    assert!(of("kubernetes").rules.is_none());
}

#[test]
fn places_of_a_term_are_told_with_what_became_of_them() {
    use crate::analysis::{Analyser, Month};
    use crate::report::Document;
    use crate::text::Text;

    let analyser = Analyser::new(with_own(), Config::default(), Month { year: 2026, month: 7 });
    let text = Text::from_source(
        "job.txt",
        "Requirements:\n- Experience with Go and SQL\n- Spring Boot, ready to go\n- Tide pool servers\n",
    );
    let places = |term: &str| {
        let answer = analyser.term(term, Some((&text, Some(Document::Posting))));
        let all = answer.occurrences.expect("a document was given");
        all.into_iter()
            .map(|one| {
                let taken =
                    one.readings.iter().find(|reading| reading.taken).and_then(|taken| taken.name.clone());
                (one.line, one.column, one.text, taken, one.readings.len())
            })
            .collect::<Vec<_>>()
    };
    let of = |line, column, text: &str, name: Option<&str>, readings| {
        (line, column, text.to_owned(), name.map(str::to_owned), readings)
    };
    assert_eq!(places("go"), [of(2, 19, "Go", Some("Go"), 1), of(3, 25, "go", None, 1)]);
    assert_eq!(places("spring"), [of(3, 3, "Spring", Some("Spring Boot"), 1)], "a part of a longer name");
    assert_eq!(places("tide pool server"), [of(4, 3, "Tide pool servers", Some("Tidepool"), 1)]);
    assert_eq!(places("experience"), [of(2, 3, "Experience", None, 0)], "nothing claims it");
    assert_eq!(places("SQL and Go"), []);
}
