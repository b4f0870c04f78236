//! A hand-built answer for the tests of reports and screens.

use super::model::{
    CheckAnswer, CoverageAnswer, CvAnswer, CvSkill, EditAnswer, EvidenceAnswer, How, Kind, LayerAnswer,
    LedgerRow, Level, LineAnswer, LineClass, MatchHow, Money, NeedAnswer, PostingAnswer, PostingNeed,
    PostingSkill, Rank, RoleAnswer, SCHEMA, Salary, SectionAnswer, SectionKind, SuggestionAnswer,
    UnknownAnswer, Verdict, YearsAnswer, YearsShown,
};
use crate::text::{Repair, Span, Text};

/// The posting that [`answer`] is about.
pub(crate) const POSTING: &str = "\
Staff Backend Engineer
Acme Retail, London

Requirements
- 5+ years of Scala, Java, or TypeScript in production
- Experience with payment vendors such as Stripe or PayPal
- 4 years of Kubernetes
- A sense of humour that survives retail

Nice to have
- Fashion retail, Quarkus

You will
- Mentor others
";

/// The CV that [`answer`] is about.
pub(crate) const CV: &str = "\
# Ada Example

## Experience

### Senior Engineer, Initech | 2019-03 to present

- Own the order and payment services of a large shop, written in Scala, paid through Adyen and deployed to EKS
- Mentored four engineers

## Skills

Scala, k8s, Adyen
";

fn own(text: &str) -> String {
    text.to_owned()
}

/// The documents as texts.
pub(crate) fn texts() -> (Text, Text) {
    (Text::from_source("cv.md", CV), Text::from_source("job.txt", POSTING))
}

/// How [`CV`] meets [`POSTING`].
pub(crate) fn answer() -> CheckAnswer {
    let total = 3.43;
    let row = |weight: f64, share: f64, wording: f64, why: &str| LedgerRow {
        weight,
        share,
        points: weight * share / total,
        wording,
        why: own(why),
    };
    let proof =
        |line: usize, id: &str, text: &str, how: How, role: Option<usize>, strength: f64| EvidenceAnswer {
            line,
            id: own(id),
            text: own(text),
            place: if role.is_some() { SectionKind::Experience } else { SectionKind::Skills },
            how,
            role,
            strength,
            span: Span::default(),
        };
    let need = |id: &str, line: usize, level: Level, texts: &[&str], verdict: Verdict, ledger: LedgerRow| {
        NeedAnswer {
            id: own(id),
            line,
            level,
            any_of: texts.iter().map(|text| text.to_lowercase()).collect(),
            texts: texts.iter().map(|&text| own(text)).collect(),
            years: None,
            verdict,
            strength: 0.0,
            evidence: Vec::new(),
            ledger,
            spans: Vec::new(),
        }
    };
    let languages = NeedAnswer {
        years: Some(YearsShown { asked: 5, shown: 7.67 }),
        strength: 1.0,
        evidence: vec![
            proof(7, "scala", "Scala", How::Same, Some(0), 1.0),
            proof(12, "scala", "Scala", How::Same, None, 0.3),
        ],
        ..need(
            "n1",
            5,
            Level::Required,
            &["Scala", "Java", "TypeScript"],
            Verdict::Covered,
            row(1.0, 1.0, 1.0, "covered in the posting's own words"),
        )
    };
    let payments = NeedAnswer {
        strength: 0.6,
        evidence: vec![proof(7, "adyen", "Adyen", How::Adjacent, Some(0), 0.6)],
        ..need(
            "n2",
            6,
            Level::Required,
            &["Stripe", "PayPal"],
            Verdict::Adjacent,
            row(1.0, 0.3, 0.3, "a relative that transfers by 0.6"),
        )
    };
    let kubernetes = NeedAnswer {
        years: Some(YearsShown { asked: 4, shown: 3.2 }),
        strength: 0.8,
        evidence: vec![proof(7, "eks", "EKS", How::Contains, Some(0), 0.8)],
        ..need(
            "n3",
            7,
            Level::Required,
            &["Kubernetes"],
            Verdict::Covered,
            row(1.0, 0.64, 0.8, "contained in EKS, with 3.2 of 4 years"),
        )
    };
    let fashion = need(
        "n4",
        11,
        Level::Preferred,
        &["Fashion retail"],
        Verdict::Missing,
        row(0.4, 0.0, 0.0, "nothing in the CV shows it"),
    );
    let mentoring = NeedAnswer {
        strength: 1.0,
        evidence: vec![proof(8, "mentoring", "Mentored", How::Same, Some(0), 1.0)],
        ..need(
            "d1",
            14,
            Level::Duty,
            &["Mentor"],
            Verdict::Covered,
            row(0.03, 0.9, 1.0, "covered by another name of the same skill"),
        )
    };
    CheckAnswer {
        more_suggestions: 0,
        schema: SCHEMA,
        taxonomy: vec![LayerAnswer {
            layer: Rank::BuiltIn,
            name: "cvfit".to_owned(),
            version: Some("2026.1".to_owned()),
            hash: "0123456789ab".to_owned(),
        }],
        cv: cv(),
        posting: posting(),
        needs: vec![languages, payments, kubernetes, fashion],
        duties: vec![mentoring],
        coverage: CoverageAnswer {
            score: 1.967 / total,
            required: 1.94 / 3.0,
            preferred: 0.0,
            wording: 2.13 / total,
            experience: 1.3 / total,
            covered: 2,
            adjacent: 1,
            missing: 1,
        },
        suggestions: suggestions(),
    }
}

