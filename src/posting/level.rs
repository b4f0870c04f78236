//! Words inside a line that change how much it wants a skill: "ideally in a marketplace", "Kafka is a plus",
//! "no prior Scala needed".

use super::lexicon::{CUES, Cue};
use super::line::Level;
use super::negated;
use crate::extract::{Gap, Tokens};
use crate::phrase_tables::TABLES;

/// What a stretch of tokens is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    from: usize,
    to: usize,
    level: Level,
    /// It runs to the end of the block, its own cue aside.
    covers_all: bool,
    /// The words say outright that it is not asked.
    lifts: bool,
}

impl Mark {
    /// What is expressly not asked.
    fn lifted(from: usize, to: usize) -> Self {
        Self { from, to, level: Level::Mentioned, covers_all: false, lifts: true }
    }
}

/// The levels that the words of a block give to its tokens, where they differ from the line's own; and at which token the
/// block says what it is about.
#[derive(Debug, Default)]
pub(super) struct Marks {
    list: Vec<Mark>,
    /// The token at which the block says what it is about.
    opening: usize,
    /// The block holds a word of denial.
    denies: bool,
}

impl Marks {
    /// Reads a block.
    pub(super) fn of(tokens: &Tokens) -> Self {
        let mut marks = Vec::new();
        let denies = negated::denies(tokens);
        let cues = &TABLES.cues;
        if denies && let Some(end) = negated::label(tokens) {
            marks.push(Mark::lifted(0, clause_end(tokens, end)));
        }
        for at in 0..tokens.len() {
            cues.walk(tokens, at, |end, number| match CUES[number as usize].0 {
                // "…, and, ideally, some Rust"
                Cue::Before
                    if !ends_clause(tokens, at + 1)
                        || at == 0 && tokens.gap(end) == Gap::Open
                        || tokens.gap(at) == Gap::Comma && tokens.gap(end) == Gap::Comma =>
                {
                    // "Ideally (though not necessarily) you have …": the bracket is an aside.
                    let to = clause_end(tokens, at);
                    marks.push(Mark {
                        from: at,
                        to,
                        level: Level::Preferred,
                        covers_all: to == tokens.len(),
                        lifts: false,
                    });
                }
                Cue::Behind if ends_clause(tokens, end) || end > at + 1 => {
                    let mut from = own_part(tokens, clause_start(tokens, at), at);
                    // "Cloud: AWS or GCP is a plus": the label in front belongs to what it labels.
                    if (1..=LABEL).contains(&from) && tokens.gap(from) == Gap::Colon {
                        from = 0;
                    }
                    // "… would be desirable: Linux, MySQL", "… is a plus. This includes …".
                    let to = if tokens.gap(end) == Gap::Colon
                        || carries_on(tokens, end)
                        || gives_examples(tokens, end)
                    {
                        tokens.len()
                    } else {
                        at
                    };
                    let covers_all = end == tokens.len() || to == tokens.len();
                    marks.push(Mark { from, to, level: Level::Preferred, covers_all, lifts: false });
                }
                // "Nice but not required": an extra all the same.
                Cue::NotAsked if is_praised(tokens, at) => {
                    let from = own_part(tokens, clause_start(tokens, at - 2), at - 2);
                    // "Certificates that help but are not required: CISSP"
                    let listed = tokens.gap(end) == Gap::Colon;
                    let to = if listed { tokens.len() } else { at };
                    let covers_all = end == tokens.len() || listed;
                    marks.push(Mark { from, to, level: Level::Preferred, covers_all, lifts: false });
                }
                Cue::NotAsked => {
                    marks.push(Mark::lifted(clause_start(tokens, at), end));
                }
                Cue::NotNeeded => {
                    marks.push(Mark::lifted(at, lifted_end(tokens, at, end)));
                }
                Cue::Before | Cue::Behind => {}
            });
            // "No PHP, please": the one word behind it.
            if tokens.form(at) == "no" && matches!(tokens.gap(at), Gap::Start | Gap::Sentence | Gap::Break) {
                marks.push(Mark { lifts: false, ..Mark::lifted(at, at + 2) });
            }
            // "no prior Scala needed", "no experience of X is required", "without any X".
            if matches!(tokens.form(at), "no" | "without") {
                let end = lifted_end(tokens, at, at + 1);
                let lifted = (at..end).any(|i| {
                    matches!(tokens.form(i), "needed" | "required" | "necessary" | "prior" | "previous")
                });
                if lifted || tokens.form(at) == "without" && matches!(tokens.form(at + 1), "any" | "prior") {
                    let lifts = tokens.form(at) == "no";
                    marks.push(Mark { lifts, ..Mark::lifted(at, end) });
                }
            }
        }
        // "You speak French. Not a requirement, but a plus": the sentence is about the one before it.
        let about_all = |at: &usize| {
            tokens.gap(*at) == Gap::Sentence
                && tokens.form(*at) == "not"
                && (matches!(tokens.form(at + 1), "required" | "essential" | "necessary" | "mandatory")
                    || matches!(tokens.form(at + 1), "a" | "an")
                        && matches!(tokens.form(at + 2), "requirement" | "must"))
        };
        if let Some(at) = (1..tokens.len()).find(about_all)
            && marks.iter().any(|mark| mark.from >= at && mark.level == Level::Preferred)
        {
            marks.push(Mark { from: 0, to: at, level: Level::Preferred, covers_all: true, lifts: false });
        }
        // "Some desirable knowledge of ovens": what only sizes stands before the cue.
        let opening = (0..tokens.len())
            .take_while(|at| {
                matches!(tokens.form(*at), "some" | "a" | "an" | "any" | "also" | "highly" | "very")
            })
            .count();
        Self { list: marks, opening, denies }
    }

