//! What became of each place of a document that names a skill or might.

use crate::cv::{Cv, Role};
use crate::extract::{Decision, Extraction, How, Mention, Subject, Trace, terms::Weighed};
use crate::posting::Posting;
use crate::report::PlaceAnswer;
use crate::taxonomy::{SkillIx, Taxonomy};
use crate::text::{Span, Text};

/// The places of a document, each with its line.
pub(super) struct Places(Vec<(usize, Span, PlaceAnswer)>);

/// Why a place was taken, where the trace says nothing of its own.
fn usual(how: How) -> &'static str {
    match how {
        How::Exact => "the name or an alias as it stands",
        How::Folded => "the name or an alias up to letter case, hyphens, plural or spelling variant",
        How::Fuzzy => "a misspelling of the name",
        How::Grammar => "the grammar of the sentence makes it a skill; the taxonomy has none of this name",
    }
}

/// The least sum of signs by which a phrase that was left is worth telling of.
const NEARLY: f32 = 1.2;

impl Places {
    /// The places of a posting.
    pub(super) fn of_posting(taxonomy: &Taxonomy, text: &Text, posting: &Posting, trace: Trace) -> Self {
        let (extraction, decisions, weighed) = trace.into_parts();
        let known =
            Known { taxonomy, text, extraction: &extraction, decisions: &decisions, weighed: &weighed };
        let mut places = Vec::new();
        for mention in &extraction.mentions {
            let mut place = known.place(mention);
            let class = posting.classed[mention.block].class;
            let found = posting.found.iter().find(|f| f.subject == mention.subject && f.span == mention.span);
            match found {
                Some(found) => {
                    place.level = Some(found.level);
                    if let Some(need) = found.need {
                        let others = posting.needs[need].any_of.iter().map(|other| &posting.found[*other]);
                        place.group = Some(format!("n{}", need + 1));
                        place.alternatives = others
                            .filter(|other| other.span != found.span)
                            .map(|other| other.span.of(text.clean()).to_owned())
                            .collect();
                    }
                }
                None if !class.holds_skills() => {
                    place.taken = false;
                    place.why =
                        format!("{}, but nobody asks for what a {} line names", place.why, class.word());
                }
                None => {
                    place.taken = false;
                    place.why = format!(
                        "{}, but the line names it elsewhere already, or it is a part of a job's name",
                        place.why
                    );
                }
            }
            places.push((mention.line, mention.span, place));
        }
        known.left(
            |block, from, to| {
                let (start, end) = extraction.tokens[block].range(from, to);
                posting.blocks[block].flow.span(start, end)
            },
            &mut places,
        );
        Self::sorted(places)
    }

    /// The places of a CV.
    pub(super) fn of_cv(taxonomy: &Taxonomy, text: &Text, cv: &Cv, trace: Trace) -> Self {
        let (extraction, decisions, weighed) = trace.into_parts();
        let known =
            Known { taxonomy, text, extraction: &extraction, decisions: &decisions, weighed: &weighed };
        let mut places = Vec::new();
        for mention in &extraction.mentions {
            let mut place = known.place(mention);
            let shown = cv.shown.iter().find(|s| s.subject == mention.subject && s.span == mention.span);
            match shown {
                Some(shown) if shown.repeated => {
                    place.taken = false;
                    place.why = format!("{}; the line names it before", place.why);
                }
                Some(shown) => {
                    if shown.job {
                        place.why.push_str("; it names the job itself, so no list of skills holds it");
                    }
                    place.role =
                        shown.role.map(|role| format!("in the role of line {}", cv.roles[role].line));
                }
                None if cv.sections.iter().any(|s| s.line == mention.line) => {
                    place.taken = false;
                    "it is a heading's own word".clone_into(&mut place.why);
                }
                None => {
                    place.taken = false;
                    place.why = format!(
                        "{}, but the line does not say that its owner did it: it is denied, wished for, compared \
                         with, or somebody else's",
                        place.why
                    );
                }
            }
            places.push((mention.line, mention.span, place));
        }
        known.left(
            |block, from, to| {
                let (start, end) = extraction.tokens[block].range(from, to);
                cv.blocks[block].flow.span(start, end)
            },
            &mut places,
        );
        Self::sorted(places)
    }

    fn sorted(mut places: Vec<(usize, Span, PlaceAnswer)>) -> Self {
        places.sort_by_key(|(line, span, place)| (*line, span.start, !place.taken, span.end));
        Self(places)
    }

