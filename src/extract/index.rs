//! Every label of a taxonomy, ready to be found in a text.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;

use super::labels::{Candidates, Entered, Label, Labels, enter, enter_over};
use super::mention::Place;
use super::phrases::Phrases;
use super::rules::Wording;
use super::{Tokens, UNKNOWN, terms, without_version};
use crate::taxonomy::{SkillIx, Taxonomy};

/// A taxonomy prepared for [`super::extract`]; built once for many documents.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) phrases: Phrases,
    pub(super) labels: Labels,
    pub(super) names: Candidates,
    /// The rules of each skill, from when they are first asked for.
    wordings: Vec<OnceLock<Box<Wording>>>,
    /// The names of muted skills, as [`terms::key`]: no term is made of them.
    pub(super) silent: Arc<FxHashSet<String>>,
}

impl Index {
    /// Enters every label. Those of the embedded taxonomy were entered when the program was built, those of a compiled
    /// one when it was.
    pub fn new(taxonomy: &Taxonomy) -> Self {
        let entered = match taxonomy.packed_labels() {
            Some(mut tables) => Entered::unpack(&mut tables),
            None => entered(taxonomy).settled(),
        };
        Self::of(entered, taxonomy)
    }

    fn of(Entered { phrases, labels, names, .. }: Entered, taxonomy: &Taxonomy) -> Self {
        let silent = taxonomy.muted_names().into_iter().map(terms::key_of).collect();
        let wordings = vec![OnceLock::new(); taxonomy.len()];
        Self { phrases, labels, names, wordings, silent: Arc::new(silent) }
    }

    /// The labels that these words are found by, whatever their skills' rules say; a version at the end of a word is
    /// read past as in a document.
    pub(crate) fn labels_of(&self, words: &Tokens) -> Vec<Label<'_>> {
        let known = |form: &str| self.phrases.form(form) != UNKNOWN;
        let looked_up = |at: usize| {
            let form = words.form(at);
            without_version(form).filter(|_| !known(form)).unwrap_or(form)
        };
        let mut found = Vec::new();
        let mut look_up = |forms: &[&str]| {
            self.phrases.exactly(forms.iter().copied(), |label| found.push(self.labels.get(label)));
            !found.is_empty()
        };
        let forms: Vec<&str> = (0..words.len()).map(looked_up).collect();
        if !look_up(&forms) && forms.len() == 2 {
            look_up(&[&forms.concat()]);
        }
        found
    }

    /// Whether a place holds the name of a muted skill and nothing else.
    pub(super) fn is_silent(&self, tokens: &Tokens, place: Place) -> bool {
        !self.silent.is_empty() && self.silent.contains(&terms::key(tokens, place))
    }

    /// The rules of a skill of the taxonomy that was entered.
    pub(super) fn wording(&self, taxonomy: &Taxonomy, skill: SkillIx) -> &Wording {
        self.wordings[skill.0 as usize].get_or_init(|| Box::new(Wording::of(&taxonomy.skill(skill).rules)))
    }
}