    /// Reads a block with its text: "Kafka as +" offers an extra by a sign that is no word.
    pub(super) fn of_text(tokens: &Tokens, text: &str) -> Self {
        let mut marks = Self::of(tokens);
        let plus = text.trim_end().trim_end_matches(')').strip_suffix('+');
        if plus.is_some_and(|before| before.ends_with([' ', '('])) && !tokens.is_empty() {
            let last = tokens.len() - 1;
            let says = matches!(tokens.form(last), "as" | "is" | "are" | "a" | "be");
            let to = if says { last } else { tokens.len() };
            let from = own_part(tokens, clause_start(tokens, last), last);
            marks.list.push(Mark { from, to, level: Level::Preferred, covers_all: true, lifts: false });
        }
        marks
    }

    /// Whether the block holds a word of denial at all; most do not.
    pub(super) fn denies(&self) -> bool {
        self.denies
    }

    /// Whether the words of the block mark a part of it as an extra, and leave another part that asks: "Java; Rust is a
    /// plus".
    pub(super) fn part(&self) -> bool {
        !self.whole()
            && self.list.iter().any(|mark| mark.from > self.opening && mark.level == Level::Preferred)
    }

    /// Whether the words of the block mark the whole of it as an extra.
    pub(super) fn whole(&self) -> bool {
        self.list
            .iter()
            .any(|mark| mark.from <= self.opening && mark.level == Level::Preferred && mark.covers_all)
    }

    /// Whether the words say outright that what stands at a token is not asked.
    pub(super) fn lifts(&self, at: usize) -> bool {
        self.list.iter().any(|mark| mark.lifts && (mark.from..mark.to).contains(&at))
    }

    /// The level of what stands at tokens `from..to` in a line whose own level is `level`: never a higher one.
    pub(super) fn level(&self, from: usize, to: usize, level: Level) -> Level {
        if !matches!(level, Level::Required | Level::Preferred) {
            return level;
        }
        let marked =
            self.list.iter().filter(|mark| mark.from <= from && to <= mark.to).map(|mark| mark.level);
        marked.fold(level, Level::max)
    }
}

/// The most words of a label.
const LABEL: usize = 5;

/// Whether the sentence behind a token goes on about the same thing, to the end of the block.
fn carries_on(tokens: &Tokens, at: usize) -> bool {
    at < tokens.len()
        && tokens.gap(at) == Gap::Sentence
        && matches!(tokens.form(at), "this" | "these" | "such" | "that" | "those" | "it")
        && !(at + 1..tokens.len()).any(|i| matches!(tokens.gap(i), Gap::Sentence | Gap::Break))
}

/// Whether a word before "but not required" says that it helps.
fn is_praised(tokens: &Tokens, at: usize) -> bool {
    at >= 2
        && matches!(tokens.form(at - 1), "but" | "though" | "although")
        && matches!(
            tokens.form(at - 2),
            "nice"
                | "preferred"
                | "helpful"
                | "desirable"
                | "great"
                | "good"
                | "welcome"
                | "plus"
                | "useful"
                | "beneficial"
                | "appreciated"
                | "advantageous"
                | "valued"
                | "bonus"
        )
}

