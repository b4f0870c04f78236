//! Every label of a taxonomy, ready to be found in a text.

use super::fold::other_number;
use super::fuzzy::Candidates;
use super::phrases::Phrases;
use super::token::Tokens;
use crate::config::Matching;
use crate::taxonomy::{Case, Kind, LabelClass, SkillIx, Taxonomy};

/// A label of a skill.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) skill: SkillIx,
    pub(super) text: Box<str>,
    pub(super) class: LabelClass,
}

/// A taxonomy prepared for [`super::extract`]; built once for many documents.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) phrases: Phrases,
    pub(super) labels: Vec<Label>,
    pub(super) fuzzy: Candidates,
}

/// Two words that a writer split ("Java Script") are joined to a name of at least this many letters.
pub(super) const SHORTEST_GLUED: usize = 6;

impl Index {
    /// Enters every label, with the plural or singular of its last word, and glued where it has several words.
    pub fn new(taxonomy: &Taxonomy, settings: &Matching) -> Self {
        let mut index = Self { phrases: Phrases::new(), labels: Vec::new(), fuzzy: Candidates::default() };
        let mut forms: Vec<String> = Vec::new();
        for (ix, skill) in taxonomy.skills() {
            for (text, class) in skill.labels() {
                let tokens = Tokens::of(text);
                forms.clear();
                forms.extend((0..tokens.len()).map(|i| tokens.form(i).to_owned()));
                let number = index.labels.len() as u32;
                index.labels.push(Label { skill: ix, text: text.into(), class });
                index.phrases.insert(forms.iter().map(String::as_str), number);
                // A label in its own letter case stays as it is, as does an ambiguous name of a product.
                let loose = class == LabelClass::Ambiguous && skill.rules.case == Case::Any && skill.kind != Kind::Tech;
                if class != LabelClass::Any && !loose {
                    continue;
                }
                if class == LabelClass::Any && forms.len() > 1 {
                    let glued = forms.concat();
                    if glued.len() >= SHORTEST_GLUED && !text.contains(['/', '&']) {
                        index.phrases.insert(std::iter::once(glued.as_str()), number);
                    }
                }
                if class == LabelClass::Any && settings.fuzzy && skill.fuzzy && skill.kind != Kind::Language {
                    index.fuzzy.add(&forms.concat(), number, settings.fuzzy_min_letters);
                }
                // "Go" has no plural; "API" and "relational database" have.
                let acronym = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
                if skill.kind != Kind::Tech || forms.len() > 1 || acronym && text.len() > 2 {
                    if let Some(other) = forms.last().and_then(|last| other_number(last)) {
                        let head = &forms[..forms.len() - 1];
                        let all = head.iter().map(String::as_str).chain(std::iter::once(other.as_str()));
                        index.phrases.insert(all, number);
                    }
                }
            }
        }
        index
    }
}
