//! Every label of a taxonomy, ready to be found in a text.

use super::labels::{Candidates, Entered, Labels, enter};
use super::phrases::Phrases;
use crate::taxonomy::Taxonomy;

/// A taxonomy prepared for [`super::extract`]; built once for many documents.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) phrases: Phrases,
    pub(super) labels: Labels,
    pub(super) names: Candidates,
}

impl Index {
    /// Enters every label. Those of the embedded taxonomy were entered when the program was built.
    pub fn new(taxonomy: &Taxonomy) -> Self {
        match taxonomy.embedded_labels() {
            Some(mut tables) => Self::from(Entered::unpack(&mut tables)),
            None => Self::from(enter(taxonomy.skills())),
        }
    }
}

impl From<Entered> for Index {
    fn from(Entered { phrases, labels, names }: Entered) -> Self {
        Self { phrases, labels, names }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::extract::extract;
    use crate::markup::{Format, read};
    use crate::text::Text;

    #[test]
    fn the_embedded_index_finds_what_one_built_now_finds() {
        let taxonomy = Taxonomy::builtin();
        let mut settings = Config::default().matching;
        let embedded = Index::new(&taxonomy);
        let built = Index::from(enter(taxonomy.skills()));
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
                let [a, b] = [&embedded, &built].map(|index| {
                    extract(&taxonomy, index, &settings, &text, &blocks, |block| block % 2 == 0)
                });
                assert_eq!(a.mentions, b.mentions);
                assert_eq!(a.unknown, b.unknown);
                seen += a.mentions.len();
            }
        }
        assert!(seen > 100, "{seen}");
    }
}