/// Whether nothing but examples or an aside follows to the end of the block: "… is a plus (React, Vue)", "… is an advantage, e.g.
/// CAN".
fn gives_examples(tokens: &Tokens, at: usize) -> bool {
    let whole = !(at + 1..tokens.len()).any(|i| tokens.gap(i) == Gap::Break);
    let named = matches!(tokens.gap(at), Gap::Comma | Gap::Space)
        && (matches!(tokens.form(at), "e.g" | "eg" | "like" | "including")
            || matches!(
                (tokens.form(at), tokens.form(at + 1)),
                ("e", "g") | ("such", "as") | ("for", "example")
            ));
    at < tokens.len() && whole && (tokens.gap(at) == Gap::Open || named)
}

fn ends_clause(tokens: &Tokens, at: usize) -> bool {
    at >= tokens.len()
        || matches!(
            tokens.gap(at),
            Gap::Sentence | Gap::Break | Gap::Close | Gap::Comma | Gap::Dash | Gap::Open | Gap::Colon
        )
}

/// Where the clause that holds token `at` ends: a full stop, or the bracket that was opened before it.
fn clause_end(tokens: &Tokens, at: usize) -> usize {
    let bracketed = (0..=at)
        .rev()
        .find(|i| matches!(tokens.gap(*i), Gap::Open | Gap::Close | Gap::Sentence))
        .is_some_and(|i| tokens.gap(i) == Gap::Open);
    (at + 1..tokens.len())
        .find(|i| tokens.stops_before(*i) || bracketed && tokens.gap(*i) == Gap::Close)
        .unwrap_or(tokens.len())
}

/// Where that which a cue at tokens `at..from` lifts ends: with its clause, or where a statement of its own follows ("…, but
/// we do ask for SQL").
fn lifted_end(tokens: &Tokens, at: usize, from: usize) -> usize {
    let to = clause_end(tokens, at);
    let states = |i: usize| {
        matches!(tokens.form(i), "you" | "we" | "they" | "you'll" | "we'll" | "we're" | "you're" | "must")
    };
    let turns = |i: usize| {
        let parts = matches!(tokens.gap(i), Gap::Comma | Gap::Dash);
        matches!(tokens.form(i), "but" | "however")
            || parts && (states(i) || matches!(tokens.form(i), "and" | "so" | "as") && states(i + 1))
    };
    (from..to).find(|i| turns(*i)).unwrap_or(to)
}

/// Where the clause that holds token `at` starts: behind a full stop, a dash, an opening bracket, or a "but".
fn clause_start(tokens: &Tokens, at: usize) -> usize {
    // "…, Go (a plus)": the cue alone in its bracket speaks of what stands before the bracket.
    let alone = tokens.gap(at) == Gap::Open;
    let mut depth = 0usize;
    let mut behind_bracket = at;
    let mut start = at;
    while start > 0 {
        let gap = tokens.gap(start);
        if tokens.stops_before(start) && depth == 0 {
            break;
        }
        if gap == Gap::Close && depth == 0 {
            behind_bracket = start;
        }
        // "Card schemes (Visa) and acquiring advantageous": a bracket that was closed again is no edge.
        depth += usize::from(gap == Gap::Close);
        let closed = gap == Gap::Open && depth > 0;
        depth -= usize::from(closed);
        // "Java required (17 or later), Kafka a plus": so does an aside to the first one.
        if closed && depth == 0 && statement(tokens, start) {
            return behind_bracket;
        }
        let edge = matches!(gap, Gap::Sentence | Gap::Break | Gap::Dash) && depth == 0
            || gap == Gap::Open && !closed && !(alone && start == at);
        if edge || matches!(tokens.form(start), "but" | "while" | "whereas") && start < at {
            break;
        }
        // "Java required, Kafka a plus": a comma parts two statements.
        if gap == Gap::Comma && start < at && statement(tokens, start) {
            break;
        }
        start -= 1;
        if alone && start + 1 < at && matches!(tokens.gap(start + 1), Gap::Comma) {
            return start + 1;
        }
    }
    start
}

