//! Why a document was read as it was: the answer of `cvfit explain`, and its report.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::name;
use super::model::{Level, LineClass, SectionKind};
use super::outline::{Outline, Piece};
use crate::text::Span;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "DocumentKind")]
pub enum Document {
    /// A CV.
    Cv,
    /// A job posting.
    Posting,
}

impl Document {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cv => "CV",
            Self::Posting => "posting",
        }
    }
}

/// Something that spoke for a class of line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SignalAnswer {
    /// What was seen.
    pub name: String,
    /// The class it speaks for.
    pub class: LineClass,
    /// How much: about 3 hardly ever means anything else, about 1 leans.
    pub weight: f64,
}

/// A place that names a skill, or might.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlaceAnswer {
    /// As it stands in the line.
    pub text: String,
    /// The skill it names or might name; nothing where the taxonomy has none.
    pub id: Option<String>,
    /// The skill's name.
    pub name: Option<String>,
    /// Whether it was taken for a skill.
    pub taken: bool,
    /// Why.
    pub why: String,
    /// How much it is wanted, in a posting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The need it belongs to, in a posting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The other places of that need, any one of which is enough.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
    /// The role that it is shown in, in a CV.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where it stands in the clean text.
    #[serde(skip)]
    pub span: Span,
}

/// Why a part of a line was read as it was, where a page that lost its line ends put several into one line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PartReading {
    /// The words of the part that stand in the line or go on in the next.
    pub text: String,
    /// What it is for.
    pub class: LineClass,
    /// How that was decided.
    pub decided: String,
    /// What spoke for which class, the strongest first.
    pub signals: Vec<SignalAnswer>,
}

/// Why a line was read as it was.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LineReading {
    /// Counted from 1.
    pub line: usize,
    /// The line.
    pub text: String,
    /// What it is for, in a posting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<LineClass>,
    /// How sure that is, in a posting: the lead over the next best class, from 0 (a guess) to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sure: Option<f64>,
    /// The section it stands in, in a CV.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// What the user said of it, where it was read wrongly.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrected: Vec<String>,
    /// The line with which the paragraph or item starts that this line goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<usize>,
    /// How that was decided.
    pub decided: String,
    /// What spoke for which class, the strongest first; of several parts those of the one that gave the line its class.
    pub signals: Vec<SignalAnswer>,
    /// The parts of a line of a posting that holds several, each of which is read for itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartReading>,
    /// The places that name skills, or might.
    pub places: Vec<PlaceAnswer>,
}

/// Why a document was read as it was.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit explain")]
pub struct ReadingAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The file as named by the user.
    pub file: String,
    /// What it was read as.
    #[serde(rename = "as")]
    pub kind: Document,
    /// Why it was read as that.
    pub because: String,
    /// The lines that are not blank, or the one that was asked for.
    pub lines: Vec<LineReading>,
}

/// The least weight of a signal that a reader is told of.
const LEAST_TOLD: f64 = 0.05;

/// The report of `cvfit explain`.
pub fn reading(answer: &ReadingAnswer) -> Outline {
    let mut out = Outline::default();
    out.title(format!("{} read as a {}", name(&answer.file), answer.kind.word()));
    out.fact(0, answer.because.as_str());
    for line in &answer.lines {
        out.heading(format!("line {}: {}", line.line, verdict(line)));
        out.quote(0, line.text.as_str(), "");
        for said in &line.corrected {
            out.fact(0, format!("corrected: you said {said}"));
        }
        if line.parts.is_empty() {
            out.fact(0, line.decided.as_str());
            tell_signals(&mut out, &line.signals);
        } else {
            out.fact(0, "it holds several parts, of which the one that asks most gives the line its class");
        }
        for (number, part) in line.parts.iter().enumerate() {
            out.fact(0, format!("part {}, {}: {}", number + 1, part.class.word(), part.decided));
            out.quote(1, part.text.as_str(), "");
            tell_signals(&mut out, &part.signals);
        }
        for place in &line.places {
            out.item(0, self::place(place));
        }
    }
    out
}

/// What spoke for which class. What speaks against one is in the data for whoever wants it.
fn tell_signals(out: &mut Outline, signals: &[SignalAnswer]) {
    for signal in signals.iter().filter(|signal| signal.weight >= LEAST_TOLD) {
        out.item(
            1,
            vec![
                Piece::plain(format!("{:>+5.1} {:<9} ", signal.weight, signal.class.word())),
                Piece::quiet(signal.name.as_str()),
            ],
        );
    }
}

/// `required, lead 71 %`, or the section of a CV.
fn verdict(line: &LineReading) -> String {
    match (line.class, line.section) {
        (Some(class), _) => {
            let sure = line.sure.map(|sure| format!(", lead {}", super::words::percent(sure)));
            format!("{}{}", class.word(), sure.unwrap_or_default())
        }
        (None, Some(section)) => section.word().to_owned(),
        (None, None) => "nothing".to_owned(),
    }
}

/// `Kafka = Apache Kafka [required, n3, or RabbitMQ]: taken, the name as it stands`
fn place(place: &PlaceAnswer) -> Vec<Piece> {
    let known = place.name.as_ref().filter(|name| **name != place.text);
    let known = known.map(|name| format!(" = {name}")).unwrap_or_default();
    let mut said: Vec<String> = Vec::new();
    said.extend(place.level.map(|level| level.word().to_owned()));
    said.extend(place.group.clone());
    said.extend(place.alternatives.iter().map(|other| format!("or {other}")));
    said.extend(place.role.clone());
    let said = if said.is_empty() { String::new() } else { format!(" [{}]", said.join(", ")) };
    let fate = if place.taken { "taken" } else { "left" };
    vec![
        Piece::plain(format!("{fate}  ")),
        Piece::strong(place.text.as_str()),
        Piece::plain(format!("{known}{said}: ")),
        Piece::quiet(place.why.as_str()),
    ]
}
