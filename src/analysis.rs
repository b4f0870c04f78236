//! The whole way from two texts to a reviewed match, as the one result that reports and screens show.

use crate::browse;
use std::sync::OnceLock;

use crate::config::Config;
use crate::corrections::Corrections;
use crate::cv::{Cv, End, Moment};
use crate::explain::{self, Guess};
use crate::extract::{Finder, Index, Subject, Term, Unknown, kind_of};
use crate::fit::{Answer, CvSide, Fit};
use crate::posting::{Corrected, Correction, Left, Posting};
use crate::report::model::{
    CheckAnswer, CorrectionAnswer, CorrectionLeft, CoverageAnswer, CvAnswer, CvSkill, EditAnswer,
    EvidenceAnswer, LayerAnswer, LedgerRow, LineAnswer, NeedAnswer, PostingAnswer, PostingNeed, PostingSkill,
    RoleAnswer, SCHEMA, SectionAnswer, SuggestionAnswer, UnknownAnswer, YearsAnswer, YearsShown,
};
use crate::report::taxonomy::TermAnswer;
use crate::report::{Document, ReadingAnswer};
use crate::suggest::{Edit, Suggestion, suggest};
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Text;
use crate::waivers::Waivers;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
}

/// Reads CVs and postings and compares them. Built once, used for many documents.
///
/// ```
/// use cvfit::{analysis::{Analyser, Month}, config::Config, taxonomy::Taxonomy, text::Text};
///
/// let today = Month { year: 2026, month: 6 };
/// let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), today);
/// let cv = Text::from_source("cv.md", "# Kim\n\n## Skills\n\nRust, k8s\n");
/// let job = Text::from_source("job.txt", "Requirements:\n- Experience with Kubernetes\n- Knowledge of Java or Rust\n");
/// let answer = analyser.check(&cv, &job);
/// assert_eq!(answer.coverage.covered, 2);
/// ```
#[derive(Debug, Clone)]
pub struct Analyser {
    taxonomy: Taxonomy,
    index: Index,
    config: Config,
    today: Moment,
    waivers: Waivers,
    corrections: Corrections,
}

impl Analyser {
    /// `today` is what a role that is still held lasts until.
    pub fn new(taxonomy: Taxonomy, config: Config, today: Month) -> Self {
        let index = Index::new(&taxonomy);
        let today = Moment { year: today.year, month: Some(today.month) };
        let (waivers, corrections) = (Waivers::default(), Corrections::default());
        Self { taxonomy, index, config, today, waivers, corrections }
    }

    /// The same, with what the user answered before about skills that a CV lacks.
    #[must_use]
    pub fn with_waivers(self, waivers: Waivers) -> Self {
        Self { waivers, ..self }
    }

    /// The same, with what the user said about postings that were read wrongly.
    #[must_use]
    pub fn with_corrections(self, corrections: Corrections) -> Self {
        Self { corrections, ..self }
    }

    /// The settings that it goes by.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The skills that are known.
    pub fn taxonomy(&self) -> &Taxonomy {
        &self.taxonomy
    }

    /// What the user answered before about skills that a CV lacks.
    pub fn waivers(&self) -> &Waivers {
        &self.waivers
    }

    /// What the user said about postings that were read wrongly.
    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// Reads a posting.
    pub fn posting(&self, text: &Text) -> PostingAnswer {
        let answer = self.posting_answer(&self.read_posting(text), text);
        PostingAnswer { taxonomy: self.layers(), ..answer }
    }

    /// Reads a CV.
    pub fn cv(&self, text: &Text) -> CvAnswer {
        CvAnswer { taxonomy: self.layers(), ..self.cv_answer(&self.read_cv(text), text) }
    }

    /// Tells why a document is read as it is: as `kind`, or as what it most likely is; all of it, or one line.
    pub fn explain(&self, text: &Text, kind: Option<Document>, line: Option<usize>) -> ReadingAnswer {
        let Guess { kind, because } = match kind {
            Some(kind) => Guess { kind, because: "as it was asked to be read".to_owned() },
            None => explain::guess(&self.read_cv(text), &self.read_posting(text)),
        };
        let finder = self.finder();
        match kind {
            Document::Cv => explain::cv(&finder, text, self.today, line, because),
            Document::Posting => explain::posting(&finder, (text, &self.corrections.of(text)), line, because),
        }
    }