/// Every label of a taxonomy. Those of the embedded one are taken over where they are all there, as they are unless a layer
/// takes a name away: entering them again takes longer than all the rest does for a layer of a few skills.
pub(crate) fn entered(taxonomy: &Taxonomy) -> Entered {
    let embedded = Entered::unpack(&mut Taxonomy::embedded_labels());
    enter_over(embedded, taxonomy.skills()).unwrap_or_else(|| enter(taxonomy.skills()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::extract::{Topic, extract, tokens_of};
    use crate::markup::{Format, read};
    use crate::taxonomy::{LabelClass, Rank, Source};
    use crate::text::Text;

    #[test]
    fn no_rule_forbids_the_name_itself() {
        let taxonomy = Taxonomy::builtin();
        for (_, skill) in taxonomy.skills() {
            let doubtful = skill.labels().filter(|(_, class)| *class == LabelClass::Ambiguous);
            let names: Vec<String> = doubtful.map(|(label, _)| forms(label)).collect();
            let own = skill.rules.never.iter().find(|phrase| names.contains(&forms(phrase)));
            assert_eq!(own, None, "{}: a name of the skill that would never count", skill.id);
        }
    }

    /// A phrase as it is looked for.
    fn forms(text: &str) -> String {
        let tokens = crate::extract::Tokens::of(text);
        (0..tokens.len()).map(|i| tokens.form(i)).collect::<Vec<_>>().join(" ")
    }

    fn with(layer: &str) -> Taxonomy {
        let layer = Source::new(Rank::Own, "my.toml", format!("format = 1\n{layer}"));
        Taxonomy::with_layers(&[layer]).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
    }

    const MORE_NAMES: &str = "[[skill]]\nid = \"kubernetes\"\nadd_aliases = [\"Kubi\", \"container herding\"]\n\
        [[skill]]\nid = \"java\"\nadd_implies = [\"zorb\"]\n\
        [[skill]]\nid = \"zorb\"\nname = \"Zorb\"\nkind = \"method\"\ncategory = \"x\"\naliases = [\"platform zorb\"]\n";

    #[test]
    fn labels_taken_over_are_numbered_as_if_entered_anew() {
        let taxonomy = with(MORE_NAMES);
        let embedded = Entered::unpack(&mut Taxonomy::embedded_labels());
        let over = enter_over(embedded, taxonomy.skills()).expect("no name is gone");
        let [over, anew] =
            [over, enter(taxonomy.skills())].map(|entered| Index::of(entered.settled(), &taxonomy));
        let mut words = Tokens::default();
        for (_, skill) in taxonomy.skills() {
            for (label, _) in skill.labels() {
                words.read(label);
                let [mut a, mut b] = [&over, &anew].map(|index| {
                    let mut numbers = Vec::new();
                    index
                        .phrases
                        .exactly(words.hashed().map(|(form, _)| form), |number| numbers.push(number));
                    numbers
                });
                a.sort_unstable();
                b.sort_unstable();
                assert!(!a.is_empty() && a == b, "{label}");
                assert!(
                    a.iter().all(|number| over.labels.get(*number) == anew.labels.get(*number)),
                    "{label}"
                );
            }
        }
    }

    #[test]
    fn where_a_name_is_gone_all_are_entered_anew() {
        for layer in [
            "[[skill]]\nid = \"kubernetes\"\nremove_labels = [\"k8s\"]\n",
            "[[skill]]\nid = \"java\"\nmute = true\n",
            "[[skill]]\nid = \"kubernetes\"\nfuzzy = false\n",
        ] {
            let taxonomy = with(layer);
            let embedded = Entered::unpack(&mut Taxonomy::embedded_labels());
            assert!(enter_over(embedded, taxonomy.skills()).is_none(), "{layer}");
        }
    }

    #[test]
    fn the_embedded_index_finds_what_one_built_now_finds() {
        let taxonomy = Taxonomy::builtin();
        let embedded = Index::new(&taxonomy);
        let built = Index::of(enter(taxonomy.skills()), &taxonomy);
        find_alike(&taxonomy, &embedded, &built);
        let taxonomy = with(MORE_NAMES);
        let over = Index::new(&taxonomy);
        let built = Index::of(enter(taxonomy.skills()), &taxonomy);
        find_alike(&taxonomy, &over, &built);
    }

    /// Whether two indices of a taxonomy find the same in documents.
    fn find_alike(taxonomy: &Taxonomy, embedded: &Index, built: &Index) {
        let mut settings = Config::default().matching;
        let documents = [
            (include_str!("../../examples/cv.md"), Format::Markdown),
            (include_str!("../../examples/cv-analyst.md"), Format::Markdown),
            (include_str!("../../examples/job-analyst.md"), Format::Markdown),
            (include_str!("../../examples/job-platform.txt"), Format::Plain),
            ("Kubernets, PostgressQL, Java Script and unit or integration tests", Format::Plain),
        ];
        let mut seen = 0;
        for min_letters in [3, 6, 9] {
            settings.fuzzy_min_letters = min_letters;
            for (source, format) in documents {
                let text = Text::from_source("t", source);
                let blocks = read(&text, format);
                let [a, b] = [embedded, built].map(|index| {
                    extract(taxonomy, index, &settings, &text, &blocks, tokens_of(&blocks), |block| {
                        if block % 2 == 0 { Topic::Skills } else { Topic::Other }
                    })
                });
                assert_eq!(a.mentions, b.mentions);
                assert_eq!(a.unknown, b.unknown);
                seen += a.mentions.len();
            }
        }
        assert!(seen > 100, "{seen}");
    }
}