/// Where the part of a clause starts that the cue at token `at` speaks of: "AWS, Terraform a plus", "SQL, and Tableau is a plus",
/// "Python, with Django preferred" speak of what stands behind the comma. A list with its conjunction is one part.
fn own_part(tokens: &Tokens, start: usize, at: usize) -> usize {
    let mut commas = (start + 1..at).filter(|i| tokens.gap(*i) == Gap::Comma && !in_brackets(tokens, *i, at));
    let Some(last) = commas.next_back() else { return start };
    let only = commas.next_back().is_none();
    // "Python and Java, Scala a plus": a conjunction before the comma closed its own list.
    let conjunctions = if only { last } else { start };
    let joined = (conjunctions..at).any(|i| matches!(tokens.form(i), "and" | "or"));
    let verb = matches!(tokens.form(at), "is" | "are" | "would" | "will")
        || matches!(tokens.form(at - 1), "is" | "are" | "be" | "as");
    let clause =
        only && tokens.form(last) == "and" && verb && !(last + 1..at).any(|i| tokens.form(i) == "and");
    // "Three years in retail, a bakery preferred": one comma parts what is asked from what is rather had.
    let rather = only
        && matches!(tokens.form(at), "preferred" | "desirable" | "desired" | "advantageous" | "beneficial");
    // "Three years of experience in grain, experience in malt preferred": the second demand alone.
    let anew = |i: usize| matches!(tokens.form(i), "experience" | "knowledge" | "familiarity");
    let again = anew(last) && (start..last).any(anew);
    // "Experience with officials, donors, hospitals is a plus" says so of all of them.
    if verb && !only && !again && (start..last).take(2).any(anew) {
        return start;
    }
    if tokens.form(last) == "with"
        || clause
        || again
        || !joined && (rather || matches!(tokens.form(at), "a" | "an"))
    {
        last
    } else {
        start
    }
}

/// Whether a bracket that stands open at a token closes before another: the commas of "certificates (say, CCNA) are a plus".
fn in_brackets(tokens: &Tokens, at: usize, end: usize) -> bool {
    let next = (at + 1..=end).map(|i| tokens.gap(i)).find(|gap| matches!(gap, Gap::Open | Gap::Close));
    next == Some(Gap::Close)
}