fn suggestions() -> Vec<SuggestionAnswer> {
    vec![
        SuggestionAnswer {
            id: own("s1"),
            key: own("use-their-term/kubernetes"),
            kind: own("use-their-term"),
            consent: own("safe"),
            needs: vec![own("n3")],
            line: Some(12),
            why: own("The posting says Kubernetes, the CV says k8s, and a search for one misses the other."),
            effect: 0.047,
            edits: vec![EditAnswer {
                line: 12,
                before: own("k8s"),
                after: own("Kubernetes (k8s)"),
                span: Span::default(),
            }],
        },
        SuggestionAnswer {
            id: own("s2"),
            key: own("ask-missing/fashion"),
            kind: own("ask-missing"),
            consent: own("words"),
            needs: vec![own("n4")],
            line: None,
            why: own("The posting asks for fashion retail. If you have it, say where."),
            effect: 0.0,
            edits: Vec::new(),
        },
    ]
}

fn cv() -> CvAnswer {
    let skill = |line: usize, text: &str, id: &str, name: &str, place: SectionKind| CvSkill {
        line,
        text: own(text),
        id: own(id),
        name: own(name),
        kind: Kind::Tech,
        place,
        matched: MatchHow::Exact,
        score: 1.0,
        span: Span::default(),
    };
    CvAnswer {
        schema: SCHEMA,
        file: own("cv.md"),
        taxonomy: Vec::new(),
        repairs: Vec::new(),
        sections: vec![
            SectionAnswer { line: 3, kind: SectionKind::Experience, heading: own("Experience") },
            SectionAnswer { line: 10, kind: SectionKind::Skills, heading: own("Skills") },
        ],
        roles: vec![RoleAnswer {
            line: 5,
            title: Some(own("Senior Engineer")),
            org: Some(own("Initech")),
            start: Some(own("2019-03")),
            end: Some(own("present")),
            months: Some(92),
        }],
        skills: vec![
            skill(7, "Scala", "scala", "Scala", SectionKind::Experience),
            skill(7, "EKS", "eks", "Amazon EKS", SectionKind::Experience),
            skill(12, "k8s", "kubernetes", "Kubernetes", SectionKind::Skills),
        ],
        unknown: vec![],
    }
}

fn posting() -> PostingAnswer {
    let line = |line: usize, class: LineClass| LineAnswer { line, class, sure: 0.8 };
    let skill = |line: usize, text: &str, level: Level, group: &str| PostingSkill {
        line,
        text: own(text),
        id: text.to_lowercase(),
        name: own(text),
        kind: Kind::Tech,
        level,
        group: Some(own(group)),
        matched: MatchHow::Exact,
        score: 1.0,
        span: Span::default(),
    };
    let need = |id: &str, line: usize, level: Level, texts: &[&str], years: Option<u32>| PostingNeed {
        id: own(id),
        line,
        level,
        any_of: texts.iter().map(|text| text.to_lowercase()).collect(),
        texts: texts.iter().map(|&text| own(text)).collect(),
        years,
    };
    PostingAnswer {
        schema: SCHEMA,
        file: own("job.txt"),
        taxonomy: Vec::new(),
        title: Some(own("Staff Backend Engineer")),
        company: Some(own("Acme Retail")),
        location: Some(own("London")),
        seniority: Some(own("staff")),
        work_mode: Some(own("hybrid")),
        salary: Some(Salary {
            min: Some(Money::whole(36_000)),
            max: Some(Money::whole(60_000)),
            currency: Some(own("GBP")),
            period: Some(own("year")),
            predicted: true,
        }),
        repairs: vec![Repair { line: 5, before: own("\u{e2}\u{80}\u{93}"), after: own("–") }],
        lines: vec![
            line(1, LineClass::Meta),
            line(2, LineClass::Meta),
            line(4, LineClass::Heading),
            line(5, LineClass::Required),
            line(6, LineClass::Required),
            line(7, LineClass::Required),
            line(8, LineClass::Required),
            line(10, LineClass::Heading),
            line(11, LineClass::Preferred),
            line(13, LineClass::Heading),
            LineAnswer { line: 14, class: LineClass::Duty, sure: 0.02 },
        ],
        skills: vec![
            skill(5, "Scala", Level::Required, "n1"),
            skill(5, "Java", Level::Required, "n1"),
            PostingSkill {
                text: own("Typescirpt"),
                name: own("TypeScript"),
                matched: MatchHow::Fuzzy,
                score: 0.96,
                ..skill(5, "TypeScript", Level::Required, "n1")
            },
            skill(7, "Kubernetes", Level::Required, "n3"),
        ],
        years: vec![YearsAnswer { line: 5, min: Some(5), max: None, of: Some(own("Scala")) }],
        needs: vec![
            need("n1", 5, Level::Required, &["Scala", "Java", "TypeScript"], Some(5)),
            need("n2", 6, Level::Required, &["Stripe", "PayPal"], None),
            need("n3", 7, Level::Required, &["Kubernetes"], Some(4)),
            need("n4", 11, Level::Preferred, &["Fashion retail"], None),
        ],
        unknown: vec![UnknownAnswer {
            line: 11,
            text: own("Quarkus"),
            why: own("capitalised, in a list of skills"),
            span: Span::default(),
        }],
        corrections: Vec::new(),
        corrections_left: Vec::new(),
    }
}
