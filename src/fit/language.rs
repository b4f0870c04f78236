//! How well a human language is asked and shown: CEFR letters, ILR and `LinkedIn` words, what people say at school and
//! at work, on one scale of five steps.
//!
//! A level belongs to the language it stands beside: "fluent German", "German (C1)", "German: native". Before
//! several languages it holds for all of them ("fluent in English and French"), behind several that "and" or "or"
//! joins too ("English and French at C1 level"), in brackets only for the last.

use std::sync::LazyLock;

use crate::extract::{Gap, Phrases, Tokens};
use crate::word_list::WordList;

/// How well a language is known, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// A1, A2: basics, what is left from school.
    Elementary,
    /// B1: conversation, limited working proficiency.
    Conversational,
    /// B2: professional working proficiency, business use.
    Working,
    /// C1: fluent, full professional proficiency.
    Fluent,
    /// C2: mother tongue, bilingual.
    Native,
}

impl Level {
    const ALL: [Self; 5] =
        [Self::Elementary, Self::Conversational, Self::Working, Self::Fluent, Self::Native];

    /// As it is said in a sentence.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Elementary => "elementary",
            Self::Conversational => "conversational",
            Self::Working => "working level",
            Self::Fluent => "fluent",
            Self::Native => "native",
        }
    }
}

/// What a language named without a level is taken for, in a CV: people list a language because they can use it, and
/// say so when they do more.
pub(super) const UNSTATED: Level = Level::Working;

const WORDS: [(Level, &[&str]); 5] = [
    (
        Level::Elementary,
        &[
            "A1",
            "A2",
            "A1 level",
            "basic",
            "basics",
            "beginner",
            "beginners",
            "elementary",
            "rudimentary",
            "school level",
            "a little",
            "limited",
            "novice",
            "survival",
            "notions",
            "pre-intermediate",
            "elementary proficiency",
            "basic knowledge",
            "some knowledge",
            "learner",
            "ILR 1",
            "getting by",
        ],
    ),
    (
        Level::Conversational,
        &[
            "B1",
            "conversational",
            "conversation",
            "intermediate",
            "lower intermediate",
            "everyday",
            "moderate",
            "fair",
            "limited working",
            "limited working proficiency",
            "limited proficiency",
            "ILR 2",
            "conversational level",
        ],
    ),
    (
        Level::Working,
        &[
            "B2",
            "working",
            "working knowledge",
            "working proficiency",
            "professional",
            "professional working",
            "professional working proficiency",
            "professional proficiency",
            "business",
            "business level",
            "business proficiency",
            "upper intermediate",
            "good",
            "good command",
            "good knowledge",
            "solid",
            "confident",
            "proficient",
            "proficiency",
            "independent user",
            "ILR 3",
            "professional level",
        ],
    ),
    (
        Level::Fluent,
        &[
            "C1",
            "fluent",
            "fluently",
            "fluency",
            "full professional",
            "full professional proficiency",
            "full working proficiency",
            "business fluent",
            "professional fluency",
            "business fluency",
            "advanced",
            "excellent",
            "excellent command",
            "outstanding",
            "exceptional",
            "very good",
            "very good command",
            "very good knowledge",
            "strong",
            "perfect",
            "impeccable",
            "flawless",
            "near native",
            "highly proficient",
            "high proficiency",
            "high level",
            "negotiation",
            "ILR 4",
            "proficient user",
            "strong command",
        ],
    ),
    (
        Level::Native,
        &[
            "C2",
            "native",
            "natively",
            "native speaker",
            "native level",
            "native proficiency",
            "mother tongue",
            "mothertongue",
            "first language",
            "bilingual",
            "native or bilingual",
            "native or bilingual proficiency",
            "native bilingual",
            "bilingual proficiency",
            "Muttersprache",
            "ILR 5",
        ],
    ),
];

static LEVELS: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for (number, (_, words)) in WORDS.iter().enumerate() {
        for word in *words {
            phrases.insert_text(word, number as u32);
        }
    }
    phrases.settled()
});

/// The most words between a level and the language that follows it ("good written and spoken command of German").
const MOST_BEFORE: usize = 8;

/// The most words between a language and the level that follows it ("German language skills at C1").
const MOST_BEHIND: usize = 6;

/// Tokens `from..to` that state a level.
#[derive(Debug, Clone, Copy)]
struct Cue {
    from: usize,
    to: usize,
    level: Level,
}

/// Where a level that belongs to a language stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
    /// Behind, in a bracket: of no other language.
    Bracketed,
}