    /// Tells which skills claim a text; with a document, which is read as `kind` or as what it most likely is, also where
    /// the text stands in it and what became of it there.
    pub fn term(&self, term: &str, document: Option<(&Text, Option<Document>)>) -> TermAnswer {
        let answer = browse::term(&self.taxonomy, &self.index, term);
        let Some((text, kind)) = document else { return answer };
        let reading = self.explain(text, kind, None);
        TermAnswer {
            occurrences: Some(explain::occurrences(text, &reading, term)),
            file: Some(reading.file),
            kind: Some(reading.kind),
            ..answer
        }
    }

    /// Compares a CV with a posting.
    pub fn check(&self, cv_text: &Text, posting_text: &Text) -> CheckAnswer {
        // Neither reading knows of the other, so they are done side by side.
        let read = OnceLock::new();
        let (side, posting) = std::thread::scope(|scope| {
            let side = scope.spawn(|| {
                let cv = read.get_or_init(|| self.read_cv(cv_text));
                CvSide::of(&self.taxonomy, cv, cv_text).with_words()
            });
            let posting = self.read_posting(posting_text);
            (side.join(), posting)
        });
        // What went wrong on the other thread goes wrong here.
        let side = side.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let cv = side.cv();
        let (cv_side, posting_side) = ((cv, cv_text), (&posting, posting_text));
        let fit = self.fit(&side, &posting, posting_text);
        let suggestions = self.suggest(cv_side, posting_side, &fit);
        let need = |prefix: &str, at: usize, answer: &Answer| {
            self.need_answer(format!("{prefix}{}", at + 1), answer, cv_side, posting_side)
        };
        CheckAnswer {
            schema: SCHEMA,
            taxonomy: self.layers(),
            needs: fit.needs.iter().enumerate().map(|(at, a)| need("n", at, a)).collect(),
            duties: fit.duties.iter().enumerate().map(|(at, a)| need("d", at, a)).collect(),
            coverage: coverage_answer(&fit),
            suggestions: suggestions
                .iter()
                .take(self.config.fit.max_suggestions)
                .enumerate()
                .map(|(at, s)| suggestion_answer(at, s, cv_text))
                .collect(),
            more_suggestions: suggestions.len().saturating_sub(self.config.fit.max_suggestions),
            cv: self.cv_answer(cv, cv_text),
            posting: self.posting_answer(&posting, posting_text),
        }
    }

    fn layers(&self) -> Vec<LayerAnswer> {
        self.taxonomy.layers().iter().map(LayerAnswer::from).collect()
    }

    /// All suggestions, in the order of their ids: those that [`Self::check`] answers with come first.
    pub fn suggestions(&self, cv_text: &Text, posting_text: &Text) -> Vec<Suggestion> {
        let (cv, posting) = (self.read_cv(cv_text), self.read_posting(posting_text));
        let fit = self.fit(&CvSide::of(&self.taxonomy, &cv, cv_text), &posting, posting_text);
        let (cv_side, posting_side) = ((&cv, cv_text), (&posting, posting_text));
        self.suggest(cv_side, posting_side, &fit)
    }

    pub(crate) fn read_posting(&self, text: &Text) -> Posting {
        Posting::read_corrected(&self.finder(), text, &self.corrections.of(text))
    }

    /// Reads a posting as far as its name and the figures of the comparison need it.
    pub(crate) fn read_to_compare(&self, text: &Text) -> Posting {
        Posting::read_to_compare(&self.finder(), text, &self.corrections.of(text))
    }

