//! Whole imports: what is written is laid over the built-in skills without a mistake, and takes nothing from them.

use super::*;
use crate::taxonomy::{Rank, Source as LayerSource};

const SKILLS: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description\r\n\
    K,u/1,knowledge,sector-specific,Zorbscript (computer programming),\"Zorb script\nMochazorb\nZorbscript\nZS\",\"ZorbScript\",released,\"a, \"\"b\"\"\"\r\n\
    K,u/2,knowledge,sector-specific,quillworking principles,\"principles of quillworking\nquillworking basics\",,released,\r\n\
    K,u/3,knowledge,sector-specific,quillworking,quill craft,,released,\r\n\
    K,u/4,skill/competence,sector-specific,plan quillworking campaigns,\"plan a quillworking campaign\nset up campaigns\",,released,\r\n\
    K,u/5,skill/competence,sector-specific,collect zorb samples of glass,,,released,\r\n\
    K,u/6,skill/competence,sector-specific,collect zorb samples,collect the zorb samples,,released,\r\n\
    K,u/7,skill/competence,transversal,show zorbness,,,released,\r\n\
    K,u/8,knowledge,transversal,Zorbian,competent in Zorbian,,released,\r\n\
    K,u/9,skill/competence,transversal,write Zorbian,,,released,\r\n\
    K,u/10,knowledge,sector-specific,Kubernetes,\"k8s\nKubernetes orchestration\",,released,\r\n\
    K,u/11,knowledge,sector-specific,teapot,lemon,,released,\r\n\
    K,u/12,knowledge,sector-specific,old zorbing,,,obsolete,\r\n\
    K,u/13,skill/competence,sector-specific,keep bees,quill craft,,released,\r\n";
const GROUPS: &str = "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,code\r\n\
    G,http://x/isced-f/0613,software development,,,released,\r\n\
    G,g/L1,languages,,,released,L1\r\nG,g/S1,communication,,,released,S1\r\nG,g/S1.3,teaching,,,released,S1.3\r\n";
const BROADER: &str = "conceptType,conceptUri,broaderType,broaderUri\r\n\
    K,u/1,G,http://x/isced-f/0613\r\nK,u/2,K,u/3\r\nK,u/3,K,u/2\r\nK,u/5,K,u/6\r\nK,u/6,K,u/7\r\nK,u/8,G,g/L1\r\nK,u/9,K,u/8\r\n\
    K,u/4,G,g/S1.3\r\nG,g/S1.3,G,g/S1\r\nK,u/10,K,u/3\r\n";
const NEEDS: &str = "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\r\n\
    u/4,knowledge,essential,knowledge,u/2\r\nu/4,knowledge,essential,knowledge,u/7\r\nu/4,knowledge,optional,knowledge,u/13\r\n\
    u/13,knowledge,optional,knowledge,u/4\r\nu/4,knowledge,optional,knowledge,u/10\r\nu/4,knowledge,optional,knowledge,u/99\r\n";

fn files(texts: &[(&str, &str)]) -> Vec<File> {
    texts
        .iter()
        .map(|(name, text)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() })
        .collect()
}

fn esco() -> Vec<File> {
    files(&[("groups.csv", GROUPS), ("skills.csv", SKILLS), ("broader.csv", BROADER), ("needs.csv", NEEDS)])
}

fn options(source: Source, aliases: Aliases) -> Options {
    Options { source, aliases, only: Vec::new(), language: "en".to_owned() }
}

/// The import over the built-in skills, and the taxonomy with its layer.
#[track_caller]
fn laid(files: &[File], options: &Options) -> (Imported, Taxonomy) {
    let imported = import(files, options, &Taxonomy::builtin(), &mut |_| ()).unwrap();
    let layer = LayerSource::new(Rank::Given, "layer.toml", imported.layer.clone());
    let taxonomy = Taxonomy::with_layers(&[layer]).unwrap_or_else(|m| panic!("{m:#?}\n{}", imported.layer));
    (imported, taxonomy)
}

#[track_caller]
fn skill<'a>(taxonomy: &'a Taxonomy, id: &str) -> &'a crate::taxonomy::Skill {
    taxonomy.skill(taxonomy.find(id).unwrap_or_else(|| panic!("no skill {id}")))
}

