//! The English words that tell what a lost character was.

/// Whether `word` is one of `words`, in any case.
fn one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether an apostrophe between the two makes a contraction or a possessive, and whether surely so.
pub(super) fn contraction(left: &str, right: &str) -> Option<Sureness> {
    let right = Ending::of(right)?;
    let known = match right {
        Ending::T => one_of(
            left,
            &[
                "ain", "aren", "can", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn",
                "mustn", "needn", "shouldn", "wasn", "weren", "won", "wouldn",
            ],
        ),
        Ending::S => one_of(
            left,
            &[
                "he", "here", "how", "it", "let", "she", "that", "there", "today", "what", "when", "where",
                "who", "year",
            ],
        ),
        Ending::Re => one_of(left, &["that", "there", "they", "we", "what", "who", "you"]),
        Ending::Ll => {
            one_of(left, &["he", "i", "it", "she", "that", "there", "they", "this", "we", "who", "you"])
        }
        Ending::Ve => {
            one_of(left, &["could", "i", "might", "must", "should", "they", "we", "who", "would", "you"])
        }
        Ending::D => one_of(left, &["he", "i", "it", "she", "that", "they", "we", "who", "you"]),
        Ending::M => one_of(left, &["i"]),
    };
    match right {
        _ if known => Some(Sureness::Sure),
        Ending::S if left.len() >= 2 => Some(Sureness::Likely),
        _ => None,
    }
}

/// How far a single place convinces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sureness {
    Sure,
    Likely,
}

#[derive(Clone, Copy)]
enum Ending {
    T,
    S,
    Re,
    Ll,
    Ve,
    D,
    M,
}

impl Ending {
    fn of(word: &str) -> Option<Self> {
        let endings = [
            ("t", Self::T),
            ("s", Self::S),
            ("re", Self::Re),
            ("ll", Self::Ll),
            ("ve", Self::Ve),
            ("d", Self::D),
            ("m", Self::M),
        ];
        endings.into_iter().find(|(ending, _)| ending.eq_ignore_ascii_case(word)).map(|(_, ending)| ending)
    }
}

/// Whether `word` commonly starts a clause, so that what stood before it was a dash.
pub(super) fn starts_clause(word: &str) -> bool {
    one_of(
        word,
        &[
            "all",
            "and",
            "as",
            "because",
            "but",
            "even",
            "from",
            "he",
            "if",
            "including",
            "it",
            "its",
            "not",
            "nor",
            "or",
            "our",
            "she",
            "so",
            "than",
            "that",
            "the",
            "their",
            "there",
            "these",
            "they",
            "this",
            "those",
            "we",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "while",
            "who",
            "with",
            "without",
            "you",
            "your",
        ],
    )
}

/// Whether `word` is commonly a part of a word with hyphens.
pub(super) fn joins(word: &str) -> bool {
    one_of(
        word,
        &[
            "and",
            "art",
            "aware",
            "based",
            "by",
            "built",
            "centered",
            "centric",
            "class",
            "client",
            "code",
            "commerce",
            "cost",
            "critical",
            "cross",
            "cutting",
            "data",
            "day",
            "depth",
            "disciplinary",
            "driven",
            "edge",
            "effective",
            "efficient",
            "end",
            "ended",
            "engineer",
            "ex",
            "facing",
            "fast",
            "first",
            "focused",
            "for",
            "free",
            "friendly",
            "front",
            "full",
            "functional",
            "go",
            "grade",
            "growing",
            "growth",
            "hands",
            "high",
            "house",
            "in",
            "industry",
            "learning",
            "led",
            "level",
            "life",
            "line",
            "location",
            "long",
            "looking",
            "low",
            "mail",
            "making",
            "market",
            "minded",
            "model",
            "mortem",
            "multi",
            "native",
            "non",
            "of",
            "off",
            "office",
            "on",
            "one",
            "only",
            "open",
            "oriented",
            "out",
            "paced",
            "paid",
            "part",
            "party",
            "person",
            "post",
            "pre",
            "problem",
            "quality",
            "real",
            "related",
            "remote",
            "round",
            "scale",
            "self",
            "service",
            "short",
            "side",
            "site",
            "solving",
            "source",
            "specific",
            "stack",
            "standing",
            "starter",
            "state",
            "stop",
            "sub",
            "team",
            "tech",
            "technical",
            "term",
            "third",
            "time",
            "to",
            "up",
            "user",
            "well",
            "wide",
            "working",
            "world",
            "written",
            "year",
            "years",
        ],
    )
}

/// Whether the words of `text` are mostly English, judged by the commonest ones of its beginning.
pub(super) fn is_english(text: &str) -> bool {
    const LOOKED_AT: usize = 600;
    let (mut words, mut common) = (0, 0);
    for word in text.split_ascii_whitespace().take(LOOKED_AT) {
        words += usize::from(word.starts_with(|c: char| c.is_alphabetic()));
        common += usize::from(matches!(
            word,
            "the"
                | "and"
                | "of"
                | "to"
                | "with"
                | "for"
                | "our"
                | "you"
                | "your"
                | "will"
                | "is"
                | "are"
                | "we"
                | "The"
                | "You"
                | "We"
                | "in"
                | "at"
                | "an"
                | "have"
                | "be"
                | "this"
                | "that"
        ));
    }
    common * 12 >= words && common > 0
}