    fn finder(&self) -> Finder<'_> {
        let (taxonomy, index, settings) = (&self.taxonomy, &self.index, &self.config.matching);
        Finder { taxonomy, index, settings, trace: None }
    }

    /// Reads a CV that many postings are to be compared with; see [`crate::rank`].
    pub fn read_cv(&self, text: &Text) -> Cv {
        Cv::read(&self.taxonomy, &self.index, &self.config.matching, text, self.today)
    }

    pub(crate) fn fit(&self, cv: &CvSide<'_>, posting: &Posting, text: &Text) -> Fit {
        Fit::of(&self.taxonomy, &self.config.fit, cv, (posting, text), self.today)
    }

    fn suggest(&self, cv: (&Cv, &Text), posting: (&Posting, &Text), fit: &Fit) -> Vec<Suggestion> {
        suggest(&self.taxonomy, &self.config.fit, cv, posting, fit, &self.waivers)
    }

    fn posting_answer(&self, posting: &Posting, text: &Text) -> PostingAnswer {
        let clean = text.clean();
        let skill = |found: &crate::posting::Found| {
            let named = self.named(&posting.terms, found.subject, found.span.of(clean));
            PostingSkill {
                line: found.line,
                text: found.span.of(clean).to_owned(),
                id: named.id,
                name: named.name,
                kind: named.kind,
                level: found.level,
                group: found.need.map(|need| format!("n{}", need + 1)),
                matched: found.how,
                score: found.score,
                span: found.span,
            }
        };
        let need = |(at, need): (usize, &crate::posting::Need)| PostingNeed {
            id: format!("n{}", at + 1),
            line: need.line,
            level: need.level,
            any_of: need.any_of.iter().map(|f| self.id(&posting.terms, posting.found[*f].subject)).collect(),
            texts: need.any_of.iter().map(|f| posting.found[*f].span.of(clean).to_owned()).collect(),
            years: need.years,
        };
        PostingAnswer {
            schema: SCHEMA,
            file: text.name().to_owned(),
            taxonomy: Vec::new(),
            title: posting.facts.title.clone(),
            company: posting.facts.company.clone(),
            location: posting.facts.location.clone(),
            seniority: posting.facts.seniority.map(str::to_owned),
            work_mode: posting.facts.work_mode.map(str::to_owned),
            salary: posting.salary.clone(),
            repairs: text.repairs().to_vec(),
            lines: posting
                .lines
                .iter()
                .map(|l| LineAnswer { line: l.number, class: l.class, sure: round(l.sure) })
                .collect(),
            skills: posting.found.iter().map(skill).collect(),
            years: posting
                .years
                .iter()
                .map(|y| YearsAnswer {
                    line: y.line,
                    min: y.min,
                    max: y.max,
                    of: y.of.map(|of| of.of(clean).to_owned()),
                })
                .collect(),
            needs: posting.needs.iter().enumerate().map(need).collect(),
            unknown: unknown_answers(&posting.unknown, text),
            corrections: posting.corrections.holding.iter().map(correction_answer).collect(),
            corrections_left: posting.corrections.left.iter().map(correction_left).collect(),
        }
    }

    fn cv_answer(&self, cv: &Cv, text: &Text) -> CvAnswer {
        let role = |role: &crate::cv::Role| RoleAnswer {
            line: role.line,
            title: role.title.clone(),
            org: role.org.clone(),
            start: role.start.map(Moment::iso),
            end: match role.end {
                End::At(end) => Some(end.iso()),
                End::Present => Some("present".to_owned()),
                End::Open => None,
            },
            months: role.stretch(self.today).map(|(from, to)| (to - from).max(0) as u32),
        };
        let skill = |shown: &crate::cv::Shown| {
            let named = self.named(&cv.terms, shown.subject, shown.span.of(text.clean()));
            CvSkill {
                line: shown.line,
                text: shown.span.of(text.clean()).to_owned(),
                id: named.id,
                name: named.name,
                kind: named.kind,
                place: shown.place,
                matched: shown.how,
                score: shown.score,
                span: shown.span,
            }
        };
        CvAnswer {
            schema: SCHEMA,
            file: text.name().to_owned(),
            taxonomy: Vec::new(),
            repairs: text.repairs().to_vec(),
            sections: cv
                .sections
                .iter()
                .map(|s| SectionAnswer { line: s.line, kind: s.kind, heading: s.heading.clone() })
                .collect(),
            roles: cv.roles.iter().map(role).collect(),
            skills: cv.shown.iter().filter(|shown| !shown.repeated && !shown.job).map(skill).collect(),
            unknown: unknown_answers(&cv.unknown, text),
        }
    }

    fn need_answer(
        &self,
        id: String,
        answer: &Answer,
        (cv, cv_text): (&Cv, &Text),
        (posting, posting_text): (&Posting, &Text),
    ) -> NeedAnswer {
        let found = || answer.any_of.iter().map(|at| &posting.found[*at]);
        let evidence = answer.proofs.iter().map(|proof| {
            // Where no skill stands, what stands there speaks for the asked one.
            let asked = || self.id(&posting.terms, posting.found[proof.asked].subject);
            EvidenceAnswer {
                line: proof.place.line,
                id: proof.shown.map_or_else(asked, |shown| self.id(&cv.terms, cv.shown[shown].subject)),
                text: proof.place.span.of(cv_text.clean()).to_owned(),
                place: proof.place.section,
                how: proof.how,
                role: proof.place.role,
                strength: round(proof.strength),
                span: proof.place.span,
            }
        });
        let ledger = &answer.ledger;
        NeedAnswer {
            id,
            line: answer.line,
            level: answer.level,
            any_of: found().map(|f| self.id(&posting.terms, f.subject)).collect(),
            texts: found().map(|f| f.span.of(posting_text.clean()).to_owned()).collect(),
            years: answer.years.map(|(asked, shown)| YearsShown { asked, shown }),
            verdict: answer.verdict,
            strength: round(answer.proofs.first().map_or(0.0, |p| p.strength)),
            evidence: evidence.collect(),
            ledger: LedgerRow {
                weight: ledger.weight,
                share: ledger.share,
                points: ledger.points,
                wording: ledger.wording,
                why: ledger.why.clone(),
            },
            spans: found().map(|f| f.span).collect(),
        }
    }

    fn id(&self, terms: &[Term], subject: Subject) -> String {
        match subject {
            Subject::Skill(skill) => self.taxonomy.skill(skill).id.clone(),
            Subject::Term(term) => terms[term as usize].id(),
        }
    }

    /// What a place names; `text` is what stands there, which is the only name of what the taxonomy lacks.
    pub(crate) fn named(&self, terms: &[Term], subject: Subject, text: &str) -> Named {
        let name = match subject {
            Subject::Skill(skill) => self.taxonomy.skill(skill).name.clone(),
            Subject::Term(_) => text.to_owned(),
        };
        Named { id: self.id(terms, subject), name, kind: kind_of(&self.taxonomy, terms, subject) }
    }
}