#[test]
fn esco_becomes_skills_of_our_kinds() {
    use crate::taxonomy::Kind;
    let (imported, taxonomy) = laid(&esco(), &options(Source::Esco, Aliases::Strict));
    for (id, kind, category) in [
        ("zorbscript", Kind::Tech, "software-development"),
        ("quillworking", Kind::Method, "esco"),
        ("plan-quillworking-campaigns", Kind::Method, "teaching"),
        ("show-zorbness", Kind::Soft, "esco"),
        ("zorbian", Kind::Language, "languages"),
    ] {
        let found = skill(&taxonomy, id);
        assert_eq!((found.kind, found.category.as_str()), (kind, category), "{id}");
    }
    let zorbscript = skill(&taxonomy, "zorbscript");
    assert_eq!(zorbscript.name, "Zorbscript");
    assert_eq!(zorbscript.aliases, Vec::<String>::new(), "`Zorb script` is compared as the name is");
    assert_eq!(zorbscript.source["esco"], "u/1");
    assert!(!zorbscript.fuzzy);
    assert_eq!(skill(&taxonomy, "teapot").ambiguous, ["teapot"], "an English word counts only by rules");
    assert!(taxonomy.find("write-zorbian").is_none() && taxonomy.find("old-zorbing").is_none());
    let summary = imported.summary;
    for (reason, count) in
        [(Reason::NotReleased, 1), (Reason::LanguageUse, 1), (Reason::Short, 1), (Reason::Several, 0)]
    {
        assert_eq!(summary.count(reason), count, "{reason:?}");
    }
    assert_eq!((summary.read, summary.mapped), (11, 1));
}

#[test]
fn what_is_there_only_gains_names() {
    let (_, taxonomy) = laid(&esco(), &options(Source::Esco, Aliases::Strict));
    let (builtin, found) = (Taxonomy::builtin(), skill(&taxonomy, "kubernetes"));
    let before = skill(&builtin, "kubernetes");
    assert_eq!((found.kind, &found.category, &found.name), (before.kind, &before.category, &before.name));
    assert!(taxonomy.find("k8s").is_none());
    let (ix, old) = (taxonomy.find("kubernetes").unwrap(), builtin.find("kubernetes").unwrap());
    let ids = |t: &Taxonomy, ix| t.shown_by(ix).map(|to| t.skill(to).id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&taxonomy, ix), ids(&builtin, old), "its own relations stay");
}

#[test]
fn relations_hold_only_where_they_plainly_follow() {
    let (imported, taxonomy) = laid(&esco(), &options(Source::Esco, Aliases::Strict));
    let ix = |id: &str| taxonomy.find(id).unwrap();
    assert_eq!(taxonomy.contains(ix("collect-zorb-samples-of-glass"), ix("collect-zorb-samples")), Some(1));
    assert_eq!(taxonomy.contains(ix("collect-zorb-samples"), ix("show-zorbness")), None);
    let campaigns = ix("plan-quillworking-campaigns");
    assert_eq!(taxonomy.contains(campaigns, ix("quillworking-principles")), Some(1));
    assert_eq!(
        taxonomy.transfer(campaigns, ix("show-zorbness")),
        Some(0.4),
        "essential, and nothing in common"
    );
    assert_eq!(taxonomy.transfer(ix("keep-bees"), campaigns), Some(0.4), "either way, written once");
    let written = ["{ keep-bees = 0.4", "{ plan-quillworking-campaigns = 0.4"]
        .map(|pair| imported.layer.matches(pair).count());
    assert_eq!(written.iter().sum::<usize>(), 1, "{}", imported.layer);
    assert_eq!(taxonomy.transfer(campaigns, ix("kubernetes")), Some(0.4));
    for (reason, count) in
        [(Reason::Circle, 1), (Reason::Doubtful, 1), (Reason::LeadsNowhere, 1), (Reason::Known, 1)]
    {
        assert_eq!(imported.summary.count(reason), count, "{reason:?}");
    }
}

#[test]
fn all_names_are_taken_that_harm_nothing() {
    let (imported, taxonomy) = laid(&esco(), &options(Source::Esco, Aliases::All));
    let zorbscript = skill(&taxonomy, "zorbscript");
    assert_eq!(zorbscript.aliases, ["Mochazorb"]);
    assert_eq!(zorbscript.ambiguous, ["ZS"]);
    assert_eq!(imported.summary.count(Reason::Several), 2, "`quill craft` of two skills");
}

#[test]
fn only_what_is_asked_for_is_taken() {
    for (only, ids) in [
        ("tech", vec!["zorbscript"]),
        ("0613", vec!["zorbscript"]),
        ("s1", vec!["plan-quillworking-campaigns"]),
        ("teaching", vec!["plan-quillworking-campaigns"]),
        ("language,soft", vec!["show-zorbness", "zorbian"]),
    ] {
        let only = only.split(',').map(str::to_owned).collect();
        let (imported, _) = laid(&esco(), &Options { only, ..options(Source::Esco, Aliases::Strict) });
        let found: Vec<_> = imported.layer.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
        assert_eq!(found, ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>());
    }
    let nothing = Options { only: vec!["magic".to_owned()], ..options(Source::Esco, Aliases::Strict) };
    let error = import(&esco(), &nothing, &Taxonomy::builtin(), &mut |_| ()).unwrap_err().to_string();
    assert!(error.contains("`magic`") && error.contains("tech"), "{error}");
}

#[test]
fn the_same_files_give_the_same_layer_in_any_order() {
    let options = options(Source::Esco, Aliases::Strict);
    let (first, _) = laid(&esco(), &options);
    let mut turned = esco();
    turned.reverse();
    assert_eq!(laid(&turned, &options).0.layer, first.layer);
}

