//! A small CV and posting with the answer written out by hand, so that what the screens show does not hang on
//! how well documents are read.

use std::sync::Arc;

use cvfit::config;
use cvfit::report::model::{
    CheckAnswer, CoverageAnswer, CvAnswer, CvSkill, EditAnswer, EvidenceAnswer, How, Kind, LayerAnswer,
    LedgerRow, Level, LineAnswer, LineClass, MatchHow, NeedAnswer, PostingAnswer, PostingSkill, Rank,
    RoleAnswer, SCHEMA, SectionAnswer, SectionKind, SuggestionAnswer, UnknownAnswer, Verdict, YearsAnswer,
    YearsShown,
};
use cvfit::suggest::{Consent, Edit, Kind as SuggestionKind, Suggestion};
use cvfit::tailor::{Numbers, Source};
use cvfit::text::{Repair, Span, Text};
use cvfit::tui::tailor::{Begun, Job};
use cvfit::tui::{Pair, Session};
use cvfit::waivers::Waivers;

const POSTING: &str = "\
Staff Backend Engineer
Acme Retail, London, hybrid

About us
We dress people in seven countries and love what we do.

What you bring
- Exceptional programming skills in Scala, Java, or TypeScript and the judgement to know which of them serves the problem at hand
- 5+ years with distributed systems
- Experience with payment vendors such as Stripe or PayPal
- Kubernetes in production
- A knack for making hard things easy

Nice to have
- Quarkus, or a background in fashion

What you will do
- Move our event-driven services to Kafka

Benefits
- A piano in the office, and Java (the coffee)
";

const CV: &str = "\
# Ada Example

Backend engineer who likes systems that stay up.

## Experience

### Staff Engineer, Adyen (2020-02 – present)
- Own the order and payment services (Scala, Kafka) from design to on-call, across three regions
- Cut the time to settle from a day to a minute

### Engineer, Shop Ltd (2015-06 – 2020-01)
- Split a monolith into distributed systems on k8s

## Skills
Scala, Kafka, Haskell, Terraform

## Education
BSc Computing
";

/// Where the first `what` stands in a line.
fn span(text: &Text, line: usize, what: &str) -> Span {
    let within = text.lines().span(line);
    let at = text.line(line).find(what).unwrap_or_else(|| panic!("no `{what}` in line {line}"));
    let start = within.start as usize + at;
    Span::new(start, start + what.len())
}

struct Documents {
    cv: Text,
    posting: Text,
}

impl Documents {
    fn evidence(
        &self,
        line: usize,
        id: &str,
        text: &str,
        how: How,
        role: Option<usize>,
        strength: f64,
    ) -> EvidenceAnswer {
        let place = if role.is_some() { SectionKind::Experience } else { SectionKind::Skills };
        let span = span(&self.cv, line, text);
        EvidenceAnswer { line, id: id.into(), text: text.into(), place, how, role, strength, span }
    }

