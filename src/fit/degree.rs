//! Degrees: which is higher, what field it is of, whether it was finished.
//!
//! A higher degree shows a lower one, and a lower one nothing of a higher: what is asked is the paper. A field of study
//! that is asked is shown by a neighbour of it in a degree: fully where the posting says "or a related field". A field far from it
//! shows nothing of it: that there is a degree is another question.

use super::around::{Around, has};
use crate::extract::{Gap, Tokens};

/// How high a degree is, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    School,
    Diploma,
    Bachelor,
    Master,
    Doctorate,
}

/// A skill that is a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Degree {
    pub(super) rank: Rank,
    /// It names a level and no certain degree of it: any degree as high will do where it is asked.
    pub(super) general: bool,
}

const DEGREES: &[(&str, Rank, bool)] = &[
    ("high-school-diploma", Rank::School, true),
    ("ged", Rank::School, true),
    ("a-levels", Rank::School, false),
    ("school-leaving-certificate", Rank::School, false),
    ("diploma", Rank::Diploma, true),
    ("hnd", Rank::Diploma, true),
    ("polytechnic-diploma", Rank::Diploma, true),
    ("technician-diploma", Rank::Diploma, true),
    ("associate-degree", Rank::Diploma, true),
    ("associate-nursing-degree", Rank::Diploma, false),
    // "A degree" is at least a bachelor's, on either side.
    ("degree", Rank::Bachelor, true),
    ("bachelor-degree", Rank::Bachelor, true),
    ("nursing-degree", Rank::Bachelor, false),
    ("bca", Rank::Bachelor, false),
    ("bachelor-of-education", Rank::Bachelor, false),
    ("master-degree", Rank::Master, true),
    ("mba", Rank::Master, false),
    ("mca", Rank::Master, false),
    ("dipl-ing", Rank::Master, false),
    ("medical-degree", Rank::Master, false),
    ("professional-master-of-education", Rank::Master, false),
    ("phd", Rank::Doctorate, true),
];

/// The degree that a skill is, by its id.
pub(super) fn degree(id: &str) -> Option<Degree> {
    let (_, rank, general) = DEGREES.iter().find(|(known, ..)| *known == id)?;
    Some(Degree { rank: *rank, general: *general })
}

/// Fields of study that know much of each other's; a field may stand in several.
const FIELDS: &[(Field, &[&str])] = &[
    (
        Field::Computing,
        &[
            "computer-science",
            "software-engineering-study",
            "software-engineering",
            "information-technology",
            "computer-engineering",
            "data-science",
            "machine-learning",
            "artificial-intelligence",
            "information-security",
        ],
    ),
    (
        Field::Engineering,
        &[
            "engineering-degree",
            "computer-engineering",
            "civil-engineering",
            "structural-engineering",
            "geotechnical-engineering",
            "transportation-engineering",
            "water-engineering",
            "mechanical-engineering",
            "electrical-engineering",
            "chemical-engineering",
            "aerospace-engineering",
            "automotive-engineering",
            "industrial-engineering",
            "environmental-engineering",
            "petroleum-engineering",
            "nuclear-engineering",
            "manufacturing-engineering",
            "biomedical-engineering",
            "robotics",
            "mechatronics",
        ],
    ),
    (Field::Exact, &["mathematics", "statistics", "physics", "data-science"]),
    (Field::Natural, &["physics", "chemistry", "biology"]),
    (Field::Business, &["business-administration", "accounting", "finance", "economics", "marketing"]),
    (
        Field::Society,
        &[
            "psychology",
            "linguistics",
            "political-science",
            "sociology",
            "communication-studies",
            "law-degree",
        ],
    ),
    (Field::Design, &["art-and-design-degree", "graphic-design"]),
];

/// A family of fields of study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Computing,
    Engineering,
    Exact,
    Natural,
    Business,
    Society,
    Design,
}

impl Field {
    fn is_technical(self) -> bool {
        matches!(self, Self::Computing | Self::Engineering | Self::Exact)
    }

    /// Families whose graduates are taken for each other's jobs.
    fn is_near(self, other: Self) -> bool {
        let science = |field| matches!(field, Self::Exact | Self::Natural | Self::Engineering);
        self.is_technical() && other.is_technical() || science(self) && science(other)
    }
}

fn fields(id: &str) -> impl Iterator<Item = Field> {
    FIELDS.iter().filter(move |(_, ids)| ids.contains(&id)).map(|(field, _)| *field)
}

