use super::*;
use crate::config::Config;
use crate::markup::{Format, read};
use crate::taxonomy::{Rank, Source};

const LAYER: &str = r#"
format = 1
[[skill]]
id = "zz-gopher"
name = "Zgo"
aliases = ["Zgolang"]
kind = "tech"
category = "x"
ambiguous = ["Zgo"]
match.needs = ["@list", "zlanguage"]
match.never = ["zgo to market", "the zgo"]
[[skill]]
id = "zz-unit"
name = "Zunit testing"
kind = "method"
category = "x"
[[skill]]
id = "zz-integration"
name = "Zintegration testing"
kind = "method"
category = "x"
[[skill]]
id = "zz-plus"
name = "Z++"
kind = "tech"
category = "x"
[[skill]]
id = "zz-net"
name = ".ZNET"
kind = "tech"
category = "x"
[[skill]]
id = "zz-server"
name = "Zsql Server"
kind = "tech"
category = "x"
[[skill]]
id = "zz-sql"
name = "Zsql"
kind = "tech"
category = "x"
[[skill]]
id = "zz-post"
name = "Zpostgresql"
kind = "tech"
category = "x"
[[skill]]
id = "zz-bread"
name = "Breadstone"
kind = "tech"
category = "x"
[[skill]]
id = "zz-clay"
name = "Zclayology"
kind = "method"
category = "x"
"#;

fn found_in(text: &str) -> Vec<(String, String, How)> {
    let taxonomy =
        Taxonomy::with_layers(&[Source::new(Rank::Own, "t.toml", LAYER)]).unwrap_or_else(|m| panic!("{m:?}"));
    let settings = Config::default().matching;
    let index = Index::new(&taxonomy);
    let text = Text::from_source("t.txt", text);
    let blocks = read(&text, Format::Plain);
    let all = extract(&taxonomy, &index, &settings, &text, &blocks, tokens_of(&blocks), |_| Topic::Other);
    all.mentions
        .iter()
        .map(|m| {
            (taxonomy.skill(m.subject.skill().unwrap()).id.clone(), m.span.of(text.clean()).to_owned(), m.how)
        })
        .filter(|(id, ..)| id.starts_with("zz-"))
        .collect()
}

fn ids(text: &str) -> Vec<String> {
    found_in(text).into_iter().map(|(id, ..)| id).collect()
}

#[test]
fn longest_label_wins_and_a_comma_ends_a_name() {
    assert_eq!(ids("Zsql-Server and zsql"), ["zz-server", "zz-sql"]);
    assert_eq!(ids("Zsql, server"), ["zz-sql"]);
    assert_eq!(ids("zsqlx, zsql_y"), ["zz-sql"], "word boundaries hold, an underscore parts words");
}

#[test]
fn how_a_name_was_found_is_told() {
    assert_eq!(found_in("Zsql Server")[0].2, How::Exact);
    assert_eq!(found_in("ZSQL server")[0].2, How::Folded);
    assert_eq!(found_in("zpostgre sql")[0], ("zz-post".into(), "zpostgre sql".into(), How::Folded));
    assert_eq!(found_in("we use zpostgrresql here")[0].2, How::Fuzzy);
    assert_eq!(found_in("Zpostgresql14")[0].1, "Zpostgresql14");
}

#[test]
fn signs_belong_to_names() {
    assert_eq!(ids("Z++ and .ZNET, z"), ["zz-plus", "zz-net"]);
    assert_eq!(ids("Z++17/.ZNET"), ["zz-plus", "zz-net"]);
}

#[test]
fn ambiguous_names_need_support() {
    assert_eq!(ids("Our Zgo to market plan uses Zsql, daily"), ["zz-sql"]);
    assert_eq!(ids("You Zgo far"), Vec::<String>::new());
    assert_eq!(ids("zgo, Zsql"), ["zz-sql"], "letter case tells");
    assert_eq!(ids("Zgo, Zsql"), ["zz-gopher", "zz-sql"]);
    assert_eq!(ids("experience with Zsql or Zgo"), ["zz-sql", "zz-gopher"]);
    assert_eq!(ids("(zsql server, zgo)"), ["zz-server", "zz-gopher"], "as small as the names beside it");
    assert_eq!(ids("zsql server and you zgo, far"), ["zz-server"]);
    assert_eq!(ids("and excellent zgo skills"), ["zz-gopher"]);
    assert_eq!(ids("the zlanguage Zgo"), ["zz-gopher"]);
    assert_eq!(ids("zgolang"), ["zz-gopher"], "an alias is free of the rules");
}

#[test]
fn a_shared_head_belongs_to_each_member() {
    let got = found_in("zunit and zintegration testing");
    assert_eq!(
        got.iter().map(|(id, text, _)| (id.as_str(), text.as_str())).collect::<Vec<_>>(),
        [("zz-unit", "zunit"), ("zz-integration", "zintegration testing")]
    );
}

/// What a user said is no skill, or muted, is not offered again as a term that may be one.
#[test]
fn the_name_of_a_muted_skill_makes_no_term() {
    use crate::analysis::{Analyser, Month};
    let read = |mine: &str| {
        let layer = Source::new(Rank::Own, "mine.toml", format!("format = 1\n{mine}"));
        let taxonomy = Taxonomy::with_layers(&[layer]).unwrap();
        let posting =
            "Requirements:\n- Experience with Zorblax and Kubernetes\n- Experience in tunnel ventilation\n";
        let text = Text::from_source("p", posting);
        Analyser::new(taxonomy, Config::default(), Month { year: 2026, month: 6 }).posting(&text)
    };
    let texts = |answer: &crate::report::model::PostingAnswer| {
        answer.unknown.iter().map(|term| term.text.clone()).collect::<Vec<_>>()
    };
    let before = read("");
    assert_eq!(texts(&before), ["Zorblax", "tunnel ventilation"]);
    let skill = |id: &str, name: &str| {
        format!(
            "[[skill]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"tech\"\ncategory = \"x\"\nmute = true\n"
        )
    };
    let muted = skill("zorblax", "zorblax") + &skill("tunnel-ventilation", "Tunnel ventilations");
    let after = read(&muted);
    assert_eq!(texts(&after), Vec::<String>::new());
    assert_eq!(after.needs.len(), before.needs.len() - 2, "both terms of the grammar were needs");
}

#[test]
fn words_of_the_language_are_no_parts_of_a_product() {
    assert_eq!(ids("We ship with Bread Stone."), ["zz-bread"]);
    assert_eq!(ids("We ship with breadstone."), ["zz-bread"]);
    assert!(ids("We sell bread stone and butter.").is_empty());
}

#[test]
fn what_a_text_calls_itself_throughout_is_no_misspelling() {
    assert_eq!(ids("Zclayolgy and kilns."), ["zz-clay"]);
    assert!(ids("Zclayolgy makes tiles.\n\nAt Zclayolgy we fire them.").is_empty());
}

#[test]
fn digits_of_an_amount_or_a_postcode_are_no_version() {
    assert_eq!(ids("Zpostgresql14, and more"), ["zz-post"]);
    assert!(ids("Zpostgresql14,000 a month").is_empty());
}