/// How an answer names a skill.
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

fn coverage_answer(fit: &Fit) -> CoverageAnswer {
    let c = &fit.coverage;
    CoverageAnswer {
        score: c.score,
        required: c.required,
        preferred: c.preferred,
        wording: c.wording,
        experience: c.experience,
        covered: c.covered,
        adjacent: c.adjacent,
        missing: c.missing,
    }
}

/// A suggestion as an answer; `at` is its place among all.
pub(crate) fn suggestion_answer(at: usize, suggestion: &Suggestion, cv: &Text) -> SuggestionAnswer {
    let edit = |edit: &Edit| EditAnswer {
        line: cv.lines().number_at(edit.span().start),
        before: edit.span().of(cv.clean()).to_owned(),
        after: edit.after(cv.clean()),
        span: edit.span(),
    };
    SuggestionAnswer {
        id: format!("s{}", at + 1),
        key: suggestion.key.clone(),
        kind: suggestion.kind.word().to_owned(),
        consent: suggestion.consent.word().to_owned(),
        needs: suggestion.needs.iter().map(|need| format!("n{}", need + 1)).collect(),
        line: suggestion.line,
        why: suggestion.why.clone(),
        effect: suggestion.effect,
        edits: suggestion.edits.iter().map(edit).collect(),
    }
}

fn correction_answer(corrected: &Corrected) -> CorrectionAnswer {
    let Corrected { line, said, was } = corrected;
    CorrectionAnswer { line: *line, said: said.clone(), was: *was }
}

fn correction_left(left: &Left) -> CorrectionLeft {
    let Correction { line, said } = &left.correction;
    CorrectionLeft { text: line.words.clone(), said: said.clone(), why: left.why.clone() }
}

fn unknown_answers(unknown: &[Unknown], text: &Text) -> Vec<UnknownAnswer> {
    let answer = |u: &Unknown| UnknownAnswer {
        line: u.line,
        text: u.span.of(text.clean()).to_owned(),
        why: u.why.to_owned(),
        span: u.span,
    };
    unknown.iter().map(answer).collect()
}

/// Three decimals are enough for a strength and keep the JSON readable.
pub(crate) fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