/// Whether a skill is a field that one may have studied.
pub(super) fn is_field(id: &str) -> bool {
    fields(id).next().is_some()
}

/// Any degree of a technical kind.
const ANY_TECHNICAL: &str = "engineering-degree";

/// How much a degree in one field shows of another that is asked, 1 where it plainly does. `open`: the posting takes
/// a related field.
pub(super) fn shows_field(shown: &str, asked: &str, open: bool) -> Option<f32> {
    if shown == asked {
        return Some(1.0);
    }
    let any = |test: fn(Field, Field) -> bool| fields(shown).any(|a| fields(asked).any(|b| test(a, b)));
    let near = any(Field::is_near);
    if asked == ANY_TECHNICAL {
        let technical = fields(shown).any(Field::is_technical);
        return if technical { Some(1.0) } else { near.then_some(0.5) };
    }
    // Engineers of one kind are not taken for those of another: bridges are no circuits.
    let related = any(|a, b| a == b && a != Field::Engineering);
    match (related || shown == ANY_TECHNICAL && near, near || any(|a, b| a == b)) {
        (true, _) => Some(if open { 1.0 } else { 0.8 }),
        (false, true) => Some(0.5),
        (false, false) => None,
    }
}

/// Words by which a line is about degrees.
const OF_STUDY: &[&str] = &[
    "degree",
    "degrees",
    "bachelor",
    "bachelors",
    "master",
    "masters",
    "bsc",
    "msc",
    "phd",
    "diploma",
    "graduate",
    "graduated",
    "discipline",
    "field",
    "university",
    "studies",
    "major",
    "undergraduate",
    "postgraduate",
    "doctorate",
    "qualification",
    "ba",
    "bs",
    "ms",
    "ma",
    "beng",
    "meng",
    "studied",
    "education",
];

/// Whether the words around a field of study ask for it as one.
pub(super) fn asks_study(around: &Around<'_>) -> bool {
    around.has(OF_STUDY)
}

/// Whether the words leave the field open: "or a related field", "or similar".
pub(super) fn open_field(tokens: &Tokens) -> bool {
    const OPEN: &[&str] = &[
        "related",
        "similar",
        "relevant",
        "equivalent",
        "comparable",
        "adjacent",
        "other",
        "another",
        "any",
    ];
    const FIELD: &[&str] = &[
        "field",
        "fields",
        "discipline",
        "disciplines",
        "subject",
        "subjects",
        "area",
        "areas",
        "degree",
        "degrees",
        "study",
        "studies",
        "major",
        "qualification",
        "science",
        "sciences",
        "course",
    ];
    (0..tokens.len()).any(|i| {
        let open = OPEN.contains(&tokens.form(i));
        let of_field = has(tokens, i + 1, i + 4, FIELD);
        let closes =
            i > 0 && tokens.form(i - 1) == "or" && (i + 1 == tokens.len() || !tokens.gap(i + 1).joins());
        open && (of_field || closes && tokens.form(i) != "any")
    })
}

/// Whether experience is taken in place of a degree: "or equivalent experience", "or 5 years of experience".
pub(super) fn takes_experience(tokens: &Tokens) -> bool {
    const LIKE: &[&str] =
        &["equivalent", "comparable", "relevant", "similar", "practical", "professional", "work", "related"];
    const EXPERIENCE: &[&str] = &["experience", "practice", "background", "years"];
    (0..tokens.len()).filter(|i| tokens.form(*i) == "or").any(|or| {
        let alone = has(tokens, or + 1, or + 2, EXPERIENCE);
        let equivalent = has(tokens, or + 1, or + 4, LIKE) && has(tokens, or + 1, or + 9, EXPERIENCE);
        let counted = tokens.form(or + 1).starts_with(|c: char| c.is_ascii_digit())
            && has(tokens, or + 1, or + 4, &["years"])
            && has(tokens, or + 1, or + 8, EXPERIENCE);
        alone || equivalent || counted
    })
}

/// Words that say of a degree or certificate that it is not held yet, or never will be.
const UNFINISHED: &[&str] = &[
    "expected",
    "ongoing",
    "pursuing",
    "unfinished",
    "incomplete",
    "uncompleted",
    "discontinued",
    "dropped",
    "candidate",
    "anticipated",
    "towards",
    "coursework",
    "enrolled",
    "partial",
    "finalist",
];