/// Whether a statement of its own ended before token `at`.
fn statement(tokens: &Tokens, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        matches!(
            tokens.form(i),
            "required" | "essential" | "must" | "needed" | "mandatory" | "plus" | "preferred" | "bonus"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str, word: &str) -> Level {
        let tokens = Tokens::of(text);
        let at =
            (0..tokens.len()).find(|i| tokens.form(*i) == word).unwrap_or_else(|| panic!("{word} in {text}"));
        Marks::of(&tokens).level(at, at + 1, Level::Required)
    }

    #[test]
    fn a_part_of_a_line_may_be_an_extra() {
        let text = "Three years of experience in grain, experience in malt or hops preferred";
        assert_eq!(level(text, "grain"), Level::Required);
        assert_eq!(level(text, "malt"), Level::Preferred);
        let text = "Experience as an engineer with Java, ideally in a marketplace environment";
        assert_eq!(level(text, "java"), Level::Required);
        assert_eq!(level(text, "marketplace"), Level::Preferred);
        assert_eq!(level("Strong SQL; dbt is a plus", "dbt"), Level::Preferred);
        assert_eq!(level("Strong SQL; dbt is a plus", "sql"), Level::Required);
        assert_eq!(level("Python (preferably pandas) and SQL", "sql"), Level::Required);
        assert_eq!(level("Python (preferably pandas) and SQL", "pandas"), Level::Preferred);
        assert_eq!(level("Java required, Kafka a plus", "kafka"), Level::Preferred);
        assert_eq!(level("Some of the following would be desirable: Linux, Perl", "perl"), Level::Preferred);
        assert_eq!(
            level("Clouds: AWS or Azure is a plus. This includes Lambda.", "lambda"),
            Level::Preferred
        );
        assert_eq!(level("Ideally (but no must) you have used Kafka", "kafka"), Level::Preferred);
        assert_eq!(level("Java required, Kafka a plus", "java"), Level::Required);
        let text = "Rye baking, or a related trade (spelt, oats etc.). An award is preferred.";
        assert_eq!(level(text, "rye"), Level::Required);
        assert_eq!(level("Rye baking required (by hand, daily); spelt a plus", "rye"), Level::Required);
        assert_eq!(level("Rye baking required (by hand, daily); spelt a plus", "spelt"), Level::Preferred);
    }

    #[test]
    fn a_cue_speaks_of_its_part_of_the_line() {
        for (text, word, wanted) in [
            ("Experience with AWS, Terraform a big plus", "aws", Level::Required),
            ("Experience with AWS, Terraform a big plus", "terraform", Level::Preferred),
            ("AWS, GCP or Azure a plus", "aws", Level::Preferred),
            ("Knowledge of SQL, and Tableau is advantageous", "sql", Level::Required),
            ("Knowledge of SQL, and Tableau is advantageous", "tableau", Level::Preferred),
            ("Kafka, Redis, and Spark is a plus", "kafka", Level::Preferred),
            ("Experience with officials, donors, hospitals abroad is a plus", "officials", Level::Preferred),
            ("Experience with ovens, mills, spelt a plus", "ovens", Level::Required),
            ("Python and Java, Scala a plus", "python", Level::Required),
            ("Python and Java, Scala a plus", "scala", Level::Preferred),
            ("Python, with Django preferred", "python", Level::Required),
            ("Python, with Django preferred", "django", Level::Preferred),
            ("Strong Python and, ideally, some Rust", "rust", Level::Preferred),
            ("Strong Python and, ideally, some Rust", "python", Level::Required),
            ("Familiarity with Kafka would be helpful", "kafka", Level::Preferred),
            ("Extra points for Haskell", "haskell", Level::Preferred),
            ("Three years of baking, rye preferred", "baking", Level::Required),
            ("Three years of baking, rye preferred", "rye", Level::Preferred),
            ("Baker's certificates (e.g., Bread Master) are a plus", "certificates", Level::Preferred),
            ("A background in baking is a merit", "baking", Level::Preferred),
            ("Preferable two years of baking", "baking", Level::Preferred),
            ("Work with ovens a plus (steam, deck)", "deck", Level::Preferred),
            ("Baking is nice but not required", "baking", Level::Preferred),
            (
                "Certificates that would be helpful but not required: baker, miller",
                "miller",
                Level::Preferred,
            ),
            ("Baking would be a definite advantage", "baking", Level::Preferred),
            ("Knowledge of ovens is advantageous, e.g. steam", "steam", Level::Preferred),
            ("You know rye. Not a requirement, but a plus for the shop", "rye", Level::Preferred),
        ] {
            assert_eq!(level(text, word), wanted, "{word} in {text}");
        }
    }

    #[test]
    fn a_bracket_in_a_clause_is_no_edge_of_it() {
        let text = "Experience with card schemes (Visa/MasterCard) and merchant acquiring advantageous";
        for word in ["schemes", "visa", "acquiring"] {
            assert_eq!(level(text, word), Level::Preferred, "{word}");
        }
        assert_eq!(level("Rye (and, spelt a plus) daily", "rye"), Level::Required);
    }

    #[test]
    fn a_plus_may_be_a_sign() {
        let whole = |text: &str| Marks::of_text(&Tokens::of(text), text).whole();
        assert!(whole("Experience with Redis, Kafka as +"));
        assert!(whole("Sourdough (+)"));
        assert!(!whole("Good knowledge of C++"));
        assert!(!whole("Age 18+"));
    }

    #[test]
    fn what_is_not_asked_is_only_mentioned() {
        assert_eq!(level("No prior Scala needed", "scala"), Level::Mentioned);
        assert_eq!(level("Java is not required", "java"), Level::Mentioned);
        assert_eq!(level("You don't need to know Scala", "scala"), Level::Mentioned);
        assert_eq!(level("No PHP, please", "php"), Level::Mentioned);
        assert_eq!(level("PHP is not a must", "php"), Level::Mentioned);
        assert_eq!(level("Rust is a must. No Java.", "rust"), Level::Required);
        assert_eq!(level("SQL, and don't worry about Hadoop", "hadoop"), Level::Mentioned);
        assert_eq!(level("SQL, and don't worry about Hadoop", "sql"), Level::Required);
        assert_eq!(level("You don't need Scala, but SQL is used daily", "sql"), Level::Required);
        assert_eq!(level("Vue (we met people who'd only used Ember), CSS", "ember"), Level::Mentioned);
        assert_eq!(level("Vue (we met people who'd only used Ember), CSS", "css"), Level::Required);
        assert_eq!(level("Not required: a diploma, Perl, a car", "perl"), Level::Mentioned);
    }
}
