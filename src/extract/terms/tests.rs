use super::*;
use crate::config::Config;
use crate::extract::{Index, Topic, extract, tokens_of};
use crate::markup::{Format, read};

/// The terms that are taken of a text in which every block is for `ground`.
fn terms(text: &str, ground: Ground) -> Vec<String> {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    let text = Text::from_source("job.txt", text);
    let blocks = read(&text, Format::Plain);
    let matching = Config::default().matching;
    let mut all = extract(&taxonomy, &index, &matching, &text, &blocks, tokens_of(&blocks), |_| Topic::Other);
    add(&taxonomy, &mut all, &text, &blocks, |_| Some(ground));
    all.mentions
        .iter()
        .filter(|m| m.how == How::Grammar)
        .map(|m| m.span.of(text.clean()).to_owned())
        .collect()
}

#[test]
fn what_experience_is_asked_of_is_a_skill() {
    assert_eq!(
        terms("- Experience in tunnel ventilation and lantern certification", Ground::Asks),
        ["tunnel ventilation", "lantern certification"]
    );
    assert_eq!(
        terms("- Strong knowledge of lantern inspection techniques", Ground::Asks),
        ["lantern inspection"]
    );
    assert_eq!(
        terms("- At least two years of reindeer counting experience", Ground::Asks),
        ["reindeer counting"]
    );
}

#[test]
fn empty_words_are_none() {
    for text in [
        "- Experience in a fast-paced environment",
        "- Ability to work with people in a large team",
        "- Excellent opportunities in a growing company",
        "- Strong interest in the success of our customers",
    ] {
        assert_eq!(terms(text, Ground::Asks), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_industry_is_a_domain() {
    let taxonomy = Taxonomy::builtin();
    let index = Index::new(&taxonomy);
    let text = Text::from_source("job.txt", "- Experience in the reindeer industry");
    let blocks = read(&text, Format::Plain);
    let matching = Config::default().matching;
    let mut all = extract(&taxonomy, &index, &matching, &text, &blocks, tokens_of(&blocks), |_| Topic::Other);
    add(&taxonomy, &mut all, &text, &blocks, |_| Some(Ground::Asks));
    assert_eq!(all.terms, [Term { key: "reindeer".to_owned(), kind: Kind::Domain }]);
}