#[test]
fn an_import_over_itself_adds_nothing() {
    let options = options(Source::Esco, Aliases::Strict);
    let (_, taxonomy) = laid(&esco(), &options);
    let again = import(&esco(), &options, &taxonomy, &mut |_| ()).unwrap();
    assert_eq!(again.summary.taken, 0, "{}", again.layer);
    assert!(!again.layer.contains("[[skill]]"), "{}", again.layer);
}

#[test]
fn a_collection_has_its_labels_behind_bars_and_its_groups_beside_it() {
    let text = "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT\n\
                K,u/1,Zorbscript,released,knowledge,sector-specific,Zorbscript | Zorbscript techniques | Java Club,x,u/2 | http://x/isced-f/0613,zorb languages | software development\n";
    let (_, taxonomy) =
        laid(&files(&[("digitalSkillsCollection_en.csv", text)]), &options(Source::Esco, Aliases::Strict));
    let found = skill(&taxonomy, "zorbscript");
    assert_eq!((found.kind.word(), found.category.as_str()), ("tech", "software-development"));
    assert_eq!(found.aliases, ["Zorbscript techniques"]);
}

#[test]
fn files_of_another_language_or_kind_are_refused() {
    let options = options(Source::Esco, Aliases::Strict);
    let refused =
        |files: &[File]| import(files, &options, &Taxonomy::builtin(), &mut |_| ()).unwrap_err().to_string();
    assert!(refused(&files(&[("skills_de.csv", SKILLS)])).contains("--lang de"));
    assert!(refused(&files(&[("x.csv", "a,b\n1,2\n")])).contains("conceptUri"));
    assert!(refused(&files(&[("groups.csv", GROUPS)])).contains("no skill was found"));
    assert!(refused(&[File { name: "a.zip".to_owned(), bytes: b"PK\x03\x04x".to_vec() }]).contains("ZIP"));
}

#[test]
fn any_encoding_gives_the_same_skills() {
    let table = "name,aliases,kind\nZorb caf\u{e9} quilling,quilling of zorb caf\u{e9}s,method\n";
    let options = options(Source::Csv, Aliases::Strict);
    let latin: Vec<u8> = table.chars().map(|c| c as u8).collect();
    let marked = [b"\xef\xbb\xbf", table.as_bytes()].concat();
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(table.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (plain, _) = laid(&files(&[("t.csv", table)]), &options);
    assert!(plain.layer.contains("id = \"zorb-cafe-quilling\""), "{}", plain.layer);
    for bytes in [latin, marked, wide] {
        let (other, _) = laid(&[File { name: "t.csv".to_owned(), bytes }], &options);
        assert_eq!(other.layer, plain.layer);
    }
}

#[test]
fn what_a_hostile_list_says_stays_text() {
    let name = "Zorb\u{1b}[2J\u{202e}\\\"x\"\"\nid = 3 ]]";
    let json = serde_json::json!([
        {"id": "\u{1b}]0;x\u{7}", "name": name, "aliases": ["Zorb ' \\ [[skill]]", "\u{0}", "x".repeat(100_000)]},
        {"name": "日本語の能力"}, {"name": "日本語の力量"}, {"name": "../../etc"}, {"name": ""}, {"name": 3}, [], null, "\u{200b}",
        {"name": "a".repeat(100_000)}, {"name": "the of"}, {"name": "Zorb"}, {"name": "zorb"}, {"name": "Zorbs"},
    ]);
    let many: Vec<String> = (0..3000).map(|n| format!("Zorb label {n}")).collect();
    let json2 = serde_json::json!({"skills": [{"name": "Many zorbs", "aliases": many}]});
    for (source, text) in [(Source::Json, json.to_string()), (Source::Json, json2.to_string())] {
        for aliases in [Aliases::Strict, Aliases::All] {
            let (imported, taxonomy) = laid(&files(&[("h.json", &text)]), &options(source, aliases));
            assert!(!imported.layer.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'));
            assert!(taxonomy.len() > Taxonomy::builtin().len());
        }
    }
}

#[test]
fn products_of_onet_find_theirs_by_maker_and_abbreviation() {
    let rows = [
        "Apache Kafka",
        "Oracle Java",
        "Structured query language SQL",
        "Zorbco ZorbSheet",
        "Microsoft ZorbPad",
    ];
    let mut text =
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\r\n".to_owned();
    text.extend(rows.map(|row| format!("1\t{row}\t1\tZorb software\tY\tN\r\n")));
    let (imported, taxonomy) = laid(&files(&[("t.txt", &text)]), &options(Source::Onet, Aliases::Strict));
    assert_eq!((imported.summary.mapped, imported.summary.taken), (3, 2), "{}", imported.layer);
    let pad = skill(&taxonomy, "microsoft-zorbpad");
    assert_eq!(
        (pad.aliases.as_slice(), pad.category.as_str()),
        (&["ZorbPad".to_owned()][..], "zorb-software")
    );
    assert!(imported.layer.contains("# O*NET: a hot technology\n[[skill]]"));
}
