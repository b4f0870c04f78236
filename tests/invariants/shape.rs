//! The JSON of an answer has the fields and words that its readers were promised. More may be added, none may
//! go or change its type.

use super::CLOSE;
use cvfit::report::model::CheckAnswer;
use serde_json::{Map, Value};

/// What a field holds.
#[derive(Clone, Copy)]
enum Is {
    Text,
    Count,
    Share,
    Number,
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An object.
    One(&'static [Field]),
    /// A list of objects.
    Many(&'static [Field]),
    /// A list of texts.
    Texts,
    /// `YYYY`, `YYYY-MM` or `present`.
    Date,
    /// Either nothing (`null`) or that.
    Maybe(&'static Is),
    /// May be left out.
    Left(&'static Is),
}

type Field = (&'static str, Is);

use Is::{Count, Date, Flag, Left, Many, Maybe, Number, One, Share, Text, Texts, Word};

const LINE_CLASSES: &[&str] =
    &["heading", "meta", "required", "preferred", "duty", "company", "benefit", "process", "noise"];
const LEVELS: &[&str] = &["required", "preferred", "duty", "mentioned"];
const ASKED: &[&str] = &["required", "preferred"];
const KINDS: &[&str] = &["tech", "method", "domain", "soft", "language", "credential"];
const MATCHES: &[&str] = &["exact", "folded", "fuzzy", "grammar"];
const VERDICTS: &[&str] = &["covered", "adjacent", "missing"];
const HOWS: &[&str] = &["same", "contains", "adjacent"];
const SENIORITIES: &[&str] =
    &["intern", "junior", "mid", "senior", "lead", "staff", "principal", "manager", "director"];
const WORK_MODES: &[&str] = &["onsite", "hybrid", "remote"];
const PERIODS: &[&str] = &["hour", "day", "week", "month", "year"];
const SECTIONS: &[&str] = &[
    "summary",
    "experience",
    "skills",
    "education",
    "projects",
    "certifications",
    "languages",
    "awards",
    "publications",
    "contact",
    "other",
];
const SUGGESTIONS: &[&str] = &[
    "use-their-term",
    "acronym-and-long-form",
    "name-implied",
    "say-adjacent",
    "skills-first",
    "bullet-up",
    "show-listed",
    "bring-out-old",
    "answer-headline",
    "ask-missing",
    "shorten",
];

const MAYBE_TEXT: Is = Maybe(&Text);
const MAYBE_COUNT: Is = Maybe(&Count);

const SALARY: &[Field] = &[
    ("min", MAYBE_COUNT),
    ("max", MAYBE_COUNT),
    ("currency", MAYBE_TEXT),
    ("period", Maybe(&Word(PERIODS))),
    ("predicted", Flag),
];
const REPAIR: &[Field] = &[("line", Count), ("before", Text), ("after", Text)];
const UNKNOWN: &[Field] = &[("line", Count), ("text", Text), ("why", Text)];
const POSTING: &[Field] = &[
    ("schema", Count),
    ("file", Text),
    ("title", MAYBE_TEXT),
    ("company", MAYBE_TEXT),
    ("location", MAYBE_TEXT),
    ("seniority", Maybe(&Word(SENIORITIES))),
    ("work_mode", Maybe(&Word(WORK_MODES))),
    ("salary", Maybe(&One(SALARY))),
    ("repairs", Many(REPAIR)),
    ("lines", Many(&[("line", Count), ("class", Word(LINE_CLASSES))])),
    ("skills", Many(POSTING_SKILL)),
    ("years", Many(&[("line", Count), ("min", MAYBE_COUNT), ("max", MAYBE_COUNT), ("of", MAYBE_TEXT)])),
    ("needs", Many(POSTING_NEED)),
    ("unknown", Many(UNKNOWN)),
];
const POSTING_SKILL: &[Field] = &[
    ("line", Count),
    ("text", Text),
    ("id", Text),
    ("name", Text),
    ("kind", Word(KINDS)),
    ("level", Word(LEVELS)),
    ("group", Left(&Text)),
    ("match", Word(MATCHES)),
    ("score", Share),
];
const POSTING_NEED: &[Field] = &[
    ("id", Text),
    ("line", Count),
    ("level", Word(ASKED)),
    ("any_of", Texts),
    ("texts", Texts),
    ("years", MAYBE_COUNT),
];
const CV: &[Field] = &[
    ("schema", Count),
    ("file", Text),
    ("repairs", Many(REPAIR)),
    ("sections", Many(&[("line", Count), ("kind", Word(SECTIONS)), ("heading", Text)])),
    ("roles", Many(ROLE)),
    ("skills", Many(CV_SKILL)),
    ("unknown", Many(UNKNOWN)),
];
const ROLE: &[Field] = &[
    ("line", Count),
    ("title", MAYBE_TEXT),
    ("org", MAYBE_TEXT),
    ("start", Maybe(&Date)),
    ("end", Maybe(&Date)),
    ("months", MAYBE_COUNT),
];
const CV_SKILL: &[Field] = &[
    ("line", Count),
    ("text", Text),
    ("id", Text),
    ("name", Text),
    ("kind", Word(KINDS)),
    ("where", Word(SECTIONS)),
    ("match", Word(MATCHES)),
    ("score", Share),
];
const NEED: &[Field] = &[
    ("id", Text),
    ("line", Count),
    ("level", Word(LEVELS)),
    ("any_of", Texts),
    ("texts", Texts),
    ("years", Maybe(&One(&[("asked", Count), ("shown", Number)]))),
    ("verdict", Word(VERDICTS)),
    ("strength", Share),
    ("evidence", Many(EVIDENCE)),
    ("ledger", One(LEDGER)),
];
const EVIDENCE: &[Field] =
    &[("line", Count), ("id", Text), ("text", Text), ("where", Word(SECTIONS)), ("how", Word(HOWS))];
const LEDGER: &[Field] =
    &[("weight", Number), ("share", Share), ("points", Share), ("wording", Share), ("why", Text)];
const COVERAGE: &[Field] = &[
    ("score", Share),
    ("required", Share),
    ("preferred", Share),
    ("covered", Count),
    ("adjacent", Count),
    ("missing", Count),
];
const SUGGESTION: &[Field] = &[
    ("id", Text),
    ("kind", Word(SUGGESTIONS)),
    ("needs", Texts),
    ("line", MAYBE_COUNT),
    ("why", Text),
    ("effect", Share),
    ("edits", Many(&[("line", Count), ("before", Text), ("after", Text)])),
];
const CHECK: &[Field] = &[
    ("schema", Count),
    ("cv", One(CV)),
    ("posting", One(POSTING)),
    ("needs", Many(NEED)),
    ("duties", Many(NEED)),
    ("coverage", One(COVERAGE)),
    ("suggestions", Many(SUGGESTION)),
];

/// The printed answer parses, is the answer, and has the promised shape.
pub(super) fn of_check(printed: &str, answer: &CheckAnswer) {
    let parsed: Value = serde_json::from_str(printed).expect("what is printed is JSON");
    let meant = serde_json::to_value(answer).expect("every answer can be written as JSON");
    same(&parsed, &meant);
    let version = [&parsed, &parsed["cv"], &parsed["posting"]].map(|part| part["schema"].as_u64());
    assert_eq!(version, [Some(1); 3], "the version stands at the top of each answer");
    fits("check", &parsed, One(CHECK));
}

/// Whether both hold the same; the last digit of a number may be lost on the way.
fn same(left: &Value, right: &Value) {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
            assert!((a - b).abs() <= CLOSE, "{a} is not {b}");
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len());
            a.iter().zip(b).for_each(|(a, b)| same(a, b));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()));
            a.values().zip(b.values()).for_each(|(a, b)| same(a, b));
        }
        _ => assert_eq!(left, right),
    }
}