    /// The places of a line, in its order.
    pub(super) fn of_line(&self, line: usize) -> Vec<PlaceAnswer> {
        let from = self.0.partition_point(|(at, ..)| *at < line);
        self.0[from..].iter().take_while(|(at, ..)| *at == line).map(|(.., place)| place.clone()).collect()
    }
}

/// What is known of the reading of a document.
struct Known<'a> {
    taxonomy: &'a Taxonomy,
    text: &'a Text,
    extraction: &'a Extraction,
    decisions: &'a [Decision],
    weighed: &'a [Weighed],
}

impl Known<'_> {
    /// A mention as a place that is taken.
    fn place(&self, mention: &Mention) -> PlaceAnswer {
        let skill = mention.subject.skill();
        let noted = self.decisions.iter().find(|d| {
            d.taken
                && Some(d.skill) == skill
                && (d.block, d.from, d.to) == (mention.block, mention.from, mention.to)
        });
        let why = match noted {
            Some(noted) => format!("{}; {}", usual(mention.how), noted.why),
            None if mention.how == How::Fuzzy => {
                format!("{}, {:.2} alike", usual(mention.how), mention.score)
            }
            None if mention.how == How::Grammar => self.grammar(mention),
            None => usual(mention.how).to_owned(),
        };
        self.answer(mention.span, mention.subject, true, why)
    }

    fn answer(&self, span: Span, subject: Subject, taken: bool, why: String) -> PlaceAnswer {
        let skill: Option<SkillIx> = subject.skill();
        PlaceAnswer {
            text: span.of(self.text.clean()).to_owned(),
            id: skill.map(|skill| self.taxonomy.skill(skill).id.clone()),
            name: skill.map(|skill| self.taxonomy.skill(skill).name.clone()),
            taken,
            why,
            level: None,
            group: None,
            alternatives: Vec::new(),
            role: None,
            span,
        }
    }

    fn grammar(&self, mention: &Mention) -> String {
        let weighed = self
            .weighed
            .iter()
            .find(|w| (w.block, w.from, w.to) == (mention.block, mention.from, mention.to));
        let signs = weighed.map(signs_in_words).unwrap_or_default();
        format!("{}: {signs}", usual(How::Grammar))
    }

    /// The places that were left, each once and only where no skill was taken that covers it for another reason.
    fn left(&self, span: impl Fn(usize, usize, usize) -> Span, places: &mut Vec<(usize, Span, PlaceAnswer)>) {
        for decision in self.decisions.iter().filter(|d| !d.taken) {
            let same = |m: &Mention| {
                m.block == decision.block
                    && m.from < decision.to
                    && decision.from < m.to
                    && m.subject == Subject::Skill(decision.skill)
            };
            if self.extraction.of_block(decision.block).iter().any(same) {
                continue;
            }
            let span = span(decision.block, decision.from, decision.to);
            let line = self.text.lines().number_at(span.start);
            let subject = Subject::Skill(decision.skill);
            places.push((line, span, self.answer(span, subject, false, decision.why.to_string())));
        }
        // Phrases that were not far from being taken; most of the others are everyday words.
        let near = |w: &&Weighed| !w.taken && w.signs.iter().map(|s| s.weight).sum::<f32>() >= NEARLY;
        for weighed in self.weighed.iter().filter(near) {
            let span = span(weighed.block, weighed.from, weighed.to);
            let line = self.text.lines().number_at(span.start);
            let why = format!(
                "no skill of the taxonomy, and too little speaks for one: {}",
                signs_in_words(weighed)
            );
            let mut place = self.answer(span, Subject::Term(0), false, why);
            (place.id, place.name) = (None, None);
            places.push((line, span, place));
        }
    }
}

/// `followed by a word for knowledge +1.4, a single word -0.6`
fn signs_in_words(weighed: &Weighed) -> String {
    let signs: Vec<String> = weighed.signs.iter().map(|s| format!("{} {:+.1}", s.name, s.weight)).collect();
    signs.join(", ")
}

/// A role in a few words.
pub(super) fn role_words(role: &Role) -> String {
    let words: Vec<&str> = [role.title.as_deref(), role.org.as_deref()].into_iter().flatten().collect();
    if words.is_empty() { "without a title".to_owned() } else { words.join(", ") }
}