/// The level stated for each of the languages that a block names, by the tokens they stand at.
pub(super) fn levels(tokens: &Tokens, languages: &[(usize, usize)]) -> Vec<Option<Level>> {
    let mut said: Vec<Vec<(Side, Level)>> = vec![Vec::new(); languages.len()];
    let mut last: Option<(usize, (usize, Side))> = None;
    for cue in cues(tokens) {
        // "B2/C1", "native or fluent": both belong where the first does, and the lower is what can be relied on.
        let joined = last.filter(|(end, _)| *end <= cue.from && continues(tokens, *end, cue.from));
        let owner = joined.map(|(_, owner)| owner).or_else(|| owner(tokens, languages, cue));
        if let Some((language, side)) = owner {
            said[language].push((side, cue.level));
            last = Some((cue.to, (language, side)));
        }
    }
    // Alternatives before a language ("native or fluent German") end beside it: the first of them was owned as well.
    let own = |at: usize, side: fn(Side) -> bool| {
        said.get(at)?.iter().filter(|(s, _)| side(*s)).map(|(_, level)| *level).min()
    };
    let behind = |at| own(at, |side| side != Side::Before);
    let before = |at| own(at, |side| side == Side::Before);
    (0..languages.len())
        .map(|at| {
            behind(at).or_else(|| before(at)).or_else(|| {
                let forwards = (at + 1..languages.len())
                    .take_while(|next| coordinated(tokens, languages, *next, false))
                    .find(|next| behind(*next).is_some() || before(*next).is_some())
                    .and_then(|next| own(next, |side| side == Side::Behind));
                let backwards = (1..=at)
                    .rev()
                    .take_while(|next| coordinated(tokens, languages, *next, true))
                    .map(|next| next - 1)
                    .find(|earlier| behind(*earlier).is_some() || before(*earlier).is_some())
                    .and_then(before);
                backwards.or(forwards)
            })
        })
        .collect()
}