    #[allow(clippy::too_many_arguments)]
    fn need(
        &self,
        id: &str,
        line: usize,
        level: Level,
        texts: &[&str],
        verdict: Verdict,
        evidence: Vec<EvidenceAnswer>,
        (weight, share): (f64, f64),
        why: &str,
    ) -> NeedAnswer {
        NeedAnswer {
            id: id.into(),
            line,
            level,
            any_of: texts.iter().map(|text| text.to_lowercase().replace(' ', "-")).collect(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            years: None,
            verdict,
            strength: evidence.first().map_or(0.0, |one| one.strength),
            evidence,
            ledger: LedgerRow {
                weight,
                share,
                points: weight * share / 4.9,
                wording: share,
                why: why.into(),
            },
            spans: texts.iter().map(|text| span(&self.posting, line, text)).collect(),
        }
    }

    fn posting_skill(&self, line: usize, text: &str, level: Level) -> PostingSkill {
        PostingSkill {
            line,
            text: text.into(),
            id: text.to_lowercase(),
            name: text.into(),
            kind: Kind::Tech,
            level,
            group: None,
            matched: MatchHow::Exact,
            score: 1.0,
            span: span(&self.posting, line, text),
        }
    }

    fn cv_skill(&self, line: usize, text: &str, place: SectionKind) -> CvSkill {
        CvSkill {
            line,
            text: text.into(),
            id: text.to_lowercase(),
            name: text.into(),
            kind: Kind::Tech,
            place,
            matched: MatchHow::Exact,
            score: 1.0,
            span: span(&self.cv, line, text),
        }
    }
}

fn posting_answer(documents: &Documents) -> PostingAnswer {
    use LineClass::{Benefit, Company, Duty, Heading, Meta, Preferred, Required};
    let classes = [
        (1, Meta),
        (2, Meta),
        (4, Heading),
        (5, Company),
        (7, Heading),
        (8, Required),
        (9, Required),
        (10, Required),
        (11, Required),
        (12, Required),
        (14, Heading),
        (15, Preferred),
        (17, Heading),
        (18, Duty),
        (20, Heading),
        (21, Benefit),
    ];
    PostingAnswer {
        schema: SCHEMA,
        file: "jobs/staff-backend.txt".into(),
        taxonomy: Vec::new(),
        title: Some("Staff Backend Engineer".into()),
        company: Some("Acme Retail".into()),
        location: Some("London".into()),
        seniority: Some("staff".into()),
        work_mode: Some("hybrid".into()),
        salary: None,
        repairs: vec![Repair { line: 18, before: "eventâdriven".into(), after: "event-driven".into() }],
        lines: classes.into_iter().map(|(line, class)| LineAnswer { line, class, sure: 0.8 }).collect(),
        skills: vec![
            documents.posting_skill(8, "Scala", Level::Required),
            documents.posting_skill(9, "distributed systems", Level::Required),
            documents.posting_skill(10, "Stripe", Level::Required),
            documents.posting_skill(11, "Kubernetes", Level::Required),
            documents.posting_skill(15, "fashion", Level::Preferred),
            documents.posting_skill(18, "event-driven", Level::Duty),
            documents.posting_skill(18, "Kafka", Level::Duty),
        ],
        years: vec![YearsAnswer { line: 9, min: Some(5), max: None, of: Some("distributed systems".into()) }],
        needs: Vec::new(),
        unknown: vec![UnknownAnswer {
            line: 15,
            text: "Quarkus".into(),
            why: "capitalised, first in a list".into(),
            span: span(&documents.posting, 15, "Quarkus"),
        }],
        corrections: Vec::new(),
        corrections_left: Vec::new(),
    }
}

fn cv_answer(documents: &Documents) -> CvAnswer {
    let section = |line, kind, heading: &str| SectionAnswer { line, kind, heading: heading.into() };
    let role = |line, title: &str, org: &str, start: &str, end: &str, months| RoleAnswer {
        line,
        title: Some(title.into()),
        org: Some(org.into()),
        start: Some(start.into()),
        end: Some(end.into()),
        months: Some(months),
    };
    CvAnswer {
        schema: SCHEMA,
        file: "cv.md".into(),
        taxonomy: Vec::new(),
        repairs: Vec::new(),
        sections: vec![
            section(1, SectionKind::Summary, "Ada Example"),
            section(5, SectionKind::Experience, "Experience"),
            section(14, SectionKind::Skills, "Skills"),
            section(17, SectionKind::Education, "Education"),
        ],
        roles: vec![
            role(7, "Staff Engineer", "Adyen", "2020-02", "present", 68),
            role(11, "Engineer", "Shop Ltd", "2015-06", "2020-01", 56),
        ],
        skills: vec![
            documents.cv_skill(8, "Scala", SectionKind::Experience),
            documents.cv_skill(8, "Kafka", SectionKind::Experience),
            documents.cv_skill(12, "distributed systems", SectionKind::Experience),
            documents.cv_skill(12, "k8s", SectionKind::Experience),
            documents.cv_skill(15, "Scala", SectionKind::Skills),
            documents.cv_skill(15, "Haskell", SectionKind::Skills),
        ],
        unknown: vec![UnknownAnswer {
            line: 15,
            text: "Terraform".into(),
            why: "in a list of skills".into(),
            span: span(&documents.cv, 15, "Terraform"),
        }],
    }
}

fn needs(documents: &Documents) -> Vec<NeedAnswer> {
    let d = documents;
    let mut needs = vec![
        d.need(
            "n1",
            8,
            Level::Required,
            &["Scala", "Java", "TypeScript"],
            Verdict::Covered,
            vec![
                d.evidence(8, "scala", "Scala", How::Same, Some(0), 0.95),
                d.evidence(15, "scala", "Scala", How::Same, None, 0.4),
            ],
            (1.0, 1.0),
            "The CV says `Scala`, as the posting does.",
        ),
        d.need(
            "n2",
            9,
            Level::Required,
            &["distributed systems"],
            Verdict::Covered,
            vec![d.evidence(12, "distributed-systems", "distributed systems", How::Same, Some(1), 0.6)],
            (1.0, 0.93),
            "The CV says it; 4.67 of 5 years are shown.",
        ),
        d.need(
            "n3",
            10,
            Level::Required,
            &["Stripe", "PayPal"],
            Verdict::Adjacent,
            vec![d.evidence(8, "payments", "payment", How::Adjacent, Some(0), 0.5)],
            (1.0, 0.35),
            "Only a relative is shown: payments transfers to Stripe by 0.7.",
        ),
        d.need(
            "n4",
            11,
            Level::Required,
            &["Kubernetes"],
            Verdict::Covered,
            vec![d.evidence(12, "kubernetes", "k8s", How::Same, Some(1), 0.6)],
            (1.0, 0.9),
            "The CV says it by another name, `k8s`.",
        ),
        d.need(
            "n5",
            15,
            Level::Preferred,
            &["fashion"],
            Verdict::Missing,
            Vec::new(),
            (0.4, 0.0),
            "Nothing shows it.",
        ),
    ];
    needs[1].years = Some(YearsShown { asked: 5, shown: 4.67 });
    needs[3].ledger.wording = 1.0;
    needs
}

fn answer(documents: &Documents) -> CheckAnswer {
    let d = documents;
    CheckAnswer {
        more_suggestions: 0,
        schema: SCHEMA,
        taxonomy: vec![LayerAnswer {
            layer: Rank::BuiltIn,
            name: "cvfit".to_owned(),
            version: Some("2026.1".to_owned()),
            hash: "0123456789ab".to_owned(),
        }],
        cv: cv_answer(d),
        posting: posting_answer(d),
        needs: needs(d),
        duties: vec![
            d.need(
                "d1",
                18,
                Level::Duty,
                &["Kafka"],
                Verdict::Covered,
                vec![d.evidence(8, "kafka", "Kafka", How::Same, Some(0), 0.95)],
                (0.25, 1.0),
                "The CV says `Kafka`, as the posting does.",
            ),
            d.need(
                "d2",
                18,
                Level::Duty,
                &["event-driven"],
                Verdict::Covered,
                vec![d.evidence(8, "kafka", "Kafka", How::Contains, Some(0), 0.9)],
                (0.25, 0.8),
                "`Kafka` plainly shows it.",
            ),
        ],
        coverage: CoverageAnswer {
            score: 0.71,
            required: 0.8,
            preferred: 0.0,
            wording: 0.83,
            experience: 1.0,
            covered: 3,
            adjacent: 1,
            missing: 1,
        },
        suggestions: vec![
            SuggestionAnswer {
                id: "s1".into(),
                key: "use-their-term/kubernetes".into(),
                kind: "use-their-term".into(),
                consent: "safe".into(),
                needs: vec!["n4".into()],
                line: Some(12),
                why: "They search for `Kubernetes`; the CV says `k8s`.".into(),
                effect: 0.02,
                edits: vec![EditAnswer {
                    line: 12,
                    before: "k8s".into(),
                    after: "Kubernetes (k8s)".into(),
                    span: span(&d.cv, 12, "k8s"),
                }],
            },
            SuggestionAnswer {
                id: "s2".into(),
                key: "ask-missing/fashion".into(),
                kind: "ask-missing".into(),
                consent: "words".into(),
                needs: vec!["n5".into()],
                line: None,
                why: "The posting would like `fashion`. Do you have it?".into(),
                effect: 0.08,
                edits: Vec::new(),
            },
        ],
    }
}

/// The session of the fixture, with Unicode signs and no colours.
pub(crate) fn session() -> Session {
    let documents = Documents {
        cv: Text::from_source("cv.md", CV),
        posting: Text::from_source("jobs/staff-backend.txt", POSTING),
    };
    let answer = answer(&documents);
    let screen = config::Screen {
        theme: config::Theme::None,
        mouse: true,
        signs: config::Signs::Unicode,
        digits: config::Digits::Screens,
    };
    let pair = Pair::of_texts(documents.cv, documents.posting, answer);
    Session { color: false, ..Session::of(pair, screen) }
}

/// The same with a posting in which nothing was found.
#[allow(dead_code, reason = "not every test that shares this file needs it")]
pub(crate) fn session_without_needs() -> Session {
    let mut session = session();
    let answer = &mut session.pair.as_mut().expect("the pair of the fixture").answer;
    answer.needs.clear();
    answer.duties.clear();
    answer.suggestions.clear();
    answer.posting.lines.retain(|line| !line.class.asks());
    session
}

/// What the world finds for the pair of a session, written out by hand: something of every sort.
#[allow(dead_code, reason = "not every test that shares this file needs it")]
pub(crate) fn begun(session: &Session) -> Begun {
    let pair = session.pair.as_ref().expect("the pair of the fixture");
    let (cv, posting) = (pair.cv.clone(), pair.posting.clone());
    let of = |kind: SuggestionKind,
              about: &str,
              needs: &[usize],
              line: Option<usize>,
              why: &str,
              edits: Vec<Edit>| {
        let consent = if edits.is_empty() { Consent::Words } else { kind.consent() };
        let key = format!("{}/{about}", kind.word());
        Suggestion { key, kind, consent, needs: needs.to_vec(), line, why: why.into(), effect: 0.0, edits }
    };
    let replace = |line: usize, what: &str, after: &str| {
        vec![Edit::Replace { span: span(&cv, line, what), after: after.into() }]
    };
    let suggestions = if pair.answer.needs.is_empty() {
        Vec::new()
    } else {
        let pieces = ["Scala", "Kafka", "Haskell", "Terraform"].map(|skill| span(&cv, 15, skill)).to_vec();
        let reorder = vec![Edit::Reorder { pieces, order: vec![3, 0, 1, 2] }];
        vec![
            of(
                SuggestionKind::UseTheirTerm,
                "kubernetes",
                &[3],
                Some(12),
                "They search for “Kubernetes”; your CV says “k8s”",
                replace(12, "k8s", "Kubernetes (k8s)"),
            ),
            of(
                SuggestionKind::AskMissing,
                "fashion",
                &[4],
                None,
                "they ask for fashion: have you done it?",
                vec![],
            ),
            of(
                SuggestionKind::SayAdjacent,
                "stripe",
                &[2],
                Some(7),
                "“Adyen” is related to Stripe: say so if it is true",
                replace(7, "Adyen", "Adyen (payments, as with Stripe)"),
            ),
            of(
                SuggestionKind::SkillsFirst,
                "15",
                &[0],
                Some(15),
                "the asked skills stand behind others",
                reorder,
            ),
            of(SuggestionKind::ShowListed, "haskell", &[0], Some(15), "“Haskell” is only listed", vec![]),
            of(
                SuggestionKind::AnswerHeadline,
                "staff-backend-engineer",
                &[],
                Some(3),
                "your headline names another job",
                vec![],
            ),
            of(
                SuggestionKind::Shorten,
                "9",
                &[],
                Some(9),
                "this line serves no need",
                replace(9, "- Cut the time to settle from a day to a minute", ""),
            ),
        ]
    };
    let source = Source::new(pair.cv_bytes.clone(), cv.clone()).map_err(|reason| reason.to_string());
    let before = Numbers { now: 0.71, wording: 0.83, experience: 0.09 };
    let job = Job { source, cv, posting, suggestions, before, waivers: Waivers::default() };
    Begun { job: Arc::new(job), kept_at: Some("kept.json".into()), kept: None, said: None }
}