fn fits(name: &str, value: &Value, is: Is) {
    let list = || value.as_array().unwrap_or_else(|| panic!("`{name}` is no list: {value}"));
    let right = match is {
        Text => value.is_string(),
        Count => value.is_u64(),
        Number => value.as_f64().is_some_and(f64::is_finite),
        Share => value.as_f64().is_some_and(|share| (-CLOSE..=1.0 + CLOSE).contains(&share)),
        Flag => value.is_boolean(),
        Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        Texts => list().iter().all(Value::is_string),
        Date => value.as_str().is_some_and(is_date),
        Maybe(is) | Left(is) => {
            if !value.is_null() {
                fits(name, value, *is);
            }
            true
        }
        One(fields) => {
            object(
                name,
                value.as_object().unwrap_or_else(|| panic!("`{name}` is no object: {value}")),
                fields,
            );
            true
        }
        Many(fields) => {
            for item in list() {
                fits(name, item, One(fields));
            }
            true
        }
    };
    assert!(right, "`{name}` is {value}");
}

fn object(name: &str, object: &Map<String, Value>, fields: &[Field]) {
    for (field, is) in fields {
        match (object.get(*field), is) {
            (None, Left(_)) => {}
            (None, _) => panic!("`{name}` has no `{field}`"),
            // What may be left out is never written as nothing.
            (Some(Value::Null), Left(_)) => panic!("`{name}.{field}` is null"),
            (Some(value), is) => fits(field, value, *is),
        }
    }
}

fn is_date(text: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('-') {
        Some((year, month)) => {
            digits(year, 4) && digits(month, 2) && month.parse().is_ok_and(|month| (1..=12).contains(&month))
        }
        None => text == "present" || digits(text, 4),
    }
}