/// Every statement of a level, the longest where several start or overlap.
fn cues(tokens: &Tokens) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mut longest: Option<Cue> = None;
        LEVELS.walk(tokens, at, |to, number| {
            longest = Some(Cue { from: at, to, level: Level::ALL[number as usize] });
        });
        match longest {
            Some(cue) => {
                at = cue.to;
                found.push(cue);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether two levels are one statement: "B2/C1", "native or fluent", "B1 - B2", "C1 to C2", "C1 (fluent)".
fn continues(tokens: &Tokens, end: usize, next: usize) -> bool {
    match next - end {
        0 => matches!(tokens.gap(next), Gap::Slash | Gap::Hyphen | Gap::Dash | Gap::Space | Gap::Open),
        1 => matches!(tokens.form(end), "or" | "to") && tokens.gap(end) == Gap::Space,
        _ => false,
    }
}

/// The language a level belongs to.
fn owner(tokens: &Tokens, languages: &[(usize, usize)], cue: Cue) -> Option<(usize, Side)> {
    if let Some(at) = languages.iter().position(|(from, to)| cue.from < *to && *from < cue.to) {
        // "fluent German" as one name: the level stands before the language.
        return Some((at, if cue.from == languages[at].0 { Side::Before } else { Side::Behind }));
    }
    let next = languages.partition_point(|(from, _)| *from < cue.to);
    let behind = next.checked_sub(1).and_then(|at| {
        let to = languages[at].1;
        let between = cue.from.checked_sub(to)?;
        let direct = between == 0;
        let reaches = (to..=cue.from).all(|i| match tokens.gap(i) {
            Gap::Sentence | Gap::Start => false,
            // The next cell of a row, "German, fluent".
            Gap::Break | Gap::Comma => direct,
            _ => i == cue.from || links(tokens, i),
        });
        let bracketed = (to..=cue.from).any(|i| tokens.gap(i) == Gap::Open);
        let side = if bracketed { Side::Bracketed } else { Side::Behind };
        (reaches && between <= MOST_BEHIND).then_some((at, side, direct))
    });
    let before = languages.get(next).and_then(|(from, _)| {
        let reaches = (cue.to..=*from).all(|i| match tokens.gap(i) {
            Gap::Space | Gap::Hyphen | Gap::Slash => true,
            // "Fluent: English, French".
            Gap::Colon => i == *from,
            _ => false,
        }) && (cue.to..*from)
            .all(|i| tokens.form(i) != "and" || i + 1 < *from && SPOKEN.contains(tokens.form(i + 1)));
        (reaches && from - cue.to <= MOST_BEFORE).then_some((next, Side::Before))
    });
    // "German C1 English B2": the letters stand behind.
    let letters = matches!(tokens.form(cue.from).as_bytes(), [b'a'..=b'c', b'1' | b'2']);
    match (behind, before) {
        (Some((at, side, true)), _) if letters => Some((at, side)),
        // "English – fluent, German – basic"; but "German, fluent English" and "German and fluent English".
        (Some((at, side, true)), found) => {
            let near = !matches!(tokens.gap(cue.from), Gap::Comma | Gap::Space | Gap::Break);
            found.filter(|_| !near).or(Some((at, side)))
        }
        (_, Some(found)) => Some(found),
        (Some((at, side, _)), None) => Some((at, side)),
        (None, None) => None,
    }
}

/// What of a language a level may be of.
static SPOKEN: WordList = WordList::of(&[
    "written",
    "spoken",
    "verbal",
    "oral",
    "reading",
    "writing",
    "speaking",
    "listening",
    "communication",
    "both",
    "in",
]);

/// Whether a word may stand between a language and the level behind it: "German language skills at level C1".
fn links(tokens: &Tokens, at: usize) -> bool {
    static LINKS: WordList = WordList::of(&[
        "language",
        "languages",
        "skills",
        "level",
        "at",
        "is",
        "are",
        "a",
        "an",
        "to",
        "minimum",
        "min",
        "least",
        "with",
        "speaker",
        "my",
        "knowledge",
        "on",
        "of",
        "all",
        "cefr",
    ]);
    let form = tokens.form(at);
    let pair = form == "and" && at > 0 && SPOKEN.contains(tokens.form(at - 1));
    pair || LINKS.contains(form) || SPOKEN.contains(form)
}

/// Whether a language and the one before it are members of one list; `comma` whether a comma alone is enough.
fn coordinated(tokens: &Tokens, languages: &[(usize, usize)], at: usize, comma: bool) -> bool {
    let (from, to) = (languages[at - 1].1, languages[at].0);
    let words = from..to;
    let joining =
        words.clone().all(|i| matches!(tokens.form(i), "and" | "or" | "both" | "in" | "of" | "as" | "well"));
    let gaps =
        (from..=to).all(|i| matches!(tokens.gap(i), Gap::Space | Gap::Slash | Gap::Comma | Gap::Other));
    let said = !words.is_empty() || tokens.gap(to) == Gap::Slash;
    joining && gaps && (comma || said)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["english", "german", "french", "spanish", "dutch", "arabic"];

    /// The level of each language of a text, by their first letters.
    fn said(text: &str) -> Vec<Option<Level>> {
        let tokens = Tokens::of(text);
        let languages: Vec<(usize, usize)> =
            (0..tokens.len()).filter(|i| NAMES.contains(&tokens.form(*i))).map(|i| (i, i + 1)).collect();
        levels(&tokens, &languages)
    }

    #[test]
    fn a_level_belongs_to_the_language_beside_it() {
        use Level::{Conversational, Elementary, Fluent, Native, Working};
        let table: &[(&str, &[Option<Level>])] = &[
            ("German C1", &[Some(Fluent)]),
            ("Fluent German", &[Some(Fluent)]),
            ("native English speaker", &[Some(Native)]),
            (
                "French (mother tongue), English (B2), German: A1",
                &[Some(Native), Some(Working), Some(Elementary)],
            ),
            ("Spanish - Native or bilingual proficiency", &[Some(Native)]),
            ("Dutch: Professional working proficiency", &[Some(Working)]),
            ("Dutch (Full professional proficiency)", &[Some(Fluent)]),
            ("Dutch — Limited working proficiency", &[Some(Conversational)]),
            ("business-level German and conversational French", &[Some(Working), Some(Conversational)]),
            ("Fluent in English and French", &[Some(Fluent), Some(Fluent)]),
            ("fluent English, German and French", &[Some(Fluent), Some(Fluent), Some(Fluent)]),
            ("English and French at C1 level", &[Some(Fluent), Some(Fluent)]),
            ("English and French (B1)", &[None, Some(Conversational)]),
            ("German, fluent English", &[None, Some(Fluent)]),
            ("German, fluent; Dutch, basic", &[Some(Fluent), Some(Elementary)]),
            ("German and fluent English", &[None, Some(Fluent)]),
            ("English – fluent, German – basic", &[Some(Fluent), Some(Elementary)]),
            ("Native: German. Fluent: English, Spanish", &[Some(Native), Some(Fluent), Some(Fluent)]),
            ("German B2/C1", &[Some(Working)]),
            ("native or fluent German", &[Some(Fluent)]),
            ("excellent written and spoken English", &[Some(Fluent)]),
            ("good command of written and spoken Arabic", &[Some(Working)]),
            ("German language skills at level B1", &[Some(Conversational)]),
            ("German\nC1", &[Some(Fluent)]),
            ("You speak German. Basic SQL is enough.", &[None]),
            ("English and German", &[None, None]),
            ("German, ILR 3", &[Some(Working)]),
            ("German C1 English B2", &[Some(Fluent), Some(Working)]),
            ("English and strong communication skills", &[None]),
            ("Excellent knowledge of SQL and English", &[None]),
            ("Excellent communication skills in English", &[Some(Fluent)]),
        ];
        for (text, levels) in table {
            assert_eq!(said(text), *levels, "{text}");
        }
    }

    #[test]
    fn levels_are_in_order() {
        assert!(Level::ALL.is_sorted());
        assert!(WORDS.iter().map(|(level, _)| *level).eq(Level::ALL));
    }
}