/// Whether the words around say that it is not finished.
pub(super) fn is_unfinished(around: &Around<'_>, from: usize, to: usize) -> bool {
    let (start, end) = around.sentence(from);
    let tokens = around.tokens;
    // An entry of a list may part degree and date by a bar.
    let end = if end < tokens.len() && end.saturating_sub(to) < 4 { tokens.len().min(to + 12) } else { end };
    has(tokens, start, end, UNFINISHED)
        || (start..end).any(|i| {
            matches!(
                (tokens.form(i), tokens.form(i + 1)),
                ("in", "progress")
                    | ("not", "completed" | "finished")
                    | ("to", "be")
                    | ("currently", "studying")
                    | ("studying", "for" | "towards")
                    | ("part", "qualified")
            )
        })
}

/// Whether the studies of a degree still go on: "Master of Science, Leeds, July 2023 – present".
pub(super) fn goes_on(around: &Around<'_>, from: usize) -> bool {
    let (start, end) = around.sentence(from);
    let tokens = around.tokens;
    (start..end).any(|i| {
        matches!(tokens.gap(i), Gap::Dash | Gap::Hyphen)
            && matches!(tokens.form(i), "present" | "current" | "now" | "today")
    })
}

/// Whether a degree named in a role is somebody else's: of students one taught or graduates one led.
pub(super) fn is_of_others(tokens: &Tokens, from: usize, to: usize) -> bool {
    const OTHERS: &[&str] = &[
        "students",
        "student",
        "theses",
        "thesis",
        "supervised",
        "supervising",
        "taught",
        "teaching",
        "mentored",
        "candidates",
        "interns",
        "graduates",
        "programme",
        "program",
        "curriculum",
        "lectures",
    ];
    has(tokens, from.saturating_sub(5), (to + 5).min(tokens.len()), OTHERS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Taxonomy;

    #[test]
    fn what_is_named_here_is_in_the_taxonomy() {
        let taxonomy = Taxonomy::builtin();
        let ids =
            DEGREES.iter().map(|(id, ..)| *id).chain(FIELDS.iter().flat_map(|(_, ids)| ids.iter().copied()));
        let lost: Vec<&str> = ids.filter(|id| taxonomy.find(id).is_none()).collect();
        assert_eq!(lost, Vec::<&str>::new());
    }

    #[test]
    fn a_higher_degree_shows_a_lower_one() {
        use Rank::{Bachelor, Diploma, Doctorate, Master, School};
        for (shown, asked, meets) in [
            (Bachelor, Bachelor, true),
            (Master, Bachelor, true),
            (Doctorate, Bachelor, true),
            (Bachelor, Master, false),
            (Bachelor, Doctorate, false),
            (Diploma, Bachelor, false),
            (School, Diploma, false),
            (School, Bachelor, false),
        ] {
            assert_eq!(shown >= asked, meets, "{shown:?} for {asked:?}");
        }
    }

    #[test]
    fn fields_show_their_neighbours() {
        for (shown, asked, open, share) in [
            ("computer-science", "computer-science", false, Some(1.0)),
            ("software-engineering", "computer-science", true, Some(1.0)),
            ("software-engineering", "computer-science", false, Some(0.8)),
            ("mathematics", "computer-science", true, Some(0.5)),
            ("law-degree", "computer-science", true, None),
            ("civil-engineering", "electrical-engineering", true, Some(0.5)),
            ("biology", "engineering-degree", false, Some(0.5)),
            ("law-degree", "computer-science", false, None),
            ("computer-science", "engineering-degree", false, Some(1.0)),
            ("accounting", "engineering-degree", false, None),
        ] {
            assert_eq!(shows_field(shown, asked, open), share, "{shown} for {asked}");
        }
    }

    #[test]
    fn a_posting_leaves_the_field_open_or_takes_experience() {
        for (text, field, experience) in [
            ("Degree in Computer Science or a related field", true, false),
            ("BSc in Computer Science, or similar", true, false),
            ("BSc in Computer Science", false, false),
            ("Bachelor's degree or equivalent experience", false, true),
            ("Bachelor's degree or equivalent practical experience in engineering", false, true),
            ("Degree in biology or 5 years of laboratory experience", false, true),
            ("Degree in a relevant subject and experience in sales", true, false),
        ] {
            let tokens = Tokens::of(text);
            assert_eq!((open_field(&tokens), takes_experience(&tokens)), (field, experience), "{text}");
        }
    }
}
